"""What every action has, and actions by name."""

from __future__ import annotations

from enum import Enum
from typing import Any

import attrs
import pytest

from ajam_core.actions import Action, BaseAction, ListAction, RecordAction, ResponseAction
from ajam_core.actions.base import param
from ajam_core.errors import LocalProtocolError
from ajam_core.records import Event, Hangup, PeerEntry, PingReply, Response
from ajam_core.versions import Rules, Version, rules_for
from tests.core.blocks import reply

NEW = Rules(post_limit=40960)


class Colour(Enum):
    RED = "red"


@attrs.frozen
class Paint(ResponseAction):
    house: str = param("House")
    colour: Colour | None = param("Colour", default=None)
    rooms: tuple[str, ...] | None = param("Rooms", default=None)
    fast: bool | None = param("Fast", default=None)
    coats: int | None = param("Coats", default=None)
    variables: Any = param("Variable", default=None)
    key: str | None = param("Key", default=None, secret=True)
    memo: str = "not sent"


def test_an_action_of_your_own_is_named_after_its_class_and_sends_its_parameters() -> None:
    paint = Paint(
        "blue house", Colour.RED, ("a", "b"), fast=True, coats=2, variables={"A": "1", "B": "2"}, key="hunter2"
    )
    assert paint.name == "Paint"
    assert paint.params(NEW) == [
        ("House", "blue house"),
        ("Colour", "red"),
        ("Rooms", "a,b"),
        ("Fast", "true"),
        ("Coats", "2"),
        ("Variable", "A=1"),
        ("Variable", "B=2"),
        ("Key", "hunter2"),
    ]
    assert "hunter2" not in repr(paint)


def test_a_parameter_that_is_none_is_not_sent_and_false_is() -> None:
    assert Paint("x").params(NEW) == [("House", "x")]
    assert Paint("x", fast=False, coats=0, rooms=()).params(NEW) == [
        ("House", "x"),
        ("Rooms", ""),
        ("Fast", "false"),
        ("Coats", "0"),
    ]


@pytest.mark.parametrize(
    ("version", "value", "sent"),
    [
        ((1, 4), "a|b", r"A=a\|b"),
        ((1, 4), "a,b", "A=a,b"),
        ((1, 6), "a,b", r"A=a\,b"),
        ((22,), "a|b", "A=a|b"),
        ((22,), 'say "hi"', r"A=say \"hi\""),
        ((22,), "back\\slash", r"A=back\\slash"),
        ((22,), " a=b(c) ${d} ", "A= a=b(c) ${d} "),
    ],
)
def test_a_variable_is_written_so_that_the_server_reads_it_verbatim(
    version: tuple[int, ...], value: str, sent: str
) -> None:
    rules = rules_for(Version(version))
    assert Paint("x", variables={"A": value}).params(rules)[1:] == [("Variable", sent)]


@pytest.mark.parametrize("name", ["", "A=B"])
def test_a_name_that_would_set_another_variable_is_refused(name: str) -> None:
    with pytest.raises(LocalProtocolError, match="is no name of a channel variable: it is empty or holds '='"):
        Paint("x", variables={name: "1"}).params(NEW)


def test_an_action_without_attrs_has_no_parameters() -> None:
    class Plain(ResponseAction):
        pass

    assert Plain().params(NEW) == []
    assert Plain().name == "Plain"


def test_by_default_an_action_is_sent_once_on_the_lane_of_actions_and_answered_at_once() -> None:
    paint = Paint("x")
    assert (paint.repeatable, paint.lane, paint.held_s(60)) == (False, "actions", 0.0)
    assert not paint.accepts(reply(("Response: Error",)))


def test_an_action_that_does_not_say_what_its_reply_becomes_cannot_be_made() -> None:
    class Vague(BaseAction[str]):
        pass

    with pytest.raises(TypeError, match="abstract"):
        Vague()  # type: ignore[abstract]


def test_a_response_action_gives_the_response_and_a_record_action_its_record() -> None:
    class Poke(RecordAction[PingReply]):
        record = PingReply

    assert Paint("x").result(reply(("Response: Success", "Message: done"))) == Response(
        response="Success", message="done"
    )
    assert Poke().result(reply(("Response: Success", "Ping: Pong"))) == PingReply(response="Success", ping="Pong")
    assert Poke.repeatable


class Houses(ListAction[PeerEntry]):
    items = ("PeerEntry",)
    end = "HousesComplete"
    empty = frozenset({"no houses"})


class Doors(ListAction[Event]):
    items = ("Door",)
    end = "DoorsComplete"


def test_a_list_has_the_items_of_its_events_and_everything_else_is_foreign() -> None:
    answer = reply(
        ("Response: Success", "ActionID: a-1"),
        ("Event: peerentry", "ActionID: a-1", "ObjectName: 101"),
        ("Event: Hangup", "ActionID: a-1", "Channel: x"),
        ("Event: PeerEntry", "ObjectName: 666"),
        ("Event: HousesComplete", "ActionID: a-1"),
        action_id="a-1",
    )
    listing = Houses().result(answer)
    assert list(listing) == [PeerEntry(object_name="101")]
    assert listing.response is answer.response
    assert listing.complete is answer.complete is not None
    assert listing.foreign == (Hangup(channel="x"), PeerEntry(object_name="666"))


def test_a_list_of_events_without_a_class_takes_those_of_its_name_only() -> None:
    answer = reply(("Response: Success",), ("Event: Door", "n: 1"), ("Event: Window", "n: 2"))
    listing = Doors().result(answer)
    assert list(listing) == [Event(name="Door", fields={"n": "1"})]
    assert listing.foreign == (Event(name="Window", fields={"n": "2"}),)


def test_an_item_made_by_hand_is_foreign_because_nothing_says_what_event_it_was() -> None:
    answer = attrs.evolve(reply(("Response: Success",)), items=(PeerEntry(object_name="101"),))
    assert Houses().result(answer).foreign == (PeerEntry(object_name="101"),)


@pytest.mark.parametrize(
    ("text", "accepted"),
    [("No Houses", True), ("no houses.", True), (" No houses. ", True), ("No houses at all", False), ("", False)],
)
def test_only_the_exact_text_of_an_empty_set_is_no_error(text: str, accepted: bool) -> None:
    assert Houses().accepts(reply(("Response: Error", f"Message: {text}"))) is accepted


def test_an_error_without_a_text_is_no_empty_set() -> None:
    assert not Houses().accepts(reply(("Response: Error",)))
    assert not Doors().accepts(reply(("Response: Error", "Message: No houses")))


def test_any_action_goes_by_name_with_a_mapping_or_pairs() -> None:
    mapping = Action("QueueStatus", {"Queue": "support"})
    pairs = Action("QueueStatus", [("Queue", "support")])
    assert mapping == pairs
    assert mapping.name == "QueueStatus"
    assert mapping.params(NEW) == [("Queue", "support")]
    assert Action("Ping").params(NEW) == []
    assert Action("Status", iter([("Variable", "a"), ("Variable", "b")])).params(NEW) == [
        ("Variable", "a"),
        ("Variable", "b"),
    ]


def test_an_action_by_name_is_never_sent_twice_unless_told_so() -> None:
    assert not Action("Ping").repeatable
    assert Action("Ping", repeatable=True).repeatable


def test_the_reply_of_an_action_by_name_is_the_whole_reply() -> None:
    answer = reply(("Response: Success",), ("Event: X",))
    assert Action("Foo").result(answer) is answer


def test_the_repr_of_an_action_by_name_shows_the_names_of_its_parameters_only() -> None:
    shown = repr(Action("Login", {"Username": "admin", "Secret": "hunter2"}))
    assert shown == "Action(name='Login', parameters=('Username', 'Secret'), repeatable=False)"


@pytest.mark.parametrize("name", ["action", "Action", "ActionID", "ajaxdest", "AjaxObjType", "mansession_id"])
def test_names_that_are_no_parameters_are_refused(name: str) -> None:
    with pytest.raises(LocalProtocolError, match=rf"^Foo: '{name}' is no parameter; pass action_id= to send\(\)"):
        Action("Foo", {name: "x"})


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"": "x"}, "Foo: '' is no name of a parameter"),
        ({"a:b": "x"}, "Foo: 'a:b' is no name of a parameter"),
        ({"a": 1}, "Foo: parameter 'a' and its value must be text"),
        ({1: "a"}, "Foo: parameter 1 and its value must be text"),
        ({"a": None}, "Foo: parameter 'a' and its value must be text"),
    ],
)
def test_parameters_that_are_none_are_refused(parameters: Any, reason: str) -> None:
    with pytest.raises(LocalProtocolError, match=reason):
        Action("Foo", parameters)


@pytest.mark.parametrize("name", ["", None, 5])
def test_a_name_that_is_none_is_refused(name: Any) -> None:
    with pytest.raises(LocalProtocolError, match="is no name of an action"):
        Action(name)


def test_an_action_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Action("Foo").name = "Bar"  # type: ignore[misc]


def test_the_message_of_an_action_that_is_not_known_says_how_to_send_it() -> None:
    from ajam_core import actions

    with pytest.raises(AttributeError, match="has no attribute 'NoSuchAction'; any action goes by name with Action"):
        actions.NoSuchAction  # noqa: B018


def test_the_package_lists_its_actions() -> None:
    from ajam_core import actions

    assert dir(actions) == sorted(actions.__all__)


@pytest.mark.parametrize("parameters", [["ab", "cd"], [("Queue",)], [("a", "b", "c")], [5]])
def test_what_is_neither_a_mapping_nor_pairs_is_refused(parameters: Any) -> None:
    with pytest.raises(LocalProtocolError, match="a mapping, or pairs of a name and a value"):
        Action("QueueStatus", parameters)
