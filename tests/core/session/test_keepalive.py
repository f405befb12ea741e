"""Keeping an idle session alive."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from ajam_core import Session, actions
from ajam_core.effects import Fetch, Sleep
from ajam_core.errors import AuthenticationFailed, LocalProtocolError, TransportError
from tests.core.conversation import Conversation, a_session, answer, login_answers, parameters, response
from tests.core.events.listening import Clock

PONG = response("Success", "Ping: Pong")
DENIED = response("Error", "Message: Permission denied", cookie="0000beef")


@attrs.define
class Night:
    """Runs a keepalive until its answers are used up; what it asks, and when."""

    session: Session
    clock: Clock
    asked: list[tuple[float, str]] = attrs.field(factory=list)

    def run(self, *answers: Any) -> None:
        left = list(answers)
        flow = self.session.keepalive()
        given: Any = None
        try:
            while True:
                effect: Any = flow.throw(given) if isinstance(given, BaseException) else flow.send(given)
                given = None
                if isinstance(effect, Sleep):
                    self.clock.now += effect.seconds
                    continue
                if not left:
                    flow.close()
                    return
                self.asked.append((round(self.clock.now - 1000), parameters(effect.request)["action"]))
                given = left.pop(0)
        except StopIteration:
            assert not left


def a_night(max_age_s: int = 60, **options: Any) -> Night:
    clock = Clock()
    session = a_session(clock=clock, **options)
    challenge, accepted = login_answers()
    cookie = ("Set-Cookie", f'mansession_id="c0ffee00"; Version=1; Max-Age={max_age_s}')
    headers = tuple(header for header in accepted.headers if header[0] != "Set-Cookie")
    Conversation.of(challenge, attrs.evolve(accepted, headers=(*headers, cookie))).run(session.login())
    return Night(session, clock)


@pytest.mark.parametrize(("max_age_s", "times"), [(60, [20, 40, 60]), (3600, [1200, 2400, 3600]), (6, [2, 4, 6])])
def test_a_ping_goes_out_at_a_third_of_the_time_that_the_session_may_be_idle(max_age_s: int, times: list[int]) -> None:
    night = a_night(max_age_s)
    pong = response("Success", "Ping: Pong", cookie=None)
    night.run(pong, pong, pong)
    assert night.asked == [(time, "Ping") for time in times]


def test_what_else_is_sent_puts_the_ping_off() -> None:
    night = a_night()
    flow = night.session.keepalive()
    assert next(flow) == Sleep(20)
    night.clock.now += 15
    Conversation.of(PONG).run(night.session.send(actions.Ping()))
    night.clock.now += 5
    assert flow.send(None) == Sleep(15)
    night.clock.now += 15
    assert isinstance(flow.send(None), Fetch)


def test_a_session_that_lapsed_all_the_same_is_logged_in() -> None:
    night = a_night()
    night.run(DENIED, *login_answers(cookie="0000beef"), PONG)
    assert [action for _, action in night.asked] == ["Ping", "Challenge", "Login", "Ping"]


@pytest.mark.parametrize(
    "failure",
    [
        TransportError("refused", "connect"),
        answer("<html>busy</html>"),
        answer(status=404),
        response("Error", "Message: Asterisk is shutting down"),
    ],
)
def test_a_server_that_is_gone_for_a_while_is_tried_again(failure: Any) -> None:
    night = a_night(decide=lambda error, attempt: None)
    night.run(failure, failure, PONG)
    assert night.asked == [(20, "Ping"), (40, "Ping"), (60, "Ping")]


def test_a_refused_login_ends_it() -> None:
    night = a_night()
    refused = response("Error", "Message: Authentication failed", cookie="0000beef")
    with pytest.raises(AuthenticationFailed):
        night.run(DENIED, next(iter(login_answers(cookie="0000beef"))), refused)


def test_a_session_that_was_never_logged_in_is_left_alone() -> None:
    clock = Clock()
    session = a_session(clock=clock)
    flow = session.keepalive()
    for _ in range(3):
        assert next(flow) == Sleep(1)
        clock.now += 1
    Conversation.of(*login_answers()).run(session.login())
    assert next(flow) == Sleep(20)


def test_it_ends_with_the_session() -> None:
    night = a_night()
    flow = night.session.keepalive()
    next(flow)
    Conversation.of(response("Goodbye")).run(night.session.logoff())
    with pytest.raises(StopIteration):
        flow.send(None)


def test_it_ends_with_a_session_that_is_closed_under_its_ping() -> None:
    night = a_night(decide=lambda error, attempt: 0.0)
    flow = night.session.keepalive()
    next(flow)
    night.clock.now += 20
    assert isinstance(flow.send(None), Fetch)
    Conversation.of(response("Goodbye")).run(night.session.logoff())
    assert flow.throw(TransportError("the exchange was given up")) == Sleep(0.0)
    with pytest.raises(StopIteration):
        flow.send(None)


def test_what_is_the_fault_of_the_application_is_raised() -> None:
    night = a_night()
    night.session.token = "\n"
    with pytest.raises(LocalProtocolError, match="the ActionID"):
        night.run()


def test_a_session_without_a_clock_cannot_tell_when_it_is_idle() -> None:
    with pytest.raises(LocalProtocolError, match=r"make the Session with clock=time\.monotonic"):
        next(a_session().keepalive())
