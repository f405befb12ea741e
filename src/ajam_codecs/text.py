"""How the bytes of a body become text.

Asterisk passes bytes through as they came: no charset is declared, and UTF-8 and Latin-1 may stand in one body. What is
valid UTF-8 is read as UTF-8; a name, value or line that is not is read as Latin-1, alone. Nothing is replaced.

A body is scanned as text. Every delimiter of the three formats is ASCII, so a whole region that is valid UTF-8 is
decoded at once. Otherwise it is scanned as Latin-1, one character a byte, and each piece found is read again by its own
bytes.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from functools import partial

import attrs

from ajam_core.errors import LocalProtocolError

__all__ = ["Reader", "Region", "Reread", "make_reader", "unescape"]

Reread = Callable[[str], str]
"""Reads a piece of a region that was scanned as Latin-1."""


@attrs.frozen
class Region:
    """A part of a body as text. `reread` None: the pieces of the text are right as they are."""

    text: str
    scanned_as: str
    reread: Reread | None = None

    def size(self, start: int, end: int) -> int:
        """The number of bytes that a part of the text was decoded from."""
        return len(self.text[start:end].encode(self.scanned_as))


Reader = Callable[[bytes], Region]


def make_reader(encoding: str | None) -> Reader:
    """`encoding` None: UTF-8, else Latin-1. Raises LocalProtocolError for a name that is no Python text encoding."""
    if encoding is None:
        return read
    try:
        codecs.lookup(encoding)
        b"a".decode(encoding)
    except UnicodeError:
        pass  # one letter is no text in UTF-16, which is an encoding all the same
    except LookupError:
        raise LocalProtocolError(f"encoding={encoding!r} is no text encoding that Python knows") from None
    return partial(read_encoded, encoding=encoding)


def read(data: bytes) -> Region:
    try:
        return Region(data.decode(), "utf-8")
    except UnicodeDecodeError:
        return Region(data.decode("latin-1"), "latin-1", reread_utf8)


def reread_utf8(piece: str) -> str:
    if piece.isascii():
        return piece
    try:
        return piece.encode("latin-1").decode()
    except UnicodeDecodeError:
        return piece


def read_encoded(data: bytes, *, encoding: str) -> Region:
    return Region(data.decode("latin-1"), "latin-1", lambda piece: piece.encode("latin-1").decode(encoding))


def unescape(text: str) -> str:
    """The five entities that the server writes; any other `&` stays."""
    if "&" not in text:
        return text
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&apos;", "'")
    return text.replace("&amp;", "&")
