"""IAXnetstats, which answers with bare text."""

from __future__ import annotations

import pytest

from ajam_core.actions import IAXnetstats
from ajam_core.records import IAXnetstatsEntry, IAXquality
from tests.core.blocks import message, reply

REGISTERING = "(None) 1000 -1 0 -1 -1 0 -1 0 0 0 0 0 0 0 0 Tx:REGREQ  Tx:REGREQ "
TALKING = "IAX2/iax2-1 12 4 40 3 1 2 5 31 6 41 7 2 8 9 30 Rx:NEW  Tx:PING "


def quality(*numbers: int) -> IAXquality:
    names = ("jitter_ms", "delay_ms", "lost", "lost_percent", "dropped", "out_of_order", "kilopackets")
    return IAXquality(**dict(zip(names, numbers, strict=True)))


def test_each_line_is_a_call() -> None:
    listing = IAXnetstats().result(reply(message(text=(REGISTERING, TALKING))))
    assert list(listing) == [
        IAXnetstatsEntry(
            roundtrip_ms=1000,
            local=quality(-1, 0, -1, -1, 0, -1, 0),
            remote=quality(0, 0, 0, 0, 0, 0, 0),
            first_message="Tx:REGREQ",
            last_message="Tx:REGREQ",
        ),
        IAXnetstatsEntry(
            channel="IAX2/iax2-1",
            roundtrip_ms=12,
            local=quality(4, 40, 3, 1, 2, 5, 31),
            remote=quality(6, 41, 7, 2, 8, 9, 30),
            first_message="Rx:NEW",
            last_message="Tx:PING",
        ),
    ]
    assert all((item.extra, item.unparsed) == ({}, {}) for item in listing)
    assert listing.complete is None


def test_without_a_call_nothing_is_said() -> None:
    assert list(IAXnetstats().result(reply())) == []


@pytest.mark.parametrize("line", ["IAX2/iax2-1 12 4 40", "something else"])
def test_a_line_that_is_no_row_is_kept(line: str) -> None:
    listing = IAXnetstats().result(reply(message(text=(line, TALKING, ""))))
    assert len(listing) == 1
    assert [record.extra for record in listing.foreign] == [{"output": line}]
