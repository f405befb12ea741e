"""The source of what names all actions or records, and of the enums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tools.catalog import Catalog, Class
from tools.code import NOTICE, Imports, docstring, module

__all__ = ["enums_module", "index_module", "init_module"]

INIT = '''"""{sentence}

Families are modules; a module is imported when one of its classes is first asked for.
{more}
"""

{notice}

from __future__ import annotations

from typing import TYPE_CHECKING

from ajam_core.lazy import lazy_names
from ajam_core.{package}.index import FAMILIES

if TYPE_CHECKING:
{imports}

__all__ = {names!r}

HOMES = {{name: family for family, names in FAMILIES.items() for name in names}}

__getattr__ = lazy_names(__name__, HOMES{hint})


def __dir__() -> list[str]:
    return __all__
'''

WORDS = {
    "actions": (
        "Actions: one attrs class an AMI action, named as Asterisk names it.",
        "Any other action goes by name, with `Action`.",
        ', "; any action goes by name with Action"',
    ),
    "records": (
        "Typed records: one attrs class an event, list item or reply, named as Asterisk names the event.",
        "An event of a name that no family has is an `Event`.",
        "",
    ),
}
"""For each package its sentence, what goes beyond it, and the end of the error for an unknown name."""

BASES = {
    "actions": ("Action", "BaseAction", "EventAction", "ListAction", "RecordAction", "ResponseAction"),
    "records": ("Event", "ListEnd", "Record", "Response"),
}
"""What the modules `base`, which are written by hand, have for users."""


def families_of(package: str, classes: Iterable[Class]) -> dict[str, tuple[str, ...]]:
    """The names of the classes of each family, `base` first."""
    named: dict[str, list[str]] = {}
    for each in sorted(classes, key=lambda each: (each.family, each.name)):
        named.setdefault(each.family, []).append(each.name)
    return {"base": BASES[package], **{family: tuple(names) for family, names in named.items()}}


def init_module(package: str, classes: Iterable[Class]) -> str:
    families = families_of(package, classes)
    sentence, more, hint = WORDS[package]
    imports = (f"    from ajam_core.{package}.{family} import {', '.join(names)}" for family, names in families.items())
    return INIT.format(
        sentence=sentence,
        more=more,
        hint=hint,
        notice=NOTICE,
        package=package,
        imports="\n".join(imports),
        names=sorted(name for names in families.values() for name in names),
    )


def index_module(package: str, classes: Mapping[str, Class]) -> str:
    families = families_of(package, classes.values())
    body = ["", f"FAMILIES: dict[str, tuple[str, ...]] = {families!r}", '"""The names in each module."""']
    names = ["FAMILIES"]
    if package == "records":
        events = {(each.event or name).lower(): name for name, each in classes.items() if each.kind == "event"}
        body += ["", f"EVENTS: dict[str, str] = {dict(sorted(events.items()))!r}"]
        body += ['"""The class of each event, by its name in lower case."""']
        names.append("EVENTS")
    return module(f"Which module of `ajam_core.{package}` has which class.", Imports(), names, [*body, ""])


def enums_module(catalog: Catalog) -> str:
    imports = Imports()
    imports["ajam_core.values"].add("Word")
    bodies = []
    for name, table in sorted(catalog.enums.items()):
        members = [f"    {member} = {text!r}" for member, text in table["members"].items()]
        bodies.append("\n".join(["", "", f"class {name}(Word):", docstring(table["doc"]), *members]))
    return module("Closed sets of words that servers use in events and replies.", imports, catalog.enums, bodies)
