"""A manager session of the simulated PBX: who is logged in, until when, and which events wait for it."""

from __future__ import annotations

import re
from collections import deque

import attrs

from ajam_transports.simulated.bodies import Block
from ajam_transports.simulated.model import ALL, CLASSES, ManagerUser
from ajam_transports.simulated.versions import Pairs

__all__ = ["Hold", "HttpSession", "PbxEvent", "event_mask", "whole_number"]

TRUE = {"yes", "true", "y", "t", "1", "on", "all"}
FALSE = {"no", "false", "n", "f", "0", "off", "none"}
INTEGER = re.compile(r"\s*([+-]?)(0x[0-9a-f]+|0[0-7]*|[1-9][0-9]*)", re.IGNORECASE)
LOGIN_TIME_S = 5.0


@attrs.frozen
class PbxEvent:
    """Something that happened, of one class of events, with its headers after `Privilege`."""

    name: str
    event_class: str
    headers: Pairs


@attrs.define(eq=False)
class Hold:
    """A WaitEvent that the server holds: from `since`, until `until` at the latest (seconds of the PBX's clock)."""

    session: HttpSession
    since: float
    until: float


@attrs.define(eq=False)
class HttpSession:
    """One session. `user` None: not logged in. `touched` is when its last request ended, `over` that it is to go."""

    id: int
    challenge: str
    touched: float
    deadline: float = 0.0
    user: ManagerUser | None = None
    challenged: bool = False
    mask: frozenset[str] = frozenset()
    queue: deque[tuple[PbxEvent, Pairs]] = attrs.field(factory=deque)
    hold: Hold | None = None
    over: bool = False

    def touch(self, now: float, timeout_s: float) -> None:
        """Sets the deadline: the full time once logged in, 5 seconds before."""
        self.touched = now
        self.deadline = now + (timeout_s if self.user else min(timeout_s, LOGIN_TIME_S))

    def lapsed(self, now: float) -> bool:
        """Whether the server would have thrown it away; one with a request in flight is kept."""
        busy = self.hold is not None and now <= self.hold.until
        return now > self.deadline and not busy

    def deliver(self) -> list[Block]:
        """Takes what waits off the queue: the events that the user may read and the mask lets through."""
        readable = self.mask & self.user.read if self.user else frozenset()
        blocks: list[Block] = [headers for event, headers in self.queue if event.event_class in readable]
        self.queue.clear()
        return blocks


def event_mask(text: str) -> frozenset[str] | None:
    """An event mask as words (`on`, `off`), a number of bits, or classes; None where there is none."""
    word = text.strip().lower()
    if not word:
        return None
    if word.isdigit():
        return frozenset(name for bit, name in enumerate(CLASSES) if int(word) >> bit & 1)
    if word in TRUE:
        return ALL
    return frozenset() if word in FALSE else frozenset(map(str.strip, word.split(","))) & ALL


def whole_number(text: str) -> int | None:
    """A number as C's `%i` reads it (`010` is 8, `0x10` is 16); None where there is none."""
    found = INTEGER.match(text)
    if not found:
        return None
    sign, digits = found.groups()
    value = int(digits, 16 if "x" in digits.lower() else 8 if digits.startswith("0") else 10)
    return -value if sign == "-" else value
