"""Text: UTF-8, Latin-1 for what is not, or the encoding that was asked for."""

from __future__ import annotations

import pytest

from ajam_codecs.text import unescape
from ajam_core.contracts import Codec
from ajam_core.errors import LocalProtocolError
from tests.codecs.decoding import CODECS, decoded, refused, shown
from tests.codecs.test_html import page, row
from tests.codecs.test_mxml import document

FORMATS = pytest.mark.parametrize("format", CODECS)


def body(format: str, value: bytes, times: int = 1) -> bytes:
    """A body in which the header `X` has the value, in as many messages."""
    templates = {
        "rawman": b"Event: A\r\nX: @\r\n\r\n",
        "mxml": b"<response type='object' id='unknown'><generic event='A' x='@' /></response>\n",
        "html": row("Event", "A").encode() + row("X", "@").encode() + b'<tr><td colspan="2"><hr></td></tr>\r\n',
    }
    messages = templates[format].replace(b"@", value) * times
    if format == "html":
        return page().replace(b"</table>", messages + b"</table>")
    return b"<ajax-response>\n" + messages + b"</ajax-response>\n" if format == "mxml" else messages


def value(codec: Codec, body: bytes, encoding: str | None = None) -> set[str]:
    return {message["x"] for message in decoded(codec, body, encoding=encoding)}


@FORMATS
@pytest.mark.parametrize("times", [1, 100])
def test_a_value_is_utf8_or_else_latin1(format: str, times: int) -> None:
    codec = CODECS[format]
    assert value(codec, body(format, "Zoé €".encode(), times)) == {"Zoé €"}
    assert value(codec, body(format, b"Zo\xe9", times)) == {"Zoé"}


@FORMATS
def test_one_value_that_is_latin1_leaves_the_others_utf8(format: str) -> None:
    mixed = body(format, b"@", 3).replace(b"@", "é".encode(), 1).replace(b"@", b"\xe9\x80", 1).replace(b"@", b"e", 1)
    assert [message["x"] for message in decoded(CODECS[format], mixed)] == ["é", "é\x80", "e"]


def test_names_and_lines_are_read_like_values() -> None:
    mixed = b"Response: Success\r\n\xe9: 1\r\n\xc3\xa9: 2\r\n\xe9 \xc3\xa9\r\n\xc3\xa9\r\n\r\n"
    assert shown(decoded(CODECS["rawman"], mixed)) == [["Response: Success", "é: 1", "é: 2", "|é Ã©|", "|é|"]]


OPAQUE = {
    "rawman": b"Event: A\r\nno colon\r\n\xc3\xa9: \xe9\r\n\r\n",
    "mxml": document(" event='A' opaque_data='no colon\n@'").replace(b"@", b"\xc3\xa9: \xe9"),
    "html": page(row("Event", "A") + row("Opaque-data", "no colon<br>\n@")).replace(b"@", b"\xc3\xa9: \xe9"),
}


@FORMATS
def test_the_headers_in_opaque_text_are_read_one_by_one(format: str) -> None:
    (message,) = decoded(CODECS[format], OPAQUE[format])
    assert (list(message.items())[1:], message.text) == ([("é", "é")], ("no colon",))


@FORMATS
@pytest.mark.parametrize("times", [1, 100])
@pytest.mark.parametrize(
    ("encoding", "text"), [("cp1251", "Йод"), ("latin-1", "Ã©"), ("utf-8", "é"), ("shift_jis", "表")]
)
def test_an_encoding_overrides(format: str, encoding: str, text: str, times: int) -> None:
    assert value(CODECS[format], body(format, text.encode(encoding), times), encoding) == {text}


@FORMATS
@pytest.mark.parametrize("times", [1, 100])
def test_a_value_that_is_not_in_the_encoding_is_refused(format: str, times: int) -> None:
    assert "not in the encoding" in refused(CODECS[format], body(format, b"\xe9", times), encoding="ascii").reason


@FORMATS
@pytest.mark.parametrize("encoding", ["klingon", "hex"])
def test_an_unknown_encoding_is_refused_at_once(format: str, encoding: str) -> None:
    with pytest.raises(LocalProtocolError, match="no text encoding"):
        CODECS[format].decoder(encoding=encoding)


def test_an_encoding_of_more_than_one_byte_is_an_encoding() -> None:
    assert CODECS["rawman"].decode(b"\r\n", encoding="utf-16") == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a", "a"),
        ("&lt;&gt;&quot;&apos;&amp;", "<>\"'&"),
        ("&amp;amp;", "&amp;"),
        ("&amp;lt;", "&lt;"),
        ("&LT; &", "&LT; &"),
    ],
)
def test_five_entities_are_read_once(text: str, plain: str) -> None:
    assert unescape(text) == plain
