"""Endpoints, contacts and registrations of PJSIP."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.pjsip import (
    AorDetail,
    AorList,
    AuthDetail,
    AuthList,
    ContactList,
    ContactStatusDetail,
    EndpointDetail,
    EndpointList,
    IdentifyDetail,
    InboundRegistrationDetail,
    InboundSubscriptionDetail,
    OutboundRegistrationDetail,
    OutboundSubscriptionDetail,
    PJSIPMaintenanceStatus,
    ResourceListDetail,
    TransportDetail,
)
from ajam_core.special.notify import PJSIPNotify

__all__ = [
    "PJSIPHangup",
    "PJSIPNotify",
    "PJSIPQualify",
    "PJSIPRegister",
    "PJSIPSetMaintenance",
    "PJSIPShowAors",
    "PJSIPShowAuths",
    "PJSIPShowContacts",
    "PJSIPShowEndpoint",
    "PJSIPShowEndpoints",
    "PJSIPShowMaintenance",
    "PJSIPShowRegistrationInboundContactStatuses",
    "PJSIPShowRegistrationsInbound",
    "PJSIPShowRegistrationsOutbound",
    "PJSIPShowResourceLists",
    "PJSIPShowSubscriptionsInbound",
    "PJSIPShowSubscriptionsOutbound",
    "PJSIPUnregister",
]


@attrs.frozen
class PJSIPHangup(ResponseAction):
    """Ends an incoming PJSIP channel that has not been answered, with a SIP status of your choice.

    Asterisk 18 and later; class system or call.

    From 18.21, 20.6 and 21.1 on. It comes too late where the dialplan has answered, or sent another final
    response.
    """

    channel: str = param("Channel")
    cause: str = param("Cause")
    """A status from 400 to 699 as digits, or its name, as `UNSUPPORTED_CERTIFICATE`."""


@attrs.frozen
class PJSIPQualify(ResponseAction):
    """Asks every contact of an endpoint whether it is there, now.

    Asterisk 13 and later; class system or reporting.

    The server answers before the contacts do. What it finds out comes as a ContactStatus event, where it changes
    what the server knows of a contact that is asked regularly.
    """

    endpoint: str = param("Endpoint")


@attrs.frozen
class PJSIPRegister(ResponseAction):
    """Registers this server elsewhere anew, and goes on as configured.

    Asterisk 13 and later; class system or reporting.

    What comes of it is told by Registry events.
    """

    registration: str = param("Registration")
    """The section of pjsip.conf, or `*all`."""


@attrs.frozen
class PJSIPSetMaintenance(ResponseAction):
    """Takes an endpoint out of service, or puts it back.

    Asterisk 20 and later; class system.

    From 20.20, 22.10 and 23.4 on. Requests from it are then refused with 503, and calls to it are not placed;
    calls that are up go on.
    """

    endpoint: str = param("Endpoint")
    """`all` stands for every endpoint."""

    out_of_service: bool = param("State", words=("on", "off"))


@attrs.frozen
class PJSIPShowAors(ListAction[AorList]):
    """All PJSIP addresses of record.

    Asterisk 16 and later; class system.
    """

    items = ("AorList",)
    end = "AorListComplete"
    empty = frozenset({"no aors found"})


@attrs.frozen
class PJSIPShowAuths(ListAction[AuthList]):
    """All PJSIP authentication sections, with their passwords in plain text.

    Asterisk 16 and later; class system.
    """

    items = ("AuthList",)
    end = "AuthListComplete"
    empty = frozenset({"no auths found"})


@attrs.frozen
class PJSIPShowContacts(ListAction[ContactList]):
    """All registered PJSIP contacts, with what the last check measured.

    Asterisk 16 and later; class system.
    """

    items = ("ContactList",)
    end = "ContactListComplete"
    empty = frozenset({"no contacts found"})


@attrs.frozen
class PJSIPShowEndpoint(
    ListAction[EndpointDetail | IdentifyDetail | ContactStatusDetail | AuthDetail | TransportDetail | AorDetail]
):
    """One endpoint and every object that belongs to it, passwords in plain text included.

    Asterisk 13 and later; class system.

    The items are of several classes: one EndpointDetail, and for each object that there is an AuthDetail,
    TransportDetail, AorDetail, ContactStatusDetail or IdentifyDetail. Raises NotFound where there is no such
    endpoint.
    """

    items = ("EndpointDetail", "IdentifyDetail", "ContactStatusDetail", "AuthDetail", "TransportDetail", "AorDetail")
    end = "EndpointDetailComplete"

    endpoint: str = param("Endpoint")


@attrs.frozen
class PJSIPShowEndpoints(ListAction[EndpointList]):
    """All PJSIP endpoints.

    Asterisk 13 and later; class system.
    """

    items = ("EndpointList",)
    end = "EndpointListComplete"
    empty = frozenset({"no endpoints found"})


@attrs.frozen
class PJSIPShowMaintenance(ListAction[PJSIPMaintenanceStatus]):
    """The endpoints that are out of service, or how it stands with one.

    Asterisk 20 and later; class system or reporting.

    From 20.20, 22.10 and 23.4 on. An endpoint that does not exist is reported as in service.
    """

    items = ("PJSIPMaintenanceStatus",)
    end = "PJSIPMaintenanceStatusComplete"

    endpoint: str | None = param("Endpoint", default=None)
    """None: all that are out of service."""


@attrs.frozen
class PJSIPShowRegistrationInboundContactStatuses(ListAction[ContactStatusDetail]):
    """The contacts that phones have registered; those of pjsip.conf are not among them.

    Asterisk 13 and later; class system.

    From 13.14 and 14.3 on.
    """

    items = ("ContactStatusDetail",)
    end = "ContactStatusDetailComplete"


@attrs.frozen
class PJSIPShowRegistrationsInbound(ListAction[InboundRegistrationDetail]):
    """The addresses of record of all endpoints, whether anything is registered there or not.

    Asterisk 13 and later; class system.

    For the registrations themselves see PJSIPShowRegistrationInboundContactStatuses.
    """

    items = ("InboundRegistrationDetail",)
    end = "InboundRegistrationDetailComplete"


@attrs.frozen
class PJSIPShowRegistrationsOutbound(ListAction[OutboundRegistrationDetail | AuthDetail]):
    """The registrations of this server elsewhere, each followed by the AuthDetail it logs in with.

    Asterisk 13 and later; class system or reporting.

    Passwords are in plain text.
    """

    items = ("OutboundRegistrationDetail", "AuthDetail")
    end = "OutboundRegistrationDetailComplete"


@attrs.frozen
class PJSIPShowResourceLists(ListAction[ResourceListDetail]):
    """The lists of resources that a phone can subscribe to as one.

    Asterisk 13 and later; class system.
    """

    items = ("ResourceListDetail",)
    end = "ResourceListDetailComplete"
    empty = frozenset({"no resource lists found"})


@attrs.frozen
class PJSIPShowSubscriptionsInbound(ListAction[InboundSubscriptionDetail]):
    """What phones have subscribed to here, such as lamps and message waiting.

    Asterisk 13 and later; class system.
    """

    items = ("InboundSubscriptionDetail",)
    end = "InboundSubscriptionDetailComplete"


@attrs.frozen
class PJSIPShowSubscriptionsOutbound(ListAction[OutboundSubscriptionDetail]):
    """What this server has subscribed to elsewhere.

    Asterisk 13 and later; class system.
    """

    items = ("OutboundSubscriptionDetail",)
    end = "OutboundSubscriptionDetailComplete"


@attrs.frozen
class PJSIPUnregister(ResponseAction):
    """Ends a registration of this server elsewhere, until PJSIPRegister starts it again.

    Asterisk 13 and later; class system or reporting.
    """

    registration: str = param("Registration")
    """The section of pjsip.conf, or `*all`."""
