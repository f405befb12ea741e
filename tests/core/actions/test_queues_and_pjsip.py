"""Actions on call queues and on PJSIP."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core.actions import (
    PJSIPSetMaintenance,
    PJSIPShowAors,
    PJSIPShowAuths,
    PJSIPShowContacts,
    PJSIPShowEndpoint,
    PJSIPShowEndpoints,
    PJSIPShowResourceLists,
    QueueStatus,
)
from ajam_core.records import (
    AorDetail,
    AorList,
    AuthDetail,
    AuthList,
    ContactList,
    EndpointDetail,
    EndpointList,
    QueueEntry,
    QueueMember,
    QueueParams,
    ResourceListDetail,
)
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
        (PJSIPShowAuths(), AuthList(object_name="101"), "No Auths found"),
        (PJSIPShowResourceLists(), ResourceListDetail(object_name="101"), "No resource lists found"),
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


def test_one_endpoint_is_listed_with_all_that_belongs_to_it() -> None:
    answer = reply(
        ("Response: Success",),
        ("Event: EndpointDetail", "ObjectName: 101", "Auth: 101"),
        ("Event: AuthDetail", "ObjectName: 101", "EndpointName: 101"),
        ("Event: AorDetail", "ObjectName: 101", "EndpointName: 101"),
        ("Event: EndpointDetailComplete", "ListItems: 3"),
    )
    listing = PJSIPShowEndpoint("101").result(answer)
    assert list(listing) == [
        EndpointDetail(object_name="101", auth=("101",)),
        AuthDetail(object_name="101", endpoint_name="101"),
        AorDetail(object_name="101", endpoint_name="101"),
    ]
    assert (listing.foreign, listing.complete is not None) == ((), True)


def test_maintenance_is_on_or_off() -> None:
    action = PJSIPSetMaintenance("all", out_of_service=True)
    assert action.params(UNKNOWN) == [("Endpoint", "all"), ("State", "on")]
