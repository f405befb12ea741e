"""Faxes, as each version tells of them."""

from __future__ import annotations

import pytest

from ajam_core.enums import FaxOperation
from ajam_core.records import FaxReceived, FAXStatus, ReceiveFAX, Record, SendFAX, SendFAXStatus
from ajam_core.structure import to_record
from tests.core.blocks import message


@pytest.mark.parametrize(
    ("headers", "record", "cls"),
    [
        pytest.param(
            ("Event: FaxReceived", "CallerID: 101", "PagesTransferred: 2", "Resolution: 3850", "FileName: /tmp/a.tif"),
            FaxReceived(
                caller_id_num="101",
                pages_transferred=2,
                resolution="3850",
                file_names=("/tmp/a.tif",),
            ),
            ReceiveFAX,
            id="FaxReceived 1.8",
        ),
        pytest.param(
            ("Event: SendFAXStatus", "Status: Sending", "Channel: SIP/1-1", "CallerID: 101", "LocalStationID: Zoé"),
            SendFAXStatus(status="Sending", channel="SIP/1-1", caller_id_num="101", local_station_id="Zoé"),
            FAXStatus,
            id="SendFAXStatus 1.8",
        ),
        pytest.param(
            ("Event: SendFAX", "Operation: send", "Status: done", "TransferRate: 14400", "FileName: a", "FileName: b"),
            SendFAX(operation=FaxOperation.SEND, status="done", transfer_rate=14400, file_names=("a", "b")),
            SendFAX,
            id="SendFAX 13",
        ),
    ],
)
def test_a_fax_of_every_version_is_one_kind_of_record(
    headers: tuple[str, ...], record: Record, cls: type[Record]
) -> None:
    read = to_record(message(*headers))
    assert read == record
    assert isinstance(read, cls)
    assert (read.extra, read.unparsed) == ({}, {})
