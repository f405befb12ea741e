"""A session written down, so that another process goes on with it without a new login."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs
from attrs.validators import deep_iterable, ge, in_, instance_of, le, matches_re, optional

from ajam_core.credentials import WAYS, Auth
from ajam_core.digest import Challenge
from ajam_core.errors import LocalProtocolError
from ajam_core.http import CONTROL, SessionCookie
from ajam_core.state import Happening, State
from ajam_core.versions import Version, rules_for
from ajam_core.watch import UNKNOWN_MASK, Choice

if TYPE_CHECKING:
    from ajam_core.session import Session

__all__ = ["SessionSnapshot", "resume", "take"]

FORMAT = 1
"""The version of what `to_json` writes."""

MOST = 2**53


def plain(snapshot: object, attribute: Any, value: str | None) -> None:
    if value is not None and CONTROL.search(value):
        raise ValueError(f"{attribute.name} holds a control character")


def frozen(values: Any) -> Any:
    return tuple(values) if isinstance(values, list) else values  # JSON knows no tuples


TEXT: Any = [instance_of(str), plain]
SOME_TEXT: Any = [optional(instance_of(str)), plain]
NUMBER: Any = optional([instance_of(int), ge(0), le(MOST)])
TEXTS: Any = deep_iterable(instance_of(str), instance_of(tuple))


@attrs.frozen(kw_only=True)
class SessionSnapshot:
    """A session that is logged in, without the user's secret. **Whoever has it has the session**: keep it as you would
    a password.

    `url`, `username` and `auth` are those of the session; `server` and `version` what is known of the server (None: not
    known). `cookie` and `max_age_s` are those of a session with a cookie; `realm`, `nonce`, `opaque` and `count` those
    of one with a digest. All of these are None where the session was not logged in. `filters` are those of its event
    streams, which its cookie keeps. Reprs show neither cookie nor nonce.

    Raises TypeError or ValueError where a value cannot be one of a session.
    """

    url: str = attrs.field(validator=TEXT)
    username: str = attrs.field(validator=TEXT)
    auth: Auth = attrs.field(validator=in_(WAYS))
    server: str | None = attrs.field(default=None, validator=SOME_TEXT)
    version: str | None = attrs.field(default=None, validator=optional(matches_re(r"[0-9]{1,9}(\.[0-9]{1,9}){0,9}")))
    cookie: str | None = attrs.field(default=None, repr=False, validator=optional(matches_re("[0-9a-f]{1,30}")))
    max_age_s: int | None = attrs.field(default=None, validator=NUMBER)
    realm: str | None = attrs.field(default=None, validator=SOME_TEXT)
    nonce: str | None = attrs.field(default=None, repr=False, validator=SOME_TEXT)
    opaque: str | None = attrs.field(default=None, repr=False, validator=SOME_TEXT)
    count: int | None = attrs.field(default=None, validator=NUMBER)
    filters: tuple[str, ...] = attrs.field(default=(), converter=frozen, validator=TEXTS)

    def to_json(self) -> str:
        """The snapshot as text, the cookie or nonce in it."""
        return json.dumps({"format": FORMAT, **attrs.asdict(self)})

    @classmethod
    def from_json(cls, text: str | bytes) -> SessionSnapshot:
        """Reads what `to_json` wrote. Raises LocalProtocolError where it did not, or a newer ajam did."""
        try:
            values = json.loads(text)
            if values.pop("format") == FORMAT:
                return cls(**values)
            reason = "this snapshot was written by another version of ajam: log in anew"
        except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
            reason = "this is no snapshot of a session"
        raise LocalProtocolError(reason)  # outside of the except: the text, which holds a session, is no context of it


def take(session: Session) -> SessionSnapshot:
    """The snapshot of a session. Raises LocalProtocolError where the session is closed or logs in just now."""
    if session.state in (State.CLOSED, State.LOGGING_IN):
        raise LocalProtocolError(f"a session that is {session.state.value} has nothing to be taken over")
    oldest = Version((1, 4))
    known = session.version or (oldest if session.rules is rules_for(oldest) else None)
    base = SessionSnapshot(
        url=session.endpoint.url,
        username=session.credentials.username,
        auth=session.credentials.auth,
        server=session.server,
        version=str(known) if known else None,
    )
    if session.state is not State.READY:
        return base
    if session.digests is None:
        cookie = session.cookie
        assert cookie is not None
        filters = session.watch.filters_under(session.generation)
        return attrs.evolve(base, cookie=cookie.value, max_age_s=cookie.max_age_s, filters=filters)
    main = session.digests.main
    if main.challenge is None:
        return base
    realm, nonce, opaque = main.challenge.realm, main.challenge.nonce, main.challenge.opaque
    return attrs.evolve(base, realm=realm, nonce=nonce, opaque=opaque, count=main.count)


def resume(session: Session, snapshot: SessionSnapshot) -> None:
    """Makes a new session the one of the snapshot. Raises LocalProtocolError where it is for something else."""
    for name, mine, theirs in (
        ("URL", session.endpoint.url, snapshot.url),
        ("user", session.credentials.username, snapshot.username),
        ("auth", session.credentials.auth, snapshot.auth),
    ):
        if mine != theirs:
            raise LocalProtocolError(f"the snapshot is for the {name} {theirs}, the session for {mine}")
    session.server = snapshot.server
    if session.stated_version is None:
        numbers = snapshot.version.split(".") if snapshot.version else ()
        session.version = Version(tuple(map(int, numbers))) if numbers else None
        session.rules = rules_for(session.version)
    if session.digests is not None and snapshot.realm is not None and snapshot.nonce is not None:
        session.digests.main.adopt(Challenge(snapshot.realm, snapshot.nonce, snapshot.opaque))
        session.digests.main.count = snapshot.count or 0
    elif session.digests is None and snapshot.cookie is not None:
        session.cookie = SessionCookie(snapshot.cookie, snapshot.max_age_s)
        session.watch.choice = Choice(1, UNKNOWN_MASK, snapshot.filters)
    else:
        return
    session.happen(Happening.RESTORED)
    session.generation = 1
    session.watch.lost("the session was restored from a snapshot")  # the other process may just have given a poll up
