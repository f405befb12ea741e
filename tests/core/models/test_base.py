"""What every live model does: begin, follow, be stale, be listed anew, end."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import Any

import attrs
import pytest

from ajam_core import Record, Session
from ajam_core.actions import WaitEvent
from ajam_core.effects import Deliver, Fetch, Sleep
from ajam_core.errors import (
    ActionFailed,
    AuthenticationFailed,
    LocalProtocolError,
    PermissionDenied,
    TransportClosed,
    TransportError,
)
from ajam_core.events import EventBatch
from ajam_core.models import Change, Channel, LiveChannels, LivePeers, follow
from ajam_core.models.base import why_late
from tests.core.conversation import HOME, Conversation, a_session, event, login_answers, response
from tests.core.events.listening import LOST, NOT_SENT, Clock, polled, ready
from tests.core.models.feeding import batch, begun, changed, listing, take
from tests.core.models.test_channels import END, about, status
from tests.core.models.test_peers import BOTH

RESET = TransportError("the connection was reset", "sent")
DENIED = response("Error", "Message: Permission denied")
GAP = batch(gap=True)


def test_a_model_that_nobody_has_begun_with_is_stale() -> None:
    snapshot = LiveChannels().snapshot
    assert (dict(snapshot.items), snapshot.as_of) == ({}, None)
    assert snapshot.stale == "nobody has begun to keep it current"


def test_a_list_makes_it_current_as_of_the_moment_when_it_was_asked_for() -> None:
    model = LiveChannels()
    session, clock = ready()
    flow = model.refresh(session)
    effect: Any = next(flow)
    clock.now += 5
    with pytest.raises(StopIteration) as end:
        flow.send(listing(END, status(1))(effect.request))
    assert changed(end.value.value) == {"u1": "new"}
    assert (model.snapshot.stale, model.snapshot.as_of) == (None, 1000.0)


def test_a_session_without_a_clock_gives_no_time() -> None:
    model = LiveChannels()
    session = a_session()
    Conversation.of(*login_answers()).run(session.login())
    Conversation.of(listing(END)).run(model.refresh(session))
    assert (model.snapshot.stale, model.snapshot.as_of) == (None, None)


def test_events_make_it_current_as_of_the_moment_when_they_were_applied() -> None:
    model = LiveChannels()
    session = begun(model, listing(END))
    assert isinstance(session.clock, Clock)
    session.clock.now += 5
    take(model, session, batch(about("Newchannel", 1)))
    assert model.snapshot.as_of == 1005.0


def test_a_snapshot_does_not_change() -> None:
    model = LiveChannels()
    session = begun(model, listing(END, status(1)))
    before = model.snapshot
    take(model, session, batch(about("Hangup", 1)))
    assert set(before.items) == {"u1"}
    assert set(model.snapshot.items) == set()
    with pytest.raises(TypeError):
        before.items["u2"] = Channel(unique_id="u2", channel="x")  # type: ignore[index]


def test_a_gap_makes_it_stale_at_once_and_has_it_listed_anew() -> None:
    model = LiveChannels()
    session = begun(model, listing(END, status(1)))
    flow = model.take(session, batch(about("Newchannel", 3), gap=True))
    effect: Any = next(flow)
    assert model.snapshot.stale == "events may have been missed"
    assert set(model.snapshot.items) == {"u1"}
    with pytest.raises(StopIteration) as end:
        flow.send(listing(END, status(2))(effect.request))
    assert changed(end.value.value) == {"u1": "gone", "u2": "new"}
    assert (model.snapshot.stale, set(model.snapshot.items)) == (None, {"u2"})


@pytest.mark.parametrize(
    ("failures", "delays"),
    [
        ([NOT_SENT] * 3, [0.1, 0.2, 0.1]),
        ([LOST, DENIED, response("Error", "Message: Invalid/unknown command")], [0.1, 0.2, 0.4]),
        ([listing("OddComplete", status(7))] * 3, [0.1, 0.2, 0.1]),
    ],
)
def test_a_list_that_fails_after_a_gap_leaves_it_stale_until_one_succeeds(
    failures: Sequence[Any], delays: Sequence[float]
) -> None:
    model = LiveChannels()
    session = begun(model, listing(END, status(1)))
    talk = Conversation.of(*failures, listing(END, status(2)))
    stale = []

    def watched() -> Any:
        flow = model.take(session, GAP)
        answer = None
        while True:
            try:
                effect = flow.send(answer) if not isinstance(answer, BaseException) else flow.throw(answer)
            except StopIteration as end:
                return end.value
            stale.append(model.snapshot.stale)
            try:
                answer = yield effect
            except TransportError as error:
                answer = error

    assert changed(talk.run(watched())) == {"u1": "gone", "u2": "new"}
    assert talk.slept == list(delays)
    assert None not in stale
    assert "could not be listed" in stale[-1]
    assert model.snapshot.stale is None


@pytest.mark.parametrize(
    ("answers", "kind"), [([DENIED], PermissionDenied), ([response("Error", "Message: x")], ActionFailed)]
)
def test_a_first_list_that_is_refused_is_an_error(answers: Sequence[Any], kind: type[Exception]) -> None:
    model = LiveChannels()
    session, _ = ready()
    with pytest.raises(kind):
        Conversation.of(*answers).run(model.refresh(session))
    assert model.snapshot.stale is not None


def test_a_first_list_whose_login_fails_is_an_error() -> None:
    model = LiveChannels()
    with pytest.raises(TransportError):
        Conversation.of(NOT_SENT, NOT_SENT, NOT_SENT).run(model.refresh(a_session()))
    assert model.snapshot.stale is not None


@pytest.mark.parametrize("failure", [LOST, DENIED])
def test_a_first_list_is_one_also_where_the_model_was_followed_before(failure: Any) -> None:
    model = LiveChannels()
    session = begun(model, listing(END, status(1)))
    model.end()
    model.begin(session, None, lambda: None)
    with pytest.raises((TransportError, PermissionDenied)):
        Conversation.of(failure).run(model.refresh(session))


def test_a_transport_that_is_closed_ends_a_later_list() -> None:
    model = LiveChannels()
    session = begun(model, listing(END, status(1)))
    with pytest.raises(TransportClosed):
        Conversation.of(TransportClosed("the transport is closed", "connect")).run(model.take(session, GAP))


def closed_within_a_list() -> tuple[Session, Any]:
    """A session that is logged off while a model is listed again, and the flow of that."""
    model = LiveChannels()
    session = begun(model, listing(END, status(1)))
    flow = model.take(session, GAP)
    next(flow)
    Conversation.of(response("Goodbye")).run(session.logoff())
    return session, flow


def test_a_session_that_is_closed_ends_a_later_list_without_an_error() -> None:
    session, flow = closed_within_a_list()
    assert isinstance(flow.throw(LOST), Sleep)
    with pytest.raises(StopIteration) as end:
        flow.send(None)
    assert end.value.value == ()
    with pytest.raises(LocalProtocolError, match="the session is closed"):
        Conversation.of().run(LiveChannels().refresh(session))


def test_a_model_is_stale_while_its_driver_is_late() -> None:
    model = LiveChannels()
    session, _ = ready()
    late: list[str | None] = ["events wait to be applied"]
    model.begin(session, None, lambda: late[0])
    assert model.snapshot.stale == "it was not listed yet"
    Conversation.of(listing(END, status(1))).run(model.refresh(session))
    assert (model.snapshot.stale, set(model.snapshot.items)) == ("events wait to be applied", {"u1"})
    take(model, session, batch(about("Newchannel", 2)))
    late[0] = None
    assert (model.snapshot.stale, set(model.snapshot.items)) == (None, {"u1", "u2"})
    late[0] = "events wait to be applied"
    model.end()
    assert model.snapshot.stale == "nobody keeps it current any more"


def test_a_model_is_stale_while_its_stream_is_behind_or_cut_off() -> None:
    session, _ = ready()
    stream = session.events()
    poll: Any = next(stream)
    seen = [why_late(session, False)]
    session.watch.missed("a reason")
    seen.append(why_late(session, False))
    stream.send(polled()(poll.request))
    seen.append(why_late(session, False))
    stream.send(None)
    poll = stream.send(None)
    stream.throw(NOT_SENT)
    seen += [why_late(session, False), why_late(session, True)]
    stream.close()
    assert seen == [
        None,
        "events may have been missed",
        None,
        "the server did not answer the last poll for events",
        "events wait to be applied",
    ]


def test_a_wait_event_between_the_list_and_the_first_poll_is_a_gap_for_a_followed_model() -> None:
    model = LiveChannels()
    session, _ = ready()
    flow = follow(session, model)
    effect: Any = next(flow)
    assert isinstance(flow.send(listing(END, status(1))(effect.request)), Deliver)
    Conversation.of(polled(about("Newchannel", 2))).run(session.send(WaitEvent(0)))
    assert model.snapshot.stale == "events may have been missed"
    poll: Any = flow.send(None)
    again: Any = flow.send(polled()(poll.request))
    assert isinstance(flow.send(listing(END, status(1), status(2))(again.request)), Deliver)
    assert (set(model.snapshot.items), model.snapshot.stale) == ({"u1", "u2"}, None)
    flow.close()
    assert not session.watch.announced


def test_a_model_is_followed_once_at_a_time() -> None:
    model = LiveChannels()
    session, _ = ready()
    flow = follow(session, model)
    next(flow)
    with pytest.raises(LocalProtocolError, match="this model is followed already"):
        next(follow(session, model))
    flow.close()
    next(again := follow(session, model))
    again.close()


def test_a_transport_that_is_closed_after_its_session_ends_a_later_list_without_an_error() -> None:
    _, flow = closed_within_a_list()
    flow.throw(LOST)
    with pytest.raises(StopIteration) as end:
        flow.throw(TransportClosed("the transport is closed", "connect"))
    assert end.value.value == ()


def test_a_followed_model_is_stale_while_its_changes_take_long_to_be_taken() -> None:
    model = LiveChannels()
    session, clock = ready()
    flow = follow(session, model)
    answers: list[Any] = [listing(END, status(1))]
    effect: Any = next(flow)
    while not isinstance(effect, Deliver):
        effect = flow.send(answers.pop(0)(effect.request))
    seen = []
    for _ in range(2):
        seen.append(model.snapshot.stale)
        clock.now += 1.5
    assert isinstance(flow.send(None), Fetch)
    seen.append(model.snapshot.stale)
    flow.close()
    assert seen == [None, "events wait to be applied", None]


def test_a_login_that_is_refused_later_is_an_error_too() -> None:
    model = LiveChannels()
    session = begun(model, listing(END))
    lapsed = response("Error", "Message: Permission denied", cookie="0000beef")
    refused = (response("Success", "Challenge: 1"), response("Error", "Message: Authentication failed"))
    with pytest.raises(AuthenticationFailed):
        Conversation.of(lapsed, *refused).run(model.take(session, GAP))
    assert model.snapshot.stale is not None


def test_a_flood_of_events_that_say_too_little_waits_before_the_list() -> None:
    model = LivePeers()
    session = begun(model, *BOTH)
    talk = Conversation.of(*BOTH)
    assert talk.run(model.take(session, batch(event("PeerStatus", "Peer: SIP/101")))) == ()
    assert talk.slept == [0.5]


def test_a_list_that_has_grown_old_is_made_anew_with_the_next_batch() -> None:
    model = LiveChannels(refresh_s=60)
    session = begun(model, listing(END, status(1)))
    assert isinstance(session.clock, Clock)
    session.clock.now += 59
    assert model.due_in_s(session) == 1.0
    assert take(model, session, batch()) == ()
    session.clock.now += 1
    assert changed(take(model, session, batch(), listing(END, status(2)))) == {"u1": "gone", "u2": "new"}
    assert model.due_in_s(session) == 60.0


def test_a_list_may_be_left_to_the_events_alone() -> None:
    model = LiveChannels(refresh_s=None)
    session = begun(model, listing(END, status(1)))
    assert isinstance(session.clock, Clock)
    session.clock.now += 10**9
    assert model.due_in_s(session) is None
    assert take(model, session, batch()) == ()


def test_events_that_make_it_too_long_have_it_listed_anew() -> None:
    model = LiveChannels(longest=2)
    session = begun(model, listing(END, status(1)))
    forged = [about("Newchannel", number) for number in range(2, 9)]
    assert take(model, session, batch(*forged), listing(END, status(1))) == ()
    assert set(model.snapshot.items) == {"u1"}


def test_a_list_that_is_too_long_is_an_error_and_the_model_stale() -> None:
    model = LiveChannels(longest=2)
    session = begun(model, listing(END, status(1)))
    with pytest.raises(LocalProtocolError, match="would hold 3 things, and `longest` is 2"):
        take(model, session, GAP, listing(END, status(1), status(2), status(3)))
    assert model.snapshot.stale == "the list is longer than 2"
    assert set(model.snapshot.items) == {"u1"}


def test_a_record_that_was_made_by_hand_is_passed_over() -> None:
    model = LiveChannels()
    session = begun(model, listing(END, status(1)))
    assert take(model, session, EventBatch((Record(),), False, HOME)) == ()


@pytest.mark.parametrize(
    ("mask", "at_login"),
    [
        (None, None),
        (None, "on"),
        (None, "off"),
        (None, "system,call"),
        ("on", "call"),
        ("all", None),
        ("system,call", "agent"),
        (" Call , SYSTEM,agent", None),
    ],
)
def test_a_mask_with_all_that_it_needs_is_taken(mask: str | None, at_login: str | None) -> None:
    LiveChannels().check_mask(a_session(events=at_login), mask)


@pytest.mark.parametrize(
    ("mask", "at_login", "told"), [("system,agent", None, "mask='system,agent'"), (None, "system", "events='system'")]
)
def test_a_mask_that_leaves_out_what_it_needs_is_refused(mask: str | None, at_login: str | None, told: str) -> None:
    session, _ = ready(events=at_login)
    with pytest.raises(LocalProtocolError, match=f"{told} leaves out call, which the model needs"):
        LiveChannels().check_mask(session, mask)
    with pytest.raises(LocalProtocolError, match="leaves out call"):
        next(follow(session, LiveChannels(), mask=mask))


@attrs.define
class Followed:
    """Runs `follow` until its answers are used up."""

    answers: list[Any]
    log: list[Any] = attrs.field(factory=list)

    def run(self, flow: Any) -> None:
        with closing(flow):
            answer: Any = None
            while True:
                try:
                    effect = flow.throw(answer) if isinstance(answer, BaseException) else flow.send(answer)
                except StopIteration:
                    self.log.append("the end")
                    return
                if isinstance(effect, Fetch) and not self.answers:
                    return
                answer = self.carry_out(effect)

    def carry_out(self, effect: Any) -> Any:
        if isinstance(effect, Deliver):
            assert isinstance(effect.batch, tuple)
            self.log.append(changed(effect.batch))
            return None
        if isinstance(effect, Sleep):
            return None
        given = self.answers.pop(0)
        return given(effect.request) if callable(given) else given


def test_a_model_is_followed_by_a_flow_that_delivers_its_changes() -> None:
    model = LiveChannels()
    session, _ = ready()
    followed = Followed([listing(END, status(1)), polled(), polled(about("Newchannel", 2)), polled(about("Hangup", 1))])
    followed.run(follow(session, model))
    assert followed.log == [{"u1": "new"}, {"u2": "new"}, {"u1": "gone"}]
    assert set(model.snapshot.items) == {"u2"}
    assert model.snapshot.stale == "nobody keeps it current any more"


def test_a_lost_poll_has_a_followed_model_listed_anew() -> None:
    model = LiveChannels()
    session, _ = ready()
    answers = [listing(END, status(1)), LOST, listing(END, status(2)), polled(about("Hangup", 2)), listing(END)]
    followed = Followed(answers)
    followed.run(follow(session, model))
    assert followed.log == [{"u1": "new"}, {"u1": "gone", "u2": "new"}, {"u2": "gone"}]


def test_a_followed_model_is_listed_anew_between_two_polls_when_its_list_has_grown_old() -> None:
    model = LiveChannels(refresh_s=60)
    session, clock = ready()

    def a_quiet_minute(request: Any) -> Any:
        clock.now += 60
        return polled()(request)

    followed = Followed([listing(END, status(1)), a_quiet_minute, listing(END, status(2)), polled()])
    followed.run(follow(session, model))
    assert followed.log == [{"u1": "new"}, {"u1": "gone", "u2": "new"}]


def test_a_followed_model_ends_with_the_session() -> None:
    model = LiveChannels()
    session, _ = ready()

    def closing_it(request: Any) -> Any:
        Conversation.of(response("Goodbye")).run(session.logoff())
        return LOST

    followed = Followed([listing(END), closing_it])
    followed.run(follow(session, model))
    assert followed.log == ["the end"]
    assert model.snapshot.stale == "nobody keeps it current any more"


def test_a_change_says_what_was_and_what_is() -> None:
    model = LiveChannels()
    session = begun(model, listing(END, status(1)))
    [change] = take(model, session, batch(about("Hangup", 1)))
    assert change == Change("u1", Channel(unique_id="u1", channel="SIP/1"), None)
