"""Every action that only reads, and what it is asked about on the live servers."""

from __future__ import annotations

from typing import Any

from ajam_core import actions
from ajam_core.actions.base import BaseAction

__all__ = ["READS", "REFUSED", "read"]

ARGUMENTS: dict[str, dict[str, Any]] = {
    "BridgeInfo": {"bridge_unique_id": "none"},
    "ConfbridgeList": {"conference": "none"},
    "CoreShowChannelMap": {"channel": "none"},
    "DBGet": {"family": "live", "key": "reads"},
    "DBGetTree": {"family": "live"},
    "ExtensionState": {"exten": "102", "context": "default"},
    "FAXSession": {"session_number": 1},
    "GetConfig": {"filename": "voicemail.conf"},
    "GetConfigJSON": {"filename": "voicemail.conf"},
    "ListCategories": {"filename": "queues.conf"},
    "MailboxCount": {"mailbox": "101@default"},
    "MailboxStatus": {"mailbox": "101@default"},
    "ModuleCheck": {"module": "app_queue"},
    "PJSIPShowEndpoint": {"endpoint": "101"},
    "PresenceState": {"provider": "CustomPresence:tour"},
    "SIPshowpeer": {"peer": "101"},
    "SKINNYshowdevice": {"device": "desk"},
    "SKINNYshowline": {"line": "line101"},
    "VoicemailBoxSummary": {"context": "default", "mailbox": "101"},
    "VoicemailUserStatus": {"context": "default", "mailbox": "101"},
}
"""What an action that needs telling is asked about."""

REFUSED = {"BridgeInfo", "CoreShowChannelMap", "FAXSession"}
"""Asked about what does not exist here: the answer is an error, and that is read."""

LEFT_ALONE = {"Login", "Logoff", "Challenge", "Events", "WaitEvent", "Getvar"}
"""Of the session itself, and tested as such; Getvar is repeatable or not by what it asks for."""


BY_WHAT_IT_ASKS_FOR = {"Status"}
"""Repeatable unless it asks for a function."""


def only_reads(name: str) -> bool:
    cls = getattr(actions, name)
    if name in BY_WHAT_IT_ASKS_FOR:
        return True
    return bool(cls.repeatable is True and not cls.__subclasses__() and name not in LEFT_ALONE)


READS = [name for name in actions.__all__ if issubclass(getattr(actions, name), BaseAction) and only_reads(name)]


def read(name: str) -> BaseAction[Any]:
    """The action of that name, asking for something that the servers have."""
    made: BaseAction[Any] = getattr(actions, name)(**ARGUMENTS.get(name, {}))
    return made
