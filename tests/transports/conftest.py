"""Fixtures of the tests of transports."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from ajam_transports import Urllib3Transport
from ajam_transports.testserver import MisbehavingServer
from tests.transports.asking import KINDS, Asker


@pytest.fixture
def server() -> Iterator[MisbehavingServer]:
    """A server that misbehaves as the path of a request says."""
    with MisbehavingServer() as running:
        yield running


@pytest.fixture(params=KINDS)
def ask(request: pytest.FixtureRequest, server: MisbehavingServer) -> Iterator[Asker]:
    """Asks the server through each kind of transport."""
    with Asker(request.param, server.url) as asker:
        yield asker


@pytest.fixture
def transport(server: MisbehavingServer) -> Iterator[Urllib3Transport]:
    made = Urllib3Transport(server.url)
    yield made
    made.close()


@pytest.fixture
def full_port() -> Iterator[int]:
    """A port on which nobody answers: its queue of connections is full."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    waiting = []
    for _ in range(4):
        sock = socket.socket()
        sock.setblocking(False)
        sock.connect_ex(listener.getsockname())
        waiting.append(sock)
    yield listener.getsockname()[1]
    for sock in (*waiting, listener):
        sock.close()
