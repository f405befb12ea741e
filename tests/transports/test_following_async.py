"""Live models of the async client: a task of the application keeps one current."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from ajam_core.errors import LocalProtocolError, PermissionDenied, TransportError
from ajam_core.models import LiveChannels
from ajam_transports import AsyncClient
from tests.core.conversation import a_session, response
from tests.core.events.listening import Clock
from tests.core.models.feeding import changed
from tests.transports.channels import ChannelServer, about, happens, names
from tests.transports.test_async_event_streams import Line

LOST = TransportError("the connection was reset", "sent")


def played(
    play: Callable[[AsyncClient, Line, ChannelServer], Coroutine[Any, Any, None]],
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Runs a test with a client that is logged in to a server with one channel."""

    async def main() -> None:
        line = Line()
        server = ChannelServer()
        server.channels = [1]
        line.server = server
        async with AsyncClient(a_session(clock=clock), line.fetch, line.sleep) as pbx:
            await asyncio.wait_for(play(pbx, line, server), 20)

    asyncio.run(main())


async def turn(condition: Callable[[], object]) -> None:
    """Lets the other tasks go on until the condition holds."""
    while not condition():
        await asyncio.sleep(0)


def test_a_model_is_listed_and_then_follows_the_events() -> None:
    heard: list[Any] = []

    async def on_change(changes: Any) -> None:
        heard.append(changed(changes))

    async def play(pbx: AsyncClient, line: Line, server: ChannelServer) -> None:
        model = LiveChannels()
        task = asyncio.ensure_future(pbx.follow(model, on_change=on_change))
        await turn(lambda: model.snapshot.stale is None)
        assert names(model.snapshot) == {"u1"}
        line.happens(happens(about("Newchannel", 2)), happens(about("Hangup", 9)), happens(about("Hangup", 1)))
        await turn(lambda: len(heard) == 3)
        server.channels = [3]
        line.happens(LOST)
        await turn(lambda: len(heard) == 4)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert model.snapshot.stale == "nobody keeps it current any more"

    played(play)
    assert heard == [{"u1": "new"}, {"u2": "new"}, {"u1": "gone"}, {"u2": "gone", "u3": "new"}]


def test_a_model_is_stale_while_its_handler_takes_long_and_nobody_polls() -> None:
    clock = Clock()
    go_on = asyncio.Event()

    async def slow(changes: Any) -> None:
        await go_on.wait()

    async def play(pbx: AsyncClient, line: Line, server: ChannelServer) -> None:
        model = LiveChannels()
        task = asyncio.ensure_future(pbx.follow(model, on_change=slow))
        await turn(lambda: model.snapshot.stale is None)
        clock.now += 1.5
        assert model.snapshot.stale == "events wait to be applied"
        other = asyncio.ensure_future(anext(pbx.events()))
        await line.waiting.wait()
        assert model.snapshot.stale is None, "another task carries the poll on"
        line.happens(happens(about("Newchannel", 2)))
        await other
        assert model.snapshot.stale is None, "it came just now"
        clock.now += 1.5
        assert model.snapshot.stale == "events wait to be applied"
        go_on.set()
        await turn(lambda: model.snapshot.stale is None)
        assert names(model.snapshot) == {"u1", "u2"}
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    played(play, clock)


def test_a_client_that_is_closed_has_nothing_to_follow() -> None:
    async def play(pbx: AsyncClient, line: Line, server: ChannelServer) -> None:
        model = LiveChannels()
        await pbx.close()
        for _ in range(2):
            with pytest.raises(LocalProtocolError, match="the client is closed"):
                await pbx.follow(model)

    played(play)


def test_it_ends_with_the_client() -> None:
    async def play(pbx: AsyncClient, line: Line, server: ChannelServer) -> None:
        server.channels = []
        model = LiveChannels()
        task = asyncio.ensure_future(pbx.follow(model))
        await line.waiting.wait()
        await pbx.close()
        line.happens(LOST)
        await task
        assert model.snapshot.stale == "nobody keeps it current any more"

    played(play)


def test_a_first_list_that_is_refused_is_raised_and_the_stream_closed() -> None:
    async def play(pbx: AsyncClient, line: Line, server: ChannelServer) -> None:
        server.refusals = [response("Error", "Message: Permission denied", cookie=None)]
        with pytest.raises(PermissionDenied):
            await pbx.follow(LiveChannels())
        assert pbx.feed.streams == []

    played(play)


def test_an_exception_of_the_handler_comes_out() -> None:
    async def on_change(changes: Any) -> None:
        raise ZeroDivisionError

    async def play(pbx: AsyncClient, line: Line, server: ChannelServer) -> None:
        model = LiveChannels()
        with pytest.raises(ZeroDivisionError):
            await pbx.follow(model, on_change=on_change)
        assert model.snapshot.stale is not None

    played(play)


def test_a_mask_that_leaves_out_what_it_needs_is_refused() -> None:
    async def play(pbx: AsyncClient, line: Line, server: ChannelServer) -> None:
        with pytest.raises(LocalProtocolError, match="leaves out call"):
            await pbx.follow(LiveChannels(), mask="system")

    played(play)
