"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, header

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
    "SessionLimit",
    "SuccessfulAuth",
    "UnexpectedAddress",
]


@attrs.frozen
class AuthMethodNotAllowed(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    auth_method: str | None = header("AuthMethod")

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""


@attrs.frozen
class ChallengeResponseFailed(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    challenge: str | None = header("Challenge")

    response: str | None = header("Response")

    expected_response: str | None = header("ExpectedResponse")

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""


@attrs.frozen
class ChallengeSent(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    challenge: str | None = header("Challenge")

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""


@attrs.frozen
class FailedACL(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    module: str | None = header("Module")

    acl_name: str | None = header("ACLName")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""


@attrs.frozen
class InvalidAccountID(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""


@attrs.frozen
class InvalidPassword(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""

    challenge: str | None = header("Challenge")

    received_challenge: str | None = header("ReceivedChallenge")

    received_hash: str | None = header("ReceivedHash")


@attrs.frozen
class InvalidTransport(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    attempted_transport: str | None = header("AttemptedTransport")

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""


@attrs.frozen
class LoadAverageLimit(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""


@attrs.frozen
class MemoryLimit(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""


@attrs.frozen
class RequestBadFormat(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    request_type: str | None = header("RequestType")

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""

    account_id: str | None = header("AccountID")

    request_params: str | None = header("RequestParams")


@attrs.frozen
class RequestNotAllowed(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    request_type: str | None = header("RequestType")

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""

    request_params: str | None = header("RequestParams")


@attrs.frozen
class RequestNotSupported(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    request_type: str | None = header("RequestType")

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""


@attrs.frozen
class SessionLimit(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""


@attrs.frozen
class SuccessfulAuth(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    using_password: int | None = header("UsingPassword")

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""


@attrs.frozen
class UnexpectedAddress(Record):
    """TODO

    Asterisk 13 and later; class security.
    """

    event_tv: str | None = header("EventTV")
    """FORMAT iso8601."""

    severity: str | None = header("Severity")
    """ENUM Informational/Error."""

    service: str | None = header("Service")

    event_version: int | None = header("EventVersion")

    account_id: str | None = header("AccountID")

    session_id: str | None = header("SessionID")

    local_address: str | None = header("LocalAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    remote_address: str | None = header("RemoteAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    expected_address: str | None = header("ExpectedAddress")
    """FORMAT IPV4/IPV6/UDP/TCP/TLS/WS/WSS/addr/port."""

    module: str | None = header("Module")

    session_tv: str | None = header("SessionTV")
    """FORMAT iso8601."""
