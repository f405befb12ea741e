"""Which record class an event becomes."""

from __future__ import annotations

from functools import lru_cache

from ajam_core import records
from ajam_core.records.base import Event, Record
from ajam_core.records.index import EVENTS

__all__ = ["event_class"]


@lru_cache(maxsize=1024)
def event_class(name: str) -> type[Record]:
    """The class of the event of that name, in any case of its letters; `Event` where there is none."""
    known = EVENTS.get(name.lower())
    found: type[Record] = getattr(records, known) if known else Event
    return found
