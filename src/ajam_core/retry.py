"""What may be sent again, and when.

A policy is a function: `decide(error, attempt) -> seconds to wait, or None to give up`, asked after the `attempt`-th
failure (from 1) of an action that may be repeated. It is never asked for an action that must not be sent twice once the
server may have seen it.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from ajam_core.errors import (
    AjamError,
    DecodeError,
    HttpStatusError,
    LocalProtocolError,
    TransportClosed,
    TransportError,
    TransportTimeout,
)

__all__ = ["Decide", "backoff", "decide", "delay_after", "may_have_acted", "never", "persist"]

Decide = Callable[[AjamError, int], "float | None"]

REPEATS = 2
FIRST_DELAY_S = 0.1
DOUBLINGS = 60
"""More of them would leave the range of a float."""
LONGEST_DELAY_S = 2.0


def decide(error: AjamError, attempt: int) -> float | None:
    """The default policy: up to two repeats, after 0.1 and 0.2 seconds, of what `may_go_better`."""
    if attempt > REPEATS or not may_go_better(error):
        return None
    return float(FIRST_DELAY_S * 2 ** (attempt - 1))


def backoff(
    random: Callable[[], float], *, first_s: float = FIRST_DELAY_S, longest_s: float = 30.0, repeats: int = 8
) -> Decide:
    """A policy for many clients of one server: waits that double, each shortened at random so that they spread out.

    The wait before the `n`-th repeat lies between half of `first_s * 2 ** (n - 1)` and the whole of it, and is never
    above `longest_s`, both in seconds. `random` gives numbers from 0 up to 1, as `random.random` does; it is called
    once a repeat, by whatever thread or task sends. After `repeats` repeats the error is raised. Only what
    `may_go_better` is repeated, as under `decide`.

    Raises LocalProtocolError where a time is not above 0 or `repeats` is below 0.
    """
    if not (first_s > 0 and longest_s > 0 and repeats >= 0):
        raise LocalProtocolError("backoff: first_s and longest_s must be above 0 seconds, repeats 0 or more")

    def decide_with_jitter(error: AjamError, attempt: int) -> float | None:
        if attempt > repeats or not may_go_better(error):
            return None
        whole_s = min(longest_s, first_s * 2.0 ** min(attempt - 1, DOUBLINGS))
        return whole_s * (1 - random() / 2)

    return decide_with_jitter


def never(error: AjamError, attempt: int) -> float | None:
    """The policy that repeats nothing."""
    return None


def persist(error: AjamError, attempt: int) -> float:
    """The policy of an event stream: it tries again for ever, after 0.1 seconds, then 0.2, and so on up to 2."""
    return min(FIRST_DELAY_S * 2.0 ** min(attempt - 1, DOUBLINGS), LONGEST_DELAY_S)


def delay_after(policy: Decide, error: AjamError, attempt: int) -> float | None:
    """What the policy says of the `attempt`-th failure; None after TransportClosed, of which it is not asked.

    Raises LocalProtocolError where it says what is neither None nor a number of seconds, 0 or more.
    """
    if isinstance(error, TransportClosed):
        return None
    delay_s = policy(error, attempt)
    if delay_s is None or (isinstance(delay_s, (int, float)) and 0 <= delay_s < inf):
        return delay_s
    raise LocalProtocolError(f"decide gave {delay_s!r:.60}: neither None nor a number of seconds, 0 or more") from error


def may_go_better(error: AjamError) -> bool:
    """Whether asking again may help.

    Not after a timeout, so that `timeout_s` bounds the wait; after a body that is whole and no AJAM answer; or after a
    status that shows that the server will not act.
    """
    if isinstance(error, TransportTimeout):
        return False
    if isinstance(error, DecodeError):
        return error.truncated
    return not isinstance(error, HttpStatusError) or error.acted


def may_have_acted(error: BaseException) -> bool:
    """Whether the server may have carried the action out, seen from how its answer failed to come."""
    if isinstance(error, TransportError):
        return error.phase == "sent"
    if isinstance(error, HttpStatusError):
        return error.acted
    return True
