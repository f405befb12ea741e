"""Endpoints, addresses of record and contacts."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from ajam_core.records import AorList, ContactList, EndpointList, Record
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
                status="Reachable",
                roundtrip_ms=1.53,
            ),
            id="a contact that answers",
        ),
        pytest.param(
            ("Event: ContactList", "ExpirationTime: 0", "Status: NonQualified", "RoundtripUsec: N/A"),
            ContactList(status="NonQualified"),
            id="a contact that is never asked",
        ),
    ],
)
def test_an_item_is_read(headers: tuple[str, ...], record: Record) -> None:
    read = to_record(message(*headers))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})
