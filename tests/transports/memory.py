"""A server in memory that keeps one user's sessions, for tests of clients."""

from __future__ import annotations

import threading
import time
from typing import ClassVar

from ajam_core.effects import Fetch
from ajam_core.errors import TransportError
from ajam_core.http import HttpRequest, HttpResponse
from tests.core.conversation import answer, block, event, parameters, response

__all__ = ["MemoryTransport"]

FACTS = {
    "ping": ["Ping: Pong"],
    "challenge": ["Challenge: 1"],
    "login": ["Message: Authentication accepted"],
    "originate": [],
}


class MemoryTransport:
    """A blocking transport to a server that lets `admin` in and knows Ping, SIPpeers and Originate.

    `lapse()` makes the server forget its sessions. `delay_s` is how long each exchange takes. `asked` are the actions.
    `broken` makes every fetch fail, `fails_to_close` the closing.
    """

    api_version: ClassVar[int] = 1
    credentials: ClassVar[tuple[str, str]] = ("admin", "s3cret")

    def __init__(self, url: str = "", *, delay_s: float = 0.0, **options: object) -> None:
        self.url = url
        self.options = options
        self.delay_s = delay_s
        self.lock = threading.Lock()
        self.sessions: set[str] = set()
        self.made = 0
        self.asked: list[str] = []
        self.closed = 0
        self.broken = False
        self.fails_to_close = False

    def fetch(self, effect: Fetch, /) -> HttpResponse:
        if self.broken:
            raise TransportError("the server is gone")
        time.sleep(self.delay_s)
        with self.lock:
            return self.reply(effect.request)

    def reply(self, request: HttpRequest) -> HttpResponse:
        sent = parameters(request)
        action = sent["action"].lower()
        self.asked.append(action)
        cookie = dict(request.headers).get("Cookie", "").partition('"')[2].rstrip('"')
        known = cookie in self.sessions
        if not known and action not in ("challenge", "login"):
            return response("Error", "Message: Permission denied", cookie=self.new_id())
        cookie = cookie or self.new_id()
        if action == "login":
            self.sessions.add(cookie)
        if action == "logoff":
            self.sessions.discard(cookie)
            return response("Goodbye", cookie=cookie)
        if action == "sippeers":
            mark = f"ActionID: {sent['actionid']}"
            items = "".join(event("PeerEntry", mark, f"ObjectName: {name}") for name in ("101", "102"))
            return answer(block("Response: Success", mark) + items + event("PeerlistComplete", mark), cookie=cookie)
        if action in FACTS:
            return response("Success", *FACTS[action], cookie=cookie)
        return response("Error", f"Message: Invalid/unknown command: {sent['action']}.", cookie=cookie)

    def new_id(self) -> str:
        self.made += 1
        return f"{self.made:08x}"

    def lapse(self) -> None:
        self.sessions.clear()

    def sleep(self, seconds: float, /) -> None:
        time.sleep(seconds)

    def close(self) -> None:
        self.closed += 1
        if self.fails_to_close:
            raise RuntimeError("cannot close")
