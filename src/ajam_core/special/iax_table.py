"""The peers of IAX2, which 1.4 answers with a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from ajam_core.actions.base import ListAction
from ajam_core.listing import Listing
from ajam_core.messages import Message
from ajam_core.records.base import Record
from ajam_core.records.peers import PeerEntry
from ajam_core.structure import structure, to_record

if TYPE_CHECKING:
    from ajam_core.reply import Reply

__all__ = ["IAXpeers"]

IAX_ROW = re.compile(
    r"(?P<name>.*\S) +(?P<host>\S+) +\((?P<dynamic>[DS])\) +(?P<mask>\S+) +(?P<port>[0-9]+)(?P<trunk> \(T\))?"
    r" +(?P<encryption>\(E\))? *(?P<status>\S.*?) *"
)
"""A row of the table of 1.4. Columns are counted in bytes there, so only the blanks between them tell them apart."""

IAX_END = re.compile(r"(?P<count>[0-9]{1,9}) iax2 peers \[")


@attrs.frozen
class IAXpeers(ListAction[PeerEntry]):
    """All IAX2 peers.

    All versions; class system or reporting, in 1.4 open to every user.

    1.4 answers with a table that cuts names at 15 characters; it is read all the same.
    """

    items = ("PeerEntry",)
    end = "PeerlistComplete"

    def result(self, reply: Reply) -> Listing[PeerEntry]:
        if reply.response.response:
            return super().result(reply)
        rows = tuple(map(read_row, filter(None, map(IAX_ROW.fullmatch, reply.output))))
        ends = filter(None, map(IAX_END.match, reply.output))
        complete = next((read_end(end) for end in ends if int(end["count"]) == len(rows)), None)
        return Listing(rows, reply.response, complete)


def read_end(end: re.Match[str]) -> Record:
    """The last line of the table, as the end mark that later versions send."""
    return to_record(Message.build(("Event", "ListItems"), ("PeerlistComplete", end["count"])))


def read_row(row: re.Match[str]) -> PeerEntry:
    """One row of the table of 1.4, as the PeerEntry that later versions send."""
    cells = {
        "Event": "PeerEntry",
        "Channeltype": "IAX2",
        "ObjectName": row["name"],
        "ChanObjectType": "peer",
        "IPaddress": row["host"],
        "Mask": row["mask"],
        "IPport": row["port"],
        "Dynamic": "yes" if row["dynamic"] == "D" else "no",
        "Trunk": "yes" if row["trunk"] else "no",
        "Encryption": "yes" if row["encryption"] else "no",
        "Status": row["status"],
    }
    return structure(Message.build(tuple(cells), tuple(cells.values())), PeerEntry)
