"""Message -> record, and record -> wire dictionary.

The types of a record's fields are read through one cattrs converter, on which each type has its parser. Which header
feeds which field is settled once for each pair of Shape and record class. The first messages of a pair are read field
by field; where more come, a function that is compiled for the pair does it. (Many shapes come a few times only: 13 and
later write the name of the channel into the names of some headers.)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from functools import lru_cache
from itertools import dropwhile
from types import MappingProxyType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs
from cattrs import Converter

from ajam_core import values
from ajam_core.messages import Message, Shape, fold
from ajam_core.records import event_class
from ajam_core.records.base import NOTHING, Event, Record, Response

__all__ = ["converter", "structure", "to_dict", "to_record"]

R = TypeVar("R", bound=Record)
Parser = Callable[[Any], Any]

CLASSES_KEPT = 1024

WORTHWHILE = 32
"""How many messages of a shape come before its function is compiled, which takes as long as reading 50 field by field.
"""

ENVELOPE = frozenset(
    {
        *("event", "response", "actionid", "privilege", "timestamp", "eventlist", "listitems", "items"),
        "systemname",  # every event bears it where asterisk.conf names the system
        *("sequencenumber", "file", "line", "func"),  # with debug on in manager.conf
    }
)
"""Folded names of headers that belong to the exchange, not to the thing that a record tells of."""

HEAD = ENVELOPE - {"response", "eventlist", "listitems", "items"}
"""The headers that the server puts before those of an event itself; behind them such a name is the sender's."""

UNFIT = (ValueError, LookupError, ArithmeticError)
"""What a parser raises for a text that is not of its kind."""

PARSERS: dict[Any, Parser] = {
    str: str,
    bool: values.parse_bool,
    int: values.parse_int,
    float: values.parse_float,
    datetime: values.parse_epoch,
    values.Address: values.parse_address,
    values.Seconds: values.parse_seconds,
    values.PeerState: values.parse_peer_state,
    values.ChannelState: values.parse_channel_state,
    values.DeviceState: values.parse_device_state,
    values.MemberStatus: values.parse_member_status,
}


@attrs.frozen
class Hook:
    """A parser as cattrs calls it, for `kind` and for subclasses such as an enum of your own that is made of `str`."""

    kind: Any
    parse: Parser

    def __call__(self, text: str, kind: Any) -> Any:
        value = self.parse(text)
        return value if kind == self.kind else kind(value)


def make_converter() -> Converter:
    converter = Converter(detailed_validation=False)
    for kind, parse in PARSERS.items():
        converter.register_structure_hook(kind, Hook(kind, parse))
    return converter


converter = make_converter()
"""The converter that reads every record's fields. A type that a record of your own uses gets its hook here, before the
first message is read; the hook raises ValueError for a text that is not of its kind."""


@attrs.frozen
class Reading:
    """How a field of a record class is read: from which header (folded names, the first that a message has), and how.

    `null`: texts that stand for None. `repeated`: `parse` takes the texts of every header of that name.
    """

    field: str
    names: tuple[str, ...]
    parse: Parser
    null: frozenset[str]
    repeated: bool


@attrs.frozen
class Source:
    """Where a field comes from in messages of one shape: how it is read, and the positions and names of its headers."""

    reading: Reading
    positions: tuple[int, ...]
    names: tuple[str, ...]

    def read(self, texts: tuple[str, ...]) -> Any:
        """The field's value. Raises one of UNFIT where a text is not of its kind."""
        if self.reading.repeated:
            return self.reading.parse(tuple(texts[at] for at in self.positions))
        text = texts[self.positions[0]]
        return None if text in self.reading.null else self.reading.parse(text)


def parser_of(kind: Any) -> Parser:
    hook = converter.get_structure_hook(kind)
    if isinstance(hook, Hook) and hook.kind == kind:
        return hook.parse
    return lambda text: hook(text, kind)


def plain_type(kind: Any) -> Any:
    """`int | None` -> `int`; other types as they are."""
    if get_origin(kind) in (Union, UnionType) and type(None) in get_args(kind):
        kinds = tuple(part for part in get_args(kind) if part is not type(None))
        return Union[kinds]  # noqa: UP007  (made at run time)
    return kind


@lru_cache(maxsize=CLASSES_KEPT)
def readings_of(cls: Any) -> tuple[Reading, ...]:
    hints = get_type_hints(cls)
    readings = []
    for field in attrs.fields(cls):
        if field.default is attrs.NOTHING:
            raise TypeError(f"{cls.__name__}.{field.name} needs a default: no header is in every message")
        if "names" not in field.metadata:
            continue
        names, null, parse, repeated = (field.metadata[key] for key in ("names", "null", "parse", "repeated"))
        kind = plain_type(hints[field.name])
        if kind is not str and get_origin(kind) is not tuple and not repeated:
            null |= {""}
        readings.append(Reading(field.name, tuple(map(fold, names)), parse or parser_of(kind), null, repeated))
    return tuple(readings)


def sources_of(shape: Shape, cls: type[Record]) -> tuple[list[Source], list[int]]:
    """The sources of the fields that messages of this shape fill, and the positions that no field reads."""
    read: set[int] = set()
    sources = []
    for reading in readings_of(cast("Any", cls)):
        found = next((name for name in reading.names if name in shape.index), None)
        if found is None:
            continue
        positions = shape.index[found] if reading.repeated else shape.index[found][:1]
        read.update(positions)
        sources.append(Source(reading, positions, tuple(shape.wire_names[at] for at in positions)))
    rest = [at for at, name in enumerate(shape.wire_names) if at not in read and name not in ENVELOPE]
    return sources, rest


def careful_builder(cls: type[R], sources: list[Source], rest: list[int]) -> Callable[[Message], R]:
    """A function that makes a `cls` of a message, field by field; a value that does not fit goes to `unparsed`."""

    def build(message: Message) -> R:
        fields: dict[str, Any] = {}
        unparsed: dict[str, str] = {}
        for source in sources:
            try:
                fields[source.reading.field] = source.read(message.values)
            except UNFIT:
                fields[source.reading.field] = None
                unparsed.update(
                    (name, message.values[at]) for name, at in zip(source.names, source.positions, strict=True)
                )
        extra = {message.shape.wire_names[at]: message.values[at] for at in rest}
        return cls(**fields, extra=MappingProxyType(extra), unparsed=MappingProxyType(unparsed), wire=message)

    return build


def compile_builder(
    shape: Shape, cls: type[R], sources: list[Source], rest: list[int], careful: Callable[[Message], R]
) -> Callable[[Message], R]:
    """A function that makes a `cls` of any message of `shape`: what `careful` makes, five times as fast.

    It calls the parsers in place; a value that does not fit sends the message to `careful`.
    """
    scope: dict[str, Any] = {
        "new": object.__new__,
        "cls": cls,
        "thawed": thaw(cast("Any", cls)),
        "careful": careful,
        "unfit": UNFIT,
        "read_only": MappingProxyType,
        "names": [shape.wire_names[at] for at in rest],
        "default": {field.name: field.default for field in attrs.fields(cls)},
    }
    code_of = {source.reading.field: value_code(source, scope) for source in sources}
    code_of["wire"] = "message"
    if rest:
        code_of["extra"] = f"read_only({{{', '.join(f'names[{n}]: v[{at}]' for n, at in enumerate(rest))}}})"
    lines = []
    for field in attrs.fields(cls):
        absent = "None" if field.default is None else f"default[{field.name!r}]"
        lines.append(f"        r.{field.name} = {code_of.get(field.name, absent)}\n")
    code = (
        "def build(message):\n"
        "    v = message.values\n"
        "    r = new(thawed)\n"
        "    try:\n"
        f"{''.join(lines)}"
        "    except unfit:\n"
        "        return careful(message)\n"
        "    r.__class__ = cls\n"
        "    return r\n"
    )
    exec(code, scope)
    built: Callable[[Message], R] = scope["build"]
    return built


def value_code(source: Source, scope: dict[str, Any]) -> str:
    """The expression that reads the source's field from the values `v`."""
    reading = source.reading
    parse, null = f"parse_{reading.field}", f"null_{reading.field}"
    scope[parse], scope[null] = reading.parse, reading.null
    if reading.repeated:
        return f"{parse}(({''.join(f'v[{at}],' for at in source.positions)}))"
    text = f"v[{source.positions[0]}]"
    table = getattr(reading.parse, "__self__", None)
    if isinstance(table, dict):  # the parser looks up, and the texts that stand for None fit into the same table
        scope[parse] = {**table, **dict.fromkeys(reading.null)}
        return f"{parse}[{text}]"
    value = text if reading.parse is str else f"{parse}({text})"
    return f"None if {text} in {null} else {value}" if reading.null else value


@lru_cache(maxsize=CLASSES_KEPT)
def thaw(cls: Any) -> type[Any]:
    """A class of the same layout as the frozen `cls` whose fields can be assigned.

    A record is filled as this class and then turned into `cls`. A frozen class pays for every field that its `__init__`
    sets, and a PeerEntry has 26. (Python takes its fast path only where a class has both methods from `object`.)
    """
    assignable = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, (cls,), {"__slots__": (), **assignable})


def is_plain(cls: type[Record]) -> bool:
    """Whether making a `cls` is no more than setting its fields."""
    return not hasattr(cls, "__attrs_post_init__") and not any(
        field.converter or field.validator or isinstance(field.default, attrs.Factory)  # type: ignore[arg-type]
        for field in attrs.fields(cls)
    )


def first_builder(shape: Shape, cls: type[R]) -> Callable[[Message], R]:
    """What builds the first messages of a shape; then it has the rest built by a compiled function."""
    sources, rest = sources_of(shape, cls)
    careful = careful_builder(cls, sources, rest)
    if not is_plain(cls):
        return careful
    count = 0

    def build(message: Message) -> R:
        nonlocal count
        count += 1
        if count >= WORTHWHILE:
            shape.builders[cls] = compile_builder(shape, cls, sources, rest, careful)
        return careful(message)

    return build


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
    name = message.values[at[0]]
    cls = event_class(name)
    record = structure(message, cls)
    return with_fields(record, message, name) if cls.open_headers else record


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
    for field in attrs.fields(cls):
        value = getattr(record, field.name)
        if "names" in field.metadata and value is not None:
            write_field(wire, fold(field.metadata["names"][0]), value, field.metadata["write"] or write)
    fields: Mapping[str, str] = getattr(record, "fields", {}) if cls.open_headers else {}
    return {**wire, **fields, **record.unparsed, **record.extra}


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
