"""One Ping through the whole stack, beside the same bytes through a bare urllib3 pool."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import urllib3

from ajam_core import Fetch, HttpRequest, HttpResponse
from ajam_core.actions import Ping
from ajam_transports import Client, connect, run
from benchmarks import answers
from benchmarks.measuring import Case, Comparison

__all__ = ["comparisons", "connected"]

ROOT = Path(__file__).parents[1]


@contextmanager
def connected() -> Iterator[Client]:
    """A client that is logged in to a running `benchmarks.server`."""
    command = [sys.executable, "-m", "benchmarks.server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as server:
        assert server.stdout
        try:
            url = f"http://127.0.0.1:{server.stdout.readline().strip()}/asterisk"
            with connect(url, username="admin", secret="secret") as pbx:
                yield pbx
        finally:
            server.terminate()


def request_of_a_ping(pbx: Client) -> HttpRequest:
    """The request that a Ping of this client makes."""
    requests: list[HttpRequest] = []

    def fetch(effect: Fetch) -> HttpResponse:
        requests.append(effect.request)
        return pbx.transport.fetch(effect)

    run(pbx.session.send(Ping()), fetch, answers.no_sleep)
    return requests[-1]


def times(count: int, run_once: Callable[[], object]) -> Callable[[], None]:
    """A function that does it `count` times."""

    def repeated() -> None:
        for _ in range(count):
            run_once()

    return repeated


def comparisons(pbx: Client, count: int) -> list[Comparison]:
    """By the clock on the wall, and by the CPU time of this process alone."""
    request = request_of_a_ping(pbx)
    effect = Fetch(request, timeout_s=30)
    place = urllib3.util.parse_url(request.origin)
    pool = urllib3.HTTPConnectionPool(str(place.host), place.port)
    headers = dict(request.headers)

    def bare() -> None:
        response = pool.urlopen(request.method, request.target, request.body, headers, retries=False, redirect=False)
        assert b"Pong" in response.data

    cases = (
        Case("bare urllib3 pool", times(count, bare), "the base: the same bytes, and nothing read from them"),
        Case("Client.send(Ping())", times(count, lambda: pbx.send(Ping())), "the whole stack, to a typed PingReply"),
        Case("Urllib3Transport.fetch", times(count, lambda: pbx.transport.fetch(effect)), "the transport's part of it"),
        Case(
            "session and driver",
            times(count, lambda: run(pbx.session.send(Ping()), answers.fetch, answers.no_sleep)),
            "the core's part of it, on a canned answer",
        ),
    )
    return [
        Comparison("one Ping on the wall clock, the time of the server included", "Ping", count, cases, perf_counter),
        Comparison("one Ping, CPU time of the client", "Ping", count, cases),
    ]
