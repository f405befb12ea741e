"""The simulated PBX by itself: sessions, logins, requests, permissions and the hooks for tests."""

from __future__ import annotations

import re

import pytest

from ajam_core.http import HttpRequest
from ajam_transports.simulated import VERSIONS, ManagerUser, Model, SimulatedPbx, SipPeer
from tests.transports.callers import Caller, caller, clock, key

FORM = ("Content-Type", "application/x-www-form-urlencoded")


# The founding document


def foundation() -> Caller:
    model = Model(sip_peers=[SipPeer("101", address="127.0.0.1", port=5061)])
    return Caller(SimulatedPbx("1.4.26.2", users=[ManagerUser("foo", "bar")], model=model))


def test_the_founding_documents_login_gets_its_html_answer_and_cookie() -> None:
    pbx = foundation().pbx
    url = "http://localhost:8088"
    response = pbx.handle(HttpRequest("GET", url, "/asterisk/manager?action=login&username=foo&secret=bar"))
    assert response.status == 200
    assert re.fullmatch('mansession_id="[0-9a-f]{8}"; Version="1"; Max-Age=60', dict(response.headers)["Set-Cookie"])
    assert isinstance(response.body, bytes)
    assert b"<tr><td>Response</td><td>Success</td></tr>" in response.body
    assert b"<tr><td>Message</td><td>Authentication accepted</td></tr>" in response.body


def test_the_founding_documents_peer_list_is_what_it_shows() -> None:
    somebody = foundation()
    somebody.endpoint = "mxml"
    denied = "<generic response='Error' message='Authentication Required' />"
    assert denied in somebody.send("sippeers")
    somebody.login("foo", "bar")
    entry = (
        "<generic event='PeerEntry' channeltype='SIP' objectname='101' chanobjecttype='peer' "
        "ipaddress='127.0.0.1' ipport='5061' dynamic='yes' natsupport='no' "
        "videosupport='no' acl='no' status='Unmonitored' realtimedevice='no' />"
    )
    answer = somebody.send("sippeers")
    assert "<generic response='Success' message='Peer status list will follow' />" in answer
    assert entry in answer
    assert "<generic event='PeerlistComplete' listitems='1' />" in answer


# Sessions


@pytest.mark.parametrize("version", VERSIONS)
def test_a_session_lapses_after_httptimeout_and_the_cookie_changes(version: str) -> None:
    somebody = caller(version, http_timeout_s=60)
    somebody.send("Ping")
    before = somebody.cookie
    clock(somebody).advance(59)
    assert "Pong" in somebody.send("Ping")
    assert somebody.cookie == before
    clock(somebody).advance(61)
    answer = somebody.send("Ping")
    assert ("Permission denied" if version != "1.4.26.2" else "Authentication Required") in answer
    assert somebody.cookie != before


def test_a_session_that_is_not_logged_in_lapses_after_five_seconds() -> None:
    somebody = Caller(SimulatedPbx())
    challenge = somebody.send("Challenge", AuthType="MD5").split("Challenge: ")[1].strip()
    clock(somebody).advance(6)
    assert "Authentication failed" in somebody.send("Login", AuthType="MD5", Username="demo", Key=key(challenge))


def test_a_login_of_1_4_dies_in_five_seconds_unless_another_request_follows() -> None:
    idle, busy = caller("1.4.26.2"), caller("1.4.26.2")
    busy.send("Ping")
    for somebody in (idle, busy):
        clock(somebody).advance(6)
    assert "Authentication Required" in idle.send("Ping")
    assert "Pong" in busy.send("Ping")


def test_an_md5_login_needs_the_challenge_of_its_own_session() -> None:
    pbx = SimulatedPbx()
    somebody, stranger = Caller(pbx), Caller(pbx)
    challenge = somebody.send("Challenge", AuthType="md5").split("Challenge: ")[1].strip()
    stranger.send("Challenge", AuthType="MD5")
    login = {"AuthType": "MD5", "Username": "DEMO", "Key": key(challenge)}
    assert "Authentication failed" in stranger.send("Login", **login)
    assert "Authentication accepted" in somebody.send("Login", **login)


@pytest.mark.parametrize(
    ("parameters", "answer"),
    [
        ({}, "Authentication failed"),
        ({"Username": "demo"}, "Authentication failed"),
        ({"Username": "nobody", "Secret": "demo"}, "Authentication failed"),
        ({"Username": "demo", "Secret": "DEMO"}, "Authentication failed"),
        ({"Username": "demo", "AuthType": "MD5", "Key": key("")}, "Authentication failed"),
        ({"Username": "Demo", "Secret": "demo"}, "Authentication accepted"),
    ],
)
def test_a_login_is_refused_with_one_text_whatever_is_wrong(parameters: dict[str, str], answer: str) -> None:
    assert answer in Caller(SimulatedPbx()).send("Login", **parameters)


def test_a_refused_login_ends_the_session() -> None:
    somebody = Caller(SimulatedPbx())
    somebody.login(secret="wrong")
    assert somebody.pbx.sessions == {}


@pytest.mark.parametrize(("version", "text"), [("1.4.26.2", "Already logged in"), ("22.10.1", "Already authenticated")])
def test_a_second_login_changes_nothing(version: str, text: str) -> None:
    somebody = caller(version)
    assert text in somebody.login("viewer", "viewer")
    assert "SIP/101" in somebody.send("Command", Command="core show channels") or version != "1.4.26.2"


def test_logoff_ends_the_session() -> None:
    somebody = caller()
    assert "Thanks for all the fish." in somebody.send("Logoff")
    before = somebody.cookie
    assert "Permission denied" in somebody.send("Ping")
    assert somebody.cookie != before


@pytest.mark.parametrize(
    "header",
    [
        'mansession_id="{}"',
        "mansession_id={}",
        "MANSESSION_ID={}",
        'a=b; mansession_id = "{}" ; c=d',
        "mansession_id=0x{}",
    ],
)
def test_the_cookie_is_found_in_every_spelling(header: str) -> None:
    somebody = caller()
    assert somebody.cookie is not None
    pair = ("Cookie", header.format(somebody.cookie.value.upper()))
    response = somebody.pbx.handle(HttpRequest("GET", "", "/rawman?action=ping", (pair,)))
    assert b"Pong" in bytes(response.body)  # type: ignore[arg-type]


@pytest.mark.parametrize("header", ["", "mansession_id=", "mansession_id=zz", "mansession_id=00000000", "other=1"])
def test_an_unusable_cookie_makes_a_new_session(header: str) -> None:
    pbx = SimulatedPbx()
    response = pbx.handle(HttpRequest("GET", "", "/rawman?action=ping", (("Cookie", header),)))
    assert b"Permission denied" in bytes(response.body)  # type: ignore[arg-type]
    assert len(pbx.sessions) == 1


# Requests


def test_a_form_replaces_the_query_from_1_8_on() -> None:
    pbx = SimulatedPbx("1.8.32.3")
    body = b"action=Login&username=demo&secret=demo&ActionID=body"
    response = pbx.handle(HttpRequest("POST", "", "/rawman?action=ping&ActionID=query", (FORM,), body))
    assert b"ActionID: body\r\nMessage: Authentication accepted" in bytes(response.body)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("version", "content_type", "taken"),
    [
        ("1.8.32.3", None, True),
        ("1.8.32.3", "application/x-www-form-urlencoded; charset=UTF-8", False),
        ("22.10.1", None, False),
        ("22.10.1", "application/x-www-form-urlencoded; charset=UTF-8", True),
        ("22.10.1", "application/x-www-form-urlencoded ; charset=UTF-8", False),
        ("22.10.1", "application/json", False),
    ],
)
def test_a_form_counts_only_under_its_content_type(version: str, content_type: str | None, taken: bool) -> None:
    headers = (("Content-Type", content_type),) if content_type else ()
    response = SimulatedPbx(version).handle(HttpRequest("POST", "", "/rawman", headers, b"action=ping"))
    expected = b"Permission denied" if taken else b"Missing action in request"
    assert expected in bytes(response.body)  # type: ignore[arg-type]


@pytest.mark.parametrize(("version", "limit"), [("1.8.32.3", 1024), ("13.38.3", 4096), ("22.10.1", 40_960)])
def test_a_form_over_the_limit_of_the_release_is_refused(version: str, limit: int) -> None:
    pbx = SimulatedPbx(version)
    fits, over = (b"action=ping&x=".ljust(size, b"p") for size in (limit, limit + 1))
    assert pbx.handle(HttpRequest("POST", "", "/rawman", (FORM,), fits)).status == 200
    refused = pbx.handle(HttpRequest("POST", "", "/rawman", (FORM,), over))
    assert refused.status == 413
    assert (refused.body == b"") == (version == "1.8.32.3")
    assert pbx.log[-1].action == "ping"


def test_1_4_answers_a_post_with_a_page_under_200() -> None:
    response = SimulatedPbx("1.4.26.2").handle(HttpRequest("POST", "", "/asterisk/rawman", (FORM,), b"action=ping"))
    assert (response.status, response.page_status(), response.cookie) == (200, 501, None)


@pytest.mark.parametrize(
    ("version", "target", "status"),
    [
        ("1.4.26.2", "/rawman?action=ping", 404),
        ("1.4.26.2", "/ASTERISK/RawMan/?action=ping", 200),
        ("22.10.1", "/rawman?action=ping", 200),
        ("22.10.1", "/asterisk/rawman?action=ping", 404),
        ("22.10.1", "/rawman/x?action=ping", 404),
        ("22.10.1", "/arawman?action=ping", 404),
        ("22.10.1", "/?action=ping", 404),
        ("22.10.1", "/rawman?action=ping&x=" + "p" * 4100, 400),
        ("1.8.32.3", "/rawman?action=ping&x=" + "p" * 4100, 200),
    ],
)
def test_the_target_decides_on_the_status(version: str, target: str, status: int) -> None:
    assert SimulatedPbx(version).handle(HttpRequest("GET", "", target)).status == status


def test_only_the_first_128_parameters_count() -> None:
    pbx = SimulatedPbx()
    padding = "&".join(["x=1"] * 128)
    response = pbx.handle(HttpRequest("GET", "", f"/rawman?{padding}&action=ping"))
    assert b"Missing action in request" in bytes(response.body)  # type: ignore[arg-type]


@pytest.mark.parametrize(("version", "value"), [("1.4.26.2", "a+b"), ("1.8.32.3", "a b")])
def test_a_plus_is_a_space_from_1_6_on(version: str, value: str) -> None:
    somebody = caller(version)
    target = f"{somebody.pbx.prefix}/rawman?action=Ping&ActionID=a+b"
    response = somebody.pbx.handle(HttpRequest("GET", "", target, somebody.request("Ping").headers))
    assert f"ActionID: {value}\r\n".encode() in bytes(response.body)  # type: ignore[arg-type]


# Permissions


@pytest.mark.parametrize("action", ["Originate", "Command", "UserEvent", "Hangup", "Setvar"])
def test_an_action_outside_the_users_classes_is_denied_under_the_same_cookie(action: str) -> None:
    somebody = Caller(SimulatedPbx())
    somebody.login("viewer", "viewer")
    before = somebody.cookie
    assert "Permission denied" in somebody.send(action)
    assert somebody.cookie == before
    assert "PeerlistComplete" in somebody.send("SIPpeers")


def test_1_4_asks_for_every_class_of_an_action() -> None:
    somebody = Caller(SimulatedPbx("1.4.26.2"))
    somebody.login("viewer", "viewer")
    assert "Permission denied" in somebody.send("SIPpeers")


@pytest.mark.parametrize(
    ("version", "action", "text"),
    [
        ("1.4.26.2", "Frobnicate", "Message: Invalid/unknown command\r\n"),
        ("1.4.26.2", "CoreStatus", "Message: Invalid/unknown command\r\n"),
        ("22.10.1", "SIPpeers", "Message: Invalid/unknown command: SIPpeers. Use Action: ListCommands to show"),
        ("13.38.3", "PJSIPShowContacts", "Invalid/unknown command: PJSIPShowContacts."),
    ],
)
def test_an_action_that_the_release_has_not_is_unknown(version: str, action: str, text: str) -> None:
    assert text in caller(version).send(action)


# Hooks for tests


def test_the_log_tells_what_was_done_and_keeps_no_secret() -> None:
    somebody = Caller(SimulatedPbx())
    somebody.send("Ping", ActionID="p1")
    somebody.login(secret="wrong-secret")
    somebody.login()
    somebody.send("Originate", Channel="SIP/101", Application="Echo")
    assert [(entry.action, entry.user, entry.response) for entry in somebody.pbx.log] == [
        ("Ping", None, "Error"),
        ("Login", None, "Error"),
        ("Login", None, "Success"),
        ("Originate", "demo", "Success"),
    ]
    assert somebody.pbx.log[0].parameters == (("ActionID", "p1"),)
    assert somebody.pbx.log[0].message == "Permission denied"
    assert "secret" not in repr(somebody.pbx.log).lower()
    assert "Secret" not in repr(somebody.pbx.users)
    assert somebody.pbx.count("login") == 1


def test_expire_throws_away_one_session_or_all() -> None:
    pbx = SimulatedPbx()
    first, second, third = (Caller(pbx) for _ in range(3))
    for somebody in (first, second, third):
        somebody.login()
    assert first.cookie is not None
    pbx.expire(first.cookie.value)
    assert "Permission denied" in first.send("Ping")
    assert "Pong" in second.send("Ping")
    pbx.expire()
    assert "Permission denied" in third.send("Ping")


def test_a_restart_takes_sessions_and_calls_but_not_the_configuration() -> None:
    somebody = caller()
    somebody.pbx.restart()
    assert "Permission denied" in somebody.send("Ping")
    somebody.login()
    assert "ListItems: 0" in somebody.send("CoreShowChannels")
    assert "QueueEntry" not in somebody.send("QueueStatus")
    assert "ObjectName: 101" in somebody.send("SIPpeers")


def test_a_version_that_it_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="18"):
        SimulatedPbx("9.9.9")
