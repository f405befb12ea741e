"""The call queues of a server, their members and callers, kept current by events of the class `agent`."""

from __future__ import annotations

import attrs

from ajam_core.actions.queues import QueueStatus
from ajam_core.effects import Flow
from ajam_core.messages import Message
from ajam_core.models.base import LiveModel
from ajam_core.session import Session
from ajam_core.values import MemberStatus

__all__ = ["Caller", "LiveQueues", "Member", "Queue"]

STATUSES = {str(status.value): status for status in MemberStatus}

NOBODY = frozenset({"unknown", "<unknown>", ""})


@attrs.frozen(kw_only=True)
class Member:
    """A member of a queue. `interface` names it within the queue; `membership` is `static`, `dynamic` or `realtime`.

    Up to 11 a change of `status` is told only with `eventmemberstatus=yes` in queues.conf. `paused_reason`: 13 and
    later, None for none.
    """

    interface: str
    name: str
    membership: str | None = None
    penalty: int | None = None
    status: MemberStatus | None = None
    paused: bool | None = None
    paused_reason: str | None = None


@attrs.frozen(kw_only=True)
class Caller:
    """A caller who waits in a queue. `unique_id` is None in 1.4, whose list does not tell it."""

    unique_id: str | None
    channel: str
    caller_id_num: str | None = None
    caller_id_name: str | None = None


@attrs.frozen(kw_only=True)
class Queue:
    """A queue: its members by interface in this order, and who waits, first the one who is next."""

    name: str
    members: tuple[Member, ...] = ()
    callers: tuple[Caller, ...] = ()


class LiveQueues(LiveModel[Queue]):
    """The queues of a server, by name (all versions; the user reads system, call and agent: call up to 11)."""

    classes = frozenset({"system", "call", "agent"})

    def listed(self, session: Session) -> Flow[dict[str, Queue]]:
        listing = yield from session.send(QueueStatus())
        members: dict[str, list[Member]] = {}
        callers: dict[str, list[tuple[int, Caller]]] = {}
        names: list[str] = []
        for message in (item.wire for item in listing if item.wire is not None):
            kind, queue = message["event"].lower(), message.get("queue", "")
            if kind == "queueparams":
                names.append(queue)
            elif kind == "queuemember":
                members.setdefault(queue, []).append(updated(None, message))
            else:
                callers.setdefault(queue, []).append((position_in(message), caller_in(message)))
        return {
            name: Queue(
                name=name,
                members=tuple(sorted(members.get(name, ()), key=lambda member: member.interface)),
                callers=tuple(caller for _, caller in sorted(callers.get(name, ()), key=lambda pair: pair[0])),
            )
            for name in names
        }

    def size(self) -> int:
        """Queues, members and callers."""
        return sum(1 + len(queue.members) + len(queue.callers) for queue in self.items.values())

    def apply(self, name: str, event: Message) -> bool:
        change = CHANGES.get(name)
        if change is None:
            return True
        queue = self.items.get(event.get("queue", ""))
        if queue is None:
            return False
        self.items[queue.name] = change(queue, event)
        return True


def keep_member(queue: Queue, event: Message) -> Queue:
    """Added, or anything about it changed."""
    others = {member.interface: member for member in queue.members}
    others[interface_in(event)] = updated(others.get(interface_in(event)), event)
    return attrs.evolve(queue, members=tuple(others[key] for key in sorted(others)))


def remove_member(queue: Queue, event: Message) -> Queue:
    members = tuple(member for member in queue.members if member.interface != interface_in(event))
    return attrs.evolve(queue, members=members)


def add_caller(queue: Queue, event: Message) -> Queue:
    """One who is known is so by a list that is newer than the event."""
    caller = caller_in(event)
    if any(is_same(known, event) for known in queue.callers):
        return queue
    at = max(position_in(event) - 1, 0)
    return attrs.evolve(queue, callers=(*queue.callers[:at], caller, *queue.callers[at:]))


def remove_caller(queue: Queue, event: Message) -> Queue:
    return attrs.evolve(queue, callers=tuple(caller for caller in queue.callers if not is_same(caller, event)))


CHANGES = {
    **dict.fromkeys(
        (
            "queuememberadded",
            "queuememberstatus",
            "queuememberpause",
            "queuememberpaused",
            "queuememberpenalty",
            "queuememberringinuse",
        ),
        keep_member,
    ),
    "queuememberremoved": remove_member,
    **dict.fromkeys(("queuecallerjoin", "join"), add_caller),
    **dict.fromkeys(("queuecallerleave", "leave"), remove_caller),
}
"""What an event does to its queue."""


def interface_in(message: Message) -> str:
    """`Interface` from 12 on, `Location` before and in the list."""
    return message.get("interface") or message.get("location", "")


def position_in(message: Message) -> int:
    text = message.get("position", "")
    return int(text) if text.isascii() and text.isdigit() else 0


def is_same(caller: Caller, event: Message) -> bool:
    """Whether the event is about this caller. A channel may be renamed, so its unique id counts where it is known."""
    if caller.unique_id is None or "uniqueid" not in event:
        return caller.channel == event.get("channel")
    return caller.unique_id == event["uniqueid"]


def caller_in(message: Message) -> Caller:
    """In 1.4 the number is in `CallerID`."""
    number = message.get("calleridnum") or message.get("callerid", "")
    name = message.get("calleridname", "")
    return Caller(
        unique_id=message.get("uniqueid"),
        channel=message.get("channel", ""),
        caller_id_num=None if number in NOBODY else number,
        caller_id_name=None if name in NOBODY else name,
    )


def updated(known: Member | None, message: Message) -> Member:
    """The member with what the message says of it; what the message does not name stays."""
    interface = interface_in(message)
    member = known or Member(interface=interface, name=interface)
    penalty, paused = message.get("penalty"), message.get("paused")
    reason = message.get("pausedreason")
    return attrs.evolve(
        member,
        name=message.get("membername") or message.get("name", member.name),
        membership=message.get("membership", member.membership or "") or None,
        penalty=int(penalty) if penalty is not None and penalty.isascii() and penalty.isdigit() else member.penalty,
        status=STATUSES.get(message.get("status", ""), member.status),
        paused=member.paused if paused is None else paused == "1",
        paused_reason=member.paused_reason if reason is None else reason or None,
    )
