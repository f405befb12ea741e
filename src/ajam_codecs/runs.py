"""The fast path: runs of blocks that have the same names.

A list of 5,000 peers is 5,000 blocks with one set of names. Once a set has come often enough, a regular expression
that spells its names out takes each further block whole; the scanner of the format reads whatever does not fit to the
byte. An expression matches only what that scanner would read to the same values: which of the two ran cannot be seen.

No expression backtracks beyond one value: none of the characters that end a value can stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ajam_codecs.assembly import Assembler
from ajam_codecs.text import unescape
from ajam_core.messages import fold

__all__ = ["Runs", "Source"]

Source = Callable[[tuple[str, ...]], str]
"""The expression of a block with these names, one group a value."""

WORTHWHILE = 32
"""How often names come in a body before they are compiled: that takes as long as scanning 50 blocks, once a process."""

NAMES_KEPT = 256
MOST_NAMES = 100
MOST_CHARACTERS = 4_096
PLAIN = re.compile(r"[A-Za-z0-9_.-]+")


@lru_cache(maxsize=NAMES_KEPT)
def expression_of(source: Source, names: tuple[str, ...]) -> re.Pattern[str] | None:
    """The expression of blocks with these names; None where they have to be scanned.

    Names have to be spelled on the wire as they are here, and the block has to begin a message and hold no other: in
    the HTML of 1.4 a second Event or Response begins one.
    """
    kinds = [fold(name) for name in names if fold(name) in {"event", "response"}]
    if (
        kinds == ["event"]
        and fold(names[0]) == "event"
        and len(names) <= MOST_NAMES
        and sum(map(len, names)) <= MOST_CHARACTERS
        and all(map(PLAIN.fullmatch, names))
    ):
        return re.compile(source(names))
    return None


class Runs:
    """The runs of one body. `source` makes the expressions; `escaped`: values hold the five entities."""

    def __init__(self, assembler: Assembler, source: Source, *, escaped: bool) -> None:
        self.assembler = assembler
        self.source = source
        self.escaped = escaped
        self.seen: dict[tuple[str, ...], int] = {}
        self.names: tuple[str, ...] = ()
        self.expression: re.Pattern[str] | None = None

    def read_with(self, source: Source) -> None:
        """From here on `source` makes the expressions."""
        if source is not self.source:
            self.source, self.expression = source, None

    def note(self, names: tuple[str, ...]) -> None:
        """The scanner read a block with these names."""
        if len(self.seen) >= NAMES_KEPT:
            self.seen.clear()
        count = self.seen[names] = self.seen.get(names, 0) + 1
        self.names = names
        self.expression = expression_of(self.source, names) if count >= WORTHWHILE else None

    def advance(self, text: str, at: int) -> int:
        """Takes the blocks from `at` on that fit the expression at hand; returns where they end."""
        if self.expression is None:
            return at
        match, longest, room = self.expression.match, self.assembler.limits.value, self.assembler.room
        escape = text.find("&", at) if self.escaped else -1
        start, rows = at, list[tuple[str, ...]]()
        while len(rows) < room and (found := match(text, at)) and found.end() - at <= longest:
            row, at = found.groups(), found.end()
            if 0 <= escape < at:
                row = tuple([unescape(value) if "&" in value else value for value in row])
                escape = text.find("&", at)
            rows.append(row)
        if rows:
            self.assembler.add_run(self.names, rows, start)
        return at
