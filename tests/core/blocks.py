"""Messages written as their lines."""

from __future__ import annotations

from collections.abc import Iterable

from ajam_core.messages import Message
from ajam_core.reply import Reply

__all__ = ["message", "reply"]


def message(*headers: str, text: tuple[str, ...] = ()) -> Message:
    """The message of `Name: value` lines; `text` are lines that are no headers."""
    pairs = [header.partition(":") for header in headers]
    return Message.build(tuple(name for name, _, _ in pairs), tuple(value[1:] for _, _, value in pairs), text)


def reply(*messages: Iterable[str] | Message, action_id: str | None = None, unmarked: bool = False) -> Reply:
    """The reply of these blocks to an action that carried `action_id`."""
    read = [block if isinstance(block, Message) else message(*block) for block in messages]
    return Reply.read(read, action_id, unmarked=unmarked)
