"""HTTP digest (RFC 2617: MD5, qop=auth) for the URLs /arawman, /amxml and /amanager of Asterisk 1.8 and later.

The server gives out a nonce; each request proves the secret for that nonce and carries a count that rises. The nonce
stands for a session on the server, as a cookie does elsewhere. auth_http_callback in main/manager.c:

- A request without a proof, or with a wrong one, is answered 401 with a nonce. It was not carried out.
- A right proof for a nonce that no session has opens one. So after a restart, or once a session has expired, the next
  request just works, and what the lost session had kept is gone without a word.
- A count that is not above the last one, as where parallel requests overtake each other, or a nonce older than 62
  seconds, is answered 401 with `stale=true` and a new nonce for the same session, which keeps its events. The session
  knows its present nonce and the one before. The count of the request that opened it is forgotten.
- The `uri` of the proof is compared with nothing, and 1.8 cuts it at about 250 bytes: ajam sends the path alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from hashlib import md5
from typing import Any

import attrs

from ajam_core.actions.base import BaseAction
from ajam_core.answers import Answer
from ajam_core.credentials import Credentials
from ajam_core.effects import Flow
from ajam_core.errors import AuthenticationFailed, HttpStatusError, LocalProtocolError
from ajam_core.http import CONTROL, HttpRequest, HttpResponse
from ajam_core.reply import Reply

__all__ = ["Challenge", "Digest", "Digests", "Unauthorized", "check_challenge", "signed"]

REFUSALS = 5
"""One action is refused so often at most for a nonce or count that is not good any more."""

OF_EVENTS = frozenset({"events", "filter", "waitevent"})
"""Actions about the events of their session, in lower case."""

SCHEME = re.compile(r"\s*Digest\s+", re.IGNORECASE)
PARAMETER = re.compile(r'\s*([A-Za-z0-9_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,|$)')
ESCAPED = re.compile(r"\\(.)")
TO_ESCAPE = re.compile(r'(["\\])')


@attrs.frozen
class Challenge:
    """What a server asks for. `stale`: the proof was right, its nonce or count is not good any more.

    Whoever has the nonce has the session, as with a cookie: no repr shows it.
    """

    realm: str
    nonce: str = attrs.field(repr=False)
    opaque: str | None = attrs.field(default=None, repr=False)
    stale: bool = False

    @classmethod
    def parse(cls, text: str) -> Challenge | None:
        """Reads a WWW-Authenticate header; None where it asks for something else than MD5 with qop=auth."""
        scheme = SCHEME.match(text)
        if not scheme or CONTROL.search(text):
            return None
        found: dict[str, str] = {}
        at = scheme.end()
        while parameter := PARAMETER.match(text, at):
            name, quoted, plain = parameter.groups()
            found.setdefault(name.lower(), plain if quoted is None else ESCAPED.sub(r"\1", quoted))
            at = parameter.end()
        ways = [way.strip().lower() for way in found.get("qop", "").split(",")]
        if "auth" not in ways or found.get("algorithm", "MD5").upper() != "MD5":
            return None
        if "realm" not in found or not found.get("nonce"):
            return None
        return cls(found["realm"], found["nonce"], found.get("opaque"), found.get("stale", "").lower() == "true")


@attrs.define(slots=False)
class Unauthorized(HttpStatusError):
    """A 401 with a challenge: the request was not carried out, and may be sent again with another proof."""

    challenge: Challenge = attrs.field(kw_only=True, repr=False)

    def __str__(self) -> str:
        return (
            f"HTTP status 401 from {self.path}: the server asks for a digest with a new nonce; where it goes on with "
            "that, look for a balancer between; the action was not carried out"
        )


def check_challenge(response: HttpResponse, path: str) -> None:
    """Raises Unauthorized for a 401 that a digest can answer."""
    if response.status == 401:
        headers = [value for name, value in response.headers if name.lower() == "www-authenticate"]
        challenge = next(filter(None, map(Challenge.parse, headers)), None)
        if challenge is not None:
            raise Unauthorized(401, path, challenge=challenge)


class Digest:
    """A session on the server as its client knows it.

    `challenge` holds its nonce (None: the server has given none yet), `count` how often that was used, `answered` the
    count of the last request that was answered. `under_way`: how many requests use it now.
    """

    def __init__(self) -> None:
        self.adopt(None)
        self.under_way = 0

    def adopt(self, challenge: Challenge | None) -> None:
        """Goes by a new nonce; None: by none, so that the next request asks for one."""
        self.challenge = challenge
        self.count = self.answered = 0
        self.cnonce = os.urandom(8).hex()

    def sign(self, request: HttpRequest, credentials: Credentials, count: int) -> HttpRequest:
        """The request with a proof; as it is where there is no nonce yet."""
        challenge = self.challenge
        if challenge is None:
            return request
        used = f"{challenge.nonce}:{count:08x}:{self.cnonce}:auth"
        asked = md5(f"{request.method}:{request.path}".encode(), usedforsecurity=False).hexdigest()
        parts = [
            f"username={quoted(credentials.header_name)}",
            f"realm={quoted(challenge.realm)}",
            f"nonce={quoted(challenge.nonce)}",
            f"uri={quoted(request.path)}",
            f'response="{credentials.proof(challenge.realm, f"{used}:{asked}")}"',
            "algorithm=MD5",
            f'cnonce="{self.cnonce}"',
            "qop=auth",
            f"nc={count:08x}",
        ]
        if challenge.opaque is not None:
            parts.append(f"opaque={quoted(challenge.opaque)}")
        return attrs.evolve(request, headers=(*request.headers, ("Authorization", f"Digest {', '.join(parts)}")))


class Digests:
    """The sessions that one client has on the server.

    A nonce is used by one request at a time, so that none can overtake another: with one nonce for eight threads every
    third request was refused, and each hundredth left a session behind on the server. `poll` is for the event stream
    alone; `main`, the first of `others`, is for actions about events while no stream is open.
    """

    def __init__(self) -> None:
        self.main = Digest()
        self.poll = Digest()
        self.others = [self.main]

    def choose(self, action: BaseAction[Any], *, streaming: bool) -> Digest:
        """The session for an action: one that is free, or a new one. `streaming`: the event stream is open."""
        if action.name.lower() in OF_EVENTS:
            return self.poll if streaming else self.main
        free = next((digest for digest in self.others if not digest.under_way), None)
        if free is None:
            free = Digest()
            self.others.append(free)
        return free


def signed(
    digest: Digest,
    credentials: Credentials,
    request: HttpRequest,
    action: BaseAction[Any],
    action_id: str | None,
    ask: Callable[[HttpRequest, int], Flow[Answer]],
    *,
    probe: bool = False,
) -> Flow[Answer]:
    """Runs `ask(request, refusals)` with the request and a proof, and again for each refusal that brings a nonce.

    `probe`: with the count of the last answer again. A session that lives, and was there before that answer, refuses
    it; a nonce that no session has opens one with it.

    Raises AuthenticationFailed where the server refuses the proof itself; Unauthorized where it calls it stale
    `REFUSALS` times, or once for a `probe`; LocalProtocolError where the session was closed meanwhile; what `ask`
    raises.
    """
    digest.under_way += 1
    refusals = 0
    try:
        while True:
            used = digest.challenge
            digest.count += not probe
            count = digest.answered if probe else digest.count
            try:
                answer = yield from ask(digest.sign(request, credentials, count), refusals)
            except Unauthorized as error:
                refusals += 1
                offered = error.challenge
                if used is not None and digest.challenge is None:
                    raise LocalProtocolError(f"{action.name} was not carried out: the session was closed") from error
                if used is not None and not offered.stale and offered.realm == used.realm:
                    text = "the server refused the digest"
                    raise AuthenticationFailed(action.name, action_id, text, Reply.read((), None)) from error
                if digest.challenge is used:  # or else another request has brought a newer one
                    digest.adopt(offered)
                if refusals == REFUSALS or (probe and offered.stale):
                    raise
            else:
                if digest.challenge is used:
                    digest.answered = max(digest.answered, count)
                return answer
    finally:
        digest.under_way -= 1


def quoted(text: str) -> str:
    return '"' + TO_ESCAPE.sub(r"\\\1", text) + '"'
