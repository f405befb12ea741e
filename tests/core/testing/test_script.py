"""`play` and `cancel_at_each_step`: what they let pass, and what they say where flow and script differ."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ajam_core.effects import Deliver, Effect, Fetch, Flow, Read, Sleep, deliver, fetch, read, sleep
from ajam_core.errors import TransportError
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.testing import ScriptMismatch, cancel_at_each_step, play

FETCH = Fetch(HttpRequest("GET", "http://pbx", "/rawman?action=ping"), 5.0, stream=True)
OK = HttpResponse(200, ())


def patient() -> Flow[bytes]:
    """Asks again after half a second where no answer came, and reads and delivers the body."""
    try:
        yield from fetch(FETCH)
    except TransportError:
        yield from sleep(0.5)
        yield from fetch(FETCH)
    body = b""
    while chunk := (yield from read()):
        body += chunk
    yield from deliver(body)
    return body


def is_patient(effect: Effect) -> None:
    assert isinstance(effect, Sleep)
    assert effect.seconds < 1


SCRIPTS: dict[str, list[Any]] = {
    "answers alone": [OK, b"a", b"b", b"", None],
    "classes": [(Fetch, OK), (Read, b"ab"), (Read, b""), (Deliver, None)],
    "effects": [(FETCH, TransportError("x")), (Sleep(0.5), None), OK, (Read(), b"ab"), b"", (Deliver(b"ab"), None)],
    "functions": [TransportError("x"), (is_patient, None), (lambda effect: effect is FETCH, OK), b"ab", b"", None],
    "answers made to measure": [lambda effect: HttpResponse(200 if effect is FETCH else 404, ()), b"ab", b"", None],
    "errors made to measure": [lambda effect: TransportError("x"), None, OK, b"ab", b"", None],
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_a_flow_that_goes_by_the_script_returns_its_result(script: list[Any]) -> None:
    assert play(patient(), script) == b"ab"


MISMATCHES: dict[str, tuple[list[Any], str]] = {
    "another class": ([(Sleep, None)], "step 1: expected Sleep, and the flow asks for Fetch(request=<HttpRequest GET"),
    "another kind for the answer": ([OK, OK], "step 2: expected Fetch, and the flow asks for Read()"),
    "no answer for a Fetch": ([None], "step 1: expected Sleep or Deliver, and the flow asks for Fetch("),
    "another effect": (
        [TransportError("x"), (Sleep(9), None)],
        "step 2: expected Sleep(seconds=9), and the flow asks for Sleep(seconds=0.5)",
    ),
    "a function says no": ([(lambda effect: False, OK)], "step 1: expected <function"),
    "script too short": ([OK, b"a"], "the script ends after step 2, and the flow asks for Read()"),
    "no script": ([], "the script ends after step 0, and the flow asks for Fetch("),
    "script too long": (
        [OK, b"", None, (Read, b"")],
        "the flow ended with b'' after 3 of 4 steps; the script goes on with Read",
    ),
}


@pytest.mark.parametrize(("script", "text"), MISMATCHES.values(), ids=MISMATCHES)
def test_a_mismatch_names_the_step_what_was_expected_and_what_came(script: list[Any], text: str) -> None:
    flow = patient()
    with pytest.raises(ScriptMismatch) as raised:
        play(flow, script)
    assert text in str(raised.value)
    assert flow.gi_frame is None, "the flow is closed"  # type: ignore[attr-defined]


def test_what_a_function_asserts_comes_out() -> None:
    with pytest.raises(AssertionError, match="isinstance"):
        play(patient(), [(is_patient, None)])


def test_what_the_flow_raises_comes_out() -> None:
    with pytest.raises(TransportError, match="again"):
        play(patient(), [TransportError("once"), None, TransportError("again")])


def test_an_empty_flow_needs_no_script() -> None:
    def nothing() -> Flow[int]:
        yield from ()
        return 7

    assert play(nothing(), []) == 7
    with pytest.raises(ScriptMismatch, match="the flow ended with 7 after 0 of 1 steps; the script goes on with Read"):
        play(nothing(), [b""])


def careful(log: list[str]) -> Flow[None]:
    try:
        yield from patient()
    finally:
        log.append("left")


def test_a_flow_is_cancelled_at_each_step_in_turn() -> None:
    log: list[str] = []
    script = SCRIPTS["effects"]
    for step in cancel_at_each_step(lambda: careful(log), script):
        assert log == ["left"] * step
    assert len(log) == len(script)


def stubborn() -> Flow[None]:
    try:
        yield from fetch(FETCH)
    finally:
        yield from sleep(1)


CANCEL_MISMATCHES: dict[str, tuple[Callable[[], Flow[Any]], list[Any], str]] = {
    "the flow goes on": (stubborn, [OK], "the flow asks for an effect while it is cancelled at step 1"),
    "the flow ends": (lambda: fetch(FETCH), [OK, OK], "the flow ended before step 2 of 2"),
    "another effect": (lambda: fetch(FETCH), [None], "step 1: expected Sleep or Deliver"),
}


@pytest.mark.parametrize(("make_flow", "script", "text"), CANCEL_MISMATCHES.values(), ids=CANCEL_MISMATCHES)
def test_cancelling_tells_a_flow_that_does_not_go_by_the_script(
    make_flow: Callable[[], Flow[Any]], script: list[Any], text: str
) -> None:
    with pytest.raises(ScriptMismatch, match=text):
        list(cancel_at_each_step(make_flow, script))
