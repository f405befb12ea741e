"""How the fields of a record class are read from messages of one shape.

Types are read through one cattrs converter, on which each type has its parser.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from itertools import count, takewhile
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

import attrs
from cattrs import Converter

from ajam_core import values
from ajam_core.messages import Shape, fold
from ajam_core.records.base import NUMBER, Record

__all__ = [
    "CLASSES_KEPT",
    "UNFIT",
    "Group",
    "Part",
    "Plan",
    "Reading",
    "Source",
    "converter",
    "groups_of",
    "plan_of",
    "readings_of",
]

Parser = Callable[[Any], Any]

CLASSES_KEPT = 1024

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

    `null`: texts that stand for None. `repeated`: `parse` takes the texts of every header of that name. `of_channel`:
    names that go on with the name of a channel, as `ChanVariable(SIP/101-1)`, are that name too.
    """

    field: str
    names: tuple[str, ...]
    parse: Parser
    null: frozenset[str]
    repeated: bool
    of_channel: bool

    def positions(self, shape: Shape, prefix: str) -> tuple[int, ...]:
        """Where messages of this shape have the header, its names behind `prefix`; empty: nowhere."""
        for name in self.names:
            name = prefix + name
            if self.of_channel:
                places = tuple(
                    at for at, seen in enumerate(shape.folded) if seen == name or seen.startswith(f"{name}_")
                )
            else:
                places = shape.index.get(name, ())
            if places:
                return places if self.repeated else places[:1]
        return ()


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


@attrs.frozen
class Group:
    """A field of a record class that holds a record of class `kind`, or a tuple of them where there may be `many`.

    `prefixes` are those of `ajam_core.records.base.group`.
    """

    field: str
    prefixes: tuple[str, ...]
    kind: type[Record]
    many: bool

    def prefix(self, number: int) -> str:
        """The folded prefix of the record of that number, as a record made by hand is written."""
        return fold(self.prefixes[0].replace(NUMBER, str(number)))

    def plans(self, shape: Shape, outer: str, own: set[int]) -> tuple[Plan, ...]:
        """What messages of this shape fill of the group.

        `outer` is the folded prefix of the record that has it, `own` the positions of headers that its fields read.
        """
        for prefix in self.prefixes:
            numbers = count() if NUMBER in prefix else range(1)
            folded = (outer + fold(prefix.replace(NUMBER, str(number))) for number in numbers)
            plans = (plan_of(shape, self.kind, each) for each in folded)
            if prefix != self.prefixes[0]:
                plans = (plan.without(own) for plan in plans)
            found = tuple(takewhile(lambda plan: plan.positions, plans))
            if found:
                return found
        return ()


@attrs.frozen
class Part:
    """What messages of one shape fill of a group: a plan for each record in it."""

    group: Group
    plans: tuple[Plan, ...]


@attrs.frozen
class Plan:
    """What messages of one shape fill of a record class: its own fields, and those that hold records of their own."""

    cls: type[Record]
    sources: tuple[Source, ...]
    parts: tuple[Part, ...]

    @property
    def positions(self) -> set[int]:
        """The positions of all headers that a field reads."""
        own = {at for source in self.sources for at in source.positions}
        return own.union(*(plan.positions for part in self.parts for plan in part.plans))

    def without(self, positions: set[int]) -> Plan:
        """The plan without the fields that read the headers at these positions."""
        return attrs.evolve(self, sources=tuple(each for each in self.sources if positions.isdisjoint(each.positions)))


def parser_of(kind: Any) -> Parser:
    if isinstance(kind, type) and issubclass(kind, values.Word):
        return values.words_of(kind).__getitem__
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
        folded = tuple(map(fold, names))
        of_channel = field.metadata["of_channel"]
        readings.append(Reading(field.name, folded, parse or parser_of(kind), null, repeated, of_channel))
    return tuple(readings)


@lru_cache(maxsize=CLASSES_KEPT)
def groups_of(cls: Any) -> tuple[Group, ...]:
    """The fields of `cls` that hold records of their own."""
    grouped = [field for field in attrs.fields(cls) if "prefixes" in field.metadata]
    hints = get_type_hints(cls) if grouped else {}
    groups = []
    for field in grouped:
        kind = plain_type(hints[field.name])
        many = get_origin(kind) is tuple
        groups.append(Group(field.name, field.metadata["prefixes"], get_args(kind)[0] if many else kind, many))
    return tuple(groups)


def plan_of(shape: Shape, cls: type[Record], prefix: str = "") -> Plan:
    """What messages of this shape fill of `cls`, from headers whose names begin with the folded `prefix`."""
    sources = []
    for reading in readings_of(cast("Any", cls)):
        positions = reading.positions(shape, prefix)
        if positions:
            sources.append(Source(reading, positions, tuple(shape.wire_names[at] for at in positions)))
    own = {at for source in sources for at in source.positions}
    parts = (Part(group, group.plans(shape, prefix, own)) for group in groups_of(cast("Any", cls)))
    return Plan(cls, tuple(sources), tuple(part for part in parts if part.plans))
