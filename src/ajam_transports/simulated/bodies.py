"""Turns the raw stream of an answer into the three bodies, by the servers' own algorithms.

The algorithms are those of `xml_translate` and `html_translate` in main/manager.c, faults included: what a body format
loses on a real server is lost here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ajam_transports.simulated.versions import Pairs, Release

__all__ = ["MEDIA_TYPES", "Block", "render", "stream"]

Block = Pairs | str
"""A message as its headers, or bytes of the stream as they stand. Text holds raw bytes as surrogate escapes."""

MEDIA_TYPES = {"rawman": "text/plain", "mxml": "text/xml", "manager": "text/html"}
"""Each AJAM endpoint with the media type of its bodies."""

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
SPECIAL = re.compile("[&<>\"']")
TITLE = (
    '<title>Asterisk&trade; Manager Interface</title><body bgcolor="#ffffff">'
    '<table align=center bgcolor="#f1f1f1" width="500">\r\n'
)
HEAD_OF_1_4 = '<tr><td colspan="2" bgcolor="#f1f1ff"><h1>&nbsp;&nbsp;Manager Tester</h1></td></tr>\r\n'
HEAD = (
    '<tr><td colspan="2" bgcolor="#f1f1ff"><h1>Manager Tester</h1></td></tr>\r\n'
    '<tr><td colspan="2" bgcolor="#f1f1ff"><form action="manager" method="post">\n'
    '\tAction: <select name="action">\n'
    '\t\t<option value="">-----&gt;</option>\n'
    '\t\t<option value="login">login</option>\n'
    '\t\t<option value="command">Command</option>\n'
    '\t\t<option value="waitevent">waitevent</option>\n'
    '\t\t<option value="listcommands">listcommands</option>\n'
    "\t</select>\n"
    '\tor <input name="action"><br/>\n'
    '\tCLI Command <input name="command"><br>\n'
    '\tuser <input name="username"> pass <input type="password" name="secret"><br>\n'
    '\t<input type="submit">\n'
    "</form>\n"
    "</td></tr>\r\n"
)
RULE = '<tr><td colspan="2"><hr></td></tr>\r\n'
END = "</table></body>\r\n"


def stream(blocks: Iterable[Block]) -> str:
    """The raw stream: the body of /rawman, and what the other two are made from."""
    return "".join(
        block if isinstance(block, str) else "".join(f"{name}: {value}\r\n" for name, value in block) + "\r\n"
        for block in blocks
    ).partition("\x00")[0]


def render(text: str, endpoint: str, release: Release) -> bytes:
    """The body of an answer whose raw stream is `text`."""
    if endpoint == "mxml":
        objects = xml_of_1_4(text) if not release.since("1.6") else xml(text, release)
        text = f"<ajax-response>\n{objects}</ajax-response>\n"
    elif endpoint == "manager":
        rows = HEAD_OF_1_4 + html_of_1_4(text) if not release.since("1.6") else HEAD + html(text)
        text = TITLE + rows + END
    return text.encode("utf-8", "surrogateescape")


def entities(text: str) -> str:
    return SPECIAL.sub(lambda found: ENTITIES[found[0]], text)


# 1.4: a line ends at any byte below 32 or above 127, and the run of such bytes before a line tells where messages end.


def lines_of_1_4(text: str) -> Iterator[tuple[int, str, str, str]]:
    """The run length before each line, then its name, colon and value."""
    data = text.encode("utf-8", "surrogateescape")
    run = 1
    for found in re.finditer(rb"([\x20-\x7f]*)([^\x20-\x7f]+)", data):
        name, colon, value = found[1].decode("ascii").partition(":")
        yield run, name, colon, value[1:] if value.startswith(" ") else value
        run = len(found[2])


def xml_of_1_4(text: str) -> str:
    out: list[str] = []
    count: dict[str, int] | None = None
    for run, name, colon, value in lines_of_1_4(text):
        if run > 3 and count is not None:
            out.append(" /></response>\n")
            count = None
        if colon:
            if count is None:
                count = {}
                out.append("<response type='object' id='unknown'><generic")
            count[name] = count.get(name, 0) + 1
            suffix = f"-{count[name]}" if count[name] > 1 else ""
            out.append(f" {entities(name.lower())}{suffix}='{entities(value)}'")
    if count is not None:
        out.append(" /></response>\n")
    return "".join(out)


def html_of_1_4(text: str) -> str:
    out = []
    for run, name, colon, value in lines_of_1_4(text):
        if run % 4 == 0:
            out.append(RULE)
        if colon:
            out.append(f"<tr><td>{name}</td><td>{value}</td></tr>\r\n")
    return "".join(out)


# 1.6 and later: a line ends at CR or LF, an empty one ends the message, and text without a colon is opaque data.


def objects(text: str) -> Iterator[list[tuple[str, str, list[str]]]]:
    """Each message as its headers: name, `-N` suffix, and the lines of the value (several in opaque data only)."""
    headers: list[tuple[str, str, list[str]]] = []
    count: dict[str, int] = {}
    opaque: list[str] | None = None
    for line in re.split(r"[\r\n]\n?", text)[:-1]:
        line = line.rstrip(BLANKS)
        if not line:
            if headers:
                yield headers
            headers, count, opaque = [], {}, None
            continue
        if opaque is not None:
            opaque.append(line)
            continue
        name, colon, value = line.partition(":")
        lines = [value.lstrip(BLANKS)]
        if not colon:
            name, lines = "Opaque-data", [line]
            opaque = lines
        name = name.rstrip(BLANKS)
        count[name] = count.get(name, 0) + 1
        headers.append((name, f"-{count[name]}" if count[name] > 1 else "", lines))
    if headers:
        yield headers


BLANKS = "".join(map(chr, range(33)))


def xml(text: str, release: Release) -> str:
    out = []
    for headers in objects(text):
        out.append("<response type='object' id='unknown'><generic")
        for name, suffix, lines in headers:
            folded = re.sub(rb"[^0-9a-z]", b"_", name.encode("utf-8", "surrogateescape").lower()).decode("ascii")
            if folded[:1].isdigit() and release.since("16.25"):
                folded = f"_{folded}"
            out.append(f" {folded}{suffix}='{entities(chr(10).join(lines))}'")
        out.append(" /></response>\n")
    return "".join(out)


def html(text: str) -> str:
    out = []
    for headers in objects(text):
        for name, suffix, lines in headers:
            value = "<br>\n".join(map(entities, lines))
            out.append(f"<tr><td>{entities(name)}{suffix}</td><td>{value}</td></tr>\n")
        out.append(RULE)
    return "".join(out)
