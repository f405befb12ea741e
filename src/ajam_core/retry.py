"""What may be sent again, and when.

A policy is a function: `decide(error, attempt) -> seconds to wait, or None to give up`, asked after the `attempt`-th
failure (from 1) of an action that may be repeated. It is never asked for an action that must not be sent twice once the
server may have seen it.
"""

from __future__ import annotations

from collections.abc import Callable

from ajam_core.errors import AjamError, DecodeError, HttpStatusError, TransportError, TransportTimeout

__all__ = ["Decide", "decide", "may_have_acted", "never"]

Decide = Callable[[AjamError, int], "float | None"]

REPEATS = 2
FIRST_DELAY_S = 0.1


def decide(error: AjamError, attempt: int) -> float | None:
    """The default policy: up to two repeats, after 0.1 and 0.2 seconds.

    A timeout is not repeated, so that `timeout_s` bounds the wait; neither is a body that is whole and no AJAM answer.
    """
    if attempt > REPEATS or isinstance(error, TransportTimeout):
        return None
    if isinstance(error, DecodeError) and not error.truncated:
        return None
    if isinstance(error, HttpStatusError) and not error.acted:
        return None
    return float(FIRST_DELAY_S * 2 ** (attempt - 1))


def never(error: AjamError, attempt: int) -> float | None:
    """The policy that repeats nothing."""
    return None


def may_have_acted(error: AjamError) -> bool:
    """Whether the server may have carried the action out, seen from how its answer failed to come."""
    if isinstance(error, TransportError):
        return error.phase == "sent"
    if isinstance(error, HttpStatusError):
        return error.acted
    return True
