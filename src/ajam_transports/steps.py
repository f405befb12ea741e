"""What every driver shares: stepping a flow, and the body that it reads.

A driver is a loop around `Steps`: it carries out the effect that `send` or `throw` returned and gives back the answer,
until there is no next effect. The three drivers differ in how they wait and in nothing else.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Generic, TypeVar

from ajam_core.contracts import AsyncFetch, AsyncSleep
from ajam_core.effects import Answer, Deliver, Effect, Fetch, Flow, Read, Sleep
from ajam_core.errors import LocalProtocolError
from ajam_core.http import HttpResponse

__all__ = ["Body", "Lock", "Steps", "carry_out_async", "check_body", "no_consumer", "no_effect", "open_body"]

T = TypeVar("T")

Lock = AbstractContextManager[object]
"""What is held while a flow is stepped, and never while an effect is carried out: `threading.RLock()`."""


class Steps(Generic[T]):
    """One flow under a driver.

    `result` is what the flow returned, once `send` or `throw` have returned None. `body` is what its next Read reads.
    """

    result: T

    def __init__(self, flow: Flow[T], lock: Lock | None = None) -> None:
        self.flow = flow
        self.lock = lock or nullcontext()
        self.body: Body = NO_BODY

    def send(self, answer: Answer) -> Effect | None:
        """Answers the effect that the flow waits for (None starts it); returns the next, or None at the flow's end.

        Raises what the flow raises.
        """
        try:
            with self.lock:
                return self.flow.send(answer)
        except StopIteration as end:
            self.result = end.value
            return None

    def throw(self, error: Exception) -> Effect | None:
        """Answers with an error instead. Returns and raises as `send` does."""
        try:
            with self.lock:
                return self.flow.throw(error)
        except StopIteration as end:
            self.result = end.value
            return None

    def close(self) -> None:
        """Ends the flow where it stands, so that its `finally` blocks run, and frees the body. Idempotent."""
        try:
            with self.lock:
                self.flow.close()
        finally:
            self.body.close()


class Body:
    """The body of a response in chunks.

    What a transport gave as bytes is one chunk. Empty chunks are passed over, because `b""` means the end.
    """

    def __init__(self, body: object) -> None:
        self.chunks: Iterator[bytes] | AsyncIterator[bytes]
        if isinstance(body, bytes):
            self.chunks = iter((body,))
        elif hasattr(body, "__aiter__"):
            self.chunks = body.__aiter__()
        else:
            self.chunks = iter(body)  # type: ignore[call-overload]
        self.parts: tuple[Any, ...] = (body,) if body is self.chunks else (self.chunks, body)

    def read(self) -> bytes:
        """The next chunk; `b""` at the end. Raises what the transport raises, as where the body breaks off."""
        if not isinstance(self.chunks, Iterator):
            raise LocalProtocolError("the transport gave a body for an async driver; this driver is not one")
        return next(filter(None, self.chunks), b"")

    async def read_async(self) -> bytes:
        """`read`, for a source of either kind."""
        if isinstance(self.chunks, Iterator):
            return self.read()
        async for chunk in self.chunks:
            if chunk:
                return chunk
        return b""

    def close(self) -> None:
        """Frees what an unfinished body holds, once; does nothing to an async source."""
        if isinstance(self.chunks, Iterator):
            parts, self.parts = self.parts, ()
            for part in parts:
                if hasattr(part, "close"):
                    part.close()

    async def close_async(self) -> None:
        """Frees what an unfinished body holds, once, from a source of either kind."""
        self.close()
        parts, self.parts = self.parts, ()
        for part in parts:
            if hasattr(part, "aclose"):
                await part.aclose()


class NoBody(Body):
    """There is nothing to read."""

    def __init__(self) -> None:
        super().__init__(b"")

    def read(self) -> bytes:
        raise LocalProtocolError("the flow asks for Read, and its last Fetch did not say stream=True")


NO_BODY = NoBody()


def open_body(effect: Fetch, response: HttpResponse) -> Body:
    """What the Reads after this answer read, and what is to be closed."""
    return NO_BODY if isinstance(response.body, bytes) and not effect.stream else Body(response.body)


def check_body(effect: Fetch, response: HttpResponse) -> None:
    """Raises LocalProtocolError where a body came in chunks without `stream`."""
    if not isinstance(response.body, bytes) and not effect.stream:
        raise LocalProtocolError("the transport gave a body in chunks for a Fetch that did not say stream=True")


def no_consumer() -> LocalProtocolError:
    """The answer to a Deliver where nobody takes events."""
    return LocalProtocolError("the flow delivers events and nobody takes them: give the driver deliver= or on_events=")


def no_effect(effect: object) -> LocalProtocolError:
    """The answer to what is no effect."""
    return LocalProtocolError(f"the flow asked for {effect!r}, which is no effect of ajam_core.effects")


async def carry_out_async(
    effect: Effect,
    steps: Steps[Any],
    fetch: AsyncFetch,
    sleep: AsyncSleep,
    deliver: Callable[[object], Awaitable[object]] | None,
) -> Answer:
    """Does what a flow asks for, for an async driver, and returns the answer. `deliver` None: nobody takes events."""
    if isinstance(effect, Fetch):
        body, steps.body = steps.body, NO_BODY
        await body.close_async()
        response = await fetch(effect)
        steps.body = open_body(effect, response)
        check_body(effect, response)
        return response
    if isinstance(effect, Read):
        return await steps.body.read_async()
    if isinstance(effect, Sleep):
        await sleep(effect.seconds)
    elif not isinstance(effect, Deliver):
        raise no_effect(effect)
    elif deliver is None:
        raise no_consumer()
    else:
        await deliver(effect.batch)
    return None
