"""Originate: places a call.

The call is answered at once, or fails at once: nobody rings in a simulation.
"""

from __future__ import annotations

from collections.abc import Sequence

from ajam_transports.simulated.calls import UNKNOWN, emit_channel, known
from ajam_transports.simulated.model import Channel, Peer, PjsipEndpoint
from ajam_transports.simulated.request import ActionRequest, Answer
from ajam_transports.simulated.session import PbxEvent, whole_number
from ajam_transports.simulated.versions import Column

__all__ = ["originate"]

FAILED, ANSWERED = "0", "4"

NEW_CHANNEL = (
    Column("Channel", "{0.name}"),
    Column("State", "{0.state_text}", until="1.6"),
    Column("ChannelState", "{0.state}", since="1.6"),
    Column("ChannelStateDesc", "{0.state_text}", since="1.6"),
    Column("CallerIDNum", known("number"), until="1.6"),
    Column("CallerIDName", known("caller_name"), until="1.6"),
    Column("CallerIDNum", known("number", ""), since="1.6"),
    Column("CallerIDName", known("caller_name", ""), since="1.6"),
    Column("AccountCode", "{0.account}", since="1.6"),
    Column("Exten", "{0.exten}", since="1.6"),
    Column("Context", "{0.context}", since="1.6"),
    Column("Uniqueid", "{0.uniqueid}"),
)

NEW_STATE = (
    Column("Channel", "{0.name}"),
    Column("State", "{0.state_text}", until="1.6"),
    Column("ChannelState", "{0.state}", since="1.6"),
    Column("ChannelStateDesc", "{0.state_text}", since="1.6"),
    Column("CallerID", known("number"), until="1.6"),
    Column("CallerIDNum", known("number", ""), since="1.6"),
    Column("CallerIDName", known("caller_name"), until="1.6"),
    Column("CallerIDName", known("caller_name", ""), since="1.6"),
    Column("ConnectedLineNum", known("other_number", ""), since="1.8"),
    Column("ConnectedLineName", known("other_name", ""), since="1.8"),
    Column("Uniqueid", "{0.uniqueid}"),
)


def originate(request: ActionRequest) -> Answer:
    """Places a call. It is answered where the device can be reached, or the Local extension exists."""
    target, timeout = request.get("Channel"), request.get("Timeout")
    context, exten, application = request.get("Context"), request.get("Exten"), request.get("Application")
    priority = request.get("Priority") or "1"
    if not target:
        return request.error("Channel not specified")
    if exten and whole_number(priority) is None:
        return request.error("Invalid priority")
    if timeout and whole_number(timeout) is None:
        return request.error("Invalid timeout")
    technology, slash, device = target.partition("/")
    if not slash:
        return request.error("Invalid channel")
    known_exten = (context, exten) in request.model.dialplan
    if not application and not (exten and context):
        return request.error("Originate with 'Exten' requires 'Context' and 'Priority'")
    if not application and not known_exten and request.release.since("11"):
        return request.error("Extension does not exist.")
    channel = place(request, technology, device) if reachable(request, technology, device) else None
    if request.get("Async").lower() in ("yes", "true", "y", "t", "1", "on"):
        emit_response(request, channel)
        return request.success("Originate successfully queued")
    return request.success("Originate successfully queued") if channel else request.error("Originate failed")


def reachable(request: ActionRequest, technology: str, device: str) -> bool:
    """Whether a call to the device can begin."""
    if technology == "Local":
        return local_extension(device) in request.model.dialplan
    peers: dict[str, Sequence[Peer | PjsipEndpoint]] = {
        "SIP": request.model.sip_peers,
        "IAX2": request.model.iax_peers,
        "PJSIP": request.model.endpoints,
    }
    name = device.partition("/")[0]
    return any(peer.name == name and peer.reachable for peer in peers.get(technology, ()))


def place(request: ActionRequest, technology: str, device: str) -> Channel:
    """Puts the channel into the model; returns the one that the action speaks of.

    A Local channel has a second half, which runs the extension that it names.
    """
    model, release = request.model, request.release
    number, caller_name = caller_id(request.get("CallerID"))
    name = f"{technology}/{device}-{model.calls + 1:08x}"
    names = [name]
    if technology == "Local":
        names = [f"{name};1", f"{name};2"] if release.since("1.8") else [f"{name},1", f"{name},2"]
    channels: list[Channel] = []
    for own_name in names:
        uniqueid = model.uniqueid(request.now)
        channel = Channel(
            name=own_name,
            uniqueid=uniqueid,
            linkedid=channels[0].uniqueid if channels else uniqueid,
            created=request.now,
            state=0,
            account=request.get("Account"),
            variables=variables(request),
        )
        if channels:
            run(request, channel, *local_extension(device))
        elif request.get("Application"):
            channel.application, channel.data = request.get("Application"), request.get("Data")
            channel.in_dialplan = False
        else:
            run(request, channel, request.get("Context"), request.get("Exten"))
        emit_channel(request, "Newchannel", NEW_CHANNEL, channel)
        channel.state = 6
        channel.number = channel.other_number = number
        channel.caller_name = channel.other_name = caller_name
        emit_channel(request, "Newstate", NEW_STATE, channel)
        channels.append(channel)
    model.channels += channels
    return channels[0]


def local_extension(device: str) -> tuple[str, str]:
    """Context and extension of `exten@context/options`."""
    exten, _, context = device.partition("@")
    return context.partition("/")[0] or "default", exten


def run(request: ActionRequest, channel: Channel, context: str, exten: str) -> None:
    """Lets the channel run through the dialplan."""
    channel.context, channel.exten = context, exten
    channel.application, channel.data = request.model.dialplan.get((context, exten), ("", ""))


def variables(request: ActionRequest) -> dict[str, str]:
    """`name=value` of every Variable, several in one between commas, in 1.4 between bars."""
    separator = "," if request.release.since("1.6") else "|"
    items = [
        item
        for name, value in request.parameters
        if name.lower() == "variable"
        for item in value.split(separator)
        if "=" in item
    ]
    return {name: value for name, _, value in (item.partition("=") for item in items)}


def caller_id(text: str) -> tuple[str | None, str | None]:
    """Number and name of `"name" <number>`, of a bare number or a bare name; None for what is missing."""
    name, angle, number = text.rpartition("<")
    if angle and number.rstrip().endswith(">"):
        name = name.strip()
        if len(name) > 1 and name.startswith('"') and name.endswith('"'):
            name = name[1:-1]
        return number.rstrip()[:-1] or None, name or None
    text = text.strip()
    return (text, None) if text.isdigit() else (None, text or None)


def emit_response(request: ActionRequest, channel: Channel | None) -> None:
    """OriginateResponse: how a call that was placed with `Async` went."""
    nobody = "<unknown>" if request.release.since("13") else "<null>"
    number = known("number")(channel) if channel else UNKNOWN
    name = known("caller_name")(channel) if channel else UNKNOWN
    headers = [
        *request.action_id,
        ("Response", "Success" if channel else "Failure"),
        ("Channel", channel.name if channel else request.get("Channel")),
        ("Context", request.get("Context")),
        ("Exten", request.get("Exten")),
    ]
    if request.release.since("13") and request.get("Application"):
        headers[-2:] = [("Application", request.get("Application")), ("Data", request.get("Data"))]
    headers += [("Reason", ANSWERED if channel else FAILED), ("Uniqueid", channel.uniqueid if channel else nobody)]
    if not request.release.since("1.6"):
        headers.append(("CallerID", number))
    headers += [("CallerIDNum", number), ("CallerIDName", name)]
    request.emit(PbxEvent("OriginateResponse", "call", tuple(headers)))
