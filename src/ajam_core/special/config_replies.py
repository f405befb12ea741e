"""What a configuration file holds: categories, and their lines in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import TypeAlias

import attrs

from ajam_core.builders import ENVELOPE
from ajam_core.messages import Message
from ajam_core.records.base import Record
from ajam_core.values import parse_names

__all__ = [
    "ConfigCategory",
    "ConfigLine",
    "GetConfigReply",
    "ListCategoriesReply",
    "read_config",
    "read_json_config",
    "read_names",
]

NUMBERED = re.compile(r"(category|istemplate|templates|line)_[0-9]+(?:_[0-9]+)?")
"""The folded headers of GetConfig: `Category-000000`, `Line-000000-000001` and so on."""

TEXT = r'"((?:\\.|[^"\\])*)"'
OPENING = re.compile(rf"[{{,]{TEXT}:[{{\[]", re.DOTALL)
"""The beginning of a category in the text of GetConfigJSON: `{"name":{`, up to 11 `{"name":[`."""
HEAD = re.compile(rf'(?:"?istemplate"?:(1))?,?(?:"?templates"?:{TEXT})?', re.DOTALL)
"""What stands before the lines of a category; the names have no quotes in the first servers of 13."""
LINE = re.compile(rf",?{TEXT}:{TEXT}", re.DOTALL)
ESCAPED = re.compile(r"\\(.)", re.DOTALL)

Part: TypeAlias = tuple[str, str, str]
"""`category`, `istemplate`, `templates` or `line`; of a line its name; the text."""


@attrs.frozen
class ConfigLine:
    """A line `name=value` of a configuration file, both verbatim.

    The repr shows no value: any may be a secret, such as the PIN that follows the number of a mailbox.
    """

    name: str
    value: str = attrs.field(repr=lambda value: "'***'")


@attrs.frozen
class ConfigCategory:
    """A category of a configuration file, with its lines in order; a name may come more than once.

    `templates` are the categories that it is made from, whose lines are among its own; `is_template` that it is only
    there to be one, which is told on request (`TEMPLATES=include` in the filter of GetConfig). Both are known from 13
    on.
    """

    name: str
    lines: tuple[ConfigLine, ...] = ()
    templates: tuple[str, ...] = ()
    is_template: bool = False

    def getall(self, name: str) -> tuple[str, ...]:
        """The values of every line of that name, in order; case makes no difference, as to the server."""
        return tuple(line.value for line in self.lines if line.name.lower() == name.lower())


@attrs.frozen
class GetConfigReply(Record):
    """The reply to GetConfig and to GetConfigJSON: the categories of a file, in order.

    A name may come more than once, as in pjsip.conf. Up to 11 the server then gives the lines of the first for each.
    """

    categories: tuple[ConfigCategory, ...] = ()

    def getall(self, name: str) -> tuple[ConfigCategory, ...]:
        """Every category of that name, in order; case makes no difference."""
        return tuple(category for category in self.categories if category.name.lower() == name.lower())


@attrs.frozen
class ListCategoriesReply(Record):
    """The reply to ListCategories: the names of the categories, in the order of the file; one may come twice."""

    names: tuple[str, ...] = ()


def read_names(message: Message) -> ListCategoriesReply:
    """The names of a reply to ListCategories. (A file without any has a header `Error` in their place.)"""
    headers = zip(message.shape.folded, message.values, strict=True)
    names = tuple(text for name, text in headers if name.startswith("category_"))
    return ListCategoriesReply(names=names, wire=message)


def read_config(message: Message) -> GetConfigReply:
    """The categories of a reply to GetConfig, whose headers stand in the order of the file."""
    shape = message.shape
    parts, extra = [], {}
    for wire_name, folded, text in zip(shape.wire_names, shape.folded, message.values, strict=True):
        match = NUMBERED.fullmatch(folded)
        if match:
            name, _, value = text.partition("=") if match[1] == "line" else ("", "", text)
            parts.append((match[1], name, value))
        elif folded not in ENVELOPE:
            extra[wire_name] = text
    return GetConfigReply(categories=categories_of(parts), extra=MappingProxyType(extra), wire=message)


def read_json_config(message: Message) -> GetConfigReply:
    """The categories of a reply to GetConfigJSON. Where the text is none that it sends, `unparsed` has it."""
    text = message.get("json", "")
    try:
        return GetConfigReply(categories=categories_of(parts_of(text)), wire=message)
    except ValueError:
        return GetConfigReply(unparsed=MappingProxyType({"json": text}), wire=message)


def parts_of(text: str) -> Iterator[Part]:
    """The parts of the text of GetConfigJSON, which is no JSON: names come twice, and some have no quotes.

    Raises ValueError where it is not written so.
    """
    at = 0
    while opening := OPENING.match(text, at):
        yield "category", "", unescape(opening[1])
        head = HEAD.match(text, opening.end())
        assert head  # it matches nothing at all as well
        if head[1]:
            yield "istemplate", "", head[1]
        if head[2]:
            yield "templates", "", unescape(head[2])
        at = head.end()
        while line := LINE.match(text, at):
            yield "line", unescape(line[1]), unescape(line[2])
            at = line.end()
        if text[at : at + 1] not in ("}", "]"):
            raise ValueError(text)
        at += 1
    if text[at:] != "}" and text != "{}":
        raise ValueError(text)


def unescape(text: str) -> str:
    """The server puts a backslash before quotes and backslashes, and writes all else as it is."""
    return ESCAPED.sub(r"\1", text)


def categories_of(parts: Iterable[Part]) -> tuple[ConfigCategory, ...]:
    """The categories: each begins with the part that names it."""
    groups: list[list[Part]] = []
    for part in parts:
        if part[0] == "category":
            groups.append([])
        if groups:
            groups[-1].append(part)
    return tuple(map(category_of, groups))


def category_of(parts: list[Part]) -> ConfigCategory:
    told = {kind: text for kind, _, text in parts}
    lines = tuple(ConfigLine(name, text) for kind, name, text in parts if kind == "line")
    return ConfigCategory(told["category"], lines, parse_names(told.get("templates", "")), "istemplate" in told)
