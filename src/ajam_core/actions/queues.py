"""Actions on call queues."""

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, param
from ajam_core.records.queues import QueueEntry, QueueMember, QueueParams

__all__ = ["QueueStatus"]


@attrs.frozen
class QueueStatus(ListAction[QueueParams | QueueMember | QueueEntry]):
    """The queues with their members and waiting callers, or the one named `queue` (all versions).

    `member` narrows the members to one interface.
    """

    items = ("QueueParams", "QueueMember", "QueueEntry")
    end = "QueueStatusComplete"

    queue: str | None = param("queue", default=None)
    member: str | None = param("member", default=None)
