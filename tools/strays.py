"""usage: python -m tools.strays [FAMILY …]

Lists the headers that a record class does not read though the source of some version has them.
"""

from __future__ import annotations

import sys
from fnmatch import fnmatchcase

from tools.catalog import load
from tools.known import VERSIONS, Stray, known, strays_of

__all__ = ["explained", "main", "unexplained", "uses"]


def uses(pattern: str) -> bool:
    """Whether something strays that a row of `[exceptions]` of that name explains, or an action lacks the parameter."""
    name, found, parameter = pattern.partition("(")
    if found:
        return any(each["name"] == parameter.rstrip(")") for each in known()["actions"][name]["params"])
    events = [event for event in known()["events"] if fnmatchcase(event, pattern.partition(".")[0])]
    versions = [(event, version) for event in events for version in known()["events"][event]["versions"]]
    return any(fnmatchcase(f"{stray.event}.{stray.header}", pattern) for each in versions for stray in strays_of(*each))


def unexplained(families: list[str]) -> list[Stray]:
    """The strays of the events of these families (none given: of all) that no row of `[exceptions]` explains."""
    catalog = load()
    family_of = {(each.event or each.name).lower(): each.family for each in catalog.records.values()}
    found = []
    for event, facts in known()["events"].items():
        if families and family_of.get(event.lower(), "none") not in families:
            continue
        for version in VERSIONS:
            if version in facts["versions"]:
                found += [stray for stray in strays_of(event, version) if not explained(stray)]
    return found


def explained(stray: Stray) -> bool:
    """Rows of `[exceptions]` are named `Event.header`, with `*` for any text."""
    return any(fnmatchcase(f"{stray.event}.{stray.header}", pattern) for pattern in load().exceptions)


def main() -> int:
    found = unexplained(sys.argv[1:])
    lines: dict[tuple[str, str, str, str], list[str]] = {}
    for stray in found:
        lines.setdefault((stray.event, stray.header, stray.place, stray.text), []).append(stray.version)
    for (event, header, place, text), versions in sorted(lines.items()):
        print(f"{event}.{header} {place} {text!r} {' '.join(versions)}")
    print(f"{len(lines)} strays")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
