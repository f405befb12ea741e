"""A SIP phone of a few lines: it registers with a live server and answers what the server asks it."""

from __future__ import annotations

import re
import socket
import threading
from hashlib import md5
from queue import Queue
from types import TracebackType

__all__ = ["ADDRESS", "Phone"]

ADDRESS = "127.0.0.2"
"""Where phones are: not the server's own address, which belongs to its trunk."""

LIMIT_S = 10.0


def digest(*parts: str) -> str:
    return md5(":".join(parts).encode()).hexdigest()


class Phone:
    """The phone `name` of the server whose SIP port is `port`. Answers every request with 200 until it is closed."""

    def __init__(self, name: str, secret: str, port: int) -> None:
        self.name, self.secret, self.server = name, secret, f"127.0.0.1:{port}"
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((ADDRESS, 0))
        self.socket.connect(("127.0.0.1", port))
        self.port: int = self.socket.getsockname()[1]
        self.sequence = 0
        self.responses: Queue[str] = Queue()
        self.requests: Queue[str] = Queue()
        self.thread = threading.Thread(target=self.listen, daemon=True)
        self.thread.start()

    def __enter__(self) -> Phone:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.socket.shutdown(socket.SHUT_RDWR)
        self.thread.join(LIMIT_S)
        self.socket.close()

    def listen(self) -> None:
        while True:
            try:
                text = self.socket.recv(65536).decode()
            except ConnectionRefusedError:  # the server is not there yet, or no more
                continue
            if not text:
                return
            if text.startswith("SIP/2.0"):
                self.responses.put(text)
            else:
                self.requests.put(text)
                kept = re.findall(r"(?im)^(?:via|from|to|call-id|cseq):.*$", text)
                answer = ["SIP/2.0 200 OK", *(line.rstrip("\r") for line in kept), "Content-Length: 0", "", ""]
                self.socket.send("\r\n".join(answer).encode())

    def asked(self, method: str) -> str:
        """The next request of that method that comes from the server."""
        while not (request := self.requests.get(timeout=LIMIT_S)).startswith(f"{method} "):
            pass
        return request

    def register(self, seconds: int) -> None:
        """Registers for so long; 0 ends the registration."""
        challenge = self.ask(seconds, "")
        assert challenge.startswith("SIP/2.0 401"), challenge
        given = dict(re.findall(r'(\w+)="([^"]*)"', challenge[challenge.lower().index("www-authenticate") :]))
        uri, first = f"sip:{self.server}", digest(self.name, given["realm"], self.secret)
        qop = ("00000001", "0a4f113b", "auth") if "qop" in given else ()
        response = digest(first, given["nonce"], *qop, digest("REGISTER", uri))
        fields = {"username": self.name, "realm": given["realm"], "nonce": given["nonce"], "uri": uri}
        fields |= {"response": response, **({"opaque": given["opaque"]} if "opaque" in given else {})}
        told = [f'{name}="{value}"' for name, value in fields.items()]
        told += [f'qop=auth, nc={qop[0]}, cnonce="{qop[1]}"'] if qop else []
        answer = self.ask(seconds, f"Authorization: Digest {', '.join(told)}\r\n")
        assert answer.startswith("SIP/2.0 200"), answer

    def ask(self, seconds: int, authorization: str) -> str:
        """One REGISTER, and its final response."""
        self.sequence += 1
        here = f"{ADDRESS}:{self.port}"
        message = (
            f"REGISTER sip:{self.server} SIP/2.0\r\n"
            f"Via: SIP/2.0/UDP {here};branch=z9hG4bK-{self.port}-{self.sequence}\r\n"
            f"From: <sip:{self.name}@{self.server}>;tag={self.port}\r\nTo: <sip:{self.name}@{self.server}>\r\n"
            f"Call-ID: {self.port}@{ADDRESS}\r\nCSeq: {self.sequence} REGISTER\r\nMax-Forwards: 70\r\n"
            f"Contact: <sip:{self.name}@{here}>\r\nExpires: {seconds}\r\nUser-Agent: Lab <1.0> & é\r\n"
            f"{authorization}Content-Length: 0\r\n\r\n"
        )
        self.socket.send(message.encode())
        while True:
            response = self.responses.get(timeout=LIMIT_S)
            if not response.startswith("SIP/2.0 1") and f"CSeq: {self.sequence} " in response:
                return response
