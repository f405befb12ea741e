"""What every transport must do with a request, however it hands the answer over."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable
from typing import Any, TypeAlias

from ajam_core.effects import Fetch
from ajam_core.errors import TransportError, TransportTimeout
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.testing.rules import ContractBroken, require

__all__ = ["Ask", "Outcome", "answered", "check_error", "check_exchanges", "get", "seen"]

Outcome: TypeAlias = "HttpResponse | TransportError"
Ask: TypeAlias = Callable[[Fetch], Outcome]

PATIENCE_S = 10.0
SHORT_S = 0.3


def get(url: str, target: str, *, timeout_s: float = PATIENCE_S, **options: Any) -> Fetch:
    return Fetch(HttpRequest("GET", url, target), timeout_s, **options)


def check_exchanges(ask: Ask, url: str, ok_at: Callable[[str], Outcome]) -> None:
    """Checks everything that one request after the other shows. `ok_at` asks for /ok at another URL."""
    check_request(ask, url)
    check_cookies(ask, url)
    check_statuses(ask, url)
    check_bodies(ask, url)
    check_bounds(ask, url)
    check_stream(ask, url)
    check_failures(ask, url)
    check_timeouts(ask, url)
    check_fresh(ask, url)
    refusing_url = text_of(ask(get(url, "/refused")))
    check_error(ok_at(refusing_url), "a port that refuses connections", "connect")


def check_request(ask: Ask, url: str) -> None:
    """The request arrives as it was given, once, with nothing that changes what the server does."""
    cookie = ("Cookie", 'mansession_id="0badcafe"')
    kind = ("Content-Type", "application/x-www-form-urlencoded")
    posted = HttpRequest("POST", url, "/echo?a=%0D%20%2B", (cookie, kind), b"action=ping&x=%26")
    head, _, body = text_of(ask(Fetch(posted, PATIENCE_S))).partition("\r\n\r\n")
    line, *rest = head.split("\r\n")
    headers = [(name.lower(), value.strip()) for name, _, value in (text.partition(":") for text in rest)]
    require(line == "POST /echo?a=%0D%20%2B HTTP/1.1", "method and target go out as they are", line)
    for name, value in (*posted.headers, ("Content-Length", str(len(posted.body)))):
        require(headers.count((name.lower(), value)) == 1, f"the header {name}: {value} goes out once", head)
    require(body == posted.body.decode(), "the body goes out as it is", body)
    names = [name for name, _ in headers]
    require("host" in names and "expect" not in names, "Host is sent, and Expect is not", head)
    encodings = [value for name, value in headers if name == "accept-encoding"]
    require(encodings in ([], ["identity"]), "no compression is asked for", encodings)


def check_cookies(ask: Ask, url: str) -> None:
    """The core owns the cookies."""
    first = answered(ask(get(url, "/ok")), "/ok")
    require(first.cookie is not None, "the headers of an answer are handed over, Set-Cookie among them", first.headers)
    echo = text_of(ask(get(url, "/echo")))
    require(
        "\ncookie:" not in echo.lower(), "a cookie that the server set is not sent of the transport's own accord", echo
    )


def check_statuses(ask: Ask, url: str) -> None:
    for status in (302, 401, 404, 500, 503):
        response = answered(ask(get(url, f"/status/{status}")), f"the status {status}")
        came = (response.status, response.body)
        require(came == (status, b"status %d" % status), f"the status {status} is an answer and is not followed", came)


def check_bodies(ask: Ask, url: str) -> None:
    for path in ("/bytes/0", "/bytes/1", "/bytes/200000", "/unmarked/200000", "/chunked/200000"):
        size = int(path.rpartition("/")[2])
        body = answered(ask(get(url, path)), path).body
        require(isinstance(body, bytes), "without `stream` a body is bytes", type(body))
        require(body == pattern(size), f"the body of {path} arrives whole", body)


def check_bounds(ask: Ask, url: str) -> None:
    for path in ("/bytes/1000", "/unmarked/1000", "/chunked/1000"):
        answered(ask(get(url, path, max_body=1000)), f"{path}, with just that max_body")
        outcome = ask(get(url, path, max_body=999))
        check_error(outcome, f"a body of 1000 bytes over max_body=999 ({path})", "sent", caused=False)


def check_stream(ask: Ask, url: str) -> None:
    for _ in range(2):
        unread = answered(ask(get(url, "/chunked/200000", stream=True)), "a body that is not read").body
        close = getattr(unread, "close", None)
        if close is not None:
            close()
        response = answered(ask(get(url, "/chunked/20000", stream=True)), "a body in chunks")
        body = response.body
        if not isinstance(body, (bytes, AsyncIterable)):
            body = b"".join(body)
        if isinstance(body, bytes):
            require(body == pattern(20000), "a body with `stream` is bytes, or an iterable of its chunks", body)


def check_failures(ask: Ask, url: str) -> None:
    """What fails once the request is written is of the phase "sent", and is not tried again."""
    for path in ("/drop", "/reset", "/cut/20", "/cut/60", "/short/100", "/junk"):
        name = path.split("/")[1]
        before = seen(ask, url, name)
        check_error(ask(get(url, path, fresh=True)), path, "sent")
        require(seen(ask, url, name) == before + 1, f"{path} is asked once: a transport repeats nothing", before)


def check_timeouts(ask: Ask, url: str) -> None:
    """`timeout_s` bounds the whole exchange: these answers take longer, though no byte waits long for the next."""
    for path in ("/stall", "/stall-body", "/trickle", "/trickle-body"):
        outcome = ask(get(url, path, timeout_s=SHORT_S))
        check_error(outcome, f"{path} with timeout_s={SHORT_S}", "sent")
        require(isinstance(outcome, TransportTimeout), f"{path} ends with a TransportTimeout", outcome)


def check_fresh(ask: Ask, url: str) -> None:
    for _ in range(3):
        number = text_of(ask(get(url, "/connection", fresh=True))).split()[1]
        require(number == "1", "`fresh` means a connection on which nothing was sent before", f"request {number} on it")


def check_error(outcome: Outcome, what: str, phase: str, *, caused: bool = True) -> None:
    if not isinstance(outcome, TransportError):
        raise ContractBroken(f"{what} is a TransportError; what came is {outcome!r}")
    require(outcome.phase == phase, f"{what} is of the phase {phase!r}", outcome.phase)
    require(not caused or outcome.__cause__ is not None, f"{what} has the original error as its __cause__", outcome)


def answered(outcome: Outcome, what: str) -> HttpResponse:
    if not isinstance(outcome, HttpResponse):
        raise ContractBroken(f"{what} is answered by an HttpResponse; what came is {outcome!r}")
    return outcome


def text_of(outcome: Outcome) -> str:
    body = answered(outcome, "a request to the test server").body
    require(isinstance(body, bytes), "without `stream` a body is bytes", type(body))
    return body.decode("latin-1") if isinstance(body, bytes) else ""


def seen(ask: Ask, url: str, name: str) -> int:
    return int(text_of(ask(get(url, f"/seen/{name}"))))


def pattern(size: int) -> bytes:
    """The body of /bytes, /unmarked and /chunked."""
    return (b"0123456789abcde\n" * (size // 16 + 1))[:size]
