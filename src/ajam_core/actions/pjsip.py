"""Actions on PJSIP endpoints and contacts (res_pjsip, 13 and later)."""

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction
from ajam_core.records.pjsip import AorList, ContactList, EndpointList

__all__ = ["PJSIPShowAors", "PJSIPShowContacts", "PJSIPShowEndpoints"]


@attrs.frozen
class PJSIPShowEndpoints(ListAction[EndpointList]):
    """All PJSIP endpoints (13 and later; class system)."""

    items = ("EndpointList",)
    end = "EndpointListComplete"
    empty = frozenset({"no endpoints found"})


@attrs.frozen
class PJSIPShowAors(ListAction[AorList]):
    """All PJSIP addresses of record (16 and later; class system)."""

    items = ("AorList",)
    end = "AorListComplete"
    empty = frozenset({"no aors found"})


@attrs.frozen
class PJSIPShowContacts(ListAction[ContactList]):
    """All registered PJSIP contacts, with what the last check measured (16 and later; class system)."""

    items = ("ContactList",)
    end = "ContactListComplete"
    empty = frozenset({"no contacts found"})
