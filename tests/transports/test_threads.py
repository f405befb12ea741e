"""The transport that calls back: its threads, its timers, and how it is given up."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ajam_core import Session
from ajam_core.effects import Fetch, Flow, fetch, read, sleep
from ajam_core.errors import TransportClosed, TransportError
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.testing import check_transport
from ajam_transports import ThreadsTransport, start
from ajam_transports.exchange import Exchange
from ajam_transports.testserver import OK_BODY, MisbehavingServer, wait_until
from ajam_transports.threads import Workers
from tests.served import ServedPbx
from tests.transports.asking import get
from tests.transports.test_event_streams import office

ROUNDS = 200


@pytest.fixture
def transport(server: MisbehavingServer) -> Iterator[ThreadsTransport]:
    made = ThreadsTransport(server.url)
    yield made
    made.close()


class Calls:
    """What callbacks were called with, and on which threads."""

    def __init__(self) -> None:
        self.outcomes: list[Any] = []
        self.threads: list[str] = []

    def __call__(self, outcome: Any = None) -> None:
        self.outcomes.append(outcome)
        self.threads.append(threading.current_thread().name)

    def fetch(self, transport: ThreadsTransport, path: str, **more: Any) -> Any:
        return transport.fetch(get(transport.blocking.origin, path, **more), on_response=self, on_error=self)

    def wait(self, count: int = 1) -> None:
        wait_until(lambda: len(self.outcomes) >= count)


def workers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "ajam-worker"]


def test_callbacks_run_on_daemon_workers(transport: ThreadsTransport) -> None:
    calls = Calls()
    calls.fetch(transport, "/ok")
    calls.fetch(transport, "/drop")
    transport.call_later(0.01, calls)
    calls.wait(3)
    assert set(calls.threads) == {"ajam-worker"}
    assert all(thread.daemon for thread in workers())


def test_deliver_brings_callbacks_to_the_thread_of_its_choice(server: MisbehavingServer) -> None:
    """Here, an asyncio event loop; the whole contract is kept on it."""
    loop = asyncio.new_event_loop()

    def run_until(condition: Callable[[], bool]) -> None:
        async def wait() -> None:
            for _ in range(4000):
                if condition():
                    return
                await asyncio.sleep(0.005)

        loop.run_until_complete(wait())

    check_transport(lambda url: ThreadsTransport(url, deliver=loop.call_soon_threadsafe), server.url, run_until)

    transport = ThreadsTransport(server.url, deliver=loop.call_soon_threadsafe)
    calls = Calls()
    for path in ("/ok", "/drop"):
        calls.fetch(transport, path)
    transport.call_later(0.01, calls)
    run_until(lambda: len(calls.outcomes) == 3)
    assert calls.threads == [threading.current_thread().name] * 3
    transport.close()
    loop.close()


def test_what_was_delivered_before_a_cancel_and_runs_after_it_falls_away(server: MisbehavingServer) -> None:
    queue: list[Callable[[], None]] = []
    transport = ThreadsTransport(server.url, deliver=queue.append)
    calls = Calls()
    handles = [calls.fetch(transport, "/ok"), transport.call_later(0.001, calls)]
    wait_until(lambda: len(queue) == 2)
    for handle in handles:
        handle.cancel()
    for callback in queue:
        callback()
    assert calls.outcomes == []
    transport.close()


@pytest.fixture
def uncaught(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What went to threading.excepthook."""
    caught: list[str] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: caught.append(repr(args.exc_value)))
    return caught


def test_what_a_callback_raises_goes_to_the_excepthook_and_harms_nothing(
    transport: ThreadsTransport, uncaught: list[str]
) -> None:
    def fail(outcome: object = None) -> None:
        raise ZeroDivisionError("in the application")

    for _ in range(3):
        transport.fetch(get(transport.blocking.origin, "/ok"), on_response=fail, on_error=fail)
    transport.call_later(0.001, fail)
    wait_until(lambda: len(uncaught) == 4)
    assert uncaught == ["ZeroDivisionError('in the application')"] * 4
    calls = Calls()
    calls.fetch(transport, "/ok")
    calls.wait()
    assert calls.outcomes[0].body == OK_BODY


def test_what_deliver_raises_goes_to_the_excepthook(server: MisbehavingServer, uncaught: list[str]) -> None:
    def closed(callback: Callable[[], None]) -> None:
        raise RuntimeError("Event loop is closed")

    transport = ThreadsTransport(server.url, deliver=closed)
    Calls().fetch(transport, "/ok")
    wait_until(lambda: bool(uncaught))
    assert uncaught == ["RuntimeError('Event loop is closed')"]
    transport.close()


def test_what_nobody_thought_of_ends_the_exchange_with_an_error(
    transport: ThreadsTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run_out(exchange: Exchange) -> HttpResponse:
        raise MemoryError

    monkeypatch.setattr(Exchange, "run", run_out)
    calls = Calls()
    calls.fetch(transport, "/ok")
    calls.wait()
    error = calls.outcomes[0]
    assert isinstance(error, TransportError)
    assert str(error) == "the exchange failed: MemoryError (the server may have acted on the request)"
    assert isinstance(error.__cause__, MemoryError)


def test_a_worker_is_used_again(transport: ThreadsTransport) -> None:
    before = set(workers())
    calls = Calls()
    for number in range(20):
        calls.fetch(transport, "/ok")
        calls.wait(number + 1)
        wait_until(lambda: transport.workers.idle > 0)
    assert len(set(workers()) - before) == 1


def test_there_are_as_many_workers_as_exchanges_and_idle_ones_end_with_close(server: MisbehavingServer) -> None:
    before = set(workers())
    transport = ThreadsTransport(server.url)
    calls = Calls()
    for _ in range(15):
        calls.fetch(transport, "/late/150")
    wait_until(lambda: server.seen["late"] == 15)
    assert len(set(workers()) - before) == 15
    calls.wait(15)
    transport.close()
    wait_until(lambda: not set(workers()) - before)


def test_an_idle_worker_ends_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ajam_transports.threads.IDLE_S", 0.02)
    before, done = set(workers()), Calls()
    pool = Workers()
    pool.submit(done)
    done.wait()
    wait_until(lambda: not set(workers()) - before)
    pool.submit(done)
    done.wait(2)
    pool.close()


def test_jobs_that_come_at_once_each_get_a_thread() -> None:
    pool, barrier, done = Workers(), threading.Barrier(8), Calls()

    def job() -> None:
        barrier.wait(5)
        done()

    for _ in range(30):
        for _ in range(8):
            pool.submit(job)
        wait_until(lambda: len(done.outcomes) % 8 == 0 and len(done.outcomes) > 0)
        wait_until(lambda: barrier.n_waiting == 0)
    done.wait(240)
    pool.close()


@pytest.mark.parametrize("path", ["/stall", "/stall-body", "/trickle"])
def test_cancel_frees_the_thread_and_the_connection(
    server: MisbehavingServer, transport: ThreadsTransport, path: str
) -> None:
    calls = Calls()
    handle = calls.fetch(transport, path)
    wait_until(lambda: server.seen[path[1:]] == 1)
    handle.cancel()
    handle.cancel()
    wait_until(lambda: transport.workers.idle == 1, 2)
    assert calls.outcomes == []
    assert not transport.blocking.lanes["actions"].under_way


def test_a_timer_runs_once_in_its_time(transport: ThreadsTransport) -> None:
    calls, begun = Calls(), time.monotonic()
    transport.call_later(0.1, calls)
    calls.wait()
    assert time.monotonic() - begun >= 0.1
    time.sleep(0.02)
    assert len(calls.outcomes) == 1


def test_a_cancelled_timer_frees_its_thread(transport: ThreadsTransport) -> None:
    calls = Calls()
    handle = transport.call_later(3600, calls)
    handle.cancel()
    wait_until(lambda: transport.workers.idle == 1, 2)
    assert calls.outcomes == []
    assert not transport.timers


def test_close_lets_timers_run_at_once_so_that_no_flow_hangs(transport: ThreadsTransport) -> None:
    calls = Calls()
    transport.call_later(3600, calls)
    transport.close()
    calls.wait()
    with pytest.raises(TransportClosed):
        transport.call_later(3600, calls)
    assert not transport.timers


def a_fetch(transport: ThreadsTransport, path: str, **more: Any) -> Fetch:
    return Fetch(HttpRequest("GET", transport.blocking.origin, path), 5.0, **more)


def start_flow(flow: Flow[Any], transport: ThreadsTransport) -> tuple[Any, Calls]:
    calls = Calls()
    return start(flow, transport, on_result=calls, on_error=calls), calls


def test_a_flow_runs_over_the_threads(transport: ThreadsTransport) -> None:
    def flow() -> Flow[list[Any]]:
        seen: list[Any] = []
        for _ in range(20):
            response = yield from fetch(a_fetch(transport, "/connection"))
            seen.append(response.body)
            yield from sleep(0.001)
        yield from fetch(a_fetch(transport, "/chunked/200000", stream=True))
        body = yield from read()
        assert (yield from read()) == b""
        return [*seen, len(body)]

    _, calls = start_flow(flow(), transport)
    calls.wait()
    assert calls.outcomes == [[*(f"1 {number}".encode() for number in range(1, 21)), 200_000]]


def test_a_flow_ends_when_its_transport_is_closed(server: MisbehavingServer, transport: ThreadsTransport) -> None:
    def flow() -> Flow[None]:
        yield from sleep(3600)
        yield from fetch(a_fetch(transport, "/ok"))

    _, asleep = start_flow(flow(), transport)
    _, waiting = start_flow(fetch(a_fetch(transport, "/stall")), transport)
    wait_until(lambda: server.seen["stall"] == 1)
    transport.close()
    asleep.wait()
    waiting.wait()
    assert "the transport is closed" in str(asleep.outcomes[0])
    assert "the exchange was given up" in str(waiting.outcomes[0])


@pytest.mark.parametrize("kind", ["events", "keepalive"])
def test_a_flow_that_goes_on_for_ever_ends_too(kind: str) -> None:
    with ServedPbx(office()) as served:
        transport = ThreadsTransport(served.url)
        session = Session(served.url, "admin", "secret", clock=time.monotonic)
        lock = threading.RLock()
        login = Calls()
        start(session.login(), transport, on_result=login, on_error=login, lock=lock)
        login.wait()
        outcomes = Calls()
        flow = session.events() if kind == "events" else session.keepalive()
        start(flow, transport, on_result=outcomes, on_error=outcomes, on_events=print, lock=lock)
        time.sleep(0.1)
        transport.close()
        outcomes.wait()
        assert isinstance(outcomes.outcomes[0], TransportClosed)


def test_answers_and_cancels_that_race_have_one_winner(transport: ThreadsTransport) -> None:
    won = 0
    for round_number in range(ROUNDS):
        left: list[bool] = []

        def flow(left: list[bool] = left) -> Flow[Any]:
            try:
                for _ in range(3):
                    yield from fetch(a_fetch(transport, "/ok"))
            finally:
                left.append(True)

        running, calls = start_flow(flow(), transport)
        time.sleep(round_number % 20 * 0.0001)
        if running.cancel():
            won += 1
            assert calls.outcomes == []
        else:
            calls.wait()
        wait_until(lambda left=left: left == [True])  # type: ignore[misc]
        assert running.done
    calls = Calls()
    calls.fetch(transport, "/ok")
    calls.wait()
    assert calls.outcomes[0].body == OK_BODY
    assert won > 0
