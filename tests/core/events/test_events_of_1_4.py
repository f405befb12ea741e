"""Events of 1.4, which come at the end of the answer to any action."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest

from ajam_core import Session, actions
from ajam_core.errors import TransportError
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.retry import never
from ajam_core.state import Stream
from tests.core.conversation import Conversation, a_session, answer, event, login_answers, response
from tests.core.events.listening import CALL, LOST, NOT_SENT, After, Clock, a_call, listen, polled, ready, told

OLD = "Asterisk/1.4.26.2"


def on_1_4() -> tuple[Session, Clock]:
    clock = Clock()
    session = a_session(clock=clock)
    Conversation.of(*login_answers(server=OLD), response(server=OLD)).run(session.login())
    return session, clock


def old(*blocks: str) -> Any:
    return answer("".join(blocks), server=OLD)


SECOND = a_call("SIP/2")
NOTHING = polled(server=OLD)
OWN = event("UserEvent", "Privilege: user,all", "ActionID: mine", "UserEvent: X", "Channel: SIP/1")
PONG = "Response: Pong\r\n\r\n"


def while_polling(session: Session, talk: Conversation, action: Any, **options: Any) -> Any:
    """An answer to a poll, before which another flow sends an action."""

    def meanwhile(request: HttpRequest) -> HttpResponse:
        with suppress(TransportError):
            talk.run(session.send(action, **options))
        return polled(SECOND, server=OLD)(request)

    return meanwhile


@pytest.mark.parametrize(
    ("action", "options", "blocks"),
    [
        (actions.Ping(), {}, [PONG, CALL]),
        (actions.Ping(), {"action_id": None}, [PONG, CALL]),
        (actions.UserEvent("X"), {}, [CALL]),
        (actions.UserEvent("X"), {"action_id": "mine"}, [OWN]),
        (
            actions.Status(),
            {"action_id": None},
            [
                "Response: Success\r\n\r\n",
                "Event: Status\r\nPrivilege: Call\r\nChannel: SIP/9\r\n\r\n",
                CALL,
                "Event: StatusComplete\r\n\r\n",
            ],
        ),
    ],
)
def test_events_that_1_4_appends_to_other_answers_reach_the_stream(
    action: Any, options: Any, blocks: list[str]
) -> None:
    session, clock = on_1_4()
    talk = Conversation.of(old(*blocks))
    ear = listen(NOTHING, while_polling(session, talk, action, **options), session=(session, clock))
    assert told(ear) == [([], True), (["SIP/1", "SIP/2"], False)]
    assert ear.waits == ["0", "5"]


@pytest.mark.parametrize(("failure", "gap"), [(LOST, True), (NOT_SENT, False)])
def test_the_lost_answer_of_any_action_on_1_4_is_a_gap(failure: Exception, gap: bool) -> None:
    session, clock = on_1_4()
    session.decide = never
    poll = while_polling(session, Conversation.of(failure), actions.Ping())
    ear = listen(NOTHING, poll, session=(session, clock))
    assert told(ear) == [([], True), (["SIP/2"], gap)]


def test_each_stream_on_1_4_begins_with_a_gap_because_events_before_it_are_discarded() -> None:
    using = on_1_4()
    for _ in range(2):
        assert told(listen(NOTHING, After(5, NOTHING), session=using)) == [([], True)]


def test_what_1_4_appends_while_no_stream_is_open_goes_to_the_listing_and_nowhere_else() -> None:
    session, _ = on_1_4()
    Conversation.of(old(PONG, CALL)).run(session.send(actions.Ping()))
    assert session.watch.strays == []
    assert session.watch.stream is Stream.NONE


def test_an_action_that_got_lost_may_come_to_1_4_later_and_be_answered_with_events() -> None:
    session, clock = on_1_4()
    session.decide = never

    def meanwhile(request: HttpRequest) -> HttpResponse:
        with suppress(TransportError):
            Conversation.of(LOST).run(session.send(actions.Ping()))
        return polled(CALL, server=OLD)(request)

    late = [polled(CALL, server=OLD), After(2, NOT_SENT), polled(server=OLD), polled(CALL, server=OLD)]
    ear = listen(polled(server=OLD), meanwhile, *late, session=(session, clock))
    assert told(ear) == [([], True), (["SIP/1"], True), (["SIP/1"], True), ([], True), (["SIP/1"], False)]


def test_foreign_blocks_of_later_versions_are_no_events() -> None:
    session, clock = ready()
    talk = Conversation.of(answer("Response: Success\r\nPing: Pong\r\n\r\n" + CALL))

    def meanwhile(request: HttpRequest) -> HttpResponse:
        talk.run(session.send(actions.Ping()))
        return polled(SECOND)(request)

    assert told(listen(meanwhile, session=(session, clock))) == [(["SIP/2"], False)]
