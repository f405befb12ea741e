"""TODO."""

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
    """The reply to Getvar. `value` is verbatim; "" also where the variable is not set: the server tells no
    difference."""

    response: str = header("Response", default="")

    variable: str = header("Variable", default="")

    value: str = header("Value", default="")


@attrs.frozen
class HangupHandlerPop(ChannelSnapshot):
    """TODO

    Asterisk 11 and later; class dialplan.
    """

    handler: str | None = header("Handler")


@attrs.frozen
class HangupHandlerPush(ChannelSnapshot):
    """TODO

    Asterisk 11 and later; class dialplan.
    """

    handler: str | None = header("Handler")


@attrs.frozen
class HangupHandlerRun(ChannelSnapshot):
    """TODO

    Asterisk 11 and later; class dialplan.
    """

    handler: str | None = header("Handler")


@attrs.frozen
class ListDialplan(Record):
    """TODO

    Asterisk 1.8 and later.
    """

    context: str | None = header("Context")

    extension: str | None = header("Extension")

    extension_label: str | None = header("ExtensionLabel")

    priority: int | None = header("Priority", null=("hint",))

    application: str | None = header("Application")

    app_data: str | None = header("AppData")

    registrar: str | None = header("Registrar")

    include_context: str | None = header("IncludeContext")

    ignore_pattern: str | None = header("IgnorePattern")

    switch: str | None = header("Switch")


@attrs.frozen
class Newexten(ChannelSnapshot):
    """TODO

    All versions; class dialplan.
    """

    extension: str | None = header("Extension")

    application: str | None = header("Application")

    app_data: str | None = header("AppData")


@attrs.frozen
class ShowDialPlanComplete(ListEnd):
    """TODO

    Asterisk 1.8 and later.
    """

    list_extensions: int | None = header("ListExtensions")

    list_priorities: int | None = header("ListPriorities")

    list_contexts: int | None = header("ListContexts")


@attrs.frozen
class VarSet(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class dialplan.
    """

    variable: str | None = header("Variable")

    value: str | None = header("Value")
