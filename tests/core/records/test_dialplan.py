"""What the dialplan, devices and modules tell, as each version does."""

from __future__ import annotations

import pytest

from ajam_core.enums import HintState, ModuleStatus, PresenceState, ReloadReason, ReloadStatus, ShutdownManner
from ajam_core.records import (
    ChannelReload,
    DeviceStateChange,
    ExtensionStateReply,
    ExtensionStatus,
    FullyBooted,
    ListDialplan,
    Load,
    LogChannel,
    Newexten,
    PresenceStateChange,
    PresenceStateReply,
    Record,
    Reload,
    Shutdown,
    VarSet,
)
from ajam_core.structure import structure, to_record
from ajam_core.values import DeviceState, Seconds
from tests.core.blocks import message


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        (
            (
                *("Event: Newexten", "Privilege: call,all", "Channel: Local/1@x-1,2", "Context: default"),
                *("Extension: 1000", "Priority: 1", "Application: Answer", "AppData: ", "Uniqueid: 1.2"),
            ),
            Newexten(
                channel="Local/1@x-1,2",
                context="default",
                exten="1000",
                extension="1000",
                priority=1,
                application="Answer",
                app_data="",
                unique_id="1.2",
            ),
        ),
        (
            ("Event: VarSet", "Channel: none", "Variable: G", r"Value: a\"b\\c\n", "Uniqueid: none"),
            VarSet(channel="none", unique_id="none", variable="G", value=r"a\"b\\c\n"),
        ),
        (
            ("Event: ListDialplan", "Context: default", "Extension: 102", "Priority: hint", "Application: Custom:lamp"),
            ListDialplan(context="default", extension="102", priority=None, application="Custom:lamp"),
        ),
        (
            ("Event: ListDialplan", "Context: default", "Switch: Loopback/x", "Registrar: pbx_config"),
            ListDialplan(context="default", switch="Loopback/x", registrar="pbx_config"),
        ),
        (
            ("Event: ExtensionStatus", "Exten: 101", "Context: default", "Status: -2"),
            ExtensionStatus(exten="101", context="default", status=HintState.REMOVED),
        ),
        (
            (
                *("Event: ExtensionStatus", "Exten: 101", "Context: default", "Hint: SIP/101", "Status: 17"),
                "StatusText: InUse&Hold",
            ),
            ExtensionStatus(
                exten="101",
                context="default",
                hint="SIP/101",
                status=HintState.IN_USE_AND_ON_HOLD,
                status_text="InUse&Hold",
            ),
        ),
        (
            ("Event: DeviceStateChange", "Device: Custom:lamp", "State: ONHOLD"),
            DeviceStateChange(device="Custom:lamp", state=DeviceState.ON_HOLD),
        ),
        (
            ("Event: PresenceStateChange", "Presentity: CustomPresence:b", "Status: xa", "Subtype: ", "Message: "),
            PresenceStateChange(presentity="CustomPresence:b", status=PresenceState.XA, subtype="", message=""),
        ),
        (("Event: Load", "Module: app_x.so", "Status: Decline"), Load("app_x.so", ModuleStatus.DECLINE)),
        (("Event: Reload", "Message: Reload Requested"), Reload(message="Reload Requested")),
        (
            ("Event: Reload", "Module: CDR", "Message: CDR subsystem reload requested", "Status: Enabled"),
            Reload(module="CDR", message="CDR subsystem reload requested", status=ReloadStatus.ENABLED),
        ),
        (("Event: Reload", "Module: All", "Status: 0"), Reload(module="All", status=ReloadStatus.SUCCESS)),
        (
            ("Event: Shutdown", "Shutdown: Cleanly", "Restart: True"),
            Shutdown(shutdown=ShutdownManner.CLEANLY, restart=True),
        ),
        (
            (
                *("Event: ChannelReload", "Channel: SIP", "ReloadReason: RELOAD (Channel module reload)"),
                *("Registry_Count: 1", "Peer_Count: 2", "User_Count: 3"),
            ),
            ChannelReload(
                channel_type="SIP",
                reload_reason=ReloadReason.RELOAD,
                registry_count=1,
                peer_count=2,
                user_count=3,
            ),
        ),
        (
            ("Event: LogChannel", "Channel: full", "Enabled: No", "Reason: 13 - Permission denied"),
            LogChannel(channel="full", enabled=False, reason="13 - Permission denied"),
        ),
        (
            ("Event: FullyBooted", "Privilege: system,all", "Uptime: 12", "LastReload: 12", "Status: Fully Booted"),
            FullyBooted(status="Fully Booted", uptime=Seconds(12), last_reload=Seconds(12)),
        ),
    ],
    ids=lambda given: type(given).__name__ if isinstance(given, Record) else "",
)
def test_an_event_is_read(headers: tuple[str, ...], record: Record) -> None:
    read = to_record(message(*headers))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        (
            ("Message: Extension Status", "Exten: 999", "Context: default", "Hint: ", "Status: -1"),
            ExtensionStateReply(
                response="Success",
                message="Extension Status",
                exten="999",
                context="default",
                hint="",
                status=HintState.DEACTIVATED,
            ),
        ),
        (
            (
                *("Message: Presence State", "State: away", "Subtype: sub", "Message: hello there"),
                "PresenceMessage: hello there",
            ),
            PresenceStateReply(
                response="Success",
                message=("Presence State", "hello there"),
                state=PresenceState.AWAY,
                subtype="sub",
                presence_message="hello there",
            ),
        ),
    ],
    ids=lambda given: type(given).__name__ if isinstance(given, Record) else "",
)
def test_a_reply_is_read(headers: tuple[str, ...], record: Record) -> None:
    read = structure(message("Response: Success", *headers), type(record))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})


def test_a_step_of_the_servers_own_tests_keeps_its_headers() -> None:
    headers = ("Event: TestEvent", "Type: StateChange", "State: CALL", "AppLine: 7", "State: CALL", "CallID: [C-1]")
    read = to_record(message(*headers))
    assert type(read).__name__ == "TestEvent"
    assert getattr(read, "fields", None) == {"state-2": "CALL", "callid": "[C-1]"}
    assert (getattr(read, "state", None), getattr(read, "app_line", None)) == ("CALL", 7)
