"""The server itself: its state, its modules, its commands."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, RecordAction, ResponseAction, param
from ajam_core.enums import LoadType
from ajam_core.records.system import CoreSettingsReply, CoreStatusReply, DataGetTree, ModuleCheckReply
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
    """The server's versions and limits.

    Asterisk 1.6 and later; class system or reporting.
    """

    record = CoreSettingsReply


@attrs.frozen
class CoreStatus(RecordAction[CoreStatusReply]):
    """When the server started and how many calls it has.

    Asterisk 1.6 and later; class system or reporting.
    """

    record = CoreStatusReply


@attrs.frozen
class DataGet(ListAction[DataGetTree]):
    """Reads part of the server's inner data, such as `/asterisk/core/channels`: a listing of one tree.

    Asterisk 1.8 to 13; open to every user.

    A path that has nothing is an empty listing. The server answers with the tree alone, without a Response.
    """

    items = ("DataGet Tree",)
    end = ""
    empty = frozenset({"no data returned"})

    path: str = param("Path")
    search: str | None = param("Search", default=None)
    """Which nodes, as `/channels/channel/name=SIP*`."""

    filter: str | None = param("Filter", default=None)
    """Which parts of a node."""


@attrs.frozen
class LoggerRotate(ResponseAction):
    """Reloads the logger and begins new log files, as the CLI command `logger rotate` does.

    Asterisk 13 and later; class system or reporting.
    """


@attrs.frozen
class ModuleCheck(RecordAction[ModuleCheckReply]):
    """Asks whether a module is loaded: an error says that it is not.

    Asterisk 1.6 and later; class system.

    `module` is its name without `.so`.
    """

    record = ModuleCheckReply

    module: str = param("Module")


@attrs.frozen
class ModuleLoad(ResponseAction):
    """Loads, unloads, reloads or refreshes a module.

    Asterisk 1.6 and later; class system.
    """

    load_type: LoadType = param("LoadType")
    """REFRESH, which unloads it and loads it again, from 18 on."""

    module: str | None = param("Module", default=None)
    """With its `.so`, or, for RELOAD, a part of the core, as `cdr`, `http` or `logger`; None: RELOAD of all."""

    recursive: bool | None = param("Recursive", default=None)
    """Whether REFRESH does the same to the modules that depend on it. Asterisk 18 and later."""


@attrs.frozen
class Reload(ResponseAction):
    """Has a module, or the whole server, read its configuration anew.

    Asterisk 1.6 and later; class system or config.
    """

    module: str | None = param("Module", default=None)
    """None: all."""


@attrs.frozen
class SorceryMemoryCacheExpire(ResponseAction):
    """Drops all objects of a sorcery memory cache.

    Asterisk 13 and later; class system.

    From 13.5 on.
    """

    cache: str = param("Cache")
    """As named in sorcery.conf."""


@attrs.frozen
class SorceryMemoryCacheExpireObject(ResponseAction):
    """Drops one object of a sorcery memory cache; a cache that holds all objects of its backend refuses that.

    Asterisk 13 and later; class system.

    From 13.5 on.
    """

    cache: str = param("Cache")
    object: str = param("Object")


@attrs.frozen
class SorceryMemoryCachePopulate(ResponseAction):
    """Drops all objects of a sorcery memory cache and reads it anew from its backend.

    Asterisk 13 and later; class system.

    From 13.7 on; only for a cache with `full_backend_cache` in sorcery.conf.
    """

    cache: str = param("Cache")


@attrs.frozen
class SorceryMemoryCacheStale(ResponseAction):
    """Marks all objects of a sorcery memory cache as stale: each is read anew when it is next used.

    Asterisk 13 and later; class system.

    From 13.5 on.
    """

    cache: str = param("Cache")


@attrs.frozen
class SorceryMemoryCacheStaleObject(ResponseAction):
    """Marks one object of a sorcery memory cache as stale: it is read anew when it is next used.

    Asterisk 13 and later; class system.

    From 13.5 on.
    """

    cache: str = param("Cache")
    object: str = param("Object")
    reload: bool | None = param("Reload", default=None)
    """Whether it is read anew at once."""
