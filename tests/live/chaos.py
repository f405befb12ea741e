"""`python -m tests.live.chaos`: rounds of trouble on real servers, while actions and events run; `make chaos`.

A client with an event stream and two threads of actions goes through a proxy that may turn rough, to a server that may
be killed. Beside it a numberer raises numbered UserEvents at the server itself. What must hold:

- No call is placed twice, and none at all where ajam says that the action was not carried out. Each Originate has a
  number of its own, which the dialplan writes to the server's log.
- Every number that the server took either comes out of the stream, once and in order, or was missed behind a batch with
  `gap`. One exception nobody can mend: what somebody else who polls with the client's session was handed between two of
  its polls. It is checked that he was.
- After each round the stream is back within 5 seconds of the server's return.
- No secret, key or cookie is in any log record, error, repr or URL.

Rounds are drawn from a seed, so that a run can be had again as far as the machine's timing goes.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from typing import Any

import attrs

from ajam_core import AjamError, EventBatch, actions
from ajam_core.http import SessionCookie
from ajam_core.records import UserEvent
from ajam_transports import Client
from ajam_transports import connect as connect_client
from ajam_transports.logs import LogListener
from tests.campaigns.told import Told
from tests.live.config import Settings
from tests.live.packages import RELEASES
from tests.live.rough import Manner, RoughProxy
from tests.live.servers import Server, alone, prepare

__all__ = ["Chaos", "main"]

BACK_S = 5.0
"""Within how many seconds of the server's return the stream has to be back."""

SETTINGS = Settings(httptimeout=15)
EXPIRY_S = 22.0
NUMBER = re.compile(r"\r\nNumber: (\d+)\r\n")
CALL = re.compile(r"chaos (\d+)")
USER = "spaced"


@attrs.define
class Numberer:
    """Raises numbered UserEvents at the server, past the proxy. `taken` are the numbers that the server took."""

    client: Client
    last: int = 0
    taken: set[int] = attrs.Factory(set)
    stopping: bool = False

    def run(self) -> None:
        while not self.stopping:
            self.last += 1
            with suppress(AjamError):
                self.client.send(actions.UserEvent("Chaos", {"Number": str(self.last)}), timeout_s=5)
                self.taken.add(self.last)
            time.sleep(0.05)


@attrs.define
class Reader:
    """Takes the batches of the stream and holds the numbers in them against those that the server took.

    `unnoticed` are the numbers that were missed without a gap, with the trouble of the time.
    """

    numberer: Numberer
    trouble: str = "start"
    last: int = 0
    gap: bool = False
    seen: int = 0
    gaps: int = 0
    missed: int = 0
    unnoticed: dict[int, str] = attrs.Factory(dict)
    wrong: list[str] = attrs.Factory(list)

    def run(self, batches: Iterator[EventBatch]) -> None:
        for batch in batches:
            self.gaps += batch.gap
            self.gap |= batch.gap
            for event in batch.events:
                if isinstance(event, UserEvent) and event.user_event == "Chaos":
                    self.take(int(event.fields["number"]))

    def take(self, number: int) -> None:
        if number <= self.last:
            self.wrong.append(f"{self.trouble}: number {number} came after {self.last}")
            return
        missing = [n for n in range(self.last + 1, number) if n in self.numberer.taken]
        if not self.gap:
            self.unnoticed.update(dict.fromkeys(missing, self.trouble))
        self.missed += len(missing)
        self.seen += 1
        self.last, self.gap = number, False


@attrs.define
class Callers:
    """Places numbered calls, of which every third is waited for, and reads; `said` is what ajam said of each call."""

    client: Client
    told: Told
    numbers: Iterator[int]
    said: dict[int, str] = attrs.Factory(dict)
    reads: Counter[str] = attrs.Factory(Counter)
    wrong: list[str] = attrs.Factory(list)
    stopping: bool = False

    def run(self) -> None:
        while not self.stopping:
            number = next(self.numbers)
            call = actions.Originate(channel=f"Local/{number}@chaos", application="Wait", data="0", async_=True)
            waiting = partial(self.client.originate, call, wait=True, wait_s=3, timeout_s=4)
            self.said[number] = self.ask(waiting if number % 3 == 0 else partial(self.client.send, call, timeout_s=4))
            self.reads[self.ask(self.read)] += 1
            time.sleep(0.02)

    def read(self) -> None:
        settings = self.client.send(actions.CoreSettings(), timeout_s=4)
        if not settings.asterisk_version:
            self.wrong.append(f"read {settings!r}")

    def ask(self, send: Callable[[], object]) -> str:
        try:
            send()
        except AjamError as error:
            self.told.error(error)
            return type(error).__name__
        return "done"


class Chaos:
    """Rounds of trouble on one server; `report` says what they were and what was counted."""

    def __init__(self, server: Server, seed: int) -> None:
        self.server = server
        self.random = random.Random(seed)
        self.troubles: Counter[str] = Counter()
        self.longest_back_s = 0.0
        self.wrong: list[str] = []
        self.hidden = {server.user(USER).secret}
        self.told = Told(self.hidden)
        self.stolen: set[int] = set()
        self.calls = iter(range(10_000_000 + seed % 1000 * 100_000, 10**9))

    @contextmanager
    def running(self) -> Iterator[None]:
        """The client, the proxy, the numberer and the threads of actions; what they found is checked at the end."""
        user = self.server.user(USER)
        with ExitStack() as stack:
            stack.enter_context(self.server.configured(SETTINGS))
            stack.enter_context(self.told)
            self.proxy = stack.enter_context(RoughProxy(self.server.ports.http, self.hidden))
            url = f"http://127.0.0.1:{self.proxy.port}/{self.server.settings.prefix}"
            options: dict[str, Any] = {"username": user.name, "secret": user.secret, "timeout_s": 5}
            direct = stack.enter_context(connect_client(self.server.url, **options))
            self.client = stack.enter_context(connect_client(url, **options, listener=LogListener()))
            self.numberer = Numberer(direct)
            self.reader = Reader(self.numberer)
            self.callers = Callers(self.client, self.told, self.calls)
            stream = stack.enter_context(self.client.events(buffer=1000))
            work: list[Callable[[], None]] = [
                partial(self.reader.run, stream),
                self.numberer.run,
                self.callers.run,
                self.callers.run,
            ]
            threads = [threading.Thread(target=target) for target in work]
            for thread in threads:
                thread.start()
            try:
                self.come_back(time.monotonic())
                yield
            finally:
                self.numberer.stopping = self.callers.stopping = True
                for thread in threads[1:]:
                    thread.join(60)
                self.told.shown(self.client, self.client.session, stream)
                stream.close()
                threads[0].join(60)
                self.check()

    def round(self) -> None:
        """One trouble, and the way back."""
        name = self.random.choice(list(TROUBLES))
        self.troubles[name] += 1
        self.reader.trouble = name
        TROUBLES[name](self)
        self.proxy.behave("pass")
        self.come_back(time.monotonic(), name)
        time.sleep(self.random.uniform(0.1, 0.5))

    def come_back(self, since: float, trouble: str = "start") -> None:
        """Waits until the stream brings what was raised after the trouble's end."""
        after = self.numberer.last
        while self.reader.last <= after and time.monotonic() < since + 60:
            time.sleep(0.005)
        took_s = time.monotonic() - since
        self.longest_back_s = max(self.longest_back_s, took_s)
        if took_s > BACK_S:
            self.wrong.append(f"after {trouble} the stream was back after {took_s:.1f} s")

    def check(self) -> None:
        """Holds what was said against what the server's log says, and looks for secrets in all that was told."""
        self.wrong += self.reader.wrong + self.callers.wrong
        for number, trouble in self.reader.unnoticed.items():
            if number not in self.stolen:
                self.wrong.append(f"{trouble}: number {number} was missed without a gap")
        placed = Counter(int(number) for number in CALL.findall(self.server.log()))
        for number, said in self.callers.said.items():
            if placed[number] > 1:
                self.wrong.append(f"call {number} was placed {placed[number]} times ({said})")
            if placed[number] and said not in ("done", "OutcomeUnknown"):
                self.wrong.append(f"call {number} was placed, and ajam said {said}")
        self.placed = sum(1 for number in self.callers.said if placed[number])
        self.told.search(0)
        self.wrong += [f"a secret was told: {text}" for text in self.told.found]
        for target in self.proxy.targets:
            self.wrong += [f"a secret is in the URL {target}" for secret in self.hidden if secret in target]

    def report(self) -> str:
        said = Counter(self.callers.said.values())
        return (
            f"Asterisk {self.server.version}: {self.troubles.total()} rounds: {listed(self.troubles)}\n"
            f"  calls: {len(self.callers.said)} asked for, {self.placed} placed, none twice; ajam said {listed(said)}\n"
            f"  reads: {listed(self.callers.reads)}\n"
            f"  events: {len(self.numberer.taken)} taken by the server, {self.reader.seen} came, {self.reader.missed} "
            f"missed: {len(self.reader.unnoticed)} to another poll of the session, the others behind one of "
            f"{self.reader.gaps} gaps; the stream was back within {self.longest_back_s:.1f} s\n"
            f"  secrets: none of {len(self.hidden)} in {self.told.size} characters of logs, errors, reprs and URLs\n"
            f"  wrong: {'; '.join(self.wrong[:20]) or 'nothing'}"
        )


def kill(chaos: Chaos) -> None:
    chaos.server.restart(kill=True)


def restart(chaos: Chaos) -> None:
    chaos.server.restart()


def reload(chaos: Chaos) -> None:
    chaos.server.cli("manager reload")


def cut(chaos: Chaos) -> None:
    for _ in range(chaos.random.randint(1, 4)):
        chaos.proxy.cut()
        time.sleep(chaos.random.uniform(0, 0.3))


def rough(manner: Manner) -> Callable[[Chaos], None]:
    """A while of one manner of the proxy's."""

    def trouble(chaos: Chaos) -> None:
        chaos.proxy.behave(manner)
        if chaos.random.random() < 0.5:
            chaos.proxy.cut()
        time.sleep(chaos.random.uniform(0.2, 1.5))

    return trouble


def session_of(chaos: Chaos) -> SessionCookie:
    cookie = chaos.client.session.cookie
    return cookie or SessionCookie("00000000")


def lapse(chaos: Chaos) -> None:
    """Ends the client's session on the server, as a purge does."""
    raw(chaos, "Logoff")


def expire(chaos: Chaos) -> None:
    """Nothing gets through until the session has expired."""
    chaos.proxy.behave("refuse")
    chaos.proxy.cut()
    time.sleep(EXPIRY_S)


def take_over(chaos: Chaos) -> None:
    """Somebody else polls with the client's session."""
    for _ in range(chaos.random.randint(1, 3)):
        chaos.stolen.update(map(int, NUMBER.findall(raw(chaos, "WaitEvent&Timeout=1"))))


def raw(chaos: Chaos, query: str) -> str:
    """The answer to an action that somebody else sends with the client's session."""
    request = urllib.request.Request(
        f"{chaos.server.url}/rawman?Action={query}", headers=dict([session_of(chaos).header()])
    )
    with suppress(OSError):
        return str(urllib.request.urlopen(request, timeout=20).read().decode())
    return ""


TROUBLES: dict[str, Callable[[Chaos], None]] = {
    "kill -9": kill,
    "restart": restart,
    "manager reload": reload,
    "cut": cut,
    "no connection": rough("refuse"),
    "reset after the request": rough("drop"),
    "half an answer": rough("half"),
    "stall": rough("stall"),
    "502 before": rough("502 before"),
    "502 after": rough("502 after"),
    "504": rough("504"),
    "lapse": lapse,
    "takeover": take_over,
}


def listed(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.most_common())


def main() -> int:
    """Returns 1 where something was wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.live.chaos", description="Rounds of trouble on real servers."
    )
    parser.add_argument("majors", nargs="*", metavar="major", help=f"of {', '.join(RELEASES)}; all if left out")
    parser.add_argument("--rounds", type=int, default=200, help="of all servers together (200)")
    parser.add_argument("--seed", type=int, default=1, help="what the rounds are drawn from (1)")
    options = parser.parse_args()
    majors = options.majors or list(RELEASES)
    found = 0
    with alone():
        for major in majors:
            server = prepare(major)
            try:
                server.start()
                chaos = Chaos(server, options.seed)
                with chaos.running():
                    for _ in range(options.rounds // len(majors)):
                        chaos.round()
                    expire(chaos)
                    chaos.troubles["expiry"] += 1
                    chaos.proxy.behave("pass")
                    chaos.come_back(time.monotonic(), "expiry")
                print(f"seed {options.seed}, {chaos.report()}", flush=True)
                found += bool(chaos.wrong)
            finally:
                server.stop()
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
