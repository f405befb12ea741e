"""A plugin in a distribution of its own (tests/plugin_dist), and what the wheel of ajam holds and needs."""

from __future__ import annotations

import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.environments import ROOT, Environment, build_wheel, required

PLUGIN = Path(__file__).parent / "plugin_dist"
PACKAGES = {"ajam_codecs", "ajam_core", "ajam_transports"}


@pytest.fixture(scope="module")
def ajam_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(ROOT, tmp_path_factory.mktemp("ajam"))


@pytest.fixture(scope="module")
def with_plugin(ajam_wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment in which ajam and the plugin are installed, and nothing that they do not require."""
    folder = tmp_path_factory.mktemp("with_plugin")
    environment = Environment.make(folder / "venv")
    environment.link(required("ajam"))
    environment.install(ajam_wheel, build_wheel(PLUGIN, folder))
    return environment


@pytest.fixture(scope="module")
def without_urllib3(ajam_wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment in which ajam is installed, and urllib3 is not."""
    environment = Environment.make(tmp_path_factory.mktemp("without_urllib3") / "venv")
    environment.link(required("ajam") - {"urllib3"})
    environment.unpack(ajam_wheel)
    return environment


def test_a_codec_of_another_distribution_is_there_by_its_name(with_plugin: Environment) -> None:
    code = """
from ajam_core import get_codec, to_record
line = b'{"Event": "PeerEntry", "ObjectName": "101", "Dynamic": "no", "Status": "OK (13 ms)"}'
peer, = map(to_record, get_codec("jsonlines").decode(line + bytes([10])))
print(peer.object_name, peer.dynamic, peer.status.name, peer.latency_ms)
"""
    assert with_plugin.run(code) == "101 False OK 13\n"


def test_events_of_another_distribution_are_typed_without_an_import(with_plugin: Environment) -> None:
    code = r"""
import sys
from ajam_core import get_codec, to_record
body = b"Event: GatewayLoad\r\nRequests: 12\r\nLoad: 0.50\r\n\r\n"
body += b"Event: UserEvent\r\nUserEvent: GatewayBackup\r\nSeconds: 3\r\nFiles: 7\r\n\r\n"
messages = get_codec("rawman").decode(body)
assert "ajam_gateway.records" not in sys.modules
load, backup = map(to_record, messages)
print(type(load).__name__, load.requests, load.load, type(backup).__name__, backup.seconds, backup.fields["files"])
"""
    assert with_plugin.run(code) == "GatewayLoad 12 0.5 GatewayBackup 3 7\n"


def test_a_client_speaks_through_codec_and_transport_of_the_plugin(with_plugin: Environment) -> None:
    through_the_plugin = "import demo; demo.main()"
    without_it = """
from ajam_core.actions import SIPpeers
from ajam_transports import connect
with connect("simulated://") as pbx:
    for peer in pbx.send(SIPpeers()):
        print(peer.object_name, peer.status.value)
"""
    listed = with_plugin.run(through_the_plugin, path=[PLUGIN])
    assert listed == with_plugin.run(without_it)
    assert listed.startswith("101 OK\n")


def test_the_plugin_keeps_the_contracts_that_it_implements(with_plugin: Environment) -> None:
    code = """
import threading
from ajam_core import get_codec, get_transport
from ajam_core.testing import check_blocking_transport, check_codec
from ajam_transports.testserver import MisbehavingServer

def make_transport(url):
    return get_transport("gateway")(url.replace("http://", "gateway://"), key="k-17")

def spawn(function):
    threading.Thread(target=function, daemon=True).start()

lines = [b'{"Response": "Success", "Message": "well"}', b'{"Event": "UserEvent", "Variable": ["a=1", "b=2"]}', b""]
check_codec(get_codec("jsonlines"), {"two lines": b"\\n".join(lines), "none": b""})
with MisbehavingServer() as server:
    check_blocking_transport(make_transport, server.url, spawn=spawn)
"""
    with_plugin.run(code)


def test_a_broken_plugin_fails_only_whoever_asks_for_it(with_plugin: Environment, tmp_path: Path) -> None:
    broken = distribution_with(tmp_path, "ajam-broken", "0.3", "broken", "import a_module_that_is_not_there")
    code = """
from ajam_core import PluginError, get_codec
for name in ("rawman", "mxml", "html", "jsonlines"):
    assert get_codec(name).name == name
try:
    get_codec("broken")
except PluginError as error:
    print(error)
"""
    refusal = with_plugin.run(code, path=[broken])
    assert "'broken' of ajam-broken 0.3" in refusal
    assert "No module named 'a_module_that_is_not_there'" in refusal


def test_a_name_that_two_distributions_claim_is_refused_with_the_names_of_both(
    with_plugin: Environment, tmp_path: Path
) -> None:
    fork = distribution_with(tmp_path, "ajam-gateway-fork", "2.0", "jsonlines", "raise AssertionError('it is loaded')")
    code = """
from ajam_core import PluginError, get_codec
assert get_codec("rawman").name == "rawman"
try:
    get_codec("jsonlines")
except PluginError as error:
    print(error)
"""
    refusal = with_plugin.run(code, path=[fork])
    assert refusal.startswith("'jsonlines' in ajam.codecs comes from both ajam-gateway 1.0 and ajam-gateway-fork 2.0")


def test_an_unknown_name_is_refused_with_the_names_that_are_installed(with_plugin: Environment) -> None:
    code = """
from ajam_core import PluginError, get_codec, get_transport
for get in (get_codec, get_transport):
    try:
        get("yaml")
    except PluginError as error:
        print(error)
"""
    codecs, transports = with_plugin.run(code).splitlines()
    assert "jsonlines" in codecs
    assert "gateway" in transports


def distribution_with(folder: Path, name: str, version: str, codec: str, code: str) -> Path:
    """A folder in which one distribution is installed: a module of this code, as the plugin of one codec."""
    module = name.replace("-", "_")
    project = f'[project]\nname = "{name}"\nversion = "{version}"\n'
    (folder / "pyproject.toml").write_text(f'{project}[project.entry-points."ajam.codecs"]\n{codec} = "{module}"\n')
    (folder / f"{module}.py").write_text(code)
    installed = folder / "installed"
    with zipfile.ZipFile(build_wheel(folder, folder)) as wheel:
        wheel.extractall(installed)
    return installed


def test_the_wheel_holds_the_three_packages_and_each_is_typed(ajam_wheel: Path) -> None:
    with zipfile.ZipFile(ajam_wheel) as wheel:
        names = wheel.namelist()
    metadata = {name.partition("/")[0] for name in names if ".dist-info/" in name}
    assert {name.partition("/")[0] for name in names} - metadata == PACKAGES
    assert {name for name in names if name.endswith("py.typed")} == {f"{package}/py.typed" for package in PACKAGES}


def test_the_base_install_requires_four_distributions(ajam_wheel: Path) -> None:
    with zipfile.ZipFile(ajam_wheel) as wheel:
        file = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
        headers = Parser().parsestr(wheel.read(file).decode())
    requirements = map(Requirement, headers.get_all("Requires-Dist", []))
    base = {each.name for each in requirements if each.marker is None}
    assert base == {"attrs", "cattrs", "pluggy", "urllib3"}


IMPORT_ALL = """
import importlib, pkgutil

def import_all(package):
    missing = set()
    for module in pkgutil.walk_packages(importlib.import_module(package).__path__, package + "."):
        try:
            importlib.import_module(module.name)
        except ModuleNotFoundError as error:
            missing.add((module.name, error.name))
    return missing
"""


def test_every_module_but_those_of_extras_imports_in_the_base_install(with_plugin: Environment) -> None:
    code = f"""{IMPORT_ALL}
print(sorted({{module for package in {sorted(PACKAGES)} for module, _ in import_all(package)}}))
"""
    assert with_plugin.run(code) == "['ajam_transports.cli', 'ajam_transports.opentelemetry']\n"


def test_core_and_codecs_work_where_urllib3_is_not_installed(without_urllib3: Environment) -> None:
    code = f"""{IMPORT_ALL}
assert not import_all("ajam_core") and not import_all("ajam_codecs")

from ajam_core import PluginError, get_codec, get_transport, to_record
for name in ("rawman", "mxml", "html"):
    assert get_codec(name).name == name
message, = get_codec("rawman").decode(b"Event: PeerEntry\\r\\nObjectName: 101\\r\\n\\r\\n")
assert to_record(message).object_name == "101"
try:
    get_transport("urllib3")
except PluginError as error:
    print(error)
"""
    assert "No module named 'urllib3'" in without_urllib3.run(code)


def test_drivers_and_the_simulated_pbx_work_where_urllib3_is_not_installed(without_urllib3: Environment) -> None:
    code = """
from ajam_core.actions import Ping
from ajam_transports import connect
with connect("simulated://") as pbx:
    print(type(pbx.send(Ping())).__name__)
"""
    assert without_urllib3.run(code) == "PingReply\n"
