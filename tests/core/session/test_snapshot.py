"""A session that goes on in another process."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajam_core import LocalProtocolError, Session, SessionSnapshot, actions
from ajam_core.state import State
from ajam_core.versions import UNKNOWN, Version, rules_for
from tests.core.conversation import HOME, Conversation, a_session, asks, logged_in, login_answers, response
from tests.core.digest_server import DigestServer, proof_of
from tests.core.events.listening import CALL, EMPTY, NOT_SENT, After, Clock, Ear, listen, polled, ready, told

PONG = response("Success", "Ping: Pong")


def again(snapshot: SessionSnapshot, **options: Any) -> Session:
    """The session as another process restores it."""
    text = snapshot.to_json()
    return Session.restore(SessionSnapshot.from_json(text), "admin", "s3cret", **{"token": "u", **options})


def test_a_restored_session_sends_without_a_login() -> None:
    session = again(logged_in().snapshot())
    talk = Conversation.of(PONG)
    talk.run(session.send(actions.Ping()))
    assert asks(talk.fetched[0]) == ("Ping", "c0ffee00")
    assert session.state is State.READY
    assert (str(session.version), session.server) == ("22.10.1", "Asterisk/22.10.1")
    assert session.cookie is not None
    assert session.cookie.max_age_s == 60


def test_both_processes_may_go_on_with_the_session() -> None:
    first = logged_in()
    second = again(first.snapshot())
    for session in (first, second):
        Conversation.of(PONG).run(session.send(actions.Ping()))


def test_a_session_that_lapsed_meanwhile_is_logged_in() -> None:
    session = again(logged_in().snapshot())
    denial = response("Error", "Message: Permission denied", cookie="0000beef")
    talk = Conversation.of(denial, *login_answers(cookie="0000beef"), PONG)
    talk.run(session.send(actions.Ping()))
    assert talk.asked == ["Ping", "Challenge", "Login", "Ping"]


@pytest.mark.parametrize(("server", "version"), [("nginx", None), ("Asterisk/GIT-18-1a2b", "18")])
def test_what_is_known_of_the_version_is_kept(server: str, version: str | None) -> None:
    session = a_session()
    Conversation.of(*login_answers(server=server)).run(session.login())
    restored = again(session.snapshot())
    assert restored.snapshot().version == version
    assert (restored.server, restored.rules) == (server, session.rules)


def test_a_1_4_that_was_known_by_its_words_alone_is_1_4_again() -> None:
    session = a_session(auth="plain")
    hidden = {"server": "nginx"}
    denied = response("Error", "Message: Authentication Required", **hidden)
    Conversation.of(denied, response(**hidden), response("Pong", **hidden)).run(session.login())
    assert session.version is None
    assert again(session.snapshot()).rules is rules_for(Version((1, 4)))


def test_a_stated_version_stands_over_that_of_the_snapshot() -> None:
    assert str(again(logged_in().snapshot(), version="16.28.0").version) == "16.28.0"


def test_a_session_that_was_not_logged_in_logs_in_when_it_is_restored() -> None:
    session = again(a_session().snapshot())
    assert (session.state, session.rules) == (State.NEW, UNKNOWN)
    talk = Conversation.of(*login_answers(), PONG)
    talk.run(session.send(actions.Ping()))
    assert talk.asked == ["Challenge", "Login", "Ping"]


def test_a_session_with_a_digest_goes_on_with_its_nonce_and_count() -> None:
    server = DigestServer()
    session = a_session(auth="digest")
    talk = Conversation.of(*[server] * 3)
    talk.run(session.login())
    restored = again(session.snapshot())
    talk.run(restored.send(actions.Ping()))
    assert [proof_of(fetch.request).get("nc") for fetch in talk.fetched] == [None, "00000001", "00000002"]
    assert len(server.sessions) == 1


def test_a_session_with_a_digest_that_was_never_asked_for_asks_for_a_nonce_again() -> None:
    session = a_session(auth="digest")
    Conversation.of(PONG).run(session.login())  # a proxy that adds the credentials
    restored = again(session.snapshot())
    assert restored.state is State.NEW


@pytest.mark.parametrize("auth", ["md5", "digest"])
def test_a_session_that_is_detached_is_closed_here_and_stays_on_the_server(auth: Any) -> None:
    session = a_session(auth=auth)
    server = DigestServer()
    Conversation.of(*([server] * 2 if auth == "digest" else login_answers())).run(session.login())
    snapshot = session.detach()
    assert session.state is State.CLOSED
    Conversation.of().run(session.logoff())
    with pytest.raises(LocalProtocolError, match="the session is closed"):
        next(session.send(actions.Ping()))
    assert again(snapshot).state is State.READY


def test_a_closed_session_has_no_snapshot_and_one_under_login_none_yet() -> None:
    session = a_session()
    login = session.login()
    next(login)
    with pytest.raises(LocalProtocolError, match="logging in has nothing to be taken over"):
        session.snapshot()
    login.close()
    Conversation.of().run(session.logoff())
    with pytest.raises(LocalProtocolError, match="closed has nothing to be taken over"):
        session.detach()


def test_the_event_stream_of_a_restored_session_begins_with_a_gap() -> None:
    clock = Clock()
    ear = Ear([response(), polled(CALL), After(2, NOT_SENT), EMPTY, polled(CALL)], clock)
    ear.run(again(logged_in().snapshot(), clock=clock).events())
    assert told(ear) == [(["SIP/1"], True), ([], True), (["SIP/1"], False)], "it may have given up a poll just before"


@pytest.mark.parametrize(
    ("at_login", "mask", "chosen"),
    [(None, None, "on"), ("call,user", None, "call,user"), ("call,user", "user", "user")],
)
def test_a_restored_session_chooses_its_events_anew(at_login: str | None, mask: str | None, chosen: str) -> None:
    """The other process may have chosen fewer, and the server says nothing of that."""
    clock = Clock()
    ear = Ear([response(), polled()], clock)
    ear.run(again(logged_in().snapshot(), clock=clock, events=at_login).events(mask=mask))
    assert [sent.get("eventmask") for sent in ear.sent] == [chosen, None]


def test_filters_outlast_the_process_that_set_them() -> None:
    first, clock = ready()
    listen(response(), polled(), session=(first, clock), filters=["Event: Hangup"])
    snapshot = first.snapshot()
    assert SessionSnapshot.from_json(snapshot.to_json()) == snapshot
    ear = Ear([response(), polled(CALL)], clock)
    ear.run(again(snapshot, clock=clock).events(filters=["Event: Hangup"]))
    assert ear.asked[:2] == ["Events", "WaitEvent"]
    with pytest.raises(LocalProtocolError, match="no server takes a filter back"):
        Ear([], clock).run(again(snapshot, clock=clock).events())


# What is not a snapshot


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"url": "http://other:8088/asterisk"}, None),
        ({"username": "other"}, "the snapshot is for the user other, the session for admin"),
    ],
)
def test_a_snapshot_is_for_its_user_and_brings_its_url(change: dict[str, str], reason: str | None) -> None:
    snapshot = attrs.evolve(logged_in().snapshot(), **change)
    if reason is None:
        assert Session.restore(snapshot, "admin", "s3cret").endpoint.url == change["url"]
    else:
        with pytest.raises(LocalProtocolError, match=reason):
            Session.restore(snapshot, "admin", "s3cret")


def as_json(**changes: Any) -> str:
    values = json.loads(logged_in().snapshot().to_json()) | changes
    return json.dumps({name: value for name, value in values.items() if value != "left out"})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        '"text"',
        "{}",
        b"\xff",
        "[" * 100_000,
        as_json(url=None),
        as_json(url="http://pbx\r\nX: y"),
        as_json(username="left out"),
        as_json(auth="basic"),
        as_json(cookie='c0ffee"; evil=1'),
        as_json(cookie=7),
        as_json(max_age_s="60"),
        as_json(max_age_s=-1),
        as_json(count=10**30),
        as_json(nonce="1\n"),
        as_json(realm=[]),
        as_json(filters="x"),
        as_json(filters=[1]),
        as_json(version="newest"),
        as_json(version="1." + "2" * 5000),
        as_json(further=1),
        as_json(format="left out"),
    ],
)
def test_what_is_no_snapshot_is_refused_and_not_quoted(text: Any) -> None:
    with pytest.raises(LocalProtocolError, match="this is no snapshot of a session") as caught:
        SessionSnapshot.from_json(text)
    assert caught.value.__context__ is None


def test_a_snapshot_of_another_format_is_told_as_such() -> None:
    with pytest.raises(LocalProtocolError, match="written by another version of ajam"):
        SessionSnapshot.from_json(as_json(format=2))


@given(st.recursive(st.none() | st.integers() | st.text(), lambda inner: st.dictionaries(st.text(), inner)))
def test_any_json_is_a_snapshot_or_an_error_of_ours(value: Any) -> None:
    with pytest.raises(LocalProtocolError):
        SessionSnapshot.from_json(json.dumps(value))


def test_a_snapshot_reads_back_as_it_was_and_hides_the_cookie() -> None:
    snapshot = logged_in().snapshot()
    assert SessionSnapshot.from_json(snapshot.to_json()) == snapshot
    assert snapshot.url == HOME
    assert "c0ffee00" not in f"{snapshot!r} {snapshot}"
    assert "c0ffee00" in snapshot.to_json()
