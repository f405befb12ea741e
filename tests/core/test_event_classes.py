"""Record classes that other people bring: by a decorator, and by a plugin."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from ajam_core import event_record, header, hookimpl, records, to_dict, to_record
from ajam_core import plugins as plugins_module
from ajam_core.errors import LocalProtocolError
from ajam_core.event_classes import DECORATED, event_class
from ajam_core.plugins import RECORDS, Plugins
from ajam_core.records import Event, PeerEntry, Record, UserEvent
from tests.core.blocks import message

Register = Callable[[str, Any], None]


@attrs.frozen
class DoorOpened(Record):
    door: str = header("Door", default="")
    seconds: int | None = header("Seconds")


@attrs.frozen
class Backup(UserEvent):
    state: str = header("State", default="")


class DoorPlugin:
    @hookimpl
    def ajam_register_records(self, register: Register) -> None:
        register("DoorOpened", DoorOpened)
        register("UserEvent:Backup", Backup)


@pytest.fixture(autouse=True)
def own_plugins(monkeypatch: pytest.MonkeyPatch) -> Iterator[Plugins]:
    """A program without plugins, and without classes of its own."""
    known = Plugins(autoload=False)
    monkeypatch.setattr(plugins_module, "plugins", lambda: known)
    event_class.cache_clear()
    yield known
    DECORATED.clear()
    event_class.cache_clear()


DOOR = message("Event: DoorOpened", "Privilege: user,all", "Door: north", "Seconds: 3", "Colour: red")
BACKUP = message("Event: UserEvent", "Privilege: user,all", "UserEvent: backup", "State: done", "Files: 7")


def check_both() -> None:
    door, backup = to_record(DOOR), to_record(BACKUP)
    assert door == DoorOpened(door="north", seconds=3, extra={"colour": "red"})
    assert backup == Backup(user_event="backup", state="done", fields={"files": "7"})
    assert to_dict(backup)["state"] == "done"


def test_a_decorated_class_is_the_record_of_its_event() -> None:
    assert type(to_record(DOOR)) is Event
    assert type(to_record(BACKUP)) is UserEvent
    assert event_record("DoorOpened")(DoorOpened) is DoorOpened
    event_record("UserEvent:Backup")(Backup)
    check_both()
    assert type(to_record(message("Event: UserEvent", "UserEvent: other"))) is UserEvent
    assert type(to_record(message("Event: UserEvent"))) is UserEvent


def test_a_class_may_be_decorated_again_as_where_its_module_is_loaded_anew() -> None:
    event_record("DoorOpened")(DoorOpened)
    event_record("dooropened")(DoorOpened)
    check = event_record("UserEvent:Backup")
    check(Backup)
    check_both()


@pytest.mark.parametrize(
    ("name", "cls", "sentence"),
    [
        ("PeerEntry", DoorOpened, "'PeerEntry' is an event that ajam has a class for: PeerEntry"),
        ("userevent", Backup, "'userevent' is an event that ajam has a class for: UserEvent"),
        ("UserEvent:Backup", DoorOpened, "must be a subclass of UserEvent"),
        ("Door", dict, "must be a subclass of Record"),
        ("Door", "text", "must be a subclass of Record"),
    ],
)
def test_what_cannot_be_the_record_of_an_event_is_refused(name: str, cls: Any, sentence: str) -> None:
    with pytest.raises(LocalProtocolError, match=sentence):
        event_record(name)(cls)
    assert DECORATED == {}


def test_an_event_has_one_class() -> None:
    event_record("DoorOpened")(DoorOpened)
    with pytest.raises(LocalProtocolError, match=r"'DoorOpened' has a class already: .*\.DoorOpened"):
        event_record("DoorOpened")(PeerEntry)


def test_a_plugin_brings_classes_by_the_name_of_their_event(own_plugins: Plugins) -> None:
    own_plugins.add(DoorPlugin())
    check_both()
    assert own_plugins.names(RECORDS) == ["DoorOpened", "UserEvent:Backup"]
    assert own_plugins.find_record("DOOROPENED") is DoorOpened
    assert own_plugins.find_record("Window") is None


@pytest.mark.parametrize("name", ["DoorOpened", "UserEvent:Backup"])
def test_a_plugin_that_is_broken_breaks_no_event(
    name: str, own_plugins: Plugins, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(group: str, asked: str) -> None:
        raise plugins_module.PluginError(f"{asked} cannot be loaded")

    monkeypatch.setattr(own_plugins, "load", load)
    with caplog.at_level(logging.ERROR, "ajam.records"):
        assert event_class(name) is (UserEvent if ":" in name else Event)
        assert event_class(name) is (UserEvent if ":" in name else Event)
    assert [record.getMessage() for record in caplog.records] == [
        f"the event {name} has no class of its own: {name} cannot be loaded"
    ]


def test_a_plugin_s_class_that_cannot_be_the_record_of_its_event_is_left_aside(
    own_plugins: Plugins, caplog: pytest.LogCaptureFixture
) -> None:
    class Wrong:
        @hookimpl
        def ajam_register_records(self, register: Register) -> None:
            register("UserEvent:Backup", DoorOpened)

    own_plugins.add(Wrong())
    assert type(to_record(BACKUP)) is UserEvent
    assert "must be a subclass of UserEvent" in caplog.text


def test_a_class_of_ajam_s_own_is_never_asked_of_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugins_module, "plugins", lambda: pytest.fail("asked"))
    assert event_class("peerentry") is records.PeerEntry
