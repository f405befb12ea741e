"""What a session logs, field by field."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from ajam_core import actions
from ajam_core.errors import TransportError
from ajam_core.listening import Gap, RequestSent
from ajam_transports import LogListener
from tests.core.conversation import HOME, Conversation, logged_in, login_answers, response

RESET = TransportError("the connection was reset", "sent")
URL = f"{HOME}/rawman"
PING = {
    "ajam_action": "Ping",
    "ajam_action_id": "t-3",
    "ajam_method": "POST",
    "ajam_server": HOME,
    "ajam_url": URL,
    "ajam_lane": "actions",
    "ajam_resent": 0,
}
AGAIN = PING | {"ajam_resent": 1}


def logged(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str, str, dict[str, Any]]]:
    """Logger, level, text and ajam's own fields of each record."""
    return [
        (
            record.name,
            record.levelname,
            record.getMessage(),
            {name: value for name, value in vars(record).items() if name.startswith("ajam_")},
        )
        for record in caplog.records
    ]


def ping(caplog: pytest.LogCaptureFixture, level: int, *answers: Any) -> None:
    """Logs what one Ping does."""
    session = logged_in(listener=LogListener())
    caplog.clear()
    caplog.set_level(level, "ajam")
    Conversation.of(*answers).run(session.send(actions.Ping()))


def test_a_request_and_its_answer_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    ping(caplog, logging.DEBUG, response())
    told = PING | {"ajam_response": "Success", "ajam_messages": 1, "ajam_size": 21}
    assert logged(caplog) == [
        ("ajam.request", "DEBUG", f"Ping goes to {URL}", PING),
        ("ajam.request", "DEBUG", f"Ping was answered 'Success' by {URL}", told),
    ]


def test_a_repeat_is_logged_with_its_reason(caplog: pytest.LogCaptureFixture) -> None:
    ping(caplog, logging.DEBUG, RESET, response())
    told = {
        "ajam_server": HOME,
        "ajam_action": "Ping",
        "ajam_action_id": "t-3",
        "ajam_attempt": 1,
        "ajam_delay_s": 0.1,
        "ajam_error": "TransportError",
    }
    assert logged(caplog)[1:4] == [
        (
            "ajam.request",
            "DEBUG",
            f"Ping got no answer from {URL}: {RESET}",
            PING | {"ajam_status": None, "ajam_error": "TransportError"},
        ),
        ("ajam.session", "WARNING", f"Ping will be sent to {HOME} again in 0.1 s: {RESET}", told),
        ("ajam.request", "DEBUG", f"Ping goes to {URL}", AGAIN),
    ]


def test_a_relogin_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    new = {"cookie": "0000beef"}
    denied = response("Error", "Message: Permission denied", **new)
    ping(caplog, logging.INFO, denied, *login_answers(**new), response(**new))
    text = f"the session with {HOME} had lapsed and is logged in anew"
    assert logged(caplog) == [("ajam.session", "INFO", text, {"ajam_server": HOME, "ajam_login": 2})]


def test_a_gap_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    LogListener().gap(Gap(HOME, "a reply was lost"))
    text = f"events of {HOME} may have been missed: a reply was lost"
    told = {"ajam_server": HOME, "ajam_reason": "a reply was lost"}
    assert logged(caplog) == [("ajam.events", "WARNING", text, told)]


def test_a_flow_that_is_given_up_is_logged_as_that(caplog: pytest.LogCaptureFixture) -> None:
    session = logged_in(listener=LogListener())
    caplog.set_level(logging.DEBUG, "ajam")
    flow = session.send(actions.Ping())
    next(flow)
    flow.close()
    assert logged(caplog)[-1][2] == f"Ping got no answer from {URL}: the flow was given up"


def test_without_debug_a_request_costs_no_record(caplog: pytest.LogCaptureFixture) -> None:
    ping(caplog, logging.INFO, response())
    assert logged(caplog) == []


def test_every_field_is_text_a_number_or_none() -> None:
    fields = vars(logging.makeLogRecord(PING))
    assert {type(fields[name]) for name in PING} == {str, int}
    assert {f"ajam_{name}" for name in RequestSent.__slots__ if name != "__weakref__"} == set(PING)
