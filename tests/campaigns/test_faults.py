"""The short form of the campaign of faults: each of them, on some recorded replies, over sockets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.campaigns.faults import FAULTS, Recorded, cut, offsets, reset, stall
from tests.campaigns.faulty import FaultyServer
from tests.campaigns.replies import Exchange, a_few

REPLIES = [
    exchange
    for version in ("1.4.26.2", "22")
    for exchange in a_few(version)
    if exchange.action.name in {"Ping", "Status", "UserEvent"}
]


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer() as running:
        yield running
    assert running.told.size > 0
    assert running.told.found == []


@pytest.mark.parametrize("fault", [name for name, fault in FAULTS.items() if not fault.slow])
def test_a_fault_leads_to_the_right_record_or_the_right_error(server: FaultyServer, fault: str) -> None:
    for exchange in REPLIES:
        server.check(exchange, FAULTS[fault])
    assert server.outcomes.total() == len(REPLIES)


@pytest.mark.parametrize("fault", [name for name, fault in FAULTS.items() if fault.slow])
def test_what_never_ends_ends_with_the_timeout(server: FaultyServer, fault: str) -> None:
    server.check(REPLIES[0], FAULTS[fault])
    assert server.longest_s > 0.1


@pytest.mark.parametrize("exchange", REPLIES[::4], ids=lambda exchange: exchange.name)
def test_a_cut_anywhere_is_right_or_noticed(server: FaultyServer, exchange: Exchange) -> None:
    lengths = offsets(Recorded.of(exchange), 100)
    for length in lengths:
        server.check(exchange, cut(length))
        server.check(exchange, reset(length))
    assert server.outcomes.total() == 2 * len(lengths)
    assert server.outcomes["as the whole"]


def test_a_stall_in_the_body_ends_with_the_timeout(server: FaultyServer) -> None:
    user_event = next(exchange for exchange in REPLIES if not exchange.action.repeatable)
    server.check(user_event, stall(len(Recorded.of(user_event).raw) - 1))
    assert server.outcomes == {"OutcomeUnknown": 1}
