"""The channels of a server, kept current by events of the class `call`."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from ajam_core.actions.channels import Status
from ajam_core.effects import Flow
from ajam_core.messages import Message
from ajam_core.models.base import LiveModel
from ajam_core.session import Session
from ajam_core.values import ChannelState

__all__ = ["Channel", "LiveChannels"]

NOBODY = frozenset({"<unknown>", "<Unknown>", ""})

WORDS: Mapping[str, ChannelState] = {
    "Down": ChannelState.DOWN,
    "Rsrvd": ChannelState.RESERVED,
    "OffHook": ChannelState.OFF_HOOK,
    "Dialing": ChannelState.DIALING,
    "Ring": ChannelState.RING,
    "Ringing": ChannelState.RINGING,
    "Up": ChannelState.UP,
    "Busy": ChannelState.BUSY,
    "Dialing Offhook": ChannelState.DIALING_OFFHOOK,
    "Pre-ring": ChannelState.PRE_RING,
    "Mute": ChannelState.MUTE,
}
"""The words of `ast_state2str`: 1.4 tells a state by nothing else, and up to 12 Status does not always."""

NUMBERS = {str(state.value): state for state in ChannelState}


@attrs.frozen(kw_only=True)
class Channel:
    """A channel, as far as every change of it is told by an event.

    `caller_id_num` and `caller_id_name` are None where the server knows none. `bridge_id` is the bridge that it is in,
    None outside one (12 and later). `bridged_channel` is the name of the channel that it talks to, None for none (up to
    11).
    """

    unique_id: str
    channel: str
    state: ChannelState | None = None
    caller_id_num: str | None = None
    caller_id_name: str | None = None
    bridge_id: str | None = None
    bridged_channel: str | None = None


class LiveChannels(LiveModel[Channel]):
    """The channels of a server, by unique id (all versions; the user reads system and call, and writes system,
    call or reporting)."""

    classes = frozenset({"system", "call"})
    relisting = LiveModel.relisting | {"masquerade", "bridgemerge"}

    def listed(self, session: Session) -> Flow[dict[str, Channel]]:
        listing = yield from session.send(Status())
        found = (seen(item.wire) for item in listing if item.wire is not None)
        return {channel.unique_id: channel for channel in found}

    def apply(self, name: str, event: Message) -> bool:
        if name in ("link", "unlink", "bridge"):
            self.join(name, event)
            return True
        known = self.items.get(event.get("uniqueid", ""))
        if name == "newchannel":
            # One that is known is so by a newer list. One without a name 1.4 throws away without a word.
            if known is None and event.get("channel"):
                self.keep(seen(event))
        elif known is None:
            pass  # it ended before the list was made
        elif name == "hangup":
            del self.items[known.unique_id]
        elif name == "rename":
            self.rename(known, event.get("newname", known.channel))
        elif name in ("newstate", "newcallerid"):
            self.keep(updated(known, event))
        elif name == "bridgeenter":
            self.keep(attrs.evolve(updated(known, event), bridge_id=event.get("bridgeuniqueid")))
        elif name == "bridgeleave":
            self.keep(attrs.evolve(updated(known, event), bridge_id=None))
        return True

    def keep(self, channel: Channel) -> None:
        self.items[channel.unique_id] = channel

    def rename(self, known: Channel, name: str) -> None:
        for other in [other for other in self.items.values() if other.bridged_channel == known.channel]:
            self.keep(attrs.evolve(other, bridged_channel=name))
        self.keep(attrs.evolve(self.items[known.unique_id], channel=name))

    def join(self, name: str, event: Message) -> None:
        """Link and Unlink of 1.4, Bridge with a state of its own and Unlink of 1.6 to 11."""
        linked = name == "link" or event.get("bridgestate") == "Link"
        for own, other in (("1", "2"), ("2", "1")):
            known = self.items.get(event.get(f"uniqueid{own}", ""))
            if known is not None:
                self.keep(attrs.evolve(known, bridged_channel=event.get(f"channel{other}") if linked else None))


def seen(message: Message) -> Channel:
    """The channel that an item of Status, or Newchannel, tells of."""
    return updated(
        Channel(
            unique_id=message.get("uniqueid", ""),
            channel="",
            bridge_id=message.get("bridgeid") or None,
            bridged_channel=message.get("bridgedchannel") or message.get("link") or None,
        ),
        message,
    )


def updated(channel: Channel, message: Message) -> Channel:
    """The channel with what the message says of it; what the message does not name stays."""
    state = NUMBERS.get(message.get("channelstate", ""))
    if state is None:
        state = WORDS.get(message.get("channelstatedesc") or message.get("state", ""), channel.state)
    number = message.get("calleridnum")
    return attrs.evolve(
        channel,
        channel=message.get("channel", channel.channel),
        state=state,
        caller_id_num=somebody(number if number is not None else message.get("callerid"), channel.caller_id_num),
        caller_id_name=somebody(message.get("calleridname"), channel.caller_id_name),
    )


def somebody(text: str | None, otherwise: str | None) -> str | None:
    """A number or name; `otherwise` where the message has none, None where the server knows none."""
    if text is None:
        return otherwise
    return None if text in NOBODY else text
