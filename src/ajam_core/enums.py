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
    "HintState",
    "LoadType",
    "MeetmeCreation",
    "MeetmeMuted",
    "MeetmeRole",
    "ModuleSelection",
    "ModuleStatus",
    "PresenceState",
    "QueueMembership",
    "ReloadReason",
    "ReloadStatus",
    "ShutdownManner",
    "TestEventType",
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


class HintState(Word):
    """The state of an extension that has a hint, made of the states of its devices (`ast_extension_states` in
    pbx.h)."""

    REMOVED = -2
    DEACTIVATED = -1
    IDLE = 0
    IN_USE = 1
    BUSY = 2
    UNAVAILABLE = 4
    RINGING = 8
    IN_USE_AND_RINGING = 9
    ON_HOLD = 16
    IN_USE_AND_ON_HOLD = 17


class LoadType(Word):
    """What ModuleLoad does to a module."""

    LOAD = "load"
    UNLOAD = "unload"
    RELOAD = "reload"
    REFRESH = "refresh"


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


class ModuleSelection(Word):
    """Which modules a start of the server has loaded."""

    PRELOAD = "Preload"
    ALL = "All"


class ModuleStatus(Word):
    """How loading or unloading a module ended; DECLINE: it found nothing to do, as where its configuration is
    missing."""

    SUCCESS = "Success"
    FAILURE = "Failure"
    DECLINE = "Decline"


class PresenceState(Word):
    """Whether a person is there (`ast_presence_state` in presencestate.h)."""

    NOT_SET = "not_set"
    UNAVAILABLE = "unavailable"
    AVAILABLE = "available"
    AWAY = "away"
    XA = "xa"
    CHAT = "chat"
    DND = "dnd"


class QueueMembership(Word):
    """Where a queue has a member from: queues.conf, an action or the dialplan, or a database."""

    STATIC = "static"
    DYNAMIC = "dynamic"
    REALTIME = "realtime"


class ReloadReason(Word):
    """What made a channel driver read its configuration."""

    LOAD = "LOAD (Channel module load)"
    RELOAD = "RELOAD (Channel module reload)"
    CLI_RELOAD = "CLIRELOAD (Channel module reload by CLI command)"
    MANAGER_RELOAD = "MANAGERRELOAD (Channel module reload by manager)"


class ReloadStatus(Word):
    """How a reload ended, as a number (12 and later); before, whether the reloaded part is enabled."""

    SUCCESS = "0"
    QUEUED = "1"
    NOT_FOUND = "2"
    ERROR = "3"
    IN_PROGRESS = "4"
    UNINITIALIZED = "5"
    NOT_SUPPORTED = "6"
    ENABLED = "Enabled"
    DISABLED = "Disabled"


class ShutdownManner(Word):
    """Whether the server ended the calls before it stopped."""

    CLEANLY = "Cleanly"
    UNCLEANLY = "Uncleanly"


class TestEventType(Word):
    """What a TestEvent tells of."""

    STATE_CHANGE = "StateChange"
    ASSERT = "Assert"
