"""Peers, endpoints, contacts and registrations of real servers, typed to the last header in every format."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from ipaddress import ip_address
from typing import Any

import pytest

from ajam_core import Listing, NotFound, UnknownAction, actions, records
from ajam_core.enums import ContactState, PeerReport, RegistrationState
from ajam_transports import Client
from tests.live.servers import Server
from tests.live.sip_phone import ADDRESS, Phone
from tests.live.watching import connect

FORMATS = ("rawman", "mxml", "html")
LIMIT_S = 60.0
NAME = "103"


def check_whole(*found: records.Record) -> None:
    """No header lies in `extra`, no value in `unparsed`."""
    assert [(record, record.extra, record.unparsed) for record in found if record.extra or record.unparsed] == []


class Watch:
    """What three sessions, one of each format, are told."""

    def __init__(self, clients: list[Client]) -> None:
        self.clients = clients
        self.told: list[list[records.Record]] = [[] for _ in clients]

    def wait(self, fits: Callable[[Any], bool], what: str) -> Any:
        """The next event that fits, once every session has been told it; all events up to it are read whole."""
        end = time.monotonic() + LIMIT_S
        found = []
        for client, told in zip(self.clients, self.told, strict=True):
            while not any(map(fits, told)):
                assert time.monotonic() < end, f"no {what}; {told}"
                told.extend(client.send(actions.WaitEvent(timeout=2)))
            at = [fits(event) for event in told].index(True)
            check_whole(*told[: at + 1])
            found.append(told[at])
            del told[: at + 1]
        assert [type(event) for event in found] == [type(found[0])] * len(found)
        return found[0]

    def wait_for(self, kind: type[records.Record], **fields: Any) -> Any:
        """The next event of that class with these fields."""
        return self.wait(
            lambda event: type(event) is kind and all(getattr(event, name) == fields[name] for name in fields),
            f"{kind.__name__} {fields}",
        )


@pytest.fixture
def watch(server: Server) -> Iterator[Watch]:
    with ExitStack() as stack:
        clients = [stack.enter_context(connect(server, codec=codec, events="system,call")[0]) for codec in FORMATS]
        for client in clients:
            client.send(actions.WaitEvent(timeout=0))
        yield Watch(clients)


@pytest.fixture
def phone(server: Server) -> Iterator[Phone]:
    with Phone(NAME, "s3cret", server.ports.sip) as phone:
        yield phone


READS = (
    actions.SIPpeers(),
    actions.SIPpeerstatus(),
    actions.SIPpeerstatus(peer="101"),
    *(actions.SIPshowpeer(name) for name in ("101", "106", "107", "109")),
    actions.SIPshowregistry(),
    actions.SKINNYdevices(),
    actions.SKINNYlines(),
    *(actions.SKINNYshowdevice(name) for name in ("desk", "hall")),
    *(actions.SKINNYshowline(name) for name in ("line101", "line102")),
    actions.IAXpeers(),
    actions.IAXpeerlist(),
    actions.IAXregistry(),
    actions.IAXnetstats(),
    actions.PJSIPShowEndpoints(),
    *(actions.PJSIPShowEndpoint(name) for name in ("101", "107", "109", "trunk", "zoë")),
    actions.PJSIPShowAors(),
    actions.PJSIPShowAuths(),
    actions.PJSIPShowContacts(),
    actions.PJSIPShowMaintenance(),
    actions.PJSIPShowMaintenance(endpoint="101"),
    actions.PJSIPShowRegistrationInboundContactStatuses(),
    actions.PJSIPShowRegistrationsInbound(),
    actions.PJSIPShowRegistrationsOutbound(),
    actions.PJSIPShowResourceLists(),
    actions.PJSIPShowSubscriptionsInbound(),
    actions.PJSIPShowSubscriptionsOutbound(),
)


@pytest.mark.parametrize("codec", FORMATS)
@pytest.mark.parametrize("action", READS, ids=lambda action: action.name)
def test_what_a_server_tells_of_its_peers_is_read_whole(server: Server, action: Any, codec: str) -> None:
    lacking = "PJSIP" if server.release.technology == "SIP" else ("SIP", "SKINNY")
    with connect(server, codec=codec)[0] as pbx:
        if action.name.startswith(lacking):
            with pytest.raises(UnknownAction):
                pbx.send(action)
            return
        result = pbx.send(action)
    check_whole(*(result if isinstance(result, Listing) else [result]))
    assert getattr(result, "foreign", ()) == ()


def test_the_devices_and_lines_of_skinny_are_told_apart(server: Server) -> None:
    if server.release.technology != "SIP":
        pytest.skip("a version without chan_skinny")
    for codec in FORMATS:
        with connect(server, codec=codec)[0] as pbx:
            devices = pbx.send(actions.SKINNYdevices())
            assert {device.object_name: device.number_of_lines for device in devices} == {"desk": 2, "hall": 0}
            lines = pbx.send(actions.SKINNYlines())
            assert {(line.object_name, line.device) for line in lines} == {("line101", "desk"), ("line102", "desk")}
            desk = pbx.send(actions.SKINNYshowdevice("desk"))
            assert len(desk.lines or ()) == len(desk.speed_dials or ()) == 2
            assert desk.service_urls is not None
            assert [url.rpartition(" ")[2] for url in desk.service_urls] == ["(Menu)"]
            with pytest.raises(NotFound):
                pbx.send(actions.SKINNYshowline("none"))


def test_a_phone_of_chan_sip_is_told_from_its_registration_on(server: Server, watch: Watch, phone: Phone) -> None:
    if server.release.technology != "SIP":
        pytest.skip("a server with PJSIP")
    pbx = watch.clients[0]
    phone.register(120)
    registered = watch.wait_for(records.PeerStatus, peer=f"SIP/{NAME}", peer_status=PeerReport.REGISTERED)
    assert registered.address == f"{ADDRESS}:{phone.port}"
    [peer] = [peer for peer in pbx.send(actions.SIPpeers()) if peer.object_name == NAME]
    assert (peer.ip_address, peer.ip_port) == (ip_address(ADDRESS), phone.port)
    details = pbx.send(actions.SIPshowpeer(NAME))
    check_whole(details)
    assert (details.user_agent, details.ip_port) == ("Lab <1.0> & é", phone.port)
    assert details.registration_expires in range(1, 120 + 11), "the server waits a little longer than it was told"

    pbx.send(actions.SIPqualifypeer(NAME), action_id="look-1")
    done = watch.wait_for(records.SIPQualifyPeerDone)
    assert (done.peer, done.action_id) == (NAME, "look-1")

    pbx.send(actions.SIPnotify(channel=NAME, variable=(("Event", "check-sync"), ("Content", "a, b"), ("Content", "c"))))
    asked = phone.asked("NOTIFY")
    assert "\r\nEvent: check-sync\r\n" in asked
    assert asked.endswith("\r\n\r\na, b\r\nc")

    phone.register(0)
    watch.wait_for(records.PeerStatus, peer=f"SIP/{NAME}", peer_status=PeerReport.UNREGISTERED)


def test_a_contact_of_pjsip_is_told_from_its_registration_on(server: Server, watch: Watch, phone: Phone) -> None:
    if server.release.technology != "PJSIP":
        pytest.skip("a server with chan_sip")
    pbx = watch.clients[0]
    uri = f"sip:{NAME}@{ADDRESS}:{phone.port}"
    phone.register(120)
    created = watch.wait_for(records.ContactStatus, uri=uri)
    assert (created.aor, created.endpoint_name) == (NAME, NAME)
    for codec in FORMATS:
        with connect(server, codec=codec)[0] as client:
            [contact] = client.send(actions.PJSIPShowContacts())
            [status] = client.send(actions.PJSIPShowRegistrationInboundContactStatuses())
        check_whole(contact, status)
        assert (contact.uri, contact.endpoint, contact.user_agent) == (uri, NAME, "Lab <1.0> & é")
        assert (status.uri, status.aor, status.user_agent) == (uri, NAME, "Lab <1.0> & é")
        assert contact.expiration_time == status.registration_expires is not None
        assert status.status is ContactState.NON_QUALIFIED

    content = (("Event", "check-sync"), ("Content-Type", "text/plain"), ("Content", "a, b"), ("Content", "c"))
    pbx.send(actions.PJSIPNotify(endpoint=NAME, variable=content))
    asked = phone.asked("NOTIFY")
    assert "\r\nEvent: check-sync\r\n" in asked
    assert asked.rstrip().endswith("\r\n\r\na, b\r\nc")
    pbx.send(actions.PJSIPNotify(endpoint=NAME, option="reboot"))
    assert "\r\nEvent: check-sync\r\n" in phone.asked("NOTIFY")

    pbx.send(actions.PJSIPQualify(NAME))
    assert phone.asked("OPTIONS").startswith(f"OPTIONS {uri}")

    phone.register(0)
    watch.wait_for(records.ContactStatus, uri=uri, contact_status=ContactState.REMOVED)


def test_an_endpoint_goes_out_of_service_and_back(server: Server, watch: Watch) -> None:
    pbx = watch.clients[0]
    for out_of_service in (True, False):
        try:
            pbx.send(actions.PJSIPSetMaintenance("104", out_of_service=out_of_service))
        except UnknownAction:
            pytest.skip("a version without maintenance")
        event = watch.wait_for(records.PJSIPMaintenanceStatus, endpoint="104")
        assert event.out_of_service is out_of_service
        listed = {each.endpoint for each in pbx.send(actions.PJSIPShowMaintenance())}
        assert ("104" in listed) is out_of_service


def test_a_registration_elsewhere_that_fails_is_told(server: Server, watch: Watch) -> None:
    pbx = watch.clients[0]
    if server.release.technology == "PJSIP":
        pbx.send(actions.PJSIPRegister("registration-é"))
        assert watch.wait_for(records.Registry, channel_type="PJSIP").status is RegistrationState.REJECTED
        listed: Any = pbx.send(actions.PJSIPShowRegistrationsOutbound())
        assert [type(item) for item in listed] == [records.OutboundRegistrationDetail, records.AuthDetail]
        assert (listed[0].status, listed[0].outbound_auth) == (RegistrationState.REJECTED, ("trunk-login",))
        assert listed.complete.not_registered == 1
    else:
        assert watch.wait_for(records.Registry, channel_type="SIP").status is RegistrationState.REQUEST_SENT
