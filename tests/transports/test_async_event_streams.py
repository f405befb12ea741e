"""Streams of events of the async client: whoever waits carries the poll on."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, cast

import pytest

from ajam_core import actions, records
from ajam_core.effects import Fetch
from ajam_core.errors import AuthenticationFailed, LocalProtocolError, OutcomeUnknown, TransportError
from ajam_core.http import HttpResponse
from ajam_core.session import Session
from ajam_core.state import Stream
from ajam_transports import AsyncClient
from tests.core.conversation import a_session, answer, block, event, parameters, response
from tests.core.events.listening import Clock
from tests.transports.memory import MemoryTransport
from tests.transports.polls import happened, named


class Line:
    """An async transport whose WaitEvents wait until the test answers them."""

    def __init__(self) -> None:
        self.server = MemoryTransport()
        self.answers: asyncio.Queue[Any] = asyncio.Queue()
        self.waiting = asyncio.Event()
        self.naps = 0

    async def fetch(self, effect: Fetch) -> HttpResponse:
        cookie = dict(effect.request.headers).get("Cookie", "").partition('"')[2].rstrip('"')
        if parameters(effect.request)["action"] != "WaitEvent" or cookie not in self.server.sessions:
            return self.server.fetch(effect)
        self.server.asked.append("waitevent")
        self.waiting.set()
        given = await self.answers.get()
        self.waiting.clear()
        if isinstance(given, Exception):
            raise given
        answered = given(effect.request, cookie)
        assert isinstance(answered, HttpResponse)
        return answered

    async def sleep(self, seconds: float) -> None:
        self.naps += 1
        await asyncio.sleep(0)

    def happens(self, *answers: Any) -> None:
        for given in answers:
            self.answers.put_nowait(happened(*given) if isinstance(given, tuple) else given)


def played(
    play: Callable[[AsyncClient, Line], Coroutine[Any, Any, None]], clock: Callable[[], float] = time.monotonic
) -> Session:
    """Runs a test with a client that is logged in; gives its session."""

    async def main() -> Session:
        line = Line()
        async with AsyncClient(a_session(clock=clock), line.fetch, line.sleep) as pbx:
            await asyncio.wait_for(play(pbx, line), 20)
        return pbx.session

    return asyncio.run(main())


def test_batches_come_by_async_for() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        line.happens(("Newchannel", "Hangup"), ("Dial",))
        seen = []
        async with pbx.events() as stream:
            async for batch in stream:
                seen.append((named(batch), batch.gap))
                if len(seen) == 2:
                    break
        assert seen == [(["Newchannel", "Hangup"], False), (["Dial"], False)]

    played(play)


def test_actions_go_at_once_while_a_task_waits_for_events() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        stream = pbx.events()
        waiting = asyncio.ensure_future(anext(stream))
        await line.waiting.wait()
        assert (await pbx.send(actions.Ping())).ping == "Pong"
        line.happens(("A",))
        assert named(await waiting) == ["A"]

    played(play)


def test_several_streams_share_one_poll_and_each_gets_what_it_asked_for() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        everything, few = pbx.events(), pbx.events(records.UserEvent)
        both = asyncio.gather(anext(everything), anext(few))
        line.happens(("Hangup",), ("UserEvent", "Hangup"))
        assert [named(batch) for batch in await both] == [["Hangup"], ["UserEvent"]]
        assert named(await anext(everything)) == ["UserEvent", "Hangup"]
        assert line.server.asked.count("waitevent") == 2

    played(play)


def test_nobody_polls_while_a_stream_is_full() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        quick, slow = pbx.events(), pbx.events(buffer=1)
        line.happens(("A",), ("B",))
        assert named(await anext(quick)) == ["A"]
        waiting = asyncio.ensure_future(anext(quick))
        while line.naps < 5:
            await asyncio.sleep(0)
        assert line.server.asked.count("waitevent") == 1
        assert named(await anext(slow)) == ["A"]
        assert named(await waiting) == ["B"]
        slow.close()

    played(play)


def test_a_task_that_is_cancelled_loses_its_poll_and_the_next_batch_says_so() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        stream = pbx.events()
        waiting = asyncio.ensure_future(anext(stream))
        await line.waiting.wait()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        line.happens(("A",), ("B",))
        batches = [await anext(stream), await anext(stream)]
        assert [(named(batch), batch.gap) for batch in batches] == [(["A"], True), (["B"], True)], "it may arrive yet"

    played(play)


def test_a_task_that_is_cancelled_in_a_pause_loses_nothing() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        stream = pbx.events()
        paused = asyncio.Event()

        async def for_ever(seconds: float) -> None:
            paused.set()
            await asyncio.Event().wait()

        pbx.feed.sleep, sleep = for_ever, pbx.feed.sleep
        line.happens(())
        waiting = asyncio.ensure_future(anext(stream))
        await paused.wait()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        pbx.feed.sleep = sleep
        line.happens(("A",))
        batch = await anext(stream)
        assert (named(batch), batch.gap) == (["A"], False)

    played(play)


def test_another_task_carries_on_where_the_one_that_polled_was_cancelled() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        one, other = pbx.events(), pbx.events()
        first = asyncio.ensure_future(anext(one))
        await line.waiting.wait()
        second = asyncio.ensure_future(anext(other))
        first.cancel()
        line.happens(())
        batch = await second
        assert (batch.events, batch.gap) == ((), True)

    played(play)


def test_what_ends_the_poll_is_raised_in_every_stream_after_what_it_holds() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        streams = [pbx.events(), pbx.events()]
        refused: Callable[[Any, str], HttpResponse] = lambda request, cookie: response(  # noqa: E731
            "Error", "Message: Authentication failed", cookie=cookie
        )
        line.happens(("A",), refused)
        for stream in streams:
            assert named(await anext(stream)) == ["A"]
            for _ in range(2):
                with pytest.raises(AuthenticationFailed):
                    await anext(stream)
        line.happens(("B",))
        async with pbx.events() as later:
            assert named(await anext(later)) == ["B"]

    played(play)


def test_a_lost_connection_is_tried_again() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        line.happens(TransportError("refused", "connect"), TransportError("refused", "connect"), ("A",))
        async with pbx.events() as stream:
            batch = await anext(stream)
        assert (named(batch), batch.gap) == (["A"], False)

    played(play)


def test_a_task_that_is_cancelled_within_a_login_leaves_the_session_to_others() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        line.server.lapse()
        stream = pbx.events()
        asked = asyncio.Event()

        async def stalls(effect: Fetch) -> HttpResponse:
            if parameters(effect.request)["action"] == "Challenge":
                asked.set()
                await asyncio.Event().wait()
            return await fetch(effect)

        pbx.feed.fetch, fetch = stalls, pbx.feed.fetch
        waiting = asyncio.ensure_future(anext(stream))
        await asked.wait()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert (await pbx.send(actions.Ping())).ping == "Pong"

    played(play)


def ended(stream: Any) -> Awaitable[list[Any]]:
    async def rest() -> list[Any]:
        return [batch async for batch in stream]

    return rest()


def test_a_stream_that_is_closed_ends_and_with_the_last_one_the_poll() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        one, other = pbx.events(), pbx.events()
        line.happens(("A",))
        await anext(one)
        one.close()
        one.close()
        assert await ended(one) == []
        assert named(await anext(other)) == ["A"]
        assert pbx.session.watch.is_open
        other.close()
        assert pbx.session.watch.stream is Stream.LEFT

    played(play)


def test_a_task_that_waits_on_a_stream_closed_by_another_one_ends_with_the_poll() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        stream = pbx.events()
        waiting = asyncio.ensure_future(ended(stream))
        await line.waiting.wait()
        stream.close()
        line.happens(("A",))
        assert await waiting == []

    played(play)


def test_a_poll_that_outlives_its_stream_keeps_the_next_one_behind_until_it_has_ended() -> None:
    clock = Clock()

    async def play(pbx: AsyncClient, line: Line) -> None:
        stream = pbx.events()
        waiting = asyncio.ensure_future(ended(stream))
        await line.waiting.wait()
        stream.close()
        stream.close()
        held, line.answers = line.answers, asyncio.Queue()
        stream = pbx.events()
        for name in "AB":
            clock.now += 2
            line.happens((name,))
            assert (await anext(stream)).gap
        held.put_nowait(happened("C"))
        assert await waiting == []
        line.happens(("D",))
        assert (await anext(stream)).gap
        clock.now += 2
        line.happens(("E",), ("F",))
        assert [(await anext(stream)).gap for _ in "EF"] == [True, False]

    played(play, clock)


def test_a_stream_that_is_closed_in_a_pause_leaves_nothing_to_the_next_one() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        stream = pbx.events()
        line.happens(())
        asleep = asyncio.Event()

        async def sleep(seconds: float) -> None:
            asleep.set()
            await asyncio.sleep(0.01)

        pbx.feed.sleep = sleep
        waiting = asyncio.ensure_future(ended(stream))
        await asleep.wait()
        stream.close()
        await waiting
        assert pbx.session.watch.stream is Stream.NONE
        assert pbx.session.watch.lost_at is None

    played(play)


def test_a_login_between_the_opening_of_a_stream_and_its_first_poll_is_a_gap() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        stream = pbx.events()
        line.server.sessions.clear()
        await pbx.send(actions.Ping())
        line.happens(("A",))
        assert (await anext(stream)).gap

    played(play)


def test_a_wait_event_between_the_opening_of_a_stream_and_its_first_poll_is_a_gap() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        stream = pbx.events()
        line.happens(("A",), ("B",))
        assert len(await pbx.send(actions.WaitEvent(0))) == 1
        assert (await anext(stream)).gap
        stream.close()
        assert not pbx.session.watch.announced

    played(play)


def test_a_full_stream_that_has_ended_holds_no_other_one_up() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        left = pbx.events(buffer=1)
        other = pbx.events()
        line.happens(("A",))
        await anext(other)
        pbx.feed.stop()
        assert left.is_full
        stream = pbx.events()
        line.happens(("B",))
        assert named(await anext(stream)) == ["B"]
        assert [named(batch) for batch in await ended(left)] == [["A"]]

    played(play)


def test_closing_the_client_ends_its_streams_and_what_they_hold_is_still_given() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        one, other = pbx.events(), pbx.events()
        line.happens(("A",))
        await anext(one)
        await pbx.close()
        assert await ended(one) == []
        assert [named(batch) for batch in await ended(other)] == [["A"]]
        with pytest.raises(LocalProtocolError, match="the client is closed"):
            pbx.events()

    played(play)


def test_the_streams_of_a_client_have_one_mask() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        async with pbx.events():
            with pytest.raises(LocalProtocolError, match="share a poll"):
                pbx.events(mask="call")
        with pytest.raises(LocalProtocolError, match="buffer"):
            pbx.events(buffer=0)
        with pytest.raises(LocalProtocolError, match="classes"):
            pbx.events(int)  # type: ignore[arg-type]

    played(play)


DIAL = actions.Originate(channel="SIP/101", context="default", exten="1")


def went(action_id: str) -> Any:
    def reply(request: Any, cookie: str) -> HttpResponse:
        mark = f"ActionID: {parameters(request)['actionid']}"
        outcome = event("OriginateResponse", "Privilege: call,all", f"ActionID: {action_id}", "Response: Success")
        return answer(block("Response: Success", mark) + outcome + event("WaitEventComplete", mark), cookie=cookie)

    return reply


def test_a_call_gives_its_outcome() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        line.happens(went("mine"))
        outcome = await pbx.originate(DIAL, wait=True, action_id="mine")
        assert outcome.response == "Success"
        assert (await pbx.originate(DIAL)).response == "Success"
        assert line.server.asked.count("originate") == 2

    played(play)


def test_a_call_placed_between_two_batches_carries_the_stream_on_itself() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        line.happens(("A",), ("B",), went("mine"), ("C",))
        async with pbx.events() as stream:
            assert named(await anext(stream)) == ["A"]
            assert (await pbx.originate(DIAL, wait=True, action_id="mine")).response == "Success"
            assert [named(await anext(stream)) for _ in range(3)] == [["B"], ["OriginateResponse"], ["C"]]

    played(play)


def test_a_call_gives_its_outcome_though_a_stream_is_full() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        unread, read = pbx.events(buffer=1), pbx.events()
        line.happens(("A",), ("B",), went("mine"))
        assert named(await anext(read)) == ["A"]
        assert (await pbx.originate(DIAL, wait=True, action_id="mine")).response == "Success"
        assert [named(await anext(unread)) for _ in range(3)] == [["A"], ["B"], ["OriginateResponse"]]

    played(play)


def test_a_call_is_waited_for_no_longer_than_was_said_though_nothing_happens() -> None:
    async def play(pbx: AsyncClient, line: Line) -> None:
        clock = Clock()
        pbx.session.clock = pbx.session.watch.clock = clock
        stream = pbx.events()

        def quiet(request: Any, cookie: str) -> HttpResponse:
            clock.now += int(parameters(request)["timeout"])
            return cast(HttpResponse, happened()(request, cookie))

        line.happens(*[quiet] * 20)
        with pytest.raises(OutcomeUnknown):
            await pbx.originate(DIAL, wait=True, wait_s=3, action_id="mine")
        assert clock.now <= 1004
        line.answers = asyncio.Queue()
        line.happens(("A",))
        assert named(await anext(stream)) == ["A"], "the poll goes on where it was left"

    played(play)
