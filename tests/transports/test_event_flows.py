"""The flow of an event stream under every driver: the same batches, the same requests, the same end."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core import EventBatch
from ajam_core.errors import OutcomeUnknown, TransportError
from ajam_core.retry import never
from ajam_core.state import Stream
from ajam_transports import start
from tests.core.conversation import response
from tests.core.events.listening import CALL, DENIED, LOST, NOT_SENT, a_call, polled, ready
from tests.core.events.test_calls import DIAL, outcome
from tests.transports.drivers import DRIVERS, CallbackWorld, Driver, Handle, LaterWorld, Outcome, World

RELOGIN = (DENIED, response("Success", "Challenge: 1", cookie="0000beef"), response("Success", cookie="0000beef"))


def twice(error: Any, attempt: int) -> float | None:
    return 0.5 if attempt < 2 else None


@pytest.mark.parametrize("driver", DRIVERS.values(), ids=DRIVERS)
def test_a_stream_delivers_the_same_under_every_driver(driver: Driver) -> None:
    session, _ = ready()
    batches: list[EventBatch] = []
    answers = (polled(CALL), LOST, polled(a_call("SIP/2")), *RELOGIN, polled(CALL, CALL), NOT_SENT, NOT_SENT)
    world = World(answers, consumer=batches.append)  # type: ignore[arg-type]
    assert driver(world, session.events(decide=twice)) == Outcome.of(TransportError("refused", "connect"))
    assert [(len(batch.events), batch.gap) for batch in batches] == [(1, False), (0, True), (1, True), (2, True)]
    assert [entry for entry in world.log if entry[0] == "sleep"] == [("sleep", pause_s) for pause_s in (0.5, 0.25, 0.5)]
    assert len(world.requests) == 9
    assert session.watch.stream is Stream.NONE


@pytest.mark.parametrize("driver", DRIVERS.values(), ids=DRIVERS)
def test_what_a_consumer_raises_ends_the_stream_and_comes_out(driver: Driver) -> None:
    def fails(batch: object) -> None:
        raise ZeroDivisionError("the handler failed")

    session, _ = ready()
    assert driver(World([polled(CALL)], consumer=fails), session.events()) == Outcome.of(
        ZeroDivisionError("the handler failed")
    )
    assert session.watch.stream is Stream.LEFT


@pytest.mark.parametrize("driver", DRIVERS.values(), ids=DRIVERS)
def test_a_call_gives_the_same_under_every_driver(driver: Driver) -> None:
    session, _ = ready(decide=never)
    world = World([LOST, polled(CALL), polled(outcome())])
    result = driver(world, session.originate(DIAL, action_id="mine"))
    assert result.result.response == "Success"
    assert len(world.requests) == 3


def test_a_waiting_poll_is_given_up_by_cancel() -> None:
    class Silent(CallbackWorld):
        def fetch(self, effect: Any, /, **callbacks: Any) -> Handle:
            handles.append(Handle())
            return handles[-1]

    handles: list[Handle] = []
    outcomes: list[Any] = []
    session, _ = ready()
    world = World(consumer=outcomes.append)
    stream = start(
        session.events(), Silent(world), on_result=outcomes.append, on_error=outcomes.append, on_events=outcomes.append
    )
    assert stream.cancel()
    assert [handle.cancelled for handle in handles] == [1]
    assert (outcomes, session.watch.stream) == ([], Stream.LEFT)


def test_the_next_poll_begins_when_the_callback_has_returned() -> None:
    session, _ = ready()
    world = World([polled(CALL), polled(CALL), NOT_SENT], consumer=lambda batch: None)
    transport = LaterWorld(world)
    seen: list[int] = []
    errors: list[Exception] = []
    start(
        session.events(decide=never),
        transport,
        on_result=print,
        on_error=errors.append,
        on_events=lambda batch: seen.append(len(world.requests)),
    )
    transport.pump()
    assert seen == [1, 2]
    assert [type(error) for error in errors] == [TransportError]


def test_a_call_whose_outcome_does_not_come_is_unknown_under_a_driver_too() -> None:
    session, clock = ready()

    def late(request: Any) -> Any:
        clock.now += 100
        return polled(CALL)(request)

    world = World([response("Success"), late])
    result = DRIVERS["blocking"](world, session.originate(DIAL, action_id="mine"))
    assert result.error is OutcomeUnknown
