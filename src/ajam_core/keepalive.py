"""Keeping an idle session alive."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ajam_core.actions.session import Ping
from ajam_core.effects import Flow, sleep
from ajam_core.errors import (
    ActionFailed,
    AuthenticationFailed,
    LocalProtocolError,
    RemoteProtocolError,
    TransportClosed,
    TransportError,
)
from ajam_core.special.waiting import DEFAULT_SESSION_S
from ajam_core.state import State

if TYPE_CHECKING:
    from ajam_core.session import Session

__all__ = ["keep_alive"]

SHARE = 3
"""A Ping goes out after this part of the time for which the server keeps an idle session."""

LOOK_S = 1.0
"""How often it looks whether the first login was made, in seconds."""


def keep_alive(session: Session) -> Flow[None]:
    """The flow of `Session.keepalive`. Raises LocalProtocolError at once where the session has no clock."""
    if session.clock is None:
        raise LocalProtocolError("keepalive needs a clock: make the Session with clock=time.monotonic")
    return ping(session, session.clock)


def ping(session: Session, clock: Callable[[], float]) -> Flow[None]:
    looked_at = clock()
    while not is_closed(session):
        if not session.generation:  # and so nobody knows yet how long the server keeps it
            yield from sleep(LOOK_S)
            continue
        max_age_s = (session.cookie and session.cookie.max_age_s) or DEFAULT_SESSION_S
        idle_s = max_age_s / SHARE - (clock() - max(looked_at, session.asked_at or looked_at))
        if idle_s > 0:
            yield from sleep(idle_s)
            continue
        looked_at = clock()
        try:
            yield from session.send(Ping())
        except (LocalProtocolError, TransportClosed):
            if not is_closed(session):
                raise
        except (TransportError, RemoteProtocolError, ActionFailed) as error:
            if isinstance(error, AuthenticationFailed):
                raise
            # or else the server may be back for the next one


def is_closed(session: Session) -> bool:
    return session.state is State.CLOSED
