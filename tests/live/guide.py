"""Who leads a tour of a live server: sends actions, keeps every event, and waits for what is to come."""

from __future__ import annotations

import time
from contextlib import suppress

import attrs

from ajam_core import Action, ActionFailed, AjamError, Record, actions
from ajam_core.actions.base import event_name
from ajam_transports import Client, EventStream
from tests.live.servers import Server

__all__ = ["Guide"]


@attrs.define
class Guide:
    """Sends actions, and keeps every event that comes."""

    server: Server
    pbx: Client
    events: list[Record] = attrs.field(factory=list)
    answered: set[str] = attrs.field(factory=set)
    problems: list[str] = attrs.field(factory=list)
    begun: int = 0
    """The number of the first event that `wait_for` looks at: those before belong to calls that have ended."""

    def listen(self, stream: EventStream) -> None:
        for batch in stream:
            self.events += batch.events

    def send(self, name: str, **parameters: str) -> None:
        """Sends an action by name; one that fails says so, and the tour goes on."""
        try:
            self.pbx.send(Action(name, {key.rstrip("_"): value for key, value in parameters.items()}))
            self.answered.add(name)
        except AjamError as error:
            self.problems.append(str(error))

    def set(self, variable: str, value: str, channel: str = "") -> None:
        """Sets a variable or a function, on a channel where one is named."""
        self.send("Setvar", Variable=variable, Value=value, **({"Channel": channel} if channel else {}))

    def call(self, exten: str, to: str = "wait", **variables: str) -> str:
        """Places a call between two extensions of the tour; the name of its first channel once it is there, or ""."""
        before = len(self.events)
        action = actions.Originate(
            channel=f"Local/{exten}@tour/n",
            context="tour",
            exten=to,
            caller_id='"Tour" <100>',
            variables=variables or None,
            async_=True,
        )
        self.pbx.send(action)
        return self.wait_for("Newchannel", f"Local/{exten}@tour", since=before)

    def wait_for(self, event: str, channel: str = "", within_s: float = 6.0, since: int | None = None) -> str:
        """The channel of the first such event from number `since` on (None: `begun`); "" where none came in time."""
        since = self.begun if since is None else since
        deadline = time.monotonic() + within_s
        while time.monotonic() < deadline:
            for record in self.events[since:]:
                name = record.wire.get("channel", "") if record.wire else ""
                if event_name(record) == event and name.startswith(channel):
                    return name
            time.sleep(0.05)
        self.problems.append(f"no {event} of {channel or 'anything'} came")
        return ""

    def channel(self, start: str, end: str = "") -> str:
        """A channel that is up now, by how its name starts and ends; "" where there is none."""
        names = (each.channel for each in self.pbx.send(actions.CoreShowChannels()))
        return next((name for name in names if name.startswith(start) and name.endswith(end)), "")

    def hang_up(self, until: str | None = None) -> None:
        """Ends every call, and waits until they are gone and the event `until` of them came, if any is named."""
        with suppress(ActionFailed):
            self.pbx.send(actions.Hangup("/.*/"))
        deadline = time.monotonic() + 4.0
        while time.monotonic() < deadline and len(self.pbx.send(actions.CoreShowChannels())):
            time.sleep(0.1)
        if until is not None:
            self.wait_for(until, within_s=8)
        self.begun = len(self.events)
