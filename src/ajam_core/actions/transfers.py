"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction, param

__all__ = ["Atxfer", "BlindTransfer", "CancelAtxfer", "Redirect"]


@attrs.frozen
class Atxfer(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    channel: str = param("Channel")

    exten: str = param("Exten")

    priority: str = param("Priority")
    """Asterisk 1.8 to 11."""

    context: str | None = param("Context", default=None)


@attrs.frozen
class BlindTransfer(ResponseAction):
    """TODO

    Asterisk 13 and later; class call.
    """

    channel: str = param("Channel")

    context: str | None = param("Context", default=None)

    exten: str | None = param("Exten", default=None)


@attrs.frozen
class CancelAtxfer(ResponseAction):
    """TODO

    Asterisk 13 and later; class call.
    """

    channel: str = param("Channel")


@attrs.frozen
class Redirect(ResponseAction):
    """TODO

    All versions; class call.
    """

    channel: str = param("Channel")

    exten: str = param("Exten")

    context: str = param("Context")

    priority: str = param("Priority")

    extra_channel: str | None = param("ExtraChannel", default=None)

    extra_exten: str | None = param("ExtraExten", default=None)
    """Asterisk 1.8 and later."""

    extra_context: str | None = param("ExtraContext", default=None)
    """Asterisk 1.8 and later."""

    extra_priority: int | None = param("ExtraPriority", default=None)
    """Asterisk 1.8 and later."""
