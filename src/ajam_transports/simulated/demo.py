"""A small office to look at: what `connect("simulated://")` shows.

Addresses and host names come from the ranges kept for documentation.
"""

from __future__ import annotations

from typing import Any

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
from ajam_transports.simulated.versions import Release

__all__ = ["DEMO_SECRET", "DEMO_USER", "demo_model", "demo_users"]

DEMO_USER = "demo"
DEMO_SECRET = "demo"

PHONE = {"dynamic": True, "port": 5060}
TRUNK = {"dynamic": False, "port": 5060}
SIP: tuple[tuple[str, str | None, dict[str, Any]], ...] = (
    (
        "101",
        "192.0.2.11",
        PHONE | {"state": "OK", "latency_ms": 13, "caller_name": "Alice Martin", "user_agent": "A 1.0"},
    ),
    ("102", "192.0.2.12", PHONE | {"state": "OK", "latency_ms": 4, "caller_name": "Bob <b> & Co", "nat": True}),
    (
        "103",
        "192.0.2.13",
        PHONE | {"state": "LAGGED", "latency_ms": 2140, "caller_name": "Zoé l'Été", "language": "fr"},
    ),
    ("104", "192.0.2.14", TRUNK | {"state": "UNREACHABLE", "description": "Warehouse"}),
    ("105", None, {"state": "UNKNOWN", "description": "Meeting room, never registered"}),
    ("door", "192.0.2.40", TRUNK | {"description": "Door phone", "video": True, "acl": True}),
    ("fax", None, {}),
    ("trunk-paris", "198.51.100.20", TRUNK | {"state": "OK", "latency_ms": 38, "description": "Lyon ↔ Paris"}),
    ("v6", "2001:db8::21", PHONE | {"state": "OK", "latency_ms": 2, "description": "Softphone over IPv6"}),
)
IAX: tuple[tuple[str, str | None, dict[str, Any]], ...] = (
    (
        "branch-lyon",
        "198.51.100.31",
        {"dynamic": False, "port": 4569, "state": "OK", "latency_ms": 27, "username": "ajam", "trunk": True}
        | {"encryption": True, "description": "Branch in Lyon"},
    ),
    ("branch-nice", None, {"state": "UNKNOWN", "description": "Branch in Nice"}),
    ("lab", "192.0.2.50", {"dynamic": False, "port": 4569}),
)
PJSIP: tuple[tuple[str, str, list[Contact]], ...] = (
    ("201", "Not in use", [Contact("sip:201@192.0.2.21:5060", "Reachable", 8_412, "Deskphone 2.1")]),
    ("202", "Not in use", [Contact("sip:202@192.0.2.22:5060", "Reachable", 21_903)]),
    ("203", "Unavailable", [Contact("sip:203@192.0.2.23:5060", "Unreachable")]),
    (
        "204",
        "Not in use",
        [
            Contact("sip:204@192.0.2.24:5060", "Reachable", 5_120, "Deskphone 2.1"),
            Contact("sip:204@203.0.113.9:49152;transport=tcp", "NonQualified", None, "Mobile 3"),
        ],
    ),
    ("205", "Unavailable", []),
    ("zoë", "Not in use", [Contact("sip:zo%C3%AB@192.0.2.26:5060")]),
)


def demo_users() -> list[ManagerUser]:
    """One user who may do everything, and one who may look only."""
    return [
        ManagerUser(DEMO_USER, DEMO_SECRET),
        ManagerUser("viewer", "viewer", read={"call", "reporting"}, write={"reporting"}),
    ]


def demo_model(release: Release, now: float) -> Model:
    """The office as this release has it, up for a day; a call is up and another waits in a queue."""
    model = Model(started=now - 86_400, reloaded=now - 3_600)
    if release.has_sip:
        model.sip_peers = [SipPeer(name, address=address, **rest) for name, address, rest in SIP]
    if not release.since("1.8"):
        model.sip_peers = [peer for peer in model.sip_peers if peer.name != "v6"]
    for peer in model.sip_peers:
        peer.description = peer.description or peer.caller_name
    model.iax_peers = [IaxPeer(name, address=address, **rest) for name, address, rest in IAX]
    if release.has_pjsip:
        model.endpoints = [PjsipEndpoint(name, state, list(contacts)) for name, state, contacts in PJSIP]
    model.sip_registry = [
        Registration("sip.example.net", 5060, "ajam", registered_at=int(now - 86_000)),
        Registration("sip.example.org", 5060, "desk", "Request Sent", 120),
    ]
    model.iax_registry = [Registration("198.51.100.7:4569", 4569, "ajam", "Timeout", 60)]
    model.dialplan = {
        ("default", "1000"): ("Wait", "30"),
        ("default", "1001"): ("Echo", ""),
        ("default", "2000"): ("Queue", "support"),
    }
    phones = [f"SIP/{peer.name}" for peer in model.sip_peers] or [f"PJSIP/{one.name}" for one in model.endpoints]
    model.queues = queues(release, now, phones)
    add_call(model, now, phones, bridge="5b0e0f4e-6a0f-4f7f-9d53-3c1e3f2a7d10")
    add_waiting_caller(model, now)
    return model


def queues(release: Release, now: float, phones: list[str]) -> list[Queue]:
    members = [
        QueueMember("Alice Martin", phones[0], status=2, calls_taken=7, last_call=int(now - 620)),
        QueueMember("Bob <b> & Co", phones[1], penalty=1, calls_taken=3, last_call=int(now - 1_900)),
        QueueMember("Zoé", phones[2], penalty=2, paused=True, reason="lunch"),
    ]
    support = Queue("support", members, hold_time_s=12, talk_time_s=95, completed=10, abandoned=1)
    support.strategy = "rrmemory" if release.since("1.8") else "roundrobin"
    return [support, Queue("ventes-été", maximum=5, service_level_s=0, weight=2)]


def add_call(model: Model, now: float, phones: list[str], bridge: str) -> None:
    """The first phone talks with the second."""
    begun = now - 75
    uniqueids = model.uniqueid(begun), model.uniqueid(begun)
    names = [f"{phone}-{at:08x}" for at, phone in enumerate(phones[:2], 1)]
    numbers = [phone.partition("/")[2] for phone in phones[:2]]
    people = ["Alice Martin", "Bob <b> & Co"]
    for own, other in (0, 1), (1, 0):
        model.channels.append(
            Channel(
                name=names[own],
                uniqueid=uniqueids[own],
                linkedid=uniqueids[0],
                created=begun,
                number=numbers[own],
                caller_name=people[own],
                other_number=numbers[other],
                other_name=people[other],
                exten=numbers[1] if own == 0 else "",
                application="Dial" if own == 0 else "AppDial",
                data=phones[1] if own == 0 else "(Outgoing Line)",
                in_dialplan=own == 0,
                bridge=bridge,
                bridged_to=names[other],
                bridged_uniqueid=uniqueids[other],
            )
        )


def add_waiting_caller(model: Model, now: float) -> None:
    """Somebody from the branch waits in the first queue."""
    begun = now - 20
    uniqueid = model.uniqueid(begun)
    caller = Channel(
        name=f"IAX2/branch-lyon-{model.calls}",
        uniqueid=uniqueid,
        linkedid=uniqueid,
        created=begun,
        number="0478000000",
        caller_name='Zoé "l\'Été"',
        exten="2000",
        application="Queue",
        data="support",
    )
    model.channels.append(caller)
    model.queues[0].entries.append(QueueEntry(caller.name, uniqueid, "0478000000", 'Zoé "l\'Été"', begun))
