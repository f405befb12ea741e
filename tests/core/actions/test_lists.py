"""Which events a list is made of, and which one ends it, beside what the source of nine releases says."""

from __future__ import annotations

from typing import Any

import pytest
from tools.known import known

from ajam_core import actions
from ajam_core.actions import ListAction

LISTS = {name: facts for name, facts in known()["actions"].items() if facts["items"]}
CLASSES = [getattr(actions, name) for name in actions.__all__]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_made_of_its_events(name: str) -> None:
    action = getattr(actions, name)
    assert set(action.items) == set(LISTS[name]["items"])
    assert action.end == LISTS[name]["end"]


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if issubclass(cls, ListAction)], ids=lambda cls: cls.__name__)
def test_a_list_may_be_asked_for_again(cls: type[ListAction[Any]]) -> None:
    assert cls.repeatable
