"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.channels import CoreShowChannel
from ajam_core.records.channels import CoreShowChannelMap as CoreShowChannelMapRecord
from ajam_core.records.channels import Status as StatusRecord
from ajam_core.special.calls import Hangup, Originate

__all__ = [
    "AbsoluteTimeout",
    "ControlPlayback",
    "CoreShowChannelMap",
    "CoreShowChannels",
    "Hangup",
    "MuteAudio",
    "Originate",
    "PlayDTMF",
    "PlayMF",
    "SendFlash",
    "Status",
]


@attrs.frozen
class AbsoluteTimeout(ResponseAction):
    """TODO

    All versions; class system or call.
    """

    channel: str = param("Channel")

    timeout: int = param("Timeout")


@attrs.frozen
class ControlPlayback(ResponseAction):
    """TODO

    Asterisk 13 and later; class call.
    """

    channel: str = param("Channel")

    control: str = param("Control")
    """ENUM stop/forward/reverse/pause/restart."""


@attrs.frozen
class CoreShowChannelMap(ListAction[CoreShowChannelMapRecord]):
    """TODO

    Asterisk 18 and later; class system or reporting.
    """

    items = ("CoreShowChannelMap",)
    end = "CoreShowChannelMapComplete"

    channel: str | None = param("Channel", default=None)


@attrs.frozen
class CoreShowChannels(ListAction[CoreShowChannel]):
    """All channels (1.6 and later; classes system, reporting).

    Asterisk 1.8 and later; class system or reporting.
    """

    items = ("CoreShowChannel",)
    end = "CoreShowChannelsComplete"


@attrs.frozen
class MuteAudio(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class system.
    """

    channel: str = param("Channel")

    direction: str = param("Direction")
    """ENUM in/out/all."""

    state: bool = param("State")
    """ENUM on/off."""


@attrs.frozen
class PlayDTMF(ResponseAction):
    """TODO

    All versions; class call.
    """

    channel: str = param("Channel")

    digit: str = param("Digit")

    duration: int | None = param("Duration", default=None)
    """Asterisk 13 and later."""

    receive: bool | None = param("Receive", default=None)
    """Asterisk 13 and later."""


@attrs.frozen
class PlayMF(ResponseAction):
    """TODO

    Asterisk 16 and later; class call.
    """

    channel: str = param("Channel")

    digit: str = param("Digit")

    duration: int | None = param("Duration", default=None)


@attrs.frozen
class SendFlash(ResponseAction):
    """TODO

    Asterisk 18 and later; class call.
    """

    channel: str = param("Channel")

    receive: bool | None = param("Receive", default=None)


@attrs.frozen
class Status(ListAction[StatusRecord]):
    """All channels in detail, or the one named `channel` (all versions; classes system, call, reporting).

    All versions; class system or call or reporting.

    `variables`: names of channel variables to add (1.6 and later). `all_variables`: all of them (13 and later).
    """

    items = ("Status",)
    end = "StatusComplete"

    channel: str | None = param("channel", default=None)

    variables: tuple[str, ...] | None = param("variables", default=None)

    all_variables: bool | None = param("allvariables", default=None)
