"""The public names: they resolve, they are what the docs use, and no table lags behind another."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

HOME = Path(__file__).parents[1]
LAZY = ("ajam_core", "ajam_core.actions", "ajam_core.records", "ajam_transports")
FAMILIES = ("ajam_core.actions", "ajam_core.records")
PAGES = [HOME / "README.md", *sorted((HOME / "docs").glob("*.md")), *sorted((HOME / "examples").rglob("*.py"))]


def module_names() -> list[str]:
    """Every module of the three packages."""
    packages = [importlib.import_module(name) for name in ("ajam_core", "ajam_codecs", "ajam_transports")]
    found = [
        info.name for package in packages for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return [*(package.__name__ for package in packages), *(name for name in found if not name.endswith("__main__"))]


def tree_of(module: ModuleType) -> ast.Module:
    assert module.__file__
    return ast.parse(Path(module.__file__).read_text("utf-8"))


def imported_from(node: ast.AST) -> set[tuple[str, str]]:
    """The (module, name) pairs that a statement imports."""
    return {
        (part.module or "", alias.name)
        for part in ast.walk(node)
        if isinstance(part, ast.ImportFrom)
        for alias in part.names
    }


@pytest.mark.parametrize("name", module_names())
def test_every_name_in_all_resolves_and_comes_once(name: str) -> None:
    module = importlib.import_module(name)
    public = list(getattr(module, "__all__", ()))
    assert [exported for exported in public if not hasattr(module, exported)] == []
    assert len(public) == len(set(public))


@pytest.mark.parametrize("name", LAZY)
def test_a_package_that_loads_late_lists_its_names_and_no_others(name: str) -> None:
    module = importlib.import_module(name)
    assert sorted(set(dir(module))) == sorted(module.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'no_such_name'"):
        module.no_such_name  # noqa: B018


@pytest.mark.parametrize("name", LAZY)
def test_what_type_checkers_see_is_what_is_exported(name: str) -> None:
    module = importlib.import_module(name)
    seen = {alias for node in tree_of(module).body for _, alias in imported_from(node)}
    assert set(module.__all__) <= seen
    guarded = [
        node for node in tree_of(module).body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    for home, exported in set().union(*map(imported_from, guarded)):
        assert getattr(importlib.import_module(home), exported) is getattr(module, exported)


@pytest.mark.parametrize("name", LAZY)
def test_a_public_name_is_the_object_and_never_a_submodule_of_that_name(name: str) -> None:
    """In a fresh Python, with every submodule imported first, which would shadow a name that is not loaded yet."""
    code = (
        "import importlib, pkgutil, sys, types\n"
        f"module = importlib.import_module({name!r})\n"
        "for info in pkgutil.walk_packages(module.__path__, module.__name__ + '.'):\n"
        "    if not info.name.endswith('__main__'): importlib.import_module(info.name)\n"
        "print(*(name for name in module.__all__ if isinstance(getattr(module, name), types.ModuleType)))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(run.stdout.split()) == ({"actions", "records"} if name == "ajam_core" else set())


@pytest.mark.parametrize("name", FAMILIES)
def test_the_table_of_families_agrees_with_the_families(name: str) -> None:
    package = importlib.import_module(name)
    modules = {info.name for info in pkgutil.iter_modules(package.__path__)}
    assert {*package.FAMILIES, "index"} == modules
    for family, names in package.FAMILIES.items():
        exported = set(importlib.import_module(f"{name}.{family}").__all__)
        assert exported - set(names) == ({"param", "group", "header"} & exported if family == "base" else set())
    assert set(package.__all__) == set(package.HOMES)
    assert list(package.__all__) == sorted(package.__all__)


def test_the_table_of_the_core_names_every_public_name() -> None:
    core = importlib.import_module("ajam_core")
    errors = set(importlib.import_module("ajam_core.errors").__all__) - {"Phase"}
    assert set(core.__all__) == {*core.MODULES, *errors}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(HOME).as_posix())
def test_the_docs_and_examples_use_public_names_only(path: Path) -> None:
    statements = re.findall(r"from (ajam_[\w.]+) import (\([^)]*\)|[^\n#]+)", path.read_text("utf-8"))
    for module, names in statements:
        package = importlib.import_module(module)
        modules = {info.name for info in pkgutil.iter_modules(getattr(package, "__path__", ()))}
        public = {*package.__all__, *modules}
        assert [name for name in re.findall(r"(\w+)(?: as \w+)?", names.strip("()")) if name not in public] == []
