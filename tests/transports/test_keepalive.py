"""Sessions that outlast a silence, and a process: the thread that keeps one alive, and clients that hand one over."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from itertools import count
from typing import Any

import pytest

from ajam_core import LocalProtocolError, ServerInfo, Session, SessionSnapshot, actions
from ajam_core.effects import Fetch
from ajam_core.errors import TransportError
from ajam_core.http import HttpResponse
from ajam_transports import AsyncClient, Client, connect
from ajam_transports.simulated import ManagerUser, SimulatedPbx, SimulatedTransport
from ajam_transports.testserver import wait_until
from tests.core.conversation import HOME, parameters

USER: dict[str, Any] = {"username": "admin", "secret": "s3cret"}


def a_pbx() -> SimulatedPbx:
    """Its sessions last for a second, so that a Ping is due three times a second; by its own clock none runs out."""
    return SimulatedPbx("22.10.1", prefix="/asterisk", users=[ManagerUser("admin", "s3cret")], http_timeout_s=1)


def kept_alive(pbx: SimulatedPbx) -> Client:
    return Client(Session(HOME, **USER, clock=time.monotonic), SimulatedTransport(pbx), keepalive=True)


def thread_of(client: Client) -> threading.Thread:
    assert client.keeper is not None
    return client.keeper.thread


def test_a_session_is_kept_alive_until_the_client_is_closed() -> None:
    pbx = a_pbx()
    with kept_alive(pbx) as client:
        wait_until(lambda: pbx.count("Ping") >= 2)
        assert thread_of(client).daemon
    assert not thread_of(client).is_alive()
    assert pbx.count("Logoff") == 1
    assert pbx.log[-1].action == "Logoff"


def test_what_lapsed_all_the_same_is_logged_in_before_it_is_needed() -> None:
    pbx = a_pbx()
    with kept_alive(pbx):
        pbx.restart()
        wait_until(lambda: pbx.count("Login") == 2)


def test_a_login_that_is_refused_ends_it_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    pbx = a_pbx()
    with kept_alive(pbx) as client:
        pbx.users = (ManagerUser("admin", "another"),)
        pbx.restart()
        wait_until(lambda: not thread_of(client).is_alive())
    records = [record for record in caplog.records if record.name == "ajam.client"]
    assert [record.levelno for record in records] == [logging.ERROR]
    assert "is not kept alive any more: Login failed: Authentication failed" in records[0].getMessage()


class Stalled(SimulatedTransport):
    """Answers no Ping until it is closed."""

    def __init__(self, pbx: SimulatedPbx) -> None:
        super().__init__(pbx)
        self.asked = threading.Event()
        self.let_go = threading.Event()

    def fetch(self, effect: Fetch, /) -> HttpResponse:
        if parameters(effect.request)["action"] != "Ping":
            return super().fetch(effect)
        self.asked.set()
        self.let_go.wait()
        raise TransportError("the exchange was given up")

    def close(self) -> None:
        self.let_go.set()


def test_a_ping_that_is_not_answered_holds_no_close_up() -> None:
    transport = Stalled(a_pbx())
    with Client(Session(HOME, **USER, clock=time.monotonic), transport, keepalive=True) as client:
        assert transport.asked.wait(10)
    assert not thread_of(client).is_alive()


def test_a_client_that_was_never_used_has_no_thread_to_end() -> None:
    client = kept_alive(a_pbx())
    client.close()
    assert thread_of(client).ident is None


def test_a_session_without_a_clock_cannot_be_kept_alive() -> None:
    with pytest.raises(LocalProtocolError, match="keepalive needs a clock"):
        Client(Session(HOME, **USER), SimulatedTransport(a_pbx()), keepalive=True)


def test_connect_keeps_alive_what_it_is_told_to() -> None:
    with connect(HOME, **USER, transport=SimulatedTransport(a_pbx()), keepalive=True) as client:
        assert thread_of(client).is_alive()
    with connect(HOME, **USER, transport=SimulatedTransport(a_pbx())) as client:
        assert client.keeper is None


# Handing over


def test_a_client_that_is_detached_leaves_its_session_to_the_next() -> None:
    pbx = a_pbx()
    first = connect(HOME, **USER, transport=SimulatedTransport(pbx))
    first.send(actions.Ping())
    snapshot = SessionSnapshot.from_json(first.detach().to_json())
    with pytest.raises(LocalProtocolError, match="the client is closed"):
        first.send(actions.Ping())
    with connect(HOME, **USER, transport=SimulatedTransport(pbx), restore=snapshot) as second:
        second.send(actions.Ping())
    assert [entry.action for entry in pbx.log] == ["Challenge", "Login", "Ping", "Ping", "Logoff"]
    assert len(pbx.sessions) == 0


@pytest.mark.parametrize(
    ("url", "options"),
    [
        ("http://other:8088/asterisk", USER),
        (HOME, {"username": "other", "secret": "x"}),
        (HOME, USER | {"auth": "digest"}),
    ],
)
def test_a_snapshot_for_something_else_is_refused(url: str, options: dict[str, Any]) -> None:
    pbx = a_pbx()
    client = connect(HOME, **USER, transport=SimulatedTransport(pbx))
    client.send(actions.Ping())
    transport = SimulatedTransport(pbx)
    with pytest.raises(LocalProtocolError, match="the snapshot is for the"):
        connect(url, **options, transport=transport, restore=client.detach())
    assert transport.closed


def test_a_client_that_is_closed_has_nothing_to_hand_over() -> None:
    client = connect(HOME, **USER, transport=SimulatedTransport(a_pbx()))
    client.close()
    with pytest.raises(LocalProtocolError, match="closed has nothing to be taken over"):
        client.detach()


def test_a_client_tells_of_its_server() -> None:
    with connect(HOME, **USER, transport=SimulatedTransport(a_pbx())) as client:
        assert told(client.server_info())


def told(info: ServerInfo) -> bool:
    return info.server == "Asterisk/22.10.1" and str(info.version) == "22.10.1" and info.can("Originate")


def test_the_async_client_has_the_same() -> None:
    pbx = a_pbx()
    carrier = SimulatedTransport(pbx)

    async def fetch(effect: Fetch) -> HttpResponse:
        await asyncio.sleep(0)
        return carrier.fetch(effect)

    def client(session: Session) -> AsyncClient:
        return AsyncClient(session, fetch, asyncio.sleep)

    async def main() -> None:
        first = client(Session(HOME, **USER))
        assert told(await first.server_info())
        snapshot = await first.detach()
        async with client(Session.restore(snapshot, **USER, clock=count(0, 3600).__next__)) as second:
            task = asyncio.ensure_future(second.run(second.session.keepalive()))
            while pbx.count("Ping") < 3:
                await asyncio.sleep(0)
        await task

    asyncio.run(main())
    assert pbx.count("Login") == 1
