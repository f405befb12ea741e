"""The catalog, beside the modules written from it, the source of nine releases, and what servers sent."""

from __future__ import annotations

import re
from functools import cache

import attrs
import pytest
from tools.catalog import CATALOG, load
from tools.coverage import action_class, parameters_missing
from tools.generate import ROOT, written
from tools.known import known
from tools.strays import unexplained, uses

from ajam_core import actions, records, to_dict, to_record
from ajam_core.messages import Message, Shape, is_secret
from ajam_core.records.base import Event
from tests.codecs.decoding import CODECS, decoded
from tests.codecs.test_recorded import is_no_answer
from tests.recorded import FORMATS, VERSIONS, steps

CLASSES = {
    **{f"actions.{name}": each for name, each in load().actions.items()},
    **{f"records.{name}": each for name, each in load().records.items()},
}
DRAFT = re.compile(r"TODO|\?gap|\| *(?:ENUM|FORMAT|NOTE|NEW|VARIANTS|MULTIPLE|UNIT|DEFAULT)\b")


def test_the_modules_are_those_of_the_catalog() -> None:
    differing = [path for path, text in written(load()).items() if path.read_text("utf-8") != text]
    assert [path.relative_to(ROOT) for path in differing] == [], "run `make catalog`"


def test_nothing_in_the_catalog_is_a_draft() -> None:
    lines = [line for line in CATALOG.read_text("utf-8").splitlines() if DRAFT.search(line)]
    assert lines == []


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_is_described_in_a_sentence(name: str) -> None:
    summary = CLASSES[name].doc.strip().split("\n\n")[0]
    assert re.fullmatch(r"[A-Z0-9`].*[.:]", summary, re.DOTALL), summary


@pytest.mark.parametrize("name", known()["actions"])
def test_every_action_of_the_source_has_a_class_with_its_parameters(name: str) -> None:
    assert action_class(name)
    assert parameters_missing(name) == []


def test_every_event_of_the_source_is_read_whole_in_every_version() -> None:
    assert unexplained([]) == []


@pytest.mark.parametrize("pattern", load().exceptions)
def test_an_exception_explains_something(pattern: str) -> None:
    assert uses(pattern), f"nothing strays as {pattern}"


# -- secrets ------------------------------------------------------------------


SECRETS = [
    (name, header)
    for name, each in load().records.items()
    for row in each.rows
    for header in row.headers
    if "secret" in row.options
]


@pytest.mark.parametrize(("name", "header"), SECRETS)
def test_a_secret_shows_in_no_repr(name: str, header: str) -> None:
    assert is_secret(header) or header == "Response"
    names = ("Event", header, "ExpectedResponse")
    message = Message.build(names, (load().records[name].event or name, "hunter2", "s3cret"))
    assert "s3cret" not in repr(message)
    assert "hunter2" not in repr(message)
    record = to_record(message)
    assert "hunter2" not in repr(record)
    assert "hunter2" in to_dict(record).values()


def test_a_secret_of_an_action_shows_in_no_repr() -> None:
    for name, each in load().actions.items():
        shown = {field.name for field in attrs.fields(getattr(actions, name)) if field.repr}
        assert [row.name for row in each.rows if "secret" in row.options and row.name in shown] == []


# -- what servers sent --------------------------------------------------------


@cache
def recorded(version: str) -> tuple[Message, ...]:
    """One message of each shape and event that the server sent, in three formats."""
    found: dict[tuple[str, Shape], Message] = {}
    for format in FORMATS:
        for step in steps(version, format):
            if step.status == 200 and not is_no_answer(version, format, step.name):
                for message in decoded(CODECS[format], step.body):
                    found.setdefault((message.get("event", ""), message.shape), message)
    return tuple(found.values())


OPEN = (Event, records.UserEvent)
STRAYS = {"1.4.26.2": {("OriginateResponse", "callerid"), ("Status", "callerid")}}
"""1.4 tells the number twice, as CallerID and as CallerIDNum."""
UNKNOWN = {"16": {"Fake"}, "22": {"Fake"}}
"""A block that was forged for the recording."""


@pytest.mark.parametrize("version", VERSIONS)
def test_every_event_that_a_server_sent_has_a_class_and_is_read_whole(version: str) -> None:
    read = [to_record(message) for message in recorded(version) if "event" in message]
    strays = {
        (type(record).__name__, name)
        for record in read
        if not isinstance(record, OPEN)
        for name in (*record.extra, *record.unparsed)
    }
    assert strays == STRAYS.get(version, set())
    assert {record.name for record in read if isinstance(record, Event)} == UNKNOWN.get(version, set())


JUNK = ("", "junk", "-1", "9" * 20, "N/A", "(null)", "<unknown>", "\x00\xff", "2026-02-30T25:61:61", "=", ",,")


@pytest.mark.parametrize("version", VERSIONS)
def test_junk_in_any_header_makes_a_record_and_is_recovered(version: str) -> None:
    for message in recorded(version):
        if len(message.values) > 200:
            continue
        for at in range(len(message.values)):
            for junk in JUNK[at % 3 :: 3]:
                values = (*message.values[:at], junk, *message.values[at + 1 :])
                mutated = attrs.evolve(message, values=values)
                record = to_record(mutated)
                assert to_dict(record) == mutated.to_dict()


@pytest.mark.parametrize("text", ["N/A", "(null)", "", "-none-", "<unknown>", "  blank  "])
def test_texts_that_people_choose_come_through_verbatim(text: str) -> None:
    assert to_record(Message.build(("Event", "Variable", "Value"), ("VarSet", "x", text))).value == text  # type: ignore[attr-defined]
    peer = to_record(Message.build(("Event", "ObjectName", "Description"), ("PeerEntry", "1", text)))
    assert isinstance(peer, records.PeerEntry)
    assert peer.description == text
