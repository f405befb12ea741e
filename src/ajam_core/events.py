"""What an event stream delivers."""

from __future__ import annotations

import attrs

from ajam_core.records.base import Record

__all__ = ["EventBatch"]


@attrs.frozen
class EventBatch:
    """Events that came together, in the server's order.

    `gap` True: before these events others may have been missed, so what an application keeps up to date by events has
    to be listed anew. Such a batch may be empty. `server` is the URL of the session that they come from.
    """

    events: tuple[Record, ...]
    gap: bool
    server: str
