"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, header
from ajam_core.records.snapshots import ChannelSnapshot

__all__ = [
    "Alarm",
    "AlarmClear",
    "DAHDIChannel",
    "DAHDIShowChannels",
    "DAHDIShowChannelsComplete",
    "DAHDIShowStatus",
    "DAHDIShowStatusComplete",
    "DNDState",
    "MCID",
    "PRIDebugSetReply",
    "PRIShowSpans",
    "PRIShowSpansComplete",
    "SpanAlarm",
    "SpanAlarmClear",
    "ZapShowChannels",
    "ZapShowChannelsComplete",
]


@attrs.frozen
class Alarm(Record):
    """TODO

    All versions; class system.
    """

    dahdi_channel: str | None = header("DAHDIChannel")
    """Asterisk 13 and later."""

    alarm: str | None = header("Alarm")

    channel: int | None = header("Channel")
    """Asterisk up to 11."""


@attrs.frozen
class AlarmClear(Record):
    """TODO

    All versions; class system.
    """

    dahdi_channel: str | None = header("DAHDIChannel")
    """Asterisk 13 and later."""

    channel: int | None = header("Channel")


@attrs.frozen
class DAHDIChannel(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    dahdi_group: int | None = header("DAHDIGroup")
    """Asterisk 13 and later."""

    dahdi_span: int | None = header("DAHDISpan")

    dahdi_channel: str | None = header("DAHDIChannel")


@attrs.frozen
class DAHDIShowChannels(Record):
    """TODO

    All versions.
    """

    dahdi_channel: int | None = header("DAHDIChannel")
    """Asterisk 1.8 and later."""

    channel: str | None = header("Channel")

    unique_id: str | None = header("Uniqueid")
    """Asterisk 1.8 and later."""

    account_code: str | None = header("AccountCode")
    """Asterisk 1.8 and later."""

    signalling: str | None = header("Signalling")

    signalling_code: int | None = header("SignallingCode")
    """Asterisk 1.8 and later."""

    context: str | None = header("Context")

    dnd: bool | None = header("DND")

    alarm: str | None = header("Alarm")

    description: str | None = header("Description")
    """Asterisk 11 and later."""


@attrs.frozen
class DAHDIShowChannelsComplete(ListEnd):
    """TODO

    All versions.
    """


@attrs.frozen
class DAHDIShowStatus(Record):
    """TODO

    Asterisk 18 and later.
    """

    span: int | None = header("Span")

    description: str | None = header("Description")

    alarms: str | None = header("Alarms")

    irq: int | None = header("IRQ")

    bpviol: int | None = header("bpviol")

    crc: int | None = header("CRC")

    framing: str | None = header("Framing")
    """ENUM D4/ESF/CCS/CAS."""

    coding: str | None = header("Coding")
    """ENUM B8ZS/HDB3/AMI/Unk."""

    options: str | None = header("Options")
    """ENUM CRC4/YEL/CRC4/YEL."""

    lbo: str | None = header("LBO")
    """ENUM 0 db (CSU)/0-133 feet (DSX-1)/133-266 feet (DSX-1)/266-399 feet (DSX-1)/399-533 feet (DSX-1)/533-655
    feet (DSX-1)/-7.5db (CSU)/-15db (CSU)/-22.5db (CSU)."""


@attrs.frozen
class DAHDIShowStatusComplete(ListEnd):
    """TODO

    Asterisk 18 and later.
    """


@attrs.frozen
class DNDState(Record):
    """TODO

    All versions; class system.
    """

    dahdi_channel: str | None = header("DAHDIChannel")
    """Asterisk 13 and later."""

    status: bool | None = header("Status")

    channel: str | None = header("Channel")


@attrs.frozen
class MCID(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    m_caller_id_num_valid: str | None = header("MCallerIDNumValid")
    """Asterisk 13 and later."""

    m_caller_id_num: str | None = header("MCallerIDNum")
    """Asterisk 13 and later."""

    m_caller_i_dton: str | None = header("MCallerIDton")
    """Asterisk 13 and later."""

    m_caller_id_num_plan: str | None = header("MCallerIDNumPlan")
    """Asterisk 13 and later."""

    m_caller_id_num_pres: str | None = header("MCallerIDNumPres")
    """Asterisk 13 and later."""

    m_caller_id_name_valid: str | None = header("MCallerIDNameValid")
    """Asterisk 13 and later."""

    m_caller_id_name: str | None = header("MCallerIDName")
    """Asterisk 13 and later."""

    m_caller_id_name_char_set: str | None = header("MCallerIDNameCharSet")
    """Asterisk 13 and later."""

    m_caller_id_name_pres: str | None = header("MCallerIDNamePres")
    """Asterisk 13 and later."""

    m_caller_id_sub_addr: str | None = header("MCallerIDSubaddr")
    """Asterisk 13 and later."""

    m_caller_id_sub_addr_type: str | None = header("MCallerIDSubaddrType")
    """Asterisk 13 and later."""

    m_caller_id_sub_addr_odd: str | None = header("MCallerIDSubaddrOdd")
    """Asterisk 13 and later."""

    m_caller_id_pres: str | None = header("MCallerIDPres")
    """Asterisk 13 and later."""

    m_connected_id_num_valid: str | None = header("MConnectedIDNumValid")
    """Asterisk 13 and later."""

    m_connected_id_num: str | None = header("MConnectedIDNum")
    """Asterisk 13 and later."""

    m_connected_i_dton: str | None = header("MConnectedIDton")
    """Asterisk 13 and later."""

    m_connected_id_num_plan: str | None = header("MConnectedIDNumPlan")
    """Asterisk 13 and later."""

    m_connected_id_num_pres: str | None = header("MConnectedIDNumPres")
    """Asterisk 13 and later."""

    m_connected_id_name_valid: str | None = header("MConnectedIDNameValid")
    """Asterisk 13 and later."""

    m_connected_id_name: str | None = header("MConnectedIDName")
    """Asterisk 13 and later."""

    m_connected_id_name_char_set: str | None = header("MConnectedIDNameCharSet")
    """Asterisk 13 and later."""

    m_connected_id_name_pres: str | None = header("MConnectedIDNamePres")
    """Asterisk 13 and later."""

    m_connected_id_sub_addr: str | None = header("MConnectedIDSubaddr")
    """Asterisk 13 and later."""

    m_connected_id_sub_addr_type: str | None = header("MConnectedIDSubaddrType")
    """Asterisk 13 and later."""

    m_connected_id_sub_addr_odd: str | None = header("MConnectedIDSubaddrOdd")
    """Asterisk 13 and later."""

    m_connected_id_pres: str | None = header("MConnectedIDPres")
    """Asterisk 13 and later."""


@attrs.frozen
class PRIDebugSetReply(Record):
    """TODO"""

    response: str = header("Response", default="")


@attrs.frozen
class PRIShowSpans(Record):
    """TODO

    Asterisk 11 and later.
    """

    span: int | None = header("Span")

    d_channel: int | None = header("DChannel")

    order: str | None = header("Order")
    """ENUM Primary/Secondary/Tertiary/Quaternary/<Unknown>."""

    active: bool | None = header("Active")

    alarm: bool | None = header("Alarm")

    up: bool | None = header("Up")


@attrs.frozen
class PRIShowSpansComplete(ListEnd):
    """TODO

    Asterisk 13 and later.
    """


@attrs.frozen
class SpanAlarm(Record):
    """TODO

    Asterisk 1.8 and later; class system.
    """

    span: int | None = header("Span")

    alarm: str | None = header("Alarm")


@attrs.frozen
class SpanAlarmClear(Record):
    """TODO

    Asterisk 1.8 and later; class system.
    """

    span: int | None = header("Span")


@attrs.frozen
class ZapShowChannels(Record):
    """TODO

    Asterisk 1.4.
    """

    channel: int | None = header("Channel")

    signalling: str | None = header("Signalling")

    context: str | None = header("Context")

    dnd: bool | None = header("DND")

    alarm: str | None = header("Alarm")


@attrs.frozen
class ZapShowChannelsComplete(ListEnd):
    """TODO

    Asterisk 1.4.
    """
