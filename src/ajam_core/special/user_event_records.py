"""The record of an event that a user raised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import attrs

from ajam_core.messages import masked
from ajam_core.records.base import NOTHING, Record, header

__all__ = ["UserEvent"]


@attrs.frozen
class UserEvent(Record):
    """An event raised by the action or the dialplan application UserEvent.

    All versions; class user.

    `fields` are the headers that the sender gave it, by folded name, verbatim. Any AMI user with class user can raise
    one, and a line break in a value forges further headers and blocks: trust it no more than its sender.
    """

    open_headers: ClassVar[bool] = True

    user_event: str = header("UserEvent", default="")
    fields: Mapping[str, str] = attrs.field(default=NOTHING, repr=masked, hash=False)
