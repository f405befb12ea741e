"""The session's states: what is legal, and nothing else changes them.

Rules
-----
1. A session is logged in by one flow at a time: LOGGING_IN is entered by that flow and left by it, whatever happens,
   or by a logoff.
2. Only an answer of the server moves a session to READY, or from READY to LAPSED. An answer that was asked under an
   older login says nothing about the present one.
3. CLOSED is final. A flow that is under way then still ends on its own.
"""

from __future__ import annotations

from enum import Enum

from ajam_core.errors import LocalProtocolError

__all__ = ["Happening", "State", "after"]


class State(Enum):
    """Where a session stands."""

    NEW = "new"
    """No login was tried yet."""
    LOGGING_IN = "logging in"
    """One flow logs in; others wait."""
    READY = "ready"
    """Logged in, as far as is known."""
    LAPSED = "lapsed"
    """The server forgot the session, or a login came to nothing; the next action logs in."""
    CLOSED = "closed"
    """Logged off for good."""


class Happening(Enum):
    """What moves a session from one state to another."""

    LOGIN_STARTED = "a login starts"
    LOGIN_ACCEPTED = "the login is accepted"
    LOGIN_ENDED = "the login is refused, fails or is given up"
    SESSION_LOST = "an answer shows that the server has no such session"
    LOGGED_OFF = "the session is logged off"


TRANSITIONS: dict[tuple[State, Happening], State] = {
    (State.NEW, Happening.LOGIN_STARTED): State.LOGGING_IN,
    (State.LAPSED, Happening.LOGIN_STARTED): State.LOGGING_IN,
    (State.LOGGING_IN, Happening.LOGIN_ACCEPTED): State.READY,
    (State.LOGGING_IN, Happening.LOGIN_ENDED): State.LAPSED,
    (State.READY, Happening.SESSION_LOST): State.LAPSED,
    (State.NEW, Happening.LOGGED_OFF): State.CLOSED,
    (State.LOGGING_IN, Happening.LOGGED_OFF): State.CLOSED,
    (State.READY, Happening.LOGGED_OFF): State.CLOSED,
    (State.LAPSED, Happening.LOGGED_OFF): State.CLOSED,
    (State.CLOSED, Happening.LOGGED_OFF): State.CLOSED,
    (State.CLOSED, Happening.LOGIN_ACCEPTED): State.CLOSED,
}


def after(state: State, happening: Happening) -> State:
    """The state that follows. Raises LocalProtocolError where this cannot happen in that state."""
    try:
        return TRANSITIONS[state, happening]
    except KeyError:
        raise LocalProtocolError(f"while the session is {state.value} it cannot be that {happening.value}") from None
