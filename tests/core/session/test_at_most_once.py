"""At most once: every action, under every way in which an answer can fail to come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import pytest

from ajam_core import Action, BaseAction, actions, enums
from ajam_core.errors import (
    ActionFailed,
    AjamError,
    AuthenticationFailed,
    DecodeError,
    HttpStatusError,
    OutcomeUnknown,
    PermissionDenied,
    TransportError,
    TransportTimeout,
)
from ajam_core.versions import Version, rules_for
from tests.core.conversation import Conversation, a_session, answer, logged_in, login_answers, response

RULES = rules_for(Version((22, 10, 1)))
ABSTRACT = {"Action", "BaseAction", "EventAction", "ListAction", "RecordAction", "ResponseAction"}
BY_SESSIONS_ONLY = {"Login"}
ARGUMENTS: dict[str, dict[str, Any]] = {
    "Originate": {"channel": "SIP/101", "application": "Wait", "data": "1"},
    "PJSIPNotify": {"endpoint": "101", "variable": {"Event": "check-sync"}},
    "SIPnotify": {"channel": "101", "variable": {"Event": "check-sync"}},
}
"""For classes whose required fields are not enough, or that check them."""


def argument(field: attrs.Attribute[Any]) -> Any:
    """A value for a required field, by its annotation."""
    kind = str(field.type)
    if hasattr(enums, kind):
        return next(iter(getattr(enums, kind)))
    for word, value in (("Mapping", {"A": "1"}), ("tuple", ("a",)), ("bool", True), ("int", 1), ("float", 1.0)):
        if word in kind:
            return value
    return "x"


def example(cls: type[Any]) -> BaseAction[Any]:
    """An action of the class."""
    required = {
        field.name: argument(field) for field in attrs.fields(cls) if field.init and field.default is attrs.NOTHING
    }
    made: BaseAction[Any] = cls(**ARGUMENTS.get(cls.__name__, required))
    return made


ACTIONS: list[BaseAction[Any]] = [
    *(example(getattr(actions, name)) for name in actions.__all__ if name not in ABSTRACT | BY_SESSIONS_ONLY),
    actions.Getvar("SHELL(date)"),
    actions.Status(variables=("SHELL(date)",)),
    Action("DBDel", {"Family": "a", "Key": "b"}),
    Action("DBGet", {"Family": "a", "Key": "b"}, repeatable=True),
]

Outcome = tuple[int, type[AjamError]]
"""How often the action is asked for, and what is raised."""


@attrs.frozen
class Phase:
    """A way to fail: the answers, and what they lead to for a repeatable action and for another."""

    name: str
    answers: Sequence[Any]
    repeatable: Outcome
    other: Outcome
    logged_in: bool = True
    of_body: bool = False
    """The body decides, so that what is bare text, or may be nothing, by design is no case of it."""


NEW = {"cookie": "0000beef"}
UNSENT = TransportError("the connection was refused", "connect")
RESET = TransportError("the connection was reset", "sent")
LAPSED = response("Error", "Message: Permission denied", **NEW)
RENEWED = [*login_answers(**NEW)]
THE_END = response("Error", "Message: this was the last answer", **NEW)
"""What ends a case in which the action does reach the server; it is told from every failure."""

PHASES = [
    Phase("no connection", [UNSENT] * 3, (3, TransportError), (3, TransportError)),
    Phase(
        "no connection in time",
        [TransportTimeout("no connection in 30 s", "connect")],
        (1, TransportTimeout),
        (1, TransportTimeout),
    ),
    Phase("the connection breaks after the request", [RESET] * 3, (3, TransportError), (1, OutcomeUnknown)),
    Phase("no connection, then it breaks", [UNSENT, RESET, RESET], (3, TransportError), (2, OutcomeUnknown)),
    Phase("no answer in time", [TransportTimeout("none in 30 s", "sent")], (1, TransportTimeout), (1, OutcomeUnknown)),
    *(
        Phase(f"status {status}", [answer(status=status)], (1, HttpStatusError), (1, HttpStatusError))
        for status in (302, 400, 401, 403, 404, 413, 501)
    ),
    *(
        Phase(f"status {status}", [answer(status=status)] * 3, (3, HttpStatusError), (1, OutcomeUnknown))
        for status in (100, 204, 307, 429, 500, 502, 503, 504)
    ),
    Phase("a body cut short", [answer("Response: Suc")] * 3, (3, DecodeError), (1, OutcomeUnknown), of_body=True),
    Phase("an empty body", [answer("")] * 3, (3, DecodeError), (1, OutcomeUnknown), of_body=True),
    Phase("a page of a proxy", [answer("<html>hi</html>")], (1, DecodeError), (1, OutcomeUnknown), of_body=True),
    Phase(
        "the answer to another action", [response("Success", "ActionID: b-1")], (1, DecodeError), (1, OutcomeUnknown)
    ),
    Phase("the session had lapsed", [LAPSED, *RENEWED, THE_END], (2, ActionFailed), (2, ActionFailed)),
    Phase(
        "the session had lapsed, then the connection breaks",
        [LAPSED, *RENEWED, RESET, RESET, RESET],
        (4, TransportError),
        (2, OutcomeUnknown),
    ),
    Phase(
        "another cookie under an error in other words",
        [response("Error", "Message: no", **NEW), *RENEWED, THE_END],
        (2, ActionFailed),
        (1, ActionFailed),
    ),
    Phase(
        "the session lapses again and again",
        [LAPSED, *RENEWED, response("Error", "Message: Permission denied", cookie="00c0ffee"), response("Goodbye")],
        (2, PermissionDenied),
        (2, PermissionDenied),
    ),
    Phase(
        "a right is missing",
        [response("Error", "Message: Permission denied")],
        (1, PermissionDenied),
        (1, PermissionDenied),
    ),
    Phase("the login gets no answer", [RESET] * 3, (0, TransportError), (0, TransportError), logged_in=False),
    Phase(
        "the login is refused",
        [response("Success", "Challenge: 1"), response("Error", "Message: Authentication failed")],
        (0, AuthenticationFailed),
        (0, AuthenticationFailed),
        logged_in=False,
    ),
]


def sent_in(talk: Conversation, action: BaseAction[Any], action_id: str) -> int:
    """How often the action went out under the ActionID."""
    mark = f"action={action.name}&actionid={action_id}&"
    forms = [f"{fetch.request.target.partition('?')[2]}{fetch.request.body.decode()}&" for fetch in talk.fetched]
    return sum(form.startswith(mark) for form in forms)


def is_case(action: BaseAction[Any], phase: Phase) -> bool:
    """Whether the body of the phase is a failure for the action."""
    return not phase.of_body or action.name.lower() not in RULES.text_replies | RULES.silent


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_an_action_is_sent_as_often_as_it_may_and_the_error_says_what_is_known(action: BaseAction[Any]) -> None:
    for phase in PHASES:
        if not is_case(action, phase):
            continue
        session = logged_in() if phase.logged_in else a_session()
        talk = Conversation.of(*phase.answers)
        with pytest.raises(AjamError) as caught:
            talk.run(session.send(action, action_id="a-1"))
        times, kind = phase.repeatable if action.repeatable else phase.other
        assert (sent_in(talk, action, "a-1"), type(caught.value)) == (times, kind), phase.name
        if isinstance(caught.value, OutcomeUnknown):
            assert (caught.value.action, caught.value.action_id) == (action.name, "a-1")
            assert caught.value.sent is action
            assert caught.value.__cause__ is not None
            assert f"{action.name} (ActionID a-1) may or may not have been carried out" in str(caught.value)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_a_flow_that_is_given_up_sends_nothing_more(action: BaseAction[Any]) -> None:
    session = logged_in()
    flow = session.send(action)
    next(flow)
    flow.close()
    with pytest.raises(StopIteration):
        next(flow)


def test_both_kinds_of_actions_are_among_the_cases() -> None:
    assert {action.repeatable for action in ACTIONS} == {True, False}
    assert len({type(action) for action in ACTIONS}) == len(actions.__all__) - len(ABSTRACT | BY_SESSIONS_ONLY) + 1
