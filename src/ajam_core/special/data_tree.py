"""The server's inner data, as DataGet gave it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import attrs

from ajam_core.messages import masked
from ajam_core.records.base import NOTHING, Record

__all__ = ["DataGetTree"]


@attrs.frozen
class DataGetTree(Record):
    """A part of the server's inner data, in the answer to DataGet (1.8 to 13).

    `fields` are its leaves by folded name: `0-channels.channel.name` is `0_channels_channel_name`; the number counts
    the nodes in which a leaf lies. Values are verbatim. `wire` has the names as the server wrote them.
    """

    open_headers: ClassVar[bool] = True

    fields: Mapping[str, str] = attrs.field(default=NOTHING, repr=masked, hash=False)
