"""Answers about peers and registrations.

The tables say which release sends which header, in the order on the wire.
"""

from __future__ import annotations

from hashlib import md5

import attrs

from ajam_transports.simulated.model import Contact, IaxPeer, PjsipEndpoint, Registration, SipPeer
from ajam_transports.simulated.request import ActionRequest, Answer
from ajam_transports.simulated.versions import Column, Pairs, yes_no

__all__ = [
    "iax_peer_list",
    "iax_peers",
    "iax_registry",
    "iax_table",
    "pjsip_addresses",
    "pjsip_contacts",
    "pjsip_endpoints",
    "sip_peer",
    "sip_peers",
    "sip_registry",
]

WITH_COUNT = {"1.4": "ListItems ActionID", "1.8": "EventList ListItems ActionID"}
"""How lists of peers and registrations end before 13.2."""

SIP_PEER = (
    Column("Channeltype", "SIP"),
    Column("ObjectName", "{0.name}"),
    Column("ChanObjectType", "peer"),
    Column("IPaddress", lambda peer: peer.address or "-none-"),
    Column("IPport", "{0.port}"),
    Column("Dynamic", yes_no("dynamic")),
    Column("Natsupport", yes_no("nat"), until="1.8"),
    Column("AutoForcerport", yes_no("nat", "no", "yes"), since="11"),
    Column("Forcerport", yes_no("nat"), since="1.8"),
    Column("AutoComedia", "no", since="11"),
    Column("Comedia", "no", since="11"),
    Column("VideoSupport", yes_no("video")),
    Column("TextSupport", "no", since="1.6"),
    Column("ACL", yes_no("acl")),
    Column("Status", "{0.status}"),
    Column("RealtimeDevice", "no"),
    Column("Description", "{0.description}", since="10"),
    Column("Accountcode", "{0.account}", since="13.13"),
)

Y = {"yes": "Y", "no": "N"}
SIP_PEER_DETAIL = (
    Column("Channeltype", "SIP"),
    Column("ObjectName", "{0.name}"),
    Column("ChanObjectType", "peer"),
    Column("SecretExist", "Y"),
    Column("RemoteSecretExist", "N", since="1.8"),
    Column("MD5SecretExist", "N"),
    Column("Context", "default"),
    Column("Language", "{0.language}"),
    Column("ToneZone", "<Not set>", since="11"),
    Column("Accountcode", lambda peer: peer.account or None),
    Column("AMAflags", "Unknown"),
    Column("CID-CallingPres", "Presentation Allowed, Not Screened"),
    Column("Callgroup", ""),
    Column("Pickupgroup", ""),
    Column("Named Callgroup", "", since="11"),
    Column("Named Pickupgroup", "", since="11"),
    Column("MOHSuggest", "", since="1.8"),
    Column("VoiceMailbox", "{0.mailbox}"),
    Column("TransferMode", "open"),
    Column("LastMsgsSent", "-1"),
    Column("Maxforwards", "0", since="1.8"),
    Column("Call-limit", "0"),
    Column("Busy-level", "0", since="1.8"),
    Column("MaxCallBR", "384 kbps"),
    Column("Dynamic", yes_no("dynamic", **Y)),
    Column("Callerid", lambda peer: f'"{peer.caller_name}" <{peer.name if peer.caller_name else ""}>'),
    Column("RegExpire", lambda peer: "241 seconds" if peer.contact else "-1 seconds"),
    Column("SIP-AuthInsecure", "no"),
    Column("SIP-NatSupport", lambda peer: "Always" if peer.nat else "RFC3581", until="1.8"),
    Column("SIP-Forcerport", yes_no("nat", **Y), since="1.8", until="11"),
    Column("SIP-Forcerport", yes_no("nat", "Y", "a"), since="11"),
    Column("SIP-Comedia", "N", since="11"),
    Column("ACL", yes_no("acl", **Y)),
    Column("SIP-CanReinvite", "Y"),
    Column("SIP-DirectMedia", "Y", since="1.8"),
    Column("SIP-PromiscRedir", "N"),
    Column("SIP-UserPhone", "N"),
    Column("SIP-VideoSupport", yes_no("video", **Y)),
    Column("SIP-TextSupport", "N", since="1.8"),
    Column("SIP-T.38Support", "N", since="1.8"),
    Column("SIP-T.38EC", "Unknown", since="1.8"),
    Column("SIP-T.38MaxDtgrm", "4294967295", since="1.8"),
    Column("SIP-Sess-Timers", "Accept", since="1.8"),
    Column("SIP-Sess-Refresh", "uas", since="1.8"),
    Column("SIP-Sess-Expires", "1800", since="1.8"),
    Column("SIP-Sess-Min", "90", since="1.8"),
    Column("SIP-RTP-Engine", "asterisk", since="1.8"),
    Column("SIP-Encryption", "N", since="1.8"),
    Column("SIP-RTCP-Mux", "N", since="13"),
    Column("SIP-DTMFmode", "rfc2833"),
    Column("SIPLastMsg", "0", until="1.8"),
    Column("ToHost", lambda peer: "" if peer.dynamic else peer.address),
    Column("Address-IP", lambda peer: peer.address or "", until="1.8"),
    Column("Address-IP", lambda peer: peer.address or "(null)", since="1.8"),
    Column("Address-Port", "{0.port}"),
    Column("Default-addr-IP", "0.0.0.0", until="1.8"),
    Column("Default-addr-IP", "(null)", since="1.8"),
    Column("Default-addr-port", "0"),
    Column("Default-Username", lambda peer: peer.name if peer.contact else ""),
    Column("Codecs", "0x8000e (gsm|ulaw|alaw|h263)", until="1.8"),
    Column("Codecs", "0x80000008000e (gsm|ulaw|alaw|h263|testlaw)", since="1.8", until="10"),
    Column("Codecs", "(ulaw|alaw)", since="10"),
    Column("CodecOrder", "", until="13"),
    Column("Status", "{0.status}"),
    Column("SIP-Useragent", "{0.user_agent}"),
    Column("Reg-Contact ", "{0.contact}", until="1.8"),
    Column("Reg-Contact", "{0.contact}", since="1.8"),
    Column("QualifyFreq", "60000 ms", since="1.8"),
    Column("Parkinglot", "", since="1.8"),
    Column("SIP-Use-Reason-Header", "N", since="1.8"),
    Column("Description", "{0.description}", since="10"),
)

SIP_REGISTRATION = (
    Column("Host", "{0.host}"),
    Column("Port", "{0.port}"),
    Column("Username", "{0.username}"),
    Column("Domain", "{0.host}", since="1.8"),
    Column("DomainPort", "5060", since="1.8"),
    Column("Refresh", "{0.refresh_s}"),
    Column("State", "{0.state}"),
    Column("RegistrationTime", "{0.registered_at}"),
)

IAX_PEER = (
    Column("Channeltype", "IAX2"),
    Column("ObjectName", "{0.full_name}"),
    Column("ChanObjectType", "peer"),
    Column("IPaddress", lambda peer: peer.address or "(null)"),
    Column("IPport", "{0.port}", until="13"),
    Column("IPport", lambda peer: str(peer.port) if peer.address else "(null)", since="13"),
    Column("Dynamic", yes_no("dynamic")),
    Column("Trunk", yes_no("trunk")),
    Column("Encryption", yes_no("encryption", "(aes128,keyrotate)")),
    Column("Status", "{0.status}"),
    Column("Description", "{0.description}", since="10"),
)

CAPITALS = {"yes": "Yes", "no": "No"}
MASK = "255.255.255.255"
IAX_PEER_LIST = (
    Column("Channeltype", "IAX"),
    Column("ObjectName", "{0.name}"),
    Column("ObjectUsername", lambda peer: peer.username or None),
    Column("ChanObjectType", "peer"),
    Column("IPaddress", lambda peer: peer.address or "(null)"),
    Column("Mask", MASK, until="13"),
    Column("Mask", lambda peer: MASK if peer.address else "(null)", since="13"),
    Column("Port", "{0.port}", until="13"),
    Column("Port", lambda peer: str(peer.port) if peer.address else "(null)", since="13"),
    Column("Dynamic", yes_no("dynamic", **CAPITALS), until="13"),
    Column("Dynamic", yes_no("dynamic"), since="13"),
    Column("Trunk", yes_no("trunk", **CAPITALS), until="13"),
    Column("Trunk", yes_no("trunk"), since="13"),
    Column("Encryption", yes_no("encryption", "(aes128,keyrotate)", "No"), until="13"),
    Column("Encryption", yes_no("encryption", "(aes128,keyrotate)"), since="13"),
    Column("Status", "{0.status}"),
)

IAX_REGISTRATION = (
    Column("Host", "{0.host}"),
    Column("DNSmanager", "N"),
    Column("Username", "{0.username}"),
    Column("Perceived", "{0.perceived}"),
    Column("Refresh", "{0.refresh_s}"),
    Column("State", "{0.state}"),
)

ENDPOINT = (
    Column("ObjectType", "endpoint"),
    Column("ObjectName", "{0.name}"),
    Column("Transport", "{0.transport}"),
    Column("Aor", "{0.name}"),
    Column("Auths", "{0.name}"),
    Column("OutboundAuths", ""),
    Column("Contacts", lambda endpoint: "".join(f"{endpoint.name}/{one.uri}," for one in endpoint.contacts)),
    Column("DeviceState", "{0.device_state}"),
    Column("ActiveChannels", "{0.active_channels}"),
)

CONTACT = (
    Column("ObjectType", "contact"),
    Column("ObjectName", lambda pair: f"{pair[0].name};@{md5(pair[1].uri.encode()).hexdigest()}"),
    Column("ViaAddr", lambda pair: pair[1].uri.partition("@")[2].partition(":")[0]),
    Column("QualifyTimeout", "3.000000"),
    Column("Qualify2xxOnly", "false", since="20"),
    Column("CallId", "{0[0].name}"),
    Column("RegServer", ""),
    Column("PruneOnBoot", "no"),
    Column("Path", ""),
    Column("Endpoint", "{0[0].name}"),
    Column("ViaPort", "5060"),
    Column("AuthenticateQualify", "no"),
    Column("Uri", "{0[1].uri}"),
    Column("QualifyFrequency", lambda pair: "0" if pair[1].status == "NonQualified" else "60"),
    Column("UserAgent", "{0[1].user_agent}"),
    Column("ExpirationTime", "0"),
    Column("OutboundProxy", ""),
    Column("Status", "{0[1].status}"),
    Column("RoundtripUsec", lambda pair: "N/A" if pair[1].rtt_us is None else str(pair[1].rtt_us)),
)

ADDRESS_OF_RECORD = (
    Column("ObjectType", "aor"),
    Column("ObjectName", "{0.name}"),
    Column("MinimumExpiration", "60"),
    Column("DefaultExpiration", "3600"),
    Column("QualifyTimeout", "3.000000"),
    Column("Qualify2xxOnly", "false", since="20"),
    Column("Mailboxes", ""),
    Column("SupportPath", "false"),
    Column("RemoveUnavailable", "false", since="18"),
    Column("VoicemailExtension", ""),
    Column("MaxContacts", "2"),
    Column("AuthenticateQualify", "false"),
    Column("Contacts", ""),
    Column("MaximumExpiration", "7200"),
    Column("QualifyFrequency", "60"),
    Column("RemoveExisting", "true"),
    Column("OutboundProxy", ""),
)
"""Contacts are those of the configuration; simulated ones have registered."""


def sip_peers(request: ActionRequest) -> Answer:
    def entry(peer: SipPeer) -> Pairs:
        return (("Event", "PeerEntry"), *request.action_id, *request.release.headers(SIP_PEER, peer))

    return request.listing(
        "Peer status list will follow", map(entry, request.model.sip_peers), "PeerlistComplete", WITH_COUNT
    )


def sip_peer(request: ActionRequest) -> Answer:
    name = request.get("Peer")
    if not name:
        return request.error("Peer: <name> missing.")
    peer = next((peer for peer in request.model.sip_peers if peer.name.lower() == name.lower()), None)
    if peer is None:
        blank_lines = "\r\n" if request.release.since("1.6") else "\r\n\r\n"
        return [*request.error(f"Peer {name} not found."), blank_lines]
    answer = request.reply("Success", *request.release.headers(SIP_PEER_DETAIL, peer))
    return answer if request.release.since("1.6") else [*answer, "\r\n"]


def sip_registry(request: ActionRequest) -> Answer:
    def entry(registration: Registration) -> Pairs:
        headers = request.release.headers(SIP_REGISTRATION, registration)
        return (("Event", "RegistryEntry"), *request.action_id, *headers)

    entries = map(entry, request.model.sip_registry)
    return request.listing("Registrations will follow", entries, "RegistrationsComplete", WITH_COUNT)


def iax_peers(request: ActionRequest) -> Answer:
    """The items bear no ActionID in any release; in 1.4 the answer is a table of text without a Response."""
    if not request.release.since("1.6"):
        lines = [f"{name}: {value}" for name, value in request.action_id] + iax_table(request)
        return ["".join(f"{line}\r\n" for line in lines) + "\r\n\r\n"]

    def entry(peer: IaxPeer) -> Pairs:
        return (("Event", "PeerEntry"), *request.release.headers(IAX_PEER, peer))

    return request.listing(
        "Peer status list will follow", map(entry, request.model.iax_peers), "PeerlistComplete", WITH_COUNT
    )


def iax_table(request: ActionRequest) -> list[str]:
    """The lines of `iax2 show peers`; names are cut at 15 characters."""
    nobody = "(null)" if request.release.since("1.8") else "(Unspecified)"
    lines = [f"{'Name/Username':15.15s}  {'Host':15.15s}      {'Mask':15.15s}  {'Port':8s}      {'Status':10s}"]
    for peer in request.model.iax_peers:
        name, host, mask = peer.full_name[:15], (peer.address or nobody)[:15], MASK
        kind, port = "(D)" if peer.dynamic else "(S)", f"{peer.port} (T)" if peer.trunk else f"{peer.port}"
        secure = "(E)" if peer.encryption else "   "
        lines.append(f"{name:15s}  {host:15s} {kind}  {mask:15s}  {port:8s}  {secure} {peer.status:10s}")
    states = [peer.state for peer in request.model.iax_peers]
    unmonitored, online = states.count("Unmonitored"), states.count("OK") + states.count("LAGGED")
    offline = len(states) - online - unmonitored
    summary = f"[{online} online, {offline} offline, {unmonitored} unmonitored]"
    return [*lines, f"{len(states)} iax2 peers {summary}"]


def iax_peer_list(request: ActionRequest) -> Answer:
    def entry(peer: IaxPeer) -> Pairs:
        return (("Event", "PeerEntry"), *request.action_id, *request.release.headers(IAX_PEER_LIST, peer))

    old_end = {"1.8": "ActionID ListItems"}
    entries = map(entry, request.model.iax_peers)
    return request.listing("IAX Peer status list will follow", entries, "PeerlistComplete", old_end)


def iax_registry(request: ActionRequest) -> Answer:
    def entry(registration: Registration) -> Pairs:
        headers = request.release.headers(IAX_REGISTRATION, registration)
        return (("Event", "RegistryEntry"), *request.action_id, *headers)

    entries = map(entry, request.model.iax_registry)
    return request.listing("Registrations will follow", entries, "RegistrationsComplete", WITH_COUNT)


def pjsip_endpoints(request: ActionRequest) -> Answer:
    if not request.model.endpoints:
        return request.error("No endpoints found\n")

    def entry(endpoint: PjsipEndpoint) -> Pairs:
        used = sum(channel.name.startswith(f"PJSIP/{endpoint.name}-") for channel in request.model.channels)
        if used:
            endpoint = attrs.evolve(endpoint, device_state="In use", active_channels=used)
        return (("Event", "EndpointList"), *request.action_id, *request.release.headers(ENDPOINT, endpoint))

    return request.listing(
        "A listing of Endpoints follows, presented as EndpointList events",
        map(entry, request.model.endpoints),
        "EndpointListComplete",
        WITH_COUNT,
    )


def pjsip_contacts(request: ActionRequest) -> Answer:
    contacts = [(endpoint, contact) for endpoint in request.model.endpoints for contact in endpoint.contacts]
    if not contacts:
        return request.error("No Contacts found\n")

    def entry(contact: tuple[PjsipEndpoint, Contact]) -> Pairs:
        return (("Event", "ContactList"), *request.action_id, *request.release.headers(CONTACT, contact))

    return request.listing(
        "A listing of Contacts follows, presented as ContactList events",
        map(entry, contacts),
        "ContactListComplete",
        WITH_COUNT,
    )


def pjsip_addresses(request: ActionRequest) -> Answer:
    if not request.model.endpoints:
        return request.error("No Aors found\n")

    def entry(endpoint: PjsipEndpoint) -> Pairs:
        return (("Event", "AorList"), *request.action_id, *request.release.headers(ADDRESS_OF_RECORD, endpoint))

    return request.listing(
        "A listing of AORs follows, presented as AorList events",
        map(entry, request.model.endpoints),
        "AorListComplete",
        WITH_COUNT,
    )
