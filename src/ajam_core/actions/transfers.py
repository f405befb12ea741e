"""Sending calls elsewhere."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction, param

__all__ = ["Atxfer", "BlindTransfer", "CancelAtxfer", "Redirect"]


@attrs.frozen
class Atxfer(ResponseAction):
    """Begins an attended transfer: the channel speaks to an extension while the other party waits.

    Asterisk 1.6 and later; class call.

    The server acts as if the channel had pressed the keys for it, which features.conf names.
    """

    channel: str = param("Channel")
    """Who transfers."""

    exten: str = param("Exten")
    context: str | None = param("Context", default=None)
    """None: TRANSFER_CONTEXT of the channel, or the context that it is in."""

    priority: int | str | None = param("Priority", default=None)
    """Asterisk up to 11."""


@attrs.frozen
class BlindTransfer(ResponseAction):
    """Sends whoever is connected to the channel to an extension, at once.

    Asterisk 13 and later; class call.
    """

    channel: str = param("Channel")
    """Who transfers."""

    exten: str = param("Exten")
    context: str | None = param("Context", default=None)
    """None: that of the channel."""


@attrs.frozen
class CancelAtxfer(ResponseAction):
    """Gives up an attended transfer that is going on.

    Asterisk 13 and later; class call.

    From 13.18, 14.7 and 15.1 on. It fails where features.conf has no keys for it (`atxferabort`).
    """

    channel: str = param("Channel")
    """Who transfers."""


@attrs.frozen
class Redirect(ResponseAction):
    """Sends a channel, or two that are connected, to a place in the dialplan.

    All versions; class call.

    With `extra_channel` alone both go to the same place; the other `extra_` parameters send that channel
    elsewhere: give all three of them.
    """

    channel: str = param("Channel")
    exten: str = param("Exten")
    context: str = param("Context")
    priority: int | str = param("Priority")
    """A number, or from 1.6 on the name of a label."""

    extra_channel: str | None = param("ExtraChannel", default=None)
    extra_exten: str | None = param("ExtraExten", default=None)
    """Asterisk 1.8 and later."""

    extra_context: str | None = param("ExtraContext", default=None)
    """Asterisk 1.8 and later."""

    extra_priority: int | str | None = param("ExtraPriority", default=None)
    """Asterisk 1.8 and later."""
