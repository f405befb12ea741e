"""The transport to a simulated PBX: the contract of blocking transports, and time."""

from __future__ import annotations

import threading
import time

import pytest

from ajam_core.effects import Fetch
from ajam_core.errors import LocalProtocolError, TransportError, TransportTimeout
from ajam_core.plugins import Plugins
from ajam_transports import simulated
from ajam_transports.simulated import ManualClock, PbxEvent, SimulatedPbx, SimulatedTransport, simulated_transport
from tests.transports.callers import Caller, caller


def fetch(somebody: Caller, action: str, timeout_s: float = 90.0, **parameters: str) -> Fetch:
    return Fetch(somebody.request(action, **parameters), timeout_s)


def test_a_wait_event_lets_simulated_time_go_by_and_no_other() -> None:
    somebody = caller()
    transport = SimulatedTransport(somebody.pbx)
    begun, real = somebody.pbx.clock(), time.monotonic()
    assert "WaitEventComplete" in somebody.take(transport.fetch(fetch(somebody, "WaitEvent", Timeout="20")))
    assert somebody.pbx.clock() - begun == pytest.approx(20)
    transport.sleep(5)
    assert somebody.pbx.clock() - begun == pytest.approx(25)
    assert time.monotonic() - real < 5


def test_an_event_that_happens_meanwhile_ends_the_wait() -> None:
    somebody = caller()
    clock = somebody.pbx.clock
    assert isinstance(clock, ManualClock)

    def sleep(seconds: float) -> None:
        clock.advance(seconds)
        if clock() >= 1_700_000_003 and not somebody.pbx.log[1:]:
            Caller(somebody.pbx).send("Ping")
            somebody.pbx.emit(PbxEvent("PeerStatus", "system", ()))

    transport = SimulatedTransport(somebody.pbx, sleep)
    assert "PeerStatus" in somebody.take(transport.fetch(fetch(somebody, "WaitEvent")))
    assert clock() == pytest.approx(1_700_000_003, abs=0.1)


def test_an_exchange_that_outlasts_its_time_is_given_up() -> None:
    somebody = caller()
    transport = SimulatedTransport(somebody.pbx)
    with pytest.raises(TransportTimeout, match="within 3 s") as caught:
        transport.fetch(fetch(somebody, "WaitEvent", timeout_s=3))
    assert caught.value.phase == "sent"
    assert somebody.pbx.clock() == pytest.approx(1_700_000_003)


def test_a_restart_breaks_off_what_is_held() -> None:
    somebody = caller()
    transport = SimulatedTransport(somebody.pbx, lambda _: somebody.pbx.restart())
    with pytest.raises(TransportError, match="restarted"):
        transport.fetch(fetch(somebody, "WaitEvent"))


def test_a_closed_transport_sends_nothing() -> None:
    somebody = caller()
    transport = SimulatedTransport(somebody.pbx)
    transport.close()
    transport.close()
    with pytest.raises(TransportError) as caught:
        transport.fetch(fetch(somebody, "Ping"))
    assert caught.value.phase == "connect"
    assert somebody.pbx.count("Ping") == 0


def test_a_body_over_the_bound_is_an_error() -> None:
    somebody = caller()
    with pytest.raises(TransportError, match="bound of 10"):
        SimulatedTransport(somebody.pbx).fetch(Fetch(somebody.request("Ping"), 5, max_body=10))


def test_actions_go_on_while_a_wait_event_is_held() -> None:
    pbx = SimulatedPbx(clock=time.time)
    waiting, busy = Caller(pbx), Caller(pbx)
    waiting.login()
    busy.login()
    transport = SimulatedTransport(pbx)
    held = threading.Thread(target=lambda: waiting.take(transport.fetch(fetch(waiting, "WaitEvent", Timeout="20"))))
    held.start()
    assert "Pong" in busy.take(transport.fetch(fetch(busy, "Ping")))
    busy.take(transport.fetch(fetch(busy, "UserEvent", UserEvent="Wake")))
    held.join(10)
    assert not held.is_alive()
    assert pbx.log[-1].action == "WaitEvent"


@pytest.mark.parametrize(
    ("url", "version", "prefix"),
    [
        ("simulated://", "18.26.4", ""),
        ("simulated:///asterisk/", "18.26.4", "/asterisk"),
        ("simulated://1.4.26.2", "1.4.26.2", ""),
        ("simulated://22.10.1/pbx", "22.10.1", "/pbx"),
    ],
)
def test_the_url_says_which_release_and_prefix(url: str, version: str, prefix: str) -> None:
    transport = simulated_transport(url)
    assert (transport.pbx.release.version, transport.pbx.prefix) == (version, prefix)
    assert transport.credentials == ("demo", "demo")
    assert abs(transport.pbx.clock() - time.time()) < 60


def test_what_the_simulation_cannot_be_or_do_is_refused() -> None:
    with pytest.raises(LocalProtocolError, match="the simulated PBX cannot be '7'"):
        simulated_transport("simulated://7")
    with pytest.raises(LocalProtocolError, match="the simulated PBX has no option proxy"):
        simulated_transport("simulated://", proxy="http://proxy")


def test_it_comes_in_by_the_door_of_every_plugin() -> None:
    plugins = Plugins(autoload=False)
    plugins.add(simulated, "ajam")
    pbx = SimulatedPbx()
    transport = plugins.get_transport("simulated")("simulated://", pbx=pbx)
    assert transport.pbx is pbx


def test_a_wait_event_that_is_given_up_ends_and_no_other() -> None:
    somebody = caller()
    given_up, other = fetch(somebody, "WaitEvent"), fetch(somebody, "WaitEvent")
    transport = SimulatedTransport(somebody.pbx, lambda _: transport.give_up(given_up))
    transport.give_up(given_up)  # it is not under way
    with pytest.raises(TransportError, match="given up"):
        transport.fetch(given_up)
    transport = SimulatedTransport(somebody.pbx, lambda seconds: somebody.pbx.clock.advance(99))  # type: ignore[attr-defined]
    transport.give_up(given_up)
    assert transport.fetch(other).status == 200
