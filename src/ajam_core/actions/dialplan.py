"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.dialplan import ListDialplan
from ajam_core.special.variables import Getvar

__all__ = ["DialplanExtensionAdd", "DialplanExtensionRemove", "Getvar", "Setvar", "ShowDialPlan"]


@attrs.frozen
class DialplanExtensionAdd(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """

    context: str = param("Context")

    extension: str = param("Extension")

    priority: str = param("Priority")

    application: str = param("Application")

    application_data: str | None = param("ApplicationData", default=None)

    replace: bool | None = param("Replace", default=None)


@attrs.frozen
class DialplanExtensionRemove(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """

    context: str = param("Context")

    extension: str = param("Extension")

    priority: str | None = param("Priority", default=None)


@attrs.frozen
class Setvar(ResponseAction):
    """Sets a channel variable, or a global variable where `channel` is None (all versions; class call).

    All versions; class call.

    1.8 and later drop the blanks that `value` begins with.
    """

    variable: str = param("variable")

    value: str = param("value")

    channel: str | None = param("channel", default=None)


@attrs.frozen
class ShowDialPlan(ListAction[ListDialplan]):
    """TODO

    Asterisk 1.8 and later; class config or reporting.
    """

    items = ("ListDialplan",)
    end = "ShowDialPlanComplete"

    extension: str | None = param("Extension", default=None)

    context: str | None = param("Context", default=None)
