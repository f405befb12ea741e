"""The details of a SIP peer, some of which 1.4 writes below their header."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ajam_core.actions.base import RecordAction, param
from ajam_core.messages import Message
from ajam_core.records.sip import SIPshowpeerReply
from ajam_core.structure import structure

if TYPE_CHECKING:
    from ajam_core.reply import Reply

__all__ = ["SIPshowpeer"]


@attrs.frozen
class SIPshowpeer(RecordAction[SIPshowpeerReply]):
    """The details of one SIP peer.

    Asterisk up to 20; class system or reporting, in 1.4 system. Raises NotFound where there is no such peer.
    """

    record = SIPshowpeerReply

    peer: str = param("peer")

    def result(self, reply: Reply) -> SIPshowpeerReply:
        message = reply.messages[0]
        return attrs.evolve(structure(with_variables(message), SIPshowpeerReply), wire=message)


def with_variables(message: Message) -> Message:
    """1.4 writes `ChanVariable:` alone, and below it a line ` name,value` for each variable: they become headers."""
    if not message.text or message.get("chanvariable") != "":
        return message
    names = (*message.shape.names, *("ChanVariable" for _ in message.text))
    return Message.build(names, (*message.values, *message.text))
