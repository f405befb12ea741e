"""The rules by which the penalties of a queue change while a caller waits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from ajam_core.messages import Message
from ajam_core.records.base import Record
from ajam_core.values import Seconds

__all__ = ["PenaltyChange", "QueueRuleReply", "read_rules"]

NO_RULES: Mapping[str, tuple[PenaltyChange, ...]] = MappingProxyType({})
CHANGE = re.compile(r"(?P<after>[0-9]+),(?P<maximum>[+-]?[0-9]+),(?P<minimum>[+-]?[0-9]+)")


@attrs.frozen
class PenaltyChange:
    """What happens to a caller who has waited for `after` seconds.

    Only members whose penalty is between the caller's `minimum` and `maximum` are rung. Each is set to a number, or,
    where it `is_relative`, changed by one; a change by 0 is also what the server tells of one that queuerules.conf does
    not set.
    """

    after: Seconds
    maximum: int
    maximum_is_relative: bool
    minimum: int
    minimum_is_relative: bool


@attrs.frozen
class QueueRuleReply(Record):
    """The rules of queuerules.conf by name, each with its changes in order; empty where there is none of that name.

    A change that cannot be read is in `unparsed`.
    """

    rules: Mapping[str, tuple[PenaltyChange, ...]] = attrs.field(default=NO_RULES, hash=False)


def read_rules(message: Message) -> QueueRuleReply:
    """A `RuleList` header names a rule, and the `Rule` headers up to the next are its changes."""
    rules: dict[str, list[PenaltyChange]] = {}
    changes: list[PenaltyChange] = []
    unparsed = {}
    for name, folded, text in zip(message.shape.wire_names, message.shape.folded, message.values, strict=True):
        if folded == "rulelist":
            changes = rules.setdefault(text, [])
        elif folded == "rule":
            match = CHANGE.fullmatch(text)
            if match:
                changes.append(read_change(match))
            else:
                unparsed[name] = text
    read = MappingProxyType({name: tuple(changes) for name, changes in rules.items()})
    return QueueRuleReply(rules=read, unparsed=MappingProxyType(unparsed), wire=message)


def read_change(match: re.Match[str]) -> PenaltyChange:
    return PenaltyChange(
        after=Seconds(int(match["after"])),
        maximum=int(match["maximum"]),
        maximum_is_relative=match["maximum"][0] in "+-",
        minimum=int(match["minimum"]),
        minimum_is_relative=match["minimum"][0] in "+-",
    )
