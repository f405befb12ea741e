"""A small HTTP proxy: it forwards plain requests and tunnels CONNECT."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from urllib.parse import urlsplit

__all__ = ["SmallProxy"]


class SmallProxy:
    """A proxy on a free port of 127.0.0.1. `heads` are the requests it saw, up to the blank line.

    `authorization` None: it lets everybody through; else what the Proxy-Authorization header must say. `stalls`: it
    never answers a CONNECT.
    """

    def __init__(self, authorization: str | None = None, *, stalls: bool = False) -> None:
        self.authorization = authorization
        self.stalls = stalls
        self.heads: list[str] = []
        self.ending = threading.Event()
        self.sockets: list[socket.socket] = []

    def __enter__(self) -> SmallProxy:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.acceptor = threading.Thread(target=self.accept, daemon=True)
        self.acceptor.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.ending.set()
        socket.create_connection(("127.0.0.1", self.port)).close()
        self.acceptor.join()
        self.listener.close()
        for sock in self.sockets:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def accept(self) -> None:
        while True:
            sock, _ = self.listener.accept()
            if self.ending.is_set():
                sock.close()
                return
            self.sockets.append(sock)
            threading.Thread(target=self.serve, args=(sock,), daemon=True).start()

    def serve(self, sock: socket.socket) -> None:
        with suppress(OSError), sock:
            data = b""
            while b"\r\n\r\n" not in data:
                received = sock.recv(65536)
                if not received:
                    return
                data += received
            head, _, rest = data.partition(b"\r\n\r\n")
            text = head.decode("latin-1")
            self.heads.append(text)
            if self.authorization and f"\r\nProxy-Authorization: {self.authorization}" not in text:
                sock.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
                return
            method, target, _ = text.split("\r\n")[0].split(" ")
            if method == "CONNECT":
                if self.stalls:
                    self.ending.wait()
                host, _, port = target.rpartition(":")
                self.pass_on(sock, host, int(port), b"", b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                parts = urlsplit(target)
                path = target[target.index(parts.netloc) + len(parts.netloc) :]
                request = text.replace(target, path, 1).encode("latin-1") + b"\r\n\r\n" + rest
                self.pass_on(sock, parts.hostname or "", parts.port or 80, request, b"")

    def pass_on(self, sock: socket.socket, host: str, port: int, request: bytes, greeting: bytes) -> None:
        with socket.create_connection((host, port)) as server:
            self.sockets.append(server)
            sock.sendall(greeting)
            server.sendall(request)
            back = threading.Thread(target=self.pump, args=(server, sock), daemon=True)
            back.start()
            self.pump(sock, server)
            back.join(5)

    def pump(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
