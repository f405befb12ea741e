"""The user name and secret: the only place that sees the secret, the MD5 key and what is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import md5
from typing import Literal

from ajam_core.errors import LocalProtocolError
from ajam_core.http import CONTROL, encode_form

__all__ = ["Auth", "Credentials"]

Auth = Literal["md5", "plain"]
"""How a login proves the secret: "md5" answers a challenge, so that the secret never crosses; "plain" sends it."""


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
        if auth not in ("md5", "plain"):
            raise LocalProtocolError(f"auth must be 'md5' or 'plain', not {auth!r}")
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

    def __repr__(self) -> str:
        return f"<Credentials username={self.username!r} auth={self.auth!r}>"

    def __reduce__(self) -> str:
        raise TypeError("credentials are not pickled: they would be stored in the clear")
