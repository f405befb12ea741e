"""Ending one channel, or every one that a regular expression matches, which the answer then lists."""

from __future__ import annotations

import re

import attrs

from ajam_core.actions.base import ListAction, param
from ajam_core.records.channels import ChannelHungup

__all__ = ["Hangup"]

PATTERN = re.compile("/.*/")


@attrs.frozen
class Hangup(ListAction[ChannelHungup]):
    """Ends a channel.

    All versions; class system or call, in 1.4 call.

    `channel` between slashes is a regular expression (11 and later): every channel that it matches is ended, and the
    listing names them; for a name it is empty. `cause` is a Q.850 number (None: the channel's own).
    """

    items = ("ChannelHungup",)
    repeatable = False

    channel: str = param("channel")
    cause: int | None = param("cause", default=None)
    end: str = attrs.field(init=False, repr=False, eq=False)

    @end.default
    def ends_if_a_pattern(self) -> str:
        return "ChannelsHungupListComplete" if PATTERN.fullmatch(str(self.channel)) else ""
