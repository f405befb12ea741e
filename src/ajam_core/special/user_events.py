"""Events that users raise."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from ajam_core.actions.base import RESERVED, ResponseAction, check_pairs, param
from ajam_core.errors import LocalProtocolError
from ajam_core.versions import Rules

__all__ = ["UserEvent"]


@attrs.frozen
class UserEvent(ResponseAction):
    """Raises an event that other manager users see.

    All versions; class user.

    `fields` are its headers; 1.4.26 answers with the event itself, or with nothing. 1.4 and 1.6 add the session's
    cookie to the event: whoever reads it can use the session.
    """

    user_event: str = param("userevent")
    fields: Mapping[str, str] = attrs.field(factory=dict)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not isinstance(self.fields, Mapping):
            raise LocalProtocolError("UserEvent: `fields` must be a mapping of texts")
        check_pairs("UserEvent", self.fields.items())
        for name in self.fields:
            if name.lower() in RESERVED | {"userevent"}:
                raise LocalProtocolError(f"UserEvent: {name!r} cannot be a header of its event")

    def params(self, rules: Rules) -> list[tuple[str, str]]:
        return [*super().params(rules), *self.fields.items()]
