"""The server's inner data, which it sends without a Response."""

from __future__ import annotations

import pytest

from ajam_core import actions
from ajam_core.errors import AjamError
from ajam_core.retry import never
from tests.core.conversation import Conversation, answer, event, logged_in, response

GET = actions.DataGet("/asterisk/core/channels")


def test_a_tree_without_a_response_is_a_listing_of_one() -> None:
    headers = ("ActionID: t-3", "0-channels.channel.name: SIP/1", "0-channels.channel.name: SIP/2")
    (tree,) = Conversation.of(answer(event("DataGet Tree", *headers))).run(logged_in().send(GET))
    assert tree.fields == {"0_channels_channel_name": "SIP/1", "0_channels_channel_name-2": "SIP/2"}
    assert (tree.extra, tree.unparsed) == ({}, {})


def test_the_answer_has_no_end_mark_so_an_event_that_looks_like_one_is_foreign() -> None:
    body = event("DataGet Tree", "ActionID: t-3", "0-x.y: 1") + event("AgentsComplete", "ActionID: t-3")
    listing = Conversation.of(answer(body)).run(logged_in().send(GET))
    assert (len(listing), listing.complete) == (1, None)
    assert [type(record).__name__ for record in listing.foreign] == ["AgentsComplete"]


def test_a_path_that_has_nothing_is_an_empty_listing() -> None:
    nothing = response("Error", "ActionID: t-3", "Message: No data returned")
    assert list(Conversation.of(nothing).run(logged_in().send(GET))) == []


@pytest.mark.parametrize("body", ["", event("DataGet Tree", "ActionID: t-99", "0-x.y: 1")])
def test_no_tree_of_ours_is_no_answer(body: str) -> None:
    with pytest.raises(AjamError):
        Conversation.of(answer(body)).run(logged_in(decide=never).send(GET))
