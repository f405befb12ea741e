"""`python -m benchmarks [peers] [records] [sending] [listening] [ping] [imports] [sizes]`: measures and prints."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Iterator

from benchmarks import imports, listening, peers, ping, records, sending, sizes
from benchmarks.measuring import Comparison
from benchmarks.revisions import against

__all__ = ["main"]

GROUPS = ("peers", "records", "sending", "listening", "ping", "imports", "sizes")


def comparisons(groups: list[str], *, peers_listed: int, pings: int, largest_mib: float) -> Iterator[Comparison]:
    """The comparisons of the groups, one after the other."""
    if "peers" in groups:
        yield from peers.comparisons(peers_listed)
    if "records" in groups:
        yield from records.comparisons(peers_listed)
    if "sending" in groups:
        yield from sending.comparisons(peers_listed)
    if "listening" in groups:
        yield from listening.comparisons(pings)
    if "ping" in groups:
        with ping.connected() as pbx:
            yield from ping.comparisons(pbx, pings)
    if "imports" in groups:
        yield from imports.comparisons()
    if "sizes" in groups:
        yield from sizes.comparisons(largest_mib)


def main(arguments: list[str] | None = None) -> None:
    """Prints the comparisons that the arguments name; all where they name none."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Ratios, medians of interleaved rounds.")
    parser.add_argument("groups", nargs="*", metavar="group", help=f"of {', '.join(GROUPS)}; all if none is named")
    parser.add_argument("--rounds", type=int, default=15, help="how often each case runs (15)")
    parser.add_argument("--peers", type=int, default=5000, help="how many peers a list has (5000)")
    parser.add_argument("--pings", type=int, default=100, help="how many Pings a round has (100)")
    parser.add_argument("--against", metavar="REVISION", help="compare only an import with that revision's")
    parser.add_argument("--largest", type=float, default=64, help="how many MiB the largest body has (64)")
    options = parser.parse_args(arguments)
    unknown = set(options.groups) - set(GROUPS)
    if unknown:
        parser.error(f"there is no group {', '.join(sorted(unknown))}; there are: {', '.join(GROUPS)}")
    if options.against:
        print(against(options.against, options.rounds))
        return
    print(f"{platform.python_implementation()} {platform.python_version()}, {options.rounds} rounds\n")
    found = comparisons(
        options.groups or list(GROUPS),
        peers_listed=options.peers,
        pings=options.pings,
        largest_mib=options.largest,
    )
    for comparison in found:
        print(comparison.measure(options.rounds), flush=True)


if __name__ == "__main__":
    main()
