"""The dialplan's gateway to programs, AGI."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction, param

__all__ = ["AGI"]


@attrs.frozen
class AGI(ResponseAction):
    """Queues a command for a channel that waits for them in Async AGI.

    Asterisk 1.6 and later; class agi.

    The answer says that it is queued; AsyncAGIExec (up to 11 AsyncAGI) tells the result.
    """

    channel: str = param("Channel")
    command: str = param("Command")
    """As `ANSWER` or `EXEC Playback hello`."""

    command_id: str | None = param("CommandID", default=None)
    """Comes back in the event that tells the result."""
