"""Conferences of ConfBridge and of MeetMe."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import MeetmeCreation, MeetmeMuted, MeetmeRole
from ajam_core.records.base import UNKNOWN, ListEnd, Record, group, header
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
    """A conference has ended: its last participant left.

    Asterisk 11 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    """Asterisk 13 and later."""

    conference: str = header("Conference", default="")


@attrs.frozen
class ConfbridgeJoin(ChannelSnapshot):
    """A channel has joined a conference.

    Asterisk 11 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    """Asterisk 13 and later."""

    conference: str = header("Conference", default="")
    admin: bool | None = header("Admin")
    """Asterisk 13 and later."""

    muted: bool | None = header("Muted")
    """Whether it joined muted. Asterisk 13 and later."""


@attrs.frozen
class ConfbridgeLeave(ChannelSnapshot):
    """A channel has left a conference.

    Asterisk 11 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    """Asterisk 13 and later."""

    conference: str = header("Conference", default="")
    admin: bool | None = header("Admin")
    """Asterisk 13 and later."""


@attrs.frozen
class ConfbridgeList(ChannelSnapshot):
    """A participant of a conference: an item of ConfbridgeList.

    Asterisk 11 and later; class reporting.
    """

    conference: str = header("Conference", default="")
    admin: bool | None = header("Admin")
    marked_user: bool | None = header("MarkedUser")
    """Whether others may wait for this participant."""

    wait_marked: bool | None = header("WaitMarked")
    """Whether this one waits until a marked one joins. Asterisk 13 and later."""

    end_marked: bool | None = header("EndMarked")
    """Whether this one is removed when the last marked one leaves. Asterisk 13 and later."""

    waiting: bool | None = header("Waiting")
    """Whether this one waits for a marked one now. Asterisk 13 and later."""

    muted: bool | None = header("Muted")
    talking: bool | None = header("Talking")
    """Asterisk 13 and later."""

    answered_time: Seconds | None = header("AnsweredTime")
    """How long the channel has been up. Asterisk 13 and later."""

    end_marked_any: bool | None = header("EndMarkedAny")
    """Whether this one is removed when any marked one leaves. Asterisk 18 and later."""


@attrs.frozen
class ConfbridgeListComplete(ListEnd):
    """The end of the list of participants.

    Asterisk 11 and later.
    """


@attrs.frozen
class ConfbridgeListRooms(Record):
    """A conference: an item of ConfbridgeListRooms.

    Asterisk 11 and later; class reporting.
    """

    conference: str = header("Conference", default="")
    parties: int | None = header("Parties")
    """How many participants, those who wait among them."""

    marked: int | None = header("Marked")
    """How many marked participants."""

    locked: bool | None = header("Locked")
    muted: bool | None = header("Muted")
    """Asterisk 13 and later."""


@attrs.frozen
class ConfbridgeListRoomsComplete(ListEnd):
    """The end of the list of conferences.

    Asterisk 11 and later.
    """


@attrs.frozen
class ConfbridgeMute(ChannelSnapshot):
    """A participant of a conference was muted.

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    conference: str = header("Conference", default="")
    admin: bool | None = header("Admin")


@attrs.frozen
class ConfbridgeRecord(Record):
    """The recording of a conference has begun.

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    conference: str = header("Conference", default="")


@attrs.frozen
class ConfbridgeStart(Record):
    """A conference has begun.

    Asterisk 11 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    """Asterisk 13 and later."""

    conference: str = header("Conference", default="")


@attrs.frozen
class ConfbridgeStopRecord(Record):
    """The recording of a conference has ended.

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    conference: str = header("Conference", default="")


@attrs.frozen
class ConfbridgeTalking(ChannelSnapshot):
    """A participant of a conference has begun or ceased to talk.

    Asterisk 11 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    """Asterisk 13 and later."""

    conference: str = header("Conference", default="")
    talking_status: bool | None = header("TalkingStatus")
    """True: begun, False: ceased."""

    admin: bool | None = header("Admin")
    """Asterisk 13 and later."""


@attrs.frozen
class ConfbridgeUnmute(ChannelSnapshot):
    """A muted participant of a conference can be heard again.

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    conference: str = header("Conference", default="")
    admin: bool | None = header("Admin")


@attrs.frozen
class ConfbridgeWelcome(ChannelSnapshot):
    """A participant was told who is in the conference; only with `enable_events` in its bridge profile.

    Asterisk 16 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    conference: str = header("Conference", default="")


@attrs.frozen
class MeetmeEnd(Record):
    """A MeetMe conference has ended.

    Asterisk 1.8 and later; class call.
    """

    meetme: str = header("Meetme", default="")
    """The conference."""


@attrs.frozen
class MeetmeJoin(ChannelSnapshot):
    """A channel has joined a MeetMe conference.

    All versions; class call.
    """

    meetme: str = header("Meetme", default="")
    """The conference."""

    user_num: int | None = header("User", "Usernum")
    """Number of the participant within the conference."""


@attrs.frozen
class MeetmeLeave(ChannelSnapshot):
    """A channel has left a MeetMe conference.

    All versions; class call.
    """

    meetme: str = header("Meetme", default="")
    """The conference."""

    user_num: int | None = header("User", "Usernum")
    """Number of the participant within the conference."""

    duration: Seconds | None = header("Duration")
    """How long it took part; from 13 on None for less than a second."""


@attrs.frozen
class MeetmeList(Record):
    """A participant of a MeetMe conference: an item of MeetmeList.

    Asterisk 1.6 and later; class call.
    """

    conference: str = header("Conference", default="")
    user_num: int | None = header("UserNumber")
    """Number of the participant within the conference."""

    caller_id_num: str | None = header("CallerIDNum", null=UNKNOWN)
    caller_id_name: str | None = header("CallerIDName", null=("<no name>",))
    connected_line_num: str | None = header("ConnectedLineNum", null=UNKNOWN)
    connected_line_name: str | None = header("ConnectedLineName", null=("<no name>",))
    channel: str = header("Channel", default="")
    admin: bool | None = header("Admin")
    role: MeetmeRole | None = header("Role")
    marked_user: bool | None = header("MarkedUser")
    """Whether others may wait for this participant."""

    muted: MeetmeMuted | None = header("Muted")
    talking: bool | None = header("Talking", null=("Not monitored",))
    """None: the conference does not watch it."""


@attrs.frozen
class MeetmeListComplete(ListEnd):
    """The end of the list of participants.

    Asterisk 1.6 and later.
    """


@attrs.frozen
class MeetmeListRooms(Record):
    """A MeetMe conference: an item of MeetmeListRooms.

    Asterisk 11 and later; class call.
    """

    conference: str = header("Conference", default="")
    parties: int | None = header("Parties")
    """How many participants."""

    marked: int | None = header("Marked", null=("N/A",))
    """How many marked participants."""

    activity: Seconds | None = header("Activity")
    """How long it has been going on."""

    creation: MeetmeCreation | None = header("Creation")
    locked: bool | None = header("Locked")


@attrs.frozen
class MeetmeListRoomsComplete(ListEnd):
    """The end of the list of conferences.

    Asterisk 11 and later.
    """


@attrs.frozen
class MeetmeMute(ChannelSnapshot):
    """A participant of a MeetMe conference was muted, or can be heard again.

    All versions; class call.
    """

    meetme: str = header("Meetme", default="")
    """The conference."""

    user_num: int | None = header("User", "Usernum")
    """Number of the participant within the conference."""

    duration: Seconds | None = header("Duration")
    """How long it has taken part; None for less than a second. Asterisk 13 and later."""

    status: bool | None = header("Status")
    """True: muted, False: can be heard again."""


@attrs.frozen
class MeetmeTalking(ChannelSnapshot):
    """A participant of a MeetMe conference has begun or ceased to talk.

    All versions; class call.
    """

    meetme: str = header("Meetme", default="")
    """The conference."""

    user_num: int | None = header("User", "Usernum")
    """Number of the participant within the conference."""

    duration: Seconds | None = header("Duration")
    """How long it has taken part; None for less than a second. Asterisk 13 and later."""

    status: bool | None = header("Status")
    """True: begun, False: ceased."""


@attrs.frozen
class MeetmeTalkRequest(ChannelSnapshot):
    """A muted participant of a MeetMe conference asks to be heard, or no longer does.

    Asterisk 1.8 and later; class call.
    """

    meetme: str = header("Meetme", default="")
    """The conference."""

    user_num: int | None = header("User", "Usernum")
    """Number of the participant within the conference."""

    duration: Seconds | None = header("Duration")
    """How long it has taken part; None for less than a second. Asterisk 13 and later."""

    status: bool | None = header("Status")
    """True: it asks, False: no longer."""
