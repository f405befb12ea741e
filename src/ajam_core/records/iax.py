"""Calls of IAX2; its peers and registrations are in `peers`."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, group, header

__all__ = ["IAXnetstatsEntry", "IAXquality"]


@attrs.frozen
class IAXnetstatsEntry(Record):
    """How the network carries one IAX2 call: a line of the text that IAXnetstats answers.

    All versions.

    `local` is what this server measured, `remote` what the other side last reported.
    """

    channel: str | None = header("Channel", null=("(None)",))
    """None: no channel yet, such as a registration."""

    roundtrip_ms: int | None = header("RTT")
    local: IAXquality | None = group("Local")
    remote: IAXquality | None = group("Remote")
    first_message: str | None = header("FirstMsg")
    """As `Tx:PING`, which was sent, or `Rx:PONG`, which came."""

    last_message: str | None = header("LastMsg")


@attrs.frozen
class IAXquality(Record):
    """The quality of one direction of an IAX2 call. -1: this is not measured."""

    jitter_ms: int | None = header("Jit")
    delay_ms: int | None = header("Del")
    lost: int | None = header("Lost")
    """Packets."""

    lost_percent: int | None = header("LostPercent")
    dropped: int | None = header("Drop")
    """Packets."""

    out_of_order: int | None = header("OOO")
    """Packets."""

    kilopackets: int | None = header("Kpkts")
    """Thousands of packets that came."""
