"""HTTP as values: requests, responses, the form encoding and the session cookie of AJAM.

Asterisk takes a subset of HTTP; what it takes and sends differs by version, and `versions.py` has those rules.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterable, Iterable
from typing import Literal
from urllib.parse import quote, urlsplit

import attrs

from ajam_core.errors import LocalProtocolError

__all__ = ["Endpoint", "HttpRequest", "HttpResponse", "SessionCookie", "encode_form"]

Pairs = Iterable[tuple[str, str]]
Method = Literal["GET", "POST"]

CONTROL = re.compile(r"[\x00-\x1f\x7f]")
CONTROL_BYTE = re.compile(rb"[\x00-\x1f\x7f]")
COOKIE = re.compile(r'\s*mansession_id\s*=\s*"?([0-9a-fA-F]{1,30})"?\s*(?:;|$)', re.IGNORECASE)
MAX_AGE = re.compile(r';\s*Max-Age\s*=\s*"?(\d{1,9})', re.IGNORECASE)
ERROR_PAGE = re.compile(rb"\s*<!DOCTYPE HTML[^>]*>.{0,200}?<title>\s*(\d{3})\b", re.IGNORECASE | re.DOTALL)


@attrs.frozen
class Endpoint:
    """Where a server's AJAM lives: `origin` is scheme, host and port, `prefix` the path that http.conf puts before it.

    The prefix is `/asterisk` by default in 1.4 and empty from 1.6.0 on.
    """

    origin: str
    prefix: str

    @property
    def url(self) -> str:
        """The server's AJAM, without a `/` at the end. It holds no secret."""
        return self.origin + self.prefix

    @classmethod
    def parse(cls, url: str) -> Endpoint:
        """Reads `http://host:8088/asterisk`. Raises LocalProtocolError where the URL cannot be one of an AJAM server.

        A scheme other than http and https is the transport's own business.
        """
        if not isinstance(url, str):
            raise LocalProtocolError("the URL must be text, as in http://127.0.0.1:8088/asterisk")
        if CONTROL.search(url) or " " in url:
            raise LocalProtocolError("the URL holds a blank or a control character")
        try:
            parts = urlsplit(url)
            host, _ = parts.hostname, parts.port
        except ValueError:
            raise LocalProtocolError("the host or the port in the URL cannot be read") from None
        if "://" not in url or (parts.scheme in ("http", "https") and not host):
            raise LocalProtocolError("the URL needs a scheme and a host, as in http://127.0.0.1:8088/asterisk")
        if "@" in parts.netloc:
            raise LocalProtocolError("the URL must not hold a user name or secret; pass username= and secret=")
        if parts.query or parts.fragment:
            raise LocalProtocolError("the URL must end with the path: no query and no fragment")
        if not parts.path.isascii():
            raise LocalProtocolError("the path in the URL must be percent-encoded")
        return cls(f"{parts.scheme}://{parts.netloc}", parts.path.rstrip("/"))


@attrs.frozen(repr=False)
class HttpRequest:
    """One request. `target` is path and query as they go into the request line, `headers` all but Host and length.

    The repr leaves out the query, the body and the values of headers that carry secrets.
    """

    method: Method
    origin: str
    target: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""

    @property
    def url(self) -> str:
        """Origin and target. It may hold secrets: do not log it."""
        return self.origin + self.target

    @property
    def path(self) -> str:
        """The target without its query."""
        return self.target.partition("?")[0]

    def __repr__(self) -> str:
        names = ", ".join(name for name, _ in self.headers)
        return f"<HttpRequest {self.method} {self.origin}{self.path} headers=({names}) body={len(self.body)} bytes>"


@attrs.frozen(repr=False)
class HttpResponse:
    """One response: status, header pairs in order, and the body as bytes.

    The text of a header, of a request's too, has one character for each byte (Latin-1).

    A transport that streams gives an iterable (for an async one: an async iterable) of chunks as `body`, and only in
    answer to a Fetch with `stream`.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes | Iterable[bytes] | AsyncIterable[bytes] = b""

    def header(self, name: str) -> str | None:
        """The first value of the header, in any case of its name; None where there is none."""
        return next((value for found, value in self.headers if found.lower() == name.lower()), None)

    @property
    def media_type(self) -> str:
        """The Content-Type without its parameters, lower-case; "" where there is none."""
        return (self.header("Content-Type") or "").partition(";")[0].strip().lower()

    @property
    def cookie(self) -> SessionCookie | None:
        """The session cookie that this response sets; None where it sets none."""
        for name, value in self.headers:
            if name.lower() == "set-cookie" and (match := COOKIE.match(value)):
                age = MAX_AGE.search(value)
                return SessionCookie(match[1].lower(), int(age[1]) if age else None)
        return None

    def whole_body(self) -> bytes:
        """The body. Raises TypeError where a driver gave chunks unasked."""
        if not isinstance(self.body, bytes):
            raise TypeError("a driver must answer a Fetch without `stream` with the whole body as bytes")
        return self.body

    def page_status(self) -> int | None:
        """The code in the title of an HTML error page as Asterisk writes them; None where the body is no such page.

        Asterisk 1.4 and 1.6 send their 400, 500 and 501 pages under the status line `200 OK`.
        """
        match = ERROR_PAGE.match(self.body) if isinstance(self.body, bytes) else None
        return int(match[1]) if match else None

    def __repr__(self) -> str:
        names = ", ".join(name for name, _ in self.headers)
        size = f"{len(self.body)} bytes" if isinstance(self.body, bytes) else "in chunks"
        return f"<HttpResponse {self.status} headers=({names}) body={size}>"


@attrs.frozen(repr=False)
class SessionCookie:
    """The `mansession_id` that stands for a session on the server; whoever has it has the session.

    `value` is its hexadecimal text, `max_age_s` the server's `httptimeout` in seconds (None: not told).
    """

    value: str
    max_age_s: int | None = None

    def header(self) -> tuple[str, str]:
        """The Cookie header: one cookie, quoted as the server sent it; every version reads it so."""
        return ("Cookie", f'mansession_id="{self.value}"')

    def same_session(self, other: SessionCookie) -> bool:
        """Whether both stand for one session; `max_age_s` may differ."""
        return self.value == other.value

    def __repr__(self) -> str:
        return f"<SessionCookie max_age_s={self.max_age_s}>"


def encode_form(pairs: Pairs, encoding: str = "utf-8") -> str:
    """`name=value&name=value` in the given order, for a query or a form body.

    Every byte but ASCII letters, digits and `-._~` is percent-encoded: a `+` means a space to some versions and a plus
    to others, and `&` alone separates. Raises LocalProtocolError where the text does not fit `encoding`.
    """
    return "&".join(f"{quoted(name, name, encoding)}={quoted(value, name, encoding)}" for name, value in pairs)


def quoted(text: str, name: str, encoding: str) -> str:
    try:
        data = text.encode(encoding)
        if encoding == "utf-8" or not CONTROL_BYTE.search(data):  # ISO-2022 writes ESC where the text holds none
            return quote(data, "")
    except UnicodeEncodeError:
        pass  # it carries the text, which may be a secret, so it is neither cause nor context of the error below
    raise LocalProtocolError(f"parameter {name!r} holds a character that {encoding} cannot encode")
