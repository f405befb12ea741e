"""Actions about the session and the server."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import md5
from typing import Any

import pytest

from ajam_core.actions import (
    Challenge,
    Command,
    CoreSettings,
    CoreStatus,
    Events,
    Getvar,
    ListCommands,
    Login,
    Logoff,
    Ping,
    Setvar,
    Status,
    WaitEvent,
)
from ajam_core.credentials import Credentials
from ajam_core.errors import LocalProtocolError
from ajam_core.records import (
    CommandEntry,
    CommandReply,
    CoreSettingsReply,
    CoreStatusReply,
    EventsReply,
    GetvarReply,
    PingReply,
    Response,
    WaitEventComplete,
)
from ajam_core.versions import UNKNOWN
from tests.core.blocks import message, reply

ADMIN = Credentials("admin", "hunter2")
KEY = md5(b"1234hunter2").hexdigest()


@pytest.mark.parametrize(
    ("action", "pairs"),
    [
        (Challenge(), [("authtype", "MD5")]),
        (Login(ADMIN), [("username", "admin"), ("secret", "hunter2")]),
        (Login(ADMIN, "1234"), [("username", "admin"), ("authtype", "MD5"), ("key", KEY)]),
        (Login(ADMIN, events="off"), [("username", "admin"), ("secret", "hunter2"), ("events", "off")]),
        (Logoff(), []),
        (Ping(), []),
        (Events("call,system"), [("eventmask", "call,system")]),
        (WaitEvent(), []),
        (WaitEvent(0), [("timeout", "0")]),
        (Command("core show version"), [("command", "core show version")]),
        (ListCommands(), []),
        (CoreSettings(), []),
        (CoreStatus(), []),
        (Getvar("x"), [("variable", "x")]),
        (Getvar("x", "SIP/1"), [("variable", "x"), ("channel", "SIP/1")]),
        (Setvar("x", ""), [("variable", "x"), ("value", "")]),
        (Setvar("x", "1", "SIP/1"), [("variable", "x"), ("value", "1"), ("channel", "SIP/1")]),
    ],
    ids=lambda given: getattr(given, "name", ""),
)
def test_an_action_sends_its_parameters(action: Any, pairs: list[tuple[str, str]]) -> None:
    assert action.params(UNKNOWN) == pairs


def test_the_repr_of_a_login_shows_neither_secret_nor_challenge() -> None:
    shown = repr(Login(ADMIN, "1234"))
    assert "admin" in shown
    assert "hunter2" not in shown
    assert "1234" not in shown


@pytest.mark.parametrize(
    ("action", "repeatable"),
    [
        *((action, True) for action in (Challenge(), Login(ADMIN), Logoff(), Ping(), Events("on"), ListCommands())),
        *((action, True) for action in (CoreSettings(), CoreStatus(), Getvar("x"), Getvar("GLOBAL", "SIP/1"))),
        *((action, False) for action in (WaitEvent(), Command("x"), Setvar("x", "1"), Getvar("SHELL(date)"))),
        *((action, True) for action in (Status(), Status("SIP/1", ("A", "B")), Status(all_variables=True))),
        (Status(variables=("A", "SHELL(date)")), False),
    ],
    ids=lambda given: getattr(given, "name", ""),
)
def test_only_what_does_no_harm_twice_is_repeatable(action: Any, repeatable: bool) -> None:
    assert action.repeatable is repeatable


def test_whether_it_may_be_repeated_is_no_part_of_what_an_action_is() -> None:
    assert Getvar("SHELL(date)") == Getvar("SHELL(date)")
    assert "repeatable" not in repr(Getvar("x"))


@pytest.mark.parametrize(
    "make",
    [
        lambda wrong: Getvar(wrong),
        lambda wrong: Status(variables=wrong),
        lambda wrong: Status(variables=(wrong,)),
    ],
)
def test_what_is_no_name_of_a_variable_is_refused(make: Callable[[Any], Any]) -> None:
    with pytest.raises(LocalProtocolError):
        make(5)


@pytest.mark.parametrize(
    ("timeout", "session_s", "held_s"),
    [
        (None, None, 60.0),
        (None, 120, 120.0),
        (-1, 120, 120.0),
        (0, 60, 0.0),
        (10, 60, 10.0),
        (600, 60, 60.0),
        (600, None, 60.0),
    ],
)
def test_a_wait_for_events_holds_its_answer_back_for_as_long_as_the_session_lives_at_most(
    timeout: int | None, session_s: int | None, held_s: float
) -> None:
    assert WaitEvent(timeout).held_s(session_s) == held_s


def test_a_wait_for_events_goes_on_the_lane_of_events() -> None:
    assert WaitEvent().lane == "events"
    assert Ping().lane == "actions"


def test_events_are_those_of_the_reply_whether_or_not_they_bear_an_action_id() -> None:
    answer = reply(
        ("Response: Success", "ActionID: a", "Message: Waiting for Event completed."),
        ("Event: Hangup", "Channel: SIP/1"),
        ("Event: OriginateResponse", "ActionID: b", "Response: Success"),
        ("Event: WaitEventComplete", "ActionID: a"),
        action_id="a",
    )
    listing = WaitEvent().result(answer)
    assert [type(item).__name__ for item in listing] == ["Hangup", "OriginateResponse"]
    assert listing.complete == WaitEventComplete()
    assert listing.foreign == ()


@pytest.mark.parametrize("answer", [reply(), reply(("Event: Hangup", "Channel: SIP/1"))], ids=["nothing", "no end"])
def test_a_wait_that_another_one_ended_has_no_end_mark(answer: Any) -> None:
    listing = WaitEvent().result(answer)
    assert listing.complete is None
    assert listing.response == Response()


@pytest.mark.parametrize(
    ("answer", "record"),
    [
        (("Response: Events On",), EventsReply(response="Events On")),
        (("Response: Success", "Events: On"), EventsReply(response="Success", events=True)),
    ],
)
def test_the_choice_of_events_is_confirmed(answer: tuple[str, ...], record: EventsReply) -> None:
    assert Events("on").result(reply(answer)) == record


@pytest.mark.parametrize("answer", [reply(), reply(("Event: FullyBooted", "Status: Fully Booted"))])
def test_the_choice_of_events_may_be_answered_by_nothing(answer: Any) -> None:
    assert Events("on").result(answer) == EventsReply()


@pytest.mark.parametrize(
    ("answer", "record"),
    [
        (
            message("Response: Follows", "Privilege: Command", text=("one", "", "  two")),
            CommandReply(output=("one", "", "  two"), ok=True),
        ),
        (
            message("Response: Success", "Message: Command output follows", "Output: one", "Output: "),
            CommandReply(output=("one", ""), ok=True, message="Command output follows"),
        ),
        (
            message("Response: Error", "Message: Command output follows", "Output: No such command 'x'"),
            CommandReply(output=("No such command 'x'",), ok=False, message="Command output follows"),
        ),
        (message("Response: Follows", "Privilege: Command"), CommandReply(output=(), ok=True)),
        (
            message("Response: Success", "Message: Command output follows", "Output: "),
            CommandReply(output=(), ok=True, message="Command output follows"),
        ),
    ],
    ids=["to 13", "14 and later", "a failure, 14 and later", "nothing, to 13", "nothing, 14 and later"],
)
def test_the_output_of_a_command_is_its_lines(answer: Any, record: CommandReply) -> None:
    result = Command("x").result(reply(answer))
    assert result == record
    assert result.wire is answer


def test_a_failed_command_with_output_is_an_answer_and_one_without_is_an_error() -> None:
    assert Command("x").accepts(reply(("Response: Error", "Output: No such command")))
    assert not Command("x").accepts(reply(("Response: Error", "Message: Permission denied")))


def test_the_commands_are_listed_with_their_classes() -> None:
    answer = reply(
        (
            *("Response: Success", "ActionID: a", "Message: x"),
            "WaitEvent: Wait for an event to occur.  (Priv: <none>)",
            "Redirect: Redirect (transfer) a call.  (Priv: call,all) ",
            "Ping: Keepalive command",
            "Odd: two (Priv: a) of them (Priv: b",
            "Empty:  (Priv: )",
        )
    )
    commands = ListCommands().result(answer)
    assert commands.commands == (
        CommandEntry("WaitEvent", "Wait for an event to occur.", ()),
        CommandEntry("Redirect", "Redirect (transfer) a call.", ("call", "all")),
        CommandEntry("Ping", "Keepalive command", ()),
        CommandEntry("Odd", "two (Priv: a) of them", ("b",)),
        CommandEntry("Empty", "", ()),
    )
    assert commands.wire is answer.messages[0]
    assert "redirect" in commands


@pytest.mark.parametrize(
    ("action", "headers", "record"),
    [
        (Ping(), ("Response: Pong",), PingReply(response="Pong")),
        (
            CoreSettings(),
            ("Response: Success", "AMIversion: 9"),
            CoreSettingsReply(response="Success", ami_version="9"),
        ),
        (
            CoreStatus(),
            ("Response: Success", "CoreCurrentCalls: 0"),
            CoreStatusReply(response="Success", core_current_calls=0),
        ),
        (Getvar("x"), ("Response: Success", "Value: 1"), GetvarReply(response="Success", value="1")),
        (Logoff(), ("Response: Goodbye",), Response(response="Goodbye")),
        (Setvar("x", "1"), ("Response: Success",), Response(response="Success")),
    ],
    ids=lambda given: getattr(given, "name", ""),
)
def test_a_reply_becomes_its_record(action: Any, headers: tuple[str, ...], record: Any) -> None:
    assert action.result(reply(headers)) == record
