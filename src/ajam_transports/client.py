"""The blocking client: a session and the transport that carries it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence
from os import PathLike
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from ajam_core.actions.base import BaseAction
from ajam_core.actions.calls import Originate
from ajam_core.contracts import BlockingTransport, Codec
from ajam_core.credentials import Auth
from ajam_core.effects import Flow
from ajam_core.errors import LocalProtocolError, PluginError
from ajam_core.http import Endpoint
from ajam_core.limits import Limits
from ajam_core.listening import Listener
from ajam_core.listing import Listing
from ajam_core.plugins import get_transport
from ajam_core.records.base import Record, Response
from ajam_core.records.calls import OriginateResponse
from ajam_core.retry import Decide, decide
from ajam_core.server import ServerInfo
from ajam_core.session import NEW_ID, ActionId, Session
from ajam_core.snapshot import SessionSnapshot, resume
from ajam_transports.blocking import run
from ajam_transports.keepalive import Keeper
from ajam_transports.steps import Lock
from ajam_transports.streams import BUFFER, EventStream, Feed

if TYPE_CHECKING:
    from ajam_core.models import LiveModel
    from ajam_core.records.peers import PeerEntry
    from ajam_transports.following import Following, OnChange

__all__ = ["Client", "connect"]

R = TypeVar("R")
T = TypeVar("T")

BUILT_IN = {"http": "urllib3", "https": "urllib3"}
"""The transport for a URL's scheme; for any other scheme it is the one that is registered under the scheme's name."""

CLOSED = "the client is closed; connect again"

log = logging.getLogger("ajam.client")


class Client:
    """A session with one server: `send` actions, get what they answer. Threads may share it.

    As a context manager it logs in at the start and logs off at the end. Without `with`, the first `send` logs in, and
    `close` is yours to call. `lock` None: one of its own; clients and other drivers that share a Session need one lock
    in common, a `threading.RLock()`. `keepalive`: a thread keeps an idle session alive (with a digest where
    `httptimeout` is above 20 s), see `ajam_core.Session.keepalive`; the session needs a clock then.
    """

    def __init__(
        self,
        session: Session,
        transport: BlockingTransport,
        *,
        lock: Lock | None = None,
        keepalive: bool = False,
    ) -> None:
        self.session = session
        self.transport = transport
        self.lock = lock or threading.RLock()
        self.feed = Feed(session, transport, self.lock)
        self.keeper = Keeper(session, transport.fetch, self.lock) if keepalive else None
        self.closed = False

    def __enter__(self) -> Client:
        """Logs in. Raises what `send` raises; the client is closed then, and what the server keeps of it logged off."""
        try:
            self.run(self.session.login())
        except BaseException as error:
            self.__exit__(type(error), error, error.__traceback__)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes. An exception that came before is never hidden by one of closing, which is logged then."""
        try:
            self.close()
        except Exception:
            if error is None:
                raise
            log.exception("closing %r failed after an error in its `with` block or login", self)

    def send(self, action: BaseAction[R], *, timeout_s: float | None = None, action_id: ActionId = NEW_ID) -> R:
        """Sends an action and returns what its reply becomes. Raises what `ajam_core.Session.send` raises."""
        return self.run(self.session.send(action, timeout_s=timeout_s, action_id=action_id))

    @overload
    def originate(
        self,
        action: Originate,
        *,
        wait: Literal[True],
        wait_s: float | None = None,
        timeout_s: float | None = None,
        action_id: ActionId = NEW_ID,
    ) -> OriginateResponse: ...
    @overload
    def originate(
        self,
        action: Originate,
        *,
        wait: Literal[False] = False,
        wait_s: None = None,
        timeout_s: float | None = None,
        action_id: ActionId = NEW_ID,
    ) -> Response: ...
    def originate(
        self,
        action: Originate,
        *,
        wait: bool = False,
        wait_s: float | None = None,
        timeout_s: float | None = None,
        action_id: ActionId = NEW_ID,
    ) -> OriginateResponse | Response:
        """Places a call, once. With `wait` gives its outcome, as `ajam_core.Session.originate` does; else as `send`."""
        if not wait:
            return self.send(action, timeout_s=timeout_s, action_id=action_id)
        flow = self.session.originate(action, wait_s=wait_s, timeout_s=timeout_s, action_id=action_id)
        return self.run(flow)

    def peers(self, *, timeout_s: float | None = None) -> Listing[PeerEntry]:
        """The SIP, IAX2 and PJSIP peers of the server as one Listing. `timeout_s` as for `send`."""
        return self.run(self.session.peers(timeout_s=timeout_s))

    def server_info(self) -> ServerInfo:
        """What the server is, and what the user may do there. Raises what `send` raises."""
        return self.run(self.session.server_info())

    def events(
        self, *classes: type[Record], mask: str | None = None, filters: Sequence[str] = (), buffer: int = BUFFER
    ) -> EventStream:
        """The server's events from now on, as `EventBatch` objects; a thread of the client's own polls.

        `classes`: records to give; none: every event. `mask`, `filters`: what the server sends, see
        `ajam_core.Session.events`; the streams of one client have them in common. `buffer`: how many batches the stream
        holds; when it is full, the poll waits.

        Raises LocalProtocolError where an argument cannot be right, or the client is closed.
        """
        if self.closed:
            raise LocalProtocolError(CLOSED)
        return self.feed.add(classes, mask, filters, buffer)

    def follow(
        self, model: LiveModel[T], *, on_change: OnChange[T] | None = None, mask: str | None = None
    ) -> Following[T]:
        """Lists what the model is of, and keeps it current on a thread of its own until the Following is closed.

        `on_change` is called on that thread with each tuple of changes, the first time with the whole list. `mask`: as
        for `events`. Raises what `LiveModel.refresh` raises; LocalProtocolError where the mask leaves out a class of
        events that the model needs, or the client is closed.
        """
        from ajam_transports.following import Following  # on first need: it loads every family of the models

        return Following(self, model, on_change, mask)

    def run(self, flow: Flow[R]) -> R:
        """Runs any flow of this session's on this thread. Raises LocalProtocolError once the client is closed."""
        if self.closed:
            flow.close()
            raise LocalProtocolError(CLOSED)
        if self.keeper is not None:
            self.keeper.start()
        return run(flow, self.transport.fetch, self.transport.sleep, lock=self.lock)

    def detach(self) -> SessionSnapshot:
        """Closes the client and leaves the session to whoever is given the snapshot: `connect(..., restore=snapshot)`.

        Raises LocalProtocolError where the client is closed, or another thread logs it in.
        """
        with self.lock:
            snapshot = self.session.detach()
        self.close()
        return snapshot

    def close(self) -> None:
        """Logs off, for at most 5 s, and closes the transport: what other threads have under way ends, as do streams.

        Idempotent.
        """
        with self.lock:
            closed, self.closed = self.closed, True
        if closed:
            return
        poll = self.feed.stop()
        try:
            run(self.session.logoff(), self.transport.fetch, self.transport.sleep, lock=self.lock)
        finally:
            self.transport.close()
            if poll is not None:
                poll.join()
            if self.keeper is not None:
                self.keeper.stop()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.session!r}>"


def connect(
    url: str,
    *,
    username: str | None = None,
    secret: str | None = None,
    codec: Codec | str = "rawman",
    auth: Auth = "md5",
    timeout_s: float = 30.0,
    version: str | None = None,
    encoding: str | None = None,
    events: str | None = None,
    limits: Limits | None = None,
    decide: Decide = decide,
    listener: Listener | None = None,
    transport: BlockingTransport | str | None = None,
    ca_bundle: str | PathLike[str] | None = None,
    server_name: str | None = None,
    verify: bool = True,
    proxy: str | None = None,
    keepalive: bool = False,
    restore: SessionSnapshot | None = None,
    **options: Any,
) -> Client:
    """A client for the server at `url`. Nothing is sent yet: `with` logs in, or the first `send`.

    - `url`: where AJAM is, with the prefix of http.conf: `http://127.0.0.1:8088/asterisk`. `simulated://` is a PBX in
      this process.
    - `username`, `secret`: of manager.conf. None: those that the transport brings, as the simulated PBX does.
    - `codec`, `auth`, `timeout_s`, `version`, `encoding`, `events`, `limits`, `decide`, `listener`: see
      `ajam_core.Session`.
    - `transport`: one of your own, or the name of a registered one. None: the URL's scheme says which.
    - `ca_bundle`, `server_name`, `verify`, `proxy`: see `ajam_transports.Urllib3Transport`; these and `options` go to a
      transport that is made by name.
    - `keepalive`: keeps an idle session alive; with a digest only where `httptimeout` is above 20 s. See `Client`.
    - `restore`: a session of another process to go on with, see `Client.detach`; for the same URL, user and `auth`.

    Raises LocalProtocolError where an argument cannot be right, PluginError for a codec or transport that is not there.
    """
    given = {"ca_bundle": ca_bundle, "server_name": server_name, "proxy": proxy}
    options |= {name: value for name, value in given.items() if value is not None}
    if not verify:
        options["verify"] = False
    carrier = find_transport(url, transport, options)
    try:
        if username is None and secret is None:
            username, secret = getattr(carrier, "credentials", (None, None))
        if username is None or secret is None:
            raise LocalProtocolError("username= and secret= are missing: those of a user in manager.conf")
        session = Session(
            url,
            username,
            secret,
            codec=codec,
            auth=auth,
            timeout_s=timeout_s,
            version=version,
            encoding=encoding,
            events=events,
            limits=limits,
            decide=decide,
            listener=listener,
            clock=time.monotonic,
        )
        if restore is not None:
            resume(session, restore)
    except BaseException:
        carrier.close()
        raise
    return Client(session, carrier, keepalive=keepalive)


def find_transport(url: str, transport: BlockingTransport | str | None, options: dict[str, Any]) -> BlockingTransport:
    if transport is not None and not isinstance(transport, str):
        if options:
            raise LocalProtocolError(f"{', '.join(sorted(options))}: options of a transport go with its name")
        return transport
    Endpoint.parse(url)
    scheme = url.partition(":")[0].lower()
    name = transport or BUILT_IN.get(scheme, scheme)
    made: BlockingTransport = get_transport(name)(url, **options)
    if not hasattr(made, "sleep"):
        made.close()
        raise PluginError(f"the transport {name!r} calls back and does not block: give it to ajam_transports.start()")
    return made
