"""The tools around the code: the Makefile, the scripts in .ci, and when live tests are skipped."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
RUNNING = f"{sys.version_info[0]}.{sys.version_info[1]}"


def run(*command: str | Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=120)


def find_python(*arguments: str, path: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return run("/bin/sh", ".ci/find-python", *arguments, env={"PATH": str(path), "HOME": "/nonexistent", **env})


def put_program(path: Path, line: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)


def put_python(path: Path) -> None:
    """A program at `path` that is the running Python."""
    put_program(path, f"exec '{sys.executable}' \"$@\"")


@pytest.mark.parametrize("name", ["python3", "python", "python3.10", "python3.13"])
def test_any_python_on_the_path_is_found_whatever_its_name(tmp_path: Path, name: str) -> None:
    put_python(tmp_path / name)
    assert find_python(path=tmp_path).stdout.strip() == sys.executable


def test_python_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    put_program(tmp_path / "python3", "exit 127")
    put_python(tmp_path / f"python{RUNNING}")
    assert find_python(path=tmp_path).stdout.strip() == sys.executable


def test_python_of_another_version_than_its_name_says_is_passed_over(tmp_path: Path) -> None:
    put_python(tmp_path / "python3.9")
    assert find_python("3.9", path=tmp_path).returncode == 1


def test_python_in_the_folder_of_pyenv_is_found(tmp_path: Path) -> None:
    put_python(tmp_path / f"a pyenv/versions/{RUNNING}.99/bin/python3")
    found = find_python(RUNNING, path=tmp_path, PYENV_ROOT=str(tmp_path / "a pyenv"))
    assert found.stdout.strip() == sys.executable


def test_python_behind_a_shim_that_needs_its_version_named_is_found(tmp_path: Path) -> None:
    line = f'[ "$PYENV_VERSION" = {RUNNING} ] && exec \'{sys.executable}\' "$@"'
    put_program(tmp_path / f"python{RUNNING}", line)
    assert find_python(RUNNING, path=tmp_path).stdout.strip() == sys.executable


@pytest.mark.parametrize(("arguments", "said"), [([], "No Python 3.10 or newer"), (["3.12"], "No Python 3.12")])
def test_missing_python_is_said_with_the_package_to_install(tmp_path: Path, arguments: list[str], said: str) -> None:
    missing = find_python(*arguments, path=tmp_path)
    assert missing.returncode == 1
    assert said in missing.stderr
    assert "python3-venv" in missing.stderr


def test_supported_versions_are_the_same_everywhere() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    supported = re.findall(r"Programming Language :: Python :: (3\.\d+)", project)
    assert f'requires-python = ">={supported[0]}"' in project
    script = (ROOT / ".ci/run").read_text()
    assert re.findall(r"^(?:lowest|highest)=(.*)$", script, re.M) == [supported[0], supported[-1]]
    assert " ".join(reversed(supported)) in (ROOT / ".ci/find-python").read_text()


def test_make_help_names_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text()
    [targets] = re.findall(r"^\.PHONY: help (.*)$", makefile, re.M)
    assert re.findall(r"@echo 'make ([\w-]+) ", makefile) == targets.split()


@pytest.mark.parametrize("script", sorted((ROOT / ".ci").iterdir()), ids=lambda script: script.name)
def test_script_is_understood_by_a_plain_shell(script: Path) -> None:
    assert run("/bin/sh", "-n", script, env={}).stderr == ""


@pytest.mark.parametrize(("env", "status"), [({}, 0), ({"CI": "true"}, 1)], ids=["on a desk", "in CI"])
def test_live_run_that_cannot_happen_says_why_and_fails_in_ci_only(env: dict[str, str], status: int) -> None:
    done = run(
        sys.executable, "-m", "pytest", "-m", "live", "tests/live/test_servers.py", env={"PATH": "/nonexistent", **env}
    )
    assert "live tests did not run: live servers need" in done.stdout
    assert done.returncode == status
