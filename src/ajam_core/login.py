"""The login of a session: who logs in, how the secret is proved, and what the others wait for."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ajam_core.actions.base import BaseAction
from ajam_core.actions.session import Challenge, Events, Login, Logoff, Ping
from ajam_core.answers import Answer
from ajam_core.digest import Digest
from ajam_core.effects import Flow, sleep
from ajam_core.errors import (
    ActionFailed,
    AjamError,
    AuthenticationFailed,
    DecodeError,
    HttpStatusError,
    LocalProtocolError,
    RemoteProtocolError,
    TransportError,
)
from ajam_core.failures import NOT_LOGGED_IN, failure
from ajam_core.listening import Relogin, tell
from ajam_core.retry import may_have_acted
from ajam_core.state import Happening, State
from ajam_core.versions import Version, rules_for

if TYPE_CHECKING:
    from ajam_core.session import Session

__all__ = ["FORGOTTEN", "LOGOFF_S", "check_has_digest", "end_digests", "log_in"]

TURN_S = 0.05
"""How often a flow looks whether the login of another one has ended, in seconds."""

LOGOFF_S = 5.0
"""How long a logoff may take, in seconds: a server that is gone must not hold up an application's end."""

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
        session.watch.lost_at = None  # what was sent to the session before takes no events of this one
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
    if session.digests is not None:
        yield from prove_digest(session, session.digests.main)
        return True
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


def prove_digest(session: Session, digest: Digest) -> Flow[None]:
    """Asks for a nonce, and sends a Ping with a proof. The first answer tells the version.

    A proof whose answer does not come is not sent again: Asterisk 11.0 to 20.20.0, 22.10.0 and 23.4.0 may crash at a
    user name that they do not know (GHSA-3rhj-hhw7-m6fw), and would do so after each restart.
    """
    failures = 0
    while True:
        try:
            answer = yield from session.exchange(
                Ping(), session.next_id(), session.timeout_s, get=True, resent=failures, digest=digest
            )
        except (TransportError, HttpStatusError, DecodeError) as error:
            if isinstance(error, HttpStatusError) and error.status == 404:
                check_has_digest(session)
            if digest.challenge is not None and may_have_acted(error):
                digest.adopt(None)  # so that no logoff proves it again either
                raise
            failures += 1
            yield from session.repeat_or_raise(error, Ping(), None, failures)
        except AuthenticationFailed:
            digest.adopt(None)
            raise
        else:
            if answer.reply.response.response == "Error":
                raise failure("Ping", None, answer.reply)
            break
    if session.login_events is not None:
        yield from session.exchange(Events(session.login_events), session.next_id(), session.timeout_s, digest=digest)


def check_has_digest(session: Session) -> None:
    """Raises LocalProtocolError where the server is known to have no digest URLs."""
    if not session.rules.has_digest:
        raise LocalProtocolError(f"Asterisk {session.version} has no URLs for auth='digest', as 1.8 and later have")


def end_digests(session: Session) -> Flow[None]:
    """Logs off what the server has for a session with digests; what goes wrong then does not matter.

    All of it takes `LOGOFF_S` at most where the session has a clock: what is left then lapses.
    """
    if session.digests is None:
        return
    clock = session.clock or (lambda: 0.0)
    latest = clock() + min(session.timeout_s, LOGOFF_S)
    with suppress(TransportError, RemoteProtocolError, ActionFailed):
        for digest in (*session.digests.others, session.digests.poll):
            left_s = latest - clock()
            if left_s > 0 and digest.challenge is not None:
                yield from session.exchange(Logoff(), session.next_id(), left_s, digest=digest)
                digest.adopt(None)
