"""Answers about channels and their variables, and what ends a channel.

The tables say which release sends which header, in the order on the wire.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ajam_transports.simulated.model import Channel
from ajam_transports.simulated.request import ActionRequest, Answer
from ajam_transports.simulated.session import PbxEvent
from ajam_transports.simulated.versions import Column, Pairs

__all__ = ["UNKNOWN", "core_show_channels", "emit_channel", "getvar", "hangup", "known", "setvar", "status"]

UNKNOWN = "<unknown>"


def known(attribute: str, otherwise: str = UNKNOWN, *, escaped: bool = False) -> Callable[[Channel], str]:
    """A name or number of a channel, `otherwise` where it is not known; `escaped`: with C's backslashes."""

    def value(channel: Channel) -> str:
        text: str | None = getattr(channel, attribute)
        if text is None:
            return otherwise
        return text.replace("\\", "\\\\").replace('"', '\\"') if escaped else text

    return value


def with_dialplan(template: str) -> Callable[[Channel], str | None]:
    """Sent only for a channel that runs through the dialplan."""
    return lambda channel: template.format(channel) if channel.in_dialplan else None


def without_dialplan(template: str) -> Callable[[Channel], str | None]:
    """Sent only for a channel that does not."""
    return lambda channel: None if channel.in_dialplan else template.format(channel)


SNAPSHOT = (
    Column("Channel", "{0.name}"),
    Column("ChannelState", "{0.state}"),
    Column("ChannelStateDesc", "{0.state_text}"),
    Column("CallerIDNum", known("number")),
    Column("CallerIDName", known("caller_name", escaped=True)),
    Column("ConnectedLineNum", known("other_number")),
    Column("ConnectedLineName", known("other_name", escaped=True)),
    Column("Language", "en"),
    Column("AccountCode", "{0.account}"),
    Column("Context", "{0.context}"),
    Column("Exten", "{0.exten}"),
    Column("Priority", "{0.priority}"),
    Column("Uniqueid", "{0.uniqueid}"),
    Column("Linkedid", "{0.linkedid}"),
)
"""The block of headers by which 13 and later tell of a channel anywhere."""

STATUS = (
    Column("Channel", "{0.name}"),
    Column("CallerID", known("number"), until="1.6"),
    Column("CallerIDNum", known("number")),
    Column("CallerIDName", known("caller_name")),
    Column("ConnectedLineNum", known("other_number"), since="1.8"),
    Column("ConnectedLineName", known("other_name"), since="1.8"),
    Column("Account", "{0.account}", until="1.6"),
    Column("State", "{0.state_text}", until="1.6"),
    Column("Account", without_dialplan("{0.account}"), since="1.6"),
    Column("State", without_dialplan("{0.state_text}"), since="1.6"),
    Column("Accountcode", with_dialplan("{0.account}"), since="1.6"),
    Column("ChannelState", with_dialplan("{0.state}"), since="1.6"),
    Column("ChannelStateDesc", with_dialplan("{0.state_text}"), since="1.6"),
    Column("Context", with_dialplan("{0.context}")),
    Column("Extension", with_dialplan("{0.exten}")),
    Column("Priority", with_dialplan("{0.priority}")),
    Column("Link", lambda channel: channel.bridged_to or None, until="1.6"),
    Column("BridgedChannel", lambda channel: channel.bridged_to or None, since="1.6"),
    Column("BridgedUniqueid", lambda channel: channel.bridged_uniqueid or None, since="1.6"),
    Column("Uniqueid", "{0.uniqueid}"),
)
"""Status before 13; `Seconds` follows Priority."""

STATUS_END = (
    Column("Type", lambda channel: channel.name.partition("/")[0]),
    Column("DNID", ""),
    Column("EffectiveConnectedLineNum", known("other_number")),
    Column("EffectiveConnectedLineName", known("other_name")),
    Column("TimeToHangup", "0"),
    Column("BridgeID", "{0.bridge}"),
    Column("Application", "{0.application}"),
    Column("Data", "{0.data}"),
    Column("Nativeformats", "(ulaw)"),
    Column("Readformat", "ulaw"),
    Column("Readtrans", ""),
    Column("Writeformat", "ulaw"),
    Column("Writetrans", ""),
    Column("Callgroup", "0"),
    Column("Pickupgroup", "0"),
)
"""Status from 13 on, between the snapshot and `Seconds`."""

SHOWN = (
    Column("Channel", "{0.name}"),
    Column("UniqueID", "{0.uniqueid}"),
    Column("Context", "{0.context}"),
    Column("Extension", "{0.exten}"),
    Column("Priority", "{0.priority}"),
    Column("ChannelState", "{0.state}"),
    Column("ChannelStateDesc", "{0.state_text}"),
    Column("Application", "{0.application}"),
    Column("ApplicationData", "{0.data}"),
    Column("CallerIDnum", known("number", "")),
    Column("CallerIDname", known("caller_name", "")),
    Column("ConnectedLineNum", known("other_number", "")),
    Column("ConnectedLineName", known("other_name", "")),
)
"""CoreShowChannel before 13; Duration, AccountCode and the bridged channel follow."""

HANGUP = (
    Column("Channel", "{0.name}"),
    Column("Uniqueid", "{0.uniqueid}"),
    Column("CallerIDNum", known("number"), since="1.6"),
    Column("CallerIDName", known("caller_name"), since="1.6"),
    Column("ConnectedLineNum", known("other_number"), since="1.8"),
    Column("ConnectedLineName", known("other_name"), since="1.8"),
)


def told(request: ActionRequest, before_13: tuple[Column, ...], channel: Channel) -> Pairs:
    """The headers that tell of a channel: the table of old, or the snapshot with the variables of `channelvars`."""
    if not request.release.since("13"):
        return request.release.headers(before_13, channel)
    variables = ((name, variable(request, channel, name)) for name in request.model.channel_variables)
    return (
        *request.release.headers(SNAPSHOT, channel),
        *(("ChanVariable", f"{name}={value or ''}") for name, value in variables),
    )


def emit_channel(
    request: ActionRequest, name: str, before_13: tuple[Column, ...], channel: Channel, *more: tuple[str, str]
) -> None:
    """Tells every session of something that happened to a channel."""
    request.emit(PbxEvent(name, "call", (*told(request, before_13, channel), *more)))


def status(request: ActionRequest) -> Answer:
    """Status of all channels, or of the one in `Channel`; `Variables` asks for more, separated by commas."""
    channels = request.model.channels
    if name := request.get("Channel"):
        channel = request.model.channel(name)
        if channel is None:
            return request.error("No such channel")
        channels = [channel]
    return request.listing(
        "Channel status will follow",
        (status_of(request, channel) for channel in channels),
        "StatusComplete",
        {"1.4": "ActionID", "1.8": "ActionID Items"},
        extra="Items",
    )


def status_of(request: ActionRequest, channel: Channel) -> Pairs:
    seconds = ("Seconds", str(int(request.now - channel.created)))
    headers = [("Event", "Status"), ("Privilege", "Call"), *told(request, STATUS, channel)]
    if request.release.since("13"):
        headers += [*request.release.headers(STATUS_END, channel), seconds]
    elif channel.in_dialplan:
        headers.insert([name for name, _ in headers].index("Priority") + 1, seconds)
    if request.release.since("1.6"):
        asked = [name for name in request.get("Variables").split(",") if name]
        if request.get("AllVariables").lower() in ("yes", "true", "1"):
            asked += [name for name in channel.variables if name not in asked]
        unset = "" if request.release.since("13") else "(null)"
        for name in asked:
            value = variable(request, channel, name)
            headers.append(("Variable", f"{name}={unset if value is None else value}"))
    return (*headers, *request.action_id)


def core_show_channels(request: ActionRequest) -> Answer:
    return request.listing(
        "Channels will follow",
        (shown(request, channel) for channel in request.model.channels),
        "CoreShowChannelsComplete",
        {"1.8": "EventList ListItems ActionID"},
    )


def shown(request: ActionRequest, channel: Channel) -> Pairs:
    duration = ("Duration", clock_time(request.now - channel.created))
    headers: Pairs = (("Event", "CoreShowChannel"), *request.action_id, *told(request, SHOWN, channel))
    if request.release.since("13"):
        application = (("Application", channel.application), ("ApplicationData", channel.data))
        return (*headers, *application, duration, ("BridgeId", channel.bridge))
    bridged = (("BridgedChannel", channel.bridged_to), ("BridgedUniqueID", channel.bridged_uniqueid))
    return (*headers, duration, ("AccountCode", channel.account), *bridged)


def clock_time(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest:02d}"


def variable(request: ActionRequest, channel: Channel | None, name: str) -> str | None:
    """The value of a channel's variable or of a global one; the function CHANNEL knows a few items. None: not set."""
    if channel is None:
        return request.model.variables.get(name)
    if name.startswith("CHANNEL(") and name.endswith(")"):
        items = {"name": channel.name, "state": channel.state_text, "uniqueid": channel.uniqueid, "language": "en"}
        return items.get(name[8:-1])
    return channel.variables.get(name)


def getvar(request: ActionRequest) -> Answer:
    name, wanted = request.get("Variable"), request.get("Channel")
    if not name:
        return request.error("No variable specified")
    channel = request.model.channel(wanted) if wanted else None
    if wanted and channel is None:
        return request.error("No such channel")
    value = variable(request, channel, name)
    if request.release.since("1.6"):
        return request.reply("Success", ("Variable", name), ("Value", value or ""))
    return [(("Response", "Success"), ("Variable", name), ("Value", value or "(null)"), *request.action_id)]


def setvar(request: ActionRequest) -> Answer:
    name, wanted = request.get("Variable"), request.get("Channel")
    if not name:
        return request.error("No variable specified")
    channel = request.model.channel(wanted) if wanted else None
    if wanted and channel is None:
        return request.error("No such channel")
    variables = channel.variables if channel else request.model.variables
    variables[name] = request.get("Value")
    return request.success("Variable Set")


def hangup(request: ActionRequest) -> Answer:
    """Ends the channel in `Channel`; from 11 on `/regular expression/` ends all that it matches."""
    name = request.get("Channel")
    if not name:
        return request.error("No channel specified")
    if request.release.since("11") and len(name) > 2 and name.startswith("/") and name.endswith("/"):
        return hangup_matching(request, name[1:-1])
    channel = request.model.channel(name)
    if channel is None:
        return request.error("No such channel")
    end(request, channel)
    return request.success("Channel Hungup")


def hangup_matching(request: ActionRequest, pattern: str) -> Answer:
    try:
        matches = re.compile(pattern).search
    except re.error:
        return request.error("Regex compile error")
    channels = [channel for channel in request.model.channels if matches(channel.name)]
    for channel in channels:
        end(request, channel)
    return request.listing(
        "Channels hung up will follow",
        ((("Event", "ChannelHungup"), ("Channel", channel.name), *request.action_id) for channel in channels),
        "ChannelsHungupListComplete",
        {"1.8": "EventList ListItems ActionID"},
    )


def end(request: ActionRequest, channel: Channel) -> None:
    """Takes the channel away, and the far half of a Local channel with it."""
    cause = request.get("Cause") if request.release.since("1.6") else ""
    cause = cause if cause.isdigit() else "0"
    for half in [one for one in request.model.channels if one is channel or is_other_half(one, channel)]:
        request.model.channels.remove(half)
        text = "Normal Clearing" if cause == "16" else "Unknown"
        emit_channel(request, "Hangup", HANGUP, half, ("Cause", cause), ("Cause-txt", text))


def is_other_half(one: Channel, other: Channel) -> bool:
    return other.name.startswith("Local/") and one.name[:-1] == other.name[:-1]
