"""A misbehaving HTTP server on a socket, for tests of transports: what `ajam_core.testing.check_transport` talks to.

    with MisbehavingServer() as server:
        check_transport(lambda: MyTransport(server.url), server.url, wait_until)

It keeps connections open, as Asterisk 13 and later do, but where a path says otherwise. Paths:

    /ok              200 with the body `OK_BODY`, and a session cookie
    /echo            the request as it arrived, head and body
    /status/N        the status N; from 300 to 399 with a Location that leads to /ok
    /connection      "3 1": the serial number of the connection, and that of the request on it
    /seen/NAME       how many requests for /NAME, with whatever follows, have arrived so far
    /refused         the URL of a port that refuses connections
    /bytes/N         N bytes with a Content-Length
    /unmarked/N      N bytes without a length; their end is the end of the connection, as with Asterisk 1.4 and 1.6
    /chunked/N       N bytes in chunks
    /late/N          as /ok, N milliseconds later
    /then-close      as /ok, and the connection is closed although nothing announced it
    /twice           the answer of /ok two times over
    /surplus         the answer of /ok and half of another one
    /cut/N           the first N bytes of the answer of /ok, then the end of the connection
    /short/N         a Content-Length of N, and half as many bytes
    /drop            the end of the connection for an answer
    /reset           the same, with a TCP reset
    /junk            a greeting that is not HTTP
    /stall           nothing, for as long as the server lives
    /stall-body      headers and half a body, and then nothing
    /trickle         the answer of /ok, one byte every 50 ms
    /trickle-body    the same, but for the headers, which come at once
"""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

__all__ = ["OK_BODY", "MisbehavingServer", "Visit", "wait_until"]

OK_BODY = b"Response: Success\r\nMessage: well\r\n\r\n"
PAUSE_S = 0.05
RESET = struct.pack("ii", 1, 0)


class Visit:
    """One request that arrived, and the connection to answer it on. `argument` is what follows the path's name."""

    def __init__(self, server: MisbehavingServer, sock: socket.socket, connection: int) -> None:
        self.server = server
        self.sock = sock
        self.connection = connection
        self.number = 0
        self.head = b""
        self.body = b""
        self.argument = ""
        self.file = sock.makefile("rb")
        self.open = True

    def read_request(self) -> str:
        """Reads the next request and returns the name in its path; "" where the client has closed."""
        lines = []
        while (line := self.file.readline()) not in (b"\r\n", b""):
            lines.append(line)
        if not lines:
            return ""
        self.head = b"".join(lines)
        lengths = [line.partition(b":")[2] for line in lines if line.lower().startswith(b"content-length:")]
        self.body = self.file.read(int(lengths[0])) if lengths else b""
        self.number += 1
        path = lines[0].split(b" ")[1].partition(b"?")[0].decode("ascii")
        name, _, self.argument = path.lstrip("/").partition("/")
        return name

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def answer(self, body: bytes = OK_BODY, status: int = 200, headers: str = "") -> None:
        """Sends a whole answer."""
        self.send(whole_answer(body, status, headers))

    def close(self, *, reset: bool = False) -> None:
        """Ends the connection."""
        self.open = False
        if reset:
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)

    def wait(self, seconds: float | None = None) -> None:
        """Waits; None: until the server ends."""
        self.server.ending.wait(seconds)

    def trickle(self, data: bytes) -> None:
        for at in range(len(data)):
            self.send(data[at : at + 1])
            self.wait(PAUSE_S)


def whole_answer(body: bytes, status: int = 200, headers: str = "") -> bytes:
    cookie = 'Set-Cookie: mansession_id="0badcafe"; Version=1; Max-Age=60\r\n'
    head = (
        f"HTTP/1.1 {status} Status\r\nContent-type: text/plain\r\n{cookie}{headers}Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode("latin-1") + body


def pattern(size: str) -> bytes:
    return (b"0123456789abcde\n" * (int(size) // 16 + 1))[: int(size)]


HEAD_WITHOUT_LENGTH = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-type: text/plain\r\n\r\n"


def status(visit: Visit) -> None:
    code = int(visit.argument)
    visit.answer(b"status %d" % code, code, "Location: /ok\r\n" if 300 <= code < 400 else "")


def not_found(visit: Visit) -> None:
    visit.answer(b"no such path", 404)


def unmarked(visit: Visit) -> None:
    visit.send(HEAD_WITHOUT_LENGTH + pattern(visit.argument))
    visit.close()


def chunked(visit: Visit) -> None:
    body = pattern(visit.argument)
    visit.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for at in range(0, len(body), 1000):
        piece = body[at : at + 1000]
        visit.send(b"%x\r\n%b\r\n" % (len(piece), piece))
    visit.send(b"0\r\n\r\n")


def late(visit: Visit) -> None:
    visit.wait(int(visit.argument) / 1000)
    visit.answer()


def then_close(visit: Visit) -> None:
    visit.answer()
    visit.close()


def surplus(visit: Visit) -> None:
    answer = whole_answer(OK_BODY)
    visit.send(answer + answer[: len(answer) // 2])


def cut(visit: Visit) -> None:
    visit.send(whole_answer(OK_BODY)[: int(visit.argument)])
    visit.close()


def short(visit: Visit) -> None:
    size = int(visit.argument)
    visit.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % size + pattern(visit.argument)[: size // 2])
    visit.close()


def junk(visit: Visit) -> None:
    visit.send(b"Asterisk Call Manager/5.0.1\r\n")
    visit.close()


def stall_body(visit: Visit) -> None:
    visit.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
    visit.wait()


def trickle_body(visit: Visit) -> None:
    head, blank, body = whole_answer(OK_BODY).partition(b"\r\n\r\n")
    visit.send(head + blank)
    visit.trickle(body)


ANSWERS: dict[str, Callable[[Visit], None]] = {
    "ok": Visit.answer,
    "echo": lambda visit: visit.answer(visit.head + b"\r\n" + visit.body),
    "status": status,
    "connection": lambda visit: visit.answer(b"%d %d" % (visit.connection, visit.number)),
    "seen": lambda visit: visit.answer(b"%d" % visit.server.seen[visit.argument]),
    "refused": lambda visit: visit.answer(visit.server.refusing_url.encode("ascii")),
    "bytes": lambda visit: visit.answer(pattern(visit.argument)),
    "unmarked": unmarked,
    "chunked": chunked,
    "late": late,
    "then-close": then_close,
    "twice": lambda visit: visit.send(whole_answer(OK_BODY) * 2),
    "surplus": surplus,
    "cut": cut,
    "short": short,
    "drop": lambda visit: visit.close(),
    "reset": lambda visit: visit.close(reset=True),
    "junk": junk,
    "stall": lambda visit: visit.wait(),
    "stall-body": stall_body,
    "trickle": lambda visit: visit.trickle(whole_answer(OK_BODY)),
    "trickle-body": trickle_body,
}


class MisbehavingServer:
    """The server of this module, on a free port of 127.0.0.1, from `__enter__` to `__exit__`.

    `tls`: a context that speaks TLS to clients; None: plain HTTP. `answers` are the functions that answer each path;
    tests may add their own. `seen` counts requests by the first name in their path, `connections` all connections.
    """

    def __init__(self, *, tls: ssl.SSLContext | None = None) -> None:
        self.tls = tls
        self.answers = dict(ANSWERS)
        self.seen: Counter[str] = Counter()
        self.connections = 0
        self.ending = threading.Event()
        self.open: set[socket.socket] = set()
        self.threads: list[threading.Thread] = []

    def __enter__(self) -> MisbehavingServer:
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.refusing = socket.socket()
        self.refusing.bind(("127.0.0.1", 0))  # bound and not listening: the system refuses connections to it
        self.acceptor = threading.Thread(target=self.accept, name="misbehaving-server", daemon=True)
        self.acceptor.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.ending.set()
        socket.create_connection(self.listener.getsockname()).close()  # wakes `accept`
        self.acceptor.join()
        self.listener.close()
        self.refusing.close()
        for sock in tuple(self.open):
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self.threads:
            thread.join(5)

    @property
    def port(self) -> int:
        port: int = self.listener.getsockname()[1]
        return port

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def refusing_url(self) -> str:
        return f"http://127.0.0.1:{self.refusing.getsockname()[1]}"

    def accept(self) -> None:
        while True:
            sock, _ = self.listener.accept()
            if self.ending.is_set():
                sock.close()
                return
            self.connections += 1
            thread = threading.Thread(target=self.serve, args=(sock, self.connections), daemon=True)
            self.threads.append(thread)
            thread.start()

    def serve(self, sock: socket.socket, connection: int) -> None:
        if self.tls is not None:
            sock = self.tls.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
        self.open.add(sock)
        with sock, suppress(OSError, ValueError, IndexError):  # a client may go away, or talk nonsense
            if isinstance(sock, ssl.SSLSocket):
                shake_hands(sock)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            visit = Visit(self, sock, connection)
            with visit.file:
                while visit.open and not self.ending.is_set() and (name := visit.read_request()):
                    self.seen[name] += 1
                    self.answers.get(name, not_found)(visit)
        self.open.discard(sock)


def shake_hands(sock: ssl.SSLSocket) -> None:
    """Begins TLS. Raises OSError."""
    try:
        sock.do_handshake()
    except ssl.SSLError:
        # A close with something unread is a reset, which takes the alert from the client that it is for.
        sock.settimeout(2)
        socket.socket.shutdown(sock, socket.SHUT_WR)
        while socket.socket.recv(sock, 4096):
            pass
        raise


def wait_until(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """Waits until the condition holds, for a transport whose callbacks run on threads. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"nothing came within {seconds:g} s")
        time.sleep(0.002)
