"""How the network carries each IAX2 call, which every version answers as bare text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from ajam_core.actions.base import BaseAction
from ajam_core.listing import Listing
from ajam_core.messages import Message
from ajam_core.records.base import Record
from ajam_core.records.iax import IAXnetstatsEntry
from ajam_core.structure import structure

if TYPE_CHECKING:
    from ajam_core.reply import Reply

__all__ = ["IAXnetstats"]

QUALITY = ("Jit", "Del", "Lost", "LostPercent", "Drop", "OOO", "Kpkts")
COLUMNS = (
    "Channel",
    "RTT",
    *(f"Local{name}" for name in QUALITY),
    *(f"Remote{name}" for name in QUALITY),
    "FirstMsg",
    "LastMsg",
)
"""The columns that the CLI command `iax2 show netstats` has above the same lines."""

ROW = re.compile(rf"(.*\S){r' +(-?[0-9]+)' * 15} +(\S+) +(\S+) *")


@attrs.frozen
class IAXnetstats(BaseAction[Listing[IAXnetstatsEntry]]):
    """How the network carries each IAX2 call.

    All versions; class system or reporting, in 1.4 open to every user.

    The server answers with bare text, which ajam asks for as rawman whatever the session's codec. It has no end mark:
    `complete` is None. A line that is no row is kept in a record of `foreign`, in its `extra`.
    """

    repeatable = True

    def result(self, reply: Reply) -> Listing[IAXnetstatsEntry]:
        found = [(line, ROW.fullmatch(line)) for line in reply.output if line.strip()]
        rows = tuple(read_row(row) for _, row in found if row)
        others = tuple(structure(Message.build((), (), (line,)), Record) for line, row in found if not row)
        return Listing(rows, reply.response, None, (*others, *reply.foreign))


def read_row(row: re.Match[str]) -> IAXnetstatsEntry:
    return structure(Message.build(COLUMNS, row.groups()), IAXnetstatsEntry)
