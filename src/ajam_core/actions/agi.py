"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction, param

__all__ = ["AGI"]


@attrs.frozen
class AGI(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class agi.
    """

    channel: str = param("Channel")

    command: str = param("Command")

    command_id: str | None = param("CommandID", default=None)
