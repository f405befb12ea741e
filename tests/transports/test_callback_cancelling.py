"""The callback driver: `Running.cancel` before, inside and after each step of a flow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ajam_core.effects import Fetch, Flow, deliver, fetch, read, sleep
from ajam_core.errors import TransportError
from ajam_core.http import HttpResponse
from ajam_transports import Running, start
from tests.transports.drivers import Body, CallbackWorld, Handle, LaterWorld, World
from tests.transports.outcomes import FETCH, OK, STREAM, Manual, Outcomes, guarded


def test_cancel_prevents_the_result_closes_the_flow_and_may_be_repeated() -> None:
    outcomes, transport, log = Outcomes(), Manual(), list[str]()
    running = outcomes.start(guarded(log), transport)
    assert not running.done
    assert [running.cancel(), running.cancel()] == [True, True]
    assert running.done
    assert log == ["left"]
    assert transport.handles[0].cancelled == 1
    for callback in transport.pending[0]:
        callback(OK)
    assert outcomes.count == 0


def test_cancel_after_the_end_prevents_nothing() -> None:
    outcomes = Outcomes()
    running = outcomes.start(guarded([]), CallbackWorld(World([OK])))
    assert running.done
    assert not running.cancel()
    assert outcomes.results == [1]


def test_cancel_in_a_callback_comes_too_late() -> None:
    transport, said = Manual(), list[bool]()
    running: Running[int] = start(
        guarded([]), transport, on_result=lambda _: said.append(running.cancel()), on_error=print
    )
    transport.pending[0][0](OK)
    assert said == [False]


def test_cancel_marks_the_run_as_done_then_cancels_the_handle_then_closes_the_flow() -> None:
    log: list[str] = []
    transport = Manual()
    running = Outcomes().start(guarded(log), transport)
    transport.handles[0].cancel = lambda: log.append(f"done={running.done}")  # type: ignore[method-assign]
    running.cancel()
    assert log == ["done=True", "left"]


def test_a_handle_that_raises_does_not_keep_the_flow_open() -> None:
    def fail() -> None:
        raise RuntimeError("a handle must not")

    log: list[str] = []
    transport = Manual()
    running = Outcomes().start(guarded(log), transport)
    transport.handles[0].cancel = fail  # type: ignore[method-assign]
    with pytest.raises(RuntimeError, match="a handle must not"):
        running.cancel()
    assert log == ["left"]


def test_cancel_inside_the_flows_own_step_closes_it_after_the_step() -> None:
    log: list[Any] = []

    def flow() -> Flow[str]:
        try:
            yield from fetch(FETCH)
            log.append(running.cancel())
            log.append("still in the step")
            yield from sleep(1)
            return "not reached"
        finally:
            log.append("left")

    outcomes, transport = Outcomes(), LaterWorld(World([OK]))
    running = outcomes.start(flow(), transport)
    transport.pump()
    assert log == [True, "still in the step", "left"]
    assert outcomes.count == 0
    assert transport.world.log == [("fetch", "/x")], "the sleep was not begun"


def test_cancel_inside_the_flows_last_step_prevents_the_result() -> None:
    def flow() -> Flow[str]:
        yield from fetch(FETCH)
        assert running.cancel()
        return "too late"

    outcomes, transport = Outcomes(), LaterWorld(World([OK]))
    running = outcomes.start(flow(), transport)
    transport.pump()
    assert outcomes.count == 0
    assert running.cancel(), "it stays prevented"


def test_cancel_in_the_consumer_closes_the_flow_after_it_returns() -> None:
    log: list[Any] = []

    def flow() -> Flow[None]:
        yield from fetch(FETCH)
        try:
            yield from deliver("batch")
        finally:
            log.append("left")

    outcomes, transport = Outcomes(), LaterWorld(World([OK]))
    running: Running[Any] = outcomes.start(flow(), transport, on_events=lambda batch: log.append(running.cancel()))
    transport.pump()
    assert log == [True, "left"]
    assert outcomes.count == 0


def test_what_a_consumer_raises_after_it_cancelled_is_not_lost() -> None:
    def consume(batch: object) -> None:
        running.cancel()
        raise ValueError("after the cancel")

    def flow() -> Flow[None]:
        yield from fetch(FETCH)
        yield from deliver("batch")

    outcomes, transport = Outcomes(), LaterWorld(World([OK]))
    running = outcomes.start(flow(), transport, on_events=consume)
    with pytest.raises(ValueError, match="after the cancel"):
        transport.pump()
    assert outcomes.count == 0


def test_cancel_inside_fetch_cancels_what_fetch_returns() -> None:
    class CancelsInside(Manual):
        def fetch(self, effect: Fetch, /, **callbacks: Any) -> Handle:
            if self.pending:
                assert running.cancel()
            return super().fetch(effect, **callbacks)

    log: list[str] = []
    outcomes, transport = Outcomes(), CancelsInside()
    running = outcomes.start(guarded(log, 2), transport)
    transport.pending[0][0](OK)
    assert log == ["left"]
    assert [handle.cancelled for handle in transport.handles] == [0, 1]
    assert outcomes.count == 0


def test_an_answer_inside_fetch_before_a_cancel_inside_fetch_is_dropped() -> None:
    class AnswersAndCancels(Manual):
        def fetch(self, effect: Fetch, /, *, on_response: Callable[..., None], on_error: Callable[..., None]) -> Handle:
            handle = super().fetch(effect, on_response=on_response, on_error=on_error)
            if len(self.pending) == 2:
                on_response(HttpResponse(200, (), body))
                assert running.cancel()
            return handle

    def flow() -> Flow[bytes]:
        yield from fetch(STREAM)
        yield from fetch(STREAM)
        return (yield from read())

    world = World()
    body = Body(world.log, [b"a"])
    outcomes, transport = Outcomes(), AnswersAndCancels()
    running = outcomes.start(flow(), transport)
    transport.pending[0][0](OK)
    assert outcomes.count == 0
    assert world.log == ["body closed"]


def test_a_body_in_chunks_that_comes_after_a_cancel_is_closed() -> None:
    world = World()
    transport = Manual()
    running = Outcomes().start(fetch(STREAM), transport)
    running.cancel()
    transport.pending[0][0](HttpResponse(200, (), Body(world.log, [b"a"])))
    assert world.log == ["body closed"]


def test_a_second_answer_does_not_count_for_the_next_effect() -> None:
    outcomes, transport = Outcomes(), Manual()
    outcomes.start(guarded([], 2), transport)
    transport.pending[0][0](OK)
    transport.pending[0][0](OK)
    transport.pending[0][1](TransportError("second answer"))
    assert outcomes.count == 0
    transport.pending[1][0](OK)
    assert outcomes.results == [2]
