"""Blocks that a value forges swallow none that the server sent."""

from __future__ import annotations

import pytest

from tests.codecs.decoding import decoded
from tests.codecs.test_runs import RENDERINGS, codec_of, rendered

PEERS = ("1", "2", "3", "4")


def listed(forging: tuple[str, ...], forged: tuple[str, str]) -> list[list[tuple[str, str]]]:
    """A list of peers. The Description of those that forge ends in an empty line and the forged header."""
    messages = [[("Response", "Success"), ("Message", "Peer status list will follow")]]
    for peer in PEERS:
        messages.append([("Event", "PeerEntry"), ("ObjectName", peer), ("Description", "x")])
        if peer in forging:
            messages.append([forged])
        messages[-1].append(("Status", "OK (1 ms)"))
    return [*messages, [("Event", "PeerlistComplete"), ("ListItems", "4")]]


@pytest.mark.parametrize("format", RENDERINGS)
@pytest.mark.parametrize("forging", [PEERS, ("1",)], ids=["every peer forges", "the first peer forges"])
@pytest.mark.parametrize("forged", [("Response", "Follows"), ("Response", "Error"), ("Event", "PeerlistComplete")])
def test_a_forged_block_swallows_no_peer(format: str, forging: tuple[str, ...], forged: tuple[str, str]) -> None:
    messages = listed(forging, forged)
    read = decoded(codec_of(format), rendered(format, messages))
    assert len(read) == len(messages)
    assert [message["objectname"] for message in read if "objectname" in message] == list(PEERS)
