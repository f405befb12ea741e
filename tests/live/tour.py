"""A tour of a live server: it causes as many kinds of events as a machine without phones can, and runs every action
that only reads. `python -m tests.live.tour` writes what it saw into tests/samples/seen.json.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ajam_core import ActionFailed, AjamError, Listing, actions, records
from ajam_core.actions.base import event_name
from ajam_transports import connect
from tests.live.config import Settings
from tests.live.guide import Guide
from tests.live.packages import RELEASES
from tests.live.reads import READS, read
from tests.live.servers import Server, alone, prepare

__all__ = ["SCENES", "toured"]

SEEN = Path(__file__).parents[1] / "samples" / "seen.json"

Scene = Callable[["Guide"], None]
SCENES: list[Scene] = []


def scene(function: Scene) -> Scene:
    SCENES.append(function)
    return function


@scene
def calls_and_bridges(guide: Guide) -> None:
    guide.call("dial", "tone")
    guide.wait_for("BridgeEnter", "Local/echo@tour")
    leg = guide.channel("Local/echo@tour", ";1")
    guide.send("PlayDTMF", Channel=leg, Digit="5", Duration="100", Receive="true")
    guide.send("PlayMF", Channel=leg, Digit="5")
    guide.send("SendFlash", Channel=leg, Receive="true")
    guide.send("SendText", Channel=leg, Message="héllo & <co>")
    guide.send("MuteAudio", Channel=leg, Direction="all", State="on")
    guide.send("AbsoluteTimeout", Channel=leg, Timeout="50")
    guide.send("MixMonitor", Channel=leg, File="/tmp/tour.wav")
    guide.send("MixMonitorMute", Channel=leg, Direction="both", State="1")
    guide.send("StopMixMonitor", Channel=leg)
    guide.send("Monitor", Channel=leg, File="/tmp/tour-m")
    guide.send("ChangeMonitor", Channel=leg, File="/tmp/tour-n")
    guide.send("PauseMonitor", Channel=leg)
    guide.send("UnpauseMonitor", Channel=leg)
    guide.send("StopMonitor", Channel=leg)
    guide.send("LocalOptimizeAway", Channel=leg)
    guide.call("spy", SPIED=leg)
    guide.wait_for("ChanSpyStart")
    bridge = guide.pbx.send(actions.BridgeList())
    if bridge and bridge[0].wire:
        number = bridge[0].wire["BridgeUniqueid"]
        guide.send("BridgeInfo", BridgeUniqueid=number)
        guide.send("BridgeKick", BridgeUniqueid=number, Channel=leg)
    guide.hang_up()
    guide.call("busy")
    guide.wait_for("DialEnd")
    guide.call("user")
    guide.call("hold")
    guide.wait_for("MusicOnHoldStop")
    guide.hang_up()


@scene
def transfers(guide: Guide) -> None:
    guide.call("dial", "tone")
    guide.wait_for("BridgeEnter", "Local/echo@tour")
    guide.wait_for("BridgeEnter", "Local/dial@tour")
    guide.send("BlindTransfer", Channel=guide.channel("Local/echo@tour", ";1"), Context="tour", Exten="wait")
    guide.wait_for("BlindTransfer", within_s=8)
    guide.hang_up()
    guide.call("dial", "tone")
    guide.wait_for("BridgeEnter", "Local/echo@tour")
    transferer = guide.channel("Local/echo@tour", ";1")
    guide.send("Atxfer", Channel=transferer, Context="tour", Exten="55")
    guide.wait_for("MusicOnHoldStart", within_s=8)
    time.sleep(1)
    guide.send("CancelAtxfer", Channel=transferer)
    guide.send("Redirect", Channel=guide.channel("Local/dial@tour", ";1"), Context="tour", Exten="wait", Priority="1")
    guide.hang_up()
    guide.call("ringing")
    time.sleep(1)  # until it rings
    guide.call("pickup")
    guide.wait_for("Pickup", within_s=8)
    guide.hang_up()
    one, two = guide.call("wait", "tone"), guide.call("wait", "echo")
    time.sleep(0.5)
    guide.send("Bridge", Channel1=one, Channel2=two, Tone="no")
    guide.hang_up()


@scene
def local_channels_that_step_aside(guide: Guide) -> None:
    guide.call("chain", "tone")
    guide.wait_for("LocalOptimizationEnd", within_s=8)
    guide.hang_up()


@scene
def attended_transfer_over_iax(guide: Guide) -> None:
    channel = "IAX2/loop:loop@loop/dial"
    guide.send("Originate", Channel=channel, Context="tour", Exten="tone", Priority="1", Async="true", Timeout="8000")
    guide.wait_for("BridgeEnter", "Local/echo@tour")
    transferer = guide.channel("Local/echo@tour", ";1")
    guide.send("Atxfer", Channel=transferer, Context="tour", Exten="55")
    guide.wait_for("MusicOnHoldStart", within_s=8)
    time.sleep(3)  # the transferer hears the other party before it goes
    guide.send("Hangup", Channel=transferer)
    guide.wait_for("AttendedTransfer", within_s=4)
    guide.hang_up()


@scene
def parking(guide: Guide) -> None:
    guide.call("park", "tone")
    guide.wait_for("ParkedCall")
    guide.pbx.send(actions.ParkedCalls())
    guide.send("Originate", Channel="Local/701@parkedcalls", Context="tour", Exten="echo", Priority="1", Async="true")
    guide.wait_for("UnParkedCall", within_s=8)
    guide.hang_up()
    guide.call("wait", "tone")
    time.sleep(0.3)
    guide.send("Park", Channel=guide.channel("Local/wait@tour", ";1"), Timeout="1000")
    guide.wait_for("ParkedCallTimeOut", within_s=8)
    guide.hang_up()
    guide.call("park", "tone")
    guide.wait_for("ParkedCall")
    guide.hang_up()


@scene
def queues(guide: Guide) -> None:
    member = "Local/member@tour/n"
    guide.send("QueueAdd", Queue="tour", Interface=member, Penalty="1", MemberName='Éric "le <boss>" & co')
    guide.send("QueuePause", Queue="tour", Interface=member, Paused="true", Reason="tea & <cake>")
    guide.send("QueuePause", Queue="tour", Interface=member, Paused="false")
    guide.send("QueuePenalty", Queue="tour", Interface=member, Penalty="2")
    guide.send("QueueMemberRingInUse", Queue="tour", Interface=member, RingInUse="yes")
    guide.send("QueueLog", Queue="tour", Event="TOUR", Message="hello")
    guide.send("QueueRule")
    guide.call("queue", "tone")
    guide.wait_for("AgentConnect")
    guide.wait_for("AgentComplete", within_s=8)
    guide.hang_up()
    guide.send("QueueAdd", Queue="tour", Interface="Local/ringing@tour")
    guide.send("QueuePause", Queue="tour", Interface=member, Paused="true")
    guide.call("queue", "tone")
    guide.wait_for("AgentCalled")
    guide.send("QueueChangePriorityCaller", Queue="tour", Caller=guide.channel("Local/queue@tour", ";2"), Priority="3")
    guide.wait_for("AgentRingNoAnswer", within_s=7)
    guide.send("QueueWithdrawCaller", Queue="tour", Caller=guide.channel("Local/queue@tour", ";2"))
    guide.hang_up()
    guide.call("queue", "tone")
    guide.wait_for("QueueCallerJoin")
    guide.hang_up()
    guide.send("QueueReset", Queue="tour")
    guide.send("QueueReload", Members="yes")
    guide.send("QueueRemove", Queue="tour", Interface=member)
    guide.send("QueueRemove", Queue="tour", Interface="Local/ringing@tour")


@scene
def conferences(guide: Guide) -> None:
    guide.call("conference", "tone")
    guide.call("conference", "echo")
    guide.wait_for("ConfbridgeJoin")
    time.sleep(0.5)
    member = guide.channel("Local/conference@tour", ";2")
    guide.pbx.send(actions.ConfbridgeListRooms())
    guide.send("ConfbridgeMute", Conference="tour", Channel=member)
    guide.send("ConfbridgeUnmute", Conference="tour", Channel=member)
    guide.send("ConfbridgeLock", Conference="tour")
    guide.send("ConfbridgeUnlock", Conference="tour")
    guide.send("ConfbridgeStartRecord", Conference="tour", RecordFile="/tmp/tour-conf.wav")
    time.sleep(0.5)
    guide.send("ConfbridgeStopRecord", Conference="tour")
    guide.send("ConfbridgeSetSingleVideoSrc", Conference="tour", Channel=member)
    guide.send("ConfbridgeKick", Conference="tour", Channel=member)
    guide.hang_up(until="ConfbridgeEnd")


@scene
def agents(guide: Guide) -> None:
    guide.call("agent", "tone")
    guide.wait_for("AgentLogin", within_s=8)
    guide.pbx.send(actions.Agents())
    guide.call("agentcall", "tone")
    time.sleep(1)
    guide.send("AgentLogoff", Agent="1001", Soft="false")
    guide.wait_for("AgentLogoff", within_s=8)
    guide.hang_up()


@scene
def states_and_variables(guide: Guide) -> None:
    guide.set("DEVICE_STATE(Custom:lamp)", "INUSE")
    guide.set("DEVICE_STATE(Custom:lamp)", "NOT_INUSE")
    guide.set("PRESENCE_STATE(CustomPresence:tour)", "away,lunch,tea & <cake>")
    guide.set("TOUR", "")
    guide.wait_for("DeviceStateChange")
    guide.send("DBPut", Family="tour", Key="k", Val="é & <v>")
    guide.send("DBGet", Family="tour", Key="k")
    guide.send("DBGetTree", Family="tour")
    guide.send("DBDel", Family="tour", Key="k")
    guide.send("DBDelTree", Family="tour")
    guide.send("ExtensionState", Exten="102", Context="default")
    guide.send("PresenceState", Provider="CustomPresence:tour")
    guide.send("UserEvent", UserEvent="Tour", Step="two", Empty="")


@scene
def handlers_and_talk(guide: Guide) -> None:
    guide.call("handled", "tone")
    guide.wait_for("ChannelTalkingStart", within_s=8)
    guide.hang_up(until="HangupHandlerRun")


@scene
def agi(guide: Guide) -> None:
    guide.call("agi", "tone")
    guide.wait_for("AsyncAGIStart")
    channel = guide.channel("Local/agi@tour", ";2")
    guide.send("AGI", Channel=channel, Command="VERBOSE tour 1", CommandID="one")
    guide.wait_for("AsyncAGIExec", within_s=8)
    guide.send("AGI", Channel=channel, Command="ASYNCAGI BREAK", CommandID="two")
    guide.wait_for("AsyncAGIEnd", within_s=8)
    guide.hang_up()


@scene
def voicemail(guide: Guide) -> None:
    guide.call("voicemail", "tone")
    time.sleep(6)
    guide.hang_up(until="MessageWaiting")
    guide.send("MailboxCount", Mailbox="101@default")
    guide.send("MailboxStatus", Mailbox="101@default")
    guide.send("VoicemailRefresh")
    guide.send("VoicemailUserStatus", Context="default", Mailbox="101")
    guide.send("VoicemailBoxSummary", Context="default", Mailbox="101")


@scene
def modules_and_settings(guide: Guide) -> None:
    guide.send("ModuleCheck", Module="app_queue")
    for kind in ("unload", "load", "reload"):
        guide.send("ModuleLoad", Module="app_zapateller.so", LoadType=kind)
    guide.send("Reload", Module="manager")
    guide.send("LoggerRotate")
    guide.send("GetConfig", Filename="queues.conf")
    guide.send("GetConfigJSON", Filename="queues.conf")
    guide.send("ListCategories", Filename="queues.conf")
    guide.send("BridgeTechnologySuspend", BridgeTechnology="simple_bridge")
    guide.send("BridgeTechnologyUnsuspend", BridgeTechnology="simple_bridge")
    guide.send("DialplanExtensionAdd", Context="tour", Extension="new", Priority="1", Application="NoOp")
    guide.send("DialplanExtensionRemove", Context="tour", Extension="new")
    guide.send("Challenge", AuthType="MD5")
    guide.send("Filter", Operation="Add", Filter="!Event: NoSuchEvent")


@scene
def peers_and_security(guide: Guide) -> None:
    stranger = connect(guide.server.url, username="admin", secret="wrong")
    with suppress(AjamError):
        stranger.send(actions.Ping())
    stranger.close()
    denied = guide.server.user("denied")
    with suppress(AjamError), connect(guide.server.url, username=denied.name, secret=denied.secret) as refused:
        refused.send(actions.Ping())
    reader = guide.server.user("readonly")
    with connect(guide.server.url, username=reader.name, secret=reader.secret) as lesser, suppress(AjamError):
        lesser.send(actions.Setvar("X", "1"))
    if guide.server.release.technology == "SIP":
        guide.send("SIPqualifypeer", Peer="106")
        guide.send("SIPpeerstatus", Peer="106")
        guide.send("SIPshowpeer", Peer="101")
        guide.send("SIPnotify", Channel="106", Variable="Event=keep-alive")
    else:
        guide.send("PJSIPQualify", Endpoint="106")
        guide.send("PJSIPShowEndpoint", Endpoint="106")
        for registration in guide.pbx.send(actions.PJSIPShowRegistrationsOutbound()):
            if isinstance(registration, records.OutboundRegistrationDetail):
                guide.send("PJSIPUnregister", Registration=registration.object_name)
                guide.send("PJSIPRegister", Registration=registration.object_name)
        guide.send("PJSIPSetMaintenance", Endpoint="103", State="on")
        guide.send("PJSIPSetMaintenance", Endpoint="103", State="off")
    guide.wait_for("SuccessfulAuth")


@contextmanager
def toured(server: Server) -> Iterator[Guide]:
    """What a whole tour saw."""
    user = server.user()
    with (
        server.configured(Settings(tour=True)),
        connect(server.url, username=user.name, secret=user.secret) as pbx,
        pbx.events() as stream,
    ):
        guide = Guide(server, pbx)
        thread = threading.Thread(target=guide.listen, args=(stream,), daemon=True)
        thread.start()
        time.sleep(0.5)
        for each in SCENES:
            each(guide)
        time.sleep(1.0)
        yield guide
    thread.join(10)


def read_all(guide: Guide) -> None:
    """Sends every action that only reads and that this server has."""
    commands = guide.pbx.send(actions.ListCommands())
    for name in READS:
        if name in commands:
            with suppress(ActionFailed):
                result = guide.pbx.send(read(name))
                if isinstance(result, Listing):
                    guide.events += filter(None, (*result, result.complete))
            guide.answered.add(name)


def main() -> int:
    seen = {}
    with alone():
        for major in RELEASES:
            server = prepare(major)
            server.start()
            try:
                with toured(server) as guide:
                    read_all(guide)
                    names = sorted({event_name(event) for event in guide.events})
                    seen[major] = {"actions": sorted(guide.answered), "events": names}
                    print(f"{major}: {len(guide.events)} events of {len(names)} kinds")
                    print(*guide.problems, sep="\n")
            finally:
                server.stop()
    SEEN.write_text(json.dumps(seen, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
