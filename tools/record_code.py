"""The source of one record class."""

from __future__ import annotations

from collections.abc import Iterator

from tools.catalog import Catalog, Class, Kind, Row, versions_in_words
from tools.code import Imports, docstring, kind_of, row_docstring

__all__ = ["record_class"]

BASE = "ajam_core.records.base"


def record_class(catalog: Catalog, each: Class, imports: Imports) -> str:
    """Raises ValueError where it has a field that its base has."""
    if each.base not in catalog.records:
        imports[BASE].add(each.base)
    elif catalog.records[each.base].family != each.family:
        imports[f"ajam_core.records.{catalog.records[each.base].family}"].add(each.base)
    inherited = {row.name for row in catalog.records[each.base].rows} if each.base in catalog.records else set()
    twice = sorted(inherited.intersection(row.name for row in each.rows))
    if twice:
        raise ValueError(f"{each.name} has {', '.join(twice)} of its own and from {each.base}")
    head = ["", "", "@attrs.frozen", f"class {each.name}({each.base}):", docstring(each.doc, facts_of(each))]
    return "\n".join([*head, *(field(catalog, each, row, imports) for row in each.rows)])


def facts_of(each: Class) -> str:
    versions = versions_in_words(each.versions)
    told = [f"Asterisk {versions}" if each.versions != "-" else "All versions"] if versions else []
    told += [f"class {each.privilege.replace(',', ', ')}"] if each.privilege else []
    return f"{'; '.join(told)}." if told else ""


def field(catalog: Catalog, each: Class, row: Row, imports: Imports) -> str:
    if row.prefixes:
        return group(catalog, each, row, imports)
    imports[BASE].add("header")
    kind = kind_of(catalog, row, imports)
    annotation = kind.annotation if row.required else f"{kind.annotation} | None"
    default = ['default=""'] if row.required else []
    arguments = [*map(repr, row.headers), *default, *options(kind, row, imports)]
    return f"    {row.name}: {annotation} = header({', '.join(arguments)}){row_docstring(row)}"


def group(catalog: Catalog, each: Class, row: Row, imports: Imports) -> str:
    """A field that holds a record of its own, or several."""
    imports[BASE].add("group")
    home = catalog.records[row.kind].family
    if home != each.family:
        imports[f"ajam_core.records.{home}"].add(row.kind)
    prefixes = ", ".join(map(repr, row.prefixes)) if any(row.prefixes) else ""
    annotation = f"tuple[{row.kind}, ...]" if row.many else f"{row.kind} | None"
    return f"    {row.name}: {annotation} = group({prefixes}){row_docstring(row)}"


def options(kind: Kind, row: Row, imports: Imports) -> Iterator[str]:
    null = tuple(row.options["null"].split(",")) if "null" in row.options else kind.null
    if null:
        yield f"null={null_code(null, imports)}"
    for key, function in (("parse", kind.parse), ("write", kind.write)):
        if function:
            if function != "tuple":
                imports["ajam_core.values"].add(function)
            yield f"{key}={function}"
    for flag in ("repeated", "of_channel"):
        if getattr(kind, flag):
            yield f"{flag}=True"
    if "secret" in row.options:
        yield "secret=True"


def null_code(null: tuple[str, ...], imports: Imports) -> str:
    """Names of constants stand for the texts in them."""
    constants = [text for text in null if len(text) > 3 and text.isupper() and text.isidentifier()]
    imports[BASE].update(constants)
    if constants == list(null) and len(null) == 1:
        return constants[0]
    return f"({''.join(f'*{text}, ' if text in constants else f'{text!r}, ' for text in null)})"
