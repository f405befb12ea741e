"""Logging in, lapsing, coming back: on real servers."""

from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from ajam_core import Action, AuthenticationFailed, PermissionDenied, TransportError, UnknownAction, actions
from tests.live.config import Settings
from tests.live.servers import Server
from tests.live.watching import connect

FORMATS = ("rawman", "mxml", "html")
SHORT = Settings(httptimeout=5)


def sessions(server: Server) -> int:
    """How many manager sessions the server has, logged in or not."""
    return int(re.search(r"(\d+) users? connected", server.cli("manager show connected"))[1])  # type: ignore[index]


def wait_for_sessions(server: Server, number: int, limit_s: float) -> int:
    end = time.monotonic() + limit_s
    while (found := sessions(server)) > number and time.monotonic() < end:
        time.sleep(0.5)
    return found


@pytest.mark.parametrize("codec", FORMATS)
@pytest.mark.parametrize("auth", ["md5", "plain"])
def test_a_login_is_accepted(server: Server, codec: str, auth: Any) -> None:
    client, transport = connect(server, codec=codec, auth=auth)
    with client as pbx:
        assert pbx.send(actions.Ping()).response == "Success"
        assert pbx.session.version is not None
        assert str(pbx.session.version).split(".")[0] == server.release.major
    assert transport.asked == ["Challenge" if auth == "md5" else "Ping", "Login", "Ping", "Logoff"]


@pytest.mark.parametrize("name", ["punctuated", "spaced", "Zoë", "readonly"])
@pytest.mark.parametrize("auth", ["md5", "plain"])
def test_names_and_secrets_of_any_letters_work(server: Server, name: str, auth: Any) -> None:
    client, _ = connect(server, server.user(name), auth=auth)
    with client as pbx:
        assert pbx.send(actions.Ping()).response == "Success"


@pytest.mark.parametrize("auth", ["md5", "plain"])
@pytest.mark.parametrize("codec", FORMATS)
def test_a_wrong_secret_is_refused(server: Server, auth: Any, codec: str) -> None:
    wrong = type(server.user())("admin", "wrong")
    client, _ = connect(server, wrong, auth=auth, codec=codec)
    with pytest.raises(AuthenticationFailed, match="Authentication failed"), client:
        pass


def test_an_address_that_may_not_log_in_is_refused(server: Server) -> None:
    client, _ = connect(server, server.user("denied"))
    with pytest.raises(AuthenticationFailed), client:
        pass


@pytest.mark.parametrize("codec", FORMATS)
def test_a_missing_permission_is_denied_without_a_new_login(server: Server, codec: str) -> None:
    client, transport = connect(server, server.user("readonly"), codec=codec)
    with client as pbx:
        with pytest.raises(PermissionDenied):
            pbx.send(actions.Command("core show version"))
        assert pbx.send(actions.CoreStatus()).response == "Success"
    assert transport.asked.count("Login") == 1


def test_an_unknown_action_says_so(server: Server) -> None:
    client, _ = connect(server)
    with client as pbx, pytest.raises(UnknownAction, match="NoSuchAction"):
        pbx.send(Action("NoSuchAction"))


def test_a_lapsed_session_costs_exactly_one_relogin_in_every_format(server: Server) -> None:
    with server.configured(SHORT):
        clients = [connect(server, codec=codec) for codec in FORMATS]
        for pbx, _ in clients:
            pbx.send(actions.Ping())
        assert wait_for_sessions(server, 0, 40) == 0
        for pbx, transport in clients:
            transport.asked.clear()
            assert pbx.send(actions.Setvar("LAPSED", "yes")).response == "Success"
            assert transport.asked == ["Setvar", "Challenge", "Login", "Setvar"]
            pbx.close()


@pytest.mark.parametrize("kill", [False, True])
def test_a_server_that_was_restarted_between_two_actions_is_logged_in_to_again(server: Server, kill: bool) -> None:
    client, transport = connect(server)
    with client as pbx:
        pbx.send(actions.Ping())
        server.restart(kill=kill)
        transport.asked.clear()
        assert pbx.send(actions.CoreStatus()).response == "Success"
        assert transport.asked.count("Login") == 1
        server.restart(kill=kill)
        assert pbx.send(actions.Setvar("AFTER", "restart")).response == "Success"


def test_a_server_that_is_down_is_a_connect_failure(server: Server) -> None:
    client, _ = connect(server)
    with client as pbx:
        server.stop()
        try:
            with pytest.raises(TransportError) as caught:
                pbx.send(actions.Originate(channel="Local/1000@default", application="Wait", data="1"))
        finally:
            server.start()
        assert caught.value.phase == "connect"
        assert pbx.send(actions.Ping()).response == "Success"


def test_ten_threads_denied_at_once_make_one_login_and_leave_no_stray_session(server: Server) -> None:
    with server.configured(SHORT):
        client, transport = connect(server)
        with client as pbx:
            assert wait_for_sessions(server, 0, 20) == 0
            transport.asked.clear()
            transport.meet(10, "Getvar")
            with ThreadPoolExecutor(10) as pool:
                values = list(pool.map(lambda _: pbx.send(actions.Getvar("FOO")).value, range(10)))
            assert values == ["bar"] * 10
            assert transport.asked.count("Login") == 1
            transport.before = None
            assert wait_for_sessions(server, 1, 3) == 1
        assert wait_for_sessions(server, 0, 3) == 0
