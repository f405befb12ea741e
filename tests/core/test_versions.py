"""The version of a server, and what follows from it."""

from __future__ import annotations

import pytest

from ajam_core.versions import UNKNOWN, Rules, Version, rules_for

ONE_LIST = {"iaxpeers"}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Asterisk/1.4.26.2", (1, 4, 26, 2)),
        ("Asterisk/1.8.32.3", (1, 8, 32, 3)),
        ("Asterisk/13.38.3", (13, 38, 3)),
        ("Asterisk/22.0.0-rc1", (22, 0, 0)),
        ("Asterisk/16.28.0~dfsg-0+deb11u4", (16, 28, 0)),
        ("Asterisk/13.38.3~dfsg-1", (13, 38, 3)),
        ("Asterisk/22.10.1+dfsg+~cs6.17.60671434-1", (22, 10, 1)),
        ("Asterisk/1.6.2.24", (1, 6, 2, 24)),
        ("Asterisk/certified/13.21-cert6", (13, 21)),
        ("Asterisk/certified-18.9-cert5", (18, 9)),
        ("Asterisk/SVN-branch-1.4-r123M", (1, 4)),
        ("Asterisk/SVN-branch-11-r5", (11,)),
        ("Asterisk/GIT-18-1a2b3c4dM", (18,)),
        ("Asterisk/GIT-13.38.3-rc1-5-gabcdef", (13, 38, 3)),
        ("Asterisk/GIT-certified/18.9-cert5-1a2b3c4", (18, 9)),
        ("Asterisk/GIT-20-20.2.0-rc1-15-g1a2b3c4d5eM", (20,)),
        ("certified/13.21-cert6", (13, 21)),
        ("GIT-18-1a2b3c4d", (18,)),
        ("SVN-branch-1.8-r1", (1, 8)),
        ("22.10.1", (22, 10, 1)),
        ("1.4", (1, 4)),
    ],
)
def test_every_form_of_a_version_is_read(text: str, numbers: tuple[int, ...]) -> None:
    assert Version.parse(text) == Version(numbers)


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "Asterisk/SVN-trunk-r5",
        "Asterisk/GIT-master-1a2b3c4d",
        "Asterisk/GIT-master-1.2abc",
        "Asterisk/GIT-1a2b3c4d",
        "GIT-master-13.0.0-beta1-4332-g1a2b3c4dM",
        "Asterisk/UNKNOWN__and_probably_unsupported",
        "Asterisk/",
        "Asterisk/22",
        "nginx/1.18.0",
        "Apache/2.4.6 (CentOS)",
        "My PBX 1.4.2",
    ],
)
def test_what_names_no_version_gives_none(text: str | None) -> None:
    assert Version.parse(text) is None


def test_a_version_of_absurd_length_is_cut_rather_than_a_crash() -> None:
    assert Version.parse("Asterisk/1." + "9" * 5000) == Version((1, 999_999_999))


def test_versions_compare_by_number_and_show_their_numbers() -> None:
    parsed = [Version.parse(text) for text in ("1.8.32.3", "10.12.4", "16.2.1", "16.3.0", "22.10.1")]
    versions = [version for version in parsed if version]
    assert versions == sorted(versions)
    assert Version((16, 28)) >= Version((16, 3)) > Version((16, 2, 9))
    assert str(Version((1, 4, 26, 2))) == "1.4.26.2"


@pytest.mark.parametrize(
    ("version", "post_limit"),
    [
        ((1, 2), None),
        ((1, 4, 26, 2), None),
        ((1, 6, 2, 24), None),
        ((1, 8, 0), 1024),
        ((10, 12, 4), 1024),
        ((11, 25, 3), 1024),
        ((12, 8, 2), 1024),
        ((13, 0), 4096),
        ((14, 7), 4096),
        ((15, 7), 4096),
        ((16,), 4096),
        ((16, 2, 1), 4096),
        ((16, 3, 0), 40960),
        ((17, 0), 40960),
        ((23, 4, 1), 40960),
    ],
)
def test_the_largest_form_body_is_that_of_the_version(version: tuple[int, ...], post_limit: int | None) -> None:
    assert rules_for(Version(version)).post_limit == post_limit


@pytest.mark.parametrize(
    ("version", "separator", "ends_with_ping"),
    [((1, 4, 44), "|", True), ((1, 6, 0), ",", False), ((1, 8), ",", False), ((22, 10), ",", False)],
)
def test_only_1_4_separates_variables_by_a_bar_and_ends_a_login_with_a_ping(
    version: tuple[int, ...], separator: str, ends_with_ping: bool
) -> None:
    rules = rules_for(Version(version))
    assert (rules.item_separator, rules.login_ends_with_ping) == (separator, ends_with_ping)


TEXT = {"iaxnetstats", "skinnyshowdevice", "skinnyshowline"}


@pytest.mark.parametrize(
    ("version", "text_replies", "lossy"),
    [
        ((1, 4), TEXT | {"queues", "iaxpeers"}, TEXT | {"queues", "command", "iaxpeers"}),
        ((1, 6, 2), TEXT | {"queues"}, TEXT | {"queues", "command"}),
        ((1, 8), TEXT | {"queues"}, TEXT | {"queues", "command"}),
        ((11,), TEXT | {"queues"}, TEXT | {"queues", "command"}),
        ((12,), TEXT | {"queues"}, TEXT | {"queues", "command"}),
        ((13, 38), TEXT | {"queues"}, TEXT | {"queues", "command"}),
        ((14,), TEXT | {"queues"}, TEXT | {"queues"}),
        ((15,), TEXT, TEXT),
        ((22,), TEXT, TEXT),
    ],
)
def test_answers_that_only_rawman_carries_are_known_by_version(
    version: tuple[int, ...], text_replies: set[str], lossy: set[str]
) -> None:
    rules = rules_for(Version(version))
    assert rules.text_replies == text_replies
    assert rules.lossy == lossy


@pytest.mark.parametrize(
    ("version", "unmarked", "endless"),
    [
        ((1, 4), ONE_LIST, {"dbget"}),
        ((1, 6), ONE_LIST, {"dbget", "iaxpeers", "showdialplan"}),
        ((1, 8), ONE_LIST, set()),
        ((10,), ONE_LIST, set()),
        ((11,), {"iaxpeers", "parkinglots"}, set()),
        ((12,), ONE_LIST, set()),
        ((13,), ONE_LIST, set()),
        ((16, 3), ONE_LIST, set()),
    ],
)
def test_lists_without_action_ids_or_without_an_end_are_known_by_version(
    version: tuple[int, ...], unmarked: set[str], endless: set[str]
) -> None:
    rules = rules_for(Version(version))
    assert rules.unmarked == unmarked
    assert rules.endless == endless


def test_an_unknown_version_gets_what_the_most_servers_take_and_nothing_is_refused_for_it() -> None:
    assert rules_for(None) is UNKNOWN
    assert UNKNOWN.post_limit == 1024
    table = [rules_for(Version((major,))) for major in (1, 11, 12, 13, 14, 15, 17)]
    for rules in (*table, rules_for(Version((1, 8))), rules_for(Version((1, 6)))):
        assert rules.unmarked <= UNKNOWN.unmarked
        assert rules.endless <= UNKNOWN.endless
        assert rules.lossy <= UNKNOWN.lossy


def test_action_names_in_rules_are_lower_case() -> None:
    for rules in (UNKNOWN, Rules(post_limit=None), *(rules_for(Version((n,))) for n in range(1, 24))):
        for names in (rules.unmarked, rules.endless, rules.headless, rules.text_replies, rules.lossy):
            assert all(name == name.lower() for name in names)
