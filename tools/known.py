"""What the source of nine Asterisk releases says there is: every action and event, with its headers in each version.

The list was taken from the source itself and is independent of `catalog.toml`, so each can be held against the other.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import attrs

from ajam_core.messages import Message, fold
from ajam_core.records.base import Event, Record
from ajam_core.structure import to_record

__all__ = ["VERSIONS", "Stray", "known", "samples_of", "strays_of"]

FILE = Path(__file__).parents[1] / "tests" / "samples" / "ami-catalog.json.xz"
VERSIONS = ("1.4", "1.8", "11", "13", "16", "18", "20", "22", "23")

TEXTS: Mapping[str, Sequence[str]] = {
    "int": ("7", "0"),
    "float": ("1.50", "0.00"),
    "epoch": ("1700000000", "0"),
    "duration_seconds": ("12", "0"),
    "port": ("5060", "0"),
    "ip": ("192.0.2.1", "2001:db8::1"),
    "list": ("one,two", ""),
    "str": ("text", ""),
}
"""Values of each type, as a server writes them."""

FORMATS: Mapping[str, Sequence[str]] = {
    "iso8601": ("2026-11-27T22:53:36.531+0000",),
    "IPV4|IPV6/UDP|TCP|TLS|WS|WSS/addr/port": ("IPV4/UDP/192.0.2.1/5060", "IPV6/TLS/2001:db8::1/5061"),
}
"""Values of text that has a form of its own."""


@cache
def known() -> Mapping[str, Any]:
    """`actions` and `events` by name; each has `versions`, and `params` or `fields`."""
    tables: Mapping[str, Any] = json.loads(lzma.decompress(FILE.read_bytes()))
    return tables


@attrs.frozen
class Stray:
    """A header of an event in one version that its class does not read: it lies in `extra`, or in `unparsed`."""

    event: str
    version: str
    header: str
    place: str
    text: str


def texts_of(field: Mapping[str, Any]) -> Sequence[str]:
    nulls = tuple(field.get("null_as") or ()) if not isinstance(field.get("null_as"), str) else (field["null_as"],)
    if field.get("enum"):
        return (*map(str, field["enum"]), *nulls)
    if field["type"] == "bool":
        return tuple(field.get("bool_as", "1/0").split("/"))
    if field.get("format") in FORMATS:
        return FORMATS[field["format"]]
    return (*TEXTS.get(field["type"], ("text", "")), *nulls)


def samples_of(event: str, version: str) -> Iterator[Message]:
    """Messages of the event with every header that it has in that version; together they have every kind of value."""
    fields = [field for field in known()["events"][event]["fields"] if version in field["versions"]]
    names = ("Event", *(field["name"] for field in fields))
    texts = [(event,), *map(texts_of, fields)]
    for turn in range(max(map(len, texts))):
        yield Message.build(names, tuple(choices[turn % len(choices)] for choices in texts))


def strays_of(event: str, version: str) -> Iterator[Stray]:
    """What the event's class does not read in that version. An event without a class strays whole.

    A text that the list of the source has no more exact type for is free to be one that the class does not take.
    """
    seen = set()
    any_text = {fold(field["name"]) for field in known()["events"][event]["fields"] if field["type"] == "str"}
    for message in samples_of(event, version):
        record: Record = to_record(message)
        if type(record) is Event:
            yield Stray(event, version, "*", "no class", "")
            return
        for place, fields in (("extra", record.extra), ("unparsed", record.unparsed)):
            for name, text in fields.items():
                if (name, place) not in seen and not (place == "unparsed" and name in any_text):
                    seen.add((name, place))
                    yield Stray(event, version, name, place, text)
