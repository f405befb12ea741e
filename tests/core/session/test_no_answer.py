"""What is sent again where no whole answer comes, and what never is."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core import Action, actions
from ajam_core.errors import (
    DecodeError,
    HttpStatusError,
    OutcomeUnknown,
    TransportError,
    TransportTimeout,
)
from tests.core.conversation import (
    Conversation,
    answer,
    logged_in,
    response,
)

ORIGINATE = actions.Originate(channel="SIP/101", application="Wait", data="1", async_=True)


@pytest.mark.parametrize(
    "failure",
    [
        TransportError("the connection was reset", "sent"),
        TransportTimeout("no answer in 30 s", "sent"),
        answer(status=500),
        answer(status=502),
        answer(status=503),
        answer("Response: Suc"),
        answer("<html>proxy</html>"),
        answer(""),
        response("Success", "ActionID: somebody-else-1"),
    ],
)
def test_an_action_that_must_not_be_sent_twice_is_not_and_its_outcome_is_unknown(failure: Any) -> None:
    talk = Conversation.of(failure)
    with pytest.raises(OutcomeUnknown, match="t-3") as caught:
        talk.run(logged_in().send(ORIGINATE))
    assert talk.asked == ["Originate"]
    assert caught.value.__cause__ is not None


def test_an_action_that_was_never_sent_is_sent_again_whatever_it_is() -> None:
    talk = Conversation.of(TransportError("refused", "connect"), response())
    talk.run(logged_in().send(ORIGINATE))
    assert talk.asked == ["Originate", "Originate"]


@pytest.mark.parametrize("status", [302, 400, 401, 403, 404, 413, 501])
def test_a_status_that_shows_that_nothing_happened_is_raised_as_it_is(status: int) -> None:
    with pytest.raises(HttpStatusError, match=f"HTTP status {status} .* was not carried out") as caught:
        Conversation.of(answer(status=status)).run(logged_in().send(ORIGINATE))
    assert not caught.value.acted


def test_an_error_page_under_a_200_counts_as_the_status_in_its_title() -> None:
    page = '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\r\n<html><head>\r\n<title>501 Not Implemented</title>'
    with pytest.raises(HttpStatusError, match="HTTP status 501"):
        Conversation.of(answer(page, media_type="text/html")).run(logged_in().send(actions.Ping()))


def test_a_read_is_repeated_as_the_policy_says_and_then_its_error_raised() -> None:
    talk = Conversation.of(*[TransportError("reset", "sent")] * 3)
    with pytest.raises(TransportError, match="reset"):
        talk.run(logged_in().send(actions.SIPpeers()))
    assert talk.slept == [0.1, 0.2]


def test_a_read_whose_answer_broke_off_is_repeated() -> None:
    talk = Conversation.of(answer("Response: Succ"), response("Success", "Ping: Pong"))
    assert talk.run(logged_in().send(actions.Ping())).ping == "Pong"


def test_an_empty_answer_to_a_read_is_asked_for_again() -> None:
    talk = Conversation.of(answer(""), response("Success", "Ping: Pong"))
    assert talk.run(logged_in().send(actions.Ping())).ping == "Pong"


def test_a_timeout_is_not_repeated() -> None:
    talk = Conversation.of(TransportTimeout("no answer in 30 s"))
    with pytest.raises(TransportTimeout):
        talk.run(logged_in().send(actions.Ping()))


def test_a_policy_of_ones_own_decides() -> None:
    talk = Conversation.of(TransportError("reset"), TransportTimeout("slow"), response())
    session = logged_in(decide=lambda error, attempt: attempt * 1.5)
    talk.run(session.send(actions.Ping()))
    assert talk.slept == [1.5, 3.0]


def test_a_reply_to_another_actionid_is_no_answer() -> None:
    talk = Conversation.of(response("Success", "ActionID: not-ours"))
    with pytest.raises(DecodeError, match=r"it answers ActionID 'not-ours', not 't-3'"):
        talk.run(logged_in().send(actions.Ping()))


def test_a_named_action_is_repeated_only_when_told_so() -> None:
    cut = TransportError("reset", "sent")
    with pytest.raises(OutcomeUnknown):
        Conversation.of(cut).run(logged_in().send(Action("DBDel", {"Family": "a", "Key": "b"})))
    talk = Conversation.of(cut, response())
    talk.run(logged_in().send(Action("CoreStatus", repeatable=True)))
    assert talk.asked == ["CoreStatus", "CoreStatus"]
