"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, RecordAction, ResponseAction, param
from ajam_core.records.peers import PeerEntry, PeerStatus, RegistryEntry
from ajam_core.records.sip import SIPshowpeerReply

__all__ = ["SIPnotify", "SIPpeers", "SIPpeerstatus", "SIPqualifypeer", "SIPshowpeer", "SIPshowregistry"]


@attrs.frozen
class SIPnotify(ResponseAction):
    """TODO

    Asterisk 1.8 to 20; class system.
    """

    channel: str = param("Channel")

    variable: tuple[str, ...] = param("Variable")

    call_id: str | None = param("Call-ID", default=None)
    """Asterisk 13 to 20."""


@attrs.frozen
class SIPpeers(ListAction[PeerEntry]):
    """All SIP peers (1.4 to 20, with chan_sip; classes system, reporting).

    Asterisk up to 20; class system or reporting.
    """

    items = ("PeerEntry",)
    end = "PeerlistComplete"


@attrs.frozen
class SIPpeerstatus(ListAction[PeerStatus]):
    """TODO

    Asterisk 11 to 20; class system.
    """

    items = ("PeerStatus",)
    end = "SIPpeerstatusComplete"

    peer: str | None = param("Peer", default=None)


@attrs.frozen
class SIPqualifypeer(ResponseAction):
    """TODO

    Asterisk 1.8 to 20; class system or reporting.
    """

    peer: str = param("Peer")


@attrs.frozen
class SIPshowpeer(RecordAction[SIPshowpeerReply]):
    """The details of the SIP peer named `peer` (1.4 to 20, with chan_sip). Raises NotFound where there is none.

    Asterisk up to 20; class system or reporting.
    """

    record = SIPshowpeerReply

    peer: str = param("peer")


@attrs.frozen
class SIPshowregistry(ListAction[RegistryEntry]):
    """The registrations of this server by SIP (1.6 to 20, with chan_sip).

    Asterisk 1.8 to 20; class system or reporting.
    """

    items = ("RegistryEntry",)
    end = "RegistrationsComplete"
