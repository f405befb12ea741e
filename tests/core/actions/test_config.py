"""Reading and changing configuration files."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core import get_codec
from ajam_core.actions import CreateConfig, GetConfig, GetConfigJSON, ListCategories, UpdateConfig
from ajam_core.errors import LocalProtocolError
from ajam_core.messages import Message
from ajam_core.records import ConfigCategory, ConfigLine, GetConfigReply, ListCategoriesReply
from ajam_core.reply import Reply
from ajam_core.versions import UNKNOWN
from tests.core.blocks import message, reply
from tests.recorded import step

FORMATS = ("rawman", "mxml", "html")


def recorded(version: str, format: str, name: str) -> Reply:
    return Reply.read(get_codec(format).decode(step(version, format, name).body), None)


def category(name: str, *lines: str, templates: tuple[str, ...] = (), is_template: bool = False) -> ConfigCategory:
    pairs = (line.split("=", 1) for line in lines)
    return ConfigCategory(name, tuple(ConfigLine(name, value) for name, value in pairs), templates, is_template)


def is_ascii(line: ConfigLine) -> bool:
    return line.value.isascii()


@pytest.mark.parametrize(
    ("action", "pairs"),
    [
        (GetConfig("sip.conf"), [("Filename", "sip.conf")]),
        (
            GetConfig("pjsip.conf", "101", "type=auth,TEMPLATES=include"),
            [("Filename", "pjsip.conf"), ("Category", "101"), ("Filter", "type=auth,TEMPLATES=include")],
        ),
        (GetConfigJSON("sip.conf", category="101"), [("Filename", "sip.conf"), ("Category", "101")]),
        (ListCategories("sip.conf"), [("Filename", "sip.conf")]),
        (
            ListCategories("sip.conf", "TEMPLATES=restrict"),
            [("Filename", "sip.conf"), ("Match", "TEMPLATES=restrict")],
        ),
        (CreateConfig("new.conf"), [("Filename", "new.conf")]),
    ],
    ids=lambda given: getattr(given, "name", ""),
)
def test_an_action_sends_its_parameters(action: Any, pairs: list[tuple[str, str]]) -> None:
    assert action.params(UNKNOWN) == pairs
    assert action.repeatable is not isinstance(action, CreateConfig)


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_is_its_categories_with_their_lines_in_order(format: str) -> None:
    config = GetConfig("sip.conf").result(recorded("16", format, "getconfig-sip"))
    assert [each.name for each in config.categories][:3] == ["general", "101", "102"]
    assert config.getall("101") == (
        category(
            "101",
            *("type=friend", "secret=s3cret", "host=dynamic", 'description=Éric "le <boss>" & co'),
            *('callerid="Éric <x>" <101>', "qualify=yes", "mailbox=101@default"),
            templates=("base",),
        ),
    )
    assert config.categories[0].getall("REGISTER") == (
        *("2345:password@127.0.0.1:15999/1234", "user2:pw@127.0.0.1:15998", "acc%C3%A9nt:pw@127.0.0.1:15997"),
    )
    assert config.getall("nobody") == ()
    assert (config.extra, config.unparsed) == ({}, {})
    assert config.wire is not None


@pytest.mark.parametrize("format", FORMATS)
def test_both_ways_to_ask_give_the_same_categories(format: str) -> None:
    asked = GetConfig("sip.conf").result(recorded("1.8.32.3", format, "getconfig-sip")).categories
    given = GetConfigJSON("sip.conf").result(recorded("1.8.32.3", format, "getconfigjson")).categories
    assert [each.name for each in given] == [each.name for each in asked]
    pairs = [(each, other) for each, other in zip(given, asked, strict=True) if all(map(is_ascii, other.lines))]
    assert len(pairs) > 8  # a byte of the file is no UTF-8, and its JSON is one value
    assert all(each == other for each, other in pairs)
    for version in ("16", "22"):
        asked = GetConfig("queues.conf", "support").result(recorded(version, format, "getconfig-category")).categories
        answer = recorded(version, format, "getconfigjson")
        assert GetConfigJSON("queues.conf", "SUPPORT").result(answer).categories == asked
        assert [each.name for each in GetConfigJSON("queues.conf").result(answer).categories] == list(
            ListCategories("queues.conf").result(recorded(version, format, "listcategories")).names
        )


def test_the_category_that_1_4_sends_with_the_whole_file_is_picked_out() -> None:
    answer = recorded("1.4.26.2", "rawman", "getconfig-category")
    assert len(GetConfig("sip.conf").result(answer).categories) > 10
    (found,) = GetConfig("sip.conf", "103").result(answer).categories
    assert found.getall("setvar") == ("NAME=Zoé & <Co>",)


def test_templates_repeats_and_lines_of_every_kind_are_read() -> None:
    answer = reply(
        (
            *("Response: Success", "ActionID: a", "Category-000000: base", "IsTemplate-000000: 1"),
            *("Line-000000-000000: a=b=c", "Category-000001: 200", "Templates-000001: base,other"),
            *("Line-000001-000000: a=", "Line-000001-000001: a= x ", "Category-000002: 200", "Category-000003: "),
        )
    )
    assert GetConfig("x").result(answer).categories == (
        category("base", "a=b=c", is_template=True),
        category("200", "a=", "a= x ", templates=("base", "other")),
        category("200"),
        category(""),
    )


def test_a_file_or_category_without_anything_is_an_empty_reply() -> None:
    answer = reply(message("Response: Success", text=("No categories found",)))
    assert GetConfig("x", "y").result(answer) == GetConfigReply()
    answer = reply(("Response: Success", "Error: no categories found"))
    assert ListCategories("x").result(answer) == ListCategoriesReply()


def test_headers_that_belong_to_no_category_are_kept() -> None:
    answer = reply(("Response: Success", "Line-000000-000000: a=b", "New: x", "Category-000000: c"))
    config = GetConfig("x").result(answer)
    assert config.categories == (category("c"),)
    assert config.extra == {"new": "x"}


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("{}", ()),
        ('{"a":{}}', (category("a"),)),
        ('{"a":["x":"1","x":"2"],"a":["y":""]}', (category("a", "x=1", "x=2"), category("a", "y="))),
        (
            r'{"q\"u\\":{"k\"":"v\\\"w","c":"{\"a\":1},"}}',
            (ConfigCategory('q"u\\', (ConfigLine('k"', 'v\\"w'), ConfigLine("c", '{"a":1},'))),),
        ),
        (
            '{"base":{"istemplate":1,"templates":"root","x":"1"},"c":{"templates":"base,other","templates":"line"}}',
            (
                category("base", "x=1", templates=("root",), is_template=True),
                category("c", "templates=line", templates=("base", "other")),
            ),
        ),
        (
            '{"base":{istemplate:1,templates:"root","x":"1"},"c":{templates:"base"}}',
            (category("base", "x=1", templates=("root",), is_template=True), category("c", templates=("base",))),
        ),
    ],
)
def test_the_text_that_is_no_json_is_read(text: str, categories: tuple[ConfigCategory, ...]) -> None:
    read = GetConfigJSON("x").result(reply(("Response: Success", f"JSON: {text}")))
    assert read.categories == categories
    assert read.unparsed == {}


@pytest.mark.parametrize("text", ["", "{", "{}}", '{"a":{}', '{"a":{"x":1}}', '{"a":{"x":"1"', '{"a":{}}x', '{"a":3}'])
def test_a_text_that_is_none_of_it_is_kept(text: str) -> None:
    read = GetConfigJSON("x").result(reply(("Response: Success", f"JSON: {text}")))
    assert read.categories == ()
    assert read.unparsed == {"json": text}


@pytest.mark.parametrize("name", ["getconfig-sip", "getconfigjson"])
def test_no_value_of_a_file_shows_in_a_repr(name: str) -> None:
    answer = recorded("1.8.32.3", "rawman", name)
    shown = repr([GetConfig("x").result(answer), GetConfigJSON("x").result(answer), answer, *answer.messages])
    assert "joesecret" not in shown
    assert "s101" not in shown


HEAD = [("SrcFilename", "a.conf"), ("DstFilename", "a.conf")]


@pytest.mark.parametrize(
    ("action", "pairs"),
    [
        (UpdateConfig("a.conf"), {}),
        (UpdateConfig("a.conf").new_cat("c"), {"Action": "NewCat", "Cat": "c"}),
        (
            UpdateConfig("a.conf").new_cat(
                "c", inherit=("t", "u"), template=True, before="b", allow_dups=True, ignore_error=True
            ),
            {
                "Action": "NewCat",
                "Cat": "c",
                "Match": "b",
                "Options": 'allowdups,template,ignoreerror,inherit="t,u"',
            },
        ),
        (UpdateConfig("a.conf").rename_cat("c", "d"), {"Action": "RenameCat", "Cat": "c", "Value": "d"}),
        (UpdateConfig("a.conf").del_cat("c"), {"Action": "DelCat", "Cat": "c"}),
        (
            UpdateConfig("a.conf").del_cat("c", cat_filter="type=auth", ignore_error=True),
            {"Action": "DelCat", "Cat": "c", "Options": 'catfilter="type=auth",ignoreerror'},
        ),
        (
            UpdateConfig("a.conf").empty_cat("c", cat_filter="a=1,b=2"),
            {"Action": "EmptyCat", "Cat": "c", "Options": 'catfilter="a=1,b=2"'},
        ),
        (
            UpdateConfig("a.conf").update("c", "v", "new", match="old"),
            {"Action": "Update", "Cat": "c", "Var": "v", "Value": "new", "Match": "old"},
        ),
        (UpdateConfig("a.conf").delete("c", "v"), {"Action": "Delete", "Cat": "c", "Var": "v"}),
        (UpdateConfig("a.conf").delete("c", line=0), {"Action": "Delete", "Cat": "c", "Line": "0"}),
        (
            UpdateConfig("a.conf").append("c", "v", "", cat_filter="TEMPLATES=include"),
            {"Action": "Append", "Cat": "c", "Var": "v", "Value": "", "Options": 'catfilter="TEMPLATES=include"'},
        ),
        (
            UpdateConfig("a.conf").append("c", "exten", "1,1,NoOp()", arrow=True),
            {"Action": "Append", "Cat": "c", "Var": "exten", "Value": ">1,1,NoOp()"},
        ),
        (UpdateConfig("a.conf").append("c", "v", ">x"), {"Action": "Append", "Cat": "c", "Var": "v", "Value": ">>x"}),
        (
            UpdateConfig("a.conf").insert("c", "v", "x", line=12),
            {"Action": "Insert", "Cat": "c", "Var": "v", "Value": "x", "Line": "12"},
        ),
    ],
)
def test_an_operation_is_its_parameters(action: UpdateConfig, pairs: dict[str, str]) -> None:
    assert action.params(UNKNOWN) == [*HEAD, *((f"{name}-000000", text) for name, text in pairs.items())]
    assert not action.repeatable


def test_operations_are_numbered_in_their_order_and_leave_the_action_that_they_were_added_to_alone() -> None:
    first = UpdateConfig("a.conf", "b.conf").new_cat("c")
    second = first.append("c", "v", "1")
    assert len(first.operations) == 1
    assert second.params(UNKNOWN)[:2] == [("SrcFilename", "a.conf"), ("DstFilename", "b.conf")]
    assert second.params(UNKNOWN)[2:] == [
        *(("Action-000000", "NewCat"), ("Cat-000000", "c")),
        *(("Action-000001", "Append"), ("Cat-000001", "c"), ("Var-000001", "v"), ("Value-000001", "1")),
    ]


@pytest.mark.parametrize("operations", [[], ("Append",), None])
def test_operations_that_are_none_are_refused(operations: Any) -> None:
    with pytest.raises(LocalProtocolError, match="must be a tuple of ConfigOperation"):
        UpdateConfig("a.conf", operations=operations)


@pytest.mark.parametrize(
    ("reload", "sent"), [(False, []), (True, [("Reload", "true")]), ("app_queue.so", [("Reload", "app_queue.so")])]
)
def test_a_reload_is_asked_for_or_not_mentioned(reload: bool | str, sent: list[tuple[str, str]]) -> None:
    assert UpdateConfig("a.conf", reload=reload).params(UNKNOWN) == [*HEAD, *sent]


def test_templates_may_take_their_lines_with_them() -> None:
    action = UpdateConfig("a.conf", preserve_effective_context=False)
    assert action.params(UNKNOWN) == [*HEAD, ("PreserveEffectiveContext", "false")]


@pytest.mark.parametrize(
    "broken",
    [
        lambda update: update.new_cat(""),
        lambda update: update.new_cat("a]b"),
        lambda update: update.new_cat("c", inherit=('a"b',)),
        lambda update: update.new_cat(7),
        lambda update: update.rename_cat("c", ""),
        lambda update: update.rename_cat("c", "a]b"),
        lambda update: update.del_cat("c", cat_filter='a="b"'),
        lambda update: update.update("c", "", "x"),
        lambda update: update.update("c", "a=b", "x"),
        lambda update: update.update("c", "v", "x", match=7),
        lambda update: update.delete("c"),
        lambda update: update.delete("c", line=-1),
        lambda update: update.insert("c", "v", "x", line="0"),
    ],
)
def test_an_operation_that_no_server_does_is_refused(broken: Any) -> None:
    with pytest.raises(LocalProtocolError, match="UpdateConfig"):
        broken(UpdateConfig("a.conf"))


def test_no_value_of_an_update_shows_in_a_repr() -> None:
    shown = repr(UpdateConfig("a.conf").append("c", "secret", "hunter2").update("c", "pin", "1", match="hunter2"))
    assert "secret" in shown
    assert "hunter2" not in shown


def test_an_excerpt_of_a_file_shows_no_value() -> None:
    message_ = Message.build(("Response", "JSON", "Line-000000-000000"), ("Success", '{"a":{"x":"pin"}}', "x=pin"))
    assert "pin" not in repr(message_)
