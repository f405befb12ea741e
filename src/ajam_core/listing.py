"""A list answer as a sequence of records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar, overload

import attrs

from ajam_core.records.base import Record, Response

__all__ = ["Listing"]

T_co = TypeVar("T_co", covariant=True)


@attrs.frozen(repr=False)
class Listing(Sequence[T_co]):
    """The items of a list action, in the server's order.

    `response` is the reply's first message. `complete` is the record of the end mark, None where this server version
    sends none. `foreign` are the blocks of the reply that are no items: those that do not bear the ActionID of the
    action (events that 1.4 appends to any reply, blocks that somebody forged), and events of other names.
    """

    items: tuple[T_co, ...]
    response: Response
    complete: Record | None = None
    foreign: tuple[Record, ...] = ()

    @overload
    def __getitem__(self, at: int, /) -> T_co: ...
    @overload
    def __getitem__(self, at: slice, /) -> tuple[T_co, ...]: ...
    def __getitem__(self, at: int | slice, /) -> T_co | tuple[T_co, ...]:
        return self.items[at]

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        shown = ", ".join(map(repr, self.items[:3])) + (", …" if len(self.items) > 3 else "")
        return f"<Listing of {len(self.items)}: {shown}>"
