"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, header
from ajam_core.records.snapshots import ChannelSnapshot

__all__ = [
    "FAXSession",
    "FAXSessionsComplete",
    "FAXSessionsEntry",
    "FAXStats",
    "FAXStatus",
    "FaxReceived",
    "FaxSent",
    "ReceiveFAX",
    "ReceiveFAXStatus",
    "SendFAX",
    "SendFAXStatus",
]


@attrs.frozen
class FaxReceived(Record):
    """TODO

    Asterisk 1.8 to 11; class call.
    """

    channel: str | None = header("Channel")

    exten: str | None = header("Exten")

    caller_id: str | None = header("CallerID")

    caller_id_name: str | None = header("CallerIDName")

    connected_line_num: str | None = header("ConnectedLineNum")

    connected_line_name: str | None = header("ConnectedLineName")

    remote_station_id: str | None = header("RemoteStationID")

    local_station_id: str | None = header("LocalStationID")

    pages_transferred: int | None = header("PagesTransferred")

    resolution: int | None = header("Resolution")

    transfer_rate: int | None = header("TransferRate")

    file_name: str | None = header("FileName")


@attrs.frozen
class FaxSent(Record):
    """TODO

    Asterisk 1.8 to 11; class call.
    """

    channel: str | None = header("Channel")

    exten: str | None = header("Exten")

    caller_id: str | None = header("CallerID")

    caller_id_name: str | None = header("CallerIDName")

    connected_line_num: str | None = header("ConnectedLineNum")

    connected_line_name: str | None = header("ConnectedLineName")

    remote_station_id: str | None = header("RemoteStationID")

    local_station_id: str | None = header("LocalStationID")

    pages_transferred: int | None = header("PagesTransferred")

    resolution: int | None = header("Resolution")

    transfer_rate: int | None = header("TransferRate")

    file_name: str | None = header("FileName")


@attrs.frozen
class FAXSession(Record):
    """TODO

    Asterisk 13 and later; class reporting.
    """

    session_number: int | None = header("SessionNumber")

    operation: str | None = header("Operation")
    """ENUM gateway/send/receive/V.21/none."""

    state: str | None = header("State")
    """ENUM Uninitialized/Initialized/Open/Active/Complete/Reserved/Inactive/Unknown."""

    error_correction_mode: bool | None = header("ErrorCorrectionMode")

    data_rate: int | None = header("DataRate")

    image_resolution: str | None = header("ImageResolution")

    page_number: int | None = header("PageNumber")

    file_name: str | None = header("FileName")

    pages_transmitted: int | None = header("PagesTransmitted")

    pages_received: int | None = header("PagesReceived")

    total_bad_lines: int | None = header("TotalBadLines")


@attrs.frozen
class FAXSessionsComplete(ListEnd):
    """TODO

    Asterisk 13 and later; class call.
    """

    total: int | None = header("Total")
    """Asterisk 1.8 and later."""


@attrs.frozen
class FAXSessionsEntry(Record):
    """TODO

    Asterisk 13 and later; class reporting.
    """

    channel: str | None = header("Channel")

    technology: str | None = header("Technology")

    session_number: int | None = header("SessionNumber")

    session_type: str | None = header("SessionType")
    """ENUM G.711/T.38/none."""

    operation: str | None = header("Operation")
    """ENUM gateway/send/receive/V.21/none."""

    state: str | None = header("State")
    """ENUM Uninitialized/Initialized/Open/Active/Complete/Reserved/Inactive/Unknown."""

    files: str | None = header("Files")


@attrs.frozen
class FAXStats(Record):
    """TODO

    Asterisk 13 and later; class reporting.
    """

    current_sessions: int | None = header("CurrentSessions")

    reserved_sessions: int | None = header("ReservedSessions")

    transmit_attempts: int | None = header("TransmitAttempts")

    receive_attempts: int | None = header("ReceiveAttempts")

    completed_fa_xes: int | None = header("CompletedFAXes")

    failed_fa_xes: int | None = header("FailedFAXes")


@attrs.frozen
class FAXStatus(ChannelSnapshot):
    """TODO

    Asterisk 11 and later; class call.
    """

    caller_id: str | None = header("CallerID")
    """Asterisk 11."""

    operation: str | None = header("Operation")
    """ENUM gateway/receive/send."""

    status: str | None = header("Status")

    local_station_id: str | None = header("LocalStationID")

    file_name: str | None = header("FileName")
    """MULTIPLE. Asterisk 13 and later."""


@attrs.frozen
class ReceiveFAX(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    caller_id: str | None = header("CallerID")
    """Asterisk 1.8 to 11."""

    local_station_id: str | None = header("LocalStationID")

    remote_station_id: str | None = header("RemoteStationID")

    pages_transferred: str | None = header("PagesTransferred")

    resolution: str | None = header("Resolution")

    transfer_rate: str | None = header("TransferRate")

    file_name: str | None = header("FileName")
    """MULTIPLE."""


@attrs.frozen
class ReceiveFAXStatus(Record):
    """TODO

    Asterisk 1.8; class call.
    """

    status: str | None = header("Status")

    channel: str | None = header("Channel")

    context: str | None = header("Context")

    exten: str | None = header("Exten")

    caller_id: str | None = header("CallerID")

    local_station_id: str | None = header("LocalStationID")


@attrs.frozen
class SendFAX(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    caller_id: str | None = header("CallerID")
    """Asterisk 1.8 to 11."""

    local_station_id: str | None = header("LocalStationID")

    remote_station_id: str | None = header("RemoteStationID")

    pages_transferred: str | None = header("PagesTransferred")

    resolution: str | None = header("Resolution")

    transfer_rate: str | None = header("TransferRate")

    file_name: str | None = header("FileName")
    """MULTIPLE. Asterisk 13 and later."""


@attrs.frozen
class SendFAXStatus(Record):
    """TODO

    Asterisk 1.8; class call.
    """

    status: str | None = header("Status")

    channel: str | None = header("Channel")

    context: str | None = header("Context")

    exten: str | None = header("Exten")

    caller_id: str | None = header("CallerID")

    local_station_id: str | None = header("LocalStationID")
