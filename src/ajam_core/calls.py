"""A call and its outcome: Originate, and the OriginateResponse that bears its ActionID.

The call is placed with `async_`, so that no request is held while it rings, and it is placed once. The user needs
`call` in `read=` of manager.conf, and what the server was told to send must let the event through. Where the answer to
Originate is lost, the outcome may come all the same.

Where a stream of events is open, its polls bring the outcome. Where none is, the flow polls itself, a few seconds at a
time, so that a stream that is opened meanwhile need not wait for long.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TYPE_CHECKING

import attrs

from ajam_core.actions.calls import Originate
from ajam_core.aftermath import how_to_find_out
from ajam_core.effects import Flow, sleep
from ajam_core.errors import AjamError, LocalProtocolError, OutcomeUnknown, TransportTimeout
from ajam_core.options import check_timeout
from ajam_core.polling import TURN_S, LongPoll
from ajam_core.records.calls import OriginateResponse
from ajam_core.retry import persist
from ajam_core.state import StreamHappening
from ajam_core.watch import Awaited

if TYPE_CHECKING:
    from ajam_core.session import Session

__all__ = ["place"]

GLANCE_S = 5
"""How long a poll of this flow waits, in seconds."""


def place(
    session: Session, action: Originate, action_id: str | None, timeout_s: float | None, wait_s: float | None
) -> Flow[OriginateResponse]:
    """The flow of `Session.originate` that waits. Raises LocalProtocolError where it cannot."""
    if session.clock is None:
        raise LocalProtocolError("waiting for a call needs a clock: make the Session with clock=time.monotonic")
    if action_id is None:
        raise LocalProtocolError("Originate: nothing but its ActionID tells its outcome from another's")
    if wait_s is None:
        wait_s = attrs.evolve(action, async_=None).held_s(None) + session.timeout_s
    check_timeout(wait_s, "wait_s")
    call = Call(session, session.clock, attrs.evolve(action, async_=True), action_id, wait_s)
    return call.run(timeout_s)


class Call:
    """One call that somebody waits for."""

    def __init__(
        self, session: Session, clock: Callable[[], float], action: Originate, action_id: str, wait_s: float
    ) -> None:
        self.session = session
        self.clock = clock
        self.watch = session.watch
        self.action = action
        self.action_id = action_id
        self.wait_s = wait_s
        self.awaited = Awaited()
        self.took_events = False

    def run(self, timeout_s: float | None) -> Flow[OriginateResponse]:
        """Sends the Originate once and waits for its outcome."""
        calls = self.watch.calls
        if self.action_id in calls:
            raise LocalProtocolError(f"Originate: a call with the ActionID {self.action_id} is under way already")
        calls[self.action_id] = self.awaited
        try:
            yield from self.session.login_for(self.action)
            if self.begins_with_a_poll:
                yield from self.settle()
                self.confess()
            lost: AjamError | None = None
            try:
                yield from self.session.send(self.action, timeout_s=timeout_s, action_id=self.action_id)
            except OutcomeUnknown as error:
                lost = error
            try:
                outcome = yield from self.outcome()
            except AjamError as error:
                outcome, lost = self.awaited.outcome, lost or error
            if outcome is None:
                late = TransportTimeout(f"no OriginateResponse came within {self.wait_s:g} s")
                name, action_id = self.action.name, self.action_id
                raise OutcomeUnknown(name, action_id, how_to_find_out(name), self.action) from (lost or late)
            return outcome
        finally:
            del calls[self.action_id]
            self.confess()

    @property
    def begins_with_a_poll(self) -> bool:
        """Whether the outcome could be over before the first poll: 1.4 discards every event before that; with a digest,
        polls have a session of their own, and its events begin with it."""
        return self.session.rules.appends_events or self.session.digests is not None

    def settle(self) -> Flow[None]:
        """Has the first poll answered. A stream that does not get so far within `timeout_s` is not waited for."""
        self.awaited.until = self.clock() + self.session.timeout_s
        while not self.watch.is_settled and self.clock() < self.awaited.until:
            yield from sleep(TURN_S)
        self.awaited.until = inf
        if not self.watch.is_open:
            yield from self.glance(self.poll(0))

    def outcome(self) -> Flow[OriginateResponse | None]:
        """Waits for the event. None: it did not come in time."""
        self.awaited.until = self.clock() + self.wait_s
        poll = self.poll(GLANCE_S)
        while self.awaited.outcome is None and self.clock() < self.awaited.until:
            if self.watch.is_open or self.watch.queued:
                yield from sleep(TURN_S)
            else:
                yield from self.glance(poll)
        return self.awaited.outcome

    def poll(self, limit_s: int) -> LongPoll:
        """A poll of one's own, for all events but those that filters of this login keep back."""
        filters = self.watch.filters_under(self.session.generation)
        poll = LongPoll(self.session, (), None, filters, persist)
        poll.limit_s = limit_s
        return poll

    def glance(self, poll: LongPoll) -> Flow[None]:
        """One poll while no stream is open. What it brings is a gap for the next stream."""
        self.watch.happen(StreamHappening.OPENED)
        self.watch.is_glanced = True
        try:
            batch = yield from poll.turn()
            self.took_events |= batch is not None
        finally:
            self.watch.is_glanced = False
            poll.close()
            if self.watch.queued:
                self.confess()

    def confess(self) -> None:
        """Has the next stream begin with a gap where this call took events."""
        if self.took_events and not self.watch.is_open:
            self.watch.missed("a call that waited for its outcome took events")
            self.took_events = False
