"""Bridges, which connect channels with each other."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.enums import BridgeTone
from ajam_core.records.bridges import BridgeInfoChannel, BridgeListItem, BridgeTechnologyListItem

__all__ = [
    "Bridge",
    "BridgeDestroy",
    "BridgeInfo",
    "BridgeKick",
    "BridgeList",
    "BridgeTechnologyList",
    "BridgeTechnologySuspend",
    "BridgeTechnologyUnsuspend",
    "LocalOptimizeAway",
]


@attrs.frozen
class Bridge(ResponseAction):
    """Connects two channels that the server has.

    Asterisk 1.6 and later; class call.
    """

    channel1: str = param("Channel1")
    channel2: str = param("Channel2")
    tone: BridgeTone | None = param("Tone", default=None)
    """Who hears the courtesy tone. YES: `channel2`, the only one whom versions before 12 play it to."""


@attrs.frozen
class BridgeDestroy(ResponseAction):
    """Ends a bridge; its channels go on in the dialplan or end.

    Asterisk 13 and later; open to every user.
    """

    bridge_unique_id: str = param("BridgeUniqueid")


@attrs.frozen
class BridgeInfo(ListAction[BridgeInfoChannel]):
    """The channels in a bridge.

    Asterisk 13 and later; open to every user.

    The end mark, `complete` of the listing, tells of the bridge itself.
    """

    items = ("BridgeInfoChannel",)
    end = "BridgeInfoComplete"

    bridge_unique_id: str = param("BridgeUniqueid")


@attrs.frozen
class BridgeKick(ResponseAction):
    """Takes a channel out of the bridge that it is in.

    Asterisk 13 and later; open to every user.
    """

    channel: str = param("Channel")
    bridge_unique_id: str | None = param("BridgeUniqueid", default=None)
    """Only out of this bridge; None: out of any."""


@attrs.frozen
class BridgeList(ListAction[BridgeListItem]):
    """All bridges, or those of one type.

    Asterisk 13 and later; open to every user.
    """

    items = ("BridgeListItem",)
    end = "BridgeListComplete"

    bridge_type: str | None = param("BridgeType", default=None)
    """As `basic` or `holding`; None: all."""


@attrs.frozen
class BridgeTechnologyList(ListAction[BridgeTechnologyListItem]):
    """The ways of mixing that bridges may choose from.

    Asterisk 13 and later; open to every user.
    """

    items = ("BridgeTechnologyListItem",)
    end = "BridgeTechnologyListComplete"


@attrs.frozen
class BridgeTechnologySuspend(ResponseAction):
    """Keeps new bridges from choosing a way of mixing.

    Asterisk 13 and later; open to every user.
    """

    bridge_technology: str = param("BridgeTechnology")


@attrs.frozen
class BridgeTechnologyUnsuspend(ResponseAction):
    """Lets new bridges choose a way of mixing again.

    Asterisk 13 and later; open to every user.
    """

    bridge_technology: str = param("BridgeTechnology")


@attrs.frozen
class LocalOptimizeAway(ResponseAction):
    """Lets a Local channel take itself out of the call as soon as it can.

    Asterisk 1.8 and later; class system or call.

    It undoes the `/n` that the channel was dialled with.
    """

    channel: str = param("Channel")
