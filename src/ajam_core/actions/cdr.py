"""Call detail records."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction, param

__all__ = ["SetCDRUserField"]


@attrs.frozen
class SetCDRUserField(ResponseAction):
    """Sets the field of a channel's call detail record that users have to themselves, or adds to it.

    Asterisk 1.4; class call.
    """

    user_field: str = param("UserField")
    channel: str = param("Channel")
    append: bool | None = param("Append", default=None)
    """True: add to what is there."""
