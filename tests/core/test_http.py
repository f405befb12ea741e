"""HTTP as values: URLs, requests, responses, cookies, forms."""

from __future__ import annotations

import traceback
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ajam_core.errors import LocalProtocolError
from ajam_core.http import Endpoint, HttpRequest, HttpResponse, SessionCookie, encode_form


@pytest.mark.parametrize(
    ("url", "origin", "prefix"),
    [
        ("http://127.0.0.1:8088/asterisk", "http://127.0.0.1:8088", "/asterisk"),
        ("http://127.0.0.1:8088/asterisk/", "http://127.0.0.1:8088", "/asterisk"),
        ("https://pbx.example:8089", "https://pbx.example:8089", ""),
        ("https://pbx.example:8089/", "https://pbx.example:8089", ""),
        ("http://[::1]:8088/a/b", "http://[::1]:8088", "/a/b"),
        ("http://pbx/%C3%A9", "http://pbx", "/%C3%A9"),
        ("simulated://", "simulated://", ""),
        ("unix://%2Frun%2Fpbx/asterisk", "unix://%2Frun%2Fpbx", "/asterisk"),
    ],
)
def test_a_url_is_read_as_origin_and_prefix(url: str, origin: str, prefix: str) -> None:
    assert Endpoint.parse(url) == Endpoint(origin, prefix)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "needs a scheme and a host"),
        ("127.0.0.1:8088/asterisk", "needs a scheme and a host"),
        ("localhost:8088/asterisk", "needs a scheme and a host"),
        ("/asterisk", "needs a scheme and a host"),
        ("http:///asterisk", "needs a scheme and a host"),
        ("http://:8088/asterisk", "needs a scheme and a host"),
        ("http://[::1/asterisk", "host or the port in the URL cannot be read"),
        ("http://pbx:hunter2/asterisk", "host or the port in the URL cannot be read"),
        ("http://pbx:99999/asterisk", "host or the port in the URL cannot be read"),
        ("http://admin:hunter2@pbx/asterisk", "must not hold a user name or secret"),
        ("http://admin@pbx/asterisk", "must not hold a user name or secret"),
        ("http://pbx/asterisk?action=hunter2", "no query and no fragment"),
        ("http://pbx/asterisk#hunter2", "no query and no fragment"),
        ("http://pbx/aster isk", "blank or a control character"),
        ("http://pbx/asterisk\r\nX: 1", "blank or a control character"),
        ("http://pbx/asterisk\x00", "blank or a control character"),
        ("http://pbx/été", "percent-encoded"),
    ],
)
def test_a_url_that_cannot_be_one_is_refused_without_being_repeated(url: str, reason: str) -> None:
    with pytest.raises(LocalProtocolError, match=reason) as caught:
        Endpoint.parse(url)
    assert "hunter2" not in "".join(traceback.format_exception(caught.value, chain=False))


def test_a_request_knows_its_url_and_its_path() -> None:
    request = HttpRequest("GET", "http://pbx:8088", "/asterisk/rawman?action=ping")
    assert request.url == "http://pbx:8088/asterisk/rawman?action=ping"
    assert request.path == "/asterisk/rawman"


def test_the_reprs_of_requests_and_responses_show_neither_query_nor_body_nor_header_values() -> None:
    request = HttpRequest("POST", "http://pbx", "/rawman?secret=hunter2", (("Cookie", "hunter2"),), b"secret=hunter2")
    assert repr(request) == "<HttpRequest POST http://pbx/rawman headers=(Cookie) body=14 bytes>"
    response = HttpResponse(200, (("Set-Cookie", "hunter2"), ("Date", "now")), b"hunter2")
    assert repr(response) == "<HttpResponse 200 headers=(Set-Cookie, Date) body=7 bytes>"
    assert repr(HttpResponse(200, (), iter([b""]))) == "<HttpResponse 200 headers=() body=in chunks>"


def test_headers_of_a_response_are_found_in_any_case() -> None:
    response = HttpResponse(200, (("Content-type", "text/plain"), ("CONTENT-TYPE", "text/html")))
    assert response.header("content-Type") == "text/plain"
    assert response.header("Server") is None


@pytest.mark.parametrize(
    ("value", "media_type"),
    [("text/plain", "text/plain"), ("Text/XML; charset=utf-8", "text/xml"), (" text/html ;x", "text/html"), ("", "")],
)
def test_the_media_type_is_the_content_type_without_parameters(value: str, media_type: str) -> None:
    assert HttpResponse(200, (("Content-Type", value),)).media_type == media_type


def test_a_response_without_a_content_type_has_an_empty_media_type() -> None:
    assert HttpResponse(200, ()).media_type == ""


@pytest.mark.parametrize(
    ("headers", "value", "max_age_s"),
    [
        (['mansession_id="44a02cf1"; Version="1"; Max-Age=60'], "44a02cf1", 60),  # to 1.4.26 and 1.6.2.8
        (['mansession_id="0000beef"; Version=1; Max-Age=12'], "0000beef", 12),  # since
        (["mansession_id=6b309930; Max-Age=60"], "6b309930", 60),
        (['MANSESSION_ID="6B309930"; Version=1; max-age=60'], "6b309930", 60),
        (['mansession_id = "6b309930" ; Version=1; Max-Age="60"'], "6b309930", 60),
        (['mansession_id="6b309930"'], "6b309930", None),
        (['mansession_id="6b309930"; Max-Age=soon'], "6b309930", None),
        (["route=a1; path=/", 'mansession_id="6b309930"; Max-Age=60'], "6b309930", 60),
        (['mansession_id="11111111"', 'mansession_id="22222222"'], "11111111", None),
    ],
)
def test_the_session_cookie_is_read_in_the_form_of_every_version(
    headers: list[str], value: str, max_age_s: int | None
) -> None:
    response = HttpResponse(200, tuple(("set-COOKIE", header) for header in headers))
    assert response.cookie == SessionCookie(value, max_age_s)


@pytest.mark.parametrize(
    "header", ["route=a1", 'mansession_id=""', 'mansession_id="deleted"', 'xmansession_id="1"', ""]
)
def test_other_cookies_are_none_of_the_session(header: str) -> None:
    assert HttpResponse(200, (("Set-Cookie", header), ("Cookie", 'mansession_id="1"'))).cookie is None


def test_the_cookie_goes_back_as_one_quoted_cookie() -> None:
    assert SessionCookie("44a02cf1").header() == ("Cookie", 'mansession_id="44a02cf1"')


def test_a_cookie_stands_for_its_session_whatever_its_age() -> None:
    assert SessionCookie("44a02cf1", 60).same_session(SessionCookie("44a02cf1"))
    assert not SessionCookie("44a02cf1").same_session(SessionCookie("44a02cf2"))


def test_the_repr_of_a_cookie_does_not_show_it() -> None:
    assert repr(SessionCookie("44a02cf1", 60)) == "<SessionCookie max_age_s=60>"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (
            b'<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\r\n<html><head>\r\n<title>501 Not Implemented</title>',
            501,
        ),
        (b"\r\n<!doctype html><html><head><title> 404 Not Found</title>", 404),
        (b"<title>Asterisk&trade; Manager Interface</title>", None),
        (b"<!DOCTYPE html><title>Asterisk Call Manager</title>", None),
        (b"<!DOCTYPE html><title>5012 is no code</title>", None),
        (b"<!DOCTYPE html>" + b" " * 300 + b"<title>404 far away</title>", None),
        (b"Response: Success\r\n\r\n", None),
        (b"", None),
        (iter([b"<!DOCTYPE html><title>404 Not Found</title>"]), None),
    ],
)
def test_the_status_of_an_error_page_is_in_its_title(body: bytes, status: int | None) -> None:
    assert HttpResponse(200, (), body).page_status() == status


@pytest.mark.parametrize(
    ("pairs", "form"),
    [
        ([("action", "Ping")], "action=Ping"),
        ([("Variable", "a=b"), ("Variable", "c&d;e")], "Variable=a%3Db&Variable=c%26d%3Be"),
        ([("command", "core show version")], "command=core%20show%20version"),
        ([("x", "+"), ("y", "")], "x=%2B&y="),
        ([("é", "日本")], "%C3%A9=%E6%97%A5%E6%9C%AC"),
        ([("x", "-._~/?#[]@!$'()*,%\"<>\\")], "x=-._~%2F%3F%23%5B%5D%40%21%24%27%28%29%2A%2C%25%22%3C%3E%5C"),
        ([], ""),
    ],
)
def test_a_form_keeps_the_order_and_encodes_everything_that_some_version_reads_in_its_own_way(
    pairs: list[tuple[str, str]], form: str
) -> None:
    assert encode_form(pairs) == form


def test_a_form_is_in_the_encoding_asked_for() -> None:
    assert encode_form([("name", "é")], "latin-1") == "name=%E9"


@given(st.lists(st.tuples(st.text(min_size=1), st.text())))
def test_a_form_reads_back_as_its_pairs(pairs: list[tuple[str, str]]) -> None:
    assert parse_qsl(encode_form(pairs), keep_blank_values=True) == pairs


@pytest.mark.parametrize(
    ("pair", "encoding", "reason"),
    [
        (("secret", "hunter\u20ac"), "latin-1", "parameter 'secret' holds a character that latin-1 cannot encode"),
        (("secret", "hunter\udc80"), "utf-8", "parameter 'secret' holds a character that utf-8 cannot encode"),
        (("\u20ac", "x"), "ascii", "parameter '\u20ac' holds a character that ascii cannot encode"),
    ],
)
def test_text_that_does_not_fit_the_encoding_is_refused_and_no_error_carries_it(
    pair: tuple[str, str], encoding: str, reason: str
) -> None:
    with pytest.raises(LocalProtocolError) as caught:
        encode_form([pair], encoding)
    assert str(caught.value) == reason
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_an_encoding_that_writes_control_bytes_of_its_own_is_refused_where_it_does() -> None:
    assert encode_form([("Text", "plain")], "iso2022_jp") == "Text=plain"
    with pytest.raises(LocalProtocolError, match="parameter 'Text' holds a character that iso2022_jp cannot encode"):
        encode_form([("Text", "日本")], "iso2022_jp")
