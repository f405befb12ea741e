"""Channels: how they come up, change, dial and end, and what the lists of them say."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import DTMFDirection, Phase
from ajam_core.records.base import NO_NAME, UNKNOWN, ListEnd, Record, group, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import Seconds, Variables, parse_variables

__all__ = [
    "AgentLogin",
    "AgentLogoff",
    "ChannelHungup",
    "ChannelTalkingStart",
    "ChannelTalkingStop",
    "ChannelsHungupListComplete",
    "CoreShowChannel",
    "CoreShowChannelMap",
    "CoreShowChannelMapComplete",
    "CoreShowChannelsComplete",
    "DTMF",
    "DTMFBegin",
    "DTMFEnd",
    "Dial",
    "DialBegin",
    "DialEnd",
    "DialState",
    "Flash",
    "Hangup",
    "HangupRequest",
    "Hold",
    "Masquerade",
    "MusicOnHold",
    "MusicOnHoldStart",
    "MusicOnHoldStop",
    "NewAccountCode",
    "NewCallerid",
    "NewConnectedLine",
    "NewPeerAccount",
    "Newchannel",
    "Newstate",
    "Rename",
    "SoftHangupRequest",
    "Status",
    "StatusComplete",
    "Unhold",
    "Wink",
]


@attrs.frozen
class AgentLogin(ChannelSnapshot):
    """An agent logged in on a channel.

    All versions; class agent.
    """

    agent: str = header("Agent", default="")


@attrs.frozen
class AgentLogoff(ChannelSnapshot):
    """An agent logged off.

    All versions; class agent.

    Versions before 12 name no channel.
    """

    agent: str = header("Agent", default="")
    login_time: Seconds | None = header("Logintime")
    """How long the agent was logged in."""


@attrs.frozen
class ChannelHungup(Record):
    """A channel that Hangup is ending, as its regular expression matches the name.

    Asterisk 11 and later.
    """

    channel: str = header("Channel", default="")


@attrs.frozen
class ChannelsHungupListComplete(ListEnd):
    """The end of the channels that Hangup is ending by a regular expression.

    Asterisk 11 and later.
    """


@attrs.frozen
class ChannelTalkingStart(ChannelSnapshot):
    """Somebody began to talk on a channel.

    Asterisk 13 and later; class call.

    Raised where the function TALK_DETECT is set on the channel.
    """


@attrs.frozen
class ChannelTalkingStop(ChannelSnapshot):
    """Somebody stopped talking on a channel.

    Asterisk 13 and later; class call.
    """

    duration_ms: int | None = header("Duration")
    """How long the talking went on."""


@attrs.frozen
class CoreShowChannel(ChannelSnapshot):
    """A channel: an item of CoreShowChannels.

    Asterisk 1.6 and later.

    `bridge_id` is "" outside a bridge; `bridged_channel` and `bridged_unique_id` are its forerunners.
    """

    application: str | None = header("Application")
    application_data: str | None = header("ApplicationData")
    duration: Seconds | None = header("Duration")
    """Since the channel came to be."""

    bridge_id: str | None = header("BridgeId")
    """Asterisk 13 and later."""

    bridged_channel: str | None = header("BridgedChannel")
    """Asterisk up to 11."""

    bridged_unique_id: str | None = header("BridgedUniqueID")
    """Asterisk up to 11."""


@attrs.frozen
class CoreShowChannelMap(Record):
    """A channel that is connected to the one asked for: an item of CoreShowChannelMap.

    Asterisk 18 and later.
    """

    channel: str = header("Channel", default="")
    """The one asked for."""

    connected_channel: str = header("ConnectedChannel", default="")


@attrs.frozen
class CoreShowChannelMapComplete(ListEnd):
    """The end of CoreShowChannelMap.

    Asterisk 18 and later.
    """


@attrs.frozen
class CoreShowChannelsComplete(ListEnd):
    """The end of CoreShowChannels.

    Asterisk 1.6 and later.
    """


@attrs.frozen
class Dial(Record):
    """One channel dials another, or is done with it.

    Asterisk up to 11; class call.

    1.4 tells the beginning only. DialBegin and DialEnd take its place from 12 on.
    """

    sub_event: Phase | None = header("SubEvent")
    """BEGIN or END. Asterisk 1.6 and later."""

    channel: str = header("Channel", "Source", default="")
    """Who dials."""

    unique_id: str = header("UniqueID", "SrcUniqueID", default="")
    dest_channel: str | None = header("Destination")
    """Who is dialled; None at the end."""

    dest_unique_id: str | None = header("DestUniqueID")
    caller_id_num: str | None = header("CallerIDNum", "CallerID", null=UNKNOWN)
    caller_id_name: str | None = header("CallerIDName", null=NO_NAME)
    connected_line_num: str | None = header("ConnectedLineNum", null=UNKNOWN)
    """Asterisk 1.8 and later."""

    connected_line_name: str | None = header("ConnectedLineName", null=NO_NAME)
    """Asterisk 1.8 and later."""

    dial_string: str | None = header("Dialstring")
    """Asterisk 1.6 and later."""

    dial_status: str | None = header("DialStatus")
    """At the end, as `ANSWER` or `BUSY`. Asterisk 1.6 and later."""

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class DialBegin(ChannelSnapshot):
    """One channel began to dial another, which is `dest`.

    Asterisk 13 and later; class call.

    The channel's own fields are empty where no channel dials, as for an Originate.
    """

    dest: ChannelSnapshot | None = group("Dest")
    dial_string: str | None = header("DialString", null=("unknown",))
    """The device without its technology."""


@attrs.frozen
class DialEnd(ChannelSnapshot):
    """One channel is done with dialling another, which is `dest`.

    Asterisk 13 and later; class call.

    `dial_status` is what DIALSTATUS becomes: `ANSWER`, `BUSY`, `CANCEL`, `CHANUNAVAIL`, `CONGESTION`,
    `NOANSWER`, `ABORT`, `CONTINUE`, or `GOTO` with the place in the dialplan behind a colon.
    """

    dest: ChannelSnapshot | None = group("Dest")
    dial_status: str | None = header("DialStatus", null=("unknown",))
    forward: str | None = header("Forward")
    """Where the call was forwarded to."""


@attrs.frozen
class DialState(ChannelSnapshot):
    """The channel being dialled, `dest`, came a step further.

    Asterisk 16 and later; class call.

    From 14 on.
    """

    dest: ChannelSnapshot | None = group("Dest")
    dial_status: str | None = header("DialStatus", null=("unknown",))
    """`RINGING`, `PROCEEDING` or `PROGRESS`."""

    forward: str | None = header("Forward")
    """Where the call was forwarded to."""


@attrs.frozen
class DTMF(Record):
    """A DTMF digit began or ended on a channel.

    Asterisk 1.6 to 11; class dtmf.

    DTMFBegin and DTMFEnd take its place from 12 on.
    """

    channel: str = header("Channel", default="")
    unique_id: str = header("Uniqueid", default="")
    digit: str = header("Digit", default="")
    direction: DTMFDirection | None = header("Direction")
    begin: bool | None = header("Begin")
    end: bool | None = header("End")
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class DTMFBegin(ChannelSnapshot):
    """A DTMF digit began on a channel.

    Asterisk 13 and later; class dtmf.
    """

    digit: str = header("Digit", default="")
    direction: DTMFDirection | None = header("Direction")


@attrs.frozen
class DTMFEnd(ChannelSnapshot):
    """A DTMF digit ended on a channel.

    Asterisk 13 and later; class dtmf.
    """

    digit: str = header("Digit", default="")
    duration_ms: int | None = header("DurationMs")
    direction: DTMFDirection | None = header("Direction")


@attrs.frozen
class Flash(ChannelSnapshot):
    """A channel received a hook flash.

    Asterisk 16 and later; class call.
    """


@attrs.frozen
class Hangup(ChannelSnapshot):
    """A channel ended.

    All versions; class call.
    """

    cause: int | None = header("Cause")
    """A Q.850 number; 0: none was told."""

    cause_txt: str | None = header("Cause-txt")
    """The cause in words."""

    tech_cause: int | None = header("TechCause")
    """The cause of the channel's own technology, as a SIP status; None where the call ended normally. Asterisk 20
    and later."""


@attrs.frozen
class HangupRequest(ChannelSnapshot):
    """The far end asked to end a channel.

    Asterisk 11 and later; class call.
    """

    cause: int | None = header("Cause")
    """A Q.850 number."""


@attrs.frozen
class Hold(ChannelSnapshot):
    """A channel put the call on hold.

    All versions; class call.

    From 1.6 to 11 it also tells the end of it, with `status` False, which is Unhold in the others.
    """

    music_class: str | None = header("MusicClass")
    """The music that it asked for. Asterisk 13 and later."""

    status: bool | None = header("Status")
    """Whether the call is on hold now. Asterisk 1.6 to 11."""


@attrs.frozen
class Masquerade(Record):
    """A channel, the clone, takes the place of another, the original.

    Asterisk 1.6 to 11; class call.

    `clone_state` and `original_state` are states in words.
    """

    clone: str = header("Clone", default="")
    clone_state: str | None = header("CloneState")
    original: str = header("Original", default="")
    original_state: str | None = header("OriginalState")
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class MusicOnHold(Record):
    """Music on hold began or ended on a channel.

    Asterisk 1.6 to 11; class call.

    MusicOnHoldStart and MusicOnHoldStop take its place from 12 on.
    """

    state: Phase | None = header("State")
    """START or STOP."""

    channel: str = header("Channel", default="")
    unique_id: str = header("UniqueID", default="")
    class_: str | None = header("Class")
    """The music."""

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class MusicOnHoldStart(ChannelSnapshot):
    """Music on hold began on a channel.

    Asterisk 13 and later; class call.
    """

    class_: str | None = header("Class")
    """The music."""


@attrs.frozen
class MusicOnHoldStop(ChannelSnapshot):
    """Music on hold ended on a channel.

    Asterisk 13 and later; class call.
    """


@attrs.frozen
class NewAccountCode(ChannelSnapshot):
    """The account code of a channel changed.

    Asterisk 1.6 and later; class call.
    """

    old_account_code: str | None = header("OldAccountCode")


@attrs.frozen
class NewCallerid(ChannelSnapshot):
    """The caller of a channel became known, or changed.

    All versions; class call.
    """

    cid_calling_pres: str | None = header("CID-CallingPres")
    """Whether the caller wants to be shown: a number, and in parentheses what it means."""


@attrs.frozen
class Newchannel(ChannelSnapshot):
    """A channel came to be.

    All versions; class call.
    """


@attrs.frozen
class NewConnectedLine(ChannelSnapshot):
    """Whom a channel is connected to became known, or changed.

    Asterisk 13 and later; class call.
    """


@attrs.frozen
class NewPeerAccount(Record):
    """The account code of the channel that a channel is connected to changed.

    Asterisk 1.8 to 11; class call.
    """

    channel: str = header("Channel", default="")
    unique_id: str = header("Uniqueid", default="")
    peer_account: str | None = header("PeerAccount")
    old_peer_account: str | None = header("OldPeerAccount")
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class Newstate(ChannelSnapshot):
    """The state of a channel changed.

    All versions; class call.
    """


@attrs.frozen
class Rename(Record):
    """A channel got another name; its unique_id stays.

    All versions; class call.
    """

    channel: str = header("Channel", "Oldname", default="")
    """The name before."""

    new_name: str = header("Newname", default="")
    unique_id: str = header("Uniqueid", default="")
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class SoftHangupRequest(ChannelSnapshot):
    """The server decided to end a channel, which does so when it comes to it.

    Asterisk 11 and later; class call.
    """

    cause: int | None = header("Cause")
    """A Q.850 number."""


@attrs.frozen
class Status(ChannelSnapshot):
    """A channel in more detail: an item of Status.

    All versions.

    Versions before 13 tell the state of a channel outside the dialplan in words only (`channel_state_desc`) and
    leave out its place. `variables` are those that the action asked for, `channel_variables` those of
    `channelvars` in manager.conf.
    """

    effective_connected_line_num: str | None = header("EffectiveConnectedLineNum", null=UNKNOWN)
    """Asterisk 13 and later."""

    effective_connected_line_name: str | None = header("EffectiveConnectedLineName", null=NO_NAME)
    """Asterisk 13 and later."""

    seconds: Seconds | None = header("Seconds")
    """Since the channel came to be."""

    variables: Variables | None = header("Variable", parse=parse_variables, repeated=True, of_channel=True)
    """Asterisk 1.6 and later."""

    type: str | None = header("Type")
    """The technology of the channel. Asterisk 13 and later."""

    dnid: str | None = header("DNID")
    """The number that was dialled. Asterisk 13 and later."""

    time_to_hangup: Seconds | None = header("TimeToHangup")
    """Until the channel's limit; 0: it has none. Asterisk 13 and later."""

    bridge_id: str | None = header("BridgeID")
    """"" outside a bridge. Asterisk 13 and later."""

    bridged_channel: str | None = header("BridgedChannel", "Link")
    """Asterisk up to 11."""

    bridged_unique_id: str | None = header("BridgedUniqueid")
    """Asterisk 1.6 to 11."""

    application: str | None = header("Application")
    """Asterisk 13 and later."""

    data: str | None = header("Data")
    """What the application was given. Asterisk 13 and later."""

    native_formats: str | None = header("Nativeformats")
    """Asterisk 13 and later."""

    read_format: str | None = header("Readformat")
    """Asterisk 13 and later."""

    read_trans: str | None = header("Readtrans")
    """The steps of translation on the way in. Asterisk 13 and later."""

    write_format: str | None = header("Writeformat")
    """Asterisk 13 and later."""

    write_trans: str | None = header("Writetrans")
    """The steps of translation on the way out. Asterisk 13 and later."""

    call_group: int | None = header("Callgroup")
    """A mask of group numbers. Asterisk 13 and later."""

    pickup_group: int | None = header("Pickupgroup")
    """A mask of group numbers. Asterisk 13 and later."""


@attrs.frozen
class StatusComplete(ListEnd):
    """The end of Status.

    All versions.
    """


@attrs.frozen
class Unhold(ChannelSnapshot):
    """A channel took the call off hold.

    Asterisk 1.4, and 13 and later; class call.

    From 1.6 to 11 it is Hold with `status` False.
    """


@attrs.frozen
class Wink(ChannelSnapshot):
    """A channel received a wink, by which trunks say that they are ready for digits.

    Asterisk 16 and later; class call.
    """
