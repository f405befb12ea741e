"""Record classes of third parties."""

from __future__ import annotations

import enum
from datetime import datetime, timezone
from decimal import Decimal
from ipaddress import ip_address
from typing import Any, Generic, TypeVar

import attrs
import pytest

from ajam_core.builders import WORTHWHILE
from ajam_core.records.base import Record, header
from ajam_core.structure import (
    converter,
    structure,
    to_dict,
)
from ajam_core.values import Address, ChannelState, MemberStatus, Seconds, Variables, parse_variables
from tests.core.blocks import message
from tests.core.recording import builders


class Mood(str, enum.Enum):
    GOOD = "good"
    BAD = "bad"


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


@attrs.frozen
class Weather(Record):
    place: str = header("Place", default="")
    mood: Mood | None = header("Mood")
    level: Level | None = header("Level")
    rain: Decimal | None = header("Rain")
    cold: bool | None = header("Cold")
    wind: float | None = header("Wind")
    source: Address | None = header("Source")
    age: Seconds | None = header("Age")
    seen: datetime | None = header("Seen")
    state: ChannelState | None = header("State")
    member: MemberStatus | None = header("Member")
    notes: Variables | None = header("Note", parse=parse_variables, repeated=True)
    unit: str = header("Unit", default="C")


def read_decimal(text: str, _: Any) -> Decimal:
    return Decimal(text)


converter.register_structure_hook(Decimal, read_decimal)


def test_a_record_class_of_your_own_uses_the_converter_s_types_and_your_own() -> None:
    block = message(
        *("Event: Weather", "Place: Brest", "Mood: bad", "Level: 2", "Rain: 12.50", "Cold: no", "Wind: 7.5"),
        *("Source: 10.0.0.1", "Age: 00:01:00", "Seen: 1700000000", "State: 6", "Member: 2", "Note: a=1", "Note: b=2"),
    )
    record = structure(block, Weather)
    assert record == Weather(
        place="Brest",
        mood=Mood.BAD,
        level=Level.HIGH,
        rain=Decimal("12.50"),
        cold=False,
        wind=7.5,
        source=ip_address("10.0.0.1"),
        age=Seconds(60),
        seen=datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc),
        state=ChannelState.UP,
        member=MemberStatus.IN_USE,
        notes={"a": "1", "b": "2"},
        unit="C",
    )
    assert type(record.mood) is Mood
    assert type(record.level) is Level


def test_a_value_that_does_not_fit_a_type_of_your_own_is_unparsed_too() -> None:
    block = message("Rain: much", "Mood: so so", "Level: 3", "Wind: ")
    for build in builders(block.shape, Weather):
        record = build(block)
        assert (record.rain, record.mood, record.level, record.wind) == (None, None, None, None)
        assert record.unparsed == {"rain": "much", "mood": "so so", "level": "3"}


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [("no", bool, False), ("241 seconds", int, 241), ("x", str, "x"), ("6", ChannelState, ChannelState.UP)],
)
def test_the_converter_reads_texts_as_the_server_writes_them(text: str, kind: Any, value: Any) -> None:
    assert converter.structure(text, kind) == value
    assert converter.structure([text], list[kind]) == [value]


@attrs.frozen
class Account(Record):
    user: str = header("User", default="")
    pin: str = header("Pin", default="", secret=True)


def test_a_field_that_is_a_secret_is_read_but_not_shown() -> None:
    account = structure(message("User: admin", "Pin: hunter2"), Account)
    assert account.pin == "hunter2"
    assert repr(account) == "Account(user='admin')"


def test_a_record_of_a_class_of_your_own_is_written_without_an_event_name() -> None:
    assert to_dict(Weather(place="Brest", mood=Mood.BAD)) == {"place": "Brest", "mood": "bad", "unit": "C"}


def shout(text: str) -> str:
    return text.upper()


@attrs.frozen
class Picky(Record):
    place: str = attrs.field(default="", converter=shout, metadata=header("Place").metadata)


@attrs.frozen
class Strict(Record):
    place: str = attrs.field(default="", validator=attrs.validators.max_len(99), metadata=header("Place").metadata)


@attrs.frozen
class Filled(Record):
    place: str = header("Place", default="")
    tags: list[str] = attrs.field(factory=list)


@attrs.frozen
class Finished(Record):
    place: str = header("Place", default="")

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "place", self.place.upper())


@attrs.frozen(slots=False)
class Roomy(Record):
    place: str = header("Place", default="")


T = TypeVar("T")


@attrs.frozen
class Boxed(Record, Generic[T]):
    place: str = header("Place", default="")


@attrs.frozen
class Nearer(Weather):
    distance: int | None = header("Distance")


@pytest.mark.parametrize(
    ("cls", "place"),
    [
        (Picky, "BREST"),
        (Strict, "brest"),
        (Filled, "brest"),
        (Finished, "BREST"),
        (Roomy, "brest"),
        (Boxed, "brest"),
        (Nearer, "brest"),
    ],
)
def test_a_class_with_more_to_its_making_is_made_in_full_however_many_messages_come(cls: type[Any], place: str) -> None:
    block = message("Event: Place", "Place: brest")
    read = [structure(block, cls) for _ in range(WORTHWHILE + 2)]
    assert {record.place for record in read} == {place}
    assert {type(record) for record in read} == {cls}
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        read[-1].place = ""


def test_a_default_that_is_made_anew_is_made_for_each_record() -> None:
    block = message("Event: Place", "Place: brest")
    first, second = (structure(block, Filled) for _ in range(2))
    assert first.tags == []
    assert first.tags is not second.tags


def test_a_field_without_a_default_is_refused_because_a_header_may_be_missing() -> None:
    @attrs.frozen
    class Demanding(Record):
        place: str

    with pytest.raises(TypeError, match=r"Demanding\.place needs a default"):
        structure(message("Event: Place"), Demanding)
