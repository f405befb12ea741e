"""Events in blocking code: one thread polls for a client, and each stream has a buffer of its own.

The poll goes on when every stream has taken the last batch: a stream whose buffer is full holds the others up, and in
the end the poll, so that memory stays bounded. The server keeps the events meanwhile; how long, `ajam_core.polling`
says, and where it took too long the next batch tells of a gap.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from math import inf
from time import monotonic
from types import TracebackType

from ajam_core.contracts import BlockingTransport
from ajam_core.effects import Fetch, Flow
from ajam_core.errors import LocalProtocolError
from ajam_core.events import EventBatch, check_classes
from ajam_core.http import HttpResponse
from ajam_core.polling import LONGEST_PAUSE_S
from ajam_core.records.base import Record
from ajam_core.session import Session
from ajam_transports.blocking import run
from ajam_transports.steps import Lock

__all__ = ["BUFFER", "Buffer", "EventStream", "Feed", "check_buffer"]

BUFFER = 100
"""How many batches a stream holds for its consumer."""

STOP_S = 5.0
"""How long the end of a poll is waited for, in seconds: only a transport without `give_up` takes longer."""

NAP_S = 0.1
"""A pause of the poll is slept in pieces of this length, in seconds, so that it can be ended."""


class Stopped(BaseException):
    """Ends the poll: nobody listens any more. No error, so that the flow is closed and does not try again."""


class Buffer:
    """The batches that a stream holds for its consumer, in order. Any thread may look at it."""

    def __init__(self) -> None:
        self.held: deque[tuple[EventBatch, float]] = deque()

    def __len__(self) -> int:
        return len(self.held)

    def __iter__(self) -> Iterator[EventBatch]:
        return (batch for batch, _ in tuple(self.held))

    def put(self, batch: EventBatch, at: float) -> None:
        """Takes a batch that came at that time, in seconds."""
        self.held.append((batch, at))

    def take(self) -> EventBatch:
        batch, _ = self.held.popleft()
        return batch

    def clear(self) -> None:
        self.held.clear()

    def is_late(self, at: float) -> bool:
        """Whether at that time a gap waits, or events have for longer than a poll itself may pause."""
        held = tuple(self.held)
        return any(batch.gap for batch, _ in held) or any(at - since > LONGEST_PAUSE_S for _, since in held[:1])


class EventStream:
    """The events of a client's session, as batches to iterate over. `Client.events` makes it.

    Iterating waits for the next batch, ends when the stream or the client is closed, and raises what ended the poll, as
    AuthenticationFailed. Close it, or use it as a context manager: a stream that nobody reads holds the others up.
    Each stream belongs to one thread at a time; `close` may come from any.
    """

    def __init__(self, feed: Feed, poll: Poll, classes: Sequence[type[Record]], buffer: int) -> None:
        self.feed = feed
        self.poll = poll
        self.classes = tuple(classes)
        self.size = buffer
        self.batches = Buffer()
        self.closed = False

    @property
    def is_over(self) -> bool:
        """Whether nothing will come any more but what is buffered."""
        return self.closed or self.poll.is_over

    @property
    def is_late(self) -> bool:
        """Whether a gap waits, or events do for longer than a poll itself may pause: here, or before a full stream."""
        at = monotonic()
        return self.batches.is_late(at) or at - self.feed.held_up_at > LONGEST_PAUSE_S

    def get(self, timeout_s: float | None = None) -> EventBatch | None:
        """The next batch. None: none came within `timeout_s` seconds (None: for ever), or the stream is over.

        Raises what ended the poll.
        """
        change = self.feed.change
        with change:
            change.wait_for(lambda: self.batches or self.is_over, timeout_s)
            if self.batches:
                change.notify_all()
                return self.batches.take()
            if self.poll.error is not None and not self.closed:
                raise self.poll.error
            return None

    @property
    def has_room(self) -> bool:
        """Whether it takes a batch: also beyond its size, while somebody waits for what came of a call."""
        return len(self.batches) < self.size or bool(self.feed.session.watch.calls)

    def put(self, batch: EventBatch, is_stopped: Callable[[], bool]) -> None:
        """Takes a batch, as soon as there is room."""
        chosen = batch.of(self.classes)
        if chosen is None:
            return
        change = self.feed.change
        with change:
            while not (self.has_room or self.closed or is_stopped()):
                self.feed.held_up_at = min(self.feed.held_up_at, monotonic())
                change.wait(NAP_S)  # in pieces: nobody tells when a call is waited for
            if not self.closed and not is_stopped():
                self.batches.put(chosen, monotonic())
                change.notify_all()

    def close(self) -> None:
        """Ends the stream; with the last one of a client the poll ends, within seconds. Idempotent."""
        self.feed.remove(self)

    def __iter__(self) -> Iterator[EventBatch]:
        return self

    def __next__(self) -> EventBatch:
        batch = self.get()
        if batch is None:
            raise StopIteration
        return batch

    def __enter__(self) -> EventStream:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Feed:
    """The streams of one client, and the poll that feeds them."""

    def __init__(self, session: Session, transport: BlockingTransport, lock: Lock) -> None:
        self.session = session
        self.transport = transport
        self.lock = lock
        self.change = threading.Condition()
        self.streams: list[EventStream] = []
        self.poll: Poll | None = None
        self.held_up_at = inf

    def add(
        self, classes: Sequence[type[Record]], mask: str | None, filters: Sequence[str], buffer: int
    ) -> EventStream:
        """A new stream; the first one begins the poll. Raises LocalProtocolError."""
        check_classes(classes)
        check_buffer(buffer)
        flow = self.session.events(mask=mask, filters=filters)
        choice = (mask, tuple(filters))
        with self.change:
            self.change.wait_for(lambda: self.poll is None or not self.poll.is_ending)
            if self.poll is None:
                poll = Poll(self, flow, choice)
                poll.thread.start()  # first: where it cannot start there is no poll
                self.poll = poll
                self.session.watch.announced.add(poll)
            elif self.poll.choice != choice:
                raise LocalProtocolError("the streams of one session share a poll, so they have one mask and filters")
            self.poll.stopping = False  # it may be on its way to an end that is not needed any more
            stream = EventStream(self, self.poll, classes, buffer)
            self.streams.append(stream)
        return stream

    def remove(self, stream: EventStream) -> None:
        with self.change:
            stream.closed = True
            stream.batches.clear()
            if stream in self.streams:
                self.streams.remove(stream)
            poll = None if self.streams else self.poll
            if poll is not None:
                poll.stop()  # within the lock: a stream that is added from now on takes it back
            self.change.notify_all()
        if poll is not None:
            poll.join()

    def stop(self) -> Poll | None:
        """Ends the poll without waiting for it; the streams end when their buffers are empty."""
        with self.change:
            poll = self.poll
        if poll is not None:
            poll.stop()
        return poll

    def ended(self, poll: Poll, error: Exception | None) -> None:
        """The thread of the poll is about to end."""
        with self.change:
            poll.is_over, poll.error, self.poll = True, error, None
            self.session.watch.announced.discard(poll)
            self.streams = [stream for stream in self.streams if stream.poll is not poll]
            self.change.notify_all()


class Poll:
    """One run of the session's `events` flow, on a thread of its own."""

    def __init__(self, feed: Feed, flow: Flow[None], choice: tuple[str | None, tuple[str, ...]]) -> None:
        self.feed = feed
        self.flow = flow
        self.choice = choice
        self.stopping = self.is_ending = self.is_over = False
        self.error: Exception | None = None
        self.under_way: Fetch | None = None
        self.thread = threading.Thread(target=self.work, name="ajam-events", daemon=True)

    def work(self) -> None:
        feed, error = self.feed, None
        try:
            run(self.flow, self.fetch, self.sleep, deliver=self.deliver, lock=feed.lock)
        except Stopped:
            pass
        except Exception as raised:
            error = raised
        finally:
            feed.ended(self, error)

    def fetch(self, effect: Fetch) -> HttpResponse:
        self.check()
        self.under_way = effect
        try:
            return self.feed.transport.fetch(effect)
        finally:
            self.under_way = None
            self.check()

    def sleep(self, seconds: float) -> None:
        while seconds > 0:
            self.check()
            try:
                self.feed.transport.sleep(min(seconds, NAP_S))
            finally:
                self.check()
            seconds -= NAP_S

    def deliver(self, batch: object) -> None:
        assert isinstance(batch, EventBatch)
        with self.feed.change:
            streams = tuple(self.feed.streams)
        try:
            for stream in streams:
                stream.put(batch, lambda: self.stopping)
        finally:
            self.feed.held_up_at = inf
        self.check()

    def check(self) -> None:
        with self.feed.change:
            if self.stopping:
                self.is_ending = True
                raise Stopped

    def stop(self) -> None:
        """Has the poll end; `join` gives up what is under way."""
        with self.feed.change:
            self.stopping = True
            self.feed.change.notify_all()

    def give_up(self) -> None:
        give_up, effect = getattr(self.feed.transport, "give_up", None), self.under_way
        if give_up is not None and effect is not None:
            give_up(effect)

    def join(self) -> None:
        """Waits for the thread's end, for some seconds at most, and no more once another stream needs the poll."""
        latest = monotonic() + STOP_S
        while self.stopping and self.thread.is_alive() and monotonic() < latest:
            self.give_up()  # again: an exchange that had not begun before has begun now
            self.thread.join(NAP_S)


def check_buffer(buffer: int) -> None:
    if not isinstance(buffer, int) or buffer < 1:
        raise LocalProtocolError("buffer must be a number of batches, 1 or more")
