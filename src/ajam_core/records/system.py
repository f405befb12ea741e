"""Replies about the server itself: its settings, its commands, its variables."""

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.records.base import Record, header
from ajam_core.values import parse_epoch

__all__ = [
    "ChallengeReply",
    "CommandEntry",
    "CommandReply",
    "CoreSettingsReply",
    "CoreStatusReply",
    "EventsReply",
    "GetvarReply",
    "ListCommandsReply",
    "PingReply",
]


@attrs.frozen
class ChallengeReply(Record):
    """The reply to Challenge: a text of up to nine digits, good for this session's next login (all versions)."""

    response: str = header("Response", default="")
    challenge: str = header("Challenge", default="")


@attrs.frozen
class PingReply(Record):
    """The reply to Ping. `time` is the server's clock in UTC (1.8 and later; None before)."""

    response: str = header("Response", default="")
    ping: str | None = header("Ping")
    time: datetime | None = header("Timestamp", parse=parse_epoch)


@attrs.frozen
class CommandReply(Record):
    """The output of a CLI command as lines; without any, `output` is empty, also where 14 and later send an empty line.

    `ok` is False where the server says that the command failed (14 and later); earlier versions never say so. `message`
    is the server's sentence, None where it gives none.
    """

    output: tuple[str, ...] = header("Output", default=(), parse=tuple, repeated=True)
    ok: bool = True
    message: str | None = header("Message")


@attrs.frozen
class CommandEntry:
    """One action that the user may run. `privileges` are the classes it belongs to; empty: open to every user.

    `name` is lower-case where the reply came as mxml, which keeps no case of names.
    """

    name: str
    synopsis: str
    privileges: tuple[str, ...]


@attrs.frozen
class ListCommandsReply(Record):
    """The actions that the user may run on this server (all versions)."""

    commands: tuple[CommandEntry, ...] = ()

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and any(entry.name.lower() == name.lower() for entry in self.commands)


@attrs.frozen
class CoreSettingsReply(Record):
    """The reply to CoreSettings (1.6 and later). A limit of 0 or 0.0 means none."""

    response: str = header("Response", default="")
    ami_version: str | None = header("AMIversion")
    asterisk_version: str | None = header("AsteriskVersion")
    system_name: str | None = header("SystemName")
    core_max_calls: int | None = header("CoreMaxCalls")
    core_max_load_avg: float | None = header("CoreMaxLoadAvg")
    core_run_user: str | None = header("CoreRunUser")
    core_run_group: str | None = header("CoreRunGroup")
    core_max_filehandles: int | None = header("CoreMaxFilehandles")
    core_realtime_enabled: bool | None = header("CoreRealTimeEnabled")
    core_cdr_enabled: bool | None = header("CoreCDRenabled")
    core_http_enabled: bool | None = header("CoreHTTPenabled")
    sounds_search_custom_dir: bool | None = header("SoundsSearchCustomDir")


@attrs.frozen
class CoreStatusReply(Record):
    """The reply to CoreStatus (1.6 and later). Dates and times are in the server's zone; 1.6 and 1.8 give times
    only."""

    response: str = header("Response", default="")
    core_startup_date: str | None = header("CoreStartupDate")
    core_startup_time: str | None = header("CoreStartupTime")
    core_reload_date: str | None = header("CoreReloadDate")
    core_reload_time: str | None = header("CoreReloadTime")
    core_current_calls: int | None = header("CoreCurrentCalls")
    core_processed_calls: int | None = header("CoreProcessedCalls")


@attrs.frozen
class EventsReply(Record):
    """The reply to Events. `events`: whether any are on (1.6 and later; 1.4 says so in `response`, or says nothing)."""

    response: str = header("Response", default="")
    events: bool | None = header("Events")


@attrs.frozen
class GetvarReply(Record):
    """The reply to Getvar. `value` is verbatim; "" also where the variable is not set: the server tells no
    difference."""

    response: str = header("Response", default="")
    variable: str = header("Variable", default="")
    value: str = header("Value", default="")
