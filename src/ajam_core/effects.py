"""What a flow may ask its driver to do.

A flow is a generator that yields effects and returns a result. A driver carries each effect out with whatever I/O its
application has and sends the answer back in. The flow decides what comes next; the driver decides nothing.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Literal, TypeAlias, TypeVar, Union

import attrs

from ajam_core.http import HttpRequest, HttpResponse

__all__ = ["Answer", "Deliver", "Effect", "Fetch", "Flow", "Lane", "Read", "Sleep", "deliver", "fetch", "read", "sleep"]

T = TypeVar("T")

Lane = Literal["actions", "events"]
"""Which of the two kinds of connection carries a request: a waiting long poll must never starve an action."""


@attrs.frozen
class Fetch:
    """Send `request`; answered by an HttpResponse of any status, or by a TransportError thrown in.

    `timeout_s` bounds the whole exchange, in seconds. `stream`: the body is then asked for by `Read`. `fresh`: use a
    connection on which nothing was sent before, so that no idle close by the server can meet the request. `max_body`
    bounds the body, in bytes: a transport reports a larger one as a TransportError.
    """

    request: HttpRequest
    timeout_s: float
    lane: Lane = "actions"
    stream: bool = False
    fresh: bool = False
    max_body: int = 64 * 2**20


@attrs.frozen
class Read:
    """The next chunk of the body of the last `Fetch` with `stream`; answered by bytes, `b""` at the end."""


@attrs.frozen
class Sleep:
    """Wait; answered by None after `seconds`."""

    seconds: float


@attrs.frozen
class Deliver:
    """Hand `batch` to the consumer; answered by None once it was taken, which is the back-pressure."""

    batch: object


Effect: TypeAlias = Union[Fetch, Read, Sleep, Deliver]  # noqa: UP007  (an alias that 3.10 evaluates)
Answer: TypeAlias = Union[HttpResponse, bytes, None]  # noqa: UP007
Flow: TypeAlias = Generator[Effect, Answer, T]


def fetch(effect: Fetch) -> Flow[HttpResponse]:
    """`response = yield from fetch(Fetch(...))`. Raises TransportError where no answer came."""
    answer = yield effect
    if not isinstance(answer, HttpResponse):
        raise TypeError(f"a driver must answer Fetch with an HttpResponse, not {type(answer).__name__}")
    return answer


def read() -> Flow[bytes]:
    """`chunk = yield from read()`; `b""` is the end of the body. Raises TransportError where the body broke off."""
    answer = yield Read()
    if not isinstance(answer, bytes):
        raise TypeError(f"a driver must answer Read with bytes, not {type(answer).__name__}")
    return answer


def sleep(seconds: float) -> Flow[None]:
    """`yield from sleep(0.5)`."""
    yield Sleep(seconds)


def deliver(batch: object) -> Flow[None]:
    """`yield from deliver(batch)` returns once the consumer took it."""
    yield Deliver(batch)
