"""Faxes that are sent or received now (res_fax)."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import EventAction, ListAction, param
from ajam_core.records.fax import FAXSession as FAXSessionRecord
from ajam_core.records.fax import FAXSessionsEntry
from ajam_core.records.fax import FAXStats as FAXStatsRecord

__all__ = ["FAXSession", "FAXSessions", "FAXStats"]


@attrs.frozen
class FAXSession(EventAction[FAXSessionRecord]):
    """One fax session in detail; NotFound where there is no session of that number.

    Asterisk 13 and later; class call.
    """

    record = FAXSessionRecord

    session_number: int = param("SessionNumber", low=0)


@attrs.frozen
class FAXSessions(ListAction[FAXSessionsEntry]):
    """The fax sessions that are going on.

    Asterisk 13 and later; class call.
    """

    items = ("FAXSessionsEntry",)
    end = "FAXSessionsComplete"


@attrs.frozen
class FAXStats(EventAction[FAXStatsRecord]):
    """How many faxes were tried, sent, received and failed since the server started.

    Asterisk 13 and later; class reporting.
    """

    record = FAXStatsRecord
