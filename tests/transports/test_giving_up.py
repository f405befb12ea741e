"""The blocking transport: closing it, and aborting an exchange."""

from __future__ import annotations

import time

import pytest

from ajam_core.errors import TransportClosed, TransportError
from ajam_transports import Urllib3Transport
from ajam_transports.testserver import MisbehavingServer, wait_until
from tests.transports.asking import get, in_thread


@pytest.mark.parametrize("path", ["/stall", "/stall-body", "/trickle"])
def test_close_ends_what_is_under_way(server: MisbehavingServer, transport: Urllib3Transport, path: str) -> None:
    def work() -> object:
        try:
            return transport.fetch(get(server.url, path))
        except TransportError as error:
            return str(error)

    name = path[1:]
    with in_thread(work) as outcomes:
        wait_until(lambda: server.seen[name] == 1)
        time.sleep(0.02)
        transport.close()
    assert outcomes == ["the exchange was given up (the server may have acted on the request)"]


def test_close_ends_a_connecting_and_a_sleep(full_port: int) -> None:
    url = f"http://127.0.0.1:{full_port}"
    transport = Urllib3Transport(url)

    def work() -> object:
        try:
            transport.sleep(30)
        except TransportClosed as error:
            return error.phase

    def connecting() -> object:
        try:
            return transport.fetch(get(url, "/ok", timeout_s=30))
        except TransportError as error:
            return error.phase

    with in_thread(work) as slept, in_thread(connecting) as connected:
        time.sleep(0.1)
        transport.close()
    assert slept == connected == ["connect"]


def test_an_exchange_given_up_before_it_began_connects_nowhere(
    server: MisbehavingServer, transport: Urllib3Transport
) -> None:
    exchange = transport.exchange(get(server.url, "/ok"))
    exchange.abort()
    exchange.abort()
    with pytest.raises(TransportError, match="the exchange was given up") as raised:
        exchange.run()
    assert raised.value.phase == "connect"
    assert server.connections == 0


def test_an_abort_after_the_end_harms_no_other_exchange(server: MisbehavingServer, transport: Urllib3Transport) -> None:
    exchange = transport.exchange(get(server.url, "/ok"))
    exchange.run()
    with in_thread(lambda: transport.fetch(get(server.url, "/late/100")).status) as outcomes:
        wait_until(lambda: server.seen["late"] == 1)
        exchange.abort()
    assert outcomes == [200]


def test_an_effect_is_given_up_by_whoever_holds_it(server: MisbehavingServer, transport: Urllib3Transport) -> None:
    effect, other = get(server.url, "/stall", lane="events"), get(server.url, "/late/100", lane="events")

    def work() -> object:
        try:
            return transport.fetch(effect)
        except TransportError as error:
            return str(error)

    with in_thread(work) as outcomes, in_thread(lambda: transport.fetch(other).status) as others:
        wait_until(lambda: server.seen["stall"] == server.seen["late"] == 1)
        transport.give_up(effect)
    assert outcomes == ["the exchange was given up (the server may have acted on the request)"]
    assert others == [200]
    transport.give_up(effect)
