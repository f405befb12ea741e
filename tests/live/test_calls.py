"""Calls between channels of the servers themselves: each event of them is typed to the last header, in every format.

Each scene is watched in the three formats at once, between two user events.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ajam_core import AjamError, actions, records
from ajam_core.enums import BridgeTone, CDRDisposition, MixMonitorDirection, MuteDirection
from ajam_core.values import ChannelState
from ajam_transports import Client
from tests.live.servers import Server
from tests.live.watching import connect, hang_up

FORMATS = ("rawman", "mxml", "html")
LIMIT_S = 30.0
LOCAL = "Local/1000@default/n"

Scene = Callable[["Stage"], None]


class Stage:
    """A server that a scene is played on. `told` are the events so far, `at` from where on it looks for more."""

    def __init__(self, server: Server, pbx: Client) -> None:
        self.server, self.pbx = server, pbx
        self.told: list[records.Record] = []
        self.at = 0

    def send(self, action: Any) -> Any:
        return self.pbx.send(action)

    def originate(self, channel: str, application: str, data: str = "") -> None:
        self.send(actions.Originate(channel=channel, application=application, data=data, async_=True))

    def wait(self, *classes: type[records.Record]) -> list[Any]:
        """The first event of each class after what was waited for last, or since the last call, when all have come."""
        end = time.monotonic() + LIMIT_S
        while True:
            kinds = [type(event) for event in self.told]
            missing = [each for each in classes if each not in kinds[self.at :]]
            if not missing:
                found = [kinds.index(each, self.at) for each in classes]
                self.at = max(found) + 1
                return [self.told[at] for at in found]
            assert time.monotonic() < end, f"none of {missing}"
            self.told.extend(self.send(actions.WaitEvent(timeout=2)))

    def call(self, application: str, data: str = "") -> str:
        """The first half of a Local channel, once it runs the application and the other half waits in the dialplan."""
        self.told.extend(self.send(actions.WaitEvent(timeout=0)))
        begin = self.at = len(self.told)
        self.originate(LOCAL, application, data)
        [answered] = self.wait(records.OriginateResponse)
        assert answered.response == "Success"
        self.at = begin  # what the application tells may have come before
        while any(item.application == "Answer" for item in self.send(actions.CoreShowChannels())):
            self.told.extend(self.send(actions.WaitEvent(timeout=1)))
        return str(answered.channel)


def typed(events: list[records.Record]) -> None:
    """Asserts that no header of the events is left over."""
    strays = {
        (type(event).__name__, name): text
        for event in events
        for name, text in {**event.extra, **event.unparsed}.items()
    }
    assert strays == {}


def both_enter(stage: Stage) -> None:
    """Waits until the callee is in the bridge, and the caller as well."""
    stage.wait(records.BridgeEnter)
    stage.wait(records.BridgeEnter)


def listed(stage: Stage) -> None:
    """What the lists say of a call."""
    channel = stage.call("Dial", LOCAL)
    both_enter(stage)
    bridge = next(item.bridge for item in stage.send(actions.BridgeList()) if item.bridge.num_channels == 2)
    inside = stage.send(actions.BridgeInfo(bridge.unique_id))
    assert inside.complete.bridge == bridge
    assert len(inside) == 2
    found = [
        *stage.send(actions.CoreShowChannels()),
        *stage.send(actions.Status(all_variables=True)),
        *stage.send(actions.BridgeTechnologyList()),
        *inside,
        inside.complete,
    ]
    if stage.server.release.major == "22":
        found += stage.send(actions.CoreShowChannelMap(channel))
    typed(found)


def told_of_a_channel(stage: Stage) -> None:
    """What may be done to one channel."""
    channel = stage.call("Wait", "20")
    stage.send(actions.PlayDTMF(channel, "5", duration_ms=120))
    stage.wait(records.DTMFBegin, records.DTMFEnd)
    stage.send(actions.MuteAudio(channel, MuteDirection.ALL, True))
    stage.send(actions.SendText(channel, "hello"))
    stage.send(actions.AbsoluteTimeout(channel, 20))
    stage.send(actions.Setvar("CHANNEL(accountcode)", "new", channel))
    stage.send(actions.Setvar("CALLERID(num)", "777", channel))
    stage.send(actions.Setvar("CONNECTEDLINE(num)", "778", channel))
    stage.wait(records.NewAccountCode, records.NewCallerid, records.NewConnectedLine)


def recorded(stage: Stage) -> None:
    """A recording, and somebody who listens in."""
    channel = stage.call("Echo")
    reply = stage.send(actions.MixMonitor(channel, "/tmp/scene.wav", "i(RECORDING)"))
    stage.send(actions.MixMonitorMute(channel, MixMonitorDirection.READ, True))
    stage.send(actions.StopMixMonitor(channel, reply.mix_monitor_id))
    stage.wait(records.MixMonitorStart, records.MixMonitorMute, records.MixMonitorStop)
    stage.originate(LOCAL, "ChanSpy", f"{channel},q")
    stage.wait(records.ChanSpyStart)
    stage.send(actions.Hangup("/^Local/"))
    stage.wait(records.ChanSpyStop)


def carried_out(stage: Stage) -> None:
    """Commands of Async AGI."""
    channel = stage.call("AGI", "agi:async")
    stage.wait(records.AsyncAGIStart)
    stage.send(actions.AGI(channel, "GET VARIABLE FOO", "first one"))
    start, end, done = stage.wait(records.AGIExecStart, records.AGIExecEnd, records.AsyncAGIExec)
    assert (start.command, end.result_code) == ("GET VARIABLE FOO", 200)
    assert (done.command_id, done.result) == ("first one", "200 result=1 (bar)\n")
    stage.send(actions.AGI(channel, "ASYNCAGI BREAK"))
    stage.wait(records.AsyncAGIEnd)


def moved(stage: Stage) -> None:
    """Channels that are bridged, transferred, redirected and taken out of a bridge."""
    first, second = stage.call("Wait", "20"), stage.call("Wait", "20")
    stage.send(actions.Bridge(first, second, BridgeTone.NOBODY))
    stage.wait(records.BridgeEnter)
    stage.send(actions.BlindTransfer(first, "1000", "default"))
    [transfer] = stage.wait(records.BlindTransfer)
    assert (transfer.transferer.channel, transfer.extension) == (first, "1000")
    dialling = stage.call("Dial", LOCAL)
    both_enter(stage)
    stage.send(actions.BridgeKick(dialling))
    stage.wait(records.BridgeLeave)
    stage.send(actions.Redirect(second, "1000", "default", 1))
    stage.wait(records.Newexten)


def over_the_network(stage: Stage) -> None:
    """A call of the server to itself: RTCP reports, and somebody who talks."""
    technology = stage.server.release.technology
    stage.originate(f"{technology}/1000@trunk", "Milliwatt")
    [answered] = stage.wait(records.OriginateResponse)
    callee = next(item.channel for item in stage.send(actions.CoreShowChannels()) if item.channel != answered.channel)
    stage.send(actions.Setvar("TALK_DETECT(set)", "", callee))
    stage.wait(records.ChannelTalkingStart, records.RTCPSent, records.RTCPReceived)


def optimized(stage: Stage) -> None:
    """A Local channel between two bridges tries to take itself out, once there is sound."""
    for extension in (f"7000,1,Dial({LOCAL})", "7001,1,Dial(Local/7000@scenes)"):
        stage.server.cli(f"dialplan add extension {extension} into scenes")
    stage.originate("Local/7001@scenes/n", "Milliwatt")
    begin, end = stage.wait(records.LocalOptimizationBegin, records.LocalOptimizationEnd)
    assert (end.id, end.local_one) == (begin.id, begin.local_one)
    assert end.success in (True, False)


def picked_up(stage: Stage) -> None:
    """A call that rings at one channel is picked up by another."""
    for extension in ("7002,1,Ringing()", "7002,2,Wait(20)"):
        stage.server.cli(f"dialplan add extension {extension} into scenes")
    stage.originate("Local/7002@scenes/n", "Wait", "20")
    ringing = ""
    while not ringing:
        stage.told.extend(stage.send(actions.WaitEvent(timeout=1)))
        states = {item.channel: item.channel_state for item in stage.send(actions.CoreShowChannels())}
        ringing = next((name for name, state in states.items() if state is ChannelState.RINGING), "")
    stage.originate(LOCAL, "PickupChan", ringing)
    [pickup] = stage.wait(records.Pickup)
    assert pickup.target.channel == ringing


def billed(stage: Stage) -> None:
    """The record of a call, and the steps of its life."""
    channel = stage.call("Wait", "20")
    stage.send(actions.Hangup(channel))
    stage.wait(records.Cdr, records.CEL)
    record = next(event for event in stage.told if isinstance(event, records.Cdr))
    assert record.start_time is not None
    assert record.disposition is CDRDisposition.ANSWERED


def ended(stage: Stage) -> None:
    """A regular expression ends all channels."""
    stage.call("Wait", "20")
    listing = stage.send(actions.Hangup("/^Local/", cause=16))
    assert listing
    typed([*listing, listing.complete])
    [hangup] = stage.wait(records.Hangup)
    assert hangup.cause == 16


@pytest.fixture
def clients(server: Server) -> Iterator[dict[str, Client]]:
    clients = {codec: connect(server, codec=codec)[0] for codec in FORMATS}
    yield clients
    try:
        hang_up(server, clients["rawman"])
    except AjamError:
        server.restart(kill=True)
    for client in clients.values():
        client.close()


@pytest.mark.parametrize(
    "scene",
    [listed, told_of_a_channel, recorded, carried_out, moved, over_the_network, optimized, picked_up, billed, ended],
    ids=lambda scene: scene.__name__,
)
def test_what_is_told_of_calls_is_typed_to_the_last_header(
    server: Server, clients: dict[str, Client], scene: Scene
) -> None:
    stage = Stage(server, clients["rawman"])
    for client in clients.values():
        client.send(actions.WaitEvent(timeout=0))
    stage.send(actions.UserEvent("Curtain", {"at": "up"}))
    scene(stage)
    stage.send(actions.UserEvent("Curtain", {"at": "down"}))
    told = {"rawman": play(clients["rawman"], stage.told)}
    for codec in FORMATS[1:]:
        told[codec] = play(clients[codec], [])
    typed(told["rawman"])
    assert told["mxml"] == told["rawman"]
    assert told["html"] == told["rawman"]


def play(client: Client, told: list[records.Record]) -> list[records.Record]:
    """The events between the two user events, of which the server may still hold some."""
    end = time.monotonic() + LIMIT_S
    while True:
        marks = [at for at, event in enumerate(told) if isinstance(event, records.UserEvent)]
        if len(marks) >= 2:
            return told[marks[0] + 1 : marks[-1]]
        assert time.monotonic() < end
        told.extend(client.send(actions.WaitEvent(timeout=2)))
