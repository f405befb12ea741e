"""Logins and requests that services of the server took or refused."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.enums import EventSeverity
from ajam_core.records.base import Record, header
from ajam_core.values import SocketAddress, parse_iso_time, parse_socket_address, write_iso_time

__all__ = [
    "AuthMethodNotAllowed",
    "ChallengeResponseFailed",
    "ChallengeSent",
    "FailedACL",
    "InvalidAccountID",
    "InvalidPassword",
    "InvalidTransport",
    "LoadAverageLimit",
    "MemoryLimit",
    "RequestBadFormat",
    "RequestNotAllowed",
    "RequestNotSupported",
    "SecurityEvent",
    "SessionLimit",
    "SuccessfulAuth",
    "UnexpectedAddress",
]


@attrs.frozen
class SecurityEvent(Record):
    """What every event of class security tells.

    Asterisk 13 and later.

    Each event names a session of a service, as a manager or SIP account that logs in. Before 13 they are in the
    log only.
    """

    event_tv: datetime | None = header("EventTV", parse=parse_iso_time, write=write_iso_time)
    """When it happened."""

    severity: EventSeverity | None = header("Severity")
    service: str = header("Service", default="")
    """`AMI`, `SIP`, `PJSIP`, …."""

    event_version: int | None = header("EventVersion")
    """Of the form of this event."""

    account_id: str | None = header("AccountID")
    """The account that was named; it may not exist, and is "" where none was."""

    session_id: str | None = header("SessionID")
    local_address: SocketAddress | None = header("LocalAddress", parse=parse_socket_address)
    """The service's."""

    remote_address: SocketAddress | None = header("RemoteAddress", parse=parse_socket_address)
    """Where the request came from."""

    module: str | None = header("Module")
    """The module that tells it."""

    session_tv: datetime | None = header("SessionTV", parse=parse_iso_time, write=write_iso_time)
    """When the session logged in; None: it did not."""


@attrs.frozen
class AuthMethodNotAllowed(SecurityEvent):
    """A request tried to authenticate in a way that the service does not allow.

    Asterisk 13 and later; class security.
    """

    auth_method: str | None = header("AuthMethod")


@attrs.frozen
class ChallengeResponseFailed(SecurityEvent):
    """The answer to a challenge was wrong.

    Asterisk 13 and later; class security.

    Whoever knows `expected_response` could guess the account's password, so neither response is in a repr.
    """

    challenge: str | None = header("Challenge")
    response: str | None = header("Response", secret=True)
    """What the account should not have answered."""

    expected_response: str | None = header("ExpectedResponse", secret=True)
    """The right answer."""


@attrs.frozen
class ChallengeSent(SecurityEvent):
    """The service challenged a request to authenticate.

    Asterisk 13 and later; class security.
    """

    challenge: str | None = header("Challenge")


@attrs.frozen
class FailedACL(SecurityEvent):
    """A request came from an address that an access list forbids.

    Asterisk 13 and later; class security.
    """

    acl_name: str | None = header("ACLName")
    """None: not told."""


@attrs.frozen
class InvalidAccountID(SecurityEvent):
    """A request named an account that there is not.

    Asterisk 13 and later; class security.
    """


@attrs.frozen
class InvalidPassword(SecurityEvent):
    """The password of a request was wrong.

    Asterisk 13 and later; class security.
    """

    challenge: str | None = header("Challenge")
    """None: there was none."""

    received_challenge: str | None = header("ReceivedChallenge")
    received_hash: str | None = header("ReceivedHash", secret=True)


@attrs.frozen
class InvalidTransport(SecurityEvent):
    """A request came over a transport that the service does not allow for the account.

    Asterisk 13 and later; class security.
    """

    attempted_transport: str | None = header("AttemptedTransport")


@attrs.frozen
class LoadAverageLimit(SecurityEvent):
    """A request was refused because the load average of the host is above its limit.

    Asterisk 13 and later; class security.
    """


@attrs.frozen
class MemoryLimit(SecurityEvent):
    """A request was refused for lack of memory.

    Asterisk 13 and later; class security.
    """


@attrs.frozen
class RequestBadFormat(SecurityEvent):
    """A request was malformed; from the manager also one for an action that the server does not have.

    Asterisk 13 and later; class security.
    """

    request_type: str | None = header("RequestType")
    """As `Action: MeetmeList`."""

    request_params: str | None = header("RequestParams")
    """None: not told."""


@attrs.frozen
class RequestNotAllowed(SecurityEvent):
    """The account may not make such a request; from the manager, it lacks the class that an action needs.

    Asterisk 13 and later; class security.
    """

    request_type: str | None = header("RequestType")
    """As `Action: Originate`."""

    request_params: str | None = header("RequestParams")
    """None: not told."""


@attrs.frozen
class RequestNotSupported(SecurityEvent):
    """The service does not know such a request.

    Asterisk 13 and later; class security.
    """

    request_type: str | None = header("RequestType")


@attrs.frozen
class SessionLimit(SecurityEvent):
    """A session was refused because the service, or the account, has as many as it may.

    Asterisk 13 and later; class security.
    """


@attrs.frozen
class SuccessfulAuth(SecurityEvent):
    """A session has logged in; a manager session over HTTP also at each login of ajam.

    Asterisk 13 and later; class security.
    """

    using_password: bool | None = header("UsingPassword")
    """False: without a password, or by a digest of it."""


@attrs.frozen
class UnexpectedAddress(SecurityEvent):
    """A request within a session came from another address than the session's.

    Asterisk 13 and later; class security.
    """

    expected_address: SocketAddress | None = header("ExpectedAddress", parse=parse_socket_address)
