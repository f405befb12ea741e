"""From the server's text to values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from ipaddress import ip_address
from typing import Any

import pytest

from ajam_core import values
from ajam_core.values import ChannelState, DeviceState, MemberStatus, PeerState

UTC = timezone.utc
NEVER_FITS = (ValueError, LookupError, ArithmeticError)


@pytest.mark.parametrize(
    ("parse", "text", "value"),
    [
        *(
            (values.parse_bool, text, True)
            for text in ("yes", "Yes", "YES", "Y", "y", "on", "On", "true", "True", "1", "enabled", "Enabled")
        ),
        *(
            (values.parse_bool, text, False)
            for text in ("no", "No", "NO", "N", "n", "off", "Off", "false", "False", "0", "disabled", "Disabled")
        ),
        (values.parse_int, "42", 42),
        (values.parse_int, "-1", -1),
        (values.parse_int, "-1 seconds", -1),
        (values.parse_int, "60000 ms", 60000),
        (values.parse_int, "384 kbps", 384),
        (values.parse_int, "12 secs", 12),
        (values.parse_float, "-0.5", -0.5),
        (values.parse_float, "12", 12.0),
        (values.parse_float, "  0.5", 0.5),
        (values.parse_port, "5060", 5060),
        (values.parse_port, "0", None),
        (values.parse_address, "127.0.0.1", ip_address("127.0.0.1")),
        (values.parse_address, "::1", ip_address("::1")),
        (values.parse_address, "[::1]", ip_address("::1")),
        (values.parse_address, "fe80::1%eth0", ip_address("fe80::1%eth0")),
        (values.parse_peer_state, "OK (13 ms)", PeerState.OK),
        (values.parse_peer_state, "OK", PeerState.OK),
        (values.parse_peer_state, "LAGGED (3000 ms)", PeerState.LAGGED),
        (values.parse_peer_state, "UNREACHABLE", PeerState.UNREACHABLE),
        (values.parse_peer_state, "UNKNOWN", PeerState.UNKNOWN),
        (values.parse_peer_state, "Unmonitored", PeerState.UNMONITORED),
        (values.parse_latency, "OK (13 ms)", 13),
        (values.parse_latency, "LAGGED (3000 ms)", 3000),
        (values.parse_latency, "UNREACHABLE", None),
        (values.parse_channel_state, "6", ChannelState.UP),
        (values.parse_member_status, "1", MemberStatus.NOT_IN_USE),
        (values.parse_device_state, "Not in use", DeviceState.NOT_IN_USE),
        (values.parse_device_state, "Ring+Inuse", DeviceState.RINGING_IN_USE),
        (values.parse_device_state, "UNAVAILABLE", DeviceState.UNAVAILABLE),
        (values.parse_clock, "00:01:30", 90),
        (values.parse_clock, "100:00:01", 360_001),
        (values.parse_seconds, "241", 241),
        (values.parse_seconds, "241 seconds", 241),
        (values.parse_seconds, "00:04:01", 241),
        (values.parse_epoch, "0", None),
        (values.parse_epoch, "0.000000", None),
        (values.parse_epoch, "1700000000", datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
        (values.parse_epoch, "1700000000.250000", datetime(2023, 11, 14, 22, 13, 20, 250_000, UTC)),
        (values.parse_iso_time, "2026-11-27T22:53:36.531+0000", datetime(2026, 11, 27, 22, 53, 36, 531_000, UTC)),
        (values.parse_iso_time, "2026-11-27T23:53:36.531+0100", datetime(2026, 11, 27, 22, 53, 36, 531_000, UTC)),
        (values.parse_iso_time, "1970-01-01T01:00:00.000+0100", None),
        (
            values.parse_socket_address,
            "IPV4/UDP/192.0.2.1/5060",
            values.SocketAddress("UDP", ip_address("192.0.2.1"), 5060),
        ),
        (values.parse_socket_address, "IPV6/WSS/::1/80", values.SocketAddress("WSS", ip_address("::1"), 80)),
        (values.parse_local_time, "2024-01-31 12:00:09", datetime(2024, 1, 31, 12, 0, 9)),
        (values.parse_microseconds, "1530", 1.53),
        (values.parse_decimal_seconds, "0.0120", 0.012),
        (values.parse_decimal_seconds, "3(sec)", 3.0),
        (values.parse_decimal_seconds, "0.5000 (sec)", 0.5),
        (values.parse_packet_type, "200(SR)", 200),
        (values.parse_packet_type, "201(Receiver Report)", 201),
        (values.parse_ssrc, "0x0a2b3c4d", 0x0A2B3C4D),
        (values.parse_ssrc, "0123", 123),
        (values.parse_url_text, "200%20result%3D0%0A", "200 result=0\n"),
        (values.parse_names, "101,102 , my phone", ("101", "102", "my phone")),
        (values.parse_names, "", ()),
        (values.parse_names, "101,", ("101",)),
        (values.parse_codecs, "(ulaw|alaw)", ("ulaw", "alaw")),
        (values.parse_codecs, "(nothing)", ()),
        (values.parse_codecs, "", ()),
        (values.parse_comma_list, ("101/sip:101@host,", "102/a,102/b", ""), ("101/sip:101@host", "102/a", "102/b")),
        (values.parse_variables, ("FOO=bar", "A=b=c", "EMPTY="), {"FOO": "bar", "A": "b=c", "EMPTY": ""}),
        (
            values.parse_variables,
            ("CHANNEL(rtp,dest)=10.0.0.1", "CDR(a)=1"),
            {"CHANNEL(rtp,dest)": "10.0.0.1", "CDR(a)": "1"},
        ),
        (values.parse_variables, ("\n NAME,Zoé, & <Co>",), {"NAME": "Zoé, & <Co>"}),  # SIPshowpeer of 1.4
        (values.parse_variables, ("NAME",), {"NAME": ""}),
        (values.parse_variables, ("",), {}),
        (values.parse_variables, ("A(${B(c)})=1",), {"A(${B(c)})": "1"}),
        (values.parse_variables, ("A=1", "A=2"), {"A": "2"}),
        (values.parse_variables, ("A=x\ny",), {"A": "x\ny"}),
    ],
)
def test_a_text_becomes_its_value(parse: Callable[[Any], Any], text: str, value: Any) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (values.parse_bool, "maybe"),
        (values.parse_int, "12 apples"),
        (values.parse_int, "1_000"),
        (values.parse_int, "٣"),
        (values.parse_int, ""),
        (values.parse_int, "9" * 5000),
        (values.parse_float, "nan"),
        (values.parse_float, "inf"),
        (values.parse_float, "1_0"),
        (values.parse_float, "66,7"),
        (values.parse_float, "1e5"),
        (values.parse_float, "1."),
        (values.parse_iso_time, "2026-11-27 22:53"),
        (values.parse_iso_time, "2026-11-27T22:53:36.531"),
        (values.parse_socket_address, "IPV4/UDP/192.0.2.1"),
        (values.parse_socket_address, "IPV4/UDP/host/5060"),
        (values.parse_port, "sip"),
        (values.parse_codecs, "0x8 (alaw)"),
        (values.parse_codecs, "(ulaw"),
        (values.parse_address, "host.example"),
        (values.parse_address, "300.1.1.1"),
        (values.parse_peer_state, "OK (unknown)"),
        (values.parse_peer_state, "Fine (1 ms)"),
        (values.parse_peer_state, "ok"),
        (values.parse_channel_state, "99"),
        (values.parse_member_status, "Up"),
        (values.parse_device_state, "Gone"),
        (values.parse_clock, "1:2:3"),
        (values.parse_clock, "90"),
        (values.parse_seconds, "soon"),
        (values.parse_seconds, "1:1"),
        (values.parse_epoch, "yesterday"),
        (values.parse_epoch, "nan"),
        (values.parse_epoch, "inf"),
        (values.parse_epoch, "1e300"),
        (values.parse_microseconds, "N/A"),
        (values.parse_local_time, "2024-01-31"),
        (values.parse_local_time, "2024-02-30 12:00:00"),
        (values.parse_decimal_seconds, "1 hour"),
        (values.parse_packet_type, "SR"),
        (values.parse_ssrc, "0x"),
        (values.parse_ssrc, "a2b3"),
    ],
)
def test_a_text_of_another_kind_is_an_error_that_structure_expects(parse: Callable[[Any], Any], text: str) -> None:
    with pytest.raises(NEVER_FITS):
        parse(text)


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (PeerState, "OK LAGGED UNREACHABLE UNKNOWN Unmonitored"),
        (DeviceState, "Unknown|Not in use|In use|Busy|Invalid|Unavailable|Ringing|Ring+Inuse|On Hold"),
    ],
)
def test_states_in_words_are_spelled_as_the_server_does(kind: Any, texts: str) -> None:
    assert [state.value for state in kind] == texts.split("|" if "|" in texts else " ")


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (ChannelState, "DOWN RESERVED OFF_HOOK DIALING RING RINGING UP BUSY DIALING_OFFHOOK PRE_RING MUTE"),
        (MemberStatus, "UNKNOWN NOT_IN_USE IN_USE BUSY INVALID UNAVAILABLE RINGING RINGING_IN_USE ON_HOLD"),
    ],
)
def test_states_in_numbers_count_from_0_as_the_server_does(kind: Any, names: str) -> None:
    assert [(state.value, state.name) for state in kind] == list(enumerate(names.split()))


def test_variables_cannot_be_changed() -> None:
    variables = values.parse_variables(("A=1",))
    with pytest.raises(TypeError):
        variables["A"] = "2"  # type: ignore[index]


@pytest.mark.parametrize(
    ("write", "value", "text", "parse"),
    [
        (values.write_latency, 13, " (13 ms)", lambda text: values.parse_latency(f"OK{text}")),
        (values.write_microseconds, 1.53, "1530", values.parse_microseconds),
        (values.write_local_time, datetime(2024, 1, 31, 12, 0, 9), "2024-01-31 12:00:09", values.parse_local_time),
        (values.write_ssrc, 0x0A2B, "0x00000a2b", values.parse_ssrc),
        (values.write_url_text, "200 result=0\n", "200%20result%3D0%0A", values.parse_url_text),
    ],
)
def test_what_is_written_reads_back(
    write: Callable[[Any], str], value: Any, text: str, parse: Callable[[str], Any]
) -> None:
    assert write(value) == text
    assert parse(text) == value
