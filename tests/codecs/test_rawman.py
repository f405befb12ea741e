"""rawman: each rule of the format, with the bytes written out."""

from __future__ import annotations

import pytest

from ajam_codecs import rawman
from ajam_core.contracts import Codec
from tests.codecs.decoding import decoded, refused, shown

PING = b"Response: Success\r\nPing: Pong\r\n\r\n"

CASES = {
    "a message is headers up to an empty line": (PING, [["Response: Success", "Ping: Pong"]]),
    "messages follow one another": (
        PING + b"Event: A\r\nX: 1\r\n\r\n",
        [["Response: Success", "Ping: Pong"], ["Event: A", "X: 1"]],
    ),
    "no bytes at all are no messages": (b"", []),
    "an empty line alone is no message": (b"\r\n", []),
    "empty lines alone are no message": (b"\r\n\r\n", []),
    "empty lines before, between and after messages are nothing": (
        b"\r\n\r\nEvent: A\r\n\r\n\r\n\r\nEvent: B\r\n\r\n\r\n\r\n\r\n",
        [["Event: A"], ["Event: B"]],
    ),
    "one space after the colon is dropped, and no more": (
        b"Event: A\r\nX:1\r\nY:  2 \r\nZ:\r\nW: \r\n\r\n",
        [["Event: A", "X: 1", "Y:  2 ", "Z: ", "W: "]],
    ),
    "a value may hold colons": (b"Event: A\r\nX: a:b: c\r\n\r\n", [["Event: A", "X: a:b: c"]]),
    "a name is trimmed on the right only": (
        b"Event: A\r\n Reg-Contact \t: x\r\n\r\n",
        [["Event: A", " Reg-Contact: x"]],
    ),
    "a name may be empty": (b"Event: A\r\n: v\r\n\r\n", [["Event: A", ": v"]]),
    "names keep their order and repeat": (
        b"Event: A\r\nVariable: a=1\r\nVariable: b=2\r\n\r\n",
        [["Event: A", "Variable: a=1", "Variable: b=2"]],
    ),
    "a name that ends in a number is a name": (b"Event: A\r\nX: 1\r\nX-2: 2\r\n\r\n", [["Event: A", "X: 1", "X-2: 2"]]),
    "a line without a colon is text (GetConfig)": (
        b"Response: Success\r\nNo categories found\r\nActionID: 1\r\n\r\n",
        [["Response: Success", "ActionID: 1", "|No categories found|"]],
    ),
    "a line of text keeps its blanks (ChanVariable of 1.4)": (
        b"Response: Success\r\nChanVariable:\n NAME,x \r\n\r\n\r\n",
        [["Response: Success", "ChanVariable: ", "| NAME,x |"]],
    ),
    "a line ends at a bare LF (PJSIP errors)": (
        b"Response: Error\r\nMessage: No endpoints found\n\r\n\r\n",
        [["Response: Error", "Message: No endpoints found"]],
    ),
    "a line ends at a bare CR": (b"Event: A\rX: 1\r\n\r\n", [["Event: A", "X: 1"]]),
    "LF LF is one line end: it cannot forge a message": (
        b"Event: A\r\nH: a\n\nEvent: Forged\r\n\r\n",
        [["Event: A", "H: a", "Event: Forged"]],
    ),
    "three LF are a line end and an empty line": (b"Event: A\n\n\nEvent: B\r\n\r\n", [["Event: A"], ["Event: B"]]),
    "CR CR is a line end and an empty line": (b"Event: A\r\rEvent: B\r\n\r\n", [["Event: A"], ["Event: B"]]),
    "LF CR is a line end and an empty line": (b"Event: A\n\rEvent: B\r\n\r\n", [["Event: A"], ["Event: B"]]),
    "CR LF LF is a line end and an empty line": (b"Event: A\r\n\nEvent: B\r\n\r\n", [["Event: A"], ["Event: B"]]),
    "other characters that Python takes for line ends are part of the value": (
        "Event: A\r\nX: a\x0bb\x0cc\x1cd\x85e\u2028f\r\n\r\n".encode(),
        [["Event: A", "X: a\x0bb\x0cc\x1cd\x85e\u2028f"]],
    ),
    "a block that begins otherwise continues the message before it": (
        b"Event: UserEvent\r\nH: a\r\n\r\nInjected: x\r\n\r\nEvent: B\r\n\r\n",
        [["Event: UserEvent", "H: a", "Injected: x"], ["Event: B"]],
    ),
    "an ActionID may come first (VoicemailUsersList of 1.8)": (
        b"ActionID: 1\r\nEvent: A\r\n\r\nActionID: 1\r\nEvent: B\r\n\r\nActionID: 1\r\nResponse: Error\r\n\r\n",
        [["ActionID: 1", "Event: A"], ["ActionID: 1", "Event: B"], ["ActionID: 1", "Response: Error"]],
    ),
    "an OriginateResponse takes the Response that belongs to it": (
        b"Event: OriginateResponse\r\nActionID: a\r\n\r\nResponse: Failure\r\nReason: 0\r\n\r\n"
        b"Response: Success\r\n\r\n",
        [["Event: OriginateResponse", "ActionID: a", "Response: Failure", "Reason: 0"], ["Response: Success"]],
    ),
    "the session cookie that 1.4 and 1.6 broadcast is not taken over": (
        b"Event: UserEvent\r\nmansession_id: 6b309930\r\nH: a\r\n\r\n",
        [["Event: UserEvent", "H: a"]],
    ),
    "the output of a Command before 14 keeps its lines, empty ones and blanks among them": (
        b"Response: Follows\r\nPrivilege: Command\r\nActionID: k1\r\n"
        b"\n  Name: x \n\r\n\r\nResponse: no header\r\n\n--END COMMAND--\r\n\r\nEvent: A\r\n\r\n",
        [
            [
                "Response: Follows",
                "Privilege: Command",
                "ActionID: k1",
                *("||", "|  Name: x |", "||", "||", "|Response: no header|", "||"),
            ],
            ["Event: A"],
        ],
    ),
    "the end mark may be glued to the last line": (
        b"Response: Follows\r\nPrivilege: Command\r\na\nb--END COMMAND--\r\n\r\n",
        [["Response: Follows", "Privilege: Command", "|a|", "|b|"]],
    ),
    "an end mark inside a line ends nothing": (
        b"Response: Follows\r\nPrivilege: Command\r\na --END COMMAND--\nb\n--END COMMAND--\r\n\r\n",
        [["Response: Follows", "Privilege: Command", "|a --END COMMAND--|", "|b|"]],
    ),
    "only the first message is the answer to a Command": (
        b"Event: A\r\nDescription: x\r\n\r\nResponse: Follows\r\nX: 1\r\n\r\n"
        b"Event: B\r\n--END COMMAND--\r\n\r\nEvent: C\r\n\r\n",
        [
            ["Event: A", "Description: x"],
            ["Response: Follows", "X: 1"],
            ["Event: B", "|--END COMMAND--|"],
            ["Event: C"],
        ],
    ),
    "a Command may have no output": (
        b"Response: Follows\r\nPrivilege: Command\r\n--END COMMAND--\r\n\r\n",
        [["Response: Follows", "Privilege: Command"]],
    ),
    "the output of a Command from 14 on is headers": (
        b"Response: Success\r\nMessage: Command output follows\r\nOutput:   a: b\r\nOutput: \r\n\r\n",
        [["Response: Success", "Message: Command output follows", "Output:   a: b", "Output: "]],
    ),
}


@pytest.mark.parametrize(("body", "messages"), CASES.values(), ids=CASES.keys())
def test_rule(body: bytes, messages: list[list[str]]) -> None:
    assert shown(decoded(rawman.codec, body)) == messages


TEXTS = {
    "IAXpeers of 1.4": (
        b"ActionID: i1\r\nName/Username    Host\r\n203/u203         127.0.0.1\r\n1 iax2 peers [1 online]\r\n\r\n\r\n",
        [["ActionID: i1", "|Name/Username    Host|", "|203/u203         127.0.0.1|", "|1 iax2 peers [1 online]|"]],
    ),
    "IAXpeers of 1.4 without an ActionID": (
        b"Name/Username\r\n0 iax2 peers\r\n\r\n\r\n",
        [["|Name/Username|", "|0 iax2 peers|"]],
    ),
    "Queues": (
        b"support has 0 calls\r\n   Members: \r\n\r\nsales has 0 calls\r\n   No Callers\r\n\r\n\r\n\r\n",
        [["|support has 0 calls|", "|   Members: |", "||", "|sales has 0 calls|", "|   No Callers|"]],
    ),
    "IAXnetstats": (b"(None) 1000 -1 Tx:REGREQ \n\r\n", [["|(None) 1000 -1 Tx:REGREQ |"]]),
    "an ActionID alone": (b"ActionID: i1\r\n\r\n", [["ActionID: i1"]]),
    "events that 1.4 appends to it": (
        b"a\r\nEvent: no\n\nEvent: no\r\n\r\n\r\nEvent: A\r\n\r\nEvent: B\r\n\r\n",
        [["|a|", "|Event: no|", "||", "|Event: no|"], ["Event: A"], ["Event: B"]],
    ),
}

NO_TEXTS = {
    "an answer as usual": (PING, [["Response: Success", "Ping: Pong"]]),
    "a list that begins with an ActionID": (b"ActionID: 1\r\nEvent: A\r\n\r\n", [["ActionID: 1", "Event: A"]]),
    "nothing (IAXnetstats without a call)": (b"\r\n", []),
}


@pytest.mark.parametrize(("body", "messages"), (TEXTS | NO_TEXTS).values(), ids=(TEXTS | NO_TEXTS).keys())
def test_an_action_may_ask_for_bare_text(body: bytes, messages: list[list[str]]) -> None:
    assert shown(decoded(rawman.text_codec, body)) == messages


REFUSED = {
    "a proxy's page": (b"<html><title>502 Bad Gateway</title></html>", "titled '502 Bad Gateway'"),
    "a page without a title": (b"<!DOCTYPE html><p>\r\n\r\n", "an HTML page"),
    "JSON": (b'{"error": 1}', "it is JSON"),
    "mxml": (b"<ajax-response>\n</ajax-response>\n", "a body of mxml"),
    "another kind of XML": (b"<a/>\r\n\r\n", "XML or HTML"),
}


@pytest.mark.parametrize("codec", [rawman.codec, rawman.text_codec])
@pytest.mark.parametrize(("body", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_a_body_that_is_no_answer_is_refused(body: bytes, reason: str, codec: Codec) -> None:
    error = refused(codec, body)
    assert reason in error.reason
    assert not error.truncated


@pytest.mark.parametrize(("body", "_"), TEXTS.values(), ids=TEXTS.keys())
def test_bare_text_that_was_not_asked_for_is_refused(body: bytes, _: object) -> None:
    assert "rawman-text" in refused(rawman.codec, body).reason


ENDS_EARLY = {
    "within the first name": (b"Respo", False),
    "within a header": (b"Response: Succ", False),
    "after a line": (b"Response: Success\r\n", False),
    "within a later message": (PING + b"Event: A\r\nX: 1\r\n", False),
    "after an ActionID": (b"ActionID: 1\r\nEve", False),
    "within the output of a Command": (b"Response: Follows\r\nPrivilege: Command\r\na\r\n\r\nb\n", False),
    "within the end of a Command": (b"Response: Follows\r\nPrivilege: Command\r\na\n--END COMMAND--\r\n", False),
    "within a text": (b"Name/Username    Host\r\n203", True),
    "before the empty line after a text": (b"Name/Username    Host\r\n", True),
    "within an event after a text": (b"a\r\n\r\nEvent: A\r\n", True),
}


@pytest.mark.parametrize(("body", "text"), ENDS_EARLY.values(), ids=ENDS_EARLY.keys())
def test_a_body_that_ends_early_is_refused(body: bytes, text: bool) -> None:
    assert refused(rawman.text_codec if text else rawman.codec, body).truncated


def test_the_error_says_where_it_is() -> None:
    error = refused(rawman.codec, "Event: é\r\n\r\nEvent: B\r\nSecret: x\r\n".encode())
    assert (error.offset, error.excerpt) == (13, "Event: B\r\nSecret:***\r\n")


def test_messages_come_as_soon_as_the_next_one_begins() -> None:
    decoder = rawman.codec.decoder()
    assert decoder.feed(b"Event: A\r\n\r\nEvent: ") == []
    assert shown(list(decoder.feed(b"B\r\n\r\n"))) == [["Event: A"]]
    assert shown(list(decoder.close())) == [["Event: B"]]


def test_messages_after_the_output_of_a_command_come_as_soon_as_the_next_one_begins() -> None:
    decoder = rawman.codec.decoder()
    assert decoder.feed(b"Response: Follows\r\na\r\n\r\nb\n") == []
    assert decoder.feed(b"--END COMMAND--\r\n\r\n") == []
    assert shown(decoder.feed(b"Event: A\r\n\r\n")) == [["Response: Follows", "|a|", "||", "|b|"]]
    assert shown(decoder.feed(b"Event: B\r\n\r\n")) == [["Event: A"]]
