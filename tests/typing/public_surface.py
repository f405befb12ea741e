"""A user's file. tests/test_typing.py has mypy read it, and compares each revealed type with the comment behind it."""

# ruff: noqa: F821  (reveal_type is known to type checkers only)

from collections.abc import Sequence

from ajam_core import Action, Listing, Message, Session, get_codec, to_dict, to_record
from ajam_core.actions import (
    Command,
    CoreSettings,
    CoreShowChannels,
    Events,
    Getvar,
    Hangup,
    IAXpeers,
    ListCommands,
    Originate,
    Ping,
    PJSIPShowContacts,
    PJSIPShowEndpoints,
    QueueStatus,
    SIPpeers,
    SIPshowpeer,
    SIPshowregistry,
    Status,
    UserEvent,
    WaitEvent,
)
from ajam_core.effects import Fetch, Flow
from ajam_core.http import HttpResponse
from ajam_core.records import PeerEntry
from ajam_transports import AsyncClient, connect, run


def blocking() -> None:
    with connect("http://127.0.0.1:8088/asterisk", username="admin", secret="secret") as pbx:
        reveal_type(pbx)  # Client
        reveal_type(pbx.send(SIPpeers()))  # Listing[PeerEntry]
        reveal_type(pbx.send(IAXpeers()))  # Listing[PeerEntry]
        reveal_type(pbx.peers())  # Listing[PeerEntry]
        reveal_type(pbx.server_info())  # ServerInfo
        reveal_type(pbx.send(SIPshowpeer("101")))  # SIPshowpeerReply
        reveal_type(pbx.send(SIPshowregistry()))  # Listing[RegistryEntry]
        reveal_type(pbx.send(PJSIPShowEndpoints()))  # Listing[EndpointList]
        reveal_type(pbx.send(PJSIPShowContacts()))  # Listing[ContactList]
        reveal_type(pbx.send(QueueStatus()))  # Listing[QueueParams | QueueMember | QueueEntry]
        reveal_type(pbx.send(CoreShowChannels()))  # Listing[CoreShowChannel]
        reveal_type(pbx.send(Status()))  # Listing[Status]
        reveal_type(pbx.send(WaitEvent(timeout=0)))  # Listing[Record]
        reveal_type(pbx.send(Action("DBGet", {"Family": "a", "Key": "b"})))  # Reply
        reveal_type(pbx.send(Hangup("SIP/101-1")))  # Listing[ChannelHungup]
        reveal_type(pbx.send(Command("core show version")))  # CommandReply
        reveal_type(pbx.send(ListCommands()))  # ListCommandsReply
        reveal_type(pbx.send(Getvar("x")))  # GetvarReply
        reveal_type(pbx.send(CoreSettings()))  # CoreSettingsReply
        reveal_type(pbx.send(Ping()).time)  # datetime | None
        reveal_type(pbx.send(Events("call")))  # EventsReply
        reveal_type(pbx.send(UserEvent("alarm", {"Door": "back"})))  # Response
        reveal_type(pbx.send(Originate(channel="SIP/1", application="Wait", data="1"), timeout_s=5))  # Response
        for peer in pbx.send(SIPpeers()):
            reveal_type(peer)  # PeerEntry
            reveal_type(peer.object_name)  # str
            reveal_type(peer.status)  # PeerState | None
            reveal_type(peer.latency_ms)  # int | None
            reveal_type(peer.ip_address)  # IPv4Address | IPv6Address | None
        listing = pbx.send(SIPpeers())
        reveal_type(listing[0])  # PeerEntry
        reveal_type(listing[:2])  # tuple[PeerEntry, ...]
        reveal_type(listing.response.message)  # str | None
        peers: Sequence[PeerEntry] = listing
        reveal_type(peers)  # Sequence[PeerEntry]
        call = Originate(channel="SIP/1", application="Wait", data="1")
        reveal_type(pbx.originate(call))  # Response
        reveal_type(pbx.originate(call, wait=True, wait_s=5))  # OriginateResponse
        with pbx.events(PeerEntry, mask="call") as stream:
            reveal_type(next(stream))  # EventBatch
            reveal_type(stream.get(1))  # EventBatch | None
            reveal_type(next(stream).events)  # tuple[Record, ...]


async def awaiting(pbx: AsyncClient) -> None:
    reveal_type(await pbx.send(SIPpeers()))  # Listing[PeerEntry]
    reveal_type(await pbx.peers())  # Listing[PeerEntry]
    call = Originate(channel="SIP/1", application="Wait", data="1")
    reveal_type(await pbx.originate(call))  # Response
    reveal_type(await pbx.originate(call, wait=True))  # OriginateResponse
    async for batch in pbx.events():
        reveal_type(batch)  # EventBatch


def with_flows(session: Session) -> None:
    def fetch(effect: Fetch) -> HttpResponse:
        return HttpResponse(200, (), b"")

    flow: Flow[Listing[PeerEntry]] = session.send(SIPpeers())
    reveal_type(run(flow, fetch, lambda seconds: None))  # Listing[PeerEntry]


def with_bytes(body: bytes) -> None:
    messages = get_codec("mxml").decode(body)
    reveal_type(messages)  # list[Message]
    message: Message = messages[0]
    reveal_type(message["Status"])  # str
    reveal_type(message.get("Status"))  # str | None
    reveal_type(message.get("Status", ""))  # str
    reveal_type(to_record(message))  # Record
    reveal_type(to_dict(to_record(message)))  # dict[str, str]
