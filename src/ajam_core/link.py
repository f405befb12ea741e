"""How one action gets to the server, and what its answer is. Nothing here knows of logins and repeats."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from ajam_core.actions.base import BaseAction
from ajam_core.answers import Answer, check_length, check_reply, check_status
from ajam_core.contracts import Codec
from ajam_core.credentials import Auth, Credentials
from ajam_core.digest import Digest, Digests, check_challenge, signed
from ajam_core.effects import Fetch, Flow, fetch
from ajam_core.http import Endpoint, HttpRequest, HttpResponse, SessionCookie
from ajam_core.limits import Limits
from ajam_core.listening import Listener, RequestSent, watched
from ajam_core.options import check_encoding, check_token, stated_version
from ajam_core.plugins import get_codec
from ajam_core.reply import Reply
from ajam_core.requests import build_request, encode_action
from ajam_core.versions import Version, rules_for
from ajam_core.watch import Watch

__all__ = ["Link"]


class Link:
    """A server and what a request to it needs. `Session` says what the options are.

    `cookie` and `digests` stand for the session on the server. `server` is the last `Server` header, `version` what is
    known of the server's version, `rules` how to talk to it. `asked_at` is when the last request was made (None: there
    was none yet, or there is no clock). `watch` is what is known of the events.
    """

    def __init__(
        self,
        url: str,
        username: str,
        secret: str,
        *,
        codec: Codec | str,
        auth: Auth,
        version: str | None,
        encoding: str | None,
        limits: Limits | None,
        token: str | None,
        listener: Listener | None,
        clock: Callable[[], float] | None,
    ) -> None:
        self.endpoint = Endpoint.parse(url)
        check_encoding(encoding)
        self.credentials = Credentials(username, secret, auth, encoding or "utf-8")
        self.codec = get_codec(codec) if isinstance(codec, str) else codec
        self.encoding = encoding
        self.limits = limits or Limits()
        self.listener = listener
        self.clock = clock
        self.watch = Watch(clock)
        check_token(token)
        self.token = token
        self.sent = 0
        self.asked_at: float | None = None
        self.cookie: SessionCookie | None = None
        self.digests = Digests() if auth == "digest" else None
        self.stated_version = stated_version(version)
        self.server: str | None = None
        self.version = self.stated_version
        self.rules = rules_for(self.version)

    def exchange(
        self,
        action: BaseAction[Any],
        action_id: str | None,
        timeout_s: float,
        *,
        get: bool = False,
        secret: bool = False,
        cookie: SessionCookie | None = None,
        resent: int = 0,
        digest: Digest | None = None,
        probe: bool = False,
    ) -> Flow[Answer]:
        """One action and its answer, decoded. Raises TransportError, HttpStatusError, DecodeError.

        `get` and `secret` as in `build_request`; `cookie` and `digest` None: the session's own; `resent` as in
        `RequestSent`. With a digest it takes further requests where the server asks for another proof, and raises what
        `digest.signed` raises; `probe` as there.
        """
        codec = self.codec_for(action)
        if self.digests is not None:
            digest = digest or self.digests.choose(action, streaming=self.watch.is_open)
        form = encode_action(action, action_id, rules=self.rules, encoding=self.credentials.encoding)
        sent = cookie or self.cookie
        leaf = codec.endpoint if digest is None else f"a{codec.endpoint}"
        request = build_request(self.endpoint, leaf, form, rules=self.rules, cookie=sent, get=get, secret=secret)

        def carry(request: HttpRequest, refusals: int = 0) -> Flow[Answer]:
            if self.clock is not None:
                self.asked_at = self.clock()
            effect = Fetch(request, timeout_s, lane=action.lane, fresh=not action.repeatable, max_body=self.limits.body)
            asking = self.ask(effect, action, action_id, codec, sent)
            if self.listener is None:
                return asking
            url, times = request.origin + request.path, resent + refusals
            told = RequestSent(action.name, action_id, request.method, self.endpoint.url, url, action.lane, times)
            return watched(self.listener, told, asking)

        if digest is None:
            asking = carry(request)
            if self.rules.appends_events and action.lane == "actions":
                asking = self.watch.overhear(action, action_id, asking)
        else:
            asking = signed(digest, self.credentials, request, action, action_id, carry, probe=probe)
        return (yield from asking)

    def ask(
        self, effect: Fetch, action: BaseAction[Any], action_id: str | None, codec: Codec, sent: SessionCookie | None
    ) -> Flow[Answer]:
        """Fetches and reads the answer. `sent`: the cookie that the request carries. Raises as `exchange` does."""
        response = yield from fetch(effect)
        self.learn(response)
        if self.digests is not None:
            check_challenge(response, effect.request.path)
        check_status(response, effect.request.path)
        check_length(action, response, codec.name)
        given = response.cookie if response.media_type in codec.media_types else None
        body = response.whole_body()
        messages = codec.decode(body, limits=self.limits, encoding=self.encoding)
        unmarked = action.name.lower() in self.rules.unmarked
        reply = Reply.read(messages, action_id, unmarked=unmarked, end=getattr(action, "end", ""))
        check_reply(action, action_id, reply, self.rules, codec.name)
        lost = sent is not None and given is not None and not given.same_session(sent)
        return Answer(reply, lost, given, len(body))

    def codec_for(self, action: BaseAction[Any]) -> Codec:
        """The session's codec, or rawman for an action whose answer the others cannot carry on this version."""
        if action.name.lower() in self.rules.text_replies:
            return get_codec("rawman-text")
        if action.name.lower() in self.rules.lossy:
            return get_codec("rawman")
        return self.codec

    def learn(self, response: HttpResponse) -> None:
        """Takes the version from the Server header, where that tells one."""
        server = response.header("Server")
        if server == self.server:
            return
        self.server = server
        if self.stated_version is not None:
            return
        version = Version.parse(server)
        if version is not None:
            self.version = version
            self.rules = rules_for(version)

    def next_id(self) -> str:
        self.sent += 1
        return f"{self.token or os.urandom(6).hex()}-{self.sent}"
