"""Reads the recorded exchanges in tests/samples: what real servers were asked, and what they answered, byte for byte.

One archive a server. Of 1.4.26.2 and 1.8.32.3 a step is the request, one marker line, the response; of 16 and 22 a
line of JSON, then request and response each after a line with its length. Steps ran in order within one session a
format; the same step has the same name in every format and was taken some seconds apart.
"""

from __future__ import annotations

import re
import tarfile
from functools import cache
from pathlib import Path

import attrs

SAMPLES = Path(__file__).parent / "samples"
VERSIONS = ("1.4.26.2", "1.8.32.3", "16", "22")
FOLDERS = {"rawman": "rawman", "mxml": "mxml", "html": "manager", "extra": "extra"}
FORMATS = ("rawman", "mxml", "html")

MARKER = re.compile(rb"=====8<=====[^\n]*\n")
REQUEST = re.compile(rb"=== REQUEST (\d+)\n")
RESPONSE = re.compile(rb"\n?=== RESPONSE (\d+)\n")
STATUS = re.compile(rb"HTTP/1\.\d (\d{3})")


@attrs.frozen
class Step:
    """One exchange. `status` is 0 where nothing was answered, or not in HTTP."""

    name: str
    request: bytes
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        return next((value for header, value in self.headers if header.lower() == name.lower()), "")


@cache
def steps(version: str, format: str) -> tuple[Step, ...]:
    """The steps of a server in a format ("extra": those that were taken once, in rawman), in the order they ran in."""
    return tuple(step for _, step in sorted(archive(version)[FOLDERS[format]].items()))


def step(version: str, format: str, name: str) -> Step:
    return next(step for step in steps(version, format) if step.name == name)


@cache
def archive(version: str) -> dict[str, dict[int, Step]]:
    folders: dict[str, dict[int, Step]] = {folder: {} for folder in FOLDERS.values()}
    with tarfile.open(SAMPLES / f"{version}.tar.xz") as files:
        for member in files:
            path = Path(member.name)
            if path.suffix == ".http" and path.parent.name in folders:
                content = files.extractfile(member)
                assert content
                number, _, name = path.stem.partition("-")
                folders[path.parent.name][int(number)] = read_step(name, content.read())
    return folders


def read_step(name: str, content: bytes) -> Step:
    if found := REQUEST.search(content):
        request = content[found.end() : found.end() + int(found[1])]
        found = RESPONSE.match(content, found.end() + len(request))
        assert found
        response = content[found.end() : found.end() + int(found[1])]
    else:
        request, response = MARKER.split(content, maxsplit=1)
    head, _, body = response.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    status = STATUS.match(head)
    headers = tuple((header, value.strip()) for header, _, value in (line.partition(":") for line in lines[1:]))
    return Step(name, request, int(status[1]) if status else 0, headers, body)
