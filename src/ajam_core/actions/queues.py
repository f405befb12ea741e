"""Call queues, their members and their callers (app_queue)."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.queues import QueueEntry, QueueMember, QueueParams
from ajam_core.records.queues import QueueSummary as QueueSummaryRecord
from ajam_core.special.queue_rules import QueueRule, Queues

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
    """Adds a member to a queue; an ActionFailed where it is a member already, NotFound where there is no such
    queue.

    All versions; class agent.
    """

    queue: str = param("Queue")
    interface: str = param("Interface")
    """What to ring, as `PJSIP/101`."""

    penalty: int | None = param("Penalty", default=None, low=0)
    """Members with a lower one are rung first. None: 0."""

    paused: bool | None = param("Paused", default=None)
    reason: str | None = param("Reason", default=None)
    """Why it is paused. Asterisk 20 and later."""

    member_name: str | None = param("MemberName", default=None)
    """None: the interface."""

    state_interface: str | None = param("StateInterface", default=None)
    """Whose device state counts. None: the interface's."""

    wrapup_time: int | None = param("Wrapuptime", default=None, low=0)
    """Seconds between two calls. None: as the queue has it. Asterisk 16 and later."""


@attrs.frozen
class QueueChangePriorityCaller(ResponseAction):
    """Changes the priority of a caller who waits in a queue.

    Asterisk 16 and later; open to every user.
    """

    queue: str = param("Queue")
    caller: str = param("Caller")
    """The caller's channel."""

    priority: int = param("Priority")
    """Callers with a higher one come first."""

    immediate: bool | None = param("Immediate", default=None)
    """True: the caller changes places at once. Asterisk 18 and later."""


@attrs.frozen
class QueueLog(ResponseAction):
    """Writes a line of your own into the server's queue log.

    Asterisk 1.8 and later; class agent.
    """

    queue: str = param("Queue")
    event: str = param("Event")
    """A word of your own."""

    unique_id: str | None = param("Uniqueid", default=None)
    """Of the call. None: NONE."""

    interface: str | None = param("Interface", default=None)
    """The member. None: NONE."""

    message: str | None = param("Message", default=None)
    """What else there is to say."""


@attrs.frozen
class QueueMemberRingInUse(ResponseAction):
    """Sets whether a member who is in a call is rung all the same.

    Asterisk 11 and later; class agent.
    """

    interface: str = param("Interface")
    ring_in_use: bool = param("RingInUse")
    queue: str | None = param("Queue", default=None)
    """None: in every queue that it is a member of."""


@attrs.frozen
class QueuePause(ResponseAction):
    """Pauses a member, who then gets no calls, or ends the pause; NotFound where no queue has such a member.

    All versions; class agent.
    """

    interface: str = param("Interface")
    paused: bool = param("Paused")
    queue: str | None = param("Queue", default=None)
    """None: in every queue that it is a member of."""

    reason: str | None = param("Reason", default=None)
    """Told by QueueMemberPause and written into the queue log. Asterisk 1.8 and later."""


@attrs.frozen
class QueuePenalty(ResponseAction):
    """Sets the penalty of a member: those with a lower one are rung first.

    Asterisk 1.6 and later; class agent.
    """

    interface: str = param("Interface")
    penalty: int = param("Penalty", low=0)
    queue: str | None = param("Queue", default=None)
    """None: in every queue that it is a member of."""


@attrs.frozen
class QueueReload(ResponseAction):
    """Reads the configuration of queues anew.

    Asterisk 1.8 and later; open to every user.

    Without `members`, `rules` and `parameters` all of it. The server says Success also where there is no such
    queue.
    """

    queue: str | None = param("Queue", default=None)
    """None: all queues."""

    members: bool | None = param("Members", default=None, words=("yes", "no"))
    """The members in queues.conf."""

    rules: bool | None = param("Rules", default=None, words=("yes", "no"))
    """queuerules.conf, for all queues."""

    parameters: bool | None = param("Parameters", default=None, words=("yes", "no"))
    """All else in queues.conf."""


@attrs.frozen
class QueueRemove(ResponseAction):
    """Removes a dynamic member from a queue; an ActionFailed where it is not one.

    All versions; class agent.
    """

    queue: str = param("Queue")
    interface: str = param("Interface")


@attrs.frozen
class QueueReset(ResponseAction):
    """Sets the statistics of a queue to zero; the server says Success also where there is no such queue.

    Asterisk 1.8 and later; open to every user.
    """

    queue: str | None = param("Queue", default=None)
    """None: all queues."""


@attrs.frozen
class QueueStatus(ListAction[QueueParams | QueueMember | QueueEntry]):
    """The queues with their members and waiting callers, or the one named `queue`; empty where there is no such
    queue.

    All versions; open to every user.

    `member` narrows the members to one interface.
    """

    items = ("QueueParams", "QueueMember", "QueueEntry")
    end = "QueueStatusComplete"

    queue: str | None = param("queue", default=None)
    member: str | None = param("member", default=None)


@attrs.frozen
class QueueSummary(ListAction[QueueSummaryRecord]):
    """How many members and callers each queue has, or one queue; empty where there is no such queue.

    Asterisk 1.6 and later; open to every user.
    """

    items = ("QueueSummary",)
    end = "QueueSummaryComplete"

    queue: str | None = param("Queue", default=None)
    """None: all queues."""


@attrs.frozen
class QueueWithdrawCaller(ResponseAction):
    """Sends a waiting caller back to the dialplan, with the channel variable QUEUESTATUS set to `WITHDRAW`.

    Asterisk 16 and later; open to every user.
    """

    queue: str = param("Queue")
    caller: str = param("Caller")
    """The caller's channel."""

    withdraw_info: str | None = param("WithdrawInfo", default=None)
    """Text for the channel variable QUEUE_WITHDRAW_INFO."""
