"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, header
from ajam_core.special.command_replies import CommandEntry, CommandReply, ListCommandsReply

__all__ = [
    "ChannelReload",
    "CommandEntry",
    "CommandReply",
    "CoreSettingsReply",
    "CoreStatusReply",
    "DataGetTree",
    "DeadlockStart",
    "FullyBooted",
    "ListCommandsReply",
    "Load",
    "LogChannel",
    "ModuleCheckReply",
    "ModuleLoadReport",
    "Reload",
    "Shutdown",
    "Unload",
]


@attrs.frozen
class ChannelReload(Record):
    """TODO

    Asterisk up to 11; class system.
    """

    channel_type: str | None = header("ChannelType")
    """ENUM SIP. Asterisk 1.8 to 11."""

    reload_reason: str | None = header("ReloadReason")
    """ENUM LOAD (Channel module load)/RELOAD (Channel module reload)/CLIRELOAD (Channel module reload by CLI
    command)/MANAGERRELOAD (Channel module reload by manager)."""

    registry_count: int | None = header("Registry_Count")

    peer_count: int | None = header("Peer_Count")

    user_count: int | None = header("User_Count")
    """Asterisk 1.4."""

    channel: str | None = header("Channel")
    """ENUM SIP. Asterisk 1.4."""


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
class DataGetTree(Record):
    """TODO

    Asterisk 1.8 to 13.
    """


@attrs.frozen
class DeadlockStart(Record):
    """TODO

    Asterisk 18 and later; class system.
    """

    mutex: str | None = header("Mutex")


@attrs.frozen
class FullyBooted(Record):
    """TODO

    Asterisk 1.8 and later; class system.
    """

    status: str | None = header("Status")
    """ENUM Fully Booted."""

    uptime: int | None = header("Uptime")
    """Asterisk 16 and later."""

    last_reload: int | None = header("LastReload")
    """Asterisk 16 and later."""


@attrs.frozen
class Load(Record):
    """TODO

    Asterisk 16 and later; class system.
    """

    module: str | None = header("Module")

    status: str | None = header("Status")
    """ENUM Failure/Success/Decline."""


@attrs.frozen
class LogChannel(Record):
    """TODO

    All versions; class system.
    """

    channel: str | None = header("Channel")

    enabled: bool | None = header("Enabled")

    reason: str | None = header("Reason")


@attrs.frozen
class ModuleCheckReply(Record):
    """TODO"""

    response: str = header("Response", default="")

    version: str | None = header("Version")


@attrs.frozen
class ModuleLoadReport(Record):
    """TODO

    Asterisk 1.8 to 11; class system.
    """

    module_load_status: str | None = header("ModuleLoadStatus")
    """ENUM Done."""

    module_selection: str | None = header("ModuleSelection")
    """ENUM Preload/All."""

    module_count: int | None = header("ModuleCount")


@attrs.frozen
class Reload(Record):
    """TODO

    All versions; class system.
    """

    module: str | None = header("Module")
    """VARIANTS [{"versions": ["1.8", "11"], "type": "enum"}, {"versions": ["13", "16", "18", "20", "22", "23"],
    "type": "str"}]. Asterisk 1.8 and later."""

    message: str | None = header("Message")
    """ENUM CDR subsystem reload requested/ENUM reload Requested/Manager reload Requested/Reload Requested. Asterisk
    up to 11."""

    status: int | None = header("Status")
    """ENUM 0/1/2/3/4/5/6 VARIANTS [{"versions": ["1.8", "11"], "type": "bool", "bool_as": "Enabled/Disabled"},
    {"versions": ["13", "16", "18", "20", "22", "23"], "type": "int"}]. Asterisk 1.8 and later."""


@attrs.frozen
class Shutdown(Record):
    """TODO

    All versions; class system.
    """

    shutdown: str | None = header("Shutdown")
    """ENUM Uncleanly/Cleanly."""

    restart: bool | None = header("Restart")


@attrs.frozen
class Unload(Record):
    """TODO

    Asterisk 16 and later; class system.
    """

    module: str | None = header("Module")

    status: str | None = header("Status")
