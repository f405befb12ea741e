"""Session: login, denial, relogin, repeat. Everything that happens between an action and its record.

A session does no I/O: its methods give flows, which a driver runs (`ajam_core.effects`). Several flows may share one
session, each stepped under one lock of the driver's, which is never held across an effect.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from ajam_core.actions.base import BaseAction
from ajam_core.actions.calls import Originate
from ajam_core.actions.session import Logoff, Ping
from ajam_core.aftermath import how_to_find_out
from ajam_core.answers import conclude, was_denied
from ajam_core.calls import place
from ajam_core.contracts import Codec
from ajam_core.credentials import Auth
from ajam_core.digest import Unauthorized
from ajam_core.effects import Flow, sleep
from ajam_core.errors import (
    AjamError,
    DecodeError,
    HttpStatusError,
    IncompleteListing,
    LocalProtocolError,
    OutcomeUnknown,
    RemoteProtocolError,
    TransportClosed,
    TransportError,
    TransportTimeout,
)
from ajam_core.failures import advised, failure
from ajam_core.http import SessionCookie
from ajam_core.keepalive import keep_alive
from ajam_core.limits import Limits
from ajam_core.link import Link
from ajam_core.listening import Listener, Retry, tell
from ajam_core.listing import Listing
from ajam_core.login import FORGOTTEN, LOGOFF_S, check_has_digest, end_digests, log_in
from ajam_core.options import check_timeout
from ajam_core.polling import LongPoll
from ajam_core.records.base import Record
from ajam_core.records.calls import OriginateResponse
from ajam_core.requests import encode_action
from ajam_core.retry import Decide, decide, delay_after, may_have_acted, persist
from ajam_core.server import ServerInfo, server_info
from ajam_core.snapshot import SessionSnapshot, resume, take
from ajam_core.state import Happening, State, after

if TYPE_CHECKING:
    from ajam_core.records.peers import PeerEntry

__all__ = ["NEW_ID", "Session"]

R = TypeVar("R")

DENIALS = 4
"""A flow gives up after so many denials, however many logins of other flows came between."""


class NewId(Enum):
    NEW_ID = "a fresh ActionID"


NEW_ID = NewId.NEW_ID
"""`send(action, action_id=NEW_ID)`: a fresh ActionID, which is the default."""

ActionId = str | None | Literal[NewId.NEW_ID]


class Session(Link):
    """One user's session with one server.

    `url` is the server's AJAM with its prefix, such as `http://127.0.0.1:8088/asterisk`. `codec`: a codec or the name
    of one ("rawman", which loses nothing; "mxml"; "html"). `auth`: "md5" answers a challenge, "plain" sends the secret,
    "digest" proves it with each request (1.8 and later). `timeout_s`: seconds that one exchange may take, beyond the
    time for which an action is held by design. `version`: the Asterisk version, such as "1.4.26.2", only where its
    `Server` header is hidden, and it is older than 1.8 or a request is larger than 1,024 bytes.
    `encoding` None: UTF-8, and Latin-1 for what is not UTF-8; else the encoding of all text. `events`: what to ask for
    at login, see `actions.Login`. `decide`: the policy of repeats (`ajam_core.retry`). `token`: starts each ActionID;
    None: drawn from the operating system for each, so that nobody who sees one can tell the next. `listener`: hears
    what the session does (`ajam_core.listening`). `clock` gives the time in seconds, as `time.monotonic` does; without
    one (None) there are no `events` and no `keepalive`.

    Raises LocalProtocolError for a URL, user name, secret or option that cannot be right, PluginError for an unknown
    codec.
    """

    def __init__(
        self,
        url: str,
        username: str,
        secret: str,
        *,
        codec: Codec | str = "rawman",
        auth: Auth = "md5",
        timeout_s: float = 30.0,
        version: str | None = None,
        encoding: str | None = None,
        events: str | None = None,
        limits: Limits | None = None,
        decide: Decide = decide,
        token: str | None = None,
        listener: Listener | None = None,
        clock: Callable[[], float] | None = None,
    ) -> None:
        check_timeout(timeout_s)
        super().__init__(
            url,
            username,
            secret,
            codec=codec,
            auth=auth,
            version=version,
            encoding=encoding,
            limits=limits,
            token=token,
            listener=listener,
            clock=clock,
        )
        self.timeout_s = timeout_s
        self.login_events = events
        self.decide = decide
        self.login_began: float | None = None
        self.state = State.NEW
        self.generation = 0
        self.refusal: AjamError | None = None
        if self.digests is not None:
            check_has_digest(self)

    def login(self) -> Flow[None]:
        """Logs in unless the session is logged in; waits where another flow is at it, and shares that login's failure.

        Raises AuthenticationFailed, TransportError, RemoteProtocolError; LocalProtocolError once the session is closed.
        """
        return log_in(self)

    def logoff(self) -> Flow[None]:
        """Ends the session here and on the server. A server that does not answer is no error: the session lapses
        there."""
        self.happen(Happening.LOGGED_OFF)
        cookie, self.cookie = self.cookie, None
        yield from self.discard(cookie)
        yield from end_digests(self)

    def server_info(self) -> Flow[ServerInfo]:
        """What the server is, and what the user may do there: ListCommands, and CoreSettings where nothing else tells
        the version. Raises what `send` raises."""
        return server_info(self)

    def keepalive(self) -> Flow[None]:
        """Sends a Ping whenever a third of the time has passed for which the server keeps an idle session. It ends when
        the session is closed; what else does not answer is tried again.

        The server's cookie tells that time. Where there is none, as with `auth="digest"`, a Ping goes out every 20 s,
        and a server whose `httptimeout` is 20 or less may forget the session between two.

        It never makes the first login, but those that follow it. Raises LocalProtocolError for a session without a
        clock, AuthenticationFailed where such a login is refused.
        """
        return keep_alive(self)

    def snapshot(self) -> SessionSnapshot:
        """The session for another process to go on with; see `restore`. Raises LocalProtocolError where the session is
        closed, or is being logged in."""
        return take(self)

    def detach(self) -> SessionSnapshot:
        """The snapshot; the session is closed here, and a logoff leaves the server's alone. Raises as `snapshot`."""
        snapshot = take(self)
        self.happen(Happening.LOGGED_OFF)
        self.cookie = None
        if self.digests is not None:
            self.digests.main.adopt(None)
        return snapshot

    @classmethod
    def restore(cls, snapshot: SessionSnapshot, username: str, secret: str, **options: Any) -> Session:
        """A session that goes on with the one of a snapshot, without a login; the secret is for when it has lapsed.

        `options` are those of a new Session. Its event stream begins with a gap. Raises LocalProtocolError where the
        snapshot is another user's, and as a new Session does.
        """
        session = cls(snapshot.url, username, secret, auth=snapshot.auth, **options)
        resume(session, snapshot)
        return session

    def poll_kept(self) -> Flow[bool]:
        """Whether the server still has the session that the last poll of the event stream was answered from.

        With a cookie the answer itself tells (`Answer.lost`): this is True without a request. With a digest nothing
        does; so the stream has a session of its own on the server, with one request after another. False: the server
        has just opened a new one, or the first; events may have been missed, and it knows no mask and no filters.
        Raises what `exchange` raises.
        """
        if self.digests is None:
            return True
        try:
            yield from self.exchange(Ping(), self.next_id(), self.timeout_s, digest=self.digests.poll, probe=True)
        except Unauthorized as error:
            if not error.challenge.stale:
                raise
            return True
        return False

    def send(self, action: BaseAction[R], *, timeout_s: float | None = None, action_id: ActionId = NEW_ID) -> Flow[R]:
        """Sends an action and gives what its reply becomes; logs in first where that is needed.

        `timeout_s`: seconds for each exchange, in the place of the session's and of what the action itself may take.
        `action_id`: an ActionID of your own, or None to send none.

        A session that lapsed is renewed once and the action sent again: the server had not acted on it. Where no whole
        answer comes, an action that may be repeated is, as the policy says; any other raises OutcomeUnknown.

        Raises LocalProtocolError before the action is sent; ActionFailed (PermissionDenied, UnknownAction, NotFound,
        AuthenticationFailed); RemoteProtocolError (IncompleteListing, HttpStatusError, DecodeError, or a server that
        keeps no session); TransportError; OutcomeUnknown.
        """
        if not isinstance(action, BaseAction):
            raise LocalProtocolError(f"send takes an action such as Ping() or Action('Ping'), not {action!r:.60}")
        if timeout_s is not None:
            check_timeout(timeout_s)
        chosen = self.next_id() if action_id is NEW_ID else action_id
        if self.state is not State.READY:  # what cannot be sent is not worth a login
            encode_action(action, chosen, rules=self.rules, encoding=self.credentials.encoding)
        failures = denials = own_denials = 0
        while True:
            yield from self.login_for(action)
            generation = self.generation
            try:
                time_s = self.time_for(action, timeout_s)
                asking = self.exchange(action, chosen, time_s, resent=failures + denials)
                answer = yield from (self.watch.disturbed(asking) if action.lane == "events" else asking)
                if not was_denied(action, answer):
                    return conclude(action, chosen, answer.reply, self.rules)
            except (TransportError, HttpStatusError, DecodeError, IncompleteListing) as error:
                failures += 1
                yield from self.repeat_or_raise(error, action, chosen, failures)
                continue
            denials += 1
            own_denials += generation == self.generation
            if own_denials > 1 or denials > DENIALS:
                yield from self.discard(answer.cookie)
                advice = f"the server forgot the session right after its login: {FORGOTTEN}"
                raise advised(failure(action.name, chosen, answer.reply), advice)
            yield from self.lapse(generation, answer.cookie)

    def events(
        self,
        *only: type[Record],
        mask: str | None = None,
        filters: Sequence[str] = (),
        decide: Decide = persist,
    ) -> Flow[None]:
        """Delivers the server's events as `EventBatch` objects, until the session is closed or this flow is.

        `only`: classes of records to deliver; none: every event. `mask`: what the server sends, as `on` or classes such
        as `call,system`; None: what `events` asked for at login, or everything. `filters`: texts for the action Filter
        (10 and later; class system), one each. Mask and filters are sent anew after each login. `decide`: how long to
        wait before the next attempt after a failure, None to raise it; the default tries for ever.

        A batch with `gap` says that events may have been missed (`ajam_core.polling` lists when). A session has one
        stream at a time.

        Raises LocalProtocolError where a stream is open already, or the session has no clock; ActionFailed, as
        AuthenticationFailed; what a first login raises; what `decide` gives up on.
        """
        return LongPoll(self, only, mask, filters, decide).run()

    def peers(self, *, timeout_s: float | None = None) -> Flow[Listing[PeerEntry]]:
        """The SIP, IAX2 and PJSIP peers of the server as one Listing; see `ajam_core.peers`.

        `timeout_s`: seconds for each exchange, as for `send`.
        """
        from ajam_core.peers import list_peers  # only here: it stands on three whole families of records

        return list_peers(partial(self.send, timeout_s=timeout_s))

    def login_for(self, action: BaseAction[Any]) -> Flow[None]:
        """The login before an action. Where no answer comes to it, the action has not been sent."""
        try:
            yield from self.login()
        except TransportError as error:
            kind = next(kind for kind in (TransportTimeout, TransportClosed, TransportError) if isinstance(error, kind))
            raise kind(
                f"{action.name} was not sent, because the login before it failed: {error.reason}", "connect"
            ) from error
        except HttpStatusError as error:
            raise HttpStatusError(error.status, error.path, acted=False) from error

    def discard(self, cookie: SessionCookie | None) -> Flow[None]:
        """Ends a session on the server that nobody will use; what goes wrong then does not matter."""
        if cookie is not None:
            with suppress(TransportError, RemoteProtocolError):
                yield from self.exchange(Logoff(), self.next_id(), min(self.timeout_s, LOGOFF_S), cookie=cookie)

    def originate(
        self,
        action: Originate,
        *,
        wait_s: float | None = None,
        timeout_s: float | None = None,
        action_id: ActionId = NEW_ID,
    ) -> Flow[OriginateResponse]:
        """Places a call, once, and waits for its OriginateResponse, which tells how it went; see `ajam_core.calls`.

        `wait_s`: how long to wait for that, in seconds; None: the time for which the call rings, and the session's
        `timeout_s`. `timeout_s` and `action_id` as for `send`, but that there must be an ActionID.

        Raises what `send` raises; OutcomeUnknown where the outcome did not come, and only then; LocalProtocolError
        where the session has no clock.
        """
        return place(self, action, self.next_id() if action_id is NEW_ID else action_id, timeout_s, wait_s)

    def lapse(self, generation: int, cookie: SessionCookie | None) -> Flow[None]:
        """A denial shows that the server lost the session of that login; `cookie` is of the one that it made instead.

        The next login uses that one, unless another flow was faster.
        """
        if generation == self.generation and self.state is State.READY:
            self.happen(Happening.SESSION_LOST)
            self.cookie = cookie
        else:
            yield from self.discard(cookie)

    def happen(self, happening: Happening) -> None:
        """Moves the state as the table says. Raises LocalProtocolError where this cannot happen now."""
        self.state = after(self.state, happening)

    def repeat_or_raise(
        self, error: AjamError, action: BaseAction[Any], action_id: str | None, failures: int
    ) -> Flow[None]:
        if isinstance(error, IncompleteListing) and not action.repeatable:
            raise error  # what did arrive is in it
        if may_have_acted(error) and not action.repeatable:
            raise OutcomeUnknown(action.name, action_id, how_to_find_out(action.name), action) from error
        delay_s = delay_after(self.decide, error, failures)
        if delay_s is None:
            raise error
        if self.listener is not None:
            told = Retry(self.endpoint.url, action.name, action_id, failures, delay_s, error)
            tell(self.listener.retry, told)
        yield from sleep(delay_s)

    def time_for(self, action: BaseAction[Any], timeout_s: float | None) -> float:
        if timeout_s is not None:
            return timeout_s
        return self.timeout_s + action.held_s(self.cookie.max_age_s if self.cookie else None)

    def __repr__(self) -> str:
        return f"<Session {self.credentials.username}@{self.endpoint.url} {self.state.value} version={self.version}>"
