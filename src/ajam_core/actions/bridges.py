"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
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
    """TODO

    Asterisk 1.8 and later; class call.
    """

    channel1: str = param("Channel1")

    channel2: str = param("Channel2")

    tone: bool | None = param("Tone", default=None)
    """ENUM no/Channel1/Channel2/Both."""


@attrs.frozen
class BridgeDestroy(ResponseAction):
    """TODO

    Asterisk 13 and later; open to every user.
    """

    bridge_unique_id: str = param("BridgeUniqueid")


@attrs.frozen
class BridgeInfo(ListAction[BridgeInfoChannel]):
    """TODO

    Asterisk 13 and later; open to every user.
    """

    items = ("BridgeInfoChannel",)
    end = "BridgeInfoComplete"

    bridge_unique_id: str = param("BridgeUniqueid")


@attrs.frozen
class BridgeKick(ResponseAction):
    """TODO

    Asterisk 13 and later; open to every user.
    """

    channel: str = param("Channel")

    bridge_unique_id: str | None = param("BridgeUniqueid", default=None)


@attrs.frozen
class BridgeList(ListAction[BridgeListItem]):
    """TODO

    Asterisk 13 and later; open to every user.
    """

    items = ("BridgeListItem",)
    end = "BridgeListComplete"

    bridge_type: str | None = param("BridgeType", default=None)


@attrs.frozen
class BridgeTechnologyList(ListAction[BridgeTechnologyListItem]):
    """TODO

    Asterisk 13 and later; open to every user.
    """

    items = ("BridgeTechnologyListItem",)
    end = "BridgeTechnologyListComplete"


@attrs.frozen
class BridgeTechnologySuspend(ResponseAction):
    """TODO

    Asterisk 13 and later; open to every user.
    """

    bridge_technology: str = param("BridgeTechnology")


@attrs.frozen
class BridgeTechnologyUnsuspend(ResponseAction):
    """TODO

    Asterisk 13 and later; open to every user.
    """

    bridge_technology: str = param("BridgeTechnology")


@attrs.frozen
class LocalOptimizeAway(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class system or call.
    """

    channel: str = param("Channel")
