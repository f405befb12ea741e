"""Messages: the folding of names, repeats, look-up, and what is never shown."""

from __future__ import annotations

import copy
import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajam_core import messages
from ajam_core.messages import Message, Shape, fold, is_secret, mask, masked
from tests.core.blocks import message


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("ObjectName", "objectname"),
        ("Addr->IP", "addr__ip"),
        ("addr__ip", "addr__ip"),
        ("addr->ip", "addr__ip"),
        ("SIP-T.38Support", "sip_t_38support"),
        ("CID Name", "cid_name"),
        ("Category-000000", "category_000000"),
        ("2ndLine", "2ndline"),
        ("_2ndline", "2ndline"),
        ("__2nd", "__2nd"),
        ("_name", "_name"),
        ("_", "_"),
        ("", ""),
        ("é", "__"),
        ("İ", "__"),
        ("٣", "__"),
        ("\udc80", "___"),
    ],
)
def test_a_name_folds_to_lower_case_ascii_letters_digits_and_underscores(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text())
def test_folding_a_folded_name_changes_it_no_further_but_for_a_leading_underscore_before_a_digit(name: str) -> None:
    folded = fold(name)
    assert folded.isascii()
    assert set(folded) <= set("abcdefghijklmnopqrstuvwxyz0123456789_")
    assert fold(folded) in (folded, folded[1:])


@pytest.mark.parametrize("spelling", ["CallerIDNum", "calleridnum", "CALLERIDNUM", "CallerIDnum"])
def test_look_up_takes_any_spelling(spelling: str) -> None:
    block = message("Event: Status", "CallerIDNum: 101")
    assert block[spelling] == "101"
    assert block.get(spelling) == "101"
    assert block.getall(spelling) == ("101",)
    assert spelling in block


def test_a_missing_header_is_a_key_error_or_the_default() -> None:
    block = message("Event: Status")
    with pytest.raises(KeyError, match="channel"):
        block["Channel"]
    assert block.get("Channel") is None
    assert block.get("Channel", "none") == "none"
    assert block.getall("Channel") == ()
    assert "Channel" not in block
    assert 1 not in block


def test_repeats_come_in_order_and_the_first_is_the_value() -> None:
    block = message("Event: Status", "Variable: a=1", "Channel: SIP/1", "variable: b=2", "VARIABLE: c=3")
    assert block["Variable"] == "a=1"
    assert block.getall("Variable") == ("a=1", "b=2", "c=3")
    assert block.to_dict() == {
        "event": "Status",
        "variable": "a=1",
        "channel": "SIP/1",
        "variable-2": "b=2",
        "variable-3": "c=3",
    }


def test_items_are_names_as_seen_with_their_values_in_order() -> None:
    headers = ("Event: Status", "Addr->IP: 127.0.0.1", "Event: again")
    assert list(message(*headers).items()) == [("Event", "Status"), ("Addr->IP", "127.0.0.1"), ("Event", "again")]


@pytest.mark.parametrize(
    ("names", "plain"),
    [
        (("output", "output-2", "output-3"), ("output", "output", "output")),
        (("Contacts", "Contacts-2"), ("Contacts", "Contacts")),
        (("Line-000000-000001", "Line-000000-000002"), ("Line-000000-000001", "Line-000000-000002")),
        (("output-2",), ("output-2",)),
        (("output", "output-3"), ("output", "output-3")),
        (("output", "output-1"), ("output", "output-1")),
        (("output", "output-02"), ("output", "output-02")),
        (("output", "output-0"), ("output", "output-0")),
        (("H", "h", "h-2"), ("H", "h", "h")),  # counted by case, printed without: 1.6 and later
        (("a", "b", "a-2", "b-2", "a-3"), ("a", "b", "a", "b", "a")),
        (("a", "a-" + "9" * 5000), ("a", "a-" + "9" * 5000)),
        (("a\nb", "a\nb-2"), ("a\nb", "a\nb")),
        (("-2", "a"), ("-2", "a")),
    ],
)
def test_a_numbered_name_is_a_repeat_only_where_the_one_before_it_stands(
    names: tuple[str, ...], plain: tuple[str, ...]
) -> None:
    assert Shape.of(names, numbered=True).names == plain


def test_a_format_without_numbers_keeps_such_names_as_they_are() -> None:
    assert Shape.of(("output", "output-2")).names == ("output", "output-2")
    assert message("output: a", "output-2: b").to_dict() == {"output": "a", "output_2": "b"}


def test_equal_names_give_one_shape_object() -> None:
    names = ("Event", "One", "Shape")
    assert Shape.of(names) is Shape.of(tuple(names))
    assert Shape.of(names) is not Shape.of((*names, "More"))


def test_shapes_and_messages_of_equal_names_are_equal_whether_or_not_the_shape_is_one_object() -> None:
    first = message("Event: Status", "Channel: SIP/1")
    messages.SHAPES.clear()
    second = message("Event: Status", "Channel: SIP/1")
    assert first.shape is not second.shape
    assert first == second
    assert hash(first.shape) == hash(second.shape)
    assert first != message("event: Status", "Channel: SIP/1")
    assert first.shape != "Event"


def test_the_cache_of_shapes_is_bounded_in_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "SHAPES_KEPT", 4)
    monkeypatch.setattr(messages, "SHAPES", {})
    for number in range(20):
        Shape.of((f"Name{number}",))
        assert len(messages.SHAPES) <= 4


def test_a_shape_of_very_many_names_is_not_kept() -> None:
    usual, long = ("Name",) * messages.LONGEST_KEPT, ("Name",) * (messages.LONGEST_KEPT + 1)
    assert Shape.of(usual) is Shape.of(usual)
    assert Shape.of(long) is not Shape.of(long)


def test_the_time_for_a_shape_grows_with_its_names_and_no_faster() -> None:
    started = time.perf_counter()
    shape = Shape.of(("Response", *("Output",) * 100_000), numbered=True)
    assert time.perf_counter() - started < 5
    assert shape.wire_names[-1] == "output-100000"


def test_the_session_cookie_that_old_versions_broadcast_is_left_out() -> None:
    block = message("Event: UserEvent", "mansession_id: 6b309930", "UserEvent: x", "Mansession_ID: 2", "Key: v")
    assert list(block.items()) == [("Event", "UserEvent"), ("UserEvent", "x"), ("Key", "v")]
    assert "mansession_id" not in block
    assert block["key"] == "v"
    assert "6b309930" not in repr(block)


def test_output_is_the_text_of_the_block_or_else_its_output_headers() -> None:
    assert message("Response: Follows", text=("a", "", "b")).output == ("a", "", "b")
    assert message("Response: Success", "Output: a", "Output: ").output == ("a", "")
    assert message("Response: Success").output == ()


def test_to_dict_has_folded_names_original_strings_numbered_lines_and_no_action_id() -> None:
    block = message("Response: Follows", "ActionID: 1", "Output: zero", "actionid: 2", text=("one", "two"))
    assert block.to_dict() == {"response": "Follows", "output": "zero", "output-2": "one", "output-3": "two"}
    assert message("Response: Follows", text=("one", "two")).to_dict() == {
        "response": "Follows",
        "output": "one",
        "output-2": "two",
    }


def test_a_repr_shows_headers_counts_lines_and_masks_secrets() -> None:
    block = message("Event: AuthDetail", "Password: hunter2", "Md5Cred: 0badc0de", text=("x", "y"))
    assert repr(block) == "<Message Event='AuthDetail', Password='***', Md5Cred='***', 2 lines>"


def test_messages_are_copied_and_pickled_with_their_shape() -> None:
    block = message("Event: Status", "Variable: a=1", "Variable: b=2", text=("line",))
    for twin in (copy.copy(block), copy.deepcopy(block), pickle.loads(pickle.dumps(block))):
        assert twin == block
        assert twin.getall("variable") == ("a=1", "b=2")
        assert twin.shape is block.shape


@pytest.mark.parametrize(
    "name",
    [
        *("Password", "PasswordDigest", "Password-Digest", "Md5Cred", "MD5-Cred", "MD5Secret", "Secret", "VMSecret"),
        *("OauthSecret", "Oauth_Secret", "mansession_id", "RefreshToken", "Refresh_Token", "Cookie", "Authorization"),
    ],
)
def test_headers_that_carry_secrets_are_known_by_any_spelling(name: str) -> None:
    assert is_secret(name)
    assert is_secret(name.upper())
    assert masked({fold(name): "hunter2", f"{fold(name)}-2": "hunter3"}).count("***") == 2


@pytest.mark.parametrize("name", ["SecretExist", "ObjectName", "Message"])
def test_other_headers_are_shown(name: str) -> None:
    assert not is_secret(name)
    assert masked({name: "value"}) == repr({name: "value"})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Password: a;b'c<d&e\r\nFoo: x", "Password:***\r\nFoo: x"),
        ("md5_cred : a b\nFoo: x", "md5_cred :***\nFoo: x"),
        ("<generic password='a&amp;b;c' x='1'", "<generic password='***' x='1'"),
        ("<generic password-2='a' x='1'", "<generic password-2='***' x='1'"),
        ("<td>OauthSecret</td><td>a&lt;b</td>", "<td>OauthSecret</td><td>***</td>"),
        ("Line-000001-000002: 101=1234,Bob\r\nX: y", "Line-000001-000002:***\r\nX: y"),
        ("<generic line_000001_000002='101=1234' x='1'", "<generic line_000001_000002='***' x='1'"),
        ('JSON: {"101":{"secret":"a"}}\r\nX: y', "JSON:***\r\nX: y"),
        ("secret=a b&c\r\nX: y", "secret=***\r\nX: y"),
        ("Cookie: mansession_id=1", "Cookie:***"),
        ("ReceivedHash: 0a1b\nSentPackets: 5", "ReceivedHash:***\nSentPackets: 5"),
        ("<generic expectedresponse='0a1b' x='1'", "<generic expectedresponse='***' x='1'"),
        ("<td>Packet</td><td>&lt;auth&gt;</td>", "<td>Packet</td><td>***</td>"),
        ("password='cut off", "password='***"),
        ("nothing of the kind", "nothing of the kind"),
    ],
)
def test_an_excerpt_shows_no_secret_in_any_format(text: str, shown: str) -> None:
    assert mask(text) == shown


@given(
    st.lists(st.tuples(st.text(), st.text()), min_size=1),
    st.lists(st.text()),
    st.booleans(),
)
def test_every_value_and_line_of_any_message_is_in_its_dictionary(
    headers: list[tuple[str, str]], lines: list[str], numbered: bool
) -> None:
    names, values = zip(*headers, strict=True)
    block = Message.build(names, values, tuple(lines), numbered=numbered)
    kept = [value for name, value in block.items() if fold(name) != "actionid"]
    assert sorted(block.to_dict().values()) == sorted([*kept, *lines])
