"""Bridges, which connect channels with each other, and the halves of Local channels."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import LinkState
from ajam_core.records.base import UNKNOWN, ListEnd, Record, group, header
from ajam_core.records.snapshots import BridgeSnapshot, ChannelSnapshot
from ajam_core.values import Variables, parse_variables

__all__ = [
    "Bridge",
    "BridgeAction",
    "BridgeCreate",
    "BridgeDestroy",
    "BridgeEnter",
    "BridgeExec",
    "BridgeInfoChannel",
    "BridgeInfoComplete",
    "BridgeLeave",
    "BridgeListComplete",
    "BridgeListItem",
    "BridgeMerge",
    "BridgeTechnologyListComplete",
    "BridgeTechnologyListItem",
    "BridgeVideoSourceUpdate",
    "Link",
    "LocalBridge",
    "LocalOptimizationBegin",
    "LocalOptimizationEnd",
    "Unlink",
]


@attrs.frozen
class Bridge(Record):
    """Two channels were joined, or parted.

    Asterisk 1.6 to 11; class call.

    BridgeEnter and BridgeLeave take its place from 12 on.
    """

    bridge_state: LinkState | None = header("Bridgestate")
    bridge_type: str | None = header("Bridgetype")
    """`core`: the server mixes; `native`: the channels do it themselves."""

    channel1: str = header("Channel1", default="")
    channel2: str = header("Channel2", default="")
    unique_id1: str = header("Uniqueid1", default="")
    unique_id2: str = header("Uniqueid2", default="")
    caller_id1: str | None = header("CallerID1", null=UNKNOWN)
    """The number of the caller on `channel1`."""

    caller_id2: str | None = header("CallerID2", null=UNKNOWN)
    """The number of the caller on `channel2`."""

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class BridgeAction(Record):
    """The action Bridge connected two channels, or could not.

    Asterisk 1.6 to 11; class call.
    """

    response: str = header("Response", default="")
    """`Success` or `Failed`."""

    channel1: str = header("Channel1", default="")
    channel2: str = header("Channel2", default="")
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class BridgeCreate(Record):
    """A bridge came to be.

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()


@attrs.frozen
class BridgeDestroy(Record):
    """A bridge ended.

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()


@attrs.frozen
class BridgeEnter(ChannelSnapshot):
    """A channel entered a bridge.

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    swap_unique_id: str | None = header("SwapUniqueid")
    """The unique_id of the channel whose place it takes."""


@attrs.frozen
class BridgeExec(Record):
    """The application Bridge connected two channels, or could not.

    Asterisk 1.6 to 11; class call.
    """

    response: str = header("Response", default="")
    """`Success` or `Failed`."""

    reason: str | None = header("Reason")
    """Why it could not, in words."""

    channel1: str = header("Channel1", default="")
    channel2: str = header("Channel2", default="")
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class BridgeInfoChannel(ChannelSnapshot):
    """A channel in a bridge: an item of BridgeInfo.

    Asterisk 13 and later.
    """


@attrs.frozen
class BridgeInfoComplete(ListEnd):
    """The end of BridgeInfo, with what there is to say of the bridge.

    Asterisk 13 and later.
    """

    bridge: BridgeSnapshot | None = group()


@attrs.frozen
class BridgeLeave(ChannelSnapshot):
    """A channel left a bridge.

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()


@attrs.frozen
class BridgeListComplete(ListEnd):
    """The end of BridgeList.

    Asterisk 13 and later.
    """


@attrs.frozen
class BridgeListItem(Record):
    """A bridge: an item of BridgeList.

    Asterisk 13 and later.
    """

    bridge: BridgeSnapshot | None = group()


@attrs.frozen
class BridgeMerge(Record):
    """The channels of one bridge moved into another.

    Asterisk 13 and later; class call.
    """

    to_bridge: BridgeSnapshot | None = group("To")
    """The bridge that stays."""

    from_bridge: BridgeSnapshot | None = group("From")
    """The bridge that they left."""


@attrs.frozen
class BridgeTechnologyListComplete(ListEnd):
    """The end of BridgeTechnologyList.

    Asterisk 13 and later.
    """


@attrs.frozen
class BridgeTechnologyListItem(Record):
    """A way of mixing: an item of BridgeTechnologyList.

    Asterisk 13 and later.
    """

    bridge_technology: str = header("BridgeTechnology", default="")
    bridge_type: str | None = header("BridgeType")
    """What it is good for, as `Native` or `MultiMix`."""

    bridge_priority: int | None = header("BridgePriority")
    """Of those that fit a bridge the highest is chosen."""

    bridge_suspended: bool | None = header("BridgeSuspended")


@attrs.frozen
class BridgeVideoSourceUpdate(Record):
    """Another channel is now the source of a bridge's video.

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()
    bridge_previous_video_source: str | None = header("BridgePreviousVideoSource")
    """The unique_id of the channel that was it before."""


@attrs.frozen
class Link(Record):
    """Two channels were joined.

    Asterisk 1.4; class call.

    Bridge takes its place in 1.6, BridgeEnter in 12.
    """

    channel1: str = header("Channel1", default="")
    channel2: str = header("Channel2", default="")
    unique_id1: str = header("Uniqueid1", default="")
    unique_id2: str = header("Uniqueid2", default="")
    caller_id1: str | None = header("CallerID1", null=UNKNOWN)
    """The number of the caller on `channel1`."""

    caller_id2: str | None = header("CallerID2", null=UNKNOWN)
    """The number of the caller on `channel2`."""


@attrs.frozen
class LocalBridge(Record):
    """The two halves of a Local channel were joined.

    Asterisk 11 and later; class call.

    11 tells of them by `channel1` and `channel2`, later versions by `local_one` and `local_two`.
    """

    local_one: ChannelSnapshot | None = group("LocalOne")
    local_two: ChannelSnapshot | None = group("LocalTwo")
    context: str | None = header("Context")
    """Where the second half begins in the dialplan."""

    exten: str | None = header("Exten")
    """Where the second half begins in the dialplan."""

    local_optimization: bool | None = header("LocalOptimization")
    """Whether the channel takes itself out of the call when it can."""

    channel1: str | None = header("Channel1")
    """Asterisk 11."""

    channel2: str | None = header("Channel2")
    """Asterisk 11."""

    unique_id1: str | None = header("Uniqueid1")
    """Asterisk 11."""

    unique_id2: str | None = header("Uniqueid2")
    """Asterisk 11."""

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class LocalOptimizationBegin(Record):
    """A Local channel begins to take itself out of a call.

    Asterisk 13 and later; class call.
    """

    local_one: ChannelSnapshot | None = group("LocalOne")
    local_two: ChannelSnapshot | None = group("LocalTwo")
    source: ChannelSnapshot | None = group("Source")
    """The channel that takes its place in the bridge."""

    dest_unique_id: str | None = header("DestUniqueId")
    """The unique_id of the bridge where that happens."""

    id: int | None = header("Id")
    """The same as in LocalOptimizationEnd."""


@attrs.frozen
class LocalOptimizationEnd(Record):
    """A Local channel took itself out of a call, or could not.

    Asterisk 13 and later; class call.
    """

    local_one: ChannelSnapshot | None = group("LocalOne")
    local_two: ChannelSnapshot | None = group("LocalTwo")
    id: int | None = header("Id")
    """The same as in LocalOptimizationBegin."""

    success: bool | None = header("Success")


@attrs.frozen
class Unlink(Record):
    """Two channels were parted.

    Asterisk up to 1.8; class call.

    BridgeLeave takes its place in 12; from 1.6 on there is also Bridge with `bridge_state` UNLINK.
    """

    channel1: str = header("Channel1", default="")
    channel2: str = header("Channel2", default="")
    unique_id1: str = header("Uniqueid1", default="")
    unique_id2: str = header("Uniqueid2", default="")
    caller_id1: str | None = header("CallerID1", null=UNKNOWN)
    """The number of the caller on `channel1`."""

    caller_id2: str | None = header("CallerID2", null=UNKNOWN)
    """The number of the caller on `channel2`."""

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""
