"""Closed sets of words that servers use in events and replies."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from ajam_core.values import Word

__all__ = [
    "AMAFlag",
    "AOCBillingId",
    "AOCChargeType",
    "AOCChargedItem",
    "AOCChargingType",
    "AOCMultiplier",
    "AOCRateType",
    "AOCTimeScale",
    "AOCTotalType",
    "AOCVolumeUnit",
    "AgentCompleteReason",
    "AgentState",
    "BridgeTone",
    "CDRDisposition",
    "ContactState",
    "DTMFDirection",
    "EventSeverity",
    "FaxOperation",
    "FaxSessionState",
    "FaxSessionType",
    "HintState",
    "LinkState",
    "LoadType",
    "MeetmeCreation",
    "MeetmeMuted",
    "MeetmeRole",
    "MixMonitorDirection",
    "ModuleSelection",
    "ModuleStatus",
    "MuteDirection",
    "PeerReport",
    "Phase",
    "PlaybackControl",
    "PresenceState",
    "QueueMembership",
    "RegistrationState",
    "ReloadReason",
    "ReloadStatus",
    "ShutdownManner",
    "SkinnyStatus",
    "TestEventType",
    "TransferDestination",
    "TransferResult",
    "TransferType",
]


class AMAFlag(Word):
    """What a billing system is to do with a record of a call (`ast_channel_amaflags2string` in channel.c)."""

    OMIT = "OMIT"
    BILLING = "BILLING"
    DOCUMENTATION = "DOCUMENTATION"
    UNKNOWN = "Unknown"
    NONE = "NONE"


class AOCBillingId(Word):
    """What makes a call special to who is charged for it (`aoc_billingid_str` in aoc.c)."""

    NORMAL = "Normal"
    REVERSE = "Reverse"
    CREDIT_CARD = "CreditCard"
    CALL_FORWARDING_UNCONDITIONAL = "CallForwardingUnconditional"
    CALL_FORWARDING_BUSY = "CallForwardingBusy"
    CALL_FORWARDING_NO_REPLY = "CallForwardingNoReply"
    CALL_DEFLECTION = "CallDeflection"
    CALL_TRANSFER = "CallTransfer"
    NOT_AVAILABLE = "NotAvailable"


class AOCChargeType(Word):
    """In what a charge is told (`aoc_charge_type_str` in aoc.c)."""

    NOT_AVAILABLE = "NotAvailable"
    FREE = "Free"
    CURRENCY = "Currency"
    UNITS = "Units"


class AOCChargedItem(Word):
    """Which part of a call a rate is for (`aoc_charged_item_str` in aoc.c)."""

    NOT_AVAILABLE = "NotAvailable"
    SPECIAL_ARRANGEMENT = "SpecialArrangement"
    BASIC_COMMUNICATION = "BasicCommunication"
    CALL_ATTEMPT = "CallAttempt"
    CALL_SETUP = "CallSetup"
    USER_USER_INFO = "UserUserInfo"
    SUPPLEMENTARY_SERVICE = "SupplementaryService"


class AOCChargingType(Word):
    """How a charge grows with time: at every moment, or in steps."""

    CONTINUOUS = "ContinuousCharging"
    STEP_FUNCTION = "StepFunction"


class AOCMultiplier(Word):
    """What an amount of money is counted in, as a multiple of the currency (`aoc_multiplier_str` in aoc.c)."""

    ONE_THOUSANDTH = "1/1000"
    ONE_HUNDREDTH = "1/100"
    ONE_TENTH = "1/10"
    ONE = "1"
    TEN = "10"
    HUNDRED = "100"
    THOUSAND = "1000"


class AOCRateType(Word):
    """What a rate goes by (`aoc_rate_type_str` in aoc.c)."""

    NOT_AVAILABLE = "NotAvailable"
    FREE = "Free"
    FREE_FROM_BEGINNING = "FreeFromBeginning"
    DURATION = "Duration"
    FLAT = "Flat"
    VOLUME = "Volume"
    SPECIAL_CODE = "SpecialCode"


class AOCTimeScale(Word):
    """The unit of a time that is charged for (`aoc_scale_str` in aoc.c)."""

    HUNDREDTH_OF_A_SECOND = "OneHundredthSecond"
    TENTH_OF_A_SECOND = "OneTenthSecond"
    SECOND = "Second"
    TEN_SECONDS = "TenSeconds"
    MINUTE = "Minute"
    HOUR = "Hour"
    DAY = "Day"


class AOCTotalType(Word):
    """Whether a charge is that of the whole call or what it has come to so far (`aoc_type_of_totaling_str` in
    aoc.c)."""

    TOTAL = "Total"
    SUBTOTAL = "SubTotal"


class AOCVolumeUnit(Word):
    """The unit of a volume that is charged for (`aoc_volume_unit_str` in aoc.c)."""

    OCTET = "Octet"
    SEGMENT = "Segment"
    MESSAGE = "Message"


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


class BridgeTone(Word):
    """Who hears the courtesy tone when the action Bridge joins two channels."""

    NOBODY = "no"
    YES = "yes"
    CHANNEL1 = "Channel1"
    CHANNEL2 = "Channel2"
    BOTH = "Both"


class CDRDisposition(Word):
    """How a call ended, for its call detail record (`ast_cdr_disp2str` in cdr.c)."""

    NO_ANSWER = "NO ANSWER"
    FAILED = "FAILED"
    BUSY = "BUSY"
    ANSWERED = "ANSWERED"
    CONGESTION = "CONGESTION"
    CANCEL = "CANCEL"
    UNKNOWN = "UNKNOWN"


class ContactState(Word):
    """What PJSIP knows of a contact, or what has just become of it."""

    REACHABLE = "Reachable"
    UNREACHABLE = "Unreachable"
    NON_QUALIFIED = "NonQualified"
    UNQUALIFIED = "Unqualified"
    UNKNOWN = "Unknown"
    CREATED = "Created"
    UPDATED = "Updated"
    REMOVED = "Removed"


class DTMFDirection(Word):
    """Whether the server received a digit from the channel or sent it there."""

    RECEIVED = "Received"
    SENT = "Sent"


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


class LinkState(Word):
    """Whether two channels were joined or parted."""

    LINK = "Link"
    UNLINK = "Unlink"


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


class MixMonitorDirection(Word):
    """Which side of a recorded channel: what it sends (`read`), what it hears (`write`), or both."""

    READ = "read"
    WRITE = "write"
    BOTH = "both"


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


class MuteDirection(Word):
    """Which sound of a channel: what it sends to the server (`in`), what it hears (`out`), or both (`all`)."""

    IN = "in"
    OUT = "out"
    ALL = "all"


class PeerReport(Word):
    """What the event PeerStatus reports of a peer."""

    REGISTERED = "Registered"
    UNREGISTERED = "Unregistered"
    REJECTED = "Rejected"
    REACHABLE = "Reachable"
    LAGGED = "Lagged"
    UNREACHABLE = "Unreachable"
    UNMONITORED = "Unmonitored"
    UNKNOWN = "Unknown"


class Phase(Word):
    """Which part of something an event of up to 11 tells of; later versions have an event for each."""

    BEGIN = "Begin"
    START = "Start"
    EXEC = "Exec"
    STOP = "Stop"
    END = "End"


class PlaybackControl(Word):
    """What to do with a file that is being played."""

    STOP = "stop"
    FORWARD = "forward"
    REVERSE = "reverse"
    PAUSE = "pause"
    RESTART = "restart"


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


class RegistrationState(Word):
    """How a registration of this server elsewhere stands."""

    REGISTERED = "Registered"
    UNREGISTERED = "Unregistered"
    REQUEST_SENT = "Request Sent"
    AUTH_SENT = "Auth. Sent"
    REJECTED = "Rejected"
    FAILED = "Failed"
    TIMEOUT = "Timeout"
    NO_AUTHENTICATION = "No Authentication"
    STOPPED = "Stopped"
    UNKNOWN = "Unknown"


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


class SkinnyStatus(Word):
    """Whether an SCCP device is registered."""

    REGISTERED = "registered"
    UNREGISTERED = "unregistered"


class TestEventType(Word):
    """What a TestEvent tells of."""

    STATE_CHANGE = "StateChange"
    ASSERT = "Assert"


class TransferDestination(Word):
    """How an attended transfer was done: by joining two bridges, by an application, by a link of two bridges, by
    leaving all parties in one call, or not at all."""

    BRIDGE = "Bridge"
    APP = "App"
    LINK = "Link"
    THREEWAY = "Threeway"
    FAIL = "Fail"


class TransferResult(Word):
    """How a transfer went (`ast_transfer_result`)."""

    SUCCESS = "Success"
    FAIL = "Fail"
    INVALID = "Invalid"
    NOT_PERMITTED = "Not Permitted"


class TransferType(Word):
    """Whether who transfers a call speaks to the new party first."""

    ATTENDED = "Attended"
    BLIND = "Blind"
