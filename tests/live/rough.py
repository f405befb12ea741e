"""A reverse proxy that does to connections what proxies and networks do, when it is told to."""

from __future__ import annotations

import re
import socket
import struct
import threading
from contextlib import suppress
from typing import Literal

__all__ = ["Manner", "RoughProxy"]

Manner = Literal["pass", "refuse", "drop", "half", "stall", "502 before", "502 after", "504"]
"""What it does to a request.

- "pass": nothing; "refuse": it takes no connection
- "drop": the server carries the request out, and the connection is reset; "half": within the answer
- "stall": the server carries it out, and nothing comes back as long as this lasts
- "502 before": the server never sees it; "502 after", "504": it carries it out, and the proxy's page comes back
"""

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
COOKIE = re.compile(rb'mansession_id="?([0-9a-f]+)')
KEY = re.compile(rb"(?:key|secret)=([^&\s]+)", re.IGNORECASE)
RESET = struct.pack("ii", 1, 0)


class RoughProxy:
    """Stands before the HTTP port of a server, on a port of its own, from `__enter__` to `__exit__`.

    `manner` may be set at any time. `targets` are the targets of the requests that came; session cookies and keys that
    go through are added to `secrets`.
    """

    def __init__(self, port: int, secrets: set[str]) -> None:
        self.upstream = port
        self.secrets = secrets
        self.manner: Manner = "pass"
        self.changed = threading.Condition()
        self.targets: set[str] = set()
        self.sockets: set[socket.socket] = set()
        self.ending = False

    def __enter__(self) -> RoughProxy:
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self.listener.getsockname()[1]
        self.acceptor = threading.Thread(target=self.accept, name="rough-proxy", daemon=True)
        self.acceptor.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.ending = True
        self.behave("pass")
        socket.create_connection(("127.0.0.1", self.port)).close()
        self.acceptor.join()
        self.listener.close()
        self.cut()

    def behave(self, manner: Manner) -> None:
        with self.changed:
            self.manner = manner
            self.changed.notify_all()

    def cut(self) -> None:
        """Resets every connection."""
        for sock in tuple(self.sockets):
            reset(sock)

    def accept(self) -> None:
        while True:
            sock, _ = self.listener.accept()
            if self.ending:
                sock.close()
                return
            threading.Thread(target=self.serve, args=(sock,), name="rough-proxy", daemon=True).start()

    def serve(self, sock: socket.socket) -> None:
        self.sockets.add(sock)
        with sock, suppress(OSError):
            if self.manner == "refuse":
                return
            with socket.create_connection(("127.0.0.1", self.upstream)) as server:
                self.sockets.add(server)
                try:
                    while self.exchange(sock, server):
                        pass
                finally:
                    self.sockets.discard(server)
        self.sockets.discard(sock)

    def exchange(self, sock: socket.socket, server: socket.socket) -> bool:
        """One request and its answer; returns whether another may follow on the connection."""
        request = receive(sock)
        if not request:
            return False
        self.note(request)
        if self.manner == "502 before":
            sock.sendall(page(502))
            return False
        server.sendall(request)
        answer = receive(server)
        if not answer:
            return False
        self.note(answer)
        manner = self.manner
        if manner in ("502 after", "504"):
            sock.sendall(page(int(manner[:3])))
            return False
        if manner == "half":
            sock.sendall(answer[: len(answer) - len(answer) // 4])
        if manner == "stall":
            with self.changed:
                self.changed.wait_for(lambda: self.manner != "stall", 60)
        if manner != "pass":
            reset(sock)
            return False
        sock.sendall(answer)
        return True

    def note(self, message: bytes) -> None:
        head = message.partition(b"\r\n\r\n")[0]
        if not head.startswith(b"HTTP/"):
            self.targets.add(head.split(b" ")[1].decode("latin-1"))
        self.secrets.update(found.decode() for found in (*COOKIE.findall(head), *KEY.findall(message)))


def receive(sock: socket.socket) -> bytes:
    """One message, or what came of it before its end."""
    data = b""
    while (end := data.find(b"\r\n\r\n")) < 0:
        more = sock.recv(65536)
        if not more:
            return b""
        data += more
    length = LENGTH.search(data, 0, end)
    whole = end + 4 + (int(length[1]) if length else 0)
    while len(data) < whole:
        more = sock.recv(65536)
        if not more:
            break
        data += more
    return data


def page(status: int) -> bytes:
    body = b"<html><head><title>%d</title></head></html>\r\n" % status
    return b"HTTP/1.1 %d Bad\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%b" % (status, len(body), body)


def reset(sock: socket.socket) -> None:
    with suppress(OSError):
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        sock.shutdown(socket.SHUT_RDWR)
