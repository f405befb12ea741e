"""From the server's text to Python values, and back.

Each parser takes the text of one header and raises ValueError where it is not of its kind; `structure.py` then keeps
the text in `record.unparsed`. All versions unless a parser says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from enum import Enum
from functools import cache, lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address
from types import MappingProxyType
from typing import NewType, TypeAlias
from urllib.parse import quote, unquote

import attrs

__all__ = [
    "Address",
    "ChannelState",
    "DeviceState",
    "MemberStatus",
    "PeerState",
    "Seconds",
    "SocketAddress",
    "Variables",
]

Address: TypeAlias = IPv4Address | IPv6Address

Seconds = NewType("Seconds", int)
"""A duration in whole seconds."""


@attrs.frozen
class SocketAddress:
    """An address with its transport, as security events tell it (13 and later): `IPV4/TCP/192.0.2.1/5038`.

    `transport` is the server's word: `UDP`, `TCP`, `TLS`, `WS` or `WSS`.
    """

    transport: str
    address: Address
    port: int

    def __str__(self) -> str:
        return f"IPV{self.address.version}/{self.transport}/{self.address}/{self.port}"


Variables = Mapping[str, str]
"""Channel variables by name, values verbatim; a name that comes twice has its last value."""


class Word(Enum):
    """A closed set of words of the server's; a word outside it is kept as text in `unparsed`.

    Values are the words as the server writes them; case makes no difference.
    """


@cache
def words_of(kind: type[Word]) -> Mapping[str, Word]:
    """The members by each spelling that servers use."""
    words = {}
    for member in kind:
        text = str(member.value)
        words.update(dict.fromkeys((text.lower(), text.upper(), text.title(), text), member))
    return words


class PeerState(Enum):
    """What the server knows of a SIP or IAX2 peer (`peer_status` of chan_sip and chan_iax2, all versions)."""

    OK = "OK"
    LAGGED = "LAGGED"
    UNREACHABLE = "UNREACHABLE"
    UNKNOWN = "UNKNOWN"
    """It is asked regularly and has not answered yet."""
    UNMONITORED = "Unmonitored"
    """It is not asked: `qualify` is off."""


class ChannelState(Enum):
    """The state of a channel (`ast_channel_state` in channel.h, all versions)."""

    DOWN = 0
    RESERVED = 1
    OFF_HOOK = 2
    DIALING = 3
    RING = 4
    RINGING = 5
    UP = 6
    BUSY = 7
    DIALING_OFFHOOK = 8
    PRE_RING = 9
    MUTE = 10


class DeviceState(Enum):
    """The state of a device in words, or as `NOT_INUSE` and the like (`ast_devstate2str` and `ast_devstate_str` in
    devicestate.c; 12 and later)."""

    UNKNOWN = "Unknown"
    NOT_IN_USE = "Not in use"
    IN_USE = "In use"
    BUSY = "Busy"
    INVALID = "Invalid"
    UNAVAILABLE = "Unavailable"
    RINGING = "Ringing"
    RINGING_IN_USE = "Ring+Inuse"
    ON_HOLD = "On Hold"


class MemberStatus(Enum):
    """The device state of a queue member as a number (`ast_device_state` in devicestate.h, all versions)."""

    UNKNOWN = 0
    NOT_IN_USE = 1
    IN_USE = 2
    BUSY = 3
    INVALID = 4
    UNAVAILABLE = 5
    RINGING = 6
    RINGING_IN_USE = 7
    ON_HOLD = 8


KEPT = 16384
"""How many texts each cached parser remembers: the same peers are listed again and again."""
BOOLS = {
    **dict.fromkeys(("yes", "Yes", "YES", "y", "Y", "on", "On", "true", "True", "enabled", "Enabled", "1"), True),
    **dict.fromkeys(("no", "No", "NO", "n", "N", "off", "Off", "false", "False", "disabled", "Disabled", "0"), False),
}
PEER_STATES = {state.value: state for state in PeerState}
CHANNEL_STATES = {str(state.value): state for state in ChannelState}
DEVICE_STATES = {
    **{state.value.lower(): state for state in DeviceState},
    "not_inuse": DeviceState.NOT_IN_USE,
    "inuse": DeviceState.IN_USE,
    "ringinuse": DeviceState.RINGING_IN_USE,
    "onhold": DeviceState.ON_HOLD,
}
MEMBER_STATUSES = {str(status.value): status for status in MemberStatus}
MEASURED = re.compile(r"(OK|LAGGED) \(([0-9]+) ms\)")
CLOCK = re.compile(r"([0-9]+):([0-9]{2}):([0-9]{2})")
VARIABLE = re.compile(r"([^=,(]*(?:\([^)]*\))?)[=,](.*)", re.DOTALL)
NUMBER = re.compile(r" *-?[0-9]+(?:\.[0-9]+)?")
SOCKET_ADDRESS = re.compile(r"IPV[46]/(?P<transport>[A-Z]+)/(?P<address>[^/]+)/(?P<port>[0-9]{1,5})")
ISO_FORMAT = "%Y-%m-%dT%H:%M:%S.%f%z"
UNIT = re.compile(r"(-?[0-9]+)(?: (?:seconds|secs|ms|kbps))?")
DECIMAL_SECONDS = re.compile(r"([0-9]+(?:\.[0-9]+)?)(?: ?\(sec\))?")
PACKET_TYPE = re.compile(r"([0-9]+)\(.*\)")
SSRC = re.compile(r"0x[0-9A-Fa-f]+|[0-9]+")
LOCAL_TIME = "%Y-%m-%d %H:%M:%S"


parse_bool = BOOLS.__getitem__
"""`yes`, `Y`, `on`, `true`, `enabled`, `1` and their opposites. (A plain look-up: most fields of a peer are bools.)"""
parse_channel_state = CHANNEL_STATES.__getitem__
"""`6` -> UP."""
parse_member_status = MEMBER_STATUSES.__getitem__
"""`1` -> NOT_IN_USE."""


@lru_cache(maxsize=KEPT)
def parse_int(text: str) -> int:
    """A whole number; a unit behind it (`60000 ms`, `384 kbps`, `241 seconds`) is the field's unit and left off."""
    match = UNIT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return int(match[1])


def parse_float(text: str) -> float:
    """A decimal number, with the blanks before it that the server pads with; `nan`, which is not equal to itself, and
    other spellings of Python's are none."""
    if NUMBER.fullmatch(text) is None:
        raise ValueError(text)
    return float(text)


@lru_cache(maxsize=KEPT)
def parse_port(text: str) -> int | None:
    """A port; 0 stands for none."""
    return parse_int(text) or None


@lru_cache(maxsize=KEPT)
def parse_address(text: str) -> Address:
    """An IPv4 or IPv6 address, bare or in brackets."""
    return ip_address(text.strip("[]"))


@lru_cache(maxsize=KEPT)
def parse_peer_state(text: str) -> PeerState:
    """`OK (13 ms)` -> OK."""
    match = MEASURED.fullmatch(text)
    return PEER_STATES[match[1] if match else text]


@lru_cache(maxsize=KEPT)
def parse_latency(text: str) -> int | None:
    """`OK (13 ms)` -> 13; None in a state that has no latency."""
    match = MEASURED.fullmatch(text)
    return int(match[2]) if match else None


def write_latency(latency_ms: int) -> str:
    """What follows the state in the header that tells both."""
    return f" ({latency_ms} ms)"


def parse_device_state(text: str) -> DeviceState:
    """`Not in use` or `NOT_INUSE` -> NOT_IN_USE."""
    return DEVICE_STATES[text.lower()]


def parse_clock(text: str) -> Seconds:
    """`00:01:30` -> 90 seconds."""
    match = CLOCK.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return Seconds(int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3]))


def parse_seconds(text: str) -> Seconds:
    """`241`, `241 seconds` or `00:04:01`."""
    return parse_clock(text) if ":" in text else Seconds(parse_int(text))


@lru_cache(maxsize=KEPT)
def parse_epoch(text: str) -> datetime | None:
    """Seconds since 1970 as a time in UTC; 0 stands for never."""
    seconds = parse_float(text)
    return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds) if seconds else None


def parse_iso_time(text: str) -> datetime | None:
    """`2026-11-27T22:53:36.531+0000` as a time in UTC; the beginning of 1970 stands for never."""
    time = datetime.strptime(text, ISO_FORMAT).astimezone(timezone.utc)
    return time if time.timestamp() else None


def write_iso_time(time: datetime) -> str:
    return f"{time:%Y-%m-%dT%H:%M:%S}.{time.microsecond // 1000:03}{time:%z}"


def parse_socket_address(text: str) -> SocketAddress:
    """`IPV4/TCP/192.0.2.1/5038`."""
    match = SOCKET_ADDRESS.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return SocketAddress(match["transport"], parse_address(match["address"]), int(match["port"]))


@lru_cache(maxsize=KEPT)
def parse_local_time(text: str) -> datetime:
    """`2024-01-31 12:00:00`, the server's local time; the datetime has no zone, because the text has none."""
    return datetime.strptime(text, LOCAL_TIME)


def write_local_time(time: datetime) -> str:
    return time.strftime(LOCAL_TIME)


def parse_decimal_seconds(text: str) -> float:
    """`0.0120`; versions before 12 write `0.0120(sec)` or `0.0120 (sec)`."""
    match = DECIMAL_SECONDS.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return float(match[1])


def parse_microseconds(text: str) -> float:
    """Microseconds as milliseconds."""
    return parse_int(text) / 1000


def write_microseconds(milliseconds: float) -> str:
    return str(round(milliseconds * 1000))


def parse_packet_type(text: str) -> int:
    """`200(SR)` -> 200; versions before 12 write `200(Sender Report)`."""
    match = PACKET_TYPE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return int(match[1])


def parse_ssrc(text: str) -> int:
    """The number of an RTP source: `0x1a2b3c4d`, in versions before 12 in decimal."""
    if SSRC.fullmatch(text) is None:
        raise ValueError(text)
    return int(text, 0) if text.startswith("0x") else int(text)


def write_ssrc(ssrc: int) -> str:
    return f"0x{ssrc:08x}"


def parse_url_text(text: str) -> str:
    """Text that the server escaped as in a URL."""
    return unquote(text)


def write_url_text(text: str) -> str:
    return quote(text, safe="")


@lru_cache(maxsize=KEPT)
def parse_names(text: str) -> tuple[str, ...]:
    """Names between commas, without the blanks around them; empty ones are left out."""
    return tuple(name for part in text.split(",") if (name := part.strip(" ")))


@lru_cache(maxsize=KEPT)
def parse_codecs(text: str) -> tuple[str, ...]:
    """`(ulaw|alaw)` -> ulaw, alaw; `(nothing)` and "" -> none."""
    inner = text[1:-1] if text.startswith("(") and text.endswith(")") else text
    if "(" in inner or ")" in inner:
        raise ValueError(text)
    return () if inner == "nothing" else tuple(filter(None, inner.split("|")))


def parse_comma_list(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The items of repeated headers whose values are lists between commas."""
    return tuple(item for text in texts for item in text.split(",") if item)


def parse_variables(texts: tuple[str, ...]) -> Variables:
    """Repeated `name=value` headers; 1.4 writes `name,value`. A name may be a function: `CHANNEL(rtp,dest)=value`."""
    return MappingProxyType(dict(map(split_variable, filter(None, texts))))


def split_variable(text: str) -> tuple[str, str]:
    text = text.lstrip("\r\n ")
    match = VARIABLE.fullmatch(text)
    name, _, value = text.partition("=")
    return (match[1], match[2]) if match else (name, value)
