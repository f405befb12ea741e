"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, header

__all__ = ["ChannelUpdate", "JabberEvent", "JabberStatus", "MobileStatus"]


@attrs.frozen
class ChannelUpdate(Record):
    """TODO

    Asterisk 1.8 to 11; class system.
    """

    channel: str | None = header("Channel")

    channel_type: str | None = header("Channeltype")
    """ENUM GTALK/Gtalk/IAX2/SIP/OOH323."""

    gtalk_sid: str | None = header("Gtalk-SID")

    iax2_callno_local: int | None = header("IAX2-callno-local")

    iax2_callno_remote: int | None = header("IAX2-callno-remote")

    iax2_peer: str | None = header("IAX2-peer")

    unique_id: str | None = header("Uniqueid")

    si_pcallid: str | None = header("SIPcallid")

    si_pfullcontact: str | None = header("SIPfullcontact")

    peer_name: str | None = header("Peername")

    call_ref: int | None = header("CallRef")


@attrs.frozen
class JabberEvent(Record):
    """TODO

    Asterisk up to 11; class user.
    """

    account: str | None = header("Account")

    packet: str | None = header("Packet")


@attrs.frozen
class JabberStatus(Record):
    """TODO

    Asterisk 1.8 and later; class user.
    """

    account: str | None = header("Account")

    jid: str | None = header("JID")

    resource: str | None = header("Resource")

    status: int | None = header("Status")

    priority: int | None = header("Priority")

    description: str | None = header("Description")


@attrs.frozen
class MobileStatus(Record):
    """TODO

    Asterisk 1.8 and later; class system.
    """

    status: str | None = header("Status")
    """ENUM Disconnect/Connect."""

    device: str | None = header("Device")
