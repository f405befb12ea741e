"""One request and its answer on one connection, and the lane that its connection comes from."""

from __future__ import annotations

import re
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from time import monotonic

from urllib3 import BaseHTTPResponse, HTTPHeaderDict

from ajam_core.effects import Fetch
from ajam_core.errors import TransportClosed, TransportError
from ajam_core.http import HttpRequest, HttpResponse
from ajam_transports.connections import Connection, Route, time_left
from ajam_transports.failures import cause_of, connect_failure, sent_failure

__all__ = ["Exchange", "Lane"]

CHUNK = 64 * 2**10
LONGEST_S = 86_400
"""A time-out above a day counts as one, in seconds: the system takes no number that is much larger."""

CLOSED = "the transport is closed"

TARGET = re.compile(r"[\x21-\x7e]+")
HEADER = re.compile(r"[\t\x20-\x7e\x80-\xff]*")


class Lane:
    """The connections of one lane: those under way, and the idle ones that wait for the next request.

    There are as many connections as exchanges at one time; up to `size` are kept when they are idle. The one that was
    used last is taken first. `resets`: a connection whose exchange came to nothing is ended by a reset.
    """

    def __init__(self, size: int, *, resets: bool = False) -> None:
        self.size = size
        self.resets = resets
        self.lock = threading.Lock()
        self.closed = False
        self.idle: list[Connection] = []
        self.under_way: set[Exchange] = set()

    def begin(self, exchange: Exchange) -> None:
        """Raises TransportError where the lane is closed."""
        with self.lock:
            if self.closed:
                raise TransportClosed(CLOSED, "connect")
            self.under_way.add(exchange)

    def take(self) -> Connection | None:
        """An idle connection that the server has not closed meanwhile; None where there is none."""
        while True:
            with self.lock:
                if not self.idle:
                    return None
                connection = self.idle.pop()
            if connection.is_connected:
                return connection
            connection.close()

    def end(self, exchange: Exchange, connection: Connection | None, *, whole: bool) -> None:
        """Takes back what an exchange used: to keep it where its answer was read whole, or else to close it."""
        with self.lock:
            self.under_way.discard(exchange)
            if connection is None:
                return
            if whole and connection.reusable and not self.closed and len(self.idle) < self.size:
                self.idle.append(connection)
                return
        connection.drop(reset=self.resets and not whole)

    def give_up(self, effect: Fetch) -> None:
        """Gives the exchange of that very effect up, where it is under way."""
        with self.lock:
            found = [exchange for exchange in self.under_way if exchange.effect is effect]
        for exchange in found:
            exchange.abort()

    def close(self) -> None:
        """Closes the idle connections and gives up every exchange under way. Idempotent."""
        with self.lock:
            self.closed = True
            idle, self.idle = self.idle, []
            under_way = list(self.under_way)
        for connection in idle:
            connection.close()
        for exchange in under_way:
            exchange.abort()


class Exchange:
    """Carries out one Fetch. `run` belongs to one thread; `abort` may come from any.

    A TransportError is raised outside of the `except` that made it: what was caught may quote a cookie, and would
    become its context.
    """

    def __init__(self, effect: Fetch, route: Route, lane: Lane) -> None:
        self.effect = effect
        self.route = route
        self.lane = lane
        self.lock = threading.Lock()
        self.connection: Connection | None = None
        self.aborted = False

    def run(self) -> HttpResponse:
        """The answer, of any status. Raises TransportError."""
        check(self.effect.request)
        self.lane.begin(self)
        try:
            response = self.ask(self.connect())
            length = response.length_remaining
            if length is not None and length > self.effect.max_body:
                raise self.too_large()
            chunks = Chunks(self, response)
            body = chunks if self.effect.stream else b"".join(chunks)
        except BaseException:
            self.end(whole=False)
            raise
        return HttpResponse(response.status, tuple(response.headers.items()), body)

    def connect(self) -> Connection:
        """A connection that is open. A failure here is of the phase "connect": nothing was written."""
        effect = self.effect
        idle = None if effect.fresh else self.lane.take()
        connection = idle or self.route.connection()
        connection.deadline = monotonic() + min(effect.timeout_s, LONGEST_S)
        with self.lock:
            self.connection = connection
        failure = TransportError("the exchange was given up", "connect")
        try:
            if idle is None and not self.aborted:
                connection.connect()
            if not self.aborted:
                return connection
        except Exception as error:
            if not self.aborted:
                failure = connect_failure(error, self.route, effect.timeout_s)
                failure.__cause__ = cause_of(error)
        raise failure

    def ask(self, connection: Connection) -> BaseHTTPResponse:
        """Writes the request and reads the answer up to its body."""
        request, route = self.effect.request, self.route
        forwarded = route.proxy if route.tls is None else None
        headers = HTTPHeaderDict(request.headers)
        headers.setdefault("User-Agent", "ajam")
        if forwarded:
            headers.update(forwarded.headers)
        connection.target = request.url if forwarded else request.target
        try:
            connection.timeout = time_left(connection.deadline)
            # The server may have answered, or said by an alert of TLS why not, before it took the whole request.
            with suppress(BrokenPipeError, ssl.SSLEOFError):
                connection.request(
                    request.method,
                    request.path,
                    body=request.body or None,
                    headers=headers,
                    preload_content=False,
                    decode_content=False,
                )
            return connection.getresponse()
        except Exception as error:
            failure = self.failure(error)
        raise failure

    def end(self, *, whole: bool) -> None:
        """Lets go of the connection. `whole`: the answer was read to its end. Idempotent."""
        with self.lock:
            connection, self.connection = self.connection, None
        self.lane.end(self, connection, whole=whole)

    def abort(self) -> None:
        """Gives the exchange up: `run`, or the reading of the body, soon ends with a TransportError. Never raises."""
        with self.lock:
            self.aborted = True
            if self.connection is not None:
                self.connection.shut_down(reset=self.lane.resets)

    def failure(self, error: Exception) -> TransportError:
        """The error of the phase "sent" that this one means."""
        failure = sent_failure(error, self.route, self.effect.timeout_s)
        if self.aborted:
            failure = TransportError("the exchange was given up")
        failure.__cause__ = cause_of(error)
        return failure

    def too_large(self) -> TransportError:
        return TransportError(
            f"the answer of {self.route.place} is larger than {self.effect.max_body} bytes (max_body of the Fetch): "
            "pass limits=Limits(body=...) with a larger bound, or ask for less"
        )


class Chunks:
    """The body of an answer as it arrives. The connection is let go of at its end, at an error, and by `close`."""

    def __init__(self, exchange: Exchange, response: BaseHTTPResponse) -> None:
        self.exchange = exchange
        self.response = response
        self.size = 0
        self.ended = False
        self.error: TransportError | None = None

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        if self.error is not None:
            raise self.error
        if self.ended:
            raise StopIteration
        try:
            chunk = self.response.read1(CHUNK)
        except Exception as error:
            self.failed(self.exchange.failure(error))
            chunk = b""
        if self.error is not None:
            raise self.error
        self.size += len(chunk)
        if self.size > self.exchange.effect.max_body:
            raise self.failed(self.exchange.too_large())
        if not chunk or self.response.length_remaining == 0:
            self.ended = True
            self.exchange.end(whole=True)
        if not chunk:
            raise StopIteration
        return chunk

    def close(self) -> None:
        """Gives up what was not read. Idempotent."""
        if not self.ended and self.error is None:
            self.failed(TransportError("the body was closed before its end"))

    def failed(self, error: TransportError) -> TransportError:
        self.error = error
        self.exchange.end(whole=False)
        return error


def check(request: HttpRequest) -> None:
    """Refuses what would make another request of this one. The text that is refused is not told: it may be a secret."""
    if not TARGET.fullmatch(request.target):
        raise TransportError("the request's target holds a character that must be percent-encoded", "connect")
    for name, value in request.headers:
        if not (TARGET.fullmatch(name) and HEADER.fullmatch(value)):
            raise TransportError("a header of the request holds a control character", "connect")
