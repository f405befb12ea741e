"""Security events, as 13 and later send them."""

from __future__ import annotations

from datetime import datetime, timezone
from ipaddress import ip_address

from ajam_core.enums import EventSeverity
from ajam_core.messages import Message
from ajam_core.records import ChallengeResponseFailed, InvalidPassword, SecurityEvent, VoicemailPasswordChange
from ajam_core.structure import to_dict, to_record
from ajam_core.values import SocketAddress
from tests.core.blocks import message

REFUSED = (
    *("Event: InvalidPassword", "EventTV: 2026-11-27T22:53:36.531+0000", "Severity: Error", "Service: AMI"),
    *("EventVersion: 1", "AccountID: admin", "SessionID: 0x7f18d4001b70"),
    *("LocalAddress: IPV4/TCP/127.0.0.1/5038", "RemoteAddress: IPV6/TLS/2001:db8::1/34864"),
    *("SessionTV: 2026-11-27T23:53:36.000+0100", "Challenge: 1234", "ReceivedHash: d41d8cd9"),
)
TOLD = InvalidPassword(
    event_tv=datetime(2026, 11, 27, 22, 53, 36, 531_000, timezone.utc),
    severity=EventSeverity.ERROR,
    service="AMI",
    event_version=1,
    account_id="admin",
    session_id="0x7f18d4001b70",
    local_address=SocketAddress("TCP", ip_address("127.0.0.1"), 5038),
    remote_address=SocketAddress("TLS", ip_address("2001:db8::1"), 34864),
    session_tv=datetime(2026, 11, 27, 22, 53, 36, tzinfo=timezone.utc),
    challenge="1234",
    received_hash="d41d8cd9",
)


def test_a_security_event_has_times_and_addresses() -> None:
    read = to_record(message(*REFUSED))
    assert read == TOLD
    assert isinstance(read, SecurityEvent)
    assert (read.extra, read.unparsed) == ({}, {})


def test_times_and_addresses_are_written_as_they_came() -> None:
    written = to_dict(TOLD)
    assert written["eventtv"] == "2026-11-27T22:53:36.531+0000"
    assert written["localaddress"] == "IPV4/TCP/127.0.0.1/5038"
    assert written["remoteaddress"] == "IPV6/TLS/2001:db8::1/34864"


def shown(read: Message) -> str:
    return repr(read) + repr(to_record(read))


def test_a_digest_or_password_in_an_event_is_not_shown() -> None:
    assert "d41d8cd9" not in shown(message(*REFUSED))
    failed = message("Event: ChallengeResponseFailed", "Response: given", "ExpectedResponse: right")
    assert "right" not in shown(failed)
    assert "given" not in shown(failed)
    assert to_record(failed) == ChallengeResponseFailed(response="given", expected_response="right")
    changed = message("Event: VoicemailPasswordChange", "Mailbox: 101", "NewPassword: 4711")
    assert "4711" not in shown(changed)
    assert to_record(changed) == VoicemailPasswordChange(mailbox="101", new_password="4711")
