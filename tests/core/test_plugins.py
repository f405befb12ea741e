"""Codecs and transports by name. Entry points are made up here; tests/test_plugin_dist.py installs a real one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import attrs
import pytest

from ajam_core import hookimpl, plugins
from ajam_core.errors import PluginError
from ajam_core.plugins import CODECS, TRANSPORTS, Plugins

Register = Callable[[str, Any], None]


@attrs.frozen
class Distribution:
    name: str
    version: str = "1.0"


@attrs.frozen
class EntryPoint:
    """As much of importlib.metadata.EntryPoint as is looked at."""

    name: str
    load: Callable[[], Any]
    dist: Distribution | None = Distribution("acme-codecs")
    value: str = "acme.codecs"


class AcmeCodec:
    api_version = 1


class NewerCodec:
    api_version = 2


CODEC: Any = AcmeCodec()
FACTORY: Any = dict


def codec_plugin(*names: str, codec: Any = CODEC) -> Any:
    class AcmeCodecs:
        @hookimpl
        def ajam_register_codecs(self, register: Register) -> None:
            for name in names:
                register(name, codec)

    return AcmeCodecs()


def transport_plugin(*names: str) -> Any:
    class AcmeTransports:
        @hookimpl
        def ajam_register_transports(self, register: Register) -> None:
            for name in names:
                register(name, FACTORY)

    return AcmeTransports()


def with_entry_points(**groups: list[EntryPoint]) -> Plugins:
    """Plugins of a machine on which these are installed."""

    class Installed(Plugins):
        def entry_points(self, group: str) -> Any:
            return tuple(groups.get(group.partition(".")[2], ()))

    return Installed()


def fails(error: Exception) -> Callable[[], Any]:
    def load() -> Any:
        raise error

    return load


def test_a_plugin_is_added_by_hand_and_its_codecs_and_transports_are_got_by_name() -> None:
    known = Plugins(autoload=False)
    known.add(codec_plugin("acme", "acme-2"))
    known.add(transport_plugin("wire"))
    assert known.get_codec("acme") is CODEC
    assert known.get_codec("acme-2") is CODEC
    assert known.get_transport("wire") is FACTORY
    assert known.names(CODECS) == ["acme", "acme-2"]
    assert known.names(TRANSPORTS) == ["wire"]


def test_one_plugin_may_bring_both_kinds() -> None:
    class Both:
        @hookimpl
        def ajam_register_codecs(self, register: Register) -> None:
            register("acme", CODEC)

        @hookimpl
        def ajam_register_transports(self, register: Register) -> None:
            register("acme", FACTORY)

    known = Plugins(autoload=False)
    known.add(Both())
    assert known.get_codec("acme") is CODEC
    assert known.get_transport("acme") is FACTORY


def test_without_autoload_what_is_installed_is_left_alone() -> None:
    known = Plugins(autoload=False)
    with pytest.raises(PluginError) as caught:
        known.get_codec("rawman")
    assert str(caught.value) == (
        "nothing in ajam.codecs is named 'rawman'; there are: none (is the distribution ajam installed?)"
    )


def test_an_installed_plugin_is_loaded_when_its_name_is_first_asked_for_and_once() -> None:
    loaded = []

    def load() -> Any:
        loaded.append("acme")
        return codec_plugin("acme")

    known = with_entry_points(
        codecs=[EntryPoint("acme", load), EntryPoint("other", fails(AssertionError("loaded")))],
        transports=[EntryPoint("acme", fails(AssertionError("loaded")))],
    )
    assert loaded == []
    assert known.get_codec("acme") is CODEC
    assert known.get_codec("acme") is CODEC
    assert loaded == ["acme"]


def test_an_unknown_name_is_answered_with_those_that_there_are() -> None:
    known = with_entry_points(
        codecs=[EntryPoint("zeta", fails(ImportError())), EntryPoint("beta", fails(ImportError()))]
    )
    known.add(codec_plugin("mine"))
    with pytest.raises(PluginError) as caught:
        known.get_codec("rawmann")
    assert str(caught.value) == "nothing in ajam.codecs is named 'rawmann'; there are: beta, mine, zeta"
    with pytest.raises(PluginError, match=r"^nothing in ajam.transports is named 'zeta'"):
        known.get_transport("zeta")


def test_two_distributions_of_one_name_are_an_error_that_names_both() -> None:
    known = with_entry_points(
        codecs=[
            EntryPoint("acme", lambda: codec_plugin("acme"), Distribution("acme-codecs", "1.0")),
            EntryPoint("acme", lambda: codec_plugin("acme"), Distribution("other-codecs", "2.0")),
        ]
    )
    with pytest.raises(PluginError) as caught:
        known.get_codec("acme")
    assert str(caught.value) == (
        "'acme' in ajam.codecs comes from both acme-codecs 1.0 and other-codecs 2.0; uninstall one of them"
    )


def test_a_plugin_cannot_take_a_name_that_another_distribution_announces_even_if_it_is_loaded_first() -> None:
    known = with_entry_points(
        codecs=[
            EntryPoint("sly", lambda: codec_plugin("sly", "rawman"), Distribution("sly-codecs")),
            EntryPoint("rawman", lambda: codec_plugin("rawman"), Distribution("ajam", "0.1.0")),
        ]
    )
    with pytest.raises(PluginError, match=r"'rawman' in ajam.codecs comes from both ajam 0.1.0 and sly-codecs 1.0"):
        known.get_codec("sly")
    assert known.get_codec("rawman") is CODEC


def test_the_application_and_a_distribution_cannot_have_one_name_either() -> None:
    known = with_entry_points(codecs=[EntryPoint("acme", lambda: codec_plugin("acme"))])
    with pytest.raises(PluginError, match=r"comes from both acme-codecs 1.0 and the application; keep one of them"):
        known.add(codec_plugin("acme"))
    known = Plugins(autoload=False)
    known.add(codec_plugin("acme"), "one 1.0")
    with pytest.raises(PluginError, match=r"comes from both one 1.0 and two 2.0"):
        known.add(codec_plugin("acme"), "two 2.0")


def test_a_broken_plugin_fails_only_whoever_asks_for_it_every_time() -> None:
    known = with_entry_points(
        codecs=[
            EntryPoint("broken", fails(ModuleNotFoundError("No module named 'x'"))),
            EntryPoint("acme", lambda: codec_plugin("acme")),
        ]
    )
    for _ in range(2):
        with pytest.raises(PluginError) as caught:
            known.get_codec("broken")
        assert str(caught.value) == "'broken' of acme-codecs 1.0 cannot be loaded: No module named 'x'"
        assert isinstance(caught.value.__cause__, ModuleNotFoundError)
    assert known.get_codec("acme") is CODEC


def test_a_module_that_does_not_register_what_it_announces_is_named() -> None:
    known = with_entry_points(codecs=[EntryPoint("acme", lambda: codec_plugin("acne"))])
    with pytest.raises(PluginError) as caught:
        known.get_codec("acme")
    assert str(caught.value) == "acme-codecs 1.0 announces 'acme' in ajam.codecs, but acme.codecs registers no such"


def test_a_distribution_without_a_name_is_unnamed() -> None:
    known = with_entry_points(codecs=[EntryPoint("acme", fails(ImportError("gone")), dist=None)])
    with pytest.raises(PluginError, match="'acme' of an unnamed distribution cannot be loaded: gone"):
        known.get_codec("acme")


class Misspelled:
    @hookimpl
    def ajam_register_codec(self, register: Register) -> None: ...


class Greedy:
    @hookimpl
    def ajam_register_codecs(self, register: Register, server: str) -> None: ...


class Failing:
    @hookimpl
    def ajam_register_codecs(self, register: Register) -> None:
        register("acme", CODEC)
        raise RuntimeError("no luck")


class Twice:
    @hookimpl
    def ajam_register_codecs(self, register: Register) -> None:
        register("acme", CODEC)
        register("acme", CODEC)


@pytest.mark.parametrize(
    ("plugin", "reason"),
    [
        (Misspelled(), "the plugin of acme 1.0 cannot be registered: .*unknown hook 'ajam_register_codec'"),
        (Greedy(), "the plugin of acme 1.0 cannot be registered: .*server"),
        (Failing(), "the plugin of acme 1.0 cannot be registered: no luck"),
        (Twice(), "the plugin of acme 1.0 cannot be registered: it registers 'acme' twice"),
        (codec_plugin("acme", codec=NewerCodec()), "is made for version 2"),
    ],
    ids=lambda given: type(given).__name__ if not isinstance(given, str) else "",
)
def test_nothing_of_a_plugin_is_kept_where_a_part_of_it_cannot_serve(plugin: Any, reason: str) -> None:
    known = Plugins(autoload=False)
    with pytest.raises(PluginError, match=f"(?s){reason}"):
        known.add(plugin, "acme 1.0")
    assert known.names(CODECS) == []
    known.add(codec_plugin("acme"), "other 2.0")
    assert known.get_codec("acme") is CODEC


def test_a_newer_contract_is_refused_with_the_versions_that_are_taken() -> None:
    with pytest.raises(PluginError) as caught:
        Plugins(autoload=False).add(codec_plugin("acme", codec=NewerCodec()), "acme 1.0")
    assert str(caught.value) == (
        "'acme' of acme 1.0 is made for version 2 of the contract; this ajam has up to 1: upgrade ajam"
    )


def test_a_codec_or_factory_that_names_no_version_is_of_the_first() -> None:
    known = Plugins(autoload=False)
    known.add(codec_plugin("acme", codec=object()))
    known.add(transport_plugin("wire"))
    assert known.get_codec("acme")


def test_adding_a_plugin_again_does_no_harm() -> None:
    known = Plugins(autoload=False)
    plugin = codec_plugin("acme")
    known.add(plugin)
    known.add(plugin)
    assert known.get_codec("acme") is CODEC


def test_threads_that_ask_at_once_all_get_it() -> None:
    known = with_entry_points(codecs=[EntryPoint("acme", lambda: codec_plugin("acme"))])
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(known.get_codec, ["acme"] * 64)) == {CODEC}


def test_the_plugins_of_the_process_are_one_and_have_the_built_in_ones() -> None:
    assert plugins.plugins() is plugins.plugins()
    assert plugins.get_codec("rawman") is plugins.get_codec("rawman")
    assert plugins.get_codec("rawman").name == "rawman"
    assert {"rawman", "mxml", "html"} <= set(plugins.plugins().names(CODECS))
    assert {"urllib3", "simulated"} <= set(plugins.plugins().names(TRANSPORTS))
    assert callable(plugins.get_transport("simulated"))


def test_what_is_installed_is_looked_up_once_a_group(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[str] = []

    def entry_points(group: str) -> list[EntryPoint]:
        looked_up.append(group)
        return [EntryPoint("acme", lambda: codec_plugin("acme", "acme-2"))]

    monkeypatch.setattr("importlib.metadata.entry_points", entry_points)
    known = Plugins()
    assert looked_up == []
    assert known.get_codec("acme") is CODEC
    with pytest.raises(PluginError, match="there are: acme, acme-2"):
        known.get_codec("other")
    assert looked_up == [CODECS]


def test_asking_for_a_codec_loads_no_transport() -> None:
    code = (
        "import sys, ajam_core; ajam_core.get_codec('rawman'); print({'urllib3', 'ajam_transports'} & {*sys.modules})"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout.strip() == b"set()"
