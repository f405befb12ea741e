"""Message = Shape + values.

A message of the manager interface is an ordered list of headers. Thousands of messages of one list have the same
header names in the same order, so the names live in one interned `Shape` and a Message keeps its values only: work on
names (case, `-2` suffixes, look-up) is done once a shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, overload

import attrs

__all__ = ["Message", "Shape", "fold", "is_secret", "mask", "masked"]

FOLDING = bytes(b if chr(b) in "abcdefghijklmnopqrstuvwxyz0123456789" else ord("_") for b in bytes(range(256)).lower())
SHAPES_KEPT = 4096
LONGEST_KEPT = 256
"""Shapes of more names are made anew each time: the output of a Command has a name for each of its lines."""
NUMBERED = re.compile(r"(.+)-([1-9][0-9]{0,8})", re.DOTALL)

SECRET_NAMES = frozenset(
    {
        "authorization",
        "cookie",
        "expectedresponse",
        "json",  # a configuration file in the answer to GetConfigJSON
        "mansession_id",
        "md5_cred",
        "md5cred",
        "md5secret",
        "newpassword",
        "oauth_secret",
        "oauthsecret",
        "packet",
        "password",
        "password_digest",
        "passworddigest",
        "receivedhash",
        "refresh_token",
        "refreshtoken",
        "secret",
        "vmsecret",
    }
)
"""Folded names of headers whose values are never shown in a repr or an excerpt."""

CONFIG_LINE = re.compile("line_[0-9]+_[0-9]+")
"""The folded name of a line of a configuration file, which may hold a secret under any name."""


@lru_cache(maxsize=SHAPES_KEPT)
def fold(name: str) -> str:
    """The one spelling under which a header is looked up.

    ASCII letters become lower-case and every other byte of the UTF-8 form that is no ASCII digit becomes `_`; a `_` put
    before a leading digit is dropped. `Addr->IP`, mxml's `addr__ip` and `addr->ip` of 1.4 fold to one name. All
    versions.
    """
    folded = name.encode("utf-8", "surrogatepass").translate(FOLDING).decode("ascii")
    return folded[1:] if folded[:1] == "_" and folded[1:2].isdigit() else folded


def is_secret(name: str) -> bool:
    """Whether the header's value is a secret that no repr, log line or error may show."""
    folded = fold(name)
    return folded in SECRET_NAMES or CONFIG_LINE.fullmatch(folded) is not None


def masked(fields: Mapping[str, str]) -> str:
    """The repr of headers by name, without the values of those that carry secrets."""
    return repr({name: "***" if is_secret(name.partition("-")[0]) else mask(text) for name, text in fields.items()})


SECRET = (
    r"(?:secret|password|md5[_-]?cred|mansession_id|refresh_?token|cookie|authorization|json|line[-_][0-9]+[-_][0-9]+"
    r"|\bpacket|received_?hash|expected_?response)[\w-]*"
)
MASKED = re.compile(
    # a header of rawman, of mxml, of html, and a line of a configuration file
    rf"({SECRET} *:)[^\r\n]*|({SECRET}=')[^']*|({SECRET}</td><td>)[^<]*|({SECRET} *=)[^'<\r\n]*",
    re.IGNORECASE,
)


def mask(text: str) -> str:
    """`text` from a body with the values of headers that carry secrets replaced by `***`."""
    return MASKED.sub(lambda match: f"{match[match.lastindex or 0]}***", text)


@attrs.define(eq=False, repr=False)
class Shape:
    """The header names of a message in order, interned: the same names give the same object again and again.

    `names` are the names as seen on the wire, `folded` their folded forms, `index` the positions of each folded name,
    `kept` the positions that survive where a header is not taken over (None: all), `wire_names` the folded names with
    the further ones of a name as `name-2`, `name-3`. `builders` holds what `structure` compiled for the shape.
    """

    names: tuple[str, ...]
    folded: tuple[str, ...]
    index: dict[str, tuple[int, ...]]
    kept: tuple[int, ...] | None
    wire_names: tuple[str, ...]
    builders: dict[type, Callable[[Message], Any]] = attrs.field(factory=dict)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Shape) and self.names == other.names)

    def __hash__(self) -> int:
        return hash(self.names)

    def __reduce__(self) -> tuple[Any, ...]:
        return Shape.of, (self.names,)

    @staticmethod
    def of(names: tuple[str, ...], *, numbered: bool = False) -> Shape:
        """The shape of these names. `numbered`: the format marks repeats by `-2`, `-3` … (mxml and html).

        `mansession_id` is left out: 1.4 and 1.6 broadcast the sender's session cookie in the events that a UserEvent
        raises, and whoever reads them could use that session.
        """
        key = (numbered, names)
        shape = SHAPES.get(key)
        if shape is None:
            shape = make_shape(names, numbered)
            if len(names) <= LONGEST_KEPT:
                if len(SHAPES) >= SHAPES_KEPT:
                    SHAPES.clear()
                SHAPES[key] = shape
        return shape


SHAPES: dict[tuple[bool, tuple[str, ...]], Shape] = {}


def make_shape(names: tuple[str, ...], numbered: bool) -> Shape:
    if numbered:
        names = without_numbers(names)
    folded = tuple(map(fold, names))
    kept = None
    if "mansession_id" in folded:
        kept = tuple(at for at, name in enumerate(folded) if name != "mansession_id")
        names, folded = tuple(names[at] for at in kept), tuple(folded[at] for at in kept)
    index: dict[str, list[int]] = {}
    wire_names = []
    for at, name in enumerate(folded):
        places = index.setdefault(name, [])
        places.append(at)
        wire_names.append(name if len(places) == 1 else f"{name}-{len(places)}")
    return Shape(names, folded, {name: tuple(places) for name, places in index.items()}, kept, tuple(wire_names))


def without_numbers(names: tuple[str, ...]) -> tuple[str, ...]:
    """`name-N` is a repeat of `name` only where N-1 of them stand before it: `Line-000000-000002` is a name."""
    count: dict[str, int] = {}
    plain = []
    for name in names:
        match = NUMBERED.fullmatch(name)
        base = match[1] if match and count.get(match[1].lower(), 0) >= int(match[2]) - 1 > 0 else name
        count[base.lower()] = count.get(base.lower(), 0) + 1
        plain.append(base)
    return tuple(plain)


@attrs.define(repr=False, weakref_slot=False)
class Message:
    """One block of a reply: a Response, an Event, or text.

    `values` stand beside the names of `shape`. `text` holds the lines that are no headers: the output of a Command
    before 14, opaque data, a text table. Look-up takes any spelling of a name.
    """

    shape: Shape
    values: tuple[str, ...]
    text: tuple[str, ...] = ()

    @staticmethod
    def build(
        names: tuple[str, ...], values: tuple[str, ...], text: tuple[str, ...] = (), *, numbered: bool = False
    ) -> Message:
        """The message of these headers; see `Shape.of` for `numbered` and for the one header that is left out."""
        shape = Shape.of(names, numbered=numbered)
        if shape.kept is not None:
            values = tuple(values[at] for at in shape.kept)
        return Message(shape, values, text)

    def __getitem__(self, name: str) -> str:
        """The first value of the header. Raises KeyError where the message has no such header."""
        return self.values[self.shape.index[fold(name)][0]]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and fold(name) in self.shape.index

    @overload
    def get(self, name: str) -> str | None: ...
    @overload
    def get(self, name: str, default: str) -> str: ...
    def get(self, name: str, default: str | None = None) -> str | None:
        """The first value of the header, or `default`."""
        at = self.shape.index.get(fold(name))
        return self.values[at[0]] if at else default

    def getall(self, name: str) -> tuple[str, ...]:
        """Every value of the header in order; empty where there is none."""
        return tuple(self.values[at] for at in self.shape.index.get(fold(name), ()))

    def items(self) -> Iterator[tuple[str, str]]:
        """Names as seen on the wire, with their values, in order."""
        return zip(self.shape.names, self.values, strict=True)

    @property
    def output(self) -> tuple[str, ...]:
        """Text lines: those of the block itself, or of its `Output` headers (Command from 14 on)."""
        return self.text or self.getall("output")

    def to_dict(self) -> dict[str, str]:
        """Folded names and original strings; repeats as `name-2`, text lines as `output`, `output-2` …; no ActionID."""
        wire = dict(zip(self.shape.wire_names, self.values, strict=True))
        for number, line in enumerate(self.text, len(self.shape.index.get("output", ())) + 1):
            wire["output" if number == 1 else f"output-{number}"] = line
        for name in [name for name in wire if name.partition("-")[0] == "actionid"]:
            del wire[name]
        return wire

    def __repr__(self) -> str:
        # what a phone answered to a challenge stands under the name of every reply's first header
        answered = {"response"} if "expectedresponse" in self.shape.index else set()
        headers = [
            f"{name}={'***' if is_secret(name) or fold(name) in answered else mask(value)!r}"
            for name, value in self.items()
        ]
        if self.text:
            headers.append(f"{len(self.text)} lines")
        return f"<Message {', '.join(headers)}>"
