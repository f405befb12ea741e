"""The two built-in transports: which connections are used again."""

from __future__ import annotations

import http.client
import socket
import threading

import pytest

from ajam_core.effects import Fetch
from ajam_core.errors import TransportError, TransportTimeout
from ajam_core.http import HttpRequest
from ajam_transports import Urllib3Transport
from ajam_transports.testserver import MisbehavingServer, Visit, wait_until
from tests.transports.asking import Asker, get


def test_a_connection_is_used_again_but_for_a_fresh_one(ask: Asker) -> None:
    assert [ask.text("/connection") for _ in range(3)] == ["1 1", "1 2", "1 3"]
    assert ask.text("/connection", fresh=True) == "2 1"
    assert ask.text("/connection") == "2 2", "the one used last comes first"


def test_a_connection_that_the_server_closed_meanwhile_is_not_used(server: MisbehavingServer, ask: Asker) -> None:
    for number in range(1, 4):
        ask.path("/then-close")
        wait_until(lambda: not server.open)
        assert ask.text("/connection") == f"{2 * number} 1"
        server.answers["bye"] = Visit.close
        assert isinstance(ask.path("/bye"), TransportError)


def test_a_close_that_meets_the_request_is_an_error_of_the_phase_sent(ask: Asker) -> None:
    ask.path("/ok")
    error = ask.path("/drop")
    assert isinstance(error, TransportError)
    assert error.phase == "sent"
    assert "closed the connection before it had answered" in str(error)


@pytest.mark.parametrize("path", ["/twice", "/surplus", "/unmarked/10", "/short/100", "/stall-body", "/then-close"])
def test_a_connection_that_is_not_as_it_should_be_is_not_used_again(
    server: MisbehavingServer, ask: Asker, path: str
) -> None:
    ask.path(path, timeout_s=0.2)
    if path == "/then-close":
        wait_until(lambda: not server.open)
    assert ask.text("/connection") == "2 1"


def test_no_more_idle_connections_are_kept_than_allowed(server: MisbehavingServer) -> None:
    transport = Urllib3Transport(server.url, idle_connections=3)
    threads = [threading.Thread(target=transport.fetch, args=(get(server.url, "/late/200"),)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert server.connections == 8, "there are as many connections as requests at one time"
    assert len(transport.lanes["actions"].idle) == 3
    transport.close()
    assert transport.lanes["actions"].idle == []


def test_many_threads_use_one_transport(server: MisbehavingServer) -> None:
    transport = Urllib3Transport(server.url)
    wrong: list[object] = []

    def work(name: int) -> None:
        for number in range(40):
            echo = transport.fetch(get(server.url, f"/echo?{name}={number}")).body
            if not (isinstance(echo, bytes) and echo.startswith(f"GET /echo?{name}={number} ".encode())):
                wrong.append(echo)

    threads = [threading.Thread(target=work, args=(name,)) for name in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    transport.close()
    assert wrong == []
    assert server.seen["echo"] == 320
    assert server.connections <= 8


def test_an_exchange_that_comes_to_nothing_ends_its_connection_by_a_reset() -> None:
    """So the system does not go on sending a request that the network held up."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        transport = Urllib3Transport(url)
        with pytest.raises(TransportTimeout):
            transport.fetch(Fetch(HttpRequest("POST", url, "/ok", body=b"action=WaitEvent"), 0.2))
        connection, _ = listener.accept()
        with connection:
            assert connection.recv(65536).endswith(b"action=WaitEvent")
            with pytest.raises(ConnectionResetError):
                connection.recv(1)
        transport.close()


def test_a_request_is_written_at_once(ask: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Head and body, or what is given up in between would be a head alone."""
    written: list[bytes] = []
    write = http.client.HTTPConnection.send

    def send(self: http.client.HTTPConnection, data: bytes) -> None:
        written.append(bytes(data))
        write(self, data)

    monkeypatch.setattr(http.client.HTTPConnection, "send", send)
    ask.fetch(Fetch(HttpRequest("POST", ask.url, "/ok", body=b"action=Ping"), 10.0))
    [request] = written
    assert request.startswith(b"POST /ok HTTP/1.1\r\n")
    assert request.endswith(b"\r\n\r\naction=Ping")
