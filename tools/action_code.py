"""The source of one action class."""

from __future__ import annotations

from tools.catalog import Catalog, Class, Row, versions_in_words
from tools.code import Imports, docstring, kind_of, row_docstring

__all__ = ["action_class"]

BASE = "ajam_core.actions.base"


def action_class(catalog: Catalog, each: Class, imports: Imports) -> str:
    """Raises ValueError where the catalog does not say whether the action may be repeated, or its rows are out of
    order."""
    if [row.optional for row in each.rows] != sorted(row.optional for row in each.rows):
        raise ValueError(f"the required parameters of {each.name} come first")
    if each.repeatable is None:
        raise ValueError(f"the catalog does not say whether {each.name} may be repeated")
    records = {name: record_name(catalog, name, imports) for name in (*each.items, each.record) if name}
    base, given, attributes = "ResponseAction", "", []
    if each.items:
        base, given = "ListAction", f"[{' | '.join(records[name] for name in each.items)}]"
        events = tuple(catalog.records[name].event or name for name in each.items)
        attributes = [f"items = {events!r}", f"end = {each.end!r}"]
        if each.empty:
            attributes.append(f"empty = frozenset({{{', '.join(map(repr, sorted(each.empty)))}}})")
    elif each.record:
        base = "EventAction" if catalog.records[each.record].kind == "event" else "RecordAction"
        given, attributes = f"[{records[each.record]}]", [f"record = {records[each.record]}"]
    if each.repeatable is (base == "ResponseAction"):
        attributes.insert(0, f"repeatable = {each.repeatable}")
    imports[BASE].add(base)
    head = ["", "", "@attrs.frozen", f"class {each.name}({base}{given}):"]
    body = [docstring(each.doc, facts_of(each)), *(f"    {attribute}" for attribute in attributes)]
    gap = [""] if attributes and each.rows else []
    return "\n".join([*head, *body, *gap, *(parameter(catalog, row, imports) for row in each.rows)])


def record_name(catalog: Catalog, name: str, imports: Imports) -> str:
    """The record class in the code of an action, which may have its name."""
    alias = f"{name}Record" if name in catalog.actions else name
    home = f"ajam_core.records.{catalog.records[name].family}"
    imports[home].add(f"{name} as {alias}" if alias != name else name)
    return alias


def facts_of(each: Class) -> str:
    versions = f"Asterisk {versions_in_words(each.versions)}" if each.versions != "-" else "All versions"
    classes = [name for name in each.privilege.split(",") if name not in ("", "all")]
    needed = f"class {' or '.join(classes)}" if classes else "open to every user"
    return f"{versions}; {needed}."


def parameter(catalog: Catalog, row: Row, imports: Imports) -> str:
    imports[BASE].add("param")
    kind = kind_of(catalog, row, imports)
    annotation = kind.annotation + (" | None" if row.optional else "")
    given = {"default": "None", **row.options} if row.optional else dict(row.options)
    if "secret" in given:
        given["secret"] = "True"
    if "words" in given:
        given["words"] = repr(tuple(given["words"].split(",")))
    arguments = [repr(row.headers[0]), *(f"{key}={value}" for key, value in given.items())]
    return f"    {row.name}: {annotation} = param({', '.join(arguments)}){row_docstring(row)}"
