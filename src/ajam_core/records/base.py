"""What every record has, and how a class states which headers its fields come from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, ClassVar

import attrs

from ajam_core.messages import Message, is_secret, masked
from ajam_core.values import parse_epoch

__all__ = ["Event", "ListEnd", "Record", "Response", "group", "header"]

NOTHING: Mapping[str, str] = MappingProxyType({})
ADDRESS_NULLS = ("-none-", "(null)", "(Unspecified)", "0.0.0.0", "::", "")
NO_PORT = ("(null)", "")
UNKNOWN = ("<unknown>", "<Unknown>", "unknown", "")
NO_NAME = ("<unknown>", "<Unknown>", "unknown")
NUMBER = "{n}"
"""What stands in the prefix of a group for its number."""


def header(
    *names: str,
    default: Any = None,
    null: tuple[str, ...] = (),
    parse: Callable[[Any], Any] | None = None,
    write: Callable[[Any], str] | None = None,
    repeated: bool = False,
    secret: bool = False,
    of_channel: bool = False,
) -> Any:
    """A field that is read from the first of the headers `names` that a message has.

    `null`: texts that stand for None in this field. `parse`: the parser, where the field's type alone does not name
    one. `write`: its inverse, where `str` is none. `repeated`: the parser takes the values of every header of that
    name. `secret`: the value shows in no repr, nor do those of headers that are known to carry secrets. `of_channel`:
    names that go on with the name of a channel count as well.
    """
    metadata = {
        "names": names,
        "null": frozenset(null),
        "parse": parse,
        "write": write,
        "repeated": repeated,
        "of_channel": of_channel,
    }
    shown = not (secret or any(map(is_secret, names)))
    return attrs.field(default=default, repr=shown, hash=False if repeated else None, metadata=metadata)


def group(prefix: str = "", *older: str) -> Any:
    """A field that holds a record of its own: the headers whose names begin with `prefix`, without it. None: there are
    none.

    `older`: what their names begin with where none begins with `prefix`; headers that another field of the record reads
    are then not among them. Where `prefix` has a `{n}` in it, the field is a tuple of records: that of number 0, that
    of number 1, and so on.
    """
    return attrs.field(default=() if NUMBER in prefix else None, metadata={"prefixes": (prefix, *older)})


@attrs.frozen(kw_only=True)
class Record:
    """The base of all records.

    `wire` is the message that the record was read from (None: made by hand); it stands outside equality and repr.
    `extra` holds headers that the class has no field for, and the further values of a header that came twice, by folded
    name; `unparsed` the text of headers whose value did not fit the field's type, which is then None.
    """

    open_headers: ClassVar[bool] = False
    """Whether the headers are the sender's own; such a class has a field `fields` that takes them all."""

    extra: Mapping[str, str] = attrs.field(default=NOTHING, repr=False, hash=False)
    unparsed: Mapping[str, str] = attrs.field(default=NOTHING, repr=False, hash=False)
    wire: Message | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def action_id(self) -> str | None:
        """The ActionID that the message carries; None where it carries none, or the record was made by hand."""
        return self.wire.get("actionid") if self.wire else None

    @property
    def privilege(self) -> tuple[str, ...]:
        """The classes a user needs one of to see the event, as `call`, `all`; empty where the message names none."""
        text = self.wire.get("privilege", "") if self.wire else ""
        return tuple(filter(None, text.split(",")))

    @property
    def timestamp(self) -> datetime | None:
        """When the event was raised, with `timestampevents=yes` in manager.conf; else None."""
        text = self.wire.get("timestamp") if self.wire else None
        try:
            return parse_epoch(text) if text else None
        except (ValueError, OverflowError):
            return None

    def __reduce__(self) -> tuple[Any, ...]:
        """Records are copied and pickled with plain mappings in the place of read-only ones, which pickle refuses."""
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}
        plain = {name: dict(value) if isinstance(value, Mapping) else value for name, value in fields.items()}
        return restore, (type(self), plain)


def restore(cls: Callable[..., Record], plain: dict[str, Any]) -> Record:
    """The record that `Record.__reduce__` took apart."""
    return cls(**{name: MappingProxyType(value) if type(value) is dict else value for name, value in plain.items()})


@attrs.frozen
class Event(Record):
    """An event that has no class of its own: its name, and its headers as text by folded name.

    Privilege, Timestamp and what else the server puts before an event's own headers are not among `fields`, nor is the
    ActionID: `wire` has them all.
    """

    open_headers: ClassVar[bool] = True

    name: str = ""
    fields: Mapping[str, str] = attrs.field(default=NOTHING, repr=masked, hash=False)


@attrs.frozen
class Response(Record):
    """The first message of a reply.

    `response` is the server's word (`Success`, `Error`, `Goodbye`, `Pong` and `Events On` in 1.4, "" where the reply
    has no such message), `message` its sentence, None where it gives none.
    """

    response: str = header("Response", default="")
    message: str | None = header("Message")


@attrs.frozen
class ListEnd(Record):
    """The end mark of a list. `list_items` is the server's own count of items, None where it gives none; it may count
    other things than the items that it sent (PJSIP endpoints), so ajam compares it with nothing."""

    list_items: int | None = header("ListItems", "Items")
