"""Closed sets of words that servers use in events and replies."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from ajam_core.values import Word

__all__ = ["AgentState"]


class AgentState(Word):
    """Where an agent stands."""

    ON_CALL = "AGENT_ONCALL"
    IDLE = "AGENT_IDLE"
    LOGGED_OFF = "AGENT_LOGGEDOFF"
    UNKNOWN = "AGENT_UNKNOWN"
