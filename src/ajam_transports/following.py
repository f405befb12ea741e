"""Live models: in blocking code a thread of its own keeps one current, in async code a task of the application."""

from __future__ import annotations

import logging
import threading
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from math import inf
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar

from ajam_core.effects import Flow
from ajam_core.events import EventBatch
from ajam_core.models.base import NOT_FOLLOWED, Change, LiveModel, Snapshot, why_late
from ajam_core.polling import LONGEST_PAUSE_S
from ajam_transports.blocking import run

if TYPE_CHECKING:
    from ajam_transports.awaitable import AsyncClient
    from ajam_transports.client import Client

__all__ = ["Following", "OnChange", "follow_async"]

T = TypeVar("T")

STOP_S = 5.0
"""How long `close` waits for a list that is under way, in seconds; it ends by itself then, and nobody hears of it."""

LOOK_S = 0.1
"""How often `wait` looks though nothing was applied, in seconds."""

TOGETHER = 100
"""How many batches are applied at once, at most, where several wait."""

OnChange = Callable[[tuple[Change[T], ...]], object]
"""Hears of changes; the first time of the whole list."""

log = logging.getLogger("ajam.models")


class Stopped(BaseException):
    """Ends what the thread has under way. No error, so that nothing tries again."""


class Following(Generic[T]):
    """A model that a thread keeps current, until it is closed. `Client.follow` makes it.

    When it is there, the model was listed. `error` is what ended it: what the event stream or `on_change` raised; None:
    nothing did. The end of its `with` block raises it, and so does `wait`; the model is stale from then on.
    """

    def __init__(self, client: Client, model: LiveModel[T], on_change: OnChange[T] | None, mask: str | None) -> None:
        self.client = client
        self.model = model
        self.on_change = on_change
        self.error: Exception | None = None
        self.stopping = threading.Event()
        self.change = threading.Condition()
        self.is_over = False
        self.taken_at = inf
        with ExitStack() as undo:
            model.begin(client.session, mask, self.lag)
            undo.callback(lambda: model.end(model.published.stale or NOT_FOLLOWED))
            self.stream = client.events(mask=mask)
            undo.callback(self.stream.close)
            changes = client.run(model.refresh(client.session))
            self.thread = threading.Thread(target=self.work, args=(changes,), name="ajam-model", daemon=True)
            self.thread.start()
            undo.pop_all()

    def lag(self) -> str | None:
        """Why the model is late, as `LiveModel.begin` wants it."""
        takes_long = monotonic() - self.taken_at > LONGEST_PAUSE_S
        return why_late(self.client.session, takes_long or self.stream.is_late)

    @property
    def snapshot(self) -> Snapshot[T]:
        """The model as it is now."""
        return self.model.snapshot

    def wait(self, until: Callable[[Snapshot[T]], object] | None = None, timeout_s: float | None = None) -> bool:
        """Waits until the snapshot is as wanted; `until` None: until it is current. False: not within `timeout_s`
        seconds, or not before the end. Raises `error`."""

        def is_so() -> bool:
            snapshot = self.snapshot
            return snapshot.stale is None and (until is None or bool(until(snapshot)))

        latest = inf if timeout_s is None else monotonic() + timeout_s
        with self.change:
            while not (found := is_so()) and not self.is_over and (left_s := latest - monotonic()) > 0:
                self.change.wait(min(left_s, LOOK_S))  # nobody tells when a stream that held it up is read again
        if self.error is not None:
            raise self.error
        return found and not self.is_over

    def close(self) -> None:
        """Ends it, within seconds. Idempotent; it may be called from `on_change`."""
        self.stopping.set()
        self.stream.close()
        if threading.current_thread() is not self.thread:
            self.thread.join(STOP_S)

    def work(self, changes: tuple[Change[T], ...]) -> None:
        """What the thread does."""
        session = self.client.session
        try:
            self.tell(changes)
            while (batch := self.next_batch()) is not None:
                self.taken_at = monotonic()
                changes = self.run(self.model.take(session, batch))
                self.taken_at = inf
                self.tell(changes)
        except Stopped:
            pass
        except Exception as error:
            if not self.stopping.is_set():
                self.error = error
                log.exception("keeping %s current failed; it is stale from now on", type(self.model).__name__)
        finally:
            self.model.end(NOT_FOLLOWED if self.error is None else f"keeping it current failed: {self.error}")
            self.stream.close()
            with self.change:
                self.is_over = True
                self.change.notify_all()

    def next_batch(self) -> EventBatch | None:
        """All batches that wait, as one; an empty one where the next list is due. None: the stream is over."""
        due_in_s = self.model.due_in_s(self.client.session)
        first = self.stream.get(due_in_s)
        if first is None and not self.stream.is_over:
            return EventBatch((), False, self.client.session.endpoint.url)
        first = first or self.stream.get(0)  # it may have ended just now: what is left, or what ended it
        if first is None:
            return None
        batches = [first]
        while len(batches) < TOGETHER and (further := self.stream.get(0)) is not None:
            batches.append(further)
        events = tuple(event for batch in batches for event in batch.events)
        return EventBatch(events, any(batch.gap for batch in batches), first.server)

    def tell(self, changes: tuple[Change[T], ...]) -> None:
        with self.change:
            self.change.notify_all()
        if changes and self.on_change is not None and not self.stopping.is_set():
            self.on_change(changes)

    def run(self, flow: Flow[tuple[Change[T], ...]]) -> tuple[Change[T], ...]:
        return run(flow, self.client.transport.fetch, self.sleep, lock=self.client.lock)

    def sleep(self, seconds: float) -> None:
        if self.stopping.wait(seconds):
            raise Stopped

    def __enter__(self) -> Following[T]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if kind is None and self.error is not None:
            raise self.error

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {type(self.model).__name__} {self.snapshot.stale or 'current'}>"


async def follow_async(
    client: AsyncClient,
    model: LiveModel[T],
    on_change: Callable[[tuple[Change[T], ...]], Awaitable[object]] | None,
    mask: str | None,
) -> None:
    """What `AsyncClient.follow` does."""
    with ExitStack() as undo:
        model.begin(client.session, mask, lambda: why_late(client.session, stream.is_late))
        undo.callback(model.end)
        stream = client.events(mask=mask)
        undo.callback(stream.close)
        changes = await client.run(model.refresh(client.session))
        if changes and on_change is not None:
            await on_change(changes)
        async for batch in stream:
            changes = await client.run(model.take(client.session, batch))
            if changes and on_change is not None:
                await on_change(changes)
