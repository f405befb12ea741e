"""The async driver and client, under asyncio; the tables of test_drivers.py run it without any framework."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Any

import pytest

from ajam_core import actions
from ajam_core.effects import Fetch, Flow, fetch, read, sleep
from ajam_core.errors import LocalProtocolError, TransportError
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.state import State
from ajam_transports import AsyncClient, run_async
from tests.core.conversation import a_session
from tests.transports.memory import MemoryTransport

STREAM = Fetch(HttpRequest("GET", "http://pbx", "/x"), 5.0, stream=True)


class AsyncMemory(MemoryTransport):
    """The server in memory, awaited: every exchange lets other tasks run."""

    async def ask(self, effect: Fetch) -> HttpResponse:
        await asyncio.sleep(0)
        return super().fetch(effect)


def a_client() -> tuple[AsyncClient, AsyncMemory]:
    server = AsyncMemory()
    return AsyncClient(a_session(), server.ask, asyncio.sleep), server


def reads_one_chunk() -> Flow[bytes]:
    yield from fetch(STREAM)
    chunk = yield from read()
    yield from sleep(3600)
    return chunk


def test_a_cancelled_task_closes_the_flow_and_the_body() -> None:
    log: list[str] = []

    async def body() -> AsyncIterator[bytes]:
        try:
            yield b"a"
            yield b"b"
        finally:
            await asyncio.sleep(0)
            log.append("body closed")

    async def stream(effect: Fetch) -> HttpResponse:
        return HttpResponse(200, (), body())

    async def main() -> None:
        flow = reads_one_chunk()
        task = asyncio.ensure_future(run_async(flow, stream, asyncio.sleep))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert flow.gi_frame is None  # type: ignore[attr-defined]

    asyncio.run(main())
    assert log == ["body closed"]


def test_async_with_logs_in_at_the_start_and_off_at_the_end() -> None:
    async def main() -> None:
        client, server = a_client()
        async with client as pbx:
            assert pbx is client
            assert server.asked == ["challenge", "login"]
            assert [peer.object_name for peer in await pbx.send(actions.SIPpeers())] == ["101", "102"]
            assert len(await pbx.peers()) == 2
        assert server.asked[-1] == "logoff"
        assert client.session.state is State.CLOSED

    asyncio.run(main())


def test_the_tasks_of_a_loop_share_a_client_and_make_one_login() -> None:
    async def main() -> None:
        client, server = a_client()
        async with client:
            for _ in range(5):
                server.lapse()
                replies = await asyncio.gather(*(client.send(actions.Ping()) for _ in range(10)))
                assert [reply.ping for reply in replies] == ["Pong"] * 10
        assert server.asked.count("login") == 6
        assert server.sessions == set()

    asyncio.run(main())


def test_a_task_cancelled_in_its_login_leaves_the_client_usable() -> None:
    async def main() -> None:
        client, _ = a_client()
        for steps in range(6):
            task = asyncio.ensure_future(client.send(actions.Ping()))
            for _ in range(steps):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            assert client.session.state is not State.LOGGING_IN
            assert (await client.send(actions.Ping())).ping == "Pong"

    asyncio.run(main())


def test_close_may_be_repeated_and_nothing_is_sent_afterwards() -> None:
    async def main() -> None:
        client, server = a_client()
        await client.send(actions.Ping())
        await client.close()
        await client.close()
        assert server.asked.count("logoff") == 1
        with pytest.raises(LocalProtocolError, match="the client is closed"):
            await client.send(actions.Ping())

    asyncio.run(main())


class Failing(AsyncMemory):
    """A server that fails at the logoff in a way that no transport should."""

    async def ask(self, effect: Fetch) -> HttpResponse:
        if self.asked[-1:] == ["ping"]:
            raise RuntimeError("not mapped")
        return await super().ask(effect)


def test_an_exception_of_the_application_is_not_hidden_by_one_of_closing(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    async def main() -> None:
        async with AsyncClient(a_session(), Failing().ask, asyncio.sleep) as client:
            await client.send(actions.Ping())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        asyncio.run(main())
    assert "failed after an error in its `async with` block" in caplog.text
    assert "s3cret" not in caplog.text


def test_an_error_of_closing_is_raised_where_there_is_no_other() -> None:
    async def main() -> None:
        async with AsyncClient(a_session(), Failing().ask, asyncio.sleep) as client:
            await client.send(actions.Ping())

    with pytest.raises(RuntimeError, match="not mapped"):
        asyncio.run(main())


def test_a_login_that_fails_raises_its_error() -> None:
    async def main() -> None:
        client, server = a_client()
        server.broken = True
        async with client:
            pass

    with pytest.raises(TransportError, match="the server is gone"):
        asyncio.run(main())


def test_a_login_that_is_cancelled_logs_off_what_the_server_keeps() -> None:
    async def main() -> None:
        client, server = a_client()
        task = asyncio.ensure_future(client.__aenter__())
        while not server.asked:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert server.asked[-1] == "logoff"
        assert client.closed

    asyncio.run(main())


def test_the_repr_tells_the_session_and_no_secret() -> None:
    client, _ = a_client()
    assert repr(client) == f"<AsyncClient {client.session!r}>"
    assert "s3cret" not in repr(client)


def test_a_client_needs_no_asyncio_to_be_made() -> None:
    async def never(asked: Any) -> Any: ...

    assert AsyncClient(a_session(), never, never).closed is False
