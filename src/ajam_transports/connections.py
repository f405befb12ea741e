"""urllib3's connections with one deadline for everything that happens on them.

urllib3's own pools are not used. They write the target of each request to a logger, and the login of Asterisk 1.4 has
the secret in its target; their time-outs begin anew with every byte that arrives; and their errors do not tell whether
the request was written.
"""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import struct
from contextlib import suppress
from time import monotonic
from typing import Any

import attrs
from urllib3.connection import HTTPConnection, HTTPSConnection

__all__ = ["Connection", "Proxy", "Route", "time_left"]


class DeadlineReader(io.RawIOBase):
    """The bytes that a socket receives until the deadline; then TimeoutError."""

    def __init__(self, file: io.RawIOBase, sock: socket.socket, deadline: float) -> None:
        self.file = file
        self.sock = sock
        self.deadline = deadline
        self.ended = False  # nothing is received any more: the server closed, or the answer is over

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        if self.ended:
            return 0
        self.sock.settimeout(time_left(self.deadline))
        count = self.file.readinto(buffer)
        self.ended = not count
        return count

    def close(self) -> None:
        self.file.close()
        super().close()


class Received(io.BufferedReader):
    """The answer as it arrives. `surplus` tells, once it is closed, whether more bytes came than belong to it."""

    surplus = False

    def __init__(self, reader: DeadlineReader) -> None:
        super().__init__(reader)
        self.reader = reader

    def close(self) -> None:
        if not self.closed:
            self.reader.ended = True
            self.surplus = bool(self.peek(1))
        super().close()


class Response(http.client.HTTPResponse):
    """A response that refuses what `http.client` takes: headers that break off, and lines that are no headers.

    Both lose the headers that follow, the body's length among them; and urllib3 would log the lines, cookies and all.
    """

    received: Received

    def begin(self) -> None:
        super().begin()
        if self.received.reader.ended:
            raise http.client.IncompleteRead(b"")
        if self.msg.defects or self.msg.get_payload():
            raise http.client.HTTPException("a line among the headers that is no header")


class Connection(HTTPConnection):
    """A connection for plain HTTP, straight or to a proxy.

    `deadline` (of the monotonic clock) ends whatever happens on it. `target` is what the request line says: urllib3 is
    given the path alone, so that none of its log records and errors can hold a query. `live` is the socket that ends an
    exchange when it is shut down; None while a tunnel or TLS is set up, which does not bear it.
    """

    held: bytearray | None = None  # what is written of a request, until it is whole
    auto_open = 0  # or http.client would connect anew, and so repeat a request, where a connection has ended
    deadline: float
    target: str
    live: socket.socket | None = None
    given_up = False
    response: Response | None = None

    def __init__(self, host: str, port: int, **options: Any) -> None:
        super().__init__(host, port, **options)
        self.address = (host, port)
        self.response_class = self.receive  # type: ignore[assignment]

    def receive(self, sock: socket.socket, *args: Any, **options: Any) -> Response:
        response = self.response = Response(sock, *args, **options)
        response.received = Received(DeadlineReader(response.fp.detach(), sock, self.deadline))
        response.fp = response.received
        return response

    def putrequest(self, method: str, url: str, *args: Any, **options: Any) -> None:
        super().putrequest(method, self.target, *args, **options)

    def request(self, *args: Any, **options: Any) -> None:
        """Writes the head and the body at once, so that a request that is given up is not cut between the two.

        An Asterisk that got the head of a POST alone (seen on 16 and 22) keeps that session for ever, and with
        `allowmultiplelogin=no` the user could not log in any more.
        """
        self.held = request = bytearray()
        try:
            super().request(*args, **options)
        finally:
            self.held = None
        self.send(request)

    def send(self, data: Any) -> None:
        if self.held is None:
            super().send(data)
        else:
            self.held += data

    def connect(self) -> None:
        super().connect()
        self.live = self.sock

    def _new_conn(self) -> socket.socket:
        """urllib3 gives every address of a name the whole time-out; here they share what is left."""
        addresses = socket.getaddrinfo(*self.address, type=socket.SOCK_STREAM)
        error: OSError = TimeoutError("timed out")
        for number, (family, kind, protocol, _, address) in enumerate(addresses):
            timeout_s = time_left(self.deadline) / (len(addresses) - number)
            try:
                return self.open_socket(socket.socket(family, kind, protocol), address, timeout_s)
            except OSError as failed:
                if self.given_up:
                    raise
                error = failed
        raise error

    def open_socket(self, sock: socket.socket, address: Any, timeout_s: float) -> socket.socket:
        self.live = sock
        try:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.settimeout(timeout_s)
            sock.connect(address)
            self.live = None
            if self.given_up:
                raise ConnectionAbortedError
            sock.settimeout(time_left(self.deadline))
        except BaseException:
            sock.close()
            raise
        return sock

    @property
    def reusable(self) -> bool:
        """Whether the last answer left the connection open and ready for a request."""
        return self.sock is not None and self.response is not None and not self.response.received.surplus

    def drop(self, *, reset: bool = False) -> None:
        """Closes it, and what was not read of an answer. (`close` alone leaves an answer to its reader.)

        `reset`: what the network has not taken to the server yet is not sent any more.
        """
        if reset and self.sock is not None:
            set_reset(self.sock)
        self.close()
        if self.response is not None:
            self.response.close()

    def shut_down(self, *, reset: bool) -> None:
        """Ends what another thread is doing on this connection; `reset` as for `drop`. Never raises."""
        self.given_up = True  # before `live` is looked at: `_new_conn` does it the other way round
        live = self.live
        if live is not None:
            if reset:
                set_reset(live)
            with suppress(OSError):  # it may be closed, or not connected yet
                # Not SSLSocket.shutdown, which takes the TLS object from under the other thread.
                socket.socket.shutdown(live, socket.SHUT_RDWR)


class TlsConnection(Connection, HTTPSConnection):
    """A connection for HTTPS, straight or through a proxy's tunnel."""


def set_reset(sock: socket.socket) -> None:
    """Has the close of a socket reset its connection. Never raises."""
    with suppress(OSError):  # it may be closed
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def time_left(deadline: float) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise TimeoutError("timed out")
    return left


@attrs.frozen
class Proxy:
    """An HTTP proxy. `authorization` is the value of its Proxy-Authorization header; None: it asks for none."""

    host: str
    port: int
    authorization: str | None = attrs.field(default=None, repr=False)

    @property
    def headers(self) -> dict[str, str]:
        return {} if self.authorization is None else {"Proxy-Authorization": self.authorization}


@attrs.frozen
class Route:
    """The way to a server. `tls` None: plain HTTP. `server_name` None: the certificate must be for `host`."""

    host: str
    port: int
    tls: ssl.SSLContext | None = None
    server_name: str | None = None
    proxy: Proxy | None = None

    @property
    def place(self) -> str:
        """Host and port, as errors name them."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    def connection(self) -> Connection:
        """A connection that is not open yet."""
        host, port = (self.proxy.host, self.proxy.port) if self.proxy else (self.host, self.port)
        if self.tls is None:
            return Connection(host, port)
        connection = TlsConnection(host, port, ssl_context=self.tls, server_hostname=self.server_name)
        if self.proxy:
            connection.set_tunnel(self.host, self.port, headers=self.proxy.headers)
        return connection
