"""TLS and proxies: who is trusted, what is told, and which way a request goes."""

from __future__ import annotations

import datetime
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from ajam_core.errors import LocalProtocolError, TransportError, TransportTimeout
from ajam_core.testing import check_blocking_transport
from ajam_transports import Urllib3Transport
from ajam_transports.testserver import OK_BODY, MisbehavingServer
from tests.transports.asking import KINDS, Asker
from tests.transports.proxy import SmallProxy

CREDENTIALS = "Basic YWRhOmh1c2ghOg=="
"""ada and hush!: as a Proxy-Authorization header has them."""


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def bundle(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tls") / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


def serving(authority: trustme.CA, *names: str, **dates: Any) -> MisbehavingServer:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(*names, **dates).configure_cert(context)
    return MisbehavingServer(tls=context)


@pytest.fixture
def tls_server(authority: trustme.CA) -> Iterator[MisbehavingServer]:
    """A server whose certificate is for 127.0.0.1 and pbx.example."""
    with serving(authority, "127.0.0.1", "pbx.example") as server:
        yield server


@pytest.mark.parametrize("kind", KINDS)
def test_a_certificate_of_a_trusted_authority_is_taken(
    kind: str, tls_server: MisbehavingServer, bundle: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "trusted"
    folder.mkdir()
    context = ssl.create_default_context(cafile=bundle)
    for options in ({"ca_bundle": bundle}, {"ca_bundle": str(bundle)}, {"ssl_context": context}):
        with Asker(kind, tls_server.url, **options) as asker:
            assert asker.text("/ok") == OK_BODY.decode()
            assert [asker.text("/connection").split()[1] for _ in range(2)] == ["2", "3"]
    with Asker(kind, tls_server.url, ca_bundle=folder) as asker:
        assert "cannot be verified" in str(asker.path("/ok"))


def test_the_contract_is_kept_over_tls(tls_server: MisbehavingServer, bundle: Path) -> None:
    """The port that refuses is one for plain HTTP, and the option is for TLS alone."""

    def make(url: str) -> Urllib3Transport:
        return Urllib3Transport(url, ca_bundle=bundle if url.startswith("https") else None)

    check_blocking_transport(make, tls_server.url)


@pytest.mark.parametrize("kind", KINDS)
def test_a_certificate_that_nobody_vouches_for_is_refused(kind: str, tls_server: MisbehavingServer) -> None:
    with Asker(kind, tls_server.url) as asker:
        error = asker.path("/ok")
    assert isinstance(error, TransportError)
    assert error.phase == "connect"
    assert "cannot be verified (unable to get local issuer certificate): pass ca_bundle=" in str(error)
    assert isinstance(error.__cause__, ssl.SSLCertVerificationError)
    assert tls_server.seen["ok"] == 0


def test_a_self_signed_certificate_is_its_own_bundle(tmp_path: Path) -> None:
    """As ast_tls_cert of Asterisk makes one, but for the authority in it."""
    authority = trustme.CA()
    other = trustme.CA()
    path = tmp_path / "other.pem"
    other.cert_pem.write_to_path(str(path))
    with serving(authority, "127.0.0.1") as server, Asker("blocking", server.url, ca_bundle=path) as asker:
        assert "cannot be verified" in str(asker.path("/ok"))
        authority.cert_pem.write_to_path(str(path))
    with serving(authority, "127.0.0.1") as server, Asker("blocking", server.url, ca_bundle=path) as asker:
        assert asker.text("/ok") == OK_BODY.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_a_certificate_for_another_name_is_refused_with_advice(kind: str, authority: trustme.CA, bundle: Path) -> None:
    with serving(authority, "pbx.example") as server:
        with Asker(kind, server.url, ca_bundle=bundle) as asker:
            error = asker.path("/ok")
        assert isinstance(error, TransportError)
        assert error.phase == "connect"
        assert f"the certificate of 127.0.0.1:{server.port} is not for 127.0.0.1: put the name" in str(error)
        assert "server_name=" in str(error)
        assert server.seen["ok"] == 0
        with Asker(kind, server.url, ca_bundle=bundle, server_name="pbx.example") as asker:
            assert asker.text("/ok") == OK_BODY.decode()
        with Asker(kind, server.url, ca_bundle=bundle, server_name="other.example") as asker:
            assert "is not for other.example" in str(asker.path("/ok"))


def test_a_certificate_that_has_expired_is_refused_with_advice(authority: trustme.CA, bundle: Path) -> None:
    past = datetime.datetime(2021, 1, 1, tzinfo=datetime.timezone.utc)
    expired = serving(authority, "127.0.0.1", not_before=past, not_after=past + datetime.timedelta(1))
    with expired as server, Asker("blocking", server.url, ca_bundle=bundle) as asker:
        assert "has expired: renew it on the server" in str(asker.path("/ok"))


def test_a_certificate_that_is_not_valid_yet_is_refused_with_advice(authority: trustme.CA, bundle: Path) -> None:
    future = datetime.datetime(2100, 1, 1, tzinfo=datetime.timezone.utc)
    early = serving(authority, "127.0.0.1", not_before=future, not_after=future + datetime.timedelta(1))
    with early as server, Asker("blocking", server.url, ca_bundle=bundle) as asker:
        assert "is not valid yet: check the clock" in str(asker.path("/ok"))


@pytest.fixture(params=[ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3], ids=["1.2", "1.3"])
def strict_server(request: pytest.FixtureRequest, authority: trustme.CA, bundle: Path) -> Iterator[MisbehavingServer]:
    """A server that wants a certificate of the client, and speaks one version of TLS."""
    wants = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=bundle)
    wants.verify_mode = ssl.CERT_REQUIRED
    wants.minimum_version = wants.maximum_version = request.param
    authority.issue_cert("127.0.0.1").configure_cert(wants)
    with MisbehavingServer(tls=wants) as server:
        yield server


def phase_of_refusal(server: MisbehavingServer) -> str:
    """With TLS 1.3 the handshake is over for the client before the server looks at its certificate."""
    assert server.tls is not None
    return "connect" if server.tls.maximum_version == ssl.TLSVersion.TLSv1_2 else "sent"


def test_a_server_may_ask_for_a_certificate_of_the_client(
    strict_server: MisbehavingServer, authority: trustme.CA, bundle: Path
) -> None:
    has_one = ssl.create_default_context(cafile=bundle)
    authority.issue_cert("monitor@pbx.example").configure_cert(has_one)
    with Asker("blocking", strict_server.url, ssl_context=has_one) as asker:
        assert asker.text("/ok") == OK_BODY.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_a_server_that_gets_no_certificate_of_the_client_is_told(
    kind: str, strict_server: MisbehavingServer, bundle: Path
) -> None:
    with Asker(kind, strict_server.url, ca_bundle=bundle) as asker:
        error = asker.path("/ok")
    assert isinstance(error, TransportError)
    assert error.phase == phase_of_refusal(strict_server)
    assert "wants a certificate of the client" in error.reason
    assert "pass an ssl_context= that has" in error.reason
    assert "http://" not in error.reason
    assert strict_server.seen["ok"] == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_server_that_does_not_take_the_certificate_of_the_client_is_told(
    kind: str, strict_server: MisbehavingServer, authority: trustme.CA, bundle: Path
) -> None:
    past = datetime.datetime(2021, 1, 1, tzinfo=datetime.timezone.utc)
    stranger = trustme.CA().issue_cert("monitor@pbx.example")
    expired = authority.issue_cert("monitor@pbx.example", not_before=past, not_after=past + datetime.timedelta(1))
    for certificate, alert in ((stranger, "UNKNOWN_CA"), (expired, "CERTIFICATE_EXPIRED")):
        context = ssl.create_default_context(cafile=bundle)
        certificate.configure_cert(context)
        with Asker(kind, strict_server.url, ssl_context=context) as asker:
            error = asker.path("/ok")
        assert isinstance(error, TransportError)
        assert error.phase == phase_of_refusal(strict_server)
        assert "did not take the certificate of the client" in error.reason
        assert f"_{alert}): pass an ssl_context= that has one" in error.reason
        assert "http://" not in error.reason
    assert strict_server.seen["ok"] == 0


def test_a_server_without_a_cipher_in_common_is_told(authority: trustme.CA, bundle: Path) -> None:
    theirs = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ours = ssl.create_default_context(cafile=bundle)
    theirs.maximum_version = ours.maximum_version = ssl.TLSVersion.TLSv1_2
    theirs.set_ciphers("AES128+AESGCM")
    ours.set_ciphers("AES256+AESGCM")
    authority.issue_cert("127.0.0.1").configure_cert(theirs)
    with MisbehavingServer(tls=theirs) as server, Asker("blocking", server.url, ssl_context=ours) as asker:
        error = asker.path("/ok")
    assert isinstance(error, TransportError)
    assert error.phase == "connect"
    assert "has no cipher in common with this Python" in error.reason
    assert "http://" not in error.reason


def test_a_server_that_has_old_versions_of_tls_alone_is_told(authority: trustme.CA, bundle: Path) -> None:
    newer = ssl.create_default_context(cafile=bundle)
    newer.minimum_version = ssl.TLSVersion.TLSv1_3
    older = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    older.maximum_version = ssl.TLSVersion.TLSv1_2
    authority.issue_cert("127.0.0.1").configure_cert(older)
    with MisbehavingServer(tls=older) as server, Asker("blocking", server.url, ssl_context=newer) as asker:
        error = asker.path("/ok")
    assert isinstance(error, TransportError)
    assert "have no version of TLS in common" in str(error)
    assert error.phase == "connect"


@pytest.mark.parametrize("kind", KINDS)
def test_verify_false_takes_any_certificate(kind: str, authority: trustme.CA) -> None:
    with serving(authority, "pbx.example") as server, Asker(kind, server.url, verify=False) as asker:
        assert asker.text("/ok") == OK_BODY.decode()


def test_a_context_takes_the_place_of_the_other_options(bundle: Path) -> None:
    context = ssl.create_default_context()
    for options in ({"ca_bundle": bundle}, {"verify": False}):
        with pytest.raises(LocalProtocolError, match="ssl_context takes the place of ca_bundle and verify"):
            Urllib3Transport("https://pbx", ssl_context=context, **options)


def test_tls_with_a_server_that_has_none_is_told() -> None:
    def plain() -> None:
        sock, _ = listener.accept()
        sock.recv(10)
        sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        sock.close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=plain)
        thread.start()
        with Asker("blocking", f"https://127.0.0.1:{listener.getsockname()[1]}") as asker:
            error = asker.path("/ok")
        thread.join()
    assert "does not speak TLS (" in str(error)
    assert "check that the port is the one of tlsbindaddr in http.conf, or use http://" in str(error)
    assert error.phase == "connect"


def test_plain_http_with_a_server_of_tls_is_told(tls_server: MisbehavingServer) -> None:
    with Asker("blocking", tls_server.url.replace("https", "http")) as asker:
        error = asker.path("/ok")
    assert isinstance(error, TransportError)
    assert re.search("the port is none for https://|whether it speaks TLS", str(error))


def test_plain_http_with_a_server_that_just_closes_is_told() -> None:
    """As the TLS port of Asterisk 16 and 22 does."""

    def close() -> None:
        sock, _ = listener.accept()
        sock.recv(4096)
        sock.close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=close)
        thread.start()
        with Asker("blocking", f"http://127.0.0.1:{listener.getsockname()[1]}") as asker:
            error = asker.path("/ok")
        thread.join()
    assert "see whether Asterisk runs and the port is none for https://" in str(error)


@pytest.mark.parametrize("kind", KINDS)
def test_the_time_out_bounds_the_handshake(kind: str) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    with listener, Asker(kind, f"https://127.0.0.1:{listener.getsockname()[1]}") as asker:
        begun = time.monotonic()
        error = asker.path("/ok", timeout_s=0.2)
        assert time.monotonic() - begun < 1.2
    assert isinstance(error, TransportTimeout)
    assert error.phase == "connect"


Opener = Callable[..., Asker]


@pytest.fixture(params=["http", "https"])
def through(
    request: pytest.FixtureRequest, server: MisbehavingServer, tls_server: MisbehavingServer, bundle: Path
) -> Opener:
    """Makes an Asker to the plain, and to the TLS server, through the proxy of that URL."""

    def make(kind: str, proxy: str) -> Asker:
        if request.param == "http":
            return Asker(kind, server.url, proxy=proxy)
        return Asker(kind, tls_server.url, proxy=proxy, ca_bundle=bundle)

    return make


@pytest.mark.parametrize("kind", KINDS)
def test_a_request_goes_through_the_proxy(kind: str, through: Opener) -> None:
    with SmallProxy() as proxy, through(kind, f"http://127.0.0.1:{proxy.port}") as asker:
        echo = asker.text("/echo?a=b")
        assert echo.startswith("GET /echo?a=b HTTP/1.1\r\n")
        assert f"Host: {asker.url.partition('//')[2]}\r\n" in echo
        assert asker.text("/ok", fresh=True) == OK_BODY.decode()
        first = "GET http://127.0.0.1" if asker.url.startswith("http:") else "CONNECT 127.0.0.1"
        assert [head.startswith(first) for head in proxy.heads] == [True, True]


@pytest.mark.parametrize("kind", KINDS)
def test_the_credentials_reach_the_proxy_and_no_further(kind: str, through: Opener) -> None:
    with SmallProxy(CREDENTIALS) as proxy, through(kind, f"http://ada:hush%21%3A@127.0.0.1:{proxy.port}") as asker:
        echo = asker.text("/echo")
        assert f"\r\nProxy-Authorization: {CREDENTIALS}" in proxy.heads[0]
        if asker.url.startswith("https:"):
            assert "authorization" not in echo.lower()
        shown = f"{asker.transport!r} {vars(asker.transport)!r} {getattr(asker.transport, 'route', '')!r}"
        assert "hush" not in shown
        assert CREDENTIALS not in shown


def test_a_user_without_a_password_is_a_user_with_an_empty_one() -> None:
    transport = Urllib3Transport("http://pbx", proxy="http://ada@proxy:3128")
    assert transport.route.proxy is not None
    assert transport.route.proxy.authorization == "Basic YWRhOg=="


def test_a_proxy_that_refuses_the_credentials_answers_a_plain_request_itself(server: MisbehavingServer) -> None:
    with SmallProxy("other") as proxy, Asker("blocking", server.url, proxy=f"http://127.0.0.1:{proxy.port}") as asker:
        assert asker.path("/ok").status == 407


@pytest.mark.parametrize("kind", KINDS)
def test_a_proxy_that_will_not_tunnel_is_told(kind: str, tls_server: MisbehavingServer, bundle: Path) -> None:
    with SmallProxy("other") as proxy:
        url = f"http://ada:hush@127.0.0.1:{proxy.port}"
        with Asker(kind, tls_server.url, proxy=url, ca_bundle=bundle) as asker:
            error = asker.path("/ok")
    assert isinstance(error, TransportError)
    assert error.phase == "connect"
    assert str(error).startswith(f"the proxy would not connect to 127.0.0.1:{tls_server.port}: it answered 407")
    assert "hush" not in str(error)


@pytest.mark.parametrize("kind", KINDS)
def test_a_proxy_that_is_not_there_is_told(kind: str, server: MisbehavingServer) -> None:
    refusing = server.refusing_url.rpartition("/")[2]
    with Asker(kind, server.url, proxy=f"http://ada:hush@{refusing}") as asker:
        error = asker.path("/ok")
    assert isinstance(error, TransportError)
    assert str(error).startswith(f"the proxy {refusing} refused the connection: check the proxy's address")
    assert error.phase == "connect"


@pytest.mark.parametrize("kind", KINDS)
def test_the_time_out_bounds_the_wait_for_a_tunnel(kind: str, tls_server: MisbehavingServer, bundle: Path) -> None:
    with SmallProxy(stalls=True) as proxy:
        url = f"http://127.0.0.1:{proxy.port}"
        with Asker(kind, tls_server.url, proxy=url, ca_bundle=bundle) as asker:
            begun = time.monotonic()
            error = asker.path("/ok", timeout_s=0.2)
            assert time.monotonic() - begun < 1.2
    assert isinstance(error, TransportTimeout)
    assert error.phase == "connect"
    assert f"through the proxy 127.0.0.1:{proxy.port}" in str(error)


def test_a_proxy_of_the_environment_is_not_looked_at(
    server: MisbehavingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.refusing_url)
    with Asker("blocking", server.url) as asker:
        assert asker.text("/ok") == OK_BODY.decode()
