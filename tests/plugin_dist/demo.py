"""A gateway in front of ajam's simulated PBX, and a client that lists its peers through it: `python demo.py`."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal

from ajam_core import Fetch, HttpRequest, Message, get_codec
from ajam_core.actions import SIPpeers
from ajam_transports import connect
from ajam_transports.simulated import SimulatedTransport, simulated_transport

KEY = "k-17"
PASSED_ON = ("Server", "Set-Cookie")


def json_line(message: Message) -> bytes:
    """A message as the gateway writes it."""
    members = {name: message.getall(name) for name, _ in message.items()}
    one = {name: values[0] if len(values) == 1 else values for name, values in members.items()}
    return json.dumps(one, ensure_ascii=False).encode() + b"\n"


class Gateway(BaseHTTPRequestHandler):
    """Asks the PBX in rawman and answers in JSON lines."""

    protocol_version = "HTTP/1.1"
    pbx: SimulatedTransport

    def do_GET(self) -> None:
        """Answers one request."""
        if self.headers["X-Gateway-Key"] != KEY:
            self.send_error(403, "the key is missing or wrong")
            return
        target = self.path.replace("/jsonlines", "/rawman")
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        method: Literal["GET", "POST"] = "POST" if body else "GET"
        request = HttpRequest(method, "simulated://", target, tuple(self.headers.items()), body)
        response = self.pbx.fetch(Fetch(request, timeout_s=30))
        assert isinstance(response.body, bytes)
        answer = b"".join(map(json_line, get_codec("rawman").decode(response.body)))
        self.send_response_only(response.status)
        for name, value in response.headers:
            if name in PASSED_ON:
                self.send_header(name, value)
        self.send_header("Content-Type", "application/x-ndjson")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_POST = do_GET

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing is logged."""


@contextmanager
def running_gateway() -> Iterator[str]:
    """The address of a gateway in front of a new simulated PBX."""
    Gateway.pbx = simulated_transport("simulated:///asterisk")
    with ThreadingHTTPServer(("127.0.0.1", 0), Gateway) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()


def main() -> None:
    """Prints the peers."""
    with running_gateway() as address:
        username, secret = Gateway.pbx.credentials
        url = f"gateway://{address}/asterisk"
        with connect(url, username=username, secret=secret, codec="jsonlines", key=KEY) as pbx:
            for peer in pbx.send(SIPpeers()):
                print(peer.object_name, peer.status.value if peer.status else "-")


if __name__ == "__main__":
    main()
