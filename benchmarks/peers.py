"""From a body to typed records, beside the least that anybody could do with the same body."""

from __future__ import annotations

import re
from collections.abc import Callable
from pyexpat import ParserCreate

from ajam_core import Message, Record, get_codec, to_record, values
from benchmarks.bodies import list_of_peers
from benchmarks.measuring import Case, Comparison

__all__ = ["comparisons"]

ROW = re.compile(r"<tr><td>([^<]*)</td><td>([^<]*)</td></tr>")
RULE = '<tr><td colspan="2"><hr></td></tr>\r\n'


def dictionaries(body: bytes) -> list[dict[str, str]]:
    """rawman: a plain dictionary for each block, untyped; no repeats, no text, no error is noticed."""
    blocks = body.decode().split("\r\n\r\n")
    return [dict(line.split(": ", 1) for line in block.split("\r\n")) for block in blocks if block]


def bare_expat(body: bytes) -> None:
    """mxml: the XML parser alone, with handlers that do nothing; bodies that are no XML fail."""
    parser = ParserCreate()
    parser.StartElementHandler = lambda name, attributes: None
    parser.EndElementHandler = lambda name: None
    parser.CharacterDataHandler = lambda text: None
    parser.Parse(body, True)


def rows(body: bytes) -> list[dict[str, str]]:
    """html: a dictionary of the rows between two rules, entities left as they are."""
    return [dict(ROW.findall(block)) for block in body.decode().split(RULE)]


LEAST: dict[str, tuple[str, Callable[[bytes], object]]] = {
    "rawman": ("plain dictionary loop", dictionaries),
    "mxml": ("bare expat, no-op handlers", bare_expat),
    "html": ("regular expression over the rows", rows),
}


def forget_values() -> None:
    """Empties the caches of the parsers, as they are when a server is asked for the first time."""
    for value in vars(values).values():
        if hasattr(value, "cache_clear"):
            value.cache_clear()


def compare(codec_name: str, body: bytes, count: int) -> Comparison:
    least, run = LEAST[codec_name]
    codec = get_codec(codec_name)
    messages = codec.decode(body)

    def typed() -> list[Record]:
        return [to_record(message) for message in codec.decode(body)]

    def decoded() -> list[Message]:
        return codec.decode(body)

    def structured() -> list[Record]:
        return [to_record(message) for message in messages]

    title = f"{codec_name}: {count:,} PeerEntry of Event and 17 headers, {len(body) / 1e6:.2f} MB"
    cases = (
        Case(least, lambda: run(body), "the base"),
        Case("typed records", typed, "below 1: typed in less time than that takes"),
        Case("typed records of values never seen", typed, "as when a server is asked first", forget_values),
        Case("decode alone", decoded, "bytes to messages"),
        Case("to_record alone", structured, "messages to records"),
    )
    return Comparison(title, "message", count, cases)


def comparisons(count: int) -> list[Comparison]:
    """One comparison a body format."""
    bodies = list_of_peers(count)
    records = [[to_record(message) for message in get_codec(name).decode(body)] for name, body in bodies.items()]
    assert records[0] == records[1] == records[2]
    assert len(records[0]) == count
    return [compare(name, body, count) for name, body in bodies.items()]
