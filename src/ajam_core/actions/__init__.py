"""Actions: one attrs class an AMI action, named as Asterisk names it.

Families are modules; a module is imported when one of its classes is first asked for. Any other action goes by name,
with `Action`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ajam_core.lazy import lazy_names

if TYPE_CHECKING:
    from ajam_core.actions.base import Action, BaseAction, ListAction, RecordAction, ResponseAction
    from ajam_core.actions.channels import CoreShowChannels, Hangup, Originate, Status, UserEvent
    from ajam_core.actions.peers import IAXpeerlist, IAXpeers, IAXregistry, SIPpeers, SIPshowpeer, SIPshowregistry
    from ajam_core.actions.pjsip import PJSIPShowAors, PJSIPShowContacts, PJSIPShowEndpoints
    from ajam_core.actions.queues import QueueStatus
    from ajam_core.actions.system import (
        Challenge,
        Command,
        CoreSettings,
        CoreStatus,
        Events,
        Getvar,
        ListCommands,
        Login,
        Logoff,
        Ping,
        Setvar,
        WaitEvent,
    )

__all__ = [
    "Action",
    "BaseAction",
    "Challenge",
    "Command",
    "CoreSettings",
    "CoreShowChannels",
    "CoreStatus",
    "Events",
    "Getvar",
    "Hangup",
    "IAXpeerlist",
    "IAXpeers",
    "IAXregistry",
    "ListAction",
    "ListCommands",
    "Login",
    "Logoff",
    "Originate",
    "PJSIPShowAors",
    "PJSIPShowContacts",
    "PJSIPShowEndpoints",
    "Ping",
    "QueueStatus",
    "RecordAction",
    "ResponseAction",
    "SIPpeers",
    "SIPshowpeer",
    "SIPshowregistry",
    "Setvar",
    "Status",
    "UserEvent",
    "WaitEvent",
]

FAMILIES = {
    "base": ("Action", "BaseAction", "ListAction", "RecordAction", "ResponseAction"),
    "channels": ("CoreShowChannels", "Hangup", "Originate", "Status", "UserEvent"),
    "peers": ("IAXpeerlist", "IAXpeers", "IAXregistry", "SIPpeers", "SIPshowpeer", "SIPshowregistry"),
    "pjsip": ("PJSIPShowAors", "PJSIPShowContacts", "PJSIPShowEndpoints"),
    "queues": ("QueueStatus",),
    "system": (
        "Challenge",
        "Command",
        "CoreSettings",
        "CoreStatus",
        "Events",
        "Getvar",
        "ListCommands",
        "Login",
        "Logoff",
        "Ping",
        "Setvar",
        "WaitEvent",
    ),
}
HOMES = {name: family for family, names in FAMILIES.items() for name in names}


__getattr__ = lazy_names(__name__, HOMES, "; any action goes by name with Action")


def __dir__() -> list[str]:
    return __all__
