"""The channels in detail, with variables, and functions, which may do anything."""

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, param
from ajam_core.records.channels import Status as StatusRecord
from ajam_core.special.variables import are_variables

__all__ = ["Status"]


@attrs.frozen
class Status(ListAction[StatusRecord]):
    """All channels in detail, or the one named `channel`.

    All versions; class system, call or reporting, in 1.4 call.

    `variables` (1.6 and later) names channel variables to add, `all_variables` (13 and later) adds every one. A
    function among them, such as `SHELL(…)` or `CURL(…)`, may do anything: then the action is not repeated.
    """

    items = ("Status",)
    end = "StatusComplete"

    channel: str | None = param("channel", default=None)
    variables: tuple[str, ...] | None = param("variables", default=None)
    all_variables: bool | None = param("allvariables", default=None)
    repeatable: bool = attrs.field(init=False, repr=False, eq=False)

    @repeatable.default
    def reads_variables(self) -> bool:
        return are_variables(self.variables)
