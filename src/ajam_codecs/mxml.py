"""mxml: `<ajax-response>` with one element a block, its headers as attributes (text/xml).

It looks like XML and often is none: names hold any byte, values control characters and any charset, attributes repeat.
But `'` and `<` in names and values are always escaped, so an attribute ends at its quote, an element at `</response>`.

- 1.4 keeps the names as they are (`addr-&gt;ip`), cuts a value at the first byte that is not ASCII, and begins a new
  element in the middle of a message where four such bytes stand together, the line end among them.
- 1.6 and later lower-case the names and put `_` for what is no letter or digit. Lines from the first one without a
  colon on are one attribute, `opaque_data`, with its line breaks. 1.6 ends each of the lines by one. 1.8.0 to 1.8.8
  close the quote after the first line: `opaque_data='first'second⏎third⏎' />`. Where the output ends without an empty
  line, the closing quote is missing.
- 1.6.0 and 1.6.1 put ` /></response>` once more for each further empty line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar

from ajam_codecs.assembly import BLANKS, Block, Refusal
from ajam_codecs.body import WHITESPACE, BodyDecoder, is_start_of, no_answer
from ajam_codecs.runs import Runs
from ajam_codecs.text import unescape
from ajam_core.contracts import Codec
from ajam_core.limits import Limits
from ajam_core.plugins import hookimpl

__all__ = ["Mxml", "MxmlDecoder", "ajam_register_codecs", "codec"]

OPENING = "<ajax-response>"
CLOSING = "</ajax-response>"
OPAQUE = "opaque_data"

SPACE = re.compile(r"[ \t\r\n]*")
ELEMENT = re.compile(
    r"<response(?:[ \t\r\n]+\w+=(?:'[^'<]*'|\"[^\"<]*\"))*[ \t\r\n]*>[ \t\r\n]*<[^ \t\r\n'\"<>=/]+(?=[ \t\r\n])"
)
ELEMENT_END = "</response>"
EXTRA_END = re.compile(r"/>[ \t\r\n]*</response>")
ATTRIBUTE = re.compile(r"([ \t\r\n][^'\"<]*)=(?:'([^'<]*)'|\"([^\"<]*)\")")
LATER_LINES = re.compile(r"([^'<]*)(?:'[ \t\r\n]*)?\Z")
UNCLOSED_LINES = re.compile(r" opaque_data='([^'<]*)\Z")


def expression(names: tuple[str, ...]) -> str:
    attributes = "".join(rf" {re.escape(name)}='([^'<]*)'" for name in names)
    return rf"<response type='object' id='unknown'><generic{attributes} /></response>\n?"


def read_element(inside: str) -> Block | None:
    """The block in an element, from the attributes between its name and its end; None where they are none."""
    block, at = read_attributes(inside)
    opaque = []
    if block.names[-1:] == [OPAQUE]:
        block.names.pop()
        opaque.append(block.values.pop())
    if inside[at:].strip(WHITESPACE):
        lines = (LATER_LINES if opaque else UNCLOSED_LINES).match(inside, at)
        if not lines:
            return None
        opaque.append(lines[1])
    block.text = [line.rstrip(BLANKS) for part in opaque for line in part.split("\n") if line.strip(BLANKS)]
    if "&" in inside:
        block = Block(*(list(map(unescape, part)) for part in (block.names, block.values, block.text)))
    return block


def read_attributes(inside: str) -> tuple[Block, int]:
    """The attributes, and where something else begins."""
    block = Block()
    at = 0
    while found := ATTRIBUTE.match(inside, at):
        name, value, quoted = found.groups()
        spread_out = "\n" in name or "\r" in name
        block.names.append(name.strip(BLANKS) if spread_out else name[1:].rstrip(BLANKS))
        block.values.append(quoted if value is None else value)
        at = found.end()
    return block, at


def after_space(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    assert found
    return found.end()


class MxmlDecoder(BodyDecoder):
    """Decodes one body."""

    codec = "mxml"
    mark = ELEMENT_END.encode()

    def __init__(self, limits: Limits, encoding: str | None) -> None:
        super().__init__(limits, encoding, numbered=True)
        self.runs = Runs(self.assembler, expression, escaped=True)
        self.opened = False
        self.ended = False

    def scan(self, text: str) -> int:
        at = self.scan_elements(text, self.scan_opening(text))
        if at < len(text):
            raise Refusal("this is no element of it", at)
        return at

    def scan_rest(self, text: str) -> None:
        at = after_space(text, 0)
        if not self.opened and OPENING.startswith(text[at:]):
            raise Refusal("it ends before its end tag", at, truncated=True)
        at = self.scan_elements(text, self.scan_opening(text))
        if at < len(text) and not is_start_of(text[at:], "<response", CLOSING, "/>"):
            raise Refusal("this is no element of it", at)
        if not self.ended:
            raise Refusal("it ends before its end tag", at, truncated=True)

    def scan_opening(self, text: str) -> int:
        if self.opened:
            return 0
        at = after_space(text, 0)
        if not text.startswith(OPENING, at):
            raise no_answer(text, at)
        self.opened = True
        return at + len(OPENING)

    def scan_elements(self, text: str, at: int) -> int:
        """Reads whole elements from `at` on; returns where something else begins, or one that is not whole."""
        while (at := after_space(text, at)) < len(text):
            if self.ended:
                raise Refusal("something follows its end tag", at)
            start, at = at, self.runs.advance(text, at)
            if at > start:
                continue
            if text.startswith(CLOSING, at):
                self.ended = True
                at += len(CLOSING)
            elif extra := EXTRA_END.match(text, at):
                at = extra.end()
            else:
                element = ELEMENT.match(text, at)
                end = text.find(ELEMENT_END, at)
                if not element or end < 0:
                    break
                inside = text[element.end() : end].rstrip(WHITESPACE)
                block = read_element(inside[:-2]) if inside.endswith("/>") else None
                if not block:
                    raise Refusal("this element has something else than attributes", at)
                end += len(ELEMENT_END)
                self.runs.note(tuple(block.names))
                self.assembler.add(block, at, end - at, opaque=bool(block.text))
                at = end
        return at


class Mxml(Codec):
    """The format that looks like XML."""

    name: ClassVar[str] = "mxml"
    endpoint: ClassVar[str] = "mxml"
    media_types: ClassVar[tuple[str, ...]] = ("text/xml",)

    def decoder(self, *, limits: Limits = Limits(), encoding: str | None = None) -> MxmlDecoder:
        """A new decoder for one body. Raises LocalProtocolError for an unknown `encoding`."""
        return MxmlDecoder(limits, encoding)


codec = Mxml()


@hookimpl
def ajam_register_codecs(register: Callable[[str, Codec], None]) -> None:
    """Called by the plugin registry when this module is loaded."""
    register("mxml", codec)
