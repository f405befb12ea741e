"""Endpoints, addresses of record and contacts."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest

from ajam_core.enums import ContactState, RegistrationState
from ajam_core.records import (
    AorList,
    ContactList,
    ContactStatus,
    ContactStatusDetail,
    EndpointDetail,
    EndpointList,
    InboundSubscriptionDetail,
    OutboundRegistrationDetail,
    PJSIPMaintenanceStatus,
    Record,
)
from ajam_core.structure import to_record
from ajam_core.values import DeviceState, Seconds
from tests.core.blocks import message


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            (
                *("Event: EndpointList", "ObjectType: endpoint", "ObjectName: zoë", "Transport: t-udp", "Aor: 101,102"),
                *("Auths: 101", "OutboundAuths: ", "Contacts: 101/sip:101@host:5060,101/sip:101@other,"),
                *("Contacts: 102/sip:102@host,", "DeviceState: Not in use", "ActiveChannels: 0"),
            ),
            EndpointList(
                object_name="zoë",
                object_type="endpoint",
                transport="t-udp",
                aors=("101", "102"),
                auths=("101",),
                outbound_auths=(),
                contacts=("101/sip:101@host:5060", "101/sip:101@other", "102/sip:102@host"),
                device_state=DeviceState.NOT_IN_USE,
                active_channels=0,
            ),
            id="an endpoint of two addresses of record",
        ),
        pytest.param(
            ("Event: EndpointList", "ObjectName: 101", "Contacts: ", "DeviceState: Unavailable"),
            EndpointList(object_name="101", contacts=(), device_state=DeviceState.UNAVAILABLE),
            id="an endpoint without a contact",
        ),
        pytest.param(
            (
                *("Event: AorList", "ObjectType: aor", "ObjectName: 101", "MinimumExpiration: 60"),
                *("DefaultExpiration: 3600", "QualifyTimeout: 3.000000", "Qualify2xxOnly: false", "Mailboxes: "),
                *("SupportPath: false", "RemoveUnavailable: false", "VoicemailExtension: ", "MaxContacts: 2"),
                *("AuthenticateQualify: false", "Contacts: 101/sip:a,101/sip:b", "MaximumExpiration: 7200"),
                *("QualifyFrequency: 5", "RemoveExisting: true", "OutboundProxy: "),
            ),
            AorList(
                object_name="101",
                object_type="aor",
                minimum_expiration=Seconds(60),
                default_expiration=Seconds(3600),
                qualify_timeout=3.0,
                qualify_2xx_only=False,
                mailboxes="",
                support_path=False,
                remove_unavailable=False,
                voicemail_extension="",
                max_contacts=2,
                authenticate_qualify=False,
                contacts=("101/sip:a", "101/sip:b"),
                maximum_expiration=Seconds(7200),
                qualify_frequency=Seconds(5),
                remove_existing=True,
                outbound_proxy="",
            ),
            id="an address of record",
        ),
        pytest.param(
            (
                *("Event: ContactList", "ObjectType: contact", "ObjectName: 101;@0a1b", "ViaAddr: 127.0.0.1"),
                *("ViaPort: 5060", "QualifyTimeout: 3.000000", "CallId: abc", "RegServer: ", "Path: "),
                *("Endpoint: 101", "AuthenticateQualify: no", "Uri: sip:101@127.0.0.1:5060", "QualifyFrequency: 60"),
                *("UserAgent: Lab", "ExpirationTime: 1700000000", "OutboundProxy: ", "PruneOnBoot: no"),
                *("Qualify2xxOnly: no", "Status: Reachable", "RoundtripUsec: 1530"),
            ),
            ContactList(
                object_name="101;@0a1b",
                object_type="contact",
                via_address="127.0.0.1",
                via_port=5060,
                qualify_timeout=3.0,
                call_id="abc",
                registration_server="",
                path="",
                endpoint="101",
                authenticate_qualify=False,
                uri="sip:101@127.0.0.1:5060",
                qualify_frequency=Seconds(60),
                user_agent="Lab",
                expiration_time=datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc),
                outbound_proxy="",
                prune_on_boot=False,
                qualify_2xx_only=False,
                status=ContactState.REACHABLE,
                roundtrip_ms=1.53,
            ),
            id="a contact that answers",
        ),
        pytest.param(
            ("Event: ContactList", "ExpirationTime: 0", "Status: NonQualified", "RoundtripUsec: N/A"),
            ContactList(status=ContactState.NON_QUALIFIED),
            id="a contact that is never asked",
        ),
    ],
)
def test_an_item_is_read(headers: tuple[str, ...], record: Record) -> None:
    check(headers, record)


def check(headers: tuple[str, ...], record: Record) -> None:
    """The headers are read as that record, every one of them."""
    read = to_record(message(*headers))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})


CONFIGURATION = (
    *("Event: EndpointDetail", "ObjectType: endpoint", "ObjectName: zoë", "DeviceState: Not in use"),
    *("ActiveChannels: 2", "Allow: (ulaw|alaw)", "100rel: yes", "TimersMinSe: 90", "IdentifyBy: username,ip"),
    *("Callerid: <unknown>", "NamedCallGroup: équipe,b", "RtpPortStart: 0", "SetVar: FOO=b&<r>,BAR=a,b"),
    *("MohPassthrough: false", "SendConnectedLine: yes", "DtlsVerify: No", "T38UdptlMaxdatagram: 0"),
)
"""Some headers of an EndpointDetail of 22; the rest are like these."""


def test_the_options_of_an_endpoint_are_typed() -> None:
    read = to_record(message(*CONFIGURATION))
    assert read == EndpointDetail(
        object_name="zoë",
        object_type="endpoint",
        device_state=DeviceState.NOT_IN_USE,
        active_channels=2,
        allow=("ulaw", "alaw"),
        rel_100="yes",
        timers_min_se=Seconds(90),
        identify_by=("username", "ip"),
        named_call_group=("équipe", "b"),
        set_var="FOO=b&<r>,BAR=a,b",
        moh_passthrough=False,
        send_connected_line=True,
        dtls_verify="No",
        t38_udptl_max_datagram=0,
    )
    assert (read.extra, read.unparsed) == ({}, {})


SECRETS = ("Password", "Md5Cred", "PasswordDigest", "OauthSecret", "RefreshToken")


@pytest.mark.parametrize("event", ["AuthList", "AuthDetail", "TransportDetail"])
def test_what_logs_in_with_shows_in_no_repr(event: str) -> None:
    headers = [f"{name}: hidden-{name}" for name in SECRETS if event != "TransportDetail" or name == "Password"]
    record: Any = to_record(message(f"Event: {event}", "ObjectName: trunk", *headers))
    assert record.password == "hidden-Password"
    assert record.extra == {}
    assert "trunk" in repr(record)
    assert "hidden" not in f"{record!r} {record} {record.wire!r}"


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            (
                *("Event: ContactStatus", "URI: sip:101@host", "ContactStatus: Reachable", "AOR: 101"),
                *("EndpointName: 101", "RoundtripUsec: 413"),
            ),
            ContactStatus(
                uri="sip:101@host",
                contact_status=ContactState.REACHABLE,
                aor="101",
                endpoint_name="101",
                roundtrip_ms=0.413,
            ),
            id="a contact that answers",
        ),
        pytest.param(
            ("Event: ContactStatus", "URI: sip:101@host", "ContactStatus: Removed", "AOR: 101", "EndpointName: 101"),
            ContactStatus(uri="sip:101@host", contact_status=ContactState.REMOVED, aor="101", endpoint_name="101"),
            id="a contact that went",
        ),
        pytest.param(
            (
                *("Event: ContactStatusDetail", "AOR: 101", "URI: sip:101@host", "RegExpire: 1700000000"),
                *("Status: NonQualified", "RoundtripUsec: N/A", "AuthenticateQualify: 0", "QualifyTimeout: 3.000"),
            ),
            ContactStatusDetail(
                aor="101",
                uri="sip:101@host",
                registration_expires=datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc),
                status=ContactState.NON_QUALIFIED,
                authenticate_qualify=False,
                qualify_timeout=3.0,
            ),
            id="a contact that is not measured",
        ),
        pytest.param(
            (
                *("Event: OutboundRegistrationDetail", "ObjectName: provider", "Status: Rejected", "NextReg: 57"),
                *("OutboundAuth: a,b", "Line: false", "SupportOutbound: no"),
            ),
            OutboundRegistrationDetail(
                object_name="provider",
                status=RegistrationState.REJECTED,
                next_registration=Seconds(57),
                outbound_auth=("a", "b"),
                line=False,
                support_outbound=False,
            ),
            id="a registration that was refused",
        ),
        pytest.param(
            (
                *("Event: InboundSubscriptionDetail", "Role: Notifier", "Endpoint: 101", "Callid: a", "State: ACTIVE"),
                *("Callerid: <none>", "SubscriptionType: mwi", "Mailboxes: 101@default"),
            ),
            InboundSubscriptionDetail(
                role="Notifier",
                endpoint="101",
                call_id="a",
                state="ACTIVE",
                subscription_type="mwi",
                mailboxes="101@default",
            ),
            id="a lamp of voice mail",
        ),
        pytest.param(
            ("Event: PJSIPMaintenanceStatus", "Endpoint: 101", "Status: enabled"),
            PJSIPMaintenanceStatus(endpoint="101", out_of_service=True),
            id="an endpoint out of service",
        ),
    ],
)
def test_an_event_is_read(headers: tuple[str, ...], record: Record) -> None:
    check(headers, record)
