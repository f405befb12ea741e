"""How long the imports take, each in a Python of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from time import perf_counter

from benchmarks.measuring import Case, Comparison

__all__ = ["comparisons"]

STATEMENTS = {
    "pass": "the base: Python itself",
    "import attrs, cattrs, pluggy": "what the core stands on",
    "import ajam_core": "its names are imported when they are used",
    "from ajam_core import Session": "the whole core",
    "from ajam_core import Session, get_codec; get_codec('rawman')": "the core and a codec",
    "import urllib3": "what the built-in transport stands on",
    "from ajam_transports import connect, Urllib3Transport": "the core and the built-in transport",
}


def python(statement: str) -> Callable[[], object]:
    """A run of the statement in a new interpreter."""
    return lambda: subprocess.run([sys.executable, "-c", statement], check=True)


def comparisons() -> list[Comparison]:
    """One comparison, on the wall clock."""
    cases = [Case(statement, python(statement), meaning) for statement, meaning in STATEMENTS.items()]
    return [Comparison("a new interpreter that runs one statement", "start", 1, cases, perf_counter)]
