"""Calls that somebody waits for: placed once, and matched with their outcome by ActionID."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core import Session
from ajam_core.actions import Originate, WaitEvent
from ajam_core.effects import Deliver, Fetch, Sleep
from ajam_core.errors import (
    ActionFailed,
    AuthenticationFailed,
    LocalProtocolError,
    OutcomeUnknown,
    TransportClosed,
    TransportTimeout,
)
from ajam_core.events import EventBatch
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.records import OriginateResponse
from ajam_core.state import Stream
from ajam_core.testing import cancel_at_each_step
from tests.core.conversation import Conversation, a_session, answer, block, event, login_answers, parameters, response
from tests.core.events.listening import (
    CALL,
    DENIED,
    EMPTY,
    LOST,
    NOT_SENT,
    After,
    Clock,
    Ear,
    listen,
    polled,
    ready,
    told,
)

DIAL = Originate(channel="SIP/101", context="default", exten="1", timeout_ms=20_000)
QUEUED = response("Success", "Message: Originate successfully queued")


def outcome(action_id: str = "mine", response: str = "Success") -> str:
    return event("OriginateResponse", "Privilege: call,all", f"ActionID: {action_id}", f"Response: {response}")


def dial(*answers: Any, session: tuple[Session, Clock] | None = None, **options: Any) -> Ear:
    using, clock = session or ready()
    ear = Ear(list(answers), clock)
    ear.run(using.originate(DIAL, **{"action_id": "mine", **options}))
    return ear


@pytest.mark.parametrize("went", ["Success", "Failure"])
def test_a_call_gives_its_outcome(went: str) -> None:
    ear = dial(QUEUED, polled(CALL), EMPTY, polled(outcome("theirs"), outcome("mine", went)))
    assert isinstance(ear.result, OriginateResponse)
    assert ear.result.response == went
    assert ear.sent[0]["async"] == "true"
    assert ear.asked == ["Originate", "WaitEvent", "WaitEvent", "WaitEvent"]
    assert ear.waits == ["5", "5", "5"]


def test_the_outcome_of_a_call_whose_answer_was_lost_is_known_all_the_same() -> None:
    ear = dial(LOST, polled(outcome()))
    assert ear.result.response == "Success"
    assert ear.asked == ["Originate", "WaitEvent"]


def test_a_call_that_was_not_sent_is_sent_again() -> None:
    ear = dial(NOT_SENT, QUEUED, polled(outcome()))
    assert ear.result.response == "Success"
    assert ear.asked.count("Originate") == 2


def test_a_call_refused_unseen_by_a_lapsed_session_is_placed_after_a_new_login() -> None:
    ear = dial(DENIED, *login_answers(cookie="0000beef"), QUEUED, polled(outcome()))
    assert ear.asked == ["Originate", "Challenge", "Login", "Originate", "WaitEvent"]
    assert ear.result.response == "Success"


def test_an_error_is_raised_and_nothing_waited_for() -> None:
    with pytest.raises(ActionFailed, match="Extension does not exist"):
        dial(response("Error", "Message: Extension does not exist."))


@pytest.mark.parametrize(("options", "waited_s"), [({}, 50), ({"wait_s": 7}, 7)])
def test_an_outcome_that_does_not_come_is_unknown(options: dict[str, Any], waited_s: float) -> None:
    session, clock = ready()
    begun = clock()
    with pytest.raises(OutcomeUnknown, match=f"no OriginateResponse came within {waited_s} s") as caught:
        dial(QUEUED, *[After(5, EMPTY)] * 10, session=(session, clock), **options)
    assert caught.value.action_id == "mine"
    assert isinstance(caught.value.sent, Originate)
    assert "OriginateResponse" in caught.value.advice
    assert isinstance(caught.value.__cause__, TransportTimeout)
    assert waited_s <= clock() - begun < waited_s + 6


def test_a_lost_answer_stays_the_reason_where_the_outcome_does_not_come() -> None:
    with pytest.raises(OutcomeUnknown, match="no answer in time"):
        dial(LOST, After(5, EMPTY), After(5, EMPTY), wait_s=7)


def test_what_ends_the_waiting_leaves_the_outcome_unknown() -> None:
    refused = [DENIED, response("Success", "Challenge: 1"), response("Error", "Message: Authentication failed")]
    with pytest.raises(OutcomeUnknown) as caught:
        dial(QUEUED, *refused)
    assert isinstance(caught.value.__cause__, AuthenticationFailed)


def test_a_call_outlasts_a_lost_line_and_a_new_login() -> None:
    ear = dial(QUEUED, LOST, NOT_SENT, DENIED, *login_answers(cookie="0000beef"), EMPTY, polled(outcome()))
    assert ear.result.response == "Success"
    assert ear.asked.count("Originate") == 1


def test_a_call_that_cannot_be_sent_is_no_unknown_outcome() -> None:
    session = a_session(clock=Clock())
    Conversation.of().run(session.logoff())
    with pytest.raises(LocalProtocolError, match="the session is closed"):
        dial(session=(session, Clock()))


def test_events_that_a_call_took_are_a_gap_for_the_next_stream() -> None:
    using = ready()
    dial(QUEUED, EMPTY, polled(outcome(), CALL), session=using)
    assert using[0].watch.stream is Stream.LEFT
    assert told(listen(EMPTY, session=using)) == [([], True)]


def test_a_call_that_took_no_event_leaves_no_gap() -> None:
    using = ready()
    with pytest.raises(OutcomeUnknown):
        dial(QUEUED, After(5, EMPTY), session=using, wait_s=5)
    assert using[0].watch.stream is Stream.NONE


def test_the_mask_of_an_earlier_stream_is_widened_and_its_filters_stay() -> None:
    using = ready()
    listen(response(), response(), EMPTY, session=using, mask="user", filters=["x"])
    ear = dial(QUEUED, response(), polled(outcome()), session=using)
    assert ear.asked == ["Originate", "Events", "WaitEvent"]
    assert ear.sent[1]["eventmask"] == "on"


def test_a_stream_that_is_open_brings_the_outcome() -> None:
    session, _ = ready()
    stream = session.events()
    poll = next(stream)
    call = session.originate(DIAL, action_id="mine")
    next(call)
    assert isinstance(call.send(QUEUED), Sleep)
    assert isinstance(call.send(None), Sleep)
    assert isinstance(poll, Fetch)
    delivered = stream.send(polled(outcome(), CALL)(poll.request))
    assert isinstance(delivered, Deliver)
    assert isinstance(delivered.batch, EventBatch)
    assert len(delivered.batch.events) == 2
    with pytest.raises(StopIteration) as ended:
        call.send(None)
    assert ended.value.value.response == "Success"


def test_a_poll_of_the_stream_does_not_outlast_the_time_for_a_call() -> None:
    session, clock = ready()
    stream = session.events()
    poll: Any = next(stream)
    call = session.originate(DIAL, wait_s=7.5, action_id="mine")
    next(call)
    call.send(QUEUED)
    waits = [parameters(poll.request)["timeout"]]
    for left_s in (7.5, 2.5, 0.5, -1):
        clock.now += 7.5 - left_s
        poll = stream.send(EMPTY(poll.request))
        while isinstance(poll, Sleep):
            poll = stream.send(None)
        waits.append(parameters(poll.request)["timeout"])
        clock.now -= 7.5 - left_s
    assert waits == ["45", "8", "3", "1", "1"]


def beside_a_stream() -> tuple[Session, Any, Any, Any]:
    """A session, its stream, the poll that is under way, and a call that was placed and waits for its outcome."""
    session, _ = ready()
    stream = session.events()
    poll = next(stream)
    call = session.originate(DIAL, action_id="mine")
    next(call)
    assert isinstance(call.send(QUEUED), Sleep)
    return session, stream, poll, call


def test_an_outcome_that_has_come_outweighs_what_ends_the_waiting() -> None:
    _, stream, poll, call = beside_a_stream()
    stream.send(polled(outcome())(poll.request))
    with pytest.raises(StopIteration) as ended:
        call.throw(TransportClosed("the transport is closed", "connect"))
    assert ended.value.value.response == "Success"


def test_a_wait_event_of_the_application_may_bring_the_outcome() -> None:
    session, stream, _, call = beside_a_stream()
    Conversation.of(polled(outcome())).run(session.send(WaitEvent(0)))
    with pytest.raises(StopIteration) as ended:
        call.send(None)
    stream.close()
    assert ended.value.value.response == "Success"


def test_a_call_polls_itself_once_the_stream_is_closed() -> None:
    _, stream, _, call = beside_a_stream()
    stream.close()
    poll = call.send(None)
    assert isinstance(poll, Fetch)
    with pytest.raises(StopIteration):
        call.send(polled(outcome())(poll.request))


def test_two_calls_share_the_poll_of_the_first() -> None:
    session, _ = ready()
    flows = [session.originate(DIAL, action_id=name) for name in ("one", "two")]
    for flow in flows:
        next(flow)
    poll = flows[0].send(QUEUED)
    assert isinstance(poll, Fetch)
    assert isinstance(flows[1].send(QUEUED), Sleep)
    ends = []
    for flow, given in zip(flows, [polled(outcome("one"), outcome("two"))(poll.request), None], strict=True):
        with pytest.raises(StopIteration) as ended:
            flow.send(given)
        ends.append(ended.value.value.action_id)
    assert ends == ["one", "two"]


def test_a_stream_is_opened_after_the_poll_of_a_call_and_goes_first_then() -> None:
    session, _ = ready()
    call = session.originate(DIAL, action_id="mine")
    next(call)
    glance = call.send(QUEUED)
    stream = session.events()
    assert isinstance(next(stream), Sleep)
    assert isinstance(glance, Fetch)
    assert isinstance(call.send(polled(CALL)(glance.request)), Sleep)
    poll = stream.send(None)
    assert isinstance(poll, Fetch)
    delivered = stream.send(polled(outcome())(poll.request))
    assert isinstance(delivered, Deliver)
    assert isinstance(delivered.batch, EventBatch)
    assert delivered.batch.gap, "the call took an event after the stream was asked for"
    with pytest.raises(StopIteration):
        call.send(None)


def test_a_stream_that_is_given_up_while_it_waits_holds_no_call_up() -> None:
    session, _ = ready()
    call = session.originate(DIAL, action_id="mine")
    next(call)
    glance = call.send(QUEUED)
    stream = session.events()
    next(stream)
    stream.close()
    assert isinstance(glance, Fetch)
    assert isinstance(call.send(polled(CALL)(glance.request)), Fetch)


def test_1_4_is_asked_for_its_events_before_the_call_and_brings_the_outcome_with_any_answer() -> None:
    old = {"server": "Asterisk/1.4.26.2"}

    def queued(request: HttpRequest) -> HttpResponse:
        mark = f"ActionID: {parameters(request)['actionid']}"
        return answer(block("Response: Success", mark) + event("Hangup", "Privilege: call,all") + outcome(), **old)

    ear = dial(polled(**old), queued, session=on_1_4())
    assert ear.asked == ["WaitEvent", "Originate"]
    assert ear.waits == ["0"]
    assert ear.result.response == "Success"


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"action_id": None}, "nothing but its ActionID"),
        ({"wait_s": 0}, "wait_s must be a number of seconds"),
        ({"wait_s": "5"}, "wait_s must be"),
    ],
)
def test_what_cannot_be_waited_for_is_said_before_anything_is_sent(options: dict[str, Any], text: str) -> None:
    with pytest.raises(LocalProtocolError, match=text):
        dial(**options)


def test_waiting_needs_a_clock() -> None:
    with pytest.raises(LocalProtocolError, match=r"clock=time\.monotonic"):
        a_session().originate(DIAL)


def test_one_actionid_stands_for_one_call() -> None:
    session, _ = ready()
    first = session.originate(DIAL, action_id="mine")
    next(first)
    with pytest.raises(LocalProtocolError, match="under way already"):
        next(session.originate(DIAL, action_id="mine"))
    first.close()
    next(session.originate(DIAL, action_id="mine"))


def test_a_call_given_up_at_any_step_leaves_nothing_behind() -> None:
    sessions: list[Session] = []

    def make_flow() -> Any:
        sessions.append(a_session(clock=Clock()))
        return sessions[-1].originate(DIAL, action_id="mine")

    script = [
        *login_answers(),
        QUEUED,
        (Fetch, lambda effect: EMPTY(effect.request)),
        (Sleep, None),
        LOST,
        (Sleep, None),
        (Fetch, lambda effect: EMPTY(effect.request)),
        (Sleep, None),
        Fetch,
    ]
    script[-1] = (Fetch, lambda effect: polled(outcome())(effect.request))
    for step in cancel_at_each_step(make_flow, script):
        watch = sessions[-1].watch
        assert (watch.calls, watch.is_glanced, watch.queued, watch.is_open) == ({}, False, 0, False), step


def on_1_4() -> tuple[Session, Clock]:
    clock = Clock()
    session = a_session(clock=clock)
    old = {"server": "Asterisk/1.4.26.2"}
    Conversation.of(*login_answers(**old), response(**old)).run(session.login())
    return session, clock


def test_on_1_4_a_call_waits_for_the_first_poll_of_a_stream_that_was_just_opened() -> None:
    session, _ = on_1_4()
    stream = session.events()
    poll = next(stream)
    call = session.originate(DIAL, action_id="mine")
    assert isinstance(next(call), Sleep)
    assert isinstance(poll, Fetch)
    assert isinstance(stream.send(polled(server="Asterisk/1.4.26.2")(poll.request)), Deliver)
    assert isinstance(call.send(None), Fetch)


def test_on_1_4_a_call_does_not_wait_until_a_lost_poll_cannot_come_any_more() -> None:
    session, _ = on_1_4()
    old = {"server": "Asterisk/1.4.26.2"}
    flow = session.events()
    next(flow)
    effect: Any = flow.throw(LOST)
    while not isinstance(effect, Fetch):
        effect = flow.send(None)
    flow.send(polled(**old)(effect.request))
    assert session.watch.is_behind
    call = session.originate(DIAL, action_id="mine")
    placed: Any = next(call)
    assert parameters(placed.request)["action"] == "Originate"


def test_a_call_does_not_wait_for_ever_for_a_stream_that_gets_nowhere() -> None:
    session, clock = on_1_4()
    stream = session.events()
    next(stream)
    call = session.originate(DIAL, action_id="mine")
    assert isinstance(next(call), Sleep)
    clock.now += 31
    assert isinstance(call.send(None), Fetch)
