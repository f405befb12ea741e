"""The search for secrets finds them where they are."""

from __future__ import annotations

import logging

from tests.campaigns.told import KEPT, Told


def test_a_secret_in_a_log_record_an_error_or_a_repr_is_found() -> None:
    told = Told({"two words", "c0ffee00"})
    with told:
        logging.getLogger("ajam.anything").debug("sent %s", "two words", extra={"more": 1})
        told.error(ValueError("the cookie c0ffee00"))
        told.shown({"cookie": "c0ffee00"})
        told.add("a longer number: 1c0ffee002")
    assert len(told.found) == 3


def test_a_secret_that_becomes_known_a_moment_later_is_found() -> None:
    told = Told(set())
    for _ in range(2 * KEPT - 1):
        told.add("nothing")
    told.add("key=abcdef")
    told.hidden.add("abcdef")
    told.search(0)
    assert told.found == ["key=abcdef"]
