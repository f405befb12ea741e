"""Bounds."""

from __future__ import annotations

from ajam_core.limits import Limits


def test_a_large_list_and_a_long_command_stay_below_every_default() -> None:
    limits = Limits()
    assert limits.body >= 64 * 2**20
    assert limits.messages > 100_000
    assert limits.headers > 100_000
    assert limits.name > 80
    assert limits.value > 2**20
