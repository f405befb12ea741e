"""A body that arrives in pieces, and the errors of one that is no answer.

What the decoders of the three formats share: they wait for the mark that ends a block, read the region up to the last
such mark as text, and hand it to the scanner of their format. No byte is looked at again while its block is incomplete.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable
from typing import TypeVar

from ajam_codecs.assembly import Assembler, Refusal
from ajam_codecs.text import Region, make_reader
from ajam_core.contracts import Decoder
from ajam_core.errors import DecodeError
from ajam_core.limits import Limits
from ajam_core.messages import Message, mask

__all__ = ["WHITESPACE", "BodyDecoder", "is_start_of", "no_answer"]

T = TypeVar("T")
WHITESPACE = " \t\r\n"
EXCERPT = 80

ERROR_PAGE = b"""\
<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\r
<html><head>\r
<title>500 Internal Error</title>\r
</head><body>\r
<h1>Internal Error</h1>\r
<p>Internal Server Error</p>\r
<hr />\r
<address>Asterisk Server</address>\r
</body></html>\r
"""
"""What 1.4.26 sends, under a 200, in every format, where the action had no output: an empty document in disguise."""

TITLE = re.compile(r"<title>([^<]{0,80})", re.IGNORECASE)
KINDS = {
    "<html": "an HTML page",
    "<!DOCTYPE": "an HTML page",
    "<ajax-response": "a body of mxml",
    "<": "XML or HTML of another kind",
    "{": "JSON",
    "[": "JSON",
    "Response:": "a body of rawman",
    "Event:": "a body of rawman",
}


def no_answer(text: str, at: int) -> Refusal:
    """What to say of a body that is something else altogether from `at` on."""
    return Refusal(f"it is {describe(text[at:])}, no answer of the manager interface in this format", at)


def describe(text: str) -> str:
    start = text[:2_000].lstrip(WHITESPACE)
    if title := TITLE.search(start):
        return f"an HTML page titled {mask(title[1].strip())!r}"
    for beginning, kind in KINDS.items():
        if start.startswith(beginning):
            return kind
    return "text of another kind" if start else "empty"


def is_start_of(text: str, *starts: str) -> bool:
    """Whether `text` begins with one of `starts`, or stops within one."""
    return any(text.startswith(start) or start.startswith(text) for start in starts)


class BodyDecoder(Decoder):
    """The frame of a decoder. A format gives `codec`, `mark` and the two scanners."""

    codec: str
    mark: bytes
    """What ends a block for sure, wherever it stands."""

    def __init__(self, limits: Limits, encoding: str | None, *, numbered: bool) -> None:
        self.limits = limits
        self.read = make_reader(encoding)
        self.assembler = Assembler(limits, numbered=numbered)
        self.awaited: bytes | None = self.mark
        self.pending = bytearray()
        self.offset = 0
        self.searched = 0

    @abstractmethod
    def scan(self, text: str) -> int:
        """Reads the blocks of a region that ends with `mark`; returns where it stopped. Raises Refusal.

        Where it stops before the end it sets `awaited` to what the rest needs before it is looked at again (None: the
        end of the body).
        """

    @abstractmethod
    def scan_rest(self, text: str) -> None:
        """Reads the rest of the body. Raises Refusal, also where the body ends too early."""

    def feed(self, data: bytes, /) -> list[Message]:
        pending = self.pending
        if self.offset + len(pending) + len(data) > self.limits.body:
            reason = f"it is larger than {self.limits.body} bytes (Limits.body)"
            raise DecodeError(reason, self.codec, self.limits.body)
        pending += data
        if self.awaited and pending.find(self.awaited, self.searched) >= 0:
            self.awaited = self.mark
            end = pending.rfind(self.mark) + len(self.mark)
            region = self.read(bytes(memoryview(pending)[:end]))
            stop = self.scanned(region, self.scan)
            done = end - region.size(stop, len(region.text))
            del pending[:done]
            self.offset += done
        if self.awaited:
            self.searched = max(0, len(pending) - len(self.awaited) + 1)
        return self.assembler.take()

    def close(self) -> list[Message]:
        rest = bytes(self.pending)
        if self.offset or rest.strip() != ERROR_PAGE.strip():
            self.scanned(self.read(rest), self.scan_rest)
            self.assembler.finish()
        return self.assembler.take()

    def scanned(self, region: Region, scan: Callable[[str], T]) -> T:
        self.assembler.reread = region.reread
        try:
            return scan(region.text)
        except Refusal as refusal:
            excerpt = mask(region.text[refusal.at : refusal.at + 2 * EXCERPT])[:EXCERPT]
            offset = self.offset + region.size(0, refusal.at)
            raise DecodeError(refusal.reason, self.codec, offset, excerpt, truncated=refusal.truncated) from None
