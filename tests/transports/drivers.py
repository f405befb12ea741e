"""One world, and every driver over it: the same flow must do the same under each of them."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Iterator
from typing import Any, ClassVar, TypeVar

import attrs

from ajam_core.effects import Fetch, Flow
from ajam_core.errors import TransportError
from ajam_core.http import HttpRequest, HttpResponse
from ajam_transports import run, run_async, start

__all__ = ["DRIVERS", "Body", "CallbackWorld", "Handle", "Outcome", "World", "finish"]

T = TypeVar("T")


@attrs.frozen
class Outcome:
    """What a flow came to: its result, or the class and text of what it raised."""

    result: Any = None
    error: type[BaseException] | None = None
    text: str = ""

    @classmethod
    def of(cls, error: BaseException) -> Outcome:
        return cls(None, type(error), str(error))


class Body:
    """A body in chunks that writes down when it is first closed. An exception among the chunks is raised."""

    def __init__(self, log: list[Any], chunks: Iterable[Any]) -> None:
        self.log = log
        self.chunks = iter(chunks)
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        chunk = next(self.chunks)
        if isinstance(chunk, Exception):
            raise chunk
        self.log.append(("chunk", chunk))
        assert isinstance(chunk, bytes)
        return chunk

    def close(self) -> None:
        if not self.closed:
            self.log.append("body closed")
        self.closed = True


class AsyncBody:
    """The same for an async driver."""

    def __init__(self, body: Body) -> None:
        self.body = body

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        try:
            return next(self.body)
        except StopIteration:
            raise StopAsyncIteration from None

    async def aclose(self) -> None:
        self.body.close()


@attrs.define
class World:
    """What flows ask things of: it gives prepared answers and writes down what was asked.

    An answer is an HttpResponse, an exception, or a function of the request. A list as the body of a response is a body
    in chunks. `consumer` takes what is delivered; None: nobody does.
    """

    answers: Iterable[Any] = ()
    consumer: Callable[[object], object] | None = None
    log: list[Any] = attrs.field(factory=list)
    requests: list[HttpRequest] = attrs.field(factory=list)
    left: deque[Any] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.left = deque(self.answers)

    def fetch(self, effect: Fetch) -> HttpResponse:
        self.log.append(("fetch", effect.request.target))
        self.requests.append(effect.request)
        answer = self.left.popleft()
        if not isinstance(answer, (HttpResponse, Exception)):
            answer = answer(effect.request)
        if isinstance(answer, Exception):
            raise answer
        assert isinstance(answer, HttpResponse)
        if isinstance(answer.body, list):
            return attrs.evolve(answer, body=Body(self.log, answer.body))
        return answer

    def sleep(self, seconds: float) -> None:
        self.log.append(("sleep", seconds))

    def deliver(self, batch: object) -> None:
        self.log.append(("deliver", batch))
        assert self.consumer is not None
        self.consumer(batch)

    @property
    def taker(self) -> Callable[[object], None] | None:
        return self.deliver if self.consumer else None


class Handle:
    """What a transport returns; `cancelled` counts."""

    def __init__(self) -> None:
        self.cancelled = 0

    def cancel(self) -> None:
        self.cancelled += 1


class CallbackWorld:
    """The world as a callback transport that answers inside `fetch`."""

    api_version: ClassVar[int] = 1

    def __init__(self, world: World) -> None:
        self.world = world
        self.closed = False

    def fetch(
        self,
        effect: Fetch,
        /,
        *,
        on_response: Callable[[HttpResponse], None],
        on_error: Callable[[TransportError], None],
    ) -> Handle:
        try:
            response = self.world.fetch(effect)
        except TransportError as error:
            self.call(on_error, error)
        else:
            self.call(on_response, response)
        return Handle()

    def call_later(self, seconds: float, callback: Callable[[], None], /) -> Handle:
        self.world.sleep(seconds)
        self.call(callback)
        return Handle()

    def call(self, callback: Callable[..., None], *arguments: Any) -> None:
        callback(*arguments)

    def pump(self) -> None:
        """Lets what was put off happen."""

    def close(self) -> None:
        self.closed = True


class LaterWorld(CallbackWorld):
    """Answers when it is pumped."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.queue: deque[tuple[Callable[..., None], tuple[Any, ...]]] = deque()

    def call(self, callback: Callable[..., None], *arguments: Any) -> None:
        self.queue.append((callback, arguments))

    def pump(self) -> None:
        while self.queue:
            callback, arguments = self.queue.popleft()
            callback(*arguments)


class TwiceWorld(CallbackWorld):
    """Answers everything twice, inside `fetch`."""

    def call(self, callback: Callable[..., None], *arguments: Any) -> None:
        callback(*arguments)
        callback(*arguments)


class TwiceLaterWorld(LaterWorld):
    """Answers everything twice, when it is pumped."""

    def call(self, callback: Callable[..., None], *arguments: Any) -> None:
        super().call(callback, *arguments)
        super().call(callback, *arguments)


class ThreadWorld(CallbackWorld):
    """Answers each time on a thread of its own."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.threads: list[threading.Thread] = []

    def call(self, callback: Callable[..., None], *arguments: Any) -> None:
        thread = threading.Thread(target=callback, args=arguments, daemon=True)
        self.threads.append(thread)
        thread.start()

    def pump(self) -> None:
        while self.threads:
            self.threads.pop().join(10)


def finish(coroutine: Coroutine[Any, Any, T]) -> T:
    """Runs a coroutine that never has to wait, without any framework."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    raise AssertionError("the coroutine waits for something")


def blocking(world: World, flow: Flow[Any]) -> Outcome:
    try:
        return Outcome(run(flow, world.fetch, world.sleep, deliver=world.taker))
    except Exception as error:
        return Outcome.of(error)


def awaited(world: World, flow: Flow[Any], *, async_bodies: bool = False) -> Outcome:
    async def fetch(effect: Fetch) -> HttpResponse:
        response = world.fetch(effect)
        if async_bodies and isinstance(response.body, Body):
            return attrs.evolve(response, body=AsyncBody(response.body))
        return response

    async def sleep(seconds: float) -> None:
        world.sleep(seconds)

    async def deliver(batch: object) -> None:
        world.deliver(batch)

    try:
        return Outcome(finish(run_async(flow, fetch, sleep, deliver=deliver if world.consumer else None)))
    except Exception as error:
        return Outcome.of(error)


def awaited_with_async_bodies(world: World, flow: Flow[Any]) -> Outcome:
    return awaited(world, flow, async_bodies=True)


def calling_back(kind: type[CallbackWorld]) -> Callable[[World, Flow[Any]], Outcome]:
    def drive(world: World, flow: Flow[Any]) -> Outcome:
        outcomes: list[Outcome] = []
        transport = kind(world)
        running = start(
            flow,
            transport,
            on_result=lambda result: outcomes.append(Outcome(result)),
            on_error=lambda error: outcomes.append(Outcome.of(error)),
            on_events=world.taker,
        )
        transport.pump()
        assert running.done
        assert not running.cancel(), "it has ended"
        assert len(outcomes) == 1, "one callback, once"
        return outcomes[0]

    return drive


Driver = Callable[[World, Flow[Any]], Outcome]

DRIVERS: dict[str, Driver] = {
    "blocking": blocking,
    "async": awaited,
    "async, async bodies": awaited_with_async_bodies,
    "callbacks inside fetch": calling_back(CallbackWorld),
    "callbacks later": calling_back(LaterWorld),
    "callbacks twice inside fetch": calling_back(TwiceWorld),
    "callbacks twice later": calling_back(TwiceLaterWorld),
    "callbacks on threads": calling_back(ThreadWorld),
}
