"""What an answer means: whether it is one, whether the server acted, and what it becomes."""

from __future__ import annotations

from typing import Any, TypeVar

import attrs

from ajam_core.actions.base import BaseAction
from ajam_core.errors import DecodeError, HttpStatusError, IncompleteListing
from ajam_core.failures import DENIED, NOT_LOGGED_IN, failure
from ajam_core.http import HttpResponse, SessionCookie
from ajam_core.listing import Listing
from ajam_core.reply import Reply
from ajam_core.versions import Rules

__all__ = ["Answer", "check_length", "check_reply", "check_status", "conclude", "was_denied"]

R = TypeVar("R")

NOT_ACTED = frozenset({302, 400, 401, 403, 404, 413, 501})
"""HTTP statuses after which the server has not carried the action out."""


@attrs.frozen
class Answer:
    """A decoded answer. `lost`: it came under another cookie than was sent, so the server no longer has the session.

    `cookie` is the one that it sets; None: none, or under a Content-Type that is not the format's. `size` is the length
    of the body in bytes.
    """

    reply: Reply
    lost: bool
    cookie: SessionCookie | None = attrs.field(repr=False)
    size: int = 0


def check_status(response: HttpResponse, path: str) -> None:
    """Raises HttpStatusError for any status but 200, and for an error page of 1.4 or 1.6 under a 200.

    The page `500 Internal Error` of 1.4.26 is left to the codec: there it stands for an answer without output.
    """
    page = response.page_status()
    status = page if response.status == 200 and page not in (None, 500) else response.status
    if status is not None and status != 200:
        raise HttpStatusError(status, path, acted=status not in NOT_ACTED)


def check_length(action: BaseAction[Any], response: HttpResponse, codec: str) -> None:
    """Raises DecodeError for an empty body whose length nobody told: it may be the beginning of a longer one.

    1.4 and 1.6 tell no length. Where 1.4.26 has nothing to say it sends a page, so this is no answer; but to a long
    poll, of which a later one took the place, it is.
    """
    ends = response.header("Content-Length") or response.header("Transfer-Encoding")
    if response.body == b"" and not ends and action.lane == "actions":
        raise DecodeError("it is empty, and no Content-Length says that it is whole", codec, 0, truncated=True)


def check_reply(action: BaseAction[Any], action_id: str | None, reply: Reply, rules: Rules, codec: str) -> None:
    """A reply to something else, or to nothing, decides nothing. Raises DecodeError."""
    name = action.name.lower()
    alone = name in rules.silent or (name in rules.headless and reply.items)
    if not reply.response.response and not reply.output and not alone:
        raise DecodeError("it holds no Response", codec, 0, truncated=not reply.messages)
    theirs = reply.messages[0].get("actionid") if reply.response.response else None
    if action_id is not None and theirs is not None and theirs != action_id:
        raise DecodeError(f"it answers ActionID {theirs[:60]!r}, not {action_id!r}", codec, 0)


def was_denied(action: BaseAction[Any], answer: Answer) -> bool:
    """Whether the server had no such session, and so did not act.

    The changed cookie tells it. Only for an action that must not be sent twice the text has to agree, so that nothing
    between that changes cookies can make ajam send it again.
    """
    response = answer.reply.response
    said_so = action.repeatable or response.message in (DENIED, NOT_LOGGED_IN)
    return answer.lost and response.response == "Error" and said_so


def conclude(action: BaseAction[R], action_id: str | None, reply: Reply, rules: Rules) -> R:
    """What the reply becomes. Raises ActionFailed, and IncompleteListing where the end mark of a list is missing."""
    is_error = reply.response.response == "Error"
    if is_error and not action.accepts(reply):
        raise failure(action.name, action_id, reply)
    result = action.result(reply)
    end = getattr(action, "end", "")
    may_lack_end = action.accepts(reply) or not reply.messages or action.name.lower() in rules.endless
    if isinstance(result, Listing) and end and result.complete is None and not may_lack_end:
        raise IncompleteListing(action.name, action_id, end, result)
    return result
