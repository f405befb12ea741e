"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import RecordAction, ResponseAction, param
from ajam_core.records.system import CoreSettingsReply, CoreStatusReply, ModuleCheckReply
from ajam_core.special.commands import Command, ListCommands

__all__ = [
    "Command",
    "CoreSettings",
    "CoreStatus",
    "DataGet",
    "ListCommands",
    "LoggerRotate",
    "ModuleCheck",
    "ModuleLoad",
    "Reload",
    "SorceryMemoryCacheExpire",
    "SorceryMemoryCacheExpireObject",
    "SorceryMemoryCachePopulate",
    "SorceryMemoryCacheStale",
    "SorceryMemoryCacheStaleObject",
]


@attrs.frozen
class CoreSettings(RecordAction[CoreSettingsReply]):
    """The server's versions and limits (1.6 and later; classes system, reporting).

    Asterisk 1.8 and later; class system or reporting.
    """

    record = CoreSettingsReply


@attrs.frozen
class CoreStatus(RecordAction[CoreStatusReply]):
    """When the server started and how many calls it has (1.6 and later; classes system, reporting).

    Asterisk 1.8 and later; class system or reporting.
    """

    record = CoreStatusReply


@attrs.frozen
class DataGet(ResponseAction):
    """TODO

    Asterisk 1.8 to 13; open to every user.
    """

    path: str = param("Path")

    search: str | None = param("Search", default=None)

    filter: str | None = param("Filter", default=None)


@attrs.frozen
class LoggerRotate(ResponseAction):
    """TODO

    Asterisk 13 and later; class system or reporting.
    """


@attrs.frozen
class ModuleCheck(RecordAction[ModuleCheckReply]):
    """TODO

    Asterisk 1.8 and later; class system.
    """

    repeatable = False
    record = ModuleCheckReply

    module: str = param("Module")


@attrs.frozen
class ModuleLoad(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class system.
    """

    load_type: str = param("LoadType")
    """ENUM load/unload/reload/refresh."""

    module: str | None = param("Module", default=None)
    """ENUM cdr/dnsmgr/extconfig/enum/acl/manager/http/logger/features/dsp/udptl/indications/cel/plc."""

    recursive: bool | None = param("Recursive", default=None)
    """Asterisk 18 and later."""


@attrs.frozen
class Reload(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class system or config.
    """

    module: str | None = param("Module", default=None)


@attrs.frozen
class SorceryMemoryCacheExpire(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """

    cache: str = param("Cache")


@attrs.frozen
class SorceryMemoryCacheExpireObject(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """

    cache: str = param("Cache")

    object: str = param("Object")


@attrs.frozen
class SorceryMemoryCachePopulate(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """

    cache: str = param("Cache")


@attrs.frozen
class SorceryMemoryCacheStale(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """

    cache: str = param("Cache")


@attrs.frozen
class SorceryMemoryCacheStaleObject(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """

    cache: str = param("Cache")

    object: str = param("Object")

    reload: bool | None = param("Reload", default=None)
