"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, group, header
from ajam_core.records.snapshots import BridgeSnapshot, ChannelSnapshot

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
    """TODO

    Asterisk 1.8 to 11; class call.
    """

    bridge_state: str | None = header("Bridgestate")
    """ENUM Link/Unlink."""

    bridge_type: str | None = header("Bridgetype")
    """ENUM core/native."""

    channel1: str | None = header("Channel1")

    channel2: str | None = header("Channel2")

    unique_id1: str | None = header("Uniqueid1")

    unique_id2: str | None = header("Uniqueid2")

    caller_id1: str | None = header("CallerID1")

    caller_id2: str | None = header("CallerID2")


@attrs.frozen
class BridgeAction(Record):
    """TODO

    Asterisk 1.8 to 11; class call.
    """

    response: str | None = header("Response")
    """ENUM Success/Failed."""

    channel1: str | None = header("Channel1")

    channel2: str | None = header("Channel2")


@attrs.frozen
class BridgeCreate(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()


@attrs.frozen
class BridgeDestroy(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()


@attrs.frozen
class BridgeEnter(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    swap_unique_id: str | None = header("SwapUniqueid")


@attrs.frozen
class BridgeExec(Record):
    """TODO

    Asterisk 1.8 to 11; class call.
    """

    response: str | None = header("Response")
    """ENUM Failed/Success."""

    reason: str | None = header("Reason")
    """ENUM Unable to bridge channel to itself/Channel2 does not exist/Cannot create placeholder channel/Cannot
    setup bridge time limit/Cannot masquerade channels/Could not make channels compatible for bridge."""

    channel1: str | None = header("Channel1")

    channel2: str | None = header("Channel2")


@attrs.frozen
class BridgeInfoChannel(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class command.
    """


@attrs.frozen
class BridgeInfoComplete(ListEnd):
    """TODO

    Asterisk 13 and later; class command.
    """

    bridge: BridgeSnapshot | None = group()


@attrs.frozen
class BridgeLeave(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()


@attrs.frozen
class BridgeListComplete(ListEnd):
    """TODO

    Asterisk 13 and later.
    """


@attrs.frozen
class BridgeListItem(Record):
    """TODO

    Asterisk 13 and later.
    """

    bridge: BridgeSnapshot | None = group()


@attrs.frozen
class BridgeMerge(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    to_bridge: BridgeSnapshot | None = group("To")

    from__bridge: BridgeSnapshot | None = group("From")


@attrs.frozen
class BridgeTechnologyListComplete(ListEnd):
    """TODO

    Asterisk 13 and later.
    """


@attrs.frozen
class BridgeTechnologyListItem(Record):
    """TODO

    Asterisk 13 and later.
    """

    bridge: BridgeSnapshot | None = group()

    bridge_priority: int | None = header("BridgePriority")

    bridge_suspended: bool | None = header("BridgeSuspended")


@attrs.frozen
class BridgeVideoSourceUpdate(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    bridge: BridgeSnapshot | None = group()

    bridge_previous_video_source: str | None = header("BridgePreviousVideoSource")


@attrs.frozen
class Link(Record):
    """TODO

    Asterisk 1.4; class call.
    """

    channel1: str | None = header("Channel1")

    channel2: str | None = header("Channel2")

    unique_id1: str | None = header("Uniqueid1")

    unique_id2: str | None = header("Uniqueid2")

    caller_id1: str | None = header("CallerID1")

    caller_id2: str | None = header("CallerID2")


@attrs.frozen
class LocalBridge(Record):
    """TODO

    Asterisk 11 and later; class call.
    """

    local_one: ChannelSnapshot | None = group("LocalOne")

    local_two: ChannelSnapshot | None = group("LocalTwo")

    context: str | None = header("Context")

    exten: str | None = header("Exten")

    local_optimization: bool | None = header("LocalOptimization")

    channel1: str | None = header("Channel1")
    """Asterisk 11."""

    channel2: str | None = header("Channel2")
    """Asterisk 11."""

    unique_id1: str | None = header("Uniqueid1")
    """Asterisk 11."""

    unique_id2: str | None = header("Uniqueid2")
    """Asterisk 11."""


@attrs.frozen
class LocalOptimizationBegin(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    local_one: ChannelSnapshot | None = group("LocalOne")

    local_two: ChannelSnapshot | None = group("LocalTwo")

    source: ChannelSnapshot | None = group("Source")

    dest_unique_id: str | None = header("DestUniqueId")

    id: int | None = header("Id")


@attrs.frozen
class LocalOptimizationEnd(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    local_one: ChannelSnapshot | None = group("LocalOne")

    local_two: ChannelSnapshot | None = group("LocalTwo")

    id: int | None = header("Id")

    success: bool | None = header("Success")


@attrs.frozen
class Unlink(Record):
    """TODO

    Asterisk up to 1.8; class call.
    """

    channel1: str | None = header("Channel1")

    channel2: str | None = header("Channel2")

    unique_id1: str | None = header("Uniqueid1")

    unique_id2: str | None = header("Uniqueid2")

    caller_id1: str | None = header("CallerID1", null=("<unknown>",))

    caller_id2: str | None = header("CallerID2", null=("<unknown>",))
