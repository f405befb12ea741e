"""Client and connect: what goes over which transport, and how it ends."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import Any

import pytest

from ajam_core import actions
from ajam_core.effects import Fetch
from ajam_core.errors import LocalProtocolError, PluginError, TransportError, UnknownAction
from ajam_core.http import HttpResponse
from ajam_core.state import State
from ajam_transports import Client, ThreadsTransport, Urllib3Transport, connect
from tests.core.conversation import HOME, a_session
from tests.transports.memory import MemoryTransport

CREDENTIALS: dict[str, Any] = {"username": "admin", "secret": "s3cret"}


def a_client(**options: Any) -> tuple[Client, MemoryTransport]:
    transport = MemoryTransport(**options)
    return Client(a_session(), transport), transport


def test_with_logs_in_at_the_start_and_off_at_the_end() -> None:
    client, transport = a_client()
    with client as pbx:
        assert pbx is client
        assert transport.asked == ["challenge", "login"]
        assert [peer.object_name for peer in pbx.send(actions.SIPpeers())] == ["101", "102"]
    assert transport.asked == ["challenge", "login", "sippeers", "logoff"]
    assert transport.closed == 1
    assert client.session.state is State.CLOSED


def test_without_with_the_first_send_logs_in() -> None:
    client, transport = a_client()
    assert client.send(actions.Ping()).ping == "Pong"
    assert transport.asked == ["challenge", "login", "ping"]
    client.close()
    assert transport.asked[3:] == ["logoff"]


def test_peers_come_as_one_listing() -> None:
    client, _ = a_client()
    assert [peer.object_name for peer in client.peers()] == ["101", "102"]


def test_close_may_be_repeated_and_nothing_is_sent_afterwards() -> None:
    client, transport = a_client()
    with client:
        client.close()
        client.close()
    asked = list(transport.asked)
    with pytest.raises(LocalProtocolError, match="the client is closed; connect again"):
        client.send(actions.Ping())
    with pytest.raises(LocalProtocolError, match="the client is closed"):
        client.__enter__()
    assert transport.asked == asked
    assert asked.count("logoff") == 1


def test_a_client_that_never_logged_in_sends_no_logoff() -> None:
    client, transport = a_client()
    client.close()
    assert transport.asked == []
    assert transport.closed == 1


def test_a_login_that_fails_closes_the_transport() -> None:
    client, transport = a_client()
    transport.broken = True
    with pytest.raises(TransportError, match="the server is gone"):
        client.__enter__()
    assert transport.closed == 1
    with pytest.raises(LocalProtocolError, match="the client is closed"):
        client.send(actions.Ping())


class Interrupted(MemoryTransport):
    """A server whose login is interrupted, at the application's side: the session that its challenge made lives on."""

    def fetch(self, effect: Fetch, /) -> HttpResponse:
        if self.asked == ["challenge"]:
            self.asked.append("interrupted")
            raise KeyboardInterrupt
        return super().fetch(effect)


def test_a_login_that_is_interrupted_logs_off_what_the_server_keeps() -> None:
    transport = Interrupted()
    with pytest.raises(KeyboardInterrupt):
        Client(a_session(), transport).__enter__()
    assert transport.asked == ["challenge", "interrupted", "logoff"]
    assert transport.closed == 1


def test_the_error_of_a_login_is_not_hidden_by_one_of_closing(caplog: pytest.LogCaptureFixture) -> None:
    client, transport = a_client()
    transport.broken = transport.fails_to_close = True
    with pytest.raises(TransportError, match="the server is gone"):
        client.__enter__()
    assert "cannot close" in caplog.text


def test_a_server_that_is_gone_does_not_spoil_the_end() -> None:
    client, transport = a_client()
    with client:
        transport.broken = True
    assert transport.closed == 1


def test_an_exception_of_the_application_is_not_hidden_by_one_of_closing(caplog: pytest.LogCaptureFixture) -> None:
    client, transport = a_client()
    transport.fails_to_close = True
    with pytest.raises(ZeroDivisionError), client:
        raise ZeroDivisionError
    assert "failed after an error in its `with` block" in caplog.text
    assert "s3cret" not in caplog.text


def test_an_error_of_closing_is_raised_where_there_is_no_other() -> None:
    client, transport = a_client()
    transport.fails_to_close = True
    with pytest.raises(RuntimeError, match="cannot close"), client:
        client.send(actions.Ping())


def test_the_repr_tells_the_session_and_no_secret() -> None:
    client, _ = a_client()
    assert repr(client) == f"<Client {client.session!r}>"
    assert "s3cret" not in repr(client)


def in_threads(count: int, work: Any) -> list[Any]:
    """What `work` returned or raised in each of so many threads that begin together."""
    barrier, outcomes = threading.Barrier(count), list[Any]()

    def run() -> None:
        barrier.wait()
        try:
            outcomes.append(work())
        except Exception as error:
            outcomes.append(error)

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_ten_threads_that_share_a_client_make_one_login() -> None:
    client, transport = a_client(delay_s=0.002)
    with client:
        for _ in range(5):
            transport.lapse()
            outcomes = in_threads(10, lambda: client.send(actions.Ping()).ping)
            assert outcomes == ["Pong"] * 10
    assert transport.asked.count("login") == 6
    assert transport.sessions == set()


def test_the_lock_is_held_for_steps_and_never_while_a_transport_works() -> None:
    class Lock:
        held = taken = 0

        def __enter__(self) -> None:
            self.held += 1
            self.taken += 1

        def __exit__(self, *error: object) -> None:
            self.held -= 1

    class Looks(MemoryTransport):
        def fetch(self, effect: Fetch, /) -> HttpResponse:
            assert lock.held == 0
            return super().fetch(effect)

    lock = Lock()
    with Client(a_session(), Looks(), lock=lock) as client:
        taken = lock.taken
        client.send(actions.Ping())
    assert taken > 0
    assert lock.taken > taken


def test_connect_sends_nothing() -> None:
    client = connect("http://127.0.0.1:1/asterisk", **CREDENTIALS)
    assert client.session.state is State.NEW
    client.close()


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("http://127.0.0.1:8088/asterisk", Urllib3Transport),
        ("https://127.0.0.1:8089/asterisk", Urllib3Transport),
        ("HTTP://127.0.0.1:8088", Urllib3Transport),
    ],
)
def test_the_scheme_of_the_url_says_which_transport(url: str, kind: type) -> None:
    client = connect(url, **CREDENTIALS)
    assert type(client.transport) is kind
    client.close()


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Transports by name, in the place of those that are installed."""
    factories: dict[str, Any] = {"memory": MemoryTransport, "urllib3": MemoryTransport, "threads": ThreadsTransport}
    monkeypatch.setattr("ajam_transports.client.get_transport", factories.__getitem__)
    return factories


def made(client: Client) -> MemoryTransport:
    assert isinstance(client.transport, MemoryTransport)
    return client.transport


def test_any_other_scheme_is_the_name_of_its_transport(registered: dict[str, Any]) -> None:
    client = connect("memory://office", **CREDENTIALS)
    assert made(client).url == "memory://office"
    assert client.send(actions.Ping()).ping == "Pong"


def test_a_scheme_that_nobody_registered_is_a_plugin_error() -> None:
    with pytest.raises(PluginError, match=r"nothing in ajam\.transports is named 'gopher'"):
        connect("gopher://office", **CREDENTIALS)


@pytest.mark.parametrize("url", ["localhost:8088/asterisk", "127.0.0.1:8088/asterisk", "pbx", "http:", "", None])
def test_a_url_that_cannot_be_one_is_told_before_a_transport_is_looked_for(url: Any) -> None:
    with pytest.raises(LocalProtocolError, match=r"http://127\.0\.0\.1:8088/asterisk"):
        connect(url, **CREDENTIALS)


def test_a_transport_by_name_gets_its_options_and_no_others(registered: dict[str, Any], tmp_path: Path) -> None:
    client = connect(HOME, **CREDENTIALS, transport="memory", proxy="http://proxy:3128", colour="green")
    assert made(client).options == {"proxy": "http://proxy:3128", "colour": "green"}
    client = connect(HOME, **CREDENTIALS, ca_bundle=tmp_path, server_name="pbx", verify=False)
    assert made(client).options == {"ca_bundle": tmp_path, "server_name": "pbx", "verify": False}
    assert made(connect(HOME, **CREDENTIALS)).options == {}


def test_a_transport_of_ones_own_is_taken_as_it_is() -> None:
    transport = MemoryTransport()
    client = connect(HOME, **CREDENTIALS, transport=transport)
    assert client.transport is transport
    with pytest.raises(LocalProtocolError, match="colour, proxy: options of a transport go with its name"):
        connect(HOME, **CREDENTIALS, transport=transport, proxy="http://proxy", colour="green")


def test_a_transport_that_calls_back_is_refused(registered: dict[str, Any]) -> None:
    with pytest.raises(PluginError, match="the transport 'threads' calls back and does not block"):
        connect(HOME, **CREDENTIALS, transport="threads")


def test_a_transport_may_bring_the_credentials() -> None:
    client = connect(HOME, transport=MemoryTransport())
    assert client.send(actions.Ping()).ping == "Pong"


@pytest.mark.parametrize("given", [{}, {"username": "admin"}, {"secret": "s3cret"}])
def test_credentials_are_asked_for_where_nobody_brings_them(given: dict[str, Any]) -> None:
    with pytest.raises(LocalProtocolError, match="username= and secret= are missing"):
        connect(HOME, **given)


def test_an_option_of_the_session_that_cannot_be_right_closes_the_transport() -> None:
    transport = MemoryTransport()
    with pytest.raises(LocalProtocolError, match="timeout_s must be a number of seconds above 0"):
        connect(HOME, **CREDENTIALS, transport=transport, timeout_s=0)
    assert transport.closed == 1


def test_the_options_of_the_session_reach_it() -> None:
    options: dict[str, Any] = {"codec": "mxml", "timeout_s": 7, "version": "1.4.26", "encoding": "latin-1"}
    session = connect(HOME, **CREDENTIALS, transport=MemoryTransport(), **options).session
    came = {"codec": session.codec.name, "timeout_s": session.timeout_s, "version": str(session.version)}
    assert came | {"encoding": session.encoding} == options


def test_an_unknown_action_comes_as_its_error() -> None:
    client, _ = a_client()
    with pytest.raises(UnknownAction):
        client.send(actions.IAXpeers())


def test_nothing_of_a_conversation_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    client, _ = a_client()
    with client:
        client.send(actions.Ping())
    assert "s3cret" not in caplog.text
