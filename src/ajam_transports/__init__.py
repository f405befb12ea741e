"""ajam_transports: acts. Three drivers that run the flows of `ajam_core`, and the built-in transports.

Names are imported when they are first used: who brings transports of their own never loads urllib3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ajam_core.lazy import lazy_names

if TYPE_CHECKING:
    from ajam_transports.async_streams import AsyncEventStream
    from ajam_transports.awaitable import AsyncClient, run_async
    from ajam_transports.blocking import run
    from ajam_transports.callbacks import Running, start
    from ajam_transports.client import Client, connect
    from ajam_transports.logs import LogListener
    from ajam_transports.streams import EventStream
    from ajam_transports.threads import ThreadsTransport
    from ajam_transports.urllib3 import Urllib3Transport

__all__ = [
    "AsyncClient",
    "AsyncEventStream",
    "Client",
    "EventStream",
    "LogListener",
    "Running",
    "ThreadsTransport",
    "Urllib3Transport",
    "connect",
    "run",
    "run_async",
    "start",
]

HOMES = {
    "AsyncClient": "awaitable",
    "AsyncEventStream": "async_streams",
    "Client": "client",
    "EventStream": "streams",
    "LogListener": "logs",
    "Running": "callbacks",
    "ThreadsTransport": "threads",
    "Urllib3Transport": "urllib3",
    "connect": "client",
    "run": "blocking",
    "run_async": "awaitable",
    "start": "callbacks",
}
"""The module of each public name."""


__getattr__ = lazy_names(__name__, HOMES)


def __dir__() -> list[str]:
    return __all__
