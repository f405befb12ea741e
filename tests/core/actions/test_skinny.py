"""chan_skinny, whose answers keep to the form of no other. The lines are those of a live server."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core.actions import SKINNYdevices, SKINNYlines, SKINNYshowdevice, SKINNYshowline
from ajam_core.enums import SkinnyStatus
from ajam_core.errors import NotFound
from ajam_core.records import DeviceEntry, LineEntry, SKINNYshowdeviceReply
from ajam_core.versions import UNKNOWN
from tests.core.blocks import message, reply

HEAD = ("Response: Success", "ActionID: a-1", "EventList: start")
DEVICE = (
    *("Channeltype: SKINNY", "ObjectName: desk", "ChannelObjectType: device", "DeviceId: SEP00070E36555C"),
    *("IPaddress: -none-", "Type: No Device", "Devicestatus: unregistered", "NumberOfLines: 2"),
)
LINE = (
    *("Channeltype: SKINNY", "ObjectName: line101", "ChannelObjectType: line", "Device: None", "Instance: 0"),
    "Label: Zoë",
)
DEVICES = [
    DeviceEntry(
        object_name="desk",
        channel_type="SKINNY",
        channel_object_type="device",
        device_id="SEP00070E36555C",
        device_status=SkinnyStatus.UNREGISTERED,
        number_of_lines=2,
    )
]
LINES = [LineEntry(object_name="line101", channel_type="SKINNY", channel_object_type="line", instance=0, label="Zoë")]

DETAILS = (
    *("Channeltype: SKINNY", "ObjectName: desk", "ChannelObjectType: device", "Id: SEP00070E36555C"),
    *("version: Unknown", "Ipaddress: Unknown", "Port: 0", "DeviceType: No Device", "Codecs: (ulaw|alaw)"),
    *("CodecOrder: (nothing)", "Devicestatus: unregistered", "NumberOfLines: 2", "Line: lineB ()"),
    *("Line: line101 (Zoë: 101)", "NumberOfAddons: 1", "Addon: 7914", "NumberOfSpeeddials: 1"),
    *("Speeddial: 1001 (Echo) ishint: 0", "ServiceURLs:  1", "  http://x (Y)"),
)


@pytest.mark.parametrize("together", [True, False], ids=["as one message", "as messages of their own"])
@pytest.mark.parametrize(
    ("action", "event", "item", "records"),
    [(SKINNYdevices(), "DeviceEntry", DEVICE, DEVICES), (SKINNYlines(), "LineEntry", LINE, LINES)],
)
@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_items_of_a_list_are_told_apart(
    action: Any, event: str, item: tuple[str, ...], records: list[Any], count: int, together: bool
) -> None:
    blocks = [(f"Event: {event}", "ActionID: a-1", *item)] * count
    blocks.append((f"Event: {action.end}", "ActionID: a-1", "EventList: Complete", f"ListItems: {count}"))
    if together:
        blocks = [tuple(line for block in blocks for line in block)]
    listing = action.result(reply(HEAD, *blocks, action_id="a-1"))
    assert list(listing) == records * count
    assert all((record.extra, record.unparsed) == ({}, {}) for record in listing)
    assert (listing.complete.list_items, listing.foreign) == (count, ())


def test_a_list_without_its_end_mark_is_not_complete() -> None:
    listing = SKINNYdevices().result(reply(HEAD, ("Event: DeviceEntry", "ActionID: a-1", *DEVICE), action_id="a-1"))
    assert (list(listing), listing.complete) == (DEVICES, None)


def test_the_details_of_a_device_are_read_from_bare_text() -> None:
    action = SKINNYshowdevice("desk")
    assert action.params(UNKNOWN) == [("Device", "desk")]
    details = action.result(reply(message(text=DETAILS)))
    assert details == SKINNYshowdeviceReply(
        object_name="desk",
        channel_type="SKINNY",
        channel_object_type="device",
        id="SEP00070E36555C",
        codecs="(ulaw|alaw)",
        codec_order="(nothing)",
        device_status=SkinnyStatus.UNREGISTERED,
        number_of_lines=2,
        lines=("lineB ()", "line101 (Zoë: 101)"),
        number_of_addons=1,
        addons=("7914",),
        number_of_speed_dials=1,
        speed_dials=("1001 (Echo) ishint: 0",),
        number_of_service_urls=1,
        service_urls=("http://x (Y)",),
    )
    assert (details.extra, details.unparsed) == ({}, {})


def test_the_details_of_a_line_are_read_from_bare_text() -> None:
    action = SKINNYshowline("101")
    assert action.params(UNKNOWN) == [("Line", "101")]
    details = action.result(reply(message(text=("ObjectName: 101", "Extension: <not set>", "3WayCalling: No"))))
    assert (details.object_name, details.extension, details.three_way_calling) == ("101", None, False)


@pytest.mark.parametrize("action", [SKINNYshowdevice("none"), SKINNYshowline("none")], ids=lambda action: action.name)
def test_no_answer_means_that_there_is_no_such_thing(action: Any) -> None:
    with pytest.raises(NotFound, match="no such thing"):
        action.result(reply())
