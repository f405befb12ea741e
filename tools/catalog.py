"""Reads `catalog.toml`: every action and event that ajam has a class for, with names, types, versions and words.

`catalog.toml` says at its top how it is written.
"""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import attrs

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["CATALOG", "Catalog", "Class", "Family", "Kind", "Row", "load", "versions_in_words"]

CATALOG = Path(__file__).with_name("catalog.toml")

RANGE = re.compile(r"(?P<since>[0-9][0-9.]*)?-(?P<until>[0-9][0-9.]*)?")
GROUP = re.compile(r"(?P<cls>\w+)\((?P<prefixes>.*)\)")
COLUMNS = 5


@attrs.frozen
class Kind:
    """How a type of the catalog is written in Python.

    `annotation` without `| None`, `parse` and `write` the names of functions of `ajam_core.values`, `null` the texts
    that stand for None: names of constants of `ajam_core.records.base`, or texts.
    """

    annotation: str
    parse: str | None = None
    write: str | None = None
    null: tuple[str, ...] = ()
    repeated: bool = False
    of_channel: bool = False

    @classmethod
    def read(cls, table: Mapping[str, Any]) -> Kind:
        return cls(**{**table, "null": tuple(table.get("null", ()))})


@attrs.frozen
class Row:
    """One field of a record, or one parameter of an action.

    `kind` is the name of a type; `optional` that it ended in `?`, `required` in `!`. `prefixes` are those of the
    headers of a field that holds records of its own. `options` are those of the fourth column, `versions` the range
    among them.
    """

    name: str
    kind: str
    headers: tuple[str, ...]
    options: Mapping[str, str]
    versions: str
    doc: str
    required: bool
    optional: bool
    prefixes: tuple[str, ...]

    @property
    def many(self) -> bool:
        """Whether the field holds a tuple of records."""
        return "{n}" in self.prefixes[0]

    @classmethod
    def read(cls, line: str) -> Row:
        """`name | type | headers | options | words`; raises ValueError where the line is none."""
        cells = [cell.strip() for cell in line.split("|", COLUMNS - 1)]
        name, kind, headers, options, doc = [*cells, *[""] * (COLUMNS - len(cells))]
        group = GROUP.fullmatch(kind)
        if not name.isidentifier() or name.startswith("_") or not kind or not (headers or group):
            raise ValueError(f"{line!r} is no row of the catalog: name | type | headers | options | words")
        words = shlex.split(options)
        versions = next((word for word in words if RANGE.fullmatch(word)), "")
        pairs = (word.partition("=") for word in words if word != versions)
        return cls(
            name=name,
            kind=group["cls"] if group else kind.rstrip("!?"),
            headers=tuple(header.strip() for header in headers.split(",") if header),
            options={key: value for key, _, value in pairs},
            versions=versions,
            doc=doc,
            required=kind.endswith("!"),
            optional=kind.endswith("?"),
            prefixes=tuple(map(str.strip, group["prefixes"].split(","))) if group else (),
        )


@attrs.frozen
class Class:
    """One action or record class. What it does not say is "" or empty."""

    name: str
    family: str
    doc: str
    versions: str = ""
    privilege: str = ""
    hand_written: str = ""
    rows: tuple[Row, ...] = ()
    # of records
    event: str = ""
    kind: str = "event"
    base: str = "Record"
    # of actions
    items: tuple[str, ...] = ()
    end: str = ""
    empty: tuple[str, ...] = ()
    record: str = ""
    repeatable: bool | None = None

    @classmethod
    def read(cls, name: str, table: Mapping[str, Any]) -> Class:
        """Raises TypeError for a key that no class has, ValueError for a row that is none."""
        given = dict(table)
        lines = (given.pop("fields", "") or given.pop("params", "")).splitlines()
        given["rows"] = tuple(Row.read(line) for line in lines if line.strip())
        for key in ("items", "empty"):
            given[key] = tuple(given.get(key, ()))
        return cls(name=name, **given)


@attrs.frozen
class Family:
    """A module of actions and one of records; each has its sentence, "" where there is no such module."""

    name: str
    actions: str = ""
    records: str = ""


@attrs.frozen
class Catalog:
    """The whole of it, by name."""

    kinds: Mapping[str, Kind]
    enums: Mapping[str, Mapping[str, Any]]
    families: Mapping[str, Family]
    actions: Mapping[str, Class]
    records: Mapping[str, Class]
    exceptions: Mapping[str, str]


@cache
def load(path: Path = CATALOG) -> Catalog:
    """The catalog. Raises ValueError or TypeError where it is not written as it says."""
    tables = tomllib.loads(path.read_text("utf-8"))
    return Catalog(
        kinds={name: Kind.read(table) for name, table in tables["types"].items()},
        enums=tables["enums"],
        families={name: Family(name, **table) for name, table in tables["families"].items()},
        actions={name: Class.read(name, table) for name, table in tables["actions"].items()},
        records={name: Class.read(name, table) for name, table in tables["records"].items()},
        exceptions=tables["exceptions"],
    )


def versions_in_words(versions: str) -> str:
    """`13-` -> "13 and later", `-11` -> "up to 11", `1.8-11` -> "1.8 to 11", `-` -> "all versions"."""
    match = RANGE.fullmatch(versions)
    if match is None:
        return versions
    since, until = match["since"], match["until"]
    if since and until:
        return since if since == until else f"{since} to {until}"
    if until:
        return "1.4" if until == "1.4" else f"up to {until}"
    return f"{since} and later" if since else "all versions"
