"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.records.base import UNKNOWN, ListEnd, Record, group, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import MemberStatus, Seconds

__all__ = [
    "AgentCalled",
    "AgentComplete",
    "AgentConnect",
    "AgentDump",
    "AgentRingNoAnswer",
    "Join",
    "Leave",
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
    "QueueMemberStatus",
    "QueueParams",
    "QueueRuleReply",
    "QueueStatusComplete",
    "QueueSummary",
    "QueueSummaryComplete",
]


@attrs.frozen
class AgentCalled(ChannelSnapshot):
    """TODO

    All versions; class agent.
    """

    dest: ChannelSnapshot | None = group("Dest")

    extension: str | None = header("Extension")
    """Asterisk up to 11."""

    queue: str | None = header("Queue")
    """Asterisk 1.8 and later."""

    agent_called: str | None = header("AgentCalled")
    """Asterisk up to 11."""

    agent_name: str | None = header("AgentName")
    """Asterisk up to 11."""

    variable: str | None = header("Variable")
    """MULTIPLE. Asterisk 11."""

    channel_calling: str | None = header("ChannelCalling")
    """Asterisk up to 11."""

    caller_id: str | None = header("CallerID", null=("unknown",))
    """Asterisk 1.4."""

    destination_channel: str | None = header("DestinationChannel")
    """Asterisk 1.8 to 11."""

    member_name: str | None = header("MemberName")
    """Asterisk 13 and later."""

    interface: str | None = header("Interface")
    """Asterisk 13 and later."""


@attrs.frozen
class AgentComplete(ChannelSnapshot):
    """TODO

    All versions; class agent.
    """

    dest: ChannelSnapshot | None = group("Dest")

    queue: str | None = header("Queue")

    member: str | None = header("Member")
    """Asterisk up to 11."""

    member_name: str | None = header("MemberName")

    interface: str | None = header("Interface")
    """Asterisk 13 and later."""

    hold_time: Seconds | None = header("HoldTime")

    variable: str | None = header("Variable")
    """MULTIPLE. Asterisk 11."""

    talk_time: Seconds | None = header("TalkTime")

    reason: str | None = header("Reason")
    """ENUM caller/agent/transfer."""


@attrs.frozen
class AgentConnect(ChannelSnapshot):
    """TODO

    All versions; class agent.
    """

    dest: ChannelSnapshot | None = group("Dest")

    bridged_channel: str | None = header("BridgedChannel")
    """Asterisk up to 11."""

    ring_time: Seconds | None = header("Ringtime")
    """Asterisk 1.8."""

    queue: str | None = header("Queue")

    member: str | None = header("Member")
    """Asterisk up to 11."""

    member_name: str | None = header("MemberName")

    hold_time: Seconds | None = header("Holdtime")
    """Asterisk up to 1.8."""

    interface: str | None = header("Interface")
    """Asterisk 13 and later."""

    variable: str | None = header("Variable")
    """MULTIPLE. Asterisk 11."""


@attrs.frozen
class AgentDump(ChannelSnapshot):
    """TODO

    All versions; class agent.
    """

    dest: ChannelSnapshot | None = group("Dest")

    queue: str | None = header("Queue")

    member: str | None = header("Member")
    """Asterisk up to 11."""

    member_name: str | None = header("MemberName")

    variable: str | None = header("Variable")
    """MULTIPLE. Asterisk 11."""

    interface: str | None = header("Interface")
    """Asterisk 13 and later."""


@attrs.frozen
class AgentRingNoAnswer(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class agent.
    """

    dest: ChannelSnapshot | None = group("Dest")

    queue: str | None = header("Queue")

    member_name: str | None = header("MemberName")

    ring_time: int | None = header("Ringtime")
    """Asterisk 1.8."""

    variable: str | None = header("Variable")
    """MULTIPLE. Asterisk 11."""

    member: str | None = header("Member")
    """Asterisk 1.8 to 11."""

    interface: str | None = header("Interface")
    """Asterisk 13 and later."""


@attrs.frozen
class Join(Record):
    """TODO

    Asterisk up to 11; class call.
    """

    channel: str | None = header("Channel")

    caller_id: str | None = header("CallerID", null=("unknown",))
    """Asterisk 1.4."""

    caller_id_num: str | None = header("CallerIDNum", null=("unknown",))
    """Asterisk 1.8 to 11."""

    caller_id_name: str | None = header("CallerIDName", null=("unknown",))

    connected_line_num: str | None = header("ConnectedLineNum", null=("unknown",))
    """Asterisk 1.8 to 11."""

    connected_line_name: str | None = header("ConnectedLineName", null=("unknown",))
    """Asterisk 1.8 to 11."""

    queue: str | None = header("Queue")

    position: int | None = header("Position")

    count: int | None = header("Count")

    unique_id: str | None = header("Uniqueid")


@attrs.frozen
class Leave(Record):
    """TODO

    Asterisk up to 11; class call.
    """

    channel: str | None = header("Channel")

    queue: str | None = header("Queue")

    count: int | None = header("Count")

    position: int | None = header("Position")
    """Asterisk 1.8 to 11."""

    unique_id: str | None = header("Uniqueid")


@attrs.frozen
class QueueCallerAbandon(ChannelSnapshot):
    """TODO

    All versions; class agent.
    """

    queue: str | None = header("Queue")

    position: int | None = header("Position")

    original_position: int | None = header("OriginalPosition")

    hold_time: Seconds | None = header("HoldTime")


@attrs.frozen
class QueueCallerJoin(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class agent.
    """

    queue: str | None = header("Queue")

    position: int | None = header("Position")

    count: int | None = header("Count")


@attrs.frozen
class QueueCallerLeave(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class agent.
    """

    queue: str | None = header("Queue")

    count: int | None = header("Count")

    position: int | None = header("Position")


@attrs.frozen
class QueueEntry(Record):
    """A caller who waits in a queue: an item of QueueStatus (all versions). `wait` is in seconds.

    All versions; class agent.
    """

    queue: str = header("Queue", default="")

    position: int | None = header("Position")

    channel: str = header("Channel", default="")

    unique_id: str | None = header("Uniqueid")

    caller_id_num: str | None = header("CallerIDNum", "CallerID", null=UNKNOWN)

    caller_id_name: str | None = header("CallerIDName", null=UNKNOWN)

    connected_line_num: str | None = header("ConnectedLineNum", null=UNKNOWN)

    connected_line_name: str | None = header("ConnectedLineName", null=UNKNOWN)

    wait: Seconds | None = header("Wait")

    priority: int | None = header("Priority")


@attrs.frozen
class QueueMember(Record):
    """A member of a queue: an item of QueueStatus (all versions).

    All versions.

    `last_call`, `last_pause` and `login_time` are in UTC, None: never. `membership` is `static`, `dynamic` or
    `realtime`. `wrapup_time` is in seconds, 0: as the queue has it.
    """

    queue: str = header("Queue", default="")

    name: str = header("Name", default="")

    location: str = header("Location", default="")

    state_interface: str | None = header("StateInterface")

    membership: str | None = header("Membership")

    penalty: int | None = header("Penalty")

    calls_taken: int | None = header("CallsTaken")

    last_call: datetime | None = header("LastCall")

    last_pause: datetime | None = header("LastPause")

    login_time: datetime | None = header("LoginTime")

    in_call: bool | None = header("InCall", "IsInCall")

    status: MemberStatus | None = header("Status")

    paused: bool | None = header("Paused")

    paused_reason: str | None = header("PausedReason")

    wrapup_time: Seconds | None = header("Wrapuptime")


@attrs.frozen
class QueueMemberAdded(Record):
    """TODO

    All versions; class agent.
    """

    queue: str | None = header("Queue")

    location: str | None = header("Location")
    """Asterisk up to 11."""

    member_name: str | None = header("MemberName")

    interface: str | None = header("Interface")
    """Asterisk 13 and later."""

    state_interface: str | None = header("StateInterface")
    """Asterisk 11 and later."""

    membership: str | None = header("Membership")
    """ENUM dynamic/realtime/static."""

    penalty: int | None = header("Penalty")

    calls_taken: int | None = header("CallsTaken")

    last_call: datetime | None = header("LastCall")

    last_pause: datetime | None = header("LastPause")
    """Asterisk 16 and later."""

    login_time: datetime | None = header("LoginTime")
    """Asterisk 16 and later."""

    in_call: bool | None = header("InCall")
    """Asterisk 13 and later."""

    status: int | None = header("Status")
    """ENUM 0/1/2/3/4/5/6/7/8."""

    paused: bool | None = header("Paused")

    paused_reason: str | None = header("PausedReason")
    """Asterisk 13 and later."""

    ring_inuse: bool | None = header("Ringinuse")
    """Asterisk 13 and later."""

    wrapup_time: Seconds | None = header("Wrapuptime")
    """Asterisk 16 and later."""


@attrs.frozen
class QueueMemberPause(Record):
    """TODO

    Asterisk 13 and later; class agent.
    """

    queue: str | None = header("Queue")

    member_name: str | None = header("MemberName")

    interface: str | None = header("Interface")

    state_interface: str | None = header("StateInterface")

    membership: str | None = header("Membership")
    """ENUM dynamic/realtime/static."""

    penalty: int | None = header("Penalty")

    calls_taken: int | None = header("CallsTaken")

    last_call: datetime | None = header("LastCall")

    last_pause: datetime | None = header("LastPause")
    """Asterisk 16 and later."""

    login_time: datetime | None = header("LoginTime")
    """Asterisk 16 and later."""

    in_call: bool | None = header("InCall")

    status: int | None = header("Status")
    """ENUM 0/1/2/3/4/5/6/7/8."""

    paused: bool | None = header("Paused")

    paused_reason: str | None = header("PausedReason")

    ring_inuse: bool | None = header("Ringinuse")

    wrapup_time: Seconds | None = header("Wrapuptime")
    """Asterisk 16 and later."""

    reason: str | None = header("Reason")
    """Asterisk 13 to 16."""


@attrs.frozen
class QueueMemberPaused(Record):
    """TODO

    Asterisk up to 11; class agent.
    """

    queue: str | None = header("Queue")

    location: str | None = header("Location")

    member_name: str | None = header("MemberName")

    paused: bool | None = header("Paused")

    reason: str | None = header("Reason")
    """Asterisk 1.8 to 11."""


@attrs.frozen
class QueueMemberPenalty(Record):
    """TODO

    Asterisk 1.8 and later; class agent.
    """

    queue: str | None = header("Queue")

    location: str | None = header("Location")
    """Asterisk 1.8 to 11."""

    member_name: str | None = header("MemberName")
    """Asterisk 13 and later."""

    interface: str | None = header("Interface")
    """Asterisk 13 and later."""

    state_interface: str | None = header("StateInterface")
    """Asterisk 13 and later."""

    membership: str | None = header("Membership")
    """ENUM dynamic/realtime/static. Asterisk 13 and later."""

    penalty: int | None = header("Penalty")

    calls_taken: int | None = header("CallsTaken")
    """Asterisk 13 and later."""

    last_call: datetime | None = header("LastCall")
    """Asterisk 13 and later."""

    last_pause: datetime | None = header("LastPause")
    """Asterisk 16 and later."""

    login_time: datetime | None = header("LoginTime")
    """Asterisk 16 and later."""

    in_call: bool | None = header("InCall")
    """Asterisk 13 and later."""

    status: int | None = header("Status")
    """ENUM 0/1/2/3/4/5/6/7/8. Asterisk 13 and later."""

    paused: bool | None = header("Paused")
    """Asterisk 13 and later."""

    paused_reason: str | None = header("PausedReason")
    """Asterisk 13 and later."""

    ring_inuse: bool | None = header("Ringinuse")
    """Asterisk 13 and later."""

    wrapup_time: Seconds | None = header("Wrapuptime")
    """Asterisk 16 and later."""


@attrs.frozen
class QueueMemberRemoved(Record):
    """TODO

    All versions; class agent.
    """

    queue: str | None = header("Queue")

    location: str | None = header("Location")
    """Asterisk up to 11."""

    member_name: str | None = header("MemberName")

    interface: str | None = header("Interface")
    """Asterisk 13 and later."""

    state_interface: str | None = header("StateInterface")
    """Asterisk 13 and later."""

    membership: str | None = header("Membership")
    """ENUM dynamic/realtime/static. Asterisk 13 and later."""

    penalty: int | None = header("Penalty")
    """Asterisk 13 and later."""

    calls_taken: int | None = header("CallsTaken")
    """Asterisk 13 and later."""

    last_call: datetime | None = header("LastCall")
    """Asterisk 13 and later."""

    last_pause: datetime | None = header("LastPause")
    """Asterisk 16 and later."""

    login_time: datetime | None = header("LoginTime")
    """Asterisk 16 and later."""

    in_call: bool | None = header("InCall")
    """Asterisk 13 and later."""

    status: int | None = header("Status")
    """ENUM 0/1/2/3/4/5/6/7/8. Asterisk 13 and later."""

    paused: bool | None = header("Paused")
    """Asterisk 13 and later."""

    paused_reason: str | None = header("PausedReason")
    """Asterisk 13 and later."""

    ring_inuse: bool | None = header("Ringinuse")
    """Asterisk 13 and later."""

    wrapup_time: Seconds | None = header("Wrapuptime")
    """Asterisk 16 and later."""


@attrs.frozen
class QueueMemberRinginuse(Record):
    """TODO

    Asterisk 11 and later; class agent.
    """

    queue: str | None = header("Queue")

    location: str | None = header("Location")
    """Asterisk 11."""

    member_name: str | None = header("MemberName")
    """Asterisk 13 and later."""

    interface: str | None = header("Interface")
    """Asterisk 13 and later."""

    state_interface: str | None = header("StateInterface")
    """Asterisk 13 and later."""

    membership: str | None = header("Membership")
    """ENUM dynamic/realtime/static. Asterisk 13 and later."""

    penalty: int | None = header("Penalty")
    """Asterisk 13 and later."""

    calls_taken: int | None = header("CallsTaken")
    """Asterisk 13 and later."""

    last_call: datetime | None = header("LastCall")
    """Asterisk 13 and later."""

    last_pause: datetime | None = header("LastPause")
    """Asterisk 16 and later."""

    login_time: datetime | None = header("LoginTime")
    """Asterisk 16 and later."""

    in_call: bool | None = header("InCall")
    """Asterisk 13 and later."""

    status: int | None = header("Status")
    """ENUM 0/1/2/3/4/5/6/7/8. Asterisk 13 and later."""

    paused: bool | None = header("Paused")
    """Asterisk 13 and later."""

    paused_reason: str | None = header("PausedReason")
    """Asterisk 13 and later."""

    ring_inuse: bool | None = header("Ringinuse")

    wrapup_time: Seconds | None = header("Wrapuptime")
    """Asterisk 16 and later."""


@attrs.frozen
class QueueMemberStatus(Record):
    """TODO

    All versions; class agent.
    """

    queue: str | None = header("Queue")

    location: str | None = header("Location")
    """Asterisk up to 11."""

    member_name: str | None = header("MemberName")

    interface: str | None = header("Interface")
    """Asterisk 13 and later."""

    state_interface: str | None = header("StateInterface")
    """Asterisk 11 and later."""

    membership: str | None = header("Membership")
    """ENUM dynamic/realtime/static."""

    penalty: int | None = header("Penalty")

    calls_taken: int | None = header("CallsTaken")

    last_call: datetime | None = header("LastCall")

    last_pause: datetime | None = header("LastPause")
    """Asterisk 16 and later."""

    login_time: datetime | None = header("LoginTime")
    """Asterisk 16 and later."""

    in_call: bool | None = header("InCall")
    """Asterisk 11 and later."""

    status: int | None = header("Status")
    """ENUM 0/1/2/3/4/5/6/7/8."""

    paused: bool | None = header("Paused")

    paused_reason: str | None = header("PausedReason")
    """Asterisk 13 and later."""

    ring_inuse: bool | None = header("Ringinuse")
    """Asterisk 13 and later."""

    wrapup_time: Seconds | None = header("Wrapuptime")
    """Asterisk 16 and later."""


@attrs.frozen
class QueueParams(Record):
    """A queue: an item of QueueStatus (all versions).

    All versions; class agent.

    `max` 0: no limit. `hold_time` and `talk_time` (1.8 and later) are averages, `service_level` a bound, all in
    seconds; `service_level_perf` and `service_level_perf2` (15 and later) are per cent.
    """

    queue: str = header("Queue", default="")

    max: int | None = header("Max")

    strategy: str | None = header("Strategy")

    calls: int | None = header("Calls")

    hold_time: Seconds | None = header("Holdtime")

    talk_time: Seconds | None = header("TalkTime")

    completed: int | None = header("Completed")

    abandoned: int | None = header("Abandoned")

    service_level: Seconds | None = header("ServiceLevel")

    service_level_perf: float | None = header("ServicelevelPerf")

    service_level_perf2: float | None = header("ServicelevelPerf2")

    weight: int | None = header("Weight")


@attrs.frozen
class QueueRuleReply(Record):
    """TODO"""

    response: str = header("Response", default="")

    rule_list: str | None = header("RuleList")

    rule: str | None = header("Rule")


@attrs.frozen
class QueueStatusComplete(ListEnd):
    """TODO

    All versions.
    """


@attrs.frozen
class QueueSummary(Record):
    """TODO

    Asterisk 1.8 and later.
    """

    queue: str | None = header("Queue")

    logged_in: int | None = header("LoggedIn")

    available: int | None = header("Available")

    callers: int | None = header("Callers")

    hold_time: Seconds | None = header("HoldTime")

    talk_time: Seconds | None = header("TalkTime")

    longest_hold_time: Seconds | None = header("LongestHoldTime")


@attrs.frozen
class QueueSummaryComplete(ListEnd):
    """TODO

    Asterisk 1.8 and later.
    """
