"""A listener that writes to the `logging` of the standard library, with each fact as a field of its own."""

from __future__ import annotations

import logging
from typing import Any

import attrs

from ajam_core.listening import Gap, Listener, Relogin, ReplyDecoded, RequestFailed, RequestSent, Retry

__all__ = ["LogListener"]

requests = logging.getLogger("ajam.request")
session = logging.getLogger("ajam.session")
events = logging.getLogger("ajam.events")


class LogListener(Listener):
    """Logs what a session does; `connect(..., listener=LogListener())`.

    - `ajam.request`, DEBUG: each request, and its answer or why there is none.
    - `ajam.session`, WARNING: an action will be sent again; INFO: a session that had lapsed is logged in anew.
    - `ajam.events`, WARNING: events may have been missed.

    Each record bears the facts as attributes named `ajam_action`, `ajam_server`, `ajam_delay_s` …, for handlers that
    write fields; those of one record are listed in the documentation. They are text, numbers or None, never a secret.
    """

    def request_sent(self, fact: RequestSent, /) -> None:
        if requests.isEnabledFor(logging.DEBUG):
            requests.debug("%s goes to %s", fact.action, fact.url, extra=fields(fact))

    def reply_decoded(self, fact: ReplyDecoded, /) -> None:
        if requests.isEnabledFor(logging.DEBUG):
            sent = fact.request
            told = fields(sent) | fields(fact, "response", "messages", "size")
            requests.debug("%s was answered %r by %s", sent.action, fact.response, sent.url, extra=told)

    def request_failed(self, fact: RequestFailed, /) -> None:
        if requests.isEnabledFor(logging.DEBUG):
            sent = fact.request
            told = fields(sent) | {"ajam_status": fact.status} | error_field(fact.error)
            why = "the flow was given up" if isinstance(fact.error, GeneratorExit) else fact.error
            requests.debug("%s got no answer from %s: %s", sent.action, sent.url, why, extra=told)

    def retry(self, fact: Retry, /) -> None:
        told = fields(fact, "server", "action", "action_id", "attempt", "delay_s") | error_field(fact.error)
        text = "%s will be sent to %s again in %.3g s: %s"
        session.warning(text, fact.action, fact.server, fact.delay_s, fact.error, extra=told)

    def relogin(self, fact: Relogin, /) -> None:
        session.info("the session with %s had lapsed and is logged in anew", fact.server, extra=fields(fact))

    def gap(self, fact: Gap, /) -> None:
        events.warning("events of %s may have been missed: %s", fact.server, fact.reason, extra=fields(fact))


def fields(fact: Any, *names: str) -> dict[str, Any]:
    """The fields `names` of the fact (none named: all), as attributes of a log record."""
    return {f"ajam_{name}": getattr(fact, name) for name in names or attrs.fields_dict(type(fact))}


def error_field(error: BaseException) -> dict[str, Any]:
    return {"ajam_error": type(error).__name__}
