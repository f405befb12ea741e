"""A listener that gives OpenTelemetry a span and a duration for each request (extra `otel`).

Names and attributes are those of its semantic conventions for HTTP clients, as of 1.23 and later, where they are
stable; what is ajam's own begins with `ajam.`.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from urllib.parse import urlsplit

import attrs
from opentelemetry.metrics import MeterProvider, get_meter
from opentelemetry.trace import Span, SpanKind, Status, StatusCode, TracerProvider, get_tracer

from ajam_core.listening import Gap, Listener, Relogin, ReplyDecoded, RequestFailed, RequestSent, Retry

__all__ = ["OpenTelemetryListener"]

Attributes = dict[str, "str | int"]

SCHEMA = "https://opentelemetry.io/schemas/1.23.0"
BOUNDS_S = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)
"""The bounds of the buckets that the conventions advise."""

PORTS = {"http": 80, "https": 443}


@attrs.frozen
class Underway:
    """A request that has not ended: what its metric will say, and when it began."""

    span: Span
    attributes: Attributes
    start_s: float


class OpenTelemetryListener(Listener):
    """Tells OpenTelemetry of each request; `connect(..., listener=OpenTelemetryListener())`. It may have many sessions.

    - A span of kind CLIENT for each request on the wire, repeats included, named after its method. Its parent is the
      span that is current where the session's flow is run. It ends when the answer is decoded.
    - `http.client.request.duration`, a histogram in seconds, with `ajam.action` to tell long polls from the rest.
    - `ajam.retries`, `ajam.relogins` and `ajam.gaps`: counters.

    `tracer_provider`, `meter_provider` None: the global ones. `clock` gives seconds.
    """

    def __init__(
        self,
        *,
        tracer_provider: TracerProvider | None = None,
        meter_provider: MeterProvider | None = None,
        clock: Callable[[], float] = perf_counter,
    ) -> None:
        self.tracer = get_tracer("ajam", tracer_provider=tracer_provider, schema_url=SCHEMA)
        meter = get_meter("ajam", meter_provider=meter_provider, schema_url=SCHEMA)
        self.duration = meter.create_histogram(
            "http.client.request.duration",
            unit="s",
            description="Duration of HTTP client requests.",
            explicit_bucket_boundaries_advisory=BOUNDS_S,
        )
        self.retries = meter.create_counter("ajam.retries", unit="{retry}", description="Actions sent again.")
        self.relogins = meter.create_counter("ajam.relogins", unit="{login}", description="Sessions logged in anew.")
        self.gaps = meter.create_counter("ajam.gaps", unit="{gap}", description="Times events may have been missed.")
        self.clock = clock
        self.underway: dict[RequestSent, Underway] = {}

    def request_sent(self, fact: RequestSent, /) -> None:
        common = {"http.request.method": fact.method, **server_of(fact.server), "ajam.action": fact.action}
        query = "?REDACTED" if fact.method == "GET" else ""
        attributes = {**common, "url.full": fact.url + query, "ajam.lane": fact.lane}
        if fact.action_id is not None:
            attributes["ajam.action_id"] = fact.action_id
        if fact.resent:
            attributes["http.request.resend_count"] = fact.resent
        span = self.tracer.start_span(fact.method, kind=SpanKind.CLIENT, attributes=attributes)
        self.underway[fact] = Underway(span, common, self.clock())

    def reply_decoded(self, fact: ReplyDecoded, /) -> None:
        told: Attributes = {"http.response.status_code": 200}
        if span := self.end(fact.request, told):
            span.set_attributes({**told, "ajam.response": fact.response, "ajam.messages": fact.messages})
            span.end()

    def request_failed(self, fact: RequestFailed, /) -> None:
        told: Attributes = {"error.type": error_type(fact)}
        if fact.status is not None:
            told["http.response.status_code"] = fact.status
        if span := self.end(fact.request, told):
            span.set_attributes(told)
            known_by_status = fact.status not in (None, 200)
            span.set_status(Status(StatusCode.ERROR, None if known_by_status else str(fact.error) or None))
            span.end()

    def end(self, request: RequestSent, told: Attributes) -> Span | None:
        """Records the duration and gives the span; None for a request that began before this listener heard."""
        begun = self.underway.pop(request, None)
        if begun is None:
            return None
        self.duration.record(self.clock() - begun.start_s, {**begun.attributes, **told})
        return begun.span

    def retry(self, fact: Retry, /) -> None:
        self.retries.add(1, {**server_of(fact.server), "ajam.action": fact.action})

    def relogin(self, fact: Relogin, /) -> None:
        self.relogins.add(1, server_of(fact.server))

    def gap(self, fact: Gap, /) -> None:
        self.gaps.add(1, server_of(fact.server))


def server_of(url: str) -> Attributes:
    """The server's name or address and, where the scheme has one, its port. A PBX in the process is named by its
    scheme."""
    parts = urlsplit(url)
    attributes: Attributes = {"server.address": parts.hostname or parts.scheme}
    port = parts.port or PORTS.get(parts.scheme)
    return attributes if port is None else {**attributes, "server.port": port}


def error_type(fact: RequestFailed) -> str:
    """The HTTP status where that is the error, else the name of the error's class."""
    if fact.status not in (None, 200):
        return str(fact.status)
    kind = type(fact.error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
