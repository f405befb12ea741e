"""usage: python -m tools.generate [--check]

Writes the modules of actions, records and enums, and the page of the documentation that has them all, from
`catalog.toml`. With --check it writes nothing, names the files that differ from the catalog, and fails where one does.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.action_code import action_class
from tools.catalog import Catalog, Class, load
from tools.code import Imports, formatted, module
from tools.package_code import enums_module, index_module, init_module
from tools.page_code import catalog_page
from tools.record_code import record_class

__all__ = ["main", "written"]

ROOT = Path(__file__).parents[1]
CORE = ROOT / "src" / "ajam_core"
PAGE = ROOT / "docs" / "catalog.md"
WRITERS = {"actions": action_class, "records": record_class}


def main() -> int:
    check = sys.argv[1:] == ["--check"]
    texts = written(load()).items()
    differing = {path: text for path, text in texts if not path.exists() or path.read_text("utf-8") != text}
    for path, text in differing.items():
        print(path.relative_to(ROOT))
        if not check:
            path.write_text(text, "utf-8")
    return 1 if check and differing else 0


def written(catalog: Catalog) -> Mapping[Path, str]:
    """The text of each file that the catalog describes, formatted, by path."""
    texts = {CORE / "enums.py": enums_module(catalog)}
    for package, classes in (("actions", catalog.actions), ("records", catalog.records)):
        for family in {each.family for each in classes.values()}:
            texts[CORE / package / f"{family}.py"] = family_module(catalog, package, family)
        texts[CORE / package / "index.py"] = index_module(package, classes)
        texts[CORE / package / "__init__.py"] = init_module(package, classes.values())
    return {**formatted(texts, ROOT), PAGE: catalog_page(catalog)}


def family_module(catalog: Catalog, package: str, family: str) -> str:
    classes: Mapping[str, Class] = getattr(catalog, package)
    members = [each for each in classes.values() if each.family == family]
    imports = Imports()
    bodies = [WRITERS[package](catalog, each, imports) for each in in_order(members) if not each.hand_written]
    if bodies:
        imports[""].add("attrs")
    for each in members:
        if each.hand_written:
            imports[each.hand_written].add(each.name)
    sentence = getattr(catalog.families[family], package)
    return module(sentence, imports, (each.name for each in members), bodies)


def in_order(members: Iterable[Class]) -> list[Class]:
    """By name, but each class after the one that it is made from."""
    rest = sorted(members, key=lambda each: each.name.lower())
    done: list[Class] = []
    while rest:
        names = {each.name for each in rest}
        done += [each for each in rest if each.base not in names]
        rest = [each for each in rest if each.base in names]
    return done


if __name__ == "__main__":
    sys.exit(main())
