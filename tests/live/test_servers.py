"""The recipe itself: what the other live tests take for granted about the servers."""

from __future__ import annotations

import re
import socket
import ssl
import urllib.error
import urllib.parse
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest

from tests.live.config import USERS, Settings, User
from tests.live.phones import PEER_NAMES
from tests.live.servers import Server, processes_in


def ping(url: str, context: ssl.SSLContext | None = None) -> str:
    """The answer to a Ping without a login: a refusal, but from Asterisk."""
    with urllib.request.urlopen(f"{url}/rawman?action=Ping", timeout=10, context=context) as response:
        return str(response.read().decode())


def login(server: Server, username: str, secret: str) -> str:
    query = urllib.parse.urlencode({"Action": "Login", "Username": username, "Secret": secret})
    with urllib.request.urlopen(f"{server.url}/rawman?{query}", timeout=10) as response:
        return str(response.read().decode())


def peers(server: Server) -> str:
    return server.cli("sip show peers" if server.release.technology == "SIP" else "pjsip show endpoints")


def test_server_is_the_version_that_was_unpacked(server: Server) -> None:
    assert f"Asterisk {server.version}" in server.cli("core show version")
    assert server.version.startswith(f"{server.release.major}.")


def test_server_does_not_run_as_root(server: Server) -> None:
    [pid] = processes_in(server.root)
    assert Path(f"/proc/{pid}").stat().st_uid != 0


def test_every_listening_socket_is_on_loopback(server: Server) -> None:
    [pid] = processes_in(server.root)
    links = set()
    for link in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # it was closed just now
            links.add(str(link.readlink()))
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    rows += [line.split() for line in Path("/proc/net/tcp6").read_text().splitlines()[1:]]
    listening = {row[1] for row in rows if f"socket:[{row[9]}]" in links and row[3] == "0A"}
    expected = [server.ports.http, server.ports.https, server.ports.manager]
    if server.release.technology == "SIP":
        expected.append(server.ports.skinny)
    assert listening == {f"0100007F:{port:04X}" for port in expected}


@pytest.mark.parametrize("user", USERS.values(), ids=lambda user: user.name)
def test_every_user_may_log_in_but_the_denied_one(server: Server, user: User) -> None:
    answer = login(server, user.name, user.secret)
    assert answer.startswith("Response: Error" if user.name == "denied" else "Response: Success")


def test_phones_are_there(server: Server) -> None:
    listing = peers(server)
    assert [name for name in PEER_NAMES if name not in listing] == []


def test_trunk_to_itself_answers_and_silent_phone_does_not(server: Server) -> None:
    server.wait_until_qualified()
    if server.release.technology == "SIP":
        status = {line.split()[0]: line for line in peers(server).splitlines() if line.strip()}
        assert "OK (" in status["trunk"]
        assert "UNREACHABL" in status["102"]
    else:
        contacts = server.cli("pjsip show contacts").splitlines()
        assert [line for line in contacts if "trunk/" in line and " Avail " in line]
        assert [line for line in contacts if "102/" in line and " Unavail " in line]


def test_tls_is_verified_by_the_servers_own_authority_only(server: Server) -> None:
    assert "Response: Error" in ping(server.tls_url, ssl.create_default_context(cafile=server.ca_file))
    with pytest.raises(urllib.error.URLError, match="CERTIFICATE_VERIFY_FAILED"):
        ping(server.tls_url, ssl.create_default_context())


@pytest.mark.parametrize("kill", [False, True])
def test_restarted_server_answers_at_the_same_address_from_a_new_process(server: Server, kill: bool) -> None:
    url, pids = server.url, processes_in(server.root)
    server.restart(kill=kill)
    assert server.url == url
    assert "Response: Error" in ping(url)
    assert not set(pids) & set(processes_in(server.root))


def test_stopped_server_refuses_connections(server: Server) -> None:
    server.stop()
    try:
        assert processes_in(server.root) == []
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", server.ports.http), timeout=5)
    finally:
        server.start()


def test_settings_hold_for_a_with_block(server: Server) -> None:
    with server.configured(Settings(httptimeout=17, extra_peers=5000, prefix="pbx")):
        assert server.url.endswith("/pbx")
        assert "Response: Error" in ping(server.url)
        assert re.search(r"HTTP Timeout.*: +17\b", server.cli("manager show settings"))
        assert "24999" in peers(server)
    assert server.url.endswith("/asterisk")
    assert "24999" not in peers(server)
    with pytest.raises(urllib.error.HTTPError, match="404"):
        ping(server.url.replace("/asterisk", "/pbx"))


def test_server_that_dies_is_reported_with_the_end_of_its_log(server: Server) -> None:
    server.stop()
    program = server.root / "usr/sbin/asterisk"
    program.rename(program.with_suffix(".away"))
    try:
        with pytest.raises(RuntimeError, match=r"ended with 127[\s\S]*No such file"):
            server.start()
    finally:
        program.with_suffix(".away").rename(program)
        server.start()
