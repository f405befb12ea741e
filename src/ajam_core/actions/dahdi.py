"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, RecordAction, ResponseAction, param
from ajam_core.records.dahdi import DAHDIShowChannels as DAHDIShowChannelsRecord
from ajam_core.records.dahdi import DAHDIShowStatus as DAHDIShowStatusRecord
from ajam_core.records.dahdi import PRIDebugSetReply
from ajam_core.records.dahdi import PRIShowSpans as PRIShowSpansRecord
from ajam_core.records.dahdi import ZapShowChannels as ZapShowChannelsRecord

__all__ = [
    "DAHDIDNDoff",
    "DAHDIDNDon",
    "DAHDIDialOffHook",
    "DAHDIDialOffhook",
    "DAHDIHangup",
    "DAHDIRestart",
    "DAHDIShowChannels",
    "DAHDIShowStatus",
    "DAHDITransfer",
    "PRIDebugFileSet",
    "PRIDebugFileUnset",
    "PRIDebugSet",
    "PRIShowSpans",
    "ZapDNDoff",
    "ZapDNDon",
    "ZapDialOffHook",
    "ZapHangup",
    "ZapRestart",
    "ZapShowChannels",
    "ZapTransfer",
]


@attrs.frozen
class DAHDIDialOffHook(ResponseAction):
    """TODO

    Asterisk 1.4; open to every user.
    """

    dahdi_channel: str = param("DAHDIChannel")

    number: str = param("Number")


@attrs.frozen
class DAHDIDialOffhook(ResponseAction):
    """TODO

    Asterisk 1.8 and later; open to every user.
    """

    dahdi_channel: str = param("DAHDIChannel")

    number: str = param("Number")


@attrs.frozen
class DAHDIDNDoff(ResponseAction):
    """TODO

    All versions; open to every user.
    """

    dahdi_channel: str = param("DAHDIChannel")


@attrs.frozen
class DAHDIDNDon(ResponseAction):
    """TODO

    All versions; open to every user.
    """

    dahdi_channel: str = param("DAHDIChannel")


@attrs.frozen
class DAHDIHangup(ResponseAction):
    """TODO

    All versions; open to every user.
    """

    dahdi_channel: str = param("DAHDIChannel")


@attrs.frozen
class DAHDIRestart(ResponseAction):
    """TODO

    All versions; open to every user.
    """


@attrs.frozen
class DAHDIShowChannels(ListAction[DAHDIShowChannelsRecord]):
    """TODO

    All versions; open to every user.
    """

    items = ("DAHDIShowChannels",)
    end = "DAHDIShowChannelsComplete"

    dahdi_channel: int | None = param("DAHDIChannel", default=None)
    """Asterisk 1.8 and later."""


@attrs.frozen
class DAHDIShowStatus(ListAction[DAHDIShowStatusRecord]):
    """TODO

    Asterisk 18 and later; open to every user.
    """

    items = ("DAHDIShowStatus",)
    end = "DAHDIShowStatusComplete"


@attrs.frozen
class DAHDITransfer(ResponseAction):
    """TODO

    All versions; open to every user.
    """

    dahdi_channel: str = param("DAHDIChannel")


@attrs.frozen
class PRIDebugFileSet(ResponseAction):
    """TODO

    Asterisk 13 and later; class system.
    """

    file: str = param("File")


@attrs.frozen
class PRIDebugFileUnset(ResponseAction):
    """TODO

    Asterisk 13 and later; open to every user.
    """


@attrs.frozen
class PRIDebugSet(RecordAction[PRIDebugSetReply]):
    """TODO

    Asterisk 13 and later; open to every user.
    """

    repeatable = False
    record = PRIDebugSetReply

    span: int = param("Span")

    level: int = param("Level")
    """ENUM off/on/hex/intense."""


@attrs.frozen
class PRIShowSpans(ListAction[PRIShowSpansRecord]):
    """TODO

    Asterisk 11 and later; open to every user.
    """

    items = ("PRIShowSpans",)
    end = "PRIShowSpansComplete"

    span: int | None = param("Span", default=None)


@attrs.frozen
class ZapDialOffHook(ResponseAction):
    """TODO

    Asterisk 1.4; open to every user.
    """

    zap_channel: str = param("ZapChannel")

    number: str = param("Number")


@attrs.frozen
class ZapDNDoff(ResponseAction):
    """TODO

    Asterisk 1.4; open to every user.
    """

    zap_channel: str = param("ZapChannel")


@attrs.frozen
class ZapDNDon(ResponseAction):
    """TODO

    Asterisk 1.4; open to every user.
    """

    zap_channel: str = param("ZapChannel")


@attrs.frozen
class ZapHangup(ResponseAction):
    """TODO

    Asterisk 1.4; open to every user.
    """

    zap_channel: str = param("ZapChannel")


@attrs.frozen
class ZapRestart(ResponseAction):
    """TODO

    Asterisk 1.4; open to every user.
    """


@attrs.frozen
class ZapShowChannels(ListAction[ZapShowChannelsRecord]):
    """TODO

    Asterisk 1.4; open to every user.
    """

    items = ("ZapShowChannels",)
    end = "ZapShowChannelsComplete"


@attrs.frozen
class ZapTransfer(ResponseAction):
    """TODO

    Asterisk 1.4; open to every user.
    """

    zap_channel: str = param("ZapChannel")
