"""The built-in transport: urllib3's connections, blocking."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable
from os import PathLike
from os.path import isdir
from typing import ClassVar
from urllib.parse import unquote, urlsplit

from urllib3.util import make_headers

from ajam_core.contracts import API_VERSION
from ajam_core.effects import Fetch
from ajam_core.errors import LocalProtocolError, TransportClosed
from ajam_core.http import Endpoint, HttpResponse
from ajam_core.plugins import TransportFactory, hookimpl
from ajam_transports.connections import Proxy, Route
from ajam_transports.exchange import CLOSED, Exchange, Lane

__all__ = ["Urllib3Transport", "ajam_register_transports"]

PORTS = {"http": 80, "https": 443}


class Urllib3Transport:
    """Carries requests to one server and returns when the answer is there; see `contracts.BlockingTransport`.

    - `url`: `http://host:port` or `https://host:port`; a path in it is not looked at.
    - `ca_bundle`: a file or folder of certificates that are trusted in place of the system's. For a self-signed
      certificate, that certificate.
    - `server_name`: the name that the server's certificate must be for. None: the host of the URL.
    - `verify` False: any certificate is taken, so anybody between can read and change everything.
    - `ssl_context`: takes the place of `ca_bundle` and `verify`, as for client certificates.
    - `proxy`: `http://user:password@host:port` of an HTTP proxy. None: straight to the server; the environment is not
      looked at.
    - `idle_connections`: how many open connections are kept for actions at most; a poll has a new one. Asterisk 13 and
      later close an idle one after 15 s, and by default take 100 in all.

    A Fetch's `timeout_s` bounds the whole exchange from connecting to the last byte of the body, but for the resolving
    of the host's name, which the system bounds; more than a day counts as one. Threads may share a transport; it opens
    as many connections as there are requests at one time.

    The cause of a TransportError is an error of the system's, or stands for another and holds the name of its class
    alone: the text of such an error could quote a cookie. Raises LocalProtocolError where an option does not fit.
    """

    api_version: ClassVar[int] = API_VERSION
    name: ClassVar[str] = "urllib3"

    def __init__(
        self,
        url: str,
        *,
        ca_bundle: str | PathLike[str] | None = None,
        server_name: str | None = None,
        verify: bool = True,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | None = None,
        idle_connections: int = 10,
    ) -> None:
        self.origin = Endpoint.parse(url).origin
        scheme, host, port = split_origin(self.origin, "the URL", PORTS)
        tls = None
        if scheme == "https":
            tls = tls_context(ca_bundle, verify, ssl_context)
        elif ca_bundle or server_name or ssl_context or not verify:
            raise LocalProtocolError("ca_bundle, server_name, verify and ssl_context are for https:// URLs alone")
        self.route = Route(host, port, tls, server_name, parse_proxy(proxy) if proxy else None)
        # No poll uses a connection again. A reset, so that none comes to the server after it was given up: the system
        # would go on sending it. An action is rather sent to its end: a server that got half of one keeps its session.
        self.lanes = {"actions": Lane(idle_connections), "events": Lane(0, resets=True)}
        self.closed = threading.Event()

    def exchange(self, effect: Fetch) -> Exchange:
        """The exchange that will carry out the Fetch: for whoever wants to `abort` it from another thread."""
        if effect.request.origin != self.origin:
            raise LocalProtocolError(f"this transport is for {self.origin}, the request for {effect.request.origin}")
        return Exchange(effect, self.route, self.lanes[effect.lane])

    def fetch(self, effect: Fetch, /) -> HttpResponse:
        """Carries out one Fetch. With `stream`, the body arrives while it is read. Raises TransportError."""
        return self.exchange(effect).run()

    def give_up(self, effect: Fetch, /) -> None:
        """Ends the exchange of that very effect with a TransportError, where it is under way. Never raises."""
        self.lanes[effect.lane].give_up(effect)

    def sleep(self, seconds: float, /) -> None:
        """Waits. Raises TransportClosed at `close`."""
        if self.closed.wait(seconds):
            raise TransportClosed(CLOSED, "connect")

    def close(self) -> None:
        """Closes every connection; what is under way ends with a TransportError, each later Fetch too. Idempotent."""
        self.closed.set()
        for lane in self.lanes.values():
            lane.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.origin}>"


def split_origin(url: str, what: str, ports: dict[str, int]) -> tuple[str, str, int]:
    """Scheme, host and port. Raises LocalProtocolError, with a text that does not quote the URL."""
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme, parts.hostname, parts.port
    except ValueError:
        raise LocalProtocolError(f"{what} has no valid host and port") from None
    if scheme not in ports:
        raise LocalProtocolError(f"{what} must begin with {' or '.join(f'{name}://' for name in ports)}")
    if not host:
        raise LocalProtocolError(f"{what} names no host")
    return scheme, host, port or ports[scheme]


def parse_proxy(url: str) -> Proxy:
    _, host, port = split_origin(url, "the proxy's URL", {"http": 80})
    parts = urlsplit(url)
    if parts.username is None:
        return Proxy(host, port)
    credentials = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return Proxy(host, port, make_headers(proxy_basic_auth=credentials)["proxy-authorization"])


def tls_context(
    ca_bundle: str | PathLike[str] | None, verify: bool, ssl_context: ssl.SSLContext | None
) -> ssl.SSLContext:
    if ssl_context:
        if ca_bundle or not verify:
            raise LocalProtocolError("ssl_context takes the place of ca_bundle and verify: give one or the others")
        return ssl_context
    if ca_bundle and not verify:
        raise LocalProtocolError("verify=False takes any certificate, so ca_bundle has no meaning beside it")
    folder = ca_bundle and isdir(ca_bundle)
    try:
        context = ssl.create_default_context(capath=ca_bundle if folder else None, cafile=None if folder else ca_bundle)
    except OSError as error:
        raise LocalProtocolError(f"ca_bundle {str(ca_bundle)!r} cannot be read: {error}") from error
    if not verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


@hookimpl
def ajam_register_transports(register: Callable[[str, TransportFactory], None]) -> None:
    """Called by the plugin registry when this module is loaded."""
    register("urllib3", Urllib3Transport)
