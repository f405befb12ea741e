"""Channel variables, and functions, which may do anything."""

from __future__ import annotations

import attrs

from ajam_core.actions.base import RecordAction, param
from ajam_core.records.dialplan import GetvarReply

__all__ = ["Getvar"]


@attrs.frozen
class Getvar(RecordAction[GetvarReply]):
    """The value of a channel variable or function, or of a global variable where `channel` is None (all versions).

    A function, such as `SHELL(…)` or `CURL(…)`, may do anything: asking for one is not repeated.
    """

    record = GetvarReply

    variable: str = param("variable")
    channel: str | None = param("channel", default=None)
    repeatable: bool = attrs.field(init=False, repr=False, eq=False)

    @repeatable.default
    def names_a_variable(self) -> bool:
        return "(" not in self.variable
