"""Parameters are checked when an action is made, before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, Optional

import attrs
import pytest

from ajam_core.actions import ResponseAction
from ajam_core.actions.base import param
from ajam_core.errors import LocalProtocolError


class Mode(Enum):
    QUIET = "quiet"
    LOUD = "loud"


@attrs.frozen
class Paint(ResponseAction):
    colour: str = param("Colour", default="red")
    coats: int = param("Coats", default=1, low=1, high=9)
    wet: bool | None = param("Wet", default=None)
    width: float | None = param("Width", default=None, low=0)
    share: float | None = param("Share", default=None, high=1)
    mode: Mode | None = param("Mode", default=None)
    rooms: tuple[str, ...] = param("Rooms", default=())
    notes: Mapping[str, str] | None = param("Variable", default=None)
    priority: int | str = param("Priority", default=1)
    brush: Optional[str] = param("Brush", default=None)  # noqa: UP045  (as some write it)
    price: Decimal | None = param("Price", default=None)
    memo: object = attrs.field(default=None)


@pytest.mark.parametrize(
    "given",
    [
        {"colour": ""},
        {"coats": 9},
        {"wet": False},
        {"width": 0},
        {"width": 1.5},
        {"mode": Mode.LOUD},
        {"rooms": ("hall", "attic")},
        {"notes": {"a": "1"}},
        {"priority": "hint"},
        {"priority": 2},
        {"brush": "flat"},
        {"price": Decimal("1.50")},
        {"memo": object()},
    ],
    ids=str,
)
def test_what_fits_its_type_is_taken(given: dict[str, Any]) -> None:
    assert Paint(**given) == Paint(**given)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"colour": None}, "Paint: `colour` must be text"),
        ({"colour": b"red"}, "Paint: `colour` must be text"),
        ({"coats": "1"}, "Paint: `coats` must be a whole number"),
        ({"coats": True}, "Paint: `coats` must be a whole number"),
        ({"coats": 0}, "Paint: `coats` must be at least 1 and at most 9"),
        ({"coats": 10}, "Paint: `coats` must be at least 1 and at most 9"),
        ({"wet": "yes"}, "Paint: `wet` must be True or False or None"),
        ({"width": -1}, "Paint: `width` must be at least 0"),
        ({"width": "1"}, "Paint: `width` must be a number or None"),
        ({"width": True}, "Paint: `width` must be a number or None"),
        ({"width": float("inf")}, "Paint: `width` must be a number or None"),
        ({"width": float("nan")}, "Paint: `width` must be a number or None"),
        ({"share": 2}, "Paint: `share` must be at most 1"),
        ({"mode": "loud"}, "Paint: `mode` must be one of Mode.QUIET, Mode.LOUD or None"),
        ({"rooms": "hall"}, "Paint: `rooms` must be a tuple of texts without commas outside of parentheses"),
        ({"rooms": ("hall,attic",)}, "Paint: `rooms` must be a tuple of texts without commas outside of parentheses"),
        ({"rooms": (1,)}, "Paint: `rooms` must be a tuple of texts without commas outside of parentheses"),
        ({"notes": {"a": 1}}, "Paint: `notes` must be a mapping of texts or None"),
        ({"notes": "a=1"}, "Paint: `notes` must be a mapping of texts or None"),
        ({"priority": None}, "Paint: `priority` must be a whole number or text"),
        ({"brush": 1}, "Paint: `brush` must be text or None"),
    ],
    ids=str,
)
def test_what_does_not_fit_is_refused(given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(LocalProtocolError) as caught:
        Paint(**given)
    assert str(caught.value) == sentence
