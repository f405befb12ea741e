"""States of devices, of extensions with hints, and of people."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, RecordAction, param
from ajam_core.records.devices import (
    DeviceStateChange,
    ExtensionStateReply,
    ExtensionStatus,
    PresenceStateChange,
    PresenceStateReply,
)

__all__ = ["DeviceStateList", "ExtensionState", "ExtensionStateList", "PresenceState", "PresenceStateList"]


@attrs.frozen
class DeviceStateList(ListAction[DeviceStateChange]):
    """Lists the states of the devices that the server has told a state of since it started.

    Asterisk 13 and later; class call or reporting.

    Queues, conferences, parking places and mailboxes are devices as well. Needs res_manager_devicestate.
    """

    items = ("DeviceStateChange",)
    end = "DeviceStateListComplete"


@attrs.frozen
class ExtensionState(RecordAction[ExtensionStateReply]):
    """Reads the state of an extension that has a hint.

    All versions; class call or reporting.

    In 1.4 it needs class call.
    """

    record = ExtensionStateReply

    exten: str = param("Exten")
    context: str = param("Context")


@attrs.frozen
class ExtensionStateList(ListAction[ExtensionStatus]):
    """Lists the states of all extensions that have a hint.

    Asterisk 13 and later; class call or reporting.
    """

    items = ("ExtensionStatus",)
    end = "ExtensionStateListComplete"


@attrs.frozen
class PresenceState(RecordAction[PresenceStateReply]):
    """Reads what a presence provider, such as `CustomPresence:bob`, says of a person.

    Asterisk 11 and later; class call or reporting.
    """

    record = PresenceStateReply

    provider: str = param("Provider")


@attrs.frozen
class PresenceStateList(ListAction[PresenceStateChange]):
    """Lists what presence providers have told since the server started.

    Asterisk 13 and later; class call or reporting.

    Needs res_manager_presencestate.
    """

    items = ("PresenceStateChange",)
    end = "PresenceStateListComplete"
