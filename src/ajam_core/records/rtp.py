"""How well sound travels: RTCP reports, and the jitter buffers of IAX2."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, group, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import parse_decimal_seconds, parse_packet_type, parse_ssrc, write_ssrc

__all__ = ["JitterBufStats", "RTCPReceived", "RTCPReport", "RTCPSent"]


@attrs.frozen
class JitterBufStats(Record):
    """How the jitter buffer of an IAX2 channel does, here and at the far end.

    Asterisk 1.6 to 11; class reporting.

    Times are in milliseconds, losses in packets and in percent.
    """

    owner: str = header("Owner", default="")
    """The channel."""

    ping: int | None = header("Ping")
    """The time there and back."""

    local_jitter: int | None = header("LocalJitter")
    local_jb_delay: int | None = header("LocalJBDelay")
    local_total_lost: int | None = header("LocalTotalLost")
    local_loss_percent: int | None = header("LocalLossPercent")
    local_dropped: int | None = header("LocalDropped")
    local_ooo: int | None = header("Localooo")
    """Packets that came out of order."""

    local_received: int | None = header("LocalReceived")
    remote_jitter: int | None = header("RemoteJitter")
    remote_jb_delay: int | None = header("RemoteJBDelay")
    remote_total_lost: int | None = header("RemoteTotalLost")
    remote_loss_percent: int | None = header("RemoteLossPercent")
    remote_dropped: int | None = header("RemoteDropped")
    remote_ooo: int | None = header("Remoteooo")
    """Packets that came out of order."""

    remote_received: int | None = header("RemoteReceived")


@attrs.frozen
class RTCPReceived(ChannelSnapshot):
    """An RTCP packet came in.

    Asterisk 1.6 and later; class reporting.

    `ssrc` is its sender's. The fields `sent_` are told in sender reports only. Versions before 12 name no
    channel, and have one report at most.
    """

    from_: str | None = header("From")
    """Address and port of the sender."""

    to: str | None = header("To")
    """Address and port of the receiver. Asterisk 13 and later."""

    rtt: float | None = header("RTT", parse=parse_decimal_seconds)
    """The time there and back, in seconds."""

    ssrc: int | None = header("SSRC", "SenderSSRC", parse=parse_ssrc, write=write_ssrc)
    pt: int | None = header("PT", parse=parse_packet_type)
    """The kind of packet: 200 a sender report, 201 a receiver report."""

    report_count: int | None = header("ReportCount", "ReceptionReports")
    sent_ntp: float | None = header("SentNTP")
    """When it was sent, in seconds since 1970. What versions up to 13 write behind the point is no fraction of a
    second. Asterisk 13 and later."""

    sent_rtp: int | None = header("SentRTP")
    """The RTP time stamp of then. Asterisk 13 and later."""

    sent_packets: int | None = header("SentPackets")
    """Asterisk 13 and later."""

    sent_octets: int | None = header("SentOctets")
    """Asterisk 13 and later."""

    mes: float | None = header("MES")
    """How well the sound is heard, 0 to 100. Asterisk 18 and later."""

    reports: tuple[RTCPReport, ...] = group("Report{n}", "")
    """What the sender heard from each of its sources."""


@attrs.frozen
class RTCPReport(Record):
    """What one side heard from one source: a report block of an RTCP packet.

    Asterisk 1.6 and later.
    """

    source_ssrc: int | None = header("SourceSSRC", parse=parse_ssrc, write=write_ssrc)
    """Asterisk 13 and later."""

    fraction_lost: int | None = header("FractionLost")
    """Of the packets since the last report, in 1/256."""

    cumulative_lost: int | None = header("CumulativeLost", "PacketsLost", "CumulativeLoss")
    """Packets that were lost so far."""

    highest_sequence: int | None = header("HighestSequence")
    sequence_number_cycles: int | None = header("SequenceNumberCycles")
    """How often the sequence numbers began anew."""

    ia_jitter: float | None = header("IAJitter")
    """How unevenly packets come in, in units of the RTP time stamp."""

    lsr: int | None = header("LSR", "TheirLastSR")
    """The middle 32 bits of the NTP time of the last sender report; 0: there was none."""

    last_sr: float | None = header("LastSR")
    """The time of the last sender report, as versions before 12 tell it in RTCPReceived. Asterisk up to 11."""

    dlsr: float | None = header("DLSR", parse=parse_decimal_seconds)
    """From the last sender report to this one, in seconds."""


@attrs.frozen
class RTCPSent(ChannelSnapshot):
    """The server sent an RTCP packet.

    Asterisk 1.6 and later; class reporting.

    `ssrc` is the server's. The fields `sent_` are told in sender reports only. Versions before 12 name no
    channel, and have one report at most.
    """

    to: str | None = header("To")
    """Address and port of the receiver."""

    from_: str | None = header("From")
    """Address and port of the sender. Asterisk 13 and later."""

    ssrc: int | None = header("SSRC", "OurSSRC", parse=parse_ssrc, write=write_ssrc)
    pt: int | None = header("PT", parse=parse_packet_type)
    """The kind of packet: 200 a sender report, 201 a receiver report. Asterisk 13 and later."""

    report_count: int | None = header("ReportCount")
    """Asterisk 13 and later."""

    sent_ntp: float | None = header("SentNTP")
    """When it was sent, in seconds since 1970. What versions up to 13 write behind the point is no fraction of a
    second."""

    sent_rtp: int | None = header("SentRTP")
    """The RTP time stamp of then."""

    sent_packets: int | None = header("SentPackets")
    sent_octets: int | None = header("SentOctets")
    report_block: str | None = header("ReportBlock")
    """"": it stands before the report. Asterisk up to 11."""

    mes: float | None = header("MES")
    """How well the sound is heard, 0 to 100. Asterisk 18 and later."""

    reports: tuple[RTCPReport, ...] = group("Report{n}", "")
    """What the server heard from each of its sources."""
