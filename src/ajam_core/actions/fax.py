"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.fax import FAXSessionsEntry

__all__ = ["FAXSession", "FAXSessions", "FAXStats"]


@attrs.frozen
class FAXSession(ResponseAction):
    """TODO

    Asterisk 13 and later; class call.
    """

    session_number: int = param("SessionNumber")


@attrs.frozen
class FAXSessions(ListAction[FAXSessionsEntry]):
    """TODO

    Asterisk 13 and later; class call.
    """

    items = ("FAXSessionsEntry",)
    end = "FAXSessionsComplete"


@attrs.frozen
class FAXStats(ResponseAction):
    """TODO

    Asterisk 13 and later; class reporting.
    """
