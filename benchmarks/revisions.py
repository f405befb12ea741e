"""`import ajam_core` at an older revision of this repository, and now: how long it takes, and how much memory."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.measuring import Case, Comparison

__all__ = ["against"]

ROOT = Path(__file__).parents[1]
STATEMENT = "import ajam_core"
TRACED = f"import tracemalloc; tracemalloc.start(); {STATEMENT}; print(tracemalloc.get_traced_memory()[0])"


def python(source: Path, statement: str) -> str:
    """What the statement prints in a new interpreter that finds ajam in the folder `source`."""
    run = subprocess.run(
        [sys.executable, "-c", statement], env={"PYTHONPATH": str(source)}, check=True, capture_output=True, text=True
    )
    return run.stdout


@contextmanager
def source_at(revision: str) -> Iterator[Path]:
    """The folder `src` as it was at the revision."""
    archive = subprocess.run(["git", "archive", revision, "src"], cwd=ROOT, check=True, capture_output=True).stdout
    with TemporaryDirectory() as name, tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(name, filter="data")
        yield Path(name) / "src"


def importing(source: Path) -> Callable[[], object]:
    return lambda: python(source, STATEMENT)


def against(revision: str, rounds: int) -> str:
    """Both comparisons, as text."""
    now = ROOT / "src"
    with source_at(revision) as then:
        cases = [Case(f"at {revision}", importing(then), "the base"), Case("now", importing(now), "as it is")]
        starts = Comparison(f"a new interpreter that runs `{STATEMENT}`", "start", 1, cases, perf_counter)
        times = starts.measure(rounds)
        before, after = (int(python(source, TRACED)) for source in (then, now))
    memory = f"memory that `{STATEMENT}` takes: {before / 1024:.0f} KiB at {revision}, {after / 1024:.0f} KiB now"
    return f"{times}\n{memory}: ratio {after / before:.2f}\n"
