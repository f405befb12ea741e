"""The callback driver: its lock, and answers and cancels that race."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from ajam_core.effects import Fetch, Flow, deliver, fetch, sleep
from ajam_core.errors import TransportError
from ajam_transports import Running, start
from tests.transports.drivers import CallbackWorld, Handle, LaterWorld, ThreadWorld, World
from tests.transports.outcomes import FETCH, OK, Manual, Outcomes, guarded

ROUNDS = 300


class Watched:
    """A lock that tells whether it is held."""

    def __init__(self) -> None:
        self.held = 0

    def __enter__(self) -> None:
        self.held += 1

    def __exit__(self, *error: object) -> None:
        self.held -= 1


def test_the_lock_is_held_in_every_step_and_in_no_effect_or_callback() -> None:
    lock = Watched()
    seen: list[tuple[str, int]] = []

    class Looks(LaterWorld):
        def fetch(self, effect: Fetch, /, **callbacks: Any) -> Handle:
            seen.append(("fetch", lock.held))
            return super().fetch(effect, **callbacks)

    def flow() -> Flow[None]:
        try:
            seen.append(("step", lock.held))
            yield from fetch(FETCH)
            seen.append(("step", lock.held))
            yield from deliver(1)
            yield from sleep(1)
        finally:
            seen.append(("close", lock.held))

    def start_one(transport: CallbackWorld) -> Running[None]:
        return start(
            flow(),
            transport,
            on_result=lambda _: seen.append(("result", lock.held)),
            on_error=lambda _: seen.append(("error", lock.held)),
            on_events=lambda _: seen.append(("events", lock.held)),
            lock=lock,
        )

    transport = Looks(World([OK]))
    start_one(transport)
    transport.pump()
    start_one(Manual()).cancel()
    held = {"step": 1, "close": 1, "fetch": 0, "events": 0, "result": 0}
    assert [count for _, count in seen] == [held[what] for what, _ in seen]
    assert {what for what, _ in seen} == set(held)


@pytest.mark.parametrize("answer", [OK, TransportError("x")], ids=["answer", "error"])
def test_an_answer_and_a_cancel_that_race_have_one_winner(answer: Any) -> None:
    for _ in range(ROUNDS):
        outcomes, log, barrier = Outcomes(), list[str](), threading.Barrier(3)
        transport = Manual()
        running = outcomes.start(guarded(log), transport)
        said: list[bool] = []

        def cancel(said: list[bool] = said, running: Any = running, barrier: threading.Barrier = barrier) -> None:
            barrier.wait()
            said.append(running.cancel())

        threads = [threading.Thread(target=cancel) for _ in range(2)]
        for thread in threads:
            thread.start()
        barrier.wait()
        transport.pending[0][isinstance(answer, TransportError)](answer)
        for thread in threads:
            thread.join()
        assert said in ([True, True], [False, False])
        assert outcomes.count == (0 if said[0] else 1)
        assert log == ["left"]
        assert running.done


def test_answers_on_many_threads_never_step_a_flow_twice_at_once() -> None:
    inside = threading.Lock()

    def flow() -> Flow[int]:
        for _ in range(50):
            assert inside.acquire(blocking=False), "two threads are in the flow"
            inside.release()
            yield from fetch(FETCH)
        return 50

    class ManyAnswers(ThreadWorld):
        def call(self, callback: Callable[..., None], *arguments: Any) -> None:
            for _ in range(3):
                super().call(callback, *arguments)

    outcomes, transport = Outcomes(), ManyAnswers(World([OK] * 50))
    running = outcomes.start(flow(), transport)
    while transport.threads:
        transport.pump()
    assert outcomes.results == [50]
    assert running.done


def test_a_cancel_that_races_with_every_step_leaves_the_flow_closed() -> None:
    for round_number in range(ROUNDS):
        outcomes, log = Outcomes(), list[str]()
        transport = ThreadWorld(World([OK] * 20))
        running = outcomes.start(guarded(log, 20), transport)
        for _ in range(round_number % 40):
            pass
        prevented = running.cancel()
        while transport.threads:
            transport.pump()
        assert outcomes.count == (0 if prevented else 1)
        assert log == ["left"]
