"""The benchmarks run. What they measure is for people to read: no test looks at a time."""

from __future__ import annotations

import pytest
from benchmarks.__main__ import main
from benchmarks.imports import STATEMENTS


@pytest.mark.parametrize("group", ["peers", "records", "sending", "listening", "ping", "sizes"])
def test_a_group_of_benchmarks_prints_its_tables(group: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([group, "--rounds", "2", "--peers", "40", "--pings", "2", "--largest", "0.5"])
    printed = capsys.readouterr().out
    assert "the base" in printed
    assert "1.00 (1.00 to 1.00)" in printed


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_statements_whose_imports_are_timed_run(statement: str) -> None:
    exec(statement, {})


def test_an_unknown_group_is_refused_with_the_names_of_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["pears"])
    assert (
        "there is no group pears; there are: peers, records, sending, listening, ping, imports, sizes"
        in capsys.readouterr().err
    )


def test_an_import_is_compared_with_that_of_a_revision(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--against", "HEAD", "--rounds", "1"])
    printed = capsys.readouterr().out
    assert "1.00 (1.00 to 1.00)" in printed
    assert "KiB at HEAD" in printed
