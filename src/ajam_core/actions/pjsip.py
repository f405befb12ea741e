"""TODO."""

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
    PJSIPMaintenanceStatus,
    ResourceListDetail,
    TransportDetail,
)

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
    """TODO

    Asterisk 18 and later; class system or call.
    """

    channel: str = param("Channel")

    cause: str = param("Cause")
    """ENUM Response code/Response code name."""


@attrs.frozen
class PJSIPNotify(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """

    endpoint: str | None = param("Endpoint", default=None)

    uri: str | None = param("URI", default=None)

    channel: str | None = param("channel", default=None)

    option: str | None = param("Option", default=None)
    """Asterisk 18 and later."""

    variable: tuple[str, ...] | None = param("Variable", default=None)


@attrs.frozen
class PJSIPQualify(ResponseAction):
    """TODO

    Asterisk 13 and later; class system or reporting.
    """

    endpoint: str = param("Endpoint")


@attrs.frozen
class PJSIPRegister(ResponseAction):
    """TODO

    Asterisk 13 and later; class system or reporting.
    """

    registration: str = param("Registration")


@attrs.frozen
class PJSIPSetMaintenance(ResponseAction):
    """TODO

    Asterisk 20 and later; class system.
    """

    endpoint: str = param("Endpoint")

    state: bool = param("State")
    """ENUM on/off."""


@attrs.frozen
class PJSIPShowAors(ListAction[AorList]):
    """All PJSIP addresses of record (16 and later; class system).

    Asterisk 16 and later; class system.
    """

    items = ("AorList",)
    end = "AorListComplete"
    empty = frozenset({"no aors found"})


@attrs.frozen
class PJSIPShowAuths(ListAction[AuthList]):
    """TODO

    Asterisk 16 and later; class system.
    """

    items = ("AuthList",)
    end = "AuthListComplete"


@attrs.frozen
class PJSIPShowContacts(ListAction[ContactList]):
    """All registered PJSIP contacts, with what the last check measured (16 and later; class system).

    Asterisk 16 and later; class system.
    """

    items = ("ContactList",)
    end = "ContactListComplete"
    empty = frozenset({"no contacts found"})


@attrs.frozen
class PJSIPShowEndpoint(
    ListAction[EndpointDetail | IdentifyDetail | ContactStatusDetail | AuthDetail | TransportDetail | AorDetail]
):
    """TODO

    Asterisk 13 and later; class system.
    """

    items = ("EndpointDetail", "IdentifyDetail", "ContactStatusDetail", "AuthDetail", "TransportDetail", "AorDetail")
    end = "EndpointDetailComplete"

    endpoint: str = param("Endpoint")


@attrs.frozen
class PJSIPShowEndpoints(ListAction[EndpointList]):
    """All PJSIP endpoints (13 and later; class system).

    Asterisk 13 and later; class system.
    """

    items = ("EndpointList",)
    end = "EndpointListComplete"
    empty = frozenset({"no endpoints found"})


@attrs.frozen
class PJSIPShowMaintenance(ListAction[PJSIPMaintenanceStatus]):
    """TODO

    Asterisk 20 and later; class system or reporting.
    """

    items = ("PJSIPMaintenanceStatus",)
    end = "PJSIPMaintenanceStatusComplete"

    endpoint: str | None = param("Endpoint", default=None)


@attrs.frozen
class PJSIPShowRegistrationInboundContactStatuses(ListAction[ContactStatusDetail]):
    """TODO

    Asterisk 13 and later; class system.
    """

    items = ("ContactStatusDetail",)
    end = "ContactStatusDetailComplete"


@attrs.frozen
class PJSIPShowRegistrationsInbound(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """


@attrs.frozen
class PJSIPShowRegistrationsOutbound(ResponseAction):
    """TODO

    Asterisk 13 and later; class system or reporting.
    """


@attrs.frozen
class PJSIPShowResourceLists(ListAction[ResourceListDetail]):
    """TODO

    Asterisk 13 and later; class system.
    """

    items = ("ResourceListDetail",)
    end = "ResourceListDetailComplete"


@attrs.frozen
class PJSIPShowSubscriptionsInbound(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """


@attrs.frozen
class PJSIPShowSubscriptionsOutbound(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """


@attrs.frozen
class PJSIPUnregister(ResponseAction):
    """TODO

    Asterisk 13 and later; class system or reporting.
    """

    registration: str = param("Registration")
