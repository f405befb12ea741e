"""The items of QueueStatus and the events of queues, as each version sends them."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from ajam_core.enums import AgentCompleteReason, QueueMembership
from ajam_core.records import (
    AgentCalled,
    AgentComplete,
    AgentConnect,
    AgentRingNoAnswer,
    ChannelSnapshot,
    Join,
    Leave,
    QueueCallerJoin,
    QueueCallerLeave,
    QueueEntry,
    QueueMember,
    QueueMemberAdded,
    QueueMemberPause,
    QueueMemberPaused,
    QueueParams,
    Record,
)
from ajam_core.structure import to_record
from ajam_core.values import MemberStatus, Seconds
from tests.core.blocks import message

THEN = datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            (
                *("Event: QueueParams", "Queue: ventes-été", "Max: 5", "Calls: 0", "Holdtime: 12", "Completed: 3"),
                *("Abandoned: 1", "ServiceLevel: 60", "ServicelevelPerf: 66.7", "Weight: 2"),
            ),
            QueueParams(
                queue="ventes-été",
                max=5,
                calls=0,
                hold_time=Seconds(12),
                completed=3,
                abandoned=1,
                service_level=Seconds(60),
                service_level_perf=66.7,
                weight=2,
            ),
            id="QueueParams 1.4",
        ),
        pytest.param(
            ("Event: QueueParams", "Queue: q", "Strategy: ringall", "TalkTime: 7", "ServicelevelPerf2: 100.0"),
            QueueParams(queue="q", strategy="ringall", talk_time=Seconds(7), service_level_perf2=100.0),
            id="QueueParams 15 and later",
        ),
        pytest.param(
            (
                *("Event: QueueMember", "Queue: q", "Name: Zoé", "Location: SIP/101", "Membership: static"),
                *("Penalty: 0", "CallsTaken: 3", "LastCall: 0", "Status: 5", "Paused: 0"),
            ),
            QueueMember(
                queue="q",
                name="Zoé",
                location="SIP/101",
                membership=QueueMembership.STATIC,
                penalty=0,
                calls_taken=3,
                status=MemberStatus.UNAVAILABLE,
                paused=False,
            ),
            id="QueueMember 1.4",
        ),
        pytest.param(
            ("Event: QueueMember", "Queue: q", "StateInterface: SIP/101", "IsInCall: 1", "Status: 2", "Paused: 1"),
            QueueMember(queue="q", state_interface="SIP/101", in_call=True, status=MemberStatus.IN_USE, paused=True),
            id="QueueMember 11",
        ),
        pytest.param(
            (
                *("Event: QueueMember", "Queue: q", "LastCall: 1700000000", "LastPause: 0", "LoginTime: 1700000000"),
                *("InCall: 0", "Status: 1", "PausedReason: lunch", "Wrapuptime: 10"),
            ),
            QueueMember(
                queue="q",
                last_call=THEN,
                login_time=THEN,
                in_call=False,
                status=MemberStatus.NOT_IN_USE,
                paused_reason="lunch",
                wrapup_time=Seconds(10),
            ),
            id="QueueMember 16 and later",
        ),
        pytest.param(
            (
                *("Event: QueueEntry", "Queue: q", "Position: 1", "Channel: SIP/101-1", "CallerID: 101"),
                *("CallerIDName: unknown", "Wait: 7"),
            ),
            QueueEntry(queue="q", position=1, channel="SIP/101-1", caller_id_num="101", wait=Seconds(7)),
            id="QueueEntry 1.4",
        ),
        pytest.param(
            (
                *("Event: QueueEntry", "Queue: q", "Position: 2", "Channel: SIP/101-1", "Uniqueid: 17.1"),
                *(
                    "CallerIDNum: unknown",
                    "CallerIDName: Zoé",
                    "ConnectedLineNum: unknown",
                    "ConnectedLineName: unknown",
                ),
                *("Wait: 7", "Priority: 3"),
            ),
            QueueEntry(
                queue="q",
                position=2,
                channel="SIP/101-1",
                unique_id="17.1",
                caller_id_name="Zoé",
                wait=Seconds(7),
                priority=3,
            ),
            id="QueueEntry 13 and later",
        ),
        pytest.param(
            ("Event: Join", "Channel: SIP/101-1", "CallerID: 101", "CallerIDName: Zoé", "Queue: q", "Position: 1"),
            Join(channel="SIP/101-1", caller_id_num="101", caller_id_name="Zoé", queue="q", position=1),
            id="Join 1.4",
        ),
        pytest.param(
            ("Event: QueueMemberAdded", "Queue: q", "Location: SIP/101", "MemberName: Zoé", "Membership: dynamic"),
            QueueMemberAdded(queue="q", interface="SIP/101", member_name="Zoé", membership=QueueMembership.DYNAMIC),
            id="QueueMemberAdded 1.4",
        ),
        pytest.param(
            ("Event: QueueMemberPaused", "Queue: q", "Location: SIP/101", "Paused: 1", "Reason: lunch"),
            QueueMemberPaused(queue="q", interface="SIP/101", paused=True, paused_reason="lunch", reason="lunch"),
            id="QueueMemberPaused 1.8",
        ),
        pytest.param(
            ("Event: QueueMemberPause", "Interface: SIP/101", "Paused: 1", "PausedReason: lunch", "Ringinuse: 0"),
            QueueMemberPause(interface="SIP/101", paused=True, paused_reason="lunch", ring_in_use=False),
            id="QueueMemberPause 22",
        ),
        pytest.param(
            (
                *("Event: AgentCalled", "AgentCalled: SIP/102", "AgentName: Bob", "ChannelCalling: SIP/101-1"),
                *("DestinationChannel: SIP/102-2", "CallerIDNum: 101", "Extension: 2000", "Variable: A=1=2"),
            ),
            AgentCalled(
                channel="SIP/101-1",
                caller_id_num="101",
                exten="2000",
                dest=ChannelSnapshot(channel="SIP/102-2"),
                interface="SIP/102",
                member_name="Bob",
                variables={"A": "1=2"},
            ),
            id="AgentCalled 11",
        ),
        pytest.param(
            ("Event: AgentCalled", "Channel: PJSIP/101-1", "DestChannel: PJSIP/102-2", "Interface: PJSIP/102"),
            AgentCalled(channel="PJSIP/101-1", dest=ChannelSnapshot(channel="PJSIP/102-2"), interface="PJSIP/102"),
            id="AgentCalled 22",
        ),
        pytest.param(
            (
                "Event: AgentConnect",
                "Queue: q",
                "Member: SIP/102",
                "Holdtime: 7",
                "BridgedChannel: 17.2",
                "Ringtime: 3",
            ),
            AgentConnect(
                queue="q", interface="SIP/102", hold_time=Seconds(7), bridged_channel="17.2", ring_time=Seconds(3)
            ),
            id="AgentConnect 1.8",
        ),
        pytest.param(
            ("Event: AgentComplete", "Queue: q", "HoldTime: 7", "TalkTime: 9", "Reason: transfer"),
            AgentComplete(queue="q", hold_time=Seconds(7), talk_time=Seconds(9), reason=AgentCompleteReason.TRANSFER),
            id="AgentComplete",
        ),
        pytest.param(
            ("Event: AgentRingNoAnswer", "Queue: q", "RingTime: 15000"),
            AgentRingNoAnswer(queue="q", ring_time_ms=15000),
            id="AgentRingNoAnswer",
        ),
    ],
)
def test_an_item_of_every_version_is_one_kind_of_record(headers: tuple[str, ...], record: Record) -> None:
    read = to_record(message(*headers))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})


def test_a_percentage_with_a_decimal_comma_is_kept_as_text() -> None:
    read = to_record(message("Event: QueueParams", "ServicelevelPerf: 66,7"))
    assert read == QueueParams(unparsed={"servicelevelperf": "66,7"})


@pytest.mark.parametrize(
    ("old", "new"), [(Join, QueueCallerJoin), (Leave, QueueCallerLeave), (QueueMemberPaused, QueueMemberPause)]
)
def test_an_event_by_its_old_name_is_one_of_its_new_class(old: type[Record], new: type[Record]) -> None:
    assert isinstance(to_record(message(f"Event: {old.__name__}")), new)
