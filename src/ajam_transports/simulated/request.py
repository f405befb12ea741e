"""One action as it reaches the PBX, and the shapes that answers have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from ajam_transports.simulated.bodies import Block
from ajam_transports.simulated.model import ManagerUser, Model
from ajam_transports.simulated.session import HttpSession, PbxEvent
from ajam_transports.simulated.versions import Pairs, Release

__all__ = ["ActionRequest", "Answer", "Handler"]

Answer = list[Block]

BLANKS = "".join(map(chr, range(33)))


@attrs.frozen
class ActionRequest:
    """What a handler gets: the action's parameters, the session it came on, and the PBX around it.

    `now` is in seconds since the epoch; `emit` tells every session of an event.
    """

    release: Release
    model: Model
    users: tuple[ManagerUser, ...]
    session: HttpSession
    parameters: Pairs
    now: float
    emit: Callable[[PbxEvent], None]

    def get(self, name: str) -> str:
        """The first parameter of that name, in any case; "" where there is none."""
        value = next((value for found, value in self.parameters if found.lower() == name.lower()), "")
        return value.lstrip(BLANKS) if self.release.since("1.8") else value

    @property
    def action(self) -> str:
        """The action's name: the first `Action` that is not empty."""
        return next((value for found, value in self.parameters if found.lower() == "action" and value), "")

    @property
    def action_id(self) -> Pairs:
        """The ActionID header to send back; empty where the request has none."""
        value = self.get("ActionID")
        return (("ActionID", value),) if value else ()

    def reply(self, response: str, *headers: tuple[str, str]) -> Answer:
        """`Response`, the ActionID, then the given headers."""
        return [(("Response", response), *self.action_id, *headers)]

    def success(self, message: str) -> Answer:
        return self.reply("Success", ("Message", message))

    def error(self, message: str) -> Answer:
        return self.reply("Error", ("Message", message))

    def listing(
        self, message: str, items: Iterable[Pairs], end: str, old_end: dict[str, str], extra: str = ""
    ) -> Answer:
        """A list: its start, the items, and the event that ends it.

        From 13.2 on all lists look alike. `old_end` says, for each earlier release that differs ("1.4", "1.8"), which
        headers follow `Event`, in order; a list starts with EventList where it ends with it. `extra` names a header
        that repeats the count after ListItems.
        """
        items = list(items)
        order = old_end["1.8" if self.release.since("1.6") else "1.4"].split()
        if self.release.uniform_lists:
            order = ["ActionID", "EventList", "ListItems", *extra.split()]
        start = (("EventList", "start"),) if "EventList" in order else ()
        values = (
            dict.fromkeys(("ListItems", "Items"), str(len(items))) | {"EventList": "Complete"} | dict(self.action_id)
        )
        return [
            (("Response", "Success"), *self.action_id, *start, ("Message", message)),
            *items,
            (("Event", end), *((name, values[name]) for name in order if name in values)),
        ]


Handler = Callable[[ActionRequest], Answer]
"""Carries one action out and answers it."""
