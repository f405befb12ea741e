"""The simulated PBX: requests in, responses out."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable

import attrs

from ajam_core.http import HttpRequest, HttpResponse
from ajam_core.messages import fold, is_secret
from ajam_transports.simulated.actions import perform
from ajam_transports.simulated.bodies import render, stream
from ajam_transports.simulated.demo import demo_model, demo_users
from ajam_transports.simulated.model import ALL, ManagerUser, Model
from ajam_transports.simulated.request import ActionRequest
from ajam_transports.simulated.session import Hold, HttpSession, PbxEvent, whole_number
from ajam_transports.simulated.versions import DEFAULT_VERSION, Pairs, Release
from ajam_transports.simulated.web import NO_OUTPUT, ErrorPage, Understood, WebServer

__all__ = ["LogEntry", "ManualClock", "SimulatedPbx"]

POLL_MARGIN_S = 10.0


class ManualClock:
    """A clock that moves only when told to. Call it for the time, in seconds since the epoch."""

    def __init__(self, now: float = 1_700_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += seconds


@attrs.frozen
class LogEntry:
    """One action that reached the PBX.

    `user` is who was logged in when it came (None: nobody). `response` is the first message's Response ("" where it has
    none), `message` its Message. `parameters` are all but secrets, keys and cookies.
    """

    action: str
    user: str | None
    response: str
    message: str
    parameters: Pairs


class SimulatedPbx:
    """An Asterisk of one `version`, in memory: no socket, no thread, no time but the clock's.

    `prefix` is that of http.conf (None: the release's default), `users` are those of manager.conf, `model` is what the
    actions tell of (None: a small office, for a demonstration). `http_timeout_s` is httptimeout of manager.conf.
    `clock` gives the time in seconds since the epoch; the default one stands still until it is told to advance.
    One thread at a time may use it. `log` lists the actions that came.

    Raises ValueError for a version that it cannot be; `versions.VERSIONS` lists those that it can.
    """

    def __init__(
        self,
        version: str = DEFAULT_VERSION,
        *,
        prefix: str | None = None,
        users: Iterable[ManagerUser] | None = None,
        model: Model | None = None,
        http_timeout_s: int = 60,
        clock: Callable[[], float] | None = None,
        seed: int = 0,
    ) -> None:
        self.release = Release(version)
        self.web = WebServer(self.release, self.release.default_prefix if prefix is None else prefix)
        self.users = tuple(demo_users() if users is None else users)
        self.clock = clock or ManualClock()
        self.model = demo_model(self.release, self.clock()) if model is None else model
        self.http_timeout_s = http_timeout_s
        self.random = random.Random(seed)
        self.sessions: dict[int, HttpSession] = {}
        self.boots = 1
        self.log: list[LogEntry] = []

    @property
    def prefix(self) -> str:
        """What stands before `/rawman`."""
        return self.web.prefix

    def handle(self, request: HttpRequest, hold: Hold | None = None) -> HttpResponse:
        """Answers a request at once, a WaitEvent too: with what waits for the session now.

        `hold` is what `hold` gave for this request where the caller let the time go by; None: it comes just now.
        """
        now = self.clock()
        try:
            understood = self.web.understand(request)
            session = hold.session if hold else self.session(understood.session_id, now)
            text = self.carry_out(understood, session, now, hold)
            if not text and not self.release.since("1.4.44"):
                raise ErrorPage(NO_OUTPUT)
        except ErrorPage as error:
            return self.web.error(error, request, now)
        body = render(text, understood.endpoint, self.release)
        cookie = self.release.cookie(session.id, self.http_timeout_s)
        return self.web.answer(request, now, understood.endpoint, body, cookie)

    def carry_out(self, understood: Understood, session: HttpSession, now: float, hold: Hold | None) -> str:
        """The raw stream of the answer; empty where the action has none."""
        if self.release.deadline_at_start:
            session.touch(hold.since if hold else now, self.http_timeout_s)
        happened: list[PbxEvent] = []
        asked = ActionRequest(
            self.release, self.model, self.users, session, understood.parameters, now, happened.append
        )
        if hold is not None and (session.hold is not hold or self.gone(session)):
            return ""
        if asked.action.lower() == "waitevent":
            session.hold = None
        user = session.user.name if session.user else None
        answer = perform(asked)
        self.emit(*(event for event in happened if event.name == "UserEvent"))
        if self.release.appends_events and not session.over:
            answer = [*answer, *session.deliver()]
        self.emit(*(event for event in happened if event.name != "UserEvent"))
        self.log.append(log_entry(asked, user, dict(answer[0]) if answer and not isinstance(answer[0], str) else {}))
        if not self.release.deadline_at_start:
            session.touch(now, self.http_timeout_s)
        if session.over:
            self.sessions.pop(session.id, None)
        return stream(answer)

    def session(self, session_id: int, now: float) -> HttpSession:
        """The session of that number, or a new one where there is none, or none any more."""
        for lapsed in [one for one in self.sessions.values() if one.lapsed(now)]:
            del self.sessions[lapsed.id]
        found = self.sessions.get(session_id)
        if found is None:
            new_id = self.random.randrange(1, 2**32)
            found = HttpSession(new_id, str(self.random.randrange(10**8, 10**9)), touched=now)
            found.touch(now, self.http_timeout_s)
            self.sessions[new_id] = found
        return found

    def hold(self, request: HttpRequest) -> Hold | None:
        """For how long the server would hold this request before it answers; None: not at all.

        Only a WaitEvent of a session that is logged in is held: up to its Timeout, and never nearer than 10 s to the
        end of the session. It takes the place of an earlier one. Ask `is_due` when to go on.
        """
        now = self.clock()
        try:
            understood = self.web.understand(request)
        except ErrorPage:
            return None
        session = self.sessions.get(understood.session_id)
        if session is None or session.user is None or session.lapsed(now):
            return None
        parameters = understood.parameters
        asked = ActionRequest(self.release, self.model, self.users, session, parameters, now, self.emit)
        if asked.action.lower() != "waitevent":
            return None
        session.mask = session.mask or ALL
        idle = 0.0 if self.release.deadline_at_start else now - session.touched
        longest = max(0.0, self.http_timeout_s - idle - POLL_MARGIN_S)
        timeout = whole_number(asked.get("Timeout"))
        wanted = longest if timeout is None or timeout < 0 else min(float(timeout), longest)
        session.hold = Hold(session, now, now + wanted)
        return session.hold

    def is_due(self, hold: Hold) -> bool:
        """Whether a held request ends: by an event, its time, a newer WaitEvent, or the end of its session."""
        session = hold.session
        ended = self.gone(session) or session.hold is not hold
        return ended or bool(session.queue) or self.clock() >= hold.until

    def gone(self, session: HttpSession) -> bool:
        return self.sessions.get(session.id) is not session

    def emit(self, *events: PbxEvent) -> None:
        """Tells every session of events; what the user may read is sorted out when they are delivered.

        A UserEvent is there for the answer to the action that made it; channels take their time.
        """
        for event in events:
            message = self.message(event)
            for session in self.sessions.values():
                session.queue.append((event, message))

    def message(self, event: PbxEvent) -> Pairs:
        """The event as it is sent."""
        headers: Pairs = (("Event", event.name), ("Privilege", f"{event.event_class},all"))
        if self.model.timestamp_events:
            headers += (("Timestamp", f"{self.clock():.6f}"),)
        if self.model.system_name and self.release.since("10"):
            headers += (("SystemName", self.model.system_name),)
        return headers + event.headers

    def expire(self, cookie: str | None = None) -> None:
        """Throws sessions away, as if their time had run out: that of the `mansession_id`, or all of them."""
        if cookie is None:
            self.sessions.clear()
        else:
            self.sessions.pop(int(cookie, 16), None)

    def restart(self) -> None:
        """Starts the PBX anew: sessions, channels and waiting callers are gone, the configuration is not."""
        self.boots += 1
        self.sessions.clear()
        self.model.channels.clear()
        for queue in self.model.queues:
            queue.entries.clear()
        self.model.started = self.model.reloaded = self.clock()

    def count(self, action: str) -> int:
        """How many actions of that name came and were not refused."""
        return sum(entry.action.lower() == action.lower() and entry.response != "Error" for entry in self.log)


def log_entry(request: ActionRequest, user: str | None, first: dict[str, str]) -> LogEntry:
    shown = tuple(
        (name, value)
        for name, value in request.parameters
        if fold(name) not in ("key", "action") and not is_secret(name)
    )
    return LogEntry(request.action, user, first.get("Response", ""), first.get("Message", ""), shown)
