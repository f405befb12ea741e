"""Recorded exchanges as a Session sees them: the action that was asked for, and what its reply becomes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import Any
from urllib.parse import parse_qsl

import attrs

from ajam_core import Action, AjamError, LocalProtocolError, Session, actions
from ajam_core.actions.base import RESERVED, BaseAction
from ajam_core.contracts import Codec
from ajam_core.effects import Fetch
from ajam_core.http import HttpResponse
from ajam_core.requests import ACTION_ID, encode_action
from ajam_core.retry import never
from ajam_core.state import State
from tests.codecs.decoding import CODECS
from tests.core.conversation import HOME
from tests.recorded import FORMATS, Step, steps

__all__ = ["RELEASES", "AskedAgain", "Exchange", "a_few", "conclude", "exchanges"]

REQUEST = re.compile(rb"(?:GET|POST) /asterisk/(\w+)(?:\?(\S*))? HTTP/1\.\d\r\n(?:[^\r\n]+\r\n)*\r\n(.*)", re.DOTALL)
RELEASES = {"1.4.26.2": "1.4.26.2", "1.8.32.3": "1.8.32.3", "16": "16.28.0", "22": "22.10.1"}


FEW = {"ping", "sippeers", "pjsipshowendpoints", "queuestatus", "status", "getvar", "command", "userevent", "originate"}


@attrs.frozen
class AskedAgain:
    """The outcome where the session asks for more: it takes the reply for the denial of a lapsed session."""


@attrs.frozen
class Exchange:
    """A recorded reply, and the action that it answers: of ajam's own class where that needs no parameter."""

    version: str
    format: str
    step: Step
    action: BaseAction[Any]
    action_id: str | None

    @property
    def name(self) -> str:
        return f"{self.version} {self.format} {self.step.name}"

    @property
    def codec(self) -> Codec:
        return self.session().codec_for(self.action)

    def response(self, body: bytes) -> HttpResponse:
        return HttpResponse(self.step.status, self.step.headers, body)

    def session(self, url: str = HOME, **options: Any) -> Session:
        """A session that has logged in, and repeats nothing unless told to."""
        options = {"codec": self.format, "version": RELEASES[self.version], "token": "t", "decide": never, **options}
        session = Session(url, "admin", "s3cret", **options)
        session.state, session.cookie = State.READY, self.response(b"").cookie
        return session


@cache
def typed() -> dict[str, BaseAction[Any]]:
    """The actions that need no parameter, by their names in lower case."""
    made = {}
    for name in actions.__all__:
        cls = getattr(actions, name)
        if isinstance(cls, type) and issubclass(cls, BaseAction) and cls.__module__ != BaseAction.__module__:
            try:
                action = cls()
            except (TypeError, LocalProtocolError):
                continue
            made[action.name.lower()] = action
    return made


def exchanges(version: str) -> Iterator[Exchange]:
    """The recorded replies of a server to what ajam asks in that format."""
    for format in FORMATS:
        for step in steps(version, format):
            found = REQUEST.fullmatch(step.request)
            if step.status and found and found[1].decode() == CODECS[format].endpoint:
                with suppress(LocalProtocolError):
                    exchange = Exchange(version, format, step, *asked((found[2] or found[3]).decode("latin-1").strip()))
                    if exchange.codec.endpoint == CODECS[format].endpoint:
                        yield exchange


def a_few(version: str) -> Iterator[Exchange]:
    """One reply in each format to each of some actions: lists, single answers, and what must not be repeated."""
    found = set()
    for exchange in exchanges(version):
        kind = exchange.format, exchange.action.name.lower()
        if kind[1] in FEW and kind not in found and exchange.step.status == 200 and exchange.action_id:
            found.add(kind)
            yield exchange


def asked(form: str) -> tuple[BaseAction[Any], str | None]:
    """The action of a form, and its ActionID, unless that is one which ajam never sends."""
    pairs = [(name.lower(), value) for name, value in parse_qsl(form, keep_blank_values=True)]
    names = dict(reversed(pairs))
    name, action_id = names.get("action", ""), names.get("actionid", "")
    others = [pair for pair in pairs if pair[0] not in RESERVED]
    action = typed().get(name.lower()) if not others else None
    action = action or Action(name, others)
    encode_action(action, None)
    return action, action_id if ACTION_ID.fullmatch(action_id) else None


def conclude(exchange: Exchange, body: bytes) -> Any:
    """What the action gets for this body: its result, the AjamError that is raised, or AskedAgain."""
    flow = exchange.session().send(exchange.action, action_id=exchange.action_id)
    try:
        effect = next(flow)
        assert isinstance(effect, Fetch)
        flow.send(exchange.response(body))
    except StopIteration as end:
        return end.value
    except AjamError as error:
        return error
    flow.close()
    return AskedAgain()
