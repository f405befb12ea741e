"""usage: python -m tools.coverage

Prints, for each Asterisk version, how much of the manager interface ajam has classes for: the actions and events that
the source of that version has, those that are typed, those whose class is tested on samples that hold every header and
every kind of value, and those that a server was seen to answer or send.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import attrs

from ajam_core import actions
from ajam_core.event_classes import event_class
from ajam_core.messages import fold
from ajam_core.records.base import Event
from tools.catalog import load
from tools.generate import ROOT
from tools.known import VERSIONS, known, strays_of
from tools.strays import explained

__all__ = ["action_class", "main", "parameters_missing", "rows"]

SEEN = ROOT / "tests" / "samples" / "seen.json"

COLUMNS = ("known", "typed", "tested", "seen")


def action_class(name: str) -> Any:
    """The class of the action of that name, in any case of its letters; None where there is none."""
    same = next((known for known in actions.__all__ if known.lower() == name.lower()), "")
    return getattr(actions, same, None)


def parameters_missing(name: str) -> list[str]:
    """The parameters that the source has for the action and its class has not."""
    cls = action_class(name)
    if cls is None:
        return [parameter["name"] for parameter in known()["actions"][name]["params"]]
    fields = attrs.fields(cls)
    have = {fold(field.metadata.get("param", field.name)) for field in fields}
    have |= {fold(header) for row in load().actions[cls.__name__].rows for header in row.headers}
    wanted = [parameter["name"] for parameter in known()["actions"][name]["params"]]
    return [
        each
        for each in wanted
        if fold(each) not in have | {"actionid", "action"} and f"{name}({each})" not in load().exceptions
    ]


@cache
def seen() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """What servers were seen to answer and to send, by version; the live tour writes it down."""
    found: Mapping[str, Mapping[str, Sequence[str]]] = json.loads(SEEN.read_text("utf-8"))
    return found


def is_typed(kind: str, name: str) -> bool:
    return action_class(name) is not None if kind == "actions" else event_class(name) is not Event


def is_tested(kind: str, name: str, version: str) -> bool:
    if kind == "actions":
        return not parameters_missing(name)
    return all(explained(stray) for stray in strays_of(name, version))


def rows() -> list[tuple[str, str, tuple[int, ...]]]:
    """Version, `actions` or `events`, and the counts of COLUMNS."""
    found: list[tuple[str, str, tuple[int, ...]]] = []
    for version in VERSIONS:
        for kind in ("actions", "events"):
            found_there = [(name, facts) for name, facts in known()[kind].items() if version in facts["versions"]]
            names = [name for name, facts in found_there if not facts.get("internal")]  # on no wire
            typed = [name for name in names if is_typed(kind, name)]
            tested = [name for name in typed if is_tested(kind, name, version)]
            met = set(seen().get(version, {}).get(kind, ()))
            found.append((version, kind, (len(names), len(typed), len(tested), len(met.intersection(names)))))
    return found


def main() -> int:
    print(f"{'Asterisk':10}{'':10}{''.join(f'{column:>8}' for column in COLUMNS)}")
    complete = True
    for version, kind, counts in rows():
        print(f"{version:10}{kind:10}{''.join(f'{count:8}' for count in counts)}")
        complete &= counts[0] == counts[1] == counts[2]
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
