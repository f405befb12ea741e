"""From blocks to messages.

A block is what a body holds between two separators. It begins with a `Response` or an `Event` header; some lists put
the `ActionID` before it (VoicemailUsersList of 1.8). A block that begins otherwise continues the message before it:
1.4 splits a message at bytes that are not ASCII (mxml and html), the output of a Command before 14 is split at its
empty lines (mxml and html), and any message at an empty line that a value brings along.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from ajam_codecs.text import Reread
from ajam_core.limits import Limits
from ajam_core.messages import Message, Shape, fold

__all__ = ["BLANKS", "END_OF_COMMAND", "NO_MESSAGE", "Assembler", "Block", "Refusal", "read_lines"]

BLANKS = "".join(map(chr, range(33)))
"""What the server trims at the ends of names and values: every byte below 33."""

END_OF_COMMAND = "--END COMMAND--"
"""What closes the output of a Command before 14. It is glued to the last line where that has no line end."""

NO_MESSAGE = (
    "it begins with neither a Response nor an Event; the actions that answer with bare text (Queues, IAXnetstats, "
    "SKINNYshowdevice, SKINNYshowline, and IAXpeers of 1.4) are to be asked for with the codec rawman-text"
)


class Refusal(Exception):
    """The text from `at` on cannot be read. BodyDecoder makes a DecodeError of it, with codec, byte and excerpt."""

    def __init__(self, reason: str, at: int, *, truncated: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.at, self.truncated = reason, at, truncated


@attrs.define
class Block:
    """Headers in order, and the lines that are no headers."""

    names: list[str] = attrs.Factory(list)
    values: list[str] = attrs.Factory(list)
    text: list[str] = attrs.Factory(list)

    def extend(self, other: Block) -> None:
        self.names += other.names
        self.values += other.values
        self.text += other.text


def read_lines(lines: Iterable[str]) -> Block:
    """`Name: value` lines are headers, lines without a colon are text, wherever they stand.

    The name is trimmed on the right; one space after the colon is dropped and the rest of the value kept.
    """
    block = Block()
    for line in lines:
        name, colon, value = line.partition(":")
        if colon:
            block.names.append(name.rstrip(BLANKS))
            block.values.append(value[1:] if value[:1] == " " else value)
        else:
            block.text.append(line)
    return block


def begins(block: Block, after: Block | None) -> bool:
    """Whether a message begins with `block`. `after` is the message before it (None: there is none)."""
    names = [fold(name) for name in block.names[:2]]
    if names[:1] == ["actionid"]:
        del names[0]
    if names[:1] == ["response"]:
        return after is None or not awaits_response(after)
    return names[:1] == ["event"]


def awaits_response(block: Block) -> bool:
    """Whether a `Response` header belongs to this block: the event OriginateResponse has one of its own."""
    names = [fold(name) for name in block.names]
    return "response" not in names and ("event", "OriginateResponse") in zip(names, block.values, strict=True)


def is_follows(block: Block) -> bool:
    """Whether the block is the answer to a Command before 14: its lines are text, with or without a colon."""
    return fold(block.names[0]) == "response" and block.values[0].strip(BLANKS) == "Follows"


class Assembler:
    """Makes messages of blocks, within the limits.

    A message is complete when the next one begins or the body ends. `numbered`: the format marks repeated names by
    `-2`, `-3` … `reread` is how pieces of the region at hand become text.
    """

    def __init__(self, limits: Limits, *, numbered: bool) -> None:
        self.limits = limits
        self.numbered = numbered
        self.reread: Reread | None = None
        self.open: Block | None = None
        self.begun = 0
        self.complete: list[Message] = []

    @property
    def room(self) -> int:
        """How many messages may still begin."""
        return self.limits.messages - self.begun

    def add(self, block: Block, at: int, size: int, *, opaque: bool = False) -> None:
        """Takes a block that stands at `at` and is `size` characters long on the wire. Raises Refusal.

        `opaque`: the block's text is what the server put in one piece from the first line without a colon on. Outside
        the output of a Command, lines with a colon in it are the headers that they are in rawman. Only the first
        message of a body is a Command's answer.
        """
        is_new = begins(block, self.open)
        message = block if is_new else self.open
        if message is None:
            raise Refusal(NO_MESSAGE, at)
        if opaque:
            lines, block.text = block.text, []
            is_first = self.begun + is_new == 1
            if is_first and is_follows(message):
                block.text = without_end(lines)
            else:
                block.extend(read_lines(lines))
        block = self.read_block(block, at)
        if is_new:
            self.begin(block, at)
            message = block
        else:
            message.extend(block)
        self.check(block, len(message.names), at, size)

    def add_text(self, block: Block, at: int, size: int) -> None:
        """Takes a block of bare text, which is a message of its own. Raises Refusal."""
        block = self.read_block(block, at)
        self.begin(block, at)
        self.check(block, len(block.names), at, size)

    def begin(self, block: Block, at: int) -> None:
        if not self.room:
            raise Refusal(f"more than {self.limits.messages} messages (Limits.messages)", at)
        self.begun += 1
        self.finish()
        self.open = block

    def read_block(self, block: Block, at: int) -> Block:
        if self.reread is None:
            return block
        return Block(*(self.read_pieces(part, at) for part in (block.names, block.values, block.text)))

    def read_pieces(self, pieces: Iterable[str], at: int) -> list[str]:
        assert self.reread
        try:
            return list(map(self.reread, pieces))
        except UnicodeDecodeError as error:
            raise Refusal(f"a value is not in the encoding that was asked for ({error})", at) from None

    def check(self, block: Block, headers: int, at: int, size: int) -> None:
        limits = self.limits
        if headers > limits.headers:
            raise Refusal(f"a message of more than {limits.headers} headers (Limits.headers)", at)
        if size > limits.name and any(len(name) > limits.name for name in block.names):
            raise Refusal(f"a name longer than {limits.name} characters (Limits.name)", at)
        if size > limits.value and any(len(value) > limits.value for value in (*block.values, *block.text)):
            raise Refusal(f"a value or line longer than {limits.value} characters (Limits.value)", at)

    def add_run(self, names: tuple[str, ...], rows: Sequence[tuple[str, ...]], at: int) -> None:
        """Takes blocks of the same names that begin a message each: one or more, no more than there is room for."""
        if self.reread:
            rows = [tuple(self.read_pieces(row, at)) for row in rows]
        self.begun += len(rows)
        self.finish()
        shape = Shape.of(names, numbered=self.numbered)
        if shape.kept is None:
            self.complete += [Message(shape, values) for values in rows[:-1]]
        else:
            self.complete += [Message.build(names, values, numbered=self.numbered) for values in rows[:-1]]
        self.open = Block(list(names), list(rows[-1]))

    def finish(self) -> None:
        """Completes the message that is open."""
        if (block := self.open) is not None:
            self.complete.append(
                Message.build(tuple(block.names), tuple(block.values), tuple(block.text), numbered=self.numbered)
            )
            self.open = None

    def take(self) -> list[Message]:
        """The messages completed since the last call."""
        complete, self.complete = self.complete, []
        return complete


def without_end(lines: list[str]) -> list[str]:
    """The lines of a Command's output without the mark that ends it."""
    last = lines[-1]
    if not last.endswith(END_OF_COMMAND):
        return lines
    rest = last[: -len(END_OF_COMMAND)]
    return [*lines[:-1], rest] if rest else lines[:-1]
