"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.parking import ParkedCall, Parkinglot

__all__ = ["Park", "ParkedCalls", "Parkinglots"]


@attrs.frozen
class Park(ResponseAction):
    """TODO

    All versions; class call.
    """

    channel: str = param("Channel")

    channel2: str = param("Channel2")

    timeout_channel: str | None = param("TimeoutChannel", default=None)
    """Asterisk 13 and later."""

    announce_channel: str | None = param("AnnounceChannel", default=None)
    """Asterisk 13 and later."""

    timeout: int | None = param("Timeout", default=None)

    parking_lot: str | None = param("Parkinglot", default=None)
    """Asterisk 1.8 and later."""

    parking_space: str | None = param("ParkingSpace", default=None)
    """Asterisk 18 and later."""


@attrs.frozen
class ParkedCalls(ListAction[ParkedCall]):
    """TODO

    All versions; class call.
    """

    items = ("ParkedCall",)
    end = "ParkedCallsComplete"

    parking_lot: str | None = param("ParkingLot", default=None)
    """Asterisk 13 and later."""


@attrs.frozen
class Parkinglots(ListAction[Parkinglot]):
    """TODO

    Asterisk 11 and later; class call.
    """

    items = ("Parkinglot",)
    end = "ParkinglotsComplete"
