"""One table of scenarios, run through every driver: results, errors and the order of all that happens are the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from ajam_core.effects import Fetch, Flow, deliver, fetch, read, sleep
from ajam_core.errors import LocalProtocolError, TransportError, TransportTimeout
from ajam_core.http import HttpRequest, HttpResponse
from tests.transports.drivers import DRIVERS, Driver, Outcome, World

OK = HttpResponse(200, (), b"whole")


def to(target: str, *, stream: bool = False) -> Fetch:
    return Fetch(HttpRequest("GET", "http://pbx", target), 5.0, stream=stream)


def in_chunks(*chunks: Any) -> HttpResponse:
    return HttpResponse(200, (), list(chunks))


def nothing() -> Flow[str]:
    yield from ()
    return "nothing asked"


def raises() -> Flow[None]:
    yield from ()
    raise KeyError("a mistake in the flow")


def one() -> Flow[Any]:
    response = yield from fetch(to("/one"))
    return response.body


def patient() -> Flow[Any]:
    try:
        return (yield from one())
    except TransportError as error:
        yield from sleep(0.5)
        return error.phase, (yield from one())


def delivers() -> Flow[str]:
    for number in (1, 2):
        yield from deliver(number)
    return "delivered"


def survives_no_consumer() -> Flow[str]:
    try:
        yield from deliver(1)
    except LocalProtocolError:
        yield from sleep(1)
    return "went on"


def reads(target: str = "/stream") -> Flow[list[bytes]]:
    yield from fetch(to(target, stream=True))
    chunks = []
    while chunk := (yield from read()):
        chunks.append(chunk)
    return chunks


def reads_past_the_end() -> Flow[Any]:
    yield from reads()
    return (yield from read()), (yield from read())


def reads_one_chunk() -> Flow[bytes]:
    yield from fetch(to("/stream", stream=True))
    return (yield from read())


def reads_some_and_asks_again() -> Flow[Any]:
    yield from reads_one_chunk()
    return (yield from one())


def reads_some_and_fails() -> Flow[None]:
    yield from reads_one_chunk()
    raise KeyError("a mistake in the flow")


def reads_without_stream() -> Flow[bytes]:
    yield from one()
    return (yield from read())


def reads_after_a_failure() -> Flow[bytes]:
    yield from reads()
    try:
        yield from fetch(to("/gone"))
    except TransportError:
        return (yield from read())
    return b""


def asks_for_nonsense() -> Flow[str]:
    try:
        yield "coffee"  # type: ignore[misc]
    except LocalProtocolError as error:
        return str(error)
    return "served"


def many() -> Flow[int]:
    for number in range(300):
        yield from fetch(to("/many"))
        yield from sleep(number)
    return 300


def scold(batch: object) -> None:
    raise ValueError(f"cannot take {batch}")


@attrs.frozen
class Scenario:
    flow: Callable[[], Flow[Any]]
    answers: tuple[Any, ...] = ()
    outcome: Outcome = attrs.field(factory=Outcome)
    log: tuple[Any, ...] = ()
    consumer: Callable[[object], object] | None = None


FETCH_ONE = ("fetch", "/one")
STREAM = ("fetch", "/stream")
NO_CONSUMER = "the flow delivers events and nobody takes them: give the driver deliver= or on_events="
NO_STREAM = "the flow asks for Read, and its last Fetch did not say stream=True"
TIMEOUT = TransportTimeout("late")

SCENARIOS: dict[str, Scenario] = {
    "a flow that asks nothing": Scenario(nothing, outcome=Outcome("nothing asked")),
    "a flow that raises": Scenario(raises, outcome=Outcome.of(KeyError("a mistake in the flow"))),
    "one fetch": Scenario(one, (OK,), Outcome(b"whole"), (FETCH_ONE,)),
    "an error that the flow handles": Scenario(
        patient, (TIMEOUT, OK), Outcome(("sent", b"whole")), (FETCH_ONE, ("sleep", 0.5), FETCH_ONE)
    ),
    "an error that it does not handle": Scenario(one, (TIMEOUT,), Outcome.of(TIMEOUT), (FETCH_ONE,)),
    "a second error": Scenario(
        patient, (TIMEOUT, TIMEOUT), Outcome.of(TIMEOUT), (FETCH_ONE, ("sleep", 0.5), FETCH_ONE)
    ),
    "a mistake of the transport": Scenario(
        one, (OSError("not mapped"),), Outcome.of(OSError("not mapped")), (FETCH_ONE,)
    ),
    "events": Scenario(
        delivers, (), Outcome("delivered"), (("deliver", 1), ("deliver", 2)), consumer=lambda batch: "taken"
    ),
    "events without a consumer": Scenario(delivers, (), Outcome.of(LocalProtocolError(NO_CONSUMER))),
    "events without a consumer, handled": Scenario(survives_no_consumer, (), Outcome("went on"), (("sleep", 1),)),
    "a consumer that raises": Scenario(
        delivers, (), Outcome.of(ValueError("cannot take 1")), (("deliver", 1),), consumer=scold
    ),
    "a body read in chunks": Scenario(
        reads,
        (in_chunks(b"a", b"b"),),
        Outcome([b"a", b"b"]),
        (STREAM, ("chunk", b"a"), ("chunk", b"b"), "body closed"),
    ),
    "a body that the transport gives whole": Scenario(reads, (OK,), Outcome([b"whole"]), (STREAM,)),
    "an empty body that the transport gives whole": Scenario(reads, (HttpResponse(200, ()),), Outcome([]), (STREAM,)),
    "empty chunks are no end": Scenario(
        reads,
        (in_chunks(b"", b"a", b"", b"", b"b", b""),),
        Outcome([b"a", b"b"]),
        (
            STREAM,
            *(("chunk", chunk) for chunk in (b"", b"a", b"", b"", b"b", b"")),
            "body closed",
        ),
    ),
    "reading past the end": Scenario(
        reads_past_the_end, (in_chunks(b"a"),), Outcome((b"", b"")), (STREAM, ("chunk", b"a"), "body closed")
    ),
    "a body that breaks off": Scenario(
        reads,
        (in_chunks(b"a", TransportError("broke off"), b"b"),),
        Outcome.of(TransportError("broke off")),
        (STREAM, ("chunk", b"a"), "body closed"),
    ),
    "an unfinished body at the end of the flow": Scenario(
        reads_one_chunk, (in_chunks(b"a", b"b"),), Outcome(b"a"), (STREAM, ("chunk", b"a"), "body closed")
    ),
    "an unfinished body at the next fetch": Scenario(
        reads_some_and_asks_again,
        (in_chunks(b"a", b"b"), OK),
        Outcome(b"whole"),
        (STREAM, ("chunk", b"a"), "body closed", FETCH_ONE),
    ),
    "an unfinished body where the flow raises": Scenario(
        reads_some_and_fails,
        (in_chunks(b"a", b"b"),),
        Outcome.of(KeyError("a mistake in the flow")),
        (STREAM, ("chunk", b"a"), "body closed"),
    ),
    "a read without stream": Scenario(
        reads_without_stream, (OK,), Outcome.of(LocalProtocolError(NO_STREAM)), (FETCH_ONE,)
    ),
    "a read after a fetch that failed": Scenario(
        reads_after_a_failure,
        (OK, TIMEOUT),
        Outcome.of(LocalProtocolError(NO_STREAM)),
        (STREAM, ("fetch", "/gone")),
    ),
    "a body in chunks for a fetch without stream": Scenario(
        one,
        (in_chunks(b"a"),),
        Outcome.of(LocalProtocolError("the transport gave a body in chunks for a Fetch that did not say stream=True")),
        (FETCH_ONE, "body closed"),
    ),
    "no effect": Scenario(
        asks_for_nonsense, (), Outcome("the flow asked for 'coffee', which is no effect of ajam_core.effects")
    ),
    "many steps": Scenario(
        many,
        (OK,) * 300,
        Outcome(300),
        tuple(step for number in range(300) for step in (("fetch", "/many"), ("sleep", number))),
    ),
}


@pytest.mark.parametrize("driver", DRIVERS.values(), ids=DRIVERS)
@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_a_flow_does_the_same_under_every_driver(scenario: Scenario, driver: Driver) -> None:
    world = World(scenario.answers, scenario.consumer)
    flow = scenario.flow()
    assert driver(world, flow) == scenario.outcome
    assert tuple(world.log) == scenario.log
    assert not world.left, "every answer was asked for"
    assert flow.gi_frame is None  # type: ignore[attr-defined]
