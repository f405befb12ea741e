"""A client whose requests are watched, for the live tests."""

from __future__ import annotations

import re
from collections.abc import Callable
from threading import Barrier, Lock
from typing import Any, ClassVar

from ajam_core import Fetch, HttpResponse, Session, actions
from ajam_transports import Client
from ajam_transports.urllib3 import Urllib3Transport
from tests.core.conversation import parameters
from tests.live.config import User
from tests.live.servers import Server

__all__ = ["WatchedTransport", "connect", "hang_up", "sessions", "wait_for_silence"]

SILENCE_S = 20.0


class WatchedTransport:
    """The urllib3 transport; `asked` has the action of every request, `methods` its HTTP method."""

    api_version: ClassVar[int] = 1

    def __init__(self, url: str) -> None:
        self.inner = Urllib3Transport(url)
        self.lock = Lock()
        self.asked: list[str] = []
        self.methods: list[str] = []
        self.before: Callable[[Fetch], None] | None = None

    def fetch(self, effect: Fetch, /) -> HttpResponse:
        with self.lock:
            self.asked.append(parameters(effect.request)["action"])
            self.methods.append(effect.request.method)
        if self.before is not None:
            self.before(effect)
        return self.inner.fetch(effect)

    def sleep(self, seconds: float, /) -> None:
        self.inner.sleep(seconds)

    def close(self) -> None:
        self.inner.close()

    def meet(self, parties: int, action: str) -> None:
        """From now on requests of `action` wait for one another: the first `parties` of them go out together."""
        barrier, met = Barrier(parties), iter(range(parties))

        def wait(effect: Fetch) -> None:
            if parameters(effect.request)["action"] == action and next(met, None) is not None:
                barrier.wait(30)

        self.before = wait


def connect(server: Server, user: User | None = None, **options: Any) -> tuple[Client, WatchedTransport]:
    """A client of the server and its transport; `user` None: the one who may do everything."""
    account = user or server.user()
    transport = WatchedTransport(server.url)
    return Client(Session(server.url, account.name, account.secret, **options), transport), transport


def sessions(server: Server, name: str = "admin") -> int:
    """How many manager sessions of a user the server has."""
    return len(re.findall(rf"(?m)^\s*{name}\s", server.cli("manager show connected")))


def hang_up(server: Server, client: Client) -> None:
    """Ends every call, and waits until the last channel is gone: what it tells would reach the next test."""
    if client.send(actions.CoreShowChannels()):
        client.send(actions.Hangup("/./"))
        wait_for_silence(server, client)


def wait_for_silence(server: Server, client: Client) -> None:
    """Waits until the server has no channel."""
    server.wait_until(lambda: not client.send(actions.CoreShowChannels()), SILENCE_S, "hang up")
