"""The transport that carries requests to a simulated PBX in the same process."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import ClassVar
from urllib.parse import urlsplit

from ajam_core.contracts import API_VERSION
from ajam_core.effects import Fetch
from ajam_core.errors import LocalProtocolError, TransportClosed, TransportError, TransportTimeout
from ajam_core.http import HttpResponse
from ajam_core.plugins import hookimpl
from ajam_transports.simulated.pbx import ManualClock, SimulatedPbx
from ajam_transports.simulated.session import Hold
from ajam_transports.simulated.versions import DEFAULT_VERSION, VERSIONS

__all__ = ["SimulatedTransport", "ajam_register_transports", "simulated_transport"]

TICK_S = 0.02


class SimulatedTransport:
    """A blocking transport to `pbx`; see `ajam_core.contracts.BlockingTransport`.

    `sleep` lets time go by, also while the PBX holds a WaitEvent. None: it moves the PBX's ManualClock on, so that
    nothing ever waits; it really waits where the PBX has a clock of another kind. Several threads may use it at once.
    """

    api_version: ClassVar[int] = API_VERSION

    def __init__(self, pbx: SimulatedPbx, sleep: Callable[[float], None] | None = None) -> None:
        self.pbx = pbx
        self.closed = False
        self.lock = threading.Lock()
        self.held: dict[int, bool] = {}  # the Fetches that the PBX holds, by identity; true: given up
        if sleep is None:
            sleep = pbx.clock.advance if isinstance(pbx.clock, ManualClock) else time.sleep
        self.let_time_pass = sleep

    def fetch(self, effect: Fetch, /) -> HttpResponse:
        """Carries the request out. Raises TransportError where the transport is closed or the body over its bound."""
        self.check()
        response = self.exchange(effect)
        if isinstance(response.body, bytes) and len(response.body) > effect.max_body:
            raise TransportError(f"the body has {len(response.body)} bytes, over the bound of {effect.max_body}")
        return response

    def exchange(self, effect: Fetch) -> HttpResponse:
        with self.lock:
            boots, hold = self.pbx.boots, self.pbx.hold(effect.request)
            if hold is None:
                return self.pbx.handle(effect.request)
            self.held[id(effect)] = False
        try:
            return self.wait(effect, hold, boots)
        finally:
            del self.held[id(effect)]

    def wait(self, effect: Fetch, hold: Hold, boots: int) -> HttpResponse:
        """The answer to a WaitEvent, when it is due."""
        while True:
            with self.lock:
                now = self.pbx.clock()
                if self.closed or self.held[id(effect)] or self.pbx.boots != boots:
                    raise TransportError("the request was given up, or the simulated PBX restarted")
                if self.pbx.is_due(hold):
                    return self.pbx.handle(effect.request, hold)
            if now - hold.since >= effect.timeout_s:
                raise TransportTimeout(f"the simulated PBX did not answer within {effect.timeout_s:g} s")
            self.let_time_pass(min(TICK_S, hold.until - now, hold.since + effect.timeout_s - now))

    def give_up(self, effect: Fetch, /) -> None:
        """Ends the WaitEvent of that very effect with a TransportError, where it is under way."""
        with self.lock:
            if id(effect) in self.held:
                self.held[id(effect)] = True

    def sleep(self, seconds: float, /) -> None:
        """Waits, by whatever kind of time this transport has. Raises TransportClosed once it is closed."""
        self.check()
        self.let_time_pass(seconds)

    def close(self) -> None:
        """Ends what is under way; idempotent."""
        self.closed = True

    def check(self) -> None:
        if self.closed:
            raise TransportClosed("the transport to the simulated PBX is closed; connect again", "connect")

    @property
    def credentials(self) -> tuple[str, str]:
        """A user name and secret that the PBX takes: those of its first user."""
        return self.pbx.users[0].name, self.pbx.users[0].secret


def simulated_transport(url: str, /, *, pbx: SimulatedPbx | None = None, **options: object) -> SimulatedTransport:
    """The transport for a URL `simulated://VERSION/PREFIX`, both parts optional.

    `pbx` None: a new PBX of that version with a small office in it, in real time. Raises LocalProtocolError for a
    version that it cannot be, or for another option: there is nothing to secure or to proxy.
    """
    if options:
        raise LocalProtocolError(f"the simulated PBX has no option {', '.join(sorted(options))}")
    parts = urlsplit(url)
    if pbx is None:
        version = parts.netloc or DEFAULT_VERSION
        if version not in VERSIONS:
            raise LocalProtocolError(f"the simulated PBX cannot be {version!r}; it can be {', '.join(VERSIONS)}")
        pbx = SimulatedPbx(version, prefix=parts.path.rstrip("/"), clock=time.time)
    return SimulatedTransport(pbx)


@hookimpl
def ajam_register_transports(register: Callable[[str, Callable[..., SimulatedTransport]], None]) -> None:
    """Makes the transport known as "simulated"."""
    register("simulated", simulated_transport)
