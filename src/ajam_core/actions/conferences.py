"""TODO."""

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
    """TODO

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")

    channel: str = param("Channel")


@attrs.frozen
class ConfbridgeList(ListAction[ConfbridgeListRecord]):
    """TODO

    Asterisk 11 and later; class reporting.
    """

    items = ("ConfbridgeList",)
    end = "ConfbridgeListComplete"

    conference: str = param("Conference")


@attrs.frozen
class ConfbridgeListRooms(ListAction[ConfbridgeListRoomsRecord]):
    """TODO

    Asterisk 11 and later; class reporting.
    """

    items = ("ConfbridgeListRooms",)
    end = "ConfbridgeListRoomsComplete"


@attrs.frozen
class ConfbridgeLock(ResponseAction):
    """TODO

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")


@attrs.frozen
class ConfbridgeMute(ResponseAction):
    """TODO

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")

    channel: str = param("Channel")


@attrs.frozen
class ConfbridgeSetSingleVideoSrc(ResponseAction):
    """TODO

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")

    channel: str = param("Channel")


@attrs.frozen
class ConfbridgeStartRecord(ResponseAction):
    """TODO

    Asterisk 11 and later; class system.
    """

    conference: str = param("Conference")

    record_file: str | None = param("RecordFile", default=None)


@attrs.frozen
class ConfbridgeStopRecord(ResponseAction):
    """TODO

    Asterisk 11 and later; class system.
    """

    conference: str = param("Conference")


@attrs.frozen
class ConfbridgeUnlock(ResponseAction):
    """TODO

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")


@attrs.frozen
class ConfbridgeUnmute(ResponseAction):
    """TODO

    Asterisk 11 and later; class call.
    """

    conference: str = param("Conference")

    channel: str = param("Channel")


@attrs.frozen
class MeetmeList(ListAction[MeetmeListRecord]):
    """TODO

    Asterisk 1.8 and later; class reporting.
    """

    items = ("MeetmeList",)
    end = "MeetmeListComplete"

    conference: str | None = param("Conference", default=None)


@attrs.frozen
class MeetmeListRooms(ListAction[MeetmeListRoomsRecord]):
    """TODO

    Asterisk 11 and later; class reporting.
    """

    items = ("MeetmeListRooms",)
    end = "MeetmeListRoomsComplete"


@attrs.frozen
class MeetmeMute(ResponseAction):
    """TODO

    All versions; class call.
    """

    meetme: str = param("Meetme")

    user_num: str = param("Usernum")


@attrs.frozen
class MeetmeUnmute(ResponseAction):
    """TODO

    All versions; class call.
    """

    meetme: str = param("Meetme")

    user_num: str = param("Usernum")
