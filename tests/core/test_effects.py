"""The helpers with which flows yield effects."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from ajam_core.effects import Deliver, Effect, Fetch, Flow, Read, Sleep, deliver, fetch, read, sleep
from ajam_core.errors import TransportError
from ajam_core.http import HttpRequest, HttpResponse

REQUEST = HttpRequest("GET", "http://pbx", "/rawman?action=login&secret=hush")
FETCH = Fetch(REQUEST, 5.0)
RESPONSE = HttpResponse(200, ())


def answered(flow: Flow[Any], answer: Any) -> tuple[Effect, Any]:
    """The effect that the flow yields, and what the flow returns when it is answered."""
    effect = next(flow)
    with pytest.raises(StopIteration) as end:
        flow.send(answer)
    return effect, end.value.value


@pytest.mark.parametrize(
    ("flow", "effect", "answer"),
    [
        (fetch(FETCH), FETCH, RESPONSE),
        (read(), Read(), b"chunk"),
        (read(), Read(), b""),
        (sleep(0.5), Sleep(0.5), None),
        (deliver("batch"), Deliver("batch"), None),
    ],
)
def test_a_helper_yields_its_effect_and_returns_the_answer(flow: Flow[Any], effect: Effect, answer: Any) -> None:
    assert answered(flow, answer) == (effect, answer)


@pytest.mark.parametrize(
    ("flow", "answer", "text"),
    [
        (fetch(FETCH), None, "a driver must answer Fetch with an HttpResponse, not NoneType"),
        (fetch(FETCH), b"body", "a driver must answer Fetch with an HttpResponse, not bytes"),
        (read(), RESPONSE, "a driver must answer Read with bytes, not HttpResponse"),
        (read(), None, "a driver must answer Read with bytes, not NoneType"),
    ],
)
def test_an_answer_of_the_wrong_kind_is_the_drivers_mistake(flow: Flow[Any], answer: Any, text: str) -> None:
    next(flow)
    with pytest.raises(TypeError, match=text):
        flow.send(answer)


@pytest.mark.parametrize("flow", [fetch(FETCH), read(), sleep(1), deliver(())])
def test_an_error_of_the_driver_comes_out_of_the_helper(flow: Flow[Any]) -> None:
    next(flow)
    with pytest.raises(TransportError, match="broke off"):
        flow.throw(TransportError("it broke off"))


def test_a_fetch_is_whole_bounded_and_reusable_unless_it_says_otherwise() -> None:
    assert (FETCH.lane, FETCH.stream, FETCH.fresh, FETCH.max_body) == ("actions", False, False, 64 * 2**20)


def test_the_repr_of_a_fetch_shows_no_query() -> None:
    assert "hush" not in repr(FETCH)


def test_effects_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FETCH.timeout_s = 1.0  # type: ignore[misc]
