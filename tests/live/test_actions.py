"""Each action of the SDK on real servers, in three formats, with equal records."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from ajam_core import Action, Listing, LocalProtocolError, NotFound, UnknownAction, actions, records
from ajam_core.enums import RegistrationState
from ajam_core.values import ChannelState, PeerState
from ajam_transports import Client
from tests.live.config import Settings
from tests.live.servers import Server
from tests.live.watching import connect, wait_for_silence

FORMATS = ("rawman", "mxml", "html")
SIP_ONLY = {"SIPpeers", "SIPshowpeer", "SIPshowregistry"}
PJSIP_ONLY = {"PJSIPShowEndpoints", "PJSIPShowContacts"}

VOLATILE = {
    "latency_ms",
    "roundtrip_ms",
    "time",
    "seconds",
    "duration",
    "state",
    "time_to_hangup",
    "core_current_calls",
}
"""What changes by itself between two requests that are milliseconds apart; `state` is that of a registration."""


@pytest.fixture(params=FORMATS)
def pbx(server: Server, request: pytest.FixtureRequest) -> Iterator[Client]:
    client, _ = connect(server, codec=request.param)
    with client:
        yield client


@pytest.fixture
def everywhere(server: Server) -> Iterator[Callable[[Any], list[Any]]]:
    """Sends an action in the three formats; gives the results without what changes by itself."""
    clients = [connect(server, codec=codec)[0] for codec in FORMATS]
    yield lambda action: [still(client.send(action)) for client in clients]
    for client in clients:
        client.close()


def still(result: Any) -> Any:
    """The result without volatile fields and without the text of the exchange."""
    if isinstance(result, Listing):
        return [still(item) for item in result]
    names = {field.name for field in attrs.fields(type(result))} - VOLATILE - {"wire"}
    return type(result).__name__, {name: getattr(result, name) for name in sorted(names)}


READS = (
    actions.Ping(),
    actions.CoreSettings(),
    actions.CoreStatus(),
    actions.CoreShowChannels(),
    actions.Status(),
    actions.Status(all_variables=True),
    actions.Getvar("FOO"),
    actions.Getvar("NOT_SET"),
    actions.SIPpeers(),
    actions.SIPshowpeer("101"),
    actions.SIPshowregistry(),
    actions.IAXpeers(),
    actions.IAXpeerlist(),
    actions.IAXregistry(),
    actions.PJSIPShowEndpoints(),
    actions.PJSIPShowContacts(),
    actions.QueueStatus(),
    actions.QueueStatus(queue="support"),
    actions.QueueSummary(),
    actions.QueueRule(),
    actions.Agents(),
    actions.ConfbridgeListRooms(),
    actions.ConfbridgeList("9000"),
    actions.ParkedCalls(),
    actions.Parkinglots(),
    actions.VoicemailUsersList(),
    actions.VoicemailUserStatus("default", "101"),
    actions.VoicemailUserStatus("default", "nobody"),
    actions.MailboxCount("101@default"),
    actions.MailboxStatus("101@default"),
    actions.FAXSessions(),
    actions.FAXStats(),
    actions.Events("off"),
    actions.Command("core show version"),
    actions.DBGetTree(),
    actions.DeviceStateList(),
    actions.ExtensionState("102", "default"),
    actions.ExtensionState("nobody", "default"),
    actions.ExtensionStateList(),
    actions.GetConfig("manager.conf"),
    actions.GetConfigJSON("manager.conf"),
    actions.ListCategories("manager.conf"),
    actions.ModuleCheck("app_queue"),
    actions.PresenceState("CustomPresence:nobody"),
    actions.PresenceStateList(),
    actions.ShowDialPlan(),
)


@pytest.mark.parametrize("action", READS, ids=lambda action: action.name)
def test_a_read_gives_equal_records_in_all_formats(
    server: Server, everywhere: Callable[[Any], list[Any]], action: Any
) -> None:
    lacking = PJSIP_ONLY if server.release.technology == "SIP" else SIP_ONLY
    if action.name in lacking:
        with pytest.raises(UnknownAction):
            everywhere(action)
        return
    server.wait_until_qualified()
    rawman, mxml, html = everywhere(action)
    assert mxml == rawman
    assert html == rawman


@pytest.mark.parametrize("action", READS, ids=lambda action: action.name)
def test_a_read_leaves_nothing_unparsed_and_few_headers_without_a_field(server: Server, action: Any) -> None:
    client, _ = connect(server)
    with client as pbx:
        try:
            result = pbx.send(action)
        except UnknownAction:
            return
    for record in result if isinstance(result, Listing) else [result]:
        assert not record.unparsed
        assert not record.extra


def test_a_registration_that_nobody_answers_is_sent_or_has_timed_out(pbx: Client) -> None:
    states = {entry.state for entry in pbx.send(actions.IAXregistry())}
    assert states
    assert states <= {RegistrationState.REQUEST_SENT, RegistrationState.TIMEOUT}


def test_the_commands_that_a_user_may_run_are_listed_in_all_formats(pbx: Client) -> None:
    commands = pbx.send(actions.ListCommands())
    assert "CoreShowChannels" in commands
    assert "NoSuchAction" not in commands
    ping = next(entry for entry in commands.commands if entry.name.lower() == "ping")
    assert (ping.synopsis, ping.privileges) == ("Keepalive command.", ())
    hangup = next(entry for entry in commands.commands if entry.name.lower() == "hangup")
    assert hangup.privileges == ("system", "call", "all")


def test_a_cli_command_gives_its_lines(pbx: Client) -> None:
    reply = pbx.send(actions.Command("core show version"))
    assert reply.ok
    assert reply.output[0].startswith(f"Asterisk {pbx.session.version}")


def test_a_cli_command_that_fails_says_so_and_gives_its_lines(pbx: Client) -> None:
    reply = pbx.send(actions.Command("no such command"))
    assert not reply.ok
    assert "No such command" in reply.output[0]


def test_a_peer_that_does_not_exist_is_not_found(server: Server, pbx: Client) -> None:
    if server.release.technology == "SIP":
        with pytest.raises(NotFound, match="nobody"):
            pbx.send(actions.SIPshowpeer("nobody"))


@pytest.mark.parametrize("value", ["plain", "é ü 日本", 'a,b "q" \\ (c) [d] {e} ; & = % +', "'", "|", "", "N/A"])
def test_a_variable_comes_back_as_it_was_set(pbx: Client, value: str) -> None:
    pbx.send(actions.Setvar("LIVE", value))
    assert pbx.send(actions.Getvar("LIVE")).value == value


HARD = {"PLAIN": "x", "COMMA": "a,b,c", "QUOTE": 'say "hi"', "SLASH": "back\\slash", "MIX": '(a,"b"\\,c) & é = %'}


def test_a_call_is_placed_listed_and_ended(server: Server, pbx: Client) -> None:
    pbx.send(
        actions.Originate(
            channel="Local/1000@default",
            application="Wait",
            data="30",
            caller_id='"Zoé" <103>',
            variables=HARD,
            async_=True,
        )
    )
    channel = wait_for_channel(pbx)
    try:
        assert channel.caller_id_num == "103"
        assert channel.caller_id_name == "Zoé"
        for name, value in HARD.items():
            assert pbx.send(actions.Getvar(name, channel=channel.channel)).value == value
        [status] = pbx.send(actions.Status(channel=channel.channel, variables=("PLAIN",)))
        assert status.unique_id == channel.unique_id
        assert status.variables == {"PLAIN": "x"}
        assert not status.unparsed
    finally:
        ended = pbx.send(actions.Hangup("/^Local/"))
    assert ended  # one half may end with the other before its turn comes
    assert ended.complete is not None
    wait_for_silence(server, pbx)


def wait_for_channel(pbx: Client) -> records.CoreShowChannel:
    for _ in range(100):
        for channel in pbx.send(actions.CoreShowChannels()):
            if channel.channel.endswith(";1") and channel.channel_state is ChannelState.UP:
                return channel
        time.sleep(0.05)
    raise AssertionError("the call did not come up")


def test_the_outcome_of_a_queued_call_comes_as_an_event_with_the_actionid(pbx: Client) -> None:
    pbx.send(actions.Events("call"))
    pbx.send(actions.WaitEvent(0))
    pbx.send(
        actions.Originate(channel="Local/1003@default", application="Wait", data="1", async_=True), action_id="busy.1"
    )
    for _ in range(40):
        for item in pbx.send(actions.WaitEvent(2)):
            if isinstance(item, records.OriginateResponse):
                assert (item.action_id, item.response) == ("busy.1", "Failure")
                return
    raise AssertionError("no OriginateResponse came")


def test_a_channel_that_does_not_exist_is_not_found(pbx: Client) -> None:
    with pytest.raises(NotFound, match="No such channel"):
        pbx.send(actions.Hangup("SIP/nobody"))


def test_a_user_event_comes_back_with_its_headers(pbx: Client) -> None:
    pbx.send(actions.Events("user"))
    pbx.send(actions.WaitEvent(0))
    pbx.send(actions.UserEvent("Live", {"Text": "é <b> & \"q\" 'a'", "Empty": ""}))
    events = [event for event in pbx.send(actions.WaitEvent(2)) if isinstance(event, records.UserEvent)]
    assert [event.user_event for event in events] == ["Live"]
    assert events[0].fields == {"text": "é <b> & \"q\" 'a'", "empty": ""}


def test_any_action_goes_by_name(pbx: Client) -> None:
    reply = pbx.send(Action("QueueStatus", {"Queue": "sales"}))
    assert [type(item).__name__ for item in reply.items] == ["QueueParams", "QueueMember"]
    assert reply.complete is not None


@pytest.mark.parametrize(
    ("size", "method"),
    [(1, "POST"), (1_000, "POST"), (4_000, "POST"), (20_000, "POST"), (40_800, "POST"), (45_000, None)],
)
def test_a_request_of_any_size_is_sent_whole_or_refused(server: Server, size: int, method: str | None) -> None:
    client, transport = connect(server)
    with client as pbx:
        transport.methods.clear()
        if method is None:
            with pytest.raises(LocalProtocolError, match="bytes"):
                pbx.send(Action("DBPut", {"Family": "live", "Key": "size", "Val": "x" * size}))
            assert transport.methods == []
            return
        pbx.send(actions.Events("user"))
        pbx.send(actions.WaitEvent(0))
        transport.methods.clear()
        pbx.send(actions.UserEvent("Size", {"Text": "x" * size}))
        assert transport.methods == [method]
        [event] = [event for event in pbx.send(actions.WaitEvent(2)) if isinstance(event, records.UserEvent)]
        assert len(event.fields["text"]) == size


def test_five_thousand_peers_are_listed_and_none_is_lost(server: Server) -> None:
    with server.configured(Settings(extra_peers=5000)):
        for codec in FORMATS:
            client, _ = connect(server, codec=codec)
            with client as pbx:
                names = [peer.object_name for peer in pbx.peers()]
            assert len(names) == len(set(names))
            assert {str(number) for number in range(20000, 25000)} <= set(names)


def test_all_peers_of_a_server_are_one_listing(server: Server, pbx: Client) -> None:
    server.wait_until_qualified()
    peers = pbx.peers()
    technology = server.release.technology
    assert {peer.channel_type for peer in peers} == {technology, "IAX2"}
    states = {peer.status for peer in peers if peer.channel_type == technology}
    assert {PeerState.OK, PeerState.UNREACHABLE} <= states
    if technology == "SIP":  # PJSIP lists no measurement of a contact that stands in pjsip.conf
        assert all(peer.latency_ms is not None for peer in peers if peer.status is PeerState.OK)
    assert peers.foreign == ()
