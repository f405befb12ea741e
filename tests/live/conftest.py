"""The `server` fixture: every test that takes it runs against each release in `RELEASES`, one after the other."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

import pytest

from tests.live.packages import RELEASES, CannotRun, reason_not_to_run
from tests.live.servers import Server, alone, prepare

HERE = Path(__file__).parent
NOTES = pytest.StashKey[list[str]]()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder before pytest selects by marker."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("live")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which versions ran, or why none did."""
    for text in config.stash.get(NOTES, []):
        terminalreporter.write_line(text)


def note(config: pytest.Config, text: str) -> None:
    config.stash.setdefault(NOTES, []).append(text)


def cannot_run(config: pytest.Config, reason: str) -> NoReturn:
    """Skip, but where CI is set: there a live run that did not happen is a failure."""
    note(config, f"live tests did not run: {reason}")
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def live_folder(pytestconfig: pytest.Config) -> Iterator[None]:
    """Hold the servers' folder, and take them down when the run is ended by SIGTERM too."""
    if reason := reason_not_to_run():
        cannot_run(pytestconfig, reason)
    with ExitStack() as stack:
        try:
            stack.enter_context(alone())
        except CannotRun as refusal:
            cannot_run(pytestconfig, str(refusal))
        before = signal.signal(signal.SIGTERM, signal.default_int_handler)
        stack.callback(signal.signal, signal.SIGTERM, before)
        yield


@pytest.fixture(scope="session", params=RELEASES)
def server(request: pytest.FixtureRequest, live_folder: None) -> Iterator[Server]:
    """A running server with the default settings. Whoever changes it sets it back: `with server.configured(...)`."""
    try:
        server = prepare(request.param)
    except CannotRun as refusal:
        cannot_run(request.config, str(refusal))
    note(request.config, f"live tests ran against Asterisk {server.version} of Debian {server.suite}")
    try:
        server.start()
        yield server
    finally:
        server.stop()
