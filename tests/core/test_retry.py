"""What may be sent again, and when."""

from __future__ import annotations

import pytest

from ajam_core.errors import AjamError, DecodeError, HttpStatusError, OutcomeUnknown, TransportError, TransportTimeout
from ajam_core.retry import decide, may_have_acted, never

LOST = TransportError("the connection was reset", "sent")
UNSENT = TransportError("the connection was refused", "connect")
CUT = DecodeError("it ends too early", "rawman", 10, truncated=True)
BAD_GATEWAY = HttpStatusError(502, "/rawman", acted=True)


@pytest.mark.parametrize("error", [LOST, UNSENT, CUT, BAD_GATEWAY])
def test_an_answer_that_did_not_come_whole_is_asked_for_twice_more_with_growing_waits(error: AjamError) -> None:
    assert [decide(error, attempt) for attempt in (1, 2, 3, 4)] == [0.1, 0.2, None, None]


@pytest.mark.parametrize(
    "error",
    [
        TransportTimeout("nothing in 30 s", "sent"),
        TransportTimeout("no connection in 30 s", "connect"),
        DecodeError("it is no AJAM answer", "rawman", 0),
        HttpStatusError(404, "/rawman"),
    ],
)
def test_what_would_only_fail_again_or_take_longer_than_was_allowed_is_not_repeated(error: AjamError) -> None:
    assert decide(error, 1) is None


@pytest.mark.parametrize("error", [LOST, UNSENT, CUT])
def test_the_other_policy_repeats_nothing(error: AjamError) -> None:
    assert never(error, 1) is None


@pytest.mark.parametrize(
    ("error", "acted"),
    [
        (UNSENT, False),
        (LOST, True),
        (TransportTimeout("nothing in 30 s", "sent"), True),
        (TransportTimeout("no connection in 30 s", "connect"), False),
        (HttpStatusError(404, "/rawman"), False),
        (BAD_GATEWAY, True),
        (CUT, True),
        (DecodeError("it is no AJAM answer", "rawman", 0), True),
        (OutcomeUnknown("Originate", "a-1"), True),
    ],
)
def test_the_way_an_answer_failed_says_whether_the_server_may_have_acted(error: AjamError, acted: bool) -> None:
    assert may_have_acted(error) is acted
