"""What may be sent again, and when."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core import LocalProtocolError, actions
from ajam_core.errors import (
    AjamError,
    DecodeError,
    HttpStatusError,
    OutcomeUnknown,
    TransportClosed,
    TransportError,
    TransportTimeout,
)
from ajam_core.retry import Decide, backoff, decide, delay_after, may_have_acted, never
from tests.core.conversation import Conversation, a_session, logged_in, response

LOST = TransportError("the connection was reset", "sent")
UNSENT = TransportError("the connection was refused", "connect")
CUT = DecodeError("it ends too early", "rawman", 10, truncated=True)
BAD_GATEWAY = HttpStatusError(502, "/rawman", acted=True)


@pytest.mark.parametrize("error", [LOST, UNSENT, CUT, BAD_GATEWAY])
def test_an_answer_that_did_not_come_whole_is_asked_for_twice_more_with_growing_waits(error: AjamError) -> None:
    assert [decide(error, attempt) for attempt in (1, 2, 3, 4)] == [0.1, 0.2, None, None]


@pytest.mark.parametrize("policy", [decide, backoff(lambda: 0.5)])
@pytest.mark.parametrize(
    "error",
    [
        TransportTimeout("nothing in 30 s", "sent"),
        TransportTimeout("no connection in 30 s", "connect"),
        DecodeError("it is no AJAM answer", "rawman", 0),
        HttpStatusError(404, "/rawman"),
    ],
)
def test_what_would_only_fail_again_or_take_longer_than_was_allowed_is_not_repeated(
    error: AjamError, policy: Decide
) -> None:
    assert policy(error, 1) is None


@pytest.mark.parametrize("error", [LOST, UNSENT, CUT, BAD_GATEWAY])
@pytest.mark.parametrize(("drawn", "share"), [(0.0, 1.0), (0.5, 0.75), (1.0, 0.5)])
def test_waits_double_up_to_the_longest_and_chance_shortens_each_by_up_to_half(
    error: AjamError, drawn: float, share: float
) -> None:
    policy = backoff(lambda: drawn, first_s=1.0, longest_s=5.0, repeats=5)
    waits = [policy(error, attempt) for attempt in range(1, 7)]
    assert waits == [share * 1.0, share * 2.0, share * 4.0, share * 5.0, share * 5.0, None]


def test_a_policy_that_repeats_for_ever_never_waits_longer_than_the_longest() -> None:
    policy = backoff(lambda: 0.0, longest_s=30.0, repeats=10**9)
    assert [policy(LOST, attempt) for attempt in (9, 10, 2_000, 10**9)] == [25.6, 30.0, 30.0, 30.0]


@pytest.mark.parametrize("said", [float("inf"), float("nan"), -1.0, "soon"])
def test_a_policy_that_says_what_is_no_time_is_told_so(said: Any) -> None:
    with pytest.raises(LocalProtocolError, match=": neither None nor a number of seconds") as caught:
        delay_after(lambda error, attempt: said, TransportError("reset"), 1)
    assert isinstance(caught.value.__cause__, TransportError)
    assert delay_after(lambda error, attempt: 1, TransportError("reset"), 1) == 1


def test_no_policy_is_asked_once_the_transport_is_closed() -> None:
    asked: list[AjamError] = []

    def again(error: AjamError, attempt: int) -> float:
        asked.append(error)
        return 0.0

    session = a_session(decide=again)
    with pytest.raises(TransportClosed, match="Ping was not sent, because the login before it failed"):
        Conversation.of(TransportClosed("the transport is closed", "connect")).run(session.send(actions.Ping()))
    assert asked == []


def test_a_session_waits_as_the_source_of_chance_says() -> None:
    drawn = iter([0.0, 0.5])
    session = logged_in(decide=backoff(lambda: next(drawn), first_s=0.2))
    talk = Conversation.of(LOST, LOST, response())
    talk.run(session.send(actions.Ping()))
    assert talk.slept == [0.2, pytest.approx(0.3)]


@pytest.mark.parametrize(
    "options", [{"first_s": 0}, {"first_s": -1.0}, {"longest_s": 0}, {"repeats": -1}, {"first_s": float("nan")}]
)
def test_a_backoff_that_makes_no_sense_is_refused(options: Any) -> None:
    with pytest.raises(LocalProtocolError, match="backoff"):
        backoff(lambda: 0.5, **options)


@pytest.mark.parametrize("error", [LOST, UNSENT, CUT])
def test_the_other_policy_repeats_nothing(error: AjamError) -> None:
    assert never(error, 1) is None


@pytest.mark.parametrize(
    ("error", "acted"),
    [
        (UNSENT, False),
        (LOST, True),
        (TransportTimeout("nothing in 30 s", "sent"), True),
        (TransportTimeout("no connection in 30 s", "connect"), False),
        (HttpStatusError(404, "/rawman"), False),
        (BAD_GATEWAY, True),
        (CUT, True),
        (DecodeError("it is no AJAM answer", "rawman", 0), True),
        (OutcomeUnknown("Originate", "a-1"), True),
    ],
)
def test_the_way_an_answer_failed_says_whether_the_server_may_have_acted(error: AjamError, acted: bool) -> None:
    assert may_have_acted(error) is acted
