"""PeerEntry, RegistryEntry and SIPshowpeerReply, as each version sends them."""

from __future__ import annotations

from datetime import datetime, timezone
from ipaddress import ip_address
from typing import Any

import attrs
import pytest

from ajam_core.enums import AMAFlag, PeerReport, RegistrationState
from ajam_core.records import PeerEntry, PeerStatus, Record, Registry, RegistryEntry, SIPshowpeerReply
from ajam_core.structure import structure, to_dict, to_record
from ajam_core.values import PeerState, Seconds
from tests.core.blocks import message

LOOPBACK = ip_address("127.0.0.1")

SIP_BEGIN = ("Channeltype: SIP", "ObjectName: 101", "ChanObjectType: peer", "IPaddress: 127.0.0.1", "IPport: 5061")
SIP_END = ("ACL: no", "Status: OK (13 ms)", "RealtimeDevice: no")
SIP = PeerEntry(
    object_name="101",
    channel_type="SIP",
    chan_object_type="peer",
    ip_address=LOOPBACK,
    ip_port=5061,
    dynamic=True,
    video_support=False,
    acl=False,
    status=PeerState.OK,
    latency_ms=13,
    realtime_device=False,
)
IAX2 = PeerEntry(
    object_name="203/u203",
    channel_type="IAX2",
    chan_object_type="peer",
    ip_address=LOOPBACK,
    ip_port=4569,
    dynamic=False,
    status=PeerState.UNMONITORED,
)
IAX = attrs.evolve(
    IAX2,
    object_name="203",
    channel_type="IAX",
    object_username="u203",
    mask=ip_address("255.255.255.255"),
    trunk=True,
)


def of(base: Any, **changes: Any) -> Any:
    return attrs.evolve(base, **changes)


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            (*SIP_BEGIN, "Dynamic: yes", "Natsupport: no", "VideoSupport: no", *SIP_END),
            of(SIP, nat_support=False),
            id="SIP 1.4",
        ),
        pytest.param(
            (*SIP_BEGIN, "Dynamic: yes", "Natsupport: yes", "VideoSupport: no", "TextSupport: yes", *SIP_END),
            of(SIP, nat_support=True, text_support=True),
            id="SIP 1.6",
        ),
        pytest.param(
            (*SIP_BEGIN, "Dynamic: yes", "Forcerport: yes", "VideoSupport: no", "TextSupport: no", *SIP_END),
            of(SIP, force_rport=True, text_support=False),
            id="SIP 1.8",
        ),
        pytest.param(
            (
                *(*SIP_BEGIN, "Dynamic: yes", "Forcerport: no", "VideoSupport: no", "TextSupport: no", *SIP_END),
                "Description: ",
            ),
            of(SIP, force_rport=False, text_support=False, description=""),
            id="SIP 10",
        ),
        pytest.param(
            (
                *(*SIP_BEGIN, "Dynamic: yes", "AutoForcerport: yes", "Forcerport: no", "AutoComedia: no"),
                *("Comedia: yes", "VideoSupport: no", "TextSupport: no", *SIP_END, "Description: Éric <x>"),
            ),
            of(
                SIP,
                auto_force_rport=True,
                force_rport=False,
                auto_comedia=False,
                comedia=True,
                text_support=False,
                description="Éric <x>",
            ),
            id="SIP 11 to 13.12",
        ),
        pytest.param(
            (
                *(*SIP_BEGIN, "Dynamic: yes", "AutoForcerport: no", "Forcerport: no", "AutoComedia: no", "Comedia: no"),
                *("VideoSupport: no", "TextSupport: no", *SIP_END, "Description: d", "Accountcode: acc"),
            ),
            of(
                SIP,
                auto_force_rport=False,
                force_rport=False,
                auto_comedia=False,
                comedia=False,
                text_support=False,
                description="d",
                account_code="acc",
            ),
            id="SIP 13.13 to 20",
        ),
        pytest.param(
            (
                *("Channeltype: IAX2", "ChanObjectType: peer", "ObjectName: 203/u203", "IPaddress: 127.0.0.1"),
                *("IPport: 4569", "Dynamic: no", "Status: Unmonitored"),
            ),
            IAX2,
            id="IAXpeers 1.6.0",
        ),
        pytest.param(
            (
                *(
                    "Channeltype: IAX2",
                    "ChanObjectType: peer",
                    "ObjectName: 203/u203",
                    "IPaddress: -none-",
                    "IPport: 0",
                ),
                *("Dynamic: yes", "Trunk: yes", "Encryption: no", "Status: UNKNOWN"),
            ),
            of(
                IAX2,
                ip_address=None,
                ip_port=None,
                dynamic=True,
                trunk=True,
                encryption=None,
                status=PeerState.UNKNOWN,
            ),
            id="IAXpeers 1.6.2",
        ),
        pytest.param(
            (
                *(
                    "Channeltype: IAX2",
                    "ObjectName: 203/u203",
                    "ChanObjectType: peer",
                    "IPaddress: (null)",
                    "IPport: 0",
                ),
                *("Dynamic: no", "Trunk: no", "Encryption: (aes128,keyrotate)", "Status: LAGGED (3000 ms)"),
            ),
            of(
                IAX2,
                ip_address=None,
                ip_port=None,
                trunk=False,
                encryption="(aes128,keyrotate)",
                status=PeerState.LAGGED,
                latency_ms=3000,
            ),
            id="IAXpeers 1.8",
        ),
        pytest.param(
            (
                *(
                    "Channeltype: IAX2",
                    "ObjectName: 203/u203",
                    "ChanObjectType: peer",
                    "IPaddress: ::1",
                    "IPport: (null)",
                ),
                *("Dynamic: no", "Trunk: no", "Encryption: no", "Status: UNREACHABLE", "Description: d"),
            ),
            of(
                IAX2,
                ip_address=ip_address("::1"),
                ip_port=None,
                trunk=False,
                status=PeerState.UNREACHABLE,
                description="d",
            ),
            id="IAXpeers 13",
        ),
        pytest.param(
            (
                *("Channeltype: IAX", "ObjectName: 203", "ObjectUsername: u203", "ChanObjectType: peer"),
                *("IPaddress: 127.0.0.1", "Mask: 255.255.255.255", "Port: 4569", "Dynamic: No", "Trunk: Yes"),
                *("Encryption: No", "Status: Unmonitored"),
            ),
            IAX,
            id="IAXpeerlist 1.6.2 to 11",
        ),
        pytest.param(
            (
                *("Channeltype: IAX", "ObjectName: 203", "ChanObjectType: peer", "IPaddress: (null)", "Mask: (null)"),
                *("Port: (null)", "Dynamic: yes", "Trunk: yes", "Encryption: yes", "Status: UNKNOWN"),
            ),
            of(
                IAX,
                object_username=None,
                ip_address=None,
                mask=None,
                ip_port=None,
                dynamic=True,
                encryption="yes",
                status=PeerState.UNKNOWN,
            ),
            id="IAXpeerlist 13",
        ),
    ],
)
def test_a_peer_of_every_version_is_one_kind_of_record(headers: tuple[str, ...], record: PeerEntry) -> None:
    read = to_record(message("Event: PeerEntry", *headers))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})
    assert list(to_dict(read).values()) == ["PeerEntry", *(header.partition(": ")[2] for header in headers)]


@pytest.mark.parametrize("text", ["-none-", "(null)", "(Unspecified)", "0.0.0.0", "::", ""])
def test_an_address_that_is_none_is_none(text: str) -> None:
    peer = structure(message(f"IPaddress: {text}"), PeerEntry)
    assert (peer.ip_address, peer.unparsed) == (None, {})


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            (
                *("Host: sip.example", "Port: 5060", "Username: joe", "Refresh: 105", "State: Registered"),
                "RegistrationTime: 1700000000",
            ),
            RegistryEntry(
                host="sip.example",
                port=5060,
                username="joe",
                refresh=Seconds(105),
                state=RegistrationState.REGISTERED,
                registration_time=datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc),
            ),
            id="SIP 1.6",
        ),
        pytest.param(
            (
                *("Host: sip.example", "Port: 5060", "Username: joe", "Domain: example", "DomainPort: 0"),
                *("Refresh: 120", "State: Request Sent", "RegistrationTime: 0"),
            ),
            RegistryEntry(
                host="sip.example",
                port=5060,
                username="joe",
                domain="example",
                refresh=Seconds(120),
                state=RegistrationState.REQUEST_SENT,
            ),
            id="SIP 1.8",
        ),
        pytest.param(
            (
                *("Host: 127.0.0.1:4569", "DNSmanager: N", "Username: iaxuser", "Perceived: <Unregistered>"),
                *("Refresh: 60", "State: Timeout"),
            ),
            RegistryEntry(
                host="127.0.0.1:4569",
                dns_manager=False,
                username="iaxuser",
                refresh=Seconds(60),
                state=RegistrationState.TIMEOUT,
            ),
            id="IAX2",
        ),
        pytest.param(
            ("Host: 127.0.0.1:4569", "DNSmanager: Y", "Perceived: 10.0.0.1:4569", "State: Registered"),
            RegistryEntry(
                host="127.0.0.1:4569", dns_manager=True, perceived="10.0.0.1:4569", state=RegistrationState.REGISTERED
            ),
            id="IAX2 registered",
        ),
    ],
)
def test_a_registration_is_read(headers: tuple[str, ...], record: RegistryEntry) -> None:
    read = to_record(message("Event: RegistryEntry", *headers))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})


SHOWPEER_1_4 = (
    *("Response: Success", "Channeltype: SIP", "ObjectName: 103", "ChanObjectType: peer", "SecretExist: Y"),
    *("MD5SecretExist: N", "Context: default", "Language: fr", "Accountcode: acc", "AMAflags: Unknown"),
    *("CID-CallingPres: Presentation Allowed, Not Screened", "Callgroup: 1", "Pickupgroup: ", "VoiceMailbox: 103@d"),
    *("TransferMode: open", "LastMsgsSent: 0", "Call-limit: 2", "MaxCallBR: 384 kbps", "Dynamic: N"),
    *('Callerid: "Zoé" <103>', "RegExpire: -1 seconds", "SIP-AuthInsecure: no", "SIP-NatSupport: RFC3581", "ACL: N"),
    *("SIP-CanReinvite: Y", "SIP-PromiscRedir: N", "SIP-UserPhone: N", "SIP-VideoSupport: N"),
    *("SIP-DTMFmode: rfc2833", "SIPLastMsg: 0", "ToHost: 127.0.0.1", "Address-IP: 127.0.0.1", "Address-Port: 5061"),
    *("Default-addr-IP: 0.0.0.0", "Default-addr-port: 0", "Default-Username: ", "Codecs: 0x8000e (gsm|ulaw)"),
    *("CodecOrder: ", "Status: OK (1 ms)", "SIP-Useragent: Lab <1.0>", "Reg-Contact : sip:103@127.0.0.1:5061"),
    "ChanVariable: \n NAME,Zoé & <Co>",
)


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            ("Event: PeerStatus", "Privilege: system,all", "Peer: SIP/101", "PeerStatus: Registered"),
            PeerStatus(peer="SIP/101", peer_status=PeerReport.REGISTERED),
            id="of 1.4",
        ),
        pytest.param(
            (
                *("Event: PeerStatus", "ChannelType: SIP", "Peer: SIP/101", "PeerStatus: Registered"),
                *("Address: 127.0.0.1", "Port: 5061"),
            ),
            PeerStatus(
                channel_type="SIP",
                peer="SIP/101",
                peer_status=PeerReport.REGISTERED,
                address="127.0.0.1",
                port=5061,
            ),
            id="of 11",
        ),
        pytest.param(
            ("Event: PeerStatus", "ChannelType: SIP", "Peer: SIP/101", "PeerStatus: Reachable", "Time: 7"),
            PeerStatus(channel_type="SIP", peer="SIP/101", peer_status=PeerReport.REACHABLE, time_ms=7),
            id="a peer that answers",
        ),
        pytest.param(
            ("Event: PeerStatus", "ChannelType: SIP", "Peer: SIP/101", "PeerStatus: Unreachable", "Time: -1"),
            PeerStatus(channel_type="SIP", peer="SIP/101", peer_status=PeerReport.UNREACHABLE),
            id="a peer that does not",
        ),
        pytest.param(
            ("Event: Registry", "ChannelDriver: SIP", "Username: joe", "Domain: a", "Status: Request Sent"),
            Registry(channel_type="SIP", username="joe", domain="a", status=RegistrationState.REQUEST_SENT),
            id="a registration of 1.4",
        ),
        pytest.param(
            ("Event: Registry", "ChannelType: IAX2", "Username: joe", "Domain: a", "Status: Rejected", "Cause: no"),
            Registry(channel_type="IAX2", username="joe", domain="a", status=RegistrationState.REJECTED, cause="no"),
            id="a registration of 22",
        ),
    ],
)
def test_what_becomes_of_a_peer_or_a_registration_is_read(headers: tuple[str, ...], record: Record) -> None:
    read = to_record(message(*headers))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})


def test_the_details_of_a_peer_of_1_4_are_read() -> None:
    block = message(*(header.replace("Reg-Contact :", "Reg-Contact:") for header in SHOWPEER_1_4))
    read = structure(block, SIPshowpeerReply)
    assert read == SIPshowpeerReply(
        response="Success",
        channel_type="SIP",
        object_name="103",
        chan_object_type="peer",
        secret_exists=True,
        md5_secret_exists=False,
        context="default",
        language="fr",
        account_code="acc",
        ama_flags=AMAFlag.UNKNOWN,
        cid_calling_pres="Presentation Allowed, Not Screened",
        call_group="1",
        pickup_group="",
        voice_mailbox="103@d",
        transfer_mode="open",
        last_msgs_sent=0,
        call_limit=2,
        max_call_bitrate_kbps=384,
        dynamic=False,
        caller_id='"Zoé" <103>',
        registration_expires=Seconds(-1),
        auth_insecure="no",
        nat_support="RFC3581",
        acl=False,
        can_reinvite=True,
        promisc_redir=False,
        user_phone=False,
        video_support=False,
        dtmf_mode="rfc2833",
        last_message=0,
        to_host="127.0.0.1",
        ip_address=LOOPBACK,
        ip_port=5061,
        default_username="",
        codecs="0x8000e (gsm|ulaw)",
        codec_order="",
        status=PeerState.OK,
        latency_ms=1,
        user_agent="Lab <1.0>",
        contact="sip:103@127.0.0.1:5061",
        channel_variables={"NAME": "Zoé & <Co>"},
    )
    assert (read.extra, read.unparsed) == ({}, {})


def test_the_details_that_later_versions_add_are_read() -> None:
    block = message(
        *("Response: Success", "RemoteSecretExist: N", "ToneZone: <Not set>", "Named Callgroup: a,b"),
        *("Named Pickupgroup: ", "MOHSuggest: default", "Maxforwards: 70", "Busy-level: 0", "SIP-Forcerport: a"),
        *("SIP-Comedia: no", "SIP-DirectMedia: Y", "SIP-TextSupport: N", "SIP-T.38Support: N", "SIP-T.38EC: Unknown"),
        *("SIP-T.38MaxDtgrm: 4294967295", "SIP-Sess-Timers: Accept", "SIP-Sess-Refresh: uas", "SIP-Sess-Expires: 1800"),
        *("SIP-Sess-Min: 90", "SIP-RTP-Engine: asterisk", "SIP-Encryption: N", "SIP-RTCP-Mux: N"),
        *("QualifyFreq: 60000 ms", "Parkinglot: ", "SIP-Use-Reason-Header: N", "Description: d"),
        *("ChanVariable: A=1", "ChanVariable: B=2"),
    )
    read = structure(block, SIPshowpeerReply)
    assert read == SIPshowpeerReply(
        response="Success",
        remote_secret_exists=False,
        named_call_group="a,b",
        named_pickup_group="",
        moh_suggest="default",
        max_forwards=70,
        busy_level=0,
        force_rport="a",
        comedia="no",
        direct_media=True,
        text_support=False,
        t38_support=False,
        t38_ec="Unknown",
        t38_max_datagram=4294967295,
        session_timers="Accept",
        session_refresher="uas",
        session_expires=Seconds(1800),
        session_min=Seconds(90),
        rtp_engine="asterisk",
        encryption=False,
        rtcp_mux=False,
        qualify_frequency_ms=60000,
        parking_lot="",
        use_reason_header=False,
        description="d",
        channel_variables={"A": "1", "B": "2"},
    )
    assert (read.extra, read.unparsed) == ({}, {})


def test_every_field_of_a_record_is_documented_by_a_header_of_its_own_or_shares_one_on_purpose() -> None:
    shared = {"latency_ms"}
    for cls in (PeerEntry, RegistryEntry, SIPshowpeerReply):
        assert issubclass(cls, Record)
        fields = [field for field in attrs.fields(cls) if "names" in field.metadata]
        firsts = [field.metadata["names"][0] for field in fields if field.name not in shared]
        assert len(firsts) == len(set(firsts))
