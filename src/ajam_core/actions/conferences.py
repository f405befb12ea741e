"""Conferences: ConfBridge, and MeetMe, which needs DAHDI."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.conferences import ConfbridgeList as ConfbridgeListRecord
from ajam_core.records.conferences import ConfbridgeListRooms as ConfbridgeListRoomsRecord
from ajam_core.records.conferences import MeetmeList as MeetmeListRecord
from ajam_core.records.conferences import MeetmeListRooms as MeetmeListRoomsRecord

__all__ = [
    "ConfbridgeKick",
    "ConfbridgeList",
    "ConfbridgeListRooms",
    "ConfbridgeLock",
    "ConfbridgeMute",
    "ConfbridgeSetSingleVideoSrc",
    "ConfbridgeStartRecord",
    "ConfbridgeStopRecord",
    "ConfbridgeUnlock",
    "ConfbridgeUnmute",
    "MeetmeList",
    "MeetmeListRooms",
    "MeetmeMute",
    "MeetmeUnmute",
]


@attrs.frozen
class ConfbridgeKick(ResponseAction):
    """Removes a participant from a conference.

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")
    channel: str = param("Channel")
    """A channel; from 13 on also `all`, or `participants`: all but the admins."""


@attrs.frozen
class ConfbridgeList(ListAction[ConfbridgeListRecord]):
    """The participants of a conference; empty where there is no such conference.

    Asterisk 11 and later; class reporting.

    A conference begins with its first participant and ends with its last, so the server knows no empty one.
    """

    items = ("ConfbridgeList",)
    end = "ConfbridgeListComplete"
    empty = frozenset({"no active conferences", "no conference by that name found"})

    conference: str = param("Conference")


@attrs.frozen
class ConfbridgeListRooms(ListAction[ConfbridgeListRoomsRecord]):
    """The conferences that have a participant.

    Asterisk 11 and later; class reporting.
    """

    items = ("ConfbridgeListRooms",)
    end = "ConfbridgeListRoomsComplete"
    empty = frozenset({"no active conferences"})


@attrs.frozen
class ConfbridgeLock(ResponseAction):
    """Locks a conference: only admins may still join.

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")


@attrs.frozen
class ConfbridgeMute(ResponseAction):
    """Mutes a participant of a conference.

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")
    channel: str = param("Channel")
    """A channel, or how its name begins; from 13 on also `all` and `participants`: all but the admins."""


@attrs.frozen
class ConfbridgeSetSingleVideoSrc(ResponseAction):
    """Shows the video of one participant to all others.

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")
    channel: str = param("Channel")
    """A channel, or how its name begins."""


@attrs.frozen
class ConfbridgeStartRecord(ResponseAction):
    """Begins to record a conference; an ActionFailed where it is recorded already.

    Asterisk 11 and later; class system.
    """

    conference: str = param("Conference")
    record_file: str | None = param("RecordFile", default=None)
    """None: as the bridge profile has it, or a new file in the server's directory for recordings."""


@attrs.frozen
class ConfbridgeStopRecord(ResponseAction):
    """Ends the recording of a conference.

    Asterisk 11 and later; class system.

    Up to 13 the class is call.
    """

    conference: str = param("Conference")


@attrs.frozen
class ConfbridgeUnlock(ResponseAction):
    """Lets everybody join a locked conference again.

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")


@attrs.frozen
class ConfbridgeUnmute(ResponseAction):
    """Lets a muted participant of a conference be heard again.

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")
    channel: str = param("Channel")
    """A channel, or how its name begins; from 13 on also `all` and `participants`: all but the admins."""


@attrs.frozen
class MeetmeList(ListAction[MeetmeListRecord]):
    """The participants of all MeetMe conferences, or of one.

    Asterisk 1.6 and later; class reporting.
    """

    items = ("MeetmeList",)
    end = "MeetmeListComplete"
    empty = frozenset({"no active conferences"})

    conference: str | None = param("Conference", default=None)


@attrs.frozen
class MeetmeListRooms(ListAction[MeetmeListRoomsRecord]):
    """The MeetMe conferences that are going on.

    Asterisk 11 and later; class reporting.
    """

    items = ("MeetmeListRooms",)
    end = "MeetmeListRoomsComplete"
    empty = frozenset({"no active conferences"})


@attrs.frozen
class MeetmeMute(ResponseAction):
    """Mutes a participant of a MeetMe conference.

    All versions; class call.
    """

    meetme: str = param("Meetme")
    """The conference."""

    user_num: int = param("Usernum", low=1)
    """Number of the participant, as MeetmeJoin tells it."""


@attrs.frozen
class MeetmeUnmute(ResponseAction):
    """Lets a muted participant of a MeetMe conference be heard again.

    All versions; class call.
    """

    meetme: str = param("Meetme")
    """The conference."""

    user_num: int = param("Usernum", low=1)
    """Number of the participant, as MeetmeJoin tells it."""
