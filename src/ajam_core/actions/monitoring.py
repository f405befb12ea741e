"""Recording calls."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import RecordAction, ResponseAction, param
from ajam_core.enums import MixMonitorDirection
from ajam_core.records.monitoring import MixMonitorReply

__all__ = [
    "ChangeMonitor",
    "MixMonitor",
    "MixMonitorMute",
    "Monitor",
    "PauseMonitor",
    "StopMixMonitor",
    "StopMonitor",
    "UnpauseMonitor",
]


@attrs.frozen
class ChangeMonitor(ResponseAction):
    """Renames the file that Monitor records a channel in.

    Asterisk up to 20; class call.
    """

    channel: str = param("Channel")
    file: str = param("File")
    """Without its ending."""


@attrs.frozen
class MixMonitor(RecordAction[MixMonitorReply]):
    """Records a channel, both sides mixed into one file.

    Asterisk 11 and later; class system.

    The file is whole once StopMixMonitor has ended the recording, or the channel has ended.
    """

    repeatable = False
    record = MixMonitorReply

    channel: str = param("Channel")
    file: str | None = param("File", default=None)
    """None: only those that `options` name are written."""

    options: str | None = param("options", default=None)
    """Those of the application MixMonitor; `i(VARIABLE)` has the server tell the number of the recording."""

    command: str | None = param("Command", default=None)
    """A shell command to run at the end; ajam adds no quotes to what it holds. Asterisk 13 and later."""


@attrs.frozen
class MixMonitorMute(ResponseAction):
    """Keeps a side of a channel out of the recording by MixMonitor, or lets it in again.

    Asterisk 1.8 and later; class system or call.

    In 1.8 it is open to every user.
    """

    channel: str = param("Channel")
    direction: MixMonitorDirection = param("Direction")
    state: bool = param("State")
    """True: silent."""

    mix_monitor_id: str | None = param("MixMonitorID", default=None)
    """One of several recordings; None: all. Asterisk 18 and later."""


@attrs.frozen
class Monitor(ResponseAction):
    """Records a channel, each side in a file of its own.

    Asterisk up to 20; class call.
    """

    channel: str = param("Channel")
    file: str | None = param("File", default=None)
    """Without its ending; None: the name of the channel."""

    format: str | None = param("Format", default=None)
    """None: `wav`."""

    mix: bool | None = param("Mix", default=None)
    """True: mix the two files into one at the end."""


@attrs.frozen
class PauseMonitor(ResponseAction):
    """Pauses the recording of a channel by Monitor.

    Asterisk up to 20; class call.
    """

    channel: str = param("Channel")


@attrs.frozen
class StopMixMonitor(ResponseAction):
    """Ends the recording of a channel by MixMonitor.

    Asterisk 11 and later; class system or call.
    """

    channel: str = param("Channel")
    mix_monitor_id: str | None = param("MixMonitorID", default=None)
    """One of several recordings; None: all."""


@attrs.frozen
class StopMonitor(ResponseAction):
    """Ends the recording of a channel by Monitor.

    Asterisk up to 20; class call.
    """

    channel: str = param("Channel")


@attrs.frozen
class UnpauseMonitor(ResponseAction):
    """Goes on with the recording of a channel that PauseMonitor paused.

    Asterisk up to 20; class call.
    """

    channel: str = param("Channel")
