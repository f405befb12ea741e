"""Flows without I/O: a script says what the flow is expected to ask for and what it is answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import Any, TypeAlias, TypeVar

from ajam_core.effects import Deliver, Effect, Fetch, Flow, Read, Sleep
from ajam_core.http import HttpResponse

__all__ = ["ScriptMismatch", "Step", "cancel_at_each_step", "play"]

T = TypeVar("T")

Step: TypeAlias = Any
"""One step of a script: an answer, or a pair of what is expected and the answer.

An answer is an HttpResponse, bytes or None; an exception, which is thrown into the flow; or a function of the effect
that returns one of these. What is expected is a class of effect, an effect that the flow's must equal, or a function of
the effect that asserts, or returns False. Without it the answer tells: an HttpResponse answers a Fetch, bytes a Read,
None a Sleep or a Deliver.
"""


class ScriptMismatch(AssertionError):
    """The flow does not go by the script; the text names the step, what was expected and what came."""


def play(flow: Flow[T], script: Sequence[Step]) -> T:
    """Drives a flow by a script, without I/O, and returns its result. What the flow raises is raised.

        play(session.send(Ping()), [(Fetch, challenge), TransportTimeout("late"), Sleep(0.1), ...])

    Raises ScriptMismatch where the flow asks for something else, goes on after the last step, or ends before it.
    """
    with closing(flow):
        taken = 0
        try:
            effect = next(flow)
            for number, step in enumerate(script, 1):
                taken = number
                effect = take(flow, effect, step, number)
        except StopIteration as end:
            if taken < len(script):
                raise ScriptMismatch(
                    f"the flow ended with {end.value!r} after {taken} of {len(script)} steps; the script goes on with "
                    f"{wanted(script[taken])}"
                ) from None
            result: T = end.value
            return result
        raise ScriptMismatch(f"the script ends after step {taken}, and the flow asks for {effect!r}")


def cancel_at_each_step(make_flow: Callable[[], Flow[Any]], script: Sequence[Step]) -> Iterator[int]:
    """Cancels a new flow at each step of the script in turn; yields the step's number, so that the caller may look.

        for step in cancel_at_each_step(lambda: session.send(Ping()), script):
            assert session.state is not State.LOGGING_IN, f"cancelled at step {step}"

    `make_flow` makes the flow, of a new session or of one used before. Raises ScriptMismatch as `play` does, and where
    a flow does not end when it is closed.
    """
    for last in range(1, len(script) + 1):
        flow = make_flow()
        try:
            effect = next(flow)
            for number, step in enumerate(script[: last - 1], 1):
                effect = take(flow, effect, step, number)
            check(effect, script[last - 1], last)
        except StopIteration:
            raise ScriptMismatch(f"the flow ended before step {last} of {len(script)}") from None
        try:
            flow.close()
        except RuntimeError as error:
            raise ScriptMismatch(f"the flow asks for an effect while it is cancelled at step {last}") from error
        yield last


def take(flow: Flow[T], effect: Effect, step: Step, number: int) -> Effect:
    """Answers the effect as the step says; returns the next one."""
    answer = check(effect, step, number)
    if callable(answer):
        answer = answer(effect)
    return flow.throw(answer) if isinstance(answer, BaseException) else flow.send(answer)


def check(effect: Effect, step: Step, number: int) -> Any:
    """The answer of the step. Raises ScriptMismatch where it is not for this effect."""
    expected, answer = split(step)
    if isinstance(expected, (type, tuple)):
        fits = isinstance(effect, expected)
    elif isinstance(expected, (Fetch, Read, Sleep, Deliver)):
        fits = effect == expected
    else:
        fits = expected(effect) is not False
    if not fits:
        raise ScriptMismatch(f"step {number}: expected {wanted(step)}, and the flow asks for {effect!r}")
    return answer


def split(step: Step) -> tuple[Any, Any]:
    if isinstance(step, tuple):
        return step[0], step[1]
    if isinstance(step, HttpResponse):
        return Fetch, step
    if isinstance(step, bytes):
        return Read, step
    if step is None:
        return (Sleep, Deliver), step
    return (Fetch, Read, Sleep, Deliver), step


def wanted(step: Step) -> str:
    expected = split(step)[0]
    if isinstance(expected, tuple):
        return " or ".join(kind.__name__ for kind in expected)
    return expected.__name__ if isinstance(expected, type) else repr(expected)
