"""Cases that run in turns, and the table of how long they take beside the first of them.

Other programs slow a machine down for a while, so every case runs once a round, in a new order each time, and a ratio
is the median of the rounds' ratios. The garbage collector runs as in any program.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from statistics import median, quantiles
from time import process_time

import attrs

__all__ = ["Case", "Comparison"]

Clock = Callable[[], float]


def nothing() -> None:
    """What most cases need before they run."""


@attrs.frozen
class Case:
    """Something to time. `before` runs ahead of each round, untimed; `meaning` says what the ratio tells."""

    name: str
    run: Callable[[], object]
    meaning: str = ""
    before: Callable[[], object] = nothing

    def time(self, clock: Clock) -> float:
        """Seconds that one run takes, without the time to free its result."""
        self.before()
        start = clock()
        result = self.run()
        seconds = clock() - start
        del result
        return seconds


@attrs.frozen
class Comparison:
    """Cases of one kind; the first is what the others are compared with.

    A run of a case does `units` pieces of work, each a `unit`. `clock`: the CPU time of this process, or another one.
    """

    title: str
    unit: str
    units: int
    cases: Sequence[Case]
    clock: Clock = process_time

    def measure(self, rounds: int) -> str:
        """Runs every case `rounds` times and returns the table."""
        for case in self.cases:
            case.time(self.clock)
        times: dict[str, list[float]] = {case.name: [] for case in self.cases}
        order = random.Random(rounds)
        for _ in range(rounds):
            for case in order.sample(self.cases, len(self.cases)):
                times[case.name].append(case.time(self.clock))
        base = times[self.cases[0].name]
        width = max(len(case.name) for case in self.cases) + 2
        head = f"{self.title}\n{'':{width}}{'per ' + self.unit:>14}   ratio (middle half of the rounds)\n"
        return head + "".join(
            f"  {case.name:{width}}{self.figures(times[case.name], base)}  {case.meaning}\n" for case in self.cases
        )

    def figures(self, times: Sequence[float], base: Sequence[float]) -> str:
        ratios = [own / of_base for own, of_base in zip(times, base, strict=True)]
        low, _, high = quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
        return f"{readable(median(times) / self.units):>12}   {median(ratios):5.2f} ({low:.2f} to {high:.2f})"


def readable(seconds: float) -> str:
    """A time in the unit that suits it."""
    return f"{seconds * 1e3:.1f} ms" if seconds > 1e-3 else f"{seconds * 1e6:.2f} us"
