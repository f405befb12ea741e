"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.agents import Agents as AgentsRecord

__all__ = ["AgentCallbackLogin", "AgentLogoff", "Agents"]


@attrs.frozen
class AgentCallbackLogin(ResponseAction):
    """TODO

    Asterisk 1.4; class agent.
    """

    agent: str = param("Agent")

    exten: str = param("Exten")

    context: str | None = param("Context", default=None)

    wrapup_time: int | None = param("WrapupTime", default=None)

    ack_call: bool | None = param("AckCall", default=None)


@attrs.frozen
class AgentLogoff(ResponseAction):
    """TODO

    All versions; class agent.
    """

    agent: str = param("Agent")

    soft: bool | None = param("Soft", default=None)


@attrs.frozen
class Agents(ListAction[AgentsRecord]):
    """TODO

    All versions; class agent.
    """

    items = ("Agents",)
    end = "AgentsComplete"
