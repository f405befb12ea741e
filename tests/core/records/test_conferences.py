"""MeetMe and ConfBridge, as each version tells of them."""

from __future__ import annotations

import pytest

from ajam_core.enums import MeetmeCreation, MeetmeMuted, MeetmeRole
from ajam_core.records import BridgeSnapshot, ConfbridgeJoin, MeetmeLeave, MeetmeList, MeetmeListRooms, Record
from ajam_core.structure import to_record
from ajam_core.values import Seconds
from tests.core.blocks import message


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            ("Event: ConfbridgeJoin", "Channel: SIP/1-1", "Conference: 9", "CallerIDnum: 101", "CallerIDname: Zoé"),
            ConfbridgeJoin(channel="SIP/1-1", conference="9", caller_id_num="101", caller_id_name="Zoé"),
            id="ConfbridgeJoin 11",
        ),
        pytest.param(
            ("Event: ConfbridgeJoin", "Conference: 9", "BridgeUniqueid: b", "BridgeName: 9", "Admin: No", "Muted: Yes"),
            ConfbridgeJoin(conference="9", bridge=BridgeSnapshot(unique_id="b", name="9"), admin=False, muted=True),
            id="ConfbridgeJoin 13 and later",
        ),
        pytest.param(
            ("Event: MeetmeLeave", "Meetme: 9", "Usernum: 2", "Duration: 60"),
            MeetmeLeave(meetme="9", user_num=2, duration=Seconds(60)),
            id="MeetmeLeave 1.4",
        ),
        pytest.param(
            ("Event: MeetmeLeave", "Meetme: 9", "User: 2"),
            MeetmeLeave(meetme="9", user_num=2),
            id="MeetmeLeave 13 and later",
        ),
        pytest.param(
            (
                *("Event: MeetmeList", "Conference: 9", "UserNumber: 1", "CallerIDNum: <unknown>"),
                *("CallerIDName: <no name>", "Role: Listen only", "Muted: By admin", "Talking: Not monitored"),
            ),
            MeetmeList(conference="9", user_num=1, role=MeetmeRole.LISTEN_ONLY, muted=MeetmeMuted.BY_ADMIN),
            id="MeetmeList",
        ),
        pytest.param(
            ("Event: MeetmeListRooms", "Conference: 9", "Marked: N/A", "Activity: 00:04:01", "Creation: Static"),
            MeetmeListRooms(conference="9", activity=Seconds(241), creation=MeetmeCreation.STATIC),
            id="MeetmeListRooms",
        ),
    ],
)
def test_a_conference_of_every_version_is_one_kind_of_record(headers: tuple[str, ...], record: Record) -> None:
    read = to_record(message(*headers))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})
