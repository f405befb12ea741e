"""The callback driver: a flow over a transport that calls back, on whatever thread it calls back on.

How it stays right:

- Trampoline: an answer that comes while the flow is being stepped, or inside `fetch` itself, is put down, and the loop
  that is already running takes it up. So the stack does not grow, and two threads never step one flow.
- Token: each effect gets a number, and an answer counts once, for the effect that still waits for it. Second answers,
  and answers after `cancel`, fall away.
- One guard settles every race: whoever marks the run as done first, the flow's end or `cancel`, wins. It is held for
  a few assignments, never while a flow is stepped or a callback runs.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from ajam_core.contracts import Handle, Transport
from ajam_core.effects import Answer, Deliver, Effect, Fetch, Flow, Read, Sleep
from ajam_core.http import HttpResponse
from ajam_transports.steps import NO_BODY, Body, Lock, Steps, check_body, no_consumer, no_effect, open_body

__all__ = ["Running", "start"]

T = TypeVar("T")


def start(
    flow: Flow[T],
    transport: Transport,
    *,
    on_result: Callable[[T], object],
    on_error: Callable[[Exception], object],
    on_events: Callable[[object], object] | None = None,
    lock: Lock | None = None,
) -> Running[T]:
    """Starts a flow and returns at once, or when a transport that answers inside `fetch` has carried it to its end.

    Exactly one of `on_result` and `on_error` is called, once, unless `cancel` came first; where it is called, on the
    thread on which the transport calls back. `on_error` gets whatever the flow raises: AjamErrors, and programming
    errors too. An exception that one of the two raises goes to whoever called: the transport, or the caller of `start`.
    `on_events` takes each batch of events and returns when it was taken; None: a flow that delivers gets a
    LocalProtocolError. What it raises is thrown into the flow.

    `lock` is held while the flow is stepped or closed; flows of one Session whose callbacks run on several threads need
    one in common, a `threading.RLock()`. A transport that hands everything over to one thread needs none.
    """
    running = Running(flow, transport, on_result=on_result, on_error=on_error, on_events=on_events, lock=lock)
    running.go_on(None, None)
    return running


class Running(Generic[T]):
    """A flow under way; `start` makes it."""

    def __init__(
        self,
        flow: Flow[T],
        transport: Transport,
        *,
        on_result: Callable[[T], object],
        on_error: Callable[[Exception], object],
        on_events: Callable[[object], object] | None,
        lock: Lock | None,
    ) -> None:
        self.steps = Steps(flow, lock)
        self.transport = transport
        self.on_result = on_result
        self.on_error = on_error
        self.on_events = on_events
        self.guard = threading.Lock()
        self.token = 0
        self.handle: Handle | None = None
        self.inbox: tuple[Answer, Exception | None] | None = None
        self.stepping = True  # `start` takes the first step
        self.finished = False
        self.cancelled = False

    @property
    def done(self) -> bool:
        """Whether the flow has ended or was cancelled. True already while `on_result` or `on_error` runs."""
        return self.finished or self.cancelled

    def cancel(self) -> bool:
        """Gives the flow up. True: its result was prevented, and neither callback runs, now or later. Idempotent.

        False: the flow has already ended. What was sent stays sent: the server may still act on it. Called while the
        flow is being stepped, by the flow itself or on another thread, the flow is closed as soon as that step is over.
        """
        with self.guard:
            if self.done:
                return self.cancelled
            self.cancelled = True
            handle, self.handle = self.handle, None
            idle = not self.stepping
        try:
            if handle is not None:
                handle.cancel()
        finally:
            if idle:
                self.steps.close()
        return True

    def go_on(self, answer: Answer, error: Exception | None) -> None:
        """Steps the flow for as long as answers are there. Only whoever has set `stepping` comes here."""
        try:
            while not self.cancelled:
                effect = self.step(answer, error)
                if effect is None:
                    return
                if not self.cancelled:
                    self.carry_out(effect)
                with self.guard:
                    answered, self.inbox = self.inbox, None
                    if answered is None and not self.done:
                        self.stepping = False
                        return
                answer, error = answered or (None, None)
            self.steps.close()
        except BaseException:
            # What a callback of the application raised, or an interrupt: it goes to whoever called.
            with self.guard:
                self.cancelled = not self.finished
            self.steps.close()
            raise

    def step(self, answer: Answer, error: Exception | None) -> Effect | None:
        """Steps the flow once. None: it has ended, and `on_result` or `on_error` has run."""
        try:
            effect = self.steps.send(answer) if error is None else self.steps.throw(error)
        except Exception as raised:
            self.end(partial(self.on_error, raised))
            return None
        if effect is None:
            self.end(lambda: self.on_result(self.steps.result))
        return effect

    def end(self, callback: Callable[[], object]) -> None:
        with self.guard:
            self.finished = not self.cancelled
        self.steps.close()
        if self.finished:
            callback()

    def carry_out(self, effect: Effect) -> None:
        """Starts what the effect asks for. Its answer comes through `answered`, at once or later."""
        token, handle = self.token, None
        try:
            if isinstance(effect, Fetch):
                self.steps.body.close()
                self.steps.body = NO_BODY
                handle = self.transport.fetch(
                    effect,
                    on_response=partial(self.responded, token, effect),
                    on_error=partial(self.answered, token, None),
                )
            elif isinstance(effect, Sleep):
                handle = self.transport.call_later(effect.seconds, partial(self.answered, token, None))
            elif isinstance(effect, Read):
                self.answered(token, self.steps.body.read())
            elif not isinstance(effect, Deliver):
                raise no_effect(effect)
            elif self.on_events is None:
                raise no_consumer()
            else:
                self.on_events(effect.batch)
                self.answered(token, None)
        except Exception as error:
            if self.cancelled:
                raise
            with self.guard:
                self.token += 1  # should an answer have come as well, the error outweighs it
                self.inbox = (None, error)
            return
        with self.guard:
            waiting = token == self.token
            if waiting and not self.cancelled:
                self.handle = handle
                return
        if waiting and handle is not None:
            handle.cancel()

    def responded(self, token: int, effect: Fetch, response: HttpResponse) -> None:
        """The transport's `on_response`."""
        body: Body = NO_BODY
        try:
            body = open_body(effect, response)
            check_body(effect, response)
        except Exception as error:
            self.answered(token, None, error, body)
        else:
            self.answered(token, response, None, body)

    def answered(self, token: int, answer: Answer, error: Exception | None = None, body: Body | None = None) -> None:
        """Takes the answer to the effect of that token; it falls away where nothing waits for it any more."""
        with self.guard:
            late = self.done
            expected = not late and token == self.token
            if expected:
                self.token += 1
                self.handle = None
                if body is not None:
                    self.steps.body = body
                if self.stepping:
                    self.inbox = (answer, error)
                    return
                self.stepping = True
        if expected:
            self.go_on(answer, error)
        elif late and body is not None:
            body.close()  # nobody will read it, and it may hold a connection
