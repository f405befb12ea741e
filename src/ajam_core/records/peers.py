"""SIP (chan_sip, to 20) and IAX2 peers and registrations."""

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.records.base import ADDRESS_NULLS, Record, header
from ajam_core.values import (
    Address,
    PeerState,
    Seconds,
    Variables,
    parse_epoch,
    parse_latency,
    parse_port,
    parse_variables,
    write_latency,
)

__all__ = ["PeerEntry", "RegistryEntry", "SIPshowpeerReply"]

NO_PORT = ("(null)", "")


@attrs.frozen
class PeerEntry(Record):
    """A SIP or IAX2 peer: an item of SIPpeers (1.4 to 20), IAXpeers (all versions) and IAXpeerlist (1.6 and later).

    `channel_type` is `SIP`, `IAX2` or (IAXpeerlist) `IAX`; `Client.peers()` adds `PJSIP`. None in a field means that
    the version or the channel driver does not tell it, for `ip_address` and `ip_port` that the peer has none now, for
    `latency_ms` (milliseconds) that the last check gave none. `object_name` is `name/username` for an IAX2 peer with a
    user name listed by IAXpeers.
    """

    object_name: str = header("ObjectName", default="")
    channel_type: str | None = header("Channeltype")
    chan_object_type: str | None = header("ChanObjectType")
    object_username: str | None = header("ObjectUsername")
    ip_address: Address | None = header("IPaddress", null=ADDRESS_NULLS)
    ip_port: int | None = header("IPport", "Port", null=NO_PORT, parse=parse_port)
    mask: Address | None = header("Mask", null=("(null)", ""))
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
    encryption: str | None = header("Encryption", null=("no", "No"))
    status: PeerState | None = header("Status")
    latency_ms: int | None = header("Status", parse=parse_latency, write=write_latency)
    realtime_device: bool | None = header("RealtimeDevice")
    description: str | None = header("Description")
    account_code: str | None = header("Accountcode")


@attrs.frozen
class RegistryEntry(Record):
    """A registration of this server elsewhere: an item of SIPshowregistry (1.6 to 20) and IAXregistry (1.6.2 and
    later).

    SIP fills `port`, `domain`, `domain_port` and `registration_time` (None: never registered); IAX2 fills
    `dns_manager` and `perceived`, the address as the other side sees it (None: not registered), and its `host` carries
    the port. `refresh` is in seconds. `state` is the driver's word, such as `Registered` or `Request Sent`.
    """

    host: str = header("Host", default="")
    username: str | None = header("Username")
    state: str | None = header("State")
    refresh: Seconds | None = header("Refresh")
    port: int | None = header("Port", parse=parse_port)
    domain: str | None = header("Domain")
    domain_port: int | None = header("DomainPort", parse=parse_port)
    registration_time: datetime | None = header("RegistrationTime", parse=parse_epoch)
    dns_manager: bool | None = header("DNSmanager")
    perceived: str | None = header("Perceived", null=("<Unregistered>",))


@attrs.frozen
class SIPshowpeerReply(Record):
    """The details of one SIP peer: the reply to SIPshowpeer (1.4 to 20). Fields grew over the versions; None: not told.

    `max_call_bitrate_kbps` is in kbit/s, `qualify_frequency_ms` in milliseconds, `registration_expires` and the session
    timers in seconds (-1: no registration). Headers that only some versions have and that are no everyday need stay in
    `extra`.
    """

    response: str = header("Response", default="")
    object_name: str = header("ObjectName", default="")
    channel_type: str | None = header("Channeltype")
    chan_object_type: str | None = header("ChanObjectType")
    secret_exists: bool | None = header("SecretExist")
    remote_secret_exists: bool | None = header("RemoteSecretExist")
    md5_secret_exists: bool | None = header("MD5SecretExist")
    context: str | None = header("Context")
    language: str | None = header("Language")
    tone_zone: str | None = header("ToneZone", null=("<Not set>",))
    account_code: str | None = header("Accountcode")
    ama_flags: str | None = header("AMAflags")
    cid_calling_pres: str | None = header("CID-CallingPres")
    call_group: str | None = header("Callgroup")
    pickup_group: str | None = header("Pickupgroup")
    named_call_group: str | None = header("Named Callgroup")
    named_pickup_group: str | None = header("Named Pickupgroup")
    moh_suggest: str | None = header("MOHSuggest")
    voice_mailbox: str | None = header("VoiceMailbox")
    transfer_mode: str | None = header("TransferMode")
    last_msgs_sent: int | None = header("LastMsgsSent")
    max_forwards: int | None = header("Maxforwards")
    call_limit: int | None = header("Call-limit")
    busy_level: int | None = header("Busy-level")
    max_call_bitrate_kbps: int | None = header("MaxCallBR")
    dynamic: bool | None = header("Dynamic")
    caller_id: str | None = header("Callerid")
    registration_expires: Seconds | None = header("RegExpire")
    auth_insecure: str | None = header("SIP-AuthInsecure")
    nat_support: str | None = header("SIP-NatSupport")
    force_rport: str | None = header("SIP-Forcerport")
    comedia: str | None = header("SIP-Comedia")
    acl: bool | None = header("ACL")
    can_reinvite: bool | None = header("SIP-CanReinvite")
    direct_media: bool | None = header("SIP-DirectMedia")
    promisc_redir: bool | None = header("SIP-PromiscRedir")
    user_phone: bool | None = header("SIP-UserPhone")
    video_support: bool | None = header("SIP-VideoSupport")
    text_support: bool | None = header("SIP-TextSupport")
    t38_support: bool | None = header("SIP-T.38Support")
    t38_ec: str | None = header("SIP-T.38EC")
    t38_max_datagram: int | None = header("SIP-T.38MaxDtgrm")
    session_timers: str | None = header("SIP-Sess-Timers")
    session_refresher: str | None = header("SIP-Sess-Refresh")
    session_expires: Seconds | None = header("SIP-Sess-Expires")
    session_min: Seconds | None = header("SIP-Sess-Min")
    rtp_engine: str | None = header("SIP-RTP-Engine")
    encryption: bool | None = header("SIP-Encryption")
    rtcp_mux: bool | None = header("SIP-RTCP-Mux")
    dtmf_mode: str | None = header("SIP-DTMFmode")
    last_message: int | None = header("SIPLastMsg")
    to_host: str | None = header("ToHost")
    ip_address: Address | None = header("Address-IP", null=ADDRESS_NULLS)
    ip_port: int | None = header("Address-Port", null=NO_PORT, parse=parse_port)
    default_ip_address: Address | None = header("Default-addr-IP", null=ADDRESS_NULLS)
    default_port: int | None = header("Default-addr-port", null=NO_PORT, parse=parse_port)
    default_username: str | None = header("Default-Username")
    codecs: str | None = header("Codecs")
    codec_order: str | None = header("CodecOrder")
    status: PeerState | None = header("Status")
    latency_ms: int | None = header("Status", parse=parse_latency, write=write_latency)
    user_agent: str | None = header("SIP-Useragent")
    contact: str | None = header("Reg-Contact")
    qualify_frequency_ms: int | None = header("QualifyFreq")
    parking_lot: str | None = header("Parkinglot")
    use_reason_header: bool | None = header("SIP-Use-Reason-Header")
    description: str | None = header("Description")
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True)
