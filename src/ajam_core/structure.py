"""Message -> record, and record -> wire dictionary."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from itertools import dropwhile
from types import MappingProxyType
from typing import Any, TypeVar, cast

import attrs

from ajam_core.builders import ENVELOPE, first_builder
from ajam_core.event_classes import event_class, record_class
from ajam_core.messages import Message, fold
from ajam_core.readings import converter, groups_of, readings_of
from ajam_core.records.base import NOTHING, Event, Record, Response

__all__ = ["converter", "structure", "to_dict", "to_record"]

R = TypeVar("R", bound=Record)

HEAD = ENVELOPE - {"response", "eventlist", "listitems", "items"}
"""The headers that the server puts before those of an event itself; behind them such a name is the sender's."""


def structure(message: Message, cls: type[R]) -> R:
    """The record of class `cls` that the message holds. Never fails for what a server sends.

    Headers that `cls` has no field for are in `extra`, values that do not fit their type in `unparsed`.
    """
    shape = message.shape
    build = shape.builders.get(cls)
    if build is None:
        build = shape.builders[cls] = first_builder(shape, cls)
    record: R = build(message)
    return with_text(record, message) if message.text else record


def with_text(record: R, message: Message) -> R:
    """Lines that are no headers belong to no field: they join `extra`, so that nothing is lost."""
    lines = {name: text for name, text in message.to_dict().items() if name.partition("-")[0] == "output"}
    return attrs.evolve(record, extra=MappingProxyType({**record.extra, **lines}))


def to_record(message: Message) -> Record:
    """The record of a message: by the name of its event, `Response` for the first message of a reply.

    An event that has no class becomes `Event(name, fields)`. Never fails for what a server sends.
    """
    at = message.shape.index.get("event")
    if at is None:
        return structure(message, Response)
    cls = record_class(message)
    record = structure(message, cls)
    return with_fields(record, message, message.values[at[0]]) if cls.open_headers else record


def with_fields(record: Record, message: Message, name: str) -> Record:
    """An event whose headers are its sender's own: they are kept as text in `fields`."""
    read = {name for reading in readings_of(cast("Any", type(record))) for name in reading.names}
    own = dropwhile(lambda header: header[0] in HEAD, message.to_dict().items())
    fields = {name: text for name, text in own if name not in read}
    known = {"name": name} if isinstance(record, Event) else {}
    changes: dict[str, Any] = {"extra": NOTHING, "fields": MappingProxyType(fields), **known}
    return attrs.evolve(record, **changes)


def to_dict(record: Record) -> dict[str, str]:
    """The wire dictionary of a record: folded names and the server's own strings, without the ActionID.

    Repeats are `contacts`, `contacts-2` …; text lines are `output`, `output-2` …. A record made by hand is written as a
    server would, as far as that can be told: bools are `yes` and `no`, durations seconds, and fields that are None are
    left out.
    """
    if record.wire is not None:
        return record.wire.to_dict()
    cls = type(record)
    wire: dict[str, str] = {}
    if isinstance(record, Event):
        wire["event"] = record.name
    elif event_class(cls.__name__) is cls:
        wire["event"] = cls.__name__
    write_fields(wire, record, "")
    fields: Mapping[str, str] = getattr(record, "fields", {}) if cls.open_headers else {}
    return {**wire, **fields, **record.unparsed, **record.extra}


def write_fields(wire: dict[str, str], record: Record, prefix: str) -> None:
    """Writes the fields of `record`, and of the records that it holds, under names that begin with `prefix`."""
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if value is not None and "names" in field.metadata:
            name = prefix + fold(field.metadata["names"][0])
            write_field(wire, name, value, field.metadata["write"] or write)
    for group in groups_of(cast("Any", type(record))):
        held = getattr(record, group.field)
        for number, each in enumerate(held if group.many else filter(None, (held,))):
            write_fields(wire, each, prefix + group.prefix(number))


def write_field(wire: dict[str, str], name: str, value: Any, write: Callable[[Any], str]) -> None:
    """Two fields that are read from one header are written into one; items of a mapping or tuple are its repeats."""
    if isinstance(value, Mapping):
        value = tuple(f"{key}={text}" for key, text in value.items())
    if isinstance(value, tuple):
        for number, item in enumerate(value, 1):
            wire[name if number == 1 else f"{name}-{number}"] = write(item)
    else:
        wire[name] = wire.get(name, "") + write(value)


def write(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return f"{value.timestamp():.6f}" if value.microsecond else str(int(value.timestamp()))
    return str(value)
