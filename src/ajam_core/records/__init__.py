"""Typed records: one attrs class an event, list item or reply, named as Asterisk names the event.

Families are modules; a module is imported when one of its classes is first asked for. An event of a name that no family
has is an `Event`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ajam_core.lazy import lazy_names
from ajam_core.records.base import Event, Record, Response

if TYPE_CHECKING:
    from ajam_core.records.channels import CoreShowChannel, OriginateResponse, Status, UserEvent
    from ajam_core.records.peers import PeerEntry, RegistryEntry, SIPshowpeerReply
    from ajam_core.records.pjsip import AorList, ContactList, EndpointList
    from ajam_core.records.queues import QueueEntry, QueueMember, QueueParams
    from ajam_core.records.system import (
        ChallengeReply,
        CommandEntry,
        CommandReply,
        CoreSettingsReply,
        CoreStatusReply,
        EventsReply,
        GetvarReply,
        ListCommandsReply,
        PingReply,
    )

__all__ = [
    "AorList",
    "ChallengeReply",
    "CommandEntry",
    "CommandReply",
    "ContactList",
    "CoreSettingsReply",
    "CoreShowChannel",
    "CoreStatusReply",
    "EndpointList",
    "Event",
    "EventsReply",
    "GetvarReply",
    "ListCommandsReply",
    "OriginateResponse",
    "PeerEntry",
    "PingReply",
    "QueueEntry",
    "QueueMember",
    "QueueParams",
    "Record",
    "RegistryEntry",
    "Response",
    "SIPshowpeerReply",
    "Status",
    "UserEvent",
]

FAMILIES = {
    "channels": ("CoreShowChannel", "OriginateResponse", "Status", "UserEvent"),
    "peers": ("PeerEntry", "RegistryEntry", "SIPshowpeerReply"),
    "pjsip": ("AorList", "ContactList", "EndpointList"),
    "queues": ("QueueEntry", "QueueMember", "QueueParams"),
    "system": (
        "ChallengeReply",
        "CommandEntry",
        "CommandReply",
        "CoreSettingsReply",
        "CoreStatusReply",
        "EventsReply",
        "GetvarReply",
        "ListCommandsReply",
        "PingReply",
    ),
}
HOMES = {name: family for family, names in FAMILIES.items() for name in names}
EVENTS = {name.lower(): name for name in HOMES if not name.endswith(("Reply", "CommandEntry"))}


@lru_cache(maxsize=1024)
def event_class(name: str) -> type[Record]:
    """The class of the event of that name, in any case of its letters; `Event` where there is none."""
    known = EVENTS.get(name.lower())
    found: type[Record] = globals().get(known) or __getattr__(known) if known else Event
    return found


__getattr__ = lazy_names(__name__, HOMES)


def __dir__() -> list[str]:
    return __all__
