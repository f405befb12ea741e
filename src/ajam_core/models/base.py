"""What every live model has: its snapshot, what an event stream does to it, and when it is listed again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from contextlib import suppress
from math import inf
from types import MappingProxyType
from typing import Generic, TypeVar

import attrs

from ajam_core.effects import Deliver, Flow, deliver, sleep
from ajam_core.errors import (
    ActionFailed,
    AuthenticationFailed,
    LocalProtocolError,
    RemoteProtocolError,
    TransportClosed,
    TransportError,
)
from ajam_core.events import EventBatch
from ajam_core.messages import Message
from ajam_core.polling import LONGEST_PAUSE_S, OFF
from ajam_core.retry import persist
from ajam_core.session import Session
from ajam_core.state import State, Stream

__all__ = ["Change", "LiveModel", "Snapshot", "follow", "why_late"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

LONGEST = 100_000
"""How many things a model holds, unless it is told otherwise."""

REFRESH_S = 300.0
"""How old the list below a model may become, in seconds, unless it is told otherwise."""

EVERYTHING = frozenset({"all", "on", "yes", "true", "1"}) | OFF
"""What a mask may say in the place of classes. A login without events is one with all of them once a stream polls."""

NOT_BEGUN = "nobody has begun to keep it current"
NOT_LISTED = "it was not listed yet"
NOT_FOLLOWED = "nobody keeps it current any more"
DUE = "the list below it has grown old"
GAP = "events may have been missed"
WAITING = "events wait to be applied"
CUT_OFF = "the server did not answer the last poll for events"


@attrs.frozen
class Snapshot(Generic[T_co]):
    """A model at one moment; it does not change.

    `items`: the things by their key. `stale`: why they may no longer be so, as text; None: they are current, as far as
    the user may read the events. `as_of`: when the last list in it was asked for, or the last events in it came, by the
    session's clock, in seconds; None: it was never listed. On a quiet server a current snapshot is old.
    """

    items: Mapping[str, T_co]
    stale: str | None
    as_of: float | None


@attrs.frozen
class Change(Generic[T_co]):
    """One thing that changed. `before` None: it is new. `after` None: it is gone."""

    key: str
    before: T_co | None
    after: T_co | None


class LiveModel(ABC, Generic[T]):
    """A listing that events keep current. Subclasses say how to list, and what an event does.

    One driver feeds a model: `begin`, `refresh` once and then `take` for each batch of an event stream that was opened
    before, and `lag()` says why it is late with them. `snapshot` may be read from any thread.

    `refresh_s`: after how many seconds the list is asked for again though no event says so; None: never. It bounds how
    long a model can be wrong where the server does not tell: the user may not read the events, somebody forged one, or
    a version changes something in silence. `longest`: how many things it may hold, as `size` counts them; more than
    that are an error, because whoever can forge events could make it grow.
    """

    relisting = frozenset({"fullybooted", "reload", "moduleloadreport"})
    """Events after which anything may be different, by their names in lower case."""
    classes = frozenset({"system"})
    """The classes of events that it needs."""
    pace_s = 0.0
    """How long a list waits for further events that ask for one, in seconds."""

    def __init__(self, *, refresh_s: float | None = REFRESH_S, longest: int = LONGEST) -> None:
        self.refresh_s = refresh_s
        self.longest = longest
        self.listed_at: float | None = None
        self.was_listed = False
        self.items: dict[str, T] = {}
        self.published: Snapshot[T] = Snapshot(MappingProxyType({}), NOT_BEGUN, None)
        self.lag: Callable[[], str | None] = never

    @property
    def snapshot(self) -> Snapshot[T]:
        """The model as it is now."""
        now = self.published
        late = self.lag() if now.stale is None else None
        return attrs.evolve(now, stale=late) if late else now

    @abstractmethod
    def listed(self, session: Session) -> Flow[dict[str, T]]:
        """Lists the things. Raises what `Session.send` raises."""

    @abstractmethod
    def apply(self, name: str, event: Message) -> bool:
        """Does to `items` what an event says; `name` is its name in lower case. False: it does not say all."""

    def size(self) -> int:
        """How many things `items` holds."""
        return len(self.items)

    def begin(self, session: Session, mask: str | None, lag: Callable[[], str | None]) -> None:
        """Somebody begins to keep it current. `lag()` says why they are late with the events; None: they are not.

        Raises what `check_mask` raises; LocalProtocolError where somebody does already.
        """
        self.check_mask(session, mask)
        if self.lag is not never:
            raise LocalProtocolError("this model is followed already, or has not got to the end of that yet")
        self.expire(NOT_LISTED)
        self.was_listed = False
        self.lag = lag

    def end(self, reason: str = NOT_FOLLOWED) -> None:
        """Nobody keeps it current any more."""
        self.lag = never
        self.expire(reason)

    def check_mask(self, session: Session, mask: str | None) -> None:
        """Raises LocalProtocolError where the mask of an event stream leaves out a class that the model needs.

        `mask` None: what the session asked for at its login counts.
        """
        chosen = {part.strip().lower() for part in (mask or session.login_events or "on").split(",")}
        missing = self.classes - chosen
        if missing and not chosen & EVERYTHING:
            told = f"mask={mask!r}" if mask else f"events={session.login_events!r}"
            raise LocalProtocolError(f"{told} leaves out {', '.join(sorted(missing))}, which the model needs")

    def take(self, session: Session, batch: EventBatch) -> Flow[tuple[Change[T], ...]]:
        """Applies a batch of the event stream, or lists anew where that does not do; gives what changed.

        Raises LocalProtocolError where there are more things than `longest`.
        """
        if batch.gap:
            self.expire(GAP)
        elif self.due_in_s(session) == 0:
            self.expire(DUE)
        if self.published.stale is None:
            reason = self.apply_all(batch)
            if reason is None:
                return self.publish(now(session))
            self.expire(reason)
            yield from sleep(self.pace_s)
        return (yield from self.refresh(session))

    def refresh(self, session: Session) -> Flow[tuple[Change[T], ...]]:
        """Lists anew, for as long as it takes; gives what changed.

        Raises what `Session.send` raises where the first list since `begin` fails; AuthenticationFailed;
        TransportClosed; LocalProtocolError where there are too many things. After any other failure it waits and tries
        again, the model being stale meanwhile. A session that is closed meanwhile ends it without a change.
        """
        failures = 0
        delay_s = 0.0
        while True:
            try:
                if failures:
                    yield from sleep(delay_s)
                asked_at = now(session)
                self.items = yield from self.listed(session)
                self.listed_at, self.was_listed = asked_at, True
                return self.publish(asked_at)
            except (LocalProtocolError, TransportClosed):
                if session.state is State.CLOSED and self.was_listed:
                    return ()
                raise
            except (TransportError, RemoteProtocolError, ActionFailed) as error:
                self.expire(f"it could not be listed: {error}")
                if not self.was_listed or isinstance(error, AuthenticationFailed):
                    raise
                failures += 1
                delay_s = persist(error, failures)

    def due_in_s(self, session: Session) -> float | None:
        """In how many seconds the next list is due, though no event may say so; None: never."""
        at = now(session)
        if self.refresh_s is None or self.listed_at is None or at is None:
            return None
        return max(self.listed_at + self.refresh_s - at, 0.0)

    def expire(self, reason: str) -> None:
        """The model is stale from now on."""
        self.published = attrs.evolve(self.published, stale=reason)

    def apply_all(self, batch: EventBatch) -> str | None:
        """Applies the events; gives why the model has to be listed anew, None: it has not."""
        for record in batch.events:
            if record.wire is None:
                continue
            name = record.wire.get("event", "").lower()
            if name in self.relisting or not self.apply(name, record.wire):
                return f"the event {name} says that something changed, and not what it is now"
        return None if self.size() <= self.longest else f"events made it longer than {self.longest}"

    def publish(self, as_of: float | None) -> tuple[Change[T], ...]:
        """Makes `items` the current snapshot; gives what is different in it."""
        size = self.size()
        if size > self.longest:
            self.expire(f"the list is longer than {self.longest}")
            raise LocalProtocolError(f"the model would hold {size} things, and `longest` is {self.longest}")
        before = self.published.items
        changes = changes_between(before, self.items)
        items = MappingProxyType(dict(self.items)) if changes else before
        self.published = Snapshot(items, None, as_of)
        return changes


def changes_between(before: Mapping[str, T], after: Mapping[str, T]) -> tuple[Change[T], ...]:
    """What is gone, and then what is new or different."""
    gone = (Change(key, item, None) for key, item in before.items() if key not in after)
    olds = ((key, before.get(key), item) for key, item in after.items())
    others = (Change(key, old, item) for key, old, item in olds if old is not item and old != item)
    return (*gone, *others)


def never() -> str | None:
    return None


def why_late(session: Session, is_late: bool) -> str | None:
    """What `lag` gives. `is_late`: events have come that were not applied yet, or could not come."""
    if is_late:
        return WAITING
    if session.watch.is_cut_off:
        return CUT_OFF
    return GAP if session.watch.stream in (Stream.BEHIND, Stream.LEFT) else None


def now(session: Session) -> float | None:
    return session.clock() if session.clock is not None else None


def follow(session: Session, model: LiveModel[T], *, mask: str | None = None) -> Flow[None]:
    """Keeps a model current by an event stream of its own, and delivers each tuple of changes that is not empty.

    The first one is the whole list. It is a flow for drivers of any kind, as `Session.events` is, and ends as that
    does; a session has one stream at a time. `mask`: as for that. Raises what `Session.events`, `LiveModel.refresh` and
    `LiveModel.check_mask` raise.
    """
    stream = session.events(mask=mask)
    told = Telling(session)
    model.begin(session, mask, told.lag)
    session.watch.announced.add(told)
    try:
        yield from told.hand_over((yield from model.refresh(session)))
        with suppress(StopIteration):  # the stream ends with the session
            effect = next(stream)
            while True:
                if isinstance(effect, Deliver):
                    assert isinstance(effect.batch, EventBatch)
                    yield from told.hand_over((yield from model.take(session, effect.batch)))
                    effect = stream.send(None)
                    continue
                if model.due_in_s(session) == 0:
                    yield from told.hand_over((yield from model.refresh(session)))
                try:
                    answer = yield effect
                except Exception as error:
                    effect = stream.throw(error)
                else:
                    effect = stream.send(answer)
    finally:
        session.watch.announced.discard(told)
        stream.close()
        model.end()


class Telling:
    """What has changed, on its way to whoever takes it. Nobody polls meanwhile, and so that must not take long."""

    def __init__(self, session: Session) -> None:
        assert session.clock is not None, "there are no events without one"
        self.session = session
        self.clock = session.clock
        self.since = inf

    def lag(self) -> str | None:
        return why_late(self.session, self.clock() - self.since > LONGEST_PAUSE_S)

    def hand_over(self, changes: tuple[Change[T], ...]) -> Flow[None]:
        if changes:
            self.since = self.clock()
            yield from deliver(changes)
            self.since = inf
