"""Another user forges lines on real servers: values with line breaks, sent as they are beside ajam.

What is forged is named `evil`. Nothing of that name may come out of a list, and no answer may be decided by it.
"""

from __future__ import annotations

import urllib.parse
import urllib.request
from collections.abc import Iterator

import pytest

from ajam_core import Action, Reply, actions, records
from ajam_transports import Client
from tests.live.servers import Server
from tests.live.watching import connect

LISTS = (
    actions.CoreShowChannels(),
    actions.Status(),
    actions.Status(all_variables=True),
    actions.QueueStatus(),
    actions.IAXpeers(),
    actions.IAXpeerlist(),
    actions.IAXregistry(),
)
PEERS = {
    "SIP": (actions.SIPpeers(), actions.SIPshowregistry()),
    "PJSIP": (actions.PJSIPShowEndpoints(), actions.PJSIPShowAors()),
}


class Forger:
    """A user who sends requests of his own making."""

    def __init__(self, server: Server) -> None:
        self.url = server.url
        self.cookie = ""
        user = server.user("spaced")
        assert "accepted" in self.ask(Action="Login", Username=user.name, Secret=user.secret)

    def ask(self, **parameters: str) -> str:
        query = urllib.parse.urlencode(parameters, quote_via=urllib.parse.quote)
        request = urllib.request.Request(f"{self.url}/rawman?{query}", headers={"Cookie": self.cookie})
        with urllib.request.urlopen(request, timeout=30) as response:
            self.cookie = response.headers["Set-Cookie"].partition(";")[0]
            return str(response.read().decode())


def forged(*headers: str) -> str:
    """A value that ends its block early and begins another one."""
    return "\r\n".join(("x", "", *headers))


EVIL_PEERS = forged(
    *("Event: PeerEntry", "ObjectName: evil", "Status: OK (1 ms)", ""),
    *("Event: EndpointList", "ObjectName: evil", ""),
    *("Event: CoreShowChannel", "Channel: evil", ""),
    *("Event: PeerlistComplete", "EventList: Complete", "ListItems: 0", ""),
    *("Event: PeerEntry", "ObjectName: evil"),
)


@pytest.fixture
def forger(server: Server) -> Forger:
    return Forger(server)


@pytest.fixture(params=("rawman", "mxml", "html"))
def pbx(server: Server, request: pytest.FixtureRequest) -> Iterator[Client]:
    client, _ = connect(server, codec=request.param)
    with client:
        yield client


def check_lists(server: Server, pbx: Client) -> None:
    """Every list is complete and holds nothing forged."""
    for action in (*LISTS, *PEERS[server.release.technology]):
        listing = pbx.send(action)
        assert listing.complete is not None
        for item in listing:
            assert "evil" not in (getattr(item, "object_name", ""), getattr(item, "channel", ""))
            assert "evil" not in (getattr(item, "name", ""), getattr(item, "location", ""))


def test_what_a_user_event_forges_is_in_no_list_and_is_an_event_like_any_other(
    server: Server, forger: Forger, pbx: Client
) -> None:
    pbx.send(actions.Events("on"))
    pbx.send(actions.WaitEvent(0))
    forger.ask(Action="UserEvent", UserEvent="Lab", Header=EVIL_PEERS)
    forger.ask(Action="UserEvent", UserEvent="Lab", Header=forged("Event: WaitEventComplete"))
    check_lists(server, pbx)
    events = pbx.send(actions.WaitEvent(1))
    assert [event for event in events if isinstance(event, records.PeerEntry) and event.object_name == "evil"]
    assert [event for event in events if event.wire and event.wire.get("event") == "WaitEventComplete"]
    assert events.complete is not None
    assert events.complete.action_id


def test_a_caller_name_and_an_actionid_that_forge_are_in_no_list(server: Server, forger: Forger, pbx: Client) -> None:
    answer = forger.ask(
        Action="Originate",
        Channel="Local/1000@default",
        Application="Wait",
        Data="20",
        Async="true",
        CallerID=f'"{EVIL_PEERS}" <555>',
        ActionID=EVIL_PEERS,
    )
    assert "evil" in answer
    try:
        server.wait_until(lambda: len(pbx.send(actions.CoreShowChannels())) == 2, 10, "call")
        check_lists(server, pbx)
        names = {channel.caller_id_name for channel in pbx.send(actions.CoreShowChannels())}
        assert all("evil" in name for name in names if name)
    finally:
        forger.ask(Action="Hangup", Channel="/.*/")
        server.wait_until(lambda: not pbx.send(actions.CoreShowChannels()), 10, "hang up")


def test_a_queue_member_whose_name_forges_another_is_in_no_part_a_member(
    server: Server, forger: Forger, pbx: Client
) -> None:
    before = [member.name for member in pbx.send(actions.QueueStatus()) if isinstance(member, records.QueueMember)]
    name = forged("Event: QueueMember", "Queue: support", "Name: evil", "Location: evil", "Status: 1")
    forger.ask(Action="QueueAdd", Queue="support", Interface="Local/1001@default", MemberName=name)
    try:
        check_lists(server, pbx)
        listing = pbx.send(actions.QueueStatus())
    finally:
        forger.ask(Action="QueueRemove", Queue="support", Interface="Local/1001@default")
    assert [member.name for member in listing if isinstance(member, records.QueueMember)] == before
    strangers = [member for member in listing.foreign if isinstance(member, records.QueueMember)]
    assert [member.name for member in strangers] == ["x", "evil"]


@pytest.mark.parametrize("event", ["DBGetResponse", "DBGetComplete"])
def test_a_database_value_that_forges_decides_nothing(forger: Forger, pbx: Client, event: str) -> None:
    forger.ask(Action="DBPut", Family="forgery", Key="k", Val=forged(f"Event: {event}", "Family: f", "Val: evil"))
    found = pbx.send(Action("DBGet", {"Family": "forgery", "Key": "k"}))
    assert isinstance(found, Reply)
    assert found.items == ()
    assert len(found.foreign) == 2
    assert found.complete is not None
    assert found.complete.wire
    assert found.complete.wire["listitems"] == "1"


@pytest.mark.parametrize(
    "headers",
    [
        ("Response: Error", "Message: Permission denied"),
        ("Response: Error", "Message: Authentication Required"),
        ("Response: Goodbye",),
    ],
)
def test_a_variable_that_forges_an_answer_decides_nothing(
    forger: Forger, pbx: Client, headers: tuple[str, ...]
) -> None:
    forger.ask(Action="Setvar", Variable="FORGED", Value=forged(*headers))
    login = pbx.session.generation
    found = pbx.send(actions.Getvar("FORGED"))
    assert (found.response, found.value) == ("Success", "x")
    assert pbx.session.generation == login
