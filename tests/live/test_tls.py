"""TLS to real servers: what is trusted, and what a wrong port or name is told."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core import TransportError, actions
from ajam_transports import Client, connect
from tests.live.servers import Server


def over_tls(server: Server, url: str | None = None, **options: Any) -> Client:
    user = server.user()
    options = {"ca_bundle": server.ca_file, **options}
    return connect(url or server.tls_url, username=user.name, secret=user.secret, timeout_s=10, **options)


@pytest.mark.parametrize("auth", ["md5", "plain", "digest"])
@pytest.mark.parametrize("codec", ["rawman", "mxml", "html"])
def test_everything_works_over_tls(server: Server, auth: Any, codec: str) -> None:
    with over_tls(server, auth=auth, codec=codec) as pbx:
        assert pbx.send(actions.Ping()).response == "Success"
        assert len(pbx.peers()) > 10


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"ca_bundle": None}, "cannot be verified .*: pass ca_bundle="),
        ({"server_name": "other.example"}, "is not for other.example: put the name that it is for into the URL"),
    ],
)
def test_a_server_that_cannot_be_trusted_is_told_nothing(server: Server, options: dict[str, Any], reason: str) -> None:
    with pytest.raises(TransportError, match=reason) as caught, over_tls(server, **options):
        pass
    assert caught.value.phase == "connect"


def test_the_port_of_the_other_kind_is_told(server: Server) -> None:
    plain, tls = f"127.0.0.1:{server.ports.http}", f"127.0.0.1:{server.ports.https}"
    with (
        pytest.raises(TransportError, match="check that the port is the one of tlsbindaddr"),
        over_tls(server, f"https://{plain}/asterisk"),
    ):
        pass
    with (
        pytest.raises(TransportError, match="the port is none for https://"),
        over_tls(server, f"http://{tls}/asterisk", ca_bundle=None),
    ):
        pass
