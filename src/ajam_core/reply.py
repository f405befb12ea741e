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
    none came), `foreign` the records of all other blocks, and of what follows the end mark. `output` are text lines.
    `messages` is everything, as decoded.
    """

    response: Response
    items: tuple[Record, ...] = ()
    output: tuple[str, ...] = ()
    complete: Record | None = None
    foreign: tuple[Record, ...] = ()
    messages: tuple[Message, ...] = attrs.field(default=(), repr=False)

    @classmethod
    def read(
        cls, messages: Sequence[Message], action_id: str | None, *, unmarked: bool = False, end: str = ""
    ) -> Reply:
        """Sorts the messages. `unmarked`: items of this list bear no ActionID on this server.

        `end`: the event that is the end mark; "": the first whose name ends in `Complete`.
        """
        first = messages[0] if messages and "event" not in messages[0] else None
        items: list[Record] = []
        foreign: list[Record] = []
        complete = None
        for message in messages if first is None else messages[1:]:
            mark = message.get("actionid")
            record = to_record(message)
            name = message.get("event", "")
            is_end = name == end if end else name.endswith("Complete")
            ended = complete is not None and (end or action_id)  # else what looks like the mark may be another event
            if mark == action_id and is_end and complete is None:
                complete = record
            elif not ended and (mark == action_id or (unmarked and mark is None and not is_end)):
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
