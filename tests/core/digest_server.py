"""A server's side of HTTP digest, as auth_http_callback of main/manager.c has it."""

from __future__ import annotations

import re
from hashlib import md5

import attrs

from ajam_core.http import HttpRequest, HttpResponse
from tests.core.conversation import answer, block, event, parameters

__all__ = ["DigestServer", "ServerSession", "proof_of", "unauthorized"]

PART = re.compile(r'(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^",]+))(?:, |$)')


def proof_of(request: HttpRequest) -> dict[str, str]:
    """The parts of its Authorization header; empty where it has none."""
    header = dict(request.headers).get("Authorization", "")
    scheme, _, rest = header.partition(" ")
    assert not header or scheme == "Digest"
    parts = {name: plain or re.sub(r"\\(.)", r"\1", text) for name, text, plain in PART.findall(rest)}
    assert PART.sub("", rest) == ""
    return parts


def unauthorized(nonce: str = "0a0b0c0d", realm: str = "asterisk", *, stale: bool = False) -> HttpResponse:
    """A refusal, with a nonce to prove the secret for."""
    text = f'Digest algorithm=MD5, realm="{realm}", nonce="{nonce}", qop="auth", opaque="{nonce}"'
    page = '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\r\n<html><head>\r\n<title>401 Unauthorized</title>'
    found = answer(page, cookie=None, status=401, media_type="text/html")
    header = ("WWW-authenticate", text + ", stale=true" * stale)
    return attrs.evolve(found, headers=(*found.headers, header))


@attrs.define
class ServerSession:
    """One session; `counts` are those of the requests that it took under its present nonce."""

    nonce: str
    old_nonce: str = ""
    count: int = 0
    counts: list[int] = attrs.field(factory=list)


@attrs.define
class DigestServer:
    """Call it with a request. `acted` lists the actions that it carried out, `refused` the requests that it did not.

    It answers every action with Success, and a WaitEvent with the events that are in `queued`. `sessions` are those it
    has; `clear` them, and they are lost.
    """

    realm: str = "asterisk"
    secret: str = "s3cret"
    username: str = "admin"
    sessions: list[ServerSession] = attrs.field(factory=list)
    acted: list[str] = attrs.field(factory=list)
    refused: list[HttpRequest] = attrs.field(factory=list)
    queued: list[str] = attrs.field(factory=list)
    nonces: int = 0x0A0B0C00

    def __call__(self, request: HttpRequest) -> HttpResponse:
        proof = proof_of(request)
        if not proof or not self.is_right(proof, request.method):
            return self.refuse(request, self.new_nonce())
        count = int(proof["nc"], 16)
        for session in self.sessions:
            if proof["nonce"] == session.old_nonce:
                return self.refuse(request, session.nonce, stale=True)
            if proof["nonce"] == session.nonce:
                if count <= session.count:
                    return self.refuse(request, self.renew(session), stale=True)
                session.count = count
                break
        else:
            session = ServerSession(proof["nonce"])
            self.sessions.append(session)
        session.counts.append(count)
        asked = parameters(request)
        self.acted.append(asked["action"])
        if asked["action"] == "Logoff":
            self.sessions.remove(session)
        mark = f"ActionID: {asked['actionid']}"
        body = block("Response: Success", mark, "Ping: Pong")
        if asked["action"] == "WaitEvent":
            body += "".join(self.queued) + event("WaitEventComplete", mark)
            self.queued.clear()
        return answer(body, cookie=None)

    def is_right(self, proof: dict[str, str], method: str) -> bool:
        key = md5(f"{self.username}:{self.realm}:{self.secret}".encode()).hexdigest()
        asked = md5(f"{method}:{proof['uri']}".encode()).hexdigest()
        text = f"{key}:{proof['nonce']}:{proof['nc']}:{proof['cnonce']}:{proof['qop']}:{asked}"
        return proof["response"] == md5(text.encode()).hexdigest()

    def renew(self, session: ServerSession) -> str:
        """Gives the session a new nonce."""
        session.old_nonce, session.nonce, session.count = session.nonce, self.new_nonce(), 0
        session.counts.clear()
        return session.nonce

    def new_nonce(self) -> str:
        self.nonces += 1
        return f"{self.nonces:08x}"

    def refuse(self, request: HttpRequest, nonce: str, *, stale: bool = False) -> HttpResponse:
        self.refused.append(request)
        return unauthorized(nonce, self.realm, stale=stale)
