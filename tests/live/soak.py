"""`python -m tests.live.soak`: minutes of steady work on real servers, each restarted every minute; `make soak`.

On both servers at once: a client with an event stream, 50 actions a second from several threads, and a restart each
minute, every other one by SIGKILL. What must hold: memory stays flat, no thread is left behind, and the sessions that
the server keeps do not grow.
"""

from __future__ import annotations

import argparse
import gc
import re
import sys
import threading
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import attrs

from ajam_core import AjamError, actions
from ajam_transports import Client, connect
from ajam_transports.logs import LogListener
from tests.campaigns.told import Told
from tests.live.packages import RELEASES
from tests.live.rough import RoughProxy
from tests.live.servers import Server, alone, prepare

__all__ = ["Soak", "main"]

CONNECTED = re.compile(r"(\d+) users? connected")
WORKERS = 4
EACH_S = 10.0
"""How often memory, threads and sessions are looked at, in seconds."""

GROWTH_MIB = 8.0
"""How much more memory the last third of a run may take than the second."""

MOST_SESSIONS = 6
"""The client's own, and those that a login leaves which a restart cuts short: they lapse after some seconds."""

READS = (actions.Ping(), actions.Getvar("FOO"), actions.CoreShowChannels(), actions.QueueStatus())


@attrs.define
class Worker:
    """Sends actions at a pace of its own; `outcomes` counts what came of them."""

    client: Client
    pause_s: float
    told: Told
    stopping: threading.Event
    outcomes: Counter[str] = attrs.Factory(Counter)

    def run(self) -> None:
        due, number = time.monotonic(), 0
        while not self.stopping.is_set():
            number += 1
            try:
                self.client.send(READS[number % len(READS)] if number % 5 else actions.UserEvent("Soak"), timeout_s=10)
                self.outcomes["done"] += 1
            except AjamError as error:
                self.told.error(error)
                self.outcomes[type(error).__name__] += 1
            due = max(due + self.pause_s, time.monotonic() - 1)
            self.stopping.wait(max(0.0, due - time.monotonic()))


class Soak:
    """Steady work on one server, until `stop`."""

    def __init__(self, server: Server, rate: float, told: Told, hidden: set[str], stack: ExitStack) -> None:
        self.server = server
        self.stopping = threading.Event()
        user = server.user("spaced")
        proxy = stack.enter_context(RoughProxy(server.ports.http, hidden))
        self.client = connect(
            f"http://127.0.0.1:{proxy.port}/{server.settings.prefix}",
            username=user.name,
            secret=user.secret,
            listener=LogListener(),
        )
        self.client.run(self.client.session.login())
        self.stream = self.client.events(mask="user,call")
        self.batches = self.gaps = self.events = self.most_sessions = 0
        self.workers = [Worker(self.client, WORKERS / rate, told, self.stopping) for _ in range(WORKERS)]
        runs = [self.read, *(worker.run for worker in self.workers)]
        self.threads = [threading.Thread(target=run) for run in runs]
        for thread in self.threads:
            thread.start()

    def read(self) -> None:
        for batch in self.stream:
            self.batches += 1
            self.gaps += batch.gap
            self.events += len(batch.events)

    def look(self) -> None:
        """Counts the sessions on the server."""
        found = CONNECTED.search(self.server.cli("manager show connected"))
        if found:  # none while it restarts
            self.most_sessions = max(self.most_sessions, int(found[1]))

    def stop(self) -> None:
        self.stopping.set()
        for thread in self.threads[1:]:
            thread.join(60)
        self.client.close()
        self.threads[0].join(60)

    def report(self) -> str:
        outcomes = sum((worker.outcomes for worker in self.workers), Counter[str]())
        said = ", ".join(f"{count} {name}" for name, count in outcomes.most_common())
        return (
            f"Asterisk {self.server.version}: {outcomes.total()} actions: {said}; {self.events} events in "
            f"{self.batches} batches, {self.gaps} gaps; at most {self.most_sessions} sessions on the server"
        )


def resident_mib() -> float:
    """The memory that this process holds."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


def soak(servers: list[Server], minutes: float, rate: float, each_s: float = EACH_S) -> list[str]:
    """Runs, prints what happened, and returns what was wrong."""
    wrong: list[str] = []
    hidden = {servers[0].user("spaced").secret}
    with ExitStack() as stack:
        told = stack.enter_context(Told(hidden))
        running = [Soak(server, rate, told, hidden, stack) for server in servers]
        memory: list[float] = []
        start, restarts = time.monotonic(), 0
        try:
            while (passed := time.monotonic() - start) < minutes * 60:
                time.sleep(each_s)
                memory.append(resident_mib())
                for one in running:
                    one.look()
                if passed // 60 > restarts and passed < minutes * 60 - each_s:
                    restarts += 1
                    for server in servers:
                        server.restart(kill=restarts % 2 == 1)
        finally:
            for one in running:
                one.stop()
        wrong += [f"a secret was told: {text}" for text in told.found]
    gc.collect()
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("ajam")]
    third = len(memory) // 3
    before, after = median(memory[third : 2 * third] or memory), median(memory[2 * third :])
    for one in running:
        print(one.report())
        if not 0 < one.most_sessions <= MOST_SESSIONS:
            wrong.append(f"{one.most_sessions} sessions on {one.server}")
    print(
        f"{minutes:g} minutes, {restarts} restarts of each; memory {memory[0]:.1f} MiB at the start, {before:.1f} in "
        f"the second third, {after:.1f} in the last; {len(left)} threads of ajam left; "
        f"{told.size} characters searched for {len(hidden)} secrets"
    )
    if after - before > GROWTH_MIB:
        wrong.append(f"memory grew by {after - before:.1f} MiB")
    if left:
        wrong.append(f"threads left: {', '.join(left)}")
    return wrong


def main() -> int:
    """Returns 1 where something was wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.live.soak", description="Steady work on real servers.")
    parser.add_argument("majors", nargs="*", metavar="major", help=f"of {', '.join(RELEASES)}; all if left out")
    parser.add_argument("--minutes", type=float, default=10, help="how long (10)")
    parser.add_argument("--rate", type=float, default=50, help="actions a second on each server (50)")
    options = parser.parse_args()
    with alone():
        servers: list[Server] = []
        try:
            for major in options.majors or RELEASES:
                servers.append(prepare(major))
                servers[-1].start()  # before the next one looks for free ports
            wrong = soak(servers, options.minutes, options.rate)
        finally:
            for server in servers:
                server.stop()
    print(f"wrong: {'; '.join(wrong) or 'nothing'}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
