"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, header
from ajam_core.records.snapshots import ChannelSnapshot

__all__ = ["JitterBufStats", "RTCPReceived", "RTCPSent"]


@attrs.frozen
class JitterBufStats(Record):
    """TODO

    Asterisk 1.8 to 11; class reporting.
    """

    owner: str | None = header("Owner")

    ping: int | None = header("Ping")

    local_jitter: int | None = header("LocalJitter")

    local_jb_delay: int | None = header("LocalJBDelay")

    local_total_lost: int | None = header("LocalTotalLost")

    local_loss_percent: int | None = header("LocalLossPercent")

    local_dropped: int | None = header("LocalDropped")

    localooo: int | None = header("Localooo")

    local_received: int | None = header("LocalReceived")

    remote_jitter: int | None = header("RemoteJitter")

    remote_jb_delay: int | None = header("RemoteJBDelay")

    remote_total_lost: int | None = header("RemoteTotalLost")

    remote_loss_percent: int | None = header("RemoteLossPercent")

    remote_dropped: int | None = header("RemoteDropped")

    remoteooo: int | None = header("Remoteooo")

    remote_received: int | None = header("RemoteReceived")


@attrs.frozen
class RTCPReceived(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class reporting.
    """

    from_: str | None = header("From")
    """VARIANTS [{"versions": ["1.8", "11"], "type": "str", "format": "addr:port"}, {"versions": ["13", "16", "18",
    "20", "22", "23"], "type": "str"}]."""

    rtt: float | None = header("RTT")
    """VARIANTS [{"versions": ["1.8", "11"], "type": "str"}, {"versions": ["13", "16", "18", "20", "22", "23"],
    "type": "float"}]."""

    ssrc: str | None = header("SSRC")
    """Asterisk 13 and later."""

    pt: str | None = header("PT")
    """ENUM 200(SR)/201(RR) VARIANTS [{"versions": ["1.8", "11"], "type": "str"}, {"versions": ["13", "16", "18",
    "20", "22", "23"], "type": "enum"}]."""

    reception_reports: int | None = header("ReceptionReports")
    """Asterisk 1.8 to 11."""

    sender_ssrc: int | None = header("SenderSSRC")
    """Asterisk 1.8 to 11."""

    fraction_lost: int | None = header("FractionLost")
    """Asterisk 1.8 to 11."""

    packets_lost: int | None = header("PacketsLost")
    """Asterisk 1.8 to 11."""

    highest_sequence: int | None = header("HighestSequence")
    """Asterisk 1.8 to 11."""

    sequence_number_cycles: int | None = header("SequenceNumberCycles")
    """Asterisk 1.8 to 11."""

    ia_jitter: int | None = header("IAJitter")
    """Asterisk 1.8 to 11."""

    last_sr: str | None = header("LastSR")
    """Asterisk 1.8 to 11."""

    dlsr: str | None = header("DLSR")
    """Asterisk 1.8 to 11."""

    report_count: int | None = header("ReportCount")
    """Asterisk 13 and later."""

    sent_ntp: float | None = header("SentNTP")
    """Asterisk 13 and later."""

    sent_rtp: int | None = header("SentRTP")
    """Asterisk 13 and later."""

    sent_packets: int | None = header("SentPackets")
    """Asterisk 13 and later."""

    sent_octets: int | None = header("SentOctets")
    """Asterisk 13 and later."""

    report_n_source_ssrc: str | None = header("Report{n}SourceSSRC")
    """Asterisk 13 and later."""

    report_n_fraction_lost: int | None = header("Report{n}FractionLost")
    """Asterisk 13 and later."""

    report_n_cumulative_lost: int | None = header("Report{n}CumulativeLost")
    """Asterisk 13 and later."""

    report_n_highest_sequence: int | None = header("Report{n}HighestSequence")
    """Asterisk 13 and later."""

    report_n_sequence_number_cycles: int | None = header("Report{n}SequenceNumberCycles")
    """Asterisk 13 and later."""

    report_n_ia_jitter: int | None = header("Report{n}IAJitter")
    """Asterisk 13 and later."""

    report_n_lsr: int | None = header("Report{n}LSR")
    """Asterisk 13 and later."""

    report_n_dlsr: float | None = header("Report{n}DLSR")
    """Asterisk 13 and later."""


@attrs.frozen
class RTCPSent(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class reporting.
    """

    to: str | None = header("To")
    """VARIANTS [{"versions": ["1.8", "11"], "type": "str", "format": "addr:port"}, {"versions": ["13", "16", "18",
    "20", "22", "23"], "type": "str"}]."""

    our_ssrc: int | None = header("OurSSRC")
    """Asterisk 1.8 to 11."""

    ssrc: str | None = header("SSRC")
    """Asterisk 13 and later."""

    pt: str | None = header("PT")
    """ENUM 200(SR)/201(RR). Asterisk 13 and later."""

    report_count: int | None = header("ReportCount")
    """Asterisk 13 and later."""

    sent_ntp: float | None = header("SentNTP")
    """VARIANTS [{"versions": ["1.8", "11"], "type": "str"}, {"versions": ["13", "16", "18", "20", "22", "23"],
    "type": "float"}]."""

    sent_rtp: int | None = header("SentRTP")

    sent_packets: int | None = header("SentPackets")

    sent_octets: int | None = header("SentOctets")

    report_block: str | None = header("ReportBlock")
    """Asterisk 1.8 to 11."""

    fraction_lost: int | None = header("FractionLost")
    """Asterisk 1.8 to 11."""

    cumulative_loss: int | None = header("CumulativeLoss")
    """Asterisk 1.8 to 11."""

    ia_jitter: float | None = header("IAJitter")
    """Asterisk 1.8 to 11."""

    their_last_sr: int | None = header("TheirLastSR")
    """Asterisk 1.8 to 11."""

    dlsr: str | None = header("DLSR")
    """Asterisk 1.8 to 11."""

    report_n_source_ssrc: str | None = header("Report{n}SourceSSRC")
    """Asterisk 13 and later."""

    report_n_fraction_lost: int | None = header("Report{n}FractionLost")
    """Asterisk 13 and later."""

    report_n_cumulative_lost: int | None = header("Report{n}CumulativeLost")
    """Asterisk 13 and later."""

    report_n_highest_sequence: int | None = header("Report{n}HighestSequence")
    """Asterisk 13 and later."""

    report_n_sequence_number_cycles: int | None = header("Report{n}SequenceNumberCycles")
    """Asterisk 13 and later."""

    report_n_ia_jitter: int | None = header("Report{n}IAJitter")
    """Asterisk 13 and later."""

    report_n_lsr: int | None = header("Report{n}LSR")
    """Asterisk 13 and later."""

    report_n_dlsr: float | None = header("Report{n}DLSR")
    """Asterisk 13 and later."""
