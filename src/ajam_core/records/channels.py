"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import NO_NAME, UNKNOWN, ListEnd, Record, group, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import ChannelState, Seconds, Variables, parse_variables

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
    "OriginateResponse",
    "Rename",
    "SoftHangupRequest",
    "Status",
    "StatusComplete",
    "Unhold",
    "Wink",
]


@attrs.frozen
class AgentLogin(ChannelSnapshot):
    """TODO

    All versions; class agent.
    """

    agent: str | None = header("Agent")
    """Asterisk 13 and later."""


@attrs.frozen
class AgentLogoff(ChannelSnapshot):
    """TODO

    All versions; class agent.
    """

    agent: str | None = header("Agent")
    """Asterisk 13 and later."""

    login_time: Seconds | None = header("Logintime")
    """Asterisk 13 and later."""


@attrs.frozen
class ChannelHungup(Record):
    """TODO

    Asterisk 11 and later.
    """

    channel: str | None = header("Channel")


@attrs.frozen
class ChannelsHungupListComplete(ListEnd):
    """TODO

    Asterisk 11 and later.
    """


@attrs.frozen
class ChannelTalkingStart(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class call.
    """


@attrs.frozen
class ChannelTalkingStop(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class call.
    """

    duration: Seconds | None = header("Duration")


@attrs.frozen
class CoreShowChannel(Record):
    """A channel: an item of CoreShowChannels (1.6 and later).

    Asterisk 1.8 and later; class call.

    `duration` is in seconds. Caller and connected-line numbers and names are None where the server knows none;
    names are verbatim, and from 13 on the server writes them with a backslash before quotes. `bridge_id` (13 and
    later) is "" outside a bridge; `bridged_channel` and `bridged_unique_id` are its forerunners up to 11.
    """

    channel: str = header("Channel", default="")

    unique_id: str = header("Uniqueid", default="")

    channel_state: ChannelState | None = header("ChannelState")

    channel_state_desc: str | None = header("ChannelStateDesc")

    caller_id_num: str | None = header("CallerIDNum", null=UNKNOWN)

    caller_id_name: str | None = header("CallerIDName", null=NO_NAME)

    connected_line_num: str | None = header("ConnectedLineNum", null=UNKNOWN)

    connected_line_name: str | None = header("ConnectedLineName", null=NO_NAME)

    language: str | None = header("Language")

    account_code: str | None = header("AccountCode")

    context: str | None = header("Context")

    exten: str | None = header("Exten", "Extension")

    priority: int | None = header("Priority")

    linked_id: str | None = header("Linkedid")

    tenant_id: str | None = header("Tenantid")

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)

    application: str | None = header("Application")

    application_data: str | None = header("ApplicationData")

    duration: Seconds | None = header("Duration")

    bridge_id: str | None = header("BridgeId")

    bridged_channel: str | None = header("BridgedChannel")

    bridged_unique_id: str | None = header("BridgedUniqueID")


@attrs.frozen
class CoreShowChannelMap(Record):
    """TODO

    Asterisk 18 and later.
    """

    channel: str | None = header("Channel")

    connected_channel: str | None = header("ConnectedChannel")


@attrs.frozen
class CoreShowChannelMapComplete(ListEnd):
    """TODO

    Asterisk 18 and later; class call.
    """


@attrs.frozen
class CoreShowChannelsComplete(ListEnd):
    """TODO

    Asterisk 1.8 and later; class call.
    """


@attrs.frozen
class Dial(Record):
    """TODO

    Asterisk up to 11; class call.
    """

    sub_event: str | None = header("SubEvent")
    """ENUM Begin/End. Asterisk 1.8 to 11."""

    channel: str | None = header("Channel")
    """Asterisk 1.8 to 11."""

    destination: str | None = header("Destination")

    caller_id: str | None = header("CallerID", null=("<unknown>",))
    """Asterisk 1.4."""

    caller_id_num: str | None = header("CallerIDNum", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    caller_id_name: str | None = header("CallerIDName", null=("<unknown>",))

    src_unique_id: str | None = header("SrcUniqueID")
    """Asterisk 1.4."""

    connected_line_num: str | None = header("ConnectedLineNum", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    connected_line_name: str | None = header("ConnectedLineName", null=("<unknown>",))
    """Asterisk 1.8 to 11."""

    unique_id: str | None = header("UniqueID")
    """Asterisk 1.8 to 11."""

    dest_unique_id: str | None = header("DestUniqueID")

    dial_string: str | None = header("Dialstring")
    """Asterisk 1.8 to 11."""

    dial_status: str | None = header("DialStatus")
    """Asterisk 1.8 to 11."""

    source: str | None = header("Source")
    """Asterisk 1.4."""


@attrs.frozen
class DialBegin(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class call.
    """

    dest: ChannelSnapshot | None = group("Dest")

    dial_string: str | None = header("DialString", null=("unknown",))


@attrs.frozen
class DialEnd(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class call.
    """

    dest: ChannelSnapshot | None = group("Dest")

    dial_status: str | None = header("DialStatus", null=("unknown",))
    """ENUM ABORT/ANSWER/BUSY/CANCEL/CHANUNAVAIL/CONGESTION/CONTINUE/GOTO/NOANSWER."""

    forward: str | None = header("Forward")


@attrs.frozen
class DialState(ChannelSnapshot):
    """TODO

    Asterisk 16 and later; class call.
    """

    dest: ChannelSnapshot | None = group("Dest")

    dial_status: str | None = header("DialStatus", null=("unknown",))
    """ENUM RINGING/PROCEEDING/PROGRESS."""

    forward: str | None = header("Forward")


@attrs.frozen
class DTMF(Record):
    """TODO

    Asterisk 1.8 to 11; class dtmf.
    """

    channel: str | None = header("Channel")

    unique_id: str | None = header("Uniqueid")

    digit: str | None = header("Digit")

    direction: str | None = header("Direction")
    """ENUM Received/Sent VARIANTS [{"versions": ["1.8"], "type": "str"}, {"versions": ["11"], "type": "enum"}]."""

    begin: bool | None = header("Begin")
    """VARIANTS [{"versions": ["1.8"], "type": "str"}, {"versions": ["11"], "type": "bool", "bool_as": "Yes/No"}]."""

    end: bool | None = header("End")
    """VARIANTS [{"versions": ["1.8"], "type": "str"}, {"versions": ["11"], "type": "bool", "bool_as": "Yes/No"}]."""


@attrs.frozen
class DTMFBegin(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class dtmf.
    """

    digit: str | None = header("Digit")

    direction: str | None = header("Direction")
    """ENUM Received/Sent."""


@attrs.frozen
class DTMFEnd(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class dtmf.
    """

    digit: str | None = header("Digit")

    duration_ms: int | None = header("DurationMs")

    direction: str | None = header("Direction")
    """ENUM Received/Sent."""


@attrs.frozen
class Flash(ChannelSnapshot):
    """TODO

    Asterisk 16 and later; class call.
    """


@attrs.frozen
class Hangup(ChannelSnapshot):
    """TODO

    All versions; class call.
    """

    cause: int | None = header("Cause")

    cause_txt: str | None = header("Cause-txt")

    tech_cause: int | None = header("TechCause")
    """Asterisk 20 and later."""


@attrs.frozen
class HangupRequest(ChannelSnapshot):
    """TODO

    Asterisk 11 and later; class call.
    """

    cause: int | None = header("Cause")


@attrs.frozen
class Hold(ChannelSnapshot):
    """TODO

    All versions; class call.
    """

    music_class: str | None = header("MusicClass")
    """Asterisk 13 and later."""

    status: bool | None = header("Status")
    """Asterisk 1.8 to 11."""


@attrs.frozen
class Masquerade(Record):
    """TODO

    Asterisk 1.8 to 11; class call.
    """

    clone: str | None = header("Clone")

    clone_state: str | None = header("CloneState")

    original: str | None = header("Original")

    original_state: str | None = header("OriginalState")


@attrs.frozen
class MusicOnHold(Record):
    """TODO

    Asterisk 1.8 to 11; class call.
    """

    state: str | None = header("State")
    """ENUM Start/Stop."""

    channel: str | None = header("Channel")

    unique_id: str | None = header("UniqueID")

    class_: str | None = header("Class")


@attrs.frozen
class MusicOnHoldStart(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class call.
    """

    class_: str | None = header("Class")


@attrs.frozen
class MusicOnHoldStop(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class call.
    """


@attrs.frozen
class NewAccountCode(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    old_account_code: str | None = header("OldAccountCode")


@attrs.frozen
class NewCallerid(ChannelSnapshot):
    """TODO

    All versions; class call.
    """

    cid_calling_pres: str | None = header("CID-CallingPres")
    """Asterisk 1.8 and later."""

    caller_id: str | None = header("CallerID", null=("<Unknown>",))
    """Asterisk 1.4."""


@attrs.frozen
class Newchannel(ChannelSnapshot):
    """TODO

    All versions; class call.
    """


@attrs.frozen
class NewConnectedLine(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class call.
    """


@attrs.frozen
class NewPeerAccount(Record):
    """TODO

    Asterisk 1.8 to 11; class call.
    """

    channel: str | None = header("Channel")

    unique_id: str | None = header("Uniqueid")

    peer_account: str | None = header("PeerAccount")

    old_peer_account: str | None = header("OldPeerAccount")


@attrs.frozen
class Newstate(ChannelSnapshot):
    """TODO

    All versions; class call.
    """

    caller_id: str | None = header("CallerID", null=("<unknown>",))
    """Asterisk 1.4."""


@attrs.frozen
class OriginateResponse(Record):
    """What became of an Originate that was queued with `Async` (class call, all versions); matched by ActionID.

    All versions; class call.

    `response` is `Success` or `Failure`; `reason` the number that pbx.c gives it (0 failed, 4 answered, 5 busy,
    8 congested, …). `unique_id` is None where no channel came to be. `exten` and `context` or, 13 and later,
    `application` and `data` say where the call was sent.
    """

    response: str = header("Response", default="")

    channel: str | None = header("Channel")

    context: str | None = header("Context")

    exten: str | None = header("Exten")

    application: str | None = header("Application")

    data: str | None = header("Data")

    reason: int | None = header("Reason")

    unique_id: str | None = header(
        "Uniqueid",
        null=(
            "<null>",
            "<unknown>",
        ),
    )

    caller_id_num: str | None = header("CallerIDNum", "CallerID", null=UNKNOWN)

    caller_id_name: str | None = header("CallerIDName", null=NO_NAME)


@attrs.frozen
class Rename(Record):
    """TODO

    All versions; class call.
    """

    channel: str | None = header("Channel")
    """Asterisk 1.8 and later."""

    new_name: str | None = header("Newname")

    unique_id: str | None = header("Uniqueid")

    old_name: str | None = header("Oldname")
    """Asterisk 1.4."""


@attrs.frozen
class SoftHangupRequest(ChannelSnapshot):
    """TODO

    Asterisk 11 and later; class call.
    """

    cause: int | None = header("Cause")


@attrs.frozen
class Status(Record):
    """A channel in more detail: an item of Status (all versions).

    All versions; class call.

    `seconds` counts since the channel came up, `time_to_hangup` to its limit (0: none), both in seconds.
    Versions before 13 tell the state of a channel outside the dialplan in words only (`channel_state_desc`) and
    leave out its place. `variables` are those that the action asked for, `channel_variables` those of
    `channelvars` in manager.conf.
    """

    channel: str = header("Channel", default="")

    unique_id: str = header("Uniqueid", default="")

    channel_state: ChannelState | None = header("ChannelState")

    channel_state_desc: str | None = header("ChannelStateDesc", "State")

    caller_id_num: str | None = header("CallerIDNum", "CallerID", null=UNKNOWN)

    caller_id_name: str | None = header("CallerIDName", null=NO_NAME)

    connected_line_num: str | None = header("ConnectedLineNum", null=UNKNOWN)

    connected_line_name: str | None = header("ConnectedLineName", null=NO_NAME)

    effective_connected_line_num: str | None = header("EffectiveConnectedLineNum", null=UNKNOWN)

    effective_connected_line_name: str | None = header("EffectiveConnectedLineName", null=NO_NAME)

    language: str | None = header("Language")

    account_code: str | None = header("AccountCode", "Account")

    context: str | None = header("Context")

    exten: str | None = header("Exten", "Extension")

    priority: int | None = header("Priority")

    seconds: Seconds | None = header("Seconds")

    linked_id: str | None = header("Linkedid")

    tenant_id: str | None = header("Tenantid")

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)

    variables: Variables | None = header("Variable", parse=parse_variables, repeated=True, of_channel=True)

    type: str | None = header("Type")

    dnid: str | None = header("DNID")

    time_to_hangup: Seconds | None = header("TimeToHangup")

    bridge_id: str | None = header("BridgeID")

    bridged_channel: str | None = header("BridgedChannel", "Link")

    bridged_unique_id: str | None = header("BridgedUniqueid")

    application: str | None = header("Application")

    data: str | None = header("Data")

    native_formats: str | None = header("Nativeformats")

    read_format: str | None = header("Readformat")

    read_trans: str | None = header("Readtrans")

    write_format: str | None = header("Writeformat")

    write_trans: str | None = header("Writetrans")

    call_group: int | None = header("Callgroup")

    pickup_group: int | None = header("Pickupgroup")


@attrs.frozen
class StatusComplete(ListEnd):
    """TODO

    All versions; class call.
    """


@attrs.frozen
class Unhold(ChannelSnapshot):
    """TODO

    Asterisk ?gap; class call.
    """


@attrs.frozen
class Wink(ChannelSnapshot):
    """TODO

    Asterisk 16 and later; class call.
    """
