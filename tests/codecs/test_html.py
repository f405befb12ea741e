"""HTML: each rule of the format, with the rows written out."""

from __future__ import annotations

import pytest

from ajam_codecs import html
from tests.codecs.decoding import decoded, in_pieces, refused, shown

TOP = (
    '<title>Asterisk&trade; Manager Interface</title><body bgcolor="#ffffff">'
    '<table align=center bgcolor="#f1f1f1" width="500">\r\n'
)
OLD_HEAD = TOP + '<tr><td colspan="2" bgcolor="#f1f1ff"><h1>&nbsp;&nbsp;Manager Tester</h1></td></tr>\r\n'
HEAD = (
    TOP + '<tr><td colspan="2" bgcolor="#f1f1ff"><h1>Manager Tester</h1></td></tr>\r\n'
    '<tr><td colspan="2" bgcolor="#f1f1ff"><form action="manager" method="post">\n'
    '\tAction: <select name="action">\n\t\t<option value="">-----&gt;</option>\n\t</select>\n'
    '\tor <input name="action"><br/>\n\t<input type="submit">\n</form>\n</td></tr>\r\n'
)
DIGEST_HEAD = (
    '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\r\n<html><head>\r\n'
    "<title>Asterisk&trade; Manager Interface</title>\r\n"
    '</head><body style="background-color: #ffffff;">\r\n<form method="POST">\r\n'
    '<table align="center" style="background-color: #f1f1f1;" width="500">\r\n'
    '<tr><th colspan="2" style="background-color: #f1f1ff;"><h1>Manager Tester</h1></th></tr>\r\n'
    '<tr><th colspan="2" style="background-color: #f1f1ff;">Action: <input name="action" /><br></th></tr>\r\n'
)
HR = '<tr><td colspan="2"><hr></td></tr>\r\n'
END = "</table></body>\r\n"


def row(name: str, value: str) -> str:
    return f"<tr><td>{name}</td><td>{value}</td></tr>\n"


def page(*messages: str) -> bytes:
    """A page of 1.6 and later: rows, and a separator after each message."""
    return (HEAD + "".join(f"{rows}{HR}" for rows in messages) + END).encode()


def old_page(*rows: str) -> bytes:
    """A page of 1.4."""
    return (OLD_HEAD + "".join(rows).replace("\n", "\r\n").replace("\r\r", "\r") + END).encode()


A = row("Event", "A")
B = row("Event", "B")
FOLLOWS = row("Response", "Follows") + row("Privilege", "Command")

CASES = {
    "rows up to a separator are a message": (page(A + row("X", "1"), B), [["Event: A", "X: 1"], ["Event: B"]]),
    "no row is no message": (page(), []),
    "no row of 1.4 is no message": (old_page(), []),
    "names and values are escaped": (
        page(A + row("a&amp;b", "&lt;&gt;&amp;lt;&quot;&apos;&eacute;")),
        [["Event: A", "a&b: <>&lt;\"'&eacute;"]],
    ),
    "a value may be empty, and hold any character but line ends": (
        page(A + row("X", "") + row("Y", "a\x01\tb\x7f\x85\u2028c")),
        [["Event: A", "X: ", "Y: a\x01\tb\x7f\x85\u2028c"]],
    ),
    "a number after a name that repeats is dropped": (
        page(A + row("Variable", "a=1") + row("Variable-2", "b=2") + row("X-2", "1")),
        [["Event: A", "Variable: a=1", "Variable: b=2", "X-2: 1"]],
    ),
    "a name may be empty or begin with blanks": (
        page(A + row("", "v") + row("   Members", "")),
        [["Event: A", ": v", "   Members: "]],
    ),
    "an ActionID may come first (VoicemailUsersList of 1.8)": (
        page(row("ActionID", "1") + A, row("ActionID", "1") + B),
        [["ActionID: 1", "Event: A"], ["ActionID: 1", "Event: B"]],
    ),
    "a block that begins otherwise continues the message before it": (
        page(A, row("Injected", "x"), B),
        [["Event: A", "Injected: x"], ["Event: B"]],
    ),
    "from 1.6 on only a separator ends a message": (
        page(A + row("Response", "x") + row("Event", "y")),
        [["Event: A", "Response: x", "Event: y"]],
    ),
    "1.6.0 to 1.6.2 put <body> before each message": (
        page(f"<body>\n{A}", f"<body>\n{B}"),
        [["Event: A"], ["Event: B"]],
    ),
    "1.6 ends each line of opaque data": (
        page(
            FOLLOWS
            + "<tr><td>Opaque-data</td><td>first<br>\n  second: &lt;x&gt;<br>\n--END COMMAND--<br>\n</td></tr>\n"
        ),
        [["Response: Follows", "Privilege: Command", "|first|", "|  second: <x>|"]],
    ),
    "1.8.0 to 1.8.8 end the row after the first line": (
        page(FOLLOWS + row("Opaque-data", "first") + "  second<br>\nthird<br>\n--END COMMAND--<br>\n</td></tr>\n"),
        [["Response: Follows", "Privilege: Command", "|first|", "|  second|", "|third|"]],
    ),
    "1.8.0 to 1.8.8, one line": (page(A + row("Opaque-data", "first") + "</td></tr>\n"), [["Event: A", "|first|"]]),
    "1.8.9 and later put <br> between the lines": (
        page(FOLLOWS + row("Opaque-data", "first<br>\nsecond<br>\nlast--END COMMAND--")),
        [["Response: Follows", "Privilege: Command", "|first|", "|second|", "|last|"]],
    ),
    "1.8.9 and later, one line": (page(A + row("Opaque-data", "first")), [["Event: A", "|first|"]]),
    "the end of the row is missing where the output ends without an empty line": (
        page(A + "<tr><td>Opaque-data</td><td>first<br>\nsecond", B),
        [["Event: A", "|first|", "|second|"], ["Event: B"]],
    ),
    "the same with 1.6": (
        page(A + "<tr><td>Opaque-data</td><td>first<br>\nsecond<br>\n", B),
        [["Event: A", "|first|", "|second|"], ["Event: B"]],
    ),
    "outside a Command, lines of opaque data are headers again": (
        page(A + row("Opaque-data", "no colon<br>\nPaused: 0")),
        [["Event: A", "Paused: 0", "|no colon|"]],
    ),
    "only the first message is the answer to a Command": (
        page(A, FOLLOWS + row("Opaque-data", "no colon<br>\nPaused: 0<br>\n--END COMMAND--")),
        [["Event: A"], ["Response: Follows", "Privilege: Command", "Paused: 0", "|no colon|", "|--END COMMAND--|"]],
    ),
    "opaque data is the last row, or a header of that name": (
        page(A + row("Opaque-data", "y: &lt;") + row("X", "1"), A + row("Opaque-data", "") + row("Opaque-data", "z")),
        [["Event: A", "Opaque-data: y: <", "X: 1"], ["Event: A", "Opaque-data: ", "|z|"]],
    ),
    "a block of opaque data alone continues the output of a Command": (
        page(FOLLOWS + row("Opaque-data", "first"), row("Opaque-data", "a: b<br>\n--END COMMAND--")),
        [["Response: Follows", "Privilege: Command", "|first|", "|a: b|"]],
    ),
    "the session cookie that 1.4 and 1.6 broadcast is not taken over": (
        page(A + row("mansession_id", "6b309930")),
        [["Event: A"]],
    ),
    "the pages of the digest URLs": (
        (DIGEST_HEAD + A + HR + "</table></form></body></html>\r\n").encode(),
        [["Event: A"]],
    ),
    "the pages of the digest URLs, without a message": (
        (DIGEST_HEAD + "</table></form></body></html>\r\n").encode(),
        [],
    ),
    "1.4 has a separator only between messages": (old_page(A, HR, B), [["Event: A"], ["Event: B"]]),
    "1.4 escapes nothing": (
        old_page(A, row("X", "<unknown> &amp; <b>x</td><td>y</td></tr>"), row("&lt;", "")),
        [["Event: A", "X: <unknown> &amp; <b>x</td><td>y</td></tr>", "&lt;: "]],
    ),
    "1.4 loses separators: an Event begins a message": (
        old_page(row("Response", "Success"), A, row("X", "1"), B),
        [["Response: Success"], ["Event: A", "X: 1"], ["Event: B"]],
    ),
    "1.4 loses separators: a Response begins a message": (
        old_page(A, row("X", "1"), row("Response", "Success"), row("Response", "Error")),
        [["Event: A", "X: 1"], ["Response: Success"], ["Response: Error"]],
    ),
    "1.4: the first Response in an OriginateResponse belongs to it": (
        old_page(row("Event", "OriginateResponse"), row("Response", "Failure"), row("Response", "Success")),
        [["Event: OriginateResponse", "Response: Failure"], ["Response: Success"]],
    ),
    "1.4 splits a message where bytes that are not ASCII stand together": (
        old_page(row("Event", "QueueParams"), row("Queue", "ventes-"), HR, row("Max", "5"), HR, B),
        [["Event: QueueParams", "Queue: ventes-", "Max: 5"], ["Event: B"]],
    ),
    "1.4 has no opaque data": (old_page(A, row("Opaque-data", "a<br>")), [["Event: A", "Opaque-data: a<br>"]]),
    "1.6 and later with other line ends": (
        page(A + row("a&amp;b", "&lt;")).replace(b"\n", b"\r\n").replace(b"\r\r", b"\r"),
        [["Event: A", "a&b: <"]],
    ),
    "spread over lines, as people write it": (
        b'<title>Asterisk&trade; Manager Interface</title>\n<body bgcolor="#ffffff">\n  <table align=center>\n'
        b'    <tr><td colspan="2" bgcolor="#f1f1ff"><h1>&nbsp;&nbsp;Manager Tester</h1></td></tr>\n'
        b"    <tr><td>Response</td><td>Error</td></tr>\n    <tr><td>Message</td><td>x </td></tr>\n  </table>\n</body>",
        [["Response: Error", "Message: x "]],
    ),
}


@pytest.mark.parametrize(("body", "messages"), CASES.values(), ids=CASES.keys())
def test_rule(body: bytes, messages: list[list[str]]) -> None:
    assert shown(decoded(html.codec, body)) == messages


REFUSED = {
    "another page": (b"<title>Asterisk HTTP Status</title>", "an HTML page titled 'Asterisk HTTP Status'"),
    "another page with a row of it": (b"<title>x</title>" + HR.encode(), "an HTML page titled 'x'"),
    "mxml": (b"<ajax-response>\n</ajax-response>\n", "a body of mxml"),
    "rawman": (b"Event: A\r\n\r\n", "a body of rawman"),
    "a row of another kind": (page(A + "<tr><td>x</td></tr>\n"), "this is no row"),
    "a row with a tag in its name": (page(A + row("<b>", "")), "this is no row"),
    "a row with a tag in its value": (page(A + row("x", "<b>")), "this is no row"),
    "a tag in opaque data": (page(A + row("Opaque-data", "a<b>")), "this is no row"),
    "text between rows": (old_page(A, "text\n"), "this is no row"),
    "uninitialised memory (IAXpeers of 1.4)": (old_page("</td></tr>\n", row("Challenge", "1")), "this is no row"),
    "bare text (Queues)": (page(row("support has 0 calls, W", "0")), "rawman-text"),
    "bare text after an ActionID (IAXpeers of 1.4)": (old_page(row("ActionID", "i1")), "rawman-text"),
    "something after the end": (page(A) + b"x", "something follows its end tags"),
    "a second page": (page(A) * 2, "something follows its end tags"),
}


@pytest.mark.parametrize(("body", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_a_body_that_is_no_answer_is_refused(body: bytes, reason: str) -> None:
    error = refused(html.codec, body)
    assert reason in error.reason
    assert not error.truncated


WHOLE = {
    "1.4": old_page(A, row("X", "1"), HR, B),
    "1.6 and later": page(A + row("Opaque-data", "x<br>\ny"), B),
    "digest": (DIGEST_HEAD + A + HR + "</table></form></body></html>\r\n").encode(),
}


@pytest.mark.parametrize("body", WHOLE.values(), ids=WHOLE.keys())
def test_a_body_that_ends_early_is_refused(body: bytes) -> None:
    ends = range(body.index(b"</body>") + len(b"</body>"))
    assert all(refused(html.codec, body[:end]).truncated for end in ends)


def test_messages_come_at_their_separator() -> None:
    decoder = html.codec.decoder()
    assert decoder.feed((HEAD + A + HR + B).encode()) == []
    assert shown(decoder.feed(HR.encode())) == [["Event: A"]]
    assert shown([*decoder.feed(END.encode()), *decoder.close()]) == [["Event: B"]]


def test_rows_that_come_in_pieces_are_one_row() -> None:
    body = page(*[A + row("X", str(number)) for number in range(100)])
    assert in_pieces(html.codec, body, 7) == html.codec.decode(body)


def test_a_separator_behind_a_row_of_1_4_ends_no_block() -> None:
    body = old_page(row("X", "1").rstrip("\n") + " " + HR + row("Y", "2"), HR, A)
    assert refused(html.codec, body).offset == len(OLD_HEAD)
