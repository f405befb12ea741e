"""What is told of queues otherwise than by a list of events."""

from __future__ import annotations

import pytest

from ajam_core.actions import FAXStats, QueueReload, QueueRule, Queues
from ajam_core.errors import RemoteProtocolError
from ajam_core.records import FAXStats as FAXStatsRecord
from ajam_core.records import PenaltyChange
from ajam_core.reply import Reply
from ajam_core.values import Seconds
from ajam_core.versions import UNKNOWN
from tests.core.blocks import message, reply


def test_rules_are_told_by_name_with_their_changes_in_order() -> None:
    answer = reply(
        (
            *("Response: Success", "RuleList: plain", "Rule: 30,+3,+0", "Rule: 60,10,5", "Rule: 90,+0,-2"),
            *("RuleList: bare", "RuleList: last", "Rule: 5,1,0"),
        )
    )
    rules = QueueRule().result(answer)
    assert dict(rules.rules) == {
        "plain": (
            PenaltyChange(Seconds(30), maximum=3, maximum_is_relative=True, minimum=0, minimum_is_relative=True),
            PenaltyChange(Seconds(60), maximum=10, maximum_is_relative=False, minimum=5, minimum_is_relative=False),
            PenaltyChange(Seconds(90), maximum=0, maximum_is_relative=True, minimum=-2, minimum_is_relative=True),
        ),
        "bare": (),
        "last": (
            PenaltyChange(Seconds(5), maximum=1, maximum_is_relative=False, minimum=0, minimum_is_relative=False),
        ),
    }
    assert rules.unparsed == {}


def test_a_change_that_cannot_be_read_is_kept_as_text() -> None:
    rules = QueueRule("plain").result(reply(("Response: Success", "RuleList: plain", "Rule: 1,2,3", "Rule: soon")))
    assert len(rules.rules["plain"]) == 1
    assert rules.unparsed == {"rule-2": "soon"}


def test_without_such_a_rule_there_are_none() -> None:
    assert QueueRule("none").params(UNKNOWN) == [("Rule", "none")]
    assert QueueRule("none").result(reply(("Response: Success",))).rules == {}


def test_queues_are_lines() -> None:
    lines = ("support has 0 calls (max unlimited)", "   No Members")
    assert Queues().result(reply(message(text=lines))).output == lines


def test_what_is_reloaded_is_said_by_yes_and_no() -> None:
    assert QueueReload("q", members=True, rules=False).params(UNKNOWN) == [
        ("Queue", "q"),
        ("Members", "yes"),
        ("Rules", "no"),
    ]


def test_an_answer_that_is_one_event_is_that_event() -> None:
    stats = ("Event: FAXStats", "CurrentSessions: 1", "FailedFAXes: 2")
    answer = reply(("Response: Success",), ("Event: Newchannel",), stats)
    assert FAXStats().result(answer) == FAXStatsRecord(current_sessions=1, failed_faxes=2)


@pytest.mark.parametrize(
    "answer", [reply(("Response: Success",)), reply(("Response: Success",), ("Event: FAXSession",))]
)
def test_an_answer_without_its_event_is_refused(answer: Reply) -> None:
    with pytest.raises(RemoteProtocolError, match="FAXStats: no event FAXStats came after the Response"):
        FAXStats().result(answer)
