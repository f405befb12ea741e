"""The three formats give equal records, but for what docs/formats.md says."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import product

import attrs
import pytest

from tests.codecs.formats import KINDS, Difference, Row, compared, differences, patterns, table
from tests.recorded import VERSIONS

LOSSES = table("Losses")
VOLATILE = table("Volatile fields")


@attrs.frozen
class Comparison:
    """Differences that no row explains, and the rows that explain some; rows of losses with the server and format."""

    unexplained: list[Difference]
    losses: set[tuple[Row, str, str]]
    volatile: set[Row]


@lru_cache(maxsize=1)
def comparison() -> Comparison:
    result = Comparison([], set(), set())
    for difference in differences(VOLATILE):
        loss = next((row for row in LOSSES if is_loss(row, difference)), None)
        place = (difference.record, difference.field, difference.step)
        if loss:
            result.losses.add((loss, difference.version, difference.format))
        elif row := next((row for row in VOLATILE if row.matches(*place)), None):
            result.volatile.add(row)
        else:
            result.unexplained.append(difference)
    return result


def is_loss(row: Row, difference: Difference) -> bool:
    place = (difference.version, difference.format, difference.step, difference.record, difference.field)
    return row.matches(*place) and KINDS[row.cells[5]](difference.raw, difference.other)


def test_the_tables_are_read() -> None:
    assert len(LOSSES) >= 10
    assert len(VOLATILE) >= 20
    assert {len(row.cells) for row in LOSSES} == {7}
    assert {len(row.cells) for row in VOLATILE} == {4}


def test_enough_is_compared() -> None:
    steps = Counter((version, format) for version, format, _, _ in compared())
    assert set(steps) == set(product(VERSIONS, ("mxml", "html")))
    assert min(steps.values()) >= 270


def test_no_difference_is_unexplained() -> None:
    assert comparison().unexplained == []


@pytest.mark.parametrize("row", LOSSES, ids=lambda row: " ".join(row.cells[:5]))
def test_a_row_of_the_losses_explains_something_on_each_server_in_each_format(row: Row) -> None:
    explained = {(version, format) for each, version, format in comparison().losses if each == row}
    assert explained == set(product(patterns(row.cells[0]), patterns(row.cells[1])))


@pytest.mark.parametrize("row", VOLATILE, ids=lambda row: " ".join(row.cells[:3]))
def test_a_row_of_the_volatile_fields_explains_something(row: Row) -> None:
    assert row in comparison().volatile
