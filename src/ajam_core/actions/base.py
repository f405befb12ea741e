"""What every action has: its name, its parameters, and what its reply becomes."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from ajam_core.effects import Lane
from ajam_core.errors import LocalProtocolError, RemoteProtocolError
from ajam_core.http import CONTROL
from ajam_core.listing import Listing
from ajam_core.parameters import check_parameters
from ajam_core.records.base import Record, Response
from ajam_core.structure import structure
from ajam_core.versions import Rules

if TYPE_CHECKING:
    from ajam_core.reply import Reply

__all__ = ["Action", "BaseAction", "EventAction", "ListAction", "RecordAction", "ResponseAction", "param"]

R_co = TypeVar("R_co", covariant=True)
T_co = TypeVar("T_co", covariant=True, bound=Record)

RESERVED = frozenset({"action", "actionid", "ajaxdest", "ajaxobjtype", "mansession_id"})
"""Names that are no parameters: the first two ajam sends itself, the next two write into the markup of mxml unescaped,
the last one takes the cookie's place on 1.4 and 1.6."""


def param(
    name: str,
    *,
    default: Any = attrs.NOTHING,
    secret: bool = False,
    low: float | None = None,
    high: float | None = None,
    words: tuple[str, str] = ("true", "false"),
) -> Any:
    """A field of an action that is sent as the parameter `name`; None is not sent.

    `low` and `high` bound a number, both included. `secret`: the value shows in no repr. `words`: how True and False
    are written.
    """
    metadata = {"param": name, "low": low, "high": high, "words": words}
    return attrs.field(default=default, repr=not secret, metadata=metadata)


class BaseAction(ABC, Generic[R_co]):
    """An action whose reply becomes an `R_co`.

    `repeatable`: sending it twice does no harm, so a lost answer may be asked for again.
    """

    repeatable: bool = False

    def __attrs_post_init__(self) -> None:
        """Raises LocalProtocolError where a parameter is not of its type, or out of its range."""
        check_parameters(self)

    @property
    def name(self) -> str:
        """The action's name as Asterisk writes it."""
        return type(self).__name__

    @property
    def lane(self) -> Lane:
        """Which connections carry it: a WaitEvent, also one by name, has those of its own."""
        return "events" if self.name.lower() == "waitevent" else "actions"

    def params(self, rules: Rules) -> list[tuple[str, str]]:
        """The parameters in order, as text, for a server of these rules."""
        pairs: list[tuple[str, str]] = []
        for field in getattr(type(self), "__attrs_attrs__", ()):
            value = getattr(self, field.name)
            if value is not None and "param" in field.metadata:
                pairs.extend(write_param(field.metadata["param"], value, rules, field.metadata["words"]))
        return pairs

    def held_s(self, session_s: int | None) -> float:
        """How long the server may hold the answer back, in seconds. `session_s`: its httptimeout, None: not known."""
        return 0.0

    def accepts(self, reply: Reply) -> bool:
        """Whether a reply that says `Response: Error` is an answer all the same."""
        return False

    @abstractmethod
    def result(self, reply: Reply) -> R_co:
        """What the reply becomes."""


def write_param(name: str, value: Any, rules: Rules, words: tuple[str, str]) -> Iterable[tuple[str, str]]:
    if isinstance(value, Mapping):
        return [(name, f"{check_key(key)}={escape_item(str(item), rules)}") for key, item in value.items()]
    if isinstance(value, tuple):
        return [(name, ",".join(map(str, value)))]
    if isinstance(value, bool):
        return [(name, words[0] if value else words[1])]
    return [(name, str(value.value if isinstance(value, Enum) else value))]


def check_key(name: str) -> str:
    """The name of a channel variable; a function such as `CDR(userfield)` is one."""
    if not name or "=" in name:
        raise LocalProtocolError(f"{name!r} is no name of a channel variable: it is empty or holds '='")
    return name


def escape_item(text: str, rules: Rules) -> str:
    """One item of a `Variable`: the server takes backslashes and quotes away, and splits at its separator."""
    return re.sub(rf'([\\"{rules.item_separator}])', r"\\\1", text)


def pairs_of(action: str, given: Mapping[str, str] | Iterable[tuple[str, str]] | None) -> tuple[tuple[str, str], ...]:
    """Parameters or headers in order. Raises LocalProtocolError where they are no pairs, or could forge lines."""
    pairs = given.items() if isinstance(given, Mapping) else () if given is None else given
    listed = tuple(pairs) if isinstance(pairs, Iterable) else (pairs,)
    if not all(isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in listed):
        raise LocalProtocolError(f"{action}: parameters are a mapping, or pairs of a name and a value")
    check_pairs(action, listed)
    return tuple((name, value) for name, value in listed)


def check_pairs(action: str, pairs: Iterable[tuple[str, str]]) -> None:
    """Raises LocalProtocolError where a name or a value could forge lines, or a name is none."""
    for name, value in pairs:
        if not isinstance(name, str) or not isinstance(value, str):
            raise LocalProtocolError(f"{action}: parameter {name!r} and its value must be text")
        if not name or ":" in name or CONTROL.search(name):
            raise LocalProtocolError(
                f"{action}: {name!r} is no name of a parameter: it is empty or holds ':' or a control character"
            )
        if CONTROL.search(value):
            raise LocalProtocolError(
                f"{action}: the value of parameter {name!r} holds a line break or another control character"
            )


class ResponseAction(BaseAction[Response]):
    """An action whose reply is one Response."""

    def result(self, reply: Reply) -> Response:
        return reply.response


class RecordAction(BaseAction[T_co]):
    """An action whose reply is one message with fields of its own, read as `record`."""

    repeatable = True
    record: type[T_co]

    def result(self, reply: Reply) -> T_co:
        return structure(reply.messages[0], self.record)


class EventAction(BaseAction[T_co]):
    """An action that is answered by one event after the Response, read as `record`.

    Raises RemoteProtocolError where the event does not come.
    """

    repeatable = True
    record: type[T_co]

    def result(self, reply: Reply) -> T_co:
        for item in reply.items:
            if isinstance(item, self.record):
                return item
        raise RemoteProtocolError(f"{self.name}: no event {self.record.__name__} came after the Response")


class ListAction(BaseAction[Listing[T_co]]):
    """An action that lists: the items are events named in `items`, and the event `end` marks the end.

    `empty` holds the texts of an Error, or of a Success without an end mark, that stand for an empty list: in lower
    case and without the full stop.
    """

    repeatable = True
    items: tuple[str, ...] = ()
    end: str = ""
    empty: frozenset[str] = frozenset()

    def accepts(self, reply: Reply) -> bool:
        return (reply.response.message or "").strip().rstrip(".").lower() in self.empty

    def result(self, reply: Reply) -> Listing[T_co]:
        names = {name.lower() for name in self.items}
        items: list[Any] = []
        others: list[Record] = []
        for record in reply.items:
            (items if event_name(record).lower() in names else others).append(record)
        complete = reply.complete
        if complete is not None and event_name(complete) != self.end:
            others.append(complete)
            complete = None
        return Listing(tuple(items), reply.response, complete, (*others, *reply.foreign))


def event_name(record: Record) -> str:
    return record.wire.get("event", "") if record.wire else ""


@attrs.frozen(init=False)
class Action(BaseAction["Reply"]):
    """Any action by name: `Action("QueueStatus", {"Queue": "support"})`; pairs where a parameter comes more than once.

    It is never sent twice unless `repeatable` says that this does no harm. Where the server holds its answer back, as
    for a synchronous Originate, give `timeout_s` to `send`.
    """

    name: str
    parameters: tuple[tuple[str, str], ...] = attrs.field(repr=lambda pairs: repr(tuple(name for name, _ in pairs)))
    repeatable: bool

    def __init__(
        self,
        name: str,
        parameters: Mapping[str, str] | Iterable[tuple[str, str]] = (),
        *,
        repeatable: bool = False,
    ) -> None:
        if not isinstance(name, str) or not name or CONTROL.search(name):
            raise LocalProtocolError(f"{name!r} is no name of an action: it is empty or holds a control character")
        pairs = pairs_of(name, parameters)
        for key, _ in pairs:
            if key.lower() in RESERVED:
                raise LocalProtocolError(f"{name}: {key!r} is no parameter; pass action_id= to send() for an ActionID")
        self.__attrs_init__(name, pairs, repeatable)

    def params(self, rules: Rules) -> list[tuple[str, str]]:
        return list(self.parameters)

    def result(self, reply: Reply) -> Reply:
        return reply
