"""All peers of one server, whatever channel drivers it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from ajam_core.actions.base import BaseAction, ListAction
from ajam_core.actions.iax import IAXpeers
from ajam_core.actions.pjsip import PJSIPShowAors, PJSIPShowContacts, PJSIPShowEndpoints
from ajam_core.actions.sip import SIPpeers
from ajam_core.effects import Flow
from ajam_core.enums import ContactState
from ajam_core.errors import UnknownAction
from ajam_core.listing import Listing
from ajam_core.records.base import Record, Response
from ajam_core.records.peers import PeerEntry
from ajam_core.records.pjsip import AorList, ContactList, EndpointList
from ajam_core.values import Address, DeviceState, PeerState, parse_address

__all__ = ["endpoint_as_peer", "list_peers"]

T = TypeVar("T", bound=Record)

Send = Callable[[BaseAction[Any]], Flow[Any]]

CONTACT_STATES = {
    ContactState.REACHABLE: PeerState.OK,
    ContactState.UNREACHABLE: PeerState.UNREACHABLE,
    ContactState.NON_QUALIFIED: PeerState.UNMONITORED,
}


def list_peers(send: Send) -> Flow[Listing[PeerEntry]]:
    """The SIP, IAX2 and PJSIP peers, in this order, as one Listing.

    A family is left out where the server does not know its action, and for no other reason. `response` and `complete`
    are those of the first family; `foreign` is what was foreign in any. A PJSIP endpoint becomes a PeerEntry of
    `channel_type` "PJSIP"; see `endpoint_as_peer`.
    """
    listings: list[Listing[PeerEntry]] = []
    for action in (SIPpeers(), IAXpeers()):
        try:
            listings.append((yield from send(action)))
        except UnknownAction:
            continue
    try:
        endpoints: Listing[EndpointList] = yield from send(PJSIPShowEndpoints())
    except UnknownAction:
        pass
    else:
        contacts = yield from optional(send, PJSIPShowContacts())
        aors = yield from optional(send, PJSIPShowAors())
        contact_of = {contact_key(contact): contact for contact in contacts}
        aor_of = {aor.object_name: aor for aor in aors}
        peers = tuple(endpoint_as_peer(endpoint, contact_of, aor_of) for endpoint in endpoints)
        foreign = (*endpoints.foreign, *contacts.foreign, *aors.foreign)
        listings.append(Listing(peers, endpoints.response, endpoints.complete, foreign))
    return merge(listings)


def optional(send: Send, action: ListAction[T]) -> Flow[Listing[T]]:
    """A list that only later versions have (16 for the two asked for here); empty before."""
    try:
        listing: Listing[T] = yield from send(action)
    except UnknownAction:
        return Listing((), Response())
    return listing


def contact_key(contact: ContactList) -> str:
    """A contact is named `aor;@<digest of the URI>`, and an endpoint names it `aor/uri`."""
    return f"{contact.object_name.partition(';@')[0]}/{contact.uri}"


def endpoint_as_peer(
    endpoint: EndpointList, contacts: Mapping[str, ContactList], aors: Mapping[str, AorList]
) -> PeerEntry:
    """A PJSIP endpoint as a peer: `wire` is the endpoint's own message.

    Its first registered contact that answers tells address, status and latency, or the first of any where none does. Of
    a contact that stands in pjsip.conf the server lists no measurement: the status then follows from the endpoint's
    device state and from whether the address of record is checked at all (before 16 that cannot be asked: the status of
    an endpoint that is not unavailable is None), and the latency is None. An endpoint without a contact is UNKNOWN.
    """
    status: PeerState | None = PeerState.UNKNOWN
    latency_ms, uri = None, ""
    registered = [contacts[key] for key in endpoint.contacts or () if key in contacts]
    if registered:
        best = min(registered, key=lambda contact: contact.status is not ContactState.REACHABLE)
        status = CONTACT_STATES.get(best.status, PeerState.UNKNOWN) if best.status else PeerState.UNKNOWN
        latency_ms = None if best.roundtrip_ms is None else round(best.roundtrip_ms)
        uri = best.uri
    elif endpoint.contacts:
        aor, _, uri = endpoint.contacts[0].partition("/")
        if endpoint.device_state is DeviceState.UNAVAILABLE:
            status = PeerState.UNREACHABLE
        elif aor not in aors:
            status = None
        else:
            status = PeerState.OK if aors[aor].qualify_frequency else PeerState.UNMONITORED
    address, port = host_and_port(uri)
    return PeerEntry(
        object_name=endpoint.object_name,
        channel_type="PJSIP",
        chan_object_type=endpoint.object_type,
        ip_address=address,
        ip_port=port,
        status=status,
        latency_ms=latency_ms,
        extra=endpoint.extra,
        unparsed=endpoint.unparsed,
        wire=endpoint.wire,
    )


def host_and_port(uri: str) -> tuple[Address | None, int | None]:
    """`sip:102@127.0.0.1:15990;ob` -> the address and 15990; (None, None) where the URI names a host by name."""
    host_port = uri.partition(":")[2].rpartition("@")[2].partition(";")[0].partition("?")[0]
    host, _, port = host_port.rpartition(":") if host_port.rpartition(":")[2].isdigit() else (host_port, "", "")
    try:
        return parse_address(host), int(port) if port else None
    except ValueError:
        return None, None


def merge(listings: list[Listing[PeerEntry]]) -> Listing[PeerEntry]:
    if not listings:
        return Listing((), Response())
    return Listing(
        tuple(peer for listing in listings for peer in listing),
        listings[0].response,
        listings[0].complete,
        tuple(record for listing in listings for record in listing.foreign),
    )
