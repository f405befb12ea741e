"""Which record class an event becomes: one of ajam's own, or one that somebody else brings."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from ajam_core import records
from ajam_core.errors import LocalProtocolError, PluginError
from ajam_core.messages import Message
from ajam_core.records.base import Event, Record
from ajam_core.records.index import EVENTS

__all__ = ["event_class", "event_record", "record_class"]

R = TypeVar("R", bound=Record)

USER_EVENT = "UserEvent:"
"""What stands before the name that its sender gave a UserEvent, where that chooses the class."""

DECORATED: dict[str, type[Record]] = {}

log = logging.getLogger("ajam.records")


def record_class(message: Message) -> type[Record]:
    """The class of the event that the message is."""
    name = message["event"]
    cls = event_class(name)
    if cls.open_headers and cls is records.UserEvent:
        return event_class(f"{USER_EVENT}{message.get('userevent', '')}")
    return cls


@lru_cache(maxsize=1024)
def event_class(name: str) -> type[Record]:
    """The class of the event of that name, in any case of its letters.

    `UserEvent:NAME` stands for a UserEvent that its sender named so. Where nobody brings a class it is `UserEvent`, and
    `Event` for any other name; so it is, with a line in the log `ajam.records`, where a plugin cannot be loaded.
    """
    lowered = name.lower()
    known = EVENTS.get(lowered)
    if known:
        own: type[Record] = getattr(records, known)
        return own
    return (
        DECORATED.get(lowered)
        or installed(name)
        or (records.UserEvent if lowered.startswith(USER_EVENT.lower()) else Event)
    )


def installed(name: str) -> type[Record] | None:
    """The class that an installed plugin brings; None where none does, or where it is broken."""
    from ajam_core.plugins import plugins

    try:
        cls = plugins().find_record(name)
        if cls is not None:
            check(name, cls)
    except (PluginError, LocalProtocolError) as error:
        log.error("the event %s has no class of its own: %s", name, error)
        return None
    return cls


def event_record(name: str) -> Callable[[type[R]], type[R]]:
    """A decorator: the attrs class below it is the record of the event `name`.

        @event_record("DoorOpened")
        @attrs.frozen
        class DoorOpened(Record):
            door: str = header("Door", default="")

    `UserEvent:NAME` names a UserEvent by the name that its sender gives it; its class is a subclass of
    `records.UserEvent`, whose `fields` have the headers that it does not read. Decorate before the first such event is
    read. Raises LocalProtocolError where the name is one of ajam's own events or taken, or the class is none for it.
    """

    def decorate(cls: type[R]) -> type[R]:
        check(name, cls)
        taken = DECORATED.get(name.lower(), cls)
        if (taken.__module__, taken.__qualname__) != (cls.__module__, cls.__qualname__):
            raise LocalProtocolError(f"the event {name!r} has a class already: {taken.__module__}.{taken.__qualname__}")
        DECORATED[name.lower()] = cls
        event_class.cache_clear()
        return cls

    return decorate


def check(name: str, cls: type[Record]) -> None:
    """Raises LocalProtocolError where `cls` cannot be the record of the event `name`."""
    if name.lower() in EVENTS:
        raise LocalProtocolError(f"{name!r} is an event that ajam has a class for: {EVENTS[name.lower()]}")
    base = records.UserEvent if name.lower().startswith(USER_EVENT.lower()) else Record
    if not (isinstance(cls, type) and issubclass(cls, base)):
        raise LocalProtocolError(f"the class of the event {name!r} must be a subclass of {base.__name__}")
