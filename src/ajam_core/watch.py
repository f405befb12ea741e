"""What a session knows of its events: whether some may have been missed, between polls and between streams."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import inf
from typing import Any

import attrs

from ajam_core.actions.base import BaseAction, event_name
from ajam_core.answers import Answer
from ajam_core.effects import Flow
from ajam_core.records.base import Record
from ajam_core.records.calls import OriginateResponse
from ajam_core.reply import Reply
from ajam_core.retry import may_have_acted
from ajam_core.special.user_event_records import UserEvent
from ajam_core.state import Stream, StreamHappening, stream_after

__all__ = ["ON_ITS_WAY", "ON_ITS_WAY_S", "UNKNOWN_MASK", "Awaited", "Choice", "Watch", "appended"]

ON_ITS_WAY = "a WaitEvent that got lost, or another one, may still be on its way to the server"
"""Why a stream stays behind after a batch has said that it is back."""

ON_ITS_WAY_S = 2.0
"""How long after its loss a WaitEvent may still come to the server and wait there, in seconds."""

UNKNOWN_MASK = ""
"""The mask of a session that another process chose events for: no stream may ask for it, so each one sends its own."""


@attrs.frozen
class Choice:
    """What the server was told to send, under the login of that number. `mask` None: what the login asked for."""

    login: int
    mask: str | None
    filters: tuple[str, ...]


@attrs.define
class Awaited:
    """A call that somebody waits for: its outcome (None: not yet), and until when, by the session's clock."""

    outcome: OriginateResponse | None = None
    until: float = inf


@attrs.define(eq=False)
class Watch:
    """The event stream of a session, as far as it outlives a poll.

    `login` is the number of the login under which the last poll was sent (None: there was none yet); `asked_at` when
    the last poll that was answered was sent, or that login began, by the session's `clock` (None: not known). `lost_at`
    is when the answer to a WaitEvent of this login got lost, the last time (None: none did); `others` counts those
    under way that are no polls of the stream. `choice` is what the server sends. `strays` are events that came with
    answers to actions and wait for the next batch. `calls` are those whose OriginateResponse somebody waits for, by
    their ActionIDs. `reason` says why the stream is behind, `told` whether a batch has said that it is. `is_cut_off`:
    the last poll failed, so nobody knows what waits on the server. `announced`: what will poll, or does, for streams
    that the application has opened. `has_polled`: a poll of the present stream was answered. `is_glanced`: a call that
    waits for its outcome polls just now; `queued` counts the streams that are opened after that.
    """

    clock: Callable[[], float] | None = None
    stream: Stream = Stream.NONE
    login: int | None = None
    asked_at: float | None = None
    lost_at: float | None = None
    others: int = 0
    choice: Choice | None = None
    strays: list[Record] = attrs.field(factory=list)
    calls: dict[str, Awaited] = attrs.field(factory=dict)
    reason: str = ""
    told: bool = False
    is_cut_off: bool = False
    announced: set[object] = attrs.field(factory=set)
    has_polled: bool = False
    is_glanced: bool = False
    queued: int = 0

    @property
    def is_open(self) -> bool:
        return self.stream in (Stream.CURRENT, Stream.BEHIND)

    @property
    def is_behind(self) -> bool:
        return self.stream is Stream.BEHIND

    @property
    def is_waiting(self) -> bool:
        """Whether the stream is behind only because of a lost poll that may come to the server yet, and has said so."""
        return self.is_behind and self.told and self.reason == ON_ITS_WAY

    def filters_under(self, login: int) -> tuple[str, ...]:
        """The filters that the server has under the login of that number."""
        return self.choice.filters if self.choice is not None and self.choice.login == login else ()

    def happen(self, happening: StreamHappening) -> None:
        """Moves the stream as the table says. Raises LocalProtocolError where this cannot happen now."""
        self.stream = stream_after(self.stream, happening)
        if happening is StreamHappening.CAUGHT_UP:
            self.has_polled, self.is_cut_off = True, False
        elif happening is StreamHappening.OPENED:
            self.has_polled = self.told = False
            if self.others:
                self.missed("another WaitEvent is under way")

    def missed(self, reason: str) -> None:
        """Events may have been missed. The first reason stays until a batch has told it."""
        if self.stream in (Stream.NONE, Stream.CURRENT) or self.reason == ON_ITS_WAY:
            self.reason, self.told = reason, reason == ON_ITS_WAY
        self.happen(StreamHappening.MISSED)

    def lost(self, reason: str) -> None:
        """The same, where a WaitEvent got lost that may come to the server yet, and wait there."""
        if self.clock is not None:
            self.lost_at = self.clock()
        self.missed(reason)

    def is_expected(self, asked_at: float) -> bool:
        """Whether a WaitEvent that is no poll may come to the server after a poll that was begun at `asked_at`."""
        return self.others > 0 or (self.lost_at is not None and asked_at - self.lost_at < ON_ITS_WAY_S)

    @property
    def is_settled(self) -> bool:
        """Whether what happens from now on comes with the stream, or there is none."""
        return not self.is_open or (self.has_polled and (not self.is_behind or self.reason == ON_ITS_WAY))

    def disturbed(self, asking: Flow[Answer]) -> Flow[Answer]:
        """The flow of a WaitEvent of the application's own: while it is under way it may take events of the stream.

        Where its answer did not come it may still wait on the server, also for a stream that is opened later.
        """
        reason = "a WaitEvent of the application may have taken events"
        if self.is_open or self.announced:
            self.missed(reason)
        self.others += 1
        try:
            answer = yield from asking
        except BaseException as error:
            if may_have_acted(error):
                self.lost(reason)
            raise
        finally:
            self.others -= 1
        self.note((*answer.reply.items, *answer.reply.foreign))
        if self.is_open or self.announced:
            self.missed(reason)
        return answer

    def note(self, events: Iterable[Record]) -> None:
        """Keeps the outcomes of calls that somebody waits for."""
        for event in events:
            if isinstance(event, OriginateResponse) and event.action_id in self.calls:
                self.calls[event.action_id].outcome = event

    def take_strays(self) -> list[Record]:
        strays, self.strays = self.strays, []
        return strays

    def overhear(self, action: BaseAction[Any], action_id: str | None, asking: Flow[Answer]) -> Flow[Answer]:
        """The flow of one request to a server that appends events to any answer: they go to the stream."""
        try:
            answer = yield from asking
        except BaseException as error:
            if may_have_acted(error):
                self.lost(f"the answer to {action.name} was lost, and events with it")
            raise
        events = appended(action, action_id, answer.reply)
        self.note(events)
        if self.is_open:
            self.strays.extend(events)
        return answer


def appended(action: BaseAction[Any], action_id: str | None, reply: Reply) -> tuple[Record, ...]:
    """The events in an answer that are none of its own.

    They bear no ActionID, but for two that echo the action's own: what a UserEvent raised, and the outcome of a call.
    Where the action bears none either, a list's items look like events; but an event has a Privilege, and another name.
    """
    own = {name.lower() for name in getattr(action, "items", ())}
    others = (
        record
        for record in reply.items
        if isinstance(record, (OriginateResponse, UserEvent))
        or (action_id is None and record.privilege and event_name(record).lower() not in own)
    )
    return (*others, *reply.foreign)
