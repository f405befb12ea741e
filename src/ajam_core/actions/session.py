"""The session: logging in, staying there, and choosing events."""

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
    """Asks for the text that an MD5 login answers. Good for this session, for five seconds.

    All versions; open to every user.
    """

    record = ChallengeReply

    auth_type: str = param("authtype", default="MD5")


@attrs.frozen
class Filter(ResponseAction):
    """Adds a filter to the events of this session, which nothing removes before the session ends.

    Asterisk 10 and later; class system.

    A session opened anew has none; `Session.events` adds its `filters` to each. An event passes where it matches
    one of the filters, if there are any that include, and none of those that exclude. Class system, because a
    filter that includes can undo those of manager.conf.
    """

    filter: str = param("Filter")
    """A regular expression over the event's text, POSIX basic up to 12, extended from 13 on; `!` before it
    excludes."""

    match_criteria: str | None = param("MatchCriteria", default=None)
    """What to match, and how: `action(exclude),name(Newchannel),header(Channel),starts_with`. From 18.26, 20.11,
    21.6 and 22.1 on; None: the whole text, as a regular expression. Asterisk 18 and later."""

    operation: str | None = param("Operation", default="Add")
    """There is no other."""


@attrs.frozen
class FilterList(ResponseAction):
    """The filters of this session, if a server had the action.

    Asterisk 10 to 21; open to every user.

    It is in the documentation of 10 to 21, but those servers answer that they do not know it: UnknownAction.
    """

    repeatable = True


@attrs.frozen
class Logoff(ResponseAction):
    """Ends the session on the server; the answer is `Goodbye`.

    All versions; open to every user.
    """

    repeatable = True


@attrs.frozen
class Ping(RecordAction[PingReply]):
    """Keeps the session alive.

    All versions; open to every user.
    """

    record = PingReply
