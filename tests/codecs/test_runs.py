"""The fast path gives what the scanner gives, and knows its bounds."""

from __future__ import annotations

from contextlib import suppress
from unittest import mock

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ajam_codecs import rawman, runs
from ajam_codecs.assembly import Assembler
from ajam_core.contracts import Codec
from ajam_core.errors import AjamError, DecodeError
from ajam_core.messages import Message
from tests.codecs.decoding import CODECS, in_pieces, outcome, refused
from tests.codecs.test_html import A, old_page, page, row
from tests.codecs.test_mxml import document

NEVER = 10**9

HEADERS = [
    [("Event", "PeerEntry"), ("ActionID", "x.1"), ("ObjectName", "101"), ("IPaddress", ""), ("Status", "OK (1 ms)")],
    [("Event", "QueueMember"), ("Name", "Zoé <&> 'x'"), ("Variable", "a=1"), ("Variable", "b=2"), ("H", " : ")],
    [("Event", "UserEvent"), ("Opaque-data", " y "), ("A", "b")],
    [("Response", "Success"), ("Message", "m")],
]


def escaped(text: str) -> str:
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("'", "&apos;"), ('"', "&quot;")):
        text = text.replace(character, entity)
    return text


def numbered(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    names = [name for name, _ in headers]
    count = [names[: at + 1].count(name) for at, name in enumerate(names)]
    return [(f"{name}-{n}" if n > 1 else name, value) for n, (name, value) in zip(count, headers, strict=True)]


def rendered(format: str, messages: list[list[tuple[str, str]]]) -> bytes:
    """A body as a server of 1.8 or later writes it; "old html": as 1.4 does."""
    if format == "rawman":
        return "".join("".join(f"{n}: {v}\r\n" for n, v in each) + "\r\n" for each in messages).encode()
    if format == "old html":
        separated = '<tr><td colspan="2"><hr></td></tr>\n'.join(
            "".join(row(n, v) for n, v in each) for each in messages
        )
        return old_page(separated)
    marked = [[(n, escaped(v)) for n, v in numbered(each)] for each in messages]
    if format == "mxml":
        return document(*("".join(f" {n.lower()}='{v}'" for n, v in each) for each in marked))
    return page(*("".join(row(n, v) for n, v in each) for each in marked))


def codec_of(format: str) -> Codec:
    return CODECS[format.rpartition(" ")[2]]


RENDERINGS = ("rawman", "mxml", "html", "old html")

PIECES = (
    *(
        "",
        "\r",
        "\n",
        "\r\n",
        "\r\n\r\n",
        "\n\n",
        " ",
        ":",
        ": ",
        "'",
        '"',
        "<",
        ">",
        "=",
        "&lt;",
        "&amp;",
        "\x00",
        "\x85",
    ),
    *("é", "Event: B", "Response: Follows\r\n", "--END COMMAND--\r\n\r\n", " event='B'", " opaque_data='a\nb'", " />"),
    *("</response>", "</ajax-response>", "</td></tr>", "</td><td>", "<br>\n", "<body>\n", "</table>"),
    *(
        row("Event", "B"),
        row("Response", "B"),
        row("Opaque-data", "a<br>\nb"),
        '<tr><td colspan="2"><hr></td></tr>\r\n',
    ),
)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, bytes]:
    """A body of runs of messages, with a few of its bytes replaced by what means something in some format."""
    format = draw(st.sampled_from(RENDERINGS))
    messages = draw(st.lists(st.sampled_from(HEADERS), min_size=1, max_size=8))
    body = rendered(format, messages)
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(body)))
        end = start + draw(st.integers(0, 3))
        piece = draw(st.one_of(st.sampled_from(PIECES).map(str.encode), st.binary(max_size=2)))
        body = body[:start] + piece + body[end:]
    return format, body


def facts(result: list[Message] | DecodeError) -> object:
    return attrs.astuple(result) if isinstance(result, DecodeError) else result


@settings(max_examples=600, deadline=None)
@given(bodies())
def test_runs_and_scanner_agree_on_any_body(given: tuple[str, bytes]) -> None:
    format, body = given
    with mock.patch.object(runs, "WORTHWHILE", NEVER):
        scanned = facts(outcome(codec_of(format), body))
    with mock.patch.object(runs, "WORTHWHILE", 1):
        assert facts(outcome(codec_of(format), body)) == scanned


@settings(max_examples=200, deadline=None)
@given(bodies(), st.integers(1, 40), st.sampled_from([1, NEVER]))
def test_pieces_of_any_size_give_the_same_messages(given: tuple[str, bytes], size: int, worthwhile: int) -> None:
    format, body = given
    codec = codec_of(format)
    with mock.patch.object(runs, "WORTHWHILE", worthwhile):
        try:
            expected = codec.decode(body)
        except DecodeError:
            with pytest.raises(DecodeError):
                in_pieces(codec, body, size)
        else:
            assert in_pieces(codec, body, size) == expected


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(list(CODECS)), bodies(), st.booleans())
def test_nothing_but_an_error_of_ajam_is_raised(format: str, given: tuple[str, bytes], text: bool) -> None:
    codec = rawman.text_codec if text and format == "rawman" else CODECS[format]
    with suppress(AjamError):
        codec.decode(given[1])


@pytest.mark.parametrize("format", RENDERINGS)
def test_a_long_list_is_read_by_runs(format: str) -> None:
    headers = [("Event", "PeerEntry"), ("Name", "é"), ("Value", "a&b<c>'&amp;'"), ("Value", ""), ("Last", "'")]
    messages = [[*headers, ("Number", f"{n}&{n}")] for n in range(200)]
    with mock.patch.object(Assembler, "add", autospec=True, side_effect=Assembler.add) as scanned:
        decoded = codec_of(format).decode(rendered(format, messages))
    assert scanned.call_count <= runs.WORTHWHILE + 1
    assert [[(n.lower(), v) for n, v in each.items()] for each in decoded] == [
        [(n.lower(), v) for n, v in each] for each in messages
    ]


REFUSED = {
    "a tag in a value": ("mxml", document(*[" event='A' x='v'"] * 50, " event='A' x='<'")),
    "a tag in a cell": ("html", page(*[A] * 50, row("Event", "<b>"))),
    "rows after the start of opaque data": ("html", page(*[A] * 50, "<tr><td>Opaque-data</td><td>a<br>\n" + A)),
}


@pytest.mark.parametrize(("format", "body"), REFUSED.values(), ids=REFUSED.keys())
def test_what_the_scanner_refuses_no_run_takes(format: str, body: bytes) -> None:
    assert "this" in refused(CODECS[format], body).reason


@pytest.mark.parametrize("format", RENDERINGS)
def test_a_list_in_latin1_is_read_by_runs(format: str) -> None:
    messages = [[("Event", "PeerEntry"), ("Name", f"é {n}")] for n in range(100)]
    body = rendered(format, messages).replace("é".encode(), b"\xe9")
    assert [each["name"] for each in codec_of(format).decode(body)] == [f"é {n}" for n in range(100)]


def test_a_header_that_is_not_taken_over_is_left_out_of_a_run() -> None:
    body = rendered("rawman", [[("Event", "UserEvent"), ("mansession_id", "6b309930"), ("H", "a")]] * 100)
    assert {tuple(message.items()) for message in CODECS["rawman"].decode(body)} == {
        (("Event", "UserEvent"), ("H", "a"))
    }


IRREGULAR = {
    "a Response": ("Response", "Message"),
    "an ActionID first": ("ActionID", "Event"),
    "a second Event": ("Event", "Event"),
    "a Response in an event": ("Event", "Response"),
    "a name of other characters": ("Event", "Addr->IP"),
    "an empty name": ("Event", ""),
    "too many names": ("Event", *("Name" for _ in range(runs.MOST_NAMES))),
    "too long names": ("Event", "N" * runs.MOST_CHARACTERS),
}


@pytest.mark.parametrize("names", IRREGULAR.values(), ids=IRREGULAR.keys())
def test_some_blocks_are_always_scanned(names: tuple[str, ...]) -> None:
    assert runs.expression_of(lambda names: "", names) is None


def test_counts_and_expressions_are_bounded() -> None:
    messages = [[("Event", "A"), (f"Name{n}", "v")] for n in range(2 * runs.NAMES_KEPT)]
    decoder = CODECS["rawman"].decoder()
    decoder.feed(rendered("rawman", messages))
    assert len(decoder.runs.seen) <= runs.NAMES_KEPT  # type: ignore[attr-defined]
    assert runs.expression_of.cache_parameters()["maxsize"] == runs.NAMES_KEPT
