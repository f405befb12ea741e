"""DAHDI channels, spans and alarms; in 1.4 also under their older name, Zap."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, group, header
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
    "PRIShowSpans",
    "PRIShowSpansComplete",
    "PartyId",
    "SpanAlarm",
    "SpanAlarmClear",
    "ZapShowChannels",
    "ZapShowChannelsComplete",
]


@attrs.frozen
class Alarm(Record):
    """A channel went into alarm.

    All versions; class system.
    """

    dahdi_channel: int | None = header("DAHDIChannel", "Channel")
    alarm: str | None = header("Alarm")
    """In words, as `Red Alarm`."""


@attrs.frozen
class AlarmClear(Record):
    """The alarm of a channel has ended.

    All versions; class system.
    """

    dahdi_channel: int | None = header("DAHDIChannel", "Channel")


@attrs.frozen
class DAHDIChannel(ChannelSnapshot):
    """A channel took a DAHDI channel, or moved to another.

    Asterisk 1.8 and later; class call.
    """

    dahdi_group: int | None = header("DAHDIGroup")
    """A bit for each group. Asterisk 13 and later."""

    dahdi_span: int | None = header("DAHDISpan")
    dahdi_channel: str | None = header("DAHDIChannel")
    """A number, or `no_b_chan` for a waiting call without one."""


@attrs.frozen
class DAHDIShowChannels(Record):
    """A DAHDI channel: an item of DAHDIShowChannels.

    All versions.
    """

    dahdi_channel: int | None = header("DAHDIChannel", "Channel")
    channel: str | None = header("Channel")
    """None: no call is on it. 1.4 tells the number here."""

    unique_id: str | None = header("Uniqueid")
    """Asterisk 1.8 and later."""

    account_code: str | None = header("AccountCode")
    """Asterisk 1.8 and later."""

    signalling: str | None = header("Signalling")
    """In words."""

    signalling_code: int | None = header("SignallingCode")
    """Asterisk 1.8 and later."""

    context: str | None = header("Context")
    dnd: bool | None = header("DND")
    alarm: str | None = header("Alarm")
    """In words; `No Alarm` where there is none."""

    description: str | None = header("Description")
    """Asterisk 11 and later."""


@attrs.frozen
class DAHDIShowChannelsComplete(ListEnd):
    """The end of a list of DAHDIShowChannels.

    All versions.
    """


@attrs.frozen
class DAHDIShowStatus(Record):
    """A DAHDI span: an item of DAHDIShowStatus.

    Asterisk 18 and later.
    """

    span: int | None = header("Span")
    description: str | None = header("Description")
    alarms: str | None = header("Alarms")
    """`OK`, or alarms as `RED` with `/` between them."""

    irq: int | None = header("IRQ")
    """Missed interrupts."""

    bipolar_violations: int | None = header("bpviol")
    crc_errors: int | None = header("CRC")
    framing: str | None = header("Framing")
    """`D4`, `ESF`, `CAS`, `CCS`."""

    coding: str | None = header("Coding")
    """`B8ZS`, `AMI`, `HDB3`, `Unk`."""

    options: str | None = header("Options")
    """`CRC4`, `YEL`, or both with `/` between them."""

    lbo: str | None = header("LBO")
    """The length of the line, in words."""


@attrs.frozen
class DAHDIShowStatusComplete(ListEnd):
    """The end of a list of DAHDIShowStatus.

    Asterisk 18 and later.
    """


@attrs.frozen
class DNDState(Record):
    """Do-not-disturb was set or ended on an analog channel.

    All versions; class system.
    """

    dahdi_channel: str | None = header("DAHDIChannel", "Channel")
    """A number, up to 11 behind the technology, as `DAHDI/1`."""

    do_not_disturb: bool | None = header("Status")


@attrs.frozen
class MCID(ChannelSnapshot):
    """The called side asks for the caller to be held on record as malicious (PRI).

    Asterisk 1.8 and later; class call.
    """

    caller: PartyId | None = group("MCallerID")
    """Asterisk 13 and later."""

    connected: PartyId | None = group("MConnectedID")
    """Asterisk 13 and later."""


@attrs.frozen
class PartyId(Record):
    """Who one side of a call is, as the line told it (PRI)."""

    num_valid: bool | None = header("NumValid")
    """Whether there is a number."""

    num: str | None = header("Num")
    num_type: int | None = header("ton")
    """Type of number, as Q.931 counts them."""

    num_plan: int | None = header("NumPlan")
    num_presentation: str | None = header("NumPres")
    """A number, and it in words."""

    name_valid: bool | None = header("NameValid")
    """Whether there is a name."""

    name: str | None = header("Name")
    name_char_set: str | None = header("NameCharSet")
    name_presentation: str | None = header("NamePres")
    """A number, and it in words."""

    subaddress: str | None = header("Subaddr")
    subaddress_type: int | None = header("SubaddrType")
    """0: NSAP, 2: the user's own."""

    subaddress_odd: bool | None = header("SubaddrOdd")
    """Whether an odd number of digits is told."""

    presentation: str | None = header("Pres")
    """Of both, a number, and it in words."""


@attrs.frozen
class PRIShowSpans(Record):
    """A D channel of a PRI span: an item of PRIShowSpans.

    Asterisk 11 and later.
    """

    span: int | None = header("Span")
    d_channel: int | None = header("DChannel")
    order: str | None = header("Order", null=("<Unknown>",))
    """`Primary`, `Secondary`, `Tertiary`, `Quaternary`."""

    active: bool | None = header("Active")
    alarm: bool | None = header("Alarm")
    up: bool | None = header("Up")


@attrs.frozen
class PRIShowSpansComplete(ListEnd):
    """The end of a list of PRIShowSpans.

    Asterisk 11 and later.
    """


@attrs.frozen
class SpanAlarm(Record):
    """A span went into alarm.

    Asterisk 1.8 and later; class system.
    """

    span: int | None = header("Span")
    alarm: str | None = header("Alarm")
    """In words, as `Red Alarm`."""


@attrs.frozen
class SpanAlarmClear(Record):
    """The alarm of a span has ended.

    Asterisk 1.8 and later; class system.
    """

    span: int | None = header("Span")


@attrs.frozen
class ZapShowChannels(Record):
    """A Zap channel: an item of ZapShowChannels.

    Asterisk 1.4.
    """

    zap_channel: int | None = header("Channel")
    signalling: str | None = header("Signalling")
    """In words."""

    context: str | None = header("Context")
    dnd: bool | None = header("DND")
    alarm: str | None = header("Alarm")
    """In words; `No Alarm` where there is none."""


@attrs.frozen
class ZapShowChannelsComplete(ListEnd):
    """The end of a list of ZapShowChannels.

    Asterisk 1.4.
    """
