"""The documentation is true: its snippets run, its names exist, and what is public is in it.

A page's ```python blocks run in order, in one namespace and an empty folder. Where a snippet speaks of pbx.example, a
simulated PBX behind a port of the loopback answers: `http://pbx.example:8088/asterisk`, and by HTTPS
`https://pbx.example:8089`, whose authority's certificate is the file `pbx-ca.pem`.
"""

from __future__ import annotations

import importlib
import inspect
import logging
import re
import shlex
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

import ajam_core
import ajam_transports
from ajam_core.plugins import Hooks, plugins
from ajam_transports.cli import ajam, main
from ajam_transports.simulated import ManagerUser, SimulatedPbx
from tests.served import ServedPbx

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = {path.relative_to(ROOT).as_posix(): path for path in (ROOT / "README.md", *sorted(DOCS.glob("*.md")))}
TEXT = "\n".join(page.read_text(encoding="utf-8") for page in PAGES.values())

COMMAND = re.compile(r"^[$] (ajam .*)\n((?:(?![$] |```).*\n)*)", re.MULTILINE)
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
GLUE = re.compile(r"^# glue begins$(.*?)^# glue ends$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)(?:#([^)]*))?\)")
TARGET = re.compile(r"^    make ([a-z]+)$|`make ([a-z]+)", re.MULTILINE)
TREE = re.compile(r"^```\{toctree\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LONGEST_GLUE = 25

PUBLIC = (
    "ajam_core",
    "ajam_core.actions",
    "ajam_core.records",
    "ajam_core.models",
    "ajam_core.testing",
    "ajam_codecs",
    "ajam_transports",
)


def office(prefix: str) -> SimulatedPbx:
    users = [ManagerUser("admin", "secret"), ManagerUser("viewer", "viewer", write={"reporting"})]
    return SimulatedPbx(prefix=prefix, users=users, clock=time.time)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def addresses(authority: trustme.CA, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The addresses that pages name, and where they are really served."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("pbx.example", "127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "pbx-ca.pem"))
    with ServedPbx(office("/asterisk")) as plain, ServedPbx(office(""), tls=context) as encrypted:
        yield {"http://pbx.example:8088/asterisk": plain.url, "https://pbx.example:8089": encrypted.url}


@pytest.fixture(autouse=True)
def own_plugins() -> Iterator[None]:
    """What a page registers is gone after it."""
    plugins.cache_clear()
    yield
    plugins.cache_clear()


@pytest.fixture(autouse=True)
def own_logging() -> Iterator[None]:
    """How a page sets up logging is forgotten after it."""
    logger = logging.getLogger("ajam")
    yield
    logger.handlers.clear()
    logger.setLevel(logging.NOTSET)


def snippets(page: Path) -> str:
    """The page with everything but its Python blanked out, so that a traceback names its lines."""
    text = page.read_text(encoding="utf-8")
    kept = []
    at = 0
    for block in BLOCK.finditer(text):
        kept += ["\n" * text.count("\n", at, block.start(1)), block[1]]
        at = block.end(1)
    return "".join(kept)


@pytest.mark.parametrize("name", [name for name, page in PAGES.items() if BLOCK.search(page.read_text("utf-8"))])
def test_the_snippets_of_a_page_run(
    name: str, addresses: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(ROOT / "examples")
    source = snippets(PAGES[name])
    for placeholder, url in addresses.items():
        source = source.replace(placeholder, url)
    exec(compile(source, str(PAGES[name]), "exec", dont_inherit=True), {"__name__": "__page__"})


@pytest.mark.parametrize("name", PAGES)
def test_no_snippet_is_left_out(name: str) -> None:
    text = PAGES[name].read_text("utf-8")
    assert len(re.findall("(?:```|~~~) *py", text)) == len(BLOCK.findall(text))


@pytest.mark.parametrize(("line", "printed"), COMMAND.findall(TEXT))
def test_a_command_prints_what_is_shown(line: str, printed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(shlex.split(line)[1:]) == 0
    assert capsys.readouterr().out == printed


def test_the_options_of_the_command_line_are_all_documented() -> None:
    page = PAGES["docs/command-line.md"].read_text("utf-8")
    commands = ajam.commands
    options = {option for command in commands.values() for parameter in command.params for option in parameter.opts}
    assert [name for name in commands if f"`ajam {name}" not in page] == []
    assert [option for option in options if option.startswith("--") and f"`{option}`" not in page] == []


def public_names() -> list[tuple[str, str]]:
    modules = (importlib.import_module(name) for name in PUBLIC)
    return [(module.__name__, name) for module in modules for name in getattr(module, "__all__", ())]


@pytest.mark.parametrize(("module", "name"), public_names())
def test_every_public_name_exists_and_is_documented(module: str, name: str) -> None:
    assert hasattr(importlib.import_module(module), name)
    assert re.search(rf"(?<!\w){name}(?!\w)", TEXT), f"{module}.{name} is on no page"


@pytest.mark.parametrize("name", [name for name in vars(Hooks) if name.startswith("ajam_")])
def test_every_hook_is_documented_with_its_arguments(name: str) -> None:
    arguments = list(inspect.signature(getattr(Hooks, name)).parameters)[1:]
    assert f"`{name}({', '.join(arguments)})`" in TEXT


def test_every_option_of_connect_is_documented() -> None:
    options = [name for name in inspect.signature(ajam_transports.connect).parameters if name != "options"]
    options += [name for name in inspect.signature(ajam_transports.Urllib3Transport).parameters if name != "url"]
    assert [name for name in options if f"`{name}`" not in TEXT and f"{name}=" not in TEXT] == []


def test_every_error_has_its_line_on_the_page_of_errors() -> None:
    page = PAGES["docs/errors.md"].read_text("utf-8")
    errors = [name for name in ajam_core.errors.__all__ if name != "Phase"]
    assert [name for name in errors if f"`{name}`" not in page] == []


def test_glue_for_a_framework_fits_in_25_lines() -> None:
    pieces = GLUE.findall(PAGES["docs/embed.md"].read_text("utf-8"))
    assert len(pieces) == 2
    sizes = [sum(bool(line.strip()) for line in piece.splitlines()) for piece in pieces]
    assert max(sizes) <= LONGEST_GLUE


@pytest.mark.parametrize("name", PAGES)
def test_links_between_pages_lead_somewhere(name: str) -> None:
    page = PAGES[name]
    broken = [target for target, _ in LINK.findall(page.read_text("utf-8")) if not (page.parent / target).exists()]
    assert broken == []


def test_every_page_is_in_the_table_of_contents() -> None:
    index = (DOCS / "index.md").read_text("utf-8")
    listed = {line for tree in TREE.findall(index) for line in tree.splitlines() if line and line[0] != ":"}
    assert listed | {"index"} == {page.stem for page in DOCS.glob("*.md")}


def test_the_targets_that_pages_name_are_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = {"".join(found) for found in TARGET.findall(TEXT)}
    assert named >= {"demo", "test"}
    assert [target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


def test_the_documentation_builds_without_warnings(tmp_path: Path) -> None:
    for module in ("sphinx", "myst_parser", "furo"):
        pytest.importorskip(module, reason="`make docs` installs what builds the documentation")
    build = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-d", str(tmp_path / "trees")]
    built = subprocess.run([*build, str(DOCS), str(tmp_path / "html")], capture_output=True, text=True)
    assert (built.returncode, built.stderr) == (0, "")
