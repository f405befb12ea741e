"""HTTP digest on real servers: three formats, parallel lanes, refused proofs, restarts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from ajam_core import AuthenticationFailed, EventBatch, HttpStatusError, PermissionDenied, actions
from ajam_core.records import UserEvent
from ajam_transports import Client
from ajam_transports import connect as connect_to
from tests.core.digest_server import proof_of
from tests.live.config import Settings
from tests.live.servers import Server
from tests.live.watching import WatchedTransport, connect, sessions

FORMATS = ("rawman", "mxml", "html")


GONE_S = 4.0
"""A server answers a Logoff a moment before the session is gone, in seconds; a session that is left lives longer."""


def digest(server: Server, **options: Any) -> tuple[Client, WatchedTransport]:
    return connect(server, auth="digest", **options)


@pytest.mark.parametrize("codec", FORMATS)
def test_a_digest_works_in_every_format_and_needs_no_login(server: Server, codec: str) -> None:
    client, transport = digest(server, codec=codec)
    with client as pbx:
        names = {peer.object_name for peer in pbx.peers()}
        assert pbx.send(actions.Setvar("DIGEST", codec)).response == "Success"
        assert pbx.send(actions.Getvar("DIGEST")).value == codec
    with connect(server)[0] as pbx:
        assert names == {peer.object_name for peer in pbx.peers()}
    assert "Login" not in transport.asked
    assert transport.asked[:2] == ["Ping", "Ping"]
    server.wait_until(lambda: sessions(server) == 0, GONE_S, "log off")


@pytest.mark.parametrize("codec", FORMATS)
def test_a_wrong_secret_is_refused_at_once(server: Server, codec: str) -> None:
    wrong = type(server.user())("admin", "wrong")
    client, transport = connect(server, wrong, auth="digest", codec=codec)
    with pytest.raises(AuthenticationFailed, match="the server refused the digest"), client:
        pass
    assert transport.asked == ["Ping", "Ping"]


def test_a_name_in_another_case_is_refused_though_a_login_would_take_it(server: Server) -> None:
    shouted = type(server.user())("ADMIN", "secret")
    with connect(server, shouted)[0] as pbx:
        pbx.send(actions.Ping())
    client, _ = connect(server, shouted, auth="digest")
    with pytest.raises(AuthenticationFailed), client:
        pass


def test_an_address_that_may_not_log_in_is_forbidden(server: Server) -> None:
    client, _ = connect(server, server.user("denied"), auth="digest")
    with pytest.raises(HttpStatusError, match="HTTP status 403"), client:
        pass


@pytest.mark.parametrize("name", ["punctuated", "spaced", "Zoë", "readonly"])
def test_names_and_secrets_of_any_letters_work(server: Server, name: str) -> None:
    client, _ = connect(server, server.user(name), auth="digest")
    with client as pbx:
        assert pbx.send(actions.Ping()).response == "Success"


def test_a_missing_permission_is_denied(server: Server) -> None:
    client, _ = connect(server, server.user("readonly"), auth="digest")
    with client as pbx, pytest.raises(PermissionDenied):
        pbx.send(actions.Command("core show version"))


def test_a_request_that_fits_a_url_alone_is_signed_all_the_same(server: Server) -> None:
    client, transport = digest(server, version="13.0")  # takes 4,096 bytes by POST, 16.3 and later more
    with client as pbx:
        value = "x" * 3_000
        assert pbx.send(actions.Setvar("LONG", value)).response == "Success"
        client.session.rules = type(client.session.rules)(post_limit=1024)
        assert pbx.send(actions.Setvar("LONG", value + "y")).response == "Success"
    assert transport.methods[2:4] == ["POST", "GET"]


def test_threads_share_a_client_and_no_proof_is_refused(server: Server) -> None:
    client, transport = digest(server)
    counts: dict[str, list[int]] = {}

    def note(effect: object) -> None:
        proof = proof_of(effect.request)  # type: ignore[attr-defined]
        if proof:
            counts.setdefault(proof["nonce"], []).append(int(proof["nc"], 16))

    with client as pbx:
        transport.before = note
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda _: pbx.send(actions.Getvar("FOO")).value, range(400)))
        assert answers == ["bar"] * 400
        assert sessions(server) <= 8
    assert all(found == sorted(set(found)) for found in counts.values())
    assert transport.asked.count("Getvar") - 400 <= 7  # each further nonce costs one request without a proof
    server.wait_until(lambda: sessions(server) == 0, GONE_S, "log off")


def names_in(batch: EventBatch | None) -> list[str]:
    return [event.user_event for event in batch.events if isinstance(event, UserEvent)] if batch else []


@pytest.mark.parametrize("codec", FORMATS)
def test_the_event_stream_gives_events_and_marks_a_restart_as_a_gap(server: Server, codec: str) -> None:
    user = server.user()
    options: dict[str, Any] = {"username": user.name, "secret": user.secret, "auth": "digest", "codec": codec}
    with connect_to(server.url, **options) as pbx, pbx.events(UserEvent, mask="user") as stream:
        opening = stream.get(timeout_s=30)
        assert opening is not None
        assert opening.gap  # with a digest, a stream begins with one
        for name in ("First", "Second"):
            pbx.send(actions.UserEvent(name))
            batch = stream.get(timeout_s=30)
            assert batch is not None
            assert (batch.gap, names_in(batch)) == (False, [name])
        server.restart(kill=True)
        gaps, found = [], []
        for number in range(20):  # those that are sent before the stream is back are behind its gap
            pbx.send(actions.UserEvent(f"Event {number}"))
            batch = stream.get(timeout_s=3)
            gaps += [batch.gap] if batch else []
            found += names_in(batch)
            if found:
                break
        assert gaps[0]
        while f"Event {number}" not in found:
            batch = stream.get(timeout_s=30)
            assert batch is not None, f"the stream is back, and Event {number} did not come"
            found += names_in(batch)
        assert sessions(server) == 2


def test_a_count_that_was_used_is_refused_and_the_action_carried_out_once(server: Server) -> None:
    client, transport = digest(server)
    with client as pbx:
        pbx.send(actions.Setvar("RACE", "before"))
        assert client.session.digests is not None
        client.session.digests.main.count = 0  # as where another request had been faster
        transport.asked.clear()
        pbx.send(actions.UserEvent("Raced"))
        assert transport.asked == ["UserEvent", "UserEvent"]
        events = [event.wire for event in pbx.send(actions.WaitEvent(0))]
        assert [wire["userevent"] for wire in events if wire and "userevent" in wire] == ["Raced"]


@pytest.mark.parametrize("kill", [False, True])
def test_a_server_that_was_restarted_takes_the_next_action(server: Server, kill: bool) -> None:
    client, _ = digest(server)
    with client as pbx:
        pbx.send(actions.Ping())
        server.restart(kill=kill)
        assert pbx.send(actions.Setvar("AFTER", "restart")).response == "Success"


def test_the_event_stream_knows_whether_its_session_lives(server: Server) -> None:
    def poll(pbx: Client) -> None:
        session = pbx.session
        assert session.digests is not None
        pbx.run(session.exchange(actions.WaitEvent(0), session.next_id(), 30, digest=session.digests.poll))

    with server.configured(Settings(httptimeout=5)):
        client, _ = digest(server)
        with client as pbx:
            assert pbx.run(pbx.session.poll_kept()) is False  # opened just now
            for _ in range(3):
                poll(pbx)
                assert pbx.run(pbx.session.poll_kept()) is True
            server.restart(kill=True)
            assert pbx.run(pbx.session.poll_kept()) is False
            poll(pbx)
            assert pbx.run(pbx.session.poll_kept()) is True
            server.wait_until(lambda: sessions(server) == 0, 40, "expire")
            assert pbx.run(pbx.session.poll_kept()) is False
