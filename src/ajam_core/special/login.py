"""The action that logs a session in."""

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction
from ajam_core.credentials import Credentials
from ajam_core.versions import Rules

__all__ = ["Login"]


@attrs.frozen
class Login(ResponseAction):
    """Logs the session in. `Session.login` sends it; an application has no need to.

    All versions; open to every user.

    `challenge`: the text that Challenge gave (None: the secret itself is sent). `events`: what WaitEvent will give, as
    `on`, `off`, or classes such as `call,system`; None: nothing, until the first WaitEvent turns everything on.
    """

    repeatable = True

    credentials: Credentials
    challenge: str | None = attrs.field(default=None, repr=False)
    events: str | None = None

    def params(self, rules: Rules) -> list[tuple[str, str]]:
        events = [("events", self.events)] if self.events is not None else []
        return [("username", self.credentials.username), *self.credentials.answer(self.challenge), *events]
