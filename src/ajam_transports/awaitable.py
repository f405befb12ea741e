"""The async driver: the same flows for any async framework, which brings `fetch` and `sleep` as coroutine functions.

No lock is needed around the steps of a flow. A step is plain code without an `await`, so the tasks of one event loop
cannot interleave inside it: whatever a step reads and writes in the Session happens as a whole. That holds for one
thread; a Session, and an AsyncClient, belong to one event loop.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Literal, TypeVar, overload

from ajam_core.actions.base import BaseAction
from ajam_core.actions.calls import Originate
from ajam_core.contracts import AsyncFetch, AsyncSleep
from ajam_core.effects import Flow
from ajam_core.errors import LocalProtocolError
from ajam_core.listing import Listing
from ajam_core.records.base import Record, Response
from ajam_core.records.calls import OriginateResponse
from ajam_core.server import ServerInfo
from ajam_core.session import NEW_ID, ActionId, Session
from ajam_core.snapshot import SessionSnapshot
from ajam_transports.async_streams import AsyncEventStream, AsyncFeed
from ajam_transports.steps import Steps, carry_out_async
from ajam_transports.streams import BUFFER

if TYPE_CHECKING:
    from ajam_core.records.peers import PeerEntry

if TYPE_CHECKING:
    from ajam_core.models import Change, LiveModel

__all__ = ["AsyncClient", "run_async"]

R = TypeVar("R")
T = TypeVar("T")

CLOSED = "the client is closed; make a new one"

log = logging.getLogger("ajam.client")


async def run_async(
    flow: Flow[T],
    fetch: AsyncFetch,
    sleep: AsyncSleep,
    *,
    deliver: Callable[[object], Awaitable[object]] | None = None,
) -> T:
    """Carries a flow out in this task and returns its result.

    `fetch` keeps the contract of `ajam_core.contracts.BlockingTransport.fetch`, awaited; a body in chunks may be an
    iterable or an async iterable. `deliver` takes each batch of events and returns when it was taken; None: a flow that
    delivers gets a LocalProtocolError. Cancelling the task closes the flow.

    Raises what the flow raises. An exception of `fetch`, `sleep` or `deliver` is thrown into the flow first.
    """
    steps = Steps(flow)
    try:
        effect = steps.send(None)
        while effect is not None:
            try:
                answer = await carry_out_async(effect, steps, fetch, sleep, deliver)
            except Exception as error:
                effect = steps.throw(error)
            else:
                effect = steps.send(answer)
        return steps.result
    finally:
        # The flow comes first: closing an async body waits, and a cancelled task may not get that far.
        body = steps.body
        steps.close()
        await body.close_async()


class AsyncClient:
    """A session with one server, for the tasks of one event loop; see `Client` for how it is used.

    `fetch` and `sleep` are yours: the async framework's HTTP client and its sleep. They are not closed.
    """

    def __init__(self, session: Session, fetch: AsyncFetch, sleep: AsyncSleep) -> None:
        self.session = session
        self.fetch = fetch
        self.sleep = sleep
        self.feed = AsyncFeed(session, fetch, sleep)
        self.closed = False

    async def __aenter__(self) -> AsyncClient:
        """Logs in. Raises what `send` raises; the client is closed then, and what the server keeps of it logged off."""
        try:
            await self.run(self.session.login())
        except BaseException as error:
            await self.__aexit__(type(error), error, error.__traceback__)
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes. An exception that came before is never hidden by one of closing, which is logged then."""
        try:
            await self.close()
        except Exception:
            if error is None:
                raise
            log.exception("closing %r failed after an error in its `async with` block or login", self)

    async def send(self, action: BaseAction[R], *, timeout_s: float | None = None, action_id: ActionId = NEW_ID) -> R:
        """Sends an action and returns what its reply becomes. Raises what `ajam_core.Session.send` raises."""
        return await self.run(self.session.send(action, timeout_s=timeout_s, action_id=action_id))

    @overload
    async def originate(
        self,
        action: Originate,
        *,
        wait: Literal[True],
        wait_s: float | None = None,
        timeout_s: float | None = None,
        action_id: ActionId = NEW_ID,
    ) -> OriginateResponse: ...
    @overload
    async def originate(
        self,
        action: Originate,
        *,
        wait: Literal[False] = False,
        wait_s: None = None,
        timeout_s: float | None = None,
        action_id: ActionId = NEW_ID,
    ) -> Response: ...
    async def originate(
        self,
        action: Originate,
        *,
        wait: bool = False,
        wait_s: float | None = None,
        timeout_s: float | None = None,
        action_id: ActionId = NEW_ID,
    ) -> OriginateResponse | Response:
        """Places a call, once. With `wait` gives its outcome, as `ajam_core.Session.originate` does; else as `send`."""
        if not wait:
            return await self.send(action, timeout_s=timeout_s, action_id=action_id)
        flow = self.session.originate(action, wait_s=wait_s, timeout_s=timeout_s, action_id=action_id)
        return await self.run(flow, self.feed.pause)

    async def peers(self, *, timeout_s: float | None = None) -> Listing[PeerEntry]:
        """The SIP, IAX2 and PJSIP peers of the server as one Listing. `timeout_s` as for `send`."""
        return await self.run(self.session.peers(timeout_s=timeout_s))

    async def server_info(self) -> ServerInfo:
        """What the server is, and what the user may do there. Raises what `send` raises."""
        return await self.run(self.session.server_info())

    def events(
        self, *classes: type[Record], mask: str | None = None, filters: Sequence[str] = (), buffer: int = BUFFER
    ) -> AsyncEventStream:
        """The server's events from now on, as `EventBatch` objects for `async for`; arguments as for `Client.events`.

        No task is started: whoever waits for a batch carries the poll on, for the other streams of the client too.
        While nobody waits, the events wait on the server. Raises LocalProtocolError.
        """
        if self.closed:
            raise LocalProtocolError(CLOSED)
        return self.feed.add(classes, mask, filters, buffer)

    async def follow(
        self,
        model: LiveModel[T],
        *,
        on_change: Callable[[tuple[Change[T], ...]], Awaitable[object]] | None = None,
        mask: str | None = None,
    ) -> None:
        """Lists what the model is of, and keeps it current until this task is cancelled or the client closed.

        Give it a task of its own and read `model.snapshot` in the others. Arguments and errors as for `Client.follow`.
        """
        from ajam_transports.following import follow_async  # on first need: it loads every family of the models

        await follow_async(self, model, on_change, mask)

    async def run(self, flow: Flow[R], sleep: AsyncSleep | None = None) -> R:
        """Runs any flow of this session's in this task. Raises LocalProtocolError once the client is closed.

        `sleep` takes the place of the client's own.
        """
        if self.closed:
            flow.close()
            raise LocalProtocolError(CLOSED)
        return await run_async(flow, self.fetch, sleep or self.sleep)

    async def detach(self) -> SessionSnapshot:
        """Closes the client and leaves the session to whoever restores the snapshot, see `Client.detach`."""
        snapshot = self.session.detach()
        await self.close()
        return snapshot

    async def close(self) -> None:
        """Logs off, for at most 5 s; streams end. Idempotent."""
        if not self.closed:
            self.closed = True
            self.feed.stop()
            await run_async(self.session.logoff(), self.fetch, self.sleep)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.session!r}>"
