"""OpenTelemetry in memory: what a listener told it."""

from __future__ import annotations

from itertools import count
from typing import Any

from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from ajam_transports.opentelemetry import OpenTelemetryListener

__all__ = ["Telemetry", "attributes"]


class Telemetry:
    """Keeps what a listener told; the clock goes on a second each time that it is read."""

    def __init__(self) -> None:
        self.exporter = InMemorySpanExporter()
        self.tracers = TracerProvider(shutdown_on_exit=False)
        self.tracers.add_span_processor(SimpleSpanProcessor(self.exporter))
        self.reader = InMemoryMetricReader()
        self.meters = MeterProvider([self.reader], shutdown_on_exit=False)
        ticks = count()
        self.listener = OpenTelemetryListener(
            tracer_provider=self.tracers, meter_provider=self.meters, clock=lambda: float(next(ticks))
        )

    @property
    def spans(self) -> tuple[ReadableSpan, ...]:
        return self.exporter.get_finished_spans()

    def points(self, name: str) -> list[Any]:
        """The data points of a metric, in the order of their attributes."""
        data = self.reader.get_metrics_data()
        found = [
            metric
            for resource in (data.resource_metrics if data else ())
            for scope in resource.scope_metrics
            for metric in scope.metrics
            if metric.name == name
        ]
        return sorted((point for metric in found for point in metric.data.data_points), key=lambda p: str(p.attributes))


def attributes(span: ReadableSpan) -> dict[str, Any]:
    """What the span says."""
    return dict(span.attributes or {})
