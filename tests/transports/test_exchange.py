"""One exchange: its bounds."""

from __future__ import annotations

import pytest

from ajam_core.errors import TransportError
from ajam_core.http import HttpResponse
from ajam_transports.testserver import MisbehavingServer
from tests.transports.asking import KINDS, Asker


@pytest.mark.parametrize("timeout_s", [float("inf"), 1e12])
@pytest.mark.parametrize("kind", KINDS)
def test_a_time_out_that_is_too_long_for_the_system_counts_as_a_day(
    kind: str, timeout_s: float, server: MisbehavingServer
) -> None:
    with Asker(kind, server.url) as asker:
        for _ in range(2):
            assert isinstance(asker.path("/ok", timeout_s=timeout_s), HttpResponse)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", ["/bytes/100", "/unmarked/100"])
def test_an_answer_over_its_bound_tells_where_the_bound_is_set(kind: str, path: str, server: MisbehavingServer) -> None:
    with Asker(kind, server.url) as asker:
        error = asker.path(path, max_body=99)
    assert isinstance(error, TransportError)
    assert error.reason == (
        f"the answer of {server.url.removeprefix('http://')} is larger than 99 bytes (max_body of the Fetch): "
        "pass limits=Limits(body=...) with a larger bound, or ask for less"
    )
