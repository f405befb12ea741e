"""The document that the project started from: every exchange in it works as it stands there."""

from __future__ import annotations

from typing import Any

import pytest

from ajam_core import Action, Session, actions, encode_action, get_codec, records, to_dict, to_record
from ajam_core.errors import AuthenticationFailed
from ajam_core.http import HttpResponse
from ajam_core.requests import build_request
from ajam_core.versions import Version, rules_for
from tests.core.conversation import Conversation, parameters

URL = "http://localhost:8088/asterisk"

PAGE = """\
<title>Asterisk&trade; Manager Interface</title>
<body bgcolor="#ffffff">
  <table align=center bgcolor="#f1f1f1" width="500">
    <tr><td colspan="2" bgcolor="#f1f1ff"><h1>&nbsp;&nbsp;Manager Tester</h1></td></tr>
    <tr><td>Response</td><td>{response}</td></tr>
    <tr><td>Message</td><td>{message}</td></tr>
  </table>
</body>
"""
FAILED = PAGE.format(response="Error", message="Authentication failed")
ACCEPTED = PAGE.format(response="Success", message="Authentication accepted")

DENIED = """\
<ajax-response>
  <response type='object' id='unknown'><generic response='Error' message='Authentication Required' /></response>
</ajax-response>
"""
PEERS = """\
<ajax-response>
  <response type='object' id='unknown'><generic response='Success' message='Peer status list will follow' /></response>
  <response type='object' id='unknown'>
    <generic event='PeerEntry' channeltype='SIP' objectname='101' chanobjecttype='peer' 
             ipaddress='127.0.0.1' ipport='5061' dynamic='yes' natsupport='no' 
             videosupport='no' acl='no' status='Unmonitored' realtimedevice='no' />
  </response>
  <response type='object' id='unknown'><generic event='PeerlistComplete' listitems='1' /></response>
</ajax-response>
"""  # noqa: W291  (the blanks at the line ends stand in the document)

PEER = {
    "acl": "no",
    "channeltype": "SIP",
    "chanobjecttype": "peer",
    "dynamic": "yes",
    "event": "PeerEntry",
    "ipaddress": "127.0.0.1",
    "ipport": "5061",
    "natsupport": "no",
    "objectname": "101",
    "realtimedevice": "no",
    "status": "Unmonitored",
    "videosupport": "no",
}


def reply(body: str, media_type: str, cookie: str = "44a02cf1") -> HttpResponse:
    """A response with the document's headers."""
    return HttpResponse(
        200,
        (
            ("Server", "Asterisk/1.4.26.2"),
            ("Date", "Thu, 17 Dec 2009 20:57:31 GMT"),
            ("Connection", "close"),
            ("Cache-Control", "no-cache, no-store"),
            ("Content-Type", media_type),
            ("Set-Cookie", f'mansession_id="{cookie}"; Version="1"; Max-Age=60'),
        ),
        body.encode(),
    )


def html(body: str, **options: Any) -> HttpResponse:
    return reply(body, "text/html", **options)


def xml(body: str, **options: Any) -> HttpResponse:
    return reply(body, "text/xml", **options)


def test_the_plain_login_is_encoded_as_the_document_has_it() -> None:
    session = Session(URL, "foo", "bar", codec="html")
    form = encode_action(Action("login", (("username", "foo"), ("secret", "bar"))), None)
    old = rules_for(Version((1, 4, 26, 2)))
    request = build_request(session.endpoint, session.codec.endpoint, form, rules=old)
    assert f"{request.method} {request.url}" == (
        "GET http://localhost:8088/asterisk/manager?action=login&username=foo&secret=bar"
    )
    assert request.headers == ()


@pytest.mark.parametrize(
    ("page", "response", "message"),
    [(FAILED, "Error", "Authentication failed"), (ACCEPTED, "Success", "Authentication accepted")],
)
def test_both_answers_to_a_login_mean_what_they_say(page: str, response: str, message: str) -> None:
    [answer] = get_codec("html").decode(page.encode())
    assert to_record(answer) == records.Response(response=response, message=message)


def test_a_login_that_failed_raises() -> None:
    session = Session(URL, "foo", "bar", codec="html", auth="plain")
    talk = Conversation.of(html(PAGE.format(response="Error", message="Authentication Required")), html(FAILED))
    with pytest.raises(AuthenticationFailed, match="Login failed: Authentication failed"):
        talk.run(session.login())


def test_the_cookie_of_a_login_is_remembered_and_sent_back() -> None:
    session = Session(URL, "foo", "bar", codec="html", auth="plain")
    talk = Conversation.of(
        html(PAGE.format(response="Error", message="Authentication Required"), cookie="00000001"),
        html(ACCEPTED),
        html(PAGE.format(response="Pong", message="")),
        html(PAGE.format(response="Success", message="Variable Set")),
    )
    talk.run(session.login())
    talk.run(session.send(actions.Setvar("A", "b")))
    assert session.cookie is not None
    assert session.cookie.max_age_s == 60
    assert talk.fetched[-1].request.headers == (("Cookie", 'mansession_id="44a02cf1"'),)


def peer_session() -> Session:
    session = Session(URL, "foo", "bar", codec="mxml", auth="plain")
    accepted = "<generic response='Success' message='Authentication accepted' />"
    login = f"<ajax-response>\n<response type='object' id='unknown'>{accepted}</response>\n</ajax-response>\n"
    Conversation.of(xml(DENIED), xml(login), xml(login)).run(session.login())
    return session


def test_the_peer_list_gives_typed_records_whose_dictionary_is_the_documents() -> None:
    session = peer_session()
    talk = Conversation.of(xml(PEERS))
    peers = talk.run(session.send(actions.SIPpeers(), action_id=None))
    assert talk.fetched[0].request.url == "http://localhost:8088/asterisk/mxml?action=SIPpeers"
    [peer] = peers
    assert isinstance(peer, records.PeerEntry)
    assert (peer.object_name, str(peer.ip_address), peer.ip_port, peer.dynamic) == ("101", "127.0.0.1", 5061, True)
    assert to_dict(peer) == PEER
    assert peers.complete is not None


def test_authentication_required_leads_to_one_login_and_one_repeat() -> None:
    session = peer_session()
    accepted = PEERS.replace("Peer status list will follow", "Authentication accepted")
    talk = Conversation.of(
        xml(DENIED, cookie="0badf00d"),
        xml(DENIED, cookie="0badf00d"),
        xml(accepted, cookie="0badf00d"),
        xml(accepted, cookie="0badf00d"),
        xml(PEERS, cookie="0badf00d"),
    )
    peers = talk.run(session.send(actions.SIPpeers(), action_id=None))
    assert [to_dict(peer) for peer in peers] == [PEER]
    assert talk.asked == ["SIPpeers", "Ping", "Login", "Ping", "SIPpeers"]
    assert all(("Cookie", 'mansession_id="0badf00d"') in fetch.request.headers for fetch in talk.fetched[1:])
    assert parameters(talk.fetched[2].request)["secret"] == "bar"
