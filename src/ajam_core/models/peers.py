"""The SIP, IAX2 and PJSIP peers of a server, kept current by events of the classes `system` and `call`."""

from __future__ import annotations

import attrs

from ajam_core.effects import Flow
from ajam_core.messages import Message
from ajam_core.models.base import LiveModel
from ajam_core.session import Session
from ajam_core.values import Address, PeerState

__all__ = ["LivePeers", "Peer"]

TELLING = frozenset({"peerstatus", "contactstatus"})
"""Events after which a peer has another state or address; what they are now, only the list says in every version."""

AWAY = frozenset({"UNAVAILABLE", "INVALID"})


@attrs.frozen(kw_only=True)
class Peer:
    """A peer, as far as every change of it is told by an event; the latency is not.

    `status` is None where the server does not tell. `address` and `port` are None for a peer that is not registered, or
    that is named by a host name.
    """

    name: str
    channel_type: str
    status: PeerState | None = None
    address: Address | None = None
    port: int | None = None


class LivePeers(LiveModel[Peer]):
    """The peers of a server, by channel type and name as in `PJSIP/101` (all versions; the user reads system and call,
    and writes system or reporting).

    An event of a peer, of one of its contacts, or of a reload has the peers listed anew, half a second later, so that a
    flood of events costs a list now and then.
    """

    classes = frozenset({"system", "call"})
    relisting = LiveModel.relisting | {"channelreload"}
    pace_s = 0.5

    def listed(self, session: Session) -> Flow[dict[str, Peer]]:
        listing = yield from session.peers()
        peers = (
            Peer(
                name=entry.object_name,
                channel_type=entry.channel_type or "",
                status=entry.status,
                address=entry.ip_address,
                port=entry.ip_port,
            )
            for entry in listing
        )
        return {f"{peer.channel_type}/{peer.name}": peer for peer in peers}

    def apply(self, name: str, event: Message) -> bool:
        if name == "devicestatechange":
            peer = self.items.get(event.get("device", ""))
            is_away = event.get("state", "").upper() in AWAY
            return peer is None or is_away == (peer.status in (PeerState.UNREACHABLE, PeerState.UNKNOWN))
        return name not in TELLING
