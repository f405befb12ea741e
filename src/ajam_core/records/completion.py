"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, header

__all__ = [
    "CCAvailable",
    "CCCallerRecalling",
    "CCCallerStartMonitoring",
    "CCCallerStopMonitoring",
    "CCFailure",
    "CCMonitorFailed",
    "CCOfferTimerStart",
    "CCRecallComplete",
    "CCRequestAcknowledged",
    "CCRequested",
]


@attrs.frozen
class CCAvailable(Record):
    """TODO

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")

    callee: str | None = header("Callee")

    service: str | None = header("Service")


@attrs.frozen
class CCCallerRecalling(Record):
    """TODO

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")

    caller: str | None = header("Caller")


@attrs.frozen
class CCCallerStartMonitoring(Record):
    """TODO

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")

    caller: str | None = header("Caller")


@attrs.frozen
class CCCallerStopMonitoring(Record):
    """TODO

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")

    caller: str | None = header("Caller")


@attrs.frozen
class CCFailure(Record):
    """TODO

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")

    caller: str | None = header("Caller")

    reason: str | None = header("Reason")


@attrs.frozen
class CCMonitorFailed(Record):
    """TODO

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")

    callee: str | None = header("Callee")


@attrs.frozen
class CCOfferTimerStart(Record):
    """TODO

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")

    caller: str | None = header("Caller")

    expires: int | None = header("Expires")


@attrs.frozen
class CCRecallComplete(ListEnd):
    """TODO

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")

    caller: str | None = header("Caller")


@attrs.frozen
class CCRequestAcknowledged(Record):
    """TODO

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")

    caller: str | None = header("Caller")


@attrs.frozen
class CCRequested(Record):
    """TODO

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")

    caller: str | None = header("Caller")

    callee: str | None = header("Callee")
