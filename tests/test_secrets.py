"""Secrets never leave `Credentials`: one search through everything that a program may print, log or store."""

from __future__ import annotations

import logging
import traceback
from hashlib import md5
from typing import Any

import pytest

from ajam_core import Listeners, LocalProtocolError, Session, SessionSnapshot, actions, to_record
from ajam_core.errors import AjamError, TransportError
from ajam_core.messages import Message
from ajam_core.reply import Reply
from ajam_transports import LogListener
from tests.core.conversation import HOME, Conversation, answer, block, login_answers, response
from tests.core.digest_server import DigestServer, proof_of, unauthorized
from tests.core.test_listening import Heard
from tests.transports.telemetry import Telemetry

SECRET = "hunter2-and-more"
KEY = md5(f"123456789{SECRET}".encode()).hexdigest()
COOKIE = "c0ffee00"
PASSWORD = "endpoint-password"
HIDDEN = (SECRET, KEY, COOKIE, PASSWORD, "0000beef")


def shown(*things: Any) -> str:
    return "\n".join(f"{thing!r} {thing!s}" for thing in things)


def told(error: BaseException) -> str:
    """Everything that an error and its causes say."""
    return "".join(traceback.format_exception(error))


def told_to(telemetry: Telemetry) -> str:
    """Everything that the metrics say."""
    data = telemetry.reader.get_metrics_data()
    return data.to_json() if data else ""


FAILURES = (
    TransportError("the connection was reset", "sent"),
    answer("<html>not an answer</html>"),
    answer(f"Response: Success\r\nPassword: {PASSWORD}\r\nX"),
    answer(f"junk mansession_id: {COOKIE}\r\nSecret: {SECRET}\r\n\r\n"),
    response("Error", "Message: Permission denied"),
    response("Error", "Message: Authentication failed", cookie="0000beef"),
    answer(status=500),
    response("Success", "ActionID: other"),
)


@pytest.mark.parametrize("auth", ["md5", "plain"])
@pytest.mark.parametrize("failure", FAILURES)
def test_nothing_that_is_shown_holds_a_secret(
    auth: Any, failure: Any, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    heard, telemetry = Heard(), Telemetry()
    listener = Listeners(LogListener(), heard, telemetry.listener)
    session = Session(HOME, "admin", SECRET, auth=auth, listener=listener)
    talk = Conversation.of(*login_answers(), failure, *login_answers(), failure, failure, failure)
    seen = [shown(session, session.credentials)]
    talk.run(session.login())
    flow = session.send(actions.Originate(channel="SIP/1", application="Wait", data="1"))
    with pytest.raises(AjamError) as caught:
        talk.run(flow)
    seen += [shown(caught.value, session, session.cookie, *talk.fetched), told(caught.value)]
    seen += [f"{record.getMessage()} {vars(record)}" for record in caplog.records]
    seen += [shown(*heard.facts), *(span.to_json() for span in telemetry.spans), told_to(telemetry)]
    captured = capsys.readouterr()
    everything = "\n".join([*seen, captured.out, captured.err])
    assert "admin" in everything
    for hidden in HIDDEN:
        assert hidden not in everything
    assert "ajam_action" in everything
    assert "url.full" in everything
    for fetch in talk.fetched:
        assert not any(hidden in fetch.request.url for hidden in HIDDEN)


@pytest.mark.parametrize("auth", ["md5", "plain"])
def test_a_listener_hears_no_secret_that_an_old_server_forces_into_the_url(
    auth: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    heard, telemetry = Heard(), Telemetry()
    listener = Listeners(LogListener(), heard, telemetry.listener)
    session = Session(HOME, "admin", SECRET, version="1.4.26.2", auth=auth, listener=listener)
    talk = Conversation.of(*login_answers(), response("Pong"))
    talk.run(session.login())
    assert any(hidden in fetch.request.url for fetch in talk.fetched for hidden in (SECRET, KEY))
    logged = [f"{record.getMessage()} {vars(record)}" for record in caplog.records]
    spans = [span.to_json() for span in telemetry.spans]
    everything = "\n".join([shown(*heard.facts), *logged, *spans, told_to(telemetry)])
    assert everything.count("Login") > 3
    for hidden in HIDDEN:
        assert hidden not in everything


@pytest.mark.parametrize("failure", [*FAILURES, unauthorized("0badcafe", stale=True), unauthorized("0badcafe")])
def test_nothing_that_is_shown_holds_a_nonce_or_the_proof_of_a_digest(
    failure: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    heard, telemetry = Heard(), Telemetry()
    listener = Listeners(LogListener(), heard, telemetry.listener)
    session = Session(HOME, "admin", SECRET, auth="digest", listener=listener)
    server = DigestServer(secret=SECRET)
    talk = Conversation.of(server, server, *[failure] * 5)
    talk.run(session.login())
    with pytest.raises(AjamError) as caught:
        talk.run(session.send(actions.Originate(channel="SIP/1", application="Wait", data="1")))
    assert session.digests is not None
    digest = session.digests.main
    seen = [shown(session, session.credentials, digest, digest.challenge, vars(session), *talk.fetched, *heard.facts)]
    seen += [shown(caught.value, caught.value.__cause__), told(caught.value)]
    seen += [f"{record.getMessage()} {vars(record)}" for record in caplog.records]
    seen += [*(span.to_json() for span in telemetry.spans), told_to(telemetry)]
    everything = "\n".join(seen)
    proofs = [proof for fetch in talk.fetched if (proof := proof_of(fetch.request))]
    assert len(proofs) >= 2
    for hidden in (SECRET, "0badcafe", *(proof[part] for proof in proofs for part in ("nonce", "response", "opaque"))):
        assert hidden not in everything
        assert not any(hidden in fetch.request.url for fetch in talk.fetched)


@pytest.mark.parametrize("auth", ["md5", "plain", "digest"])
def test_a_snapshot_holds_the_session_and_never_the_secret_and_shows_neither(auth: Any) -> None:
    session = Session(HOME, "admin", SECRET, auth=auth)
    server = DigestServer(secret=SECRET)
    Conversation.of(*([server, server] if auth == "digest" else login_answers())).run(session.login())
    snapshot = session.snapshot()
    held = server.sessions[0].nonce if auth == "digest" else COOKIE
    restored = Session.restore(SessionSnapshot.from_json(snapshot.to_json()), "admin", SECRET)
    assert held in snapshot.to_json()
    for hidden in (SECRET, KEY):
        assert hidden not in snapshot.to_json()
    for hidden in (SECRET, KEY, held):
        assert hidden not in shown(snapshot, restored, vars(restored))
    with pytest.raises(LocalProtocolError) as caught:
        SessionSnapshot.from_json(snapshot.to_json().replace('"format": 1', f'"format": "{held}"'))
    assert held not in told(caught.value)


@pytest.mark.parametrize("name", ["Password", "Secret", "Md5Cred", "OauthSecret", "RefreshToken", "PasswordDigest"])
def test_a_password_that_an_answer_carries_shows_in_no_repr(name: str) -> None:
    message = Message.build(("Event", "ObjectName", name), ("AuthDetail", "101", PASSWORD))
    record = to_record(message)
    assert PASSWORD not in shown(message, record, [message], {"record": record})
    assert PASSWORD in record.wire.to_dict().values()  # type: ignore[union-attr]


def test_a_line_of_a_configuration_file_shows_in_no_repr_with_its_secret() -> None:
    names = ("Response", "Category-000000", "Line-000000-000000")
    message = Message.build(names, ("Success", "admin", f"secret={PASSWORD}"))
    reply = Reply.read([message], None)
    event = to_record(Message.build(("Event", "Line"), ("Config", f"secret = {PASSWORD}")))
    assert PASSWORD not in shown(message, reply, reply.messages, event)
    assert message["Line-000000-000000"] == f"secret={PASSWORD}"


def test_a_cookie_that_an_old_server_broadcasts_is_taken_out_of_the_event() -> None:
    session = Session(HOME, "admin", SECRET, version="1.4.26.2", auth="plain")
    event = block("Event: UserEvent", "UserEvent: Lab", f"mansession_id: {COOKIE}")
    body = block("Response: Success") + event + block("Event: WaitEventComplete")
    talk = Conversation.of(*login_answers(), response("Pong"), answer(body))
    events = talk.run(session.send(actions.WaitEvent(1)))
    assert COOKIE not in shown(events, *(event.wire for event in events))
    assert "mansession_id" not in events[0].wire.to_dict()
