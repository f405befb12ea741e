"""Live models on real servers: each equals a fresh listing once it is quiet, and says so when it is not current."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from ajam_core import Action, Session, actions
from ajam_core.models import Change, LiveChannels, LiveModel, LivePeers, LiveQueues
from ajam_transports import AsyncClient, Client, connect
from ajam_transports.following import Following
from tests.live.config import Settings, write_config
from tests.live.servers import Server
from tests.live.watching import hang_up

LIMIT_S = 40.0
UNDER_WAY_S = 0.5
"""So soon after the last one came the next poll is under way."""


class Mirror:
    """What a listener of changes knows of a model."""

    def __init__(self) -> None:
        self.items: dict[str, Any] = {}

    def __call__(self, changes: tuple[Change[Any], ...]) -> None:
        for change in changes:
            assert self.items.get(change.key) == change.before
            if change.after is None:
                del self.items[change.key]
            else:
                self.items[change.key] = change.after


@pytest.fixture
def pbx(server: Server) -> Iterator[Client]:
    user = server.user()
    with connect(server.url, username=user.name, secret=user.secret) as client:
        yield client
        hang_up(server, client)


def fresh(pbx: Client, model: LiveModel[Any]) -> dict[str, Any]:
    """What a listing says now."""
    other = type(model)()
    pbx.run(other.refresh(pbx.session))
    return dict(other.snapshot.items)


def check_equal(pbx: Client, live: Following[Any], mirror: Mirror, limit_s: float = LIMIT_S) -> dict[str, Any]:
    """Waits until the model is what a listing says, and the listener of changes knows the same; gives it."""
    end = time.monotonic() + limit_s
    while True:
        assert live.error is None
        listed = fresh(pbx, live.model)
        snapshot = live.snapshot
        if snapshot.stale is None and dict(snapshot.items) == listed == mirror.items:
            return listed
        assert time.monotonic() < end, f"{snapshot.stale}\n{snapshot.items}\n{listed}\n{mirror.items}"
        time.sleep(0.2)


def call(pbx: Client, exten: str, **options: Any) -> None:
    pbx.send(actions.Originate(channel=f"Local/{exten}@default", application="Wait", data="60", async_=True, **options))


def wait_for(condition: Callable[[], object]) -> None:
    end = time.monotonic() + LIMIT_S
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_channels_are_followed_through_calls_bridges_and_hangups(pbx: Client) -> None:
    mirror = Mirror()
    with pbx.follow(LiveChannels(), on_change=mirror) as live:
        assert live.snapshot.stale is None
        for number in range(5):
            call(pbx, "1000", caller_id=f'"Zoé \\"{number}\\"" <10{number}>')
        for _ in range(3):
            call(pbx, "3000")
        assert live.wait(lambda now: len(now.items) == 16, LIMIT_S)
        assert live.wait(lambda now: sum(item.bridge_id is not None for item in now.items.values()) == 3, LIMIT_S)
        channels = check_equal(pbx, live, mirror)
        assert "100" in {channel.caller_id_num for channel in channels.values()}
        for name in [channel.channel for channel in channels.values() if channel.channel.endswith(";1")][:3]:
            pbx.send(actions.Hangup(name))  # the other half ends with it
        check_equal(pbx, live, mirror)
        pbx.send(actions.Hangup("/./"))
        assert live.wait(lambda now: not now.items, LIMIT_S)
        check_equal(pbx, live, mirror)


@pytest.mark.parametrize("auth", ["md5", "plain", "digest"])
@pytest.mark.parametrize("codec", ["rawman", "mxml", "html"])
def test_all_models_are_followed_in_every_format_and_under_every_login(server: Server, codec: str, auth: Any) -> None:
    user = server.user()
    models: list[LiveModel[Any]] = [LiveChannels(), LiveQueues(), LivePeers()]
    mirrors = [Mirror() for _ in models]
    with (
        connect(server.url, username=user.name, secret=user.secret, codec=codec, auth=auth) as pbx,
        ExitStack() as ends,
    ):
        lives: list[Following[Any]] = [
            ends.enter_context(pbx.follow(model, on_change=mirror))
            for model, mirror in zip(models, mirrors, strict=True)
        ]
        call(pbx, "2000", caller_id="\"É <b> & 'q'\" <101>")
        call(pbx, "3000")
        assert lives[0].wait(lambda now: len(now.items) == 4, LIMIT_S)  # soon there are more: the queue calls
        for live, mirror in zip(lives, mirrors, strict=True):
            check_equal(pbx, live, mirror)
        pbx.send(actions.Hangup("/./"))
        wait_for(lambda: not models[0].snapshot.items)
        for live, mirror in zip(lives, mirrors, strict=True):
            check_equal(pbx, live, mirror)


def test_a_call_that_changes_while_the_list_is_made_is_not_lost(pbx: Client) -> None:
    for _ in range(20):
        call(pbx, "1002")  # each lives for two seconds
    mirror = Mirror()
    with pbx.follow(LiveChannels(), on_change=mirror) as live:
        call(pbx, "1000")
        check_equal(pbx, live, mirror)
        assert live.wait(lambda now: len(now.items) == 2, LIMIT_S)
        check_equal(pbx, live, mirror)


def test_queues_are_followed_through_members_and_callers(server: Server, pbx: Client) -> None:
    mirror = Mirror()
    member = {"Queue": "sales", "Interface": "Local/1001@default"}
    with pbx.follow(LiveQueues(), on_change=mirror) as live:
        assert set(live.snapshot.items) == {"support", "sales"}
        pbx.send(Action("QueueAdd", {**member, "MemberName": "Zoé <9>", "Penalty": "3"}))
        assert live.wait(lambda now: len(now.items["sales"].members) == 2, LIMIT_S)
        check_equal(pbx, live, mirror)
        pbx.send(Action("QueuePause", {**member, "Paused": "true", "Reason": "tea"}))
        assert live.wait(lambda now: any(each.paused for each in now.items["sales"].members), LIMIT_S)
        check_equal(pbx, live, mirror)
        pbx.send(Action("QueuePause", {"Interface": "Local/1000@default", "Paused": "true"}))
        for number in range(3):
            call(pbx, "2000", caller_id=f'"Caller {number}" <20{number}>')
        assert live.wait(lambda now: len(now.items["support"].callers) == 3, LIMIT_S)
        check_equal(pbx, live, mirror)
        first = live.snapshot.items["support"].callers[0]
        pbx.send(actions.Hangup(first.channel))
        assert live.wait(lambda now: len(now.items["support"].callers) == 2, LIMIT_S)
        check_equal(pbx, live, mirror)
        pbx.send(actions.Hangup("/./"))
        pbx.send(Action("QueueRemove", member))
        assert live.wait(lambda now: not now.items["support"].callers, LIMIT_S)
        check_equal(pbx, live, mirror)
        pbx.send(Action("QueuePause", {"Interface": "Local/1000@default", "Paused": "false"}))
        check_equal(pbx, live, mirror)


def test_peers_are_followed_through_a_reload(server: Server, pbx: Client) -> None:
    server.wait_until_qualified()
    mirror = Mirror()
    module = {"SIP": "chan_sip.so", "PJSIP": "res_pjsip.so"}[server.release.technology]
    with pbx.follow(LivePeers(), on_change=mirror) as live:
        before = check_equal(pbx, live, mirror)
        try:
            write_config(server.root, server.release, server.ports, Settings(extra_peers=2))
            server.cli(f"module reload {module}")
            assert live.wait(lambda now: len(now.items) == len(before) + 2, LIMIT_S)
            check_equal(pbx, live, mirror)
        finally:
            write_config(server.root, server.release, server.ports, server.settings)
            server.cli(f"module reload {module}")
        assert live.wait(lambda now: len(now.items) == len(before), LIMIT_S)
        check_equal(pbx, live, mirror)


@pytest.mark.parametrize("make", [LiveChannels, LiveQueues, LivePeers])
def test_a_killed_server_makes_a_model_stale_until_it_is_back(
    server: Server, pbx: Client, make: Callable[[], LiveModel[Any]]
) -> None:
    mirror = Mirror()
    with pbx.follow(make(), on_change=mirror) as live:
        for exten in ("1000", "2000"):
            call(pbx, exten)
        check_equal(pbx, live, mirror)
        time.sleep(UNDER_WAY_S)
        server.stop(kill=True)
        try:
            wait_for(lambda: live.snapshot.stale is not None)
        finally:
            server.start()
        assert live.wait(timeout_s=LIMIT_S)
        server.wait_until_qualified()
        check_equal(pbx, live, mirror)
        call(pbx, "2000")
        check_equal(pbx, live, mirror)


def test_an_async_client_follows_in_a_task_of_the_application(server: Server) -> None:
    user = server.user()

    async def main() -> None:
        model = LiveChannels()
        seen: list[str] = []

        async def on_change(changes: tuple[Change[Any], ...]) -> None:
            seen.extend(change.key for change in changes if change.after is None)

        with connect(server.url, username=user.name, secret=user.secret) as carrier:
            transport = carrier.transport
            session = Session(server.url, user.name, user.secret, clock=time.monotonic)

            async def fetch(effect: Any) -> Any:
                return await asyncio.to_thread(transport.fetch, effect)

            async with AsyncClient(session, fetch, asyncio.sleep) as pbx:
                task = asyncio.create_task(pbx.follow(model, on_change=on_change))
                await pbx.send(
                    actions.Originate(channel="Local/1000@default", application="Wait", data="5", async_=True)
                )
                end = time.monotonic() + LIMIT_S
                while len(seen) < 2:
                    assert time.monotonic() < end
                    await asyncio.sleep(0.1)
                assert dict(model.snapshot.items) == {}
                assert model.snapshot.stale is None
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
                assert model.snapshot.stale is not None

    asyncio.run(main())
