"""Record -> wire dictionary."""

from __future__ import annotations

from datetime import datetime, timezone
from ipaddress import ip_address
from types import MappingProxyType

import pytest

from ajam_core import records
from ajam_core.messages import Message
from ajam_core.records import CommandReply, Event, GetvarReply, PeerEntry, QueueMember, Response, Status, UserEvent
from ajam_core.records.base import Record
from ajam_core.structure import (
    structure,
    to_dict,
    to_record,
)
from ajam_core.values import ChannelState, MemberStatus, PeerState, Seconds
from tests.core.blocks import message
from tests.core.recording import FOUNDING_PEER


def test_the_wire_dictionary_of_a_peer_is_that_of_the_founding_document() -> None:
    assert to_dict(to_record(message(*FOUNDING_PEER, "ActionID: a-1"))) == {
        "acl": "no",
        "channeltype": "SIP",
        "chanobjecttype": "peer",
        "dynamic": "yes",
        "event": "PeerEntry",
        "ipaddress": "127.0.0.1",
        "ipport": "5061",
        "natsupport": "no",
        "objectname": "101",
        "realtimedevice": "no",
        "status": "Unmonitored",
        "videosupport": "no",
    }


def test_the_strings_of_a_wire_dictionary_are_the_server_s_own() -> None:
    headers = ("Event: PeerEntry", "IPaddress: -none-", "IPport: 0", "Status: OK (1 ms)", "Dynamic: maybe", "Odd: é")
    assert to_dict(to_record(message(*headers))) == {
        "event": "PeerEntry",
        "ipaddress": "-none-",
        "ipport": "0",
        "status": "OK (1 ms)",
        "dynamic": "maybe",
        "odd": "é",
    }


@pytest.mark.parametrize(
    ("record", "wire"),
    [
        (
            PeerEntry(
                object_name="101",
                ip_address=ip_address("::1"),
                ip_port=5060,
                acl=True,
                dynamic=False,
                status=PeerState.OK,
                latency_ms=13,
                extra={"tone": "x"},
                unparsed={"comedia": "maybe"},
            ),
            {
                "event": "PeerEntry",
                "objectname": "101",
                "ipaddress": "::1",
                "ipport": "5060",
                "acl": "yes",
                "dynamic": "no",
                "status": "OK (13 ms)",
                "tone": "x",
                "comedia": "maybe",
            },
        ),
        (
            Status(channel="SIP/1", seconds=Seconds(90), channel_state=ChannelState.UP, variables={"A": "1", "B": "2"}),
            {
                "event": "Status",
                "channel": "SIP/1",
                "uniqueid": "",
                "channelstate": "6",
                "seconds": "90",
                "variable": "A=1",
                "variable-2": "B=2",
            },
        ),
        (
            QueueMember(queue="q", last_call=datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc)),
            {"event": "QueueMember", "queue": "q", "name": "", "location": "", "lastcall": "1700000000"},
        ),
        (
            records.PingReply(response="Success", time=datetime(2023, 11, 14, 22, 13, 20, 500_000, timezone.utc)),
            {"response": "Success", "timestamp": "1700000000.500000"},
        ),
        (
            records.EndpointList(object_name="101", contacts=("101/sip:a", "101/sip:b"), aors=("101",)),
            {
                "event": "EndpointList",
                "objectname": "101",
                "aor": "101",
                "contacts": "101/sip:a",
                "contacts-2": "101/sip:b",
            },
        ),
        (
            records.ContactList(object_name="101", roundtrip_ms=1.53),
            {"event": "ContactList", "objectname": "101", "endpoint": "", "uri": "", "roundtripusec": "1530"},
        ),
        (CommandReply(output=("a", "b"), message="m"), {"output": "a", "output-2": "b", "message": "m"}),
        (GetvarReply(response="Success", value="x"), {"response": "Success", "variable": "", "value": "x"}),
        (Response(response="Success"), {"response": "Success"}),
        (Event(name="Custom", fields={"a": "1"}), {"event": "Custom", "a": "1"}),
        (UserEvent(user_event="x", fields={"a": "1"}), {"event": "UserEvent", "userevent": "x", "a": "1"}),
    ],
    ids=lambda given: type(given).__name__,
)
def test_a_record_made_by_hand_is_written_as_a_server_would(record: Record, wire: dict[str, str]) -> None:
    assert to_dict(record) == wire


@pytest.mark.parametrize(
    "record",
    [
        PeerEntry(object_name="101", status=PeerState.LAGGED, latency_ms=3000, ip_port=5060, dynamic=True),
        Status(channel="SIP/1", variables=MappingProxyType({"A": "1", "CHANNEL(a,b)": "2"}), priority=2),
        records.ContactList(object_name="101", roundtrip_ms=1.53, qualify_frequency=Seconds(60)),
        records.QueueMember(queue="q", status=MemberStatus.BUSY, paused=True),
    ],
    ids=lambda record: type(record).__name__,
)
def test_what_is_written_by_hand_reads_back_as_the_same_record(record: Record) -> None:
    wire = to_dict(record)
    assert structure(Message.build(tuple(wire), tuple(wire.values()), numbered=True), type(record)) == record
