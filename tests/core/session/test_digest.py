"""Sessions with a digest: no login, no cookie, a proof with each request."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core import Action, Session, actions, get_codec
from ajam_core.digest import REFUSALS
from ajam_core.effects import Fetch
from ajam_core.errors import (
    ActionFailed,
    AuthenticationFailed,
    HttpStatusError,
    LocalProtocolError,
    OutcomeUnknown,
    TransportError,
)
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.state import State
from tests.core.conversation import HOME, Conversation, a_session, answer, logged_in, parameters, response
from tests.core.digest_server import DigestServer, proof_of, unauthorized
from tests.core.events.listening import Clock

ORIGINATE = actions.Originate(channel="SIP/101", application="Wait", data="1", async_=True)


class Endless(list[Any]):
    """Answers that never run out: all of one server."""

    def __init__(self, server: DigestServer) -> None:
        super().__init__([server])

    def pop(self, at: Any = -1) -> Any:
        return self[0]


def talk_to(server: DigestServer) -> Conversation:
    return Conversation(Endless(server))


def a_digest_session(**options: Any) -> Session:
    return a_session(**{"auth": "digest", **options})


def opened(server: DigestServer, **options: Any) -> tuple[Session, Conversation]:
    """A session that has been logged in, and a conversation that begins after that."""
    session = a_digest_session(**options)
    talk_to(server).run(session.login())
    server.acted.clear()
    server.refused.clear()
    return session, talk_to(server)


def test_the_first_request_carries_no_name_and_the_second_one_proves_the_secret() -> None:
    server = DigestServer()
    session = a_digest_session()
    talk = talk_to(server)
    talk.run(session.login())
    first, second = (fetch.request for fetch in talk.fetched)
    assert (first.method, first.headers) == ("GET", ())
    assert first.target == "/asterisk/arawman?action=Ping&actionid=t-1"
    assert proof_of(second)["username"] == "admin"
    assert server.acted == ["Ping"]
    assert session.state is State.READY
    assert str(session.version) == "22.10.1"
    assert not any("Cookie" in dict(fetch.request.headers) for fetch in talk.fetched)


@pytest.mark.parametrize(("codec", "leaf"), [("rawman", "arawman"), ("mxml", "amxml"), ("html", "amanager")])
def test_each_format_has_a_url_of_its_own(codec: str, leaf: str) -> None:
    flow = a_digest_session(codec=codec).send(actions.Ping())
    effect = next(flow)
    assert isinstance(effect, Fetch)
    assert effect.request.path == f"/asterisk/{leaf}"


def test_what_only_rawman_carries_is_asked_for_at_its_digest_url() -> None:
    session, talk = opened(DigestServer())
    session.codec = get_codec("mxml")
    talk.run(session.send(Action("IAXnetstats")))
    assert [fetch.request.path for fetch in talk.fetched] == ["/asterisk/arawman"]


def test_one_nonce_serves_one_request_after_another_with_a_count_that_rises() -> None:
    server = DigestServer()
    session, talk = opened(server)
    for _ in range(3):
        talk.run(session.send(actions.Ping()))
    assert [session.counts for session in server.sessions] == [[1, 2, 3, 4]]
    assert not server.refused


def test_a_server_that_forgot_the_session_opens_another_without_a_word() -> None:
    server = DigestServer()
    session, talk = opened(server)
    server.sessions.clear()
    talk.run(session.send(ORIGINATE))
    assert server.acted == ["Originate"]
    assert len(talk.fetched) == 1


def test_a_nonce_that_grew_old_is_replaced_and_the_action_sent_again_even_one_that_must_not_be_repeated() -> None:
    server = DigestServer()
    session, talk = opened(server)
    server.renew(server.sessions[0])
    talk.run(session.send(ORIGINATE))
    assert server.acted == ["Originate"]
    assert len(server.refused) == 1
    assert [parameters(fetch.request)["actionid"] for fetch in talk.fetched] == ["t-2", "t-2"]
    assert all(fetch.fresh for fetch in talk.fetched)


def test_a_server_that_goes_on_calling_the_nonce_stale_is_asked_a_bounded_number_of_times() -> None:
    session, _ = opened(DigestServer())
    talk = Conversation.of(*[unauthorized(f"{n:08x}", stale=True) for n in range(REFUSALS)])
    with pytest.raises(HttpStatusError, match="the server asks for a digest with a new nonce") as caught:
        talk.run(session.send(ORIGINATE))
    assert (caught.value.status, caught.value.acted, talk.answers) == (401, False, [])
    assert len({proof_of(fetch.request)["response"] for fetch in talk.fetched}) == REFUSALS


def test_after_a_refusal_an_action_whose_answer_is_lost_has_an_unknown_outcome_and_is_not_sent_again() -> None:
    session, _ = opened(DigestServer())
    talk = Conversation.of(unauthorized(stale=True), TransportError("cut", "sent"))
    with pytest.raises(OutcomeUnknown):
        talk.run(session.send(ORIGINATE))
    assert talk.asked == ["Originate", "Originate"]


def test_a_proof_that_is_never_used_twice_follows_a_lost_answer() -> None:
    server = DigestServer()
    session, _ = opened(server)
    talk = Conversation.of(TransportError("cut", "sent"), server)
    talk.run(session.send(actions.Ping()))
    assert [proof_of(fetch.request)["nc"] for fetch in talk.fetched] == ["00000002", "00000003"]


def test_a_wrong_secret_is_refused_once() -> None:
    server = DigestServer(secret="another")
    talk = talk_to(server)
    session = a_digest_session()
    with pytest.raises(AuthenticationFailed, match=r"Ping failed: the server refused the digest .*check the user name"):
        talk.run(session.login())
    talk.run(session.logoff())
    assert len(talk.fetched) == 2


def test_a_secret_that_was_changed_meanwhile_is_refused_and_not_an_unknown_outcome() -> None:
    server = DigestServer()
    session, talk = opened(server)
    server.secret = "another"
    with pytest.raises(AuthenticationFailed, match=r"Originate failed: the server refused the digest \(ActionID t-2\)"):
        talk.run(session.send(ORIGINATE))
    assert len(talk.fetched) == 1


def test_a_realm_that_was_changed_meanwhile_is_taken_over() -> None:
    server = DigestServer()
    session, talk = opened(server)
    server.realm = "renamed"
    talk.run(session.send(ORIGINATE))
    assert server.acted == ["Originate"]
    assert len(talk.fetched) == 2


def test_a_401_without_a_digest_challenge_is_an_http_error() -> None:
    refusal = HttpResponse(401, (("WWW-Authenticate", 'Basic realm="proxy"'),))
    with pytest.raises(HttpStatusError, match="the HTTP server asks for credentials of its own"):
        Conversation.of(refusal).run(a_digest_session().login())


def test_sessions_with_a_cookie_answer_no_digest_challenge() -> None:
    with pytest.raises(HttpStatusError, match="the HTTP server asks for credentials of its own"):
        Conversation.of(unauthorized()).run(logged_in().send(actions.Ping()))


@pytest.mark.parametrize("version", ["1.4.26.2", "1.6.2.24"])
def test_a_version_without_digest_urls_is_refused_where_it_is_stated(version: str) -> None:
    with pytest.raises(LocalProtocolError, match=f"Asterisk {version} has no URLs for auth='digest'"):
        Session(HOME, "admin", "s3cret", auth="digest", version=version)


@pytest.mark.parametrize("version", ["1.4.26.2", "1.6.2.24"])
def test_a_server_without_digest_urls_says_so_by_its_version(version: str) -> None:
    talk = Conversation.of(answer(status=404, cookie=None, server=f"Asterisk/{version}"))
    with pytest.raises(LocalProtocolError, match=f"Asterisk {version} has no URLs for auth='digest'"):
        talk.run(a_digest_session().login())


@pytest.mark.parametrize("server", ["Asterisk/22.10.1", None])
def test_a_missing_url_of_a_newer_or_unknown_server_is_the_path_or_the_configuration(server: str | None) -> None:
    talk = Conversation.of(answer(status=404, cookie=None, server=server))
    with pytest.raises(HttpStatusError, match="AJAM is off there or the path is wrong"):
        talk.run(a_digest_session().login())


def test_a_first_request_that_is_lost_is_repeated() -> None:
    server = DigestServer()
    talk = Conversation.of(TransportError("cut", "sent"), server, server)
    talk.run(a_digest_session().login())
    assert talk.slept == [0.1]


@pytest.mark.parametrize("lost", [TransportError("cut", "sent"), answer(status=502, cookie=None)])
def test_the_first_proof_is_not_sent_again_because_some_servers_crash_at_an_unknown_name(lost: Any) -> None:
    talk = Conversation.of(unauthorized(), lost)
    session = a_digest_session()
    with pytest.raises((TransportError, HttpStatusError)):
        talk.run(session.login())
    assert session.state is State.LAPSED
    talk.run(session.logoff())
    assert len(talk.fetched) == 2


def test_the_first_proof_is_sent_again_where_it_was_not_sent() -> None:
    server = DigestServer()
    talk = Conversation.of(server, TransportError("refused", "connect"), server)
    talk.run(a_digest_session().login())
    assert server.acted == ["Ping"]


def test_the_events_to_ask_for_at_login_are_asked_for_after_it() -> None:
    server = DigestServer()
    talk_to(server).run(a_digest_session(events="call").login())
    assert server.acted == ["Ping", "Events"]
    assert len(server.sessions) == 1


def test_a_server_that_is_shutting_down_refuses_the_login() -> None:
    talk = Conversation.of(unauthorized(), response("Error", "Message: Asterisk is shutting down", cookie=None))
    with pytest.raises(ActionFailed, match="Asterisk is shutting down"):
        talk.run(a_digest_session().login())


# Side by side


def interleaved(flows: list[Any], server: DigestServer, order: list[int]) -> None:
    """Steps the flows; requests reach the server in the order in which `order` names their flows."""
    waiting: dict[int, HttpRequest] = {at: next(flow).request for at, flow in enumerate(flows)}
    while waiting:
        at = next(number for number in order if number in waiting)
        order = [number for number in order if number != at] + [at]
        try:
            effect = flows[at].send(server(waiting.pop(at)))
        except StopIteration:
            continue
        waiting[at] = effect.request


@pytest.mark.parametrize("order", [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]])
def test_parallel_actions_never_share_a_nonce_and_so_never_overtake_each_other(order: list[int]) -> None:
    server = DigestServer()
    session, _ = opened(server)
    for _ in range(2):
        interleaved([session.send(ORIGINATE) for _ in range(3)], server, list(order))
    assert server.acted == ["Originate"] * 6
    assert len(server.sessions) == 3
    assert all(one.counts == sorted(set(one.counts)) for one in server.sessions)
    assert not any(proof_of(request) for request in server.refused)


def test_actions_about_events_go_to_the_session_of_the_login_and_are_sent_again_when_overtaken() -> None:
    server = DigestServer()
    session, _ = opened(server)
    flows = [session.send(actions.Events("call")), session.send(actions.Events("system"))]
    interleaved(flows, server, [1, 0])
    assert server.acted == ["Events", "Events"]
    assert len(server.sessions) == 1
    assert len(server.refused) == 1


def test_two_that_are_refused_for_one_nonce_go_on_with_the_newer_one() -> None:
    server = DigestServer()
    session, _ = opened(server)
    server.renew(server.sessions[0])
    flows = [session.send(actions.Events("call")), session.send(actions.Events("system"))]
    interleaved(flows, server, [0, 1])
    assert server.acted == ["Events", "Events"]
    assert len(server.refused) == 2


def test_an_answer_that_comes_after_the_nonce_was_renewed_is_an_answer() -> None:
    server = DigestServer()
    session, _ = opened(server)
    slow, quick = session.send(actions.Events("call")), session.send(actions.Events("system"))
    first, second = next(slow), next(quick)
    assert isinstance(first, Fetch)
    assert isinstance(second, Fetch)
    held = server(first.request)
    server.renew(server.sessions[0])
    quick.send(server(second.request))
    with pytest.raises(StopIteration):
        slow.send(held)
    assert session.digests is not None
    assert (session.digests.main.count, session.digests.main.answered) == (1, 0)


def test_a_flow_that_is_given_up_frees_its_nonce_for_the_next() -> None:
    server = DigestServer()
    session, talk = opened(server)
    flow = session.send(actions.Ping())
    next(flow)
    flow.close()
    talk.run(session.send(actions.Ping()))
    assert len(server.sessions) == 1


# The end


def test_a_logoff_ends_every_session_that_the_server_has() -> None:
    server = DigestServer()
    session, talk = opened(server)
    interleaved([session.send(actions.Ping()) for _ in range(3)], server, [0, 1, 2])
    talk.run(session.poll_kept())
    assert len(server.sessions) == 4
    talk.run(session.logoff())
    assert server.sessions == []
    assert server.acted[-4:] == ["Logoff"] * 4
    assert {fetch.timeout_s for fetch in talk.fetched[-4:]} == {5.0}
    talk.run(session.logoff())
    with pytest.raises(LocalProtocolError, match="the session is closed"):
        talk.run(session.send(actions.Ping()))


@pytest.mark.parametrize("failure", [TransportError("gone", "connect"), answer("<junk>"), answer(status=503)])
def test_a_server_that_does_not_answer_a_logoff_is_no_error(failure: Any) -> None:
    server = DigestServer()
    session, _ = opened(server)
    interleaved([session.send(actions.Ping()) for _ in range(2)], server, [0, 1])
    talk = Conversation.of(failure)
    talk.run(session.logoff())
    assert talk.asked == ["Logoff"]


def test_a_slow_server_does_not_hold_the_logoff_up_for_each_session() -> None:
    server, clock = DigestServer(), Clock()
    session, _ = opened(server, clock=clock)
    interleaved([session.send(actions.Ping()) for _ in range(4)], server, [0, 1, 2, 3])

    def slow(request: HttpRequest) -> HttpResponse:
        clock.now += 3
        return server(request)

    talk = Conversation.of(slow, slow)
    talk.run(session.logoff())
    assert [fetch.timeout_s for fetch in talk.fetched] == [5.0, 2.0]


def test_an_action_that_is_refused_after_the_logoff_is_not_sent_again() -> None:
    server = DigestServer()
    session, talk = opened(server)
    flow = session.send(ORIGINATE)
    effect = next(flow)
    assert isinstance(effect, Fetch)
    talk.run(session.logoff())
    with pytest.raises(LocalProtocolError, match="Originate was not carried out: the session was closed"):
        flow.send(unauthorized(stale=True))
    assert "Originate" not in server.acted


# The event stream


def test_with_a_cookie_the_answers_tell_whether_the_session_lives() -> None:
    session = logged_in()
    assert Conversation.of().run(session.poll_kept()) is True


def poll(session: Session, talk: Conversation) -> None:
    assert session.digests is not None
    talk.run(session.exchange(actions.WaitEvent(), session.next_id(), 60, digest=session.digests.poll))


def test_the_event_stream_has_a_session_of_its_own_and_knows_when_it_was_lost() -> None:
    server = DigestServer()
    session, talk = opened(server)
    assert talk.run(session.poll_kept()) is False  # the first one has just been opened
    for _ in range(3):
        poll(session, talk)
        assert talk.run(session.poll_kept()) is True
    assert len(server.sessions) == 2
    server.sessions.clear()
    assert talk.run(session.poll_kept()) is False
    poll(session, talk)
    assert talk.run(session.poll_kept()) is True


def test_a_session_that_was_lost_after_it_was_looked_at_is_found_out_after_the_poll() -> None:
    server = DigestServer()
    session, talk = opened(server)
    talk.run(session.poll_kept())
    poll(session, talk)
    assert talk.run(session.poll_kept()) is True
    server.sessions.clear()
    poll(session, talk)  # opens a session, and so has none of the events before it
    assert talk.run(session.poll_kept()) is False


def test_a_poll_that_was_never_sent_does_not_count_as_a_lost_session() -> None:
    server = DigestServer()
    session, talk = opened(server)
    talk.run(session.poll_kept())
    poll(session, talk)
    unsent = Conversation.of(TransportError("refused", "connect"))
    with pytest.raises(TransportError):
        poll(session, unsent)
    assert talk.run(session.poll_kept()) is True


def test_a_server_with_another_realm_has_lost_the_session() -> None:
    server = DigestServer()
    session, talk = opened(server)
    talk.run(session.poll_kept())
    server.sessions.clear()
    server.realm = "renamed"
    assert talk.run(session.poll_kept()) is False


def test_a_server_that_asks_for_another_realm_each_time_is_an_error() -> None:
    session, talk = opened(DigestServer())
    talk.run(session.poll_kept())
    answers = [unauthorized(realm=f"r{n}") for n in range(REFUSALS)]
    with pytest.raises(HttpStatusError, match="asks for a digest with a new nonce"):
        Conversation.of(*answers).run(session.poll_kept())
