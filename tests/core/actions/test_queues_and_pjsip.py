"""Actions on call queues and on PJSIP."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core.actions import PJSIPShowAors, PJSIPShowContacts, PJSIPShowEndpoints, QueueStatus
from ajam_core.records import AorList, ContactList, EndpointList, QueueEntry, QueueMember, QueueParams
from ajam_core.versions import UNKNOWN
from tests.core.blocks import reply


def test_a_queue_its_members_and_its_callers_come_in_one_list() -> None:
    answer = reply(
        ("Response: Success",),
        ("Event: QueueParams", "Queue: q"),
        ("Event: QueueMember", "Queue: q", "Name: Zoé"),
        ("Event: QueueEntry", "Queue: q", "Position: 1"),
        ("Event: QueueStatusComplete",),
    )
    listing = QueueStatus().result(answer)
    assert list(listing) == [
        QueueParams(queue="q"),
        QueueMember(queue="q", name="Zoé"),
        QueueEntry(queue="q", position=1),
    ]
    assert listing.complete


def test_one_queue_or_one_member_is_asked_for_by_name() -> None:
    assert QueueStatus().params(UNKNOWN) == []
    assert QueueStatus("q", "SIP/101").params(UNKNOWN) == [("queue", "q"), ("member", "SIP/101")]


@pytest.mark.parametrize(
    ("action", "item", "empty"),
    [
        (PJSIPShowEndpoints(), EndpointList(object_name="101"), "No endpoints found"),
        (PJSIPShowAors(), AorList(object_name="101"), "No Aors found"),
        (PJSIPShowContacts(), ContactList(object_name="101"), "No Contacts found"),
    ],
    ids=lambda given: getattr(given, "name", ""),
)
def test_the_lists_of_pjsip_are_read_and_an_empty_one_is_no_error(action: Any, item: Any, empty: str) -> None:
    name = type(item).__name__
    answer = reply(("Response: Success",), (f"Event: {name}", "ObjectName: 101"), (f"Event: {action.end}",))
    listing = action.result(answer)
    assert list(listing) == [item]
    assert listing.complete
    refusal = reply(("Response: Error", f"Message: {empty}"))
    assert action.accepts(refusal)
    assert len(action.result(refusal)) == 0
    assert not action.accepts(reply(("Response: Error", "Message: Permission denied")))
