"""HTML: a page for people, with a table row a header (text/html).

A page is read line by line: a row is a line, and no value holds a line break but opaque text.

- 1.4 escapes nothing, cuts values as in mxml, and puts a separator between some messages only: there a message also
  begins at an `Event` row, or at a `Response` row outside OriginateResponse (to which the assembler joins it again).
- 1.6 and later escape names and values, put a separator after every message, and a number after a repeated name. Lines
  from the first one without a colon on are one row, `Opaque-data`, with `<br>` between them; its end varies as in mxml.
  It is the last row of its message: one that another row follows is a header of that name.
- 1.6.0 to 1.6.2 put `<body>` before each message.
- The pages of the digest URLs (1.8 and later) have a head and an end of their own.
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
from ajam_core.messages import fold
from ajam_core.plugins import hookimpl

__all__ = ["Html", "HtmlDecoder", "ajam_register_codecs", "codec"]

TITLE = "<title>Asterisk&trade; Manager Interface</title>"
DIGEST_TITLE = '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\r\n<html><head>\r\n' + TITLE
HEAD = re.compile(
    rf"\s*(?P<digest><!DOCTYPE[^<>]*>\s*<html>\s*<head>\s*)?{TITLE}\s*(?:</head>\s*)?<body[^<>]*>\s*(?:<form[^<>]*>\s*)?"
    r"<table[^<>]*>\s*<tr>\s*<t[dh] colspan=\"2\"[^<>]*>\s*"
    r"<h1>(?P<old>&nbsp;&nbsp;)?Manager Tester</h1>\s*</t[dh]>\s*</tr>\s*"
)
FORM = re.compile(r"<tr>\s*<t[dh] colspan=\"2\" [^<>]*>.*?</t[dh]>\s*</tr>\s*", re.DOTALL)
FORM_START = re.compile(r"<tr>\s*<t[dh] colspan=\"2\" ")
SEPARATOR = '<tr><td colspan="2"><hr></td></tr>'
ROW_START, CELL, ROW_END = "<tr><td>", "</td><td>", "</td></tr>"
ROW = re.compile(r"<tr><td>([^<\r\n]*)</td><td>([^<\r\n]*)</td></tr>\n")
OPAQUE = "Opaque-data"
OPAQUE_START = ROW_START + OPAQUE + CELL
TABLE_END = "</table>"
END = re.compile(r"\s*</table>\s*</body>\s*")
DIGEST_END = re.compile(r"\s*</table>\s*</form>\s*</body>\s*</html>\s*")


def expression(names: tuple[str, ...]) -> str:
    rows = "".join(rf"<tr><td>{re.escape(name)}</td><td>([^<\r\n]*)</td></tr>\n" for name in names)
    return rf"(?:<body>\n)?{rows}{re.escape(SEPARATOR)}\r\n"


def old_expression(names: tuple[str, ...]) -> str:
    rows = "".join(rf"<tr><td>{re.escape(name)}</td><td>([^\r\n]*)</td></tr>\r\n" for name in names)
    return rf"{rows}{re.escape(SEPARATOR)}\r\n"


class HtmlDecoder(BodyDecoder):
    """Decodes one body. The rows since the last separator are in `block`; they began at `began`."""

    codec = "html"
    mark = b"\n" + SEPARATOR.encode() + b"\r\n"  # on a line of its own: 1.4 escapes none that stands in a value

    def __init__(self, limits: Limits, encoding: str | None) -> None:
        super().__init__(limits, encoding, numbered=True)
        self.runs: Runs | None = None
        self.is_old = False
        self.end = END
        self.block = Block()
        self.began = 0
        self.in_opaque = False

    def scan(self, text: str) -> int:
        at = self.scan_rows(text, self.scan_head(text))
        if at < len(text):
            raise Refusal("something follows its end tags", at)
        return at

    def scan_rest(self, text: str) -> None:
        if not self.runs and not HEAD.match(text) and is_start_of(text.lstrip(WHITESPACE), TITLE, DIGEST_TITLE):
            raise Refusal("it ends before its end tags", 0, truncated=True)
        at = self.scan_rows(text, self.scan_head(text))
        end = self.end.match(text, at)
        if not end:
            raise Refusal("it ends before its end tags", at, truncated=True)
        if end.end() < len(text):
            raise Refusal("something follows its end tags", end.end())
        self.finish_block(at)

    def scan_head(self, text: str) -> int:
        """Reads what stands before the rows, a heading and from 1.6 on a form; returns where the rows begin."""
        if self.runs:
            return 0
        head = HEAD.match(text)
        if not head:
            raise no_answer(text, 0)
        self.is_old = head["old"] is not None
        self.end = DIGEST_END if head["digest"] else END
        source = old_expression if self.is_old else expression
        self.runs = Runs(self.assembler, source, escaped=not self.is_old)
        form = FORM.match(text, head.end())
        if not form and FORM_START.match(text, head.end()):
            raise Refusal("it ends before its end tags", head.end(), truncated=True)
        return form.end() if form else head.end()

    def scan_rows(self, text: str, at: int) -> int:
        """Reads rows from `at` on; returns where the end tags begin, or a last line that is not whole."""
        assert self.runs
        while at < len(text):
            if not self.block.names and not self.in_opaque:
                start, at = at, self.runs.advance(text, at)
                if at > start:
                    continue
                self.began = at
            found = None if self.in_opaque or self.is_old else ROW.match(text, at)
            if found and (found[1] != OPAQUE or text.startswith(ROW_START, found.end())):
                self.block.names.append(unescape(found[1]).rstrip(BLANKS))
                self.block.values.append(unescape(found[2]))
                at = found.end()
                continue
            end = text.find("\n", at) + 1 or len(text)
            line = text[at:end].rstrip(WHITESPACE)
            if line.lstrip(WHITESPACE).startswith(TABLE_END):
                break
            if not self.read_line(line, at, end):
                if end == len(text) and text[-1] != "\n":
                    break
                raise Refusal("this is no row of it", at)
            at = end
        return at

    def read_line(self, line: str, at: int, end: int) -> bool:
        """Reads the line between `at` and `end`. Returns whether it is one of the table."""
        row = line.lstrip(WHITESPACE)
        if row in ("", "<body>"):
            return True
        if row == SEPARATOR:
            self.finish_block(at)
            return True
        if self.in_opaque:
            return self.read_opaque(line, end)
        if row.startswith(OPAQUE_START) and not self.is_old:
            self.in_opaque = True
            return self.read_opaque(row[len(OPAQUE_START) :], end)
        return self.read_row(row, at)

    def read_row(self, row: str, at: int) -> bool:
        """Reads the row of a header. Returns whether it is one."""
        inside = row.removeprefix(ROW_START).removesuffix(ROW_END)
        name, cell, value = inside.partition(CELL)
        if len(inside) != len(row) - len(ROW_START + ROW_END) or not cell:
            return False
        if self.is_old:
            self.split_before(name, at)
        elif "<" in name or "<" in value:
            return False
        else:
            name, value = unescape(name), unescape(value)
        self.block.names.append(name.rstrip(BLANKS))
        self.block.values.append(value)
        return True

    def split_before(self, name: str, at: int) -> None:
        """In a page of 1.4 a message may begin without a separator before it."""
        if self.block.names and fold(name) in {"event", "response"}:
            self.finish_block(at)
            self.began = at

    def read_opaque(self, line: str, end: int) -> bool:
        """Reads a line of opaque text, with whatever the versions put after it. Returns whether it is one.

        1.8.0 to 1.8.8 end the row after its first line; the others follow all the same, up to the separator.
        """
        text = line.removesuffix(SEPARATOR)
        piece = text.removesuffix(ROW_END).removesuffix("<br>")
        if "<" in piece:
            return False
        if piece.strip(BLANKS):
            self.block.text.append(unescape(piece))
        if text != line:
            self.finish_block(end)
        return True

    def finish_block(self, at: int) -> None:
        """The rows up to `at` are a block."""
        block, self.block = self.block, Block()
        self.in_opaque = False
        if self.runs and (block.names or block.text):
            self.runs.note(tuple(block.names))
            self.assembler.add(block, self.began, at - self.began, opaque=bool(block.text))


class Html(Codec):
    """The page for people."""

    name: ClassVar[str] = "html"
    endpoint: ClassVar[str] = "manager"
    media_types: ClassVar[tuple[str, ...]] = ("text/html",)

    def decoder(self, *, limits: Limits = Limits(), encoding: str | None = None) -> HtmlDecoder:
        """A new decoder for one body. Raises LocalProtocolError for an unknown `encoding`."""
        return HtmlDecoder(limits, encoding)


codec = Html()


@hookimpl
def ajam_register_codecs(register: Callable[[str, Codec], None]) -> None:
    """Called by the plugin registry when this module is loaded."""
    register("html", codec)
