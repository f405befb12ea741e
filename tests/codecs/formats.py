"""Compares the three formats record by record, and reads the tables of docs/formats.md that explain the differences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from fnmatch import fnmatchcase
from itertools import zip_longest
from pathlib import Path
from typing import Any, cast

import attrs

from ajam_codecs import html, mxml, rawman
from ajam_core.contracts import Codec
from ajam_core.errors import DecodeError
from ajam_core.messages import Message, fold
from ajam_core.readings import groups_of
from ajam_core.records.base import Record
from ajam_core.structure import to_record
from tests.recorded import VERSIONS, Step, steps

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"
CODECS: Mapping[str, Codec] = {"rawman": rawman.codec, "mxml": mxml.codec, "html": html.codec}
HEADERS_OF_COMMAND = {"response", "privilege", "actionid"}
RECORD, ORDER, EMPTY = "(record)", "(order)", "(empty)"

View = dict[str, Any]
"""A record as it is compared: its fields that have a value, in one dictionary. `output` is a tuple of lines."""


Item = tuple[str, View]
"""The name of a message's event, or `Response`, and its record."""


@attrs.frozen
class Difference:
    """What a step gives in rawman and in another format.

    `field` is `(record)` where only one of the two has the record, `(order)` where the same records come in another
    order; `record` is `(record)` where the other format has no answer at all.
    """

    version: str
    format: str
    step: str
    record: str
    field: str
    raw: Any
    other: Any


@attrs.frozen
class Row:
    """A row of a table. A cell is one or more patterns, but for those at the end that are for the reader."""

    cells: tuple[str, ...]

    def matches(self, *texts: str) -> bool:
        return all(matches(cell, text or EMPTY) for text, cell in zip(texts, self.cells, strict=False))


def matches(cell: str, text: str) -> bool:
    """Whether one of the cell's patterns fits one of the names in `text`.

    What is in parentheses has to be named: `*` does not stand for it.
    """
    if text.startswith("("):
        return text in patterns(cell)
    return any(fnmatchcase(name, pattern) for name in text.split(" ") for pattern in patterns(cell))


def patterns(cell: str) -> list[str]:
    return re.findall(r"[^`, ]+", cell)


def table(heading: str) -> list[Row]:
    """The rows of the table under a heading of docs/formats.md."""
    section = PAGE.read_text().partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line.strip("| ") for line in section.splitlines() if line.startswith("|")]
    return [Row(tuple(re.split(r" +\| +", line))) for line in lines[2:]]


def fields_of(record: Record, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The fields that have a value, by their own name and that of their header, with a blank between."""
    groups = {group.field: group for group in groups_of(cast("Any", type(record)))}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.name in ("extra", "unparsed", "fields"):
            yield from value.items()
        elif field.name in groups and value is not None:
            group = groups[field.name]
            for number, each in enumerate(value if group.many else (value,)):
                yield from fields_of(each, prefix + group.prefix(number))
        elif field.name != "wire" and value is not None:
            names = {field.name, *(prefix + fold(name) for name in field.metadata.get("names", ()))}
            yield " ".join(sorted(names)), value


def view(message: Message) -> Item:
    record = to_record(message)
    fields = dict(fields_of(record))
    lines = [fields.pop(name) for name in list(fields) if name.partition("-")[0] == "output"]
    if fields.get("response") == "Follows":
        fields = {"response": "Follows"}
        lines += [f"{name}: {value}" for name, value in message.items() if fold(name) not in HEADERS_OF_COMMAND]
    return message.get("event", "Response"), fields | ({"output": tuple(lines)} if lines else {})


def answer(format: str, step: Step) -> list[Item] | None:
    """The records of a step; None where it is no answer in this format."""
    try:
        return [view(message) for message in CODECS[format].decode(step.body)]
    except DecodeError:
        return None


def compared() -> Iterator[tuple[str, str, Step, Step]]:
    """Every step that was answered in rawman and in another format: version, that format, and both steps."""
    for version in VERSIONS:
        raw = {step.name: step for step in steps(version, "rawman")}
        for format in ("mxml", "html"):
            for other in steps(version, format):
                step = raw.get(other.name)
                if step and step.status == other.status == 200 and not step.request.startswith(b"HEAD"):
                    yield version, format, step, other


def is_bare_text(step: Step) -> bool:
    try:
        return rawman.text_codec.decode(step.body) != []
    except DecodeError:
        return False


def differences(volatile: list[Row]) -> Iterator[Difference]:
    """What differs from rawman. The volatile rows tell which events of a WaitEvent are the same in both formats."""
    for version, format, raw, other in compared():
        ours, theirs = answer("rawman", raw), answer(format, other)
        whole = Difference(version, format, raw.name, RECORD, RECORD, ours, theirs)
        if ours is not None and theirs is not None:
            is_waiting = b"action=waitevent" in raw.request.lower()
            yield from record_differences(whole, ours, theirs, volatile if is_waiting else None)
        elif ours is not None or is_bare_text(raw):
            yield whole


def record_differences(
    whole: Difference, ours: list[Item], theirs: list[Item], volatile: list[Row] | None
) -> Iterator[Difference]:
    """Differences of the records of a step. With `volatile`, the order of the records does not matter."""
    names = [[name for name, _ in items] for items in (ours, theirs)]
    if volatile is None and names[0] != names[1] and sorted(names[0]) == sorted(names[1]):
        yield attrs.evolve(whole, field=ORDER)
    for record in sorted({*names[0], *names[1]}):
        left = [fields for name, fields in ours if name == record]
        right = [fields for name, fields in theirs if name == record]

        def stable(fields: View, record: str = record) -> View:
            rows = [row for row in volatile or () if row.matches(record)]
            return {k: v for k, v in fields.items() if not any(row.matches(record, k, whole.step) for row in rows)}

        for one, two in pair(left, right, stable if volatile else None):
            if one is None or two is None:
                yield attrs.evolve(whole, record=record, raw=one, other=two)
                continue
            for field in sorted(one.keys() | two.keys()):
                if one.get(field) != two.get(field):
                    yield attrs.evolve(whole, record=record, field=field, raw=one.get(field), other=two.get(field))


def pair(
    left: list[View], right: list[View], key: Callable[[View], View] | None
) -> Iterator[tuple[View | None, View | None]]:
    """Pairs records of one name in order; with a `key`, those first that are equal under it."""
    if key:
        for item in list(left):
            twin = next((other for other in right if key(other) == key(item)), None)
            if twin is not None:
                left.remove(item)
                right.remove(twin)
                yield item, twin
    yield from zip_longest(left, right)


def cut(text: str) -> str:
    """What 1.4 leaves of a text: it ends before the first control character or letter that is not ASCII."""
    return re.split(r"[\x00-\x1f\x80-\U0010ffff]", text, maxsplit=1)[0]


def trimmed(value: str | tuple[str, ...]) -> list[str]:
    return [line.strip() for line in ([value] if isinstance(value, str) else value)]


def essence(line: str) -> str:
    return re.sub(r"_", "", fold(line))


def survives(raw: tuple[str, ...], other: tuple[str, ...] | None) -> bool:
    """Whether each line that is left of a Command's output is one of its lines, or the start of one."""
    lines = [essence(line) for line in raw]
    return all(any(essence(part) in line for line in lines) for part in other or ())


KINDS: Mapping[str, Callable[[Any, Any], bool]] = {
    "cut": lambda raw, other: isinstance(raw, str) and cut(raw) == (other or ""),
    "trimmed": lambda raw, other: trimmed(raw) == trimmed(other),
    "lines": lambda raw, other: not other and not any(":" in line for line in raw),
    "command": survives,
    "name": lambda raw, other: None in (raw, other),
    "none": lambda raw, other: other is None,
}
"""What a row of the table of losses says, as a test of the value in rawman and the value in the other format."""
