"""Bodies of 1, 4, 16 and 64 MiB, whether decoding takes as long for a byte of each."""

from __future__ import annotations

from collections.abc import Callable
from operator import eq

from ajam_core import get_codec
from benchmarks.bodies import FORMATS, list_of_peers
from benchmarks.measuring import Case, Comparison

__all__ = ["comparisons"]

MIB = 2**20
STEPS = (64, 16, 4, 1)
"""Into how many bodies the largest is parted: every case decodes as many bytes."""

SAMPLE = 100


def body_of(size: int, format: str) -> bytes:
    """A list of peers, the same hundred again and again, of about that many bytes and no more than so many."""
    empty, few = list_of_peers(0)[format], list_of_peers(SAMPLE)[format]
    head = empty[: [*map(eq, empty, few), False].index(False)]
    end = empty[len(head) :]
    peers = few[len(head) : len(few) - len(end)]
    return head + peers * max(1, (size - len(empty)) // len(peers)) + end


def decoding(codec_name: str, body: bytes, times: int) -> Callable[[], None]:
    codec = get_codec(codec_name)

    def decode() -> None:
        for _ in range(times):
            codec.decode(body)

    return decode


def comparisons(largest_mib: float) -> list[Comparison]:
    """One for each format: the same number of bytes, in more or fewer bodies."""
    found = []
    for name in FORMATS:
        cases = []
        for times in STEPS:
            size = int(largest_mib * MIB / times)
            meaning = "the base" if times == STEPS[0] else "1: as long for a byte as in the smallest"
            cases.append(Case(f"{times} of {size / MIB:g} MiB", decoding(name, body_of(size, name), times), meaning))
        found.append(Comparison(f"{name}: {largest_mib:g} MiB of peers", "MiB", max(1, int(largest_mib)), cases))
    return found
