"""What goes out: ActionIDs, connections, times, formats."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core import Action, Session, actions
from ajam_core.errors import (
    DecodeError,
    LocalProtocolError,
    TransportError,
    TransportTimeout,
)
from ajam_core.http import HttpResponse
from ajam_core.limits import Limits
from ajam_core.retry import never
from tests.core.conversation import (
    HOME,
    Conversation,
    a_session,
    answer,
    block,
    event,
    logged_in,
    parameters,
    response,
)

ORIGINATE = actions.Originate(channel="SIP/101", application="Wait", data="1", async_=True)


def test_every_send_carries_a_fresh_actionid_one_of_the_callers_or_none() -> None:
    session = logged_in()
    talk = Conversation.of(response(), response(), response(), response())
    for chosen in ({}, {}, {"action_id": "mine.1"}, {"action_id": None}):
        talk.run(session.send(actions.Ping(), **chosen))
    assert [parameters(fetch.request).get("actionid") for fetch in talk.fetched] == ["t-3", "t-4", "mine.1", None]


def test_no_actionid_tells_another_one_unless_a_token_is_given() -> None:
    session = Session(HOME, "admin", "secret")
    assert len({session.next_id().partition("-")[0] for _ in range(20)}) == 20
    assert [a_session().next_id() for _ in range(2)] == ["t-1", "t-1"]


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (Action("UserEvent", {"Text": "ok"}), None),
        ("Ping", "send takes an action"),
        (actions.Command("core show\r\nversion"), "parameter 'command'"),
        (actions.Getvar("A\x00B"), "parameter 'variable'"),
    ],
)
def test_what_cannot_be_sent_is_refused_before_even_a_login(action: Any, said: str | None) -> None:
    talk = Conversation.of(TransportError("reached", "connect"))
    session = a_session(decide=never)
    with pytest.raises(TransportError if said is None else LocalProtocolError, match=said or "reached"):
        talk.run(session.send(action))
    assert bool(talk.fetched) is (said is None)


def test_a_bad_actionid_is_refused() -> None:
    with pytest.raises(LocalProtocolError, match="the ActionID must be"):
        Conversation.of().run(a_session().send(actions.Ping(), action_id="a b"))


def test_an_action_that_must_not_be_repeated_goes_out_on_a_fresh_connection() -> None:
    session = logged_in()
    talk = Conversation.of(response(), response())
    talk.run(session.send(ORIGINATE))
    talk.run(session.send(actions.Ping()))
    assert [fetch.fresh for fetch in talk.fetched] == [True, False]


@pytest.mark.parametrize(
    ("action", "timeout_s", "expected"),
    [
        (actions.Ping(), None, 30.0),
        (actions.Ping(), 2.5, 2.5),
        (actions.WaitEvent(5), None, 35.0),
        (actions.WaitEvent(500), None, 90.0),
        (actions.WaitEvent(), None, 90.0),
        (actions.WaitEvent(-1), None, 90.0),
        (actions.Originate(channel="a", application="b"), None, 60.0),
        (actions.Originate(channel="a", application="b", timeout_ms=1500), None, 31.5),
        (ORIGINATE, None, 30.0),
    ],
)
def test_the_time_for_an_exchange_outlasts_what_the_server_may_hold_it_for(
    action: Any, timeout_s: float | None, expected: float
) -> None:
    talk = Conversation.of(
        answer(block("Response: Success", "Ping: Pong") + event("WaitEventComplete", "ActionID: t-3"))
    )
    talk.run(logged_in().send(action, timeout_s=timeout_s))
    assert talk.fetched[0].timeout_s == expected


def test_a_wait_for_events_goes_over_its_own_lane() -> None:
    talk = Conversation.of(answer(""))
    talk.run(logged_in().send(actions.WaitEvent(1)))
    assert talk.fetched[0].lane == "events"


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf"), "5"])
def test_a_timeout_that_is_none_is_refused(seconds: float) -> None:
    with pytest.raises(LocalProtocolError, match="timeout_s must be a number of seconds above 0"):
        a_session(timeout_s=seconds)
    with pytest.raises(LocalProtocolError, match="timeout_s must be a number of seconds above 0"):
        Conversation.of().run(logged_in().send(actions.Ping(), timeout_s=seconds))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"version": "new"}, "names no Asterisk version"),
        ({"token": "a b"}, "token must be 1 to 40 characters"),
        ({"encoding": "utf-16"}, "changes ASCII letters"),
        ({"encoding": "klingon"}, "no text encoding"),
        ({"encoding": ""}, "no text encoding"),
        ({"encoding": 5}, "no text encoding"),
    ],
)
def test_options_that_cannot_be_right_are_refused(options: dict[str, Any], said: str) -> None:
    with pytest.raises(LocalProtocolError, match=said):
        a_session(**options)


def test_the_bound_on_a_body_reaches_transport_and_codec() -> None:
    session = logged_in(limits=Limits(body=90))
    talk = Conversation.of(response("Success", "Message: " + "x" * 100))
    with pytest.raises(DecodeError, match="90"):
        talk.run(session.send(actions.Ping()))
    assert talk.fetched[0].max_body == 90


def test_a_driver_that_gives_chunks_unasked_is_told_so() -> None:
    with pytest.raises(TypeError, match="whole body as bytes"):
        Conversation.of(HttpResponse(200, (), [b"x"])).run(logged_in().send(actions.Ping()))


@pytest.mark.parametrize(
    ("action", "server", "leaf"),
    [
        (actions.Ping(), "Asterisk/13.38.3", "mxml"),
        (actions.Command("x"), "Asterisk/13.38.3", "rawman"),
        (actions.Command("x"), "Asterisk/14.0.0", "mxml"),
        (Action("command", {"command": "x"}), "Asterisk/11.25.3", "rawman"),
        (Action("Queues"), "Asterisk/11.25.3", "rawman"),
        (Action("IAXnetstats"), "Asterisk/22.10.1", "rawman"),
        (actions.IAXpeers(), "Asterisk/1.6.2.24", "mxml"),
    ],
)
def test_an_answer_that_a_format_cannot_carry_is_asked_for_as_rawman(action: Any, server: str, leaf: str) -> None:
    session = a_session(codec="mxml")
    xml = "<ajax-response>\n<response type='object' id='unknown'><generic {} /></response>\n</ajax-response>\n"
    options = {"server": server, "media_type": "text/xml"}
    talk = Conversation.of(
        answer(xml.format("response='Success' challenge='1'"), **options),
        answer(xml.format("response='Success'"), **options),
        TransportTimeout("enough", "connect"),
    )
    with pytest.raises(TransportTimeout):
        talk.run(session.send(action))
    assert talk.fetched[-1].request.path == f"/asterisk/{leaf}"
    assert talk.fetched[0].request.path == "/asterisk/mxml"
