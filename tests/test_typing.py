"""What a type checker sees of the public names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

api = pytest.importorskip("mypy.api")

SURFACE = Path(__file__).parent / "typing" / "public_surface.py"
QUALIFIER = re.compile(r"\b(?:[a-z_0-9]+\.)+(?=[A-Za-z])")


@pytest.fixture(scope="module")
def revealed(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    """The revealed types by line, without the modules of their names. The file has to be clean under --strict."""
    cache = tmp_path_factory.mktemp("mypy")
    options = ["--strict", "--no-error-summary", "--no-pretty", "--config-file=", f"--cache-dir={cache}"]
    told, errors, status = api.run([*options, str(SURFACE)])
    assert errors == ""
    assert status == 0, told
    found = re.findall(r'^[^:]+:(\d+): note: Revealed type is "(.*)"$', told, re.MULTILINE)
    return {int(line): QUALIFIER.sub("", kind) for line, kind in found}


def expected() -> dict[int, str]:
    lines = SURFACE.read_text("utf-8").splitlines()
    return {number: line.partition("  # ")[2] for number, line in enumerate(lines, 1) if "reveal_type(" in line}


@pytest.mark.parametrize(("line", "kind"), expected().items(), ids=str)
def test_a_user_s_file_has_the_types_that_its_comments_say(line: int, kind: str, revealed: dict[int, str]) -> None:
    assert revealed[line] == kind
