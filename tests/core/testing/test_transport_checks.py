"""`check_transport` and `check_blocking_transport` pass what keeps the contract and tell each way of breaking it."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from typing import Any, ClassVar

import attrs
import pytest

from ajam_core.effects import Fetch
from ajam_core.errors import TransportClosed, TransportError, TransportTimeout
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.testing import ContractBroken, check_blocking_transport, check_transport
from tests.core.testing.fakes import (
    OK,
    URL,
    BlockingFake,
    CallbackFake,
    Clock,
    FakeHandle,
    Net,
    Outcome,
    bytes_of,
    caused,
    echo,
)

Bend = Callable[[Net, Fetch, Outcome], Any]


def spawn(function: Callable[[], object]) -> None:
    threading.Thread(target=function, daemon=True).start()


def check_blocking(kind: type[BlockingFake] = BlockingFake, net: Net | None = None, **options: Any) -> None:
    network = net or Net()
    check_blocking_transport(lambda url: kind(network), URL, **options)


def check_callbacks(kind: type[CallbackFake] = CallbackFake) -> None:
    network, clock = Net(), Clock()
    check_transport(lambda url: kind(network, clock), URL, clock.wait)


@pytest.mark.parametrize("options", [{}, {"spawn": spawn}, {"spawn": lambda function: None}])
def test_a_blocking_transport_that_keeps_the_contract_passes(options: dict[str, Any]) -> None:
    check_blocking(**options)


def test_a_callback_transport_that_keeps_the_contract_passes() -> None:
    check_callbacks()


class Bent(Net):
    """A server, or a transport, that bends what the good one answers to requests of some path."""

    def __init__(self, path: str, bend: Bend) -> None:
        super().__init__()
        self.path = path
        self.bend = bend

    def exchange(self, effect: Fetch) -> tuple[float, Outcome]:
        seconds, outcome = super().exchange(effect)
        fits = effect.request.path.startswith(self.path)
        return seconds, self.bend(self, effect, outcome) if fits else outcome


def instead(outcome: Any) -> Bend:
    return lambda net, effect, good: outcome


def echoing(change: Callable[[HttpRequest], HttpRequest], *extra: str) -> Bend:
    return lambda net, effect, good: HttpResponse(200, (), echo(change(effect.request), *extra).encode())


def same(request: HttpRequest) -> HttpRequest:
    return request


def asked_again(net: Net, effect: Fetch, good: Outcome) -> Outcome:
    net.seen["drop"] += 1
    return good


def with_cookie(net: Net, effect: Fetch, good: Outcome) -> Outcome:
    cookie = () if effect.request.headers else ("Cookie: a=b",)
    return HttpResponse(200, (), echo(effect.request, *cookie).encode())


def cut_short(net: Net, effect: Fetch, good: Outcome) -> Outcome:
    assert isinstance(good, HttpResponse)
    return attrs.evolve(good, body=bytes_of(good)[:-1])


def stream_cut_short(net: Net, effect: Fetch, good: Outcome) -> Outcome:
    return cut_short(net, effect, good) if effect.stream else good


def in_chunks(net: Net, effect: Fetch, good: Outcome) -> Outcome:
    assert isinstance(good, HttpResponse)
    return attrs.evolve(good, body=[bytes_of(good)])


BENT: dict[str, tuple[str, Bend, str]] = {
    "no header at all": (
        "/echo",
        echoing(lambda request: attrs.evolve(request, headers=())),
        "the header Cookie: mansession_id",
    ),
    "another target": (
        "/echo",
        echoing(lambda request: attrs.evolve(request, target="/echo?a=%0d%20+")),
        "method and target go out as they are",
    ),
    "another body": (
        "/echo",
        echoing(lambda request: attrs.evolve(request, body=b"action=PING&x=%26")),
        "the body goes out as it is",
    ),
    "Expect": ("/echo", echoing(same, "Expect: 100-continue"), "Host is sent, and Expect is not"),
    "compression": ("/echo", echoing(same, "Accept-Encoding: gzip"), "no compression is asked for"),
    "no headers handed over": ("/ok", instead(HttpResponse(200, (), b"")), "Set-Cookie among them"),
    "a cookie jar": ("/echo", with_cookie, "a cookie that the server set is not sent"),
    "a redirect followed": ("/status/302", instead(OK), "the status 302 is an answer and is not followed"),
    "a status as an error": ("/status/404", instead(TransportError("404")), "the status 404 is answered by an Http"),
    "a body cut short": ("/bytes/1", cut_short, "the body of /bytes/1 arrives whole"),
    "a body in chunks": ("/unmarked", in_chunks, "without `stream` a body is bytes"),
    "a small bound": ("/chunked/1000", instead(TransportError("too large")), "/chunked/1000, with just that max_body"),
    "no bound": ("/unmarked/1000", instead(HttpResponse(200, (), b"x" * 1000)), "over max_body=999 (/unmarked/1000)"),
    "a broken stream": ("/chunked/20000", stream_cut_short, "a body with `stream` is bytes, or an iterable"),
    "an answer for none": ("/drop", instead(OK), "/drop is a TransportError; what came is <HttpResponse 200"),
    "a repeat": ("/drop", asked_again, "/drop is asked once: a transport repeats nothing"),
    "another phase": ("/reset", instead(caused(TransportError("x", "connect"))), "/reset is of the phase 'sent'"),
    "no cause": ("/junk", instead(TransportError("x")), "/junk has the original error as its __cause__"),
    "no time-out": ("/trickle", instead(OK), "/trickle with timeout_s=0.3 is a TransportError"),
    "a time-out of another class": (
        "/stall-body",
        instead(caused(TransportError("late"))),
        "/stall-body ends with a TransportTimeout",
    ),
    "not fresh": ("/connection", instead(HttpResponse(200, (), b"1 2")), "`fresh` means a connection on which nothing"),
    "text in chunks": ("/seen", in_chunks, "without `stream` a body is bytes"),
}


@pytest.mark.parametrize(("path", "bend", "text"), BENT.values(), ids=BENT)
def test_each_way_of_carrying_requests_wrongly_is_told(path: str, bend: Bend, text: str) -> None:
    with pytest.raises(ContractBroken, match=re.escape(text)):
        check_blocking(net=Bent(path, bend))


def test_a_stream_that_only_an_async_driver_can_read_is_left_to_it() -> None:
    class AsyncBody:
        def __aiter__(self) -> Any: ...

    def bend(net: Net, effect: Fetch, good: Outcome) -> Outcome:
        return HttpResponse(200, (), AsyncBody()) if effect.stream else good

    check_blocking(net=Bent("/chunked", bend))


def test_an_unread_body_is_closed() -> None:
    class Body(list[bytes]):
        closed = 0

        def close(self) -> None:
            Body.closed += 1

    def bend(net: Net, effect: Fetch, good: Outcome) -> Outcome:
        return HttpResponse(200, (), Body()) if effect.stream else good

    check_blocking(net=Bent("/chunked/200000", bend))
    assert Body.closed == 2


class RefusesAsSent(BlockingFake):
    def exchange(self, effect: Fetch) -> Outcome:
        outcome = super().exchange(effect)
        if isinstance(outcome, TransportError) and outcome.phase == "connect":
            outcome.phase = "sent"
        return outcome


class RaisesOthers(BlockingFake):
    def exchange(self, effect: Fetch) -> Outcome:
        raise ConnectionError("not mapped")


class AnswersAfterClose(BlockingFake):
    def close(self) -> None: ...


class Newer(BlockingFake):
    api_version: ClassVar[int] = 2


BLOCKING: dict[str, tuple[type[BlockingFake], str]] = {
    "a refusal counts as sent": (RefusesAsSent, "a port that refuses connections is of the phase 'connect'"),
    "other exceptions": (RaisesOthers, "fetch raises TransportError and nothing else; what came is ConnectionError"),
    "an answer after close": (AnswersAfterClose, "a fetch after close() is a TransportError"),
    "a newer contract": (Newer, "api_version is 1 to 1; what came is 2"),
}


@pytest.mark.parametrize(("kind", "text"), BLOCKING.values(), ids=BLOCKING)
def test_each_way_of_blocking_wrongly_is_told(kind: type[BlockingFake], text: str) -> None:
    with pytest.raises(ContractBroken, match=re.escape(text)):
        check_blocking(kind)


def test_lanes_that_hold_each_other_up_on_threads_are_told() -> None:
    class OneAtATime(BlockingFake):
        lane = threading.Lock()

        def fetch(self, effect: Fetch, /) -> HttpResponse:
            with self.lane:
                return super().fetch(attrs.evolve(effect, lane="actions"))

    with pytest.raises(ContractBroken, match="do not hold up the lane `actions`"):
        check_blocking(OneAtATime, spawn=lambda function: function())


class Twice(CallbackFake):
    def settle(self, handle: FakeHandle, outcome: Outcome, *callbacks: Callable[..., None]) -> None:
        super().settle(handle, outcome, *callbacks)
        super().settle(handle, outcome, *callbacks)


class Never(CallbackFake):
    def settle(self, handle: FakeHandle, outcome: Outcome, *callbacks: Callable[..., None]) -> None: ...


class DeafToCancel(CallbackFake):
    def settle(self, handle: FakeHandle, outcome: Outcome, *callbacks: Callable[..., None]) -> None:
        super().settle(FakeHandle(), outcome, *callbacks)


class OtherErrors(CallbackFake):
    def settle(self, handle: FakeHandle, outcome: Any, *callbacks: Callable[..., None]) -> None:
        if isinstance(outcome, TransportTimeout):
            outcome = TimeoutError("not mapped")
        super().settle(handle, outcome, *callbacks)


class DeafTimers(CallbackFake):
    def call_later(self, seconds: float, callback: Callable[[], None], /) -> FakeHandle:
        super().call_later(seconds, callback)
        return FakeHandle()


class HastyTimers(CallbackFake):
    def call_later(self, seconds: float, callback: Callable[[], None], /) -> FakeHandle:
        return super().call_later(1 / seconds, callback)


class OneLane(CallbackFake):
    def exchange(self, effect: Fetch) -> tuple[float, Outcome]:
        seconds, outcome = super().exchange(effect)
        return (0.0, TransportError("no connection free", "connect")) if effect.lane == "events" else (seconds, outcome)


class AnswersWhenClosed(CallbackFake):
    def close(self) -> None: ...


class ClosedLikeAnyOther(CallbackFake):
    def settle(self, handle: FakeHandle, outcome: Outcome, *callbacks: Callable[..., None]) -> None:
        plain = TransportError("closed", "connect")
        super().settle(handle, plain if isinstance(outcome, TransportClosed) else outcome, *callbacks)


class SilentWhenClosed(CallbackFake):
    def settle(self, handle: FakeHandle, outcome: Outcome, *callbacks: Callable[..., None]) -> None:
        if not self.closed or (isinstance(outcome, TransportError) and outcome.phase == "connect"):
            super().settle(handle, outcome, *callbacks)


class AnswersOldWhenClosed(CallbackFake):
    def settle(
        self, handle: FakeHandle, outcome: Outcome, on_response: Callable[..., None], on_error: Callable[..., None]
    ) -> None:
        if not handle.cancelled:
            (on_response if isinstance(outcome, HttpResponse) else on_error)(outcome)


CALLBACKS: dict[str, tuple[type[CallbackFake], str]] = {
    "two callbacks": (Twice, "each fetch has one callback, once"),
    "no callback": (Never, "a callback runs for <HttpRequest POST http://fake/echo"),
    "a callback after cancel": (DeafToCancel, "after cancel() no callback runs"),
    "another error": (OtherErrors, "/stall with timeout_s=0.3 is a TransportError; what came is TimeoutError"),
    "timers that cannot be cancelled": (DeafTimers, "call_later calls back once, in time, and not after cancel()"),
    "timers out of order": (HastyTimers, "call_later calls back once, in time, and not after cancel()"),
    "lanes that hold each other up": (OneLane, "requests on the lane `events` do not hold up the lane `actions`"),
    "an answer after close": (AnswersWhenClosed, "a fetch after close() is a TransportError"),
    "a plain error after close": (ClosedLikeAnyOther, "a fetch after close() ends with a TransportClosed"),
    "silence after close": (SilentWhenClosed, "close() ends what is under way with a TransportError"),
    "an old answer after close": (AnswersOldWhenClosed, "close() ends what is under way; what came is"),
}


@pytest.mark.parametrize(("kind", "text"), CALLBACKS.values(), ids=CALLBACKS)
def test_each_way_of_calling_back_wrongly_is_told(kind: type[CallbackFake], text: str) -> None:
    with pytest.raises(ContractBroken, match=re.escape(text)):
        check_callbacks(kind)
