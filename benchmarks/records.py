"""Making frozen records: assigning to the thawed class beside the class's own `__init__`, on values already read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import attrs

from ajam_core import get_codec, to_record
from ajam_core.builders import thaw
from ajam_core.records import PeerEntry
from benchmarks.bodies import list_of_peers
from benchmarks.measuring import Case, Comparison

__all__ = ["comparisons"]

Make = Callable[[Sequence[Any]], object]

NAMES = [field.name for field in attrs.fields(PeerEntry)]


def written(code: str, **scope: Any) -> Make:
    """The function `make(v)` that the code defines."""
    exec(f"def make(v):\n{code}", scope)
    make: Make = scope["make"]
    return make


def by_init(cls: type[Any]) -> Make:
    """`cls(first=v[0], second=v[1], …)`."""
    return written(f"    return cls({', '.join(f'{name}=v[{at}]' for at, name in enumerate(NAMES))})\n", cls=cls)


def by_thawing() -> Make:
    """What `ajam_core.builders` writes for a shape, without the parsers."""
    assignments = "".join(f"    r.{name} = v[{at}]\n" for at, name in enumerate(NAMES))
    code = f"    r = new(thawed)\n{assignments}    r.__class__ = cls\n    return r\n"
    return written(code, new=object.__new__, thawed=thaw(PeerEntry), cls=PeerEntry)


def comparisons(count: int) -> list[Comparison]:
    """Three ways to the same fields."""
    messages = get_codec("rawman").decode(list_of_peers(count)["rawman"])
    records = [to_record(message) for message in messages]
    rows = [tuple(getattr(record, name) for name in NAMES) for record in records]
    mutable = attrs.make_class("Mutable", NAMES, slots=True)
    ways = {"frozen": by_init(PeerEntry), "mutable": by_init(mutable), "thawed": by_thawing()}
    assert [ways["frozen"](row) for row in rows] == [ways["thawed"](row) for row in rows] == records

    def make_all(way: str) -> Callable[[], object]:
        make = ways[way]
        return lambda: [make(row) for row in rows]

    cases = (
        Case("the frozen __init__", make_all("frozen"), "the base"),
        Case("thawed, assigned, frozen again", make_all("thawed"), "what ajam does"),
        Case("a mutable class with slots", make_all("mutable"), "a class that anybody may change, for scale"),
    )
    return [Comparison(f"{count:,} records of {len(NAMES)} fields from values already read", "record", count, cases)]
