"""What the tests of the callback driver share: a flow, what its callbacks got, and a transport answered by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ajam_core.effects import Fetch, Flow, fetch
from ajam_core.http import HttpRequest, HttpResponse
from ajam_transports import Running, start
from tests.transports.drivers import CallbackWorld, Handle, World

FETCH = Fetch(HttpRequest("GET", "http://pbx", "/x"), 5.0)
STREAM = Fetch(HttpRequest("GET", "http://pbx", "/x"), 5.0, stream=True)
OK = HttpResponse(200, (), b"whole")


class Outcomes:
    """What the callbacks got, in order, and on which thread."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.errors: list[Exception] = []

    def start(self, flow: Flow[Any], transport: CallbackWorld, **options: Any) -> Running[Any]:
        return start(flow, transport, on_result=self.results.append, on_error=self.errors.append, **options)

    @property
    def count(self) -> int:
        return len(self.results) + len(self.errors)


class Manual(CallbackWorld):
    """Answers only what the test answers: `pending` holds the callbacks of each effect, `handles` the handles."""

    def __init__(self) -> None:
        super().__init__(World())
        self.pending: list[tuple[Callable[..., None], Callable[..., None]]] = []
        self.handles: list[Handle] = []

    def fetch(self, effect: Fetch, /, *, on_response: Callable[..., None], on_error: Callable[..., None]) -> Handle:
        self.pending.append((on_response, on_error))
        self.handles.append(Handle())
        return self.handles[-1]

    def call_later(self, seconds: float, callback: Callable[[], None], /) -> Handle:
        self.handles.append(Handle())
        return self.handles[-1]


def guarded(log: list[str], effects: int = 1) -> Flow[int]:
    try:
        for _ in range(effects):
            yield from fetch(FETCH)
    finally:
        log.append("left")
    return effects
