"""The event stream of a session with a digest: nothing in an answer tells that the server has lost the session."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from ajam_core import Session, actions
from ajam_core.errors import OutcomeUnknown
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.retry import never
from tests.core.conversation import Conversation, a_session, event
from tests.core.digest_server import DigestServer, proof_of
from tests.core.events.listening import CALL, LOST, NOT_SENT, Clock, Ear, a_call, listen, told

Given = Callable[[HttpRequest], HttpResponse]


@pytest.fixture
def server() -> DigestServer:
    return DigestServer()


def ready(server: DigestServer, **options: Any) -> tuple[Session, Clock]:
    """A session that is logged in, and its clock."""
    clock = Clock()
    session = a_session(clock=clock, auth="digest", **options)
    Conversation.of(*[server] * 3).run(session.login())
    server.acted.clear()
    return session, clock


def hear(server: DigestServer, *answers: Any, **options: Any) -> Ear:
    return listen(*answers, session=ready(server), **options)


def having(server: DigestServer, *events: str) -> Given:
    """The server's answer, once events have come."""

    def reply(request: HttpRequest) -> HttpResponse:
        server.queued.extend(events)
        return server(request)

    return reply


def restarted(server: DigestServer, *events: str) -> Given:
    """The server's answer after a restart."""

    def reply(request: HttpRequest) -> HttpResponse:
        server.sessions.clear()
        server.queued.extend(events)
        return server(request)

    return reply


def opening(server: DigestServer) -> list[Any]:
    """The answers up to the first poll: a nonce, a session, and what was queued before."""
    return [server, server, server]


def turn(server: DigestServer, *events: str) -> list[Any]:
    """The answers of one turn: the session lives, and a poll."""
    return [server, having(server, *events)]


def test_a_stream_begins_with_a_gap_because_its_session_does(server: DigestServer) -> None:
    ear = hear(server, *opening(server), *turn(server, CALL))
    assert told(ear) == [([], True), (["SIP/1"], False)]
    assert ear.asked == ["Ping", "Ping", "WaitEvent", "Ping", "WaitEvent"]
    assert ear.waits == ["0", "45"]


def test_a_stream_goes_on_without_a_gap_while_the_session_lives(server: DigestServer) -> None:
    ear = hear(server, *opening(server), *turn(server, CALL), *turn(server), *turn(server, a_call("SIP/2")))
    assert told(ear) == [([], True), (["SIP/1"], False), (["SIP/2"], False)]
    assert len(server.sessions) == 2


def test_a_restart_between_two_polls_is_a_gap(server: DigestServer) -> None:
    ear = hear(server, *opening(server), *turn(server, CALL), restarted(server), having(server, a_call("SIP/2")))
    assert told(ear) == [([], True), (["SIP/1"], False), (["SIP/2"], True)]


def test_a_restart_between_a_look_and_its_poll_is_a_gap_one_poll_later(server: DigestServer) -> None:
    ear = hear(server, *opening(server), server, restarted(server, CALL), server, server, *turn(server))
    assert told(ear) == [([], True), (["SIP/1"], False), ([], True)]


def test_a_lost_answer_is_told_at_once_and_the_session_is_looked_for(server: DigestServer) -> None:
    ear = hear(server, *opening(server), server, LOST, *turn(server, CALL), *turn(server, CALL))
    assert told(ear) == [([], True), ([], True), (["SIP/1"], True), (["SIP/1"], False)]


@pytest.mark.parametrize(("answers", "status"), [(1, 401), (3, 200)])
def test_a_lost_poll_that_comes_to_the_server_later_takes_no_events_of_the_stream(
    server: DigestServer, answers: int, status: int
) -> None:
    lost: list[HttpRequest] = []

    def lose(request: HttpRequest) -> Any:
        lost.append(request)
        return LOST

    hear(server, *opening(server), server, lose, *[server] * answers)
    stream = server.sessions[1]
    served = [*stream.counts]
    assert (server(lost[0]).status, stream.counts) == (status, served)


def test_a_wait_event_of_the_application_that_got_lost_may_come_before_the_next_look(server: DigestServer) -> None:
    session, clock = ready(server, decide=never)

    def meanwhile(request: HttpRequest) -> HttpResponse:
        with suppress(OutcomeUnknown):
            Conversation.of(LOST).run(session.send(actions.WaitEvent(0)))
        return server(request)

    ear = listen(*opening(server), server, meanwhile, *turn(server), *turn(server, CALL), session=(session, clock))
    assert told(ear) == [([], True), ([], True), ([], True), (["SIP/1"], False)]


def test_a_session_that_is_found_new_has_the_nonce_of_before(server: DigestServer) -> None:
    """So a lost poll of the session before may still take its events, up to the next look."""
    lost = [*opening(server), server, LOST, restarted(server), having(server, CALL), *turn(server, CALL)]
    ear = hear(server, *lost, *turn(server, CALL))
    assert told(ear) == [([], True), ([], True), *[(["SIP/1"], True)] * 2, (["SIP/1"], False)]


def test_no_connection_is_no_gap_while_the_session_lives(server: DigestServer) -> None:
    ear = hear(server, *opening(server), server, NOT_SENT, NOT_SENT, *turn(server, CALL))
    assert told(ear) == [([], True), (["SIP/1"], False)]


def test_mask_and_filters_are_sent_to_the_session_of_the_stream_and_again_to_each_new_one(server: DigestServer) -> None:
    answers = [*[server] * 5, *turn(server), restarted(server), server, server, server]
    ear = hear(server, *answers, mask="call", filters=["!Event: RTCPSent"])
    assert ear.asked == [
        *["Ping", "Ping", "Events", "Filter", "WaitEvent"],
        *["Ping", "WaitEvent"],
        *["Ping", "Events", "Filter", "WaitEvent"],
    ]
    assert told(ear) == [([], True), ([], True)]
    assert [one.counts for one in server.sessions] == [[1, 2, 3, 4]]


def test_what_the_session_was_to_ask_for_at_login_is_asked_for(server: DigestServer) -> None:
    ear = listen(*[server] * 4, session=ready(server, events="call"))
    assert [sent["eventmask"] for sent in ear.sent if sent["action"] == "Events"] == ["call"]


def test_actions_about_events_go_to_the_stream_while_it_is_open(server: DigestServer) -> None:
    session, _ = ready(server)
    talk = Conversation.of(*[server] * 4)
    stream = session.events()
    opener = next(stream)
    talk.run(session.send(actions.Events("system")))
    assert [proof_of(fetch.request).get("nonce") for fetch in talk.fetched][1] == server.sessions[1].nonce
    stream.close()
    talk.run(session.send(actions.Events("system")))
    assert proof_of(talk.fetched[-1].request)["nonce"] == server.sessions[0].nonce
    assert opener


def test_events_taken_before_a_call_is_placed_are_a_gap_for_a_stream_that_is_opened_meanwhile(
    server: DigestServer,
) -> None:
    session, clock = ready(server)
    streams: list[Ear] = []

    def meanwhile(request: HttpRequest) -> HttpResponse:
        streams.append(listen(*turn(server, CALL), session=(session, clock)))
        return server(request)

    call = actions.Originate(channel="SIP/1", application="Wait", data="1")
    Ear([*opening(server), meanwhile], clock).run(session.originate(call, action_id="mine"))
    assert told(streams[0]) == [(["SIP/1"], True)]


def test_a_call_is_placed_once_the_session_of_the_polls_is_there(server: DigestServer) -> None:
    session, clock = ready(server)
    outcome = event("OriginateResponse", "Privilege: call,all", "ActionID: mine", "Response: Success")
    ear = Ear([*opening(server), server, *turn(server, outcome)], clock)
    call = actions.Originate(channel="SIP/1", application="Wait", data="1")
    ear.run(session.originate(call, action_id="mine"))
    assert ear.asked == ["Ping", "Ping", "WaitEvent", "Originate", "Ping", "WaitEvent"]
    assert ear.result.response == "Success"
