"""The items of QueueStatus, as each version sends them."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from ajam_core.records import QueueEntry, QueueMember, QueueParams, Record
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
                membership="static",
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
    ],
)
def test_an_item_of_every_version_is_one_kind_of_record(headers: tuple[str, ...], record: Record) -> None:
    read = to_record(message(*headers))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})


def test_a_percentage_with_a_decimal_comma_is_kept_as_text() -> None:
    read = to_record(message("Event: QueueParams", "ServicelevelPerf: 66,7"))
    assert read == QueueParams(unparsed={"servicelevelperf": "66,7"})
