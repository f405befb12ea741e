"""What a listener costs: one Ping through session and driver, on a canned answer."""

from __future__ import annotations

from collections.abc import Callable

from ajam_core import Listener, Session
from ajam_core.actions import Ping
from ajam_transports import LogListener, run
from benchmarks import answers
from benchmarks.measuring import Case, Comparison

__all__ = ["comparisons"]


class Idle(Listener):
    """Does nothing of its own."""


def pings(count: int, listener: Listener | None) -> Callable[[], None]:
    """A function that sends `count` Pings in a session that is logged in."""
    session = Session("http://127.0.0.1/asterisk", "admin", "secret", listener=listener)
    run(session.login(), answers.fetch, answers.no_sleep)

    def repeated() -> None:
        for _ in range(count):
            run(session.send(Ping()), answers.fetch, answers.no_sleep)

    return repeated


def comparisons(count: int) -> list[Comparison]:
    """Without a listener, with one that does nothing, and with one that logs where nobody wants the records."""
    cases = (
        Case("no listener", pings(count, None), "the base: one `is not None`"),
        Case("no listener, once more", pings(count, None), "how far two equal cases are apart"),
        Case("a listener that does nothing", pings(count, Idle()), "the facts of two calls"),
        Case("LogListener, level DEBUG off", pings(count, LogListener()), "the same, and two looks at the level"),
    )
    return [Comparison("one Ping on a canned answer, by listener", "Ping", count, cases)]
