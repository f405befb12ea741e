"""A simulated PBX behind a real HTTP port of the loopback, for what has to talk over sockets."""

from __future__ import annotations

import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from ajam_core import Fetch, HttpRequest, HttpResponse
from ajam_transports.simulated import SimulatedPbx, SimulatedTransport

__all__ = ["ServedPbx"]

LONGEST_S = 60.0


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the PBX and writes its answer as it stands, header for header."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        request = HttpRequest(self.command, "http://pbx", self.path, tuple(self.headers.items()), body)  # type: ignore[arg-type]
        response = self.server.transport.fetch(Fetch(request, LONGEST_S))
        self.close_connection = (
            response.header("Connection") == "close" or response.header("Content-Length") is None or self.asks_to_close
        )
        self.wfile.write(encoded(response))

    do_POST = do_HEAD = do_GET

    @property
    def asks_to_close(self) -> bool:
        return (self.headers.get("Connection") or "").lower() == "close"

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is printed."""


def encoded(response: HttpResponse) -> bytes:
    head = "".join(f"{name}: {value}\r\n" for name, value in response.headers)
    assert isinstance(response.body, bytes)
    return f"HTTP/1.1 {response.status} Status\r\n{head}\r\n".encode("latin-1") + response.body


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, transport: SimulatedTransport, tls: ssl.SSLContext | None) -> None:
        self.transport = transport
        super().__init__(("127.0.0.1", 0), Handler)
        if tls is not None:
            self.socket = tls.wrap_socket(self.socket, server_side=True)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away in the middle is no news."""


class ServedPbx:
    """Serves `pbx` on a free port from `__enter__` to `__exit__`. `tls`: a context for HTTPS; None: plain HTTP."""

    def __init__(self, pbx: SimulatedPbx, *, tls: ssl.SSLContext | None = None) -> None:
        self.pbx = pbx
        self.server = Server(SimulatedTransport(pbx), tls)
        self.scheme = "https" if tls else "http"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)

    @property
    def url(self) -> str:
        """Where its AJAM is."""
        return f"{self.scheme}://127.0.0.1:{self.server.server_port}{self.pbx.prefix}"

    def __enter__(self) -> ServedPbx:
        self.thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.server.transport.close()
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
