"""The user name and secret: the only place that sees the secret, and makes the MD5 key and the proof of a digest."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import md5
from typing import Literal, get_args

from ajam_core.errors import LocalProtocolError
from ajam_core.http import CONTROL, encode_form

__all__ = ["Auth", "Credentials"]

Auth = Literal["md5", "plain", "digest"]
"""How the secret is proved: "md5" answers a challenge at login, so that the secret never crosses; "plain" sends it;
"digest" proves it with each request, at URLs of its own (1.8 and later)."""

WAYS = get_args(Auth)


class Credentials:
    """A user of manager.conf. Neither repr nor str nor pickle gives the secret away.

    Raises LocalProtocolError where a value holds a control character or one that `encoding` lacks, or starts with a
    blank, which 1.8 and later skip.
    """

    __slots__ = ("auth", "encoding", "secret", "username")

    def __init__(self, username: str, secret: str, auth: Auth = "md5", encoding: str = "utf-8") -> None:
        for name, value in (("username", username), ("secret", secret)):
            if not isinstance(value, str):
                raise LocalProtocolError(f"the {name} must be text")
            if CONTROL.search(value) or value[:1] == " ":
                raise LocalProtocolError(f"the {name} starts with a blank or holds a control character")
        encode_form((("username", username), ("secret", secret)), encoding)
        if auth not in WAYS:
            raise LocalProtocolError(f"auth must be 'md5', 'plain' or 'digest', not {auth!r}")
        if auth == "digest" and '"' in username:
            raise LocalProtocolError("a username with a quotation mark cannot be sent in a digest: use auth='md5'")
        self.username = username
        self.secret = secret
        self.auth: Auth = auth
        self.encoding = encoding

    def answer(self, challenge: str | None) -> Sequence[tuple[str, str]]:
        """The parameters of Login that prove the secret: for a challenge its MD5 key, for None the secret itself."""
        if challenge is None:
            return (("secret", self.secret),)
        key = md5((challenge + self.secret).encode(self.encoding), usedforsecurity=False).hexdigest()
        return (("authtype", "MD5"), ("key", key))

    @property
    def header_name(self) -> str:
        """The user name for a header: a character for each of its bytes."""
        return self.username.encode(self.encoding).decode("latin-1")

    def proof(self, realm: str, asked: str) -> str:
        """The `response` of a digest in that realm (RFC 2617, KD): `asked` is what it answers, without the secret."""
        name, secret = self.username.encode(self.encoding), self.secret.encode(self.encoding)
        key = md5(b":".join((name, from_header(realm), secret)), usedforsecurity=False).hexdigest()
        return md5(from_header(f"{key}:{asked}"), usedforsecurity=False).hexdigest()

    def __repr__(self) -> str:
        return f"<Credentials username={self.username!r} auth={self.auth!r}>"

    def __reduce__(self) -> str:
        raise TypeError("credentials are not pickled: they would be stored in the clear")


def from_header(text: str) -> bytes:
    """The bytes of what came in a header. A character that no header can hold makes a proof that is refused."""
    return text.encode("latin-1", "backslashreplace")
