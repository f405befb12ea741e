"""The protocols that third parties implement: codecs and transports.

Each carries `api_version`, the version of its contract; the plugin registry refuses a newer one than it knows.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar, Protocol

from ajam_core.effects import Fetch
from ajam_core.errors import TransportError
from ajam_core.http import HttpResponse
from ajam_core.limits import Limits
from ajam_core.messages import Message

__all__ = [
    "API_VERSION",
    "AsyncFetch",
    "AsyncSleep",
    "BlockingTransport",
    "Codec",
    "Decoder",
    "Handle",
    "Transport",
]

API_VERSION = 1


class Decoder(Protocol):
    """Decodes one body that arrives in pieces of any size.

    The messages that all calls of `feed` and the one of `close` return, in order, do not depend on how the body was
    cut. Time is linear in the size of the body. After an error the decoder is not used again.
    """

    @abstractmethod
    def feed(self, data: bytes, /) -> Sequence[Message]:
        """Takes the next bytes; returns the messages that they complete. Raises DecodeError."""

    @abstractmethod
    def close(self) -> Sequence[Message]:
        """Ends the body; returns the messages that were still open.

        Raises DecodeError where the bytes were no AJAM answer or end inside one (`truncated` is true then).
        """


class Codec(Protocol):
    """One body format. Subclass it, give it a `name`, an `endpoint` and a `decoder`, and register an instance.

    `name` is what users ask for; `endpoint` is the last part of the URL that answers in this format, such as `rawman`;
    `media_types` are the Content-Types (lower-case) under which the server sends it.
    """

    api_version: ClassVar[int] = API_VERSION
    name: ClassVar[str]
    endpoint: ClassVar[str]
    media_types: ClassVar[tuple[str, ...]]

    @abstractmethod
    def decoder(self, *, limits: Limits = Limits(), encoding: str | None = None) -> Decoder:
        """A new decoder for one body.

        `encoding` None: UTF-8, and Latin-1 for a value that is not UTF-8; else a name of a Python codec for all text.
        """

    def decode(self, body: bytes, *, limits: Limits = Limits(), encoding: str | None = None) -> list[Message]:
        """All messages of a whole body. Raises DecodeError."""
        decoder = self.decoder(limits=limits, encoding=encoding)
        return [*decoder.feed(body), *decoder.close()]


class BlockingTransport(Protocol):
    """Carries requests and returns when the answer is there.

    - `fetch` returns an HttpResponse of any status, or raises TransportError and nothing else, with the original as its
      `__cause__` (or a stand-in, where the original's text could quote the answer) and `phase="connect"` only where
      the server cannot have seen the request.
    - It repeats nothing, follows no redirect and keeps no cookie: the core owns those.
    - `timeout_s` bounds the whole exchange. Requests of the lane "events" never wait for, nor hold up, the lane
      "actions".
    - It writes the head and the body of a request at once, as far as the connection takes them, and gives no request up
      in between: Asterisk (seen on 16 and 22) keeps the session of a POST without its body for ever.
    - It may be called from several threads at once.
    - Once it is closed, `fetch` and `sleep` raise TransportClosed, so that a flow that goes on for ever ends.
    - It may have a method `give_up(effect)`: the fetch of that very effect, if one is under way, then ends soon with a
      TransportError. It may be called from any thread, and never raises. With it, a poll for events ends at once when
      nobody listens any more; without it, when the server answers or the transport is closed.
    """

    api_version: ClassVar[int] = API_VERSION

    @abstractmethod
    def fetch(self, effect: Fetch, /) -> HttpResponse:
        """Carries out one Fetch."""

    @abstractmethod
    def sleep(self, seconds: float, /) -> None:
        """Waits."""

    @abstractmethod
    def close(self) -> None:
        """Frees every connection; idempotent."""


class Handle(Protocol):
    """Something under way that can be given up."""

    @abstractmethod
    def cancel(self) -> None:
        """Gives it up; idempotent, never raises."""


class Transport(Protocol):
    """Carries requests and calls back. `ajam_core.testing.check_transport` enforces this contract.

    1. Exactly one of `on_response` and `on_error` runs, once, for each `fetch`; neither after `cancel`. `on_error`
       receives a TransportError and nothing else, with the original as its `__cause__`.
    2. Callbacks should not run before `fetch` returns. (A driver survives it.)
    3. Once `cancel()` has returned on the thread that runs callbacks, neither runs. Called from another thread, a
       callback that has already started may finish.
    4. A status of 400 or more is a response, not an error. No redirects, no repeats, no cookies: the core owns those.
    5. `timeout_s` bounds the whole exchange; requests of the lane "events" never hold up the lane "actions".
    6. The transport's documentation says on which thread callbacks run.
    7. Once it is closed, the error of `fetch` is a TransportClosed, and `call_later` raises one, so that a flow that
       goes on for ever ends.
    """

    api_version: ClassVar[int] = API_VERSION

    @abstractmethod
    def fetch(
        self,
        effect: Fetch,
        /,
        *,
        on_response: Callable[[HttpResponse], None],
        on_error: Callable[[TransportError], None],
    ) -> Handle:
        """Starts one exchange."""

    @abstractmethod
    def call_later(self, seconds: float, callback: Callable[[], None], /) -> Handle:
        """Runs `callback` once after `seconds`, unless cancelled."""

    @abstractmethod
    def close(self) -> None:
        """Gives up what is under way and frees every connection; idempotent."""


AsyncFetch = Callable[[Fetch], Awaitable[HttpResponse]]
"""What an async application brings: `await fetch(effect)`, under the rules of BlockingTransport.fetch. Where it is
cancelled, it gives its request up."""

AsyncSleep = Callable[[float], Awaitable[None]]
"""What an async application brings: `await sleep(seconds)`."""
