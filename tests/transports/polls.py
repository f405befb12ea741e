"""A server in memory whose WaitEvents wait until the test answers them."""

from __future__ import annotations

import queue
import threading
from typing import Any

from ajam_core.effects import Fetch
from ajam_core.errors import TransportError
from ajam_core.http import HttpRequest, HttpResponse
from tests.core.conversation import answer, block, event, parameters
from tests.transports.memory import MemoryTransport

__all__ = ["AbortableTransport", "PollTransport", "happened", "named"]

ABORTED = TransportError("the exchange was given up")


def happened(*names: str) -> Any:
    """The answer to a poll that brings events of these names."""

    def reply(request: HttpRequest, cookie: str) -> HttpResponse:
        mark = f"ActionID: {parameters(request)['actionid']}"
        events = "".join(event(name, "Privilege: call,all") for name in names)
        return answer(block("Response: Success", mark) + events + event("WaitEventComplete", mark), cookie=cookie)

    return reply


def named(batch: Any) -> list[str]:
    return [record.wire["event"] for record in batch.events]


class PollTransport(MemoryTransport):
    """Answers a WaitEvent with the next of `answers`, once the test has put one there: a function of the request and
    its cookie, or an exception. `polls` counts the WaitEvents that came."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.answers: queue.Queue[Any] = queue.Queue()
        self.polls = threading.Semaphore(0)

    def fetch(self, effect: Fetch, /) -> HttpResponse:
        if parameters(effect.request)["action"] != "WaitEvent":
            return super().fetch(effect)
        return self.wait(effect, self.answers)

    def wait(self, effect: Fetch, answers: queue.Queue[Any]) -> HttpResponse:
        cookie = dict(effect.request.headers)["Cookie"].partition('"')[2].rstrip('"')
        if cookie not in self.sessions:
            return super().fetch(effect)
        self.asked.append("waitevent")
        self.polls.release()
        given = answers.get()
        if isinstance(given, Exception):
            raise given
        response = given(effect.request, cookie)
        assert isinstance(response, HttpResponse)
        return response

    def sleep(self, seconds: float, /) -> None:
        """No time goes by."""

    def close(self) -> None:
        super().close()
        self.answers.put(ABORTED)


class AbortableTransport(PollTransport):
    """The same, with exchanges that can be given up."""

    def give_up(self, effect: Fetch, /) -> None:
        assert parameters(effect.request)["action"] == "WaitEvent"
        self.answers.put(ABORTED)
