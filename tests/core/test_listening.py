"""What a session tells its listener, and that it goes its way whatever the listener does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import attrs
import pytest

from ajam_core import Listener, Listeners, Session, actions
from ajam_core.errors import AjamError, DecodeError, HttpStatusError, OutcomeUnknown, TransportError
from ajam_core.listening import Gap, Relogin, ReplyDecoded, RequestFailed, RequestSent, Retry, tell
from tests.core.conversation import HOME, Conversation, a_session, answer, logged_in, login_answers, response

RESET = TransportError("the connection was reset", "sent")


@attrs.define
class Heard(Listener):
    """Keeps what it hears."""

    facts: list[Any] = attrs.field(factory=list)

    def request_sent(self, fact: RequestSent, /) -> None:
        self.facts.append(fact)

    def reply_decoded(self, fact: ReplyDecoded, /) -> None:
        self.facts.append(fact)

    def request_failed(self, fact: RequestFailed, /) -> None:
        self.facts.append(fact)

    def retry(self, fact: Retry, /) -> None:
        self.facts.append(fact)

    def relogin(self, fact: Relogin, /) -> None:
        self.facts.append(fact)

    def gap(self, fact: Gap, /) -> None:
        self.facts.append(fact)

    def of(self, kind: type[Any]) -> list[Any]:
        return [fact for fact in self.facts if isinstance(fact, kind)]


class Bare(Listener):
    """Overrides nothing."""


class Failing(Listener):
    """Raises whatever it is told."""

    def request_sent(self, fact: RequestSent, /) -> None:
        raise ZeroDivisionError("sent")

    def reply_decoded(self, fact: ReplyDecoded, /) -> None:
        raise ZeroDivisionError("decoded")

    def request_failed(self, fact: RequestFailed, /) -> None:
        raise ZeroDivisionError("failed")

    def retry(self, fact: Retry, /) -> None:
        raise ZeroDivisionError("retry")

    def relogin(self, fact: Relogin, /) -> None:
        raise ZeroDivisionError("relogin")

    def gap(self, fact: Gap, /) -> None:
        raise ZeroDivisionError("gap")


def listening(**options: Any) -> tuple[Session, Heard]:
    """A session that is logged in, and a listener that has heard nothing yet."""
    heard = Heard()
    session = logged_in(listener=heard, **options)
    heard.facts.clear()
    return session, heard


def test_a_login_is_told_as_its_requests_and_is_no_relogin() -> None:
    heard = Heard()
    Conversation.of(*login_answers()).run(a_session(listener=heard).login())
    assert [type(fact) for fact in heard.facts] == [RequestSent, ReplyDecoded] * 2
    challenge, login = heard.of(RequestSent)
    assert attrs.astuple(challenge) == ("Challenge", "t-1", "GET", HOME, f"{HOME}/rawman", "actions", 0)
    assert attrs.astuple(login) == ("Login", "t-2", "POST", HOME, f"{HOME}/rawman", "actions", 0)


def test_the_answer_is_told_with_the_request_that_it_ends() -> None:
    session, heard = listening()
    body = "Response: Success\r\nPing: Pong\r\n\r\n"
    Conversation.of(answer(body)).run(session.send(actions.Ping()))
    sent, decoded = heard.facts
    assert decoded.request is sent
    assert (decoded.response, decoded.messages, decoded.size) == ("Success", 1, len(body))


@pytest.mark.parametrize(
    ("failure", "kind", "status"),
    [
        (RESET, TransportError, None),
        (answer(status=502), HttpStatusError, 502),
        (answer("Response: Suc"), DecodeError, 200),
    ],
)
def test_a_repeat_is_told_with_its_reason_and_counted(failure: Any, kind: type[AjamError], status: int | None) -> None:
    session, heard = listening()
    Conversation.of(failure, response()).run(session.send(actions.Ping()))
    first, failed, retry, again, _ = heard.facts
    assert failed.request is first
    assert (type(failed.error), failed.status) == (kind, status)
    assert retry.error is failed.error
    assert (retry.server, retry.action, retry.action_id, retry.attempt, retry.delay_s) == (HOME, "Ping", "t-3", 1, 0.1)
    assert (first.resent, again.resent) == (0, 1)
    assert first.action_id == again.action_id == "t-3"


def test_a_request_of_unknown_outcome_is_told_as_failed_and_not_repeated() -> None:
    session, heard = listening()
    with pytest.raises(OutcomeUnknown):
        Conversation.of(RESET).run(session.send(actions.Hangup("SIP/101")))
    assert [type(fact) for fact in heard.facts] == [RequestSent, RequestFailed]


def test_a_lapsed_session_is_told_once_it_is_logged_in_again() -> None:
    session, heard = listening()
    denied = response("Error", "Message: Permission denied", cookie="0000beef")
    answers = [denied, *login_answers(cookie="0000beef"), response(cookie="0000beef")]
    Conversation.of(*answers).run(session.send(actions.Ping()))
    assert [attrs.astuple(fact) for fact in heard.of(Relogin)] == [(HOME, 2)]
    assert [fact.resent for fact in heard.of(RequestSent) if fact.action == "Ping"] == [0, 1]


def test_a_flow_that_is_given_up_ends_its_request() -> None:
    session, heard = listening()
    flow = session.send(actions.Ping())
    next(flow)
    flow.close()
    sent, failed = heard.facts
    assert failed.request is sent
    assert isinstance(failed.error, GeneratorExit)
    assert failed.status is None


SCRIPTS: list[tuple[str, Sequence[Any]]] = [
    ("an answer", [response()]),
    ("a repeat", [RESET, response()]),
    (
        "a relogin",
        [
            response("Error", "Message: Permission denied", cookie="0000beef"),
            *login_answers(cookie="0000beef"),
            response(cookie="0000beef"),
        ],
    ),
    ("an error", [RESET, RESET, RESET]),
]


@pytest.mark.parametrize("script", [script for _, script in SCRIPTS], ids=[name for name, _ in SCRIPTS])
@pytest.mark.parametrize("listener", [Bare, Heard, Failing, lambda: Listeners(Failing(), Heard())])
def test_a_session_does_the_same_whatever_listens(script: Sequence[Any], listener: Callable[[], Listener]) -> None:
    def outcome(made: Listener | None) -> Any:
        session = logged_in(listener=made)
        talk = Conversation.of(*script)
        try:
            result = talk.run(session.send(actions.Ping()))
        except AjamError as error:
            result = error
        return result, talk.fetched, talk.slept, session.state, session.generation

    assert outcome(listener()) == outcome(None)


def test_what_a_listener_raises_is_logged_and_the_others_still_hear(caplog: pytest.LogCaptureFixture) -> None:
    heard = Heard()
    both = Listeners(Failing(), heard)
    sent = RequestSent("Ping", None, "GET", HOME, f"{HOME}/rawman", "actions", 0)
    facts: list[tuple[Any, Any]] = [
        (both.request_sent, sent),
        (both.reply_decoded, ReplyDecoded(sent, "Success", 1, 40)),
        (both.request_failed, RequestFailed(sent, RESET)),
        (both.retry, Retry(HOME, "Ping", None, 1, 0.1, RESET)),
        (both.relogin, Relogin(HOME, 2)),
        (both.gap, Gap(HOME, "a reply was lost")),
    ]
    for method, fact in facts:
        tell(method, fact)
    assert heard.facts == [fact for _, fact in facts]
    assert [record.name for record in caplog.records] == ["ajam.listener"] * 6
    assert all("a listener failed; the session goes on" in record.getMessage() for record in caplog.records)
    assert "ZeroDivisionError: gap" in caplog.text


def test_what_ends_the_program_is_not_kept_from_it() -> None:
    def interrupted(fact: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tell(interrupted, Gap(HOME, "a reply was lost"))
