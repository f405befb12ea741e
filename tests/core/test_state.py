"""The table of the session's states: no bytes, no flows."""

from __future__ import annotations

import pytest

from ajam_core.errors import LocalProtocolError
from ajam_core.state import TRANSITIONS, Happening, State, after


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
