"""The callback driver: its stack, and where exceptions go."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any

import pytest

from ajam_core.effects import Fetch, Flow, deliver, fetch, read, sleep
from ajam_core.errors import TransportError
from ajam_core.http import HttpResponse
from ajam_transports import start
from tests.transports.drivers import CallbackWorld, Handle, LaterWorld, World
from tests.transports.outcomes import FETCH, OK, STREAM, Manual, Outcomes, guarded


def test_five_thousand_answers_inside_fetch_do_not_grow_the_stack() -> None:
    def flow() -> Flow[int]:
        deepest = 0
        for _ in range(5000):
            yield from fetch(FETCH)
            yield from sleep(1)
            yield from deliver(1)
            deepest = max(deepest, stack_depth())
        return deepest

    outcomes, first = Outcomes(), stack_depth()
    outcomes.start(flow(), CallbackWorld(World([OK] * 5000, lambda batch: None)), on_events=lambda batch: None)
    assert outcomes.errors == []
    assert outcomes.results[0] < first + 10


def stack_depth() -> int:
    return len(list(traceback.walk_stack(None)))


@pytest.mark.parametrize("kind", [CallbackWorld, LaterWorld])
@pytest.mark.parametrize("answers", [[OK], [TransportError("x")]], ids=["on_result", "on_error"])
def test_what_a_callback_raises_goes_to_whoever_called(kind: type[CallbackWorld], answers: list[Any]) -> None:
    called: list[Any] = []

    def fail(outcome: Any) -> None:
        called.append(outcome)
        raise ZeroDivisionError("in the application")

    log: list[str] = []
    transport = kind(World(answers))

    def go() -> None:
        start(guarded(log), transport, on_result=fail, on_error=fail)
        transport.pump()

    with pytest.raises(ZeroDivisionError, match="in the application"):
        go()
    assert len(called) == 1
    assert log == ["left"], "the flow was not entered again"


def test_an_exception_of_fetch_itself_goes_into_the_flow() -> None:
    class Fails(Manual):
        def fetch(self, effect: Fetch, /, **callbacks: Any) -> Handle:
            raise RuntimeError("no loop is running")

    outcomes = Outcomes()
    outcomes.start(guarded([]), Fails())
    assert [str(error) for error in outcomes.errors] == ["no loop is running"]


def test_an_exception_of_fetch_outweighs_the_answer_that_it_gave_first() -> None:
    class AnswersAndFails(Manual):
        def fetch(self, effect: Fetch, /, *, on_response: Callable[..., None], on_error: Callable[..., None]) -> Handle:
            on_response(OK)
            raise RuntimeError("a bug of the transport")

    outcomes = Outcomes()
    outcomes.start(guarded([]), AnswersAndFails())
    assert [str(error) for error in outcomes.errors] == ["a bug of the transport"]
    assert outcomes.results == []


def test_an_interrupt_in_a_step_closes_the_flow_and_goes_to_whoever_called() -> None:
    def flow() -> Flow[None]:
        yield from fetch(FETCH)
        raise KeyboardInterrupt

    outcomes, transport = Outcomes(), Manual()
    running = outcomes.start(flow(), transport)
    with pytest.raises(KeyboardInterrupt):
        transport.pending[0][0](OK)
    assert running.done
    assert outcomes.count == 0


def test_a_response_that_is_none_is_an_error_of_the_flow() -> None:
    outcomes, transport = Outcomes(), Manual()
    outcomes.start(guarded([]), transport)
    transport.pending[0][0](None)
    assert isinstance(outcomes.errors[0], AttributeError)


def test_a_body_for_an_async_driver_is_refused() -> None:
    class AsyncBody:
        def __aiter__(self) -> Any:
            return self

    def flow() -> Flow[bytes]:
        yield from fetch(STREAM)
        return (yield from read())

    outcomes = Outcomes()
    outcomes.start(flow(), CallbackWorld(World([HttpResponse(200, (), AsyncBody())])))
    assert "an async driver" in str(outcomes.errors[0])
