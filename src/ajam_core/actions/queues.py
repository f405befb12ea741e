"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, RecordAction, ResponseAction, param
from ajam_core.records.queues import QueueEntry, QueueMember, QueueParams, QueueRuleReply
from ajam_core.records.queues import QueueSummary as QueueSummaryRecord

__all__ = [
    "QueueAdd",
    "QueueChangePriorityCaller",
    "QueueLog",
    "QueueMemberRingInUse",
    "QueuePause",
    "QueuePenalty",
    "QueueReload",
    "QueueRemove",
    "QueueReset",
    "QueueRule",
    "QueueStatus",
    "QueueSummary",
    "QueueWithdrawCaller",
    "Queues",
]


@attrs.frozen
class QueueAdd(ResponseAction):
    """TODO

    All versions; class agent.
    """

    queue: str = param("Queue")

    interface: str = param("Interface")

    penalty: int | None = param("Penalty", default=None)

    paused: bool | None = param("Paused", default=None)

    reason: str | None = param("Reason", default=None)
    """Asterisk 20 and later."""

    member_name: str | None = param("MemberName", default=None)

    state_interface: str | None = param("StateInterface", default=None)

    wrapup_time: int | None = param("Wrapuptime", default=None)
    """Asterisk 16 and later."""


@attrs.frozen
class QueueChangePriorityCaller(ResponseAction):
    """TODO

    Asterisk 16 and later; open to every user.
    """

    queue: str = param("Queue")

    caller: str = param("Caller")

    priority: str = param("Priority")

    immediate: bool | None = param("Immediate", default=None)
    """Asterisk 18 and later."""


@attrs.frozen
class QueueLog(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class agent.
    """

    queue: str = param("Queue")

    event: str = param("Event")

    unique_id: str | None = param("Uniqueid", default=None)

    interface: str | None = param("Interface", default=None)

    message: str | None = param("Message", default=None)


@attrs.frozen
class QueueMemberRingInUse(ResponseAction):
    """TODO

    Asterisk 11 and later; class agent.
    """

    interface: str = param("Interface")

    ring_in_use: bool = param("RingInUse")

    queue: str | None = param("Queue", default=None)


@attrs.frozen
class QueuePause(ResponseAction):
    """TODO

    All versions; class agent.
    """

    interface: str = param("Interface")

    paused: bool = param("Paused")

    queue: str | None = param("Queue", default=None)

    reason: str | None = param("Reason", default=None)
    """Asterisk 1.8 and later."""


@attrs.frozen
class QueuePenalty(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class agent.
    """

    interface: str = param("Interface")

    penalty: int = param("Penalty")

    queue: str | None = param("Queue", default=None)


@attrs.frozen
class QueueReload(ResponseAction):
    """TODO

    Asterisk 1.8 and later; open to every user.
    """

    queue: str | None = param("Queue", default=None)

    members: bool | None = param("Members", default=None)
    """ENUM yes/no."""

    rules: bool | None = param("Rules", default=None)
    """ENUM yes/no."""

    parameters: bool | None = param("Parameters", default=None)
    """ENUM yes/no."""


@attrs.frozen
class QueueRemove(ResponseAction):
    """TODO

    All versions; class agent.
    """

    queue: str = param("Queue")

    interface: str = param("Interface")


@attrs.frozen
class QueueReset(ResponseAction):
    """TODO

    Asterisk 1.8 and later; open to every user.
    """

    queue: str | None = param("Queue", default=None)


@attrs.frozen
class QueueRule(RecordAction[QueueRuleReply]):
    """TODO

    Asterisk 1.8 and later; open to every user.
    """

    repeatable = False
    record = QueueRuleReply

    rule: str | None = param("Rule", default=None)


@attrs.frozen
class Queues(ResponseAction):
    """TODO

    Asterisk up to 13; open to every user.
    """


@attrs.frozen
class QueueStatus(ListAction[QueueParams | QueueMember | QueueEntry]):
    """The queues with their members and waiting callers, or the one named `queue` (all versions).

    All versions; open to every user.

    `member` narrows the members to one interface.
    """

    items = ("QueueParams", "QueueMember", "QueueEntry")
    end = "QueueStatusComplete"

    queue: str | None = param("queue", default=None)

    member: str | None = param("member", default=None)


@attrs.frozen
class QueueSummary(ListAction[QueueSummaryRecord]):
    """TODO

    Asterisk 1.8 and later; open to every user.
    """

    items = ("QueueSummary",)
    end = "QueueSummaryComplete"

    queue: str | None = param("Queue", default=None)


@attrs.frozen
class QueueWithdrawCaller(ResponseAction):
    """TODO

    Asterisk 16 and later; open to every user.
    """

    queue: str = param("Queue")

    caller: str = param("Caller")

    withdraw_info: str | None = param("WithdrawInfo", default=None)
