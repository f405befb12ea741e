"""HTTP digest by itself: the challenge that a server sends, and the proof that answers it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajam_core.credentials import Credentials
from ajam_core.digest import Challenge, Digest, Unauthorized, check_challenge
from ajam_core.http import HttpRequest, HttpResponse
from tests.core.conversation import answer
from tests.core.digest_server import proof_of, unauthorized

ASTERISK = 'Digest algorithm=MD5, realm="live16", nonce="2907d462", qop="auth", opaque="2907d462"'
REQUEST = HttpRequest("GET", "http://pbx", "/arawman?action=Ping")


@pytest.mark.parametrize(
    ("text", "challenge"),
    [
        (ASTERISK, Challenge("live16", "2907d462", "2907d462", stale=False)),
        (ASTERISK + ", stale=true", Challenge("live16", "2907d462", "2907d462", stale=True)),
        (ASTERISK + ', stale="TRUE"', Challenge("live16", "2907d462", "2907d462", stale=True)),
        (ASTERISK + ", stale=false", Challenge("live16", "2907d462", "2907d462", stale=False)),
        ('  digest  NONCE=1 ,REALM="a b",qop="auth-int, AUTH"', Challenge("a b", "1", None)),
        (r'Digest realm="a \"b\" \\c, d=1", nonce="1", qop=auth', Challenge(r'a "b" \c, d=1', "1", None)),
        ('Digest realm="first", realm="second", nonce="1", qop="auth"', Challenge("first", "1", None)),
        ('Digest realm="", nonce="1", qop="auth", unknown="x"', Challenge("", "1", None)),
    ],
)
def test_a_challenge_is_read(text: str, challenge: Challenge) -> None:
    assert Challenge.parse(text) == challenge


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Digest",
        'Basic realm="Asterisk"',
        'Digest realm="a", qop="auth"',
        'Digest realm="a", nonce="", qop="auth"',
        'Digest nonce="1", qop="auth"',
        'Digest realm="a", nonce="1"',
        'Digest realm="a", nonce="1", qop="auth-int"',
        'Digest realm="a", nonce="1", qop="auth", algorithm=SHA-256',
        'Digest realm="a", nonce="1, qop="auth"',
        'Digest realm="a\r\nX: y", nonce="1", qop="auth"',
    ],
)
def test_what_cannot_be_answered_is_no_challenge(text: str) -> None:
    assert Challenge.parse(text) is None


@given(st.text() | st.text('Digest ="\\,noncerealmqopauth ').map(lambda text: f"Digest {text}"))
def test_any_header_is_read_or_none(text: str) -> None:
    challenge = Challenge.parse(text)
    if challenge is not None:
        digest = Digest()
        digest.adopt(challenge)
        assert digest.sign(REQUEST, Credentials("admin", "s3cret", "digest"), 1).headers


def test_a_long_header_is_read_in_time_that_grows_with_its_length() -> None:
    for part in ('a="', "a=b ", "\\", " ", "a,", 'a="\\', "a" * 9):
        Challenge.parse("Digest " + part * 200_000)


def test_the_first_challenge_that_can_be_answered_is_taken() -> None:
    headers = (("WWW-Authenticate", 'Basic realm="proxy"'), ("www-authenticate", ASTERISK))
    with pytest.raises(Unauthorized) as caught:
        check_challenge(HttpResponse(401, headers), "/arawman")
    assert caught.value.challenge.realm == "live16"
    assert (caught.value.status, caught.value.acted) == (401, False)


@pytest.mark.parametrize("response", [answer(status=401), answer(), answer(status=403), HttpResponse(200, ())])
def test_other_answers_bring_no_challenge(response: HttpResponse) -> None:
    assert check_challenge(response, "/arawman") is None  # type: ignore[func-returns-value]


def test_the_proof_is_that_of_the_example_in_rfc_2617() -> None:
    digest = Digest()
    nonce, opaque = "dcd98b7102dd2f0e8b11d0f600bfb0c093", "5ccc069c403ebaf9f0171e9517f40e41"
    digest.adopt(Challenge("testrealm@host.com", nonce, opaque))
    digest.cnonce = "0a4f113b"
    credentials = Credentials("Mufasa", "Circle Of Life", "digest")
    signed = digest.sign(HttpRequest("GET", "http://www.nowhere.org", "/dir/index.html"), credentials, 1)
    assert proof_of(signed) == {
        "username": "Mufasa",
        "realm": "testrealm@host.com",
        "nonce": nonce,
        "uri": "/dir/index.html",
        "response": "6629fae49393a05397450978507c4ef1",
        "algorithm": "MD5",
        "cnonce": "0a4f113b",
        "qop": "auth",
        "nc": "00000001",
        "opaque": opaque,
    }


def test_a_request_is_left_as_it_is_until_there_is_a_nonce() -> None:
    assert Digest().sign(REQUEST, Credentials("admin", "s3cret", "digest"), 1) is REQUEST


def test_the_proof_is_for_the_path_and_keeps_the_other_headers() -> None:
    digest = Digest()
    digest.adopt(Challenge("asterisk", "1"))
    request = HttpRequest(
        "POST", "http://pbx", "/asterisk/arawman?" + "x" * 300, (("Content-Type", "x"),), b"action=Ping"
    )
    signed = digest.sign(request, Credentials("admin", "s3cret", "digest"), 0x1F)
    assert signed.headers[0] == ("Content-Type", "x")
    proof = proof_of(signed)
    assert (proof["uri"], proof["nc"]) == ("/asterisk/arawman", "0000001f")
    assert "opaque" not in proof


@pytest.mark.parametrize(
    ("name", "encoding", "sent"),
    [
        ("Zoë", "utf-8", '"Zo\xc3\xab"'),
        ("Zoë", "latin-1", '"Zo\xeb"'),
        (r"a\b", "utf-8", r'"a\\b"'),
        ("a, b=c", "utf-8", '"a, b=c"'),
    ],
)
def test_a_user_name_is_sent_as_the_bytes_of_its_encoding(name: str, encoding: str, sent: str) -> None:
    digest = Digest()
    digest.adopt(Challenge("asterisk", "1"))
    signed = digest.sign(REQUEST, Credentials(name, "s3cret", "digest", encoding), 1)
    assert f"Digest username={sent}, realm=" in dict(signed.headers)["Authorization"]


def test_each_nonce_has_a_client_nonce_of_its_own() -> None:
    digest = Digest()
    seen = set()
    for _ in range(5):
        digest.adopt(Challenge("asterisk", "1"))
        seen.add(digest.cnonce)
    assert len(seen) == 5
    assert all(re.fullmatch("[0-9a-f]{16}", cnonce) for cnonce in seen)


@pytest.mark.parametrize("thing", [Challenge("asterisk", "2907d462", "2907d462"), Digest(), unauthorized("2907d462")])
def test_no_repr_shows_a_nonce(thing: Any) -> None:
    assert "2907d462" not in repr(thing)
