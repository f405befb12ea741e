"""Call detail records, and the single events of calls, as the modules cdr_manager and cel_manager tell them."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from datetime import datetime

import attrs

from ajam_core.enums import AMAFlag, CDRDisposition
from ajam_core.records.base import Record, header
from ajam_core.values import Seconds, parse_local_time, write_local_time

__all__ = ["CEL", "Cdr"]


@attrs.frozen
class Cdr(Record):
    """A call detail record was written.

    All versions; class cdr.

    The module cdr_manager sends it; cdr_manager.conf may add fields, which are in `extra`. In 1.4 it needs class
    call. Times are the server's local time, without a zone.
    """

    account_code: str | None = header("AccountCode")
    source: str | None = header("Source")
    """The number of the caller."""

    destination: str | None = header("Destination")
    """The extension that was called."""

    destination_context: str | None = header("DestinationContext")
    caller_id: str | None = header("CallerID")
    """The caller as `"Name" <number>`."""

    channel: str = header("Channel", default="")
    destination_channel: str | None = header("DestinationChannel")
    last_application: str | None = header("LastApplication")
    last_data: str | None = header("LastData")
    start_time: datetime | None = header("StartTime", parse=parse_local_time, write=write_local_time)
    answer_time: datetime | None = header("AnswerTime", parse=parse_local_time, write=write_local_time)
    """None: nobody answered."""

    end_time: datetime | None = header("EndTime", parse=parse_local_time, write=write_local_time)
    duration: Seconds | None = header("Duration")
    """From the start to the end."""

    billable_seconds: Seconds | None = header("BillableSeconds")
    """From the answer to the end."""

    disposition: CDRDisposition | None = header("Disposition")
    ama_flags: AMAFlag | None = header("AMAFlags")
    unique_id: str = header("UniqueID", default="")
    user_field: str | None = header("UserField")


@attrs.frozen
class CEL(Record):
    """One step in the life of a channel, as the logging of channel events tells it.

    Asterisk 1.8 and later; class call.

    The module cel_manager sends it. `event_name` is the name of a step, as `CHAN_START` or `BRIDGE_ENTER`, or
    one that the dialplan gave; with `show_user_defined` in cel.conf that one is in `user_def_type`.
    """

    event_name: str = header("EventName", default="")
    account_code: str | None = header("AccountCode")
    caller_id_num: str | None = header("CallerIDnum")
    caller_id_name: str | None = header("CallerIDname")
    caller_id_ani: str | None = header("CallerIDani")
    caller_id_rdnis: str | None = header("CallerIDrdnis")
    caller_id_dnid: str | None = header("CallerIDdnid")
    exten: str | None = header("Exten")
    context: str | None = header("Context")
    channel: str = header("Channel", default="")
    application: str | None = header("Application")
    app_data: str | None = header("AppData")
    event_time: datetime | None = header("EventTime", parse=parse_local_time, write=write_local_time)
    """The server's local time, without a zone."""

    ama_flags: AMAFlag | None = header("AMAFlags")
    unique_id: str = header("UniqueID", default="")
    linked_id: str | None = header("LinkedID")
    tenant_id: str | None = header("TenantID")
    """Asterisk 18 and later."""

    user_field: str | None = header("Userfield")
    peer: str | None = header("Peer")
    """The channel that it is connected to."""

    peer_account: str | None = header("PeerAccount")
    user_def_type: str | None = header("UserDefType")
    """Asterisk 11 and later."""

    extra_: str | None = header("Extra")
    """What goes with the step; JSON from 12 on."""
