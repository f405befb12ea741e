"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, header
from ajam_core.values import Seconds

__all__ = ["CEL", "Cdr"]


@attrs.frozen
class Cdr(Record):
    """TODO

    All versions; class cdr.
    """

    account_code: str | None = header("AccountCode")

    source: str | None = header("Source")

    destination: str | None = header("Destination")

    destination_context: str | None = header("DestinationContext")

    caller_id: str | None = header("CallerID")

    channel: str | None = header("Channel")

    destination_channel: str | None = header("DestinationChannel")

    last_application: str | None = header("LastApplication")

    last_data: str | None = header("LastData")

    start_time: str | None = header("StartTime")

    answer_time: str | None = header("AnswerTime")

    end_time: str | None = header("EndTime")

    duration: Seconds | None = header("Duration")

    billable_seconds: Seconds | None = header("BillableSeconds")

    disposition: str | None = header("Disposition")
    """ENUM NO ANSWER/FAILED/BUSY/ANSWERED/CONGESTION/CANCEL/UNKNOWN."""

    ama_flags: str | None = header("AMAFlags")
    """ENUM OMIT/BILLING/DOCUMENTATION/Unknown."""

    unique_id: str | None = header("UniqueID")

    user_field: str | None = header("UserField")


@attrs.frozen
class CEL(Record):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    event_name: str | None = header("EventName")
    """ENUM
    CHAN_START/CHAN_END/ANSWER/HANGUP/BRIDGE_ENTER/BRIDGE_EXIT/APP_START/APP_END/PARK_START/PARK_END/BLINDTRANSFER/ATTENDEDTRANSFER/PICKUP/FORWARD/LINKEDID_END/LOCAL_OPTIMIZE_BEGIN/LOCAL_OPTIMIZE/STREAM_BEGIN/STREAM_END/DTMF/USER_DEFINED
    VARIANTS [{"versions": ["1.8", "11"], "type": "str"}, {"versions": ["13", "16", "18", "20", "22", "23"],
    "type": "enum"}]."""

    account_code: str | None = header("AccountCode")

    caller_id_num: str | None = header("CallerIDnum")

    caller_id_name: str | None = header("CallerIDname")

    caller_i_dani: str | None = header("CallerIDani")

    caller_i_drdnis: str | None = header("CallerIDrdnis")

    caller_i_ddnid: str | None = header("CallerIDdnid")

    exten: str | None = header("Exten")

    context: str | None = header("Context")

    channel: str | None = header("Channel")

    application: str | None = header("Application")

    app_data: str | None = header("AppData")

    event_time: str | None = header("EventTime")

    ama_flags: str | None = header("AMAFlags")
    """ENUM OMIT/BILLING/DOCUMENTATION/Unknown/NONE."""

    unique_id: str | None = header("UniqueID")

    linked_id: str | None = header("LinkedID")

    tenant_id: str | None = header("TenantID")
    """Asterisk 18 and later."""

    user_field: str | None = header("Userfield")

    peer: str | None = header("Peer")

    peer_account: str | None = header("PeerAccount")

    user_def_type: str | None = header("UserDefType")
    """Asterisk 11 and later."""

    extra_: str | None = header("Extra")
