"""Faxes, sent and received."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import FaxOperation, FaxSessionState, FaxSessionType
from ajam_core.records.base import ListEnd, Record, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import parse_names

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
class FAXSession(Record):
    """A fax session: the answer to FAXSession.

    Asterisk 13 and later; class reporting.

    A session that only listens for a fax, and a gateway that has not begun, have the first three fields only; a
    gateway has the next three besides.
    """

    session_number: int | None = header("SessionNumber")
    operation: FaxOperation | None = header("Operation")
    state: FaxSessionState | None = header("State")
    error_correction_mode: bool | None = header("ErrorCorrectionMode")
    data_rate: int | None = header("DataRate")
    """Bits per second."""

    page_number: int | None = header("PageNumber")
    """How many pages so far."""

    image_resolution: str | None = header("ImageResolution")
    """`204x98`: across and down."""

    file_name: str | None = header("FileName")
    pages_transmitted: int | None = header("PagesTransmitted")
    pages_received: int | None = header("PagesReceived")
    total_bad_lines: int | None = header("TotalBadLines")


@attrs.frozen
class FAXSessionsComplete(ListEnd):
    """The end of the list of fax sessions.

    Asterisk 13 and later; class call.
    """

    total: int | None = header("Total")
    """How many there are."""


@attrs.frozen
class FAXSessionsEntry(Record):
    """A fax session: an item of FAXSessions.

    Asterisk 13 and later; class reporting.
    """

    channel: str = header("Channel", default="")
    technology: str | None = header("Technology")
    """What does the work, as `Spandsp`."""

    session_number: int | None = header("SessionNumber")
    session_type: FaxSessionType | None = header("SessionType")
    operation: FaxOperation | None = header("Operation")
    state: FaxSessionState | None = header("State")
    files: tuple[str, ...] | None = header("Files", parse=parse_names)


@attrs.frozen
class FAXStats(Record):
    """Figures since the server started: the answer to FAXStats.

    Asterisk 13 and later; class reporting.
    """

    current_sessions: int | None = header("CurrentSessions")
    reserved_sessions: int | None = header("ReservedSessions")
    transmit_attempts: int | None = header("TransmitAttempts")
    receive_attempts: int | None = header("ReceiveAttempts")
    completed_faxes: int | None = header("CompletedFAXes")
    failed_faxes: int | None = header("FailedFAXes")


@attrs.frozen
class FAXStatus(ChannelSnapshot):
    """How far a fax has got.

    Asterisk 11 and later; class call.

    On 1.8 the events are SendFAXStatus and ReceiveFAXStatus, which are subclasses.
    """

    operation: FaxOperation | None = header("Operation")
    """Asterisk 11 and later."""

    status: str | None = header("Status")
    """In words."""

    local_station_id: str | None = header("LocalStationID")
    file_names: tuple[str, ...] | None = header("FileName", parse=tuple, repeated=True)
    """Asterisk 13 and later."""


@attrs.frozen
class ReceiveFAX(ChannelSnapshot):
    """A fax was received, or the attempt has ended.

    Asterisk 1.8 and later; class call.
    """

    local_station_id: str | None = header("LocalStationID")
    remote_station_id: str | None = header("RemoteStationID")
    pages_transferred: int | None = header("PagesTransferred")
    resolution: str | None = header("Resolution")
    """As `204x98`: across and down."""

    transfer_rate: int | None = header("TransferRate")
    """Bits per second."""

    file_names: tuple[str, ...] | None = header("FileName", parse=tuple, repeated=True)


@attrs.frozen
class SendFAX(ChannelSnapshot):
    """A fax was sent, or the attempt has ended.

    Asterisk 1.8 and later; class call.
    """

    operation: FaxOperation | None = header("Operation")
    """Asterisk 13."""

    status: str | None = header("Status")
    """In words. Asterisk 13."""

    local_station_id: str | None = header("LocalStationID")
    remote_station_id: str | None = header("RemoteStationID")
    pages_transferred: int | None = header("PagesTransferred")
    resolution: str | None = header("Resolution")
    """As `204x98`: across and down."""

    transfer_rate: int | None = header("TransferRate")
    """Bits per second."""

    file_names: tuple[str, ...] | None = header("FileName", parse=tuple, repeated=True)
    """Asterisk 13 and later."""


@attrs.frozen
class FaxReceived(ReceiveFAX):
    """ReceiveFAX, as app_fax calls it; `resolution` is then the vertical one alone.

    Asterisk 1.8 to 11; class call.
    """


@attrs.frozen
class FaxSent(SendFAX):
    """SendFAX, as app_fax calls it; `resolution` is then the vertical one alone.

    Asterisk 1.8 to 11; class call.
    """


@attrs.frozen
class ReceiveFAXStatus(FAXStatus):
    """How far a fax that is received has got.

    Asterisk 1.8; class call.
    """


@attrs.frozen
class SendFAXStatus(FAXStatus):
    """How far a fax that is sent has got.

    Asterisk 1.8; class call.
    """
