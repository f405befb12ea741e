"""Queues, agents, conferences, parking and voicemail on real servers: what happens there comes typed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest

from ajam_core import AuthenticationFailed, Listing, actions, records
from ajam_core.enums import AgentState
from ajam_core.records import Record
from ajam_core.values import Seconds
from ajam_transports import Client
from tests.live.servers import Server
from tests.live.watching import connect

R = TypeVar("R", bound=Record)

WAIT_S = 20.0
"""How long something may take that ought to happen."""


class Tour:
    """A client, and every event since it was made."""

    def __init__(self, pbx: Client) -> None:
        self.pbx = pbx
        self.stream = pbx.events()
        self.seen: list[Record] = []

    def call(self, extension: str, application: str = "Wait", data: str = "40") -> None:
        """A call to an extension of the dialplan, from an application."""
        channel = f"Local/{extension}@default"
        self.pbx.send(actions.Originate(channel=channel, application=application, data=data, async_=True))

    def event(self, cls: type[R], fits: Callable[[R], bool] = lambda event: True) -> R:
        """The first event of the class that fits, from the beginning on."""
        until = time.monotonic() + WAIT_S
        while True:
            for event in self.seen:
                if isinstance(event, cls) and fits(event):
                    return event
            batch = self.stream.get(until - time.monotonic())
            assert batch is not None, f"no {cls.__name__} came"
            self.seen += batch.events

    def until(self, happened: Callable[[], object]) -> None:
        until = time.monotonic() + WAIT_S
        while not happened():
            assert time.monotonic() < until
            time.sleep(0.2)


@pytest.fixture
def tour(server: Server) -> Iterator[Tour]:
    """Its end hangs everything up, and shows that no event or list of these families held more than its class reads."""
    client, _ = connect(server, clock=time.monotonic)
    with client as pbx:
        tour = Tour(pbx)
        yield tour
        pbx.send(actions.Hangup("/Local/.*/"))
        tour.until(lambda: not any("Local/" in each.channel for each in pbx.send(actions.CoreShowChannels())))
        tour.stream.close()
    families = ("agents", "conferences", "fax", "parking", "queues", "security", "voicemail")
    for event in tour.seen:
        if type(event).__module__.rpartition(".")[2] in families:
            assert (type(event).__name__, event.extra, event.unparsed) == (type(event).__name__, {}, {})


def item(listing: Listing[R]) -> R:
    """The only item of a list, read whole."""
    (only,) = listing
    assert (only.extra, only.unparsed) == ({}, {})
    return only


def channels(pbx: Client, name: str) -> list[records.CoreShowChannel]:
    """The channel of that name, while there is one."""
    return [each for each in pbx.send(actions.CoreShowChannels()) if each.channel == name]


def test_a_member_comes_pauses_and_goes(tour: Tour) -> None:
    member = "Local/6002@default"
    tour.pbx.send(actions.QueueAdd("sales", member, penalty=2, member_name="Zoë", wrapup_time=5, paused=False))
    tour.pbx.send(actions.QueuePause(member, paused=True, reason="lunch"))
    tour.pbx.send(actions.QueuePenalty(member, 3))
    tour.pbx.send(actions.QueueMemberRingInUse(member, ring_in_use=False))
    tour.pbx.send(actions.QueueRemove("sales", member))
    assert tour.event(records.QueueMemberAdded).wrapup_time == Seconds(5)
    assert tour.event(records.QueueMemberPause).paused_reason == "lunch"
    assert tour.event(records.QueueMemberPenalty).penalty == 3
    assert tour.event(records.QueueMemberRinginuse).ring_in_use is False
    assert tour.event(records.QueueMemberRemoved).member_name == "Zoë"


def test_a_caller_joins_a_queue_and_a_member_answers(tour: Tour) -> None:
    member = "Local/1000@default"
    tour.pbx.send(actions.QueueAdd("sales", member))
    tour.call("2001")
    assert tour.event(records.QueueCallerJoin).position == 1
    assert tour.event(records.AgentCalled, lambda event: event.interface == member).dest
    answered = tour.event(records.AgentConnect)
    assert answered.dest
    assert answered.dest.channel.startswith(member)
    assert answered.channel.startswith("Local/2001@default")
    assert tour.event(records.QueueCallerLeave).count == 0
    tour.pbx.send(actions.Hangup(answered.channel))
    assert tour.event(records.AgentComplete).interface == member
    tour.pbx.send(actions.QueueRemove("sales", member))


def test_an_agent_logs_in_and_takes_a_call(tour: Tour) -> None:
    def agent() -> records.Agents:
        return next(each for each in tour.pbx.send(actions.Agents()) if each.agent == "1001")

    assert agent().status is AgentState.LOGGED_OFF
    tour.call("6000")
    tour.until(lambda: agent().status is AgentState.IDLE)
    tour.call("6001")
    tour.until(lambda: agent().status is AgentState.ON_CALL)
    busy = agent()
    assert busy.call_started
    assert busy.logged_in_time
    assert busy.call_started >= busy.logged_in_time
    assert (busy.extra, busy.unparsed) == ({}, {})
    tour.pbx.send(actions.AgentLogoff("1001"))


def test_who_is_in_a_conference_is_listed_muted_and_removed(tour: Tour) -> None:
    tour.call("3000")
    tour.event(records.ConfbridgeJoin)
    assert item(tour.pbx.send(actions.ConfbridgeListRooms())).parties == 1
    user = item(tour.pbx.send(actions.ConfbridgeList("9000")))
    tour.pbx.send(actions.ConfbridgeMute("9000", user.channel))
    assert tour.event(records.ConfbridgeMute).channel == user.channel
    assert list(tour.pbx.send(actions.ConfbridgeList("another"))) == []
    tour.pbx.send(actions.ConfbridgeKick("9000", user.channel))
    assert tour.event(records.ConfbridgeLeave).channel == user.channel
    ended = tour.event(records.ConfbridgeEnd)
    assert ended.bridge
    assert ended.bridge.name == "9000"


def test_a_call_is_parked_and_taken(tour: Tour) -> None:
    tour.call("4000")
    parked = tour.event(records.ParkedCall)
    assert parked.parkee
    listed = item(tour.pbx.send(actions.ParkedCalls()))
    assert listed.parkee
    assert (listed.parkee.channel, listed.parking_space) == (parked.parkee.channel, parked.parking_space)
    channel = f"Local/{parked.parking_space}@parkedcalls"
    tour.pbx.send(actions.Originate(channel=channel, application="Wait", data="5", async_=True))
    taken = tour.event(records.UnParkedCall)
    assert taken.retriever
    assert taken.retriever.channel.startswith(channel)


def test_a_message_is_left_and_counted(server: Server, tour: Tour) -> None:
    before = tour.pbx.send(actions.MailboxCount("101@default")).new_messages
    tour.call("5001", "Milliwatt", "")
    speaking = tour.event(records.Newexten, lambda event: event.exten == "5001" and event.application == "VoiceMail")
    tour.until(lambda: any(each.duration and each.duration >= 4 for each in channels(tour.pbx, speaking.channel)))
    tour.pbx.send(actions.Hangup(speaking.channel))
    waiting = tour.event(records.MessageWaiting, lambda event: event.mailbox == "101@default")
    assert (waiting.waiting, waiting.new) == (True, (before or 0) + 1)
    if server.release.technology == "SIP":  # 16 lacks it
        return
    message = tour.pbx.send(actions.VoicemailBoxSummary("default", "101"))[-1]
    assert (message.extra, message.unparsed) == ({}, {})
    removed = tour.pbx.send(actions.VoicemailRemove("default", "101", message.folder or "", message.id))
    assert removed.message == "Message remove successful"
    failed = tour.pbx.send(actions.VoicemailRemove("default", "101", "INBOX", "none"))
    assert failed.message == "Message remove failed"


def test_a_login_that_fails_is_told(server: Server, tour: Tour) -> None:
    client, _ = connect(server, server.user("denied"))
    with pytest.raises(AuthenticationFailed):
        client.send(actions.Ping())
    client.close()
    told = tour.event(records.FailedACL)
    assert told.account_id == "denied"
    assert told.session_tv is None
    assert told.remote_address
    assert str(told.remote_address.address) == "127.0.0.1"
