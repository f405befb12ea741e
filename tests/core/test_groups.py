"""Groups of headers under a prefix are records of their own, in both builders."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

from ajam_core.builders import WORTHWHILE
from ajam_core.messages import Message
from ajam_core.records.base import Record, group, header
from ajam_core.structure import structure, to_dict
from ajam_core.values import Variables, Word, parse_variables
from tests.core.blocks import message
from tests.core.recording import builders


class Mood(Word):
    GLAD = "Glad"
    SAD = "sad_ly"


@attrs.frozen
class Part(Record):
    name: str = header("Channel", default="")
    state: int | None = header("ChannelState")
    mood: Mood | None = header("Mood")
    variables: Variables | None = header("ChanVariable", parse=parse_variables, repeated=True, of_channel=True)


@attrs.frozen
class Pair(Record):
    own: Part | None = group()
    dest: Part | None = group("Dest")
    far: Part | None = group("FarEnd")
    note: str | None = header("Note")


@attrs.frozen
class Nest(Record):
    pair: Pair | None = group("In")


BLOCK = message(
    *("Event: Pair", "Channel: a", "ChannelState: 6", "Mood: GLAD", "ChanVariable: x=1", "ChanVariable: y="),
    *("DestChannel: b", "DestChannelState: up", "DestMood: sad_ly", "DestChanVariable(Local/9-1;2): z=3"),
    *("Note: n", "Stray: s", "DestStray: t"),
)
OWN = Part(name="a", state=6, mood=Mood.GLAD, variables={"x": "1", "y": ""})
DEST = Part(name="b", state=None, mood=Mood.SAD, variables={"z": "3"})


def test_each_prefix_gives_a_record_and_one_that_no_header_has_gives_none() -> None:
    for build in builders(BLOCK.shape, Pair):
        pair = build(BLOCK)
        assert pair == Pair(
            own=OWN,
            dest=DEST,
            note="n",
            extra={"stray": "s", "deststray": "t"},
            unparsed={"destchannelstate": "up"},
        )
        assert pair.own.wire is None
        assert pair.wire is BLOCK


def test_many_messages_of_one_shape_are_read_the_same() -> None:
    names = ("Event", "Channel", "DestChannel", "DestChannelState", "Stray")
    blocks = [Message.build(names, ("Pair", "a", "b", str(number % 7), "s")) for number in range(WORTHWHILE + 5)]
    read = [structure(block, Pair) for block in blocks]
    assert [pair.dest for pair in read] == [Part(name="b", state=number % 7) for number in range(len(blocks))]
    assert all(pair == Pair(own=Part(name="a"), dest=pair.dest, extra={"stray": "s"}) for pair in read)


def test_groups_nest() -> None:
    block = message("Event: Nest", "InChannel: a", "InFarEndChannel: c", "InNote: n")
    for build in builders(block.shape, Nest):
        assert build(block) == Nest(pair=Pair(own=Part(name="a"), far=Part(name="c"), note="n"))


def test_a_record_made_by_hand_is_written_with_its_prefixes() -> None:
    pair = Pair(own=OWN, dest=Part(name="b"), note="n")
    assert to_dict(pair) == {
        "channel": "a",
        "channelstate": "6",
        "mood": "Glad",
        "chanvariable": "x=1",
        "chanvariable-2": "y=",
        "destchannel": "b",
        "note": "n",
    }
    assert to_dict(structure(BLOCK, Pair)) == BLOCK.to_dict()


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda record: pickle.loads(pickle.dumps(record))])
def test_records_with_groups_are_copied_and_pickled(copied: object) -> None:
    pair = structure(BLOCK, Pair)
    assert copied(pair) == pair  # type: ignore[operator]


@pytest.mark.parametrize("text", ["glad", "Glad", "GLAD", "sad_ly", "SAD_LY"])
def test_a_word_is_read_in_any_case(text: str) -> None:
    mood = structure(message(f"Mood: {text}"), Part).mood
    assert mood is (Mood.GLAD if text.lower() == "glad" else Mood.SAD)


def test_a_word_outside_the_set_is_unparsed() -> None:
    assert structure(message("Mood: so so"), Part) == Part(unparsed={"mood": "so so"})
