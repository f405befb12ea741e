"""Live models: listings that events keep current.

A model is first listed and then follows the events of the session. No change is lost, because of the order:

1. The event stream is opened. From then on the server keeps every event for it, or the stream tells of a gap.
2. The list is asked for. It holds everything up to some moment after 1.
3. The events are applied in their order, those too that the list already took into account.

What changed before the list was made is in the list; what changed after it comes as an event after it. An event from
between 1 and 2 is applied to a list that is newer. That does no harm in the end: an event says what something is now,
not by how much it changed, and every later change of the same thing comes after it. So a model holds only what the
server tells of each change; the rest of a listing is left out of it, because nothing would keep it current.

After a gap, and where an event says that something changed without saying how, the list is asked for again. A model
says itself whether it is current: see `Snapshot`.
"""

from __future__ import annotations

from ajam_core.models.base import Change, LiveModel, Snapshot, follow
from ajam_core.models.channels import Channel, LiveChannels
from ajam_core.models.peers import LivePeers, Peer
from ajam_core.models.queues import Caller, LiveQueues, Member, Queue

__all__ = [
    "Caller",
    "Change",
    "Channel",
    "LiveChannels",
    "LiveModel",
    "LivePeers",
    "LiveQueues",
    "Member",
    "Peer",
    "Queue",
    "Snapshot",
    "follow",
]
