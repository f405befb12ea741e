"""The built-in transport that calls back: urllib3's connections on worker threads."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

import attrs

from ajam_core.contracts import API_VERSION
from ajam_core.effects import Fetch
from ajam_core.errors import TransportClosed, TransportError
from ajam_core.http import HttpResponse
from ajam_core.plugins import TransportFactory, hookimpl
from ajam_transports.exchange import CLOSED, Exchange
from ajam_transports.urllib3 import Urllib3Transport

__all__ = ["Deliver", "ThreadsTransport", "ajam_register_transports"]

IDLE_S = 10.0
"""How long a worker without work stays, in seconds."""

Deliver = Callable[[Callable[[], None]], object]
"""Has its argument called on the thread that callbacks belong to, as `loop.call_soon_threadsafe` does."""


class ThreadsTransport:
    """Carries requests to one server on daemon threads and calls back; see `contracts.Transport`.

    - `url` and `options`: as for `Urllib3Transport`.
    - `deliver`: hands each callback over to the thread on which it shall run. None: it runs on a worker thread.

    Each exchange and each `call_later` under way has a thread of its own. A body is given whole, also to a Fetch with
    `stream`. `cancel` shuts the connection down, so that its thread is soon free; one that is still connecting stays
    until `timeout_s`. `close` does not wait for threads: exchanges under way end with a TransportError, and what waits
    in `call_later` is called at once, so that no flow is left hanging. What a callback raises goes to
    `threading.excepthook`.
    """

    api_version: ClassVar[int] = API_VERSION
    name: ClassVar[str] = "urllib3-threads"

    def __init__(self, url: str, *, deliver: Deliver | None = None, **options: Any) -> None:
        self.blocking = Urllib3Transport(url, **options)
        self.deliver = deliver or call
        self.workers = Workers()
        self.timers: set[TimerHandle] = set()
        self.closed = False

    def fetch(
        self,
        effect: Fetch,
        /,
        *,
        on_response: Callable[[HttpResponse], None],
        on_error: Callable[[TransportError], None],
    ) -> ExchangeHandle:
        """Starts one exchange."""
        exchange = self.blocking.exchange(attrs.evolve(effect, stream=False))
        handle = ExchangeHandle(exchange, self.deliver, on_response, on_error)
        self.workers.submit(handle.run)
        return handle

    def call_later(self, seconds: float, callback: Callable[[], None], /) -> TimerHandle:
        """Calls `callback` once after `seconds`, unless cancelled. Raises TransportClosed."""
        handle = TimerHandle(seconds, self.deliver, callback, self.timers)
        if self.closed:
            self.timers.discard(handle)
            raise TransportClosed(CLOSED, "connect")
        self.workers.submit(handle.run)
        return handle

    def close(self) -> None:
        """Ends what is under way and closes every connection. Idempotent."""
        self.closed = True
        self.blocking.close()
        for handle in tuple(self.timers):
            handle.wake.set()
        self.workers.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.blocking.origin}>"


class ExchangeHandle:
    """An exchange on its way. What is delivered after `cancel` falls away."""

    def __init__(
        self,
        exchange: Exchange,
        deliver: Deliver,
        on_response: Callable[[HttpResponse], None],
        on_error: Callable[[TransportError], None],
    ) -> None:
        self.exchange = exchange
        self.deliver = deliver
        self.on_response = on_response
        self.on_error = on_error
        self.cancelled = False

    def run(self) -> None:
        try:
            outcome = partial(self.on_response, self.exchange.run())
        except TransportError as error:
            outcome = partial(self.on_error, error)
        except Exception as error:  # a flow must not wait for ever because of what nobody thought of
            unforeseen = TransportError(f"the exchange failed: {type(error).__name__}")
            unforeseen.__cause__ = error
            outcome = partial(self.on_error, unforeseen)
        if not self.cancelled:
            self.deliver(partial(self.settle, outcome))

    def settle(self, outcome: Callable[[], None]) -> None:
        if not self.cancelled:
            outcome()

    def cancel(self) -> None:
        """Gives the exchange up; idempotent, never raises."""
        self.cancelled = True
        self.exchange.abort()


class TimerHandle:
    """A callback that waits for its time."""

    def __init__(
        self, seconds: float, deliver: Deliver, callback: Callable[[], None], timers: set[TimerHandle]
    ) -> None:
        self.seconds = seconds
        self.deliver = deliver
        self.callback = callback
        self.timers = timers
        self.wake = threading.Event()
        self.cancelled = False
        timers.add(self)

    def run(self) -> None:
        self.wake.wait(self.seconds)
        self.timers.discard(self)
        if not self.cancelled:
            self.deliver(self.settle)

    def settle(self) -> None:
        if not self.cancelled:
            self.callback()

    def cancel(self) -> None:
        """Gives it up; idempotent, never raises."""
        self.cancelled = True
        self.wake.set()


class Workers:
    """Daemon threads, one for each job under way; a thread whose job is done takes the next one."""

    def __init__(self) -> None:
        self.change = threading.Condition()
        self.jobs: deque[Callable[[], None]] = deque()
        self.idle = 0
        self.closed = False

    def submit(self, job: Callable[[], None]) -> None:
        """Has the job done at once."""
        with self.change:
            self.jobs.append(job)
            if self.idle >= len(self.jobs):
                self.change.notify()
                return
        threading.Thread(target=self.work, name="ajam-worker", daemon=True).start()

    def work(self) -> None:
        while True:
            with self.change:
                self.idle += 1
                self.change.wait_for(lambda: self.jobs or self.closed, IDLE_S)
                self.idle -= 1
                if not self.jobs:
                    return
                job = self.jobs.popleft()
            job()
            del job  # it may hold a whole answer

    def close(self) -> None:
        """Lets idle threads end. A job that comes later is done all the same."""
        with self.change:
            self.closed = True
            self.change.notify_all()


def call(callback: Callable[[], None]) -> None:
    callback()


@hookimpl
def ajam_register_transports(register: Callable[[str, TransportFactory], None]) -> None:
    """Called by the plugin registry when this module is loaded."""
    register("urllib3-threads", ThreadsTransport)
