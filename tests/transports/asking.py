"""Both built-in transports behind one function: ask, and get the answer or the error."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ajam_core.effects import Fetch
from ajam_core.errors import TransportError
from ajam_core.http import HttpRequest, HttpResponse
from ajam_transports import ThreadsTransport, Urllib3Transport
from ajam_transports.testserver import wait_until

__all__ = ["KINDS", "Ask", "Asker", "get"]

Ask = Callable[[Fetch], "HttpResponse | TransportError"]


def get(
    url: str, target: str, *, timeout_s: float = 10.0, headers: tuple[tuple[str, str], ...] = (), **more: Any
) -> Fetch:
    return Fetch(HttpRequest("GET", url, target, headers), timeout_s, **more)


class Asker:
    """One transport to one URL. `path("/ok")` gives the response, or the TransportError."""

    def __init__(self, kind: str, url: str, **options: Any) -> None:
        self.url = url
        self.kind = kind
        self.transport: Any = {"blocking": Urllib3Transport, "threads": ThreadsTransport}[kind](url, **options)

    def path(self, target: str, **more: Any) -> Any:
        return self.fetch(get(self.url, target, **more))

    def fetch(self, effect: Fetch) -> Any:
        if self.kind == "blocking":
            try:
                return self.transport.fetch(effect)
            except TransportError as error:
                return error
        outcomes: list[Any] = []
        self.transport.fetch(effect, on_response=outcomes.append, on_error=outcomes.append)
        wait_until(lambda: bool(outcomes), 20)
        return outcomes[0]

    def text(self, target: str, **more: Any) -> str:
        response = self.path(target, **more)
        assert isinstance(response, HttpResponse), response
        assert isinstance(response.body, bytes)
        return response.body.decode("latin-1")

    def __enter__(self) -> Asker:
        return self

    def __exit__(self, *error: object) -> None:
        self.transport.close()


KINDS = ("blocking", "threads")


@contextmanager
def in_thread(work: Callable[[], object]) -> Iterator[list[object]]:
    """Work on another thread, which must have ended some seconds after the block; gives what it returned."""
    outcomes: list[object] = []
    thread = threading.Thread(target=lambda: outcomes.append(work()), daemon=True)
    thread.start()
    yield outcomes
    thread.join(5)
    assert not thread.is_alive(), "the thread hangs"
