"""TODO."""

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
    """TODO

    Asterisk 13 and later; class call or reporting.
    """

    items = ("DeviceStateChange",)
    end = "DeviceStateListComplete"


@attrs.frozen
class ExtensionState(RecordAction[ExtensionStateReply]):
    """TODO

    All versions; class call or reporting.
    """

    repeatable = False
    record = ExtensionStateReply

    exten: str = param("Exten")

    context: str = param("Context")


@attrs.frozen
class ExtensionStateList(ListAction[ExtensionStatus]):
    """TODO

    Asterisk 13 and later; class call or reporting.
    """

    items = ("ExtensionStatus",)
    end = "ExtensionStateListComplete"


@attrs.frozen
class PresenceState(RecordAction[PresenceStateReply]):
    """TODO

    Asterisk 11 and later; class call or reporting.
    """

    repeatable = False
    record = PresenceStateReply

    provider: str = param("Provider")


@attrs.frozen
class PresenceStateList(ListAction[PresenceStateChange]):
    """TODO

    Asterisk 13 and later; class call or reporting.
    """

    items = ("PresenceStateChange",)
    end = "PresenceStateListComplete"
