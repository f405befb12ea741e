"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, group, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import Seconds

__all__ = [
    "ParkedCall",
    "ParkedCallGiveUp",
    "ParkedCallSwap",
    "ParkedCallTimeOut",
    "ParkedCallsComplete",
    "Parkinglot",
    "ParkinglotsComplete",
    "UnParkedCall",
]


@attrs.frozen
class ParkedCall(Record):
    """TODO

    All versions; class call.
    """

    parkee: ChannelSnapshot | None = group("Parkee")

    parker_dial_string: str | None = header("ParkerDialString")
    """Asterisk 13 and later."""

    parking_lot: str | None = header("Parkinglot")
    """Asterisk 1.8 and later."""

    from_: str | None = header("From")
    """Asterisk up to 11."""

    channel: str | None = header("Channel")
    """Asterisk up to 11."""

    timeout: Seconds | None = header("Timeout")
    """Asterisk up to 11."""

    caller_id: str | None = header("CallerID", null=("<unknown>",))
    """Asterisk 1.4."""

    caller_id_num: str | None = header("CallerIDNum", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    caller_id_name: str | None = header("CallerIDName", null=("<unknown>",))
    """Asterisk up to 11."""

    connected_line_num: str | None = header("ConnectedLineNum", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    connected_line_name: str | None = header("ConnectedLineName", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    unique_id: str | None = header("Uniqueid")
    """Asterisk 1.8 to 11."""

    duration: Seconds | None = header("Duration")
    """Asterisk 11."""

    parking_space: int | None = header("ParkingSpace")
    """Asterisk 13 and later."""

    parking_timeout: Seconds | None = header("ParkingTimeout")
    """Asterisk 13 and later."""

    parking_duration: Seconds | None = header("ParkingDuration")
    """Asterisk 13 and later."""

    exten: str | None = header("Exten")
    """Asterisk up to 11."""


@attrs.frozen
class ParkedCallGiveUp(Record):
    """TODO

    All versions; class call.
    """

    parkee: ChannelSnapshot | None = group("Parkee")

    parker: ChannelSnapshot | None = group("Parker")

    parker_dial_string: str | None = header("ParkerDialString")
    """Asterisk 13 and later."""

    parking_lot: str | None = header("Parkinglot")
    """Asterisk 1.8 and later."""

    caller_id_num: str | None = header("CallerIDNum", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    caller_id_name: str | None = header("CallerIDName", null=("<unknown>",))
    """Asterisk up to 11."""

    connected_line_num: str | None = header("ConnectedLineNum", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    connected_line_name: str | None = header("ConnectedLineName", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    unique_id: str | None = header("UniqueID")
    """Asterisk 1.8 to 11."""

    parking_space: int | None = header("ParkingSpace")
    """Asterisk 13 and later."""

    parking_timeout: Seconds | None = header("ParkingTimeout")
    """Asterisk 13 and later."""

    parking_duration: Seconds | None = header("ParkingDuration")
    """Asterisk 13 and later."""

    exten: str | None = header("Exten")
    """Asterisk up to 11."""

    channel: str | None = header("Channel")
    """Asterisk up to 11."""

    caller_id: str | None = header("CallerID", null=("<unknown>",))
    """Asterisk 1.4."""


@attrs.frozen
class ParkedCallsComplete(ListEnd):
    """TODO

    All versions.
    """

    total: int | None = header("Total")
    """Asterisk 1.8 and later."""


@attrs.frozen
class ParkedCallSwap(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    parkee: ChannelSnapshot | None = group("Parkee")

    parker: ChannelSnapshot | None = group("Parker")

    parker_dial_string: str | None = header("ParkerDialString")

    parking_lot: str | None = header("Parkinglot")

    parking_space: int | None = header("ParkingSpace")

    parking_timeout: Seconds | None = header("ParkingTimeout")

    parking_duration: Seconds | None = header("ParkingDuration")


@attrs.frozen
class ParkedCallTimeOut(Record):
    """TODO

    All versions; class call.
    """

    parkee: ChannelSnapshot | None = group("Parkee")

    parker: ChannelSnapshot | None = group("Parker")

    parker_dial_string: str | None = header("ParkerDialString")
    """Asterisk 13 and later."""

    parking_lot: str | None = header("Parkinglot")
    """Asterisk 1.8 and later."""

    caller_id_num: str | None = header("CallerIDNum", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    caller_id_name: str | None = header("CallerIDName", null=("<unknown>",))
    """Asterisk up to 11."""

    connected_line_num: str | None = header("ConnectedLineNum", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    connected_line_name: str | None = header("ConnectedLineName", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    unique_id: str | None = header("UniqueID")
    """Asterisk 1.8 to 11."""

    parking_space: int | None = header("ParkingSpace")
    """Asterisk 13 and later."""

    parking_timeout: Seconds | None = header("ParkingTimeout")
    """Asterisk 13 and later."""

    parking_duration: Seconds | None = header("ParkingDuration")
    """Asterisk 13 and later."""

    exten: str | None = header("Exten")
    """Asterisk up to 11."""

    channel: str | None = header("Channel")
    """Asterisk up to 11."""

    caller_id: str | None = header("CallerID", null=("<unknown>",))
    """Asterisk 1.4."""


@attrs.frozen
class Parkinglot(Record):
    """TODO

    Asterisk 11 and later.
    """

    name: str | None = header("Name")

    start_exten: int | None = header("StartExten")
    """Asterisk 11."""

    stop_exten: int | None = header("StopExten")
    """Asterisk 11."""

    start_space: int | None = header("StartSpace")
    """Asterisk 13 and later."""

    stop_space: int | None = header("StopSpace")
    """Asterisk 13 and later."""

    timeout: int | None = header("Timeout")


@attrs.frozen
class ParkinglotsComplete(ListEnd):
    """TODO

    Asterisk 11 and later.
    """


@attrs.frozen
class UnParkedCall(Record):
    """TODO

    All versions; class call.
    """

    parkee: ChannelSnapshot | None = group("Parkee")

    parker: ChannelSnapshot | None = group("Parker")

    retriever: ChannelSnapshot | None = group("Retriever")

    parker_dial_string: str | None = header("ParkerDialString")
    """Asterisk 13 and later."""

    parking_lot: str | None = header("Parkinglot")
    """Asterisk 1.8 and later."""

    from_: str | None = header("From")
    """Asterisk up to 11."""

    caller_id: str | None = header("CallerID", null=("<unknown>",))
    """Asterisk 1.4."""

    caller_id_num: str | None = header("CallerIDNum", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    caller_id_name: str | None = header("CallerIDName", null=("<unknown>",))
    """Asterisk up to 11."""

    connected_line_num: str | None = header("ConnectedLineNum", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    connected_line_name: str | None = header("ConnectedLineName", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    unique_id: str | None = header("Uniqueid")
    """Asterisk 1.8 to 11."""

    parking_space: int | None = header("ParkingSpace")
    """Asterisk 13 and later."""

    parking_timeout: Seconds | None = header("ParkingTimeout")
    """Asterisk 13 and later."""

    parking_duration: Seconds | None = header("ParkingDuration")
    """Asterisk 13 and later."""

    exten: str | None = header("Exten")
    """Asterisk up to 11."""

    channel: str | None = header("Channel")
    """Asterisk up to 11."""
