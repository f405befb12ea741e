"""Somebody who uses a simulated PBX: one session, hand-made requests."""

from __future__ import annotations

from hashlib import md5

from ajam_core.http import HttpRequest, HttpResponse, SessionCookie, encode_form
from ajam_transports.simulated import ManualClock, SimulatedPbx


class Caller:
    """Sends actions on one session and keeps its cookie."""

    def __init__(self, pbx: SimulatedPbx, endpoint: str = "rawman") -> None:
        self.pbx = pbx
        self.endpoint = endpoint
        self.cookie: SessionCookie | None = None

    def request(self, action: str, **parameters: str) -> HttpRequest:
        query = encode_form({"Action": action, **parameters}.items())
        headers = (self.cookie.header(),) if self.cookie else ()
        return HttpRequest("GET", "http://pbx", f"{self.pbx.prefix}/{self.endpoint}?{query}", headers)

    def send(self, action: str, **parameters: str) -> str:
        return self.take(self.pbx.handle(self.request(action, **parameters)))

    def take(self, response: HttpResponse) -> str:
        self.cookie = response.cookie or self.cookie
        assert isinstance(response.body, bytes)
        return response.body.decode()

    def login(self, user: str = "demo", secret: str = "demo", **parameters: str) -> str:
        return self.send("Login", Username=user, Secret=secret, **parameters)


def caller(version: str = "18.26.4", **options: object) -> Caller:
    """Somebody who is logged in."""
    found = Caller(SimulatedPbx(version, **options))  # type: ignore[arg-type]
    assert "Authentication accepted" in found.login()
    return found


def clock(somebody: Caller) -> ManualClock:
    assert isinstance(somebody.pbx.clock, ManualClock)
    return somebody.pbx.clock


def key(challenge: str, secret: str = "demo") -> str:
    """The MD5 key of a login."""
    return md5((challenge + secret).encode()).hexdigest()
