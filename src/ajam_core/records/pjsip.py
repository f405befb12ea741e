"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.records.base import NO_PORT, ListEnd, Record, header
from ajam_core.values import (
    DeviceState,
    Seconds,
    parse_comma_list,
    parse_microseconds,
    parse_names,
    parse_port,
    write_microseconds,
)

__all__ = [
    "AorDetail",
    "AorList",
    "AorListComplete",
    "AuthDetail",
    "AuthList",
    "AuthListComplete",
    "ContactList",
    "ContactListComplete",
    "ContactStatus",
    "ContactStatusDetail",
    "ContactStatusDetailComplete",
    "EndpointDetail",
    "EndpointDetailComplete",
    "EndpointList",
    "EndpointListComplete",
    "IdentifyDetail",
    "InboundRegistrationDetail",
    "InboundRegistrationDetailComplete",
    "InboundSubscriptionDetail",
    "InboundSubscriptionDetailComplete",
    "OutboundRegistrationDetail",
    "OutboundRegistrationDetailComplete",
    "OutboundSubscriptionDetail",
    "OutboundSubscriptionDetailComplete",
    "PJSIPMaintenanceStatus",
    "PJSIPMaintenanceStatusComplete",
    "ResourceListDetail",
    "ResourceListDetailComplete",
    "TransportDetail",
]


@attrs.frozen
class AorDetail(Record):
    """TODO

    Asterisk 13 and later; class command.
    """

    object_type: str | None = header("ObjectType")
    """ENUM aor."""

    object_name: str | None = header("ObjectName")

    minimum_expiration: int | None = header("MinimumExpiration")

    maximum_expiration: int | None = header("MaximumExpiration")

    default_expiration: int | None = header("DefaultExpiration")

    qualify_frequency: Seconds | None = header("QualifyFrequency")

    qualify_timeout: float | None = header("QualifyTimeout")

    qualify_2xx_only: bool | None = header("Qualify2xxOnly")
    """Asterisk 20 and later."""

    authenticate_qualify: bool | None = header("AuthenticateQualify")

    max_contacts: int | None = header("MaxContacts")

    remove_existing: bool | None = header("RemoveExisting")

    remove_unavailable: bool | None = header("RemoveUnavailable")
    """Asterisk 16 and later."""

    contacts: str | None = header("Contacts")

    mailboxes: str | None = header("Mailboxes")

    voicemail_extension: str | None = header("VoicemailExtension")

    outbound_proxy: str | None = header("OutboundProxy")

    support_path: bool | None = header("SupportPath")

    total_contacts: int | None = header("TotalContacts")

    contacts_registered: int | None = header("ContactsRegistered")

    endpoint_name: str | None = header("EndpointName")


@attrs.frozen
class AorList(Record):
    """An address of record, under which contacts are kept: an item of PJSIPShowAors (16 and later).

    Asterisk 16 and later; class command.

    `contacts` are `aor/uri`. Expirations, `qualify_frequency` (0: contacts are never asked) and
    `qualify_timeout` are in seconds.
    """

    object_name: str = header("ObjectName", default="")

    object_type: str | None = header("ObjectType")

    contacts: tuple[str, ...] | None = header("Contacts", parse=parse_comma_list, repeated=True)

    max_contacts: int | None = header("MaxContacts")

    minimum_expiration: Seconds | None = header("MinimumExpiration")

    default_expiration: Seconds | None = header("DefaultExpiration")

    maximum_expiration: Seconds | None = header("MaximumExpiration")

    qualify_frequency: Seconds | None = header("QualifyFrequency")

    qualify_timeout: float | None = header("QualifyTimeout")

    qualify_2xx_only: bool | None = header("Qualify2xxOnly")

    authenticate_qualify: bool | None = header("AuthenticateQualify")

    mailboxes: str | None = header("Mailboxes")

    voicemail_extension: str | None = header("VoicemailExtension")

    support_path: bool | None = header("SupportPath")

    remove_existing: bool | None = header("RemoveExisting")

    remove_unavailable: bool | None = header("RemoveUnavailable")

    outbound_proxy: str | None = header("OutboundProxy")


@attrs.frozen
class AorListComplete(ListEnd):
    """TODO

    Asterisk 16 and later; class command.
    """


@attrs.frozen
class AuthDetail(Record):
    """TODO

    Asterisk 13 and later; class command.
    """

    object_type: str | None = header("ObjectType")
    """ENUM auth."""

    object_name: str | None = header("ObjectName")

    username: str | None = header("Username")

    password: str | None = header("Password")

    refresh_token: str | None = header("RefreshToken")
    """Asterisk 18 and later."""

    oauth_client_id: str | None = header("OauthClientid")
    """Asterisk 18 and later."""

    oauth_secret: str | None = header("OauthSecret")
    """Asterisk 18 and later."""

    md5_cred: str | None = header("Md5Cred")

    realm: str | None = header("Realm")

    nonce_lifetime: int | None = header("NonceLifetime")

    auth_type: str | None = header("AuthType")
    """ENUM userpass/md5/digest/google_oauth."""

    password_digest: str | None = header("PasswordDigest")
    """Asterisk 20 and later."""

    supported_algorithms_uac: str | None = header("SupportedAlgorithmsUac")
    """Asterisk 20 and later."""

    supported_algorithms_uas: str | None = header("SupportedAlgorithmsUas")
    """Asterisk 20 and later."""

    endpoint_name: str | None = header("EndpointName")


@attrs.frozen
class AuthList(Record):
    """TODO

    Asterisk 16 and later; class command.
    """

    object_type: str | None = header("ObjectType")
    """ENUM auth."""

    object_name: str | None = header("ObjectName")

    username: str | None = header("Username")

    password: str | None = header("Password")

    refresh_token: str | None = header("RefreshToken")
    """Asterisk 18 and later."""

    oauth_client_id: str | None = header("OauthClientid")
    """Asterisk 18 and later."""

    oauth_secret: str | None = header("OauthSecret")
    """Asterisk 18 and later."""

    md5_cred: str | None = header("Md5Cred")

    realm: str | None = header("Realm")

    nonce_lifetime: int | None = header("NonceLifetime")

    auth_type: str | None = header("AuthType")
    """ENUM userpass/md5/digest/google_oauth."""

    password_digest: str | None = header("PasswordDigest")
    """Asterisk 20 and later."""

    supported_algorithms_uac: str | None = header("SupportedAlgorithmsUac")
    """Asterisk 20 and later."""

    supported_algorithms_uas: str | None = header("SupportedAlgorithmsUas")
    """Asterisk 20 and later."""


@attrs.frozen
class AuthListComplete(ListEnd):
    """TODO

    Asterisk 16 and later; class command.
    """


@attrs.frozen
class ContactList(Record):
    """Where a PJSIP endpoint has registered: an item of PJSIPShowContacts (16 and later).

    Asterisk 16 and later; class command.

    Contacts that stand in pjsip.conf are not in that list.

    `status` is `Reachable`, `Unreachable`, `NonQualified`, `Unknown` or `Created`. `roundtrip_ms` is in
    milliseconds, None where the contact was not measured. `qualify_frequency` is in seconds, 0: never asked.
    `expiration_time` None: it does not expire.
    """

    object_name: str = header("ObjectName", default="")

    endpoint: str = header("Endpoint", default="")

    uri: str = header("Uri", default="")

    object_type: str | None = header("ObjectType")

    status: str | None = header("Status")

    roundtrip_ms: float | None = header(
        "RoundtripUsec", null=("N/A",), parse=parse_microseconds, write=write_microseconds
    )

    via_address: str | None = header("ViaAddr")

    via_port: int | None = header("ViaPort")

    user_agent: str | None = header("UserAgent")

    registration_server: str | None = header("RegServer")

    path: str | None = header("Path")

    call_id: str | None = header("CallId")

    outbound_proxy: str | None = header("OutboundProxy")

    authenticate_qualify: bool | None = header("AuthenticateQualify")

    qualify_frequency: Seconds | None = header("QualifyFrequency")

    qualify_timeout: float | None = header("QualifyTimeout")

    qualify_2xx_only: bool | None = header("Qualify2xxOnly")

    prune_on_boot: bool | None = header("PruneOnBoot")

    expiration_time: datetime | None = header("ExpirationTime")


@attrs.frozen
class ContactListComplete(ListEnd):
    """TODO

    Asterisk 16 and later; class command.
    """


@attrs.frozen
class ContactStatus(Record):
    """TODO

    Asterisk 13 and later; class system.
    """

    uri: str | None = header("URI")

    contact_status: str | None = header("ContactStatus")
    """ENUM Unknown/Unreachable/Reachable/Unqualified/Removed/Updated/Created."""

    aors: str | None = header("AOR")

    endpoint_name: str | None = header("EndpointName")

    roundtrip_ms: int | None = header("RoundtripUsec")
    """UNIT usec."""


@attrs.frozen
class ContactStatusDetail(Record):
    """TODO

    Asterisk 13 and later; class command.
    """

    aors: str | None = header("AOR")

    uri: str | None = header("URI")

    user_agent: str | None = header("UserAgent")

    registration_expires: datetime | None = header("RegExpire")

    via_address: str | None = header("ViaAddress")
    """FORMAT addr[:port]."""

    call_id: str | None = header("CallID")

    status: str | None = header("Status")
    """ENUM Unreachable/Reachable/Unknown/NonQualified/Removed/Created."""

    roundtrip_ms: int | None = header("RoundtripUsec", null=("N/A",))
    """UNIT usec."""

    endpoint_name: str | None = header("EndpointName")

    id: str | None = header("ID")

    authenticate_qualify: bool | None = header("AuthenticateQualify")

    outbound_proxy: str | None = header("OutboundProxy")

    path: str | None = header("Path")

    qualify_frequency: Seconds | None = header("QualifyFrequency")

    qualify_timeout: float | None = header("QualifyTimeout")

    qualify_2xx_only: bool | None = header("Qualify2xxOnly")
    """Asterisk 20 and later."""


@attrs.frozen
class ContactStatusDetailComplete(ListEnd):
    """TODO

    Asterisk 13 and later.
    """


@attrs.frozen
class EndpointDetail(Record):
    """TODO

    Asterisk 13 and later; class command.
    """

    object_type: str | None = header("ObjectType")
    """ENUM endpoint."""

    object_name: str | None = header("ObjectName")

    context: str | None = header("Context")

    disallow: tuple[str, ...] | None = header("Disallow", parse=parse_names)
    """FORMAT (a/b)."""

    allow: tuple[str, ...] | None = header("Allow", parse=parse_names)
    """FORMAT (a/b)."""

    dtmf_mode: str | None = header("DtmfMode")

    rtp_ipv6: bool | None = header("RtpIpv6")

    rtp_symmetric: bool | None = header("RtpSymmetric")

    ice_support: bool | None = header("IceSupport")

    use_ptime: bool | None = header("UsePtime")

    force_rport: bool | None = header("ForceRport")

    rewrite_contact: bool | None = header("RewriteContact")

    transport: str | None = header("Transport")

    outbound_proxy: str | None = header("OutboundProxy")

    moh_suggest: str | None = header("MohSuggest")

    rel100: str | None = header("100rel")

    timers: str | None = header("Timers")

    timers_min_se: int | None = header("TimersMinSe")

    timers_sess_expires: int | None = header("TimersSessExpires")

    auth: tuple[str, ...] | None = header("Auth", parse=parse_names)

    outbound_auth: tuple[str, ...] | None = header("OutboundAuth", parse=parse_names)

    aors: tuple[str, ...] | None = header("Aors", parse=parse_names)

    media_address: str | None = header("MediaAddress")

    bind_rtp_to_media_address: bool | None = header("BindRtpToMediaAddress")

    identify_by: str | None = header("IdentifyBy")

    direct_media: bool | None = header("DirectMedia")

    direct_media_method: str | None = header("DirectMediaMethod")
    """ENUM invite/update."""

    trust_connected_line: bool | None = header("TrustConnectedLine")

    send_connected_line: bool | None = header("SendConnectedLine")

    connected_line_method: str | None = header("ConnectedLineMethod")
    """ENUM invite/update."""

    direct_media_glare_mitigation: str | None = header("DirectMediaGlareMitigation")
    """ENUM none/outgoing/incoming."""

    disable_direct_media_on_nat: bool | None = header("DisableDirectMediaOnNat")

    caller_id: str | None = header("Callerid")

    caller_id_privacy: str | None = header("CalleridPrivacy")

    caller_id_tag: str | None = header("CalleridTag")

    trust_id_inbound: bool | None = header("TrustIdInbound")

    trust_id_outbound: bool | None = header("TrustIdOutbound")

    send_pai: bool | None = header("SendPai")

    send_rpid: bool | None = header("SendRpid")

    rpid_immediate: bool | None = header("RpidImmediate")

    send_diversion: bool | None = header("SendDiversion")

    send_history_info: bool | None = header("SendHistoryInfo")

    mailboxes: str | None = header("Mailboxes")

    voicemail_extension: str | None = header("VoicemailExtension")

    aggregate_mwi: bool | None = header("AggregateMwi")

    mwi_subscribe_replaces_unsolicited: bool | None = header("MwiSubscribeReplacesUnsolicited")

    media_encryption: str | None = header("MediaEncryption")
    """ENUM invalid/no/sdes/dtls."""

    use_avpf: bool | None = header("UseAvpf")

    force_avp: bool | None = header("ForceAvp")

    media_use_received_transport: bool | None = header("MediaUseReceivedTransport")

    rtp_keepalive: int | None = header("RtpKeepalive")

    rtp_timeout: int | None = header("RtpTimeout")

    rtp_timeout_hold: int | None = header("RtpTimeoutHold")

    rtp_port_start: int | None = header("RtpPortStart")
    """Asterisk 20 and later."""

    rtp_port_end: int | None = header("RtpPortEnd")
    """Asterisk 20 and later."""

    one_touch_recording: bool | None = header("OneTouchRecording")

    inband_progress: bool | None = header("InbandProgress")

    call_group: str | None = header("CallGroup")

    pickup_group: str | None = header("PickupGroup")

    named_call_group: str | None = header("NamedCallGroup")

    named_pickup_group: str | None = header("NamedPickupGroup")

    device_state_busy_at: int | None = header("DeviceStateBusyAt")

    t38_udptl: bool | None = header("T38Udptl")

    t38_udptl_ec: str | None = header("T38UdptlEc")
    """ENUM none/fec/redundancy."""

    t38_udptl_maxdatagram: int | None = header("T38UdptlMaxdatagram")

    fax_detect: bool | None = header("FaxDetect")

    fax_detect_timeout: int | None = header("FaxDetectTimeout")

    t38_udptl_nat: bool | None = header("T38UdptlNat")

    t38_udptl_ipv6: bool | None = header("T38UdptlIpv6")

    t38_bind_udptl_to_media_address: bool | None = header("T38BindUdptlToMediaAddress")
    """Asterisk 16 and later."""

    tone_zone: str | None = header("ToneZone")

    language: str | None = header("Language")

    record_on_feature: str | None = header("RecordOnFeature")

    record_off_feature: str | None = header("RecordOffFeature")

    allow_transfer: bool | None = header("AllowTransfer")

    user_eq_phone: bool | None = header("UserEqPhone")

    moh_passthrough: bool | None = header("MohPassthrough")

    sdp_owner: str | None = header("SdpOwner")

    sdp_session: str | None = header("SdpSession")

    tos_audio: int | None = header("TosAudio")

    tos_video: int | None = header("TosVideo")

    cos_audio: int | None = header("CosAudio")

    cos_video: int | None = header("CosVideo")

    allow_subscribe: bool | None = header("AllowSubscribe")

    sub_min_expiry: int | None = header("SubMinExpiry")

    from_user: str | None = header("FromUser")

    from_domain: str | None = header("FromDomain")

    mwi_from_user: str | None = header("MwiFromUser")

    rtp_engine: str | None = header("RtpEngine")

    dtls_verify: str | None = header("DtlsVerify")
    """ENUM No/Fingerprint/Certificate/Yes VARIANTS [{"versions": ["13", "16", "18"], "type": "bool", "bool_as":
    "Yes/No"}, {"versions": ["20", "22", "23"], "type": "enum"}]."""

    dtls_rekey: int | None = header("DtlsRekey")

    dtls_auto_generate_cert: bool | None = header("DtlsAutoGenerateCert")
    """Asterisk 16 and later."""

    dtls_cert_file: str | None = header("DtlsCertFile")

    dtls_private_key: str | None = header("DtlsPrivateKey")

    dtls_cipher: str | None = header("DtlsCipher")

    dtls_ca_file: str | None = header("DtlsCaFile")

    dtls_ca_path: str | None = header("DtlsCaPath")

    dtls_setup: str | None = header("DtlsSetup")
    """ENUM active/passive/actpass/holdconn."""

    dtls_fingerprint: str | None = header("DtlsFingerprint")
    """ENUM SHA-256/SHA-1."""

    srtp_tag32: bool | None = header("SrtpTag32")

    media_encryption_optimistic: bool | None = header("MediaEncryptionOptimistic")

    g726_non_standard: bool | None = header("G726NonStandard")

    redirect_method: str | None = header("RedirectMethod")
    """ENUM user/uri_core/uri_pjsip."""

    follow_redirect_methods: str | None = header("FollowRedirectMethods")
    """Asterisk 20 and later."""

    set_var: str | None = header("SetVar")

    message_context: str | None = header("MessageContext")

    account_code: str | None = header("Accountcode")

    acl: str | None = header("Acl")

    contact_acl: str | None = header("ContactAcl")

    subscribe_context: str | None = header("SubscribeContext")

    contact_user: str | None = header("ContactUser")

    preferred_codec_only: bool | None = header("PreferredCodecOnly")
    """Asterisk 16 and later."""

    asymmetric_rtp_codec: bool | None = header("AsymmetricRtpCodec")

    rtcp_mux: bool | None = header("RtcpMux")

    allow_overlap: bool | None = header("AllowOverlap")

    overlap_context: str | None = header("OverlapContext")
    """Asterisk 18 and later."""

    refer_blind_progress: bool | None = header("ReferBlindProgress")

    notify_early_inuse_ringing: bool | None = header("NotifyEarlyInuseRinging")

    max_audio_streams: int | None = header("MaxAudioStreams")
    """Asterisk 16 and later."""

    max_video_streams: int | None = header("MaxVideoStreams")
    """Asterisk 16 and later."""

    bundle: bool | None = header("Bundle")
    """Asterisk 16 and later."""

    webrtc: bool | None = header("Webrtc")
    """Asterisk 16 and later."""

    incoming_mwi_mailbox: str | None = header("IncomingMwiMailbox")

    follow_early_media_fork: bool | None = header("FollowEarlyMediaFork")

    accept_multiple_sdp_answers: bool | None = header("AcceptMultipleSdpAnswers")

    suppress_q850_reason_headers: bool | None = header("SuppressQ850ReasonHeaders")

    ignore183_without_sdp: bool | None = header("Ignore183WithoutSdp")

    incoming_call_offer_pref: str | None = header("IncomingCallOfferPref")
    """ENUM local/local_merge/local_first/remote/remote_merge/remote_first/unknown. Asterisk 18 and later."""

    outgoing_call_offer_pref: str | None = header("OutgoingCallOfferPref")
    """ENUM local/local_merge/local_first/remote/remote_merge/remote_first/unknown. Asterisk 18 and later."""

    codec_prefs_incoming_offer: str | None = header("CodecPrefsIncomingOffer")
    """Asterisk 18 and later."""

    codec_prefs_outgoing_offer: str | None = header("CodecPrefsOutgoingOffer")
    """Asterisk 18 and later."""

    codec_prefs_incoming_answer: str | None = header("CodecPrefsIncomingAnswer")
    """Asterisk 18 and later."""

    codec_prefs_outgoing_answer: str | None = header("CodecPrefsOutgoingAnswer")
    """Asterisk 18 and later."""

    stir_shaken: str | None = header("StirShaken")
    """ENUM no/off/attest/verify/on. Asterisk 16 and later."""

    stir_shaken_profile: str | None = header("StirShakenProfile")
    """Asterisk 16 and later."""

    allow_unauthenticated_options: bool | None = header("AllowUnauthenticatedOptions")
    """Asterisk 16 and later."""

    geoloc_incoming_call_profile: str | None = header("GeolocIncomingCallProfile")
    """Asterisk 16 and later."""

    geoloc_outgoing_call_profile: str | None = header("GeolocOutgoingCallProfile")
    """Asterisk 16 and later."""

    security_mechanisms: str | None = header("SecurityMechanisms")
    """Asterisk 18 and later."""

    security_negotiation: str | None = header("SecurityNegotiation")
    """ENUM no/mediasec. Asterisk 18 and later."""

    send_aoc: bool | None = header("SendAoc")
    """Asterisk 18 and later."""

    tenant_id: str | None = header("Tenantid")
    """Asterisk 18 and later."""

    suppress_moh_on_send_only: bool | None = header("SuppressMohOnSendonly")
    """Asterisk 20 and later."""

    device_state: str | None = header("DeviceState")
    """ENUM Unknown/Not in use/In use/Busy/Invalid/Unavailable/Ringing/Ring+Inuse/On Hold."""

    active_channels: str | None = header("ActiveChannels")


@attrs.frozen
class EndpointDetailComplete(ListEnd):
    """TODO

    Asterisk 13 and later; class command.
    """


@attrs.frozen
class EndpointList(Record):
    """A PJSIP endpoint: an item of PJSIPShowEndpoints (13 and later). `contacts` are `aor/uri`, over all its AORs.

    Asterisk 13 and later; class command.
    """

    object_name: str = header("ObjectName", default="")

    object_type: str | None = header("ObjectType")

    transport: str | None = header("Transport")

    aors: tuple[str, ...] | None = header("Aor", parse=parse_names)

    auths: tuple[str, ...] | None = header("Auths", parse=parse_names)

    outbound_auths: tuple[str, ...] | None = header("OutboundAuths", parse=parse_names)

    contacts: tuple[str, ...] | None = header("Contacts", parse=parse_comma_list, repeated=True)

    device_state: DeviceState | None = header("DeviceState")

    active_channels: int | None = header("ActiveChannels")


@attrs.frozen
class EndpointListComplete(ListEnd):
    """TODO

    Asterisk 13 and later; class command.
    """


@attrs.frozen
class IdentifyDetail(Record):
    """TODO

    Asterisk 13 and later; class command.
    """

    object_type: str | None = header("ObjectType")
    """ENUM identify."""

    object_name: str | None = header("ObjectName")

    endpoint: str | None = header("Endpoint")

    match: str | None = header("Match")

    match_header: str | None = header("MatchHeader")

    match_request_uri: str | None = header("MatchRequestUri")
    """Asterisk 18 and later."""

    srv_lookups: bool | None = header("SrvLookups")

    endpoint_name: str | None = header("EndpointName")


@attrs.frozen
class InboundRegistrationDetail(Record):
    """TODO

    Asterisk 13 and later; class command.
    """

    object_type: str | None = header("ObjectType")
    """ENUM aor."""

    object_name: str | None = header("ObjectName")

    minimum_expiration: int | None = header("MinimumExpiration")

    maximum_expiration: int | None = header("MaximumExpiration")

    default_expiration: int | None = header("DefaultExpiration")

    qualify_frequency: Seconds | None = header("QualifyFrequency")

    qualify_timeout: float | None = header("QualifyTimeout")

    qualify_2xx_only: bool | None = header("Qualify2xxOnly")
    """Asterisk 20 and later."""

    authenticate_qualify: bool | None = header("AuthenticateQualify")

    max_contacts: int | None = header("MaxContacts")

    remove_existing: bool | None = header("RemoveExisting")

    remove_unavailable: bool | None = header("RemoveUnavailable")
    """Asterisk 16 and later."""

    contact: str | None = header("Contact")

    mailboxes: str | None = header("Mailboxes")

    voicemail_extension: str | None = header("VoicemailExtension")

    outbound_proxy: str | None = header("OutboundProxy")

    support_path: bool | None = header("SupportPath")

    contacts: str | None = header("Contacts")


@attrs.frozen
class InboundRegistrationDetailComplete(ListEnd):
    """TODO

    Asterisk 13 and later.
    """


@attrs.frozen
class InboundSubscriptionDetail(Record):
    """TODO

    Asterisk 13 and later; class command.
    """

    role: str | None = header("Role")
    """ENUM Subscriber/Notifier."""

    endpoint: str | None = header("Endpoint")

    call_id: str | None = header("Callid")

    state: str | None = header("State")

    caller_id: str | None = header("Callerid")

    subscription_type: str | None = header("SubscriptionType")
    """ENUM mwi/extension_state. Asterisk 20 and later."""

    extension: str | None = header("Extension")
    """Asterisk 20 and later."""

    extension_states: str | None = header("ExtensionStates")
    """ENUM Idle/InUse/Busy/Unavailable/Ringing/InUse&Ringing/Hold/InUse&Hold/Unknown. Asterisk 20 and later."""

    mailboxes: str | None = header("Mailboxes")
    """Asterisk 20 and later."""


@attrs.frozen
class InboundSubscriptionDetailComplete(ListEnd):
    """TODO

    Asterisk 13 and later.
    """


@attrs.frozen
class OutboundRegistrationDetail(Record):
    """TODO

    Asterisk 13 and later; class command.
    """

    object_type: str | None = header("ObjectType")
    """ENUM registration."""

    object_name: str | None = header("ObjectName")

    server_uri: str | None = header("ServerUri")

    client_uri: str | None = header("ClientUri")

    contact_user: str | None = header("ContactUser")

    contact_header_params: str | None = header("ContactHeaderParams")
    """Asterisk 18 and later."""

    transport: str | None = header("Transport")

    outbound_proxy: str | None = header("OutboundProxy")

    expiration: int | None = header("Expiration")

    max_random_initial_delay: int | None = header("MaxRandomInitialDelay")
    """Asterisk 16 and later."""

    retry_interval: int | None = header("RetryInterval")

    forbidden_retry_interval: int | None = header("ForbiddenRetryInterval")

    fatal_retry_interval: int | None = header("FatalRetryInterval")

    max_retries: int | None = header("MaxRetries")

    auth_rejection_permanent: bool | None = header("AuthRejectionPermanent")

    outbound_auth: str | None = header("OutboundAuth")

    support_path: bool | None = header("SupportPath")

    support_outbound: bool | None = header("SupportOutbound")
    """Asterisk 18 and later."""

    security_negotiation: str | None = header("SecurityNegotiation")
    """ENUM no/mediasec. Asterisk 18 and later."""

    security_mechanisms: str | None = header("SecurityMechanisms")
    """Asterisk 18 and later."""

    line: bool | None = header("Line")

    endpoint: str | None = header("Endpoint")

    user_agent: str | None = header("UserAgent")
    """Asterisk 22 and later."""

    status: str | None = header("Status")
    """ENUM Unregistered/Registered/Rejected."""

    next_reg: int | None = header("NextReg")


@attrs.frozen
class OutboundRegistrationDetailComplete(ListEnd):
    """TODO

    Asterisk 13 and later.
    """

    registered: int | None = header("Registered")

    not_registered: int | None = header("NotRegistered")


@attrs.frozen
class OutboundSubscriptionDetail(Record):
    """TODO

    Asterisk 13 and later; class command.
    """

    role: str | None = header("Role")
    """ENUM Subscriber/Notifier."""

    endpoint: str | None = header("Endpoint")

    call_id: str | None = header("Callid")

    state: str | None = header("State")

    caller_id: str | None = header("Callerid")

    subscription_type: str | None = header("SubscriptionType")
    """ENUM mwi/extension_state. Asterisk 20 and later."""

    extension: str | None = header("Extension")
    """Asterisk 20 and later."""

    extension_states: str | None = header("ExtensionStates")
    """ENUM Idle/InUse/Busy/Unavailable/Ringing/InUse&Ringing/Hold/InUse&Hold/Unknown. Asterisk 20 and later."""

    mailboxes: str | None = header("Mailboxes")
    """Asterisk 20 and later."""


@attrs.frozen
class OutboundSubscriptionDetailComplete(ListEnd):
    """TODO

    Asterisk 13 and later.
    """


@attrs.frozen
class PJSIPMaintenanceStatus(Record):
    """TODO

    Asterisk 20 and later; class system.
    """

    endpoint: str | None = header("Endpoint")

    status: bool | None = header("Status")


@attrs.frozen
class PJSIPMaintenanceStatusComplete(ListEnd):
    """TODO

    Asterisk 20 and later.
    """


@attrs.frozen
class ResourceListDetail(Record):
    """TODO

    Asterisk 13 and later; class command.
    """

    object_type: str | None = header("ObjectType")
    """ENUM resource_list."""

    object_name: str | None = header("ObjectName")

    full_state: bool | None = header("FullState")

    notification_batch_interval: int | None = header("NotificationBatchInterval")

    list_item: str | None = header("ListItem")

    resource_display_name: bool | None = header("ResourceDisplayName")
    """Asterisk 16 and later."""


@attrs.frozen
class ResourceListDetailComplete(ListEnd):
    """TODO

    Asterisk 13 and later.
    """


@attrs.frozen
class TransportDetail(Record):
    """TODO

    Asterisk 13 and later; class command.
    """

    object_type: str | None = header("ObjectType")
    """ENUM transport."""

    object_name: str | None = header("ObjectName")

    protocol: str | None = header("Protocol")
    """ENUM flow/udp/tcp/tls/ws/wss."""

    bind: str | None = header("Bind")

    asyc_operations: str | None = header("AsycOperations")

    ca_list_file: str | None = header("CaListFile")

    ca_list_path: str | None = header("CaListPath")

    cert_file: str | None = header("CertFile")

    priv_key_file: str | None = header("PrivKeyFile")

    password: str | None = header("Password")

    external_signaling_address: str | None = header("ExternalSignalingAddress")

    external_signaling_port: int | None = header("ExternalSignalingPort", null=NO_PORT, parse=parse_port)

    external_media_address: str | None = header("ExternalMediaAddress")

    domain: str | None = header("Domain")

    verify_server: bool | None = header("VerifyServer")

    verify_client: bool | None = header("VerifyClient")

    require_client_cert: bool | None = header("RequireClientCert")

    method: str | None = header("Method")
    """ENUM unspecified/tlsv1/tlsv1_1/tlsv1_2/tlsv1_3/sslv2/sslv3/sslv23."""

    cipher: str | None = header("Cipher")

    local_net: str | None = header("LocalNet")

    tos: int | None = header("Tos")

    cos: int | None = header("Cos")

    websocket_write_timeout: int | None = header("WebsocketWriteTimeout")

    allow_reload: bool | None = header("AllowReload")

    allow_wildcard_certs: bool | None = header("AllowWildcardCerts")
    """Asterisk 16 and later."""

    symmetric_transport: bool | None = header("SymmetricTransport")

    tcp_keepalive_enable: bool | None = header("TcpKeepaliveEnable")
    """Asterisk 18 and later."""

    tcp_keepalive_idle_time: int | None = header("TcpKeepaliveIdleTime")
    """Asterisk 18 and later."""

    tcp_keepalive_interval_time: int | None = header("TcpKeepaliveIntervalTime")
    """Asterisk 18 and later."""

    tcp_keepalive_probe_count: int | None = header("TcpKeepaliveProbeCount")
    """Asterisk 18 and later."""

    endpoint_name: str | None = header("EndpointName")

    async_operations: int | None = header("AsyncOperations")
