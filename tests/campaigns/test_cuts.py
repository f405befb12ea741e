"""The short form of the campaign of cuts: some recorded replies, cut at every byte."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.campaigns.cuts import check_body, check_reply
from tests.campaigns.replies import a_few
from tests.codecs.decoding import CODECS
from tests.recorded import FORMATS, VERSIONS, step

SHORT = 1_500


@pytest.mark.parametrize("version", VERSIONS)
def test_a_reply_that_is_cut_at_any_byte_is_right_or_says_that_it_is_cut(version: str) -> None:
    replies = [exchange for exchange in a_few(version) if len(exchange.step.body) < SHORT]
    counts = sum(map(check_reply, replies), Counter[str]())
    assert len(replies) >= 8
    assert counts["as the whole"] >= len(replies)
    assert counts["OutcomeUnknown"] > 1_000
    assert counts["DecodeError"] > 100


@pytest.mark.parametrize("format", FORMATS)
def test_a_body_that_is_no_answer_is_none_however_it_is_cut(format: str) -> None:
    body = step("16", "rawman" if format == "html" else "html", "ping").body
    assert check_body(CODECS[format], body)["no answer"] > len(body) / 2
