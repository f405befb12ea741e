"""An Asterisk in memory: what `connect("simulated://")` talks to, and a test double for applications.

    pbx = SimulatedPbx("1.4.26.2", users=[ManagerUser("foo", "bar")])
    response = pbx.handle(HttpRequest("GET", "http://localhost:8088", "/asterisk/rawman?action=ping"))

It answers as that release does: cookies, texts, header names and their order, and the three body formats with their
faults are those that real servers were seen to send. `docs/simulated.md` lists what differs.
"""

from ajam_transports.simulated.model import (
    Channel,
    Contact,
    IaxPeer,
    ManagerUser,
    Model,
    PjsipEndpoint,
    Queue,
    QueueEntry,
    QueueMember,
    Registration,
    SipPeer,
)
from ajam_transports.simulated.pbx import LogEntry, ManualClock, SimulatedPbx
from ajam_transports.simulated.session import Hold, PbxEvent
from ajam_transports.simulated.transport import SimulatedTransport, ajam_register_transports, simulated_transport
from ajam_transports.simulated.versions import DEFAULT_VERSION, VERSIONS

__all__ = [
    "DEFAULT_VERSION",
    "VERSIONS",
    "Channel",
    "Contact",
    "Hold",
    "IaxPeer",
    "LogEntry",
    "ManagerUser",
    "ManualClock",
    "Model",
    "PbxEvent",
    "PjsipEndpoint",
    "Queue",
    "QueueEntry",
    "QueueMember",
    "Registration",
    "SimulatedPbx",
    "SimulatedTransport",
    "SipPeer",
    "ajam_register_transports",
    "simulated_transport",
]
