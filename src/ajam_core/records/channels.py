"""Channels, calls placed by Originate, and events that users raise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import attrs

from ajam_core.messages import masked
from ajam_core.records.base import NOTHING, Record, header
from ajam_core.values import ChannelState, Seconds, Variables, parse_seconds, parse_variables

__all__ = ["CoreShowChannel", "OriginateResponse", "Status", "UserEvent"]

UNKNOWN = ("<unknown>", "<Unknown>", "")
NO_NAME = ("<unknown>", "<Unknown>")


@attrs.frozen
class CoreShowChannel(Record):
    """A channel: an item of CoreShowChannels (1.6 and later).

    `duration` is in seconds. Caller and connected-line numbers and names are None where the server knows none; names
    are verbatim, and from 13 on the server writes them with a backslash before quotes. `bridge_id` (13 and later) is ""
    outside a bridge; `bridged_channel` and `bridged_unique_id` are its forerunners up to 11.
    """

    channel: str = header("Channel", default="")
    unique_id: str = header("Uniqueid", default="")
    channel_state: ChannelState | None = header("ChannelState")
    channel_state_desc: str | None = header("ChannelStateDesc")
    caller_id_num: str | None = header("CallerIDNum", null=UNKNOWN)
    caller_id_name: str | None = header("CallerIDName", null=NO_NAME)
    connected_line_num: str | None = header("ConnectedLineNum", null=UNKNOWN)
    connected_line_name: str | None = header("ConnectedLineName", null=NO_NAME)
    language: str | None = header("Language")
    account_code: str | None = header("AccountCode")
    context: str | None = header("Context")
    exten: str | None = header("Exten", "Extension")
    priority: int | None = header("Priority")
    linked_id: str | None = header("Linkedid")
    tenant_id: str | None = header("Tenantid")
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True)
    application: str | None = header("Application")
    application_data: str | None = header("ApplicationData")
    duration: Seconds | None = header("Duration", parse=parse_seconds)
    bridge_id: str | None = header("BridgeId")
    bridged_channel: str | None = header("BridgedChannel")
    bridged_unique_id: str | None = header("BridgedUniqueID")


@attrs.frozen
class Status(Record):
    """A channel in more detail: an item of Status (all versions).

    `seconds` counts since the channel came up, `time_to_hangup` to its limit (0: none), both in seconds. Versions
    before 13 tell the state of a channel outside the dialplan in words only (`channel_state_desc`) and leave out its
    place. `variables` are those that the action asked for, `channel_variables` those of `channelvars` in manager.conf.
    """

    channel: str = header("Channel", default="")
    unique_id: str = header("Uniqueid", default="")
    channel_state: ChannelState | None = header("ChannelState")
    channel_state_desc: str | None = header("ChannelStateDesc", "State")
    caller_id_num: str | None = header("CallerIDNum", "CallerID", null=UNKNOWN)
    caller_id_name: str | None = header("CallerIDName", null=NO_NAME)
    connected_line_num: str | None = header("ConnectedLineNum", null=UNKNOWN)
    connected_line_name: str | None = header("ConnectedLineName", null=NO_NAME)
    effective_connected_line_num: str | None = header("EffectiveConnectedLineNum", null=UNKNOWN)
    effective_connected_line_name: str | None = header("EffectiveConnectedLineName", null=NO_NAME)
    language: str | None = header("Language")
    account_code: str | None = header("AccountCode", "Account")
    context: str | None = header("Context")
    exten: str | None = header("Exten", "Extension")
    priority: int | None = header("Priority")
    seconds: Seconds | None = header("Seconds")
    linked_id: str | None = header("Linkedid")
    tenant_id: str | None = header("Tenantid")
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True)
    variables: Variables | None = header("Variable", parse=parse_variables, repeated=True)
    type: str | None = header("Type")
    dnid: str | None = header("DNID")
    time_to_hangup: Seconds | None = header("TimeToHangup")
    bridge_id: str | None = header("BridgeID")
    bridged_channel: str | None = header("BridgedChannel", "Link")
    bridged_unique_id: str | None = header("BridgedUniqueid")
    application: str | None = header("Application")
    data: str | None = header("Data")
    native_formats: str | None = header("Nativeformats")
    read_format: str | None = header("Readformat")
    read_trans: str | None = header("Readtrans")
    write_format: str | None = header("Writeformat")
    write_trans: str | None = header("Writetrans")
    call_group: int | None = header("Callgroup")
    pickup_group: int | None = header("Pickupgroup")


@attrs.frozen
class OriginateResponse(Record):
    """What became of an Originate that was queued with `Async` (class call, all versions); matched by ActionID.

    `response` is `Success` or `Failure`; `reason` the number that pbx.c gives it (0 failed, 4 answered, 5 busy, 8
    congested, …). `unique_id` is None where no channel came to be. `exten` and `context` or, 13 and later,
    `application` and `data` say where the call was sent.
    """

    response: str = header("Response", default="")
    channel: str | None = header("Channel")
    context: str | None = header("Context")
    exten: str | None = header("Exten")
    application: str | None = header("Application")
    data: str | None = header("Data")
    reason: int | None = header("Reason")
    unique_id: str | None = header("Uniqueid", null=("<null>", "<unknown>"))
    caller_id_num: str | None = header("CallerIDNum", "CallerID", null=UNKNOWN)
    caller_id_name: str | None = header("CallerIDName", null=NO_NAME)


@attrs.frozen
class UserEvent(Record):
    """An event raised by the action or the dialplan application UserEvent (class user, all versions).

    `fields` are the headers that the sender gave it, by folded name, verbatim. Any AMI user with class user can raise
    one, and a line break in a value forges further headers and blocks: trust it no more than its sender.
    """

    open_headers: ClassVar[bool] = True

    user_event: str = header("UserEvent", default="")
    fields: Mapping[str, str] = attrs.field(default=NOTHING, repr=masked, hash=False)
