"""What events of 13 and later tell of a channel or a bridge."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import NO_NAME, UNKNOWN, Record, header
from ajam_core.values import ChannelState, Variables, parse_variables

__all__ = ["BridgeSnapshot", "ChannelSnapshot"]


@attrs.frozen
class BridgeSnapshot(Record):
    """A bridge as events tell of it.

    Asterisk 13 and later.
    """

    unique_id: str = header("BridgeUniqueid", default="")
    type: str | None = header("BridgeType")
    """`base`, `basic`, `holding`, …."""

    technology: str | None = header("BridgeTechnology")
    """How it mixes, as `simple_bridge` or `softmix`."""

    creator: str | None = header("BridgeCreator", null=("<unknown>",))
    """The module that made it."""

    name: str | None = header("BridgeName", null=("<unknown>",))
    num_channels: int | None = header("BridgeNumChannels")
    video_source_mode: str | None = header("BridgeVideoSourceMode")
    """`none`, `talker`, `single` or `sfu`. Asterisk 16 and later."""

    video_source: str | None = header("BridgeVideoSource")
    """The unique_id of a channel. Asterisk 16 and later."""


@attrs.frozen
class ChannelSnapshot(Record):
    """A channel as its events tell of it; the events of one channel are subclasses.

    All versions.

    Versions before 13 tell some of it, often under other names. None: this version or event does not tell it,
    and for caller and connected line that the server knows none. Names of people are verbatim; from 13 on the
    server writes a backslash before quotes in them.
    """

    channel: str = header("Channel", "ChannelCalling", default="")
    unique_id: str = header("Uniqueid", default="")
    channel_state: ChannelState | None = header("ChannelState")
    """Asterisk 1.6 and later."""

    channel_state_desc: str | None = header("ChannelStateDesc", "State")
    """The state in words."""

    caller_id_num: str | None = header("CallerIDNum", "CallerID", null=UNKNOWN)
    caller_id_name: str | None = header("CallerIDName", null=NO_NAME)
    connected_line_num: str | None = header("ConnectedLineNum", null=UNKNOWN)
    """Asterisk 1.8 and later."""

    connected_line_name: str | None = header("ConnectedLineName", null=NO_NAME)
    """Asterisk 1.8 and later."""

    language: str | None = header("Language")
    """Asterisk 13 and later."""

    account_code: str | None = header("AccountCode", "Account")
    context: str | None = header("Context")
    exten: str | None = header("Exten", "Extension")
    priority: int | None = header("Priority")
    linked_id: str | None = header("Linkedid")
    """The unique_id of the call's oldest channel. Asterisk 11 and later."""

    tenant_id: str | None = header("Tenantid")
    """From 18.25, 20.10 and 22 on. Asterisk 18 and later."""

    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""
