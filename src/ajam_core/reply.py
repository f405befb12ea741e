"""A reply: the messages of one body, told apart by position and ActionID."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ajam_core.messages import Message
from ajam_core.records.base import Record, Response
from ajam_core.structure import structure, to_record

__all__ = ["Reply"]

NO_RESPONSE = Response()


@attrs.frozen
class Reply:
    """What a server sent in answer to one action.

    `response` is the first message; its `response` is "" where the reply has none (bare text, an empty document).
    `items` are the records of further blocks that bear the action's ActionID, `complete` the end mark among them (None:
    none came), `foreign` the records of all other blocks. `output` are text lines. `messages` is everything, as
    decoded.
    """

    response: Response
    items: tuple[Record, ...] = ()
    output: tuple[str, ...] = ()
    complete: Record | None = None
    foreign: tuple[Record, ...] = ()
    messages: tuple[Message, ...] = attrs.field(default=(), repr=False)

    @classmethod
    def read(cls, messages: Sequence[Message], action_id: str | None, *, unmarked: bool = False) -> Reply:
        """Sorts the messages. `unmarked`: items of this list bear no ActionID on this server."""
        first = messages[0] if messages and "event" not in messages[0] else None
        items: list[Record] = []
        foreign: list[Record] = []
        complete = None
        for message in messages if first is None else messages[1:]:
            mark = message.get("actionid")
            record = to_record(message)
            is_end = message.get("event", "").endswith("Complete")
            if mark == action_id and is_end and complete is None:
                complete = record
            elif mark == action_id or (unmarked and mark is None and not is_end):
                items.append(record)
            else:
                foreign.append(record)
        return cls(
            response=structure(first, Response) if first is not None else NO_RESPONSE,
            items=tuple(items),
            output=first.output if first is not None else (),
            complete=complete,
            foreign=tuple(foreign),
            messages=tuple(messages),
        )
