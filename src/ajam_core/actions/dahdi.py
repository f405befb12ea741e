"""DAHDI channels and spans; in 1.4 also under their older name, Zap."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.dahdi import DAHDIShowChannels as DAHDIShowChannelsRecord
from ajam_core.records.dahdi import DAHDIShowStatus as DAHDIShowStatusRecord
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
    """DAHDIDialOffhook as 1.4 spells it; servers take either spelling.

    Asterisk 1.4; open to every user.
    """

    dahdi_channel: int = param("DAHDIChannel", low=1)
    number: str = param("Number")
    """The digits."""


@attrs.frozen
class DAHDIDialOffhook(ResponseAction):
    """Dials digits on an analog channel that is off hook, as tones to the other side.

    Asterisk 1.8 and later; open to every user.
    """

    dahdi_channel: int = param("DAHDIChannel", low=1)
    number: str = param("Number")
    """The digits."""


@attrs.frozen
class DAHDIDNDoff(ResponseAction):
    """Ends do-not-disturb on an analog channel.

    All versions; open to every user.
    """

    dahdi_channel: int = param("DAHDIChannel", low=1)


@attrs.frozen
class DAHDIDNDon(ResponseAction):
    """Sets do-not-disturb on an analog channel.

    All versions; open to every user.
    """

    dahdi_channel: int = param("DAHDIChannel", low=1)


@attrs.frozen
class DAHDIHangup(ResponseAction):
    """Does as if the phone on an analog channel were hung up.

    All versions; open to every user.
    """

    dahdi_channel: int = param("DAHDIChannel", low=1)


@attrs.frozen
class DAHDIRestart(ResponseAction):
    """Restarts the DAHDI channels, which ends every call on them.

    All versions; open to every user.
    """


@attrs.frozen
class DAHDIShowChannels(ListAction[DAHDIShowChannelsRecord]):
    """The DAHDI channels and how each stands.

    All versions; open to every user.
    """

    items = ("DAHDIShowChannels",)
    end = "DAHDIShowChannelsComplete"

    dahdi_channel: int | None = param("DAHDIChannel", default=None, low=0)
    """None or 0: all. Asterisk 1.8 and later."""


@attrs.frozen
class DAHDIShowStatus(ListAction[DAHDIShowStatusRecord]):
    """The DAHDI spans, their alarms and how their lines are set.

    Asterisk 18 and later; open to every user.

    From 18.23, 20.8 and 21.3 on.
    """

    items = ("DAHDIShowStatus",)
    end = "DAHDIShowStatusComplete"


@attrs.frozen
class DAHDITransfer(ResponseAction):
    """Does as if the user of an analog channel had pressed flash, which begins a transfer.

    All versions; open to every user.
    """

    dahdi_channel: int = param("DAHDIChannel", low=1)


@attrs.frozen
class PRIDebugFileSet(ResponseAction):
    """Has the debug output of PRI spans written to a file.

    Asterisk 13 and later; class system.
    """

    file: str = param("File")
    """A path on the server."""


@attrs.frozen
class PRIDebugFileUnset(ResponseAction):
    """Ends writing the debug output of PRI spans to a file.

    Asterisk 13 and later; open to every user.
    """


@attrs.frozen
class PRIDebugSet(ResponseAction):
    """Sets how much a PRI span tells for debugging.

    Asterisk 13 and later; open to every user.
    """

    span: int = param("Span", low=1)
    level: str = param("Level")
    """`off`, `on`, `hex`, `intense`, or the sum of bits as a number."""


@attrs.frozen
class PRIShowSpans(ListAction[PRIShowSpansRecord]):
    """The D channels of the PRI spans and how each stands.

    Asterisk 11 and later; open to every user.
    """

    items = ("PRIShowSpans",)
    end = "PRIShowSpansComplete"

    span: int | None = param("Span", default=None, low=0)
    """None or 0: all."""


@attrs.frozen
class ZapDialOffHook(ResponseAction):
    """Dials digits on an analog channel that is off hook; later versions: DAHDIDialOffhook.

    Asterisk 1.4; open to every user.
    """

    zap_channel: int = param("ZapChannel", low=1)
    number: str = param("Number")
    """The digits."""


@attrs.frozen
class ZapDNDoff(ResponseAction):
    """Ends do-not-disturb on an analog channel; later versions: DAHDIDNDoff.

    Asterisk 1.4; open to every user.
    """

    zap_channel: int = param("ZapChannel", low=1)


@attrs.frozen
class ZapDNDon(ResponseAction):
    """Sets do-not-disturb on an analog channel; later versions: DAHDIDNDon.

    Asterisk 1.4; open to every user.
    """

    zap_channel: int = param("ZapChannel", low=1)


@attrs.frozen
class ZapHangup(ResponseAction):
    """Does as if the phone on an analog channel were hung up; later versions: DAHDIHangup.

    Asterisk 1.4; open to every user.
    """

    zap_channel: int = param("ZapChannel", low=1)


@attrs.frozen
class ZapRestart(ResponseAction):
    """Restarts the Zap channels, which ends every call on them; later versions: DAHDIRestart.

    Asterisk 1.4; open to every user.
    """


@attrs.frozen
class ZapShowChannels(ListAction[ZapShowChannelsRecord]):
    """The Zap channels and how each stands; later versions: DAHDIShowChannels.

    Asterisk 1.4; open to every user.
    """

    items = ("ZapShowChannels",)
    end = "ZapShowChannelsComplete"


@attrs.frozen
class ZapTransfer(ResponseAction):
    """Does as if the user of an analog channel had pressed flash; later versions: DAHDITransfer.

    Asterisk 1.4; open to every user.
    """

    zap_channel: int = param("ZapChannel", low=1)
