"""The sentences of the errors, pinned; and that errors survive being copied, pickled and sent to another process."""

from __future__ import annotations

import copy
import pickle

import pytest

from ajam_core import errors
from ajam_core.errors import (
    ActionFailed,
    AjamError,
    AuthenticationFailed,
    DecodeError,
    HttpStatusError,
    IncompleteListing,
    LocalProtocolError,
    NotFound,
    OutcomeUnknown,
    PermissionDenied,
    PluginError,
    RemoteProtocolError,
    TransportClosed,
    TransportError,
    TransportTimeout,
    UnknownAction,
)
from ajam_core.listing import Listing
from ajam_core.records import PeerEntry, Response
from tests.core.blocks import reply

REFUSED = reply(("Response: Error", "Message: no"))
PARTIAL = Listing((PeerEntry(object_name="101"),), Response(response="Success"))

SENTENCES: list[tuple[AjamError, str]] = [
    (LocalProtocolError("timeout_s must be above 0 seconds"), "timeout_s must be above 0 seconds"),
    (RemoteProtocolError("nonsense"), "nonsense"),
    (
        DecodeError("it ends inside a message", "rawman", 17, "Event: Peer", truncated=True),
        "the rawman body cannot be decoded: it ends inside a message at byte 17, near 'Event: Peer'",
    ),
    (
        DecodeError("it holds no Response", "mxml", 0),
        "the mxml body cannot be decoded: it holds no Response at byte 0",
    ),
    (
        HttpStatusError(404, "/asterisk/rawman"),
        "HTTP status 404 from /asterisk/rawman: AJAM is off there or the path is wrong: check `enabled` in http.conf, "
        "`webenabled` in manager.conf, and the prefix at the end of the URL ('/asterisk', or nothing); "
        "the action was not carried out",
    ),
    (
        HttpStatusError(418, "/rawman", acted=True),
        "HTTP status 418 from /rawman: look at the server's log; the action may have been carried out",
    ),
    (
        HttpStatusError(503, "/rawman", acted=True),
        "HTTP status 503 from /rawman: the server is shutting down or a proxy has no server to hand; "
        "the action may have been carried out",
    ),
    (
        HttpStatusError(501, "/rawman"),
        "HTTP status 501 from /rawman: the server does not take this method; before 1.8 Asterisk takes GET only: if "
        "its Server header is hidden, pass version=; "
        "the action was not carried out",
    ),
    (
        IncompleteListing("SIPpeers", "a-7", "PeerlistComplete", PARTIAL),
        "the list of SIPpeers (ActionID a-7) stopped after 1 items without PeerlistComplete; "
        "what arrived is in .partial: ask again for the whole list",
    ),
    (ActionFailed("Originate", "a-7", "no", REFUSED), "Originate failed: no (ActionID a-7)"),
    (ActionFailed("Originate", None, "", REFUSED), "Originate failed: the server gave no reason"),
    (
        PermissionDenied("Command", "a-7", "Permission denied", REFUSED),
        "Command failed: Permission denied (ActionID a-7); "
        "give the user the action's class in `write=` of manager.conf",
    ),
    (
        AuthenticationFailed("Login", "a-7", "Authentication failed", REFUSED),
        "Login failed: Authentication failed (ActionID a-7); "
        "check the user name, the secret and the permit and deny lines in manager.conf",
    ),
    (
        UnknownAction("SIPpeers", "a-7", "Invalid/unknown command", REFUSED),
        "SIPpeers failed: Invalid/unknown command (ActionID a-7); "
        "this server has no such action: another version, or a module that is not loaded",
    ),
    (
        NotFound("Hangup", "a-7", "No such channel", REFUSED),
        "Hangup failed: No such channel (ActionID a-7)",
    ),
    (
        TransportError("the connection was refused", "connect"),
        "the connection was refused (the request was not sent)",
    ),
    (
        TransportError("the connection was reset"),
        "the connection was reset (the server may have acted on the request)",
    ),
    (
        TransportClosed("the transport is closed", "connect"),
        "the transport is closed (the request was not sent)",
    ),
    (
        TransportTimeout("nothing in 30 seconds", "sent"),
        "nothing in 30 seconds (the server may have acted on the request)",
    ),
    (
        OutcomeUnknown("DBPut", "a-7", "ask for the key with DBGet"),
        "DBPut (ActionID a-7) may or may not have been carried out; it was not repeated; "
        "before sending it again ask for the key with DBGet",
    ),
    (
        OutcomeUnknown("Redirect", None),
        "Redirect may or may not have been carried out; it was not repeated; "
        "before sending it again list the objects it acts on",
    ),
    (PluginError("nothing in ajam.codecs is named 'x'"), "nothing in ajam.codecs is named 'x'"),
]


@pytest.mark.parametrize(("error", "sentence"), SENTENCES, ids=lambda given: type(given).__name__)
def test_an_error_says_what_happened_and_what_to_do_next(error: AjamError, sentence: str) -> None:
    assert str(error) == sentence


@pytest.mark.parametrize("status", [302, 401, 403, 404, 413, 501, 502, 503, 504])
def test_every_status_that_a_user_can_do_something_about_has_its_own_advice(status: int) -> None:
    assert "look at the server's log" not in str(HttpStatusError(status, "/rawman"))


def test_an_unknown_outcome_tells_what_went_wrong() -> None:
    error = OutcomeUnknown("Originate", "a-7")
    error.__cause__ = TransportError("the connection was reset", "sent")
    assert str(error).startswith(
        "Originate (ActionID a-7) may or may not have been carried out: the connection was reset (the server may have "
        "acted on the request); it was not repeated"
    )


@pytest.mark.parametrize("error", [error for error, _ in SENTENCES], ids=lambda error: type(error).__name__)
def test_errors_are_copied_and_pickled(error: AjamError) -> None:
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert vars(twin) == vars(error)


def test_every_error_has_one_base_and_a_sentence_of_its_own() -> None:
    classes = {cls for name in errors.__all__ if isinstance(cls := getattr(errors, name), type)}
    assert all(issubclass(cls, AjamError) for cls in classes)
    assert classes - {type(error) for error, _ in SENTENCES} == {AjamError}


def test_the_repr_of_an_error_shows_its_facts_but_neither_the_reply_nor_the_list() -> None:
    assert repr(TransportError("the connection was reset", "sent")) == (
        "TransportError(reason='the connection was reset', phase='sent')"
    )
    assert "reply" not in repr(ActionFailed("Originate", "a-7", "no", REFUSED))
    assert "101" not in repr(IncompleteListing("SIPpeers", "a-7", "PeerlistComplete", PARTIAL))


def test_errors_are_told_apart_by_identity() -> None:
    first, second = LocalProtocolError("x"), LocalProtocolError("x")
    assert first != second
    assert len({first, second}) == 2
