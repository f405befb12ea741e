"""Text messages and presence over XMPP, mobile phones, and what channels of several technologies tell of themselves."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, header
from ajam_core.values import Variables, parse_variables

__all__ = ["ChannelUpdate", "JabberEvent", "JabberStatus", "MobileStatus"]


@attrs.frozen
class ChannelUpdate(Record):
    """A channel tells what its technology knows of the call; sent where `callevents=yes` in its configuration.

    Asterisk 1.6 to 11; class system.

    `channel_type` says which fields there are: those of Google Talk, IAX2, SIP or H.323.
    """

    channel: str = header("Channel", default="")
    channel_type: str | None = header("Channeltype")
    """`SIP`, `IAX2`, `GTALK`, `Gtalk` or `OOH323`."""

    unique_id: str = header("Uniqueid", default="")
    gtalk_sid: str | None = header("Gtalk-SID")
    iax2_call_no_local: int | None = header("IAX2-callno-local")
    iax2_call_no_remote: int | None = header("IAX2-callno-remote")
    iax2_peer: str | None = header("IAX2-peer")
    sip_call_id: str | None = header("SIPcallid")
    sip_full_contact: str | None = header("SIPfullcontact")
    peer_name: str | None = header("Peername")
    call_ref: int | None = header("CallRef")
    channel_variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)
    """Those of channelvars in manager.conf."""


@attrs.frozen
class JabberEvent(Record):
    """An XMPP client sent or received something.

    Asterisk up to 11; class user.

    The packet is XML and may hold a password.
    """

    account: str = header("Account", default="")
    packet: str | None = header("Packet", secret=True)


@attrs.frozen
class JabberStatus(Record):
    """The presence of a contact over XMPP changed.

    Asterisk 1.8 and later; class user.
    """

    account: str = header("Account", default="")
    jid: str = header("JID", default="")
    resource: str | None = header("Resource")
    """Which of the contact's devices."""

    status: int | None = header("Status")
    """0 offline, 1 online, 2 open to a chat, 3 away, 4 away for longer, 5 not to be disturbed (`ikshowtype` of
    iksemel)."""

    priority: int | None = header("Priority")
    description: str | None = header("Description")


@attrs.frozen
class MobileStatus(Record):
    """A mobile phone connected over Bluetooth, or was lost.

    Asterisk 1.8 and later; class system.
    """

    status: str = header("Status", default="")
    """`Connect` or `Disconnect`."""

    device: str = header("Device", default="")
