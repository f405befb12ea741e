"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, header

__all__ = [
    "DeviceStateChange",
    "DeviceStateListComplete",
    "ExtensionStateListComplete",
    "ExtensionStateReply",
    "ExtensionStatus",
    "PresenceStateChange",
    "PresenceStateListComplete",
    "PresenceStateReply",
    "PresenceStatus",
]


@attrs.frozen
class DeviceStateChange(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    device: str | None = header("Device")

    state: str | None = header("State")
    """ENUM Unknown/UNKNOWN/Not in use/NOT_INUSE/In
    use/INUSE/Busy/BUSY/Invalid/INVALID/Unavailable/UNAVAILABLE/Ringing/RINGING/Ring+Inuse/RINGINUSE/On
    Hold/ONHOLD."""


@attrs.frozen
class DeviceStateListComplete(ListEnd):
    """TODO

    Asterisk 13 and later; class command.
    """


@attrs.frozen
class ExtensionStateListComplete(ListEnd):
    """TODO

    Asterisk 13 and later; class command.
    """


@attrs.frozen
class ExtensionStateReply(Record):
    """TODO"""

    response: str = header("Response", default="")

    exten: str | None = header("Exten")

    context: str | None = header("Context")

    hint: str | None = header("Hint")

    status: int | None = header("Status")

    status_text: str | None = header("StatusText")
    """Asterisk 13 and later."""


@attrs.frozen
class ExtensionStatus(Record):
    """TODO

    All versions; class call.
    """

    exten: str | None = header("Exten")

    context: str | None = header("Context")

    hint: str | None = header("Hint")
    """Asterisk 1.8 and later."""

    status: int | None = header("Status")
    """ENUM -2/-1/0/1/2/4/8/9/16/17."""

    status_text: str | None = header("StatusText")
    """ENUM Idle/InUse/Busy/Unavailable/Ringing/InUse&Ringing/Hold/InUse&Hold/Unknown. Asterisk 13 and later."""


@attrs.frozen
class PresenceStateChange(Record):
    """TODO

    Asterisk 13 and later; class call.
    """

    presentity: str | None = header("Presentity")

    status: str | None = header("Status")

    subtype: str | None = header("Subtype")

    message: str | None = header("Message")


@attrs.frozen
class PresenceStateListComplete(ListEnd):
    """TODO

    Asterisk 13 and later; class command.
    """


@attrs.frozen
class PresenceStateReply(Record):
    """TODO"""

    response: str = header("Response", default="")

    state: str | None = header("State")

    subtype: str | None = header("Subtype")

    presence_message: str | None = header("PresenceMessage")
    """Asterisk 13 and later."""


@attrs.frozen
class PresenceStatus(Record):
    """TODO

    Asterisk 11 and later; class call.
    """

    exten: str | None = header("Exten")

    context: str | None = header("Context")

    hint: str | None = header("Hint")

    status: str | None = header("Status")

    subtype: str | None = header("Subtype")

    message: str | None = header("Message")
