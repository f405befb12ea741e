"""What a session tells its listeners on real servers, when one of them is killed."""

from __future__ import annotations

import logging

import pytest

from ajam_core import Listeners, actions
from ajam_core.listening import Gap, Relogin, ReplyDecoded, RequestFailed, RequestSent
from ajam_transports import LogListener, connect
from tests.core.test_listening import Heard
from tests.live.servers import Server
from tests.transports.telemetry import Telemetry, attributes


def test_a_kill_is_heard_as_failures_a_relogin_and_a_gap(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "ajam")
    heard, telemetry = Heard(), Telemetry()
    listener = Listeners(LogListener(), heard, telemetry.listener)
    user = server.user("punctuated")
    with connect(server.url, username=user.name, secret=user.secret, listener=listener) as pbx, pbx.events() as stream:
        pbx.send(actions.Ping())
        server.restart(kill=True)
        assert any(batch.gap for batch in stream)  # iterates until one comes
        assert pbx.send(actions.CoreStatus()).response == "Success"
        cookie = pbx.session.cookie
        assert cookie
    ends = [fact.request for fact in heard.facts if isinstance(fact, (ReplyDecoded, RequestFailed))]
    assert set(ends) == set(heard.of(RequestSent))
    assert len(ends) == len(set(ends))
    assert heard.of(RequestFailed)
    assert heard.of(Relogin)
    assert {fact.server for fact in heard.of(Gap)} == {server.url}
    assert len(telemetry.spans) == len(ends)
    assert telemetry.listener.underway == {}
    assert {attributes(span)["server.port"] for span in telemetry.spans} == {server.ports.http}
    assert {"ajam.request", "ajam.session", "ajam.events"} <= {record.name for record in caplog.records}
    told = [f"{record.getMessage()} {vars(record)}" for record in caplog.records]
    told += [repr(fact) for fact in heard.facts]
    told += [span.to_json() for span in telemetry.spans]
    assert [text for text in told if user.secret in text or cookie.value in text] == []
