"""Channels, calls that were placed, and events that users raise, as each version sends them."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core.records import CoreShowChannel, OriginateResponse, Record, Status, UserEvent
from ajam_core.structure import to_record
from ajam_core.values import ChannelState, Seconds
from tests.core.blocks import message

BLOCK_13 = (
    *("Channel: SIP/101-1", "ChannelState: 6", "ChannelStateDesc: Up", "CallerIDNum: 101", 'CallerIDName: É \\"Q\\"'),
    *(
        "ConnectedLineNum: <unknown>",
        "ConnectedLineName: <unknown>",
        "Language: en",
        "AccountCode: ",
        "Context: default",
    ),
    *("Exten: 1000", "Priority: 2", "Uniqueid: 17.1", "Linkedid: 17.0"),
)
CHANNEL_13: dict[str, Any] = {
    "channel": "SIP/101-1",
    "channel_state": ChannelState.UP,
    "channel_state_desc": "Up",
    "caller_id_num": "101",
    "caller_id_name": 'É \\"Q\\"',
    "language": "en",
    "account_code": "",
    "context": "default",
    "exten": "1000",
    "priority": 2,
    "unique_id": "17.1",
    "linked_id": "17.0",
}


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            (
                *("Event: CoreShowChannel", "Channel: SIP/101-1", "UniqueID: 17.1", "Context: default"),
                *("Extension: 1000", "Priority: 2", "ChannelState: 6", "ChannelStateDesc: Up", "Application: Wait"),
                *("ApplicationData: 30", "CallerIDnum: 101", "Duration: 00:01:30", "AccountCode: acc"),
                *("BridgedChannel: ", "BridgedUniqueID: "),
            ),
            CoreShowChannel(
                channel="SIP/101-1",
                unique_id="17.1",
                context="default",
                exten="1000",
                priority=2,
                channel_state=ChannelState.UP,
                channel_state_desc="Up",
                application="Wait",
                application_data="30",
                caller_id_num="101",
                duration=Seconds(90),
                account_code="acc",
                bridged_channel="",
                bridged_unique_id="",
            ),
            id="CoreShowChannel 1.6",
        ),
        pytest.param(
            (
                *("Event: CoreShowChannel", "Channel: SIP/101-1", "UniqueID: 17.1", "ChannelState: 4"),
                *("CallerIDnum: ", "CallerIDname: ", "ConnectedLineNum: ", "ConnectedLineName: Zoé"),
            ),
            CoreShowChannel(
                channel="SIP/101-1",
                unique_id="17.1",
                channel_state=ChannelState.RING,
                caller_id_name="",
                connected_line_name="Zoé",
            ),
            id="CoreShowChannel 1.8",
        ),
        pytest.param(
            (
                *("Event: CoreShowChannel", *BLOCK_13, "Tenantid: t", "ChanVariable: A=1", "ChanVariable: CDR(a,b)=2"),
                *("Application: Wait", "ApplicationData: 30", "Duration: 100:00:00", "BridgeId: b"),
            ),
            CoreShowChannel(
                **CHANNEL_13,
                tenant_id="t",
                channel_variables={"A": "1", "CDR(a,b)": "2"},
                application="Wait",
                application_data="30",
                duration=Seconds(360_000),
                bridge_id="b",
            ),
            id="CoreShowChannel 13 and later",
        ),
        pytest.param(
            (
                *("Event: Status", "Privilege: Call", "Channel: SIP/101-1", "CallerID: <unknown>"),
                *("CallerIDNum: <unknown>", "CallerIDName: <unknown>", "Account: acc", "State: Up"),
                *("Context: default", "Extension: 1000", "Priority: 2", "Seconds: 12", "Link: SIP/102-2"),
                "Uniqueid: 17.1",
            ),
            Status(
                channel="SIP/101-1",
                account_code="acc",
                channel_state_desc="Up",
                context="default",
                exten="1000",
                priority=2,
                seconds=Seconds(12),
                bridged_channel="SIP/102-2",
                unique_id="17.1",
                extra={"callerid": "<unknown>"},
            ),
            id="Status 1.4",
        ),
        pytest.param(
            (
                *("Event: Status", "Channel: SIP/101-1", "CallerIDNum: 101", "CallerIDName: Zoé"),
                *("ConnectedLineNum: 102", "ConnectedLineName: <unknown>", "Accountcode: acc", "ChannelState: 6"),
                *("ChannelStateDesc: Up", "Context: default", "Extension: 1000", "Priority: 2", "Seconds: 12"),
                *("BridgedChannel: SIP/102-2", "BridgedUniqueid: 17.2", "Uniqueid: 17.1", "Variable: FOO=(null)"),
            ),
            Status(
                channel="SIP/101-1",
                caller_id_num="101",
                caller_id_name="Zoé",
                connected_line_num="102",
                account_code="acc",
                channel_state=ChannelState.UP,
                channel_state_desc="Up",
                context="default",
                exten="1000",
                priority=2,
                seconds=Seconds(12),
                bridged_channel="SIP/102-2",
                bridged_unique_id="17.2",
                unique_id="17.1",
                variables={"FOO": "(null)"},
            ),
            id="Status 1.8 in the dialplan",
        ),
        pytest.param(
            ("Event: Status", "Channel: SIP/101-1", "Account: acc", "State: Ringing", "Uniqueid: 17.1"),
            Status(channel="SIP/101-1", account_code="acc", channel_state_desc="Ringing", unique_id="17.1"),
            id="Status 1.8 outside the dialplan",
        ),
        pytest.param(
            (
                *("Event: Status", *BLOCK_13, "ChanVariable: A=1", "Type: SIP", "DNID: 1000"),
                *("EffectiveConnectedLineNum: 555", "EffectiveConnectedLineName: <unknown>", "TimeToHangup: 0"),
                *("BridgeID: ", "Application: Wait", "Data: 30", "Nativeformats: (slin)", "Readformat: slin"),
                *("Readtrans: ", "Writeformat: slin", "Writetrans: ", "Callgroup: 0", "Pickupgroup: 2", "Seconds: 3"),
                *("Variable: FOO=a=b", "Variable: CHANNEL(rtp,dest)=10.0.0.1"),
            ),
            Status(
                **CHANNEL_13,
                channel_variables={"A": "1"},
                type="SIP",
                dnid="1000",
                effective_connected_line_num="555",
                time_to_hangup=Seconds(0),
                bridge_id="",
                application="Wait",
                data="30",
                native_formats="(slin)",
                read_format="slin",
                read_trans="",
                write_format="slin",
                write_trans="",
                call_group=0,
                pickup_group=2,
                seconds=Seconds(3),
                variables={"FOO": "a=b", "CHANNEL(rtp,dest)": "10.0.0.1"},
            ),
            id="Status 13 and later",
        ),
        pytest.param(
            (
                *("Event: OriginateResponse", "Response: Failure", "Channel: Local/9@default", "Context: ", "Exten: "),
                *("Reason: 0", "Uniqueid: <null>", "CallerID: 103", "CallerIDNum: 103", "CallerIDName: <unknown>"),
            ),
            OriginateResponse(
                response="Failure",
                channel="Local/9@default",
                context="",
                exten="",
                reason=0,
                caller_id_num="103",
                extra={"callerid": "103"},
            ),
            id="OriginateResponse 1.4",
        ),
        pytest.param(
            (
                *("Event: OriginateResponse", "Response: Success", "Channel: SIP/101-1", "Application: Wait"),
                *("Data: 30", "Reason: 4", "Uniqueid: 17.1", "CallerIDNum: <unknown>", "CallerIDName: Zoé"),
            ),
            OriginateResponse(
                response="Success",
                channel="SIP/101-1",
                application="Wait",
                data="30",
                reason=4,
                unique_id="17.1",
                caller_id_name="Zoé",
            ),
            id="OriginateResponse 13 and later",
        ),
        pytest.param(
            ("Event: OriginateResponse", "Response: Failure", "Uniqueid: <unknown>", "Reason: 5"),
            OriginateResponse(response="Failure", reason=5),
            id="OriginateResponse 13 without a channel",
        ),
        pytest.param(
            (
                *("Event: UserEvent", "Privilege: user,all", "UserEvent: alarm", "Action: UserEvent"),
                *("mansession_id: 6b309930", "Door: back"),
            ),
            UserEvent(user_event="alarm", fields={"action": "UserEvent", "door": "back"}),
            id="UserEvent 1.4",
        ),
        pytest.param(
            ("Event: UserEvent", "UserEvent: alarm", "Door: back", "Door: front", "Password: hunter2"),
            UserEvent(user_event="alarm", fields={"door": "back", "door-2": "front", "password": "hunter2"}),
            id="UserEvent 13 and later",
        ),
    ],
)
def test_an_event_of_every_version_is_one_kind_of_record(headers: tuple[str, ...], record: Record) -> None:
    read = to_record(message(*headers))
    assert read == record
    assert read.unparsed == {}


def test_the_fields_of_a_user_event_that_are_secrets_are_not_shown() -> None:
    assert "hunter2" not in repr(to_record(message("Event: UserEvent", "UserEvent: x", "Password: hunter2")))
    assert "hunter2" not in repr(to_record(message("Event: AuthDetail", "Password: hunter2")))
