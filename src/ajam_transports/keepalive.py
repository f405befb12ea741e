"""The thread that keeps a blocking client's session alive."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from ajam_core.effects import Fetch
from ajam_core.errors import AjamError
from ajam_core.http import HttpResponse
from ajam_core.session import Session
from ajam_transports.blocking import run
from ajam_transports.steps import Lock

__all__ = ["Keeper"]

STOP_S = 5.0
"""How long the end of the thread may take, in seconds, where a transport does not let go of what is under way."""

log = logging.getLogger("ajam.client")


class Keeper:
    """Runs `Session.keepalive` on a daemon thread, from `start` to `stop`.

    Raises LocalProtocolError where the session has no clock.
    """

    def __init__(self, session: Session, fetch: Callable[[Fetch], HttpResponse], lock: Lock) -> None:
        self.session = session
        self.flow = session.keepalive()
        self.fetch = fetch
        self.lock = lock
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.work, name="ajam-keepalive", daemon=True)

    def start(self) -> None:
        """Starts the thread. Idempotent."""
        if self.thread.ident is None:
            with self.lock:
                if self.thread.ident is None:
                    self.thread.start()

    def work(self) -> None:
        try:
            run(self.flow, self.fetch, self.stopped.wait, lock=self.lock)
        except AjamError as error:
            log.error("%r is not kept alive any more: %s", self.session, error)

    def stop(self) -> None:
        """Ends the thread, once the session and the transport are closed; waits for it for `STOP_S` at most."""
        self.stopped.set()
        if self.thread.ident is not None:
            self.thread.join(STOP_S)
