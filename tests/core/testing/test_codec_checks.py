"""`check_codec` passes a codec that keeps the contract and tells each way of breaking it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from ajam_core.contracts import Codec, Decoder
from ajam_core.errors import DecodeError
from ajam_core.limits import Limits
from ajam_core.messages import Message
from ajam_core.testing import ContractBroken, check_codec

LINE = re.compile(r"([A-Za-z]+)=(.*)")
BODIES = {
    "two messages": b"Response=Success\nMessage=hello there\n\nEvent=PeerEntry\nObjectName=caf\xc3\xa9\n\n",
    "one line": b"Pong=1\n\n",
    "nothing": b"",
}


class LineDecoder(Decoder):
    """Lines of name=value; a blank line ends a message."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.rest = b""
        self.offset = 0
        self.headers: list[tuple[str, str]] = []
        self.messages = 0

    def fail(self, reason: str, truncated: bool = False) -> DecodeError:
        return DecodeError(reason, "lines", self.offset, truncated=truncated)

    def feed(self, data: bytes, /) -> Sequence[Message]:
        *lines, self.rest = (self.rest + data).split(b"\n")
        messages = []
        for line in lines:
            if not line and not self.headers:
                raise self.fail("an empty message")
            if line:
                self.headers.append(self.header(line))
                if len(self.headers) > self.limits.headers:
                    raise self.fail("too many headers")
            else:
                names, values = zip(*self.headers, strict=True)
                messages.append(Message.build(names, values))
                self.headers = []
                self.messages += 1
            self.offset += len(line) + 1
        if self.offset + len(self.rest) > self.limits.body:
            raise self.fail("the body is too large")
        if self.messages > self.limits.messages:
            raise self.fail("too many messages")
        return messages

    def header(self, line: bytes) -> tuple[str, str]:
        try:
            match = LINE.fullmatch(line.decode())
        except UnicodeDecodeError as error:
            raise self.fail("no UTF-8") from error
        if match is None:
            raise self.fail("no header")
        if len(match[1]) > self.limits.name or len(match[2]) > self.limits.value:
            raise self.fail("a header is too long")
        return match[1], match[2]

    def close(self) -> Sequence[Message]:
        if self.rest or self.headers:
            raise self.fail("the body breaks off", truncated=True)
        return []


class Lines(Codec):
    name = "lines"
    endpoint = "rawlines"
    media_types = ("text/lines",)

    def decoder(self, *, limits: Limits = Limits(), encoding: str | None = None) -> Decoder:
        return LineDecoder(limits)


class Bent(Lines):
    """The codec with its decoder bent: `feed` and `close` get the good decoder and the data."""

    def __init__(
        self,
        feed: Callable[[LineDecoder, bytes], Sequence[Any]] = LineDecoder.feed,
        close: Callable[[LineDecoder], Sequence[Any]] = LineDecoder.close,
    ) -> None:
        self.bent = type("BentDecoder", (LineDecoder,), {"feed": feed, "close": close})

    def decoder(self, *, limits: Limits = Limits(), encoding: str | None = None) -> Decoder:
        decoder: Decoder = self.bent(limits)
        return decoder


@pytest.mark.parametrize("cases", [BODIES, list(BODIES.values())])
def test_a_codec_that_keeps_the_contract_passes(cases: Any) -> None:
    check_codec(Lines(), cases)


ATTRIBUTES: dict[str, tuple[str, Any, str]] = {
    "a newer contract": ("api_version", 2, "api_version is 1 to 1; what came is 2"),
    "no version": ("api_version", "1", "api_version is 1 to 1; what came is '1'"),
    "no name": ("name", "", "name is a word; what came is ''"),
    "an endpoint with a slash": ("endpoint", "/rawlines", "endpoint is a word; what came is '/rawlines'"),
    "an endpoint that is no text": ("endpoint", None, "endpoint is a word; what came is None"),
    "no media type": ("media_types", (), "media_types is a tuple"),
    "an upper-case media type": ("media_types", ("Text/Lines",), "media_types is a tuple"),
    "one media type": ("media_types", "text/lines", "media_types is a tuple"),
}


@pytest.mark.parametrize(("attribute", "value", "text"), ATTRIBUTES.values(), ids=ATTRIBUTES)
def test_an_attribute_that_is_wrong_is_told(attribute: str, value: Any, text: str) -> None:
    codec = Lines()
    setattr(codec, attribute, value)
    with pytest.raises(ContractBroken, match=re.escape(text)):
        check_codec(codec, BODIES)


def feed_whole_only(decoder: LineDecoder, data: bytes) -> Sequence[Message]:
    return LineDecoder.feed(decoder, data) if len(data) > 5 or not data else []


def feed_pairs(decoder: LineDecoder, data: bytes) -> Sequence[Any]:
    return [dict(message.items()) for message in LineDecoder.feed(decoder, data)]


def feed_shared() -> Callable[[LineDecoder, bytes], Sequence[Message]]:
    one = LineDecoder(Limits())

    def feed(decoder: LineDecoder, data: bytes) -> Sequence[Message]:
        return one.feed(data)

    return feed


def feed_without_care(decoder: LineDecoder, data: bytes) -> Sequence[Message]:
    try:
        return LineDecoder.feed(decoder, data)
    except DecodeError as error:
        raise ValueError(error.reason) from None


def close_without_care(decoder: LineDecoder) -> Sequence[Message]:
    if decoder.rest:
        raise KeyError(decoder.rest)
    return []


def blame(**facts: Any) -> Callable[[LineDecoder, bytes], Sequence[Message]]:
    def feed(decoder: LineDecoder, data: bytes) -> Sequence[Message]:
        try:
            return LineDecoder.feed(decoder, data)
        except DecodeError as error:
            for name, value in facts.items():
                setattr(error, name, value)
            raise

    return feed


class Unlimited(Lines):
    def __init__(self, limit: str) -> None:
        self.limit = limit

    def decoder(self, *, limits: Limits = Limits(), encoding: str | None = None) -> Decoder:
        kept = {name: getattr(limits, name) for name in ("body", "messages", "headers", "name", "value")}
        return LineDecoder(Limits(**(kept | {self.limit: 10**9})))


BROKEN: dict[str, tuple[Codec, str]] = {
    "cuts matter": (Bent(feed_whole_only), "two messages: cut byte by byte, the messages are those of the whole body"),
    "no messages": (Bent(feed_pairs), "two messages: messages are Message objects"),
    "decoders share": (Bent(feed_shared()), "two messages: decoders share nothing"),
    "another error for a body cut off": (Bent(close=close_without_care), "two messages, cut off after 1 bytes: Decode"),
    "another error for damage": (Bent(feed_without_care), "two messages, with byte"),
    "junk is taken": (Bent(close=lambda decoder: []), "a JSON body is no AJAM answer"),
    "another codec's name": (Bent(blame(codec="rawman")), "the DecodeError of every byte names the codec"),
    "no byte": (Bent(blame(offset=-1)), "the DecodeError of every byte names a byte of the body"),
    "a long excerpt": (Bent(blame(excerpt="x" * 81)), "the excerpt of every byte has up to 80 characters"),
    "body unbounded": (Unlimited("body"), "two messages: the limit body=71 is not enforced; 2 messages came"),
    "messages unbounded": (Unlimited("messages"), "two messages: the limit messages=1 is not enforced"),
    "headers unbounded": (Unlimited("headers"), "two messages: the limit headers=1 is not enforced"),
    "names unbounded": (Unlimited("name"), "two messages: the limit name=5 is not enforced"),
    "values unbounded": (Unlimited("value"), "two messages: the limit value=5 is not enforced"),
}


@pytest.mark.parametrize(("codec", "text"), BROKEN.values(), ids=BROKEN)
def test_each_way_of_breaking_the_contract_is_told(codec: Codec, text: str) -> None:
    with pytest.raises(ContractBroken, match=re.escape(text)):
        check_codec(codec, BODIES)


def test_an_error_on_junk_alone_is_told_too() -> None:
    with pytest.raises(ContractBroken, match="every byte raises DecodeError and nothing else; what came is ValueE"):
        check_codec(Bent(feed_without_care), {"nothing": b""})


def test_what_a_codec_raises_on_a_good_body_comes_out() -> None:
    with pytest.raises(DecodeError, match="the body breaks off"):
        check_codec(Lines(), [b"Response=Success\n"])


def test_no_bodies_check_nothing() -> None:
    with pytest.raises(ContractBroken, match="needs bodies"):
        check_codec(Lines(), [])
