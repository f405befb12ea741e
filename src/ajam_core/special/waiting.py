"""Choosing the events of a session, and waiting for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ajam_core.actions.base import BaseAction, event_name, param
from ajam_core.listing import Listing
from ajam_core.records.base import Record
from ajam_core.records.session import EventsReply
from ajam_core.structure import structure, to_record

if TYPE_CHECKING:
    from ajam_core.reply import Reply

__all__ = ["Events", "WaitEvent"]

DEFAULT_SESSION_S = 60


@attrs.frozen
class Events(BaseAction[EventsReply]):
    """Chooses the events of this session: `on`, `off`, or classes such as `call,system`.

    All versions; open to every user.

    1.4.26 answers `on` with nothing.
    """

    repeatable = True

    event_mask: str = param("eventmask")

    def result(self, reply: Reply) -> EventsReply:
        return structure(reply.messages[0], EventsReply) if reply.response.response else EventsReply()


@attrs.frozen
class WaitEvent(BaseAction[Listing[Record]]):
    """Waits for events, once; gives those that are queued, or come within `timeout`, in seconds.

    All versions; open to every user.

    `timeout` None: as long as the server allows, which is its httptimeout less 10 seconds (50 by default); it shortens
    longer ones. Events that were handed over in an answer that got lost are lost: it is never repeated. A second
    WaitEvent on the same session ends the first, whose listing is then empty without an end mark (`complete` is None).
    Raises IncompleteListing where the answer was cut between two events: those that did arrive are in its `partial`;
    OutcomeUnknown where it was cut within one, or did not come: the events in it are lost.
    """

    end = "WaitEventComplete"

    timeout: int | None = param("timeout", default=None)

    def held_s(self, session_s: int | None) -> float:
        longest = session_s or DEFAULT_SESSION_S
        return float(longest if self.timeout is None or self.timeout < 0 else min(self.timeout, longest))

    def result(self, reply: Reply) -> Listing[Record]:
        events = [to_record(message) for message in reply.messages if "event" in message]
        ends = [at for at, event in enumerate(events) if event_name(event) == self.end]
        complete = events.pop(ends[-1]) if ends else None  # 1.4 may put further events behind it
        return Listing(tuple(events), reply.response, complete)
