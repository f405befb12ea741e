"""Every action that only reads, and as many kinds of events as can be caused: typed, and read whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from ajam_core import ActionFailed, Listing, Record, actions, records
from ajam_core.actions import ListAction
from ajam_core.actions.base import event_name
from ajam_core.records import Event, UserEvent
from ajam_transports import Client
from tests.live.guide import Guide
from tests.live.reads import READS, REFUSED, read
from tests.live.servers import Server
from tests.live.test_actions import FORMATS
from tests.live.tour import toured
from tests.live.watching import connect


def strays(record: Any) -> dict[str, str]:
    return {**record.extra, **record.unparsed} if isinstance(record, Record) else {}


@pytest.fixture(scope="module", params=FORMATS)
def reader(server: Server, request: pytest.FixtureRequest) -> Iterator[Client]:
    client, _ = connect(server, codec=request.param)
    with client:
        client.send(actions.DBPut(family="live", key="reads", val="é & <v>"))
        call = actions.Originate(channel="Local/1000@default", context="default", exten="1001", async_=True)
        client.send(call)
        yield client
        client.send(actions.Hangup("/^Local/"))


@pytest.mark.parametrize("name", READS)
def test_an_action_that_only_reads_is_read_whole(reader: Client, name: str) -> None:
    """Of those that this server's ListCommands has."""
    if name not in reader.send(actions.ListCommands()):
        return
    action = read(name)
    if name in REFUSED:
        with pytest.raises(ActionFailed) as caught:
            reader.send(action)
        assert strays(caught.value.reply.response) == {}
        return
    result = reader.send(action)
    if isinstance(action, ListAction):
        assert isinstance(result, Listing)
        assert [type(item) for item in result if isinstance(item, Event)] == []
        assert result.foreign == ()
        assert strays(result.complete) == {}
    for record in result if isinstance(result, Listing) else [result]:
        assert strays(record) == {}


def test_every_reader_of_the_server_is_one_of_ours(reader: Client) -> None:
    """What its name says lists, shows or tells is sent here."""
    for entry in reader.send(actions.ListCommands()).commands:
        name = next(known for known in actions.__all__ if known.lower() == entry.name.lower())
        if any(word in name for word in ("Show", "List", "Status", "peers", "GetConfig", "Summary", "Info")):
            assert name in READS


@pytest.fixture(scope="module")
def tour(server: Server) -> Iterator[Guide]:
    with toured(server) as guide:
        yield guide


def test_every_event_of_the_tour_has_a_class_and_is_read_whole(tour: Guide) -> None:
    untyped = {event.name for event in tour.events if isinstance(event, Event)}
    assert untyped == set()
    closed = [event for event in tour.events if not isinstance(event, UserEvent)]
    left = {(event_name(event), name) for event in closed for name in strays(event)}
    assert left == set()


WANTED = """
DialEnd BridgeEnter BlindTransfer Hold Unhold ParkedCall UnParkedCall QueueCallerJoin QueueCallerLeave
QueueMemberPause ConfbridgeJoin ConfbridgeLeave MessageWaiting DeviceStateChange DTMFEnd UserEvent
Reload AsyncAGIStart AgentLogin ChanSpyStart MixMonitorStart Pickup Cdr CEL SuccessfulAuth ChallengeResponseFailed
MusicOnHoldStart
"""


def test_the_tour_sees_what_it_is_there_for(tour: Guide) -> None:
    kinds = {event_name(event) for event in tour.events}
    assert len(kinds) >= 80
    assert set(WANTED.split()) - kinds == set()


def test_a_call_of_the_tour_keeps_its_snapshots(tour: Guide) -> None:
    [end, *_] = [event for event in tour.events if isinstance(event, records.DialEnd) and event.dest]
    assert end.dest is not None
    assert end.dest.channel.startswith("Local/")
    assert attrs.asdict(end.dest, recurse=False)["unique_id"]
