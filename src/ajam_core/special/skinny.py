"""Devices and lines of chan_skinny, whose answers keep to the form of no other.

Its lists have no empty line between the items, so they come as one message, and its details come without a Response,
or not at all. (Seen on 16, and so in chan_skinny.c from 1.8 on.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

import attrs

from ajam_core.actions.base import ListAction, RecordAction, param
from ajam_core.errors import NotFound
from ajam_core.failures import advised
from ajam_core.listing import Listing
from ajam_core.messages import Message
from ajam_core.records.base import Record
from ajam_core.records.skinny import DeviceEntry, LineEntry, SKINNYshowdeviceReply, SKINNYshowlineReply
from ajam_core.structure import structure

if TYPE_CHECKING:
    from ajam_core.reply import Reply

__all__ = ["SKINNYdevices", "SKINNYlines", "SKINNYshowdevice", "SKINNYshowline"]

T = TypeVar("T", bound=Record)


def parted(message: Message) -> Iterator[Message]:
    """The messages that the server wrote as one: each begins with an `Event`."""
    starts = message.shape.index.get("event", ())
    if len(starts) < 2:
        yield message
        return
    for start, stop in zip(starts, (*starts[1:], len(message.values)), strict=True):
        yield Message.build(message.shape.names[start:stop], message.values[start:stop])


class MergedListAction(ListAction[T]):
    """A list whose items and end mark may come as one message."""

    def result(self, reply: Reply) -> Listing[T]:
        messages = [part for message in reply.messages for part in parted(message)]
        return super().result(reply.read(messages, messages[0].get("actionid"), end=self.end))


class DetailsAction(RecordAction[T]):
    """Details that come without a Response; of a thing that there is not, nothing comes."""

    def result(self, reply: Reply) -> T:
        if not reply.output:
            raise advised(NotFound(self.name, None, "", reply), "an empty answer means that there is no such thing")
        return structure(read_details(reply.output), self.record)


def read_details(lines: Iterable[str]) -> Message:
    """`Name: value` lines; one that begins with a blank is a service URL."""
    pairs = []
    for line in lines:
        name, _, value = ("ServiceURL", "", line) if line.startswith(" ") else line.partition(":")
        pairs.append((name, value.strip(" ")))
    names, values = zip(*pairs, strict=True)
    return Message.build(names, values)


@attrs.frozen
class SKINNYdevices(MergedListAction[DeviceEntry]):
    """All SCCP devices.

    Asterisk 1.6.2 to 20; class system or reporting.
    """

    items = ("DeviceEntry",)
    end = "DevicelistComplete"


@attrs.frozen
class SKINNYlines(MergedListAction[LineEntry]):
    """All lines of SCCP devices.

    Asterisk 1.6.2 to 20; class system or reporting.
    """

    items = ("LineEntry",)
    end = "LinelistComplete"


@attrs.frozen
class SKINNYshowdevice(DetailsAction[SKINNYshowdeviceReply]):
    """The details of one SCCP device, named by its section of skinny.conf.

    Asterisk 1.6.2 to 20; class system or reporting. Raises NotFound where there is no such device.
    """

    record = SKINNYshowdeviceReply

    device: str = param("Device")


@attrs.frozen
class SKINNYshowline(DetailsAction[SKINNYshowlineReply]):
    """The details of one line of SCCP, named by its section of skinny.conf.

    Asterisk 1.6.2 to 20; class system or reporting. Raises NotFound where there is no such line.
    """

    record = SKINNYshowlineReply

    line: str = param("Line")
