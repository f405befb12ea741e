"""Entries of the server's own database."""

from __future__ import annotations

import pytest

from ajam_core import actions
from ajam_core.errors import IncompleteListing, NotFound
from ajam_core.retry import never
from tests.core.conversation import Conversation, a_session, answer, block, event, logged_in, login_answers, response

FOUND = block("Response: Success", "ActionID: t-3", "Message: Result will follow") + event(
    "DBGetResponse", "Family: lab", "Key: k", "Val:  é <b> ", "ActionID: t-3"
)


@pytest.mark.parametrize(
    ("server", "end"),
    [
        ("Asterisk/22.10.1", event("DBGetComplete", "ActionID: t-3", "EventList: Complete", "ListItems: 1")),
        ("Asterisk/1.8.32.3", event("DBGetComplete", "ActionID: t-3")),
        ("Asterisk/1.6.2.24", ""),
        (None, ""),
    ],
)
def test_an_entry_is_a_listing_of_one_with_the_end_mark_of_the_version(server: str | None, end: str) -> None:
    session = a_session()
    Conversation.of(*login_answers(server=server)).run(session.login())
    entries = Conversation.of(answer(FOUND + end, server=server)).run(session.send(actions.DBGet("lab", "k")))
    assert [(entry.family, entry.key, entry.val) for entry in entries] == [("lab", "k", " é <b> ")]
    assert (entries.complete is None) is (end == "")


def test_the_end_mark_has_to_come_where_the_version_sends_one() -> None:
    session = a_session(version="22.10.1", decide=never)
    Conversation.of(*login_answers()).run(session.login())
    with pytest.raises(IncompleteListing, match="DBGetComplete"):
        Conversation.of(answer(FOUND)).run(session.send(actions.DBGet("lab", "k")))


def test_an_absent_entry_is_an_empty_listing() -> None:
    absent = response("Error", "ActionID: t-3", "Message: Database entry not found")
    assert list(Conversation.of(absent).run(logged_in().send(actions.DBGet("lab", "no")))) == []


def test_removing_a_tree_that_is_not_there_is_an_error() -> None:
    absent = response("Error", "ActionID: t-3", "Message: Database entry not found")
    with pytest.raises(NotFound):
        Conversation.of(absent).run(logged_in().send(actions.DBDelTree("lab")))


def test_a_tree_that_is_not_there_is_an_empty_listing() -> None:
    body = block("Response: Success", "ActionID: t-3") + event("DBGetTreeComplete", "ActionID: t-3", "ListItems: 0")
    tree = Conversation.of(answer(body)).run(logged_in().send(actions.DBGetTree("lab")))
    assert list(tree) == []
    assert tree.complete.list_items == 0
