"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, header
from ajam_core.records.snapshots import ChannelSnapshot

__all__ = ["AGIExec", "AGIExecEnd", "AGIExecStart", "AsyncAGI", "AsyncAGIEnd", "AsyncAGIExec", "AsyncAGIStart"]


@attrs.frozen
class AGIExec(Record):
    """TODO

    Asterisk 1.8 to 11; class agi.
    """

    sub_event: str | None = header("SubEvent")
    """ENUM Start/End."""

    channel: str | None = header("Channel")

    command_id: int | None = header("CommandId")

    command: str | None = header("Command")

    result_code: int | None = header("ResultCode")

    result: str | None = header("Result")
    """ENUM Usage/Failure/Success/Unknown Result/Command not permitted on a dead channel/Invalid or unknown command."""


@attrs.frozen
class AGIExecEnd(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class agi.
    """

    command: str | None = header("Command")

    command_id: int | None = header("CommandId")

    result_code: int | None = header("ResultCode")

    result: str | None = header("Result")


@attrs.frozen
class AGIExecStart(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class agi.
    """

    command: str | None = header("Command")

    command_id: int | None = header("CommandId")


@attrs.frozen
class AsyncAGI(Record):
    """TODO

    Asterisk 1.8 to 11; class agi.
    """

    sub_event: str | None = header("SubEvent")
    """ENUM Start/Exec/End."""

    channel: str | None = header("Channel")

    env: str | None = header("Env")

    result: str | None = header("Result")

    command_id: str | None = header("CommandID")


@attrs.frozen
class AsyncAGIEnd(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class agi.
    """


@attrs.frozen
class AsyncAGIExec(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class agi.
    """

    command_id: str | None = header("CommandID")

    result: str | None = header("Result")


@attrs.frozen
class AsyncAGIStart(ChannelSnapshot):
    """TODO

    Asterisk 13 and later; class agi.
    """

    env: str | None = header("Env")
