"""Answers about queues that are no lists of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ajam_core.actions.base import BaseAction, param
from ajam_core.special.command_replies import CommandReply
from ajam_core.special.queue_rule_replies import QueueRuleReply, read_rules

if TYPE_CHECKING:
    from ajam_core.reply import Reply

__all__ = ["QueueRule", "Queues"]


@attrs.frozen
class QueueRule(BaseAction[QueueRuleReply]):
    """The rules of queuerules.conf, or the one named `rule`: how penalties change while a caller waits.

    Asterisk 1.6 and later; open to every user.
    """

    repeatable = True

    rule: str | None = param("Rule", default=None)
    """None: all rules. Case makes no difference."""

    def result(self, reply: Reply) -> QueueRuleReply:
        return read_rules(reply.messages[0])


@attrs.frozen
class Queues(BaseAction[CommandReply]):
    """What the CLI command `queue show` prints, as lines.

    Asterisk up to 14; open to every user. Later versions have QueueStatus and QueueSummary only. ajam asks for it as
    rawman whatever the session's codec, because the other formats lose lines.
    """

    repeatable = True

    def result(self, reply: Reply) -> CommandReply:
        return CommandReply(output=reply.output, wire=reply.messages[0])
