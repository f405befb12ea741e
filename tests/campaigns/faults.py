"""What a server, or something before it, may send in the place of a reply, and what that may lead to.

- "right": the outcome of the reply, as if nothing had happened;
- "lost": an error that says that no whole answer came; OutcomeUnknown for an action that must not be repeated;
- "refused": an error with a status after which the server has not acted;
- "short": what `cuts.judge` allows, where nothing tells that a body is not whole;
- "other": anything, where nothing tells that the answer is not to this action.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from typing import Literal

import attrs

from ajam_codecs.body import ERROR_PAGE
from ajam_core.answers import NOT_ACTED
from ajam_transports.simulated.bodies import render, stream
from ajam_transports.simulated.versions import Release
from ajam_transports.testserver import Visit
from tests.campaigns.replies import RELEASES, Exchange

__all__ = ["FAULTS", "LARGEST", "PATIENT_S", "TIMEOUT_S", "Fault", "Recorded", "cut", "offsets", "reset", "stall"]

Expected = Literal["right", "lost", "refused", "short", "other"]

TIMEOUT_S = 0.3
"""The timeout of an exchange that nothing else ends, in seconds."""

PATIENT_S = 20.0
"""The timeout of any other, on a machine that is busy with other things."""

LARGEST = 512 * 1024
"""The limit of a body, in bytes."""


@attrs.frozen
class Recorded:
    """The reply of an exchange as bytes: its status line, its headers and its body."""

    exchange: Exchange
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @classmethod
    def of(cls, exchange: Exchange) -> Recorded:
        return cls(exchange, exchange.step.status, exchange.step.headers, exchange.step.body)

    def saying(self, *headers: tuple[str, str]) -> Recorded:
        """With a body of one message."""
        release = Release(RELEASES[self.exchange.version])
        return self.holding(render(stream([headers]), self.exchange.codec.endpoint, release))

    def having(self, **headers: str | None) -> Recorded:
        """With other headers; None: without that one. `_` stands for `-`."""
        others = {name.replace("_", "-"): value for name, value in headers.items()}
        kept = [pair for pair in self.headers if pair[0].lower() not in {name.lower() for name in others}]
        return attrs.evolve(
            self, headers=(*kept, *((name, value) for name, value in others.items() if value is not None))
        )

    def holding(self, body: bytes) -> Recorded:
        """With another body, and its length where the recorded reply has one."""
        changed = attrs.evolve(self, body=body)
        return changed.having(Content_Length=str(len(body))) if self.has_length else changed

    @property
    def has_length(self) -> bool:
        return any(name.lower() == "content-length" for name, _ in self.headers)

    @property
    def head(self) -> bytes:
        lines = "".join(f"{name}: {value}\r\n" for name, value in self.headers)
        return f"HTTP/1.1 {self.status} Status\r\n{lines}\r\n".encode("latin-1")

    @property
    def raw(self) -> bytes:
        return self.head + self.body


@attrs.frozen
class Fault:
    """What is sent in the place of a reply. `slow`: nothing ends it but the session's timeout."""

    send: Callable[[Visit, Recorded], None]
    expected: Expected | Callable[[Recorded], Expected]
    slow: bool = False

    def expects(self, reply: Recorded) -> Expected:
        return self.expected if isinstance(self.expected, str) else self.expected(reply)


def instead(change: Callable[[Recorded], Recorded], expected: Expected | Callable[[Recorded], Expected]) -> Fault:
    """Another reply, whole, and the end of the connection."""

    def send(visit: Visit, reply: Recorded) -> None:
        visit.send(change(reply).raw)
        visit.close()

    return Fault(send, expected)


def cut_short(reply: Recorded, length: int) -> Expected:
    """What a cut may lead to: before the body, and wherever a length tells the end, it is noticed."""
    if length >= len(reply.raw):
        return "right"
    return "lost" if length < len(reply.head) or reply.has_length else "short"


def cut(length: int) -> Fault:
    """The first bytes, and the end of the connection."""

    def send(visit: Visit, reply: Recorded) -> None:
        visit.send(reply.raw[:length])
        visit.close()

    return Fault(send, lambda reply: cut_short(reply, length))


def reset(length: int) -> Fault:
    """The first bytes, and a TCP reset, which may overtake them."""

    def send(visit: Visit, reply: Recorded) -> None:
        visit.send(reply.raw[:length])
        visit.close(reset=True)

    return Fault(send, lambda reply: "short" if cut_short(reply, length) == "right" else "lost")


def stall(length: int) -> Fault:
    """The first bytes, and then nothing."""

    def send(visit: Visit, reply: Recorded) -> None:
        visit.send(reply.raw[:length])
        visit.wait(PATIENT_S)
        visit.close()

    return Fault(send, lambda reply: "right" if length >= len(reply.raw) and reply.has_length else "lost", slow=True)


def before(data: bytes, expected: Expected) -> Fault:
    """The reply with something before it."""

    def send(visit: Visit, reply: Recorded) -> None:
        visit.send(data + reply.raw)
        visit.close()

    return Fault(send, expected)


def after(make: Callable[[Recorded], bytes]) -> Fault:
    """The reply with something behind it, which belongs to nothing where a length tells the end."""

    def send(visit: Visit, reply: Recorded) -> None:
        visit.send(reply.raw + make(reply))
        visit.close()

    return Fault(send, lambda reply: "right" if reply.has_length else "other")


def status(code: int) -> Fault:
    """The page of a proxy, or of a server that is not ready."""
    page = b"<html><head><title>%d</title></head><body><h1>%d</h1></body></html>\r\n" % (code, code)

    def change(reply: Recorded) -> Recorded:
        headers = (("Content-Type", "text/html"), ("Content-Length", str(len(page))), ("Location", "/elsewhere"))
        return attrs.evolve(reply, status=code, headers=headers, body=page)

    return instead(change, "refused" if code in NOT_ACTED else "lost")


def page(code: int, title: str) -> bytes:
    """An error page as 1.4 sends it."""
    return ERROR_PAGE.replace(b"500 Internal Error", f"{code} {title}".encode())


def chunked(reply: Recorded) -> bytes:
    body = b"".join(
        b"%x\r\n%b\r\n" % (len(part), part)
        for at in range(0, len(reply.body), 99)
        if (part := reply.body[at : at + 99])
    )
    return reply.having(Content_Length=None, Transfer_Encoding="chunked").head + body + b"0\r\n\r\n"


def send_chunked(visit: Visit, reply: Recorded) -> None:
    visit.send(chunked(reply))
    visit.close()


def send_part_of_chunked(visit: Visit, reply: Recorded) -> None:
    visit.send(chunked(reply)[:-6])
    visit.close()


def trickle(visit: Visit, reply: Recorded) -> None:
    visit.trickle(reply.raw)


def endless(visit: Visit, reply: Recorded) -> None:
    visit.send(reply.having(Content_Length=None).head)
    for _ in range(2 * LARGEST // 4096):
        visit.send(b"x" * 4096)
    visit.close()


def not_http(visit: Visit, reply: Recorded) -> None:
    visit.send(b"Asterisk Call Manager/5.0.1\r\n")
    visit.close()


def only_interim(visit: Visit, reply: Recorded) -> None:
    visit.send(b"HTTP/1.1 100 Continue\r\n\r\n")
    visit.close()


def without_end(visit: Visit, reply: Recorded) -> None:
    visit.send(reply.having(Content_Length=None).raw)
    visit.wait(PATIENT_S)
    visit.close()


def looks_denied(reply: Recorded) -> Expected:
    """With another cookie, an Error is taken for the denial of a lapsed session, and the session logs in again."""
    return "other" if b"error" in reply.body.lower() else "right"


OTHER_COOKIE = 'mansession_id="0badcafe"; Version=1; Max-Age=60'


def length_of(change: Callable[[int], str]) -> Callable[[Recorded], Recorded]:
    return lambda reply: reply.having(Content_Length=change(len(reply.body)))


FAULTS: dict[str, Fault] = {
    "nothing wrong": instead(lambda reply: reply, "right"),
    "no bytes": cut(0),
    "no bytes, reset": reset(0),
    "silence": stall(0),
    "one byte at a time": Fault(trickle, "lost", slow=True),
    "not HTTP": Fault(not_http, "lost"),
    # lengths
    "a length that is one byte short": instead(length_of(lambda size: str(max(0, size - 1))), "short"),
    "half the length": instead(length_of(lambda size: str(size // 2)), "short"),
    "a length of 0": instead(length_of(lambda size: "0"), "short"),
    "a length that is one byte long": instead(length_of(lambda size: str(size + 1)), "lost"),
    "a length beyond the limit": instead(length_of(lambda size: str(10**12)), "lost"),
    "a negative length": instead(length_of(lambda size: "-5"), "short"),
    "a length that is no number": instead(length_of(lambda size: "many"), "short"),
    "two lengths": instead(lambda reply: reply.having(Content_Length="3, 5"), "lost"),
    "no length": instead(
        lambda reply: reply.having(Content_Length=None, Connection="close"),
        lambda reply: "right" if reply.body else "short",
    ),
    "no length and no end": Fault(without_end, "lost", slow=True),
    "chunks": Fault(send_chunked, "right"),
    "chunks without an end": Fault(send_part_of_chunked, "lost"),
    "a body beyond the limit": Fault(endless, "lost"),
    # too much
    "the reply twice": after(lambda reply: reply.raw),
    "the reply and half of another": after(lambda reply: reply.raw[: len(reply.raw) // 2]),
    "the body twice": instead(lambda reply: reply.holding(reply.body * 2), "short"),
    # interim answers
    "100 before it": before(b"HTTP/1.1 100 Continue\r\n\r\n", "right"),
    "102 before it": before(b"HTTP/1.1 102 Processing\r\n\r\n", "lost"),
    "103 before it": before(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", "lost"),
    "101 for an answer": status(101),
    "100 and the end": Fault(only_interim, "lost"),
    **{
        f"status {code}": status(code)
        for code in (
            *(201, 202, 204, 206, 300, 301, 302, 303, 304, 307, 308),
            *(400, 401, 403, 404, 405, 407, 408, 413, 418, 429, 431, 451),
            *(500, 501, 502, 503, 504, 505, 511, 520, 599, 999),
        )
    },
    # cookies
    "another cookie": instead(lambda reply: reply.having(Set_Cookie=OTHER_COOKIE), looks_denied),
    "no cookie": instead(lambda reply: reply.having(Set_Cookie=None), "right"),
    "a cookie that is none": instead(lambda reply: reply.having(Set_Cookie="mansession_id=; \xe9"), "right"),
    # other bodies under a 200
    "the error page of 1.4": instead(lambda reply: reply.holding(ERROR_PAGE), "short"),
    "its page 400": instead(lambda reply: reply.holding(page(400, "Bad Request")), "refused"),
    "its page 501": instead(lambda reply: reply.holding(page(501, "Not Implemented")), "refused"),
    "a portal's page": instead(
        lambda reply: reply.having(Content_type="text/html").holding(b"<html><title>Log in</title></html>"), "lost"
    ),
    "no body": instead(lambda reply: reply.holding(b""), "short"),
    "JSON": instead(lambda reply: reply.holding(b'{"status": "ok"}'), "lost"),
    "bytes of all kinds": instead(lambda reply: reply.holding(bytes(range(256)) * 8), "lost"),
    "a compressed body": instead(
        lambda reply: reply.having(Content_Encoding="gzip").holding(gzip.compress(reply.body, mtime=0)), "lost"
    ),
    "the reply to another ActionID": instead(
        lambda reply: reply.saying(("Response", "Success"), ("ActionID", "other")),
        lambda reply: "lost" if reply.exchange.action_id else "other",
    ),
}


def offsets(reply: Recorded, every: int) -> list[int]:
    """Where to cut it: at the ends of its parts, and at each byte whose number `every` divides."""
    head, whole = len(reply.head), len(reply.raw)
    ends = (0, 1, 9, 12, 17, *range(head - 3, head + 2), head + 20, whole - 5, *range(whole - 3, whole + 1))
    return sorted({at for at in (*ends, *range(0, whole, every)) if 0 <= at <= whole})
