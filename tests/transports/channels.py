"""A server in memory that lists its channels, and tells what happens to them when the test says so."""

from __future__ import annotations

import queue
import time
from typing import Any

from ajam_core.effects import Fetch
from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.models import Snapshot
from tests.core.conversation import answer, block, event, parameters
from tests.core.models.test_channels import about
from tests.transports.polls import AbortableTransport

__all__ = ["ChannelServer", "about", "happens", "names"]


def happens(*events: str) -> Any:
    """The answer to a poll that brings these blocks."""

    def reply(request: HttpRequest, cookie: str) -> HttpResponse:
        mark = f"ActionID: {parameters(request)['actionid']}"
        end = event("WaitEventComplete", mark)
        return answer(block("Response: Success", mark) + "".join(events) + end, cookie=cookie)

    return reply


def names(snapshot: Snapshot[Any]) -> set[str]:
    """The keys of what is there."""
    return set(snapshot.items)


class ChannelServer(AbortableTransport):
    """Lists `channels`, by number. `refusals` are answers that come first; an exception is raised instead."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.channels: list[int] = []
        self.refusals: list[Any] = []
        self.lists = 0

    def fetch(self, effect: Fetch, /) -> HttpResponse:
        if parameters(effect.request)["action"] == "Status" and self.refusals:
            given = self.refusals.pop(0)
            if isinstance(given, Exception):
                raise given
            assert isinstance(given, HttpResponse)
            return given
        return super().fetch(effect)

    def wait(self, effect: Fetch, answers: queue.Queue[Any]) -> HttpResponse:
        """A poll that does not want to wait does not have to."""
        if parameters(effect.request)["timeout"] == "0" and answers.empty():
            time.sleep(0.01)
            answers = queue.Queue()
            answers.put(happens())
        return super().wait(effect, answers)

    def reply(self, request: HttpRequest) -> HttpResponse:
        answered = super().reply(request)
        sent = parameters(request)
        if sent["action"] != "Status" or answered.cookie is None or answered.cookie.value not in self.sessions:
            return answered
        self.lists += 1
        mark = f"ActionID: {sent['actionid']}"
        items = [event("Status", mark, f"Channel: SIP/{number}", f"Uniqueid: u{number}") for number in self.channels]
        body = block("Response: Success", mark) + "".join(items) + event("StatusComplete", mark)
        return answer(body, cookie=answered.cookie.value)
