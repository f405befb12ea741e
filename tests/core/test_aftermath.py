"""How to find out whether an action was carried out."""

from __future__ import annotations

import re

import pytest

from ajam_core.aftermath import ADVICE, OTHERWISE, how_to_find_out


@pytest.mark.parametrize(
    ("action", "means"),
    [
        ("Originate", "OriginateResponse"),
        ("UserEvent", "UserEvent"),
        ("WaitEvent", "list anew"),
        ("Setvar", "Getvar"),
        ("Getvar", "Getvar"),
        ("DBPut", "DBGet"),
        ("DBDelTree", "DBGet"),
        ("QueueAdd", "QueueStatus"),
        ("queuepause", "QueueStatus"),
        ("ConfbridgeKick", "ConfbridgeList"),
        ("MeetmeMute", "MeetmeList"),
        ("UpdateConfig", "GetConfig"),
        ("DialplanExtensionAdd", "ShowDialPlan"),
        ("PJSIPUnregister", "PJSIPShowRegistrationsOutbound"),
        ("VoicemailMove", "MailboxCount"),
        ("AgentLogoff", "Agents"),
        ("Park", "ParkedCalls"),
        ("BridgeDestroy", "BridgeList"),
        ("Reload", "CoreStatus"),
        ("Command", "CLI command"),
        ("Hangup", "CoreShowChannels"),
        ("Redirect", "CoreShowChannels"),
        ("Atxfer", "CoreShowChannels"),
        ("StopMixMonitor", "CoreShowChannels"),
        ("DAHDIHangup", "CoreShowChannels"),
    ],
)
def test_an_action_has_its_means_of_finding_out(action: str, means: str) -> None:
    assert means in how_to_find_out(action)


def test_any_other_action_is_looked_up_by_what_it_acts_on() -> None:
    assert how_to_find_out("MyOwnAction") == OTHERWISE


def test_each_line_of_the_table_is_reached() -> None:
    assert all(re.fullmatch("[a-z]+ .*[^.]", advice) for _, advice in ADVICE)
    assert len({advice for _, advice in ADVICE}) == len(ADVICE)
