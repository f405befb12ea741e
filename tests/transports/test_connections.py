"""The two built-in transports: which connections are used again."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from contextlib import suppress

import pytest

from ajam_core.effects import Fetch, Lane
from ajam_core.errors import TransportError
from ajam_core.http import HttpRequest
from ajam_transports import Urllib3Transport
from ajam_transports.testserver import MisbehavingServer, Visit, wait_until
from tests.transports.asking import Asker, get, in_thread


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


@pytest.mark.parametrize("timeout_s", [0.3, 30.0], ids=["timeout", "given up"])
@pytest.mark.parametrize(("lane", "whole"), [("events", False), ("actions", True)])
def test_what_is_left_of_a_lost_action_is_sent_and_of_a_poll_not(lane: Lane, whole: bool, timeout_s: float) -> None:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        transport = Urllib3Transport(url)
        effect = Fetch(HttpRequest("POST", url, "/ok", body=bytes(100_000)), timeout_s, lane=lane)
        with in_thread(lambda: raised(transport, effect)) as ended:
            connection, _ = listener.accept()
            time.sleep(0.5)  # the network holds up what the server does not take
            transport.give_up(effect)
            wait_until(lambda: bool(ended))
        connection.settimeout(5)
        assert (all_received(connection) > 100_000) is whole
        transport.close()


def raised(transport: Urllib3Transport, effect: Fetch) -> str:
    with pytest.raises(TransportError) as caught:
        transport.fetch(effect)
    return caught.value.phase


def all_received(connection: socket.socket) -> int:
    size = 0
    with connection, suppress(ConnectionResetError):
        while chunk := connection.recv(65536):
            size += len(chunk)
    return size


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
