"""Call queues: the items of QueueStatus."""

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.records.base import Record, header
from ajam_core.values import MemberStatus, Seconds, parse_epoch

__all__ = ["QueueEntry", "QueueMember", "QueueParams"]


@attrs.frozen
class QueueParams(Record):
    """A queue: an item of QueueStatus (all versions).

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
class QueueMember(Record):
    """A member of a queue: an item of QueueStatus (all versions).

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
    last_call: datetime | None = header("LastCall", parse=parse_epoch)
    last_pause: datetime | None = header("LastPause", parse=parse_epoch)
    login_time: datetime | None = header("LoginTime", parse=parse_epoch)
    in_call: bool | None = header("InCall", "IsInCall")
    status: MemberStatus | None = header("Status")
    paused: bool | None = header("Paused")
    paused_reason: str | None = header("PausedReason")
    wrapup_time: Seconds | None = header("Wrapuptime")


@attrs.frozen
class QueueEntry(Record):
    """A caller who waits in a queue: an item of QueueStatus (all versions). `wait` is in seconds."""

    queue: str = header("Queue", default="")
    position: int | None = header("Position")
    channel: str = header("Channel", default="")
    unique_id: str | None = header("Uniqueid")
    caller_id_num: str | None = header("CallerIDNum", "CallerID", null=("unknown", "<unknown>", ""))
    caller_id_name: str | None = header("CallerIDName", null=("unknown", "<unknown>", ""))
    connected_line_num: str | None = header("ConnectedLineNum", null=("unknown", "<unknown>", ""))
    connected_line_name: str | None = header("ConnectedLineName", null=("unknown", "<unknown>", ""))
    wait: Seconds | None = header("Wait")
    priority: int | None = header("Priority")
