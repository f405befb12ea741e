"""What a type checker sees of the public names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

api = pytest.importorskip("mypy.api")

FOLDER = Path(__file__).parent / "typing"
FILES = ("public_surface.py", "catalog.py")
QUALIFIER = re.compile(r"\b(?:[a-z_0-9]+\.)+(?=[A-Za-z])")


@pytest.fixture(scope="module")
def revealed(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], str]:
    """The revealed types by file and line, without the modules of their names. Each is clean under --strict."""
    cache = tmp_path_factory.mktemp("mypy")
    options = ["--strict", "--no-error-summary", "--no-pretty", "--config-file=", f"--cache-dir={cache}"]
    told, errors, status = api.run([*options, *(str(FOLDER / name) for name in FILES)])
    assert errors == ""
    assert status == 0, told
    found = re.findall(r'^([^:]+):(\d+): note: Revealed type is "(.*)"$', told, re.MULTILINE)
    return {(Path(path).name, int(line)): QUALIFIER.sub("", kind) for path, line, kind in found}


def expected() -> dict[tuple[str, int], str]:
    """What the comments behind `reveal_type` say."""
    lines = [
        ((name, number), line)
        for name in FILES
        for number, line in enumerate((FOLDER / name).read_text("utf-8").splitlines(), 1)
    ]
    return {place: line.partition("  # ")[2] for place, line in lines if "reveal_type(" in line}


@pytest.mark.parametrize(("place", "kind"), expected().items(), ids=str)
def test_a_user_s_file_has_the_types_that_its_comments_say(
    place: tuple[str, int], kind: str, revealed: dict[tuple[str, int], str]
) -> None:
    assert revealed[place] == kind


def test_many_actions_and_events_are_read() -> None:
    text = (FOLDER / "catalog.py").read_text("utf-8")
    assert len(set(re.findall(r"actions\.(\w+)\(", text))) >= 40
    assert len(set(re.findall(r"isinstance\(event, records\.(\w+)\)", text))) >= 60
