"""States of devices, of extensions with hints, and of people."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import HintState, PresenceState
from ajam_core.records.base import ListEnd, Record, header
from ajam_core.values import DeviceState

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
    """A device has changed its state, or, in the answer to DeviceStateList, has this state.

    Asterisk 13 and later; class call.
    """

    device: str = header("Device", default="")
    """`SIP/101`, `Queue:support`, `confbridge:9000`, `MWI:101@default`, `Custom:lamp` and so on."""

    state: DeviceState | None = header("State")


@attrs.frozen
class DeviceStateListComplete(ListEnd):
    """The end mark of DeviceStateList.

    Asterisk 13 and later.
    """


@attrs.frozen
class ExtensionStateListComplete(ListEnd):
    """The end mark of ExtensionStateList.

    Asterisk 13 and later.
    """


@attrs.frozen
class ExtensionStateReply(Record):
    """The reply to ExtensionState."""

    response: str = header("Response", default="")
    message: str | None = header("Message")
    exten: str = header("Exten", default="")
    context: str = header("Context", default="")
    hint: str | None = header("Hint")
    """The devices, between `&`; "" where the extension has no hint."""

    status: HintState | None = header("Status")
    """DEACTIVATED where the extension does not exist or has no hint."""

    status_text: str | None = header("StatusText")
    """As `Idle` or `InUse&Hold`. Asterisk 13 and later."""


@attrs.frozen
class ExtensionStatus(Record):
    """An extension with a hint has changed its state, or, in the answer to ExtensionStateList, has this state.

    All versions; class call.
    """

    exten: str = header("Exten", default="")
    context: str = header("Context", default="")
    hint: str | None = header("Hint")
    """The devices, between `&`, and after a comma presence providers. Asterisk 1.8 and later."""

    status: HintState | None = header("Status")
    status_text: str | None = header("StatusText")
    """As `Idle` or `InUse&Hold`. Asterisk 13 and later."""


@attrs.frozen
class PresenceStateChange(Record):
    """A presence provider tells another state, or, in the answer to PresenceStateList, tells this state.

    Asterisk 13 and later; class call.
    """

    presentity: str = header("Presentity", default="")
    """The provider, as `CustomPresence:bob`."""

    status: PresenceState | None = header("Status")
    subtype: str | None = header("Subtype")
    message: str | None = header("Message")


@attrs.frozen
class PresenceStateListComplete(ListEnd):
    """The end mark of PresenceStateList.

    Asterisk 13 and later.
    """


@attrs.frozen
class PresenceStateReply(Record):
    """The reply to PresenceState."""

    response: str = header("Response", default="")
    message: tuple[str, ...] | None = header("Message", parse=tuple, repeated=True)
    """The server's sentence, and behind it the person's message where there is one."""

    state: PresenceState | None = header("State")
    subtype: str | None = header("Subtype")
    presence_message: str | None = header("PresenceMessage")
    """None: the person has left none; 11 has it in `message` only. Asterisk 12 and later."""


@attrs.frozen
class PresenceStatus(Record):
    """The presence behind an extension's hint has changed.

    Asterisk 11 and later; class call.
    """

    exten: str = header("Exten", default="")
    context: str = header("Context", default="")
    hint: str | None = header("Hint")
    status: PresenceState | None = header("Status")
    subtype: str | None = header("Subtype")
    message: str | None = header("Message")
