"""The output of CLI commands, and the list of actions."""

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, header

__all__ = ["CommandEntry", "CommandReply", "ListCommandsReply"]


@attrs.frozen
class CommandReply(Record):
    """The output of a CLI command as lines; without any, `output` is empty, also where 14 and later send an empty line.

    `ok` is False where the server says that the command failed (14 and later); earlier versions never say so. `message`
    is the server's sentence, None where it gives none.
    """

    output: tuple[str, ...] = header("Output", default=(), parse=tuple, repeated=True)
    ok: bool = True
    message: str | None = header("Message")


@attrs.frozen
class CommandEntry:
    """One action that the user may run. `privileges` are the classes it belongs to; empty: open to every user.

    `name` is lower-case where the reply came as mxml, which keeps no case of names.
    """

    name: str
    synopsis: str
    privileges: tuple[str, ...]


@attrs.frozen
class ListCommandsReply(Record):
    """The actions that the user may run on this server."""

    commands: tuple[CommandEntry, ...] = ()

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and any(entry.name.lower() == name.lower() for entry in self.commands)
