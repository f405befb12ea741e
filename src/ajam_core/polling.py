"""The long poll: one WaitEvent after another, and whether an event may have been missed between two of them.

A server keeps the events of a session from its first request on, and hands them over once, to the WaitEvent that asks
next. Nothing numbers them. So what was missed can only be told from what happened to the polls:

======================================================  =====  ========================================================
what happened                                           gap    because
======================================================  =====  ========================================================
the first batch of a session's first stream             no     the session's own events wait since its first request
no connection, and the session lives afterwards         no     the poll was not sent; the events wait on the server
HTTP 302, 400, 401, 403, 404, 413, 501                  no     the server did not hand anything over
the answer to a poll got lost, came late or broken      twice  events may have been in it; and what still waits on the
                                                               server for that poll may take more, up to the next poll
an answer that ends between two events                  once   the rest is lost, and the poll is over
the session was lost (expiry, restart, logoff)          once   the new one begins with its login; twice if that fails
another flow of the session logged in anew              once   the same, also between the opening and the first poll
with a digest, the stream's session is new              once   it begins when it is found so; the first one is as well
another WaitEvent ended the poll                        twice  it may take events until the next poll
a WaitEvent was sent on this session beside the polls   once   it may have taken events; told with the next answer
a WaitEvent of the application got no answer            once   it may wait on the server, and on as below
the session was restored from a snapshot                once   the other process may have given up a poll; as below
more than 2.5 times Max-Age from poll to answer         once   1.8 and later drop events older than that
the stream was closed with a poll under way             once   in the first batch of the session's next stream, or when
                                                               that poll ends; and on as below
a batch was not taken, or its flow closed right then    once   in the first batch of the session's next stream
a call that waited for its outcome took events          once   the same; a call polls where no stream is open
1.4: the answer to any action got lost                  once   events may have been appended to it; and on as below
1.4: a stream is opened                                 once   events are discarded while none is
======================================================  =====  ========================================================

"Twice" is once when it is noticed, in an empty batch, and once more with the answer to the first poll after it. That
poll does not wait, so that its answer tells at once that the stream is back.

The next poll ends what waits on the server for one that got lost, unless that one is slower on its way: then it takes
what comes in between. So the stream stays behind, up to the first answer to a poll that was begun 2 seconds or more
after the loss: that answer says so, and each one before it that is the first or brings events. The same while a
WaitEvent that is no poll is under way. With a digest the first look at the stream's session ends this: the session then
has a new nonce, and a late poll is refused, or gets a session of its own.

The span of 2.5 times Max-Age is taken from the sending of one poll to the answer to the next, because nobody can tell
when in between the server looked at its queue. After a long pause or a failure the next poll does not wait either.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import TYPE_CHECKING

from ajam_core.actions.base import Action
from ajam_core.actions.session import Events, WaitEvent
from ajam_core.answers import was_denied
from ajam_core.effects import Flow, deliver, sleep
from ajam_core.errors import ActionFailed, AjamError, LocalProtocolError, RemoteProtocolError, TransportError
from ajam_core.events import EventBatch, check_classes
from ajam_core.failures import SHUTTING_DOWN, failure
from ajam_core.listening import Gap, Retry, tell
from ajam_core.login import FORGOTTEN
from ajam_core.records.base import Record
from ajam_core.retry import Decide, delay_after, may_have_acted
from ajam_core.special.waiting import DEFAULT_SESSION_S
from ajam_core.state import State, StreamHappening
from ajam_core.versions import Rules
from ajam_core.watch import ON_ITS_WAY, Choice

if TYPE_CHECKING:
    from ajam_core.session import Session

__all__ = ["LONGEST_PAUSE_S", "TURN_S", "LongPoll", "longest_wait_s"]

SERVER_MARGIN_S = 10
"""A server answers a WaitEvent so long before the session's end, in seconds."""

MARGIN_S = 5
"""How much less than the server allows a poll asks for, in seconds: from 1.6 on, what the session was idle counts."""

LONGEST_SESSION_S = 60
"""A longer Max-Age counts as this, in seconds: so a line that died without a word is noticed within two minutes."""

APPENDED_WAIT_S = 5
"""How long a poll waits on a server that appends events to other answers: those reach the stream with its answer."""

PURGE = 2.5
LONGEST_PURGE_S = 3600
"""The server drops events older than 2.5 times its httptimeout, of which it takes an hour at most (1.8 and later)."""

OFF = frozenset({"", "off", "no", "false", "n", "f", "0", "none"})

TURN_S = 0.05
"""How often a flow looks whether another one is done with the events, in seconds."""

FIRST_PAUSE_S = 0.25
LONGEST_PAUSE_S = 1.0
PAUSE_GROWTH = 1.5
"""The pauses after answers that came early and empty: an event that this user may not read ends a poll as well."""

FIRST_TRUCE_S = 1.0
LONGEST_TRUCE_S = 15.0
"""The pauses after another WaitEvent took the poll over: two that poll in turn would take it from each other."""


def longest_wait_s(max_age_s: int, rules: Rules) -> int:
    """The Timeout of a poll in seconds, for a session that lives for `max_age_s`; 0: it does not wait."""
    allowed = max(min(max_age_s, LONGEST_SESSION_S) - SERVER_MARGIN_S, 0)
    wait_s = allowed - min(MARGIN_S, allowed // 2)
    return min(wait_s, APPENDED_WAIT_S) if rules.appends_events else wait_s


class LongPoll:
    """The event stream of one session; `Session.events` makes it. `run` is its flow.

    Raises LocalProtocolError for a session without a clock, and for a class, mask or filter that cannot be one.
    """

    def __init__(
        self, session: Session, only: Sequence[type[Record]], mask: str | None, filters: Sequence[str], decide: Decide
    ) -> None:
        if session.clock is None:
            raise LocalProtocolError("events need a clock: make the Session with clock=time.monotonic")
        check_classes(only)
        if mask is not None and mask.strip().lower() in OFF:
            raise LocalProtocolError(f"mask={mask!r} asks for no events, and then a poll turns all of them on")
        if isinstance(filters, str):
            raise LocalProtocolError("filters takes a sequence of filters, such as ['!Event: RTCPSent']")
        self.session = session
        self.clock = session.clock
        self.watch = session.watch
        self.only = tuple(only)
        self.mask = mask
        if session.digests is not None and mask is None:  # its session on the server has no login to ask for them
            self.mask = session.login_events
        self.filters = tuple(filters)
        self.decide = decide
        self.limit_s = LONGEST_SESSION_S
        self.opened_under = max(session.generation, 1)
        self.pause_s = 0.0
        self.failures = self.denials = self.early = self.takeovers = 0

    def run(self) -> Flow[None]:
        """Delivers batches until the session is closed, or the flow."""
        yield from self.queue()
        self.watch.happen(StreamHappening.OPENED)
        try:
            while not self.is_over:
                batch = yield from self.turn()
                if batch is not None and not self.is_over:
                    yield from self.hand_over(batch)
        except AjamError:
            if not self.is_over:
                raise
        finally:
            self.close()

    def queue(self) -> Flow[None]:
        """Waits while a call that waits for its outcome polls."""
        self.watch.queued += 1
        try:
            while self.watch.is_glanced:
                yield from sleep(TURN_S)
        finally:
            self.watch.queued -= 1

    @property
    def is_over(self) -> bool:
        return self.session.state is State.CLOSED

    def close(self) -> None:
        if self.session.rules.appends_events and self.watch.login is not None:
            self.watch.missed("1.4 discards events while no stream is open")
        self.watch.strays.clear()
        self.watch.happen(StreamHappening.ENDED)

    def turn(self) -> Flow[EventBatch | None]:
        """The pause that is due, one poll, and what is to be delivered then; None: nothing."""
        pause_s, self.pause_s = self.pause_s, 0.0
        if pause_s:
            yield from sleep(pause_s)
        try:
            yield from self.session.login()
            yield from self.look()
            yield from self.choose()
            if self.session.state is not State.READY:  # another flow found it lost: its new cookie is not logged in yet
                return None
            return (yield from self.ask())
        except (TransportError, RemoteProtocolError, ActionFailed) as error:
            self.fail(error)
            return self.alarm()

    def look(self) -> Flow[None]:
        """With a digest, no answer tells that the server has lost the session of the stream: so it is asked."""
        watch = self.watch
        kept = yield from self.session.poll_kept()
        if not kept:
            watch.missed("the server has opened a new session for the stream")
            watch.choice, watch.asked_at = None, self.clock()
        elif self.session.digests is not None:
            watch.lost_at = None  # its session has a new nonce: what was proved with the old one cannot reach it

    def choose(self) -> Flow[None]:
        """Tells the server which events to send, once a login."""
        session, watch = self.session, self.watch
        while watch.choice != Choice(session.generation, self.mask, self.filters):
            login = session.generation
            before = watch.choice if watch.choice and watch.choice.login == login else Choice(login, None, ())
            if before.filters and before.filters != self.filters:
                raise LocalProtocolError(
                    "the session has other filters, and no server takes a filter back: make a new session"
                )
            if self.mask != before.mask:
                yield from session.send(Events(self.mask or session.login_events or "on"))
            if not before.filters:
                for text in self.filters:
                    yield from session.send(Action("Filter", {"Operation": "Add", "Filter": text}, repeatable=True))
            if session.generation == login:
                watch.choice = Choice(login, self.mask, self.filters)

    def ask(self) -> Flow[EventBatch | None]:
        """One poll. Raises TransportError, RemoteProtocolError, ActionFailed."""
        session, watch, login = self.session, self.watch, self.session.generation
        if watch.login != login:
            if watch.login is not None or login > self.opened_under:
                self.watch.missed("the session was logged in anew")
            elif session.rules.appends_events:
                self.watch.missed("1.4 discards events before the first poll of a session")
            watch.login, watch.asked_at = login, session.login_began
        max_age_s = (session.cookie and session.cookie.max_age_s) or DEFAULT_SESSION_S
        asked_at = self.clock()
        at_once = watch.is_behind or watch.is_cut_off or asked_at - (watch.asked_at or asked_at) > max_age_s
        wait_s = 0 if at_once else min(longest_wait_s(max_age_s, session.rules), self.limit_s)
        left_s = min((call.until for call in watch.calls.values()), default=inf) - asked_at
        if left_s < wait_s:  # who carries this poll on may be the one who waits for the call
            wait_s = min(wait_s, max(int(left_s) + 1, 1))
        action, action_id = WaitEvent(wait_s), session.next_id()
        try:
            timeout_s = session.timeout_s + min(max_age_s, self.limit_s)
            answer = yield from session.exchange(action, action_id, timeout_s)
        except BaseException as error:
            if may_have_acted(error):
                watch.lost("the answer to a poll was lost")
            raise
        if was_denied(action, answer):
            self.watch.missed("the server forgot the session")
            yield from session.lapse(login, answer.cookie)
            self.denials += 1
            if self.denials > 1:
                raise RemoteProtocolError(f"the server forgot the session right after its login: {FORGOTTEN}")
            return None
        reply = answer.reply
        if reply.response.response == "Error":
            raise failure(action.name, action_id, reply)
        if not reply.messages:
            self.watch.missed("another WaitEvent of the session took the poll over")
            self.pause_s = min(FIRST_TRUCE_S * 2 ** min(self.takeovers, 10), LONGEST_TRUCE_S)
            self.takeovers += 1
            return self.alarm()
        listing = action.result(reply)
        end = listing.complete
        if end is None or end.action_id != action_id:
            self.watch.missed("the answer to a poll broke off")
        now = self.clock()
        if watch.asked_at is not None and now - watch.asked_at > PURGE * min(max_age_s, LONGEST_PURGE_S):
            self.watch.missed("the server drops events that wait for longer than 2.5 times its httptimeout")
        watch.asked_at = asked_at
        self.failures = self.denials = self.takeovers = 0
        self.pace(bool(listing), now - asked_at, wait_s, max_age_s)
        return self.batch(listing.items, asked_at)

    def pace(self, has_events: bool, took_s: float, wait_s: int, max_age_s: int) -> None:
        """Sets the pause after an answer: none, but after one that is empty and came before its time."""
        if has_events or took_s >= wait_s > 0:
            self.early = 0
            return
        longest_s = max(min(LONGEST_PAUSE_S, max_age_s / 4), FIRST_PAUSE_S)
        self.pause_s = min(FIRST_PAUSE_S * PAUSE_GROWTH ** min(self.early, 10), longest_s)
        self.early += 1

    def fail(self, error: AjamError) -> None:
        """Sets the pause before the next attempt. Raises the error where another attempt makes no sense."""
        refused = isinstance(error, ActionFailed) and error.message.strip() != SHUTTING_DOWN
        if refused or not self.session.generation:
            raise error
        self.failures += 1
        self.watch.is_cut_off = True
        delay_s = delay_after(self.decide, error, self.failures)
        if delay_s is None:
            raise error
        self.pause_s = delay_s
        listener = self.session.listener
        if listener is not None:
            retry = Retry(self.session.endpoint.url, "WaitEvent", None, self.failures, delay_s, error)
            tell(listener.retry, retry)

    def alarm(self) -> EventBatch | None:
        """The batch that says at once that events may have been missed; None where that is said, or is not so."""
        if self.watch.told or not self.watch.is_behind:
            return None
        self.watch.told = True
        return self.made(())

    def batch(self, events: Sequence[Record], asked_at: float) -> EventBatch | None:
        """What the answer to a poll that was sent at `asked_at` brings; None: nothing."""
        watch = self.watch
        watch.note(events)
        expected = watch.is_expected(asked_at)
        batch = self.made(events, is_said=expected and watch.is_waiting)
        watch.happen(StreamHappening.CAUGHT_UP)
        if expected:
            watch.missed(ON_ITS_WAY)
            self.pause_s = max(self.pause_s, FIRST_PAUSE_S)
        return batch

    def made(self, events: Sequence[Record], *, is_said: bool = False) -> EventBatch | None:
        """The batch of these events, and of those that came with other answers. None: it would say nothing.

        `is_said`: a gap alone would be nothing new.
        """
        session, gap = self.session, self.watch.is_behind
        batch = EventBatch((*self.watch.take_strays(), *events), gap, session.endpoint.url).of(self.only)
        if is_said and batch is not None and not batch.events:
            return None
        if gap and session.listener is not None:
            tell(session.listener.gap, Gap(session.endpoint.url, self.watch.reason))
        return batch

    def hand_over(self, batch: EventBatch) -> Flow[None]:
        """Delivers it; one that was not taken counts as missed."""
        try:
            yield from deliver(batch)
        except BaseException:
            self.watch.missed("a batch was not taken")
            raise
