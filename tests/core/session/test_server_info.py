"""What a session tells of its server."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core import ServerInfo, actions
from ajam_core.versions import UNKNOWN, Version, rules_for
from tests.core.conversation import Conversation, a_session, login_answers, response

COMMANDS = (
    "Ping: Keepalive command.  (Priv: <none>)",
    "CoreSettings: Show PBX core settings (version etc).  (Priv: system,reporting,all)",
)
HIDDEN: dict[str, Any] = {"server": None}
PROXY: dict[str, Any] = {"server": "nginx"}


def told(*answers: Any, header: dict[str, Any], **options: Any) -> tuple[ServerInfo, Any, list[str]]:
    session = a_session(**options)
    talk = Conversation.of(*login_answers(**header), response("Success", *COMMANDS, **header), *answers)
    info = talk.run(session.server_info())
    assert not talk.answers
    return info, session, talk.asked[2:]


def test_server_version_and_actions_are_told() -> None:
    info, _, asked = told(header={"server": "Asterisk/13.38.3~dfsg-1"})
    assert (info.server, info.version) == ("Asterisk/13.38.3~dfsg-1", Version((13, 38, 3)))
    assert [action.name for action in info.actions] == ["Ping", "CoreSettings"]
    assert asked == ["ListCommands"]
    assert repr(info) == f"ServerInfo(server='Asterisk/13.38.3~dfsg-1', version={info.version!r}, actions=<2 actions>)"


@pytest.mark.parametrize(("action", "can"), [("Ping", True), ("coresettings", True), ("Originate", False), ("", False)])
def test_an_action_that_the_user_may_run_is_known_in_any_case(action: str, can: bool) -> None:
    info, _, _ = told(header={})
    assert info.can(action) is can


@pytest.mark.parametrize(("header", "server"), [(HIDDEN, None), (PROXY, "nginx")])
def test_a_version_that_the_header_hides_is_asked_for_and_gone_by(header: dict[str, Any], server: str | None) -> None:
    settings = response("Success", "AMIversion: 5.0.4", "AsteriskVersion: GIT-16-1a2b3c", **header)
    info, session, asked = told(settings, header=header)
    assert (info.server, info.version) == (server, Version((16,)))
    assert asked == ["ListCommands", "CoreSettings"]
    assert session.rules is rules_for(Version((16,)))


@pytest.mark.parametrize(
    "answer",
    [
        response("Error", "Message: Permission denied", **PROXY),
        response("Error", "Message: Invalid/unknown command", **PROXY),
        response("Success", "AsteriskVersion: UNKNOWN__and_probably_unsupported", **PROXY),
        response("Success", "AMIversion: 5.0.4", **PROXY),
    ],
)
def test_a_version_that_nothing_tells_is_none(answer: Any) -> None:
    info, session, _ = told(answer, header=PROXY)
    assert info.version is None
    assert session.rules is UNKNOWN


def test_a_stated_version_stands_and_the_header_is_told_all_the_same() -> None:
    info, _, asked = told(header={"server": "Asterisk/22.10.1"}, version="16.28.0")
    assert (info.server, info.version) == ("Asterisk/22.10.1", Version((16, 28, 0)))
    assert asked == ["ListCommands"]


def test_a_session_that_learned_its_version_keeps_it_while_the_header_stays_hidden() -> None:
    settings = response("Success", "AsteriskVersion: 16.28.0", **HIDDEN)
    _, session, _ = told(settings, header=HIDDEN)
    Conversation.of(response("Success", "Ping: Pong", **HIDDEN)).run(session.send(actions.Ping()))
    assert session.version == Version((16, 28, 0))
