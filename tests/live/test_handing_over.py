"""Keeping a session alive, and handing it to another process: on real servers."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from ajam_core import Session, actions, records
from ajam_transports import Client
from tests.live.config import Settings
from tests.live.servers import Server
from tests.live.watching import WatchedTransport, connect, sessions

HERE = Path(__file__).resolve().parents[2]

OTHER = """
import json, sys
from ajam_core import Session, SessionSnapshot, actions
from ajam_transports import Client
from tests.live.watching import WatchedTransport

snapshot = SessionSnapshot.from_json(sys.stdin.readline())
username, secret = json.loads(sys.stdin.readline())
transport = WatchedTransport(snapshot.url)
with Client(Session.restore(snapshot, username, secret), transport) as pbx:
    value = pbx.send(actions.Getvar("HANDED")).value
print(json.dumps([value, transport.asked]))
"""


@pytest.mark.parametrize("auth", ["md5", "plain", "digest"])
def test_another_process_goes_on_with_a_session_without_a_login(server: Server, auth: Any) -> None:
    client, _ = connect(server, auth=auth)
    client.send(actions.Setvar("HANDED", "over"))
    before = sessions(server)
    snapshot = client.detach()
    user = server.user()
    given = f"{snapshot.to_json()}\n{json.dumps([user.name, user.secret])}\n"
    other = subprocess.run(
        [sys.executable, "-c", OTHER], input=given, capture_output=True, text=True, check=True, cwd=HERE, timeout=60
    )
    assert json.loads(other.stdout) == ["over", ["Getvar", "Logoff"]]
    assert other.stderr == ""
    assert before - sessions(server) == 1


def test_the_events_of_a_restored_session_are_not_those_that_the_other_process_chose(server: Server) -> None:
    client, _ = connect(server, clock=time.monotonic)
    with client.events(records.UserEvent, mask="call") as stream:
        client.send(actions.UserEvent("Kept back"))
        assert stream.get(1) is None
    snapshot = client.detach()
    user = server.user()
    session = Session.restore(snapshot, user.name, user.secret, clock=time.monotonic)
    with Client(session, WatchedTransport(server.url)) as pbx, pbx.events(records.UserEvent) as stream:
        assert next(stream).gap
        pbx.send(actions.UserEvent("Lunch"))
        assert next(stream).events


def test_a_session_that_lapsed_before_it_was_restored_is_logged_in(server: Server) -> None:
    with server.configured(Settings(httptimeout=5)):
        client, _ = connect(server)
        client.send(actions.Ping())
        snapshot = client.session.snapshot()
        server.restart()
        user = server.user()
        restored, transport = connect(server)
        restored.session = Session.restore(snapshot, user.name, user.secret)
        assert restored.send(actions.Setvar("AFTER", "restart")).response == "Success"
        assert transport.asked == ["Setvar", "Challenge", "Login", "Setvar"]
        restored.close()
        client.close()


def test_an_idle_session_is_kept_alive(server: Server) -> None:
    with server.configured(Settings(httptimeout=5)):
        user = server.user()
        transport = WatchedTransport(server.url)
        session = Session(server.url, user.name, user.secret, clock=time.monotonic)
        with Client(session, transport, keepalive=True) as pbx:
            server.wait_until(lambda: transport.asked.count("Ping") >= 8, 60, "keep alive")  # for 13 seconds or so
            transport.asked.clear()
            assert pbx.send(actions.Setvar("KEPT", "alive")).response == "Success"
            assert "Login" not in transport.asked
        server.wait_until(lambda: sessions(server) == 0, 3, "log off")
