"""What the session itself is told."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.records.base import ListEnd, Record, header
from ajam_core.special.test_event_records import TestEvent
from ajam_core.special.user_event_records import UserEvent

__all__ = ["ChallengeReply", "EventsReply", "PingReply", "TestEvent", "UserEvent", "WaitEventComplete"]


@attrs.frozen
class ChallengeReply(Record):
    """The reply to Challenge: a text of up to nine digits, good for this session's next login."""

    response: str = header("Response", default="")
    challenge: str = header("Challenge", default="")


@attrs.frozen
class EventsReply(Record):
    """The reply to Events."""

    response: str = header("Response", default="")
    events: bool | None = header("Events")
    """Whether any are on. 1.4 says so in `response`, or says nothing. Asterisk 1.6 and later."""


@attrs.frozen
class PingReply(Record):
    """The reply to Ping."""

    response: str = header("Response", default="")
    ping: str | None = header("Ping")
    time: datetime | None = header("Timestamp")
    """The server's clock, in UTC. Asterisk 1.8 and later."""


@attrs.frozen
class WaitEventComplete(ListEnd):
    """The end mark of WaitEvent.

    All versions.
    """
