"""An event stream against a scripted server, with a clock that moves when it is told to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from ajam_core import Session
from ajam_core.effects import Deliver, Fetch, Flow, Sleep
from ajam_core.errors import TransportError, TransportTimeout
from ajam_core.events import EventBatch
from ajam_core.http import HttpRequest, HttpResponse
from tests.core.conversation import Conversation, a_session, answer, block, event, login_answers, parameters, response

__all__ = [
    "CALL",
    "DENIED",
    "EMPTY",
    "LOST",
    "NOT_SENT",
    "After",
    "Clock",
    "Ear",
    "a_call",
    "listen",
    "polled",
    "ready",
    "told",
]


@attrs.define
class Clock:
    """Seconds, as `time.monotonic` gives them."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@attrs.frozen
class After:
    """An answer that takes its time."""

    seconds: float
    answer: Any


def a_call(name: str) -> str:
    return event("Hangup", "Privilege: call,all", f"Channel: {name}")


CALL = a_call("SIP/1")


def polled(*events: str, **options: Any) -> Callable[[HttpRequest], HttpResponse]:
    """The answer to a WaitEvent that brings these events."""

    def reply(request: HttpRequest) -> HttpResponse:
        asked = parameters(request)
        assert asked["action"] == "WaitEvent", f"{asked['action']} is answered as if it were a WaitEvent"
        mark = f"ActionID: {asked['actionid']}"
        end = event("WaitEventComplete", mark)
        return answer(block("Response: Success", mark) + "".join(events) + end, **options)

    return reply


EMPTY = polled()
LOST = TransportTimeout("no answer in time")
NOT_SENT = TransportError("refused", "connect")
DENIED = response("Error", "Message: Permission denied", cookie="0000beef")
"""The server knows no such session, and makes another one."""


@attrs.define
class Ear:
    """Runs a stream until its answers are used up. `batches` are what was delivered, `asked` each action, `waits` the
    Timeout of each WaitEvent, `timeouts_s` how long each exchange may take, `slept` the pauses.

    `result` is what the flow returned, where it ended. `log` has batches and actions in the order in which they came.
    """

    answers: list[Any]
    clock: Clock
    consumer: Callable[[EventBatch], object] = lambda batch: None
    while_asleep: Callable[[float], object] = lambda seconds: None
    batches: list[EventBatch] = attrs.field(factory=list)
    asked: list[str] = attrs.field(factory=list)
    waits: list[str] = attrs.field(factory=list)
    sent: list[dict[str, str]] = attrs.field(factory=list)
    timeouts_s: list[float] = attrs.field(factory=list)
    slept: list[float] = attrs.field(factory=list)
    log: list[Any] = attrs.field(factory=list)
    ended: bool = False
    result: Any = None

    def run(self, flow: Flow[Any]) -> None:
        effect: Any = self.go_on(flow, None)
        while not self.ended and not (isinstance(effect, Fetch) and not self.answers):
            effect = self.go_on(flow, self.carry_out(effect))
        flow.close()

    def go_on(self, flow: Flow[Any], given: Any) -> Any:
        try:
            return flow.throw(given) if isinstance(given, BaseException) else flow.send(given)
        except StopIteration as stop:
            self.ended, self.result = True, stop.value

    def carry_out(self, effect: Any) -> Any:
        if isinstance(effect, Sleep):
            self.slept.append(effect.seconds)
            self.clock.now += effect.seconds
            self.while_asleep(effect.seconds)
            return None
        if isinstance(effect, Deliver):
            assert isinstance(effect.batch, EventBatch)
            self.batches.append(effect.batch)
            self.log.append(effect.batch)
            try:
                self.consumer(effect.batch)
            except Exception as error:
                return error
            return None
        asked = parameters(effect.request)
        self.sent.append(asked)
        self.asked.append(asked["action"])
        self.log.append(asked["action"])
        self.timeouts_s.append(effect.timeout_s)
        if asked["action"] == "WaitEvent":
            self.waits.append(asked["timeout"])
        given = self.answers.pop(0)
        if isinstance(given, After):
            self.clock.now += given.seconds
            given = given.answer
        return given(effect.request) if callable(given) else given


def ready(**options: Any) -> tuple[Session, Clock]:
    """A session that is logged in, and its clock."""
    clock = Clock()
    session = a_session(clock=clock, **options)
    Conversation.of(*login_answers()).run(session.login())
    return session, clock


def listen(
    *answers: Any, session: tuple[Session, Clock] | None = None, consumer: Any = None, only: Any = (), **options: Any
) -> Ear:
    """What a stream of a session makes of these answers. `options` are those of `Session.events`."""
    using, clock = session or ready()
    ear = Ear(list(answers), clock)
    if consumer is not None:
        ear.consumer = consumer
    ear.run(using.events(*only, **options))
    return ear


def told(ear: Ear) -> list[tuple[list[str], bool]]:
    """Each batch as the channels that its events are about, and whether it comes after a gap."""
    return [([record.wire["channel"] for record in batch.events if record.wire], batch.gap) for batch in ear.batches]
