"""Streams of events, and calls with their outcome, on real servers."""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Iterable
from typing import Any

import pytest

from ajam_core import EventBatch, Fetch, HttpResponse, OutcomeUnknown, Session, actions, records
from ajam_core.watch import ON_ITS_WAY_S
from ajam_transports import (
    AsyncClient,
    AsyncEventStream,
    Client,
    EventStream,
    ThreadsTransport,
    Urllib3Transport,
    run,
    start,
)
from ajam_transports import connect as connected
from tests.live.config import Settings
from tests.live.servers import Server
from tests.live.test_sessions import SHORT, wait_for_sessions
from tests.live.watching import connect

FORMATS = ("rawman", "mxml", "html")
LIMIT_S = 60.0
BACK_S = 5.0
"""How soon after a server's return a stream is back."""
CLOSE_S = 2.5
"""How long a close may take; one that has to wait for the answer to a poll takes 5 s."""
UNDER_WAY_S = 0.5
"""So soon after the last one came the next poll is under way."""


def a_client(server: Server, **options: Any) -> Client:
    user = server.user()
    return connected(server.url, username=user.name, secret=user.secret, **options)


def tell(pbx: Client, name: str) -> None:
    pbx.send(actions.UserEvent(name))


def until(stream: EventStream, name: str) -> list[EventBatch]:
    """The batches up to the one that holds the user event of that name."""
    batches: list[EventBatch] = []
    end = time.monotonic() + LIMIT_S
    while name not in names(batches[-1:]):
        batch = stream.get(end - time.monotonic())
        assert batch is not None, f"{name} did not come; {batches}"
        batches.append(batch)
    return batches


def names(batches: Iterable[EventBatch]) -> list[str]:
    return [event.user_event for batch in batches for event in batch.events if isinstance(event, records.UserEvent)]


def gaps(batches: Iterable[EventBatch]) -> list[bool]:
    return [batch.gap for batch in batches]


def polling_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "ajam-events"]


def until_gap(stream: EventStream) -> EventBatch:
    end = time.monotonic() + LIMIT_S
    while True:
        batch = stream.get(end - time.monotonic())
        assert batch is not None, "no gap came"
        if batch.gap:
            return batch


@pytest.mark.parametrize("codec", FORMATS)
def test_events_come_in_order_to_every_consumer_while_actions_go_at_once(server: Server, codec: str) -> None:
    with a_client(server, codec=codec) as pbx, pbx.events() as everything, pbx.events(records.UserEvent) as few:
        begun = time.monotonic()
        for number in range(20):
            tell(pbx, f"n{number}")
        assert time.monotonic() - begun < 10, "no action waits for a poll"
        expected = [f"n{number}" for number in range(20)]
        for stream in (everything, few):
            batches = until(stream, "n19")
            assert names(batches) == expected
            assert not any(gaps(batches))
        assert {batch.server for batch in batches} == {server.url}


def test_closing_ends_a_waiting_poll_at_once_and_leaves_nothing_on_the_server(server: Server) -> None:
    with a_client(server) as pbx:
        stream = pbx.events()
        tell(pbx, "ready")
        until(stream, "ready")
        begun = time.monotonic()
        stream.close()
        assert polling_threads() == []
        assert time.monotonic() - begun < CLOSE_S
        last = pbx.events()
        first = last.get(LIMIT_S)
        assert first is not None
        assert first.gap, "the poll that was given up may have taken events"
        time.sleep(ON_ITS_WAY_S + 1)  # so long it may come to the server and take more of them
        tell(pbx, "again")
        until(last, "again")
        begun = time.monotonic()
    assert polling_threads() == []
    assert time.monotonic() - begun < CLOSE_S
    assert list(last) == []
    assert wait_for_sessions(server, 0, 20) == 0, "what had a poll under way goes at the server's next round"


def test_a_server_that_is_killed_is_a_gap_and_the_stream_is_back_within_seconds(server: Server) -> None:
    with a_client(server) as pbx, pbx.events() as stream:
        tell(pbx, "before")
        assert not any(gaps(until(stream, "before")))
        time.sleep(UNDER_WAY_S)
        server.stop(kill=True)
        assert until_gap(stream).events == (), "noticed at once"
        server.start()
        returned = time.monotonic()
        until_gap(stream)
        assert time.monotonic() - returned < BACK_S
        tell(pbx, "after")
        assert not any(gaps(until(stream, "after")))


def test_a_server_that_stops_in_order_is_a_gap_as_well(server: Server) -> None:
    with a_client(server) as pbx, pbx.events() as stream:
        tell(pbx, "before")
        until(stream, "before")
        server.restart()
        returned = time.monotonic()
        tell(pbx, "after")
        assert True in gaps(until(stream, "after"))
        assert time.monotonic() - returned < BACK_S + 1


def test_a_session_that_lapsed_because_nobody_read_is_a_gap(server: Server) -> None:
    with (
        server.configured(SHORT),
        a_client(server) as pbx,
        a_client(server) as other,
        pbx.events(records.UserEvent, mask="user", buffer=1) as stream,
    ):
        for number in range(3):  # one in the buffer, one that waits for room, one on the server
            tell(other, f"n{number}")
            time.sleep(1.5)  # polls that find nothing are a second apart
        other.close()
        assert wait_for_sessions(server, 0, 40) == 0
        tell(pbx, "lost")
        seen = [stream.get(LIMIT_S), stream.get(LIMIT_S)]
        until_gap(stream)
        tell(pbx, "back")
        batches = until(stream, "back")
        assert names(batch for batch in seen if batch) == ["n0", "n1"]
        assert not any(gaps(batches))


@pytest.mark.parametrize("codec", FORMATS)
def test_a_wait_event_of_ones_own_is_a_gap_and_the_stream_comes_back(server: Server, codec: str) -> None:
    with a_client(server, codec=codec) as pbx, pbx.events(records.UserEvent, mask="user") as stream:
        tell(pbx, "before")
        until(stream, "before")
        assert pbx.send(actions.WaitEvent(0)).complete is not None
        until_gap(stream)
        tell(pbx, "after")
        until(stream, "after")


@pytest.mark.parametrize("codec", FORMATS)
def test_a_poll_from_elsewhere_is_a_gap_and_the_stream_comes_back(server: Server, codec: str) -> None:
    with a_client(server, codec=codec) as pbx, a_client(server) as other, pbx.events() as stream:
        tell(pbx, "before")
        until(stream, "before")
        thief = Urllib3Transport(server.url)
        elsewhere = Session.restore(pbx.session.snapshot(), "admin", "secret")
        for _ in range(20):  # a poll of the stream must be waiting just then
            run(elsewhere.send(actions.WaitEvent(0)), thief.fetch, thief.sleep)
            batch = stream.get(0.5)
            if batch is not None and batch.gap:
                break
        else:
            pytest.fail("no gap came")
        thief.close()
        tell(other, "after")
        until(stream, "after")


@pytest.mark.parametrize(("httptimeout", "seconds"), [(5, 7), (12, 15)])
def test_a_short_life_of_sessions_is_no_reason_for_a_gap(server: Server, httptimeout: int, seconds: int) -> None:
    with server.configured(Settings(httptimeout=httptimeout)):
        client, transport = connect(server, clock=time.monotonic)
        with client as pbx, pbx.events(records.UserEvent, mask="user") as stream:
            assert stream.get(seconds) is None
            tell(pbx, "still here")
            assert gaps(until(stream, "still here")) == [False]
        polls = transport.asked.count("WaitEvent")
        assert seconds / 2 < polls < seconds * 3, "it asks about once a second"
        assert transport.asked.count("Login") == 1


def test_masks_and_filters_choose_on_the_server_and_outlast_a_restart(server: Server) -> None:
    with a_client(server) as pbx, pbx.events(mask="user", filters=["!UserEvent: Secret"]) as stream:
        for name in ("Secret", "first"):
            tell(pbx, name)
        batches = until(stream, "first")
        assert names(batches) == ["first"]
        assert all(isinstance(event, records.UserEvent) for batch in batches for event in batch.events)
        server.restart(kill=True)
        until_gap(stream)
        tell(pbx, "awake")
        until(stream, "awake")
        for name in ("Secret", "second"):
            tell(pbx, name)
        assert names(until(stream, "second")) == ["second"]


@pytest.mark.parametrize("auth", ["md5", "digest"])
@pytest.mark.parametrize("streaming", [False, True])
def test_a_call_gives_its_outcome(server: Server, streaming: bool, auth: Any) -> None:
    with a_client(server, auth=auth) as pbx:
        stream = pbx.events(records.OriginateResponse) if streaming else None
        answered = actions.Originate(channel="Local/1000@default", application="Wait", data="1", timeout_ms=5000)
        outcome = pbx.originate(answered, wait=True, wait_s=20)
        assert (outcome.response, outcome.reason) == ("Success", 4)
        refused = actions.Originate(channel="Local/1004@default", application="Wait", data="1", timeout_ms=5000)
        outcome = pbx.originate(refused, wait=True, wait_s=20, action_id="refused-1")
        assert (outcome.response, outcome.action_id) == ("Failure", "refused-1")
        assert pbx.originate(answered).response == "Success"
        if stream is not None:
            assert any(event.action_id == "refused-1" for event in until_outcomes(stream, 2))


def until_outcomes(stream: EventStream, count: int) -> list[records.Record]:
    found: list[records.Record] = []
    while len(found) < count:
        batch = stream.get(LIMIT_S)
        assert batch is not None
        found += batch.events
    return found


def test_an_outcome_that_the_user_may_not_read_is_unknown(server: Server) -> None:
    user = server.user("noread")
    with connected(server.url, username=user.name, secret=user.secret) as pbx:
        call = actions.Originate(channel="Local/1000@default", application="Wait", data="1", timeout_ms=1000)
        with pytest.raises(OutcomeUnknown, match="no OriginateResponse came within 4 s"):
            pbx.originate(call, wait=True, wait_s=4)


def test_the_async_client_streams_too_and_survives_a_restart(server: Server) -> None:
    transport = Urllib3Transport(server.url)
    user = server.user()

    async def fetch(effect: Fetch) -> HttpResponse:
        return await asyncio.to_thread(transport.fetch, effect)

    async def follow(stream: AsyncEventStream, name: str) -> list[EventBatch]:
        batches = []
        async for batch in stream:
            batches.append(batch)
            if name in names([batch]):
                break
        return batches

    async def main() -> None:
        session = Session(server.url, user.name, user.secret, clock=time.monotonic)
        async with AsyncClient(session, fetch, asyncio.sleep) as pbx:
            async with pbx.events(records.UserEvent) as stream:
                following = asyncio.ensure_future(follow(stream, "before"))
                await pbx.send(actions.UserEvent("before"))
                assert not any(gaps(await asyncio.wait_for(following, LIMIT_S)))
                following = asyncio.ensure_future(follow(stream, "after"))
                await asyncio.to_thread(server.restart, True)
                await pbx.send(actions.UserEvent("after"))
                assert True in gaps(await asyncio.wait_for(following, LIMIT_S))
            call = actions.Originate(channel="Local/1000@default", application="Wait", data="1")
            assert (await pbx.originate(call, wait=True, wait_s=20)).response == "Success"

    try:
        asyncio.run(main())
    finally:
        transport.close()


def test_the_callback_driver_streams_too_and_survives_a_restart(server: Server) -> None:
    user, lock = server.user(), threading.RLock()
    session = Session(server.url, user.name, user.secret, clock=time.monotonic)
    transport = ThreadsTransport(server.url)
    batches: queue.Queue[Any] = queue.Queue()
    errors: list[Exception] = []
    stream = start(
        session.events(records.UserEvent, mask="user"),
        transport,
        on_result=print,
        on_error=errors.append,
        on_events=batches.put,
        lock=lock,
    )
    server.wait_until(lambda: session.generation > 0, LIMIT_S, "log in")  # its events begin there
    with a_client(server) as other:
        tell(other, "before")
        assert names([batches.get(timeout=LIMIT_S)]) == ["before"]
        server.restart(kill=True)
        while not batches.get(timeout=LIMIT_S).events:
            tell(other, "after")
    assert stream.cancel()
    gone = threading.Event()
    start(session.logoff(), transport, on_result=lambda none: gone.set(), on_error=errors.append, lock=lock)
    assert gone.wait(LIMIT_S)
    transport.close()
    assert errors == []
