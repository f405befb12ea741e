"""Bodies that end anywhere, and bodies made to be slow."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from ajam_codecs import rawman
from ajam_core.errors import DecodeError
from tests.codecs.decoding import CODECS, in_pieces, outcome
from tests.codecs.test_html import DIGEST_HEAD, END, HEAD, OLD_HEAD, TOP, A, page, row
from tests.codecs.test_mxml import document
from tests.recorded import FORMATS, VERSIONS, step

CUT = {
    "1.4.26.2": ("login-ok", "sippeers-actionid", "queuestatus", "waitevent-originate", "sipshowpeer-103"),
    "1.8.32.3": ("ping", "sippeers", "command-usage", "voicemailuserslist", "digest-ping"),
    "16": ("login-ok", "iaxpeers", "cmd-sip-show-peers", "getconfig-sip", "digest-ping"),
    "22": ("login-ok", "pjsipshowendpoints", "coreshowchannels-live", "sippeers-gone", "digest-command"),
}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("format", FORMATS)
def test_a_cut_at_any_byte_is_noticed_or_leaves_whole_messages(version: str, format: str) -> None:
    for name in CUT[version]:
        body = step(version, format, name).body
        whole = CODECS[format].decode(body)
        assert whole
        for length in range(0, len(body), 1 + len(body) // 500):
            result = outcome(CODECS[format], body[:length])
            if isinstance(result, DecodeError):
                assert result.truncated, (name, length)
            else:
                assert result == whole[: len(result)], (name, length)


N = 200_000
FIRST = b"Response: Success\r\n\r\n"
SLOW = {
    "rawman": {
        "line ends": FIRST + b"\r\n" * N,
        "line feeds": FIRST + b"\n" * N,
        "blocks that end in CR CR": b"Event: A\r\r" * (N // 30) + b"\r\n\r\n",
        "blocks that end in LF LF LF": b"Event: A\n\n\n" * (N // 30) + b"\r\n\r\n",
        "one line": b"Event: " + b"a" * N + b"\r\n\r\n",
        "one name": FIRST + b"Event:\r\n" + b"a" * N + b"\r\n\r\n",
        "colons": FIRST + b":" * N + b"\r\n\r\n",
        "lines of text": FIRST + b"x\r\n" * N + b"\r\n",
        "blocks of text, all of one message": FIRST + b"x\r\n\r\n" * (N // 15),
        "messages of no length": b"Event:\r\n\r\n" * (N // 30),
        "an output without an end": b"Response: Follows\r\n" + b"\r\n\r\n" * N,
        "outputs without an end": b"Response: Follows\r\n\r\n" * (N // 20),
        "output of empty lines": b"Response: Follows\r\n" + b"\r\n" * N + b"--END COMMAND--\r\n\r\n",
        "events that await a Response": b"Event: OriginateResponse\r\n\r\nResponse: b\r\n\r\n" * (N // 100),
        "names that differ each time": b"".join(b"Event: A\r\nX%d: 1\r\n\r\n" % n for n in range(N // 60)),
        "two kinds of block in turn": b"Event: A\r\nX: 1\r\n\r\nEvent: B\r\nY: 1\r\n\r\n" * (N // 100),
        "runs that break off at the last value": (b"Event: A\r\n" + b"X: 1\r\n" * 50 + b"\r\n") * 40
        + (b"Event: A\r\n" + b"X: 1\r\n" * 49 + b"X:\r\n\r\n") * (N // 320),
    },
    "mxml": {
        "spaces before it": b" " * N,
        "spaces between elements": document(" event='A'" + " " * N),
        "spaces in an element": document(" event='A'" + " " * N + "x='1'"),
        "quotes": document(" event='A'" + "'" * N),
        "equals signs": document(" event='A' x" + "=" * N + "'1'"),
        "equals signs without a value": document(" event='A' x" + "=" * N),
        "attributes": document(" event='A'" + " x='1'" * (N // 6)),
        "text after opaque data": document(" event='A' opaque_data='a'" + " x = y\n" * (N // 7) + "'"),
        "one line after opaque data": document(" event='A' opaque_data='a'" + " x=" * (N // 3) + "\n'"),
        "opaque data": document(" event='A' opaque_data='" + "a b\n" * (N // 4) + "'"),
        "an element without an end": document(" event='A'" + " x='1'" * (N // 6)).replace(b"</response>", b""),
        "attributes of the response": document(" event='A'").replace(b" id=", b" i='1'" * (N // 6) + b" id=")[:-60],
        "ends without an element": document(" event='A'").replace(
            b"</ajax", b" /></response>\n" * (N // 15) + b"</ajax"
        ),
        "elements of one message": document(" event='A'", *[" opaque_data='x'"] * (N // 60)),
        "ampersands": document(*[f" event='A' x='{'&' * 20}'"] * (N // 80)),
    },
    "html": {
        "spaces before it": b" " * N,
        "spaces in the head": TOP.encode() + b" " * N,
        "a form without an end": HEAD.partition("<form")[0].encode() + b"</td>" * (N // 5),
        "spaces after the table": HEAD.encode() + b"</table>" + b" " * N,
        "cells": (OLD_HEAD + row("Event", "</td><td>" * (N // 9)) + END).encode(),
        "a row without an end": (OLD_HEAD + "<tr><td>Event</td><td>" + "</td><td>" * (N // 9) + "\n" + END).encode(),
        "one long line": (HEAD + A + "x" * N).encode(),
        "empty lines": page(A + "\n" * N),
        "opaque lines": page(A + row("Opaque-data", "a b<br>\n" * (N // 8))),
        "separators": page(A, *[""] * (N // 36)),
        "messages": page(*[A] * (N // 60)),
        "rows of one message": page(A, *[row("X", "1")] * (N // 64)),
        "a digest page": (DIGEST_HEAD + row("Event", "A") * (N // 33)).encode(),
    },
}


@pytest.mark.parametrize(
    ("format", "body"),
    [pytest.param(format, body, id=f"{format}: {name}") for format in SLOW for name, body in SLOW[format].items()],
)
def test_time_grows_with_the_size_of_a_body_and_no_faster(format: str, body: bytes) -> None:
    """What is quadratic takes minutes here; what is linear, under a second."""
    for size in (len(body), 64):
        start = time.process_time()
        with suppress(DecodeError):
            in_pieces(CODECS[format], body, size)
        assert time.process_time() - start < 5


@pytest.mark.parametrize("body", [b"\r\n" * N, b"a\r\n\r\n" * N, b"a\nEvent:" * N, b"ActionID: " + b" " * N])
def test_the_time_of_bare_text_grows_no_faster_either(body: bytes) -> None:
    start = time.process_time()
    with suppress(DecodeError):
        in_pieces(rawman.text_codec, body, 64)
    assert time.process_time() - start < 5
