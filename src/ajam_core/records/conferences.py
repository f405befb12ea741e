"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, group, header
from ajam_core.records.snapshots import BridgeSnapshot, ChannelSnapshot
from ajam_core.values import Seconds

__all__ = [
    "ConfbridgeEnd",
    "ConfbridgeJoin",
    "ConfbridgeLeave",
    "ConfbridgeList",
    "ConfbridgeListComplete",
    "ConfbridgeListRooms",
    "ConfbridgeListRoomsComplete",
    "ConfbridgeMute",
    "ConfbridgeRecord",
    "ConfbridgeStart",
    "ConfbridgeStopRecord",
    "ConfbridgeTalking",
    "ConfbridgeUnmute",
    "ConfbridgeWelcome",
    "MeetmeEnd",
    "MeetmeJoin",
    "MeetmeLeave",
    "MeetmeList",
    "MeetmeListComplete",
    "MeetmeListRooms",
    "MeetmeListRoomsComplete",
    "MeetmeMute",
    "MeetmeTalkRequest",
    "MeetmeTalking",
]


@attrs.frozen
class ConfbridgeEnd(Record):
    """TODO

    Asterisk 11 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    conference: str | None = header("Conference")


@attrs.frozen
class ConfbridgeJoin(ChannelSnapshot):
    """TODO

    Asterisk 11 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    conference: str | None = header("Conference")

    admin: bool | None = header("Admin")
    """Asterisk 13 and later."""

    muted: bool | None = header("Muted")
    """Asterisk 13 and later."""


@attrs.frozen
class ConfbridgeLeave(ChannelSnapshot):
    """TODO

    Asterisk 11 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    conference: str | None = header("Conference")

    admin: bool | None = header("Admin")
    """Asterisk 13 and later."""


@attrs.frozen
class ConfbridgeList(ChannelSnapshot):
    """TODO

    Asterisk 11 and later; class reporting.
    """

    conference: str | None = header("Conference")

    admin: bool | None = header("Admin")

    marked_user: bool | None = header("MarkedUser")

    wait_marked: bool | None = header("WaitMarked")
    """Asterisk 13 and later."""

    end_marked: bool | None = header("EndMarked")
    """Asterisk 13 and later."""

    waiting: bool | None = header("Waiting")
    """Asterisk 13 and later."""

    muted: bool | None = header("Muted")

    talking: bool | None = header("Talking")
    """Asterisk 13 and later."""

    answered_time: int | None = header("AnsweredTime")
    """Asterisk 13 and later."""

    end_marked_any: bool | None = header("EndMarkedAny")
    """Asterisk 18 and later."""


@attrs.frozen
class ConfbridgeListComplete(ListEnd):
    """TODO

    Asterisk 11 and later.
    """


@attrs.frozen
class ConfbridgeListRooms(Record):
    """TODO

    Asterisk 11 and later; class reporting.
    """

    conference: str | None = header("Conference")

    parties: int | None = header("Parties")

    marked: int | None = header("Marked")

    locked: bool | None = header("Locked")

    muted: bool | None = header("Muted")
    """Asterisk 13 and later."""


@attrs.frozen
class ConfbridgeListRoomsComplete(ListEnd):
    """TODO

    Asterisk 11 and later.
    """


@attrs.frozen
class ConfbridgeMute(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    conference: str | None = header("Conference")

    admin: bool | None = header("Admin")


@attrs.frozen
class ConfbridgeRecord(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    conference: str | None = header("Conference")


@attrs.frozen
class ConfbridgeStart(Record):
    """TODO

    Asterisk 11 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    conference: str | None = header("Conference")


@attrs.frozen
class ConfbridgeStopRecord(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    conference: str | None = header("Conference")


@attrs.frozen
class ConfbridgeTalking(ChannelSnapshot):
    """TODO

    Asterisk 11 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    conference: str | None = header("Conference")

    talking_status: bool | None = header("TalkingStatus")

    admin: bool | None = header("Admin")
    """Asterisk 13 and later."""


@attrs.frozen
class ConfbridgeUnmute(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    conference: str | None = header("Conference")

    admin: bool | None = header("Admin")


@attrs.frozen
class ConfbridgeWelcome(ChannelSnapshot):
    """TODO

    Asterisk 16 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    conference: str | None = header("Conference")


@attrs.frozen
class MeetmeEnd(Record):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    meetme: str | None = header("Meetme")


@attrs.frozen
class MeetmeJoin(ChannelSnapshot):
    """TODO

    All versions; class call.
    """

    meetme: str | None = header("Meetme")

    user_num: int | None = header("Usernum")
    """Asterisk up to 11."""

    user: str | None = header("User")
    """Asterisk 13 and later."""


@attrs.frozen
class MeetmeLeave(ChannelSnapshot):
    """TODO

    All versions; class call.
    """

    meetme: str | None = header("Meetme")

    user_num: int | None = header("Usernum")
    """Asterisk up to 11."""

    user: str | None = header("User")
    """Asterisk 13 and later."""

    duration: Seconds | None = header("Duration")


@attrs.frozen
class MeetmeList(Record):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    conference: str | None = header("Conference")

    user_number: int | None = header("UserNumber")

    caller_id_num: str | None = header("CallerIDNum", null=("<unknown>",))

    caller_id_name: str | None = header("CallerIDName", null=("<no",))

    connected_line_num: str | None = header("ConnectedLineNum", null=("<unknown>",))

    connected_line_name: str | None = header("ConnectedLineName", null=("<no",))

    channel: str | None = header("Channel")

    admin: bool | None = header("Admin")

    role: str | None = header("Role")
    """ENUM Listen only/Talk only/Talk and listen."""

    marked_user: bool | None = header("MarkedUser")

    muted: str | None = header("Muted")
    """ENUM By admin/By self/No."""

    talking: str | None = header("Talking")
    """ENUM Yes/No/Not monitored."""


@attrs.frozen
class MeetmeListComplete(ListEnd):
    """TODO

    Asterisk 1.8 and later.
    """


@attrs.frozen
class MeetmeListRooms(Record):
    """TODO

    Asterisk 11 and later; class call.
    """

    conference: str | None = header("Conference")

    parties: int | None = header("Parties")

    marked: str | None = header("Marked")

    activity: str | None = header("Activity")

    creation: str | None = header("Creation")
    """ENUM Dynamic/Static."""

    locked: bool | None = header("Locked")


@attrs.frozen
class MeetmeListRoomsComplete(ListEnd):
    """TODO

    Asterisk 11 and later.
    """


@attrs.frozen
class MeetmeMute(ChannelSnapshot):
    """TODO

    All versions; class call.
    """

    meetme: str | None = header("Meetme")

    user_num: int | None = header("Usernum")
    """Asterisk up to 11."""

    user: str | None = header("User")
    """Asterisk 13 and later."""

    duration: str | None = header("Duration")
    """Asterisk 13 and later."""

    status: bool | None = header("Status")


@attrs.frozen
class MeetmeTalking(ChannelSnapshot):
    """TODO

    All versions; class call.
    """

    meetme: str | None = header("Meetme")

    user_num: int | None = header("Usernum")
    """Asterisk up to 11."""

    user: str | None = header("User")
    """Asterisk 13 and later."""

    duration: str | None = header("Duration")
    """Asterisk 13 and later."""

    status: bool | None = header("Status")


@attrs.frozen
class MeetmeTalkRequest(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    meetme: str | None = header("Meetme")

    user_num: int | None = header("Usernum")
    """Asterisk 1.8 to 11."""

    user: str | None = header("User")
    """Asterisk 13 and later."""

    duration: str | None = header("Duration")
    """Asterisk 13 and later."""

    status: bool | None = header("Status")
