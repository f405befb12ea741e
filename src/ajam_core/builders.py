"""Functions that make records of messages of one shape.

The first messages of a pair of Shape and record class are read field by field; where more come, a function that is
compiled for the pair does it. (Many shapes come a few times only: 13 and later write the name of the channel into the
names of some headers.)
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeVar, cast

import attrs

from ajam_core.messages import Message, Shape
from ajam_core.readings import CLASSES_KEPT, UNFIT, Plan, Source, groups_of, plan_of
from ajam_core.records.base import Record

__all__ = ["ENVELOPE", "WORTHWHILE", "careful_builder", "compile_builder", "first_builder", "positions_left", "thaw"]

R = TypeVar("R", bound=Record)

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


def positions_left(shape: Shape, plan: Plan) -> list[int]:
    """The positions that no field reads and that belong to the thing itself, not to the exchange."""
    read = plan.positions
    return [at for at, name in enumerate(shape.wire_names) if at not in read and name not in ENVELOPE]


def careful_builder(cls: type[R], plan: Plan, rest: list[int]) -> Callable[[Message], R]:
    """A function that makes a `cls` of a message, field by field; a value that does not fit goes to `unparsed`."""

    def fields_of(plan: Plan, texts: tuple[str, ...], unparsed: dict[str, str]) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for source in plan.sources:
            try:
                fields[source.reading.field] = source.read(texts)
            except UNFIT:
                fields[source.reading.field] = None
                unparsed.update((name, texts[at]) for name, at in zip(source.names, source.positions, strict=True))
        for part in plan.parts:
            held = tuple(each.cls(**fields_of(each, texts, unparsed)) for each in part.plans)
            fields[part.group.field] = held if part.group.many else held[0]
        return fields

    def build(message: Message) -> R:
        unparsed: dict[str, str] = {}
        fields = fields_of(plan, message.values, unparsed)
        extra = {message.shape.wire_names[at]: message.values[at] for at in rest}
        return cls(**fields, extra=MappingProxyType(extra), unparsed=MappingProxyType(unparsed), wire=message)

    return build


def compile_builder(
    shape: Shape, cls: type[R], plan: Plan, rest: list[int], careful: Callable[[Message], R]
) -> Callable[[Message], R]:
    """A function that makes a `cls` of any message of `shape`: what `careful` makes, five times as fast.

    It calls the parsers in place; a value that does not fit sends the message to `careful`.
    """
    scope: dict[str, Any] = {
        "new": object.__new__,
        "careful": careful,
        "unfit": UNFIT,
        "read_only": MappingProxyType,
        "names": [shape.wire_names[at] for at in rest],
    }
    own = {"wire": "message"}
    if rest:
        own["extra"] = f"read_only({{{', '.join(f'names[{n}]: v[{at}]' for n, at in enumerate(rest))}}})"
    code = (
        "def build(message):\n"
        "    v = message.values\n"
        "    try:\n"
        f"{''.join(f'        {line}{chr(10)}' for line in filling_code(plan, 'r', own, scope))}"
        "    except unfit:\n"
        "        return careful(message)\n"
        "    return r\n"
    )
    exec(code, scope)
    built: Callable[[Message], R] = scope["build"]
    return built


def filling_code(plan: Plan, record: str, own: dict[str, str], scope: dict[str, Any]) -> list[str]:
    """The lines that make the variable `record` a record of the plan; `own`: the code of fields that it does not read.

    The records of a group are made before the one that holds them, in variables of longer names.
    """
    lines = []
    code_of = {**own, **{source.reading.field: value_code(source, record, scope) for source in plan.sources}}
    for part in plan.parts:
        held = [f"{record}_{part.group.field}_{number}" for number in range(len(part.plans))]
        code_of[part.group.field] = f"({', '.join(held)},)" if part.group.many else held[0]
        for each, name in zip(part.plans, held, strict=True):
            lines += filling_code(each, name, {}, scope)
    scope[f"{record}_cls"], scope[f"{record}_thawed"] = plan.cls, thaw(cast("Any", plan.cls))
    scope[f"{record}_default"] = {field.name: field.default for field in attrs.fields(plan.cls)}
    lines.append(f"{record} = new({record}_thawed)")
    for field in attrs.fields(plan.cls):
        absent = "None" if field.default is None else f"{record}_default[{field.name!r}]"
        lines.append(f"{record}.{field.name} = {code_of.get(field.name, absent)}")
    return [*lines, f"{record}.__class__ = {record}_cls"]


def value_code(source: Source, record: str, scope: dict[str, Any]) -> str:
    """The expression that reads the source's field of the variable `record` from the values `v`."""
    reading = source.reading
    parse, null = f"{record}_parse_{reading.field}", f"{record}_null_{reading.field}"
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


def is_plain(cls: Any) -> bool:
    """Whether making a `cls`, and the records in its fields, is no more than setting fields."""
    return (
        not hasattr(cls, "__attrs_post_init__")
        and not any(
            field.converter or field.validator or isinstance(field.default, attrs.Factory)  # type: ignore[arg-type]
            for field in attrs.fields(cls)
        )
        and all(is_plain(group.kind) for group in groups_of(cls))
    )


def first_builder(shape: Shape, cls: type[R]) -> Callable[[Message], R]:
    """What builds the first messages of a shape; then it has the rest built by a compiled function."""
    plan = plan_of(shape, cls)
    rest = positions_left(shape, plan)
    careful = careful_builder(cls, plan, rest)
    if not is_plain(cls):
        return careful
    count = 0

    def build(message: Message) -> R:
        nonlocal count
        count += 1
        if count >= WORTHWHILE:
            shape.builders[cls] = compile_builder(shape, cls, plan, rest, careful)
        return careful(message)

    return build
