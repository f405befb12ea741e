"""All peers of one server, whatever channel drivers it has: the flow, and a PJSIP endpoint as a peer."""

from __future__ import annotations

from collections.abc import Callable, Generator
from ipaddress import ip_address
from typing import Any

import pytest

from ajam_core.actions import BaseAction
from ajam_core.effects import Sleep
from ajam_core.enums import ContactState
from ajam_core.errors import ActionFailed, PermissionDenied, UnknownAction
from ajam_core.listing import Listing
from ajam_core.peers import endpoint_as_peer, list_peers
from ajam_core.records import AorList, ContactList, EndpointList, Event, PeerEntry, Response
from ajam_core.structure import to_dict, to_record
from ajam_core.values import DeviceState, PeerState, Seconds
from tests.core.blocks import message, reply
from tests.core.conversation import Conversation, logged_in, response

REFUSED = reply(("Response: Error", "Message: no"))
FAMILIES = ["SIPpeers", "IAXpeers", "PJSIPShowEndpoints", "PJSIPShowContacts", "PJSIPShowAors"]

SIP, IAX2 = PeerEntry(object_name="101", channel_type="SIP"), PeerEntry(object_name="201", channel_type="IAX2")
ENDPOINT = EndpointList(object_name="301", contacts=("301/sip:301@10.0.0.1:5060",), device_state=DeviceState.NOT_IN_USE)
CONTACT = ContactList(
    object_name="301;@0a1b",
    uri="sip:301@10.0.0.1:5060",
    status=ContactState.REACHABLE,
    roundtrip_ms=1.6,
    endpoint="301",
)
AOR = AorList(object_name="301", qualify_frequency=Seconds(60))


def listing(*items: Any, name: str = "", foreign: tuple[Any, ...] = ()) -> Listing[Any]:
    return Listing(items, Response(response="Success", message=name), Event(name=f"{name}Complete"), foreign)


def sender(answers: dict[str, Any]) -> tuple[list[str], Callable[[BaseAction[Any]], Generator[Any, Any, Any]]]:
    """A `send` that waits once and then answers by the action's name; an action without an answer is unknown."""
    asked: list[str] = []

    def send(action: BaseAction[Any]) -> Generator[Any, Any, Any]:
        asked.append(action.name)
        yield Sleep(0)
        answer = answers.get(action.name, UnknownAction(action.name, "a", "Invalid/unknown command", REFUSED))
        if isinstance(answer, Exception):
            raise answer
        return answer

    return asked, send


def run(flow: Generator[Any, Any, Any]) -> Any:
    try:
        while True:
            assert isinstance(next(flow), Sleep)
    except StopIteration as stop:
        return stop.value


def test_the_peers_of_every_family_come_in_one_list_in_order() -> None:
    forged = Event(name="forged")
    asked, send = sender(
        {
            "SIPpeers": listing(SIP, name="SIP", foreign=(forged,)),
            "IAXpeers": listing(IAX2, name="IAX", foreign=(forged,)),
            "PJSIPShowEndpoints": listing(ENDPOINT, name="PJSIP", foreign=(forged,)),
            "PJSIPShowContacts": listing(CONTACT, foreign=(forged,)),
            "PJSIPShowAors": listing(AOR, foreign=(forged,)),
        }
    )
    peers = run(list_peers(send))
    assert [(peer.channel_type, peer.object_name) for peer in peers] == [
        ("SIP", "101"),
        ("IAX2", "201"),
        ("PJSIP", "301"),
    ]
    assert peers.response.message == "SIP"
    assert peers.complete == Event(name="SIPComplete")
    assert peers.foreign == (forged,) * 5
    assert asked == FAMILIES


@pytest.mark.parametrize(
    ("known", "found", "asked"),
    [
        ({}, [], FAMILIES[:3]),
        ({"SIPpeers": listing(SIP)}, ["101"], FAMILIES[:3]),
        ({"IAXpeers": listing(IAX2)}, ["201"], FAMILIES[:3]),
        ({"PJSIPShowEndpoints": listing(ENDPOINT)}, ["301"], FAMILIES),
        ({"SIPpeers": listing(), "PJSIPShowEndpoints": listing()}, [], FAMILIES),
    ],
)
def test_a_family_that_the_server_does_not_know_is_left_out(
    known: dict[str, Any], found: list[str], asked: list[str]
) -> None:
    seen, send = sender(known)
    peers = run(list_peers(send))
    assert [peer.object_name for peer in peers] == found
    assert seen == asked
    assert isinstance(peers.response, Response)


@pytest.mark.parametrize("refused", FAMILIES)
def test_any_other_failure_of_any_family_is_the_caller_s(refused: str) -> None:
    answers: dict[str, Any] = {name: listing() for name in FAMILIES}
    answers[refused] = PermissionDenied(refused, "a", "Permission denied", REFUSED)
    with pytest.raises(ActionFailed):
        run(list_peers(sender(answers)[1]))


@pytest.mark.parametrize(
    ("endpoint", "contacts", "aors", "status", "latency_ms", "address", "port"),
    [
        pytest.param({}, [CONTACT], [AOR], PeerState.OK, 2, "10.0.0.1", 5060, id="its contact answers"),
        pytest.param(
            {},
            [ContactList(object_name="301;@1", uri="sip:301@10.0.0.1:5060", status=ContactState.UNREACHABLE)],
            [AOR],
            PeerState.UNREACHABLE,
            None,
            "10.0.0.1",
            5060,
            id="its contact does not answer",
        ),
        pytest.param(
            {},
            [ContactList(object_name="301;@1", uri="sip:301@10.0.0.1:5060", status=ContactState.NON_QUALIFIED)],
            [AOR],
            PeerState.UNMONITORED,
            None,
            "10.0.0.1",
            5060,
            id="its contact is never asked",
        ),
        pytest.param(
            {},
            [ContactList(object_name="301;@1", uri="sip:301@10.0.0.1:5060", status=ContactState.CREATED)],
            [AOR],
            PeerState.UNKNOWN,
            None,
            "10.0.0.1",
            5060,
            id="its contact was not asked yet",
        ),
        pytest.param(
            {"contacts": ("301/sip:301@10.0.0.9", "301/sip:301@10.0.0.1:5060")},
            [ContactList(object_name="301;@1", uri="sip:301@10.0.0.9", status=ContactState.UNREACHABLE), CONTACT],
            [AOR],
            PeerState.OK,
            2,
            "10.0.0.1",
            5060,
            id="its second contact answers",
        ),
        pytest.param({"contacts": ()}, [CONTACT], [AOR], PeerState.UNKNOWN, None, None, None, id="it has no contact"),
        pytest.param({"contacts": None}, [], [], PeerState.UNKNOWN, None, None, None, id="its contacts are not told"),
        pytest.param({}, [], [AOR], PeerState.OK, None, "10.0.0.1", 5060, id="a fixed contact that is asked"),
        pytest.param(
            {},
            [],
            [AorList(object_name="301", qualify_frequency=Seconds(0))],
            PeerState.UNMONITORED,
            None,
            "10.0.0.1",
            5060,
            id="a fixed contact that is never asked",
        ),
        pytest.param(
            {"device_state": DeviceState.UNAVAILABLE},
            [],
            [AOR],
            PeerState.UNREACHABLE,
            None,
            "10.0.0.1",
            5060,
            id="a fixed contact that does not answer",
        ),
        pytest.param({}, [], [], None, None, "10.0.0.1", 5060, id="before 16"),
        pytest.param(
            {"device_state": DeviceState.UNAVAILABLE}, [], [], PeerState.UNREACHABLE, None, "10.0.0.1", 5060, id="13"
        ),
    ],
)
def test_an_endpoint_is_a_peer_in_the_state_of_its_best_contact(
    endpoint: dict[str, Any],
    contacts: list[ContactList],
    aors: list[AorList],
    status: PeerState | None,
    latency_ms: int | None,
    address: str | None,
    port: int | None,
) -> None:
    made: dict[str, Any] = {
        "object_name": "301",
        "object_type": "endpoint",
        "contacts": ("301/sip:301@10.0.0.1:5060",),
        "device_state": DeviceState.NOT_IN_USE,
        **endpoint,
    }
    _, send = sender(
        {
            "PJSIPShowEndpoints": listing(EndpointList(**made)),
            "PJSIPShowContacts": listing(*contacts),
            "PJSIPShowAors": listing(*aors),
        }
    )
    assert list(run(list_peers(send))) == [
        PeerEntry(
            object_name="301",
            channel_type="PJSIP",
            chan_object_type="endpoint",
            ip_address=ip_address(address) if address else None,
            ip_port=port,
            status=status,
            latency_ms=latency_ms,
        )
    ]


@pytest.mark.parametrize(
    ("uri", "address", "port"),
    [
        ("sip:301@10.0.0.1:5060", "10.0.0.1", 5060),
        ("sip:301@10.0.0.1:5060;transport=tcp;ob", "10.0.0.1", 5060),
        ("sip:301@10.0.0.1", "10.0.0.1", None),
        ("sip:10.0.0.1:5060", "10.0.0.1", 5060),
        ("sips:a;b?c:d@10.0.0.1?x=y", "10.0.0.1", None),
        ("sip:301@[2001:db8::1]:5060", "2001:db8::1", 5060),
        ("sip:301@[2001:db8::1]", "2001:db8::1", None),
        ("sip:301@phone.example:5060", None, None),
        ("sip:301@10.0.0.1:²", None, None),
        ("nonsense", None, None),
        ("", None, None),
    ],
)
def test_the_address_of_a_contact_is_read_from_its_uri(uri: str, address: str | None, port: int | None) -> None:
    peer = endpoint_as_peer(EndpointList(contacts=(f"301/{uri}",)), {}, {})
    assert peer.ip_address == (ip_address(address) if address else None)
    assert peer.ip_port == port


def test_a_peer_made_of_an_endpoint_keeps_what_the_server_said() -> None:
    block = message("Event: EndpointList", "ObjectName: 301", "DeviceState: Odd", "ActiveChannels: 0", "New: x")
    endpoint = to_record(block)
    assert isinstance(endpoint, EndpointList)
    peer = endpoint_as_peer(endpoint, {}, {})
    assert peer.wire is block
    assert (peer.extra, peer.unparsed) == ({"new": "x"}, {"devicestate": "Odd"})
    assert to_dict(peer) == block.to_dict()


def test_a_session_asks_for_every_family() -> None:
    unknown = response("Error", "Message: Invalid/unknown command")
    talk = Conversation.of(unknown, unknown, unknown)
    assert len(talk.run(logged_in().peers())) == 0
    assert talk.asked == FAMILIES[:3]
