"""Which error a `Response: Error` is. The texts were read off servers or out of their source."""

from __future__ import annotations

import pytest

from ajam_core.errors import ActionFailed, AuthenticationFailed, NotFound, PermissionDenied, UnknownAction
from ajam_core.failures import failure
from tests.core.blocks import reply


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Permission denied", PermissionDenied),
        ("Permission denied ", PermissionDenied),
        ("Authentication Required", AuthenticationFailed),
        ("Authentication failed", AuthenticationFailed),
        ("Login Already In Use", AuthenticationFailed),
        ("Invalid/unknown command", UnknownAction),
        ("Invalid/unknown command: Foo. Use Action: ListCommands to show available commands.", UnknownAction),
        ("No such channel", NotFound),
        ("No such extension.", NotFound),
        ("No such queue", NotFound),
        ("No such agent", NotFound),
        ("No Conference by that name found.", NotFound),
        ("No Channel by that name found in Conference.", NotFound),
        ("Unable to add interface to queue: No such queue", NotFound),
        ("Channel does not exist: SIP/101", NotFound),
        ("Channel SIP/101 does not exist.", NotFound),
        ("Extension does not exist.", NotFound),
        ("Peer 999 not found.", NotFound),
        ("Database entry not found", NotFound),
        ("Specified BridgeUniqueid not found", NotFound),
        ("Requested parking lot could not be found.", NotFound),
        ("Unable to retrieve endpoint 999", NotFound),
        ("No such module", NotFound),
        ("Module not loaded", NotFound),
        ("Did not find context nowhere", NotFound),
        ("Did not find extension 7@default", NotFound),
        ("Originate failed", ActionFailed),
        ("Missing action in request", ActionFailed),
        ("Mailbox not specified", ActionFailed),
        ("Permission denied, or so it seems", ActionFailed),
        ("the log said: Permission denied", ActionFailed),
        ("No such luck", ActionFailed),
        ("Asterisk is shutting down", ActionFailed),
        ("", ActionFailed),
    ],
)
def test_the_text_of_the_server_decides_and_only_a_known_one(text: str, kind: type[ActionFailed]) -> None:
    answer = reply(("Response: Error", f"Message: {text}"))
    error = failure("Originate", "a-1", answer)
    assert type(error) is kind
    assert (error.action, error.action_id, error.message, error.reply) == ("Originate", "a-1", text, answer)


def test_an_error_without_a_text_is_one_all_the_same() -> None:
    error = failure("Originate", None, reply(("Response: Error",)))
    assert str(error) == "Originate failed: the server gave no reason"
