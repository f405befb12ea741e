"""What the simulated PBX knows: its peers, channels, queues, dialplan and variables.

Plain records that a test may change between two requests. Text may hold anything that a value may hold on the wire.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import attrs

__all__ = [
    "ALL",
    "CLASSES",
    "Channel",
    "Contact",
    "IaxPeer",
    "ManagerUser",
    "Model",
    "PjsipEndpoint",
    "Queue",
    "QueueEntry",
    "QueueMember",
    "Registration",
    "SipPeer",
]

CLASSES = (
    "system",
    "call",
    "log",
    "verbose",
    "command",
    "agent",
    "user",
    "config",
    "dtmf",
    "reporting",
    "cdr",
    "dialplan",
    "originate",
    "agi",
    "cc",
    "aoc",
    "test",
    "security",
    "message",
)
"""The classes of permission and of events, in the order of their bits."""

ALL = frozenset(CLASSES)

PeerStatus = Literal["OK", "LAGGED", "UNREACHABLE", "UNKNOWN", "Unmonitored"]
STATES = {0: "Down", 4: "Ring", 5: "Ringing", 6: "Up"}


def classes(names: Iterable[str]) -> frozenset[str]:
    """Names of classes as a set."""
    return frozenset(names)


@attrs.frozen
class ManagerUser:
    """A section of manager.conf. `read` and `write` are classes of permission."""

    name: str
    secret: str = attrs.field(repr=False)
    read: frozenset[str] = attrs.field(default=ALL, converter=classes)
    write: frozenset[str] = attrs.field(default=ALL, converter=classes)


@attrs.define(kw_only=True)
class Peer:
    """What SIP and IAX2 peers share.

    `address` None: not registered. `state` is what qualifying found; OK and LAGGED carry `latency_ms`.
    """

    name: str = attrs.field(kw_only=False)
    address: str | None = None
    port: int = 0
    dynamic: bool = True
    state: PeerStatus = "Unmonitored"
    latency_ms: int = 0
    description: str = ""

    @property
    def status(self) -> str:
        """The Status header: `OK (13 ms)`, `LAGGED (2100 ms)`, `UNREACHABLE`, `UNKNOWN`, `Unmonitored`."""
        return f"{self.state} ({self.latency_ms} ms)" if self.state in ("OK", "LAGGED") else self.state

    @property
    def reachable(self) -> bool:
        """Whether a call to it can begin."""
        return self.address is not None and self.state not in ("UNREACHABLE", "UNKNOWN")


@attrs.define(kw_only=True)
class SipPeer(Peer):
    """A peer of chan_sip."""

    nat: bool = False
    video: bool = False
    acl: bool = False
    caller_name: str = ""
    account: str = ""
    language: str = ""
    mailbox: str = ""
    user_agent: str = ""

    @property
    def contact(self) -> str:
        """The Contact that a dynamic peer registered."""
        return f"sip:{self.name}@{self.address}:{self.port}" if self.dynamic and self.address else ""


@attrs.define(kw_only=True)
class IaxPeer(Peer):
    """A peer of chan_iax2; lists show `name/username` where it has a user name."""

    username: str = ""
    trunk: bool = False
    encryption: bool = False

    @property
    def full_name(self) -> str:
        return f"{self.name}/{self.username}" if self.username else self.name


@attrs.frozen
class Contact:
    """Where an endpoint is reached. `rtt_us` None: no round trip measured."""

    uri: str
    status: Literal["Reachable", "Unreachable", "NonQualified", "Unknown"] = "NonQualified"
    rtt_us: int | None = None
    user_agent: str = ""


@attrs.define
class PjsipEndpoint:
    """An endpoint of res_pjsip with one AOR of its own name.

    A channel of it makes it `In use`, whatever `device_state` says.
    """

    name: str
    device_state: str = "Unavailable"
    contacts: list[Contact] = attrs.field(factory=list)
    active_channels: int = 0
    transport: str = "transport-udp"

    @property
    def reachable(self) -> bool:
        """Whether a call to it can begin."""
        return any(contact.status != "Unreachable" for contact in self.contacts)


@attrs.define
class Registration:
    """A registration of this PBX with another. `registered_at` is in seconds since the epoch, 0 for never."""

    host: str
    port: int
    username: str
    state: str = "Registered"
    refresh_s: int = 105
    registered_at: int = 0
    perceived: str = "<Unregistered>"


@attrs.define
class QueueMember:
    """A member of a queue. `status` is a device state: 1 not in use, 2 in use, 5 unavailable, 6 ringing."""

    name: str
    location: str
    status: int = 1
    penalty: int = 0
    calls_taken: int = 0
    last_call: int = 0
    paused: bool = False
    reason: str = ""


@attrs.define
class QueueEntry:
    """A caller who waits; `since` in seconds since the epoch."""

    channel: str
    uniqueid: str
    number: str
    name: str
    since: float


@attrs.define
class Queue:
    """A queue with its members and callers. `maximum` 0: unlimited."""

    name: str
    members: list[QueueMember] = attrs.field(factory=list)
    entries: list[QueueEntry] = attrs.field(factory=list)
    maximum: int = 0
    strategy: str = "ringall"
    hold_time_s: int = 0
    talk_time_s: int = 0
    completed: int = 0
    abandoned: int = 0
    service_level_s: int = 60
    weight: int = 0


@attrs.define(kw_only=True)
class Channel:
    """One channel. `created` is in seconds since the epoch; `number` and `other_number` None: not known."""

    name: str
    uniqueid: str
    linkedid: str
    created: float
    state: int = 6
    number: str | None = None
    caller_name: str | None = None
    other_number: str | None = None
    other_name: str | None = None
    account: str = ""
    context: str = "default"
    exten: str = ""
    priority: int = 1
    application: str = ""
    data: str = ""
    in_dialplan: bool = True
    bridge: str = ""
    bridged_to: str = ""
    bridged_uniqueid: str = ""
    variables: dict[str, str] = attrs.field(factory=dict)

    @property
    def state_text(self) -> str:
        return STATES[self.state]


@attrs.define
class Model:
    """Everything that the actions tell of. `started` and `reloaded` are in seconds since the epoch.

    `system_name` is systemname of asterisk.conf, which also begins each Uniqueid; `timestamp_events` and
    `channel_variables` are timestampevents and channelvars of manager.conf.
    """

    sip_peers: list[SipPeer] = attrs.field(factory=list)
    iax_peers: list[IaxPeer] = attrs.field(factory=list)
    endpoints: list[PjsipEndpoint] = attrs.field(factory=list)
    sip_registry: list[Registration] = attrs.field(factory=list)
    iax_registry: list[Registration] = attrs.field(factory=list)
    queues: list[Queue] = attrs.field(factory=list)
    channels: list[Channel] = attrs.field(factory=list)
    dialplan: dict[tuple[str, str], tuple[str, str]] = attrs.field(factory=dict)
    variables: dict[str, str] = attrs.field(factory=dict)
    started: float = 0.0
    reloaded: float = 0.0
    calls: int = 0
    system_name: str = ""
    timestamp_events: bool = False
    channel_variables: tuple[str, ...] = ()

    def channel(self, name: str) -> Channel | None:
        """The channel of that name, in any case."""
        return next((channel for channel in self.channels if channel.name.lower() == name.lower()), None)

    def uniqueid(self, now: float) -> str:
        """A Uniqueid that was not given out before."""
        self.calls += 1
        prefix = f"{self.system_name}-" if self.system_name else ""
        return f"{prefix}{int(now)}.{self.calls}"
