"""`python -m tests.campaigns [cuts] [faults]`: the whole of the two campaigns, with what they counted."""

from __future__ import annotations

import argparse
import time
from collections import Counter

from tests.campaigns.cuts import check_body, check_reply
from tests.campaigns.faults import FAULTS, Recorded, cut, offsets, reset, stall
from tests.campaigns.faulty import FaultyServer
from tests.campaigns.replies import Exchange, a_few, exchanges
from tests.codecs.decoding import CODECS
from tests.recorded import FORMATS, VERSIONS, steps

__all__ = ["main"]

CAMPAIGNS = ("cuts", "faults")


def cuts(version: str, every: int) -> str:
    """Every recorded body at every byte: first what the decoder says of it, then what a session makes of it."""
    replies = {id(reply.step): reply for reply in exchanges(version)}
    recorded = [(format, step) for format in FORMATS for step in steps(version, format)][::every]
    decoded, concluded = Counter[str](), Counter[str]()
    for format, step in recorded:
        reply = replies.get(id(step))
        decoded += check_body(reply.codec if reply else CODECS[format], step.body)
        if reply:
            concluded += check_reply(reply)
    return (
        f"{len(recorded)} bodies, {decoded.total()} beginnings: {listed(decoded)}\n"
        f"{len(replies)} replies to actions, {concluded.total()} beginnings: {listed(concluded)}"
    )


def faults(version: str, every: int) -> str:
    """Every fault on every recorded reply, and a few replies cut, reset and stalled more closely."""
    replies = list(exchanges(version))[::every]
    closely = list(a_few(version))[::every]
    with FaultyServer() as server:
        for exchange in replies:
            for fault in FAULTS.values():
                if not fault.slow:
                    server.check(exchange, fault)
            cut_and_reset(server, exchange, every=500)
        for exchange in closely:
            cut_and_reset(server, exchange, every=1 + len(exchange.step.body) // 500)
            for fault in FAULTS.values():
                if fault.slow:
                    server.check(exchange, fault)
            for length in offsets(Recorded.of(exchange), every=10**6):
                server.check(exchange, stall(length))
    assert not server.told.found, server.told.found[0]
    return (
        f"{len(replies)} replies, {len(closely)} of them more closely, {len(FAULTS)} faults, cuts, resets and stalls: "
        f"{server.outcomes.total()} exchanges, the longest {server.longest_s:.1f} s\n{listed(server.outcomes)}\n"
        f"none of {len(server.told.hidden)} secrets in {server.told.size} characters of logs, errors and reprs"
    )


def cut_and_reset(server: FaultyServer, exchange: Exchange, *, every: int) -> None:
    for length in offsets(Recorded.of(exchange), every):
        server.check(exchange, cut(length))
        server.check(exchange, reset(length))


def listed(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.most_common())


def main() -> None:
    """Runs what the arguments name; all where they name nothing. Ends with an AssertionError at the first wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns", description=__doc__)
    parser.add_argument("campaigns", nargs="*", metavar="campaign", help=f"of {', '.join(CAMPAIGNS)}")
    parser.add_argument("--versions", nargs="+", default=VERSIONS, choices=VERSIONS, help="of the servers recorded")
    parser.add_argument("--every", type=int, default=1, help="look at each n-th recording only (1)")
    options = parser.parse_args()
    if unknown := set(options.campaigns) - set(CAMPAIGNS):
        parser.error(f"there is no campaign {', '.join(sorted(unknown))}; there are: {', '.join(CAMPAIGNS)}")
    for name in options.campaigns or CAMPAIGNS:
        for version in options.versions:
            start = time.monotonic()
            told = {"cuts": cuts, "faults": faults}[name](version, options.every)
            print(f"{name}, Asterisk {version}, {time.monotonic() - start:.0f} s\n{told}\n", flush=True)


if __name__ == "__main__":
    main()
