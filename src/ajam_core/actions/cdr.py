"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction, param

__all__ = ["SetCDRUserField"]


@attrs.frozen
class SetCDRUserField(ResponseAction):
    """TODO

    Asterisk 1.4; class call.
    """

    user_field: str = param("UserField")

    channel: str = param("Channel")

    app_end: bool | None = param("Append", default=None)
