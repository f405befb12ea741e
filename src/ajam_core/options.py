"""What the options of a session may be. The checks raise LocalProtocolError, before anything is sent."""

from __future__ import annotations

import re

from ajam_core.errors import LocalProtocolError
from ajam_core.versions import Version

__all__ = ["check_encoding", "check_timeout", "check_token", "stated_version"]

LONGEST_S = 86_400
"""The longest time for one exchange: a day, in seconds."""

TOKEN = re.compile(r"[A-Za-z0-9._-]{1,40}")
ASCII = "".join(map(chr, range(32, 127)))


def check_timeout(timeout_s: float, name: str = "timeout_s") -> None:
    if not isinstance(timeout_s, (int, float)) or not 0 < timeout_s <= LONGEST_S:
        raise LocalProtocolError(f"{name} must be a number of seconds above 0 and up to {LONGEST_S}")


def check_encoding(encoding: str | None) -> None:
    try:
        keeps_ascii = ASCII.encode("utf-8" if encoding is None else encoding) == ASCII.encode()
    except (LookupError, TypeError, ValueError):
        raise LocalProtocolError(f"encoding={encoding!r} is no text encoding that Python knows") from None
    if not keeps_ascii:
        raise LocalProtocolError(f"encoding={encoding!r} changes ASCII letters, which the manager interface is made of")


def check_token(token: str | None) -> None:
    if token is not None and not TOKEN.fullmatch(token):
        raise LocalProtocolError("token must be 1 to 40 characters of A-Z a-z 0-9 . _ -: it starts each ActionID")


def stated_version(text: str | None) -> Version | None:
    """The version that `version=` states; None: none is stated."""
    version = Version.parse(text)
    if text is not None and version is None:
        raise LocalProtocolError(f"version={text!r} names no Asterisk version; write it as '1.4.26.2'")
    return version
