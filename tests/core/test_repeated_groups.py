"""Groups of headers that come several times, and those that older versions name otherwise."""

from __future__ import annotations

import attrs
import pytest

from ajam_core.records.base import Record, group, header
from ajam_core.structure import structure, to_dict
from tests.core.blocks import message
from tests.core.recording import builders


@attrs.frozen
class Step(Record):
    name: str = header("Name", default="")
    cost: int | None = header("Cost")


@attrs.frozen
class Way(Record):
    first: Step | None = group("First")
    steps: tuple[Step, ...] = group("Step{n}", "Item({n})/", "Only")


@attrs.frozen
class Trip(Record):
    title: str | None = header("Title")
    way: Way | None = group("Way/", "")


@attrs.frozen
class Walk(Record):
    cost: int | None = header("WalkCost")
    first: Step | None = group("Step", "Walk")


@pytest.mark.parametrize(
    ("headers", "trip"),
    [
        pytest.param(("Title: x",), Trip(title="x"), id="no group"),
        pytest.param(
            ("Way/FirstName: a", "Way/FirstCost: 1"), Trip(way=Way(first=Step(name="a", cost=1))), id="one record"
        ),
        pytest.param(
            ("Way/Step0Name: a", "Way/Step1Name: b", "Way/Step1Cost: 2"),
            Trip(way=Way(steps=(Step(name="a"), Step(name="b", cost=2)))),
            id="several records",
        ),
        pytest.param(("Item(0)/Name: a",), Trip(way=Way(steps=(Step(name="a"),))), id="the second prefixes"),
        pytest.param(("OnlyCost: 3",), Trip(way=Way(steps=(Step(cost=3),))), id="a prefix without a number"),
        pytest.param(
            ("Way/Step0Name: a", "Item(0)/Name: b"),
            Trip(way=Way(steps=(Step(name="a"),)), extra={"item_0__name": "b"}),
            id="the first prefix that the message has counts",
        ),
        pytest.param(
            ("Way/Step0Name: a", "Way/Step2Name: c"),
            Trip(way=Way(steps=(Step(name="a"),)), extra={"way_step2name": "c"}),
            id="a number that does not follow is extra",
        ),
        pytest.param(
            ("Way/Step0Name: a", "Way/Step0Cost: dear"),
            Trip(way=Way(steps=(Step(name="a"),)), unparsed={"way_step0cost": "dear"}),
            id="a value that does not fit is kept by the record that has the group",
        ),
    ],
)
def test_headers_of_a_group_are_records(headers: tuple[str, ...], trip: Trip) -> None:
    block = message(*headers)
    assert [build(block) for build in builders(block.shape, Trip)] == [trip, trip]


def test_an_older_prefix_leaves_out_what_the_record_reads_itself() -> None:
    block = message("WalkName: a", "WalkCost: 3")
    assert structure(block, Walk) == Walk(cost=3, first=Step(name="a"))


def test_records_of_a_group_are_written_under_the_first_prefix() -> None:
    trip = Trip(title="x", way=Way(first=Step(name="a"), steps=(Step(name="b"), Step(name="c", cost=2))))
    assert to_dict(trip) == {
        "title": "x",
        "way_firstname": "a",
        "way_step0name": "b",
        "way_step1name": "c",
        "way_step1cost": "2",
    }
    assert structure(message(*(f"{name}: {text}" for name, text in to_dict(trip).items())), Trip) == trip
