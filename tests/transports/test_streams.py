"""The blocking transport: bodies in chunks."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from ajam_core.errors import TransportError, TransportTimeout
from ajam_transports import Urllib3Transport
from ajam_transports.testserver import MisbehavingServer, Visit
from tests.transports.asking import get


def stream(transport: Urllib3Transport, path: str, **more: Any) -> Any:
    return transport.fetch(get(transport.origin, path, stream=True, **more)).body


def connection_number(transport: Urllib3Transport) -> str:
    body = transport.fetch(get(transport.origin, "/connection")).body
    assert isinstance(body, bytes)
    return body.decode()


def test_a_chunk_is_there_before_the_next_is_sent(server: MisbehavingServer, transport: Urllib3Transport) -> None:
    go_on = threading.Event()

    def answer(visit: Visit) -> None:
        visit.send(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\none")
        assert go_on.wait(5)
        visit.send(b"two")

    server.answers["slow"] = answer
    body = stream(transport, "/slow")
    assert next(body) == b"one"
    go_on.set()
    assert list(body) == [b"two"]
    assert connection_number(transport) == "1 2", "at its end a body lets go of the connection"


@pytest.mark.parametrize("path", ["/bytes/200000", "/chunked/200000", "/unmarked/200000"])
def test_a_streamed_body_arrives_whole(transport: Urllib3Transport, path: str) -> None:
    assert len(b"".join(stream(transport, path))) == 200_000


def test_a_body_that_is_closed_early_closes_its_connection(transport: Urllib3Transport) -> None:
    body = stream(transport, "/stall-body")
    assert next(body) == b"half"
    body.close()
    body.close()
    with pytest.raises(TransportError, match="the body was closed before its end"):
        next(body)
    assert connection_number(transport) == "2 1"


def test_a_body_that_was_read_may_be_closed(transport: Urllib3Transport) -> None:
    body = stream(transport, "/bytes/10")
    assert b"".join(body) == b"0123456789"
    body.close()
    assert list(body) == []
    assert connection_number(transport) == "1 2"


def test_a_body_that_breaks_off_fails_for_good(transport: Urllib3Transport) -> None:
    body = stream(transport, "/short/100")
    chunks = []
    with pytest.raises(TransportError, match="broke off before its end"):
        chunks.extend(body)
    with pytest.raises(TransportError, match="broke off before its end"):
        next(body)
    body.close()


def test_a_stream_is_bounded_and_timed_too(transport: Urllib3Transport) -> None:
    with pytest.raises(TransportError, match=r"larger than 99 bytes \(max_body of the Fetch\)"):
        b"".join(stream(transport, "/unmarked/100", max_body=99))
    with pytest.raises(TransportError, match="larger than 99 bytes"):
        stream(transport, "/bytes/100", max_body=99)
    with pytest.raises(TransportTimeout):
        b"".join(stream(transport, "/trickle-body", timeout_s=0.2))
