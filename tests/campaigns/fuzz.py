"""`python -m tests.campaigns.fuzz [target …]`: coverage-guided fuzzing, on what `ajam[fuzz]` installs (atheris).

Each target runs in a process of its own, in turn. What it finds it writes to `.fuzz/TARGET/`, beside the inputs that
reach new code; it starts from those of the last run. `--replay FILE` runs one input again.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

__all__ = ["main"]

FOLDER = Path(__file__).resolve().parents[2] / ".fuzz"
READERS = ["ajam_codecs", "ajam_core.http", "ajam_core.digest", "ajam_core.reply", "ajam_core.versions"]
"""The modules whose coverage guides it: with all of them it is several times as slow."""

LONGEST = 256
"""The longest input, in bytes; so are the recorded bodies cut to begin with."""

SLOW_S = 10
"""An input that takes longer counts as found, in seconds."""

DONE = re.compile(r"Done (\d+) runs in (\d+) second")

SHARES = {"rawman": 4, "rawman-text": 1, "mxml": 4, "html": 4, "cookie": 9, "digest": 9, "server": 9}
"""How the runs are shared out."""


def fuzz(name: str, options: list[str]) -> None:
    """Fuzzes one target in this process, which libFuzzer ends."""
    atheris: Any = import_module("atheris")  # of an extra of its own, and without types
    with atheris.instrument_imports(include=READERS):
        from tests.campaigns.targets import TARGETS, seeds

    corpus = FOLDER / name / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()[name]):
        (corpus / f"seed-{number}").write_bytes(seed[:LONGEST])
    given = [f"-max_len={LONGEST}", f"-timeout={SLOW_S}", f"-artifact_prefix={FOLDER / name}/", *options]
    atheris.Setup([sys.argv[0], *given, str(corpus)], TARGETS[name])
    atheris.Fuzz()


def run_all(names: list[str], runs: int) -> int:
    """Fuzzes the targets in turn; prints what each did, and returns how many found something."""
    total = found = 0
    shares = sum(SHARES[name] for name in names)
    for name in names:
        count = runs * SHARES[name] // shares
        command = [
            sys.executable,
            "-m",
            "tests.campaigns.fuzz",
            name,
            "--one",
            f"-runs={count}",
            "-print_final_stats=1",
        ]
        done = subprocess.run(command, stderr=subprocess.PIPE, text=True, errors="replace", check=False)
        ended = DONE.search(done.stderr)
        if ended and not done.returncode:
            total += int(ended[1])
            print(f"{name}: {ended[1]} executions in {ended[2]} s, nothing found", flush=True)
        else:
            found += 1
            print(f"{name}: {done.stderr[-4000:]}", flush=True)
    print(f"{total} executions")
    return found


def main() -> int:
    """Returns how many targets found something."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="target", help=f"of {', '.join(SHARES)}; all if none is named")
    parser.add_argument("--runs", type=int, default=1_000_000, help="executions in all (a million)")
    parser.add_argument("--one", action="store_true", help="in this process, with libFuzzer's own options")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="run the target on this input alone")
    options, others = parser.parse_known_args()
    names = options.targets or list(SHARES)
    if unknown := set(names) - set(SHARES):
        parser.error(f"there is no target {', '.join(sorted(unknown))}; there are: {', '.join(SHARES)}")
    if options.replay:
        from tests.campaigns.targets import TARGETS

        TARGETS[names[0]](options.replay.read_bytes())
        return 0
    if options.one:
        fuzz(names[0], others)
    return run_all(names, options.runs)


if __name__ == "__main__":
    sys.exit(main())
