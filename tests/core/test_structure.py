"""Message -> record: the machinery, whatever the record class."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import datetime, timezone
from ipaddress import ip_address
from types import MappingProxyType
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ajam_core.builders import WORTHWHILE, thaw
from ajam_core.messages import Message, fold
from ajam_core.records import Event, PeerEntry, Response, Status, StatusComplete, UserEvent
from ajam_core.records.base import Record
from ajam_core.records.index import EVENTS
from ajam_core.structure import (
    structure,
    to_dict,
    to_record,
)
from ajam_core.values import PeerState
from tests.core.blocks import message
from tests.core.recording import CLASSES, FOUNDING_PEER, builders, header_names


def test_the_name_of_the_event_chooses_the_class() -> None:
    assert to_record(message(*FOUNDING_PEER)) == PeerEntry(
        object_name="101",
        channel_type="SIP",
        chan_object_type="peer",
        ip_address=ip_address("127.0.0.1"),
        ip_port=5061,
        dynamic=True,
        nat_support=False,
        video_support=False,
        acl=False,
        status=PeerState.UNMONITORED,
        realtime_device=False,
    )


@pytest.mark.parametrize("name", ["PeerEntry", "peerentry", "PEERENTRY"])
def test_the_name_of_the_event_is_read_in_any_case(name: str) -> None:
    assert type(to_record(message(f"Event: {name}"))) is PeerEntry


def test_a_block_without_an_event_is_a_response() -> None:
    assert to_record(message("Response: Goodbye", "Message: Thanks for all the fish.")) == Response(
        response="Goodbye", message="Thanks for all the fish."
    )


@pytest.mark.parametrize("name", ["NoSuchEvent", "Event", "Record", "CommandEntry", "PingReply", "", "__doc__"])
def test_an_event_of_another_name_keeps_its_headers_as_text(name: str) -> None:
    record = to_record(message(f"Event: {name}", "Privilege: call,all", "Channel: SIP/1", "Channel: SIP/2", "n: é"))
    assert record == Event(name=name, fields={"channel": "SIP/1", "channel-2": "SIP/2", "n": "é"})
    assert record.privilege == ("call", "all")


def test_an_end_mark_keeps_what_it_counts() -> None:
    record = to_record(
        message("Event: StatusComplete", "ActionID: a-1", "EventList: Complete", "ListItems: 1", "Items: 1")
    )
    assert record == StatusComplete(list_items=1)
    assert to_dict(record) == {"event": "StatusComplete", "eventlist": "Complete", "listitems": "1", "items": "1"}


def test_an_outcome_that_an_unknown_event_tells_is_one_of_its_fields() -> None:
    assert to_record(message("Event: FaxDone", "Response: Failure")) == Event(
        name="FaxDone", fields={"response": "Failure"}
    )


def test_what_the_server_puts_before_an_event_is_told_from_what_its_sender_calls_the_same() -> None:
    record = to_record(
        message(
            *("Event: UserEvent", "Privilege: user,all", "Timestamp: 1700000000.5", "SequenceNumber: 7"),
            *("File: manager.c", "Line: 1", "Func: f", "SystemName: pbx", "UserEvent: alarm"),
            *("File: door.c", "Line: 2", "Func: g", "SystemName: house", "Timestamp: now", "UserEvent: again"),
        )
    )
    assert record == UserEvent(
        user_event="alarm",
        fields={
            "file-2": "door.c",
            "line-2": "2",
            "func-2": "g",
            "systemname-2": "house",
            "timestamp-2": "now",
            "userevent-2": "again",
        },
    )
    assert record.timestamp == datetime(2023, 11, 14, 22, 13, 20, 500_000, timezone.utc)


def test_a_sender_s_header_that_the_server_could_have_put_there_is_kept() -> None:
    record = to_record(message("Event: UserEvent", "UserEvent: alarm", "File: door.c", "Response: x", "ListItems: y"))
    assert record == UserEvent(user_event="alarm", fields={"file": "door.c", "response": "x", "listitems": "y"})


def test_the_headers_of_the_exchange_are_properties_and_no_extra() -> None:
    record = to_record(
        message(*FOUNDING_PEER, "ActionID: a-1", "Privilege: system,,all", "EventList: x", "ListItems: 1")
    )
    assert record.extra == {}
    assert record.action_id == "a-1"
    assert record.privilege == ("system", "all")
    assert record.timestamp is None


@pytest.mark.parametrize("text", ["soon", "", "nan", "1e300"])
def test_a_timestamp_of_another_kind_is_none(text: str) -> None:
    assert to_record(message("Event: Hangup", f"Timestamp: {text}")).timestamp is None


def test_a_record_made_by_hand_has_no_exchange() -> None:
    record = PeerEntry(object_name="101")
    assert (record.action_id, record.privilege, record.timestamp, record.wire) == (None, (), None, None)


def test_unknown_headers_and_further_values_of_a_known_one_are_extra() -> None:
    record = to_record(message(*FOUNDING_PEER, "ToneZone: fr", "IPport: 9", "ACL: yes", "Event: forged"))
    assert record.extra == {"tonezone": "fr", "ipport-2": "9", "acl-2": "yes", "event-2": "forged"}
    assert isinstance(record, PeerEntry)
    assert (record.ip_port, record.acl) == (5061, False)


def test_a_value_that_does_not_fit_its_type_is_none_and_its_text_is_kept() -> None:
    record = structure(message("Event: PeerEntry", "ObjectName: 101", "IPport: sip", "Dynamic: maybe"), PeerEntry)
    assert (record.object_name, record.ip_port, record.dynamic) == ("101", None, None)
    assert record.unparsed == {"ipport": "sip", "dynamic": "maybe"}


def test_two_fields_of_one_header_fail_or_fit_each_for_itself() -> None:
    record = structure(message("Event: PeerEntry", "Status: OK (fast)"), PeerEntry)
    assert (record.status, record.latency_ms) == (None, None)
    assert record.unparsed == {"status": "OK (fast)"}


def test_the_texts_that_stand_for_nothing_are_none_in_their_field_only() -> None:
    record = structure(
        message("Event: PeerEntry", "ObjectName: -none-", "IPaddress: -none-", "Description: "), PeerEntry
    )
    assert (record.object_name, record.ip_address, record.description) == ("-none-", None, "")
    assert record.unparsed == {}


def test_an_empty_value_is_none_where_the_field_is_no_text() -> None:
    record = structure(message("Event: PeerEntry", "Dynamic: ", "Status: ", "IPport: "), PeerEntry)
    assert (record.dynamic, record.status, record.ip_port, record.unparsed) == (None, None, None, {})


def test_the_first_header_name_that_a_message_has_feeds_the_field() -> None:
    assert structure(message("Event: Status", "State: Up"), Status).channel_state_desc == "Up"
    both = structure(message("Event: Status", "State: Up", "ChannelStateDesc: Ring"), Status)
    assert both.channel_state_desc == "Ring"
    assert both.extra == {"state": "Up"}


def test_lines_that_are_no_headers_join_extra() -> None:
    record = structure(message("Response: Success", "Tone: x", text=("a", "b")), Response)
    assert record.extra == {"tone": "x", "output": "a", "output-2": "b"}


def test_the_message_is_kept_outside_equality_and_repr() -> None:
    block = message("Event: PeerEntry", "ObjectName: 101")
    record = structure(block, PeerEntry)
    assert record.wire is block
    assert record == PeerEntry(object_name="101")
    assert "wire" not in repr(record)


def test_a_record_cannot_be_changed_and_neither_can_its_mappings() -> None:
    record = structure(message(*FOUNDING_PEER, "Tone: x"), PeerEntry)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.acl = True  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del record.acl
    with pytest.raises(TypeError):
        record.extra["tone"] = "y"  # type: ignore[index]


def test_many_messages_of_one_shape_are_read_by_a_compiled_builder_and_read_the_same() -> None:
    names = ("Event", "ObjectName", "Status", "Compiled")
    blocks = [Message.build(names, ("PeerEntry", str(n), f"OK ({n} ms)", "x")) for n in range(WORTHWHILE + 10)]
    read = [structure(block, PeerEntry) for block in blocks]
    assert blocks[0].shape.builders[PeerEntry].__name__ == "build"
    assert "r_thawed" in blocks[0].shape.builders[PeerEntry].__globals__
    assert [peer.latency_ms for peer in read] == list(range(WORTHWHILE + 10))
    assert {type(peer) for peer in read} == {PeerEntry}
    assert all(peer.extra == {"compiled": "x"} for peer in read)


def test_a_compiled_builder_hands_a_value_that_does_not_fit_to_the_careful_one() -> None:
    block = message("Event: PeerEntry", "ObjectName: 101", "Dynamic: maybe")
    careful, compiled = builders(block.shape, PeerEntry)
    assert compiled(block) == careful(block)
    assert compiled(block).unparsed == {"dynamic": "maybe"}


def test_records_of_the_compiled_builder_are_frozen() -> None:
    block = message(*FOUNDING_PEER)
    record = builders(block.shape, PeerEntry)[1](block)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.acl = True
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del record.acl


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_record_class_can_be_thawed(cls: Any) -> None:
    record = object.__new__(thaw(cls))
    for field in attrs.fields(cls):
        setattr(record, field.name, field.default)
    record.__class__ = cls
    assert record == cls()
    assert thaw(cls) is thaw(cls)


TEXTS = st.one_of(
    st.sampled_from(
        [
            "yes",
            "No",
            "Y",
            "1",
            "0",
            "-1",
            "5060",
            "0.5",
            "1700000000",
            "00:01:30",
            "127.0.0.1",
            "::1",
            "[::1]",
            "OK",
            "OK(1ms)",
            "UNKNOWN",
            "Unmonitored",
            "N/A",
            "nan",
            "inf",
            "1e999",
            "a=b",
            "a,b",
        ]
    ),
    st.sampled_from(
        ["OK (13 ms)", "-none-", "(null)", "<unknown>", "Not in use", "60000 ms", "", " ", "a,b,", "CDR(a,b)=c"]
    ),
    st.text(max_size=20),
)


@settings(max_examples=1000, deadline=None)
@given(data=st.data())
def test_any_values_make_a_record_and_every_text_is_recovered(data: st.DataObject) -> None:
    cls = data.draw(st.sampled_from(CLASSES))
    known = st.sampled_from([*header_names(cls), "Event", "ActionID", "Privilege", "Timestamp", "ListItems", "Unknown"])
    names = tuple(data.draw(st.lists(known, max_size=12)))
    values = tuple(data.draw(st.lists(TEXTS, min_size=len(names), max_size=len(names))))
    block = Message.build(names, values)
    careful, compiled = builders(block.shape, cls)
    record = careful(block)
    assert compiled(block) == record
    assert structure(block, cls) == record
    assert repr(compiled(block)) == repr(record)
    assert type(to_record(block)).__name__ in {*EVENTS.values(), "Event", "Response"}
    assert to_dict(record) == block.to_dict()
    for name, text in {**record.extra, **record.unparsed}.items():
        plain, _, number = name.partition("-")
        assert block.getall(plain)[int(number or 1) - 1] == text


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda record: pickle.loads(pickle.dumps(record))])
@pytest.mark.parametrize(
    "record",
    [
        to_record(message(*FOUNDING_PEER, "Tone: x", "Dynamic: no")),
        to_record(message("Event: UserEvent", "UserEvent: x", "a: 1")),
        to_record(message("Event: Status", "Variable: A=1")),
        PeerEntry(object_name="101"),
    ],
    ids=lambda record: type(record).__name__,
)
def test_records_are_copied_and_pickled(record: Record, copied: Callable[[Record], Record]) -> None:
    twin = copied(record)
    assert twin == record
    assert type(twin) is type(record)
    assert twin.wire == record.wire
    assert to_dict(twin) == to_dict(record)
    assert type(twin.extra) is MappingProxyType


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_records_can_be_members_of_a_set(cls: type[Record]) -> None:
    block = Message.build(tuple(header_names(cls)), ("1",) * len(header_names(cls)))
    assert len({structure(block, cls), structure(block, cls)}) == 1


def test_every_name_of_a_header_folds_to_something() -> None:
    for cls in CLASSES:
        assert all(fold(name) for name in header_names(cls))
