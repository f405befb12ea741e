"""Sessions under every driver: each scenario comes to what the scripted driver of the core comes to.

And cancelled at each step, by each driver's own way of cancelling, a session is left as if the flow had not been there.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from typing import Any

import attrs
import pytest

from ajam_core import actions
from ajam_core.effects import Fetch, Flow
from ajam_core.errors import ActionFailed, OutcomeUnknown, TransportError, TransportTimeout
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.session import Session
from ajam_core.state import State
from ajam_transports import run, run_async, start
from tests.core.conversation import a_session, answer, block, event, login_answers, parameters, response
from tests.transports.drivers import DRIVERS, CallbackWorld, Driver, Handle, Outcome, World


def denial() -> HttpResponse:
    return response("Error", "Message: Permission denied", cookie="0000beef")


def peers(request: HttpRequest) -> HttpResponse:
    mark = f"ActionID: {parameters(request)['actionid']}"
    listed = [event("PeerEntry", mark, f"ObjectName: {name}") for name in ("101", "102")]
    return answer(block("Response: Success", mark) + "".join(listed) + event("PeerlistComplete", mark, "ListItems: 2"))


def names(flow: Flow[Any]) -> Flow[list[str]]:
    listing = yield from flow
    return [peer.object_name for peer in listing]


def pong(flow: Flow[Any]) -> Flow[str]:
    result = yield from flow
    return str(result.ping)


def ping(session: Session) -> Flow[str]:
    return pong(session.send(actions.Ping()))


def list_peers(session: Session) -> Flow[list[str]]:
    return names(session.send(actions.SIPpeers()))


def dial(session: Session) -> Flow[Any]:
    return session.send(actions.Action("Originate", {"Channel": "Local/1@x"}))


def whole_life(session: Session) -> Flow[Any]:
    yield from session.login()
    listed = yield from list_peers(session)
    yield from session.logoff()
    return listed


PONG = response("Success", "Ping: Pong")
RESET = TransportError("reset", "sent")
REFUSED = TransportError("refused", "connect")
LATE = TransportTimeout("late")


@attrs.frozen
class Scenario:
    flow: Callable[[Session], Flow[Any]]
    answers: tuple[Any, ...]
    expected: object
    """The result, or the class of the error."""


SCENARIOS: dict[str, Scenario] = {
    "login, list, logoff": Scenario(whole_life, (*login_answers(), peers, response("Goodbye")), ["101", "102"]),
    "login at the first action": Scenario(ping, (*login_answers(), PONG), "Pong"),
    "denial and relogin": Scenario(list_peers, (*login_answers(), denial(), *login_answers(), peers), ["101", "102"]),
    "a denial that stays": Scenario(
        list_peers, (*login_answers(), response("Error", "Message: Permission denied")), ActionFailed
    ),
    "a login refused": Scenario(
        ping, (response("Success", "Challenge: 1"), response("Error", "Message: Authentication failed")), ActionFailed
    ),
    "a read that fails twice": Scenario(ping, (*login_answers(), RESET, REFUSED, PONG), "Pong"),
    "a read that fails for good": Scenario(ping, (*login_answers(), RESET, RESET, RESET), TransportError),
    "a timeout": Scenario(ping, (*login_answers(), LATE), TransportTimeout),
    "a call that may have been placed": Scenario(dial, (*login_answers(), RESET), OutcomeUnknown),
    "a call that was not placed": Scenario(dial, (*login_answers(), REFUSED, response("Success")), None),
}


def by_hand(world: World, flow: Flow[Any]) -> Outcome:
    """The plainest driver that there can be."""
    try:
        effect: Any = next(flow)
        while True:
            try:
                answer = None
                if isinstance(effect, Fetch):
                    answer = world.fetch(effect)
                else:
                    world.sleep(effect.seconds)
            except TransportError as error:
                effect = flow.throw(error)
            else:
                effect = flow.send(answer)
    except StopIteration as end:
        return Outcome(end.value)
    except Exception as error:
        return Outcome.of(error)


@pytest.mark.parametrize("driver", DRIVERS.values(), ids=DRIVERS)
@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_a_session_does_the_same_under_every_driver(scenario: Scenario, driver: Driver) -> None:
    model, session = a_session(), a_session()
    expected, world = World(scenario.answers), World(scenario.answers)
    outcome = by_hand(expected, scenario.flow(model))
    assert driver(world, scenario.flow(session)) == outcome
    assert world.log == expected.log
    assert world.requests == expected.requests
    assert session.state is model.state
    assert not world.left
    if isinstance(scenario.expected, type):
        assert outcome.error is not None
        assert issubclass(outcome.error, scenario.expected)
    elif scenario.expected is not None:
        assert outcome.result == scenario.expected


REPLIES: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "challenge": lambda request: response("Success", "Challenge: 1"),
    "login": lambda request: response("Success", "Message: Authentication accepted"),
    "ping": lambda request: PONG,
    "sippeers": peers,
    "logoff": lambda request: response("Goodbye"),
}


def reply(request: HttpRequest) -> HttpResponse:
    return REPLIES[parameters(request)["action"].lower()](request)


TROUBLED = (*login_answers(), denial(), RESET, *login_answers(), RESET, peers, response("Goodbye"))
"""Answers that lead `whole_life` through a login, a failed read, a relogin, another failed read and the logoff."""


class Cancelled(BaseException):
    """What async frameworks throw into a task that is cancelled."""


class Pause:
    """Something to wait for that never comes."""

    def __await__(self) -> Generator[None, None, None]:
        yield


def cancel_blocking(flow: Flow[Any], world: World, step: int) -> None:
    """Ctrl-C in the middle of the effect of that number."""

    def interrupt(carry_out: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def interrupted(asked: Any) -> Any:
            if len(world.log) == step - 1:
                raise KeyboardInterrupt
            return carry_out(asked)

        return interrupted

    with pytest.raises(KeyboardInterrupt):
        run(flow, interrupt(world.fetch), interrupt(world.sleep))


def cancel_async(flow: Flow[Any], world: World, step: int) -> None:
    def pausing(carry_out: Callable[[Any], Any]) -> Callable[[Any], Any]:
        async def paused(asked: Any) -> Any:
            if len(world.log) == step - 1:
                await Pause()
            return carry_out(asked)

        return paused

    task = run_async(flow, pausing(world.fetch), pausing(world.sleep))
    task.send(None)
    with pytest.raises(Cancelled):
        task.throw(Cancelled())


class Silent(CallbackWorld):
    """Answers but for the effect of that number."""

    def __init__(self, world: World, step: int) -> None:
        super().__init__(world)
        self.step = step
        self.handles: list[Handle] = []
        self.callbacks: list[Callable[[], None]] = []

    def fetch(self, effect: Fetch, /, **callbacks: Any) -> Handle:
        return self.hold(callbacks["on_response"], PONG) or super().fetch(effect, **callbacks)

    def call_later(self, seconds: float, callback: Callable[[], None], /) -> Handle:
        return self.hold(callback) or super().call_later(seconds, callback)

    def hold(self, callback: Callable[..., None], *arguments: Any) -> Handle | None:
        if len(self.world.log) != self.step - 1:
            return None
        self.callbacks.append(partial(callback, *arguments))
        self.handles.append(Handle())
        return self.handles[-1]


def cancel_callbacks(flow: Flow[Any], world: World, step: int) -> None:
    """Cancels, and then the answer comes all the same."""
    transport = Silent(world, step)
    outcomes: list[Any] = []
    running = start(flow, transport, on_result=outcomes.append, on_error=outcomes.append)
    assert running.cancel()
    assert [handle.cancelled for handle in transport.handles] == [1]
    for callback in transport.callbacks:
        callback()
    assert outcomes == []


CANCELS = {"blocking": cancel_blocking, "async": cancel_async, "callbacks": cancel_callbacks}


@pytest.mark.parametrize("cancel", CANCELS.values(), ids=CANCELS)
def test_a_session_is_as_good_as_new_after_a_cancel_at_any_step(
    cancel: Callable[[Flow[Any], World, int], None],
) -> None:
    whole = World(TROUBLED)
    assert by_hand(whole, whole_life(a_session())).result == ["101", "102"]
    assert len(whole.log) > 10
    for step in range(1, len(whole.log) + 1):
        session = a_session()
        world = World(TROUBLED)
        flow = whole_life(session)
        cancel(flow, world, step)
        assert len(world.log) == step - 1, "nothing is asked any more"
        assert flow.gi_frame is None, "the flow is closed"  # type: ignore[attr-defined]
        if session.state is not State.CLOSED:
            assert session.state in (State.NEW, State.READY, State.LAPSED)
            assert by_hand(World([reply] * 3), ping(session)) == Outcome("Pong"), f"cancelled at step {step}"
