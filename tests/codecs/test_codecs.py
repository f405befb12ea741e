"""What each codec says of itself, and the door by which it comes in."""

from __future__ import annotations

import pytest

from ajam_codecs import html, mxml, rawman
from ajam_core.contracts import Codec
from ajam_core.plugins import Plugins
from ajam_core.testing import check_codec
from tests.codecs import test_html, test_mxml, test_rawman

NAMES = {
    "rawman": (rawman.codec, "rawman", ("text/plain",)),
    "rawman-text": (rawman.text_codec, "rawman", ("text/plain",)),
    "mxml": (mxml.codec, "mxml", ("text/xml",)),
    "html": (html.codec, "manager", ("text/html",)),
}


@pytest.mark.parametrize(("name", "expected"), NAMES.items(), ids=NAMES.keys())
def test_a_codec_is_found_by_its_name(name: str, expected: tuple[Codec, str, tuple[str, ...]]) -> None:
    codec = Plugins().get_codec(name)
    assert (codec, codec.endpoint, codec.media_types) == expected
    assert codec.name == name


@pytest.mark.parametrize("module", [rawman, mxml, html], ids=lambda module: module.__name__)
def test_a_module_registers_its_codecs(module: object) -> None:
    registered: dict[str, Codec] = {}
    module.ajam_register_codecs(registered.__setitem__)  # type: ignore[attr-defined]
    assert {name: codec.name for name, codec in registered.items()} == {name: name for name in registered}
    assert module.codec in registered.values()  # type: ignore[attr-defined]


CASES = {
    "rawman": {name: body for name, (body, _) in test_rawman.CASES.items() if body.strip()},
    "mxml": {name: body for name, (body, _) in test_mxml.CASES.items()},
    "html": {name: body for name, (body, _) in test_html.CASES.items()},
}


@pytest.mark.parametrize("name", CASES)
def test_the_contract_of_codecs_is_kept(name: str) -> None:
    check_codec(NAMES[name][0], CASES[name])


def test_the_codec_of_bare_text_needs_not_be_told() -> None:
    (message,) = rawman.text_codec.decode(b"0 iax2 peers\r\n\r\n\r\n")
    assert message.text == ("0 iax2 peers",)
