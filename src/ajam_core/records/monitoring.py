"""Recording calls, and listening in on them."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import MixMonitorDirection
from ajam_core.records.base import Record, Response, group, header
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
    """A channel, the spyer, began to listen in on another, the spyee.

    Asterisk 1.6 and later; class call.

    Versions before 12 tell the names of the channels only.
    """

    spyer: ChannelSnapshot | None = group("Spyer")
    spyee: ChannelSnapshot | None = group("Spyee")


@attrs.frozen
class ChanSpyStop(Record):
    """A channel, the spyer, no longer listens in on another, the spyee.

    Asterisk 1.6 and later; class call.

    Versions before 12 tell the name of the spyee only.
    """

    spyer: ChannelSnapshot | None = group("Spyer")
    spyee: ChannelSnapshot | None = group("Spyee")


@attrs.frozen
class MixMonitorMute(ChannelSnapshot):
    """A side of a channel was kept out of the recording by MixMonitor, or let in again.

    Asterisk 16 and later; class call.

    From 16.17 and 18.3 on.
    """

    direction: MixMonitorDirection | None = header("Direction")
    state: bool | None = header("State")
    """True: silent."""


@attrs.frozen
class MixMonitorReply(Response):
    """What MixMonitor answers.

    Asterisk 11 and later.
    """

    mix_monitor_id: str | None = header("MixMonitorID")
    """The recording, for StopMixMonitor and MixMonitorMute; None where the `options` have no `i(VARIABLE)`."""


@attrs.frozen
class MixMonitorStart(ChannelSnapshot):
    """MixMonitor began to record a channel.

    Asterisk 16 and later; class call.

    From 16.17 and 18.3 on.
    """


@attrs.frozen
class MixMonitorStop(ChannelSnapshot):
    """MixMonitor no longer records a channel.

    Asterisk 16 and later; class call.

    From 16.17 and 18.3 on.
    """


@attrs.frozen
class MonitorStart(ChannelSnapshot):
    """Monitor began to record a channel.

    Asterisk 13 to 20; class call.
    """


@attrs.frozen
class MonitorStop(ChannelSnapshot):
    """Monitor no longer records a channel.

    Asterisk 13 to 20; class call.
    """
