"""The server itself: its state, its modules, its commands."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import ModuleSelection, ModuleStatus, ReloadReason, ReloadStatus, ShutdownManner
from ajam_core.records.base import Record, header
from ajam_core.special.command_replies import CommandEntry, CommandReply, ListCommandsReply
from ajam_core.special.data_tree import DataGetTree
from ajam_core.values import Seconds

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
    """A channel driver has read its configuration.

    Asterisk up to 11; class system.
    """

    channel_type: str | None = header("ChannelType", "Channel")
    """`SIP`."""

    reload_reason: ReloadReason | None = header("ReloadReason")
    registry_count: int | None = header("Registry_Count")
    peer_count: int | None = header("Peer_Count")
    user_count: int | None = header("User_Count")
    """Asterisk 1.4."""


@attrs.frozen
class CoreSettingsReply(Record):
    """The reply to CoreSettings. A limit of 0 or 0.0 means none."""

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
    """Asterisk 22 and later."""


@attrs.frozen
class CoreStatusReply(Record):
    """The reply to CoreStatus. Dates and times are in the server's zone; early servers of 1.6 give times only."""

    response: str = header("Response", default="")
    core_startup_date: str | None = header("CoreStartupDate")
    core_startup_time: str | None = header("CoreStartupTime")
    core_reload_date: str | None = header("CoreReloadDate")
    core_reload_time: str | None = header("CoreReloadTime")
    core_current_calls: int | None = header("CoreCurrentCalls")
    core_processed_calls: int | None = header("CoreProcessedCalls")
    """Calls since the start; not before 20."""


@attrs.frozen
class DeadlockStart(Record):
    """The server suspects that its threads wait for each other and will not go on.

    Asterisk 16 and later; class system.

    From 16.29, 18.15, 19.7 and 20 on, only in servers built with DETECT_DEADLOCKS.
    """

    mutex: str | None = header("Mutex")


@attrs.frozen
class FullyBooted(Record):
    """The server has loaded everything; a session that logs in later is told so at once, where it asked for events
    of class system.

    Asterisk 1.8 and later; class system.
    """

    status: str | None = header("Status")
    uptime: Seconds | None = header("Uptime")
    """Since the server started. Asterisk 14 and later."""

    last_reload: Seconds | None = header("LastReload")
    """Since the last reload. Asterisk 14 and later."""


@attrs.frozen
class Load(Record):
    """The server has tried to load a module.

    Asterisk 16 and later; class system.
    """

    module: str = header("Module", default="")
    status: ModuleStatus | None = header("Status")


@attrs.frozen
class LogChannel(Record):
    """A log file was opened, or closed because it cannot be written.

    All versions; class system.
    """

    channel: str = header("Channel", default="")
    """The file's name."""

    enabled: bool | None = header("Enabled")
    reason: str | None = header("Reason")
    """The number and text of the system's error; None where the file was opened."""


@attrs.frozen
class ModuleCheckReply(Record):
    """The reply to ModuleCheck: the module is loaded."""

    response: str = header("Response", default="")
    version: str | None = header("Version")
    """"" from 13 on; before, text that names no version."""


@attrs.frozen
class ModuleLoadReport(Record):
    """The server, starting, has loaded a set of its modules.

    Asterisk 1.6 to 11; class system.
    """

    module_load_status: str | None = header("ModuleLoadStatus")
    """`Done`."""

    module_selection: ModuleSelection | None = header("ModuleSelection")
    module_count: int | None = header("ModuleCount")


@attrs.frozen
class Reload(Record):
    """The server, or a part of it, has read its configuration anew.

    All versions; class system.
    """

    module: str | None = header("Module")
    """`All` for the whole server. Asterisk 1.8 and later."""

    message: str | None = header("Message")
    """Asterisk up to 11."""

    status: ReloadStatus | None = header("Status")
    """Asterisk 1.8 and later."""


@attrs.frozen
class Shutdown(Record):
    """The server stops, or starts anew.

    All versions; class system.
    """

    shutdown: ShutdownManner | None = header("Shutdown")
    restart: bool | None = header("Restart")
    """Whether it starts anew."""


@attrs.frozen
class Unload(Record):
    """The server has unloaded a module.

    Asterisk 16 and later; class system.
    """

    module: str = header("Module", default="")
    status: ModuleStatus | None = header("Status")
