"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.records.base import ListEnd, Record, header
from ajam_core.special.user_event_records import UserEvent

__all__ = ["ChallengeReply", "CloseSession", "EventsReply", "PingReply", "TestEvent", "UserEvent", "WaitEventComplete"]


@attrs.frozen
class ChallengeReply(Record):
    """The reply to Challenge: a text of up to nine digits, good for this session's next login (all versions)."""

    response: str = header("Response", default="")

    challenge: str = header("Challenge", default="")


@attrs.frozen
class CloseSession(Record):
    """TODO

    Asterisk 11 and later; class shutdown.
    """

    close_session: str | None = header("CloseSession")
    """ENUM true."""


@attrs.frozen
class EventsReply(Record):
    """The reply to Events. `events`: whether any are on (1.6 and later; 1.4 says so in `response`, or says
    nothing)."""

    response: str = header("Response", default="")

    events: bool | None = header("Events")


@attrs.frozen
class PingReply(Record):
    """The reply to Ping. `time` is the server's clock in UTC (1.8 and later; None before)."""

    response: str = header("Response", default="")

    ping: str | None = header("Ping")

    time: datetime | None = header("Timestamp")


@attrs.frozen
class TestEvent(Record):
    """TODO

    Asterisk 1.8 and later; class reporting.
    """

    type: str | None = header("Type")
    """ENUM StateChange/Assert."""

    state: str | None = header("State")

    app_file: str | None = header("AppFile")

    app_function: str | None = header("AppFunction")

    app_line: int | None = header("AppLine")

    expression: str | None = header("Expression")
    """Asterisk 1.8 to 11."""


@attrs.frozen
class WaitEventComplete(ListEnd):
    """TODO

    All versions.
    """
