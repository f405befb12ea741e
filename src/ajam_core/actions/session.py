"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import RecordAction, ResponseAction, param
from ajam_core.records.session import ChallengeReply, PingReply
from ajam_core.special.login import Login
from ajam_core.special.user_events import UserEvent
from ajam_core.special.waiting import Events, WaitEvent

__all__ = ["Challenge", "Events", "Filter", "FilterList", "Login", "Logoff", "Ping", "UserEvent", "WaitEvent"]


@attrs.frozen
class Challenge(RecordAction[ChallengeReply]):
    """Asks for the text that an MD5 login answers (all versions). Good for this session, for five seconds.

    Asterisk 1.8 and later; open to every user.
    """

    record = ChallengeReply

    auth_type: str = param("authtype", default="MD5")


@attrs.frozen
class Filter(ResponseAction):
    """TODO

    Asterisk 11 and later; class system.
    """

    operation: str | None = param("Operation", default=None)
    """ENUM Add."""

    match_criteria: str | None = param("MatchCriteria", default=None)
    """ENUM action(include/exclude)/name(<event_name>)/header(<header_name>)/<match_method>. Asterisk 18 and later."""

    filter: str | None = param("Filter", default=None)


@attrs.frozen
class FilterList(ResponseAction):
    """TODO

    Asterisk 11 to 16; open to every user.
    """


@attrs.frozen
class Logoff(ResponseAction):
    """Ends the session on the server (all versions); the answer is `Goodbye`.

    All versions; open to every user.
    """

    repeatable = True


@attrs.frozen
class Ping(RecordAction[PingReply]):
    """Keeps the session alive (all versions).

    All versions; open to every user.
    """

    record = PingReply
