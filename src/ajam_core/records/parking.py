"""Parked calls and parking lots."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, group, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import Seconds

__all__ = [
    "ParkedCall",
    "ParkedCallGiveUp",
    "ParkedCallSnapshot",
    "ParkedCallSwap",
    "ParkedCallTimeOut",
    "ParkedCallsComplete",
    "Parkinglot",
    "ParkinglotsComplete",
    "UnParkedCall",
]


@attrs.frozen
class ParkedCallsComplete(ListEnd):
    """The end of the list of parked calls.

    All versions.
    """

    total: int | None = header("Total")
    """How many there are. Asterisk 1.8 and later."""


@attrs.frozen
class ParkedCallSnapshot(Record):
    """A parked call; the events of parking are subclasses.

    All versions.

    `parkee` is the channel that is or was parked. Up to 11 the server tells its name, caller and connected line
    only.
    """

    parkee: ChannelSnapshot | None = group("Parkee", "")
    parker: ChannelSnapshot | None = group("Parker")
    """The channel that parked it; None: gone, or not told. Asterisk 13 and later."""

    parker_dial_string: str | None = header("ParkerDialString")
    """Whom to ring when the time is up. Asterisk 13 and later."""

    parking_lot: str | None = header("Parkinglot")
    """Asterisk 1.8 and later."""

    parking_space: int | None = header("ParkingSpace", "Exten")
    parking_timeout: Seconds | None = header("ParkingTimeout", "Timeout")
    """Until the call is taken out; None or 0: no limit."""

    parking_duration: Seconds | None = header("ParkingDuration", "Duration")
    """Since it was parked. Asterisk 11 and later."""


@attrs.frozen
class Parkinglot(Record):
    """A parking lot: an item of Parkinglots.

    Asterisk 11 and later.
    """

    name: str = header("Name", default="")
    start_space: int | None = header("StartSpace", "StartExten")
    """The lowest number of a space."""

    stop_space: int | None = header("StopSpace", "StopExten")
    """The highest number of a space."""

    timeout: Seconds | None = header("Timeout")
    """How long a call may stay parked."""


@attrs.frozen
class ParkinglotsComplete(ListEnd):
    """The end of the list of parking lots.

    Asterisk 11 and later.
    """


@attrs.frozen
class ParkedCall(ParkedCallSnapshot):
    """A call was parked; also an item of ParkedCalls.

    All versions; class call.

    Up to 11 the item of a list carries the ActionID, the event none.
    """

    from_: str | None = header("From")
    """The channel that parked it. Asterisk up to 11."""


@attrs.frozen
class ParkedCallGiveUp(ParkedCallSnapshot):
    """A parked channel hung up before anybody took the call.

    All versions; class call.
    """


@attrs.frozen
class ParkedCallSwap(ParkedCallSnapshot):
    """Another channel took the place of a parked one, as at the end of an attended transfer to a parking lot.

    Asterisk 13 and later; class call.

    `parkee` is the channel that took the place.
    """


@attrs.frozen
class ParkedCallTimeOut(ParkedCallSnapshot):
    """The time of a parked call is up: the server calls back whoever parked it.

    All versions; class call.
    """


@attrs.frozen
class UnParkedCall(ParkedCallSnapshot):
    """Somebody took a parked call.

    All versions; class call.
    """

    retriever: ChannelSnapshot | None = group("Retriever")
    """The channel that took it. Asterisk 13 and later."""

    from_: str | None = header("From")
    """The channel that took it. Asterisk up to 11."""
