"""The login of a session: who logs in, how the secret is proved, and what the others wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ajam_core.actions.base import BaseAction
from ajam_core.actions.system import Challenge, Login, Ping
from ajam_core.answers import Answer
from ajam_core.effects import Flow, sleep
from ajam_core.errors import (
    AjamError,
    DecodeError,
    HttpStatusError,
    LocalProtocolError,
    RemoteProtocolError,
    TransportError,
)
from ajam_core.failures import NOT_LOGGED_IN, failure
from ajam_core.listening import Relogin, tell
from ajam_core.state import Happening, State
from ajam_core.versions import Version, rules_for

if TYPE_CHECKING:
    from ajam_core.session import Session

__all__ = ["FORGOTTEN", "log_in"]

TURN_S = 0.05
"""How often a flow looks whether the login of another one has ended, in seconds."""

FORGOTTEN = "look at httptimeout, at restarts of the server, or for a balancer between"


def log_in(session: Session) -> Flow[None]:
    """The flow of `Session.login`."""
    waited = False
    while session.state is State.LOGGING_IN:
        yield from sleep(TURN_S)
        waited = True
    if waited and session.refusal is not None and session.state is State.LAPSED:
        raise session.refusal
    if session.state is State.CLOSED:
        raise LocalProtocolError("the session is closed; make a new one")
    if session.state is not State.READY:
        yield from renew(session)


def renew(session: Session) -> Flow[None]:
    """Logs in, as the one flow that does."""
    session.happen(Happening.LOGIN_STARTED)
    session.refusal = None
    session.login_began = session.clock() if session.clock else None
    try:
        accepted = yield from prove(session)
        if not accepted:
            accepted = yield from prove(session)
        if not accepted:
            raise RemoteProtocolError(f"the server forgot the session within its login, twice: {FORGOTTEN}")
        session.happen(Happening.LOGIN_ACCEPTED)
        session.generation += 1
        if session.listener is not None and session.generation > 1:
            tell(session.listener.relogin, Relogin(session.endpoint.url, session.generation))
    except AjamError as error:
        session.refusal = error
        raise
    finally:
        if session.state is State.LOGGING_IN:
            session.happen(Happening.LOGIN_ENDED)
    if session.state is State.CLOSED:
        yield from session.logoff()
        raise LocalProtocolError("the session was closed while it logged in")


def prove(session: Session) -> Flow[bool]:
    """Tries to log in. False: the server forgot the session between two of the requests.

    The first request carries no secret; its answer tells the version, and so how to send the login itself. Raises
    ActionFailed where the server says no.
    """
    plain = session.credentials.auth == "plain"
    first = yield from login_step(session, Ping() if plain else Challenge(), get=True)
    if session.version is None and first.reply.response.message == NOT_LOGGED_IN:
        session.rules = rules_for(Version((1, 4)))
    challenge = None
    if not plain:
        if first.reply.response.response != "Success":
            raise failure("Challenge", None, first.reply)
        challenge = Challenge().result(first.reply).challenge
        if not challenge:
            raise RemoteProtocolError("the answer to Challenge holds no challenge")
    login = yield from login_step(session, Login(session.credentials, challenge, session.login_events), secret=True)
    if login.reply.response.response != "Success":
        if login.lost:
            return False
        session.cookie = None  # the server ends a session whose login it refuses
        raise failure("Login", None, login.reply)
    if not session.rules.login_ends_with_ping:
        return True
    last = yield from login_step(session, Ping())
    return not last.lost


def login_step(session: Session, action: BaseAction[Any], *, get: bool = False, secret: bool = False) -> Flow[Answer]:
    """One request of a login, repeated as the policy says. Raises RemoteProtocolError where it gives no cookie."""
    failures = 0
    while True:
        try:
            answer = yield from session.exchange(
                action, session.next_id(), session.timeout_s, get=get, secret=secret, resent=failures
            )
        except (TransportError, HttpStatusError, DecodeError) as error:
            failures += 1
            yield from session.repeat_or_raise(error, action, None, failures)
            continue
        if answer.cookie is None:
            raise RemoteProtocolError(
                "the answer to the login brings no session cookie: something between takes away Set-Cookie or "
                "changes the Content-Type; let both through"
            )
        session.cookie = answer.cookie
        return answer
