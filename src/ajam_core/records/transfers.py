"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, group, header
from ajam_core.records.snapshots import BridgeSnapshot, ChannelSnapshot

__all__ = ["AttendedTransfer", "BlindTransfer", "Pickup", "Transfer"]


@attrs.frozen
class AttendedTransfer(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    orig_transferer: ChannelSnapshot | None = group("OrigTransferer")

    orig_bridge: BridgeSnapshot | None = group("Orig")

    second_transferer: ChannelSnapshot | None = group("SecondTransferer")

    second_bridge: BridgeSnapshot | None = group("Second")

    transferee: ChannelSnapshot | None = group("Transferee")

    transfer_target: ChannelSnapshot | None = group("TransferTarget")

    local_one: ChannelSnapshot | None = group("LocalOne")

    local_two: ChannelSnapshot | None = group("LocalTwo")

    result: str | None = header("Result")
    """ENUM Fail/Invalid/Not Permitted/Success."""

    is_external: bool | None = header("IsExternal")

    dest_type: str | None = header("DestType")
    """ENUM Bridge/App/Link/Threeway/Fail."""

    dest_bridge_unique_id: str | None = header("DestBridgeUniqueid")

    dest_app: str | None = header("DestApp")

    dest_transferer_channel: str | None = header("DestTransfererChannel")


@attrs.frozen
class BlindTransfer(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    transferer: ChannelSnapshot | None = group("Transferer")

    transferee: ChannelSnapshot | None = group("Transferee")

    bridge: BridgeSnapshot | None = group()

    result: str | None = header("Result")
    """ENUM Fail/Invalid/Not Permitted/Success."""

    is_external: bool | None = header("IsExternal")

    context: str | None = header("Context")

    extension: str | None = header("Extension")


@attrs.frozen
class Pickup(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    target: ChannelSnapshot | None = group("Target")


@attrs.frozen
class Transfer(Record):
    """TODO

    Asterisk 1.8 to 11; class call.
    """

    transfer_method: str | None = header("TransferMethod")
    """ENUM SIP."""

    transfer_type: str | None = header("TransferType")
    """ENUM Attended/Blind."""

    channel: str | None = header("Channel")

    unique_id: str | None = header("Uniqueid")

    sip_call_id: str | None = header("SIP-Callid")

    target_channel: str | None = header("TargetChannel")

    target_unique_id: str | None = header("TargetUniqueid")

    transfer_exten: str | None = header("TransferExten")

    transfer2_parking: str | None = header("Transfer2Parking")
    """ENUM Yes."""

    transfer_context: str | None = header("TransferContext")
