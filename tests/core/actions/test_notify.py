"""SIP NOTIFY: where it goes, and the headers and lines that it carries."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core.actions import PJSIPNotify, SIPnotify
from ajam_core.errors import LocalProtocolError
from ajam_core.versions import UNKNOWN

LINES = (("Content-Type", "text/plain"), ("Content", "one, two"), ("Content", "three"))


@pytest.mark.parametrize(
    ("action", "params"),
    [
        (
            SIPnotify(channel="101", variable={"Event": "check-sync"}),
            [("Channel", "101"), ("Variable", "Event=check-sync")],
        ),
        (
            SIPnotify(channel="101", variable={"Event": "talk"}, call_id="a@b"),
            [("Channel", "101"), ("Call-ID", "a@b"), ("Variable", "Event=talk")],
        ),
        (
            PJSIPNotify(endpoint="101", variable=LINES),
            [
                ("Endpoint", "101"),
                ("Variable", "Content-Type=text/plain"),
                ("Variable", r"Content=one\, two"),
                ("Variable", "Content=three"),
            ],
        ),
        (PJSIPNotify(uri="sip:a@b", option="reboot"), [("URI", "sip:a@b"), ("Option", "reboot")]),
        (PJSIPNotify(channel="PJSIP/1-1", option="reboot"), [("Channel", "PJSIP/1-1"), ("Option", "reboot")]),
    ],
)
def test_each_header_is_a_variable_of_its_own(action: Any, params: list[tuple[str, str]]) -> None:
    assert action.params(UNKNOWN) == params
    assert not action.repeatable


@pytest.mark.parametrize(
    ("cls", "given", "words"),
    [
        (SIPnotify, {"channel": "101", "variable": {}}, "at least one header"),
        (SIPnotify, {"channel": "101", "variable": ("Event",)}, "pairs of a name and a value"),
        (SIPnotify, {"channel": "101", "variable": 5}, "pairs of a name and a value"),
        (SIPnotify, {"channel": "101", "variable": {"Event": "a\r\nAction: b"}}, "control character"),
        (SIPnotify, {"channel": "101", "variable": {"Event": 1}}, "must be text"),
        (PJSIPNotify, {"variable": {"Event": "talk"}}, "one of `endpoint`, `uri` and `channel`"),
        (PJSIPNotify, {"endpoint": "1", "uri": "sip:a", "option": "x"}, "one of `endpoint`, `uri` and `channel`"),
        (PJSIPNotify, {"endpoint": "1"}, "either `option` or `variable`"),
        (PJSIPNotify, {"endpoint": "1", "option": "x", "variable": {"Event": "x"}}, "either `option` or `variable`"),
    ],
)
def test_what_the_server_could_not_carry_out_is_refused(cls: Any, given: dict[str, Any], words: str) -> None:
    with pytest.raises(LocalProtocolError, match=words):
        cls(**given)
