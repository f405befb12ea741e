"""The gateway's own events, typed."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from ajam_core import Record, header, hookimpl
from ajam_core.records import UserEvent

__all__ = ["GatewayBackup", "GatewayLoad", "ajam_register_records"]


@attrs.frozen
class GatewayLoad(Record):
    """How busy the gateway is; `requests` since its start, `load` in per cent."""

    requests: int | None = header("Requests")
    load: float | None = header("Load")


@attrs.frozen
class GatewayBackup(UserEvent):
    """The gateway has saved its settings. `seconds` is how long that took."""

    seconds: int | None = header("Seconds")


@hookimpl
def ajam_register_records(register: Callable[[str, type[Record]], None]) -> None:
    register("GatewayLoad", GatewayLoad)
    register("UserEvent:GatewayBackup", GatewayBackup)
