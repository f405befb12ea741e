"""Parked calls and parking lots."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.parking import ParkedCall, Parkinglot

__all__ = ["Park", "ParkedCalls", "Parkinglots"]


@attrs.frozen
class Park(ResponseAction):
    """Parks a channel.

    All versions; class call.

    Before 13 `channel2` is needed, and hears the number of the space. From 13 on it is the older name of
    `timeout_channel`.
    """

    channel: str = param("Channel")
    """The channel to park."""

    channel2: str | None = param("Channel2", default=None)
    """Whom to ring when the time is up; a channel's name."""

    timeout_channel: str | None = param("TimeoutChannel", default=None)
    """Whom to ring when the time is up; a channel's name. Asterisk 13 and later."""

    announce_channel: str | None = param("AnnounceChannel", default=None)
    """Hears the number of the space, if it is in a bridge. Asterisk 13 and later."""

    timeout: int | None = param("Timeout", default=None, low=0)
    """Milliseconds, which the server takes as whole seconds; 0: no limit, None: as the lot has it."""

    parking_lot: str | None = param("Parkinglot", default=None)
    """None: the channel's own, or the default one. Asterisk 1.8 and later."""

    parking_space: int | None = param("ParkingSpace", default=None)
    """None: the next free one. Asterisk 18 and later."""


@attrs.frozen
class ParkedCalls(ListAction[ParkedCall]):
    """The parked calls of all lots, or of one.

    All versions; class call.

    Up to 11 it is open to every user. A lot that there is not is NotFound.
    """

    items = ("ParkedCall",)
    end = "ParkedCallsComplete"

    parking_lot: str | None = param("ParkingLot", default=None)
    """Asterisk 13 and later."""


@attrs.frozen
class Parkinglots(ListAction[Parkinglot]):
    """The parking lots.

    Asterisk 11 and later; class call.

    On 11 it is open to every user.
    """

    items = ("Parkinglot",)
    end = "ParkinglotsComplete"
