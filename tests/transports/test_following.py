"""Live models of the blocking client: a thread keeps them current, and says when it does not."""

from __future__ import annotations

import logging
import threading
import time
from typing import Any

import pytest

from ajam_core.actions import Hangup
from ajam_core.errors import AuthenticationFailed, LocalProtocolError, PermissionDenied, TransportError
from ajam_core.models import LiveChannels
from ajam_transports import Client, connect
from ajam_transports.simulated import ManagerUser, SimulatedPbx, SimulatedTransport
from ajam_transports.testserver import wait_until
from tests.core.conversation import a_session, response
from tests.core.models.feeding import changed
from tests.transports.channels import ChannelServer, about, happens, names

LIMIT_S = 20.0
NOT_SENT = TransportError("refused", "connect")
LOST = TransportError("the connection was reset", "sent")


def a_client(*channels: int) -> tuple[Client, ChannelServer]:
    server = ChannelServer()
    server.channels = list(channels)
    return Client(a_session(clock=time.monotonic), server), server


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name in ("ajam-events", "ajam-model")]


@pytest.fixture(autouse=True)
def no_thread_stays() -> Any:
    yield
    wait_until(lambda: not threads())


def test_a_model_is_listed_and_then_follows_the_events() -> None:
    client, server = a_client(1)
    heard: list[Any] = []
    with client as pbx, pbx.follow(LiveChannels(), on_change=lambda changes: heard.append(changed(changes))) as live:
        assert (names(live.snapshot), live.snapshot.stale) == ({"u1"}, None)
        assert live.wait(timeout_s=0)
        server.answers.put(happens(about("Newchannel", 2)))
        assert live.wait(lambda now: "u2" in now.items, LIMIT_S)
        server.answers.put(happens(about("Hangup", 1)))
        assert live.wait(lambda now: "u1" not in now.items, LIMIT_S)
        wait_until(lambda: len(heard) == 3)
        assert repr(live) == "<Following LiveChannels current>"
    assert heard == [{"u1": "new"}, {"u2": "new"}, {"u1": "gone"}]
    assert live.snapshot.stale == "nobody keeps it current any more"
    assert not live.wait(timeout_s=LIMIT_S)


def test_what_does_not_come_is_not_waited_for_longer_than_was_said() -> None:
    client, _ = a_client(1)
    with client as pbx, pbx.follow(LiveChannels()) as live:
        assert not live.wait(lambda now: "u9" in now.items, 0.01)


def test_a_gap_has_it_listed_anew() -> None:
    client, server = a_client(1)
    with client as pbx, pbx.follow(LiveChannels()) as live:
        server.channels = [2]
        server.answers.put(LOST)
        assert live.wait(lambda now: names(now) == {"u2"}, LIMIT_S)


def test_a_list_that_fails_leaves_it_stale_until_it_is_back() -> None:
    client, server = a_client(1)
    with client as pbx, pbx.follow(LiveChannels()) as live:
        server.channels = [2]
        server.refusals = [LOST] * 10
        server.answers.put(LOST)
        wait_until(lambda: "could not be listed" in (live.snapshot.stale or ""))
        assert names(live.snapshot) == {"u1"}
        assert live.wait(timeout_s=LIMIT_S)
        assert names(live.snapshot) == {"u2"}


def test_closing_ends_the_wait_before_the_next_list() -> None:
    client, server = a_client(1)
    with client as pbx:
        live = pbx.follow(LiveChannels())
        server.refusals = [LOST] * 1000
        server.answers.put(LOST)
        wait_until(lambda: "could not be listed" in (live.snapshot.stale or ""))
        live.close()
        live.close()
        assert not live.thread.is_alive()
        assert live.error is None


def test_batches_that_wait_are_applied_together() -> None:
    client, server = a_client()
    heard: list[Any] = []
    go_on = threading.Event()

    def slow(changes: Any) -> None:
        heard.append(changed(changes))
        go_on.wait(LIMIT_S)

    with client as pbx, pbx.follow(LiveChannels(), on_change=slow) as live:
        server.answers.put(happens(about("Newchannel", 1)))
        wait_until(lambda: len(heard) == 1)
        for number in (2, 3):
            server.answers.put(happens(about("Newchannel", number)))
        wait_until(lambda: len(live.stream.batches) == 2)
        assert live.snapshot.stale is None
        wait_until(lambda: live.snapshot.stale == "events wait to be applied")
        assert not live.wait(timeout_s=0.01)
        go_on.set()
        assert live.wait(lambda now: names(now) == {"u1", "u2", "u3"}, LIMIT_S)
    assert heard == [{"u1": "new"}, {"u2": "new", "u3": "new"}]


def test_a_gap_that_waits_makes_the_model_stale_at_once() -> None:
    client, server = a_client()
    go_on = threading.Event()
    heard: list[Any] = []

    def slow(changes: Any) -> None:
        heard.append(changes)
        go_on.wait(LIMIT_S)

    with client as pbx, pbx.follow(LiveChannels(), on_change=slow) as live:
        server.answers.put(happens(about("Newchannel", 1)))
        wait_until(lambda: len(heard) == 1)
        server.sessions.clear()
        server.answers.put(happens(about("Newchannel", 2)))
        wait_until(lambda: any(batch.gap for batch in live.stream.batches))
        assert live.snapshot.stale is not None
        go_on.set()
        assert live.wait(timeout_s=LIMIT_S)


def test_a_model_is_stale_while_a_full_stream_holds_its_events_up() -> None:
    client, server = a_client()
    with client as pbx, pbx.events(buffer=1) as unread, pbx.follow(LiveChannels()) as live:
        for number in (1, 2):
            server.answers.put(happens(about("Newchannel", number)))
        wait_until(lambda: live.snapshot.stale is not None)
        assert live.snapshot.stale == "events wait to be applied"
        for _ in range(2):
            assert unread.get(LIMIT_S) is not None
        assert live.wait(lambda now: names(now) == {"u1", "u2"}, LIMIT_S)


def test_a_model_is_stale_while_the_server_cannot_be_reached_though_no_event_was_missed() -> None:
    client, server = a_client(1)
    with client as pbx, pbx.follow(LiveChannels()) as live:
        for _ in range(3):
            server.answers.put(NOT_SENT)
        wait_until(lambda: live.snapshot.stale == "the server did not answer the last poll for events")
        server.answers.put(happens())
        assert live.wait(timeout_s=LIMIT_S)
        assert (names(live.snapshot), server.refusals) == ({"u1"}, [])


def test_where_no_thread_can_start_nothing_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    client, _ = a_client(1)
    model = LiveChannels()
    start = threading.Thread.start

    def refuse(thread: threading.Thread) -> None:
        if thread.name == "ajam-model":
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", refuse)
    with client as pbx:
        with pytest.raises(RuntimeError):
            pbx.follow(model)
        assert (model.snapshot.stale, pbx.feed.streams) == ("nobody keeps it current any more", [])
    with pytest.raises(LocalProtocolError, match="the client is closed"):
        client.follow(model)
    assert model.snapshot.stale == "it was not listed yet"


def test_a_model_is_stale_while_a_batch_takes_long_to_be_applied() -> None:
    go_on = threading.Event()

    class Slow(LiveChannels):
        def apply(self, name: str, event: Any) -> bool:
            go_on.wait(LIMIT_S)
            return super().apply(name, event)

    client, server = a_client(1)
    with client as pbx, pbx.follow(Slow()) as live:
        server.answers.put(happens(about("Newchannel", 2)))
        wait_until(lambda: live.snapshot.stale == "events wait to be applied")
        go_on.set()
        assert live.wait(lambda now: names(now) == {"u1", "u2"}, LIMIT_S)


def test_closing_the_client_while_a_list_fails_ends_it_without_an_error(caplog: pytest.LogCaptureFixture) -> None:
    client, server = a_client(1)
    live = client.follow(LiveChannels())
    server.refusals = [LOST] * 1000
    server.answers.put(LOST)
    wait_until(lambda: "could not be listed" in (live.snapshot.stale or ""))
    client.close()
    assert not live.wait(timeout_s=LIMIT_S)
    assert live.snapshot.stale == "nobody keeps it current any more"
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_several_models_and_streams_share_one_poll() -> None:
    client, server = a_client(1)
    with client as pbx, pbx.follow(LiveChannels()) as one, pbx.follow(LiveChannels()) as other, pbx.events() as stream:
        server.answers.put(happens(about("Newchannel", 2)))
        assert one.wait(lambda now: "u2" in now.items, LIMIT_S)
        assert other.wait(lambda now: "u2" in now.items, LIMIT_S)
        assert stream.get(LIMIT_S) is not None
        assert threads().count("ajam-events") == 1


def test_an_exception_of_the_handler_ends_it_and_comes_out(caplog: pytest.LogCaptureFixture) -> None:
    client, _ = a_client(1)

    def application() -> None:
        with client as pbx, pbx.follow(LiveChannels(), on_change=lambda changes: 1 / 0) as live:
            wait_until(lambda: live.is_over)
            assert live.snapshot.stale == "keeping it current failed: division by zero"
            with pytest.raises(ZeroDivisionError):
                live.wait()

    with pytest.raises(ZeroDivisionError):
        application()
    [record] = [record for record in caplog.records if record.name == "ajam.models"]
    assert record.getMessage() == "keeping LiveChannels current failed; it is stale from now on"
    assert record.levelno == logging.ERROR


def test_an_exception_of_the_block_is_not_hidden_by_one_of_the_handler() -> None:
    client, _ = a_client(1)

    def application() -> None:
        with client as pbx, pbx.follow(LiveChannels(), on_change=lambda changes: 1 / 0) as live:
            wait_until(lambda: live.is_over)
            raise KeyError("the application's own")

    with pytest.raises(KeyError, match="own"):
        application()


def test_what_ends_the_poll_ends_it_too() -> None:
    client, server = a_client(1)
    with client as pbx:
        live = pbx.follow(LiveChannels())

        def refused(request: Any, cookie: str) -> Any:
            return response("Error", "Message: Authentication failed", cookie=cookie)

        server.answers.put(refused)
        with pytest.raises(AuthenticationFailed):
            live.wait(lambda now: False, LIMIT_S)
        live.close()


def test_it_may_be_closed_by_its_own_handler() -> None:
    client, server = a_client()
    with client as pbx:
        live = pbx.follow(LiveChannels(), on_change=lambda changes: live.close())
        server.answers.put(happens(about("Newchannel", 1)))
        wait_until(lambda: live.is_over)
        assert live.error is None


def test_the_end_of_the_client_ends_it() -> None:
    client, _ = a_client(1)
    with client as pbx:
        live = pbx.follow(LiveChannels())
    wait_until(lambda: live.is_over)
    assert live.snapshot.stale == "nobody keeps it current any more"
    assert live.error is None


def test_a_first_list_that_is_refused_is_raised_and_leaves_nothing_behind() -> None:
    client, server = a_client(1)
    with client as pbx:
        server.refusals = [response("Error", "Message: Permission denied", cookie=None)]
        with pytest.raises(PermissionDenied):
            pbx.follow(LiveChannels())
        assert threads() == []


def test_a_list_that_has_grown_old_is_made_anew_though_nothing_happens() -> None:
    client, server = a_client(1)
    with client as pbx, pbx.follow(LiveChannels(refresh_s=0.01)) as live:
        server.channels = [2]
        assert live.wait(lambda now: names(now) == {"u2"}, LIMIT_S)
        assert server.lists > 1


def test_a_mask_that_leaves_out_what_it_needs_is_refused() -> None:
    client, _ = a_client(1)
    with client as pbx, pytest.raises(LocalProtocolError, match="leaves out call"):
        pbx.follow(LiveChannels(), mask="system")


@pytest.mark.parametrize("version", ["1.4.26.2", "18.26.4"])
def test_the_channels_of_the_simulated_pbx_are_followed(version: str) -> None:
    office = SimulatedPbx(version, prefix="", users=[ManagerUser("admin", "secret")], clock=time.time)
    transport = SimulatedTransport(office)
    client = connect("simulated://", username="admin", secret="secret", transport=transport)
    with client as pbx, pbx.follow(LiveChannels()) as live:
        gone = next(iter(live.snapshot.items.values()))
        pbx.send(Hangup(gone.channel))
        assert live.wait(lambda now: gone.unique_id not in now.items, LIMIT_S)
