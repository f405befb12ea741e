"""A list answer as a sequence."""

from __future__ import annotations

import pytest

from ajam_core.listing import Listing
from ajam_core.records import PeerEntry, Response

PEERS = tuple(PeerEntry(object_name=str(number)) for number in range(101, 106))
LISTING = Listing(PEERS, Response(response="Success"))


def test_a_listing_is_a_sequence_of_its_items() -> None:
    assert len(LISTING) == 5
    assert list(LISTING) == list(PEERS)
    assert LISTING[0] is PEERS[0]
    assert LISTING[-1] is PEERS[-1]
    assert LISTING[1:3] == PEERS[1:3]
    assert list(reversed(LISTING)) == list(reversed(PEERS))
    assert PEERS[2] in LISTING
    assert LISTING.index(PEERS[2]) == 2
    with pytest.raises(IndexError):
        LISTING[5]


def test_an_empty_listing_is_false() -> None:
    assert not Listing((), Response())
    assert LISTING


def test_the_repr_shows_the_number_and_the_first_three() -> None:
    shown = repr(LISTING)
    assert shown.startswith("<Listing of 5: PeerEntry(object_name='101'")
    assert "'103'" in shown
    assert "'104'" not in shown
    assert shown.endswith(", …>")
    assert repr(Listing(PEERS[:3], Response())).endswith(")>")
    assert repr(Listing(PEERS[:2], Response())).count("PeerEntry(") == 2
    assert "), PeerEntry(" in shown
