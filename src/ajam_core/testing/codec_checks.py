"""The check that a codec keeps the contract of `ajam_core.contracts.Codec`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import attrs

from ajam_core.contracts import API_VERSION, Codec
from ajam_core.errors import DecodeError
from ajam_core.limits import Limits
from ajam_core.messages import Message
from ajam_core.testing.rules import ContractBroken, require

__all__ = ["check_codec"]

JUNK = {
    "a JSON body": b'{"error": "no such path", "status": 404}',
    "every byte": bytes(range(256)),
    "NUL bytes": bytes(64),
    "a proxy's error page": b"<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head>\n"
    b"<body><center><h1>502 Bad Gateway</h1></center></body></html>\n",
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00",
}
"""Bodies that are no AJAM answer in any format."""

CUT_POINTS = 200
MUTANTS = 100

Decoded: TypeAlias = "list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]"


def check_codec(codec: Codec, cases: Mapping[str, bytes] | Iterable[bytes]) -> None:
    """Checks a codec with bodies that it can decode; give it a dozen at least, with names where that helps.

    - `api_version`, `name`, `endpoint` and `media_types` are what they should be.
    - The messages of a body do not depend on how it was cut: whole, byte by byte, at random.
    - Decoders do not share anything.
    - A body that breaks off, that was tampered with, or that is none raises DecodeError and nothing else.
    - Each limit is enforced.

    Raises ContractBroken, and what the codec raises on a body of `cases`.
    """
    check_attributes(codec)
    bodies = cases if isinstance(cases, Mapping) else {f"case {number}": body for number, body in enumerate(cases, 1)}
    require(bool(bodies), "check_codec needs bodies to decode", bodies)
    for name, body in bodies.items():
        whole = check_cuts(codec, name, body)
        check_damage(codec, name, body)
        check_limits(codec, name, body, whole)
    for name, body in JUNK.items():
        check_junk(codec, name, body)


def check_attributes(codec: Codec) -> None:
    version = codec.api_version
    require(isinstance(version, int) and 1 <= version <= API_VERSION, f"api_version is 1 to {API_VERSION}", version)
    for attribute in ("name", "endpoint"):
        value = getattr(codec, attribute, None)
        require(isinstance(value, str) and value.strip("/ ") == value != "", f"{attribute} is a word", value)
    types = getattr(codec, "media_types", None)
    plain = isinstance(types, tuple) and all(isinstance(kind, str) and kind == kind.lower() for kind in types)
    require(plain and bool(types), "media_types is a tuple of media types, in lower case", types)


def check_cuts(codec: Codec, name: str, body: bytes) -> Sequence[Message]:
    """The messages of the body, which are the same however it is cut."""
    whole = codec.decode(body)
    require(all(isinstance(message, Message) for message in whole), f"{name}: messages are Message objects", whole)
    expected = contents(whole)
    other = codec.decoder()
    other.feed(body[: len(body) // 2])  # another body under way must not matter
    require(contents(codec.decode(body)) == expected, f"{name}: decoders share nothing", None)
    sizes = {"byte by byte": fixed_sizes(1), "with empty pieces": empty_sizes()}
    sizes |= {f"at random ({seed})": random_sizes(seed) for seed in (1, 2, 3)}
    for how, size in sizes.items():
        came = contents(decode_pieces(codec, pieces(body, size)))
        require(came == expected, f"{name}: cut {how}, the messages are those of the whole body", came)
    return whole


def check_damage(codec: Codec, name: str, body: bytes) -> None:
    step = max(1, len(body) // CUT_POINTS)
    for size in range(0, len(body), step):
        decode_damaged(codec, f"{name}, cut off after {size} bytes", body[:size])
    seeds = numbers(len(body))
    for mutant in range(MUTANTS if body else 0):
        at, byte = next(seeds) % len(body), next(seeds) % 256
        damaged = body[:at] + bytes([byte]) + body[at + mutant % 3 :]
        decode_damaged(codec, f"{name}, with byte {at} made {byte}", damaged)


def check_limits(codec: Codec, name: str, body: bytes, whole: Sequence[Message]) -> None:
    sizes = {
        "body": len(body) - 1,
        "messages": len(whole) // 2,
        "headers": max((len(message.values) for message in whole), default=0) // 2,
        "name": max((len(word) for message in whole for word in message.shape.names), default=0) // 2,
        "value": max((len(text) for message in whole for text in message.values), default=0) // 2,
    }
    for limit, size in sizes.items():
        if size >= 1:
            try:
                came = codec.decode(body, limits=attrs.evolve(Limits(), **{limit: size}))
            except DecodeError:
                continue
            raise ContractBroken(f"{name}: the limit {limit}={size} is not enforced; {len(came)} messages came")


def check_junk(codec: Codec, name: str, body: bytes) -> None:
    try:
        came = codec.decode(body)
    except DecodeError as error:
        require(error.codec == codec.name, f"the DecodeError of {name} names the codec", error.codec)
        require(0 <= error.offset <= len(body), f"the DecodeError of {name} names a byte of the body", error.offset)
        require(len(error.excerpt) <= 80, f"the excerpt of {name} has up to 80 characters", error.excerpt)
    except Exception as error:
        raise ContractBroken(f"{name} raises DecodeError and nothing else; what came is {error!r}") from error
    else:
        raise ContractBroken(f"{name} is no AJAM answer, and DecodeError says so; what came is {came!r:.500}")


def decode_damaged(codec: Codec, name: str, body: bytes) -> None:
    try:
        codec.decode(body)
    except DecodeError:
        pass
    except Exception as error:
        raise ContractBroken(f"{name}: DecodeError and nothing else is raised; what came is {error!r}") from error


def decode_pieces(codec: Codec, parts: Iterable[bytes]) -> list[Message]:
    decoder = codec.decoder()
    return [message for part in parts for message in decoder.feed(part)] + [*decoder.close()]


def contents(messages: Iterable[Message]) -> Decoded:
    return [(message.shape.names, message.values, message.text) for message in messages]


def pieces(body: bytes, sizes: Iterator[int]) -> Iterator[bytes]:
    at = 0
    while at < len(body):
        size = next(sizes)
        yield body[at : at + size]
        at += size


def fixed_sizes(size: int) -> Iterator[int]:
    while True:
        yield size


def empty_sizes() -> Iterator[int]:
    while True:
        yield 0
        yield 37


def random_sizes(seed: int) -> Iterator[int]:
    return (1 + number % 97 for number in numbers(seed))


def numbers(seed: int) -> Iterator[int]:
    """The same numbers for the same seed, so that a failure can be had again."""
    while True:
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed >> 8
