"""What Asterisk 16 answers to the requests of the benchmarks, with no work behind it."""

from __future__ import annotations

import re

from ajam_core import Fetch, HttpResponse

__all__ = ["HEADERS", "answer", "fetch", "no_sleep"]

HEADERS = (
    ("Server", "Asterisk/16.28.0"),
    ("Date", "Mon, 23 Nov 2026 07:18:38 GMT"),
    ("Cache-Control", "no-cache, no-store"),
    ("Content-type", "text/plain"),
    ("Set-Cookie", 'mansession_id="0d27f9fe"; Version=1; Max-Age=60'),
    ("Pragma", "SuppressEvents"),
)
REQUEST = re.compile(rb"action=(\w+)&actionid=([\w.-]+)")
FIELDS = {
    b"Challenge": b"Challenge: 195881523\r\n",
    b"Login": b"Message: Authentication accepted\r\n",
    b"Ping": b"Ping: Pong\r\nTimestamp: 1795406976.085123\r\n",
    b"Logoff": b"Message: Thanks for all the fish.\r\n",
}


def answer(request: bytes) -> bytes:
    """The body that answers a request, which has its form in the query or in the body."""
    found = REQUEST.search(request)
    assert found, request
    word = b"Goodbye" if found[1] == b"Logoff" else b"Success"
    return b"Response: %b\r\nActionID: %b\r\n%b\r\n" % (word, found[2], FIELDS[found[1]])


def fetch(effect: Fetch) -> HttpResponse:
    """The answer without a server."""
    return HttpResponse(200, HEADERS, answer(effect.request.target.encode() + b"\n" + effect.request.body))


def no_sleep(seconds: float) -> None:
    """No flow of the benchmarks waits."""
    raise AssertionError(f"a flow waits {seconds} s")
