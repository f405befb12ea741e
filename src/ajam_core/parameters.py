"""What the parameters of an action may be; checked when the action is made, before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from math import inf
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from ajam_core.errors import LocalProtocolError

__all__ = ["check_parameters"]

Check = Callable[[Any], bool]

CLASSES_KEPT = 1024
PARENTHESES = re.compile(r"\([^()]*\)")

CHECKS: dict[Any, tuple[str, Check]] = {
    str: ("text", lambda value: isinstance(value, str)),
    bool: ("True or False", lambda value: isinstance(value, bool)),
    int: ("a whole number", lambda value: isinstance(value, int) and not isinstance(value, bool)),
    float: ("a number", lambda value: is_number(value)),
    tuple: (
        "a tuple of texts without commas outside of parentheses",
        lambda value: isinstance(value, tuple) and all(map(is_item, value)),
    ),
    Mapping: ("a mapping of texts", lambda value: isinstance(value, Mapping) and all(map(is_pair, value.items()))),
    NoneType: ("None", lambda value: value is None),
}
"""Each kind of parameter in words, and what is one."""


def is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < inf


def is_item(item: object) -> bool:
    """Whether the server takes it for one item: it splits at commas, but not in `CHANNEL(rtp,dest)`."""
    return isinstance(item, str) and "," not in PARENTHESES.sub("", item)


def is_pair(pair: tuple[object, object]) -> bool:
    return all(isinstance(text, str) for text in pair)


def check_of(kind: Any) -> tuple[str, Check]:
    kind = get_origin(kind) or kind
    if isinstance(kind, type) and issubclass(kind, Enum):
        return f"one of {', '.join(map(str, kind))}", lambda value: isinstance(value, kind)
    return CHECKS.get(kind, ("of its type", lambda value: True))


@lru_cache(maxsize=CLASSES_KEPT)
def checks_of(cls: Any) -> tuple[tuple[Any, str, tuple[Check, ...]], ...]:
    """For each parameter its field, what it must be in words, and the checks of which one has to hold."""
    fields = [field for field in getattr(cls, "__attrs_attrs__", ()) if "param" in field.metadata]
    hints = get_type_hints(cls) if fields else {}
    found = []
    for field in fields:
        kind = hints[field.name]
        kinds = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
        words, checks = zip(*map(check_of, kinds), strict=True)
        found.append((field, " or ".join(words), checks))
    return tuple(found)


def check_parameters(action: Any) -> None:
    """Raises LocalProtocolError where a parameter is not of its type, or out of its range."""
    cls: Any = type(action)
    for field, words, checks in checks_of(cls):
        value = getattr(action, field.name)
        if not any(check(value) for check in checks):
            raise LocalProtocolError(f"{action.name}: `{field.name}` must be {words}")
        low, high = field.metadata["low"], field.metadata["high"]
        if value is not None and not ((low is None or value >= low) and (high is None or value <= high)):
            bounds = [f"at least {low}" if low is not None else "", f"at most {high}" if high is not None else ""]
            raise LocalProtocolError(f"{action.name}: `{field.name}` must be {' and '.join(filter(None, bounds))}")
