"""Which events a list is made of, and which one ends it (all versions, wherever the action is)."""

from __future__ import annotations

import pytest

from ajam_core import actions
from ajam_core.actions import ListAction

LISTS = {
    "CoreShowChannels": (("CoreShowChannel",), "CoreShowChannelsComplete"),
    "IAXpeerlist": (("PeerEntry",), "PeerlistComplete"),
    "IAXpeers": (("PeerEntry",), "PeerlistComplete"),
    "IAXregistry": (("RegistryEntry",), "RegistrationsComplete"),
    "PJSIPShowAors": (("AorList",), "AorListComplete"),
    "PJSIPShowContacts": (("ContactList",), "ContactListComplete"),
    "PJSIPShowEndpoints": (("EndpointList",), "EndpointListComplete"),
    "QueueStatus": (("QueueParams", "QueueMember", "QueueEntry"), "QueueStatusComplete"),
    "SIPpeers": (("PeerEntry",), "PeerlistComplete"),
    "SIPshowregistry": (("RegistryEntry",), "RegistrationsComplete"),
    "Status": (("Status",), "StatusComplete"),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_made_of_its_events(name: str) -> None:
    action = getattr(actions, name)
    assert (action.items, action.end) == LISTS[name]
    assert action.repeatable


def test_no_list_is_left_out() -> None:
    classes = [getattr(actions, name) for name in actions.__all__]
    assert {cls.__name__ for cls in classes if issubclass(cls, ListAction) and cls is not ListAction} == set(LISTS)
