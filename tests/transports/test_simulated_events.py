"""The simulated PBX's events: masks, the long poll, and what 1.4 appends to other answers."""

from __future__ import annotations

import re

import pytest

from ajam_core.http import HttpRequest
from ajam_transports.simulated import Model, PbxEvent, SimulatedPbx
from tests.transports.callers import Caller, caller, clock


def test_an_event_waits_for_the_first_wait_event_of_every_session_that_may_read_it() -> None:
    pbx = SimulatedPbx()
    sender, reader, viewer = (Caller(pbx) for _ in range(3))
    sender.login()
    reader.login()
    viewer.login("viewer", "viewer")
    assert "Event Sent" in sender.send("UserEvent", UserEvent="Lunch", Where="été")
    assert "Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: Lunch\r\nWhere: été\r\n" in reader.send("WaitEvent")
    assert "UserEvent" not in viewer.send("WaitEvent")
    assert "UserEvent" not in reader.send("WaitEvent")


def test_1_4_appends_events_to_any_answer_once_the_mask_is_set() -> None:
    somebody = caller("1.4.26.2")
    somebody.pbx.emit(PbxEvent("PeerStatus", "system", (("Peer", "SIP/101"),)))
    assert "PeerStatus" not in somebody.send("Ping")
    somebody.send("WaitEvent")
    somebody.pbx.emit(PbxEvent("PeerStatus", "system", (("Peer", "SIP/101"),)))
    assert somebody.send("Ping").startswith("Response: Pong\r\n\r\nEvent: PeerStatus\r\nPrivilege: system,all\r\n")


def test_1_4_answers_a_user_event_with_the_event_alone_and_the_cookie_in_it() -> None:
    somebody = caller("1.4.26.2", model=Model())
    assert somebody.cookie is not None
    page = somebody.pbx.handle(somebody.request("UserEvent", UserEvent="X"))
    assert (page.status, page.page_status()) == (200, 500)
    somebody.send("WaitEvent")
    answer = somebody.send("UserEvent", UserEvent="X")
    assert answer.startswith("Event: UserEvent\r\n")
    assert f"mansession_id: {somebody.cookie.value}" in answer


@pytest.mark.parametrize(
    ("mask", "classes"),
    [("on", {"call", "user"}), ("off", {"call", "user"}), ("call", {"call"}), ("user,log", {"user"}), ("64", {"user"})],
)
def test_the_mask_chooses_events_and_a_wait_event_without_one_takes_all(mask: str, classes: set[str]) -> None:
    somebody = caller()
    somebody.send("Events", EventMask=mask)
    for name in ("call", "user"):
        somebody.pbx.emit(PbxEvent(f"Of{name}", name, ()))
    assert set(re.findall("Event: Of([a-z]+)", somebody.send("WaitEvent"))) == classes


def test_a_login_that_asks_for_system_events_is_told_that_all_is_up() -> None:
    somebody = Caller(SimulatedPbx())
    assert "Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: 86400\r\n" in somebody.login(Events="on")


@pytest.mark.parametrize(
    ("timeout", "seconds"), [("", 50), ("-1", 50), ("20", 20), ("0x10", 16), ("010", 8), ("0", 0), ("x", 50)]
)
def test_a_wait_event_is_held_for_its_timeout_and_never_near_the_end_of_the_session(timeout: str, seconds: int) -> None:
    somebody = caller()
    hold = somebody.pbx.hold(somebody.request("WaitEvent", Timeout=timeout))
    assert hold is not None
    assert hold.until - hold.since == seconds


def test_a_wait_event_is_held_less_long_after_an_idle_time() -> None:
    somebody = caller()
    clock(somebody).advance(30)
    hold = somebody.pbx.hold(somebody.request("WaitEvent"))
    assert hold is not None
    assert hold.until - hold.since == 20


def test_nothing_but_the_wait_event_of_a_session_that_is_logged_in_is_held() -> None:
    somebody = caller()
    assert somebody.pbx.hold(somebody.request("Ping")) is None
    assert somebody.pbx.hold(Caller(somebody.pbx).request("WaitEvent")) is None
    assert somebody.pbx.hold(HttpRequest("GET", "", "/nowhere?action=WaitEvent")) is None
    clock(somebody).advance(61)
    assert somebody.pbx.hold(somebody.request("WaitEvent")) is None


def test_a_held_wait_event_ends_by_an_event_that_its_user_may_not_even_read() -> None:
    somebody = Caller(SimulatedPbx())
    somebody.login("viewer", "viewer")
    request = somebody.request("WaitEvent")
    hold = somebody.pbx.hold(request)
    assert hold is not None
    assert not somebody.pbx.is_due(hold)
    somebody.pbx.emit(PbxEvent("Secret", "security", ()))
    assert somebody.pbx.is_due(hold)
    assert "Secret" not in somebody.take(somebody.pbx.handle(request, hold))


@pytest.mark.parametrize(("version", "body"), [("1.4.26.2", b"500 Internal Error"), ("22.10.1", b"")])
def test_a_newer_wait_event_ends_the_older_one_without_a_message(version: str, body: bytes) -> None:
    somebody = caller(version)
    older = somebody.request("WaitEvent", ActionID="older")
    hold = somebody.pbx.hold(older)
    assert hold is not None
    newer = somebody.pbx.hold(somebody.request("WaitEvent", ActionID="newer"))
    assert somebody.pbx.is_due(hold)
    response = somebody.pbx.handle(older, hold)
    assert isinstance(response.body, bytes)
    assert body in response.body
    assert b"Response:" not in response.body
    assert newer is not None
    assert not somebody.pbx.is_due(newer)


def test_a_held_wait_event_of_a_session_that_ended_says_nothing() -> None:
    somebody = caller()
    request = somebody.request("WaitEvent")
    hold = somebody.pbx.hold(request)
    assert hold is not None
    somebody.send("Logoff")
    assert somebody.pbx.is_due(hold)
    assert somebody.take(somebody.pbx.handle(request, hold)) == ""


def test_a_session_is_kept_while_its_wait_event_is_held() -> None:
    somebody = caller("1.4.26.2", http_timeout_s=12)
    request = somebody.request("WaitEvent", Timeout="30")
    hold = somebody.pbx.hold(request)
    assert hold is not None
    assert hold.until - hold.since == 2
    clock(somebody).advance(2)
    Caller(somebody.pbx).send("Ping")
    assert "WaitEventComplete" in somebody.take(somebody.pbx.handle(request, hold))
