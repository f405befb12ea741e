"""The event stream of a session: what it asks, how long it waits, what it tells the server, how it ends."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_codecs.body import ERROR_PAGE
from ajam_core import Session, actions, get_codec, records
from ajam_core.effects import Deliver, Fetch
from ajam_core.errors import (
    ActionFailed,
    AuthenticationFailed,
    HttpStatusError,
    LocalProtocolError,
    RemoteProtocolError,
    TransportError,
    UnknownAction,
)
from ajam_core.events import EventBatch
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.listening import Gap, Listener, Retry
from ajam_core.polling import longest_wait_s
from ajam_core.retry import never, persist
from ajam_core.state import State, Stream
from ajam_core.testing import cancel_at_each_step
from ajam_core.versions import Version, rules_for
from ajam_core.watch import Awaited
from ajam_transports.simulated.bodies import MEDIA_TYPES, render
from ajam_transports.simulated.versions import Release
from tests.core.conversation import Conversation, a_session, answer, event, login_answers, response
from tests.core.events.listening import (
    CALL,
    DENIED,
    EMPTY,
    LOST,
    NOT_SENT,
    After,
    Clock,
    Ear,
    listen,
    polled,
    ready,
    told,
)

RELOGIN = (DENIED, *login_answers(cookie="0000beef"))
MODERN, OLD = rules_for(Version((22,))), rules_for(Version((1, 4)))


@pytest.mark.parametrize(
    ("max_age_s", "rules", "wait_s"),
    [
        (60, MODERN, 45),
        (3600, MODERN, 45),
        (30, MODERN, 15),
        (20, MODERN, 5),
        (12, MODERN, 1),
        (11, MODERN, 1),
        (10, MODERN, 0),
        (1, MODERN, 0),
        (60, OLD, 5),
        (12, OLD, 1),
    ],
)
def test_a_poll_asks_for_less_than_the_server_allows(max_age_s: int, rules: Any, wait_s: int) -> None:
    assert longest_wait_s(max_age_s, rules) == wait_s


def test_the_wait_is_learned_from_the_cookie_and_the_exchange_may_take_longer_than_the_session_lives() -> None:
    session = a_session(clock=Clock(), timeout_s=10)
    Conversation.of(*login_answers(max_age=30)).run(session.login())
    ear = listen(After(15, EMPTY), session=(session, Clock()))
    assert (ear.waits, ear.timeouts_s) == (["15"], [40])


def test_a_server_that_does_not_tell_its_time_is_taken_for_one_with_the_default() -> None:
    session = a_session(clock=Clock())
    Conversation.of(*login_answers()).run(session.login())
    session.cookie = None
    assert listen(EMPTY, session=(session, Clock())).waits == ["45"]


def test_early_empty_answers_are_paced_and_others_are_not() -> None:
    session, clock = ready()
    ear = listen(*[EMPTY] * 6, polled(CALL), EMPTY, After(45, EMPTY), EMPTY, session=(session, clock))
    assert [round(pause, 3) for pause in ear.slept] == [0.25, 0.375, 0.562, 0.844, 1, 1, 0.25, 0.25]


def test_a_server_whose_sessions_live_for_ten_seconds_is_polled_at_a_pace_that_keeps_them_alive() -> None:
    session = a_session(clock=Clock())
    Conversation.of(*login_answers(max_age=2)).run(session.login())
    ear = listen(*[polled(max_age=2)] * 4, session=(session, Clock()))
    assert ear.waits == ["0"] * 4
    assert ear.slept == [0.25, 0.375, 0.5, 0.5]


def test_a_stream_logs_in_and_chooses_its_events_at_once_and_after_each_login() -> None:
    session, clock = a_session(clock=Clock()), Clock()
    filters = ["!Event: RTCPSent", "!Event: RTCPReceived"]
    chosen = [response("Success"), response("Success"), response("Success")]
    answers = [*login_answers(), *chosen, polled(CALL), *RELOGIN, *chosen, EMPTY]
    ear = listen(*answers, session=(session, clock), mask="call,user", filters=filters)
    choice = ["Events", "Filter", "Filter"]
    assert ear.asked == [
        *("Challenge", "Login"),
        *choice,
        *["WaitEvent"] * 2,
        *("Challenge", "Login"),
        *choice,
        "WaitEvent",
    ]
    assert [sent["eventmask"] for sent in ear.sent if sent["action"] == "Events"] == ["call,user"] * 2
    assert [(sent["Operation"], sent["Filter"]) for sent in ear.sent[3:5]] == [("Add", text) for text in filters]


def test_a_login_between_two_choices_begins_them_anew() -> None:
    again = response("Error", "Message: Permission denied", cookie="0000dead")
    answers = [
        *RELOGIN,
        response("Success"),
        again,
        *login_answers(cookie="0000dead"),
        *[response("Success")] * 3,
        EMPTY,
    ]
    ear = listen(*answers, mask="call", filters=["x"])
    assert ear.asked[:5] == ["Events", "Challenge", "Login", "Events", "Filter"]
    assert ear.asked[5:] == ["Challenge", "Login", "Filter", "Events", "Filter", "WaitEvent"]


@pytest.mark.parametrize(("asked_at_login", "mask"), [(None, "on"), ("user", "user")])
def test_a_stream_without_a_mask_takes_back_that_of_the_stream_before(asked_at_login: str | None, mask: str) -> None:
    session, clock = ready(events=asked_at_login)
    listen(response("Success"), EMPTY, session=(session, clock), mask="call")
    ear = listen(response("Success"), EMPTY, session=(session, clock))
    assert ear.sent[0]["eventmask"] == mask
    assert listen(EMPTY, session=(session, clock)).asked == ["WaitEvent"]


def test_filters_stay_until_the_session_ends_so_a_stream_with_others_is_refused() -> None:
    using = ready()
    listen(response("Success"), EMPTY, session=using, filters=["x"])
    assert listen(EMPTY, session=using, filters=["x"]).asked == ["WaitEvent"]
    assert listen(response(), EMPTY, session=using, filters=["x"], mask="call").asked == ["Events", "WaitEvent"]
    with pytest.raises(LocalProtocolError, match="no server takes a filter back"):
        listen(session=using)


def test_a_filter_that_the_server_does_not_know_surfaces() -> None:
    with pytest.raises(UnknownAction):
        listen(response("Error", "Message: Invalid/unknown command"), filters=["x"])


def test_only_the_records_asked_for_are_delivered_and_a_gap_always() -> None:
    user = "Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: Lunch\r\n\r\n"
    ear = listen(polled(CALL, user), polled(CALL), LOST, polled(CALL), only=(records.UserEvent,))
    assert [[type(event) for event in batch.events] for batch in ear.batches] == [[records.UserEvent], [], []]
    assert [batch.gap for batch in ear.batches] == [False, True, True]


def test_a_base_class_stands_for_its_subclasses() -> None:
    assert len(listen(polled(CALL), only=(records.Record,)).batches[0].events) == 1


def test_a_batch_names_the_server_it_comes_from() -> None:
    assert listen(polled(CALL)).batches[0].server == "http://pbx:8088/asterisk"


@pytest.mark.parametrize("codec", ["rawman", "mxml", "html"])
def test_a_takeover_is_known_in_every_format_and_answered_with_patience(codec: str) -> None:
    endpoint = get_codec(codec).endpoint
    nothing = answer(render("", endpoint, Release("22.10.1")), media_type=MEDIA_TYPES[endpoint])
    session, clock = ready()
    session.codec = get_codec(codec)
    ear = listen(*[nothing] * 6, session=(session, clock))
    assert ear.slept == [1, 2, 4, 8, 15, 15]
    assert [batch.gap for batch in ear.batches] == [True]


def test_takeovers_without_end_are_borne_without_end() -> None:
    assert set(listen(*[answer("")] * 1100).slept[5:]) == {15}


def test_a_takeover_on_1_4_26_is_a_page_under_a_200() -> None:
    ear = listen(answer(ERROR_PAGE, media_type="text/html", cookie=None, server="Asterisk/1.4.26.2"), polled(CALL))
    assert told(ear) == [([], True), (["SIP/1"], True)]
    assert ear.slept == [1]


def test_a_lost_connection_is_tried_again_for_ever() -> None:
    ear = listen(EMPTY, *[NOT_SENT] * 40, polled(CALL))
    assert ear.slept[1:7] == [0.1, 0.2, 0.4, 0.8, 1.6, 2.0]
    assert max(ear.slept) == 2.0
    assert told(ear) == [(["SIP/1"], False)]


@pytest.mark.parametrize("attempt", [1, 2, 6, 5000])
def test_the_default_policy_never_gives_up(attempt: int) -> None:
    assert persist(LOST, attempt) == {1: 0.1, 2: 0.2, 6: 2.0, 5000: 2.0}[attempt]


def test_a_policy_of_ones_own_says_when_to_give_up() -> None:
    with pytest.raises(TransportError, match="refused"):
        listen(EMPTY, NOT_SENT, decide=never)


def test_failures_are_counted_until_a_poll_is_answered() -> None:
    attempts = []

    def decide(error: Any, attempt: int) -> float:
        attempts.append(attempt)
        return 0.0

    listen(NOT_SENT, NOT_SENT, EMPTY, NOT_SENT, decide=decide)
    assert attempts == [1, 2, 1]


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        ((response("Error", "Message: Permission denied"),), ActionFailed),
        (
            (DENIED, response("Success", "Challenge: 1"), response("Error", "Message: Authentication failed")),
            AuthenticationFailed,
        ),
    ],
)
def test_what_another_attempt_cannot_mend_surfaces(answers: tuple[Any, ...], error: type[Exception]) -> None:
    with pytest.raises(error):
        listen(*answers)


def test_a_first_login_that_fails_surfaces() -> None:
    session = a_session(clock=Clock())
    with pytest.raises(HttpStatusError):
        listen(answer(status=404), session=(session, Clock()))
    assert session.watch.stream is Stream.NONE


def test_a_server_that_forgets_each_session_at_once_is_asked_at_the_pace_of_failures() -> None:
    denials = [response("Error", "Message: Permission denied", cookie=f"0000bee{n}") for n in range(3)]
    logins = [login_answers(cookie=f"0000bee{n}") for n in range(3)]
    errors = []

    def decide(error: Any, attempt: int) -> float:
        errors.append(error)
        return 0.5

    answers = [step for pair in zip(denials, logins, strict=True) for step in (pair[0], *pair[1])]
    ear = listen(*answers, EMPTY, decide=decide)
    assert [type(error) for error in errors] == [RemoteProtocolError] * 2
    assert "right after its login" in str(errors[0])
    assert told(ear) == [([], True), ([], True)]


def test_no_poll_is_sent_under_a_login_that_another_flow_has_begun() -> None:
    session, clock = ready()
    others: list[tuple[Any, Any]] = []

    def denied_meanwhile(request: HttpRequest) -> HttpResponse:
        ping = session.send(actions.Ping())
        next(ping)
        others.append((ping, ping.send(DENIED)))
        return response("Success")

    def log_in(seconds: float) -> None:
        [(ping, effect)] = others
        for given in login_answers(cookie="0000beef"):
            effect = ping.send(given(effect.request) if callable(given) else given)

    ear = Ear([denied_meanwhile, response("Success"), polled(CALL)], clock, while_asleep=log_in)
    ear.run(session.events(mask="call"))
    assert ear.asked == ["Events", "Events", "WaitEvent"]
    assert told(ear) == [(["SIP/1"], True)]


def test_a_session_has_one_stream_at_a_time() -> None:
    session, _ = ready()
    first = session.events()
    next(first)
    second = session.events()
    with pytest.raises(LocalProtocolError, match="while the event stream is open it cannot be that a stream is opened"):
        next(second)
    first.close()
    next(session.events())


def test_a_stream_needs_a_clock() -> None:
    with pytest.raises(LocalProtocolError, match=r"clock=time\.monotonic"):
        a_session().events()


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"mask": "off"}, "asks for no events"),
        ({"mask": ""}, "asks for no events"),
        ({"filters": "x"}, "a sequence of filters"),
        ({"only": ("Hangup",)}, "classes of ajam_core.records, not 'Hangup'"),
        ({"only": (int,)}, "classes of ajam_core.records"),
    ],
)
def test_what_cannot_be_chosen_is_said_at_once(options: dict[str, Any], text: str) -> None:
    only = options.pop("only", ())
    with pytest.raises(LocalProtocolError, match=text):
        ready()[0].events(*only, **options)


@pytest.mark.parametrize("last", [answer(""), polled(CALL), LOST], ids=["woken", "events", "given up"])
def test_a_logoff_ends_the_stream_without_an_error(last: Any) -> None:
    session, clock = ready()

    def logged_off_meanwhile(request: HttpRequest) -> Any:
        Conversation.of(response("Goodbye")).run(session.logoff())
        return last(request) if callable(last) else last

    ear = listen(logged_off_meanwhile, session=(session, clock))
    assert ear.ended
    assert ear.batches == []


def test_a_session_that_a_late_poll_makes_after_the_logoff_is_logged_off_too() -> None:
    session, clock = ready()

    def logged_off_meanwhile(request: HttpRequest) -> Any:
        Conversation.of(response("Goodbye")).run(session.logoff())
        return DENIED

    ear = listen(logged_off_meanwhile, response("Goodbye"), session=(session, clock))
    assert ear.ended
    assert ear.asked == ["WaitEvent", "Logoff"]


def test_a_stream_of_a_closed_session_ends_at_once() -> None:
    session, clock = ready()
    Conversation.of(response("Goodbye")).run(session.logoff())
    assert listen(session=(session, clock)).ended


def test_a_login_that_is_cut_short_by_a_logoff_ends_the_stream() -> None:
    session = a_session(clock=Clock())
    flow = session.events()
    next(flow)
    Conversation.of(response("Goodbye")).run(session.logoff())
    challenge, login = login_answers()
    assert isinstance(flow.send(challenge), Fetch)
    assert isinstance(flow.send(login), Fetch), "the logoff of what was logged in meanwhile"
    with pytest.raises(StopIteration):
        flow.send(response("Goodbye"))


SCRIPT = [
    *login_answers(),
    response("Success"),
    (Fetch, lambda effect: polled(CALL)(effect.request)),
    None,
    LOST,
    None,
    None,
    NOT_SENT,
    None,
    DENIED,
    *login_answers(cookie="0000beef"),
    response("Success"),
    (Fetch, lambda effect: EMPTY(effect.request)),
    (Deliver, None),
]


def test_a_stream_cancelled_at_any_step_leaves_a_session_that_works_and_knows_what_it_may_have_missed() -> None:
    sessions: list[Session] = []

    def make_flow() -> Any:
        sessions.append(a_session(clock=Clock()))
        return sessions[-1].events(mask="call")

    for step in cancel_at_each_step(make_flow, SCRIPT):
        session = sessions[-1]
        assert session.state in (State.NEW, State.READY, State.LAPSED)
        assert session.watch.stream is (Stream.NONE if step <= 3 else Stream.LEFT), step
        answers = [] if session.state is State.READY else list(login_answers())
        talk = Conversation.of(*answers, response("Success", "Ping: Pong"))
        assert talk.run(session.send(actions.Ping())).ping == "Pong"


class Heard(Listener):
    def __init__(self) -> None:
        self.facts: list[Any] = []

    def gap(self, fact: Gap, /) -> None:
        self.facts.append(fact.reason)

    def retry(self, fact: Retry, /) -> None:
        self.facts.append((fact.action, fact.attempt, fact.delay_s))


def test_gaps_and_attempts_are_told_to_the_listener() -> None:
    heard = Heard()
    answers = [EMPTY, LOST, NOT_SENT, EMPTY, DENIED, *login_answers(cookie="0000beef"), EMPTY]
    listen(*answers, session=ready(listener=heard))
    assert heard.facts == [
        ("WaitEvent", 1, 0.1),
        "the answer to a poll was lost",
        ("WaitEvent", 2, 0.2),
        "the answer to a poll was lost",
        "the server forgot the session",
    ]


def test_a_batch_is_a_value() -> None:
    assert EventBatch((), True, "http://pbx") == EventBatch((), True, "http://pbx")
    assert hash(EventBatch((), True, "http://pbx"))


def test_the_outcomes_of_calls_that_somebody_waits_for_are_kept() -> None:
    outcome = event("OriginateResponse", "Privilege: call,all", "ActionID: mine", "Response: Failure")
    other = event("OriginateResponse", "Privilege: call,all", "ActionID: theirs", "Response: Success")
    session, clock = ready()
    session.watch.calls["mine"] = Awaited()
    listen(polled(outcome, other), session=(session, clock), only=(records.UserEvent,))
    found = session.watch.calls["mine"].outcome
    assert found is not None
    assert found.response == "Failure"
    assert list(session.watch.calls) == ["mine"]
