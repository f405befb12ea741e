"""The PBX's HTTP server: what of a request it understands, and how its answers look.

Facts: main/http.c of each release. What an HttpRequest cannot say (raw request lines, pipelining, the idle close) is
left to tests on sockets.
"""

from __future__ import annotations

import re
from email.utils import formatdate
from urllib.parse import unquote_to_bytes

import attrs

from ajam_core.http import HttpRequest, HttpResponse
from ajam_transports.simulated.bodies import MEDIA_TYPES
from ajam_transports.simulated.versions import Pairs, Release

__all__ = ["ErrorPage", "Understood", "WebServer"]

LINE_LIMIT = 4096
PARAMETER_LIMIT = 128
HEADER_COUNT_LIMIT = 100
FORM = "application/x-www-form-urlencoded"
NOT_FOUND = (404, "Not Found", "The requested URL was not found on this server.")
NOT_IMPLEMENTED = (501, "Not Implemented", "Attempt to use unimplemented / unsupported method")
TOO_LARGE = (413, "Request Entity Too Large", "Body too large")
TOO_MANY = (413, "Request Entity Too Large", "Too many headers")
HEADER_TOO_LONG = (400, "Bad Request", "Header line too long")
TOO_LONG = (400, "Bad Request", "Request line too long")
NO_OUTPUT = (500, "Internal Error", "Internal Server Error")
LEADING_HEX = re.compile(r"\s*(?:0x)?([0-9a-f]{1,30})", re.IGNORECASE)


class ErrorPage(Exception):
    """The request ends in an error page instead of an answer."""

    def __init__(self, page: tuple[int, str, str]) -> None:
        super().__init__(page[1])
        self.page = page


@attrs.frozen
class Understood:
    """What the server makes of a request.

    `endpoint` is "rawman", "mxml" or "manager", `parameters` what the action gets to see (in 1.4 the cookies too),
    `session_id` the session that was asked for (0: none).
    """

    endpoint: str
    parameters: Pairs
    session_id: int


@attrs.frozen
class WebServer:
    """The HTTP side of one release under one `prefix`."""

    release: Release
    prefix: str

    def understand(self, request: HttpRequest) -> Understood:
        """Raises ErrorPage where the server refuses the request before it comes to an action."""
        method = request.method.upper()
        target = request.target
        lines = [f"{name}: {value}\r\n" for name, value in request.headers]
        if len(lines) > HEADER_COUNT_LIMIT and self.release.since("1.8.26.1"):
            raise ErrorPage(TOO_MANY)
        if self.release.since("12.4"):
            if any(len(line) >= LINE_LIMIT for line in lines):
                raise ErrorPage(HEADER_TOO_LONG)
            if len(f"{method} {target} HTTP/1.1\r\n") >= LINE_LIMIT:
                raise ErrorPage(TOO_LONG)
        else:
            target = target[: LINE_LIMIT - 1 - len(method) - 1]
        if method != "GET" and not self.release.takes_post:
            raise ErrorPage(NOT_IMPLEMENTED)
        path, _, query = target.partition("?")
        endpoint = self.endpoint(path)
        if method not in ("GET", "POST", "HEAD"):
            raise ErrorPage(NOT_IMPLEMENTED)
        parameters = self.parameters(
            self.form(request) if method == "POST" else query.encode("utf-8", "surrogateescape")
        )
        cookies = self.cookies(request)
        if not self.release.since("1.8"):
            parameters = (*parameters, *cookies)[:PARAMETER_LIMIT]
            cookies = parameters
        return Understood(endpoint, parameters, session_id(cookies))

    def endpoint(self, path: str) -> str:
        """The last component of the path. Prefix and name are matched in any case; one slash may follow."""
        start, end = path[: len(self.prefix) + 1].lower(), path[len(self.prefix) + 1 :].lower()
        name = end.removesuffix("/")
        if start != f"{self.prefix}/".lower() or name not in MEDIA_TYPES:
            raise ErrorPage(NOT_FOUND)
        return name

    def form(self, request: HttpRequest) -> bytes:
        """The form of a POST, in place of the query; empty where the Content-Type does not suit the server."""
        if len(request.body) > self.release.post_limit:
            raise ErrorPage(TOO_LARGE)
        given = next((value for name, value in request.headers if name.lower() == "content-type"), None)
        if self.release.since("12.4"):
            fits = given is not None and given.partition(";")[0].lower() == FORM
        else:
            fits = given is None or given.lower() == FORM
        return request.body if fits else b""

    def parameters(self, form: bytes) -> Pairs:
        """The first 128 `name=value` between `&`; an item without `=` has an empty value."""
        pairs = []
        for item in form.split(b"&")[:PARAMETER_LIMIT]:
            name, _, value = item.partition(b"=")
            pairs.append((self.decoded(name), self.decoded(value)))
        return tuple(pairs) if form else ()

    def decoded(self, text: bytes) -> str:
        """Percent-decoded up to the first NUL; bytes that are no UTF-8 stay as surrogate escapes."""
        if self.release.plus_is_space:
            text = text.replace(b"+", b" ")
        return unquote_to_bytes(text).partition(b"\x00")[0].decode("utf-8", "surrogateescape")

    def cookies(self, request: HttpRequest) -> Pairs:
        """The pairs of the last Cookie header, the last one first, as the server keeps them."""
        header = next((value for name, value in reversed(request.headers) if name.lower() == "cookie"), "")
        pairs = []
        for item in header.split(";"):
            name, equals, value = item.partition("=")
            if equals:
                pairs.append((name.strip(), value.strip().strip('"')))
        return tuple(reversed(pairs))

    def answer(self, request: HttpRequest, now: float, endpoint: str, body: bytes, cookie: str) -> HttpResponse:
        """The response that carries the answer of an action."""
        handler: Pairs = (("Content-type", MEDIA_TYPES[endpoint]),)
        if self.release.since("1.6") and not self.release.keeps_alive:
            handler += (("Cache-Control", "no-cache;"),)
        handler += (("Set-Cookie", cookie),)
        if self.release.since("1.6.2"):
            handler += (("Pragma", "SuppressEvents"),)
        asked = any(name.lower() == "connection" and value.lower() == "close" for name, value in request.headers)
        return self.response(200, now, handler, body, request, close=asked)

    def error(self, error: ErrorPage, request: HttpRequest, now: float) -> HttpResponse:
        """The response that carries an error page; 1.4 and 1.6 send some under the status line `200 OK`."""
        status, title, text = error.page
        body = (
            '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\r\n<html><head>\r\n'
            f"<title>{status} {title}</title>\r\n</head><body>\r\n<h1>{title}</h1>\r\n<p>{text}</p>\r\n<hr />\r\n"
            f"<address>{self.release.page_address}</address>\r\n</body></html>\r\n"
        )
        handler: Pairs = (("Content-type", "text/html"),)
        if status == 413 and not self.release.since("12.4"):
            body, handler = "", ()
        response = self.response(status, now, handler, body.encode(), request, close=status in (400, 413))
        unsaid = status in (500, 501) and not self.release.since("1.8")
        return attrs.evolve(response, status=200) if unsaid else response

    def response(
        self, status: int, now: float, handler: Pairs, body: bytes, request: HttpRequest, *, close: bool
    ) -> HttpResponse:
        """Puts the headers in the order in which the release sends them."""
        length: Pairs = (("Content-Length", str(len(body))),)
        headers: Pairs = (("Server", self.release.server), ("Date", formatdate(now, usegmt=True)))
        if close or not self.release.keeps_alive:
            headers += (("Connection", "close"),)
        headers += (("Cache-Control", "no-cache, no-store"),)
        if self.release.keeps_alive:
            headers += handler + length
        elif self.release.since("1.8"):
            headers += length + handler
        else:
            headers += handler
        method = request.method.upper()
        return HttpResponse(status, headers, b"" if method == "HEAD" and status < 400 else body)


def session_id(cookies: Pairs) -> int:
    """The session that the first `mansession_id` names, read as the servers read it; 0 where it cannot be one."""
    value = next((value for name, value in cookies if name.lower() == "mansession_id"), "")
    found = LEADING_HEX.match(value)
    return int(found[1], 16) & 0xFFFFFFFF if found else 0
