"""Completion of calls: a caller asks to be called back once the other party is free."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, header
from ajam_core.values import Seconds

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
    """A caller may ask to be called back, as whom it called was busy or did not answer.

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")
    """The number of the case, the same in all events of it."""

    callee: str = header("Callee", default="")
    """The device that was called."""

    service: str | None = header("Service")
    """`CCBS`: it was busy; `CCNR`: it did not answer; `CCNL`: it was not logged in."""


@attrs.frozen
class CCCallerRecalling(Record):
    """The caller who asked for it is being called back.

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")
    """The number of the case, the same in all events of it."""

    caller: str = header("Caller", default="")
    """The device of the caller."""


@attrs.frozen
class CCCallerStartMonitoring(Record):
    """The caller is waited for again, as the other party is free but the caller was busy.

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")
    """The number of the case, the same in all events of it."""

    caller: str = header("Caller", default="")
    """The device of the caller."""


@attrs.frozen
class CCCallerStopMonitoring(Record):
    """The caller is no longer waited for.

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")
    """The number of the case, the same in all events of it."""

    caller: str = header("Caller", default="")
    """The device of the caller."""


@attrs.frozen
class CCFailure(Record):
    """A request to be called back came to nothing.

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")
    """The number of the case, the same in all events of it."""

    caller: str = header("Caller", default="")
    """The device of the caller."""

    reason: str | None = header("Reason")
    """In words."""


@attrs.frozen
class CCMonitorFailed(Record):
    """The server can no longer tell whether a called party is free.

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")
    """The number of the case, the same in all events of it."""

    callee: str = header("Callee", default="")
    """The device that was called."""


@attrs.frozen
class CCOfferTimerStart(Record):
    """The time runs in which the caller may ask to be called back.

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")
    """The number of the case, the same in all events of it."""

    caller: str = header("Caller", default="")
    """The device of the caller."""

    expires: Seconds | None = header("Expires")
    """How long it runs."""


@attrs.frozen
class CCRecallComplete(Record):
    """The call back was answered, and the request is done.

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")
    """The number of the case, the same in all events of it."""

    caller: str = header("Caller", default="")
    """The device of the caller."""


@attrs.frozen
class CCRequestAcknowledged(Record):
    """The request of a caller to be called back was accepted.

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")
    """The number of the case, the same in all events of it."""

    caller: str = header("Caller", default="")
    """The device of the caller."""


@attrs.frozen
class CCRequested(Record):
    """A caller asked to be called back.

    Asterisk 1.8 and later; class cc.
    """

    core_id: int | None = header("CoreID")
    """The number of the case, the same in all events of it."""

    caller: str = header("Caller", default="")
    """The device of the caller."""

    callee: str = header("Callee", default="")
    """The device that was called."""
