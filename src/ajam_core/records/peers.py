"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.records.base import ADDRESS_NULLS, NO_PORT, ListEnd, Record, header
from ajam_core.values import Address, PeerState, Seconds, parse_latency, parse_port, write_latency

__all__ = ["PeerEntry", "PeerStatus", "PeerlistComplete", "RegistrationsComplete", "Registry", "RegistryEntry"]


@attrs.frozen
class PeerEntry(Record):
    """A SIP or IAX2 peer: an item of SIPpeers (1.4 to 20), IAXpeers (all versions) and IAXpeerlist (1.6 and later).

    All versions.

    `channel_type` is `SIP`, `IAX2` or (IAXpeerlist) `IAX`; `Client.peers()` adds `PJSIP`. None in a field means
    that the version or the channel driver does not tell it, for `ip_address` and `ip_port` that the peer has
    none now, for `latency_ms` (milliseconds) that the last check gave none. `object_name` is `name/username` for
    an IAX2 peer with a user name listed by IAXpeers.
    """

    object_name: str = header("ObjectName", default="")

    channel_type: str | None = header("Channeltype")

    chan_object_type: str | None = header("ChanObjectType")

    object_username: str | None = header("ObjectUsername")

    ip_address: Address | None = header("IPaddress", null=ADDRESS_NULLS)

    ip_port: int | None = header("IPport", "Port", null=NO_PORT, parse=parse_port)

    mask: Address | None = header(
        "Mask",
        null=(
            "",
            "(null)",
        ),
    )

    dynamic: bool | None = header("Dynamic")

    nat_support: bool | None = header("Natsupport")

    auto_force_rport: bool | None = header("AutoForcerport")

    force_rport: bool | None = header("Forcerport")

    auto_comedia: bool | None = header("AutoComedia")

    comedia: bool | None = header("Comedia")

    video_support: bool | None = header("VideoSupport")

    text_support: bool | None = header("TextSupport")

    acl: bool | None = header("ACL")

    trunk: bool | None = header("Trunk")

    encryption: str | None = header(
        "Encryption",
        null=(
            "No",
            "no",
        ),
    )

    status: PeerState | None = header("Status")

    latency_ms: int | None = header("Status", parse=parse_latency, write=write_latency)

    realtime_device: bool | None = header("RealtimeDevice")

    description: str | None = header("Description")

    account_code: str | None = header("Accountcode")


@attrs.frozen
class PeerlistComplete(ListEnd):
    """TODO

    All versions.
    """


@attrs.frozen
class PeerStatus(Record):
    """TODO

    All versions; class system.
    """

    channel_type: str | None = header("ChannelType")
    """VARIANTS [{"versions": ["1.8", "11"], "type": "enum"}, {"versions": ["13", "16", "18", "20", "22", "23"],
    "type": "str"}]. Asterisk 1.8 and later."""

    peer: str | None = header("Peer")

    peer_status: str | None = header("PeerStatus")
    """ENUM Unknown/Registered/Unregistered/Rejected/Lagged/Reachable/Unreachable/Unmonitored."""

    cause: str | None = header("Cause")
    """VARIANTS [{"versions": ["1.4", "1.8", "11"], "type": "enum"}, {"versions": ["13", "16", "18", "20", "22",
    "23"], "type": "str"}]."""

    address: str | None = header("Address")
    """FORMAT addr or addr:port VARIANTS [{"versions": ["1.8"], "type": "str", "format": "addr:port"}, {"versions":
    ["11"], "type": "ip"}, {"versions": ["13", "16", "18", "20", "22", "23"], ". Asterisk 1.8 and later."""

    port: int | None = header("Port", null=NO_PORT, parse=parse_port)
    """Asterisk 1.8 and later."""

    time: int | None = header("Time")
    """UNIT ms NOTE 13+: omitted when publisher packs an integer; only string "-1" reaches the wire."""


@attrs.frozen
class RegistrationsComplete(ListEnd):
    """TODO

    Asterisk 1.8 and later.
    """


@attrs.frozen
class Registry(Record):
    """TODO

    All versions; class system.
    """

    channel_type: str | None = header("ChannelType")
    """VARIANTS [{"versions": ["1.8", "11"], "type": "enum"}, {"versions": ["13", "16", "18", "20", "22", "23"],
    "type": "str"}]. Asterisk 1.8 and later."""

    username: str | None = header("Username")

    domain: str | None = header("Domain")

    status: str | None = header("Status")
    """ENUM Registered/Unregistered/Rejected/Failed/Request Sent/Auth. Sent/Timeout/No Authentication/Unknown
    VARIANTS [{"versions": ["1.4", "13", "16", "18", "20", "22", "23"], "type": "enum"}, {"versions": ["1.8",
    "11"], "type": "str"}]."""

    cause: str | None = header("Cause")

    channel_driver: str | None = header("ChannelDriver")
    """ENUM IAX2/SIP. Asterisk 1.4."""


@attrs.frozen
class RegistryEntry(Record):
    """A registration of this server elsewhere: an item of SIPshowregistry (1.6 to 20) and IAXregistry (1.6.2 and
    later).

    Asterisk 1.8 and later.

    SIP fills `port`, `domain`, `domain_port` and `registration_time` (None: never registered); IAX2 fills
    `dns_manager` and `perceived`, the address as the other side sees it (None: not registered), and its `host`
    carries the port. `refresh` is in seconds. `state` is the driver's word, such as `Registered` or `Request
    Sent`.
    """

    host: str = header("Host", default="")

    username: str | None = header("Username")

    state: str | None = header("State")

    refresh: Seconds | None = header("Refresh")

    port: int | None = header("Port", null=NO_PORT, parse=parse_port)

    domain: str | None = header("Domain")

    domain_port: int | None = header("DomainPort", null=NO_PORT, parse=parse_port)

    registration_time: datetime | None = header("RegistrationTime")

    dns_manager: bool | None = header("DNSmanager")

    perceived: str | None = header("Perceived", null=("<Unregistered>",))
