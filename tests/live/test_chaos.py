"""The short forms of chaos.py and soak.py."""

from __future__ import annotations

from tests.live.chaos import Chaos
from tests.live.servers import Server
from tests.live.soak import soak

ROUNDS = 8


def test_rounds_of_trouble_place_no_call_twice_and_hide_no_missed_event(server: Server) -> None:
    chaos = Chaos(server, seed=7)
    with chaos.running():
        for _ in range(ROUNDS):
            chaos.round()
    assert chaos.wrong == []
    assert chaos.reader.seen > 20
    assert chaos.placed > 20
    print(chaos.report())


def test_steady_work_leaves_nothing_behind(server: Server) -> None:
    assert soak([server], minutes=0.2, rate=50, each_s=2) == []
