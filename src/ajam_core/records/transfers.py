"""Calls that were sent elsewhere, or picked up."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import TransferDestination, TransferResult, TransferType
from ajam_core.records.base import Record, group, header
from ajam_core.records.snapshots import BridgeSnapshot, ChannelSnapshot
from ajam_core.values import Variables, parse_variables

__all__ = ["AttendedTransfer", "BlindTransfer", "Pickup", "Transfer"]


@attrs.frozen
class AttendedTransfer(Record):
    """An attended transfer ended.

    Asterisk 13 and later; class call.

    Who transfers has two channels, one for each call. `orig_transferer` is the older of them,
    `second_transferer` the other, and `orig_bridge` and `second_bridge` the bridges that they were in (None:
    none, as in a call to voicemail).
    """

    orig_transferer: ChannelSnapshot | None = group("OrigTransferer")
    orig_bridge: BridgeSnapshot | None = group("Orig")
    second_transferer: ChannelSnapshot | None = group("SecondTransferer")
    second_bridge: BridgeSnapshot | None = group("Second")
    transferee: ChannelSnapshot | None = group("Transferee")
    """Who is transferred."""

    transfer_target: ChannelSnapshot | None = group("TransferTarget")
    """Whom that party is transferred to."""

    local_one: ChannelSnapshot | None = group("LocalOne")
    """With LINK: the half in the first bridge."""

    local_two: ChannelSnapshot | None = group("LocalTwo")
    """With LINK: the half in the second bridge."""

    result: TransferResult | None = header("Result")
    is_external: bool | None = header("IsExternal")
    """Whether it was asked for by the channel's own protocol, rather than by keys or an action."""

    dest_type: TransferDestination | None = header("DestType")
    dest_bridge_unique_id: str | None = header("DestBridgeUniqueid")
    """With BRIDGE and THREEWAY: the bridge that is left."""

    dest_app: str | None = header("DestApp")
    """With APP: the application that runs."""

    dest_transferer_channel: str | None = header("DestTransfererChannel")
    """With THREEWAY: the channel of who transfers that is left."""


@attrs.frozen
class BlindTransfer(Record):
    """A blind transfer ended.

    Asterisk 13 and later; class call.

    SUCCESS says that the party was sent to the place in the dialplan, not that anybody answered there.
    """

    transferer: ChannelSnapshot | None = group("Transferer")
    """Who transfers."""

    transferee: ChannelSnapshot | None = group("Transferee")
    """Who is transferred; None where they are several."""

    bridge: BridgeSnapshot | None = group()
    result: TransferResult | None = header("Result")
    is_external: bool | None = header("IsExternal")
    """Whether it was asked for by the channel's own protocol, rather than by keys or an action."""

    context: str | None = header("Context")
    extension: str | None = header("Extension")


@attrs.frozen
class Pickup(ChannelSnapshot):
    """A channel picked up a call that rang at another, which is `target`.

    Asterisk 1.8 and later; class call.
    """

    target: ChannelSnapshot | None = group("Target")


@attrs.frozen
class Transfer(Record):
    """A SIP phone transferred a call.

    Asterisk 1.6 to 11; class call.

    AttendedTransfer and BlindTransfer take its place from 12 on.
    """

    transfer_method: str | None = header("TransferMethod")
    """`SIP`."""

    transfer_type: TransferType | None = header("TransferType")
    channel: str = header("Channel", default="")
    unique_id: str = header("Uniqueid", default="")
    sip_call_id: str | None = header("SIP-Callid")
    target_channel: str | None = header("TargetChannel")
    target_unique_id: str | None = header("TargetUniqueid")
    transfer_exten: str | None = header("TransferExten")
    transfer2_parking: bool | None = header("Transfer2Parking")
    """Whether it went to a parking lot."""

    transfer_context: str | None = header("TransferContext")
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""
