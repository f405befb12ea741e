"""The secret, and what it is turned into."""

from __future__ import annotations

import copy
import pickle
from hashlib import md5
from typing import Any

import pytest

from ajam_core.credentials import Credentials
from ajam_core.errors import LocalProtocolError

HIDDEN = Credentials("admin", "hunter2")


@pytest.mark.parametrize(
    ("challenge", "secret", "key"),  # as `printf %s 840415273mysecret | md5sum` has it
    [
        ("840415273", "mysecret", "72ee2809cbf69e9bdb27bdd924cda8e3"),
        ("123456789", "secret", "7ccde16e862dfe7681297713e9e9cadb"),
        ("1", "été", "4813db5c9c510a886e8941a22cf8f7d8"),
    ],
)
def test_a_challenge_is_answered_by_the_md5_of_challenge_and_secret_in_lower_case(
    challenge: str, secret: str, key: str
) -> None:
    assert Credentials("admin", secret).answer(challenge) == (("authtype", "MD5"), ("key", key))


def test_without_a_challenge_the_secret_itself_is_the_proof() -> None:
    assert HIDDEN.answer(None) == (("secret", "hunter2"),)


def test_the_key_is_made_in_the_encoding_of_the_session() -> None:
    key = md5(b"1\xe9").hexdigest()
    assert Credentials("admin", "é", encoding="latin-1").answer("1") == (("authtype", "MD5"), ("key", key))


@pytest.mark.parametrize("shown", [repr(HIDDEN), str(HIDDEN), f"{HIDDEN}", repr([HIDDEN])])
def test_nothing_that_is_shown_holds_the_secret(shown: str) -> None:
    assert "username='admin' auth='md5'" in shown
    assert "hunter2" not in shown


@pytest.mark.parametrize("store", [pickle.dumps, copy.copy, copy.deepcopy])
def test_credentials_are_neither_pickled_nor_copied(store: object) -> None:
    assert callable(store)
    with pytest.raises(TypeError, match="credentials are not pickled"):
        store(HIDDEN)


@pytest.mark.parametrize(
    ("username", "secret", "encoding", "reason"),
    [
        ("ad\r\nmin", "hunter2", "utf-8", "the username starts with a blank or holds a control character"),
        (" admin", "hunter2", "utf-8", "the username starts with a blank or holds a control character"),
        ("admin", "hunter2\x00", "utf-8", "the secret starts with a blank or holds a control character"),
        ("admin", " hunter2", "utf-8", "the secret starts with a blank or holds a control character"),
        ("admin", "hunter2\x7f", "utf-8", "the secret starts with a blank or holds a control character"),
        ("admin", "hunter2é", "ascii", "parameter 'secret' holds a character that ascii cannot encode"),
        ("é", "hunter2", "ascii", "parameter 'username' holds a character that ascii cannot encode"),
    ],
)
def test_values_that_no_server_would_read_as_they_are_are_refused(
    username: str, secret: str, encoding: str, reason: str
) -> None:
    with pytest.raises(LocalProtocolError) as caught:
        Credentials(username, secret, encoding=encoding)
    assert str(caught.value) == reason
    assert caught.value.__context__ is None


def test_a_secret_may_end_with_a_blank_and_be_empty() -> None:
    assert Credentials("admin", "hunter2 ").answer(None) == (("secret", "hunter2 "),)
    assert Credentials("admin", "").answer(None) == (("secret", ""),)


@pytest.mark.parametrize("auth", ["md5", "plain", "digest"])
def test_three_ways_of_proof_are_taken(auth: Any) -> None:
    assert Credentials("admin", "hunter2", auth).auth == auth


def test_another_way_of_proof_is_refused() -> None:
    with pytest.raises(LocalProtocolError, match="auth must be 'md5', 'plain' or 'digest', not 'basic'"):
        Credentials("admin", "hunter2", auth="basic")  # type: ignore[arg-type]


def test_a_name_that_no_digest_can_carry_is_refused_for_a_digest_alone() -> None:
    assert Credentials('ad"min', "hunter2").username == 'ad"min'
    with pytest.raises(LocalProtocolError, match="quotation mark cannot be sent in a digest"):
        Credentials('ad"min', "hunter2", auth="digest")


def test_the_proof_of_a_digest_is_made_of_the_bytes_of_name_realm_and_secret() -> None:
    key = md5("Zoë:asterisk-é:été".encode()).hexdigest()
    realm = "asterisk-é".encode().decode("latin-1")
    assert Credentials("Zoë", "été", "digest").proof(realm, "asked") == md5(f"{key}:asked".encode()).hexdigest()


@pytest.mark.parametrize(("username", "secret", "named"), [(5, "secret", "username"), ("admin", b"secret", "secret")])
def test_what_is_no_text_is_refused(username: Any, secret: Any, named: str) -> None:
    with pytest.raises(LocalProtocolError, match=f"the {named} must be text"):
        Credentials(username, secret)
