"""Endpoints, contacts and registrations of PJSIP."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.enums import ContactState, RegistrationState
from ajam_core.records.base import NO_PORT, ListEnd, Record, header
from ajam_core.values import (
    DeviceState,
    Seconds,
    parse_codecs,
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
    "AorSettings",
    "AuthDetail",
    "AuthList",
    "AuthListComplete",
    "AuthSettings",
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
    "SubscriptionDetail",
    "TransportDetail",
]


@attrs.frozen
class AorListComplete(ListEnd):
    """The end of a list of AorList.

    Asterisk 16 and later.
    """


@attrs.frozen
class AorSettings(Record):
    """What AorList, AorDetail and InboundRegistrationDetail have in common: an address of record as pjsip.conf has
    it.

    Expirations, `qualify_frequency` and `qualify_timeout` are in seconds.
    """

    object_name: str = header("ObjectName", default="")
    object_type: str | None = header("ObjectType")
    """`aor`."""

    contacts: tuple[str, ...] | None = header("Contacts", parse=parse_comma_list, repeated=True)
    """As `aor/uri`."""

    max_contacts: int | None = header("MaxContacts")
    minimum_expiration: Seconds | None = header("MinimumExpiration")
    default_expiration: Seconds | None = header("DefaultExpiration")
    maximum_expiration: Seconds | None = header("MaximumExpiration")
    qualify_frequency: Seconds | None = header("QualifyFrequency")
    """0: contacts are never asked."""

    qualify_timeout: float | None = header("QualifyTimeout")
    qualify_2xx_only: bool | None = header("Qualify2xxOnly")
    """Asterisk 20 and later."""

    authenticate_qualify: bool | None = header("AuthenticateQualify")
    mailboxes: str | None = header("Mailboxes")
    voicemail_extension: str | None = header("VoicemailExtension")
    support_path: bool | None = header("SupportPath")
    remove_existing: bool | None = header("RemoveExisting")
    remove_unavailable: bool | None = header("RemoveUnavailable")
    """Asterisk 16 and later."""

    outbound_proxy: str | None = header("OutboundProxy")


@attrs.frozen
class AuthListComplete(ListEnd):
    """The end of a list of AuthList.

    Asterisk 16 and later.
    """


@attrs.frozen
class AuthSettings(Record):
    """What AuthList and AuthDetail have in common: an authentication section as pjsip.conf has it.

    The server sends passwords, digests and tokens as they are stored; no repr shows them.
    """

    object_name: str = header("ObjectName", default="")
    object_type: str | None = header("ObjectType")
    """`auth`."""

    auth_type: str | None = header("AuthType")
    """`userpass`, `md5`, `digest`, `google_oauth`."""

    username: str | None = header("Username")
    password: str | None = header("Password", secret=True)
    realm: str | None = header("Realm")
    md5_cred: str | None = header("Md5Cred", secret=True)
    """The MD5 of user name, realm and password."""

    password_digest: str | None = header("PasswordDigest", secret=True)
    """Asterisk 20 and later."""

    supported_algorithms_uac: tuple[str, ...] | None = header("SupportedAlgorithmsUac", parse=parse_names)
    """For requests of this server. Asterisk 20 and later."""

    supported_algorithms_uas: tuple[str, ...] | None = header("SupportedAlgorithmsUas", parse=parse_names)
    """For requests that come in. Asterisk 20 and later."""

    nonce_lifetime: Seconds | None = header("NonceLifetime")
    oauth_client_id: str | None = header("OauthClientid")
    """Asterisk 18 and later."""

    oauth_secret: str | None = header("OauthSecret", secret=True)
    """Asterisk 18 and later."""

    refresh_token: str | None = header("RefreshToken", secret=True)
    """Asterisk 18 and later."""


@attrs.frozen
class ContactList(Record):
    """Where a PJSIP endpoint has registered: an item of PJSIPShowContacts.

    Asterisk 16 and later.

    Contacts that stand in pjsip.conf are not in that list.
    """

    object_name: str = header("ObjectName", default="")
    """The address of record, `;@`, and a digest of the URI."""

    endpoint: str = header("Endpoint", default="")
    uri: str = header("Uri", default="")
    object_type: str | None = header("ObjectType")
    """`contact`."""

    status: ContactState | None = header("Status")
    roundtrip_ms: float | None = header(
        "RoundtripUsec", null=("N/A",), parse=parse_microseconds, write=write_microseconds
    )
    """None: it was not measured."""

    via_address: str | None = header("ViaAddr")
    via_port: int | None = header("ViaPort")
    user_agent: str | None = header("UserAgent")
    registration_server: str | None = header("RegServer")
    path: str | None = header("Path")
    call_id: str | None = header("CallId")
    outbound_proxy: str | None = header("OutboundProxy")
    authenticate_qualify: bool | None = header("AuthenticateQualify")
    qualify_frequency: Seconds | None = header("QualifyFrequency")
    """0: it is never asked."""

    qualify_timeout: float | None = header("QualifyTimeout")
    """In seconds."""

    qualify_2xx_only: bool | None = header("Qualify2xxOnly")
    """Asterisk 20 and later."""

    prune_on_boot: bool | None = header("PruneOnBoot")
    expiration_time: datetime | None = header("ExpirationTime")
    """None: it does not expire."""


@attrs.frozen
class ContactListComplete(ListEnd):
    """The end of a list of ContactList.

    Asterisk 16 and later.
    """


@attrs.frozen
class ContactStatus(Record):
    """A contact came, went, or answers otherwise than before.

    Asterisk 13 and later; class system.

    From 13.5 on.
    """

    uri: str = header("URI", default="")
    contact_status: ContactState | None = header("ContactStatus")
    aor: str | None = header("AOR")
    endpoint_name: str | None = header("EndpointName")
    roundtrip_ms: float | None = header(
        "RoundtripUsec", null=("N/A",), parse=parse_microseconds, write=write_microseconds
    )
    """None: it was not measured; 0.0: it did not answer."""


@attrs.frozen
class ContactStatusDetail(Record):
    """A contact and whether it answers: an item of PJSIPShowEndpoint and
    PJSIPShowRegistrationInboundContactStatuses.

    Asterisk 13 and later.
    """

    uri: str = header("URI", default="")
    aor: str | None = header("AOR")
    status: ContactState | None = header("Status")
    roundtrip_ms: float | None = header(
        "RoundtripUsec", null=("N/A",), parse=parse_microseconds, write=write_microseconds
    )
    """None: it was not measured."""

    user_agent: str | None = header("UserAgent")
    registration_expires: datetime | None = header("RegExpire")
    """None: it does not expire."""

    via_address: str | None = header("ViaAddress")
    """With its port."""

    call_id: str | None = header("CallID")
    endpoint_name: str | None = header("EndpointName")
    id: str | None = header("ID")
    """The address of record, `;@` or `@@`, and a digest of the URI."""

    authenticate_qualify: bool | None = header("AuthenticateQualify")
    outbound_proxy: str | None = header("OutboundProxy")
    path: str | None = header("Path")
    qualify_frequency: Seconds | None = header("QualifyFrequency")
    """Of registered contacts; 0 for those of pjsip.conf."""

    qualify_timeout: float | None = header("QualifyTimeout")
    """In seconds."""

    qualify_2xx_only: bool | None = header("Qualify2xxOnly")
    """Asterisk 20 and later."""


@attrs.frozen
class ContactStatusDetailComplete(ListEnd):
    """The end of a list of ContactStatusDetail.

    Asterisk 13 and later.
    """


@attrs.frozen
class EndpointDetail(Record):
    """An endpoint with every option that pjsip.conf has for it: an item of PJSIPShowEndpoint.

    Asterisk 13 and later.

    Options are named as in pjsip.conf. Their values are the server's own words; what they mean stands in its
    documentation.
    """

    object_name: str = header("ObjectName", default="")
    object_type: str | None = header("ObjectType")
    """`endpoint`."""

    device_state: DeviceState | None = header("DeviceState")
    active_channels: int | None = header("ActiveChannels")
    context: str | None = header("Context")
    disallow: tuple[str, ...] | None = header("Disallow", parse=parse_codecs)
    allow: tuple[str, ...] | None = header("Allow", parse=parse_codecs)
    dtmf_mode: str | None = header("DtmfMode")
    """`rfc4733`, `inband`, `info`, `auto`, `auto_info`, `none`."""

    rtp_ipv6: bool | None = header("RtpIpv6")
    rtp_symmetric: bool | None = header("RtpSymmetric")
    ice_support: bool | None = header("IceSupport")
    use_ptime: bool | None = header("UsePtime")
    force_rport: bool | None = header("ForceRport")
    rewrite_contact: bool | None = header("RewriteContact")
    transport: str | None = header("Transport")
    outbound_proxy: str | None = header("OutboundProxy")
    moh_suggest: str | None = header("MohSuggest")
    rel_100: str | None = header("100rel")
    """`no`, `required`, `peer_supported`, `yes`."""

    timers: str | None = header("Timers")
    """`no`, `yes`, `required`, `always`, `forced`."""

    timers_min_se: Seconds | None = header("TimersMinSe")
    timers_sess_expires: Seconds | None = header("TimersSessExpires")
    auth: tuple[str, ...] | None = header("Auth", parse=parse_names)
    outbound_auth: tuple[str, ...] | None = header("OutboundAuth", parse=parse_names)
    aors: tuple[str, ...] | None = header("Aors", parse=parse_names)
    media_address: str | None = header("MediaAddress")
    bind_rtp_to_media_address: bool | None = header("BindRtpToMediaAddress")
    identify_by: tuple[str, ...] | None = header("IdentifyBy", parse=parse_names)
    """`username`, `auth_username`, `ip`, `header`, `request_uri`."""

    direct_media: bool | None = header("DirectMedia")
    direct_media_method: str | None = header("DirectMediaMethod")
    """`invite`, `update`."""

    trust_connected_line: bool | None = header("TrustConnectedLine")
    send_connected_line: bool | None = header("SendConnectedLine")
    connected_line_method: str | None = header("ConnectedLineMethod")
    """`invite`, `update`."""

    direct_media_glare_mitigation: str | None = header("DirectMediaGlareMitigation")
    """`none`, `outgoing`, `incoming`."""

    disable_direct_media_on_nat: bool | None = header("DisableDirectMediaOnNat")
    caller_id: str | None = header("Callerid", null=("<unknown>",))
    caller_id_privacy: str | None = header("CalleridPrivacy")
    caller_id_tag: str | None = header("CalleridTag")
    trust_id_inbound: bool | None = header("TrustIdInbound")
    trust_id_outbound: bool | None = header("TrustIdOutbound")
    send_pai: bool | None = header("SendPai")
    send_rpid: bool | None = header("SendRpid")
    rpid_immediate: bool | None = header("RpidImmediate")
    send_diversion: bool | None = header("SendDiversion")
    send_history_info: bool | None = header("SendHistoryInfo")
    """Asterisk 16 and later."""

    mailboxes: str | None = header("Mailboxes")
    voicemail_extension: str | None = header("VoicemailExtension")
    aggregate_mwi: bool | None = header("AggregateMwi")
    mwi_subscribe_replaces_unsolicited: bool | None = header("MwiSubscribeReplacesUnsolicited")
    media_encryption: str | None = header("MediaEncryption")
    """`no`, `sdes`, `dtls`."""

    use_avpf: bool | None = header("UseAvpf")
    force_avp: bool | None = header("ForceAvp")
    media_use_received_transport: bool | None = header("MediaUseReceivedTransport")
    rtp_keepalive: Seconds | None = header("RtpKeepalive")
    """0: never."""

    rtp_timeout: Seconds | None = header("RtpTimeout")
    """0: none."""

    rtp_timeout_hold: Seconds | None = header("RtpTimeoutHold")
    """0: none."""

    rtp_port_start: int | None = header("RtpPortStart", null=NO_PORT, parse=parse_port)
    """None: as in rtp.conf. Asterisk 20 and later."""

    rtp_port_end: int | None = header("RtpPortEnd", null=NO_PORT, parse=parse_port)
    """None: as in rtp.conf. Asterisk 20 and later."""

    one_touch_recording: bool | None = header("OneTouchRecording")
    inband_progress: bool | None = header("InbandProgress")
    call_group: str | None = header("CallGroup")
    pickup_group: str | None = header("PickupGroup")
    named_call_group: tuple[str, ...] | None = header("NamedCallGroup", parse=parse_names)
    named_pickup_group: tuple[str, ...] | None = header("NamedPickupGroup", parse=parse_names)
    device_state_busy_at: int | None = header("DeviceStateBusyAt")
    """How many channels make it busy; 0: no number does."""

    t38_udptl: bool | None = header("T38Udptl")
    t38_udptl_ec: str | None = header("T38UdptlEc")
    """`none`, `fec`, `redundancy`."""

    t38_udptl_max_datagram: int | None = header("T38UdptlMaxdatagram")
    """In bytes; 0: as the other side says."""

    fax_detect: bool | None = header("FaxDetect")
    fax_detect_timeout: Seconds | None = header("FaxDetectTimeout")
    """0: no limit."""

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
    sub_min_expiry: Seconds | None = header("SubMinExpiry")
    from_user: str | None = header("FromUser")
    from_domain: str | None = header("FromDomain")
    mwi_from_user: str | None = header("MwiFromUser")
    rtp_engine: str | None = header("RtpEngine")
    dtls_verify: str | None = header("DtlsVerify")
    """`No`, `Yes`; from 20 on also `Fingerprint`, `Certificate`."""

    dtls_rekey: Seconds | None = header("DtlsRekey")
    """0: never."""

    dtls_auto_generate_cert: bool | None = header("DtlsAutoGenerateCert")
    """Asterisk 16 and later."""

    dtls_cert_file: str | None = header("DtlsCertFile")
    dtls_private_key: str | None = header("DtlsPrivateKey")
    """The path of a file."""

    dtls_cipher: str | None = header("DtlsCipher")
    dtls_ca_file: str | None = header("DtlsCaFile")
    dtls_ca_path: str | None = header("DtlsCaPath")
    dtls_setup: str | None = header("DtlsSetup")
    """`active`, `passive`, `actpass`, `holdconn`."""

    dtls_fingerprint: str | None = header("DtlsFingerprint")
    """`SHA-256`, `SHA-1`."""

    srtp_tag_32: bool | None = header("SrtpTag32")
    media_encryption_optimistic: bool | None = header("MediaEncryptionOptimistic")
    g726_non_standard: bool | None = header("G726NonStandard")
    redirect_method: str | None = header("RedirectMethod")
    """`user`, `uri_core`, `uri_pjsip`."""

    follow_redirect_methods: tuple[str, ...] | None = header("FollowRedirectMethods", parse=parse_names)
    """Asterisk 20 and later."""

    set_var: str | None = header("SetVar")
    """`name=value`, several between commas, which values may hold as well."""

    message_context: str | None = header("MessageContext")
    account_code: str | None = header("Accountcode")
    acl: tuple[str, ...] | None = header("Acl", parse=parse_names)
    contact_acl: tuple[str, ...] | None = header("ContactAcl", parse=parse_names)
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
    ignore_183_without_sdp: bool | None = header("Ignore183WithoutSdp")
    incoming_call_offer_pref: str | None = header("IncomingCallOfferPref")
    """`local`, `local_first`, `remote`, `remote_first`. Asterisk 18 and later."""

    outgoing_call_offer_pref: str | None = header("OutgoingCallOfferPref")
    """Those of incoming calls, `local_merge`, `remote_merge`. Asterisk 18 and later."""

    codec_prefs_incoming_offer: str | None = header("CodecPrefsIncomingOffer")
    """As `prefer:pending, operation:intersect, keep:all, transcode:allow`. Asterisk 18 and later."""

    codec_prefs_outgoing_offer: str | None = header("CodecPrefsOutgoingOffer")
    """Asterisk 18 and later."""

    codec_prefs_incoming_answer: str | None = header("CodecPrefsIncomingAnswer")
    """Asterisk 18 and later."""

    codec_prefs_outgoing_answer: str | None = header("CodecPrefsOutgoingAnswer")
    """Asterisk 18 and later."""

    stir_shaken: str | None = header("StirShaken")
    """`no`, `yes`; from 18 on `off`, `attest`, `verify`, `on`. Asterisk 16 and later."""

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
    """`no`, `mediasec`. Asterisk 18 and later."""

    send_aoc: bool | None = header("SendAoc")
    """Asterisk 18 and later."""

    tenant_id: str | None = header("Tenantid")
    """From 18.25, 20.10 and 22 on. Asterisk 18 and later."""

    suppress_moh_on_send_only: bool | None = header("SuppressMohOnSendonly")
    """Asterisk 20 and later."""


@attrs.frozen
class EndpointDetailComplete(ListEnd):
    """The end of the list that PJSIPShowEndpoint gives.

    Asterisk 13 and later.
    """


@attrs.frozen
class EndpointList(Record):
    """A PJSIP endpoint: an item of PJSIPShowEndpoints.

    Asterisk 13 and later.
    """

    object_name: str = header("ObjectName", default="")
    object_type: str | None = header("ObjectType")
    """`endpoint`."""

    transport: str | None = header("Transport")
    aors: tuple[str, ...] | None = header("Aor", parse=parse_names)
    auths: tuple[str, ...] | None = header("Auths", parse=parse_names)
    outbound_auths: tuple[str, ...] | None = header("OutboundAuths", parse=parse_names)
    contacts: tuple[str, ...] | None = header("Contacts", parse=parse_comma_list, repeated=True)
    """As `aor/uri`, over all addresses of record."""

    device_state: DeviceState | None = header("DeviceState")
    active_channels: int | None = header("ActiveChannels")


@attrs.frozen
class EndpointListComplete(ListEnd):
    """The end of a list of EndpointList. Its count is that of the server's container, not of the items.

    Asterisk 13 and later.
    """


@attrs.frozen
class IdentifyDetail(Record):
    """How requests are told to be an endpoint's: an item of PJSIPShowEndpoint.

    Asterisk 13 and later.
    """

    object_name: str = header("ObjectName", default="")
    object_type: str | None = header("ObjectType")
    """`identify`."""

    endpoint: str | None = header("Endpoint")
    match: tuple[str, ...] | None = header("Match", parse=parse_names)
    """Networks, as `127.0.0.1/255.255.255.255`."""

    match_header: str | None = header("MatchHeader")
    match_request_uri: str | None = header("MatchRequestUri")
    """Asterisk 18 and later."""

    srv_lookups: bool | None = header("SrvLookups")
    endpoint_name: str | None = header("EndpointName")


@attrs.frozen
class InboundRegistrationDetailComplete(ListEnd):
    """The end of a list of InboundRegistrationDetail.

    Asterisk 13 and later.
    """


@attrs.frozen
class InboundSubscriptionDetailComplete(ListEnd):
    """The end of a list of InboundSubscriptionDetail.

    Asterisk 13 and later.
    """


@attrs.frozen
class OutboundRegistrationDetail(Record):
    """A registration of this server elsewhere: an item of PJSIPShowRegistrationsOutbound.

    Asterisk 13 and later.
    """

    object_name: str = header("ObjectName", default="")
    object_type: str | None = header("ObjectType")
    """`registration`."""

    status: RegistrationState | None = header("Status")
    next_registration: Seconds | None = header("NextReg")
    """From now on; 0: none is due."""

    server_uri: str | None = header("ServerUri")
    client_uri: str | None = header("ClientUri")
    contact_user: str | None = header("ContactUser")
    contact_header_params: str | None = header("ContactHeaderParams")
    """Asterisk 18 and later."""

    transport: str | None = header("Transport")
    outbound_proxy: str | None = header("OutboundProxy")
    expiration: Seconds | None = header("Expiration")
    max_random_initial_delay: Seconds | None = header("MaxRandomInitialDelay")
    """Asterisk 16 and later."""

    retry_interval: Seconds | None = header("RetryInterval")
    forbidden_retry_interval: Seconds | None = header("ForbiddenRetryInterval")
    """After 403; 0: it is not tried again."""

    fatal_retry_interval: Seconds | None = header("FatalRetryInterval")
    """After a fatal response; 0: it is not tried again."""

    max_retries: int | None = header("MaxRetries")
    auth_rejection_permanent: bool | None = header("AuthRejectionPermanent")
    outbound_auth: tuple[str, ...] | None = header("OutboundAuth", parse=parse_names)
    support_path: bool | None = header("SupportPath")
    support_outbound: bool | None = header("SupportOutbound")
    """Asterisk 18 and later."""

    security_negotiation: str | None = header("SecurityNegotiation")
    """`no`, `mediasec`. Asterisk 18 and later."""

    security_mechanisms: str | None = header("SecurityMechanisms")
    """Asterisk 18 and later."""

    line: bool | None = header("Line")
    endpoint: str | None = header("Endpoint")
    """Whom calls of this line belong to."""

    user_agent: str | None = header("UserAgent")
    """Asterisk 22 and later."""


@attrs.frozen
class OutboundRegistrationDetailComplete(ListEnd):
    """The end of a list of OutboundRegistrationDetail.

    Asterisk 13 and later.
    """

    registered: int | None = header("Registered")
    not_registered: int | None = header("NotRegistered")


@attrs.frozen
class OutboundSubscriptionDetailComplete(ListEnd):
    """The end of a list of OutboundSubscriptionDetail.

    Asterisk 13 and later.
    """


@attrs.frozen
class PJSIPMaintenanceStatus(Record):
    """An endpoint was taken out of service or put back; also an item of PJSIPShowMaintenance.

    Asterisk 20 and later; class system.

    From 20.20, 22.10 and 23.4 on.
    """

    endpoint: str = header("Endpoint", default="")
    """`all` where every endpoint was meant."""

    out_of_service: bool | None = header("Status")


@attrs.frozen
class PJSIPMaintenanceStatusComplete(ListEnd):
    """The end of a list of PJSIPMaintenanceStatus.

    Asterisk 20 and later.
    """


@attrs.frozen
class ResourceListDetail(Record):
    """A list of resources that can be subscribed to as one: an item of PJSIPShowResourceLists.

    Asterisk 13 and later.

    What kind of resources they are (`presence`, `dialog`, `message-summary`) is in `extra` as `event-2`, because
    the header has the same name as that of the event itself.
    """

    object_name: str = header("ObjectName", default="")
    object_type: str | None = header("ObjectType")
    """`resource_list`."""

    list_items: tuple[str, ...] | None = header("ListItem", parse=parse_names)
    full_state: bool | None = header("FullState")
    notification_batch_interval_ms: int | None = header("NotificationBatchInterval")
    """0: notifications are not held back."""

    resource_display_name: bool | None = header("ResourceDisplayName")
    """Asterisk 16 and later."""


@attrs.frozen
class ResourceListDetailComplete(ListEnd):
    """The end of a list of ResourceListDetail.

    Asterisk 13 and later.
    """


@attrs.frozen
class SubscriptionDetail(Record):
    """What InboundSubscriptionDetail and OutboundSubscriptionDetail have in common."""

    endpoint: str = header("Endpoint", default="")
    role: str | None = header("Role")
    """`Subscriber` or `Notifier`."""

    state: str | None = header("State")
    """`ACTIVE`, `PENDING`, `TERMINATED`, …."""

    call_id: str | None = header("Callid")
    caller_id: str | None = header("Callerid", null=("<none>",))
    subscription_type: str | None = header("SubscriptionType")
    """`mwi` or `extension_state`."""

    extension: str | None = header("Extension")
    """The hint that is watched."""

    extension_states: str | None = header("ExtensionStates")
    """As `Idle` or `InUse&Ringing`."""

    mailboxes: str | None = header("Mailboxes")


@attrs.frozen
class TransportDetail(Record):
    """The transport that an endpoint names: an item of PJSIPShowEndpoint.

    Asterisk 13 and later.
    """

    object_name: str = header("ObjectName", default="")
    object_type: str | None = header("ObjectType")
    """`transport`."""

    protocol: str | None = header("Protocol")
    """`udp`, `tcp`, `tls`, `ws`, `wss`, `flow`."""

    bind: str | None = header("Bind")
    """Address and port."""

    async_operations: int | None = header("AsyncOperations")
    ca_list_file: str | None = header("CaListFile")
    ca_list_path: str | None = header("CaListPath")
    cert_file: str | None = header("CertFile")
    priv_key_file: str | None = header("PrivKeyFile")
    password: str | None = header("Password", secret=True)
    external_signaling_address: str | None = header("ExternalSignalingAddress")
    external_signaling_port: int | None = header("ExternalSignalingPort", null=NO_PORT, parse=parse_port)
    external_media_address: str | None = header("ExternalMediaAddress")
    domain: str | None = header("Domain")
    verify_server: bool | None = header("VerifyServer")
    verify_client: bool | None = header("VerifyClient")
    require_client_cert: bool | None = header("RequireClientCert")
    method: str | None = header("Method")
    """`unspecified`, `tlsv1`, `tlsv1_1`, `tlsv1_2`, `tlsv1_3`, `sslv2`, `sslv3`, `sslv23`."""

    cipher: str | None = header("Cipher")
    local_net: str | None = header("LocalNet")
    tos: int | None = header("Tos")
    cos: int | None = header("Cos")
    websocket_write_timeout_ms: int | None = header("WebsocketWriteTimeout")
    allow_reload: bool | None = header("AllowReload")
    allow_wildcard_certs: bool | None = header("AllowWildcardCerts")
    """Asterisk 16 and later."""

    symmetric_transport: bool | None = header("SymmetricTransport")
    tcp_keepalive_enable: bool | None = header("TcpKeepaliveEnable")
    """Asterisk 18 and later."""

    tcp_keepalive_idle_time: Seconds | None = header("TcpKeepaliveIdleTime")
    """Asterisk 18 and later."""

    tcp_keepalive_interval_time: Seconds | None = header("TcpKeepaliveIntervalTime")
    """Asterisk 18 and later."""

    tcp_keepalive_probe_count: int | None = header("TcpKeepaliveProbeCount")
    """Asterisk 18 and later."""

    endpoint_name: str | None = header("EndpointName")


@attrs.frozen
class AorDetail(AorSettings):
    """An address of record of an endpoint: an item of PJSIPShowEndpoint.

    Asterisk 13 and later.
    """

    total_contacts: int | None = header("TotalContacts")
    contacts_registered: int | None = header("ContactsRegistered")
    """Without those of pjsip.conf."""

    endpoint_name: str | None = header("EndpointName")


@attrs.frozen
class AorList(AorSettings):
    """An address of record, under which contacts are kept: an item of PJSIPShowAors.

    Asterisk 16 and later.
    """


@attrs.frozen
class AuthDetail(AuthSettings):
    """What an endpoint or a registration logs in with: an item of PJSIPShowEndpoint and
    PJSIPShowRegistrationsOutbound.

    Asterisk 13 and later.
    """

    endpoint_name: str | None = header("EndpointName")
    """None among outbound registrations."""


@attrs.frozen
class AuthList(AuthSettings):
    """An authentication section: an item of PJSIPShowAuths.

    Asterisk 16 and later.
    """


@attrs.frozen
class InboundRegistrationDetail(AorSettings):
    """An address of record of an endpoint: an item of PJSIPShowRegistrationsInbound.

    Asterisk 13 and later.
    """

    contact: tuple[str, ...] | None = header("Contact", parse=parse_names)
    """The contacts of pjsip.conf, as `aor/uri`."""


@attrs.frozen
class InboundSubscriptionDetail(SubscriptionDetail):
    """A subscription of somebody else to this server: an item of PJSIPShowSubscriptionsInbound.

    Asterisk 13 and later.
    """


@attrs.frozen
class OutboundSubscriptionDetail(SubscriptionDetail):
    """A subscription of this server elsewhere: an item of PJSIPShowSubscriptionsOutbound.

    Asterisk 13 and later.
    """
