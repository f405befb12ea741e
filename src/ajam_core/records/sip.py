"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

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
    """TODO

    Asterisk 11 to 20; class call.
    """

    source: str | None = header("Source")
    """ENUM RTPTimeout/SIPSessionTimer."""


@attrs.frozen
class SIPpeerstatusComplete(ListEnd):
    """TODO

    Asterisk 11 to 20.
    """


@attrs.frozen
class SIPQualifyPeerDone(Record):
    """TODO

    Asterisk 13 to 20; class call.
    """

    peer: str | None = header("Peer")


@attrs.frozen
class SIPshowpeerReply(Record):
    """The details of one SIP peer: the reply to SIPshowpeer (1.4 to 20). Fields grew over the versions; None: not
    told.

    `max_call_bitrate_kbps` is in kbit/s, `qualify_frequency_ms` in milliseconds, `registration_expires` and the
    session timers in seconds (-1: no registration). Headers that only some versions have and that are no
    everyday need stay in `extra`.
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

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
