"""Actions on channels."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core.actions import CoreShowChannels, Hangup, Originate, Status, UserEvent
from ajam_core.errors import IncompleteListing, LocalProtocolError
from ajam_core.records import ChannelHungup, ChannelsHungupListComplete, CoreShowChannel, Response, StatusComplete
from ajam_core.records import Status as StatusRecord
from ajam_core.versions import Version, rules_for
from tests.core.blocks import reply
from tests.core.conversation import Conversation, answer, block, event, logged_in, response

OLD, NEW = rules_for(Version((1, 4))), rules_for(Version((22,)))


@pytest.mark.parametrize(
    ("action", "pairs"),
    [
        (CoreShowChannels(), []),
        (Status(), []),
        (
            Status("SIP/1", ("A", "CHANNEL(state)"), all_variables=True),
            [("channel", "SIP/1"), ("variables", "A,CHANNEL(state)"), ("allvariables", "true")],
        ),
        (Hangup("SIP/1"), [("channel", "SIP/1")]),
        (Hangup("/^SIP/", cause=16), [("channel", "/^SIP/"), ("cause", "16")]),
        (UserEvent("alarm"), [("userevent", "alarm")]),
        (UserEvent("alarm", {"Door": "back", "n": ""}), [("userevent", "alarm"), ("Door", "back"), ("n", "")]),
        (
            Originate(channel="SIP/1", context="default", exten="1000"),
            [("channel", "SIP/1"), ("context", "default"), ("exten", "1000"), ("priority", "1")],
        ),
        (
            Originate(channel="SIP/1", context="default", exten="1000", priority="start"),
            [("channel", "SIP/1"), ("context", "default"), ("exten", "1000"), ("priority", "start")],
        ),
        (
            Originate(
                channel="SIP/1",
                application="Playback",
                data="hello,skip",
                timeout_ms=5000,
                caller_id='"É" <1>',
                variables={"A": "1,2", "CDR(x)": "3"},
                account="acc",
                early_media=False,
                async_=True,
                codecs="ulaw,alaw",
                channel_id="c1",
                other_channel_id="c2",
                pre_dial_go_sub="a,b,1",
            ),
            [
                ("channel", "SIP/1"),
                ("application", "Playback"),
                ("data", "hello,skip"),
                ("timeout", "5000"),
                ("callerid", '"É" <1>'),
                ("variable", r"A=1\,2"),
                ("variable", "CDR(x)=3"),
                ("account", "acc"),
                ("earlymedia", "false"),
                ("async", "true"),
                ("codecs", "ulaw,alaw"),
                ("channelid", "c1"),
                ("otherchannelid", "c2"),
                ("predialgosub", "a,b,1"),
            ],
        ),
    ],
    ids=lambda given: getattr(given, "name", ""),
)
def test_an_action_sends_its_parameters(action: Any, pairs: list[tuple[str, str]]) -> None:
    assert action.params(NEW) == pairs


def test_variables_are_separated_by_a_bar_in_1_4() -> None:
    call = Originate(channel="SIP/1", application="Wait", variables={"A": "1,2|3"})
    assert ("variable", r"A=1,2\|3") in call.params(OLD)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({}, "Originate needs `context` and `exten`, or `application`"),
        ({"context": "default"}, "Originate needs `context` and `exten`, or `application`"),
        ({"exten": "1"}, "Originate needs `context` and `exten`, or `application`"),
        ({"data": "1"}, "Originate needs `context` and `exten`, or `application`"),
        ({"application": "Wait", "exten": "1"}, "`context` and `exten`, or `application`, not both"),
        ({"application": "Wait", "context": "default"}, "`context` and `exten`, or `application`, not both"),
        ({"application": "Wait", "timeout_ms": 0}, "`timeout_ms` must be at least 1"),
        ({"application": "Wait", "timeout_ms": -1}, "`timeout_ms` must be at least 1"),
    ],
)
def test_a_call_that_leads_nowhere_is_refused(options: Any, reason: str) -> None:
    with pytest.raises(LocalProtocolError, match=reason):
        Originate(channel="SIP/1", **options)


@pytest.mark.parametrize(
    ("options", "held_s"),
    [({}, 30.0), ({"timeout_ms": 5000}, 5.0), ({"async_": True, "timeout_ms": 5000}, 0.0), ({"async_": False}, 30.0)],
)
def test_a_call_holds_its_answer_back_for_as_long_as_it_may_ring(options: Any, held_s: float) -> None:
    assert Originate(channel="SIP/1", application="Wait", **options).held_s(60) == held_s


@pytest.mark.parametrize(
    "action",
    [Originate(channel="SIP/1", application="Wait"), Hangup("SIP/1"), UserEvent("alarm")],
    ids=lambda action: action.name,
)
def test_what_changes_something_is_never_sent_twice(action: Any) -> None:
    assert not action.repeatable


@pytest.mark.parametrize("name", ["UserEvent", "action", "ActionID", "mansession_id", "AjaxDest"])
def test_a_header_that_is_not_the_sender_s_own_is_refused(name: str) -> None:
    with pytest.raises(LocalProtocolError, match=f"^UserEvent: '{name}' cannot be a header of its event$"):
        UserEvent("alarm", {name: "x"})


def test_headers_of_a_user_event_are_a_mapping() -> None:
    headers: Any = [("Key", "value")]
    with pytest.raises(LocalProtocolError, match="`fields` must be a mapping of texts"):
        UserEvent("alarm", headers)


def test_the_lists_of_channels_are_read() -> None:
    answer = reply(
        ("Response: Success", "ActionID: a"),
        ("Event: CoreShowChannel", "ActionID: a", "Channel: SIP/1"),
        ("Event: CoreShowChannelsComplete", "ActionID: a"),
        action_id="a",
    )
    assert list(CoreShowChannels().result(answer)) == [CoreShowChannel(channel="SIP/1")]
    answer = reply(("Response: Success",), ("Event: Status", "Channel: SIP/1"), ("Event: StatusComplete", "Items: 1"))
    listing = Status().result(answer)
    assert list(listing) == [StatusRecord(channel="SIP/1")]
    assert listing.complete == StatusComplete(list_items=1)


def test_a_hangup_by_pattern_names_the_channels_it_ended() -> None:
    answer = reply(
        ("Response: Success",),
        ("Event: ChannelHungup", "Channel: SIP/1"),
        ("Event: ChannelsHungupListComplete", "ListItems: 1"),
    )
    listing = Hangup("/SIP/").result(answer)
    assert list(listing) == [ChannelHungup(channel="SIP/1")]
    assert listing.complete == ChannelsHungupListComplete(list_items=1)


def test_a_hangup_by_pattern_whose_answer_stops_early_is_incomplete_and_not_repeated() -> None:
    talk = Conversation.of(
        answer(block("Response: Success", "ActionID: a-1") + event("ChannelHungup", "ActionID: a-1", "Channel: SIP/1"))
    )
    with pytest.raises(IncompleteListing) as caught:
        talk.run(logged_in().send(Hangup("/SIP/"), action_id="a-1"))
    assert list(caught.value.partial) == [ChannelHungup(channel="SIP/1")]
    assert (caught.value.action_id, caught.value.end) == ("a-1", "ChannelsHungupListComplete")


def test_a_hangup_by_name_gives_an_empty_listing() -> None:
    listing = Conversation.of(response("Success", "Message: Channel Hungup")).run(logged_in().send(Hangup("SIP/1")))
    assert (list(listing), listing.response.message) == ([], "Channel Hungup")


def test_a_user_event_that_is_answered_by_nothing_has_an_empty_response() -> None:
    assert UserEvent("alarm").result(reply()) == Response()
