"""Logging in and off, alone and beside other flows."""

from __future__ import annotations

from hashlib import md5
from typing import Any

import pytest

from ajam_core import Session, actions
from ajam_core.effects import Fetch, Sleep
from ajam_core.errors import (
    ActionFailed,
    AuthenticationFailed,
    HttpStatusError,
    LocalProtocolError,
    RemoteProtocolError,
    TransportError,
    TransportTimeout,
)
from ajam_core.retry import never
from ajam_core.state import State
from tests.core.conversation import (
    HOME,
    Conversation,
    a_session,
    answer,
    asks,
    logged_in,
    login_answers,
    parameters,
    response,
)

OLD = {"server": "Asterisk/1.4.26.2"}


def test_a_login_answers_a_challenge_and_keeps_the_secret_out_of_every_request() -> None:
    session = a_session()
    talk = Conversation.of(*login_answers())
    talk.run(session.login())
    challenge, login = (fetch.request for fetch in talk.fetched)
    assert (challenge.method, challenge.target) == (
        "GET",
        "/asterisk/rawman?action=Challenge&actionid=t-1&authtype=MD5",
    )
    assert (login.method, login.target) == ("POST", "/asterisk/rawman")
    assert parameters(login) == {
        "action": "Login",
        "actionid": "t-2",
        "username": "admin",
        "authtype": "MD5",
        "key": md5(b"123456789s3cret").hexdigest(),
    }
    assert ("Cookie", 'mansession_id="c0ffee00"') in login.headers
    assert session.state is State.READY
    assert str(session.version) == "22.10.1"


def test_a_plain_login_asks_ping_first_and_posts_the_secret_to_a_server_that_takes_post() -> None:
    session = a_session(auth="plain", events="call,system")
    talk = Conversation.of(response("Error", "Message: Permission denied"), response("Success"))
    talk.run(session.login())
    ping, login = (fetch.request for fetch in talk.fetched)
    assert (ping.method, parameters(ping)["action"]) == ("GET", "Ping")
    assert login.method == "POST"
    assert parameters(login)["secret"] == "s3cret"
    assert parameters(login)["events"] == "call,system"


def test_a_login_on_1_4_goes_by_get_and_ends_with_a_ping() -> None:
    session = a_session(auth="plain")
    talk = Conversation.of(
        response("Error", "Message: Authentication Required", **OLD), response(**OLD), response("Pong", **OLD)
    )
    talk.run(session.login())
    assert talk.asked == ["Ping", "Login", "Ping"]
    assert {fetch.request.method for fetch in talk.fetched} == {"GET"}
    assert session.rules.item_separator == "|"


def test_a_server_that_hides_its_version_is_known_as_1_4_by_the_text_of_its_denial() -> None:
    session = a_session(auth="plain")
    hidden = {"server": "nginx"}
    talk = Conversation.of(
        response("Error", "Message: Authentication Required", **hidden), response(**hidden), response("Pong", **hidden)
    )
    talk.run(session.login())
    assert talk.asked == ["Ping", "Login", "Ping"]
    assert talk.fetched[1].request.method == "GET"


def test_a_stated_version_wins_over_the_server_header() -> None:
    session = a_session(version="1.6.2.24")
    talk = Conversation.of(*login_answers(server="nginx"))
    talk.run(session.login())
    assert {fetch.request.method for fetch in talk.fetched} == {"GET"}
    assert str(session.version) == "1.6.2.24"


@pytest.mark.parametrize("text", ["Authentication failed", "Login Already In Use"])
def test_a_refused_login_raises_and_the_next_send_tries_again(text: str) -> None:
    session = a_session()
    challenge, accepted = login_answers()
    talk = Conversation.of(challenge, response("Error", f"Message: {text}"))
    with pytest.raises(AuthenticationFailed, match=text):
        talk.run(session.login())
    assert session.state is State.LAPSED
    again = Conversation.of(challenge, accepted, response("Success", "Ping: Pong"))
    assert again.run(session.send(actions.Ping())).ping == "Pong"


def test_a_refused_challenge_raises() -> None:
    talk = Conversation.of(response("Error", "Message: Must specify AuthType"))
    with pytest.raises(ActionFailed, match="Must specify AuthType"):
        talk.run(a_session().login())


def test_a_login_is_not_repeated_while_the_session_is_ready() -> None:
    assert Conversation.of().run(logged_in().login()) is None


def test_a_secret_that_does_not_fit_a_post_is_refused_and_not_put_into_a_url() -> None:
    session = Session(HOME, "admin", "x" * 1100, auth="plain")
    talk = Conversation.of(response("Error", "Message: Permission denied", server="Asterisk/11.25.3"))
    with pytest.raises(LocalProtocolError, match="a secret does not go into a URL"):
        talk.run(session.login())
    assert len(talk.fetched) == 1


def test_a_connection_that_breaks_during_login_is_tried_again() -> None:
    session = a_session()
    talk = Conversation.of(TransportError("cut", "sent"), *login_answers())
    talk.run(session.login())
    assert talk.asked == ["Challenge", "Challenge", "Login"]
    assert talk.slept == [0.1]


def test_a_login_that_fails_leaves_the_session_free_for_the_next() -> None:
    session = a_session(decide=never)
    with pytest.raises(TransportError):
        Conversation.of(TransportError("refused", "connect")).run(session.login())
    assert session.state is State.LAPSED
    Conversation.of(*login_answers()).run(session.login())
    assert session.state is State.READY


def test_flows_wait_while_another_logs_in() -> None:
    session = a_session()
    first, second = session.login(), session.send(actions.Ping())
    assert isinstance(next(first), Fetch)
    assert isinstance(next(second), Sleep)
    challenge, accepted = login_answers()
    first.send(challenge)
    assert isinstance(second.send(None), Sleep)
    with pytest.raises(StopIteration):
        first.send(accepted)
    ping = second.send(None)
    assert isinstance(ping, Fetch)
    assert parameters(ping.request)["action"] == "Ping"


def test_a_refused_login_is_raised_in_every_flow_that_waited_for_it() -> None:
    session = a_session()
    first, second = session.login(), session.login()
    next(first)
    next(second)
    first.send(next(iter(login_answers())))
    with pytest.raises(AuthenticationFailed):
        first.send(response("Error", "Message: Authentication failed"))
    with pytest.raises(AuthenticationFailed):
        second.send(None)


def test_a_login_that_is_given_up_is_taken_over_by_a_flow_that_waited() -> None:
    session = a_session()
    first, second = session.login(), session.login()
    next(first)
    next(second)
    first.close()
    takes_over = second.send(None)
    assert isinstance(takes_over, Fetch)
    assert parameters(takes_over.request)["action"] == "Challenge"


def test_a_logoff_ends_the_session_for_good() -> None:
    session = logged_in()
    talk = Conversation.of(response("Goodbye", "Message: Thanks for all the fish."))
    talk.run(session.logoff())
    assert talk.asked == ["Logoff"]
    assert talk.fetched[0].timeout_s == 5.0
    assert session.cookie is None
    with pytest.raises(LocalProtocolError, match="the session is closed"):
        Conversation.of().run(session.send(actions.Ping()))
    Conversation.of().run(session.logoff())


@pytest.mark.parametrize("failure", [TransportError("gone", "connect"), answer("<junk>"), answer(status=503)])
def test_a_server_that_does_not_answer_a_logoff_is_no_error(failure: Any) -> None:
    session = logged_in()
    Conversation.of(failure).run(session.logoff())
    assert session.state is State.CLOSED


def test_a_session_that_never_logged_in_has_nothing_to_log_off() -> None:
    Conversation.of().run(a_session().logoff())


def test_a_login_under_way_when_the_session_is_closed_does_not_reopen_it() -> None:
    session = a_session()
    login = session.login()
    next(login)
    Conversation.of().run(session.logoff())
    challenge, accepted = login_answers()
    login.send(challenge)
    assert asks(login.send(accepted)) == ("Logoff", "c0ffee00")
    with pytest.raises(LocalProtocolError, match="was closed while it logged in"):
        login.send(response("Goodbye"))
    assert session.state is State.CLOSED


def test_a_session_that_dies_within_its_login_is_logged_in_once_more() -> None:
    session = a_session()
    challenge, accepted = login_answers()
    forgotten = response("Error", "Message: Authentication failed", cookie="0000beef")
    talk = Conversation.of(challenge, forgotten, challenge, accepted)
    talk.run(session.login())
    assert talk.asked == ["Challenge", "Login", "Challenge", "Login"]


def test_a_session_that_dies_within_its_login_twice_is_no_wrong_secret() -> None:
    challenge = next(iter(login_answers()))
    forgotten = response("Error", "Message: Authentication failed", cookie="0000beef")
    with pytest.raises(RemoteProtocolError, match="forgot the session within its login, twice"):
        Conversation.of(challenge, forgotten, challenge, forgotten).run(a_session().login())


def test_a_session_of_1_4_that_dies_before_its_closing_ping_is_logged_in_once_more() -> None:
    session = a_session(auth="plain")
    denial = response("Error", "Message: Authentication Required", **OLD)
    dead = response("Error", "Message: Authentication Required", cookie="0000beef", **OLD)
    talk = Conversation.of(denial, response(**OLD), dead, denial, response(**OLD), response("Pong", **OLD))
    talk.run(session.login())
    assert talk.asked == ["Ping", "Login", "Ping"] * 2


def test_an_answer_without_a_session_cookie_is_told_as_such() -> None:
    answer = response("Success", "Challenge: 1", cookie=None)
    with pytest.raises(RemoteProtocolError, match="brings no session cookie"):
        Conversation.of(answer).run(a_session().login())


def test_a_login_that_fails_for_want_of_an_answer_fails_for_everyone_who_waited() -> None:
    session = a_session(decide=never)
    first, second = session.login(), session.send(actions.Ping())
    next(first)
    next(second)
    with pytest.raises(TransportError):
        first.throw(TransportTimeout("no answer in 30 s", "sent"))
    with pytest.raises(TransportTimeout, match="Ping was not sent, because the login before it failed") as caught:
        second.send(None)
    assert caught.value.phase == "connect"


def test_a_login_that_was_given_up_is_ended_on_the_server_at_the_end() -> None:
    session = a_session()
    login = session.login()
    next(login)
    login.send(next(iter(login_answers())))
    login.close()
    talk = Conversation.of(response("Goodbye"))
    talk.run(session.logoff())
    assert asks(talk.fetched[0]) == ("Logoff", "c0ffee00")


def test_a_challenge_that_is_none_is_not_answered() -> None:
    talk = Conversation.of(response("Success", "Challenge: "))
    with pytest.raises(RemoteProtocolError, match="holds no challenge"):
        talk.run(a_session().login())
    assert talk.asked == ["Challenge"]


def test_an_error_of_the_login_does_not_say_that_the_action_may_have_been_carried_out() -> None:
    talk = Conversation.of(answer(status=503))
    with pytest.raises(HttpStatusError, match="the action was not carried out"):
        talk.run(a_session(decide=never).send(actions.Originate(channel="SIP/1", application="Wait")))


def test_a_session_in_use_elsewhere_gets_advice_of_its_own() -> None:
    challenge = next(iter(login_answers()))
    with pytest.raises(AuthenticationFailed, match="set allowmultiplelogin=yes"):
        Conversation.of(challenge, response("Error", "Message: Login Already In Use")).run(a_session().login())


def test_a_flow_can_be_cancelled_at_every_yield_and_the_session_used_again() -> None:
    answers = [*login_answers(), response("Success", "Ping: Pong")]
    for cut in range(1, len(answers) + 1):
        session = a_session()
        flow = session.send(actions.Ping())
        next(flow)
        for given in answers[: cut - 1]:
            flow.send(given)
        flow.close()
        fresh = answers if session.state is not State.READY else answers[2:]
        assert Conversation.of(*fresh).run(session.send(actions.Ping())).ping == "Pong"


def test_the_repr_names_user_server_state_and_version() -> None:
    assert repr(logged_in()) == "<Session admin@http://pbx:8088/asterisk ready version=22.10.1>"
