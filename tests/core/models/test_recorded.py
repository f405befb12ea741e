"""What real servers sent: the events of a call lead to the same channels as the list that was asked for after it."""

from __future__ import annotations

import pytest

from ajam_core import get_codec
from ajam_core.messages import Message
from ajam_core.models import Channel, LiveChannels, LiveQueues, Queue
from ajam_core.models.channels import seen
from ajam_core.values import ChannelState
from tests.recorded import step

OLD = ("1.4.26.2", "1.8.32.3")


def blocks(version: str, name: str) -> list[Message]:
    """The events of a recorded answer."""
    messages = get_codec("rawman").decode(step(version, "rawman", name).body)
    return [message for message in messages if "event" in message]


def followed(version: str, *names: str) -> dict[str, Channel]:
    """The channels that the events of these answers, in this order, tell of."""
    model = LiveChannels()
    for name in names:
        for event in blocks(version, name):
            assert model.apply(event["event"].lower(), event)
    return model.items


def listed(version: str, name: str) -> dict[str, Channel]:
    channels = (seen(item) for item in blocks(version, name) if item["event"] == "Status")
    return {channel.unique_id: channel for channel in channels}


@pytest.mark.parametrize(
    ("version", "events", "count"),
    [
        ("1.4.26.2", ("originate-async-2", "waitevent-originate"), 4),
        ("1.8.32.3", ("waitevent-originate",), 4),
        ("16", ("waitevent-next-after-originate",), 2),
        ("22", ("waitevent-next-after-originate",), 2),
    ],
)
def test_the_events_of_calls_lead_to_what_the_list_says(version: str, events: tuple[str, ...], count: int) -> None:
    channels = followed(version, *events)
    assert channels == listed(version, "status-live")
    assert len(channels) == count
    assert {channel.state for channel in channels.values()} == {ChannelState.UP}


@pytest.mark.parametrize("version", ["16", "22"])
def test_channels_in_bridges_are_in_them_and_all_of_them_end(version: str) -> None:
    up = followed(version, "waitevent-many-events")
    assert len([channel for channel in up.values() if channel.bridge_id is not None]) == 5
    down = followed(version, "waitevent-next-after-originate", "waitevent-many-events", "waitevent-hangups")
    assert down == {}


@pytest.mark.parametrize("version", OLD)
def test_a_call_that_fails_leaves_no_channel(version: str) -> None:
    assert followed(version, "waitevent-originate-fail") == {}


def test_a_member_of_a_queue_comes_is_paused_and_goes_in_1_8() -> None:
    model = LiveQueues()
    happened = [event for event in blocks("1.8.32.3", "waitevent-queue") if "QueueMember" in event["event"]]
    added = happened[0]
    assert not model.apply(added["event"].lower(), added), "the queue is not known yet"
    model.items = {added["queue"]: Queue(name=added["queue"])}
    members = []
    for event in happened:
        assert model.apply(event["event"].lower(), event)
        members.append([(each.interface, each.name, each.paused) for each in model.items[added["queue"]].members])
    who = (added["location"], added["membername"])
    assert members == [[(*who, False)], [(*who, True)], []]
