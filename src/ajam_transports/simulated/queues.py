"""The answer of QueueStatus.

The tables say which release sends which header, in the order on the wire.
"""

from __future__ import annotations

from ajam_transports.simulated.model import Queue, QueueEntry
from ajam_transports.simulated.request import ActionRequest, Answer
from ajam_transports.simulated.versions import Column, Pairs, yes_no

__all__ = ["queue_status"]

QUEUE = (
    Column("Queue", "{0.name}"),
    Column("Max", "{0.maximum}"),
    Column("Strategy", "{0.strategy}", since="1.6"),
    Column("Calls", lambda queue: str(len(queue.entries))),
    Column("Holdtime", "{0.hold_time_s}"),
    Column("TalkTime", "{0.talk_time_s}", since="1.8"),
    Column("Completed", "{0.completed}"),
    Column("Abandoned", "{0.abandoned}"),
    Column("ServiceLevel", "{0.service_level_s}"),
    Column("ServicelevelPerf", lambda queue: "100.0" if queue.completed else "0.0"),
    Column("ServicelevelPerf2", lambda queue: "100.0" if queue.completed else "0.0", since="15"),
    Column("Weight", "{0.weight}"),
)

QUEUE_MEMBER = (
    Column("Name", "{0.name}"),
    Column("Location", "{0.location}"),
    Column("StateInterface", "{0.location}", since="11"),
    Column("Membership", "static"),
    Column("Penalty", "{0.penalty}"),
    Column("CallsTaken", "{0.calls_taken}"),
    Column("LastCall", "{0.last_call}"),
    Column("LastPause", "0", since="16"),
    Column("LoginTime", "{0.last_call}", since="16"),
    Column("InCall", "0", since="13"),
    Column("Status", "{0.status}"),
    Column("Paused", yes_no("paused", "1", "0")),
    Column("PausedReason", "{0.reason}", since="13"),
    Column("Wrapuptime", "0", since="16"),
)

QUEUE_ENTRY = (
    Column("Channel", "{0.channel}"),
    Column("Uniqueid", "{0.uniqueid}", since="1.8"),
    Column("CallerID", "{0.number}", until="1.6"),
    Column("CallerIDNum", "{0.number}", since="1.6"),
    Column("CallerIDName", "{0.name}"),
    Column("ConnectedLineNum", "unknown", since="1.8"),
    Column("ConnectedLineName", "unknown", since="1.8"),
)


def queue_status(request: ActionRequest) -> Answer:
    """The ActionID ends each item; `Queue` and `Member` choose."""
    items: list[Pairs] = []
    wanted, member_wanted = request.get("Queue"), request.get("Member")
    for queue in request.model.queues:
        if wanted and wanted.lower() != queue.name.lower():
            continue
        items.append((("Event", "QueueParams"), *request.release.headers(QUEUE, queue)))
        items += [
            (("Event", "QueueMember"), ("Queue", queue.name), *request.release.headers(QUEUE_MEMBER, member))
            for member in queue.members
            if not member_wanted or member_wanted == member.location
        ]
        items += [queue_entry(request, queue, at, caller) for at, caller in enumerate(queue.entries, 1)]
    return request.listing(
        "Queue status will follow",
        ((*item, *request.action_id) for item in items),
        "QueueStatusComplete",
        {"1.4": "ActionID", "1.8": "ActionID"},
    )


def queue_entry(request: ActionRequest, queue: Queue, position: int, caller: QueueEntry) -> Pairs:
    headers = (
        ("Event", "QueueEntry"),
        ("Queue", queue.name),
        ("Position", str(position)),
        *request.release.headers(QUEUE_ENTRY, caller),
        ("Wait", str(int(request.now - caller.since))),
    )
    return (*headers, ("Priority", "0")) if request.release.since("13") else headers
