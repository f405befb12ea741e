"""Parked calls, as each version tells them."""

from __future__ import annotations

import pytest

from ajam_core.records import ChannelSnapshot, ParkedCall, Parkinglot, Record, UnParkedCall
from ajam_core.structure import to_dict, to_record
from ajam_core.values import Seconds
from tests.core.blocks import message

PARKEE = ChannelSnapshot(channel="SIP/101-1", caller_id_num="101", caller_id_name="Zoé")


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            (
                *("Event: ParkedCall", "Exten: 701", "Channel: SIP/101-1", "From: SIP/102-2", "Timeout: 45"),
                *("CallerID: 101", "CallerIDName: Zoé"),
            ),
            ParkedCall(parkee=PARKEE, from_="SIP/102-2", parking_space=701, parking_timeout=Seconds(45)),
            id="ParkedCall 1.4",
        ),
        pytest.param(
            (
                *("Event: ParkedCall", "Parkinglot: default", "Exten: 701", "Channel: SIP/101-1", "CallerIDNum: 101"),
                *("CallerIDName: Zoé", "ConnectedLineNum: <unknown>", "ConnectedLineName: <unknown>", "Duration: 7"),
            ),
            ParkedCall(parkee=PARKEE, parking_lot="default", parking_space=701, parking_duration=Seconds(7)),
            id="ParkedCall 11",
        ),
        pytest.param(
            (
                *("Event: UnParkedCall", "ParkeeChannel: SIP/101-1", "ParkeeCallerIDNum: 101", "ParkeeExten: 4000"),
                *("ParkeeCallerIDName: Zoé", "ParkerDialString: SIP/102", "ParkingSpace: 701"),
                *("RetrieverChannel: SIP/103-3",),
            ),
            UnParkedCall(
                parkee=ChannelSnapshot(channel="SIP/101-1", caller_id_num="101", caller_id_name="Zoé", exten="4000"),
                retriever=ChannelSnapshot(channel="SIP/103-3"),
                parker_dial_string="SIP/102",
                parking_space=701,
            ),
            id="UnParkedCall 13 and later",
        ),
        pytest.param(
            ("Event: Parkinglot", "Name: default", "StartExten: 701", "StopExten: 720", "Timeout: 45"),
            Parkinglot(name="default", start_space=701, stop_space=720, timeout=Seconds(45)),
            id="Parkinglot 11",
        ),
    ],
)
def test_a_parked_call_of_every_version_is_one_kind_of_record(headers: tuple[str, ...], record: Record) -> None:
    read = to_record(message(*headers))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})


def test_the_space_of_a_parked_call_is_no_extension_of_its_channel() -> None:
    read = to_record(message("Event: ParkedCall", "Exten: 701", "Channel: SIP/101-1"))
    assert isinstance(read, ParkedCall)
    assert read.parkee == ChannelSnapshot(channel="SIP/101-1")


def test_a_parked_call_made_by_hand_is_written_as_today() -> None:
    assert to_dict(ParkedCall(parkee=PARKEE, parking_space=701)) == {
        "event": "ParkedCall",
        "parkeechannel": "SIP/101-1",
        "parkeecalleridnum": "101",
        "parkeecalleridname": "Zoé",
        "parkeeuniqueid": "",
        "parkingspace": "701",
    }
