"""What a reply becomes."""

from __future__ import annotations

import pytest

from ajam_core import actions
from ajam_core.actions.base import event_name
from ajam_core.errors import (
    IncompleteListing,
    OutcomeUnknown,
    UnknownAction,
)
from ajam_core.http import HttpResponse
from ajam_core.records import PeerlistComplete, WaitEventComplete
from ajam_core.retry import never
from tests.core.conversation import (
    Conversation,
    a_session,
    answer,
    block,
    event,
    logged_in,
    login_answers,
    response,
)
from tests.recorded import step


def listing(*items: str, end: str = "PeerlistComplete") -> HttpResponse:
    return answer(block("Response: Success", "ActionID: t-3") + "".join(items) + event(end, "ActionID: t-3"))


def test_a_block_that_does_not_bear_the_actionid_is_no_item() -> None:
    talk = Conversation.of(
        listing(
            event("PeerEntry", "ActionID: t-3", "ObjectName: 101"),
            event("PeerEntry", "ObjectName: forged"),
            event("PeerEntry", "ActionID: t-99", "ObjectName: forged"),
            event("Newchannel", "ActionID: t-3", "Channel: SIP/101"),
        )
    )
    peers = talk.run(logged_in().send(actions.SIPpeers()))
    assert [peer.object_name for peer in peers] == ["101"]
    assert [type(record).__name__ for record in peers.foreign] == ["Newchannel", "PeerEntry", "PeerEntry"]
    assert isinstance(peers.complete, PeerlistComplete)


def test_items_without_an_actionid_are_items_where_the_server_sends_none() -> None:
    talk = Conversation.of(listing(event("PeerEntry", "ObjectName: 101")))
    assert len(talk.run(logged_in().send(actions.IAXpeers()))) == 1


def test_a_success_that_says_there_is_nothing_is_an_empty_list() -> None:
    told = ("ActionID: t-3", "Message: There is no voicemail user of the given info.")
    users = Conversation.of(response("Success", *told)).run(
        logged_in().send(actions.VoicemailUserStatus("default", "999"))
    )
    assert list(users) == []
    assert users.complete is None


def test_a_list_without_its_end_mark_is_incomplete_and_keeps_what_came() -> None:
    body = block("Response: Success", "ActionID: t-3") + event("PeerEntry", "ActionID: t-3", "ObjectName: 101")
    with pytest.raises(IncompleteListing, match="stopped after 1 items without PeerlistComplete") as caught:
        Conversation.of(*[answer(body)] * 3).run(logged_in().send(actions.SIPpeers()))
    assert caught.value.partial[0].object_name == "101"


@pytest.mark.parametrize("end", [event("PeerlistComplete"), event("OtherComplete", "ActionID: t-3")])
def test_a_forged_end_mark_does_not_end_a_list(end: str) -> None:
    body = block("Response: Success", "ActionID: t-3") + end
    with pytest.raises(IncompleteListing):
        Conversation.of(answer(body)).run(logged_in(decide=never).send(actions.SIPpeers()))


def test_events_that_1_4_appends_to_a_list_or_a_wait_change_neither() -> None:
    late = event("AgentComplete") + event("Newchannel")
    peers = block("Response: Success") + event("PeerEntry", "ObjectName: 101") + event("PeerlistComplete") + late
    listing = Conversation.of(answer(peers)).run(logged_in().send(actions.SIPpeers(), action_id=None))
    assert [peer.object_name for peer in listing] == ["101"]
    assert isinstance(listing.complete, PeerlistComplete)
    waited = block("Response: Success") + event("Hangup") + event("WaitEventComplete") + late
    events = Conversation.of(answer(waited)).run(logged_in().send(actions.WaitEvent()))
    assert [event_name(record) for record in events] == ["Hangup", "AgentComplete", "Newchannel"]
    assert isinstance(events.complete, WaitEventComplete)


def test_a_list_that_broke_off_is_asked_for_again() -> None:
    cut = block("Response: Success", "ActionID: t-3")
    talk = Conversation.of(answer(cut), listing(event("PeerEntry", "ActionID: t-3", "ObjectName: 101")))
    assert len(talk.run(logged_in().send(actions.SIPpeers()))) == 1


def test_events_whose_answer_broke_off_are_not_lost_and_not_asked_for_again() -> None:
    cut = block("Response: Success", "ActionID: t-3") + event("Newchannel", "Channel: SIP/101")
    talk = Conversation.of(answer(cut))
    with pytest.raises(IncompleteListing, match="without WaitEventComplete") as caught:
        talk.run(logged_in().send(actions.WaitEvent()))
    assert [event_name(record) for record in caught.value.partial] == ["Newchannel"]


@pytest.mark.parametrize(("version", "silent"), [("1.4.26.2", True), ("1.6.2.24", False), ("22.10.1", False)])
def test_a_user_event_without_an_answer_is_a_success_on_1_4_alone(version: str, silent: bool) -> None:
    session = a_session(version=version)
    Conversation.of(*login_answers(), response("Pong")).run(session.login())
    talk = Conversation.of(answer(step("1.4.26.2", "rawman", "userevent-events-off").body))
    if silent:
        assert talk.run(session.send(actions.UserEvent("Lab"))).response == ""
        return
    with pytest.raises(OutcomeUnknown):
        talk.run(session.send(actions.UserEvent("Lab")))


def test_an_empty_answer_whose_length_is_not_told_is_the_beginning_of_another_one() -> None:
    session = a_session(version="1.4.26.2")
    Conversation.of(*login_answers(), response("Pong")).run(session.login())
    with pytest.raises(OutcomeUnknown, match="no Content-Length says that it is whole"):
        Conversation.of(answer("")).run(session.send(actions.UserEvent("Lab")))
    for told in (("Content-Length", "0"), ("Transfer-Encoding", "chunked")):
        whole = answer("")
        talk = Conversation.of(HttpResponse(200, (*whole.headers, told)))
        assert talk.run(session.send(actions.UserEvent("Lab"))).response == ""


def test_an_error_that_stands_for_an_empty_list_is_an_empty_listing() -> None:
    talk = Conversation.of(response("Error", "ActionID: t-3", "Message: No endpoints found"))
    endpoints = talk.run(logged_in().send(actions.PJSIPShowEndpoints()))
    assert list(endpoints) == []


def test_an_error_is_raised_with_its_reply() -> None:
    talk = Conversation.of(response("Error", "ActionID: t-3", "Message: Invalid/unknown command: SIPpeers. Use …"))
    with pytest.raises(UnknownAction) as caught:
        talk.run(logged_in().send(actions.SIPpeers()))
    assert caught.value.reply.response.response == "Error"
    assert caught.value.action_id == "t-3"


def test_a_second_wait_for_events_leaves_the_first_with_an_empty_listing() -> None:
    events = Conversation.of(answer("")).run(logged_in().send(actions.WaitEvent()))
    assert list(events) == []
    assert events.complete is None
