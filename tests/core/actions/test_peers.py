"""Actions on SIP and IAX2 peers and registrations."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Any

import pytest

from ajam_core.actions import IAXpeerlist, IAXpeers, IAXregistry, SIPpeers, SIPshowpeer, SIPshowregistry
from ajam_core.records import PeerEntry, PeerlistComplete, RegistrationsComplete, RegistryEntry, SIPshowpeerReply
from ajam_core.structure import to_dict
from ajam_core.values import PeerState
from ajam_core.versions import UNKNOWN
from tests.core.blocks import message, reply

HEAD = "Name/Username    Host                 Mask             Port          Status    "
ROWS = (
    "203/u203         127.0.0.1       (S)  255.255.255.255  5097      (E) Unmonitored",
    "202              127.0.0.1       (D)  255.255.255.255  14114 (T)     OK (3 ms) ",
    "201              (Unspecified)   (D)  255.255.255.255  0             UNKNOWN   ",
)
FOOT = "3 iax2 peers [1 online, 1 offline, 1 unmonitored]"


def table(*lines: str) -> Any:
    return reply(message("ActionID: a-1", text=lines), action_id="a-1")


@pytest.mark.parametrize("action", [SIPpeers(), IAXpeers(), IAXpeerlist()], ids=lambda action: action.name)
def test_the_lists_of_peers_are_read(action: Any) -> None:
    answer = reply(
        ("Response: Success", "ActionID: a"),
        ("Event: PeerEntry", "ActionID: a", "ObjectName: 101"),
        ("Event: PeerlistComplete", "ActionID: a", "ListItems: 1"),
        action_id="a",
    )
    listing = action.result(answer)
    assert list(listing) == [PeerEntry(object_name="101")]
    assert listing.complete == PeerlistComplete(list_items=1)
    assert action.params(UNKNOWN) == []


@pytest.mark.parametrize("action", [SIPshowregistry(), IAXregistry()], ids=lambda action: action.name)
def test_the_lists_of_registrations_are_read(action: Any) -> None:
    answer = reply(
        ("Response: Success",), ("Event: RegistryEntry", "Host: sip.example"), ("Event: RegistrationsComplete",)
    )
    listing = action.result(answer)
    assert list(listing) == [RegistryEntry(host="sip.example")]
    assert listing.complete == RegistrationsComplete()


def test_one_peer_is_asked_for_by_name() -> None:
    action = SIPshowpeer("101")
    assert action.params(UNKNOWN) == [("peer", "101")]
    assert action.result(reply(("Response: Success", "ObjectName: 101"))) == SIPshowpeerReply(
        response="Success", object_name="101"
    )


def test_the_variables_that_1_4_writes_as_lines_are_the_peers() -> None:
    answer = reply(
        message("Response: Success", "ObjectName: 103", "ChanVariable: ", text=(" NAME,Zoé & <Co>", " A,b,c"))
    )
    details = SIPshowpeer("103").result(answer)
    assert details.channel_variables == {"NAME": "Zoé & <Co>", "A": "b,c"}
    assert (details.extra, details.unparsed, details.wire) == ({}, {}, answer.messages[0])


@pytest.mark.parametrize("headers", [(), ("ChanVariable: A=b",)], ids=["no variable", "a variable as a header"])
def test_other_lines_of_a_peer_are_kept(headers: tuple[str, ...]) -> None:
    details = SIPshowpeer("103").result(reply(message("Response: Success", *headers, text=("what is this",))))
    assert details.channel_variables == ({"A": "b"} if headers else None)
    assert details.extra == {"output": "what is this"}


def test_the_table_of_1_4_gives_the_records_that_later_versions_send() -> None:
    listing = IAXpeers().result(table(HEAD, *ROWS, FOOT, "", ""))
    common: dict[str, Any] = {"channel_type": "IAX2", "chan_object_type": "peer", "mask": ip_address("255.255.255.255")}
    assert list(listing) == [
        PeerEntry(
            **common,
            object_name="203/u203",
            ip_address=ip_address("127.0.0.1"),
            ip_port=5097,
            dynamic=False,
            trunk=False,
            encryption="yes",
            status=PeerState.UNMONITORED,
        ),
        PeerEntry(
            **common,
            object_name="202",
            ip_address=ip_address("127.0.0.1"),
            ip_port=14114,
            dynamic=True,
            trunk=True,
            status=PeerState.OK,
            latency_ms=3,
        ),
        PeerEntry(**common, object_name="201", dynamic=True, trunk=False, status=PeerState.UNKNOWN),
    ]
    assert to_dict(listing[2])["ipaddress"] == "(Unspecified)"
    assert listing.complete == PeerlistComplete(list_items=3)


def test_a_table_without_peers_is_complete() -> None:
    listing = IAXpeers().result(table(HEAD, "0 iax2 peers [0 online, 0 offline, 0 unmonitored]"))
    assert len(listing) == 0
    assert listing.complete


@pytest.mark.parametrize(
    "lines",
    [(HEAD, *ROWS), (HEAD, *ROWS[:2], FOOT), (HEAD, *ROWS, "3 iax2 peers"), (HEAD, ROWS[0], "something else", FOOT)],
    ids=["its last line is missing", "a row is missing", "its last line is cut", "a row cannot be read"],
)
def test_a_table_that_does_not_add_up_is_not_complete(lines: tuple[str, ...]) -> None:
    listing = IAXpeers().result(table(*lines))
    assert len(listing) > 0
    assert listing.complete is None


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("zoé/zoé        127.0.0.1       (S)  255.255.255.255  4569          UNREACHABLE", "zoé/zoé"),
        ("fifteen-letters  127.0.0.1       (S)  255.255.255.255  4569          LAGGED (2500 ms)", "fifteen-letters"),
        ("two words        127.0.0.1       (S)  255.255.255.255  4569          UNREACHABLE", "two words"),
    ],
)
def test_a_row_is_read_whatever_the_name(row: str, name: str) -> None:
    listing = IAXpeers().result(table(HEAD, row, "1 iax2 peers [0 online, 1 offline, 0 unmonitored]"))
    assert [peer.object_name for peer in listing] == [name]
    assert listing[0].status in (PeerState.UNREACHABLE, PeerState.LAGGED)
