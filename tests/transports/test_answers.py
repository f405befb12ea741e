"""The two built-in transports: their contract, and answers that are not whole or not HTTP."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from ajam_core.errors import TransportError
from ajam_core.testing import check_blocking_transport, check_transport
from ajam_transports import ThreadsTransport, Urllib3Transport
from ajam_transports.testserver import OK_BODY, MisbehavingServer, Visit, wait_until, whole_answer
from tests.transports.asking import Asker


def spawn(work: Callable[[], object]) -> None:
    threading.Thread(target=work, daemon=True).start()


def test_the_blocking_transport_keeps_its_contract(server: MisbehavingServer) -> None:
    check_blocking_transport(Urllib3Transport, server.url, spawn=spawn)


def test_the_transport_that_calls_back_keeps_its_contract(server: MisbehavingServer) -> None:
    check_transport(ThreadsTransport, server.url, wait_until)


def test_an_answer_cut_at_any_byte_is_an_error_of_the_phase_sent(ask: Asker) -> None:
    size = len(whole_answer(OK_BODY))
    for cut in range(size):
        error = ask.path(f"/cut/{cut}", fresh=True)
        assert isinstance(error, TransportError), f"cut after {cut} bytes"
        assert error.phase == "sent"
    assert ask.path(f"/cut/{size}", fresh=True).body == OK_BODY


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n"


def test_a_chunked_answer_cut_before_its_last_chunk_is_an_error(server: MisbehavingServer, ask: Asker) -> None:
    def raw(visit: Visit) -> None:
        visit.send(CHUNKED[: int(visit.argument)])
        visit.close()

    server.answers["raw"] = raw
    for cut in range(CHUNKED.rindex(b"0\r\n\r\n")):
        error = ask.path(f"/raw/{cut}", fresh=True)
        assert isinstance(error, TransportError), f"cut after {cut} bytes: {error}"
        assert error.phase == "sent"
    assert ask.text(f"/raw/{len(CHUNKED)}", fresh=True) == "hello world"


RAW: dict[str, tuple[bytes, str]] = {
    "two lengths that differ": (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\nhello", "failed"),
    "a line without a colon": (
        b"HTTP/1.1 200 OK\r\nSet-Cookie secret\r\nContent-Length: 5\r\n\r\nhello",
        "is not HTTP (HTTPException)",
    ),
    "a status that is none": (b"HTTP/1.1 abc OK\r\n\r\n", "is not HTTP (BadStatusLine)"),
    "an endless status line": (b"HTTP/1.1 200 " + b"x" * 70_000, "is not HTTP (LineTooLong)"),
    "an endless header": (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000, "is not HTTP (LineTooLong)"),
    "very many headers": (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", "is not HTTP (HTTPException)"),
    "AMI instead of HTTP": (b"Asterisk Call Manager/5.0.1\r\n", "check that the port is one of http.conf"),
    "a bad size of a chunk": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n", "broke off"),
}


@pytest.mark.parametrize(("raw", "text"), RAW.values(), ids=RAW)
def test_what_is_not_http_is_an_error_of_the_phase_sent(
    server: MisbehavingServer, ask: Asker, raw: bytes, text: str
) -> None:
    def answer(visit: Visit) -> None:
        visit.send(raw)
        visit.close()

    server.answers["raw"] = answer
    error = ask.path("/raw")
    assert isinstance(error, TransportError)
    assert text in str(error)
    assert error.phase == "sent"
    assert error.__cause__ is not None


BODIES: dict[str, tuple[bytes, bytes]] = {
    "no body for 204": (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
    "no length in HTTP/1.0": (b"HTTP/1.0 200 OK\r\n\r\nold", b"old"),
    "a length of 0": (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", b""),
    "an interim answer": (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", b"hi"),
    "a compressed body nobody asked for": (
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b",
        b"\x1f\x8b",
    ),
}


@pytest.mark.parametrize(("raw", "body"), BODIES.values(), ids=BODIES)
def test_a_body_is_what_the_server_sent(server: MisbehavingServer, ask: Asker, raw: bytes, body: bytes) -> None:
    def answer(visit: Visit) -> None:
        visit.send(raw)
        visit.close()

    server.answers["raw"] = answer
    assert ask.path("/raw").body == body


def test_headers_come_with_every_repeat_in_order(server: MisbehavingServer, ask: Asker) -> None:
    server.answers["raw"] = lambda visit: visit.answer(b"", headers="X-A: 1\r\nx-a: 2\r\nB: \xe9\r\nX-A: 3\r\n")
    response = ask.path("/raw")
    assert [value for name, value in response.headers if name.lower() == "x-a"] == ["1", "2", "3"]
    assert response.header("b") == "\xe9"
