"""PJSIP endpoints and contacts (res_pjsip, 13 and later)."""

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.records.base import Record, header
from ajam_core.values import (
    DeviceState,
    Seconds,
    parse_comma_list,
    parse_epoch,
    parse_microseconds,
    parse_names,
    write_microseconds,
)

__all__ = ["AorList", "ContactList", "EndpointList"]


@attrs.frozen
class EndpointList(Record):
    """A PJSIP endpoint: an item of PJSIPShowEndpoints (13 and later). `contacts` are `aor/uri`, over all its AORs."""

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
class AorList(Record):
    """An address of record, under which contacts are kept: an item of PJSIPShowAors (16 and later).

    `contacts` are `aor/uri`. Expirations, `qualify_frequency` (0: contacts are never asked) and `qualify_timeout` are
    in seconds.
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
class ContactList(Record):
    """Where a PJSIP endpoint has registered: an item of PJSIPShowContacts (16 and later).

    Contacts that stand in pjsip.conf are not in that list.

    `status` is `Reachable`, `Unreachable`, `NonQualified`, `Unknown` or `Created`. `roundtrip_ms` is in milliseconds,
    None where the contact was not measured. `qualify_frequency` is in seconds, 0: never asked. `expiration_time` None:
    it does not expire.
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
    expiration_time: datetime | None = header("ExpirationTime", parse=parse_epoch)
