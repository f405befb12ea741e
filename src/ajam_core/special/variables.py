"""Channel variables, and functions, which may do anything.

Reading a function such as `SHELL(…)` or `CURL(…)` runs it: an action that asks for one is not repeated.
"""

from __future__ import annotations

import attrs

from ajam_core.actions.base import RecordAction, param
from ajam_core.records.dialplan import GetvarReply

__all__ = ["Getvar", "are_variables"]


def are_variables(names: object) -> bool:
    """Whether none of the names is that of a function. (What are no names is refused after this.)"""
    return not isinstance(names, tuple) or not any("(" in str(name) for name in names)


@attrs.frozen
class Getvar(RecordAction[GetvarReply]):
    """The value of a channel variable or function, or of a global variable where `channel` is None.

    All versions; class call or reporting, in 1.4 call.

    A function, such as `SHELL(…)` or `CURL(…)`, may do anything: asking for one is not repeated.
    """

    record = GetvarReply

    variable: str = param("variable")
    channel: str | None = param("channel", default=None)
    repeatable: bool = attrs.field(init=False, repr=False, eq=False)

    @repeatable.default
    def reads_a_variable(self) -> bool:
        return are_variables((self.variable,))
