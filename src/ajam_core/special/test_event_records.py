"""The record of a step of the server's own tests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import attrs

from ajam_core.enums import TestEventType
from ajam_core.messages import masked
from ajam_core.records.base import NOTHING, Record, header

__all__ = ["TestEvent"]


@attrs.frozen
class TestEvent(Record):
    """A step that the server's own tests look for.

    Asterisk 1.8 and later; class reporting.

    Only servers built with TEST_FRAMEWORK raise it; those of Debian are. `fields` are the headers of the step, by
    folded name, verbatim; `state` and `app_file` to `app_line` say where it was raised.
    """

    open_headers: ClassVar[bool] = True

    type: TestEventType | None = header("Type")
    state: str | None = header("State")
    app_file: str | None = header("AppFile")
    app_function: str | None = header("AppFunction")
    app_line: int | None = header("AppLine")
    fields: Mapping[str, str] = attrs.field(default=NOTHING, repr=masked, hash=False)
