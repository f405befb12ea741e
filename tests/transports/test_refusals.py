"""The two built-in transports: requests and options that are refused."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core.effects import Fetch
from ajam_core.errors import LocalProtocolError, TransportError
from ajam_core.http import HttpRequest
from ajam_transports import Urllib3Transport
from ajam_transports.testserver import MisbehavingServer
from tests.transports.asking import KINDS, Asker


@pytest.mark.parametrize(
    ("target", "headers", "text"),
    [
        ("/a b", (), "must be percent-encoded"),
        ("/a\r\nX: y", (), "must be percent-encoded"),
        ("/é", (), "must be percent-encoded"),
        ("/a", (("X", "hush\r\nY: z"),), "a control character"),
        ("/a", (("X\r\n", "hush"),), "a control character"),
        ("/a", (("X", "hush €"),), "a control character"),
    ],
)
def test_what_would_make_another_request_is_refused_before_it_is_sent(
    server: MisbehavingServer, ask: Asker, target: str, headers: tuple[tuple[str, str], ...], text: str
) -> None:
    error = ask.path(target, headers=headers)
    assert isinstance(error, TransportError)
    assert text in str(error)
    assert "hush" not in str(error)
    assert error.phase == "connect"
    assert server.connections == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_request_for_another_server_is_a_mistake_of_the_caller(kind: str, server: MisbehavingServer) -> None:
    with Asker(kind, server.url) as asker:
        effect = Fetch(HttpRequest("GET", "http://elsewhere", "/ok"), 1)
        with pytest.raises(LocalProtocolError, match="this transport is for http://127"):
            asker.fetch(effect)


OPTIONS: dict[str, tuple[str, dict[str, Any], str]] = {
    "another scheme": ("ftp://pbx", {}, "the URL must begin with http:// or https://"),
    "no port": ("http://pbx:port", {}, "cannot be read"),
    "a proxy of another kind": (
        "http://pbx",
        {"proxy": "socks5://u:hush@p:1"},
        "the proxy's URL must begin with http://",
    ),
    "a proxy without a host": ("http://pbx", {"proxy": "http://:3128"}, "the proxy's URL names no host"),
    "a proxy with a bad port": (
        "http://pbx",
        {"proxy": "http://u:hush@p:x"},
        "the proxy's URL has no valid host and port",
    ),
    "TLS options without TLS": ("http://pbx", {"verify": False}, "are for https:// URLs alone"),
    "a bundle that is not there": (
        "https://pbx",
        {"ca_bundle": "/nowhere.pem"},
        "ca_bundle '/nowhere.pem' cannot be read",
    ),
    "a bundle that is not looked at": (
        "https://pbx",
        {"ca_bundle": "/nowhere.pem", "verify": False},
        "ca_bundle has no meaning beside it",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("url", "options", "text"), OPTIONS.values(), ids=OPTIONS)
def test_an_option_that_does_not_fit_is_told(kind: str, url: str, options: dict[str, Any], text: str) -> None:
    with pytest.raises(LocalProtocolError) as raised:
        Asker(kind, url, **options)
    assert text in str(raised.value)
    assert "hush" not in str(raised.value)


@pytest.mark.parametrize("kind", KINDS)
def test_the_repr_names_the_server_alone(kind: str) -> None:
    with Asker(kind, "http://pbx:8088/asterisk", proxy="http://user:hush@proxy:3128") as asker:
        assert repr(asker.transport).endswith("Transport http://pbx:8088>")


def test_an_ipv6_address_is_named_in_brackets() -> None:
    transport = Urllib3Transport("http://[::1]:8088")
    assert transport.route.place == "[::1]:8088"
    assert transport.route.host == "::1"
