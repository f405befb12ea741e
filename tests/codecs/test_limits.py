"""Limits: an error that names the limit, whichever of the two readers of a codec comes to it."""

from __future__ import annotations

import pytest

from ajam_codecs import rawman
from ajam_core.limits import Limits
from tests.codecs.decoding import CODECS, decoded, refused
from tests.codecs.test_text import body

FORMATS = pytest.mark.parametrize("format", CODECS)
TIMES = pytest.mark.parametrize("times", [3, 100])


@FORMATS
def test_body(format: str) -> None:
    answer = body(format, b"v", 3)
    assert len(decoded(CODECS[format], answer, limits=Limits(body=len(answer)))) == 3
    error = refused(CODECS[format], answer, limits=Limits(body=len(answer) - 1))
    assert "Limits.body" in error.reason
    assert error.offset == len(answer) - 1


@FORMATS
@TIMES
def test_messages(format: str, times: int) -> None:
    answer = body(format, b"v", times)
    assert len(decoded(CODECS[format], answer, limits=Limits(messages=times))) == times
    error = refused(CODECS[format], answer, limits=Limits(messages=times - 1))
    assert "Limits.messages" in error.reason
    assert error.offset == last(format, answer, times)


@FORMATS
@TIMES
def test_headers(format: str, times: int) -> None:
    answer = body(format, b"v", times)
    assert len(decoded(CODECS[format], answer, limits=Limits(headers=2))) == times
    assert "Limits.headers" in refused(CODECS[format], answer, limits=Limits(headers=1)).reason


@FORMATS
def test_headers_of_all_the_blocks_of_a_message_count(format: str) -> None:
    event, other = {
        "rawman": (b"Event: A", b"Other: A"),
        "mxml": (b"event='A'", b"other='A'"),
        "html": (b"<td>Event</td>", b"<td>Other</td>"),
    }[format]
    answer = body(format, b"v", 3).replace(event, other).replace(other, event, 1)
    assert len(decoded(CODECS[format], answer, limits=Limits(headers=6))) == 1
    assert "Limits.headers" in refused(CODECS[format], answer, limits=Limits(headers=5)).reason


@FORMATS
@TIMES
def test_name(format: str, times: int) -> None:
    answer = body(format, b"v", times)
    assert len(decoded(CODECS[format], answer, limits=Limits(name=5))) == times
    assert "Limits.name" in refused(CODECS[format], answer, limits=Limits(name=4)).reason


@FORMATS
@TIMES
def test_value(format: str, times: int) -> None:
    answer = body(format, b"v" * 9, times).replace(b"v" * 9, b"v" * 8, times - 1)
    assert len(decoded(CODECS[format], answer, limits=Limits(value=9))) == times
    error = refused(CODECS[format], answer, limits=Limits(value=8))
    assert "Limits.value" in error.reason
    assert error.offset == last(format, answer, times)


def test_a_line_of_text_is_a_value() -> None:
    answer = b"Response: Follows\r\nabcdefghij\n--END COMMAND--\r\n\r\n"
    assert "Limits.value" in refused(CODECS["rawman"], answer, limits=Limits(value=9)).reason
    assert "Limits.value" in refused(rawman.text_codec, b"abcdefghij\r\n\r\n", limits=Limits(value=9)).reason


def last(format: str, answer: bytes, times: int) -> int:
    """Where the last of so many messages begins."""
    start = {"rawman": b"Event: ", "mxml": b"<response ", "html": b"<tr><td>Event<"}[format]
    at = -1
    for _ in range(times):
        at = answer.index(start, at + 1)
    return at
