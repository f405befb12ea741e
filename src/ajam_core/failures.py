"""Which error a `Response: Error` is.

The texts are those of main/manager.c; only these decide, every other text is an ActionFailed as it stands.
"""

from __future__ import annotations

import re

from ajam_core.errors import ActionFailed, AuthenticationFailed, NotFound, PermissionDenied, UnknownAction
from ajam_core.reply import Reply

__all__ = ["DENIED", "NOT_LOGGED_IN", "SHUTTING_DOWN", "advised", "failure"]

NOT_LOGGED_IN = "Authentication Required"
DENIED = "Permission denied"
SHUTTING_DOWN = "Asterisk is shutting down"
"""What 13.9 and later answer to every action between the order to stop and the end."""

TEXTS: tuple[tuple[re.Pattern[str], type[ActionFailed]], ...] = (
    (re.compile(re.escape(DENIED)), PermissionDenied),
    (re.compile(f"{NOT_LOGGED_IN}|Authentication failed|Login Already In Use"), AuthenticationFailed),
    (re.compile(r"Invalid/unknown command.*", re.DOTALL), UnknownAction),
    (
        re.compile(
            r"(.*: )?No such (agent|channel|extension|queue|conference|peer|module).*|Channel does not exist: .*"
            r"|No (Conference|Channel) by that name found.*|Did not find (context|extension) .*|Module not loaded"
            r"|.* (not found|could not be found|does not exist)\.?|Unable to retrieve endpoint .*",
            re.DOTALL | re.IGNORECASE,
        ),
        NotFound,
    ),
)


ADVICE = {
    "Login Already In Use": "another session of this user lives: set allowmultiplelogin=yes in manager.conf, or wait "
    "until that session has ended (httptimeout)",
}


def failure(action: str, action_id: str | None, reply: Reply) -> ActionFailed:
    """The error of a reply that says `Response: Error`."""
    message = reply.response.message or ""
    known = message.strip()
    kind = next((kind for text, kind in TEXTS if text.fullmatch(known)), ActionFailed)
    error = kind(action, action_id, message, reply)
    return advised(error, ADVICE.get(known, error.advice))


def advised(error: ActionFailed, advice: str) -> ActionFailed:
    """The same error with other advice."""
    error.advice = advice
    return error
