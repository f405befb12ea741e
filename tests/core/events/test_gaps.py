"""When a batch says that events may have been missed: every row of the table in `ajam_core.polling`."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import attrs
import pytest

from ajam_core import Session, actions, records
from ajam_core.actions import Action
from ajam_core.effects import Fetch, Sleep
from ajam_core.errors import OutcomeUnknown, TransportError
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.retry import never
from ajam_core.state import Stream
from tests.core.conversation import (
    Conversation,
    a_session,
    answer,
    block,
    event,
    login_answers,
    parameters,
    response,
)
from tests.core.events.listening import (
    CALL,
    DENIED,
    EMPTY,
    LOST,
    NOT_SENT,
    After,
    Clock,
    Ear,
    a_call,
    listen,
    polled,
    ready,
    told,
)

SECOND = a_call("SIP/2")
NOTHING: list[str] = []


def cut(request: HttpRequest) -> HttpResponse:
    """An answer that ends between two events, without a length that would tell."""
    mark = f"ActionID: {parameters(request)['actionid']}"
    return answer(block("Response: Success", mark) + CALL, server="Asterisk/1.6.2.24")


def forged_end(request: HttpRequest) -> HttpResponse:
    """The same, where somebody put the end mark into a value."""
    mark = f"ActionID: {parameters(request)['actionid']}"
    return answer(block("Response: Success", mark) + CALL + event("WaitEventComplete", "ActionID: t-x"))


LATER = After(2, NOT_SENT)
"""So much later no lost poll comes to the server any more."""


@attrs.frozen
class Row:
    answers: tuple[Any, ...]
    batches: list[tuple[list[str], bool]]


RELOGIN = (DENIED, *login_answers(cookie="0000beef"))

ROWS: dict[str, Row] = {
    "nothing happens": Row((After(45, EMPTY), After(45, EMPTY)), []),
    "events come": Row((polled(CALL, SECOND), polled(CALL)), [(["SIP/1", "SIP/2"], False), (["SIP/1"], False)]),
    "no connection": Row((polled(CALL), NOT_SENT, NOT_SENT, polled(SECOND)), [(["SIP/1"], False), (["SIP/2"], False)]),
    "a proxy refuses": Row((answer(status=403), answer(status=404), polled(CALL)), [(["SIP/1"], False)]),
    "the answer is lost": Row(
        (LOST, LATER, polled(CALL), polled(SECOND)), [([], True), (["SIP/1"], True), (["SIP/2"], False)]
    ),
    "the answer is lost, and nothing is queued": Row(
        (LOST, LATER, EMPTY, polled(CALL)), [([], True), ([], True), (["SIP/1"], False)]
    ),
    "the answer is lost while the poll may be on its way": Row(
        (After(9, LOST), EMPTY, polled(CALL), EMPTY, polled(SECOND), LATER, EMPTY, polled(CALL)),
        [([], True), ([], True), (["SIP/1"], True), (["SIP/2"], True), ([], True), (["SIP/1"], False)],
    ),
    "the same, and lost again": Row((LOST, EMPTY, LOST, EMPTY), [([], True)] * 4),
    "the same, and then another session": Row(
        (LOST, EMPTY, *RELOGIN, EMPTY, polled(CALL)), [([], True), ([], True), ([], True), (["SIP/1"], False)]
    ),
    "the answer is lost, and then the line": Row((LOST, NOT_SENT, LOST, EMPTY), [([], True), ([], True)]),
    "a proxy gives up": Row((answer(status=504), polled(CALL)), [([], True), (["SIP/1"], True)]),
    "the answer is no answer": Row((answer("<html>busy</html>"), polled(CALL)), [([], True), (["SIP/1"], True)]),
    "the answer is cut within an event": Row(
        (answer("Response: Success\r\n\r\nEvent: Han"), EMPTY), [([], True), ([], True)]
    ),
    "the answer is cut between two events": Row((cut, polled(SECOND)), [(["SIP/1"], True), (["SIP/2"], False)]),
    "an end mark that is not ours": Row((forged_end, polled(SECOND)), [(["SIP/1"], True), (["SIP/2"], False)]),
    "the session lapsed": Row((*RELOGIN, polled(CALL), polled(SECOND)), [(["SIP/1"], True), (["SIP/2"], False)]),
    "the session lapsed and nothing is queued": Row((*RELOGIN, EMPTY), [([], True)]),
    "the session lapsed and the login fails": Row(
        (DENIED, LOST, *login_answers(cookie="0000beef"), EMPTY), [([], True), ([], True)]
    ),
    "a restart": Row((LOST, NOT_SENT, answer(status=404), *RELOGIN, EMPTY), [([], True), ([], True)]),
    "the server shuts down": Row(
        (response("Error", "Message: Asterisk is shutting down"), NOT_SENT, *RELOGIN, EMPTY), [([], True)]
    ),
    "a takeover": Row((answer(""), EMPTY, polled(CALL)), [([], True), ([], True), (["SIP/1"], False)]),
    "not too late": Row((EMPTY, After(149, NOT_SENT), polled(CALL)), [(["SIP/1"], False)]),
    "too late": Row((EMPTY, After(151, NOT_SENT), polled(CALL), EMPTY), [(["SIP/1"], True)]),
    "too late, and nothing is queued": Row(
        (EMPTY, After(151, NOT_SENT), EMPTY, polled(CALL)), [([], True), (["SIP/1"], False)]
    ),
    "too late for a first poll": Row((After(151, NOT_SENT), polled(CALL)), [(["SIP/1"], True)]),
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_batch_says_whether_events_may_have_been_missed(row: Row) -> None:
    ear = listen(*row.answers)
    assert told(ear) == row.batches
    assert ear.answers == []


def test_a_relogin_between_the_opening_of_a_stream_and_its_first_poll_is_a_gap() -> None:
    session, clock = ready()
    stream = session.events()
    talk = Conversation.of(*RELOGIN, response("Success", "Ping: Pong", cookie="0000beef"))
    talk.run(session.send(actions.Ping()))
    ear = Ear([polled(CALL, cookie="0000beef"), polled(SECOND, cookie="0000beef")], clock)
    ear.run(stream)
    assert told(ear) == [(["SIP/1"], True), (["SIP/2"], False)]


def test_the_first_login_after_the_opening_of_a_stream_is_none() -> None:
    clock = Clock()
    session = a_session(clock=clock)
    ear = Ear([*login_answers(), polled(CALL)], clock)
    ear.run(session.events())
    assert told(ear) == [(["SIP/1"], False)]


def test_the_poll_after_a_loss_or_a_long_pause_does_not_wait() -> None:
    ear = listen(EMPTY, LOST, LATER, EMPTY, EMPTY, After(61, NOT_SENT), EMPTY, EMPTY)
    assert ear.waits == ["45", "45", "0", "0", "45", "45", "0", "45"]


def test_the_poll_after_a_failure_tells_at_once_that_the_server_is_back() -> None:
    using = ready()
    cut_off: list[bool] = []

    def back(request: HttpRequest) -> HttpResponse:
        cut_off.append(using[0].watch.is_cut_off)
        return EMPTY(request)

    ear = listen(EMPTY, NOT_SENT, NOT_SENT, back, back, session=using)
    assert (ear.waits, told(ear), cut_off) == (["45", "45", "0", "0", "45"], [], [True, False])


def test_the_time_of_a_lost_poll_runs_from_its_loss() -> None:
    ear = listen(After(9, LOST), EMPTY, After(1.4, NOT_SENT), polled(CALL), polled(SECOND), polled(CALL))
    assert told(ear) == [([], True), ([], True), (["SIP/1"], True), (["SIP/2"], True), (["SIP/1"], False)]
    assert ear.slept == [0.1, 0.25, 0.1, 0.25], "the third poll begins 1.85 s after the loss"


def test_no_poll_waits_while_one_that_was_lost_may_be_on_its_way() -> None:
    ear = listen(LOST, EMPTY, EMPTY, LATER, EMPTY, EMPTY)
    assert ear.waits == ["45", "0", "0", "0", "0", "45"]


def test_a_busy_server_is_polled_with_pauses_then_and_empty_batches_say_nothing_new() -> None:
    busy = [LOST, *[polled(CALL)] * 20]
    ear = listen(*busy)
    assert [batch.gap for batch in ear.batches] == [True] * 10 + [False] * 11
    assert ear.slept == [0.1, *[0.25] * 8]
    assert told(listen(*busy, only=[records.UserEvent])) == [([], True)] * 3


def test_the_gap_is_told_before_the_next_attempt() -> None:
    ear = listen(EMPTY, LOST, NOT_SENT, EMPTY)
    assert [entry if isinstance(entry, str) else entry.gap for entry in ear.log] == [
        *["WaitEvent"] * 2,
        True,
        *["WaitEvent"] * 2,
        True,
    ]


def test_a_batch_that_its_consumer_did_not_take_is_a_gap_for_the_next_stream() -> None:
    using = ready()

    def fails(batch: Any) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        listen(polled(CALL), session=using, consumer=fails)
    assert using[0].watch.stream is Stream.LEFT
    assert told(listen(EMPTY, session=using)) == [(NOTHING, True)]


def test_the_next_stream_of_a_session_goes_on_where_the_last_one_ended() -> None:
    session, clock = ready()
    close_between_polls(session)
    assert told(listen(polled(SECOND), session=(session, clock))) == [(["SIP/2"], False)]


def close_between_polls(session: Session) -> None:
    flow = session.events()
    poll = next(flow)
    assert isinstance(poll, Fetch)
    assert isinstance(flow.send(EMPTY(poll.request)), Sleep), "the answer came early"
    flow.close()
    assert session.watch.stream is Stream.NONE


def test_another_login_while_no_stream_is_open_is_a_gap() -> None:
    session, clock = ready()
    close_between_polls(session)
    Conversation.of(DENIED, *login_answers(cookie="0000beef"), response()).run(session.send(actions.Ping()))
    assert told(listen(EMPTY, session=(session, clock))) == [(NOTHING, True)]


def test_a_login_of_another_flow_while_a_poll_is_under_way_is_a_gap() -> None:
    session, clock = ready()

    def denied_meanwhile(request: HttpRequest) -> HttpResponse:
        talk = Conversation.of(DENIED, *login_answers(cookie="0000beef"), response())
        talk.run(session.send(actions.Ping()))
        return polled(CALL)(request)

    ear = listen(denied_meanwhile, EMPTY, session=(session, clock))
    assert told(ear) == [(["SIP/1"], False), ([], True)]
    assert ear.waits[1] == "0"


@pytest.mark.parametrize("wait", [actions.WaitEvent(0), Action("WaitEvent", {"Timeout": "0"})])
@pytest.mark.parametrize("failure", [None, NOT_SENT])
def test_a_wait_event_of_the_application_is_a_gap_whether_it_ends_a_poll_or_not(failure: Any, wait: Any) -> None:
    session, clock = ready(decide=never)

    def meanwhile(request: HttpRequest) -> HttpResponse:
        with suppress(TransportError):
            Conversation.of(failure or polled(CALL)).run(session.send(wait))
        return EMPTY(request)

    assert told(listen(meanwhile, EMPTY, session=(session, clock))) == [([], True)]


def test_a_wait_event_that_ends_after_a_poll_that_said_so_is_a_gap_again() -> None:
    session, clock = ready()
    own = session.send(actions.WaitEvent(0))
    wait = next(own)
    assert isinstance(wait, Fetch)

    def meanwhile(request: HttpRequest) -> HttpResponse:
        own.close()
        return EMPTY(request)

    assert told(listen(EMPTY, meanwhile, EMPTY, session=(session, clock))) == [([], True), ([], True)]


def test_a_wait_event_of_the_application_that_got_lost_may_come_to_the_server_later() -> None:
    session, clock = ready(decide=never)

    def meanwhile(request: HttpRequest) -> HttpResponse:
        with suppress(OutcomeUnknown):
            Conversation.of(LOST).run(session.send(actions.WaitEvent(0)))
        return EMPTY(request)

    ear = listen(meanwhile, polled(CALL), LATER, EMPTY, EMPTY, session=(session, clock))
    assert told(ear) == [([], True), (["SIP/1"], True), ([], True)]


@pytest.mark.parametrize(
    ("failure", "gaps"), [(LOST, [([], True), (["SIP/1"], True)]), (NOT_SENT, [(["SIP/1"], False)])]
)
def test_a_wait_event_that_was_given_up_may_take_events_of_a_stream_opened_later(failure: Any, gaps: Any) -> None:
    using = ready(decide=never)
    with suppress(OutcomeUnknown, TransportError):
        Conversation.of(failure).run(using[0].send(actions.WaitEvent(50)))
    assert told(listen(EMPTY, polled(CALL), session=using)) == gaps


def test_a_wait_event_under_way_keeps_the_stream_behind() -> None:
    session, clock = ready()
    own = session.send(actions.WaitEvent(0))
    wait = next(own)
    assert isinstance(wait, Fetch)
    answered = polled(CALL)(wait.request)

    def later(request: HttpRequest) -> HttpResponse:
        with suppress(StopIteration):
            own.send(answered)
        return EMPTY(request)

    ear = listen(EMPTY, EMPTY, EMPTY, polled(SECOND), later, EMPTY, session=(session, clock))
    assert told(ear) == [([], True), (["SIP/2"], True), ([], True)]
    assert ear.waits == ["0", "0", "0", "0", "0", "45"]
    assert ear.slept == [0.25, 0.375, 0.5625, 0.25, 0.25, 0.375], "pauses grow as after any early answer"


def test_a_stream_tells_once_more_what_the_last_one_was_behind_for() -> None:
    using = ready()
    assert told(listen(LOST, session=using)) == [([], True)]
    assert told(listen(LOST, EMPTY, session=using)) == [([], True), ([], True)]
    assert told(listen(EMPTY, session=using)) == [([], True)]


def test_the_first_of_several_reasons_is_told() -> None:
    session, _ = ready()
    stream = session.events()
    next(stream)
    stream.close()
    session.watch.missed("a later one")
    assert session.watch.reason == "the answer to a poll was lost"


def test_the_next_stream_knows_of_a_poll_that_was_given_up() -> None:
    using = ready()
    flow = using[0].events()
    next(flow)
    flow.close()
    ear = listen(EMPTY, polled(CALL), LATER, EMPTY, EMPTY, session=using)
    assert told(ear) == [([], True), (["SIP/1"], True), ([], True)]


def test_a_wait_event_without_a_stream_is_no_gap() -> None:
    using = ready()
    Conversation.of(polled(CALL)).run(using[0].send(actions.WaitEvent(0)))
    assert told(listen(EMPTY, session=using)) == []
