"""The dialplan and its variables."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.dialplan import ListDialplan
from ajam_core.special.variables import Getvar

__all__ = ["DialplanExtensionAdd", "DialplanExtensionRemove", "Getvar", "Setvar", "ShowDialPlan"]


@attrs.frozen
class DialplanExtensionAdd(ResponseAction):
    """Adds a priority to an extension of the running dialplan; the context is made where there is none.

    Asterisk 13 and later; class system.

    It lasts until the dialplan is reloaded. An application that can touch the system is refused, unless the user
    has class system.
    """

    context: str = param("Context")
    extension: str = param("Extension")
    """May end in `/` and the caller's number that it is for."""

    priority: str = param("Priority")
    """A number, or `hint`."""

    application: str = param("Application")
    application_data: str | None = param("ApplicationData", default=None)
    replace: bool | None = param("Replace", default=None)
    """Whether one that is there is replaced; else the action fails."""


@attrs.frozen
class DialplanExtensionRemove(ResponseAction):
    """Removes an extension, or one priority of it, from the running dialplan.

    Asterisk 13 and later; class system.
    """

    context: str = param("Context")
    extension: str = param("Extension")
    """May end in `/` and the caller's number that it is for."""

    priority: str | None = param("Priority", default=None)
    """A number, or `hint`; None: all."""


@attrs.frozen
class Setvar(ResponseAction):
    """Sets a channel variable, or a global variable where `channel` is None.

    All versions; class call.

    1.8 and later drop the blanks that `value` begins with.
    """

    variable: str = param("variable")
    value: str = param("value")
    channel: str | None = param("channel", default=None)


@attrs.frozen
class ShowDialPlan(ListAction[ListDialplan]):
    """Lists the dialplan: each priority, include, pattern to ignore and switch.

    Asterisk 1.6 and later; class config or reporting.

    An error where `context` or `extension` names none. 1.6.0 sends the end mark to WaitEvent instead.
    """

    items = ("ListDialplan",)
    end = "ShowDialPlanComplete"

    extension: str | None = param("Extension", default=None)
    context: str | None = param("Context", default=None)
