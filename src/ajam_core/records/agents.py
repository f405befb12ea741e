"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.records.base import ListEnd, Record, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import Seconds

__all__ = ["Agentcallbacklogin", "Agentcallbacklogoff", "Agents", "AgentsComplete"]


@attrs.frozen
class Agentcallbacklogin(Record):
    """TODO

    Asterisk 1.4; class agent.
    """

    agent: str | None = header("Agent")

    login_chan: str | None = header("Loginchan")

    unique_id: str | None = header("Uniqueid")


@attrs.frozen
class Agentcallbacklogoff(Record):
    """TODO

    Asterisk 1.4; class agent.
    """

    agent: str | None = header("Agent")

    reason: str | None = header("Reason")

    login_chan: str | None = header("Loginchan")

    login_time: Seconds | None = header("Logintime")

    unique_id: str | None = header("Uniqueid")


@attrs.frozen
class Agents(ChannelSnapshot):
    """TODO

    All versions; class agent.
    """

    agent: str | None = header("Agent")

    name: str | None = header("Name")

    status: str | None = header("Status")
    """ENUM AGENT_ONCALL/AGENT_IDLE/AGENT_LOGGEDOFF/AGENT_UNKNOWN."""

    logged_in_chan: str | None = header("LoggedInChan")
    """Asterisk up to 11."""

    talking_to_chan: str | None = header("TalkingToChan")
    """Asterisk 1.8 and later."""

    call_started: datetime | None = header("CallStarted")
    """NOTE line ends with LF only in 12+. Asterisk 13 and later."""

    logged_in_time: datetime | None = header("LoggedInTime")

    talking_to: str | None = header("TalkingTo")
    """Asterisk up to 11."""


@attrs.frozen
class AgentsComplete(ListEnd):
    """TODO

    All versions; class agent.
    """
