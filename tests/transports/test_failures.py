"""What is said of what went wrong, and whether the server may have acted."""

from __future__ import annotations

import http.client
import socket
import ssl
from typing import Any

import pytest
from urllib3.exceptions import InvalidHeader, ProtocolError, ReadTimeoutError, SSLError

from ajam_core.errors import TransportTimeout
from ajam_transports.connections import Proxy, Route
from ajam_transports.failures import Withheld, cause_of, connect_failure, sent_failure

PLAIN = Route("pbx", 8088)
TLS = Route("pbx", 8089, ssl.create_default_context())
PROXIED = Route("pbx", 8088, proxy=Proxy("proxy", 3128, "Basic hush"))


def certificate(code: int, message: str) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code, error.verify_message = code, message
    return error


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def tls(reason: str) -> ssl.SSLError:
    error = ssl.SSLError(1, f"[SSL: {reason}] {reason.lower().replace('_', ' ')}")
    error.reason = reason
    return error


HANDSHAKE = (
    "the TLS handshake with pbx:8089 failed ({}): check that the port is the one of tlsbindaddr in http.conf, and look "
    "into the log of the server, or of the proxy before it"
)
NO_TLS = "pbx:8089 does not speak TLS ({}): check that the port is the one of tlsbindaddr in http.conf, or use http://"

CONNECT: list[tuple[Exception, Route, str]] = [
    (
        ConnectionRefusedError(111, "Connection refused"),
        PLAIN,
        "pbx:8088 refused the connection: check that Asterisk runs, and enabled, bindaddr and bindport in http.conf",
    ),
    (
        ConnectionRefusedError(111, "Connection refused"),
        TLS,
        "pbx:8089 refused the connection: check that Asterisk runs, and tlsenable and tlsbindaddr in http.conf",
    ),
    (
        ConnectionRefusedError(111, "Connection refused"),
        PROXIED,
        "the proxy proxy:3128 refused the connection: check the proxy's address",
    ),
    (
        socket.gaierror(-2, "Name or service not known"),
        PLAIN,
        "the name pbx cannot be resolved (Name or service not known, gaierror): check the host in the URL",
    ),
    (
        socket.gaierror(-2, "Name or service not known"),
        PROXIED,
        "the name proxy cannot be resolved (Name or service not known, gaierror): check the host in the proxy's URL",
    ),
    (
        UnicodeError("label too long"),
        PLAIN,
        "the name pbx cannot be resolved (UnicodeError): check the host in the URL",
    ),
    (
        certificate(62, "Hostname mismatch"),
        TLS,
        "the certificate of pbx:8089 is not for pbx: put the name that it is for into the URL, or pass it as "
        "server_name=",
    ),
    (
        certificate(64, "IP address mismatch"),
        Route("10.0.0.1", 8089, server_name="pbx"),
        "the certificate of 10.0.0.1:8089 is not for pbx: put the name that it is for into the URL, or pass it as "
        "server_name=",
    ),
    (certificate(10, "expired"), TLS, "the certificate of pbx:8089 has expired: renew it on the server"),
    (
        certificate(18, "self-signed certificate"),
        TLS,
        "the certificate of pbx:8089 cannot be verified (self-signed certificate): pass ca_bundle= with the "
        "certificate of the authority that signed it, or with itself where it is self-signed",
    ),
    (ssl.SSLError(1, "[SSL] something (_ssl.c:1006)"), TLS, HANDSHAKE.format("SOMETHING")),
    (ssl.SSLError(1, "something"), TLS, HANDSHAKE.format("SSLError")),
    (tls("TLSV1_ALERT_INTERNAL_ERROR"), TLS, HANDSHAKE.format("TLSV1_ALERT_INTERNAL_ERROR")),
    (tls("WRONG_VERSION_NUMBER"), TLS, NO_TLS.format("WRONG_VERSION_NUMBER")),
    (ssl.SSLError(1, "[SSL] record layer failure (_ssl.c:1000)"), TLS, NO_TLS.format("RECORD_LAYER_FAILURE")),
    (
        OSError("Tunnel connection failed: 407 Proxy Authentication Required by hush"),
        PROXIED,
        "the proxy would not connect to pbx:8088: it answered 407",
    ),
    (
        OSError(113, "No route to host"),
        PROXIED,
        "no connection to pbx:8088 through the proxy proxy:3128 (No route to host, OSError)",
    ),
    (ValueError("hush"), PLAIN, "no connection to pbx:8088 (ValueError)"),
]


@pytest.mark.parametrize(("error", "route", "reason"), CONNECT)
def test_a_connection_that_does_not_come_about(error: Exception, route: Route, reason: str) -> None:
    failure = connect_failure(error, route, 5.0)
    assert (failure.reason, failure.phase) == (reason, "connect")


def test_a_connection_that_does_not_come_about_in_time() -> None:
    failure = connect_failure(TimeoutError(), PLAIN, 0.5)
    assert isinstance(failure, TransportTimeout)
    assert str(failure) == (
        "no connection to pbx:8088 within 0.5 s: check the address, the port and the firewalls between "
        "(the request was not sent)"
    )


CLOSED = (
    "pbx:8088 closed the connection before it had answered: see whether Asterisk runs and the port is none for "
    "https://; where this is frequent, raise sessionlimit in http.conf"
)
BROKE_OFF = "the answer of pbx:8088 broke off before its end"

SENT: list[tuple[Exception, Any]] = [
    (http.client.RemoteDisconnected("closed"), CLOSED),
    (ConnectionResetError(104, "reset"), CLOSED),
    (BrokenPipeError(32, "pipe"), CLOSED),
    (ssl.SSLEOFError(8, "EOF occurred"), CLOSED),
    (caused(ProtocolError("Connection broken"), ConnectionResetError()), CLOSED),
    (caused(ProtocolError("Connection broken"), http.client.IncompleteRead(b"hush")), BROKE_OFF),
    (http.client.IncompleteRead(b"hush"), BROKE_OFF),
    (
        http.client.BadStatusLine("hush"),
        "what pbx:8088 answers is not HTTP (BadStatusLine): check that the port is one of http.conf, and whether it "
        "speaks TLS",
    ),
    (
        caused(SSLError("x"), ssl.SSLError(1, "bad record mac")),
        "the exchange with pbx:8088 failed (bad record mac, SSLError)",
    ),
    (InvalidHeader("hush"), "the exchange with pbx:8088 failed (InvalidHeader)"),
    (OSError(5, "Input/output error"), "the exchange with pbx:8088 failed (Input/output error, OSError)"),
    (RuntimeError("hush"), "the exchange with pbx:8088 failed (RuntimeError)"),
]


WANTED = "pbx:8089 wants a certificate of the client: pass an ssl_context= that has one"
REFUSED = (
    "pbx:8089 did not take the certificate of the client, or wants one ({}): pass an ssl_context= that has one which "
    "is valid, and of an authority that the server trusts"
)
EITHER = (
    "pbx:8089 refused the TLS handshake ({}): it wants a certificate of the client, or has no cipher in common with "
    "this Python; pass an ssl_context= that has the certificate, or the cipher"
)


@pytest.mark.parametrize(
    ("alert", "reason"),
    [
        ("TLSV13_ALERT_CERTIFICATE_REQUIRED", WANTED),
        ("TLSV1_ALERT_UNKNOWN_CA", REFUSED),
        ("TLSV1_ALERT_ACCESS_DENIED", REFUSED),
        ("SSLV3_ALERT_NO_CERTIFICATE", REFUSED),
        ("SSLV3_ALERT_BAD_CERTIFICATE", REFUSED),
        ("SSLV3_ALERT_UNSUPPORTED_CERTIFICATE", REFUSED),
        ("SSLV3_ALERT_CERTIFICATE_REVOKED", REFUSED),
        ("SSLV3_ALERT_CERTIFICATE_EXPIRED", REFUSED),
        ("SSLV3_ALERT_CERTIFICATE_UNKNOWN", REFUSED),
        ("SSLV3_ALERT_HANDSHAKE_FAILURE", EITHER),
    ],
)
def test_a_server_that_refuses_the_client_says_why_before_and_after_the_request(alert: str, reason: str) -> None:
    failures = connect_failure(tls(alert), TLS, 5.0), sent_failure(tls(alert), TLS, 5.0)
    assert [(failure.reason, failure.phase) for failure in failures] == [
        (reason.format(alert), "connect"),
        (reason.format(alert), "sent"),
    ]


def test_a_tls_port_that_closes_is_not_taken_for_a_plain_one() -> None:
    assert "see whether Asterisk runs; where" in sent_failure(ConnectionResetError(), TLS, 5.0).reason


@pytest.mark.parametrize(("error", "reason"), SENT)
def test_an_exchange_that_fails_after_the_request_was_written(error: Exception, reason: str) -> None:
    failure = sent_failure(error, PLAIN, 5.0)
    assert (failure.reason, failure.phase) == (reason, "sent")


@pytest.mark.parametrize(
    "error",
    [
        TimeoutError("timed out"),
        http.client.RemoteDisconnected("closed"),
        socket.gaierror(-2, "Name or service not known"),
        ssl.SSLError(1, "bad record mac"),
    ],
)
def test_an_error_of_the_systems_is_the_cause_itself_also_where_urllib3_wraps_it(error: Exception) -> None:
    assert cause_of(error) is error
    assert cause_of(caused(ProtocolError("Connection broken"), error)) is error


@pytest.mark.parametrize(
    "error",
    [
        http.client.BadStatusLine("hush"),
        http.client.IncompleteRead(b"hush"),
        InvalidHeader("hush"),
        OSError("Tunnel connection failed: 407 hush"),
        ValueError("hush"),
        caused(ProtocolError("hush"), http.client.HTTPException("hush")),
    ],
)
def test_a_cause_that_may_quote_an_answer_is_told_by_its_kind_alone(error: Exception) -> None:
    cause = cause_of(error)
    kind = type(error.__cause__ or error).__name__
    assert isinstance(cause, Withheld)
    assert (cause.args, cause.__cause__, cause.__context__) == ((kind,), None, None)


@pytest.mark.parametrize(
    "error",
    [TimeoutError(), caused(ReadTimeoutError(None, "", "Read timed out."), TimeoutError())],  # type: ignore[arg-type]
)
def test_an_answer_that_does_not_come_in_time(error: Exception) -> None:
    failure = sent_failure(error, PROXIED, 30.0)
    assert isinstance(failure, TransportTimeout)
    assert failure.reason == "no whole answer from pbx:8088 through the proxy proxy:3128 within 30 s"
    assert failure.phase == "sent"
