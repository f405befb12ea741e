"""The checks that a transport keeps the contract of `ajam_core.contracts`.

They run against a server that misbehaves as the path of a request says: `ajam_transports.testserver`, which documents
the paths. What runs threads and event loops is the caller's, because this package has neither.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import attrs

from ajam_core.contracts import API_VERSION, BlockingTransport, Handle, Transport
from ajam_core.effects import Fetch
from ajam_core.errors import TransportClosed, TransportError
from ajam_core.http import HttpResponse
from ajam_core.testing.exchange_checks import Outcome, answered, check_error, check_exchanges, get, seen
from ajam_core.testing.rules import ContractBroken, require

__all__ = ["check_blocking_transport", "check_transport"]

Wait: TypeAlias = Callable[[Callable[[], bool]], object]

MANY = 12
"""More requests on one lane than the connections that a transport is likely to keep."""
LOOKS = 500


def check_blocking_transport(
    make_transport: Callable[[str], BlockingTransport],
    url: str,
    *,
    spawn: Callable[[Callable[[], object]], object] | None = None,
) -> None:
    """Checks a blocking transport against the test server at `url`. Raises ContractBroken.

    `make_transport` makes one for a URL. `spawn` starts a function on another thread and does not wait for it; None:
    that the lanes do not hold each other up is not checked. All of it takes some three seconds.
    """
    transport = make_transport(url)

    def ask(effect: Fetch) -> Outcome:
        return fetch(transport, effect)

    def ok_at(other_url: str) -> Outcome:
        other = make_transport(other_url)
        try:
            return fetch(other, get(other_url, "/ok"))
        finally:
            other.close()

    try:
        check_version(transport)
        check_exchanges(ask, url, ok_at)
        if spawn is not None:
            check_lanes_on_threads(transport, url, spawn)
    finally:
        transport.close()
        transport.close()
    check_closed(ask(get(url, "/ok")))


def check_lanes_on_threads(
    transport: BlockingTransport, url: str, spawn: Callable[[Callable[[], object]], object]
) -> None:
    def ask(effect: Fetch) -> Outcome:
        return fetch(transport, effect)

    before = seen(ask, url, "late")
    held: list[Outcome] = []
    for _ in range(MANY):
        spawn(lambda: held.append(ask(get(url, "/late/3000", lane="events"))))
    for _ in range(LOOKS):
        if seen(ask, url, "late") > before:
            break
        transport.sleep(0.01)
    answered(ask(get(url, "/ok")), "a request on the lane `actions`")
    require(not held, "requests on the lane `events` do not hold up the lane `actions`", held)


def fetch(transport: BlockingTransport, effect: Fetch) -> Outcome:
    try:
        return transport.fetch(effect)
    except TransportError as error:
        return error
    except Exception as error:
        raise ContractBroken(f"fetch raises TransportError and nothing else; what came is {error!r}") from error


def check_version(transport: BlockingTransport | Transport) -> None:
    version = transport.api_version
    require(isinstance(version, int) and 1 <= version <= API_VERSION, f"api_version is 1 to {API_VERSION}", version)


def check_transport(make_transport: Callable[[str], Transport], url: str, wait: Wait) -> None:
    """Checks a transport that calls back against the test server at `url`. Raises ContractBroken.

    `make_transport` makes one for a URL. `wait(condition)` lets the transport work (runs its event loop, or sleeps)
    until `condition()` is true, for ten seconds at least; then it returns or raises. All of it takes some five seconds.
    """
    caller = Caller(make_transport(url), wait)

    def ok_at(other_url: str) -> Outcome:
        other = Caller(make_transport(other_url), wait)
        try:
            return other.ask(get(other_url, "/ok"))
        finally:
            other.transport.close()

    try:
        check_version(caller.transport)
        check_exchanges(caller.ask, url, ok_at)
        check_call_later(caller)
        check_cancel(caller, url)
        check_lanes(caller, url)
        caller.check_counts()
        under_way = caller.begin(get(url, "/late/3000"))
    finally:
        caller.transport.close()
        caller.transport.close()
    check_closed(caller.ask(get(url, "/ok")))
    caller.wait_for(lambda: bool(under_way.outcomes), "close() ends what is under way with a TransportError")
    require(isinstance(under_way.outcomes[0], TransportError), "close() ends what is under way", under_way.outcomes)
    caller.check_counts()


def check_closed(outcome: Outcome) -> None:
    check_error(outcome, "a fetch after close()", "connect", caused=False)
    require(isinstance(outcome, TransportClosed), "a fetch after close() ends with a TransportClosed", outcome)


@attrs.define(eq=False)
class Asked:
    """A fetch that was started, and all that its callbacks were called with."""

    effect: Fetch
    outcomes: list[Outcome] = attrs.field(factory=list)
    cancelled: bool = False
    handle: Handle = attrs.field(init=False)

    def cancel(self) -> None:
        self.cancelled = True
        self.handle.cancel()


class Caller:
    """Uses a transport and counts its callbacks."""

    def __init__(self, transport: Transport, wait: Wait) -> None:
        self.transport = transport
        self.wait = wait
        self.all: list[Asked] = []

    def begin(self, effect: Fetch) -> Asked:
        asked = Asked(effect)
        self.all.append(asked)
        asked.handle = self.transport.fetch(effect, on_response=asked.outcomes.append, on_error=asked.outcomes.append)
        return asked

    def ask(self, effect: Fetch) -> Outcome:
        asked = self.begin(effect)
        self.wait_for(lambda: bool(asked.outcomes), f"a callback runs for {effect.request!r}")
        return asked.outcomes[0]

    def wait_for(self, condition: Callable[[], bool], rule: str) -> None:
        self.wait(condition)
        require(condition(), rule, None)

    def check_counts(self) -> None:
        """Rule 1: exactly one callback, and none after a cancel."""
        for asked in self.all:
            many = len(asked.outcomes)
            what = f"{asked.effect.request!r} has {many} callbacks"
            require(many <= 1, "each fetch has one callback, once", what)
            require(not (asked.cancelled and many), "after cancel() no callback runs", what)
            for outcome in asked.outcomes:
                known = isinstance(outcome, (HttpResponse, TransportError))
                require(known, "callbacks get an HttpResponse or a TransportError", outcome)


def check_call_later(caller: Caller) -> None:
    ran: list[str] = []
    caller.transport.call_later(0.1, lambda: ran.append("second"))
    caller.transport.call_later(0.02, lambda: ran.append("first"))
    given_up = caller.transport.call_later(0.01, lambda: ran.append("cancelled"))
    given_up.cancel()
    given_up.cancel()
    caller.wait_for(lambda: len(ran) >= 2, "call_later calls back")
    require(ran == ["first", "second"], "call_later calls back once, in time, and not after cancel()", ran)
    given_up.cancel()


def check_cancel(caller: Caller, url: str) -> None:
    """Rule 3, at three moments: at once, on the way, and when all is over."""
    early = caller.begin(get(url, "/late/100"))
    early.cancel()
    late = caller.begin(get(url, "/late/300"))
    answered(caller.ask(get(url, "/late/50")), "/late/50")
    late.cancel()
    late.cancel()
    stalled = caller.begin(get(url, "/stall"))
    answered(caller.ask(get(url, "/late/500")), "/late/500")
    stalled.cancel()
    over = caller.begin(get(url, "/ok"))
    caller.wait_for(lambda: bool(over.outcomes), "/ok is answered")
    over.handle.cancel()
    answered(caller.ask(get(url, "/ok")), "a request after others were cancelled")


def check_lanes(caller: Caller, url: str) -> None:
    stalled = [caller.begin(get(url, "/stall", lane="events")) for _ in range(MANY)]
    answered(caller.ask(get(url, "/ok")), "a request on the lane `actions`")
    held = [asked for asked in stalled if asked.outcomes]
    require(not held, "requests on the lane `events` do not hold up the lane `actions`", held)
    for asked in stalled:
        asked.cancel()
