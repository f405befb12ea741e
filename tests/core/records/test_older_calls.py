"""What versions before 12 tell of calls comes under the names of today's records."""

from __future__ import annotations

import pytest

from ajam_core.enums import DTMFDirection, LinkState, Phase, TransferType
from ajam_core.records import (
    DTMF,
    AGIExec,
    AsyncAGI,
    Bridge,
    ChannelSnapshot,
    ChanSpyStart,
    ChanSpyStop,
    Dial,
    Hold,
    Link,
    LocalBridge,
    Masquerade,
    MusicOnHold,
    NewCallerid,
    Newstate,
    Pickup,
    Record,
    Rename,
    Transfer,
    Unlink,
)
from ajam_core.structure import to_record
from ajam_core.values import ChannelState
from tests.core.blocks import message

PAIR = ("Channel1: SIP/1-1", "Channel2: SIP/2-2", "Uniqueid1: 1.1", "Uniqueid2: 1.2")
CALLERS = ("CallerID1: 101", "CallerID2: <unknown>")


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            (
                *("Event: Dial", "Source: SIP/1-1", "Destination: SIP/2-2", "CallerID: 101", "CallerIDName: <unknown>"),
                *("SrcUniqueID: 1.1", "DestUniqueID: 1.2"),
            ),
            Dial(channel="SIP/1-1", unique_id="1.1", dest_channel="SIP/2-2", dest_unique_id="1.2", caller_id_num="101"),
            id="Dial 1.4",
        ),
        pytest.param(
            (
                *("Event: Dial", "SubEvent: Begin", "Channel: SIP/1-1", "Destination: SIP/2-2", "CallerIDNum: 101"),
                *("CallerIDName: Zoé", "ConnectedLineNum: <unknown>", "ConnectedLineName: <unknown>", "UniqueID: 1.1"),
                *("DestUniqueID: 1.2", "Dialstring: 2", "ChanVariable(SIP/1-1): A=1"),
            ),
            Dial(
                sub_event=Phase.BEGIN,
                channel="SIP/1-1",
                unique_id="1.1",
                dest_channel="SIP/2-2",
                dest_unique_id="1.2",
                caller_id_num="101",
                caller_id_name="Zoé",
                dial_string="2",
                channel_variables={"A": "1"},
            ),
            id="Dial 1.8",
        ),
        pytest.param(
            ("Event: Dial", "SubEvent: End", "Channel: SIP/1-1", "UniqueID: 1.1", "DialStatus: BUSY"),
            Dial(sub_event=Phase.END, channel="SIP/1-1", unique_id="1.1", dial_status="BUSY"),
            id="Dial 1.8, at the end",
        ),
        pytest.param(
            ("Event: Link", *PAIR, *CALLERS),
            Link(channel1="SIP/1-1", channel2="SIP/2-2", unique_id1="1.1", unique_id2="1.2", caller_id1="101"),
            id="Link 1.4",
        ),
        pytest.param(
            ("Event: Unlink", *PAIR, *CALLERS),
            Unlink(channel1="SIP/1-1", channel2="SIP/2-2", unique_id1="1.1", unique_id2="1.2", caller_id1="101"),
            id="Unlink 1.4",
        ),
        pytest.param(
            ("Event: Bridge", "Bridgestate: Link", "Bridgetype: core", *PAIR, *CALLERS),
            Bridge(
                bridge_state=LinkState.LINK,
                bridge_type="core",
                channel1="SIP/1-1",
                channel2="SIP/2-2",
                unique_id1="1.1",
                unique_id2="1.2",
                caller_id1="101",
            ),
            id="Bridge 1.8",
        ),
        pytest.param(
            ("Event: LocalBridge", *PAIR, "Context: default", "Exten: 1", "LocalOptimization: Yes"),
            LocalBridge(
                channel1="SIP/1-1",
                channel2="SIP/2-2",
                unique_id1="1.1",
                unique_id2="1.2",
                context="default",
                exten="1",
                local_optimization=True,
            ),
            id="LocalBridge 11",
        ),
        pytest.param(
            (
                *("Event: Newcallerid", "Channel: SIP/1-1", "CallerID: 101", "CallerIDName: <Unknown>"),
                *("Uniqueid: 1.1", "CID-CallingPres: 0 (Presentation Allowed, Not Screened)"),
            ),
            NewCallerid(
                channel="SIP/1-1",
                unique_id="1.1",
                caller_id_num="101",
                cid_calling_pres="0 (Presentation Allowed, Not Screened)",
            ),
            id="Newcallerid 1.4",
        ),
        pytest.param(
            ("Event: Newstate", "Channel: SIP/1-1", "State: Ringing", "CallerID: 101", "Uniqueid: 1.1"),
            Newstate(channel="SIP/1-1", unique_id="1.1", channel_state_desc="Ringing", caller_id_num="101"),
            id="Newstate 1.4",
        ),
        pytest.param(
            ("Event: Newstate", "Channel: SIP/1-1", "ChannelState: 5", "ChannelStateDesc: Ringing", "Uniqueid: 1.1"),
            Newstate(
                channel="SIP/1-1", unique_id="1.1", channel_state=ChannelState.RINGING, channel_state_desc="Ringing"
            ),
            id="Newstate 1.8",
        ),
        pytest.param(
            ("Event: Rename", "Oldname: SIP/1-1", "Newname: SIP/1-1<MASQ>", "Uniqueid: 1.1"),
            Rename(channel="SIP/1-1", new_name="SIP/1-1<MASQ>", unique_id="1.1"),
            id="Rename 1.4",
        ),
        pytest.param(
            ("Event: Masquerade", "Clone: SIP/1-1", "CloneState: Up", "Original: SIP/2-2", "OriginalState: Ring"),
            Masquerade(clone="SIP/1-1", clone_state="Up", original="SIP/2-2", original_state="Ring"),
            id="Masquerade 1.8",
        ),
        pytest.param(
            ("Event: Hold", "Status: Off", "Channel: SIP/1-1", "Uniqueid: 1.1"),
            Hold(channel="SIP/1-1", unique_id="1.1", status=False),
            id="Hold 1.8, at the end",
        ),
        pytest.param(
            ("Event: MusicOnHold", "State: Start", "Channel: SIP/1-1", "UniqueID: 1.1", "Class: default"),
            MusicOnHold(state=Phase.START, channel="SIP/1-1", unique_id="1.1", class_="default"),
            id="MusicOnHold 1.8",
        ),
        pytest.param(
            (
                *("Event: DTMF", "Channel: SIP/1-1", "Uniqueid: 1.1", "Digit: 5", "Direction: Received"),
                *("Begin: No", "End: Yes"),
            ),
            DTMF(
                channel="SIP/1-1",
                unique_id="1.1",
                digit="5",
                direction=DTMFDirection.RECEIVED,
                begin=False,
                end=True,
            ),
            id="DTMF 1.8",
        ),
        pytest.param(
            ("Event: Pickup", "Channel: SIP/1-1", "TargetChannel: SIP/2-2"),
            Pickup(channel="SIP/1-1", target=ChannelSnapshot(channel="SIP/2-2")),
            id="Pickup 1.8",
        ),
        pytest.param(
            ("Event: ChanSpyStart", "SpyerChannel: SIP/1-1", "SpyeeChannel: SIP/2-2"),
            ChanSpyStart(spyer=ChannelSnapshot(channel="SIP/1-1"), spyee=ChannelSnapshot(channel="SIP/2-2")),
            id="ChanSpyStart 1.8",
        ),
        pytest.param(
            ("Event: ChanSpyStop", "SpyeeChannel: SIP/2-2"),
            ChanSpyStop(spyee=ChannelSnapshot(channel="SIP/2-2")),
            id="ChanSpyStop 1.8",
        ),
        pytest.param(
            (
                *("Event: Transfer", "TransferMethod: SIP", "TransferType: Blind", "Channel: SIP/1-1", "Uniqueid: 1.1"),
                *("SIP-Callid: c@h", "TargetChannel: SIP/2-2", "TargetUniqueid: 1.2", "TransferExten: 700"),
                *("Transfer2Parking: Yes", "TransferContext: default"),
            ),
            Transfer(
                transfer_method="SIP",
                transfer_type=TransferType.BLIND,
                channel="SIP/1-1",
                unique_id="1.1",
                sip_call_id="c@h",
                target_channel="SIP/2-2",
                target_unique_id="1.2",
                transfer_exten="700",
                transfer2_parking=True,
                transfer_context="default",
            ),
            id="Transfer 1.8",
        ),
        pytest.param(
            (
                *("Event: AGIExec", "SubEvent: End", "Channel: SIP/1-1", "CommandId: 12", "Command: ANSWER"),
                *("ResultCode: 200", "Result: Success"),
            ),
            AGIExec(
                sub_event=Phase.END,
                channel="SIP/1-1",
                command_id=12,
                command="ANSWER",
                result_code=200,
                result="Success",
            ),
            id="AGIExec 1.8",
        ),
        pytest.param(
            ("Event: AsyncAGI", "SubEvent: Exec", "Channel: SIP/1-1", "CommandID: a", "Result: 200%20result%3D0%0A"),
            AsyncAGI(sub_event=Phase.EXEC, channel="SIP/1-1", command_id="a", result="200 result=0\n"),
            id="AsyncAGI 1.8",
        ),
    ],
)
def test_older_events_have_the_names_of_today(headers: tuple[str, ...], record: Record) -> None:
    assert to_record(message(*headers)) == record
