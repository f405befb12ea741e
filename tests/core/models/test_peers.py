"""The peers that events keep current."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Any

import pytest

from ajam_core.models import LivePeers, Peer
from ajam_core.values import PeerState
from tests.core.conversation import event, response
from tests.core.models.feeding import batch, begun, changed, listing, take

NO_IAX = response("Error", "Message: Invalid/unknown command")
NO_PJSIP = response("Error", "Message: Invalid/unknown command")


def peer(name: str, status: str, address: str = "127.0.0.1") -> str:
    headers = ("Channeltype: SIP", f"ObjectName: {name}", f"IPaddress: {address}", "IPport: 5060", f"Status: {status}")
    return event("PeerEntry", *headers)


def peers(*items: str) -> tuple[Any, ...]:
    """The answers to the actions that list peers, on a server that has chan_sip alone."""
    return (listing("PeerlistComplete", *items), NO_IAX, NO_PJSIP)


BOTH = peers(peer("101", "OK (13 ms)"), peer("102", "UNREACHABLE", "-none-"))


def test_a_list_gives_the_peers_by_channel_type_and_name() -> None:
    model = LivePeers()
    begun(model, *BOTH)
    address = ip_address("127.0.0.1")
    assert dict(model.snapshot.items) == {
        "SIP/101": Peer(name="101", channel_type="SIP", status=PeerState.OK, address=address, port=5060),
        "SIP/102": Peer(name="102", channel_type="SIP", status=PeerState.UNREACHABLE, port=5060),
    }


@pytest.mark.parametrize(
    "happening",
    [
        event("PeerStatus", "ChannelType: SIP", "Peer: SIP/102", "PeerStatus: Reachable", "Time: 12"),
        event("ContactStatus", "URI: sip:102@pbx", "ContactStatus: Reachable", "AOR: 102", "EndpointName: 102"),
        event("DeviceStateChange", "Device: SIP/102", "State: NOT_INUSE"),
        event("DeviceStateChange", "Device: SIP/101", "State: UNAVAILABLE"),
        event("ChannelReload", "ReloadReason: RELOAD"),
        event("FullyBooted", "Status: Fully Booted"),
    ],
)
def test_an_event_that_means_another_state_has_the_peers_listed_anew_after_a_while(happening: str) -> None:
    model = LivePeers()
    session = begun(model, *BOTH)
    changes = take(model, session, batch(happening), *peers(peer("101", "OK (9 ms)"), peer("102", "OK (5 ms)")))
    assert changed(changes) == {"SIP/102": "changed"}
    assert model.snapshot.items["SIP/102"].status is PeerState.OK


@pytest.mark.parametrize(
    "happening",
    [
        event("DeviceStateChange", "Device: SIP/101", "State: INUSE"),
        event("DeviceStateChange", "Device: SIP/102", "State: UNAVAILABLE"),
        event("DeviceStateChange", "Device: Custom:lamp", "State: UNAVAILABLE"),
        event("Newchannel", "Channel: SIP/101-1"),
    ],
)
def test_any_other_event_changes_nothing(happening: str) -> None:
    model = LivePeers()
    session = begun(model, *BOTH)
    assert take(model, session, batch(happening)) == ()
