"""RTCP reports: `main/rtp_engine.c` from 12 on, `res/res_rtp_asterisk.c` before."""

from __future__ import annotations

import pytest

from ajam_core.records import Record, RTCPReceived, RTCPReport, RTCPSent
from ajam_core.structure import to_record
from tests.core.blocks import message


def block(number: int) -> tuple[str, ...]:
    names = ("SourceSSRC", "FractionLost", "CumulativeLost", "HighestSequence", "SequenceNumberCycles", "IAJitter")
    texts = (f"0x0000000{number}", "2", "30", "4000", "1", "6")
    times = (f"Report{number}LSR: 70", f"Report{number}DLSR: 0.0120")
    return (*(f"Report{number}{name}: {text}" for name, text in zip(names, texts, strict=True)), *times)


def report(number: int) -> RTCPReport:
    return RTCPReport(
        source_ssrc=number,
        fraction_lost=2,
        cumulative_lost=30,
        highest_sequence=4000,
        sequence_number_cycles=1,
        ia_jitter=6.0,
        lsr=70,
        dlsr=0.012,
    )


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            (
                *("Event: RTCPReceived", "Channel: SIP/1", "Uniqueid: 17.1", "From: 192.0.2.1:5001", "RTT: 0.0310"),
                *("SSRC: 0x1a2b3c4d", "PT: 201(RR)", "ReportCount: 2", *block(0), *block(1)),
            ),
            RTCPReceived(
                channel="SIP/1",
                unique_id="17.1",
                from_="192.0.2.1:5001",
                rtt=0.031,
                ssrc=0x1A2B3C4D,
                pt=201,
                report_count=2,
                reports=(report(0), report(1)),
            ),
            id="RTCPReceived 12 and later",
        ),
        pytest.param(
            (
                *("Event: RTCPReceived", "From: 192.0.2.1:5001", "PT: 200(Sender Report)", "ReceptionReports: 1"),
                *("SenderSSRC: 439041101", "FractionLost: 2", "PacketsLost: 30", "HighestSequence: 4000"),
                *(
                    "SequenceNumberCycles: 1",
                    "IAJitter: 6",
                    "LastSR: 12.0000000345",
                    "DLSR: 0.0120(sec)",
                    "RTT: 3(sec)",
                ),
            ),
            RTCPReceived(
                from_="192.0.2.1:5001",
                rtt=3.0,
                ssrc=0x1A2B3C4D,
                pt=200,
                report_count=1,
                reports=(
                    RTCPReport(
                        fraction_lost=2,
                        cumulative_lost=30,
                        highest_sequence=4000,
                        sequence_number_cycles=1,
                        ia_jitter=6.0,
                        last_sr=12.0000000345,
                        dlsr=0.012,
                    ),
                ),
            ),
            id="RTCPReceived up to 11",
        ),
        pytest.param(
            (
                *("Event: RTCPSent", "Channel: SIP/1", "Uniqueid: 17.1", "To: 192.0.2.1:5001", "SSRC: 0x1a2b3c4d"),
                *("PT: 200(SR)", "ReportCount: 0", "SentNTP: 1700000000.5", "SentRTP: 160", "SentPackets: 50"),
                *("SentOctets: 8000", "From: 192.0.2.2:5001", "MES:  8.5"),
            ),
            RTCPSent(
                channel="SIP/1",
                unique_id="17.1",
                to="192.0.2.1:5001",
                from_="192.0.2.2:5001",
                ssrc=0x1A2B3C4D,
                pt=200,
                report_count=0,
                mes=8.5,
                sent_ntp=1_700_000_000.5,
                sent_rtp=160,
                sent_packets=50,
                sent_octets=8000,
            ),
            id="RTCPSent without a report",
        ),
        pytest.param(
            (
                *("Event: RTCPSent", "To: 192.0.2.1:5001", "OurSSRC: 439041101", "SentNTP: 1700000000.5"),
                *("SentRTP: 160", "SentPackets: 50", "SentOctets: 8000", "ReportBlock:", "FractionLost: 2"),
                *("CumulativeLoss: 30", "IAJitter: 6.0000", "TheirLastSR: 70", "DLSR: 0.0120 (sec)"),
            ),
            RTCPSent(
                to="192.0.2.1:5001",
                ssrc=0x1A2B3C4D,
                sent_ntp=1_700_000_000.5,
                sent_rtp=160,
                sent_packets=50,
                sent_octets=8000,
                report_block="",
                reports=(RTCPReport(fraction_lost=2, cumulative_lost=30, ia_jitter=6.0, lsr=70, dlsr=0.012),),
            ),
            id="RTCPSent up to 11",
        ),
    ],
)
def test_reports_are_read_in_each_version(headers: tuple[str, ...], record: Record) -> None:
    assert to_record(message(*headers)) == record
