"""CLI commands, and the list of actions, which are both read line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ajam_core.actions.base import BaseAction, param
from ajam_core.special.command_replies import CommandEntry, CommandReply, ListCommandsReply

if TYPE_CHECKING:
    from ajam_core.reply import Reply

__all__ = ["Command", "ListCommands"]

ENVELOPE = frozenset({"response", "actionid", "message"})


@attrs.frozen
class Command(BaseAction[CommandReply]):
    """Runs a CLI command and gives its output as lines.

    All versions; class command.

    It is not repeated: a CLI command may do anything. Before 14 ajam asks for it as rawman whatever the session's
    codec, because the other formats lose lines.
    """

    command: str = param("command")

    def accepts(self, reply: Reply) -> bool:
        return bool(reply.output)

    def result(self, reply: Reply) -> CommandReply:
        return CommandReply(
            output=() if reply.output == ("",) else reply.output,
            ok=reply.response.response != "Error",
            message=reply.response.message,
            wire=reply.messages[0],
        )


@attrs.frozen
class ListCommands(BaseAction[ListCommandsReply]):
    """The actions that this user may run on this server.

    All versions; open to every user.
    """

    repeatable = True

    def result(self, reply: Reply) -> ListCommandsReply:
        message = reply.messages[0]
        entries = zip(message.shape.folded, message.items(), strict=True)
        commands = tuple(read_command(name, text) for folded, (name, text) in entries if folded not in ENVELOPE)
        return ListCommandsReply(commands=commands, wire=message)


def read_command(name: str, text: str) -> CommandEntry:
    """`Redirect: Redirect (transfer) a call  (Priv: call,all)`; `(Priv: <none>)` is open to every user."""
    synopsis, found, classes = text.rstrip().rpartition("(Priv: ")
    if not found:
        return CommandEntry(name, text.strip(), ())
    privileges = tuple(part for part in classes.removesuffix(")").split(",") if part and part != "<none>")
    return CommandEntry(name, synopsis.rstrip(), privileges)
