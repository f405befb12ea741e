"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import RecordAction, ResponseAction, param
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
    """TODO

    Asterisk up to 20; class call.
    """

    channel: str = param("Channel")

    file: str = param("File")


@attrs.frozen
class MixMonitor(RecordAction[MixMonitorReply]):
    """TODO

    Asterisk 11 and later; class system.
    """

    repeatable = False
    record = MixMonitorReply

    channel: str = param("Channel")

    file: str | None = param("File", default=None)

    options: str | None = param("options", default=None)

    command: str | None = param("Command", default=None)
    """Asterisk 13 and later."""


@attrs.frozen
class MixMonitorMute(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class system or call.
    """

    channel: str = param("Channel")

    direction: str | None = param("Direction", default=None)

    state: bool | None = param("State", default=None)

    mix_monitor_id: str | None = param("MixMonitorID", default=None)
    """Asterisk 18 and later."""


@attrs.frozen
class Monitor(ResponseAction):
    """TODO

    Asterisk up to 20; class call.
    """

    channel: str = param("Channel")

    file: str | None = param("File", default=None)

    format: str | None = param("Format", default=None)

    mix: bool | None = param("Mix", default=None)


@attrs.frozen
class PauseMonitor(ResponseAction):
    """TODO

    Asterisk up to 20; class call.
    """

    channel: str = param("Channel")


@attrs.frozen
class StopMixMonitor(ResponseAction):
    """TODO

    Asterisk 11 and later; class system or call.
    """

    channel: str = param("Channel")

    mix_monitor_id: str | None = param("MixMonitorID", default=None)


@attrs.frozen
class StopMonitor(ResponseAction):
    """TODO

    Asterisk up to 20; class call.
    """

    channel: str = param("Channel")


@attrs.frozen
class UnpauseMonitor(ResponseAction):
    """TODO

    Asterisk up to 20; class call.
    """

    channel: str = param("Channel")
