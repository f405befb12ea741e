"""Python source text: docstrings, imports, modules."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.catalog import Catalog, Kind, Row, versions_in_words

__all__ = ["NOTICE", "Imports", "docstring", "formatted", "kind_of", "module", "row_docstring"]

WIDTH = 120
NOTICE = "# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`."

VALUES = (
    *("Address", "Seconds", "SocketAddress", "Variables"),
    *("PeerState", "ChannelState", "DeviceState", "MemberStatus"),
)
"""The types of `ajam_core.values`."""

HOMES = {
    "datetime": "datetime",
    "Mapping": "collections.abc",
    **dict.fromkeys(VALUES, "ajam_core.values"),
}
"""Where the names in annotations come from."""


class Imports(defaultdict[str, set[str]]):
    """The names to import from each module; modules to import whole stand under ""."""

    def __init__(self) -> None:
        super().__init__(set)

    def annotation(self, annotation: str) -> None:
        """Imports what an annotation names."""
        for name, home in HOMES.items():
            if name in annotation.replace("[", " ").split():
                self[home].add(name)

    def lines(self) -> list[str]:
        whole = [f"import {name}" for name in sorted(self.get("", ()))]
        named = [f"from {home} import {', '.join(sorted(names))}" for home, names in sorted(self.items()) if home]
        return [*whole, *named]


def kind_of(catalog: Catalog, row: Row, imports: Imports) -> Kind:
    """The type of a row, imported. Raises ValueError where the catalog has none of that name."""
    if row.kind in catalog.enums:
        imports["ajam_core.enums"].add(row.kind)
        return Kind(row.kind)
    if row.kind not in catalog.kinds:
        raise ValueError(f"{row.name}: the catalog has no type {row.kind!r}")
    kind = catalog.kinds[row.kind]
    imports.annotation(kind.annotation)
    return kind


def docstring(doc: str, facts: str = "", indent: str = "    ") -> str:
    """The summary, a line of facts, and what else there is to say."""
    summary, *rest = doc.strip().split("\n\n")
    paragraphs = [fill(part, indent) for part in (summary, facts, *rest) if part.strip()]
    text = f"\n\n{indent}".join(paragraphs)
    quote = 'r"""' if "\\" in text else '"""'
    end = f"\n{indent}" if len(paragraphs) > 1 else ""
    return f'{indent}{quote}{text}{end}"""\n'


def fill(text: str, indent: str) -> str:
    room = WIDTH - len(indent) - len('r""""""')
    lines = textwrap.wrap(" ".join(text.split()), room, break_long_words=False, break_on_hyphens=False)
    return f"\n{indent}".join(lines)


def row_docstring(row: Row) -> str:
    """What stands below a field: its words, and its versions; "" where there is nothing to say."""
    versions = f"Asterisk {versions_in_words(row.versions)}" if row.versions else ""
    sentences = [sentence.rstrip(".") for sentence in (row.doc, versions) if sentence]
    return f"\n{docstring('. '.join(sentences) + '.')}" if sentences else ""


def module(sentence: str, imports: Imports, names: Iterable[str], bodies: Iterable[str]) -> str:
    """The text of a module, unformatted."""
    head = [f'"""{sentence}"""', "", NOTICE, "", "from __future__ import annotations", ""]
    return "\n".join([*head, *imports.lines(), "", f"__all__ = {sorted(names)!r}", "", *bodies])


def formatted(texts: Mapping[Path, str], root: Path) -> Mapping[Path, str]:
    """The texts with their imports in order and their lines broken, as ruff does for the rest of the project at `root`.

    One run for all of them, in a folder that is laid out as the project is.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        copies = {path: folder / path.relative_to(root) for path in texts}
        for path, copied in copies.items():
            copied.parent.mkdir(parents=True, exist_ok=True)
            copied.write_text(texts[path], "utf-8")
        (folder / "pyproject.toml").write_text((root / "pyproject.toml").read_text("utf-8"), "utf-8")
        own = 'lint.isort.known-first-party = ["ajam_core"]'
        for arguments in (["check", "--select=I", "--fix", "--config", own], ["format"]):
            command = [sys.executable, "-m", "ruff", *arguments, "--quiet", "--no-cache", "."]
            subprocess.run(command, cwd=folder, check=True)
        return {path: copied.read_text("utf-8") for path, copied in copies.items()}
