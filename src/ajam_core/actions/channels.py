"""Placing calls, ending them, and what channels are doing."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.enums import MuteDirection, PlaybackControl
from ajam_core.records.channels import CoreShowChannel
from ajam_core.records.channels import CoreShowChannelMap as CoreShowChannelMapRecord
from ajam_core.special.hangup import Hangup
from ajam_core.special.status import Status

__all__ = [
    "AbsoluteTimeout",
    "ControlPlayback",
    "CoreShowChannelMap",
    "CoreShowChannels",
    "Hangup",
    "MuteAudio",
    "PlayDTMF",
    "PlayMF",
    "SendFlash",
    "Status",
]


@attrs.frozen
class AbsoluteTimeout(ResponseAction):
    """Ends a channel after a time, or takes such a limit off it.

    All versions; class system or call.

    In 1.4 it needs class call.
    """

    channel: str = param("Channel")
    timeout: float = param("Timeout", low=0)
    """In seconds from now; 0: no limit. 1.4 takes whole seconds."""


@attrs.frozen
class ControlPlayback(ResponseAction):
    """Stops, winds or pauses the file that a channel is hearing.

    Asterisk 13 and later; class call.

    Pausing and restarting work where the application ControlPlayback or the AGI command `control stream file`
    plays it; elsewhere they stop it.
    """

    channel: str = param("Channel")
    control: PlaybackControl = param("Control")


@attrs.frozen
class CoreShowChannelMap(ListAction[CoreShowChannelMapRecord]):
    """The channels that a channel is connected to, through bridges and Local channels.

    Asterisk 18 and later; class system or reporting.

    From 18.19 and 20.4 on.
    """

    items = ("CoreShowChannelMap",)
    end = "CoreShowChannelMapComplete"

    channel: str = param("Channel")


@attrs.frozen
class CoreShowChannels(ListAction[CoreShowChannel]):
    """All channels.

    Asterisk 1.6 and later; class system or reporting.
    """

    items = ("CoreShowChannel",)
    end = "CoreShowChannelsComplete"


@attrs.frozen
class MuteAudio(ResponseAction):
    """Silences a channel in one direction or both, or lets it be heard again.

    Asterisk 1.8 and later; class system.
    """

    channel: str = param("Channel")
    direction: MuteDirection = param("Direction")
    state: bool = param("State")
    """True: silent."""


@attrs.frozen
class PlayDTMF(ResponseAction):
    """Sends a DTMF digit to a channel.

    All versions; class call.
    """

    channel: str = param("Channel")
    digit: str = param("Digit")
    duration_ms: int | None = param("Duration", default=None, low=0)
    """None: as long as the server holds it by default. Asterisk 13 and later."""

    receive: bool | None = param("Receive", default=None)
    """True: as if the channel had sent it. Asterisk 13 and later."""


@attrs.frozen
class PlayMF(ResponseAction):
    """Sends a digit in multi-frequency signalling to a channel.

    Asterisk 16 and later; class call.
    """

    channel: str = param("Channel")
    digit: str = param("Digit")
    duration_ms: int | None = param("Duration", default=None, low=0)
    """None: as long as the server holds it by default."""


@attrs.frozen
class SendFlash(ResponseAction):
    """Sends a hook flash to a channel.

    Asterisk 18 and later; class call.
    """

    channel: str = param("Channel")
    receive: bool | None = param("Receive", default=None)
    """True: as if the channel had sent it."""
