"""Closed sets of words that servers use in events and replies."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from ajam_core.values import Word

__all__ = [
    "AgentCompleteReason",
    "AgentState",
    "EventSeverity",
    "FaxOperation",
    "FaxSessionState",
    "FaxSessionType",
    "MeetmeCreation",
    "MeetmeMuted",
    "MeetmeRole",
    "QueueMembership",
]


class AgentCompleteReason(Word):
    """Who ended the call of a queue's member."""

    CALLER = "caller"
    AGENT = "agent"
    TRANSFER = "transfer"


class AgentState(Word):
    """Where an agent stands."""

    ON_CALL = "AGENT_ONCALL"
    IDLE = "AGENT_IDLE"
    LOGGED_OFF = "AGENT_LOGGEDOFF"
    UNKNOWN = "AGENT_UNKNOWN"


class EventSeverity(Word):
    """How bad a security event is."""

    INFORMATIONAL = "Informational"
    ERROR = "Error"


class FaxOperation(Word):
    """What a fax session does; V21 listens whether a fax calls."""

    SEND = "send"
    RECEIVE = "receive"
    GATEWAY = "gateway"
    V21 = "V.21"
    NONE = "none"


class FaxSessionState(Word):
    """How far a fax session has got."""

    UNINITIALIZED = "Uninitialized"
    INITIALIZED = "Initialized"
    OPEN = "Open"
    ACTIVE = "Active"
    COMPLETE = "Complete"
    RESERVED = "Reserved"
    INACTIVE = "Inactive"
    UNKNOWN = "Unknown"


class FaxSessionType(Word):
    """How a fax is carried."""

    G711 = "G.711"
    T38 = "T.38"
    NONE = "none"


class MeetmeCreation(Word):
    """How a MeetMe conference came to be: by its first participant, or by meetme.conf."""

    DYNAMIC = "Dynamic"
    STATIC = "Static"


class MeetmeMuted(Word):
    """Whether a participant of a MeetMe conference is muted, and by whom."""

    NO = "No"
    BY_SELF = "By self"
    BY_ADMIN = "By admin"


class MeetmeRole(Word):
    """What a participant of a MeetMe conference may do."""

    TALK_AND_LISTEN = "Talk and listen"
    TALK_ONLY = "Talk only"
    LISTEN_ONLY = "Listen only"


class QueueMembership(Word):
    """Where a queue has a member from: queues.conf, an action or the dialplan, or a database."""

    STATIC = "static"
    DYNAMIC = "dynamic"
    REALTIME = "realtime"
