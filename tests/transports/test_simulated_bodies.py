"""How a raw stream becomes mxml and HTML, where no recording shows it."""

from __future__ import annotations

import pytest

from ajam_transports.simulated.bodies import render, stream
from ajam_transports.simulated.versions import Release


def body(version: str, endpoint: str, text: str) -> str:
    return render(text, endpoint, Release(version)).decode("utf-8", "surrogateescape")


@pytest.mark.parametrize("version", ["1.4.26.2", "1.8.32.3", "22.10.1"])
def test_a_stream_that_ends_inside_a_message_still_closes_it(version: str) -> None:
    assert body(version, "mxml", "Response: Success\r\n").endswith(
        "response='Success' /></response>\n</ajax-response>\n"
    )


@pytest.mark.parametrize(("version", "name"), [("16.28.0", "_1abc"), ("13.38.3", "1abc")])
def test_a_name_that_begins_with_a_digit_gets_an_underscore_from_16_25_on(version: str, name: str) -> None:
    assert f" {name}='v'" in body(version, "mxml", "1abc: v\r\n\r\n")


def test_a_raw_body_ends_at_the_first_nul() -> None:
    assert stream([(("A", "b\x00c"),), (("D", "e"),)]) == "A: b"


def test_bytes_that_are_no_text_pass_through() -> None:
    assert render("A: \udce9\r\n\r\n", "rawman", Release()) == b"A: \xe9\r\n\r\n"
    assert render("A: \udce9\r\n\r\n", "manager", Release()).count(b"<td>\xe9</td>") == 1
