"""What the options of a session may be. The checks raise LocalProtocolError, before anything is sent."""

from __future__ import annotations

from ajam_core.errors import LocalProtocolError

__all__ = ["check_encoding", "check_timeout"]

LONGEST_S = 86_400
"""The longest time for one exchange: a day, in seconds."""

ASCII = "".join(map(chr, range(32, 127)))


def check_timeout(timeout_s: float) -> None:
    if not isinstance(timeout_s, (int, float)) or not 0 < timeout_s <= LONGEST_S:
        raise LocalProtocolError(f"timeout_s must be a number of seconds above 0 and up to {LONGEST_S}")


def check_encoding(encoding: str | None) -> None:
    try:
        keeps_ascii = ASCII.encode("utf-8" if encoding is None else encoding) == ASCII.encode()
    except (LookupError, TypeError, ValueError):
        raise LocalProtocolError(f"encoding={encoding!r} is no text encoding that Python knows") from None
    if not keeps_ascii:
        raise LocalProtocolError(f"encoding={encoding!r} changes ASCII letters, which the manager interface is made of")
