"""A session that lapsed, and a permission that is missing."""

from __future__ import annotations

import pytest

from ajam_core import actions
from ajam_core.effects import Sleep
from ajam_core.errors import (
    ActionFailed,
    PermissionDenied,
    TransportError,
)
from ajam_core.session import DENIALS
from tests.core.conversation import (
    Conversation,
    asks,
    logged_in,
    login_answers,
    response,
)


def test_a_lapsed_session_is_renewed_once_and_the_action_sent_again_even_one_that_must_not_be_repeated() -> None:
    session = logged_in()
    denial = response("Error", "Message: Permission denied", cookie="0000beef")
    talk = Conversation.of(denial, *login_answers(cookie="0000beef"), response("Success", "Message: queued"))
    result = talk.run(session.send(actions.Originate(channel="SIP/101", context="default", exten="1")))
    assert result.message == "queued"
    assert talk.asked == ["Originate", "Challenge", "Login", "Originate"]


def test_a_denial_under_the_same_cookie_is_a_missing_permission() -> None:
    talk = Conversation.of(response("Error", "Message: Permission denied"))
    with pytest.raises(PermissionDenied, match="give the user the action's class"):
        talk.run(logged_in().send(actions.Command("core show version")))


def test_a_second_denial_under_a_new_cookie_is_a_real_one() -> None:
    session = logged_in()
    denials = [response("Error", "Message: Permission denied", cookie=f"0000bee{n}") for n in range(2)]
    talk = Conversation.of(denials[0], *login_answers(cookie="0000bee0"), denials[1], response("Goodbye"))
    with pytest.raises(PermissionDenied, match="the server forgot the session right after its login"):
        talk.run(session.send(actions.Ping()))
    assert asks(talk.fetched[-1]) == ("Logoff", "0000bee1")


def test_a_changed_cookie_alone_does_not_make_an_action_go_out_twice() -> None:
    session = logged_in()
    talk = Conversation.of(response("Error", "Message: Originate failed", cookie="0000beef"))
    with pytest.raises(ActionFailed, match="Originate failed"):
        talk.run(session.send(actions.Originate(channel="SIP/101", context="default", exten="1")))
    assert talk.asked == ["Originate"]


def test_a_read_is_renewed_whatever_the_denial_says() -> None:
    session = logged_in()
    talk = Conversation.of(
        response("Error", "Message: Who are you?", cookie="0000beef"),
        *login_answers(),
        response("Success", "Ping: Pong"),
    )
    assert talk.run(session.send(actions.Ping())).ping == "Pong"


def test_a_reply_without_a_cookie_tells_nothing_about_the_session() -> None:
    talk = Conversation.of(response("Error", "Message: Permission denied", cookie=None))
    with pytest.raises(PermissionDenied):
        talk.run(logged_in().send(actions.Ping()))


def test_a_cookie_under_another_content_type_is_not_believed() -> None:
    reply = response("Error", "Message: Permission denied", cookie="0000beef", media_type="text/html")
    with pytest.raises(PermissionDenied):
        Conversation.of(reply).run(logged_in().send(actions.Ping()))


def test_two_flows_denied_together_make_one_login_and_leave_no_session_behind() -> None:
    session = logged_in()
    one, two = session.send(actions.Ping()), session.send(actions.Ping())
    next(one)
    next(two)
    challenge = one.send(response("Error", "Message: Permission denied", cookie="0000beef"))
    logoff = two.send(response("Error", "Message: Permission denied", cookie="0000dead"))
    assert asks(challenge) == ("Challenge", "0000beef")
    assert asks(logoff) == ("Logoff", "0000dead")
    assert isinstance(two.send(response("Goodbye", cookie="0000dead")), Sleep)
    for given in login_answers(cookie="0000beef"):
        repeated = one.send(given)
    assert asks(repeated) == asks(two.send(None)) == ("Ping", "0000beef")


def test_a_flow_denied_under_an_older_login_only_repeats() -> None:
    session = logged_in()
    late = session.send(actions.Ping())
    next(late)
    denial = response("Error", "Message: Permission denied", cookie="0000beef")
    Conversation.of(denial, *login_answers(cookie="0000beef"), response()).run(session.send(actions.Ping()))
    logoff = late.send(response("Error", "Message: Permission denied", cookie="0000dead"))
    assert asks(logoff) == ("Logoff", "0000dead")
    assert asks(late.throw(TransportError("gone", "connect"))) == ("Ping", "0000beef")


def test_a_flow_gives_up_when_the_logins_of_others_do_not_help_either() -> None:
    session = logged_in()
    flow = session.send(actions.Ping())
    next(flow)
    denial = response("Error", "Message: Permission denied", cookie="0000dead")
    for _ in range(DENIALS):
        session.generation += 1
        assert asks(flow.send(denial))[0] == "Logoff"
        assert asks(flow.send(denial))[0] == "Ping"
    assert asks(flow.send(denial))[0] == "Logoff"
    with pytest.raises(PermissionDenied):
        flow.send(denial)
