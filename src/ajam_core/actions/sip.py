"""Peers and registrations of chan_sip, which 21 and later do not have."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.peers import PeerEntry, PeerStatus, RegistryEntry
from ajam_core.special.notify import SIPnotify
from ajam_core.special.sip_peer import SIPshowpeer

__all__ = ["SIPnotify", "SIPpeers", "SIPpeerstatus", "SIPqualifypeer", "SIPshowpeer", "SIPshowregistry"]


@attrs.frozen
class SIPpeers(ListAction[PeerEntry]):
    """All SIP peers; 1.4 asks for class system.

    Asterisk up to 20; class system or reporting.
    """

    items = ("PeerEntry",)
    end = "PeerlistComplete"


@attrs.frozen
class SIPpeerstatus(ListAction[PeerStatus]):
    """Whether SIP peers answer. Raises NotFound where `peer` is none.

    Asterisk 11 to 20; class system.
    """

    items = ("PeerStatus",)
    end = "SIPpeerstatusComplete"

    peer: str | None = param("Peer", default=None)
    """None: all."""


@attrs.frozen
class SIPqualifypeer(ResponseAction):
    """Asks a SIP peer whether it is there, now.

    Asterisk 1.8 to 20; class system or reporting.

    The server answers before the peer does; SIPQualifyPeerDone (13 and later) tells that it has been asked,
    PeerStatus what came of it. Raises NotFound where there is no such peer.
    """

    peer: str = param("Peer")


@attrs.frozen
class SIPshowregistry(ListAction[RegistryEntry]):
    """The registrations of this server by SIP.

    Asterisk 1.6 to 20; class system or reporting.
    """

    items = ("RegistryEntry",)
    end = "RegistrationsComplete"
