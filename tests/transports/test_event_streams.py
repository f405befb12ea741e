"""Streams of events of the blocking client: several consumers, buffers, errors, the end."""

from __future__ import annotations

import threading
import time
from math import inf
from typing import Any

import pytest

from ajam_core import actions, records
from ajam_core.effects import Fetch
from ajam_core.errors import AuthenticationFailed, LocalProtocolError, TransportError
from ajam_core.events import EventBatch
from ajam_core.http import HttpResponse
from ajam_transports import Client, Urllib3Transport, connect
from ajam_transports.simulated import ManagerUser, PbxEvent, SimulatedPbx, SimulatedTransport
from ajam_transports.testserver import wait_until
from tests.core.conversation import a_session, parameters, response
from tests.served import ServedPbx
from tests.transports.asking import in_thread
from tests.transports.polls import AbortableTransport, PollTransport, happened, named

LIMIT_S = 20.0


def a_client(kind: type[PollTransport] = AbortableTransport) -> tuple[Client, PollTransport]:
    transport = kind()
    return Client(a_session(clock=time.monotonic), transport), transport


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "ajam-events"]


@pytest.fixture(autouse=True)
def no_thread_stays() -> Any:
    yield
    wait_until(lambda: not threads())


def test_batches_come_as_they_are_iterated_over() -> None:
    client, transport = a_client()
    with client as pbx, pbx.events() as stream:
        transport.answers.put(happened("Newchannel", "Hangup"))
        transport.answers.put(happened("Dial"))
        batches = [next(stream), next(stream)]
        assert [(named(batch), batch.gap) for batch in batches] == [
            (["Newchannel", "Hangup"], False),
            (["Dial"], False),
        ]
        assert batches[0].server == pbx.session.endpoint.url


def test_where_no_thread_can_start_the_next_stream_begins_the_poll(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    client, transport = a_client()
    with client as pbx:
        with monkeypatch.context() as patch:
            patch.setattr(threading.Thread, "start", refuse)
            with pytest.raises(RuntimeError, match="can't start"):
                pbx.events()
        with pbx.events() as stream:
            transport.answers.put(happened("Dial"))
            assert named(next(stream)) == ["Dial"]


def test_actions_go_at_once_while_a_poll_waits() -> None:
    client, transport = a_client()
    with client as pbx, pbx.events():
        assert transport.polls.acquire(timeout=LIMIT_S)
        assert pbx.send(actions.Ping()).ping == "Pong"


def test_several_streams_share_one_poll_and_each_gets_what_it_asked_for() -> None:
    client, transport = a_client()
    with client as pbx, pbx.events() as all_of_them, pbx.events(records.UserEvent) as few:
        for names in (["Hangup"], ["UserEvent", "Hangup"]):
            transport.answers.put(happened(*names))
        assert [named(next(all_of_them)) for _ in range(2)] == [["Hangup"], ["UserEvent", "Hangup"]]
        assert named(next(few)) == ["UserEvent"]
        assert threads() == ["ajam-events"]


def test_a_gap_reaches_every_stream() -> None:
    client, transport = a_client()
    with client as pbx, pbx.events(records.UserEvent) as one, pbx.events(records.OriginateResponse) as other:
        transport.answers.put(TransportError("reset"))
        assert next(one) == next(other) == EventBatch((), True, pbx.session.endpoint.url)


def test_a_stream_that_is_full_holds_the_poll_up_until_it_is_read() -> None:
    client, transport = a_client()
    with client as pbx, pbx.events() as quick, pbx.events(buffer=1) as slow:
        for name in ("A", "B", "C"):
            transport.answers.put(happened(name))
        assert [named(next(quick)) for _ in range(2)] == [["A"], ["B"]]
        assert quick.get(0.05) is None
        assert transport.asked.count("waitevent") == 2
        assert [named(next(slow)) for _ in range(3)] == [["A"], ["B"], ["C"]]
        assert named(next(quick)) == ["C"]


def test_a_stream_that_is_closed_holds_nobody_up() -> None:
    client, transport = a_client()
    with client as pbx, pbx.events() as quick:
        slow = pbx.events(buffer=1)
        for name in ("A", "B", "C"):
            transport.answers.put(happened(name))
        assert [named(next(quick)) for _ in range(2)] == [["A"], ["B"]]
        slow.close()
        slow.close()
        assert list(slow) == []
        assert named(next(quick)) == ["C"]


def test_get_waits_for_so_long_and_no_longer() -> None:
    client, transport = a_client()
    with client as pbx, pbx.events() as stream:
        assert stream.get(0.01) is None
        assert not stream.is_over
        transport.answers.put(happened("A"))
        batch = stream.get(LIMIT_S)
        assert batch is not None
        assert named(batch) == ["A"]


def test_what_ends_the_poll_is_raised_in_every_stream_after_what_it_holds() -> None:
    client, transport = a_client()
    with client as pbx, pbx.events() as one, pbx.events() as other:
        transport.answers.put(happened("A"))

        def refused(request: Any, cookie: str) -> HttpResponse:
            return response("Error", "Message: Authentication failed", cookie=cookie)

        transport.answers.put(refused)
        for stream in (one, other):
            assert named(next(stream)) == ["A"]
            for _ in range(2):
                with pytest.raises(AuthenticationFailed):
                    next(stream)
        transport.answers.put(happened("B"))
        with pbx.events() as later:
            assert named(next(later)) == ["B"]


def test_the_last_stream_that_is_closed_ends_the_poll_at_once_where_the_transport_can() -> None:
    client, transport = a_client()
    with client as pbx:
        stream = pbx.events()
        assert transport.polls.acquire(timeout=LIMIT_S)
        stream.close()
        assert threads() == []
        with pbx.events() as later:
            transport.answers.put(happened("A"))
            batch = next(later)
            assert (named(batch), batch.gap) == (["A"], True), "the first poll was under way when its stream ended"


def test_a_poll_that_cannot_be_given_up_goes_on_for_the_next_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ajam_transports.streams.STOP_S", 0.01)
    client, transport = a_client(PollTransport)
    with client as pbx:
        stream = pbx.events()
        assert transport.polls.acquire(timeout=LIMIT_S)
        stream.close()
        assert threads() == ["ajam-events"]
        with pytest.raises(LocalProtocolError, match="one mask and filters"):
            pbx.events(mask="call")
        with pbx.events() as later:
            transport.answers.put(happened("A"))
            assert named(next(later)) == ["A"]
        transport.answers.put(happened("B"))
        wait_until(lambda: not threads())


def test_the_streams_of_a_client_have_one_mask() -> None:
    client, _ = a_client()
    with client as pbx, pbx.events(), pytest.raises(LocalProtocolError, match="share a poll"):
        pbx.events(mask="call")


@pytest.mark.parametrize("kind", [PollTransport, AbortableTransport])
def test_closing_the_client_ends_its_streams_and_what_they_hold_is_still_given(kind: type[PollTransport]) -> None:
    client, transport = a_client(kind)
    with client as pbx:
        stream = pbx.events()
        transport.answers.put(happened("A"))
        wait_until(lambda: bool(stream.batches))
        assert transport.polls.acquire(timeout=LIMIT_S)
    assert threads() == []
    assert [named(batch) for batch in stream] == [["A"]]
    assert stream.is_over
    with pytest.raises(LocalProtocolError, match="the client is closed"):
        client.events()


def test_closing_the_client_ends_a_poll_that_a_full_stream_holds_up() -> None:
    client, transport = a_client()
    with client as pbx:
        stream = pbx.events(buffer=1)
        transport.answers.put(happened("A"))
        transport.answers.put(happened("B"))
        for _ in range(2):
            assert transport.polls.acquire(timeout=LIMIT_S)
    assert [named(batch) for batch in stream] == [["A"]]


def test_closing_the_client_ends_somebody_who_waits() -> None:
    client, _ = a_client()
    pbx = client.__enter__()
    stream = pbx.events()
    with in_thread(lambda: list(stream)) as outcomes:
        pbx.close()
    assert outcomes == [[]]


class Dawdling(AbortableTransport):
    """A pause that lasts until it is cut short."""

    def __init__(self) -> None:
        super().__init__()
        self.naps: list[float] = []

    def sleep(self, seconds: float, /) -> None:
        self.naps.append(seconds)


def test_a_pause_of_the_poll_is_cut_short_too() -> None:
    client, transport = a_client(Dawdling)
    with client as pbx:
        stream = pbx.events()
        transport.answers.put(happened())
        wait_until(lambda: len(getattr(transport, "naps", ())) == 3)
        stream.close()
    assert [round(nap, 2) for nap in getattr(transport, "naps", ())][:3] == [0.1, 0.1, 0.05]


def test_a_handlers_exception_comes_out_where_the_handler_is_called() -> None:
    client, transport = a_client()
    transport.answers.put(happened("A"))

    def application() -> None:
        with client as pbx, pbx.events() as stream:
            for batch in stream:
                raise ZeroDivisionError(named(batch))

    with pytest.raises(ZeroDivisionError, match="A"):
        application()
    assert threads() == []


@pytest.mark.parametrize(
    ("classes", "options", "text"),
    [
        (("Hangup",), {}, "classes of ajam_core.records"),
        ((), {"mask": "off"}, "asks for no events"),
        ((), {"buffer": 0}, "buffer must be a number of batches, 1 or more"),
        ((), {"buffer": None}, "buffer must be a number"),
    ],
)
def test_what_cannot_be_asked_for_is_said_and_no_poll_begins(classes: Any, options: Any, text: str) -> None:
    client, transport = a_client()
    with client as pbx:
        with pytest.raises(LocalProtocolError, match=text):
            pbx.events(*classes, **options)
        assert transport.asked == ["challenge", "login"]


def office() -> SimulatedPbx:
    return SimulatedPbx(prefix="", users=[ManagerUser("admin", "secret")], clock=time.time)


def test_events_of_the_simulated_pbx_come_at_once() -> None:
    transport = SimulatedTransport(office())
    with connect("simulated://", username="admin", secret="secret", transport=transport) as pbx, pbx.events() as stream:
        pbx.send(actions.UserEvent("Lunch", {"Where": "terrace"}))
        found = next(event for batch in stream for event in batch.events if isinstance(event, records.UserEvent))
        assert dict(found.fields) == {"where": "terrace"}
        begun = time.monotonic()
    assert time.monotonic() - begun < 5


DIAL = actions.Originate(channel="SIP/101", context="default", exten="1000")


def test_a_call_gives_its_outcome_with_a_stream_and_without_one() -> None:
    transport = SimulatedTransport(SimulatedPbx(users=[ManagerUser("admin", "secret")], clock=time.time))
    with connect("simulated://", username="admin", secret="secret", transport=transport) as pbx:
        assert pbx.originate(DIAL, wait=True).response == "Success"
        with pbx.events() as stream:
            assert pbx.originate(DIAL, wait=True, wait_s=10).response == "Success"
            outcomes = (event for batch in stream for event in batch.events)
            assert next(event for event in outcomes if isinstance(event, records.OriginateResponse)).reason == 4
        assert pbx.originate(DIAL).message == "Originate successfully queued"


def test_a_call_gives_its_outcome_though_a_stream_is_full() -> None:
    transport = SimulatedTransport(SimulatedPbx(users=[ManagerUser("admin", "secret")], clock=time.time))
    with (
        connect("simulated://", username="admin", secret="secret", transport=transport) as pbx,
        pbx.events(buffer=1) as unread,
    ):
        pbx.send(actions.UserEvent("A"))
        wait_until(lambda: len(unread.batches) == 1)
        pbx.send(actions.UserEvent("B"))
        wait_until(lambda: pbx.feed.held_up_at < inf)
        assert pbx.originate(DIAL, wait=True, wait_s=10).response == "Success"
        assert [named(batch) for batch in (unread.get(), unread.get())] == [["UserEvent"], ["UserEvent"]]


def test_a_poll_over_sockets_is_given_up_at_once() -> None:
    with ServedPbx(office()) as served, connect(served.url, username="admin", secret="secret") as pbx:
        with pbx.events() as stream:
            served.server.transport.pbx.emit(PbxEvent("Hangup", "call", (("Channel", "SIP/1"),)))
            assert named(next(stream)) == ["Hangup"]
            begun = time.monotonic()
        assert time.monotonic() - begun < 5
        assert isinstance(pbx.transport, Urllib3Transport)
        assert pbx.send(actions.Ping()).response == "Success"


def test_a_transport_of_the_actions_lane_is_not_asked_for_polls() -> None:
    client, transport = a_client()
    lanes: list[tuple[str, str]] = []
    inner = transport.fetch

    def fetch(effect: Fetch) -> HttpResponse:
        lanes.append((parameters(effect.request)["action"], effect.lane))
        return inner(effect)

    transport.fetch = fetch  # type: ignore[method-assign]
    with client as pbx, pbx.events() as stream:
        transport.answers.put(happened("A"))
        next(stream)
        pbx.send(actions.Ping())
    assert {lane for action, lane in lanes if action == "WaitEvent"} == {"events"}
    assert {lane for action, lane in lanes if action != "WaitEvent"} == {"actions"}
