"""Bounds on what a server may make a client hold."""

from __future__ import annotations

import attrs

__all__ = ["Limits"]


@attrs.frozen(kw_only=True)
class Limits:
    """What a body may hold. Over a bound, decoding stops with a DecodeError that names it.

    Asterisk itself bounds none of this. Sizes are in bytes for `body` and in characters for names and values; `headers`
    are those of one message. A list of 100,000 peers stays below every default, and so does a Command of as many lines,
    each of which is a header from 14 on.
    """

    body: int = 64 * 2**20
    messages: int = 1_000_000
    headers: int = 1_000_000
    name: int = 4_096
    value: int = 8 * 2**20
