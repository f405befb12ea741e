"""What OpenTelemetry is told: a span and a duration for each request, as its conventions for HTTP clients say."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from opentelemetry.trace import SpanKind, StatusCode

from ajam_core import Session, actions
from ajam_core.errors import AjamError, TransportError, TransportTimeout
from ajam_core.listening import Gap, ReplyDecoded, RequestFailed, RequestSent
from ajam_transports import connect
from ajam_transports.opentelemetry import BOUNDS_S
from tests.core.conversation import HOME, Conversation, a_session, answer, logged_in, login_answers, response
from tests.transports.telemetry import Telemetry, attributes

SERVER = {"server.address": "pbx", "server.port": 8088}
RESET = TransportError("the connection was reset", "sent")


def listening() -> tuple[Session, Telemetry]:
    """A session that is logged in, and telemetry that has heard nothing yet."""
    session, telemetry = logged_in(), Telemetry()
    session.listener = telemetry.listener
    return session, telemetry


def test_an_answered_request_is_a_span_of_kind_client_named_after_its_method() -> None:
    session, telemetry = listening()
    Conversation.of(response()).run(session.send(actions.Ping()))
    [span] = telemetry.spans
    assert (span.name, span.kind, span.status.status_code) == ("POST", SpanKind.CLIENT, StatusCode.UNSET)
    assert attributes(span) == {
        "http.request.method": "POST",
        **SERVER,
        "url.full": f"{HOME}/rawman",
        "http.response.status_code": 200,
        "ajam.action": "Ping",
        "ajam.action_id": "t-3",
        "ajam.lane": "actions",
        "ajam.response": "Success",
        "ajam.messages": 1,
    }


def test_the_query_of_a_get_is_redacted() -> None:
    telemetry = Telemetry()
    Conversation.of(*login_answers()).run(a_session(listener=telemetry.listener).login())
    assert [(span.name, attributes(span)["url.full"]) for span in telemetry.spans] == [
        ("GET", f"{HOME}/rawman?REDACTED"),
        ("POST", f"{HOME}/rawman"),
    ]


def test_a_request_without_an_actionid_has_none_in_its_span() -> None:
    session, telemetry = listening()
    Conversation.of(response()).run(session.send(actions.Ping(), action_id=None))
    assert "ajam.action_id" not in attributes(telemetry.spans[0])


@pytest.mark.parametrize(
    ("failure", "kind", "status", "description"),
    [
        (RESET, "ajam_core.errors.TransportError", None, str(RESET)),
        (TransportTimeout("no connection", "connect"), "ajam_core.errors.TransportTimeout", None, "no connection"),
        (answer(status=502), "502", 502, None),
        (answer(status=404), "404", 404, None),
        (answer("Response: Suc"), "ajam_core.errors.DecodeError", 200, "the rawman body cannot be decoded"),
    ],
)
def test_a_request_without_an_answer_is_a_span_with_an_error(
    failure: Any, kind: str, status: int | None, description: str | None
) -> None:
    session, telemetry = listening()
    session.decide = lambda error, attempt: None
    with pytest.raises(AjamError):
        Conversation.of(failure).run(session.send(actions.Ping()))
    [span] = telemetry.spans
    told = attributes(span)
    assert (told["error.type"], told.get("http.response.status_code")) == (kind, status)
    assert span.status.status_code is StatusCode.ERROR
    assert (span.status.description or "").startswith(description or "")
    assert (span.status.description is None) is (description is None)


def test_a_repeat_is_a_span_of_its_own_with_its_number() -> None:
    session, telemetry = listening()
    Conversation.of(RESET, RESET, response()).run(session.send(actions.Ping()))
    assert [attributes(span).get("http.request.resend_count") for span in telemetry.spans] == [None, 1, 2]
    [retries] = telemetry.points("ajam.retries")
    assert (retries.value, dict(retries.attributes)) == (2, {**SERVER, "ajam.action": "Ping"})


def test_a_flow_that_is_given_up_ends_its_span_and_leaves_nothing_behind() -> None:
    session, telemetry = listening()
    flow = session.send(actions.Ping())
    next(flow)
    assert len(telemetry.listener.underway) == 1
    flow.close()
    [span] = telemetry.spans
    assert attributes(span)["error.type"] == "GeneratorExit"
    assert telemetry.listener.underway == {}


def test_the_span_of_the_application_is_the_parent() -> None:
    session, telemetry = listening()
    with telemetry.tracers.get_tracer("app").start_as_current_span("place the call") as own:
        Conversation.of(response()).run(session.send(actions.Ping()))
    span = telemetry.spans[0]
    assert span.parent is not None
    assert span.parent.span_id == own.get_span_context().span_id


def test_the_duration_of_each_request_is_in_the_histogram_of_the_conventions() -> None:
    session, telemetry = listening()
    Conversation.of(answer(status=502), response()).run(session.send(actions.Ping()))
    common = {"http.request.method": "POST", **SERVER, "ajam.action": "Ping"}
    good, bad = telemetry.points("http.client.request.duration")
    if "error.type" in good.attributes:
        good, bad = bad, good
    assert dict(good.attributes) == {**common, "http.response.status_code": 200}
    assert dict(bad.attributes) == {**common, "http.response.status_code": 502, "error.type": "502"}
    assert (good.count, good.sum, good.explicit_bounds) == (1, 1.0, BOUNDS_S)


def test_relogins_and_gaps_are_counted() -> None:
    session, telemetry = listening()
    new = {"cookie": "0000beef"}
    denied = response("Error", "Message: Permission denied", **new)
    Conversation.of(denied, *login_answers(**new), response(**new)).run(session.send(actions.Ping()))
    telemetry.listener.gap(Gap("https://pbx.example/asterisk", "a reply was lost"))
    [relogins] = telemetry.points("ajam.relogins")
    [gaps] = telemetry.points("ajam.gaps")
    assert (relogins.value, dict(relogins.attributes)) == (1, SERVER)
    assert (gaps.value, dict(gaps.attributes)) == (1, {"server.address": "pbx.example", "server.port": 443})


def test_a_pbx_in_the_process_is_named_by_its_scheme() -> None:
    telemetry = Telemetry()
    with connect("simulated://", listener=telemetry.listener):
        pass
    told = attributes(telemetry.spans[0])
    assert told["server.address"] == "simulated"
    assert "server.port" not in told


def test_the_end_of_a_request_that_it_did_not_hear_of_is_passed_over() -> None:
    telemetry = Telemetry()
    sent = RequestSent("Ping", None, "GET", HOME, HOME, "actions", 0)
    telemetry.listener.reply_decoded(ReplyDecoded(sent, "Success", 1, 40))
    telemetry.listener.request_failed(RequestFailed(attrs.evolve(sent), RESET))
    assert telemetry.spans == ()
    assert telemetry.points("http.client.request.duration") == []
