"""A server that answers with a fault, and a session that asks it through the urllib3 transport.

    with FaultyServer() as server:
        server.check(exchange, FAULTS["status 502"])

The server carries an action out whenever it is asked to, whatever it answers then: no action that must not be repeated
may reach it twice.
"""

from __future__ import annotations

import time
from collections import Counter
from types import TracebackType
from typing import Any

from ajam_core import AjamError, DecodeError, HttpStatusError, IncompleteListing, OutcomeUnknown, TransportError
from ajam_core.limits import Limits
from ajam_core.retry import decide
from ajam_transports import Urllib3Transport, run
from ajam_transports.logs import LogListener
from ajam_transports.testserver import MisbehavingServer, Visit
from tests.campaigns.cuts import alike, judge
from tests.campaigns.faults import LARGEST, PATIENT_S, TIMEOUT_S, Fault, Recorded
from tests.campaigns.replies import Exchange, conclude
from tests.campaigns.told import Told

__all__ = ["FaultyServer"]

NO_ANSWER = (TransportError, DecodeError, HttpStatusError, IncompleteListing)
REPEATS = 2
SLACK_S = 10.0
"""How long a send may take beyond the timeouts that it waits for, on a machine that is busy with other things."""


class FaultyServer:
    """`outcomes` counts what the faults led to, `longest_s` is the longest time that one took.

    `told` searches all that is logged, and all that errors and sessions say, for the secret and the cookies.
    """

    def __init__(self) -> None:
        self.server = MisbehavingServer()
        self.server.answers["asterisk"] = self.answer
        self.outcomes: Counter[str] = Counter()
        self.longest_s = 0.0
        self.executions = 0
        self.told = Told({"s3cret", "0badcafe"})

    def __enter__(self) -> FaultyServer:
        self.told.__enter__()
        self.server.__enter__()
        self.transport = Urllib3Transport(self.server.url)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.transport.close()
        self.server.__exit__()
        self.told.__exit__()

    def answer(self, visit: Visit) -> None:
        self.executions += 1
        self.fault.send(visit, self.reply)

    def check(self, exchange: Exchange, fault: Fault) -> None:
        """Sends the action of an exchange and answers with the fault, each time that it comes.

        Raises AssertionError where what comes of it is not what the fault may lead to.
        """
        self.fault, self.reply, self.executions = fault, Recorded.of(exchange), 0
        url, limits = f"{self.server.url}/asterisk", Limits(body=LARGEST)
        session = exchange.session(url, limits=limits, decide=decide, listener=LogListener())
        if session.cookie is not None:
            self.told.hidden.add(session.cookie.value)
        timeout_s = TIMEOUT_S if fault.slow else PATIENT_S
        flow = session.send(exchange.action, timeout_s=timeout_s, action_id=exchange.action_id)
        start = time.monotonic()
        outcome: Any
        try:
            outcome = run(flow, self.transport.fetch, no_wait)
        except AjamError as error:
            outcome = error
            self.told.error(error)
        self.told.shown(session)
        seconds = time.monotonic() - start
        expected = fault.expects(self.reply)
        verdict = expected if expected == "other" else judge_fault(exchange, expected, outcome)
        most = 1 + REPEATS if exchange.action.repeatable else 1
        assert self.executions <= most or expected == "other", f"{exchange.name}: sent {self.executions} times"
        bound_s = most * timeout_s if fault.slow else 0
        assert seconds <= bound_s + SLACK_S, f"{exchange.name}: {seconds:.1f} s, {outcome!r:.300}"
        if fault.slow:  # the server may hold a connection that is whole for the client
            self.transport.close()
            self.transport = Urllib3Transport(self.server.url)
        self.longest_s = max(self.longest_s, seconds)
        self.outcomes[verdict] += 1


def no_wait(seconds: float) -> None:
    """The pauses between repeats are left out."""


def judge_fault(exchange: Exchange, expected: str, outcome: Any) -> str:
    """What came of a fault, in a word. Raises AssertionError where it is none of what was expected."""
    whole = conclude(exchange, exchange.step.body)
    case = f"{exchange.name}: {outcome!r:.300} {getattr(outcome, '__cause__', None)!r:.300} and not {expected}"
    if alike(whole, outcome) and (expected != "lost" or isinstance(outcome, AjamError)):
        return "as the whole"
    if expected == "short":
        return judge(exchange, whole, outcome)
    if expected == "refused":
        assert isinstance(outcome, HttpStatusError), case
        assert not outcome.acted, case
    else:
        assert expected == "lost", case
        assert isinstance(outcome, (OutcomeUnknown, *NO_ANSWER)), case
        assert exchange.action.repeatable or isinstance(outcome, (OutcomeUnknown, IncompleteListing)), case
    return type(outcome).__name__
