"""mxml: each rule of the format, with the elements written out."""

from __future__ import annotations

import pytest

from ajam_codecs import mxml
from tests.codecs.decoding import decoded, refused, shown


def document(*elements: str) -> bytes:
    """A body as the server writes it, of the attributes of each element."""
    body = "".join(f"<response type='object' id='unknown'><generic{each} /></response>\n" for each in elements)
    return f"<ajax-response>\n{body}</ajax-response>\n".encode()


CASES = {
    "an element is a message": (
        document(" response='Success' ping='Pong'", " event='A'"),
        [["response: Success", "ping: Pong"], ["event: A"]],
    ),
    "no element is no message": (b"<ajax-response>\n</ajax-response>\n", []),
    "the five entities, once": (
        document(" event='A' x='&lt;&gt;&amp;&quot;&apos;' y='&amp;lt;' z='&eacute; & &#10;'"),
        [["event: A", "x: <>&\"'", "y: &lt;", "z: &eacute; & &#10;"]],
    ),
    "a value may be empty, and hold anything": (
        document(" event='A' x='' y='a\x01\tb\x7f=/>\"'"),
        [["event: A", "x: ", 'y: a\x01\tb\x7f=/>"']],
    ),
    "a number after a name that repeats is dropped": (
        document(" event='A' variable='a=1' variable-2='b=2' variable-3='c=3'"),
        [["event: A", "variable: a=1", "variable: b=2", "variable: c=3"]],
    ),
    "a number after a name that does not repeat is part of it": (
        document(" event='A' x-2='1' line-000000-000002='2'"),
        [["event: A", "x-2: 1", "line-000000-000002: 2"]],
    ),
    "attributes repeat (names that differed in case or punctuation)": (
        document(" event='A' h='1' h='2' _='3' _='4'"),
        [["event: A", "h: 1", "h: 2", "_: 3", "_: 4"]],
    ),
    "a name may be empty": (document(" event='A' ='v'"), [["event: A", ": v"]]),
    "a name may begin with a digit, with `_` before it from 16.25 on": (
        document(" event='A' 1st='1' _1st='2'"),
        [["event: A", "1st: 1", "_1st: 2"]],
    ),
    "1.4 keeps names as they are": (
        document(" event='A' addr-&gt;ip='1' cid name='2' reg-contact ='3' a=b='4' é='5'"),
        [["event: A", "addr->ip: 1", "cid name: 2", "reg-contact: 3", "a=b: 4", "é: 5"]],
    ),
    "1.4 splits a message where bytes that are not ASCII stand together": (
        document(" event='QueueParams' queue='ventes-'", " max='5' calls='0'", " weight='2'", " event='B'"),
        [["event: QueueParams", "queue: ventes-", "max: 5", "calls: 0", "weight: 2"], ["event: B"]],
    ),
    "1.4 may split an OriginateResponse before its Response": (
        document(" event='OriginateResponse' actionid='a'", " response='Failure' reason='0'", " response='Success'"),
        [["event: OriginateResponse", "actionid: a", "response: Failure", "reason: 0"], ["response: Success"]],
    ),
    "1.4 drops lines of a Command without a colon; the others are headers": (
        document(
            " response='Follows' privilege='Command' asterisk 1.4 built on 2026-11-23 03='49:55 UTC'", "  * name='103'"
        ),
        [["response: Follows", "privilege: Command", "asterisk 1.4 built on 2026-11-23 03: 49:55 UTC", " * name: 103"]],
    ),
    "an ActionID may come first (VoicemailUsersList of 1.8)": (
        document(" actionid='1' event='A'", " actionid='1' event='B'"),
        [["actionid: 1", "event: A"], ["actionid: 1", "event: B"]],
    ),
    "1.6 ends each line of opaque data": (
        document(" response='Follows' privilege='Command' opaque_data='first\n  second: &lt;x&gt;\n--END COMMAND--\n'"),
        [["response: Follows", "privilege: Command", "|first|", "|  second: <x>|"]],
    ),
    "1.8.0 to 1.8.8 close the quote after the first line": (
        document(" response='Follows' opaque_data='first'  second = &apos;x&apos;\nthird\n--END COMMAND--\n'"),
        [["response: Follows", "|first|", "|  second = 'x'|", "|third|"]],
    ),
    "1.8.0 to 1.8.8, one line": (
        document(" response='Success' opaque_data='first''"),
        [["response: Success", "|first|"]],
    ),
    "1.8.0 to 1.8.8, output that ends without an empty line": (
        document(" response='Success' opaque_data='first'second\nthird\n"),
        [["response: Success", "|first|", "|second|", "|third|"]],
    ),
    "1.8.9 and later put a line end between the lines": (
        document(" response='Follows' opaque_data='first\nsecond\nlast--END COMMAND--'"),
        [["response: Follows", "|first|", "|second|", "|last|"]],
    ),
    "a Command may have no output": (
        document(" response='Follows' opaque_data='--END COMMAND--'"),
        [["response: Follows"]],
    ),
    "the quote is missing where the output ends without an empty line": (
        document(" response='Success' opaque_data='first\nsecond"),
        [["response: Success", "|first|", "|second|"]],
    ),
    "the same with 1.6": (
        document(" response='Success' opaque_data='first\nsecond\n"),
        [["response: Success", "|first|", "|second|"]],
    ),
    "an empty line splits the output of a Command": (
        document(" response='Follows' opaque_data='first'", " name='103' opaque_data='a: b\n--END COMMAND--'"),
        [["response: Follows", "name: 103", "|first|", "|a: b|"]],
    ),
    "outside a Command, lines of opaque data are headers again": (
        document(" event='A' opaque_data='no colon\nPaused: 0\nmansession_id: 6b309930\nno colon either'"),
        [["event: A", "Paused: 0", "|no colon|", "|no colon either|"]],
    ),
    "only the first message is the answer to a Command": (
        document(" event='A'", " response='Follows' opaque_data='no colon\nPaused: 0\n--END COMMAND--'"),
        [["event: A"], ["response: Follows", "Paused: 0", "|no colon|", "|--END COMMAND--|"]],
    ),
    "opaque data is the last attribute, or a header of that name": (
        document(" event='A' opaque_data='x' y='1'"),
        [["event: A", "opaque_data: x", "y: 1"]],
    ),
    "1.6.0 and 1.6.1 end the element once more for each further empty line": (
        b"<ajax-response>\n<response type='object' id='unknown'><generic response='Error' /></response>\n"
        b" /></response>\n /></response>\n</ajax-response>\n",
        [["response: Error"]],
    ),
    "the session cookie that 1.4 and 1.6 broadcast is not taken over": (
        document(" event='UserEvent' h='a' mansession_id='6b309930'"),
        [["event: UserEvent", "h: a"]],
    ),
    "ajaxdest and ajaxobjtype name element and id": (
        b"<ajax-response>\n<response type='object' id='box'><peer event='A' /></response>\n</ajax-response>\n",
        [["event: A"]],
    ),
    "spread over lines, as people write it": (
        b"\n<ajax-response>\n  <response type='object'\n    id='unknown'>\n    <generic event='A'\n"
        b"       x='1'\r\n\ty='2'/>\n  </response>\n</ajax-response>",
        [["event: A", "x: 1", "y: 2"]],
    ),
    "with double quotes": (
        document(" event='A' x='it@s' y=''").replace(b"'", b'"').replace(b"@", b"'"),
        [["event: A", "x: it's", "y: "]],
    ),
}


@pytest.mark.parametrize(("body", "messages"), CASES.values(), ids=CASES.keys())
def test_rule(body: bytes, messages: list[list[str]]) -> None:
    assert shown(decoded(mxml.codec, body)) == messages


REFUSED = {
    "a page": (b"<html><title>404 Not Found</title></html>", "an HTML page titled '404 Not Found'"),
    "a page that holds an element": (b"<html></response></html>", "an HTML page"),
    "rawman": (b"Response: Success\r\n\r\n", "a body of rawman"),
    "JSON": (b"[1]", "JSON"),
    "text": (b"hello", "text of another kind"),
    "uninitialised memory (IAXnetstats of 1.4)": (b"<ajax-response>\n\xc0</ajax-response>\n", "this is no element"),
    "something between elements": (document(" event='A'").replace(b"<response", b"x<response"), "this is no element"),
    "something in the element": (document(" event='A' x"), "something else than attributes"),
    "attributes that touch": (document(" event='A'x='1'"), "something else than attributes"),
    "an element that is open": (document(" event='A'").replace(b" />", b">"), "something else than attributes"),
    "an unescaped ajaxdest": (document(" event='A'").replace(b"unknown", b"d<'x"), "this is no element"),
    "something after the end": (document(" event='A'") + b"x", "something follows its end tag"),
    "a second document": (document(" event='A'") * 2, "something follows its end tag"),
    "bare text (Queues)": (document(" support_has_0_calls__w='0'"), "rawman-text"),
    "bare text after an ActionID (IAXpeers of 1.4)": (document(" actionid='i1'"), "rawman-text"),
}


@pytest.mark.parametrize(("body", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_a_body_that_is_no_answer_is_refused(body: bytes, reason: str) -> None:
    error = refused(mxml.codec, body)
    assert reason in error.reason
    assert not error.truncated


@pytest.mark.parametrize("length", range(len(document(" event='A' x='1'", " event='B'")) - 1))
def test_a_body_that_ends_early_is_refused(length: int) -> None:
    assert refused(mxml.codec, document(" event='A' x='1'", " event='B'")[:length]).truncated


def test_an_error_without_a_place_has_no_excerpt() -> None:
    assert str(refused(mxml.codec, b"")) == "the mxml body cannot be decoded: it ends before its end tag at byte 0"
