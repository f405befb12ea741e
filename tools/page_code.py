"""The page of the documentation that has every action and record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tools.catalog import Catalog, Class, versions_in_words

__all__ = ["catalog_page"]

HEAD = """# Every action and event

The classes of `ajam_core.actions` and `ajam_core.records`, by family, named as Asterisk names the thing where
Python allows it. This page is written from the catalog, `tools/catalog.toml`.
"""


def catalog_page(catalog: Catalog) -> str:
    parts = [HEAD]
    for name in sorted(catalog.families):
        actions = [each for each in catalog.actions.values() if each.family == name]
        records = [each for each in catalog.records.values() if each.family == name]
        parts.append(f"## {name}\n")
        parts += table(("action", "gives", "class of `write=`", "Asterisk", ""), map(action_cells, actions))
        parts += table(("record", "class of `read=`", "Asterisk", ""), map(record_cells, records))
        modules = [
            f"ajam_core.{package}.{name}" for package, has in (("actions", actions), ("records", records)) if has
        ]
        parts += ["```{eval-rst}", *(f".. automodule:: {module}\n   :members:" for module in modules), "```\n"]
    return "\n".join(parts)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    lines = [f"| {' | '.join(cells)} |" for cells in sorted(rows, key=lambda cells: cells[0].lower())]
    if lines:
        yield "\n".join([f"| {' | '.join(head)} |", f"|{'---|' * len(head)}", *lines, ""])


def action_cells(each: Class) -> tuple[str, ...]:
    if each.items:
        gives = f"Listing of {', '.join(f'`{name}`' for name in each.items)}"
    else:
        gives = f"`{each.record}`" if each.record else "" if each.hand_written else "`Response`"
    classes = ", ".join(name for name in each.privilege.split(",") if name not in ("", "all"))
    return f"`{each.name}`", gives, classes, versions_in_words(each.versions), summary(each)


def record_cells(each: Class) -> tuple[str, ...]:
    return f"`{each.name}`", each.privilege.replace(",", ", "), versions_in_words(each.versions), summary(each)


def summary(each: Class) -> str:
    return " ".join(each.doc.strip().split("\n\n")[0].split())
