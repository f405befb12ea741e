"""Agents who log in to take calls."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.enums import AgentState
from ajam_core.records.base import ListEnd, Record, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import Seconds

__all__ = ["Agentcallbacklogin", "Agentcallbacklogoff", "Agents", "AgentsComplete"]


@attrs.frozen
class Agentcallbacklogin(Record):
    """An agent has logged in to be called back at an extension.

    Asterisk 1.4; class agent.
    """

    agent: str = header("Agent", default="")
    """Number of the agent."""

    login_chan: str | None = header("Loginchan")
    """Where the agent is called, as `exten@context`."""

    unique_id: str | None = header("Uniqueid")
    """Of the channel over which the agent logged in; None: not over a channel."""


@attrs.frozen
class Agentcallbacklogoff(Record):
    """An agent who was called back at an extension has logged off.

    Asterisk 1.4; class agent.
    """

    agent: str = header("Agent", default="")
    """Number of the agent."""

    reason: str | None = header("Reason")
    """Why, as `Chanunavail`, `Autologoff` or `CommandLogoff`; None: the agent did it."""

    login_chan: str | None = header("Loginchan")
    """Where the agent was called, as `exten@context`."""

    login_time: Seconds | None = header("Logintime")
    """How long the agent was logged in."""

    unique_id: str | None = header("Uniqueid")


@attrs.frozen
class Agents(ChannelSnapshot):
    """An agent: an item of Agents.

    All versions; class agent.

    `channel` and the other fields of a channel tell the agent's own (13 and later, for an agent who is logged
    in); without one, `channel` is "". Before, the agent's channel is `logged_in_chan`.
    """

    agent: str = header("Agent", default="")
    """Number of the agent."""

    name: str | None = header("Name")
    status: AgentState | None = header("Status")
    logged_in_chan: str | None = header("LoggedInChan", null=("n/a",))
    """Asterisk up to 11."""

    talking_to_chan: str | None = header("TalkingToChan", null=("n/a",))
    """The channel that the agent talks to. Asterisk 1.8 and later."""

    call_started: datetime | None = header("CallStarted")
    """When the agent began to talk; None: in no call. Asterisk 13 and later."""

    logged_in_time: datetime | None = header("LoggedInTime")
    """When the agent logged in; None: not logged in."""

    talking_to: str | None = header("TalkingTo", null=("n/a",))
    """The number that the agent talks to. Asterisk up to 11."""


@attrs.frozen
class AgentsComplete(ListEnd):
    """The end of the list of agents.

    All versions; class agent.
    """
