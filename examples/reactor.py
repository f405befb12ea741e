"""A reactor in the manner of Twisted, of nothing but the standard library: one thread, and everything calls back.

It stands for the framework of an application in docs/embed.md. Nothing in it knows of ajam.
"""

from __future__ import annotations

import http.client
import io
import re
import sched
import selectors
import socket
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

__all__ = ["HttpClient", "Reactor", "Request", "Timer"]

HEAD_END = b"\r\n\r\n"
LENGTH = re.compile(rb"\r\nContent-Length: *(\d+)", re.IGNORECASE)
CHUNK = 2**16
LONGEST_WAIT_S = 0.1


class Reactor:
    """Waits for sockets and for time, and calls back."""

    def __init__(self) -> None:
        self.sockets = selectors.DefaultSelector()
        self.timers = sched.scheduler(time.monotonic, lambda seconds: None)

    def call_later(self, seconds: float, callback: Callable[[], object]) -> Timer:
        return Timer(self.timers, self.timers.enter(seconds, 0, callback))

    def run_until(self, condition: Callable[[], object]) -> None:
        while not condition():
            wait_s = self.timers.run(blocking=False)
            if condition():
                break
            for key, _ in self.sockets.select(LONGEST_WAIT_S if wait_s is None else min(wait_s, LONGEST_WAIT_S)):
                key.data()

    def close(self) -> None:
        self.sockets.close()


class Timer:
    def __init__(self, timers: sched.scheduler, event: sched.Event) -> None:
        self.timers = timers
        self.event = event

    def cancel(self) -> None:
        with suppress(ValueError):  # it has run, or was cancelled before
            self.timers.cancel(self.event)


class HttpClient:
    """Sends requests, each on a connection of its own."""

    def __init__(self, reactor: Reactor) -> None:
        self.reactor = reactor
        self.requests: set[Request] = set()
        self.closed = False

    def request(
        self, method: str, url: str, headers: Iterable[tuple[str, str]], body: bytes, **options: Any
    ) -> Request:
        """Starts a request. Options: `timeout_s`, `largest` (in bytes), and the callbacks `on_answer`, `on_failure`."""
        place = urlsplit(url)
        fields = [("Host", place.netloc), ("Connection", "close"), ("Content-Length", str(len(body))), *headers]
        target = url.removeprefix(f"{place.scheme}://{place.netloc}")
        head = [f"{method} {target} HTTP/1.1", *map(": ".join, fields), "", ""]
        return Request(self, (place.hostname, place.port or 80), "\r\n".join(head).encode("latin-1") + body, **options)

    def close(self) -> None:
        self.closed = True
        for request in tuple(self.requests):
            request.fail(ConnectionAbortedError("the client was closed"))


class Request:
    """One request under way. `on_answer(status, headers, body)` or `on_failure(error, written)` is called, once."""

    def __init__(
        self,
        client: HttpClient,
        address: tuple[str | None, int],
        data: bytes,
        *,
        timeout_s: float,
        largest: int,
        on_answer: Callable[[int, list[tuple[str, str]], bytes], object],
        on_failure: Callable[[Exception, bool], object],
    ) -> None:
        self.client = client
        self.address = address
        self.data = data
        self.timeout_s = timeout_s
        self.largest = largest
        self.on_answer = on_answer
        self.on_failure = on_failure
        self.written = False
        self.received = bytearray()
        self.sock = socket.socket()
        self.timer = client.reactor.call_later(timeout_s, self.time_out)
        client.requests.add(self)
        client.reactor.call_later(0, self.connect)

    def connect(self) -> None:
        if self.client.closed:
            self.fail(ConnectionAbortedError("the client is closed"))
        elif self in self.client.requests:
            self.sock.setblocking(False)
            self.sock.connect_ex(self.address)
            self.client.reactor.sockets.register(self.sock, selectors.EVENT_WRITE, self.write)

    def write(self) -> None:
        try:
            if error := self.sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
                raise OSError(error, "no connection")
            self.written = True
            self.data = self.data[self.sock.send(self.data) :]
        except OSError as failed:
            self.fail(failed)
        else:
            if not self.data:
                self.client.reactor.sockets.modify(self.sock, selectors.EVENT_READ, self.read)

    def read(self) -> None:
        try:
            chunk = self.sock.recv(CHUNK)
            self.received += chunk
            if len(self.received) > self.largest + CHUNK:
                raise http.client.HTTPException(f"the answer is larger than {self.largest} bytes")
            if not chunk or self.complete():
                self.answer()
        except (OSError, http.client.HTTPException) as failed:
            self.fail(failed)

    def complete(self) -> bool:
        end = self.received.find(HEAD_END)
        if end < 0:
            return False
        if length := LENGTH.search(self.received, 0, end):
            return len(self.received) >= end + len(HEAD_END) + int(length[1])
        return b"\r\nTransfer-Encoding: chunked" in self.received[:end] and self.received.endswith(b"\r\n0\r\n\r\n")

    def answer(self) -> None:
        if HEAD_END not in self.received:
            raise http.client.IncompleteRead(bytes(self.received))
        answer = http.client.HTTPResponse(SimpleNamespace(makefile=lambda mode: io.BytesIO(self.received)))  # type: ignore[arg-type]
        answer.begin()
        body = answer.read()
        if len(body) > self.largest:
            raise http.client.HTTPException(f"the answer is larger than {self.largest} bytes")
        if self.over():
            self.on_answer(answer.status, answer.getheaders(), body)

    def time_out(self) -> None:
        self.fail(TimeoutError(f"no whole answer within {self.timeout_s:g} s"))

    def fail(self, error: Exception) -> None:
        if self.over():
            self.on_failure(error, self.written)

    def cancel(self) -> None:
        self.over()

    def over(self) -> bool:
        """Lets go of the connection. False: it was over already."""
        if self not in self.client.requests:
            return False
        self.client.requests.discard(self)
        self.timer.cancel()
        with suppress(KeyError):
            self.client.reactor.sockets.unregister(self.sock)
        self.sock.close()
        return True
