"""The channels that events keep current, in the events of each range of versions."""

from __future__ import annotations

import pytest

from ajam_core.models import Channel, LiveChannels
from ajam_core.values import ChannelState
from tests.core.conversation import event
from tests.core.models.feeding import batch, begun, changed, listing, take

END = "StatusComplete"
OLD = "Asterisk/1.8.32.3"


def status(number: int, *headers: str) -> str:
    """An item of Status."""
    return event("Status", f"Channel: SIP/{number}", f"Uniqueid: u{number}", *headers)


def about(name: str, number: int, *headers: str) -> str:
    """An event about one channel."""
    return event(name, "Privilege: call,all", f"Channel: SIP/{number}", f"Uniqueid: u{number}", *headers)


UP = ("ChannelState: 6", "ChannelStateDesc: Up", "CallerIDNum: 101", "CallerIDName: Zoé", "BridgeID: b1")
FIRST = Channel(
    unique_id="u1",
    channel="SIP/1",
    state=ChannelState.UP,
    caller_id_num="101",
    caller_id_name="Zoé",
    bridge_id="b1",
)


def test_a_list_gives_the_channels_by_unique_id() -> None:
    model = LiveChannels()
    begun(model, listing(END, status(1, *UP), status(2, "ChannelState: 4", "CallerIDNum: <unknown>", "BridgeID: ")))
    assert dict(model.snapshot.items) == {
        "u1": FIRST,
        "u2": Channel(unique_id="u2", channel="SIP/2", state=ChannelState.RING),
    }


def test_a_list_of_1_4_is_read_by_its_words() -> None:
    model = LiveChannels()
    items = (
        status(1, "CallerID: 101", "CallerIDName: <unknown>", "State: Up", "Link: SIP/2"),
        status(2, "State: Pre-ring"),
        status(3, "State: Odd"),
    )
    begun(model, listing(END, *items, server="Asterisk/1.4.26.2"))
    assert list(model.snapshot.items.values()) == [
        Channel(unique_id="u1", channel="SIP/1", state=ChannelState.UP, caller_id_num="101", bridged_channel="SIP/2"),
        Channel(unique_id="u2", channel="SIP/2", state=ChannelState.PRE_RING),
        Channel(unique_id="u3", channel="SIP/3"),
    ]


def test_a_call_is_followed_from_its_first_to_its_last_event() -> None:
    model = LiveChannels()
    session = begun(model, listing(END))
    seen = []
    for happening in (
        about("Newchannel", 1, "ChannelState: 0", "CallerIDNum: <unknown>", "CallerIDName: <unknown>"),
        about("NewCallerid", 1, "CallerIDNum: 101", "CallerIDName: Zoé"),
        about("Newstate", 1, "ChannelState: 6", "ChannelStateDesc: Up"),
        about("BridgeEnter", 1, "BridgeUniqueid: b1", "ChannelState: 6"),
        about("Newexten", 1, "Context: default"),
        about("BridgeLeave", 1, "BridgeUniqueid: b1", "ChannelState: 6"),
        about("Hangup", 1, "Cause: 16"),
    ):
        changes = take(model, session, batch(happening))
        seen.append((changed(changes), model.snapshot.items.get("u1")))
    new = Channel(unique_id="u1", channel="SIP/1", state=ChannelState.DOWN)
    named = Channel(unique_id="u1", channel="SIP/1", state=ChannelState.DOWN, caller_id_num="101", caller_id_name="Zoé")
    up = Channel(unique_id="u1", channel="SIP/1", state=ChannelState.UP, caller_id_num="101", caller_id_name="Zoé")
    assert seen == [
        ({"u1": "new"}, new),
        ({"u1": "changed"}, named),
        ({"u1": "changed"}, up),
        ({"u1": "changed"}, FIRST),
        ({}, FIRST),
        ({"u1": "changed"}, up),
        ({"u1": "gone"}, None),
    ]


def test_a_change_of_several_events_in_one_batch_is_told_once() -> None:
    model = LiveChannels()
    session = begun(model, listing(END))
    call = [
        about("Newchannel", 1, "ChannelState: 0"),
        about("Newstate", 1, "ChannelState: 6"),
        about("Newchannel", 2, "ChannelState: 0"),
        about("Hangup", 2),
    ]
    assert changed(take(model, session, batch(*call))) == {"u1": "new"}
    assert model.snapshot.items["u1"].state is ChannelState.UP


def test_events_that_are_older_than_the_list_do_no_lasting_harm() -> None:
    model = LiveChannels()
    session = begun(model, listing(END, status(1, *UP)))
    older = [
        about("Newchannel", 1, "ChannelState: 0", "CallerIDNum: <unknown>"),
        about("Newchannel", 7, "ChannelState: 0"),
        about("Newstate", 1, "ChannelState: 4"),
        about("Newstate", 9, "ChannelState: 4"),
        about("BridgeEnter", 1, "BridgeUniqueid: b0"),
        about("Newstate", 1, "ChannelState: 6"),
        about("BridgeEnter", 1, "BridgeUniqueid: b1"),
        about("Hangup", 9),
        about("Hangup", 7),
    ]
    assert take(model, session, batch(*older)) == ()
    assert dict(model.snapshot.items) == {"u1": FIRST}


@pytest.mark.parametrize(
    ("linked", "unlinked"),
    [
        (("Link",), ("Unlink",)),
        (("Bridge", "Bridgestate: Link"), ("Unlink",)),
        (("Bridge", "Bridgestate: Link"), ("Bridge", "Bridgestate: Unlink")),
    ],
)
def test_up_to_11_two_channels_are_joined_and_parted(linked: tuple[str, ...], unlinked: tuple[str, ...]) -> None:
    model = LiveChannels()
    session = begun(model, listing(END, status(1), status(2), server=OLD))
    pair = ("Channel1: SIP/1", "Channel2: SIP/2", "Uniqueid1: u1", "Uniqueid2: u2")

    def partners() -> list[str | None]:
        return [channel.bridged_channel for channel in model.snapshot.items.values()]

    take(model, session, batch(event(*linked, *pair)))
    assert partners() == ["SIP/2", "SIP/1"]
    take(model, session, batch(event("Rename", "Oldname: SIP/2", "Newname: SIP/2<ZOMBIE>", "Uniqueid: u2")))
    assert partners() == ["SIP/2<ZOMBIE>", "SIP/1"]
    assert model.snapshot.items["u2"].channel == "SIP/2<ZOMBIE>"
    take(model, session, batch(event(*unlinked, *pair)))
    assert partners() == [None, None]
    take(model, session, batch(event(*linked, "Channel1: SIP/8", "Channel2: SIP/9", "Uniqueid1: u8", "Uniqueid2: u9")))
    assert set(model.snapshot.items) == {"u1", "u2"}


@pytest.mark.parametrize("name", ["Masquerade", "BridgeMerge", "FullyBooted", "Reload"])
def test_what_tells_of_more_than_one_channel_has_them_listed_anew(name: str) -> None:
    model = LiveChannels()
    session = begun(model, listing(END, status(1)))
    changes = take(model, session, batch(event(name)), listing(END, status(2)))
    assert changed(changes) == {"u1": "gone", "u2": "new"}
