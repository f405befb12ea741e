"""Events in async code, on any framework: whoever waits for the next batch carries the poll on.

No task is started, because only the application knows how. Of the tasks that wait, one carries the session's `events`
flow on until it delivers; the others look whether it has. What is delivered goes into a buffer of each stream, and
nobody polls while one of them is full.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from math import inf
from types import TracebackType

from ajam_core.contracts import AsyncFetch, AsyncSleep
from ajam_core.effects import Answer, Deliver, Effect, Fetch, Flow, Sleep
from ajam_core.errors import LocalProtocolError
from ajam_core.events import EventBatch, check_classes
from ajam_core.polling import LONGEST_PAUSE_S
from ajam_core.records.base import Record
from ajam_core.session import Session
from ajam_core.state import State
from ajam_transports.steps import Steps, carry_out_async
from ajam_transports.streams import Buffer, check_buffer

__all__ = ["AsyncEventStream", "AsyncFeed"]

TURN_S = 0.05
"""How often a task looks whether another one has got a batch for it, in seconds."""


class AsyncEventStream:
    """The events of a client's session, as batches for `async for`. `AsyncClient.events` makes it.

    It ends when the stream or the client is closed, and raises what ended the poll, as AuthenticationFailed. Close it,
    or use it as a context manager: a stream that nobody reads holds the others up.

    A task that is cancelled while it waits may have the poll under way: what its answer holds is lost then, and the
    next batch says so. So give streams a task of their own, and no time limit.
    """

    def __init__(self, feed: AsyncFeed, poll: AsyncPoll, classes: Sequence[type[Record]], buffer: int) -> None:
        self.feed = feed
        self.poll = poll
        self.classes = tuple(classes)
        self.size = buffer
        self.batches = Buffer()
        self.closed = False

    @property
    def is_full(self) -> bool:
        """Whether it takes no batch: it does beyond its size, while somebody waits for what came of a call."""
        return len(self.batches) >= self.size and not self.feed.session.watch.calls

    @property
    def is_late(self) -> bool:
        """Whether events have waited for longer than a poll itself may pause, or nobody polls for so long, or a gap
        waits. Any thread may ask."""
        return self.batches.is_late(self.poll.clock()) or self.poll.is_left

    def put(self, batch: EventBatch) -> None:
        chosen = batch.of(self.classes)
        if chosen is not None:
            self.batches.put(chosen, self.poll.clock())

    def close(self) -> None:
        """Ends the stream; with the last one of a client the poll ends. Idempotent."""
        self.closed = True
        self.batches.clear()
        self.feed.remove(self)

    def __aiter__(self) -> AsyncEventStream:
        return self

    async def __anext__(self) -> EventBatch:
        while not self.batches:
            if self.closed or self.poll.is_over:
                if self.poll.error is not None and not self.closed:
                    raise self.poll.error
                raise StopAsyncIteration
            await self.feed.turn(self.poll)
        return self.batches.take()

    async def __aenter__(self) -> AsyncEventStream:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncFeed:
    """The streams of one client, and the poll that feeds them."""

    def __init__(self, session: Session, fetch: AsyncFetch, sleep: AsyncSleep) -> None:
        self.session = session
        self.fetch = fetch
        self.sleep = sleep
        self.streams: list[AsyncEventStream] = []
        self.poll: AsyncPoll | None = None

    def add(
        self, classes: Sequence[type[Record]], mask: str | None, filters: Sequence[str], buffer: int
    ) -> AsyncEventStream:
        """A new stream. Raises LocalProtocolError."""
        check_classes(classes)
        check_buffer(buffer)
        choice = (mask, tuple(filters))
        make_flow = partial(self.session.events, mask=mask, filters=filters)
        make_flow().close()  # says what cannot be right
        if self.poll is None or self.poll.is_over:
            self.poll = AsyncPoll(self.session, make_flow, choice)
        elif self.poll.choice != choice:
            raise LocalProtocolError("the streams of one session share a poll, so they have one mask and filters")
        stream = AsyncEventStream(self, self.poll, classes, buffer)
        self.streams.append(stream)
        return stream

    def remove(self, stream: AsyncEventStream) -> None:
        if stream in self.streams:
            self.streams.remove(stream)
        if not self.streams:
            self.stop()

    def stop(self) -> None:
        """Ends the poll; the streams end when their buffers are empty."""
        if self.poll is not None:
            self.poll.close()

    async def pause(self, seconds: float) -> None:
        """The pause of a task that waits for the outcome of a call: it carries the stream on, as nobody else may."""
        watch, poll = self.session.watch, self.poll
        is_open = watch.is_open and not watch.is_glanced and self.session.state is State.READY
        waits = any(call.until < inf for call in watch.calls.values())
        if waits and is_open and poll is not None and not poll.is_over:
            await self.turn(poll, once=True)
        else:
            await self.sleep(seconds)

    async def turn(self, poll: AsyncPoll, *, once: bool = False) -> None:
        """Carries the poll on by one batch, or lets time go by where another task does, or a stream is full.

        `once`: to the end of one poll, whether that brought a batch or not.
        """
        streams = [stream for stream in self.streams if stream.poll is poll]
        if poll.is_carried or any(stream.is_full for stream in streams):
            await self.sleep(TURN_S)
            return
        poll.is_carried = True
        try:
            batch = await poll.advance(self.fetch, self.sleep, once=once)
        finally:
            poll.is_carried, poll.left_at = False, poll.clock()
        if batch is not None:
            for stream in [stream for stream in self.streams if stream.poll is poll]:  # some may be new
                stream.put(batch)


class AsyncPoll:
    """The session's `events` flow, carried on by the tasks that wait for its batches.

    Where such a task is cancelled the flow is closed, so that it leaves no login half done; the next task begins anew.
    """

    def __init__(
        self, session: Session, make_flow: Callable[[], Flow[None]], choice: tuple[str | None, tuple[str, ...]]
    ) -> None:
        self.session = session
        self.watch = session.watch
        self.make_flow = make_flow
        self.choice = choice
        self.steps = Steps(make_flow())  # now: a login from here on is a gap
        self.effect: Effect | None = None
        self.is_carried = self.is_over = self.outlives = False
        self.error: Exception | None = None
        assert session.clock is not None, "there are no events without one"
        self.clock = session.clock
        self.left_at = self.clock()
        self.watch.announced.add(self)

    @property
    def is_left(self) -> bool:
        """Whether nobody carries it on, for longer than the poll itself may pause."""
        return not self.is_carried and self.clock() - self.left_at > LONGEST_PAUSE_S

    @property
    def is_between(self) -> bool:
        """Whether the flow may be left where it stands: before a poll or a pause, and with no login half done."""
        if isinstance(self.effect, Fetch):
            return self.effect.lane == "events"
        return isinstance(self.effect, Sleep) and self.session.state is not State.LOGGING_IN

    async def advance(self, fetch: AsyncFetch, sleep: AsyncSleep, *, once: bool = False) -> EventBatch | None:
        """Goes on to the next batch; None: to the end, or with `once` to where the flow may be left."""
        if self.effect is None or isinstance(self.effect, Deliver):
            self.step(None)
        while not self.is_over and not isinstance(self.effect, Deliver):
            assert self.effect is not None
            try:
                answer = await self.carry_out(self.effect, self.steps, fetch, sleep)
            except Exception as error:
                self.step(None, error)
            except BaseException:
                if not self.is_over:
                    self.rewind()
                raise
            else:
                self.step(answer)
            if once and self.is_between:
                break
        batch = self.effect.batch if isinstance(self.effect, Deliver) else None
        assert batch is None or isinstance(batch, EventBatch)
        return batch

    async def carry_out(self, effect: Effect, steps: Steps[None], fetch: AsyncFetch, sleep: AsyncSleep) -> Answer:
        """Does what the flow asks for."""
        try:
            return await carry_out_async(effect, steps, fetch, sleep, None)
        finally:
            if self.outlives:
                self.outlives = False
                self.watch.others -= 1
                self.watch.lost("a stream was closed while its poll was under way")

    def step(self, answer: Answer, error: Exception | None = None) -> None:
        """Steps the flow once, unless it was closed meanwhile."""
        if self.is_over:
            return
        try:
            self.effect = self.steps.send(answer) if error is None else self.steps.throw(error)
        except Exception as raised:
            self.error = raised
            self.effect = None
        if self.effect is None:
            self.end()

    def rewind(self) -> None:
        """Ends the flow where it stands; the next `advance` begins another."""
        self.steps.close()
        self.steps, self.effect = Steps(self.make_flow()), None

    def end(self) -> None:
        self.is_over = True
        self.watch.announced.discard(self)

    def close(self) -> None:
        """Ends the flow for good. A poll that a task waits for then outlives it."""
        if not self.is_over:
            self.end()
            self.steps.close()
            if self.is_carried and isinstance(self.effect, Fetch) and self.effect.lane == "events":
                self.outlives = True
                self.watch.others += 1
            self.effect = None
