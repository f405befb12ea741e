"""The two built-in transports: time-outs, addresses and lanes."""

from __future__ import annotations

import socket
import time

import pytest

from ajam_core.errors import TransportError, TransportTimeout
from ajam_transports.testserver import OK_BODY, MisbehavingServer
from tests.transports.asking import KINDS, Asker

SLACK_S = 1.0
"""How much later than its time-out an exchange may end on a busy machine, in seconds."""


@pytest.mark.parametrize("path", ["/stall", "/stall-body", "/trickle", "/trickle-body"])
def test_the_time_out_bounds_the_whole_exchange(ask: Asker, path: str) -> None:
    begun = time.monotonic()
    error = ask.path(path, timeout_s=0.2)
    assert 0.2 <= time.monotonic() - begun < 0.2 + SLACK_S
    assert isinstance(error, TransportTimeout)
    assert f"no whole answer from {ask.url[7:]} within 0.2 s" in str(error)


@pytest.mark.parametrize("kind", KINDS)
def test_all_addresses_of_a_name_share_one_time_out(kind: str, full_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    address = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", full_port))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: [address] * 3)
    with Asker(kind, f"http://pbx.example:{full_port}") as asker:
        begun = time.monotonic()
        error = asker.path("/ok", timeout_s=0.3)
    assert 0.29 <= time.monotonic() - begun < 0.3 + SLACK_S
    assert isinstance(error, TransportTimeout)
    assert error.phase == "connect"
    assert f"no connection to pbx.example:{full_port} within 0.3 s" in str(error)


@pytest.mark.parametrize("kind", KINDS)
def test_an_address_that_refuses_leaves_the_time_to_the_next(
    kind: str, server: MisbehavingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    ports = [int(server.refusing_url.rpartition(":")[2]), server.port]
    addresses = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)) for port in ports]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: addresses)
    with Asker(kind, f"http://pbx.example:{server.port}") as asker:
        assert asker.text("/ok") == OK_BODY.decode()


def test_an_address_that_this_machine_cannot_speak_to_leaves_the_others(
    server: MisbehavingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    unknown = (99, socket.SOCK_STREAM, 6, "", ("::1", server.port, 0, 0))
    known = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.port))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: [unknown, known])
    with Asker("blocking", f"http://pbx.example:{server.port}") as asker:
        assert asker.text("/ok") == OK_BODY.decode()


def test_a_name_without_an_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*args: object, **options: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with Asker("blocking", "http://pbx.example:8088") as asker:
        error = asker.path("/ok?secret=hush")
    assert isinstance(error, TransportError)
    assert str(error).startswith("the name pbx.example cannot be resolved (Name or service not known, gaierror)")
    assert error.phase == "connect"


def test_the_lane_and_time_of_a_long_poll_are_its_own(ask: Asker) -> None:
    ask.path("/late/100", lane="events")
    assert ask.text("/connection").split()[0] == "2", "the lanes share no connection"
    assert ask.text("/connection", lane="events").split()[0] == "3", "a poll has one of its own"
