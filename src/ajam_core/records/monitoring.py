"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, group, header
from ajam_core.records.snapshots import ChannelSnapshot

__all__ = [
    "ChanSpyStart",
    "ChanSpyStop",
    "MixMonitorMute",
    "MixMonitorReply",
    "MixMonitorStart",
    "MixMonitorStop",
    "MonitorStart",
    "MonitorStop",
]


@attrs.frozen
class ChanSpyStart(Record):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    spyer: ChannelSnapshot | None = group("Spyer")

    spyee: ChannelSnapshot | None = group("Spyee")


@attrs.frozen
class ChanSpyStop(Record):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    spyer: ChannelSnapshot | None = group("Spyer")

    spyee: ChannelSnapshot | None = group("Spyee")


@attrs.frozen
class MixMonitorMute(ChannelSnapshot):
    """TODO

    Asterisk 16 and later; class call.
    """

    direction: str | None = header("Direction")


@attrs.frozen
class MixMonitorReply(Record):
    """TODO"""

    response: str = header("Response", default="")

    mix_monitor_id: str | None = header("MixMonitorID")


@attrs.frozen
class MixMonitorStart(ChannelSnapshot):
    """TODO

    Asterisk 16 and later; class call.
    """


@attrs.frozen
class MixMonitorStop(ChannelSnapshot):
    """TODO

    Asterisk 16 and later; class call.
    """


@attrs.frozen
class MonitorStart(ChannelSnapshot):
    """TODO

    Asterisk 13 to 20; class call.
    """


@attrs.frozen
class MonitorStop(ChannelSnapshot):
    """TODO

    Asterisk 13 to 20; class call.
    """
