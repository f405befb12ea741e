"""The dialplan's gateway to programs, AGI: commands that it carries out."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import Phase
from ajam_core.records.base import Record, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import Variables, parse_url_text, parse_variables, write_url_text

__all__ = ["AGIExec", "AGIExecEnd", "AGIExecStart", "AsyncAGI", "AsyncAGIEnd", "AsyncAGIExec", "AsyncAGIStart"]


@attrs.frozen
class AGIExec(Record):
    """An AGI command began or ended.

    Asterisk 1.8 to 11; class agi.

    AGIExecStart and AGIExecEnd take its place from 12 on.
    """

    sub_event: Phase | None = header("SubEvent")
    """START or END."""

    channel: str = header("Channel", default="")
    command_id: int | None = header("CommandId")
    """The same at the start and the end."""

    command: str | None = header("Command")
    result_code: int | None = header("ResultCode")
    """At the end, as 200."""

    result: str | None = header("Result")
    """At the end, in words."""

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class AGIExecEnd(ChannelSnapshot):
    """An AGI command ended.

    Asterisk 13 and later; class agi.
    """

    command: str | None = header("Command")
    command_id: int | None = header("CommandId")
    """The same as in AGIExecStart."""

    result_code: int | None = header("ResultCode")
    """As 200."""

    result: str | None = header("Result")
    """In words."""


@attrs.frozen
class AGIExecStart(ChannelSnapshot):
    """An AGI command began.

    Asterisk 13 and later; class agi.
    """

    command: str | None = header("Command")
    command_id: int | None = header("CommandId")
    """The same as in AGIExecEnd."""


@attrs.frozen
class AsyncAGI(Record):
    """A channel in Async AGI began to wait for commands, carried one out, or is done.

    Asterisk 1.6 to 11; class agi.

    AsyncAGIStart, AsyncAGIExec and AsyncAGIEnd take its place from 12 on.
    """

    sub_event: Phase | None = header("SubEvent")
    """START, EXEC or END."""

    channel: str = header("Channel", default="")
    env: str | None = header("Env", parse=parse_url_text, write=write_url_text)
    """At the start: lines such as `agi_request: async`."""

    result: str | None = header("Result", parse=parse_url_text, write=write_url_text)
    """After a command: the line that it answered."""

    command_id: str | None = header("CommandID")
    """What the action AGI gave."""

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class AsyncAGIEnd(ChannelSnapshot):
    """A channel takes no more commands for Async AGI.

    Asterisk 13 and later; class agi.
    """


@attrs.frozen
class AsyncAGIExec(ChannelSnapshot):
    """A channel in Async AGI carried a command out.

    Asterisk 13 and later; class agi.
    """

    command_id: str | None = header("CommandID")
    """What the action AGI gave."""

    result: str | None = header("Result", parse=parse_url_text, write=write_url_text)
    """The line that the command answered, as `200 result=0`."""


@attrs.frozen
class AsyncAGIStart(ChannelSnapshot):
    """A channel waits for commands in Async AGI.

    Asterisk 13 and later; class agi.
    """

    env: str | None = header("Env", parse=parse_url_text, write=write_url_text)
    """Lines such as `agi_request: async`."""
