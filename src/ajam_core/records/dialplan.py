"""What the dialplan holds, and what it does in a channel."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, header
from ajam_core.records.snapshots import ChannelSnapshot

__all__ = [
    "GetvarReply",
    "HangupHandlerPop",
    "HangupHandlerPush",
    "HangupHandlerRun",
    "ListDialplan",
    "Newexten",
    "ShowDialPlanComplete",
    "VarSet",
]


@attrs.frozen
class GetvarReply(Record):
    """The reply to Getvar. `value` is verbatim; "" also where the variable is not set, for which 1.4 writes
    `(null)`: the server tells no difference."""

    response: str = header("Response", default="")
    variable: str = header("Variable", default="")
    value: str = header("Value", default="")


@attrs.frozen
class HangupHandlerPop(ChannelSnapshot):
    """A hangup handler was taken off a channel, so it will not run.

    Asterisk 12 and later; class dialplan.
    """

    handler: str | None = header("Handler")
    """What Gosub would be given: `context,exten,priority`."""


@attrs.frozen
class HangupHandlerPush(ChannelSnapshot):
    """A hangup handler was put on a channel; it will run at the hangup, before those that are there.

    Asterisk 12 and later; class dialplan.
    """

    handler: str | None = header("Handler")
    """What Gosub will be given: `context,exten,priority`."""


@attrs.frozen
class HangupHandlerRun(ChannelSnapshot):
    """A hangup handler begins to run.

    Asterisk 12 and later; class dialplan.
    """

    handler: str | None = header("Handler")
    """What Gosub is given: `context,exten,priority`."""


@attrs.frozen
class ListDialplan(Record):
    """A priority of an extension, in the answer to ShowDialPlan; or an include, a pattern to ignore, or a switch of
    a context.

    Asterisk 1.6 and later.

    Those three have a `context`, one field of their own, and a `registrar`.
    """

    context: str = header("Context", default="")
    extension: str | None = header("Extension")
    extension_label: str | None = header("ExtensionLabel")
    priority: int | None = header("Priority", null=("hint",))
    """None with an `extension`: its hint, and `application` names the devices."""

    application: str | None = header("Application")
    app_data: str | None = header("AppData")
    registrar: str | None = header("Registrar")
    """What made it, as `pbx_config` or `func_periodic_hook`."""

    include_context: str | None = header("IncludeContext")
    ignore_pattern: str | None = header("IgnorePattern")
    switch: str | None = header("Switch")
    """`kind/data`."""


@attrs.frozen
class Newexten(ChannelSnapshot):
    """A channel begins a step of the dialplan.

    All versions; class dialplan.

    1.4 has it in class call.
    """

    extension: str | None = header("Extension")
    """The same as `exten`."""

    application: str | None = header("Application")
    app_data: str | None = header("AppData")
    """With its variables and functions replaced."""


@attrs.frozen
class ShowDialPlanComplete(ListEnd):
    """The end mark of ShowDialPlan.

    Asterisk 1.6 and later.
    """

    list_extensions: int | None = header("ListExtensions")
    list_priorities: int | None = header("ListPriorities")
    list_contexts: int | None = header("ListContexts")


@attrs.frozen
class VarSet(ChannelSnapshot):
    r"""A variable of a channel has a new value, or a global variable: then `channel` and `unique_id` are `none`.

    Asterisk 1.6 and later; class dialplan.

    12 and later put a backslash before quotes and backslashes in `value`, and write a line break as `\n`.
    """

    variable: str = header("Variable", default="")
    """`LOCAL(name)` and `SHARED(name)` for variables of Gosub and of SHARED."""

    value: str = header("Value", default="")
    """Verbatim."""
