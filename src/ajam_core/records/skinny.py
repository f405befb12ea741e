"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import NO_PORT, ListEnd, Record, header
from ajam_core.values import Address, parse_port

__all__ = [
    "DeviceEntry",
    "DevicelistComplete",
    "LineEntry",
    "LinelistComplete",
    "SKINNYshowdeviceReply",
    "SKINNYshowlineReply",
]


@attrs.frozen
class DeviceEntry(Record):
    """TODO

    Asterisk 1.8 to 20.
    """

    channel_type: str | None = header("Channeltype")
    """ENUM SKINNY."""

    object_name: str | None = header("ObjectName")

    channel_object_type: str | None = header("ChannelObjectType")
    """ENUM device."""

    device_id: str | None = header("DeviceId")

    ip_address: Address | None = header("IPaddress", null=("-none-",))

    type: str | None = header("Type")

    device_status: str | None = header("Devicestatus")
    """ENUM registered/unregistered."""

    number_of_lines: int | None = header("NumberOfLines")


@attrs.frozen
class DevicelistComplete(ListEnd):
    """TODO

    Asterisk 1.8 to 20.
    """


@attrs.frozen
class LineEntry(Record):
    """TODO

    Asterisk 1.8 to 20.
    """

    channel_type: str | None = header("Channeltype")
    """ENUM SKINNY."""

    object_name: str | None = header("ObjectName")

    channel_object_type: str | None = header("ChannelObjectType")
    """ENUM line."""

    device: str | None = header("Device", null=("None",))

    instance: int | None = header("Instance")

    label: str | None = header("Label")


@attrs.frozen
class LinelistComplete(ListEnd):
    """TODO

    Asterisk 1.8 to 20.
    """


@attrs.frozen
class SKINNYshowdeviceReply(Record):
    """TODO"""

    response: str = header("Response", default="")

    channel_type: str | None = header("Channeltype")
    """ENUM SKINNY."""

    object_name: str | None = header("ObjectName")

    channel_object_type: str | None = header("ChannelObjectType")
    """ENUM device."""

    id: str | None = header("Id")

    version: str | None = header("version", null=("Unknown",))

    ip_address: Address | None = header("Ipaddress", null=("Unknown",))

    port: int | None = header("Port", null=NO_PORT, parse=parse_port)

    device_type: str | None = header("DeviceType")

    codecs: str | None = header("Codecs")

    codec_order: str | None = header("CodecOrder")

    device_status: str | None = header("Devicestatus")
    """ENUM registered/unregistered."""

    number_of_lines: int | None = header("NumberOfLines")

    line: str | None = header("Line")

    number_of_addons: int | None = header("NumberOfAddons")

    addon: str | None = header("Addon")

    number_of_speeddials: int | None = header("NumberOfSpeeddials")

    speeddial: str | None = header("Speeddial")

    service_ur_ls: int | None = header("ServiceURLs")
    """Asterisk 13 to 20."""


@attrs.frozen
class SKINNYshowlineReply(Record):
    """TODO"""

    response: str = header("Response", default="")

    channel_type: str | None = header("Channeltype")
    """ENUM SKINNY."""

    object_name: str | None = header("ObjectName")

    channel_object_type: str | None = header("ChannelObjectType")
    """ENUM line."""

    device: str | None = header("Device")

    line_label: str | None = header("LineLabel")

    extension: str | None = header("Extension", null=("<not",))

    context: str | None = header("Context")

    call_group: str | None = header("CallGroup")

    pickup_group: str | None = header("PickupGroup")

    named_call_group: str | None = header("NamedCallGroup")
    """Asterisk 13 to 20."""

    named_pickup_group: str | None = header("NamedPickupGroup")
    """Asterisk 13 to 20."""

    language: str | None = header("Language", null=("<not",))

    account_code: str | None = header("Accountcode", null=("<not",))

    ama_flags: str | None = header("AMAflags")
    """ENUM OMIT/BILLING/DOCUMENTATION/Unknown."""

    caller_id: str | None = header("Callerid")

    hide_caller_id: bool | None = header("HideCallerId")

    c_fwd_all: str | None = header("CFwdAll", null=("<not",))

    c_fwd_busy: str | None = header("CFwdBusy", null=("<not",))

    c_fwd_no_answer: str | None = header("CFwdNoAnswer", null=("<not",))

    voice_mailbox: str | None = header("VoicemailBox", null=("<not",))

    voicemail_number: str | None = header("VoicemailNumber", null=("<not",))

    mw_iblink: int | None = header("MWIblink")

    reg_extension: str | None = header("RegExtension", null=("<not",))

    reg_context: str | None = header("Regcontext", null=("<not",))

    mo_h_interpret: str | None = header("MoHInterpret", null=("<not",))

    moh_suggest: str | None = header("MoHSuggest", null=("<not",))

    last_dialed_nr: str | None = header("LastDialedNr", null=("<no calls made yet>",))

    last_caller_id: str | None = header("LastCallerID", null=("<not",))

    transfer: bool | None = header("Transfer")

    callwaiting: bool | None = header("Callwaiting")

    can_forward: bool | None = header("CanForward")

    do_not_disturb: bool | None = header("DoNotDisturb")

    nat: bool | None = header("NAT")

    immediate: bool | None = header("immediate")

    group: int | None = header("Group")

    parking_lot: str | None = header("Parkinglot", null=("<not",))

    codecs: str | None = header("Codecs")

    codec_order: str | None = header("CodecOrder")
    """Asterisk 1.8 to 11."""
