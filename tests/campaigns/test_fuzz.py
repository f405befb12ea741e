"""The short form of fuzzing: recorded bodies and headers that were changed, and bytes of no origin at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.campaigns.fuzz import SHARES
from tests.campaigns.targets import TARGETS, seeds

SEEDS = {name: [seed for seed in found if len(seed) < 1_000] for name, found in seeds().items()}
CHANGES = st.lists(st.tuples(st.integers(0, 999), st.integers(0, 30), st.binary(max_size=12)), max_size=6)


def changed(seed: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    """The seed with other bytes in the place of some of its own."""
    for at, length, instead in changes:
        at %= len(seed) + 1
        seed = seed[:at] + instead + seed[at + length :]
    return seed


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_nothing_but_an_ajam_error_comes_of_changed_recordings(name: str, data: st.DataObject) -> None:
    TARGETS[name](changed(data.draw(st.sampled_from(SEEDS[name])), data.draw(CHANGES)))


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=200))
def test_nothing_but_an_ajam_error_comes_of_any_bytes(name: str, data: bytes) -> None:
    TARGETS[name](data)


def test_the_fuzzer_has_every_target_and_something_to_begin_with() -> None:
    assert SHARES.keys() == TARGETS.keys() == SEEDS.keys()
    for name, found in SEEDS.items():
        assert found
        for seed in found[::50]:
            TARGETS[name](seed)
