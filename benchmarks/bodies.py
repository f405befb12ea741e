"""A list of SIP peers as Asterisk 16 sends it, in the three body formats."""

from __future__ import annotations

from ajam_transports.simulated.bodies import render, stream
from ajam_transports.simulated.versions import Pairs, Release

__all__ = ["FORMATS", "list_of_peers", "whole_list"]

FORMATS = {"rawman": "rawman", "mxml": "mxml", "html": "manager"}
"""The codecs, each with the last part of the URL that answers in its format."""


def peer(number: int) -> Pairs:
    """Event and 17 headers, in chan_sip's order and with values that differ as those of an office do."""
    return (
        ("Event", "PeerEntry"),
        ("Channeltype", "SIP"),
        ("ObjectName", f"{10000 + number}"),
        ("ChanObjectType", "peer"),
        ("IPaddress", "-none-" if number % 10 == 0 else f"10.{number >> 8 & 255}.{number & 255}.{number % 250 + 1}"),
        ("IPport", "0" if number % 10 == 0 else f"{1024 + number * 7 % 60000}"),
        ("Dynamic", "yes" if number % 4 else "no"),
        ("AutoForcerport", "yes" if number % 3 else "no"),
        ("Forcerport", "no" if number % 3 else "yes"),
        ("AutoComedia", "no"),
        ("Comedia", "yes" if number % 5 == 0 else "no"),
        ("VideoSupport", "yes" if number % 7 == 0 else "no"),
        ("TextSupport", "no"),
        ("ACL", "yes" if number % 6 == 0 else "no"),
        ("Status", "UNKNOWN" if number % 10 == 0 else f"OK ({number * 13 % 180 + 3} ms)"),
        ("RealtimeDevice", "no"),
        ("Description", f"Desk {number}, floor {number % 12}"),
        ("Accountcode", f"acct-{number % 400}"),
    )


def list_of_peers(count: int) -> dict[str, bytes]:
    """The bodies of `count` peers by the name of their codec, without the list's Response and end mark."""
    text = stream(peer(number) for number in range(count))
    release = Release("16.28.0")
    return {codec: render(text, endpoint, release) for codec, endpoint in FORMATS.items()}


def whole_list(count: int, action_id: str) -> bytes:
    """The body that answers SIPpeers with that ActionID, in rawman."""
    mark = ("ActionID", action_id)
    first = (("Response", "Success"), mark, ("EventList", "start"), ("Message", "Peer status list will follow"))
    end = (("Event", "PeerlistComplete"), mark, ("EventList", "Complete"), ("ListItems", f"{count}"))
    items = [(event, mark, *others) for event, *others in map(peer, range(count))]
    return stream([first, *items, end]).encode()
