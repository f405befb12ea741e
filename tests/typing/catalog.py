"""A program that uses many actions and events. tests/test_typing.py has mypy read it, as it does public_surface.py."""

# ruff: noqa: F821  (reveal_type is known to type checkers only)

from ajam_core import actions, records
from ajam_transports import Client, connect


def send(pbx: Client) -> None:
    reveal_type(pbx.send(actions.AGI(channel="x", command="x")))  # Response
    reveal_type(pbx.send(actions.AbsoluteTimeout(channel="x", timeout=1.0)))  # Response
    reveal_type(pbx.send(actions.AgentLogoff(agent="x")))  # Response
    reveal_type(pbx.send(actions.Agents()))  # Listing[Agents]
    reveal_type(pbx.send(actions.Atxfer(channel="x", exten="x")))  # Response
    reveal_type(pbx.send(actions.BlindTransfer(channel="x")))  # Response
    reveal_type(pbx.send(actions.Bridge(channel1="x", channel2="x")))  # Response
    reveal_type(pbx.send(actions.BridgeInfo(bridge_unique_id="x")))  # Listing[BridgeInfoChannel]
    reveal_type(pbx.send(actions.BridgeKick(channel="x")))  # Response
    reveal_type(pbx.send(actions.BridgeList()))  # Listing[BridgeListItem]
    reveal_type(pbx.send(actions.ConfbridgeKick(conference="x", channel="x")))  # Response
    reveal_type(pbx.send(actions.ConfbridgeList(conference="x")))  # Listing[ConfbridgeList]
    reveal_type(pbx.send(actions.ConfbridgeMute(conference="x", channel="x")))  # Response
    reveal_type(pbx.send(actions.CoreStatus()))  # CoreStatusReply
    reveal_type(pbx.send(actions.DBDel(family="x", key="x")))  # Response
    reveal_type(pbx.send(actions.DBGet(family="x", key="x")))  # Listing[DBGetResponse]
    reveal_type(pbx.send(actions.DBPut(family="x", key="x", val="x")))  # Response
    reveal_type(pbx.send(actions.DeviceStateList()))  # Listing[DeviceStateChange]
    reveal_type(pbx.send(actions.ExtensionState(exten="x", context="x")))  # ExtensionStateReply
    reveal_type(pbx.send(actions.GetConfig(filename="x")))  # GetConfigReply
    reveal_type(pbx.send(actions.ListCategories(filename="x")))  # ListCategoriesReply
    reveal_type(pbx.send(actions.LocalOptimizeAway(channel="x")))  # Response
    reveal_type(pbx.send(actions.MailboxCount(mailbox="x")))  # MailboxCountReply
    reveal_type(pbx.send(actions.MessageSend()))  # Response
    reveal_type(pbx.send(actions.MixMonitor(channel="x")))  # MixMonitorReply
    reveal_type(pbx.send(actions.PJSIPQualify(endpoint="x")))  # Response
    reveal_type(pbx.send(actions.PJSIPShowAors()))  # Listing[AorList]
    reveal_type(pbx.send(actions.PJSIPShowRegistrationsOutbound()))  # Listing[OutboundRegistrationDetail | AuthDetail]
    reveal_type(pbx.send(actions.Park(channel="x")))  # Response
    reveal_type(pbx.send(actions.ParkedCalls()))  # Listing[ParkedCall]
    reveal_type(pbx.send(actions.PlayDTMF(channel="x", digit="x")))  # Response
    reveal_type(pbx.send(actions.PresenceState(provider="x")))  # PresenceStateReply
    reveal_type(pbx.send(actions.QueueAdd(queue="x", interface="x")))  # Response
    reveal_type(pbx.send(actions.QueuePause(interface="x", paused=True)))  # Response
    reveal_type(pbx.send(actions.QueueRule()))  # QueueRuleReply
    reveal_type(pbx.send(actions.QueueSummary()))  # Listing[QueueSummary]
    reveal_type(pbx.send(actions.Reload()))  # Response
    reveal_type(pbx.send(actions.SendText(channel="x", message="x")))  # Response
    reveal_type(pbx.send(actions.Setvar(variable="x", value="x")))  # Response
    reveal_type(pbx.send(actions.ShowDialPlan()))  # Listing[ListDialplan]
    reveal_type(pbx.send(actions.VoicemailUsersList()))  # Listing[VoicemailUserEntry]


def hear(pbx: Client) -> None:
    with pbx.events() as stream:
        for batch in stream:
            for event in batch.events:
                if isinstance(event, records.AGIExecStart):
                    reveal_type(event.command_id)  # int | None
                if isinstance(event, records.AgentCalled):
                    reveal_type(event.dest)  # ChannelSnapshot | None
                if isinstance(event, records.AgentComplete):
                    reveal_type(event.dest)  # ChannelSnapshot | None
                if isinstance(event, records.AgentConnect):
                    reveal_type(event.dest)  # ChannelSnapshot | None
                if isinstance(event, records.AgentLogin):
                    reveal_type(event.agent)  # str
                if isinstance(event, records.AgentRingNoAnswer):
                    reveal_type(event.dest)  # ChannelSnapshot | None
                if isinstance(event, records.AsyncAGIStart):
                    reveal_type(event.env)  # str | None
                if isinstance(event, records.AttendedTransfer):
                    reveal_type(event.orig_transferer)  # ChannelSnapshot | None
                if isinstance(event, records.BlindTransfer):
                    reveal_type(event.transferer)  # ChannelSnapshot | None
                if isinstance(event, records.BridgeCreate):
                    reveal_type(event.bridge)  # BridgeSnapshot | None
                if isinstance(event, records.BridgeEnter):
                    reveal_type(event.bridge)  # BridgeSnapshot | None
                if isinstance(event, records.BridgeLeave):
                    reveal_type(event.bridge)  # BridgeSnapshot | None
                if isinstance(event, records.BridgeMerge):
                    reveal_type(event.to_bridge)  # BridgeSnapshot | None
                if isinstance(event, records.CEL):
                    reveal_type(event.event_time)  # datetime | None
                if isinstance(event, records.Cdr):
                    reveal_type(event.start_time)  # datetime | None
                if isinstance(event, records.ChallengeResponseFailed):
                    reveal_type(event.challenge)  # str | None
                if isinstance(event, records.ChanSpyStart):
                    reveal_type(event.spyer)  # ChannelSnapshot | None
                if isinstance(event, records.ChannelTalkingStop):
                    reveal_type(event.duration_ms)  # int | None
                if isinstance(event, records.ConfbridgeJoin):
                    reveal_type(event.bridge)  # BridgeSnapshot | None
                if isinstance(event, records.ConfbridgeMute):
                    reveal_type(event.bridge)  # BridgeSnapshot | None
                if isinstance(event, records.ConfbridgeTalking):
                    reveal_type(event.bridge)  # BridgeSnapshot | None
                if isinstance(event, records.ContactStatus):
                    reveal_type(event.contact_status)  # ContactState | None
                if isinstance(event, records.DTMFEnd):
                    reveal_type(event.duration_ms)  # int | None
                if isinstance(event, records.DeviceStateChange):
                    reveal_type(event.state)  # DeviceState | None
                if isinstance(event, records.DialBegin):
                    reveal_type(event.dest)  # ChannelSnapshot | None
                if isinstance(event, records.DialEnd):
                    reveal_type(event.dest)  # ChannelSnapshot | None
                if isinstance(event, records.ExtensionStatus):
                    reveal_type(event.status)  # HintState | None
                if isinstance(event, records.FullyBooted):
                    reveal_type(event.uptime)  # Seconds | None
                if isinstance(event, records.Hangup):
                    reveal_type(event.cause)  # int | None
                if isinstance(event, records.HangupHandlerRun):
                    reveal_type(event.handler)  # str | None
                if isinstance(event, records.HangupRequest):
                    reveal_type(event.cause)  # int | None
                if isinstance(event, records.Hold):
                    reveal_type(event.status)  # bool | None
                if isinstance(event, records.InvalidPassword):
                    reveal_type(event.challenge)  # str | None
                if isinstance(event, records.LocalBridge):
                    reveal_type(event.local_one)  # ChannelSnapshot | None
                if isinstance(event, records.LocalOptimizationEnd):
                    reveal_type(event.local_one)  # ChannelSnapshot | None
                if isinstance(event, records.MessageWaiting):
                    reveal_type(event.waiting)  # bool | None
                if isinstance(event, records.MixMonitorStart):
                    reveal_type(event.channel_state)  # ChannelState | None
                if isinstance(event, records.MusicOnHoldStart):
                    reveal_type(event.class_)  # str | None
                if isinstance(event, records.NewCallerid):
                    reveal_type(event.cid_calling_pres)  # str | None
                if isinstance(event, records.NewConnectedLine):
                    reveal_type(event.channel_state)  # ChannelState | None
                if isinstance(event, records.Newchannel):
                    reveal_type(event.channel_state)  # ChannelState | None
                if isinstance(event, records.Newexten):
                    reveal_type(event.extension)  # str | None
                if isinstance(event, records.Newstate):
                    reveal_type(event.channel_state)  # ChannelState | None
                if isinstance(event, records.OriginateResponse):
                    reveal_type(event.reason)  # int | None
                if isinstance(event, records.ParkedCall):
                    reveal_type(event.from_)  # str | None
                if isinstance(event, records.ParkedCallTimeOut):
                    reveal_type(event.parkee)  # ChannelSnapshot | None
                if isinstance(event, records.PeerStatus):
                    reveal_type(event.peer_status)  # PeerReport | None
                if isinstance(event, records.Pickup):
                    reveal_type(event.target)  # ChannelSnapshot | None
                if isinstance(event, records.PresenceStateChange):
                    reveal_type(event.status)  # PresenceState | None
                if isinstance(event, records.QueueCallerAbandon):
                    reveal_type(event.position)  # int | None
                if isinstance(event, records.QueueCallerJoin):
                    reveal_type(event.position)  # int | None
                if isinstance(event, records.QueueCallerLeave):
                    reveal_type(event.position)  # int | None
                if isinstance(event, records.QueueMemberAdded):
                    reveal_type(event.membership)  # QueueMembership | None
                if isinstance(event, records.QueueMemberPause):
                    reveal_type(event.reason)  # str | None
                if isinstance(event, records.QueueMemberStatus):
                    reveal_type(event.membership)  # QueueMembership | None
                if isinstance(event, records.RTCPReceived):
                    reveal_type(event.rtt)  # float | None
                if isinstance(event, records.Registry):
                    reveal_type(event.status)  # RegistrationState | None
                if isinstance(event, records.Reload):
                    reveal_type(event.status)  # ReloadStatus | None
                if isinstance(event, records.Rename):
                    reveal_type(event.channel_variables)  # Mapping[str, str] | None
                if isinstance(event, records.SuccessfulAuth):
                    reveal_type(event.using_password)  # bool | None
                if isinstance(event, records.UnParkedCall):
                    reveal_type(event.retriever)  # ChannelSnapshot | None
                if isinstance(event, records.UserEvent):
                    reveal_type(event.user_event)  # str
                if isinstance(event, records.VarSet):
                    reveal_type(event.variable)  # str


def main() -> None:
    with connect("http://127.0.0.1:8088/asterisk", username="admin", secret="secret") as pbx:
        send(pbx)
        hear(pbx)
