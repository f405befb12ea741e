"""Every recorded body of four servers, in its format."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

import pytest

from ajam_codecs import rawman
from ajam_core.errors import DecodeError
from tests.codecs.decoding import CODECS, decoded, in_pieces, refused
from tests.recorded import FORMATS, VERSIONS, Step, step, steps

NO_ANSWERS = {
    "* * url-httpstatus": "a page of its own",
    "* * httpstatus": "a page of its own",
    "1.4.26.2 * post-*": "an error page under a 200: 1.4 takes no POST",
    "1.4.26.2 * head": "the same for HEAD",
    "1.4.26.2 * put": "the same for PUT",
    "1.4.26.2 * options": "the same for OPTIONS",
    "1.4.26.2 * garbage": "an error page under a 200",
    "* * cookie-other-format": "asked for in another format",
    "* mxml ping-ajaxdest-odd": "a name of an element that was put in unescaped",
    "* mxml ajaxdest": "the same",
    "1.4.26.2 * iaxpeers*": "bare text",
    "1.4.26.2 * iaxnetstats": "bare text",
    "1.4.26.2 * queues": "bare text",
    "1.8.32.3 * queues": "bare text",
    "1.8.32.3 rawman iaxnetstats": "bare text",
    "1.8.32.3 html iaxnetstats": "bare text",
    "16 html iaxnetstats": "bare text",
    "1.8.32.3 mxml head": "the answer to a HEAD has no body",
    "1.8.32.3 html head": "the same",
    "[12][62] mxml method-head": "the same",
    "[12][62] html method-head": "the same",
}
"""Recorded under a 200 and no answer, in the format that was asked for; each is a DecodeError."""


def answers() -> Iterator[tuple[str, str, Step]]:
    for version in VERSIONS:
        for format in FORMATS:
            for each in steps(version, format):
                if each.status == 200 and not is_no_answer(version, format, each.name):
                    yield version, format, each


def is_no_answer(*names: str) -> bool:
    return any(fnmatchcase(" ".join(names), pattern) for pattern in NO_ANSWERS)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("format", FORMATS)
def test_every_answer_decodes_whole_and_byte_by_byte(version: str, format: str) -> None:
    mine = [each for at, of, each in answers() if (at, of) == (version, format)]
    assert len(mine) >= 250
    for each in mine:
        messages = decoded(CODECS[format], each.body)
        assert in_pieces(CODECS[format], each.body, 100) == messages
        assert all("response" in message or "event" in message for message in messages)


@pytest.mark.parametrize("version", ["16", "22"])
def test_the_answers_that_were_taken_once_decode(version: str) -> None:
    taken = [each for each in steps(version, "extra") if each.status == 200]
    assert len(taken) == 14
    assert all(decoded(rawman.codec, each.body) for each in taken)


@pytest.mark.parametrize("pattern", NO_ANSWERS)
def test_what_is_no_answer_is_refused(pattern: str) -> None:
    bodies = [
        (format, each.body)
        for version in VERSIONS
        for format in FORMATS
        for each in steps(version, format)
        if fnmatchcase(f"{version} {format} {each.name}", pattern)
    ]
    assert bodies
    for format, body in bodies:
        refused(CODECS[format], body)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("format", FORMATS)
def test_an_error_page_is_refused_in_every_format(version: str, format: str) -> None:
    pages = [each for each in steps(version, format) if each.status >= 400 and each.body]
    assert len(pages) >= 8
    for each in pages:
        for codec in CODECS.values():
            assert "HTML page" in refused(codec, each.body).reason


@pytest.mark.parametrize("format", FORMATS)
def test_no_body_decodes_in_a_format_that_it_is_not_in(format: str) -> None:
    for _, of, each in answers():
        if of != format and each.body.strip() and b"500 Internal Error" not in each.body:
            with pytest.raises(DecodeError):
                CODECS[format].decode(each.body)


@pytest.mark.parametrize("format", FORMATS)
def test_the_error_page_of_an_action_without_output_is_an_empty_document(format: str) -> None:
    empty = step("1.4.26.2", format, "userevent-events-off").body
    assert b"500 Internal Error" in empty
    assert decoded(CODECS[format], empty) == []
    refused(CODECS[format], empty[:-30])


@pytest.mark.parametrize("name", ["iaxpeers", "iaxpeers-noid", "iaxnetstats", "queues"])
def test_bare_text_of_1_4_decodes_where_it_is_asked_for(name: str) -> None:
    (message,) = decoded(rawman.text_codec, step("1.4.26.2", "rawman", name).body)
    assert message.text
    assert set(message.shape.folded) <= {"actionid"}
