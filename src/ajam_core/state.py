"""The states of a session and of its event stream: what is legal, and nothing else changes them.

Rules of the session
--------------------
1. A session is logged in by one flow at a time: LOGGING_IN is entered by that flow and left by it, whatever happens,
   or by a logoff.
2. Only an answer of the server moves a session to READY, or from READY to LAPSED. An answer that was asked under an
   older login says nothing about the present one. A session restored from a snapshot counts as READY from the start.
3. CLOSED is final. A flow that is under way then still ends on its own.

Rules of the event stream
-------------------------
1. A session has one stream at a time: a second poll would end the first on the server.
2. Once something may have been missed, the stream is BEHIND until a batch has said so that came with the answer to a
   later poll. What another flow finds missed meanwhile makes it BEHIND again, and so does a poll that got lost and may
   still be on its way to the server.
3. A stream that is closed while it is BEHIND leaves that to the next one. So does what happens while none is open: a
   WaitEvent that got lost, or another process that had the session before.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from ajam_core.errors import LocalProtocolError

__all__ = ["Happening", "State", "Stream", "StreamHappening", "after", "stream_after"]

S = TypeVar("S", bound=Enum)
H = TypeVar("H", bound=Enum)


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
    RESTORED = "it goes on with the session of a snapshot"


TRANSITIONS: dict[tuple[State, Happening], State] = {
    (State.NEW, Happening.LOGIN_STARTED): State.LOGGING_IN,
    (State.NEW, Happening.RESTORED): State.READY,
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


class Stream(Enum):
    """Where the event stream of a session stands."""

    NONE = "closed"
    """No stream is open, and the last one missed nothing."""
    CURRENT = "open"
    """Every event since the last batch is on its way or waits on the server."""
    BEHIND = "open and behind"
    """Events may have been missed; the answer to the next poll says so."""
    LEFT = "closed and behind"
    """No stream is open, and the next one begins BEHIND: events may have gone elsewhere."""


class StreamHappening(Enum):
    """What moves an event stream from one state to another."""

    OPENED = "a stream is opened"
    MISSED = "an event may have been missed"
    CAUGHT_UP = "a poll is answered"
    ENDED = "the stream is closed"


STREAM_TRANSITIONS: dict[tuple[Stream, StreamHappening], Stream] = {
    (Stream.NONE, StreamHappening.OPENED): Stream.CURRENT,
    (Stream.LEFT, StreamHappening.OPENED): Stream.BEHIND,
    (Stream.NONE, StreamHappening.MISSED): Stream.LEFT,
    (Stream.LEFT, StreamHappening.MISSED): Stream.LEFT,
    (Stream.CURRENT, StreamHappening.MISSED): Stream.BEHIND,
    (Stream.BEHIND, StreamHappening.MISSED): Stream.BEHIND,
    (Stream.CURRENT, StreamHappening.CAUGHT_UP): Stream.CURRENT,
    (Stream.BEHIND, StreamHappening.CAUGHT_UP): Stream.CURRENT,
    (Stream.CURRENT, StreamHappening.ENDED): Stream.NONE,
    (Stream.BEHIND, StreamHappening.ENDED): Stream.LEFT,
}


def after(state: State, happening: Happening) -> State:
    """The state that follows. Raises LocalProtocolError where this cannot happen in that state."""
    return follow(TRANSITIONS, "session", state, happening)


def stream_after(stream: Stream, happening: StreamHappening) -> Stream:
    """The same for an event stream."""
    return follow(STREAM_TRANSITIONS, "event stream", stream, happening)


def follow(table: Mapping[tuple[S, H], S], what: str, state: S, happening: H) -> S:
    try:
        return table[state, happening]
    except KeyError:
        raise LocalProtocolError(f"while the {what} is {state.value} it cannot be that {happening.value}") from None
