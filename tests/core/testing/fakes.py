"""A server in memory that answers as `ajam_transports.testserver` does, and transports to it without sockets."""

from __future__ import annotations

import heapq
import threading
from collections import Counter
from collections.abc import Callable
from typing import Any, ClassVar

import attrs

from ajam_core.effects import Fetch
from ajam_core.errors import TransportClosed, TransportError, TransportTimeout
from ajam_core.http import HttpRequest, HttpResponse

__all__ = ["BlockingFake", "CallbackFake", "Clock", "Net", "Outcome"]

URL = "http://fake"
REFUSING_URL = "http://refusing"
OK = HttpResponse(200, (("Set-Cookie", 'mansession_id="0badcafe"; Version=1; Max-Age=60'),), b"fine")
FOR_EVER = 1e9

Outcome = HttpResponse | TransportError


class Net:
    """The server: `exchange` gives the seconds after which the outcome comes, and the outcome."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()

    def exchange(self, effect: Fetch) -> tuple[float, Outcome]:
        if effect.request.origin == REFUSING_URL:
            return 0, caused(TransportError("refused", "connect"))
        name, _, argument = effect.request.path.lstrip("/").partition("/")
        self.seen[name] += 1
        seconds, outcome = self.answer(name, argument, effect)
        if seconds > effect.timeout_s:
            return effect.timeout_s, caused(TransportTimeout("no answer in time"))
        if isinstance(outcome, HttpResponse) and len(bytes_of(outcome)) > effect.max_body:
            outcome = TransportError("too large")
        return seconds, outcome

    def answer(self, name: str, argument: str, effect: Fetch) -> tuple[float, Outcome]:
        if name in ("stall", "stall-body", "trickle", "trickle-body"):
            return FOR_EVER, OK
        if name == "late":
            return int(argument) / 1000, OK
        if name in ("drop", "reset", "cut", "short", "junk"):
            return 0, caused(TransportError(f"{name}!"))
        if name in ("bytes", "unmarked", "chunked"):
            size = int(argument)
            whole = (b"0123456789abcde\n" * (size // 16 + 1))[:size]
            return 0, HttpResponse(200, (), [whole[:100], whole[100:]] if effect.stream else whole)
        if name == "status":
            return 0, HttpResponse(int(argument), (), b"status " + argument.encode())
        texts = {
            "echo": echo(effect.request),
            "seen": str(self.seen[argument]),
            "refused": REFUSING_URL,
            "connection": "1 1" if effect.fresh else "1 2",
        }
        return 0, HttpResponse(200, (), texts[name].encode()) if name in texts else OK


def echo(request: HttpRequest, *extra: str) -> str:
    lines = [f"{request.method} {request.target} HTTP/1.1", "Host: fake"]
    lines += [f"{name}: {value}" for name, value in request.headers]
    lines += [f"Content-Length: {len(request.body)}"] if request.body else []
    return "\r\n".join([*lines, *extra, "", request.body.decode()])


def bytes_of(response: HttpResponse) -> bytes:
    return response.body if isinstance(response.body, bytes) else b"".join(response.body)  # type: ignore[arg-type]


def caused(error: TransportError) -> TransportError:
    error.__cause__ = OSError("the original")
    return error


class BlockingFake:
    """Answers at once, however long the server takes; only the lane `events` really waits, until `close`."""

    api_version: ClassVar[int] = 1

    def __init__(self, net: Net) -> None:
        self.net = net
        self.closed = threading.Event()

    def fetch(self, effect: Fetch, /) -> HttpResponse:
        if self.closed.is_set():
            raise TransportClosed("closed", "connect")
        outcome = self.exchange(effect)
        if effect.lane == "events":
            self.closed.wait(5)
        if isinstance(outcome, TransportError):
            raise outcome
        return outcome

    def exchange(self, effect: Fetch) -> Outcome:
        return self.net.exchange(effect)[1]

    def sleep(self, seconds: float, /) -> None:
        pass

    def close(self) -> None:
        self.closed.set()


class Clock:
    """Time that passes when somebody waits for it."""

    def __init__(self) -> None:
        self.now = 0.0
        self.due: list[tuple[float, int, Callable[[], Any]]] = []
        self.count = 0

    def call_later(self, seconds: float, callback: Callable[[], Any]) -> None:
        self.count += 1
        heapq.heappush(self.due, (self.now + seconds, self.count, callback))

    def wait(self, condition: Callable[[], bool]) -> None:
        while self.due and not condition():
            self.now, _, callback = heapq.heappop(self.due)
            callback()


@attrs.define(eq=False)
class FakeHandle:
    cancelled: bool = False

    def cancel(self) -> None:
        self.cancelled = True


class CallbackFake:
    """Calls back when the clock says so."""

    api_version: ClassVar[int] = 1

    def __init__(self, net: Net, clock: Clock) -> None:
        self.net = net
        self.clock = clock
        self.closed = False

    def fetch(self, effect: Fetch, /, *, on_response: Callable[..., None], on_error: Callable[..., None]) -> FakeHandle:
        handle = FakeHandle()
        seconds, outcome = (0, TransportClosed("closed", "connect")) if self.closed else self.exchange(effect)
        self.clock.call_later(seconds, lambda: self.settle(handle, outcome, on_response, on_error))
        return handle

    def exchange(self, effect: Fetch) -> tuple[float, Outcome]:
        return self.net.exchange(effect)

    def settle(
        self, handle: FakeHandle, outcome: Outcome, on_response: Callable[..., None], on_error: Callable[..., None]
    ) -> None:
        if handle.cancelled:
            return
        if self.closed and isinstance(outcome, HttpResponse):
            outcome = TransportError("closed")
        (on_response if isinstance(outcome, HttpResponse) else on_error)(outcome)

    def call_later(self, seconds: float, callback: Callable[[], None], /) -> FakeHandle:
        handle = FakeHandle()
        self.clock.call_later(seconds, lambda: None if handle.cancelled else callback())
        return handle

    def close(self) -> None:
        self.closed = True
