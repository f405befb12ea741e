"""Call queues, their members and their callers."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.enums import AgentCompleteReason, QueueMembership
from ajam_core.records.base import NO_NAME, UNKNOWN, ListEnd, Record, group, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.special.queue_rule_replies import PenaltyChange, QueueRuleReply
from ajam_core.values import MemberStatus, Seconds, Variables, parse_variables

__all__ = [
    "AgentCalled",
    "AgentComplete",
    "AgentConnect",
    "AgentDump",
    "AgentRingNoAnswer",
    "Join",
    "Leave",
    "PenaltyChange",
    "QueueCallerAbandon",
    "QueueCallerJoin",
    "QueueCallerLeave",
    "QueueEntry",
    "QueueMember",
    "QueueMemberAdded",
    "QueueMemberPause",
    "QueueMemberPaused",
    "QueueMemberPenalty",
    "QueueMemberRemoved",
    "QueueMemberRinginuse",
    "QueueMemberSnapshot",
    "QueueMemberStatus",
    "QueueParams",
    "QueueRuleReply",
    "QueueStatusComplete",
    "QueueSummary",
    "QueueSummaryComplete",
]


@attrs.frozen
class AgentCalled(ChannelSnapshot):
    """A queue rings a member for a caller. The caller's channel comes first, `dest` is the member's.

    All versions; class agent.

    Up to 11 only with `eventwhencalled` in queues.conf.
    """

    dest: ChannelSnapshot | None = group("Dest", "Destination")
    """Asterisk 1.8 and later."""

    queue: str | None = header("Queue")
    """Asterisk 1.8 and later."""

    member_name: str | None = header("MemberName", "AgentName")
    interface: str = header("Interface", "AgentCalled", default="")
    """What the queue rings."""

    variables: Variables | None = header("Variable", parse=parse_variables, repeated=True, of_channel=True)
    """The caller's; with `eventwhencalled=vars`. Asterisk up to 11."""


@attrs.frozen
class AgentComplete(ChannelSnapshot):
    """A member has ended a call from a queue. From 13 on the caller's channel comes first, and `dest` is the
    member's.

    All versions; class agent.

    Up to 11 `unique_id` is the caller's, `channel` the member's; and only with `eventwhencalled` in queues.conf.
    """

    dest: ChannelSnapshot | None = group("Dest")
    """Asterisk 13 and later."""

    queue: str = header("Queue", default="")
    member_name: str | None = header("MemberName")
    interface: str = header("Interface", "Member", default="")
    hold_time: Seconds | None = header("HoldTime")
    """How long the caller waited."""

    talk_time: Seconds | None = header("TalkTime")
    """How long they talked."""

    reason: AgentCompleteReason | None = header("Reason")
    """Who ended it."""

    variables: Variables | None = header("Variable", parse=parse_variables, repeated=True, of_channel=True)
    """The caller's; with `eventwhencalled=vars`. Asterisk up to 11."""


@attrs.frozen
class AgentConnect(ChannelSnapshot):
    """A member has answered a call from a queue. From 13 on the caller's channel comes first, and `dest` is the
    member's.

    All versions; class agent.

    Up to 11 `unique_id` is the caller's, `channel` the member's; and only with `eventwhencalled` in queues.conf.
    """

    dest: ChannelSnapshot | None = group("Dest")
    """Asterisk 13 and later."""

    queue: str = header("Queue", default="")
    member_name: str | None = header("MemberName")
    interface: str = header("Interface", "Member", default="")
    hold_time: Seconds | None = header("HoldTime")
    """How long the caller waited."""

    ring_time: Seconds | None = header("RingTime")
    """How long the member was rung. Asterisk 1.8 and later."""

    bridged_channel: str | None = header("BridgedChannel")
    """The unique_id of the member's channel. Asterisk up to 11."""

    variables: Variables | None = header("Variable", parse=parse_variables, repeated=True, of_channel=True)
    """The caller's; with `eventwhencalled=vars`. Asterisk up to 11."""


@attrs.frozen
class AgentDump(ChannelSnapshot):
    """A member hung up while the announcement to members was played. The caller goes on waiting.

    All versions; class agent.

    From 13 on the caller's channel comes first, and `dest` is the member's. Up to 11 `unique_id` is the
    caller's, `channel` the member's; and only with `eventwhencalled` in queues.conf.
    """

    dest: ChannelSnapshot | None = group("Dest")
    """Asterisk 13 and later."""

    queue: str = header("Queue", default="")
    member_name: str | None = header("MemberName")
    interface: str = header("Interface", "Member", default="")
    variables: Variables | None = header("Variable", parse=parse_variables, repeated=True, of_channel=True)
    """The caller's; with `eventwhencalled=vars`. Asterisk up to 11."""


@attrs.frozen
class AgentRingNoAnswer(ChannelSnapshot):
    """A queue has rung a member who did not answer. The caller's channel comes first, `dest` is the member's.

    Asterisk 1.6 and later; class agent.

    Up to 11 only with `eventwhencalled` in queues.conf.
    """

    dest: ChannelSnapshot | None = group("Dest")
    """Asterisk 13 and later."""

    queue: str = header("Queue", default="")
    member_name: str | None = header("MemberName")
    interface: str = header("Interface", "Member", default="")
    ring_time_ms: int | None = header("RingTime")
    """How long the member was rung."""

    variables: Variables | None = header("Variable", parse=parse_variables, repeated=True, of_channel=True)
    """The caller's; with `eventwhencalled=vars`. Asterisk up to 11."""


@attrs.frozen
class QueueCallerAbandon(ChannelSnapshot):
    """A caller hung up while waiting in a queue.

    All versions; class agent.
    """

    queue: str = header("Queue", default="")
    position: int | None = header("Position")
    """From 1 on."""

    original_position: int | None = header("OriginalPosition")
    """Where the caller joined."""

    hold_time: Seconds | None = header("HoldTime")
    """How long the caller waited."""


@attrs.frozen
class QueueCallerJoin(ChannelSnapshot):
    """A caller has joined a queue; up to 11 the event is Join, which is a subclass.

    Asterisk 13 and later; class agent.
    """

    queue: str = header("Queue", default="")
    position: int | None = header("Position")
    """From 1 on."""

    count: int | None = header("Count")
    """How many callers wait, this one among them."""


@attrs.frozen
class QueueCallerLeave(ChannelSnapshot):
    """A caller has left a queue, for any reason; up to 11 the event is Leave, which is a subclass.

    Asterisk 13 and later; class agent.
    """

    queue: str = header("Queue", default="")
    position: int | None = header("Position")
    """Where the caller waited, from 1 on. Asterisk 1.8 and later."""

    count: int | None = header("Count")
    """How many callers still wait."""


@attrs.frozen
class QueueEntry(Record):
    """A caller who waits in a queue: an item of QueueStatus.

    All versions; class agent.
    """

    queue: str = header("Queue", default="")
    position: int | None = header("Position")
    """From 1 on."""

    channel: str = header("Channel", default="")
    unique_id: str | None = header("Uniqueid")
    """Asterisk 1.8 and later."""

    caller_id_num: str | None = header("CallerIDNum", "CallerID", null=UNKNOWN)
    caller_id_name: str | None = header("CallerIDName", null=NO_NAME)
    connected_line_num: str | None = header("ConnectedLineNum", null=UNKNOWN)
    """Asterisk 1.8 and later."""

    connected_line_name: str | None = header("ConnectedLineName", null=NO_NAME)
    """Asterisk 1.8 and later."""

    wait: Seconds | None = header("Wait")
    """Since the caller joined."""

    priority: int | None = header("Priority")
    """Callers with a higher one come first. Asterisk 13 and later."""


@attrs.frozen
class QueueMember(Record):
    """A member of a queue: an item of QueueStatus.

    All versions.
    """

    queue: str = header("Queue", default="")
    name: str = header("Name", default="")
    location: str = header("Location", default="")
    """What the queue rings; `interface` in events."""

    state_interface: str | None = header("StateInterface")
    """Whose device state counts. Asterisk 11 and later."""

    membership: QueueMembership | None = header("Membership")
    penalty: int | None = header("Penalty")
    """Members with a lower one are rung first."""

    calls_taken: int | None = header("CallsTaken")
    last_call: datetime | None = header("LastCall")
    """When the last call ended; None: never."""

    last_pause: datetime | None = header("LastPause")
    """When the last pause began; None: never. Asterisk 16 and later."""

    login_time: datetime | None = header("LoginTime")
    """When it became a member; None: not known. Asterisk 16 and later."""

    in_call: bool | None = header("InCall", "IsInCall")
    """Asterisk 11 and later."""

    status: MemberStatus | None = header("Status")
    paused: bool | None = header("Paused")
    paused_reason: str | None = header("PausedReason")
    """Asterisk 13 and later."""

    wrapup_time: Seconds | None = header("Wrapuptime")
    """Between two calls; 0: as the queue has it. Asterisk 16 and later."""


@attrs.frozen
class QueueMemberSnapshot(Record):
    """A member of a queue as events tell of it; the events of one member are subclasses.

    All versions.

    Versions before 13 tell some of it only: the one thing that changed, and Added and Status also `membership`
    to `paused`.
    """

    queue: str = header("Queue", default="")
    member_name: str | None = header("MemberName")
    interface: str = header("Interface", "Location", default="")
    """What the queue rings."""

    state_interface: str | None = header("StateInterface")
    """Whose device state counts. Asterisk 11 and later."""

    membership: QueueMembership | None = header("Membership")
    penalty: int | None = header("Penalty")
    """Members with a lower one are rung first."""

    calls_taken: int | None = header("CallsTaken")
    last_call: datetime | None = header("LastCall")
    """When the last call ended; None: never."""

    last_pause: datetime | None = header("LastPause")
    """When the last pause began; None: never. Asterisk 16 and later."""

    login_time: datetime | None = header("LoginTime")
    """When it became a member; None: not known. Asterisk 16 and later."""

    in_call: bool | None = header("InCall")
    """Asterisk 11 and later."""

    status: MemberStatus | None = header("Status")
    paused: bool | None = header("Paused")
    paused_reason: str | None = header("PausedReason", "Reason")
    ring_in_use: bool | None = header("Ringinuse")
    """Whether it is rung while in a call. Asterisk 11 and later."""

    wrapup_time: Seconds | None = header("Wrapuptime")
    """Between two calls; 0: as the queue has it. Asterisk 16 and later."""


@attrs.frozen
class QueueParams(Record):
    """A queue: an item of QueueStatus.

    All versions; class agent.
    """

    queue: str = header("Queue", default="")
    max: int | None = header("Max")
    """How many callers may wait; 0: no limit."""

    strategy: str | None = header("Strategy")
    """In which order members are rung, as `ringall`. From 1.6 on."""

    calls: int | None = header("Calls")
    """How many callers wait."""

    hold_time: Seconds | None = header("Holdtime")
    """How long callers wait, on average."""

    talk_time: Seconds | None = header("TalkTime")
    """How long calls last, on average. Asterisk 1.8 and later."""

    completed: int | None = header("Completed")
    """How many calls members have taken."""

    abandoned: int | None = header("Abandoned")
    """How many callers gave up."""

    service_level: Seconds | None = header("ServiceLevel")
    """Within which calls ought to be answered."""

    service_level_perf: float | None = header("ServicelevelPerf")
    """Per cent of the answered calls that were answered within it."""

    service_level_perf2: float | None = header("ServicelevelPerf2")
    """Per cent of all calls that were answered within it. Asterisk 15 and later."""

    weight: int | None = header("Weight")
    """Queues with a higher one get shared members first."""


@attrs.frozen
class QueueStatusComplete(ListEnd):
    """The end of the list of queues, members and callers.

    All versions.
    """


@attrs.frozen
class QueueSummary(Record):
    """A queue in figures: an item of QueueSummary.

    Asterisk 1.6 and later.
    """

    queue: str = header("Queue", default="")
    logged_in: int | None = header("LoggedIn")
    """How many members can be reached."""

    available: int | None = header("Available")
    """How many of them are not paused and could take a call."""

    callers: int | None = header("Callers")
    """How many callers wait."""

    hold_time: Seconds | None = header("HoldTime")
    """How long callers wait, on average."""

    talk_time: Seconds | None = header("TalkTime")
    """How long calls last, on average."""

    longest_hold_time: Seconds | None = header("LongestHoldTime")
    """Of the callers who wait now."""


@attrs.frozen
class QueueSummaryComplete(ListEnd):
    """The end of the list of queues.

    Asterisk 1.6 and later.
    """


@attrs.frozen
class Join(QueueCallerJoin):
    """QueueCallerJoin, as it was called up to 11.

    Asterisk up to 11; class call.
    """


@attrs.frozen
class Leave(QueueCallerLeave):
    """QueueCallerLeave, as it was called up to 11.

    Asterisk up to 11; class call.
    """


@attrs.frozen
class QueueMemberAdded(QueueMemberSnapshot):
    """A member was added to a queue.

    All versions; class agent.
    """


@attrs.frozen
class QueueMemberPause(QueueMemberSnapshot):
    """A member was paused, or its pause was ended; up to 11 the event is QueueMemberPaused, which is a subclass.

    Asterisk 13 and later; class agent.

    `paused_reason` is the reason of the action, also of one that ends the pause.
    """

    reason: str | None = header("Reason")
    """The same as `paused_reason`. Asterisk 1.8 to 16."""


@attrs.frozen
class QueueMemberPenalty(QueueMemberSnapshot):
    """The penalty of a member was changed.

    Asterisk 1.8 and later; class agent.
    """


@attrs.frozen
class QueueMemberRemoved(QueueMemberSnapshot):
    """A member was removed from a queue.

    All versions; class agent.
    """


@attrs.frozen
class QueueMemberRinginuse(QueueMemberSnapshot):
    """It was changed whether a member is rung while in a call.

    Asterisk 11 and later; class agent.
    """


@attrs.frozen
class QueueMemberStatus(QueueMemberSnapshot):
    """The device state of a member has changed, or it has taken a call; one event for each queue that it is a
    member of.

    All versions; class agent.
    """


@attrs.frozen
class QueueMemberPaused(QueueMemberPause):
    """QueueMemberPause, as it was called up to 11.

    Asterisk up to 11; class agent.
    """
