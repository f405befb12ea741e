"""Replies about the server itself, as each version sends them."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from ajam_core.records import (
    ChallengeReply,
    CommandEntry,
    CoreSettingsReply,
    CoreStatusReply,
    EventsReply,
    GetvarReply,
    ListCommandsReply,
    PingReply,
    Record,
)
from ajam_core.structure import structure
from tests.core.blocks import message


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        (("Response: Success", "Challenge: 012345678"), ChallengeReply(response="Success", challenge="012345678")),
        (("Response: Pong",), PingReply(response="Pong")),
        (("Response: Success", "Ping: Pong"), PingReply(response="Success", ping="Pong")),
        (
            ("Response: Success", "Ping: Pong", "Timestamp: 1700000000.250000"),
            PingReply(response="Success", ping="Pong", time=datetime(2023, 11, 14, 22, 13, 20, 250_000, timezone.utc)),
        ),
        (("Response: Events On",), EventsReply(response="Events On")),
        (("Response: Success", "Events: Off"), EventsReply(response="Success", events=False)),
        (
            ("Response: Success", "Variable: GLOBAL(x)", "Value:  x "),
            GetvarReply(response="Success", variable="GLOBAL(x)", value=" x "),
        ),
        (
            (
                *("Response: Success", "AMIversion: 11.0.0", "AsteriskVersion: 22.10.1", "SystemName: lab22"),
                *("CoreMaxCalls: 0", "CoreMaxLoadAvg: 0.000000", "CoreRunUser: ", "CoreRunGroup: ast"),
                *("CoreMaxFilehandles: 0", "CoreRealTimeEnabled: No", "CoreCDRenabled: Yes", "CoreHTTPenabled: Yes"),
                "SoundsSearchCustomDir: No",
            ),
            CoreSettingsReply(
                response="Success",
                ami_version="11.0.0",
                asterisk_version="22.10.1",
                system_name="lab22",
                core_max_calls=0,
                core_max_load_avg=0.0,
                core_run_user="",
                core_run_group="ast",
                core_max_filehandles=0,
                core_realtime_enabled=False,
                core_cdr_enabled=True,
                core_http_enabled=True,
                sounds_search_custom_dir=False,
            ),
        ),
        (
            (
                *("Response: Success", "CoreStartupDate: 2023-11-14", "CoreStartupTime: 22:13:20"),
                *("CoreReloadDate: 2023-11-14", "CoreReloadTime: 22:13:20", "CoreCurrentCalls: 3"),
            ),
            CoreStatusReply(
                response="Success",
                core_startup_date="2023-11-14",
                core_startup_time="22:13:20",
                core_reload_date="2023-11-14",
                core_reload_time="22:13:20",
                core_current_calls=3,
            ),
        ),
    ],
    ids=lambda given: type(given).__name__ if isinstance(given, Record) else "",
)
def test_a_reply_is_read(headers: tuple[str, ...], record: Record) -> None:
    read = structure(message("ActionID: a-1", *headers), type(record))
    assert read == record
    assert (read.extra, read.unparsed) == ({}, {})


def test_the_commands_of_a_user_are_asked_for_by_name_in_any_case() -> None:
    commands = ListCommandsReply(commands=(CommandEntry("SIPpeers", "List SIP peers", ("system", "all")),))
    assert "sippeers" in commands
    assert "SIPPEERS" in commands
    assert "Originate" not in commands
    assert 1 not in commands
