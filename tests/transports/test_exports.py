"""The public names, and what importing them costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import ajam_transports
from ajam_core.plugins import Plugins

NO_URLLIB3 = """
import sys
import {module}
from ajam_transports import {names}
loaded = {{name.partition(".")[0] for name in sys.modules}}
assert "urllib3" not in loaded, "urllib3 is loaded"
assert "asyncio" not in loaded, "asyncio is loaded"
"""


@pytest.mark.parametrize("name", ajam_transports.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(ajam_transports, name).__name__ == name
    assert name in dir(ajam_transports)


def test_the_names_are_sorted_and_have_a_home_each() -> None:
    assert sorted(ajam_transports.HOMES) == sorted(ajam_transports.__all__) == ajam_transports.__all__


def test_another_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="module 'ajam_transports' has no attribute 'Twisted'"):
        _ = ajam_transports.Twisted


def test_drivers_and_clients_come_without_urllib3() -> None:
    names = "run, run_async, start, Client, AsyncClient, connect"
    script = NO_URLLIB3.format(module="ajam_transports", names=names)
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


def test_the_transports_come_in_by_the_door_of_plugins() -> None:
    registry = Plugins()
    assert registry.get_transport("urllib3") is ajam_transports.Urllib3Transport
    assert registry.get_transport("urllib3-threads") is ajam_transports.ThreadsTransport
    assert Plugins().get_transport("urllib3-threads") is ajam_transports.ThreadsTransport
