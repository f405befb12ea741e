"""What a server is and what the user may do there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import attrs

from ajam_core.effects import Flow
from ajam_core.errors import ActionFailed
from ajam_core.special.command_replies import CommandEntry
from ajam_core.special.commands import ListCommands
from ajam_core.versions import Version, rules_for

if TYPE_CHECKING:
    from ajam_core.session import Session

__all__ = ["ServerInfo", "server_info"]


@attrs.frozen
class ServerInfo:
    """A server, as it tells of itself.

    `server` is its `Server` header as it stands (None: it sends none, or a proxy takes it away). `version` is that of
    `version=`, of the header, or of CoreSettings where the header tells none (1.6 and later; class system or
    reporting); None: not known. `actions` are those that this user may run (ListCommands; all versions).
    """

    server: str | None
    version: Version | None
    actions: tuple[CommandEntry, ...] = attrs.field(repr=lambda actions: f"<{len(actions)} actions>")

    def can(self, action: str) -> bool:
        """Whether the server has an action of that name, in any case, and the user may run it."""
        return action.lower() in {known.name.lower() for known in self.actions}


def server_info(session: Session) -> Flow[ServerInfo]:
    """The flow of `Session.server_info`. A version that only CoreSettings tells is the session's from then on."""
    from ajam_core.actions.system import CoreSettings  # only here: the family is large

    commands = yield from session.send(ListCommands())
    if session.version is None:
        with suppress(ActionFailed):  # 1.4 has no CoreSettings, and not every user may ask
            settings = yield from session.send(CoreSettings())
            version = Version.parse(settings.asterisk_version)
            if version is not None:
                session.version, session.rules = version, rules_for(version)
    return ServerInfo(session.server, session.version, commands.commands)
