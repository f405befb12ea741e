"""The families of record classes, and which class an event becomes."""

from __future__ import annotations

import pytest

from ajam_core import records
from ajam_core.event_classes import event_class
from ajam_core.records import Event, PeerEntry


@pytest.mark.parametrize(
    ("name", "cls"),
    [("PeerEntry", PeerEntry), ("peerentry", PeerEntry), ("Response", Event), ("PingReply", Event), ("é", Event)],
)
def test_the_class_of_an_event_is_found_by_its_name(name: str, cls: type) -> None:
    assert event_class(name) is cls


def test_a_name_that_no_family_has_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'NoSuchRecord'"):
        records.NoSuchRecord  # noqa: B018


@pytest.mark.parametrize("name", records.__all__)
def test_every_record_is_documented(name: str) -> None:
    assert getattr(records, name).__doc__


def test_the_package_lists_its_records() -> None:
    assert dir(records) == sorted(records.__all__)
