"""Record classes, and the builders of their records, for the tests of `structure`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from ajam_core import records
from ajam_core.builders import careful_builder, compile_builder, positions_left
from ajam_core.messages import Message, Shape
from ajam_core.readings import plan_of
from ajam_core.records.base import Record

__all__ = ["CLASSES", "FOUNDING_PEER", "builders", "header_names"]

CLASSES: list[Any] = [
    cls
    for name in records.__all__
    if isinstance(cls := getattr(records, name), type) and issubclass(cls, Record) and cls is not Record
]

FOUNDING_PEER = (
    "Event: PeerEntry",
    "Channeltype: SIP",
    "ObjectName: 101",
    "ChanObjectType: peer",
    "IPaddress: 127.0.0.1",
    "IPport: 5061",
    "Dynamic: yes",
    "Natsupport: no",
    "VideoSupport: no",
    "ACL: no",
    "Status: Unmonitored",
    "RealtimeDevice: no",
)


def builders(shape: Shape, cls: type[Any]) -> tuple[Callable[[Message], Any], Callable[[Message], Any]]:
    plan = plan_of(shape, cls)
    rest = positions_left(shape, plan)
    careful = careful_builder(cls, plan, rest)
    return careful, compile_builder(shape, cls, plan, rest, careful)


def header_names(cls: type[Record]) -> list[str]:
    return [name for field in attrs.fields(cls) for name in field.metadata.get("names", ())]
