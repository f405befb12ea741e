"""Peers, registrations and calls of IAX2."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction
from ajam_core.records.peers import PeerEntry, RegistryEntry
from ajam_core.special.iax_netstats import IAXnetstats
from ajam_core.special.iax_table import IAXpeers

__all__ = ["IAXnetstats", "IAXpeerlist", "IAXpeers", "IAXregistry"]


@attrs.frozen
class IAXpeerlist(ListAction[PeerEntry]):
    """All IAX2 peers, with mask and user name.

    Asterisk 1.6 and later; class system or reporting.
    """

    items = ("PeerEntry",)
    end = "PeerlistComplete"


@attrs.frozen
class IAXregistry(ListAction[RegistryEntry]):
    """The registrations of this server by IAX2.

    Asterisk 1.6.2 and later; class system or reporting.
    """

    items = ("RegistryEntry",)
    end = "RegistrationsComplete"
