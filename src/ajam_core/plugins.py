"""Plugins: codecs, transports and records by name, through pluggy entry points.

A distribution names a module in the entry-point group `ajam.codecs`, `ajam.transports` or `ajam.records`; the module
implements `ajam_register_codecs`, `ajam_register_transports` or `ajam_register_records`. Nothing is loaded before its
name is asked for, so a broken plugin fails only whoever asks for it, and the built-in codecs and transports come in by
the same door.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import pluggy

from ajam_core.contracts import API_VERSION, Codec
from ajam_core.errors import PluginError
from ajam_core.records.base import Record

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["Plugins", "TransportFactory", "get_codec", "get_transport", "hookimpl", "plugins"]

CODECS = "ajam.codecs"
TRANSPORTS = "ajam.transports"
RECORDS = "ajam.records"

hookspec = pluggy.HookspecMarker("ajam")
hookimpl = pluggy.HookimplMarker("ajam")
"""The decorator of a hook in a plugin."""


class TransportFactory(Protocol):
    """Makes a transport for the server at `url`, from keyword options of its own.

    `api_version` (default 1) is the version of the contract that its transports keep.
    """

    def __call__(self, url: str, /, *args: Any, **options: Any) -> Any: ...


class Hooks:
    """The hooks of a plugin. Declare their parameters without defaults: pluggy passes by name."""

    @hookspec
    def ajam_register_codecs(self, register: Callable[[str, Codec], None]) -> None:
        """Called when the plugin is loaded: `register(name, codec)` for each codec of the plugin.

        Should it raise, nothing of the plugin is kept, and whoever asked for it gets a PluginError.
        """

    @hookspec
    def ajam_register_transports(self, register: Callable[[str, TransportFactory], None]) -> None:
        """Called when the plugin is loaded: `register(name, factory)` for each transport of the plugin.

        Should it raise, nothing of the plugin is kept, and whoever asked for it gets a PluginError.
        """

    @hookspec
    def ajam_register_records(self, register: Callable[[str, type[Record]], None]) -> None:
        """Called when the plugin is loaded: `register(name, cls)` for each record class of the plugin.

        `name` is that of the event, or `UserEvent:` and the name that its sender gives a UserEvent; for these `cls` is
        a subclass of `ajam_core.records.UserEvent`. Should it raise, nothing of the plugin is kept.
        """


T = TypeVar("T")


def collector(found: dict[str, T]) -> Callable[[str, T], None]:
    """The `register` that a hook is given."""

    def register(name: str, implementation: T) -> None:
        if name in found:
            raise PluginError(f"it registers {name!r} twice")
        found[name] = implementation

    return register


class Plugins:
    """The codecs, transports and record classes of other people that one program knows.

    `autoload` False leaves the installed entry points alone: then only what `add` was given is known, which is what a
    test suite wants. Threads may share one: loading a plugin twice does no harm.
    """

    def __init__(self, *, autoload: bool = True) -> None:
        self.autoload = autoload
        self.codecs: dict[str, Codec] = {}
        self.transports: dict[str, TransportFactory] = {}
        self.records: dict[str, type[Record]] = {}
        self.owners: dict[tuple[str, str], str] = {}
        self.announced: dict[str, tuple[EntryPoint, ...]] = {}

    def get_codec(self, name: str) -> Codec:
        """The codec of that name. Raises PluginError where none is installed, or where it cannot be loaded."""
        return self.get(CODECS, self.codecs, name)

    def get_transport(self, name: str) -> TransportFactory:
        """The transport factory of that name. Raises PluginError as `get_codec` does."""
        return self.get(TRANSPORTS, self.transports, name)

    def find_record(self, name: str) -> type[Record] | None:
        """The record class of that event, in any case of its letters; None where nobody brings one.

        Raises PluginError where the plugin that announces it cannot be loaded.
        """
        same = next((known for known in self.names(RECORDS) if known.lower() == name.lower()), name)
        if same not in self.records:
            self.load(RECORDS, same)
        return self.records.get(same)

    def get(self, group: str, known: dict[str, T], name: str) -> T:
        if name not in known:
            self.load(group, name)
        if name not in known:
            names = ", ".join(self.names(group)) or "none (is the distribution ajam installed?)"
            raise PluginError(f"nothing in {group} is named {name!r}; there are: {names}")
        return known[name]

    def add(self, plugin: object, owner: str = "the application") -> None:
        """Registers a module or object that implements the hooks.

        Raises PluginError where it cannot serve, or brings a name that another distribution has; nothing of it is kept
        then.
        """
        codecs: dict[str, Codec] = {}
        transports: dict[str, TransportFactory] = {}
        records: dict[str, type[Record]] = {}
        # a manager for each plugin: none is left half registered, and no two get in each other's way
        manager = pluggy.PluginManager("ajam")
        manager.add_hookspecs(Hooks)
        try:
            manager.register(plugin)
            manager.check_pending()
            manager.hook.ajam_register_codecs(register=collector(codecs))
            manager.hook.ajam_register_transports(register=collector(transports))
            manager.hook.ajam_register_records(register=collector(records))
        except Exception as error:
            raise PluginError(f"the plugin of {owner} cannot be registered: {error}") from error
        brought: tuple[tuple[str, dict[str, Any], dict[str, Any]], ...] = (
            (CODECS, codecs, self.codecs),
            (TRANSPORTS, transports, self.transports),
            (RECORDS, records, self.records),
        )
        for group, found, _ in brought:
            for name, implementation in found.items():
                self.check(group, name, implementation, owner)
        for group, found, known in brought:
            self.owners.update(dict.fromkeys([(group, name) for name in found], owner))
            known.update(found)

    def check(self, group: str, name: str, implementation: object, owner: str) -> None:
        """Raises PluginError where `owner` may not register this."""
        version = getattr(implementation, "api_version", API_VERSION)
        if version > API_VERSION:
            raise PluginError(
                f"{name!r} of {owner} is made for version {version} of the contract; this ajam has up to "
                f"{API_VERSION}: upgrade ajam"
            )
        owners = {owner, self.owners.get((group, name), owner), *self.installed(group, name)}
        if len(owners) > 1:
            raise PluginError(f"{name!r} in {group} comes from both {' and '.join(sorted(owners))}; keep one of them")

    def load(self, group: str, name: str) -> None:
        """Loads the entry point of that name; does nothing where there is none."""
        installed = self.installed(group, name)
        if len(installed) > 1:
            raise PluginError(
                f"{name!r} in {group} comes from both {' and '.join(sorted(installed))}; uninstall one of them"
            )
        for distribution, entry in installed.items():
            try:
                module = entry.load()
            except Exception as error:
                raise PluginError(f"{name!r} of {distribution} cannot be loaded: {error}") from error
            self.add(module, distribution)
            if (group, name) not in self.owners:
                raise PluginError(f"{distribution} announces {name!r} in {group}, but {entry.value} registers no such")

    def installed(self, group: str, name: str) -> dict[str, EntryPoint]:
        """The entry points of that name, by the distribution that they belong to."""
        return {owner_of(entry): entry for entry in self.entry_points(group) if entry.name == name}

    def entry_points(self, group: str) -> tuple[EntryPoint, ...]:
        """Those of the group, looked up once: that reads the metadata of every installed distribution."""
        from importlib.metadata import entry_points

        if group not in self.announced:
            self.announced[group] = tuple(entry_points(group=group)) if self.autoload else ()
        return self.announced[group]

    def names(self, group: str) -> list[str]:
        """What is registered or installed in the group, sorted."""
        known = {name for owned, name in self.owners if owned == group}
        return sorted(known | {entry.name for entry in self.entry_points(group)})


def owner_of(entry: EntryPoint) -> str:
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else "an unnamed distribution"


@lru_cache(maxsize=1)
def plugins() -> Plugins:
    """The plugins of this process; entry points are looked up when a name is first asked for."""
    return Plugins()


def get_codec(name: str) -> Codec:
    """The installed codec of that name: "rawman", "mxml", "html", or one of a plugin. Raises PluginError."""
    return plugins().get_codec(name)


def get_transport(name: str) -> TransportFactory:
    """The installed transport factory of that name: "urllib3", … Raises PluginError."""
    return plugins().get_transport(name)
