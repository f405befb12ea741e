"""jsonlines: one JSON object a message, one message a line, in UTF-8."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, ClassVar

from ajam_core import Codec, DecodeError, Decoder, Limits, Message, fold, hookimpl
from ajam_core.messages import mask

__all__ = ["JsonLines", "JsonLinesDecoder", "ajam_register_codecs"]


class JsonLinesDecoder(Decoder):
    """Decodes one body. What has come of the line that is not whole yet is in `pieces`; it began at `line_at`."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.pieces: list[bytes] = []
        self.size = 0
        self.line_at = 0
        self.count = 0

    def feed(self, data: bytes, /) -> list[Message]:
        self.size += len(data)
        if self.size > self.limits.body:
            raise self.error(f"it is larger than {self.limits.body} bytes (Limits.body)")
        first, *others = data.split(b"\n")
        self.pieces.append(first)
        messages = []
        for piece in others:
            line = b"".join(self.pieces)
            messages.append(self.read_line(line))
            self.line_at += len(line) + 1
            self.pieces = [piece]
        return messages

    def close(self) -> list[Message]:
        rest = b"".join(self.pieces)
        if rest:
            raise self.error("it ends within a line", rest, truncated=rest.startswith(b"{"))
        return []

    def read_line(self, line: bytes) -> Message:
        try:
            members = json.loads(line.decode(), object_pairs_hook=tuple)
        except (ValueError, RecursionError) as error:
            raise self.error("a line is not JSON", line) from error
        headers = read_headers(members)
        if not headers or fold(headers[0][0]) not in ("response", "event"):
            raise self.error("a line is no message with a Response or an Event", line)
        names, values = zip(*headers, strict=True)
        self.count += 1
        limits = self.limits
        for what, size, limit in (
            ("messages", self.count, limits.messages),
            ("headers", len(names), limits.headers),
            ("name", max(map(len, names)), limits.name),
            ("value", max(map(len, values)), limits.value),
        ):
            if size > limit:
                raise self.error(f"{size} is over the limit of {limit} (Limits.{what})", line)
        return Message.build(names, values)

    def error(self, reason: str, line: bytes = b"", *, truncated: bool = False) -> DecodeError:
        excerpt = mask(line[:200].decode(errors="replace"))[:80]
        return DecodeError(reason, JsonLines.name, self.line_at, excerpt, truncated)


def read_headers(members: Any) -> list[tuple[str, str]]:
    """The headers in the members of a JSON object, which come as a tuple of pairs; none where it holds anything else
    than strings and arrays of strings."""
    headers = []
    for member in members if isinstance(members, tuple) else ():
        name, value = member
        for text in value if isinstance(value, list) else [value]:
            if not isinstance(text, str):
                return []
            headers.append((name, text))
    return headers


class JsonLines(Codec):
    """The format that the gateway answers in."""

    name: ClassVar[str] = "jsonlines"
    endpoint: ClassVar[str] = "jsonlines"
    media_types: ClassVar[tuple[str, ...]] = ("application/x-ndjson",)

    def decoder(self, *, limits: Limits = Limits(), encoding: str | None = None) -> JsonLinesDecoder:  # noqa: B008
        """A new decoder for one body. `encoding` is not looked at: JSON is UTF-8."""
        return JsonLinesDecoder(limits)


@hookimpl
def ajam_register_codecs(register: Callable[[str, Codec], None]) -> None:
    register(JsonLines.name, JsonLines())
