"""Devices and lines of Cisco's SCCP (chan_skinny), which 21 and later do not have."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import AMAFlag, SkinnyStatus
from ajam_core.records.base import ADDRESS_NULLS, NO_PORT, ListEnd, Record, header
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
    """An SCCP device: an item of SKINNYdevices.

    Asterisk 1.6.2 to 20.
    """

    object_name: str = header("ObjectName", default="")
    channel_type: str | None = header("Channeltype")
    """`SKINNY`."""

    channel_object_type: str | None = header("ChannelObjectType")
    """`device`."""

    device_id: str | None = header("DeviceId")
    """As `SEP00070E36555C`."""

    ip_address: Address | None = header("IPaddress", null=ADDRESS_NULLS)
    """None: it is not registered."""

    type: str | None = header("Type", null=("No Device",))
    """The model. None: it is not registered."""

    device_status: SkinnyStatus | None = header("Devicestatus")
    number_of_lines: int | None = header("NumberOfLines")


@attrs.frozen
class DevicelistComplete(ListEnd):
    """The end of a list of DeviceEntry.

    Asterisk 1.6.2 to 20.
    """


@attrs.frozen
class LineEntry(Record):
    """A line of SCCP: an item of SKINNYlines.

    Asterisk 1.6.2 to 20.
    """

    object_name: str = header("ObjectName", default="")
    channel_type: str | None = header("Channeltype")
    """`SKINNY`."""

    channel_object_type: str | None = header("ChannelObjectType")
    """`line`."""

    device: str | None = header("Device", null=("None",))
    """None: no device has it."""

    instance: int | None = header("Instance")
    """Which button of the device."""

    label: str | None = header("Label")


@attrs.frozen
class LinelistComplete(ListEnd):
    """The end of a list of LineEntry.

    Asterisk 1.6.2 to 20.
    """


@attrs.frozen
class SKINNYshowdeviceReply(Record):
    """The details of one SCCP device: the reply to SKINNYshowdevice.

    Asterisk 1.6.2 to 20.
    """

    object_name: str = header("ObjectName", default="")
    channel_type: str | None = header("Channeltype")
    """`SKINNY`."""

    channel_object_type: str | None = header("ChannelObjectType")
    """`device`."""

    id: str | None = header("Id")
    version: str | None = header("version", null=("Unknown",))
    """Of its firmware."""

    ip_address: Address | None = header("Ipaddress", null=("Unknown",))
    """None: it is not registered."""

    port: int | None = header("Port", null=NO_PORT, parse=parse_port)
    device_type: str | None = header("DeviceType", null=("No Device",))
    """The model. None: it is not registered."""

    codecs: str | None = header("Codecs")
    """Between brackets, `|` between the names."""

    codec_order: str | None = header("CodecOrder")
    device_status: SkinnyStatus | None = header("Devicestatus")
    number_of_lines: int | None = header("NumberOfLines")
    lines: tuple[str, ...] | None = header("Line", parse=tuple, repeated=True)
    """As `name (label)`."""

    number_of_addons: int | None = header("NumberOfAddons")
    addons: tuple[str, ...] | None = header("Addon", parse=tuple, repeated=True)
    number_of_speed_dials: int | None = header("NumberOfSpeeddials")
    speed_dials: tuple[str, ...] | None = header("Speeddial", parse=tuple, repeated=True)
    """As `extension (label) ishint: 0`."""

    number_of_service_urls: int | None = header("ServiceURLs")
    """Asterisk 13 and later."""

    service_urls: tuple[str, ...] | None = header("ServiceURL", parse=tuple, repeated=True)
    """As `URL (display name)`. Asterisk 13 and later."""


@attrs.frozen
class SKINNYshowlineReply(Record):
    """The details of one line of SCCP: the reply to SKINNYshowline.

    Asterisk 1.6.2 to 20.
    """

    object_name: str = header("ObjectName", default="")
    channel_type: str | None = header("Channeltype")
    """`SKINNY`."""

    channel_object_type: str | None = header("ChannelObjectType")
    """`line`."""

    device: str | None = header("Device", null=("None",))
    """None: no device has it."""

    line_label: str | None = header("LineLabel")
    extension: str | None = header("Extension", null=("<not set>",))
    context: str | None = header("Context")
    call_group: str | None = header("CallGroup")
    pickup_group: str | None = header("PickupGroup")
    named_call_group: str | None = header("NamedCallGroup")
    """Asterisk 13 and later."""

    named_pickup_group: str | None = header("NamedPickupGroup")
    """Asterisk 13 and later."""

    language: str | None = header("Language", null=("<not set>",))
    account_code: str | None = header("Accountcode", null=("<not set>",))
    ama_flags: AMAFlag | None = header("AMAflags")
    caller_id: str | None = header("Callerid")
    hide_caller_id: bool | None = header("HideCallerId")
    call_forward_all: str | None = header("CFwdAll", null=("<not set>",))
    call_forward_busy: str | None = header("CFwdBusy", null=("<not set>",))
    call_forward_no_answer: str | None = header("CFwdNoAnswer", null=("<not set>",))
    voice_mailbox: str | None = header("VoicemailBox", null=("<not set>",))
    voicemail_number: str | None = header("VoicemailNumber", null=("<not set>",))
    mwi_blink: bool | None = header("MWIblink")
    reg_extension: str | None = header("RegExtension", null=("<not set>",))
    reg_context: str | None = header("Regcontext", null=("<not set>",))
    moh_interpret: str | None = header("MoHInterpret", null=("<not set>",))
    moh_suggest: str | None = header("MoHSuggest", null=("<not set>",))
    last_dialed_number: str | None = header("LastDialedNr", null=("<no calls made yet>",))
    last_caller_id: str | None = header("LastCallerID", null=("<not set>",))
    transfer: bool | None = header("Transfer")
    call_waiting: bool | None = header("Callwaiting")
    three_way_calling: bool | None = header("3WayCalling")
    can_forward: bool | None = header("CanForward")
    do_not_disturb: bool | None = header("DoNotDisturb")
    nat: bool | None = header("NAT")
    immediate: bool | None = header("immediate")
    group: int | None = header("Group")
    parking_lot: str | None = header("Parkinglot", null=("<not set>",))
    codecs: str | None = header("Codecs")
    """Between brackets, `|` between the names."""

    codec_order: str | None = header("CodecOrder")
    """Asterisk up to 11."""
