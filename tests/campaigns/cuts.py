"""Every recorded body, cut at every byte: what the decoder says of each beginning, and what the session makes of it.

A decoder takes a body byte by byte, and a copy of it is closed after each: so every beginning is decoded, in linear
time. What a session makes of a beginning depends on nothing but that outcome, so it is asked where the outcome changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from functools import lru_cache
from typing import Any

import attrs

from ajam_codecs.rawman import EMPTY_LINE, text_codec
from ajam_core import (
    AjamError,
    DecodeError,
    HttpStatusError,
    IncompleteListing,
    Listing,
    Message,
    OutcomeUnknown,
    Reply,
    TransportError,
    get_codec,
)
from ajam_core.contracts import Codec
from ajam_core.limits import Limits
from tests.campaigns.replies import Exchange, conclude

__all__ = ["alike", "check_body", "check_reply", "judge", "outcomes"]


LIMITS = Limits()
MAY_BE_SILENT = {"events", "userevent", "waitevent"}


@attrs.frozen
class Refused:
    """What a DecodeError says."""

    reason: str
    truncated: bool


@lru_cache(maxsize=1)
def outcomes(codec_name: str, body: bytes) -> list[Refused | int]:
    """What the first 0, 1, 2 … bytes decode to: no answer, or a number of messages, which are the first of the whole.

    Where the whole is an error, no beginning holds a message. Raises AssertionError where this does not hold.
    """
    codec = get_codec(codec_name)
    try:
        whole = codec.decode(body)
    except DecodeError:
        whole = []
    decoder, count = codec.decoder(limits=LIMITS), 0
    found: list[Refused | int] = []
    for at in range(len(body) + 1):
        try:
            rest = deepcopy(decoder, {id(LIMITS): LIMITS}).close()
            assert is_beginning(rest, whole[count:], body[max(0, at - 4) : at]), f"{rest} at byte {at}"
            found.append(count + len(rest))
        except DecodeError as error:
            found.append(Refused(error.reason, error.truncated))
        try:
            done = decoder.feed(body[at : at + 1])
        except DecodeError as error:
            return [*found, *[Refused(error.reason, error.truncated)] * (len(body) - at)]
        assert is_beginning(done, whole[count:], body[max(0, at - 3) : at + 1]), f"{done} at byte {at}"
        count += len(done)
    return found


def is_beginning(some: Sequence[Message], whole: Sequence[Message], cut: bytes) -> bool:
    """Whether the messages are the first of the whole. `cut` ends where they were cut.

    Behind an empty line more may have belonged to the last one: such a line within a value, or between the lines of a
    bare text, looks like the end.
    """
    if list(some) == list(whole[: len(some)]):
        return True
    *others, last = some
    if len(whole) <= len(others) or not EMPTY_LINE.search(cut.decode("latin-1")):
        return False
    same = whole[len(others)]
    headers, lines = list(same.items())[: len(last.values)], same.text[: len(last.text)]
    return others == list(whole[: len(others)]) and (list(last.items()), last.text) == (headers, lines)


def check_body(codec: Codec, body: bytes) -> Counter[str]:
    """Cuts a body at every byte, and counts what the decoder says. Raises AssertionError where it is wrong."""
    return Counter(
        "whole messages" if isinstance(outcome, int) else "ends early" if outcome.truncated else "no answer"
        for outcome in outcomes(codec.name, body)
    )


def check_reply(exchange: Exchange) -> Counter[str]:
    """Cuts a recorded reply at every byte, and counts what the session makes of it. Raises as `check_body` does."""
    body = exchange.step.body
    whole = conclude(exchange, body)
    counts: Counter[str] = Counter()
    before, verdict = object(), ""
    for length, outcome in enumerate(outcomes(exchange.codec.name, body)):
        if outcome != before:
            before, verdict = outcome, judge(exchange, whole, conclude(exchange, body[:length]))
        counts[verdict] += 1
    return counts


def judge(exchange: Exchange, whole: Any, cut: Any) -> str:
    """What a body that ends early made of the outcome of the whole one. Raises AssertionError where that is wrong.

    Right is the outcome of the whole, or an error that says that it is not whole. Where nothing tells the end of a
    body, neither a length nor a mark of its own, what is there is right as far as it goes: the messages of an action by
    name, the lines of a bare text, and the silence of an action that may have no answer.
    """
    case = f"{exchange.name}: {cut!r:.300} instead of {whole!r:.300}"
    if alike(whole, cut):
        return "as the whole"
    if isinstance(cut, AjamError):
        cause = cut.__cause__ if isinstance(cut, OutcomeUnknown) else cut
        assert isinstance(cause, (DecodeError, HttpStatusError, IncompleteListing, TransportError)), case
        assert exchange.action.repeatable or not isinstance(cut, (DecodeError, TransportError)), case
        return type(cut).__name__
    if exchange.action.name.lower() in MAY_BE_SILENT and cut == exchange.action.result(Reply.read([], None)):
        return "nothing, as from an action that may have no answer"
    if exchange.codec is text_codec:
        return "a bare text, without its end or with more behind it"
    if isinstance(cut, Listing):
        assert (cut.items, cut.complete) == (whole.items, whole.complete), case
        return "a Listing with more behind it"
    assert isinstance(cut, Reply), case
    assert isinstance(whole, Reply), case
    if whole.messages == cut.messages[: len(whole.messages)]:
        return "a Reply with more behind it"
    assert not cut.messages or cut.messages == whole.messages[: len(cut.messages)], case
    assert cut.complete is None or exchange.action_id is None, case
    return "a Reply without its end mark"


def alike(one: Any, other: Any) -> bool:
    if isinstance(one, AjamError):
        return type(one) is type(other) and str(one) == str(other)
    return type(one) is type(other) and bool(one == other)
