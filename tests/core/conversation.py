"""A scripted conversation with a server: what a flow asked, and what it was answered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl

import attrs

from ajam_core import Session
from ajam_core.effects import Fetch, Flow, Sleep
from ajam_core.http import HttpRequest, HttpResponse

__all__ = [
    "HOME",
    "Conversation",
    "a_session",
    "answer",
    "asks",
    "block",
    "event",
    "logged_in",
    "login_answers",
    "parameters",
    "response",
]

HOME = "http://pbx:8088/asterisk"


def answer(
    body: str | bytes = "",
    *,
    cookie: str | None = "c0ffee00",
    server: str | None = "Asterisk/22.10.1",
    status: int = 200,
    media_type: str = "text/plain",
    max_age: int = 60,
) -> HttpResponse:
    """A reply as a server of 13 or later sends it."""
    headers = [("Content-type", media_type)]
    if server is not None:
        headers.append(("Server", server))
    if cookie is not None:
        headers.append(("Set-Cookie", f'mansession_id="{cookie}"; Version=1; Max-Age={max_age}'))
    return HttpResponse(status, tuple(headers), body.encode() if isinstance(body, str) else body)


def block(*headers: str) -> str:
    return "".join(f"{header}\r\n" for header in headers) + "\r\n"


def response(kind: str = "Success", *headers: str, **options: Any) -> HttpResponse:
    """A reply of one Response block."""
    return answer(block(f"Response: {kind}", *headers), **options)


def event(name: str, *headers: str) -> str:
    """One Event block."""
    return block(f"Event: {name}", *headers)


def parameters(request: HttpRequest) -> dict[str, str]:
    """What the request carries, from its query or its form."""
    return dict(parse_qsl(request.body.decode() or request.target.partition("?")[2], keep_blank_values=True))


@attrs.define
class Conversation:
    """Runs flows against answers given in order: an HttpResponse, an exception, or a function of the request."""

    answers: list[Any]
    fetched: list[Fetch] = attrs.field(factory=list)
    slept: list[float] = attrs.field(factory=list)

    @classmethod
    def of(cls, *answers: Any) -> Conversation:
        return cls(list(answers))

    def run(self, flow: Flow[Any]) -> Any:
        """The flow's result; every answer must have been asked for by the end of the test (`assert not answers`)."""
        try:
            effect = next(flow)
            while True:
                effect = self.step(flow, effect)
        except StopIteration as stop:
            return stop.value

    def step(self, flow: Flow[Any], effect: Any) -> Any:
        if isinstance(effect, Sleep):
            self.slept.append(effect.seconds)
            return flow.send(None)
        self.fetched.append(effect)
        assert self.answers, f"nothing is left to answer {effect.request} with"
        given = self.answers.pop(0)
        if callable(given):
            given = given(effect.request)
        if isinstance(given, BaseException):
            return flow.throw(given)
        return flow.send(given)

    @property
    def asked(self) -> list[str]:
        """The actions asked for, in order."""
        return [parameters(fetch.request)["action"] for fetch in self.fetched]


def login_answers(**options: Any) -> Iterable[HttpResponse]:
    """The answers to a login that is accepted."""
    return (
        response("Success", "Challenge: 123456789", **options),
        response("Success", "Message: Authentication accepted", **options),
    )


def a_session(**options: Any) -> Session:
    """A session that has not logged in yet; its ActionIDs are `t-1`, `t-2` …"""
    return Session(HOME, "admin", "s3cret", **{"token": "t", **options})


def logged_in(**options: Any) -> Session:
    """A session that has; the next ActionID is `t-3`."""
    session = a_session(**options)
    Conversation.of(*login_answers()).run(session.login())
    return session


def asks(effect: Any) -> tuple[str, str]:
    """The action that a Fetch asks for, and the session it names."""
    assert isinstance(effect, Fetch)
    cookie = dict(effect.request.headers)["Cookie"]
    return parameters(effect.request)["action"], cookie.partition('"')[2].rstrip('"')
