"""The tables of the states of a session and of its event stream: no bytes, no flows."""

from __future__ import annotations

import pytest

from ajam_core.errors import LocalProtocolError
from ajam_core.state import (
    STREAM_TRANSITIONS,
    TRANSITIONS,
    Happening,
    State,
    Stream,
    StreamHappening,
    after,
    stream_after,
)


@pytest.mark.parametrize(
    ("happenings", "state"),
    [
        ([], State.NEW),
        ([Happening.LOGIN_STARTED], State.LOGGING_IN),
        ([Happening.LOGIN_STARTED, Happening.LOGIN_ACCEPTED], State.READY),
        ([Happening.LOGIN_STARTED, Happening.LOGIN_ENDED], State.LAPSED),
        ([Happening.LOGIN_STARTED, Happening.LOGIN_ENDED, Happening.LOGIN_STARTED], State.LOGGING_IN),
        ([Happening.LOGIN_STARTED, Happening.LOGIN_ACCEPTED, Happening.SESSION_LOST], State.LAPSED),
        ([Happening.LOGIN_STARTED, Happening.LOGGED_OFF, Happening.LOGIN_ACCEPTED], State.CLOSED),
        ([Happening.LOGGED_OFF, Happening.LOGGED_OFF], State.CLOSED),
        ([Happening.RESTORED, Happening.SESSION_LOST], State.LAPSED),
    ],
)
def test_a_session_goes_its_way(happenings: list[Happening], state: State) -> None:
    now = State.NEW
    for happening in happenings:
        now = after(now, happening)
    assert now is state


@pytest.mark.parametrize("state", State)
def test_a_session_can_be_logged_off_in_every_state_for_good(state: State) -> None:
    assert after(state, Happening.LOGGED_OFF) is State.CLOSED


def test_a_closed_session_stays_closed_whatever_happens() -> None:
    assert {after for (state, _), after in TRANSITIONS.items() if state is State.CLOSED} == {State.CLOSED}


@pytest.mark.parametrize(
    ("state", "happening"),
    [(state, happening) for state in State for happening in Happening if (state, happening) not in TRANSITIONS],
)
def test_what_the_table_does_not_have_cannot_happen(state: State, happening: Happening) -> None:
    with pytest.raises(LocalProtocolError, match=f"while the session is {state.value} it cannot be that"):
        after(state, happening)


@pytest.mark.parametrize(
    ("state", "happening"),
    [
        (State.LOGGING_IN, Happening.LOGIN_STARTED),  # one login at a time
        (State.READY, Happening.LOGIN_STARTED),
        (State.CLOSED, Happening.LOGIN_STARTED),
        (State.NEW, Happening.LOGIN_ACCEPTED),
        (State.LAPSED, Happening.SESSION_LOST),  # lost once only
        (State.CLOSED, Happening.SESSION_LOST),
        (State.LAPSED, Happening.RESTORED),  # a new session only
    ],
)
def test_the_forbidden_steps_are_forbidden(state: State, happening: Happening) -> None:
    assert (state, happening) not in TRANSITIONS


def test_the_sentence_says_what_could_not_happen_and_when() -> None:
    with pytest.raises(LocalProtocolError) as caught:
        after(State.CLOSED, Happening.LOGIN_STARTED)
    assert str(caught.value) == "while the session is closed it cannot be that a login starts"


def test_every_state_is_reached() -> None:
    assert {State.NEW, *TRANSITIONS.values()} == set(State)


OPENED, MISSED, CAUGHT_UP, ENDED = StreamHappening


@pytest.mark.parametrize(
    ("happenings", "stream"),
    [
        ([], Stream.NONE),
        ([OPENED], Stream.CURRENT),
        ([OPENED, CAUGHT_UP, ENDED], Stream.NONE),
        ([OPENED, MISSED, MISSED], Stream.BEHIND),
        ([OPENED, MISSED, CAUGHT_UP], Stream.CURRENT),
        ([OPENED, MISSED, ENDED], Stream.LEFT),
        ([OPENED, MISSED, ENDED, OPENED], Stream.BEHIND),
        ([MISSED, OPENED], Stream.BEHIND),
        ([OPENED, MISSED, ENDED, OPENED, CAUGHT_UP, ENDED], Stream.NONE),
    ],
)
def test_a_stream_remembers_what_it_may_have_missed(happenings: list[StreamHappening], stream: Stream) -> None:
    now = Stream.NONE
    for happening in happenings:
        now = stream_after(now, happening)
    assert now is stream


@pytest.mark.parametrize(
    ("stream", "happening"),
    [(one, happening) for one in Stream for happening in StreamHappening if (one, happening) not in STREAM_TRANSITIONS],
)
def test_what_the_table_of_streams_does_not_have_cannot_happen(stream: Stream, happening: StreamHappening) -> None:
    with pytest.raises(
        LocalProtocolError, match=f"while the event stream is {stream.value} it cannot be that {happening.value}"
    ):
        stream_after(stream, happening)


def test_a_stream_that_is_open_is_not_opened_again_and_every_state_is_reached() -> None:
    assert not {(Stream.CURRENT, OPENED), (Stream.BEHIND, OPENED)} & set(STREAM_TRANSITIONS)
    assert {Stream.NONE, *STREAM_TRANSITIONS.values()} == set(Stream)
