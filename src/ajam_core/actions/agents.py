"""Agents who log in to take calls (app_agent_pool; chan_agent before 12)."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.agents import Agents as AgentsRecord

__all__ = ["AgentCallbackLogin", "AgentLogoff", "Agents"]


@attrs.frozen
class AgentCallbackLogin(ResponseAction):
    """Logs an agent in who is called back at an extension when there is a call for them.

    Asterisk 1.4; class agent.

    Gone since 1.6: there, make the extension a dynamic member of the queue (QueueAdd).
    """

    agent: str = param("Agent")
    """Number of the agent, as in agents.conf."""

    exten: str = param("Exten")
    """Where to call the agent."""

    context: str | None = param("Context", default=None)
    wrapup_time: int | None = param("WrapupTime", default=None, low=0)
    """Milliseconds between two calls. None: as agents.conf has it."""

    ack_call: bool | None = param("AckCall", default=None)
    """Whether the agent must press `#` to take a call."""


@attrs.frozen
class AgentLogoff(ResponseAction):
    """Logs an agent off.

    All versions; class agent.

    An agent that is not defined, or not logged in, is NotFound.
    """

    agent: str = param("Agent")
    """Number of the agent, as in agents.conf."""

    soft: bool | None = param("Soft", default=None)
    """True: a call that the agent is in goes on. Otherwise it is hung up."""


@attrs.frozen
class Agents(ListAction[AgentsRecord]):
    """Every agent of agents.conf, logged in or not.

    All versions; class agent.
    """

    items = ("Agents",)
    end = "AgentsComplete"
