"""Which events a list is made of, and which one ends it, beside what the source of nine releases says."""

from __future__ import annotations

from typing import Any

import pytest
from tools.known import known

from ajam_core import actions
from ajam_core.actions import ListAction

CLASSES = [
    cls for name in actions.__all__ if issubclass(cls := getattr(actions, name), ListAction) and cls is not ListAction
]

OF_OTHERS = {"VoicemailUserStatus": {"VoicemailUserEntry"}, "VoicemailUsersList": {"VoicemailUserDetail"}}
"""Events of other actions, for which the source says both: one function of the server sends them, by a name given."""

ENDS = {"Hangup": actions.Hangup("/./").end}
"""The end of a list that comes for some parameters only."""


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_list_is_made_of_its_events(cls: type[ListAction[Any]]) -> None:
    facts = known()["actions"][cls.__name__]
    assert set(cls.items) >= set(facts["items"]) - OF_OTHERS.get(cls.__name__, set())  # of some it knows no items
    assert facts["end"] in (None, ENDS.get(cls.__name__, cls.end))


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_list_may_be_asked_for_again_but_that_of_the_channels_ended(cls: type[ListAction[Any]]) -> None:
    assert bool(cls.repeatable) is (cls is not actions.Hangup)
