"""What is fuzzed: everything that reads what a server sent. Nothing but an AjamError may come of any bytes.

A target takes bytes and raises AssertionError, or whatever escapes, where ajam is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from ajam_codecs import html, mxml, rawman
from ajam_core import AjamError, DecodeError, HttpRequest, HttpResponse, Message, to_dict, to_record
from ajam_core.answers import check_reply, check_status, conclude
from ajam_core.contracts import Codec
from ajam_core.credentials import Credentials
from ajam_core.digest import Challenge, Digest, Unauthorized, check_challenge
from ajam_core.http import CONTROL
from ajam_core.limits import Limits
from ajam_core.reply import Reply
from ajam_core.structure import structure
from ajam_core.versions import UNKNOWN, Version, rules_for
from tests.campaigns.replies import typed
from tests.core.recording import CLASSES
from tests.recorded import FORMATS, VERSIONS, steps

__all__ = ["TARGETS", "Target", "seeds"]

Target = Callable[[bytes], None]

SMALL = Limits(body=4096, messages=8, headers=16, name=24, value=128)
NO_ANSWER = "no answer of the manager interface"
CUT_SMALL = b"\x7e"
"""A first byte for `decoder`: pieces of 64 bytes, and the limits of any session."""

CREDENTIALS = Credentials("admin", "s3cret", "digest")
ACTIONS = sorted(typed().values(), key=lambda action: action.name)


def decode(codec: Codec, body: bytes, size: int, limits: Limits) -> list[Message] | DecodeError:
    """What the body decodes to in pieces of that size."""
    decoder = codec.decoder(limits=limits)
    try:
        messages = [message for at in range(0, len(body), size) for message in decoder.feed(body[at : at + size])]
        return [*messages, *decoder.close()]
    except DecodeError as error:
        return error


def decoder(codec: Codec) -> Target:
    """The decoder of a format. The first byte says how the rest is cut, which must not matter, and in which limits."""

    def target(data: bytes) -> None:
        how, body = data[0] if data else 0, data[1:]
        limits = SMALL if how & 1 else Limits()
        whole = decode(codec, body, len(body) or 1, limits)
        pieces = decode(codec, body, 1 + (how >> 1), limits)
        if isinstance(whole, DecodeError):
            assert isinstance(pieces, DecodeError), f"whole: {whole}; in pieces: {pieces}"
            assert (whole.offset, whole.truncated) == (pieces.offset, pieces.truncated)
            assert whole.reason == pieces.reason or NO_ANSWER in pieces.reason, "a page may be told by its title"
            assert len(whole.excerpt) <= 80
            return
        assert pieces == whole
        read(whole, how)

    return target


def read(messages: list[Message], how: int) -> None:
    """All that is made of messages: records, dictionaries, a reply, and what that becomes for an action."""
    for message in messages:
        record = to_record(message)
        repr(record)
        assert to_dict(record) == message.to_dict()
        structure(message, CLASSES[how % len(CLASSES)])
    action = ACTIONS[how % len(ACTIONS)]
    try:
        reply = Reply.read(messages, "x" if how & 2 else None, end=getattr(action, "end", ""))
        repr(reply)
        check_reply(action, "x", reply, UNKNOWN, "rawman")
        repr(conclude(action, "x", reply, UNKNOWN))
    except AjamError as error:
        str(error)


def cookie(data: bytes) -> None:
    """The session cookie, and what else is read from the headers and the error pages of a response."""
    text = data.decode("latin-1")
    response = HttpResponse(200, (("Content-Type", text), ("Set-Cookie", text)), data)
    found = response.cookie
    if found is not None:
        assert found.value.isalnum()
        assert found.max_age_s is None or 0 <= found.max_age_s < 10**9
        assert found.value not in repr(found) or len(found.value) < 4
        again = HttpResponse(200, (("Set-Cookie", found.header()[1]),)).cookie
        assert again is not None
        assert again.same_session(found)
    assert response.media_type == response.media_type.lower()
    try:
        check_status(response, "/rawman")
    except AjamError as error:
        str(error)


def digest_header(data: bytes) -> None:
    """A WWW-Authenticate header, and the proof that is made for it."""
    for text in (data.decode("latin-1"), f"Digest {data.decode('latin-1')}"):
        challenge = Challenge.parse(text)
        if challenge is not None:
            digest = Digest()
            digest.adopt(challenge)
            request = digest.sign(HttpRequest("GET", "http://pbx", "/arawman"), CREDENTIALS, 1)
            assert not any(CONTROL.search(value) for _, value in request.headers)
        with suppress(Unauthorized):
            check_challenge(HttpResponse(401, (("WWW-Authenticate", text),)), "/arawman")


def server_header(data: bytes) -> None:
    """The version in a Server header."""
    version = Version.parse(data.decode("latin-1"))
    rules_for(version)
    if version is not None:
        assert Version.parse(f"Asterisk/{version}.0" if len(version.numbers) == 1 else f"Asterisk/{version}")


TARGETS: dict[str, Target] = {
    "rawman": decoder(rawman.codec),
    "rawman-text": decoder(rawman.text_codec),
    "mxml": decoder(mxml.codec),
    "html": decoder(html.codec),
    "cookie": cookie,
    "digest": digest_header,
    "server": server_header,
}


def seeds() -> dict[str, list[bytes]]:
    """What fuzzing begins with: recorded bodies and headers, by target."""
    recorded = [(format, step) for version in VERSIONS for format in FORMATS for step in steps(version, format)]
    bodies = {format: [CUT_SMALL + step.body for of, step in recorded if of == format] for format in FORMATS}
    texts = {
        target: sorted({step.header(name).encode("latin-1") for _, step in recorded})
        for target, name in (("cookie", "Set-Cookie"), ("digest", "WWW-Authenticate"), ("server", "Server"))
    }
    return {**bodies, "rawman-text": bodies["rawman"], **texts}
