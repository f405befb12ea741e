"""The queues that events keep current, in the events of each range of versions."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core.errors import LocalProtocolError
from ajam_core.models import Caller, LiveQueues, Member, Queue
from ajam_core.values import MemberStatus
from tests.core.conversation import event
from tests.core.models.feeding import batch, begun, changed, listing, take

END = "QueueStatusComplete"


def member(queue: str, location: str, *headers: str) -> str:
    return event("QueueMember", f"Queue: {queue}", f"Name: {location}", f"Location: {location}", *headers)


def entry(position: int, number: int, *headers: str) -> str:
    return event("QueueEntry", "Queue: support", f"Position: {position}", f"Channel: SIP/{number}", *headers)


SUPPORT = (
    event("QueueParams", "Queue: support", "Max: 0", "Strategy: rrmemory", "Calls: 2"),
    member("support", "SIP/102", "Membership: static", "Penalty: 0", "Status: 1", "Paused: 0", "PausedReason: "),
    member("support", "SIP/101", "Membership: dynamic", "Penalty: 1", "Status: 5", "Paused: 1", "PausedReason: lunch"),
    entry(2, 8, "Uniqueid: u8", "CallerIDNum: 108", "CallerIDName: unknown"),
    entry(1, 7, "Uniqueid: u7", "CallerIDNum: unknown", "CallerIDName: Zoé"),
    event("QueueParams", "Queue: empty"),
)
FIRST = Member(
    interface="SIP/101",
    name="SIP/101",
    membership="dynamic",
    penalty=1,
    status=MemberStatus.UNAVAILABLE,
    paused=True,
    paused_reason="lunch",
)
SECOND = Member(
    interface="SIP/102",
    name="SIP/102",
    membership="static",
    penalty=0,
    status=MemberStatus.NOT_IN_USE,
    paused=False,
)
SEVEN = Caller(unique_id="u7", channel="SIP/7", caller_id_name="Zoé")
EIGHT = Caller(unique_id="u8", channel="SIP/8", caller_id_num="108")


def followed() -> tuple[LiveQueues, Any]:
    model = LiveQueues()
    return model, begun(model, listing(END, *SUPPORT))


def members(model: LiveQueues) -> dict[str, Member]:
    return {member.interface: member for member in model.snapshot.items["support"].members}


def waiting(model: LiveQueues) -> list[str]:
    return [caller.channel for caller in model.snapshot.items["support"].callers]


def test_a_list_gives_the_queues_with_members_and_callers_in_order() -> None:
    model, _ = followed()
    assert dict(model.snapshot.items) == {
        "support": Queue(name="support", members=(FIRST, SECOND), callers=(SEVEN, EIGHT)),
        "empty": Queue(name="empty"),
    }


@pytest.mark.parametrize(
    ("name", "headers", "field", "value"),
    [
        ("QueueMemberStatus", ("Status: 6",), "status", MemberStatus.RINGING),
        ("QueueMemberPause", ("Paused: 1", "PausedReason: tea"), "paused_reason", "tea"),
        ("QueueMemberPaused", ("Paused: 1",), "paused", True),
        ("QueueMemberPenalty", ("Penalty: 7",), "penalty", 7),
        ("QueueMemberPenalty", ("Penalty: odd",), "penalty", 0),
        ("QueueMemberRinginuse", ("Ringinuse: 1",), "paused", False),
        ("QueueMemberStatus", ("MemberName: Éric",), "name", "Éric"),
        ("QueueMemberStatus", ("Membership: realtime",), "membership", "realtime"),
    ],
)
@pytest.mark.parametrize("interface", ["Interface: SIP/102", "Location: SIP/102"])
def test_what_changes_about_a_member_is_told_by_an_event(
    name: str, headers: tuple[str, ...], field: str, value: Any, interface: str
) -> None:
    model, session = followed()
    take(model, session, batch(event(name, "Queue: support", interface, *headers)))
    assert getattr(members(model)["SIP/102"], field) == value
    assert members(model)["SIP/101"] == FIRST


def test_members_and_callers_count_for_how_much_it_holds() -> None:
    model = LiveQueues(longest=7)
    session = begun(model, listing(END, *SUPPORT))
    assert model.size() == 6
    added = [event("QueueMemberAdded", "Queue: support", f"Interface: SIP/{number}") for number in (1, 2)]
    take(model, session, batch(added[0]))
    with pytest.raises(LocalProtocolError, match="the model would hold 8 things, and `longest` is 7"):
        take(model, session, batch(added[1]), listing(END, *SUPPORT, *[member("empty", f"SIP/{n}") for n in (1, 2)]))


def test_members_come_and_go() -> None:
    model, session = followed()
    added = event("QueueMemberAdded", "Queue: support", "Interface: Local/9@x", "MemberName: Nine", "Status: 1")
    assert changed(take(model, session, batch(added))) == {"support": "changed"}
    nine = Member(interface="Local/9@x", name="Nine", status=MemberStatus.NOT_IN_USE)
    assert list(members(model).values()) == [nine, FIRST, SECOND]
    take(model, session, batch(event("QueueMemberRemoved", "Queue: support", "Location: SIP/101")))
    assert list(members(model).values()) == [nine, SECOND]


@pytest.mark.parametrize(("join", "leave"), [("QueueCallerJoin", "QueueCallerLeave"), ("Join", "Leave")])
def test_callers_come_and_go_and_keep_their_order(join: str, leave: str) -> None:
    model, session = followed()

    def about(name: str, number: int, *headers: str) -> str:
        return event(name, "Queue: support", f"Channel: SIP/{number}", f"Uniqueid: u{number}", *headers)

    for happening, expected in (
        (about(join, 9, "Position: 3"), ["SIP/7", "SIP/8", "SIP/9"]),
        (about(join, 5, "Position: 1"), ["SIP/5", "SIP/7", "SIP/8", "SIP/9"]),
        (about(join, 5, "Position: 1"), ["SIP/5", "SIP/7", "SIP/8", "SIP/9"]),
        (about(leave, 7, "Position: 2"), ["SIP/5", "SIP/8", "SIP/9"]),
        (about(leave, 7), ["SIP/5", "SIP/8", "SIP/9"]),
        (about("QueueCallerAbandon", 8), ["SIP/5", "SIP/8", "SIP/9"]),
        (about(join, 6, "Position: odd"), ["SIP/6", "SIP/5", "SIP/8", "SIP/9"]),
    ):
        take(model, session, batch(happening))
        assert waiting(model) == expected


def test_a_caller_of_1_4_is_known_by_the_channel() -> None:
    model = LiveQueues()
    items = (event("QueueParams", "Queue: support"), entry(1, 7, "CallerID: 107"))
    session = begun(model, listing(END, *items, server="Asterisk/1.4.26.2"))
    assert model.snapshot.items["support"].callers == (Caller(unique_id=None, channel="SIP/7", caller_id_num="107"),)
    join = event("Join", "Queue: support", "Channel: SIP/7", "Uniqueid: u7", "Position: 1")
    take(model, session, batch(join))
    assert waiting(model) == ["SIP/7"]
    take(model, session, batch(event("Leave", "Queue: support", "Channel: SIP/7", "Uniqueid: u7")))
    assert waiting(model) == []


def test_an_event_about_an_unknown_queue_has_the_queues_listed_anew() -> None:
    model, session = followed()
    new = event("QueueMemberAdded", "Queue: new", "Interface: SIP/101")
    changes = take(model, session, batch(new), listing(END, event("QueueParams", "Queue: new")))
    assert changed(changes) == {"support": "gone", "empty": "gone", "new": "new"}


def test_an_event_about_something_else_changes_nothing() -> None:
    model, session = followed()
    assert take(model, session, batch(event("Newchannel", "Channel: SIP/1"))) == ()
