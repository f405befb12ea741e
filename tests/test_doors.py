"""Who may import what. The core decides and never acts: no clock, no socket, no thread, no file."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src"
FILES = sorted(
    path for package in ("ajam_core", "ajam_codecs", "ajam_transports") for path in (SOURCE / package).rglob("*.py")
)

ACTING = frozenset(
    {"urllib3", "socket", "ssl", "threading", "asyncio", "time", "random", "select", "http", "subprocess"}
)
FORBIDDEN = {
    "ajam_core": ACTING | {"ajam_codecs", "ajam_transports"},
    "ajam_codecs": ACTING | {"ajam_transports", "pluggy", "cattrs"},
    "ajam_transports": frozenset({"ajam_codecs"}),
}


def imports(tree: ast.AST) -> Iterator[str]:
    """The modules that a file imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name their package"
            yield node.module or ""
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "__import__":
            yield "__import__"


def named(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_file_imports_nothing_that_its_package_may_not(path: Path) -> None:
    package = named(path).partition("/")[0]
    roots = {module.partition(".")[0] for module in imports(ast.parse(path.read_text("utf-8")))}
    assert roots & (FORBIDDEN[package] | {"__import__"}) == set()


@pytest.mark.parametrize(
    "path", [path for path in FILES if named(path).startswith(("ajam_core", "ajam_codecs"))], ids=named
)
def test_the_core_and_the_codecs_open_no_file_and_print_nothing(path: Path) -> None:
    called = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called & {"open", "print", "input", "eval"} == set()


def test_every_package_is_walked() -> None:
    assert {named(path).partition("/")[0] for path in FILES} == set(FORBIDDEN)
    assert all((SOURCE / package / "py.typed").exists() for package in FORBIDDEN)


def loaded_after(code: str) -> set[str]:
    """The modules that a fresh Python has loaded after running `code`."""
    code = f"import sys\n{code}\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_importing_the_core_loads_nothing_that_only_some_users_need() -> None:
    loaded = loaded_after("import ajam_core")
    assert loaded & {"urllib3", "asyncio", "socket", "ssl", "pluggy", "cattrs", "importlib.metadata"} == set()
    assert {name for name in loaded if name.startswith("ajam")} == {"ajam_core", "ajam_core.errors", "ajam_core.lazy"}


def test_a_family_is_loaded_when_one_of_its_classes_is_asked_for() -> None:
    loaded = loaded_after("from ajam_core import actions, records")
    assert not {name for name in loaded if name.startswith("ajam_core.") and name.endswith((".channels", ".pjsip"))}
    loaded = loaded_after("from ajam_core.actions import QueueStatus")
    assert {"ajam_core.actions.queues", "ajam_core.records.queues"} <= loaded
    assert not loaded & {"ajam_core.actions.pjsip", "ajam_core.actions.channels", "ajam_core.records.pjsip"}


def test_a_session_that_has_not_sent_anything_loads_no_transport() -> None:
    loaded = loaded_after("from ajam_core import Session; Session('http://pbx', 'admin', 'x')")
    assert loaded & {"urllib3", "asyncio", "ajam_transports"} == set()
    assert "ajam_codecs.rawman" in loaded
    assert "ajam_codecs.mxml" not in loaded
    families = {
        name.rpartition(".")[2] for name in loaded if name.startswith(("ajam_core.actions.", "ajam_core.records."))
    }
    assert families == {"base", "calls", "index", "session"}


def test_core_and_codecs_work_where_urllib3_is_not_installed() -> None:
    loaded = loaded_after(
        "sys.modules['urllib3'] = None\n"
        "import ajam_core, ajam_codecs\n"
        "body = b'Response: Success\\r\\nPing: Pong\\r\\n\\r\\n'\n"
        "assert ajam_core.to_record(ajam_core.get_codec('rawman').decode(body)[0]).response == 'Success'\n"
    )
    assert "ajam_transports" not in loaded
