"""What the codec tests share: decoding a body whole and in pieces, and writing messages down for a reader."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_codecs import html, mxml, rawman
from ajam_core.contracts import Codec
from ajam_core.errors import DecodeError
from ajam_core.messages import Message

CODECS: dict[str, Codec] = {"rawman": rawman.codec, "mxml": mxml.codec, "html": html.codec}


def in_pieces(codec: Codec, body: bytes, size: int = 1, **options: Any) -> list[Message]:
    decoder = codec.decoder(**options)
    messages = [message for at in range(0, len(body), size) for message in decoder.feed(body[at : at + size])]
    return [*messages, *decoder.close()]


def decoded(codec: Codec, body: bytes, **options: Any) -> list[Message]:
    """The messages of a body, which do not depend on how it is cut."""
    messages = codec.decode(body, **options)
    assert in_pieces(codec, body, **options) == messages
    return messages


def shown(messages: list[Message]) -> list[list[str]]:
    """Each message as a list of `Name: value` and of its text lines, each in `|…|`."""
    return [
        [*(f"{name}: {value}" for name, value in message.items()), *(f"|{line}|" for line in message.text)]
        for message in messages
    ]


def outcome(codec: Codec, body: bytes, **options: Any) -> list[Message] | DecodeError:
    try:
        return codec.decode(body, **options)
    except DecodeError as error:
        return error


def refused(codec: Codec, body: bytes, **options: Any) -> DecodeError:
    """The error of a body, which is the same whether it comes whole or byte by byte."""
    with pytest.raises(DecodeError) as whole:
        codec.decode(body, **options)
    with pytest.raises(DecodeError) as pieces:
        in_pieces(codec, body, **options)
    assert (pieces.value.reason, pieces.value.offset) == (whole.value.reason, whole.value.offset)
    assert whole.value.codec == codec.name
    return whole.value
