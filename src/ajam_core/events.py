"""What an event stream delivers."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ajam_core.errors import LocalProtocolError
from ajam_core.records.base import Record

__all__ = ["EventBatch", "check_classes"]


@attrs.frozen
class EventBatch:
    """Events that came together, in the server's order.

    `gap` True: before these events others may have been missed, so what an application keeps up to date by events has
    to be listed anew. Such a batch may be empty. `server` is the URL of the session that they come from.
    """

    events: tuple[Record, ...]
    gap: bool
    server: str

    def of(self, classes: Sequence[type[Record]]) -> EventBatch | None:
        """The batch with the events of these classes alone (none: with all of them).

        None: nothing is left of it, and it tells of no gap.
        """
        if classes:
            kinds = tuple(classes)
            self = attrs.evolve(self, events=tuple(event for event in self.events if isinstance(event, kinds)))
        return self if self.events or self.gap else None


def check_classes(classes: Sequence[type[Record]]) -> None:
    """Raises LocalProtocolError for what is no class of records."""
    for kind in classes:
        if not (isinstance(kind, type) and issubclass(kind, Record)):
            raise LocalProtocolError(f"events takes classes of ajam_core.records, not {kind!r:.60}")
