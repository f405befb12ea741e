"""Actions about the session and the server: login, events, CLI commands, settings, variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ajam_core.actions.base import BaseAction, RecordAction, ResponseAction, event_name, param
from ajam_core.listing import Listing
from ajam_core.records.base import Record
from ajam_core.records.system import (
    ChallengeReply,
    CommandEntry,
    CommandReply,
    CoreSettingsReply,
    CoreStatusReply,
    EventsReply,
    GetvarReply,
    ListCommandsReply,
    PingReply,
)
from ajam_core.structure import structure, to_record
from ajam_core.versions import Rules

if TYPE_CHECKING:
    from ajam_core.credentials import Credentials
    from ajam_core.reply import Reply

__all__ = [
    "Challenge",
    "Command",
    "CoreSettings",
    "CoreStatus",
    "Events",
    "Getvar",
    "ListCommands",
    "Login",
    "Logoff",
    "Ping",
    "Setvar",
    "WaitEvent",
]

DEFAULT_SESSION_S = 60
ENVELOPE = frozenset({"response", "actionid", "message"})


@attrs.frozen
class Login(ResponseAction):
    """Logs the session in (all versions). `Session.login` sends it; an application has no need to.

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


@attrs.frozen
class Challenge(RecordAction[ChallengeReply]):
    """Asks for the text that an MD5 login answers (all versions). Good for this session, for five seconds."""

    record = ChallengeReply

    auth_type: str = param("authtype", default="MD5")


@attrs.frozen
class Logoff(ResponseAction):
    """Ends the session on the server (all versions); the answer is `Goodbye`."""

    repeatable = True


@attrs.frozen
class Ping(RecordAction[PingReply]):
    """Keeps the session alive (all versions)."""

    record = PingReply


@attrs.frozen
class Events(BaseAction[EventsReply]):
    """Chooses the events of this session (all versions): `on`, `off`, or classes such as `call,system`.

    1.4.26 answers `on` with nothing.
    """

    repeatable = True

    event_mask: str = param("eventmask")

    def result(self, reply: Reply) -> EventsReply:
        return structure(reply.messages[0], EventsReply) if reply.response.response else EventsReply()


@attrs.frozen
class WaitEvent(BaseAction[Listing[Record]]):
    """Waits for events, once (all versions); gives those that are queued, or come within `timeout`, in seconds.

    `timeout` None: as long as the server allows, which is its httptimeout less 10 seconds (50 by default); it shortens
    longer ones. Events that were handed over in an answer that got lost are lost: it is never repeated. A second
    WaitEvent on the same session ends the first, whose listing is then empty without an end mark (`complete` is None).
    Raises IncompleteListing where the answer was cut between two events: those that did arrive are in its `partial`;
    OutcomeUnknown where it was cut within one, or did not come: the events in it are lost.
    """

    lane = "events"
    end = "WaitEventComplete"

    timeout: int | None = param("timeout", default=None)

    def held_s(self, session_s: int | None) -> float:
        longest = session_s or DEFAULT_SESSION_S
        return float(longest if self.timeout is None or self.timeout < 0 else min(self.timeout, longest))

    def result(self, reply: Reply) -> Listing[Record]:
        events = [to_record(message) for message in reply.messages if "event" in message]
        ends = [at for at, event in enumerate(events) if event_name(event) == self.end]
        complete = events.pop(ends[-1]) if ends else None  # 1.4 may put further events behind it
        return Listing(tuple(events), reply.response, complete)


@attrs.frozen
class Command(BaseAction[CommandReply]):
    """Runs a CLI command and gives its output as lines (all versions; class command).

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
    """The actions that this user may run on this server (all versions)."""

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


@attrs.frozen
class CoreSettings(RecordAction[CoreSettingsReply]):
    """The server's versions and limits (1.6 and later; classes system, reporting)."""

    record = CoreSettingsReply


@attrs.frozen
class CoreStatus(RecordAction[CoreStatusReply]):
    """When the server started and how many calls it has (1.6 and later; classes system, reporting)."""

    record = CoreStatusReply


@attrs.frozen
class Getvar(RecordAction[GetvarReply]):
    """The value of a channel variable or function, or of a global variable where `channel` is None (all versions).

    A function, such as `SHELL(…)` or `CURL(…)`, may do anything: asking for one is not repeated.
    """

    record = GetvarReply

    variable: str = param("variable")
    channel: str | None = param("channel", default=None)
    repeatable: bool = attrs.field(init=False, repr=False, eq=False)

    @repeatable.default
    def names_a_variable(self) -> bool:
        return "(" not in self.variable


@attrs.frozen
class Setvar(ResponseAction):
    """Sets a channel variable, or a global variable where `channel` is None (all versions; class call).

    1.8 and later drop the blanks that `value` begins with.
    """

    variable: str = param("variable")
    value: str = param("value")
    channel: str | None = param("channel", default=None)
