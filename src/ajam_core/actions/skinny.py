"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, RecordAction, param
from ajam_core.records.skinny import DeviceEntry, LineEntry, SKINNYshowdeviceReply, SKINNYshowlineReply

__all__ = ["SKINNYdevices", "SKINNYlines", "SKINNYshowdevice", "SKINNYshowline"]


@attrs.frozen
class SKINNYdevices(ListAction[DeviceEntry]):
    """TODO

    Asterisk 1.8 to 20; class system or reporting.
    """

    items = ("DeviceEntry",)
    end = "DevicelistComplete"


@attrs.frozen
class SKINNYlines(ListAction[LineEntry]):
    """TODO

    Asterisk 1.8 to 20; class system or reporting.
    """

    items = ("LineEntry",)
    end = "LinelistComplete"


@attrs.frozen
class SKINNYshowdevice(RecordAction[SKINNYshowdeviceReply]):
    """TODO

    Asterisk 1.8 to 20; class system or reporting.
    """

    repeatable = False
    record = SKINNYshowdeviceReply

    device: str = param("Device")


@attrs.frozen
class SKINNYshowline(RecordAction[SKINNYshowlineReply]):
    """TODO

    Asterisk 1.8 to 20; class system or reporting.
    """

    repeatable = False
    record = SKINNYshowlineReply

    line: str = param("Line")
