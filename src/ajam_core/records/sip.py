"""Peers of chan_sip, which 21 and later do not have."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import AMAFlag
from ajam_core.records.base import ADDRESS_NULLS, NO_PORT, ListEnd, Record, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import (
    Address,
    PeerState,
    Seconds,
    Variables,
    parse_latency,
    parse_port,
    parse_variables,
    write_latency,
)

__all__ = ["SIPQualifyPeerDone", "SIPpeerstatusComplete", "SIPshowpeerReply", "SessionTimeout"]


@attrs.frozen
class SessionTimeout(ChannelSnapshot):
    """A channel was ended because nothing came from the other side any more.

    Asterisk 11 to 20; class call.
    """

    source: str | None = header("Source")
    """`RTPTimeout` or `SIPSessionTimer`."""


@attrs.frozen
class SIPpeerstatusComplete(ListEnd):
    """The end of the list that SIPpeerstatus gives.

    Asterisk 11 to 20.
    """


@attrs.frozen
class SIPQualifyPeerDone(Record):
    """A peer has been asked whether it is there, as SIPqualifypeer wanted; `action_id` is that of the action.

    Asterisk 13 to 20; class call.
    """

    peer: str = header("Peer", default="")


@attrs.frozen
class SIPshowpeerReply(Record):
    """The details of one SIP peer: the reply to SIPshowpeer.

    Asterisk up to 20.

    Which fields there are grew over the versions; None: not told.
    """

    response: str = header("Response", default="")
    object_name: str = header("ObjectName", default="")
    channel_type: str | None = header("Channeltype")
    chan_object_type: str | None = header("ChanObjectType")
    secret_exists: bool | None = header("SecretExist")
    remote_secret_exists: bool | None = header("RemoteSecretExist")
    """Asterisk 1.8 and later."""

    md5_secret_exists: bool | None = header("MD5SecretExist")
    context: str | None = header("Context")
    subscribe_context: str | None = header("SubscribeContext")
    """Asterisk 13 and later."""

    language: str | None = header("Language")
    tone_zone: str | None = header("ToneZone", null=("<Not set>",))
    """Asterisk 11 and later."""

    account_code: str | None = header("Accountcode")
    ama_flags: AMAFlag | None = header("AMAflags")
    cid_calling_pres: str | None = header("CID-CallingPres")
    from_user: str | None = header("SIP-FromUser")
    from_domain: str | None = header("SIP-FromDomain")
    from_domain_port: int | None = header("Sip-FromDomain-Port", null=NO_PORT, parse=parse_port)
    """Asterisk 1.8 and later."""

    call_group: str | None = header("Callgroup")
    pickup_group: str | None = header("Pickupgroup")
    named_call_group: str | None = header("Named Callgroup")
    """Asterisk 11 and later."""

    named_pickup_group: str | None = header("Named Pickupgroup")
    """Asterisk 11 and later."""

    moh_suggest: str | None = header("MOHSuggest")
    """Asterisk 1.8 and later."""

    voice_mailbox: str | None = header("VoiceMailbox")
    transfer_mode: str | None = header("TransferMode")
    """`open`, `closed` or `strict`."""

    last_msgs_sent: int | None = header("LastMsgsSent")
    """-1: none."""

    max_forwards: int | None = header("Maxforwards")
    """Asterisk 1.8 and later."""

    call_limit: int | None = header("Call-limit")
    """0: none."""

    busy_level: int | None = header("Busy-level")
    """0: none. Asterisk 1.8 and later."""

    max_call_bitrate_kbps: int | None = header("MaxCallBR")
    dynamic: bool | None = header("Dynamic")
    caller_id: str | None = header("Callerid")
    registration_expires: Seconds | None = header("RegExpire")
    """From now on; -1: it is not registered."""

    auth_insecure: str | None = header("SIP-AuthInsecure")
    nat_support: str | None = header("SIP-NatSupport")
    """Asterisk up to 1.6."""

    force_rport: str | None = header("SIP-Forcerport")
    """`Y` or `N`; `A` or `a` where the server finds out: now yes, now no. Asterisk 1.8 and later."""

    comedia: str | None = header("SIP-Comedia")
    """As `force_rport`. Asterisk 11 and later."""

    acl: bool | None = header("ACL")
    can_reinvite: bool | None = header("SIP-CanReinvite")
    direct_media: bool | None = header("SIP-DirectMedia")
    """Asterisk 1.8 and later."""

    promisc_redir: bool | None = header("SIP-PromiscRedir")
    user_phone: bool | None = header("SIP-UserPhone")
    video_support: bool | None = header("SIP-VideoSupport")
    text_support: bool | None = header("SIP-TextSupport")
    """Asterisk 1.8 and later."""

    t38_support: bool | None = header("SIP-T.38Support")
    """Asterisk 1.8 and later."""

    t38_ec: str | None = header("SIP-T.38EC")
    """Asterisk 1.8 and later."""

    t38_max_datagram: int | None = header("SIP-T.38MaxDtgrm")
    """In bytes; 4294967295: as the other side says. Asterisk 1.8 and later."""

    session_timers: str | None = header("SIP-Sess-Timers")
    """Asterisk 1.8 and later."""

    session_refresher: str | None = header("SIP-Sess-Refresh")
    """`uas` or `uac`. Asterisk 1.8 and later."""

    session_expires: Seconds | None = header("SIP-Sess-Expires")
    """Asterisk 1.8 and later."""

    session_min: Seconds | None = header("SIP-Sess-Min")
    """Asterisk 1.8 and later."""

    rtp_engine: str | None = header("SIP-RTP-Engine")
    """Asterisk 1.8 and later."""

    encryption: bool | None = header("SIP-Encryption")
    """Asterisk 1.8 and later."""

    rtcp_mux: bool | None = header("SIP-RTCP-Mux")
    """Asterisk 13 and later."""

    dtmf_mode: str | None = header("SIP-DTMFmode")
    last_message: int | None = header("SIPLastMsg")
    """Asterisk up to 1.6."""

    to_host: str | None = header("ToHost")
    ip_address: Address | None = header("Address-IP", null=ADDRESS_NULLS)
    ip_port: int | None = header("Address-Port", null=NO_PORT, parse=parse_port)
    default_ip_address: Address | None = header("Default-addr-IP", null=ADDRESS_NULLS)
    default_port: int | None = header("Default-addr-port", null=NO_PORT, parse=parse_port)
    default_username: str | None = header("Default-Username")
    reg_extension: str | None = header("RegExtension")
    """The extension that a registration makes."""

    codecs: str | None = header("Codecs")
    """Between brackets, `|` between the names."""

    codec_order: str | None = header("CodecOrder")
    """Asterisk up to 11."""

    status: PeerState | None = header("Status")
    latency_ms: int | None = header("Status", parse=parse_latency, write=write_latency)
    """None: the last check gave none."""

    user_agent: str | None = header("SIP-Useragent")
    contact: str | None = header("Reg-Contact")
    qualify_frequency_ms: int | None = header("QualifyFreq")
    """Asterisk 1.8 and later."""

    parking_lot: str | None = header("Parkinglot")
    """Asterisk 1.8 and later."""

    use_reason_header: bool | None = header("SIP-Use-Reason-Header")
    """Asterisk 1.8 and later."""

    description: str | None = header("Description")
    """Asterisk 10 and later."""

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those that the peer's channels are given."""
