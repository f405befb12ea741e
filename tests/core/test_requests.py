"""From an action to one HTTP request: encoding, method, limits, and what is refused before anything is sent."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core.actions import Action, Command, Login, Originate, Ping, Setvar, Status, UserEvent
from ajam_core.credentials import Credentials
from ajam_core.errors import LocalProtocolError
from ajam_core.http import Endpoint, HttpRequest, SessionCookie
from ajam_core.requests import build_request, encode_action
from ajam_core.versions import GET_LIMIT, PARAMETER_LIMIT, Rules

HOME = Endpoint("http://pbx:8088", "/asterisk")
OLD, SMALL, MIDDLE, LARGE = (Rules(post_limit=limit) for limit in (None, 1024, 4096, 40960))
CONTROLS = ["\r", "\n", "\r\n", "\x00", "\x01", "\t", "\x1b", "\x1f", "\x7f"]


def of_length(size: int) -> str:
    return "action=Ping&x=".ljust(size, "a")


@pytest.mark.parametrize(
    ("action", "action_id", "form"),
    [
        (Ping(), "a-1", "action=Ping&actionid=a-1"),
        (Ping(), None, "action=Ping"),
        (Command("core show version"), "a-1", "action=Command&actionid=a-1&command=core%20show%20version"),
        (
            Action("Status", [("Variables", "a"), ("Channel", "SIP/1"), ("Variables", "b")]),
            "a-1",
            "action=Status&actionid=a-1&Variables=a&Channel=SIP%2F1&Variables=b",
        ),
    ],
)
def test_action_and_action_id_come_first_and_parameters_keep_their_order(
    action: Any, action_id: str | None, form: str
) -> None:
    assert encode_action(action, action_id) == form


def test_the_form_is_in_the_encoding_of_the_session() -> None:
    assert encode_action(Command("é"), None, encoding="latin-1") == "action=Command&command=%E9"
    with pytest.raises(LocalProtocolError, match="parameter 'command' holds a character that ascii cannot encode"):
        encode_action(Command("é"), None, encoding="ascii")


@pytest.mark.parametrize("action_id", ["a", "A-z.0_9", "x" * 60])
def test_an_action_id_that_every_version_carries_whole_is_taken(action_id: str) -> None:
    assert f"actionid={action_id}" in encode_action(Ping(), action_id)


@pytest.mark.parametrize("action_id", ["", "x" * 61, "a b", "é", "a/b", "a\r\nEvent: x", "a\n", "a:b", "\x00"])
def test_any_other_action_id_is_refused(action_id: str) -> None:
    with pytest.raises(
        LocalProtocolError, match=r"^Ping: the ActionID must be 1 to 60 characters of A-Z a-z 0-9 \. _ -$"
    ):
        encode_action(Ping(), action_id)


def test_parameters_that_a_server_would_drop_are_refused() -> None:
    most = [(f"p{number}", "") for number in range(PARAMETER_LIMIT - 2)]
    assert encode_action(Action("Foo", most), "a-1").count("&") == PARAMETER_LIMIT - 1
    with pytest.raises(LocalProtocolError, match=r"^Foo: 129 parameters; a server drops those beyond 128$"):
        encode_action(Action("Foo", [*most, ("one", "more")]), "a-1")
    with pytest.raises(LocalProtocolError, match=r"beyond 127$"):  # up to 1.6 the cookie is one of them
        encode_action(Action("Foo", most), "a-1", rules=OLD)


def test_a_form_that_no_server_takes_is_refused_before_the_server_is_known() -> None:
    fits = encode_action(Setvar("x", ""), None)
    assert len(encode_action(Setvar("x", "a" * (40960 - len(fits))), None)) == 40960
    with pytest.raises(
        LocalProtocolError, match=r"^Setvar: 40961 bytes of parameters; no server takes more than 40960$"
    ):
        encode_action(Setvar("x", "a" * (40961 - len(fits))), None)


@pytest.mark.parametrize("control", CONTROLS)
@pytest.mark.parametrize(
    ("make", "names"),
    [
        (lambda bad: Action(f"Foo{bad}"), "no name of an action"),
        (lambda bad: Action("Foo", {"channel": f"SIP/1{bad}"}), "Foo: the value of parameter 'channel'"),
        (lambda bad: Action("Foo", [(f"chan{bad}nel", "SIP/1")]), "Foo: 'chan.*' is no name of a parameter"),
        (lambda bad: Command(f"core{bad} show"), "Command: the value of parameter 'command'"),
        (lambda bad: Setvar("x", f"1{bad}"), "Setvar: the value of parameter 'value'"),
        (lambda bad: Status(variables=("a", f"b{bad}")), "Status: the value of parameter 'variables'"),
        (
            lambda bad: Originate(channel="SIP/1", application="Wait", variables={"A": f"1{bad}"}),
            "Originate: the value of parameter 'variable'",
        ),
        (
            lambda bad: Originate(channel="SIP/1", application="Wait", variables={f"A{bad}": "1"}),
            "Originate: the value of parameter 'variable'",
        ),
        (lambda bad: UserEvent(f"x{bad}"), "UserEvent: the value of parameter 'userevent'"),
        (lambda bad: UserEvent("x", {"Door": f"a{bad}"}), "UserEvent: the value of parameter 'Door'"),
        (lambda bad: UserEvent("x", {f"Door{bad}": "a"}), "UserEvent: 'Door.*' is no name of a parameter"),
        (lambda bad: Login(Credentials("admin", "x"), events=f"on{bad}"), "Login: the value of parameter 'events'"),
    ],
)
def test_a_control_character_anywhere_is_refused_by_the_name_of_its_parameter(
    make: Any, names: str, control: str
) -> None:
    with pytest.raises(LocalProtocolError, match=names) as caught:
        encode_action(make(control), "a-1")
    assert control not in str(caught.value)


def test_an_action_id_with_a_control_character_is_refused_however_it_is_given() -> None:
    with pytest.raises(LocalProtocolError, match="the value of parameter 'ActionID' holds a line break"):
        Action("Foo", {"ActionID": "a\r\nEvent: forged"})


@pytest.mark.parametrize(
    ("rules", "size", "method"),
    [
        (OLD, 20, "GET"),
        (SMALL, 1024, "POST"),
        (SMALL, 1025, "GET"),
        (MIDDLE, 4096, "POST"),
        (LARGE, 4097, "POST"),
        (LARGE, 40960, "POST"),
    ],
)
def test_post_is_used_where_the_body_fits_and_get_where_it_does_not(rules: Rules, size: int, method: str) -> None:
    form = of_length(size)
    request = build_request(HOME, "rawman", form, rules=rules)
    assert request.method == method
    if method == "POST":
        assert request == HttpRequest(
            "POST",
            "http://pbx:8088",
            "/asterisk/rawman",
            (("Content-Type", "application/x-www-form-urlencoded"),),
            form.encode(),
        )
    else:
        assert request == HttpRequest("GET", "http://pbx:8088", f"/asterisk/rawman?{form}")


def test_a_url_may_be_as_long_as_every_server_reads_it_and_no_longer() -> None:
    longest = GET_LIMIT - len("/asterisk/rawman?")
    assert len(build_request(HOME, "rawman", of_length(longest), rules=OLD).target) == 4000
    with pytest.raises(LocalProtocolError) as caught:
        build_request(HOME, "rawman", of_length(longest + 1), rules=OLD)
    assert str(caught.value) == "the request is 3984 bytes long; this server takes no POST and a URL of 4000 bytes"


@pytest.mark.parametrize(("rules", "size", "limit"), [(SMALL, 4000, 1024), (MIDDLE, 4097, 4096), (LARGE, 40961, 40960)])
def test_what_fits_neither_a_body_nor_a_url_is_refused(rules: Rules, size: int, limit: int) -> None:
    with pytest.raises(LocalProtocolError) as caught:
        build_request(HOME, "rawman", of_length(size), rules=rules)
    assert str(caught.value) == (
        f"the request is {size} bytes long; this server takes a POST of {limit} bytes and a URL of 4000 bytes"
    )


def test_a_server_that_is_not_known_yet_is_asked_by_get() -> None:
    assert build_request(HOME, "rawman", "action=Ping", rules=LARGE, get=True).method == "GET"


def test_the_cookie_goes_along_with_either_method() -> None:
    cookie = SessionCookie("44a02cf1", 60)
    header = ("Cookie", 'mansession_id="44a02cf1"')
    assert build_request(HOME, "mxml", "action=Ping", rules=OLD, cookie=cookie).headers == (header,)
    assert build_request(HOME, "mxml", "action=Ping", rules=SMALL, cookie=cookie).headers[0] == header


@pytest.mark.parametrize("rules", [SMALL, MIDDLE, LARGE])
def test_a_secret_never_goes_into_the_url_of_a_server_that_takes_post(rules: Rules) -> None:
    assert rules.post_limit
    secret = "secret=".ljust(rules.post_limit, "a")
    request = build_request(HOME, "rawman", secret, rules=rules, secret=True)
    assert request.method == "POST"
    assert "secret" not in request.url
    with pytest.raises(LocalProtocolError) as caught:
        build_request(HOME, "rawman", secret + "a", rules=rules, secret=True)
    assert str(caught.value) == (
        f"the login is {rules.post_limit + 1} bytes long; this server takes {rules.post_limit}, "
        "and a secret does not go into a URL"
    )


def test_a_server_that_takes_no_post_gets_the_secret_in_the_url_because_there_is_no_other_way() -> None:
    request = build_request(HOME, "rawman", "action=Login&secret=x", rules=OLD, secret=True)
    assert request.target == "/asterisk/rawman?action=Login&secret=x"
