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
    none came), `foreign` the records of all other blocks: those without that ActionID, what follows the end mark, and
    the rest of a block that a forged one was put into. `output` are text lines. `messages` is everything, as decoded.
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
        rest = messages if first is None else messages[1:]
        blocks = read_blocks(rest, action_id, unmarked, end)
        marks = [block for block in blocks if block.is_end]
        mark = next((block for block in marks if not block.follows_foreign), marks[-1] if marks else None)
        has_end = mark is not None and (end or action_id)  # else what looks like the mark may be another event
        items: list[Record] = []
        foreign: list[Record] = []
        listed = True
        for block in blocks:
            if block is mark:
                listed = not has_end
            elif listed and block.is_item:
                items.append(block.record)
            else:
                foreign.append(block.record)
        return cls(
            response=structure(first, Response) if first is not None else NO_RESPONSE,
            items=tuple(items),
            output=first.output if first is not None else (),
            complete=mark.record if mark else None,
            foreign=tuple(foreign),
            messages=tuple(messages),
        )


@attrs.frozen
class Block:
    """A message behind the first, and what it is. `follows_foreign`: the one before it lacks the ActionID."""

    record: Record
    is_end: bool
    is_item: bool
    follows_foreign: bool


def read_blocks(messages: Sequence[Message], action_id: str | None, unmarked: bool, end: str) -> list[Block]:
    """Tells end marks and items from foreign blocks.

    A line break in a value may end its block early and begin another one, to which the rest of the first then belongs.
    Where the server writes the ActionID behind that value, the forged block so gets it (DBGet, QueueStatus). But then
    the block before lacks it, and what the forger wrote stands before it.
    """
    blocks = []
    follows_foreign = False
    for message in messages:
        theirs = message.get("actionid")
        name = message.get("event", "")
        is_ours = theirs == action_id
        is_end = name == end if end else name.endswith("Complete")
        is_item = is_ours or (unmarked and theirs is None and not is_end)
        genuine = not follows_foreign or begins_with_mark(message)
        blocks.append(Block(to_record(message), is_ours and is_end, is_item and genuine, follows_foreign))
        follows_foreign = action_id is not None and not is_item
    return blocks


def begins_with_mark(message: Message) -> bool:
    """Whether the ActionID is at the start of an event, with more behind it."""
    return "actionid" in message.shape.folded[:2] and len(message.values) > 2
