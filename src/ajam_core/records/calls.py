"""What became of calls that were placed."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import NO_NAME, UNKNOWN, Record, header
from ajam_core.values import Variables, parse_variables

__all__ = ["OriginateResponse"]


@attrs.frozen
class OriginateResponse(Record):
    """What became of an Originate that was queued with `Async`; matched by ActionID.

    All versions; class call.

    `response` is `Success` or `Failure`; `reason` the number that pbx.c gives it (0 failed, 4 answered, 5 busy,
    8 congested, …). `unique_id` is None where no channel came to be. `exten` and `context` or, 11 and later,
    `application` and `data` say where the call was sent.
    """

    response: str = header("Response", default="")
    channel: str | None = header("Channel")
    context: str | None = header("Context")
    exten: str | None = header("Exten")
    application: str | None = header("Application")
    data: str | None = header("Data")
    reason: int | None = header("Reason")
    unique_id: str | None = header(
        "Uniqueid",
        null=(
            "<null>",
            "<unknown>",
        ),
    )
    caller_id_num: str | None = header("CallerIDNum", "CallerID", null=UNKNOWN)
    caller_id_name: str | None = header("CallerIDName", null=NO_NAME)
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""
