"""Channels and spans of DAHDI, and their alarms, over the versions."""

from __future__ import annotations

import pytest

from ajam_core.records import (
    MCID,
    Alarm,
    AlarmClear,
    DAHDIShowChannels,
    DAHDIShowStatus,
    DNDState,
    PartyId,
    PRIShowSpans,
    Record,
    ZapShowChannels,
)
from ajam_core.structure import to_record
from tests.core.blocks import message

LINE = ("Signalling: FXO Kewlstart", "Context: incoming", "DND: Enabled", "Alarm: No Alarm")


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(("Event: Alarm", "Alarm: Red Alarm", "Channel: 4"), Alarm(dahdi_channel=4, alarm="Red Alarm")),
        pytest.param(
            ("Event: Alarm", "DAHDIChannel: 4", "Alarm: Red Alarm"), Alarm(dahdi_channel=4, alarm="Red Alarm")
        ),
        pytest.param(("Event: AlarmClear", "Channel: 4"), AlarmClear(dahdi_channel=4)),
        pytest.param(("Event: AlarmClear", "DAHDIChannel: 4"), AlarmClear(dahdi_channel=4)),
        pytest.param(
            ("Event: DNDState", "Channel: Zap/4", "Status: enabled"),
            DNDState(dahdi_channel="Zap/4", do_not_disturb=True),
        ),
        pytest.param(
            ("Event: DNDState", "DAHDIChannel: 4", "Status: disabled"),
            DNDState(dahdi_channel="4", do_not_disturb=False),
        ),
        pytest.param(
            ("Event: ZapShowChannels", "Channel: 4", *LINE),
            ZapShowChannels(zap_channel=4, signalling="FXO Kewlstart", context="incoming", dnd=True, alarm="No Alarm"),
        ),
        pytest.param(
            ("Event: DAHDIShowChannels", "Channel: 4", *LINE),
            DAHDIShowChannels(
                dahdi_channel=4,
                channel="4",
                signalling="FXO Kewlstart",
                context="incoming",
                dnd=True,
                alarm="No Alarm",
            ),
        ),
        pytest.param(
            (
                *("Event: DAHDIShowChannels", "DAHDIChannel: 4", "Channel: DAHDI/4-1", "Uniqueid: 1.1"),
                *("AccountCode: ", "SignallingCode: 4112", *LINE, "Description: door"),
            ),
            DAHDIShowChannels(
                dahdi_channel=4,
                channel="DAHDI/4-1",
                unique_id="1.1",
                account_code="",
                signalling="FXO Kewlstart",
                signalling_code=4112,
                context="incoming",
                dnd=True,
                alarm="No Alarm",
                description="door",
            ),
        ),
        pytest.param(
            (
                *("Event: DAHDIShowStatus", "Span: 1", "Description: T1 card", "Alarms: OK", "IRQ: 0", "bpviol: 2"),
                *("CRC: 3", "Framing: ESF", "Coding: B8ZS", "Options: ", "LBO: 0 db (CSU)/0-133 feet (DSX-1)"),
            ),
            DAHDIShowStatus(
                span=1,
                description="T1 card",
                alarms="OK",
                irq=0,
                bipolar_violations=2,
                crc_errors=3,
                framing="ESF",
                coding="B8ZS",
                options="",
                lbo="0 db (CSU)/0-133 feet (DSX-1)",
            ),
        ),
        pytest.param(
            ("Event: PRIShowSpans", "Span: 1", "DChannel: 24", "Order: <Unknown>", "Active: Yes", "Up: No"),
            PRIShowSpans(span=1, d_channel=24, active=True, up=False),
        ),
        pytest.param(
            (
                *("Event: MCID", "Channel: DAHDI/i1/1-1", "UniqueID: 1.1", "MCallerIDNumValid: 1"),
                *("MCallerIDNum: 911", "MCallerIDton: 2", "MCallerIDNumPres: 0 (Presentation allowed)"),
                "MConnectedIDNameValid: 0",
            ),
            MCID(
                channel="DAHDI/i1/1-1",
                unique_id="1.1",
                caller=PartyId(num_valid=True, num="911", num_type=2, num_presentation="0 (Presentation allowed)"),
                connected=PartyId(name_valid=False),
            ),
        ),
    ],
)
def test_an_event_is_read(headers: tuple[str, ...], record: Record) -> None:
    read = to_record(message(*headers))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})
