"""The blocking driver: a flow, and two plain callables that wait."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ajam_core.effects import Answer, Deliver, Effect, Fetch, Flow, Read, Sleep
from ajam_core.http import HttpResponse
from ajam_transports.steps import NO_BODY, Lock, Steps, check_body, no_consumer, no_effect, open_body

__all__ = ["run"]

T = TypeVar("T")


def run(
    flow: Flow[T],
    fetch: Callable[[Fetch], HttpResponse],
    sleep: Callable[[float], object],
    *,
    deliver: Callable[[object], object] | None = None,
    lock: Lock | None = None,
) -> T:
    """Carries a flow out on this thread and returns its result.

    `fetch` and `sleep` keep the contract of `ajam_core.contracts.BlockingTransport`. `deliver` takes each batch of
    events and returns when it was taken; None: a flow that delivers gets a LocalProtocolError. `lock` is held while the
    flow is stepped, never while it waits; flows of one Session that run on several threads need one in common.

    Raises what the flow raises. An exception of `fetch`, `sleep` or `deliver` is thrown into the flow first.
    """
    steps = Steps(flow, lock)

    def carry_out(effect: Effect) -> Answer:
        if isinstance(effect, Fetch):
            steps.body.close()
            steps.body = NO_BODY
            response = fetch(effect)
            steps.body = open_body(effect, response)
            check_body(effect, response)
            return response
        if isinstance(effect, Read):
            return steps.body.read()
        if isinstance(effect, Sleep):
            sleep(effect.seconds)
        elif not isinstance(effect, Deliver):
            raise no_effect(effect)
        elif deliver is None:
            raise no_consumer()
        else:
            deliver(effect.batch)
        return None

    try:
        effect = steps.send(None)
        while effect is not None:
            try:
                answer = carry_out(effect)
            except Exception as error:
                effect = steps.throw(error)
            else:
                effect = steps.send(answer)
        return steps.result
    finally:
        steps.close()
