"""`python -m benchmarks.server`: prints its port and answers what `benchmarks.answers` has.

A process of its own, so that its time is not the client's.
"""

from __future__ import annotations

import re
import socket
import threading

from benchmarks.answers import HEADERS, answer

__all__ = ["main"]

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
HEAD = "".join(f"{name}: {value}\r\n" for name, value in HEADERS)


def serve(sock: socket.socket) -> None:
    """Answers the requests of one connection."""
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    received = b""
    while data := sock.recv(65536):
        received += data
        blank = received.find(b"\r\n\r\n")
        length = LENGTH.search(received, 0, blank)
        if blank >= 0 and len(received) == blank + 4 + (int(length[1]) if length else 0):
            body = answer(received)
            sock.sendall(f"HTTP/1.1 200 OK\r\n{HEAD}Content-Length: {len(body)}\r\n\r\n".encode() + body)
            received = b""


def main() -> None:
    """Serves until the process is ended."""
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    while True:
        threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()


if __name__ == "__main__":
    main()
