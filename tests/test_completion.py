"""What an editor completes: actions with their parameters, records with their fields, each with its type."""

from __future__ import annotations

import inspect
from typing import Any, get_type_hints

import attrs
import pytest
from tools.catalog import Class, load

from ajam_core import actions, records

ACTIONS = [each for each in load().actions.values() if each.rows and not each.hand_written]
RECORDS = [each for each in load().records.values() if each.rows]


def parameters(cls: Any) -> dict[str, Any]:
    """The keywords of the constructor, each with its type."""
    hints = get_type_hints(cls)
    return {name: hints[name] for name in inspect.signature(cls).parameters}


@pytest.mark.parametrize("each", ACTIONS, ids=lambda each: each.name)
def test_an_action_takes_its_parameters_by_name(each: Class) -> None:
    taken = parameters(getattr(actions, each.name))
    assert {row.name for row in each.rows} <= set(taken)
    assert Any not in taken.values()


@pytest.mark.parametrize("each", RECORDS, ids=lambda each: each.name)
def test_a_record_has_its_fields_by_name(each: Class) -> None:
    cls = getattr(records, each.name)
    fields = {field.name for field in attrs.fields(cls)}
    assert {row.name for row in each.rows} <= fields <= set(dir(cls)) | fields
    assert Any not in parameters(cls).values()


def test_the_packages_list_every_class() -> None:
    assert {each.name for each in load().actions.values()} <= set(dir(actions))
    assert {each.name for each in load().records.values()} <= set(dir(records))
