"""Peers and registrations of SIP and IAX2, and what all channel drivers tell of them."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.enums import PeerReport, RegistrationState
from ajam_core.records.base import ADDRESS_NULLS, NO_PORT, ListEnd, Record, header
from ajam_core.values import Address, PeerState, Seconds, parse_latency, parse_port, write_latency

__all__ = ["PeerEntry", "PeerStatus", "PeerlistComplete", "RegistrationsComplete", "Registry", "RegistryEntry"]


@attrs.frozen
class PeerEntry(Record):
    """A SIP or IAX2 peer: an item of SIPpeers (1.4 to 20), IAXpeers and IAXpeerlist.

    All versions.

    `Client.peers()` adds the endpoints of PJSIP. None in a field means that the version or the channel driver
    does not tell it.
    """

    object_name: str = header("ObjectName", default="")
    """`name/username` for an IAX2 peer with a user name listed by IAXpeers."""

    channel_type: str | None = header("Channeltype")
    """`SIP`, `IAX2` or (IAXpeerlist) `IAX`; `PJSIP` from `Client.peers()`."""

    chan_object_type: str | None = header("ChanObjectType")
    object_username: str | None = header("ObjectUsername")
    ip_address: Address | None = header("IPaddress", null=ADDRESS_NULLS)
    """None: it has none now."""

    ip_port: int | None = header("IPport", "Port", null=NO_PORT, parse=parse_port)
    """None: it has none now."""

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
    """None: the last check gave none."""

    realtime_device: bool | None = header("RealtimeDevice")
    description: str | None = header("Description")
    account_code: str | None = header("Accountcode")


@attrs.frozen
class PeerlistComplete(ListEnd):
    """The end of a list of PeerEntry. 1.6 ends the list of IAXpeers without it.

    All versions.
    """


@attrs.frozen
class PeerStatus(Record):
    """A peer registered, left, or answers otherwise than before; also an item of SIPpeerstatus.

    All versions; class system.
    """

    peer: str = header("Peer", default="")
    """With the technology, as `SIP/101`."""

    channel_type: str | None = header("ChannelType")
    """`SIP`, `IAX2`, `PJSIP`, …. Asterisk 1.8 and later."""

    peer_status: PeerReport | None = header("PeerStatus")
    cause: str | None = header("Cause")
    """Why it changed, as the channel driver words it."""

    address: str | None = header("Address")
    """With the port but in 11, where `port` has it. Asterisk 1.8 and later."""

    port: int | None = header("Port", null=NO_PORT, parse=parse_port)
    """Asterisk 1.8 and later."""

    time_ms: int | None = header("Time", null=("-1",))
    """How long the last check took."""


@attrs.frozen
class RegistrationsComplete(ListEnd):
    """The end of a list of RegistryEntry.

    Asterisk 1.6 and later.
    """


@attrs.frozen
class Registry(Record):
    """A registration of this server elsewhere went well, failed, or was given up.

    All versions; class system.
    """

    channel_type: str | None = header("ChannelType", "ChannelDriver")
    """`SIP`, `IAX2`, `PJSIP`."""

    username: str | None = header("Username")
    """PJSIP tells the URI of the client."""

    domain: str | None = header("Domain")
    """PJSIP tells the URI of the server."""

    status: RegistrationState | None = header("Status")
    cause: str | None = header("Cause")


@attrs.frozen
class RegistryEntry(Record):
    """A registration of this server elsewhere: an item of SIPshowregistry (1.6 to 20) and IAXregistry.

    Asterisk 1.6 and later.

    SIP fills `port`, `domain`, `domain_port` and `registration_time`; IAX2 fills `dns_manager` and `perceived`,
    and its `host` carries the port.
    """

    host: str = header("Host", default="")
    username: str | None = header("Username")
    state: RegistrationState | None = header("State")
    refresh: Seconds | None = header("Refresh")
    port: int | None = header("Port", null=NO_PORT, parse=parse_port)
    domain: str | None = header("Domain")
    domain_port: int | None = header("DomainPort", null=NO_PORT, parse=parse_port)
    registration_time: datetime | None = header("RegistrationTime")
    """None: it never was registered."""

    dns_manager: bool | None = header("DNSmanager")
    perceived: str | None = header("Perceived", null=("<Unregistered>",))
    """The address as the other side sees it. None: not registered."""
