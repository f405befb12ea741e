"""What a session tells whoever listens: requests, replies, repeats, logins and gaps, as facts without secrets.

A listener watches and decides nothing. What one of its methods raises is logged under `ajam.listener` and goes no
further: a session with a listener does what it would do without. Its methods are called while a flow is stepped, that
is under the driver's lock and, in an async driver, on the event loop: they return at once and use no session.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

import attrs

from ajam_core.answers import Answer
from ajam_core.effects import Flow, Lane
from ajam_core.errors import AjamError, DecodeError, HttpStatusError
from ajam_core.http import Method

__all__ = [
    "Gap",
    "Listener",
    "Listeners",
    "Relogin",
    "ReplyDecoded",
    "RequestFailed",
    "RequestSent",
    "Retry",
    "tell",
    "watched",
]

Fact = TypeVar("Fact")


@attrs.frozen(eq=False)
class RequestSent:
    """A request goes out. The same object is in the fact that ends it: a ReplyDecoded or a RequestFailed, exactly one.

    `server` is the session's URL, `url` the request's without its query, which may hold secrets. `action_id` None: it
    carries none. `resent`: how often this action was sent before, counted within one `send` or login.
    """

    action: str
    action_id: str | None
    method: Method
    server: str
    url: str
    lane: Lane
    resent: int


@attrs.frozen(eq=False)
class ReplyDecoded:
    """The request was answered, and the answer is one of AJAM.

    `response` is the server's word (`Success`, `Error`; "" where the reply has none), `messages` how many messages came
    with it, `size` the length of the body in bytes.
    """

    request: RequestSent
    response: str
    messages: int
    size: int


@attrs.frozen(eq=False)
class RequestFailed:
    """No answer of AJAM came. `error` says why; it is a GeneratorExit where the flow was given up meanwhile."""

    request: RequestSent
    error: BaseException

    @property
    def status(self) -> int | None:
        """The HTTP status of what did come; None where nothing came."""
        if isinstance(self.error, HttpStatusError):
            return self.error.status
        return 200 if isinstance(self.error, DecodeError) else None


@attrs.frozen(eq=False)
class Retry:
    """An action will be sent again after `delay_s` seconds. `error` says why, `attempt` how often it failed so far."""

    server: str
    action: str
    action_id: str | None
    attempt: int
    delay_s: float
    error: AjamError


@attrs.frozen(eq=False)
class Relogin:
    """The session had lapsed and is logged in anew, for the `login`-th time (from 2)."""

    server: str
    login: int


@attrs.frozen(eq=False)
class Gap:
    """Events may have been missed; the batch that says so is delivered next. `reason` says how that came."""

    server: str
    reason: str


class Listener(Protocol):
    """Hears what a session does. Subclass it and write the methods that you need; the others do nothing."""

    def request_sent(self, fact: RequestSent, /) -> None:
        """A request goes out."""

    def reply_decoded(self, fact: ReplyDecoded, /) -> None:
        """Its answer came."""

    def request_failed(self, fact: RequestFailed, /) -> None:
        """No answer came to it."""

    def retry(self, fact: Retry, /) -> None:
        """An action will be sent again."""

    def relogin(self, fact: Relogin, /) -> None:
        """The session was logged in anew."""

    def gap(self, fact: Gap, /) -> None:
        """Events may have been missed."""


class Listeners(Listener):
    """Several listeners as one: each hears everything, whatever another one raises."""

    def __init__(self, *listeners: Listener) -> None:
        self.listeners = listeners

    def request_sent(self, fact: RequestSent, /) -> None:
        for listener in self.listeners:
            tell(listener.request_sent, fact)

    def reply_decoded(self, fact: ReplyDecoded, /) -> None:
        for listener in self.listeners:
            tell(listener.reply_decoded, fact)

    def request_failed(self, fact: RequestFailed, /) -> None:
        for listener in self.listeners:
            tell(listener.request_failed, fact)

    def retry(self, fact: Retry, /) -> None:
        for listener in self.listeners:
            tell(listener.retry, fact)

    def relogin(self, fact: Relogin, /) -> None:
        for listener in self.listeners:
            tell(listener.relogin, fact)

    def gap(self, fact: Gap, /) -> None:
        for listener in self.listeners:
            tell(listener.gap, fact)


def tell(method: Callable[[Fact], object], fact: Fact) -> None:
    """Calls a listener's method. What it raises is logged, so that it is neither lost nor alters the session."""
    try:
        method(fact)
    except Exception:
        import logging  # on first need: who has no listener that fails does not load it

        logging.getLogger("ajam.listener").exception("a listener failed; the session goes on")


def watched(listener: Listener, request: RequestSent, asking: Flow[Answer]) -> Flow[Answer]:
    """The flow of one request, told of at its start and at its end."""
    tell(listener.request_sent, request)
    try:
        answer = yield from asking
    except BaseException as error:
        tell(listener.request_failed, RequestFailed(request, error))
        raise
    reply = answer.reply
    tell(listener.reply_decoded, ReplyDecoded(request, reply.response.response, len(reply.messages), answer.size))
    return answer
