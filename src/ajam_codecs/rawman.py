"""rawman: what the server says, byte for byte (text/plain).

A body is lines. As in the server's own reading of them (`xml_translate` of 1.6 and later), a line is cut at CR or LF,
one LF directly after the cut goes with it, and an empty line ends the block. So CR LF is one line end, and a bare LF LF
inside a value is one as well: it cannot forge a block. The output of a Command before 14 stands in its block as it is:
there each line end counts, and empty lines are lines. Only the first block of a body answers a Command: a later
`Response: Follows` came with a value and says nothing of the blocks after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar

from ajam_codecs.assembly import END_OF_COMMAND, NO_MESSAGE, Block, Refusal, read_lines
from ajam_codecs.body import BodyDecoder, is_start_of, no_answer
from ajam_codecs.runs import Runs
from ajam_core.contracts import Codec
from ajam_core.limits import Limits
from ajam_core.plugins import hookimpl

__all__ = ["Rawman", "RawmanDecoder", "RawmanText", "ajam_register_codecs", "codec", "text_codec"]

LINE_END = re.compile(r"\r\n|\n\n|[\r\n]")
EMPTY_LINE = re.compile(r"[\r\n](?:\n[\r\n]|\r)")
EMPTY_LINES = re.compile(r"[\r\n]*")
MESSAGE = re.compile(r"(?:ActionID[ \t]*:[^\r\n]*(?:\r\n|[\r\n]))?(?:Response|Event)[ \t]*:", re.IGNORECASE)

COMMAND = re.compile(r"Response: *Follows\r\n(?:(?:Privilege|ActionID):[^\r\n]*\r\n)*", re.IGNORECASE)
COMMAND_MARK = END_OF_COMMAND + "\r\n\r\n"
TEXT_LINE_END = re.compile(r"\r\n|[\r\n]")
ACTION_ID = re.compile(r"(ActionID): ?([^\r\n]*)(?:\r\n|[\r\n]|$)", re.IGNORECASE)
EVENT_AFTER_TEXT = re.compile(r"(?:(?<=[\r\n]\n[\r\n])|(?<=[\r\n]\r)|(?<=[\r\n]\r\n))Event:")


def expression(names: tuple[str, ...]) -> str:
    return "".join(rf"{re.escape(name)}: ([^\r\n]*)\r\n" for name in names) + r"\r\n"


def faster_expression(names: tuple[str, ...]) -> str:
    """The same for a region without a bare LF: a class of one character is matched a third faster."""
    return expression(names).replace(r"[^\r\n]", r"[^\r]")


def after_empty_lines(text: str, at: int) -> int:
    found = EMPTY_LINES.match(text, at)
    assert found
    return found.end()


class RawmanDecoder(BodyDecoder):
    """Decodes one body. `text`: it may be bare text."""

    mark = b"\r\n\r\n"

    def __init__(self, limits: Limits, encoding: str | None, *, text: bool) -> None:
        super().__init__(limits, encoding, numbered=False)
        self.codec = RawmanText.name if text else Rawman.name
        self.may_be_text = text
        self.runs = Runs(self.assembler, expression, escaped=False)

    def scan(self, text: str) -> int:
        at = after_empty_lines(text, 0)
        if at == len(text) or self.is_answer(text, at):
            return self.scan_blocks(text, at)
        if not self.may_be_text:
            raise no_message(text, at)
        self.awaited = None
        return 0

    def scan_rest(self, text: str) -> None:
        at = after_empty_lines(text, 0)
        if at < len(text) and self.may_be_text and not self.is_answer(text, at):
            at = self.scan_text(text, at)
        at = self.scan_blocks(text, at)
        if at < len(text):
            if self.assembler.begun or is_start_of(text[at:].lower(), "response:", "event:", "actionid:"):
                raise Refusal("it ends within a message", at, truncated=True)
            raise no_message(text, at)

    def is_answer(self, text: str, at: int) -> bool:
        return self.assembler.begun > 0 or MESSAGE.match(text, at) is not None

    def scan_blocks(self, text: str, at: int) -> int:
        """Reads the whole blocks from `at` on; returns where the first that is not whole begins."""
        has_bare_lf = text.count("\n") != text.count("\r\n")
        self.runs.read_with(expression if has_bare_lf else faster_expression)
        while (at := after_empty_lines(text, at)) < len(text):
            start, at = at, self.runs.advance(text, at)
            if at > start:
                continue
            command = None if self.assembler.begun else COMMAND.match(text, at)
            if command:
                end = text.find(COMMAND_MARK, command.end())
                if end < 0:
                    self.awaited = COMMAND_MARK.encode()
                    break
                block = read_lines(command[0].split("\r\n")[:-1])
                block.text = text_lines(text[command.end() : end])
                end += len(COMMAND_MARK)
            else:
                empty = EMPTY_LINE.search(text, at)
                if not empty:
                    break
                end = empty.start()
                block = read_lines(block_lines(text[at:end]))
                self.runs.note(tuple(block.names))
            self.assembler.add(block, at, end - at)
            at = end
        return at

    def scan_text(self, text: str, at: int) -> int:
        """Reads bare text, after an ActionID line or without one; returns where events follow it, or the end."""
        if text[at] in "<{[":
            raise no_message(text, at)
        event = EVENT_AFTER_TEXT.search(text, at)
        end = event.start() if event else len(text)
        lines = text[at:end].rstrip("\r\n")
        if not EMPTY_LINE.match(text, at + len(lines), end):
            raise Refusal("it ends within a text", at, truncated=True)
        block = Block()
        action_id = ACTION_ID.match(lines)
        if action_id:
            block = Block([action_id[1]], [action_id[2]])
            lines = lines[action_id.end() :]
        block.text = text_lines(lines)
        self.assembler.add_text(block, at, end - at)
        return end


def no_message(text: str, at: int) -> Refusal:
    """What to say of a body that does not begin with a message: most are of another kind, some bare text."""
    return no_answer(text, at) if text[at] in "<{[" else Refusal(NO_MESSAGE, at)


def block_lines(block: str) -> list[str]:
    lines = block.split("\r\n")
    if block.count("\r") == block.count("\n") == len(lines) - 1:
        return lines
    return LINE_END.split(block)


def text_lines(text: str) -> list[str]:
    """Lines of text, empty ones among them; the last may or may not have a line end."""
    lines = TEXT_LINE_END.split(text)
    return lines if lines[-1] else lines[:-1]


class Rawman(Codec):
    """The format that loses nothing, in every version: the default, and the measure of the other two."""

    name: ClassVar[str] = "rawman"
    endpoint: ClassVar[str] = "rawman"
    media_types: ClassVar[tuple[str, ...]] = ("text/plain",)

    def decoder(self, *, limits: Limits = Limits(), encoding: str | None = None) -> RawmanDecoder:
        """A new decoder for one body. Raises LocalProtocolError for an unknown `encoding`."""
        return RawmanDecoder(limits, encoding, text=False)


class RawmanText(Rawman):
    """rawman for the actions that answer with bare text: Queues up to 14, IAXnetstats in all versions, IAXpeers of 1.4.

    A body that does not begin with a Response or an Event is one message that holds the lines as its `text`, and the
    `ActionID` line before them as a header. `Rawman` raises DecodeError for such a body.
    """

    name: ClassVar[str] = "rawman-text"

    def decoder(self, *, limits: Limits = Limits(), encoding: str | None = None) -> RawmanDecoder:
        """A new decoder for one body. Raises LocalProtocolError for an unknown `encoding`."""
        return RawmanDecoder(limits, encoding, text=True)


codec = Rawman()
text_codec = RawmanText()


@hookimpl
def ajam_register_codecs(register: Callable[[str, Codec], None]) -> None:
    """Called by the plugin registry when this module is loaded."""
    register("rawman", codec)
    register("rawman-text", text_codec)
