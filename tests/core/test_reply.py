"""The messages of one body, told apart by position and ActionID."""

from __future__ import annotations

import pytest

from ajam_core.records import PeerEntry, PeerlistComplete, QueueMember, Response
from ajam_core.reply import Reply
from tests.core.blocks import message, reply

RESPONSE = ("Response: Success", "ActionID: a-1", "Message: Peer status list will follow")
PEER = ("Event: PeerEntry", "ActionID: a-1", "ObjectName: 101")
END = ("Event: PeerlistComplete", "ActionID: a-1", "ListItems: 1")


def test_a_list_is_a_response_its_items_and_an_end() -> None:
    read = reply(RESPONSE, PEER, END, action_id="a-1")
    assert read.response == Response(response="Success", message="Peer status list will follow")
    assert read.items == (PeerEntry(object_name="101"),)
    assert read.complete == PeerlistComplete(list_items=1)
    assert read.foreign == ()
    assert len(read.messages) == 3


def test_blocks_that_do_not_bear_the_action_id_are_foreign() -> None:
    forged = ("Event: PeerEntry", "ObjectName: 666")
    others = ("Event: PeerEntry", "ActionID: b-2", "ObjectName: 102")
    end = ("Event: PeerlistComplete", "ActionID: b-2")
    read = reply(RESPONSE, forged, PEER, others, end, action_id="a-1")
    assert [item.object_name for item in read.items if isinstance(item, PeerEntry)] == ["101"]
    assert read.complete is None
    assert [record.wire["event"] for record in read.foreign if record.wire] == [
        "PeerEntry",
        "PeerEntry",
        "PeerlistComplete",
    ]


def test_items_without_an_action_id_are_taken_where_the_server_marks_none_and_others_still_are_not() -> None:
    read = reply(
        RESPONSE,
        ("Event: PeerEntry", "ObjectName: 201"),
        ("Event: PeerEntry", "ActionID: b-2", "ObjectName: 666"),
        END,
        action_id="a-1",
        unmarked=True,
    )
    assert read.items == (PeerEntry(object_name="201"),)
    assert len(read.foreign) == 1
    assert read.complete


def test_items_are_expected_to_bear_the_action_id_unless_said_otherwise() -> None:
    blocks = [message(*RESPONSE), message("Event: PeerEntry", "ObjectName: 201")]
    assert Reply.read(blocks, "a-1").items == ()
    assert len(Reply.read(blocks, "a-1").foreign) == 1


def test_without_an_action_id_of_ours_only_blocks_without_one_are_items() -> None:
    read = reply(RESPONSE[:1], ("Event: PeerEntry", "ObjectName: 101"), PEER)
    assert read.items == (PeerEntry(object_name="101"),)
    assert read.foreign == (PeerEntry(object_name="101"),)


QUEUE_MEMBER = ("Event: QueueMember", "Queue: support", "Name: x")
REST = ("Location: Local/1001@default", "Status: 1", "Paused: 0", "ActionID: a-1")
OTHER_MEMBER = ("Event: QueueMember", "Queue: support", "Name: Bob", *REST)
QUEUE_END = ("Event: QueueStatusComplete", "ActionID: a-1", "EventList: Complete", "ListItems: 2")


@pytest.mark.parametrize(
    "forged",
    [
        [("Event: QueueMember", "Queue: sales", "Name: evil", *REST)],
        [("Event: QueueMember", *REST)],
        [("Event: QueueMember", "Name: evil"), ("Event: QueueMember", "Name: worse", *REST)],
        [("Event: QueueStatusComplete", "ListItems: 0", *REST)],
        [("Response: Error", "Message: Permission denied", *REST)],
    ],
)
def test_a_block_that_a_forged_one_was_put_into_is_no_item_in_any_part(forged: list[tuple[str, ...]]) -> None:
    """QueueStatus of 16 and 22, where a name holds an empty line: the ActionID stands behind it."""
    read = reply(RESPONSE, OTHER_MEMBER, QUEUE_MEMBER, *forged, OTHER_MEMBER, QUEUE_END, action_id="a-1")
    assert [item.name for item in read.items if isinstance(item, QueueMember)] == ["Bob", "Bob"]
    assert len(read.items) == 2
    assert len(read.foreign) == 1 + len(forged)
    assert read.complete is not None
    assert read.complete.wire == message(*QUEUE_END)


@pytest.mark.parametrize("name", ["DBGetResponse", "DBGetComplete"])
def test_an_event_that_holds_nothing_but_the_actionid_of_a_forged_block_is_none(name: str) -> None:
    """DBGet of 16 and 22: the value is the last header before the ActionID."""
    first = ("Event: DBGetResponse", "Family: f", "Key: k", "Val: x")
    end = ("Event: DBGetComplete", "ActionID: a-1", "EventList: Complete", "ListItems: 1")
    read = reply(RESPONSE, first, (f"Event: {name}", "ActionID: a-1"), end, action_id="a-1")
    assert read.items == ()
    assert len(read.foreign) == 2
    assert read.complete is not None
    assert read.complete.wire == message(*end)


def test_the_item_and_the_end_mark_behind_a_forged_block_are_genuine_where_the_actionid_comes_first() -> None:
    """SIPpeers of 16: what was forged lacks the ActionID, which stands before any value that may hold a line break."""
    forged = ("Event: PeerEntry", "ObjectName: evil", "Status: OK (1 ms)")
    read = reply(RESPONSE, PEER, forged, PEER, forged, END, action_id="a-1")
    assert read.items == (PeerEntry(object_name="101"), PeerEntry(object_name="101"))
    assert read.complete is not None
    assert len(read.foreign) == 2


def test_what_follows_the_end_mark_is_no_item() -> None:
    read = reply(RESPONSE, PEER, END, PEER, END, action_id="a-1")
    assert len(read.items) == 1
    assert len(read.foreign) == 2


def test_an_event_that_is_named_like_an_end_mark_ends_no_list_that_has_another_one() -> None:
    blocks = [message("Response: Success"), message("Event: AgentComplete"), message("Event: PeerEntry")]
    read = Reply.read([*blocks, message("Event: PeerlistComplete"), *blocks[1:]], None, end="PeerlistComplete")
    assert [record.wire["event"] for record in read.items if record.wire] == ["AgentComplete", "PeerEntry"]
    assert [record.wire["event"] for record in read.foreign if record.wire] == ["AgentComplete", "PeerEntry"]
    assert len(Reply.read(blocks, None).items) == 1


def test_a_body_that_begins_with_an_event_has_no_response() -> None:
    read = reply(("Event: UserEvent", "UserEvent: x"))
    assert read.response == Response()
    assert read.response.response == ""
    assert len(read.items) == 1
    assert read.output == ()


def test_an_empty_document_is_a_reply_of_nothing() -> None:
    read = reply()
    assert (read.response, read.items, read.output, read.messages) == (Response(), (), (), ())


def test_the_output_is_that_of_the_first_message() -> None:
    assert reply(message("Response: Follows", text=("a", "b"))).output == ("a", "b")
    assert reply(message(text=("bare", "text"))).output == ("bare", "text")
    assert reply(("Response: Success", "Output: a", "Output: b")).output == ("a", "b")


def test_messages_do_not_fill_the_repr() -> None:
    assert "Message" not in repr(reply(("Response: Success",)))
