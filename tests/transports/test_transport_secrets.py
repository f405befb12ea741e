"""What a request holds stays in it: no log record, error, cause, traceback or repr quotes a query, body or cookie."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from ajam_core.effects import Fetch
from ajam_core.errors import TransportError
from ajam_core.http import HttpRequest
from ajam_transports.testserver import MisbehavingServer, Visit
from tests.transports.asking import KINDS, Asker
from tests.transports.proxy import SmallProxy

SECRETS = ("hush-query", "hush-body", "hush-cookie", "hush-proxy", "aHVzaC1wcm94eQ")

OK = b"HTTP/1.1 200 OK\r\n"
COOKIE = b"Set-Cookie: mansession_id=hush-cookie\r\n"
END = b"Content-Length: 0\r\n\r\n"

MALFORMED = {
    "no-colon": (OK + COOKIE.replace(b":", b"") + END, "HTTPException"),
    "continued": (OK + b" " + COOKIE + END, "HTTPException"),
    "bare-cr": (OK + b"X: y\r\r" + COOKIE + END, "HTTPException"),
    "no-name": (OK + b": y\r\n" + COOKIE + END, "HTTPException"),
    "a-message": (OK + b"Content-Type: message/rfc822\r\n\r" + COOKIE + END, "HTTPException"),
    "many": (OK + b"X: y\r\n" * 200 + COOKIE + END, "HTTPException"),
    "no-status": (COOKIE + END, "BadStatusLine"),
    "no-number": (b"HTTP/1.1 " + COOKIE + END, "BadStatusLine"),
    "no-version": (b"HTTP/hush-cookie 200 OK\r\n" + END, "UnknownProtocol"),
    "chunk": (OK + b"Transfer-Encoding: chunked\r\n\r\n" + COOKIE, "IncompleteRead"),
}
"""Answers that are no HTTP, and what is told of the error that finds it."""

PATHS = [
    *("ok", "status/302", "status/404", "bytes/1000", "unmarked/10", "chunked/10", "connection", "then-close", "ok"),
    *("drop", "reset", "junk", "cut/40", "cut/0", "short/100"),
    *("stall", "stall-body", "trickle-body"),
    "café",
    *MALFORMED,
]


@pytest.fixture(params=KINDS)
def asker(request: pytest.FixtureRequest, server: MisbehavingServer) -> Iterator[Asker]:
    for name, (answer, _) in MALFORMED.items():
        server.answers[name] = partial(Visit.send, data=answer)
    with Asker(request.param, server.url) as made:
        yield made


def shown(error: BaseException | None) -> str:
    """All that a log of an uncaught error would show, and the attributes of every error in the chain."""
    text = "".join(traceback.format_exception(error)) if error else ""
    while error is not None:
        text += f"{error!r} {vars(error)!r} {error.args!r}"
        error = error.__cause__ or error.__context__
    return text


def ask_everything(asker: Asker, **more: Any) -> str:
    """All that errors and reprs of a round of requests show."""
    told = []
    headers = (("Cookie", 'mansession_id="hush-cookie"'), ("Authorization", "Digest hush-cookie"))
    for path in PATHS:
        for method, body in (("GET", b""), ("POST", b"secret=hush-body")):
            target = f"/{path}?action=login&secret=hush-query"
            request = HttpRequest("GET" if method == "GET" else "POST", asker.url, target, headers, body)
            outcome = asker.fetch(Fetch(request, 0.1, **more))
            told.append(repr(outcome))
            if isinstance(outcome, TransportError):
                told.append(shown(outcome))
    return "\n".join([*told, repr(asker.transport)])


@pytest.mark.parametrize("path", MALFORMED)
def test_an_answer_that_is_not_http_is_an_error_whose_cause_has_a_kind_and_no_text(asker: Asker, path: str) -> None:
    error = asker.path(f"/{path}")
    assert isinstance(error, TransportError)
    assert repr(error.__cause__) == f"Withheld('{MALFORMED[path][1]}')"
    assert error.__context__ is None


@pytest.mark.parametrize("fresh", [False, True])
def test_nothing_of_a_request_is_shown_or_logged(
    asker: Asker, fresh: bool, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    told = ask_everything(asker, fresh=fresh)
    logged = "\n".join(f"{record.getMessage()} {record.args!r} {record.exc_info!r}" for record in caplog.records)
    output = "".join(capfd.readouterr())
    for secret in SECRETS:
        assert secret not in told
        assert secret not in logged
        assert secret not in output


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("authorization", [None, "nobody has this"])
def test_nothing_of_a_proxys_credentials_is_shown_or_logged(
    kind: str, authorization: str | None, server: MisbehavingServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with SmallProxy(authorization) as proxy:
        url = f"http://ada:hush-proxy@127.0.0.1:{proxy.port}"
        with Asker(kind, server.url, proxy=url) as asker:
            told = ask_everything(asker)
    for secret in SECRETS:
        assert secret not in told
        assert secret not in caplog.text
