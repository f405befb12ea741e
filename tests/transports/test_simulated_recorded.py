"""The simulated PBX against recordings of real servers: the same requests, the same answers but for one table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from hashlib import md5
from urllib.parse import quote, unquote

import pytest

from ajam_core.http import HttpRequest, HttpResponse
from ajam_transports.simulated import (
    IaxPeer,
    ManagerUser,
    Model,
    PjsipEndpoint,
    Queue,
    QueueMember,
    Registration,
    SimulatedPbx,
    SipPeer,
)
from ajam_transports.simulated.actions import ACTIONS
from ajam_transports.simulated.bodies import render
from ajam_transports.simulated.versions import Release
from tests.recorded import FOLDERS, Step, steps

SERVERS = {"1.4.26.2": "1.4.26.2", "1.8.32.3": "1.8.32.3", "16": "16.28.0", "22": "22.10.1"}
OLD, NEW = ("1.4.26.2", "1.8.32.3"), ("16", "22")
KNOWN_ACTIONS = {action.name.lower() for action in ACTIONS}

SAYABLE = re.compile(rb"([A-Z]+) (\S+) HTTP/\d\.\d\r\n((?:[^\r\n]+\r\n)*)\r\n", re.IGNORECASE)
"""Requests that an HttpRequest can say."""

ELSEWHERE = re.compile(rb"(?i)/(a(rawman|manager|mxml)|httpstatus|static/)|transfer-encoding: chunked|expect: ")
"""Digest URLs, files, and ways to send a body that the simulation has not."""

EVENTS_NOT_SIMULATED = re.compile(
    r"Event: (New(callerid|Callerid|AccountCode|exten)|VarSet|QueueMember\w+|Registry|PeerStatus|SuccessfulAuth"
    r"|TestEvent)"
)
"""Messages that only real servers send: more of a call, queues, phones that register, the security log."""

DIFFERENCES = (
    # servers, steps, why
    (OLD, "sipshowpeer-103.*", "ChanVariable: simulated peers have no setvar lines"),
    (OLD + NEW, ".*listcommands", "fewer actions than a whole server has"),
    (NEW, "cmd-.*", "fewer CLI commands"),
    (("1.4.26.2",), "userevent-long.*", "1.4 cuts a UserEvent at 4,096 bytes"),
    (OLD, "(waitevent-originate-fail|originate-sync-fail)", "a call that fails has no channel"),
    (OLD, "(cookie-as-query|userevent-crlf-value-waitevent|timeout-.*-status)", "simulated calls do not run out"),
    (("1.8.32.3",), "userevent-colon-value-waitevent", "the recorded event came one poll late"),
    (NEW, "waitevent-(5|6|4|next|many|hangups).*|useronly-first.*|hangup-regex", "recorded beside other requests"),
)


def office(server: str) -> SimulatedPbx:
    """A PBX set up as the recorded one was."""
    new = server in NEW
    model = Model(
        timestamp_events=new,
        system_name={"1.4.26.2": "lab114", "1.8.32.3": "lab118"}.get(server, f"lab{server}"),
        channel_variables=("CHANNEL(language)", "FOO") if new else (),
        variables={"FOO": "bar"} if new else {},
        dialplan={("default", str(exten)): ("Wait", "30") for exten in (1000, 1001, 1002, 2000, 6001)},
        iax_peers=[
            IaxPeer(
                "iax2" if new else "203",
                username="" if new else "u203",
                address="127.0.0.1",
                port=5097,
                encryption=True,
                dynamic=False,
            ),
            IaxPeer("202", address="127.0.0.1", port=14114, state="OK", latency_ms=3, dynamic=False),
            IaxPeer("201", state="UNKNOWN"),
        ],
        sip_registry=[Registration("127.0.0.1", 5099, "joe", "Request Sent", 120)],
        iax_registry=[Registration("127.0.0.1:5098", 0, "joe", "Timeout", 60)],
        queues=[
            Queue("ventes-été", [QueueMember("Zoé", "Local/1000@default")]),
            Queue("support", [QueueMember("Bob", "SIP/102")], completed=3 if new else 0),
            Queue("sales", [QueueMember("Eve", "SIP/103")]),
        ],
    )
    if server == "22":
        model.endpoints = [PjsipEndpoint("101"), PjsipEndpoint("102", "Not in use")]
    else:
        monitored = {"address": "127.0.0.1", "port": 5061, "state": "OK", "latency_ms": 1}
        model.sip_peers = [
            SipPeer("101", caller_name="Alice", mailbox="101@default", **({} if new else monitored)),  # type: ignore[arg-type]
            SipPeer("103", dynamic=False, caller_name="Zoé", account="" if new else "a<b>", language="fr", **monitored),  # type: ignore[arg-type]
            *(SipPeer(name, caller_name="Q", state="UNKNOWN") for name in ("107", "110")),
            SipPeer("109", address="127.0.0.1", port=5062, dynamic=False, state="UNREACHABLE"),
            SipPeer("tom&jerry"),
            SipPeer("zoë"),
        ]
    users = [
        ManagerUser("admin", "secret"),
        ManagerUser("readonly", "readonly" if new else "secret", write={"reporting"}),
        ManagerUser("noread", "noread", read=()),
        ManagerUser("useronly", "useronly", read={"user"}),
        ManagerUser("unicode", 'pässwörd✓&<"x">'),
        ManagerUser("spaced", "two words+plus%41"),
        ManagerUser("Zoë", "secret"),
    ]
    return SimulatedPbx(SERVERS[server], model=model, users=users, prefix="/asterisk")


def replay(server: str) -> Iterator[tuple[Step, HttpResponse]]:
    """Every recorded request that the simulation knows, in order, with the simulated answer.

    Session numbers, challenges and channel names of the recording are replaced by those of the simulation.
    """
    pbx = office(server)
    cookies: dict[str, str] = {}
    for step in filter(is_answered, steps(server, "rawman")):
        found = SAYABLE.match(step.request)
        if not found or ELSEWHERE.search(step.request) or not of_interest(step):
            continue
        log_in_elsewhere(step, pbx, cookies)
        if step.name == "originate-async":
            pbx.model.channels.clear()  # earlier calls had run out by then
        method, target, head = (part.decode("utf-8", "surrogateescape") for part in found.groups())
        pairs = tuple((name, value.strip()) for name, _, value in (line.partition(":") for line in head.splitlines()))
        length = next((int(value) for name, value in pairs if name.lower() == "content-length"), 0)
        headers = tuple((name, translated(value, cookies)) for name, value in pairs)
        target = with_channel(with_key(translated(target, cookies), headers, pbx), pbx)
        body = step.request[found.end() :][:length]
        response = pbx.handle(HttpRequest(method, "http://127.0.0.1", target, headers, body))  # type: ignore[arg-type]
        real = next((value for name, value in step.headers if name == "Set-Cookie"), "")
        if real and response.cookie:
            cookies[real.split('"')[1]] = response.cookie.value
        pbx.clock.advance(0.05)  # type: ignore[attr-defined]
        yield step, response


def log_in_elsewhere(step: Step, pbx: SimulatedPbx, cookies: dict[str, str]) -> None:
    """Logs in what the recorder had logged in out of sight: a cookie that the real server knew at first sight."""
    sent = re.search(rb"mansession_id=\"?([0-9a-f]{8})", step.request.partition(b"\r\n\r\n")[0])
    known = sent is not None and sent[1].decode() in dict(step.headers).get("Set-Cookie", "")
    denied = re.search(rb"Permission denied|Authentication Required", step.body)
    if sent is None or not known or denied or sent[1].decode() in cookies:
        return
    user = "noread" if step.name.startswith("noread") else "useronly"
    login = f"/asterisk/rawman?action=login&username={user}&secret={user}"
    cookie = pbx.handle(HttpRequest("GET", "http://127.0.0.1", login)).cookie
    assert cookie is not None
    cookies[sent[1].decode()] = cookie.value


def is_answered(step: Step) -> bool:
    return step.status != 0


def of_interest(step: Step) -> bool:
    """Whether the step's action is simulated, or is refused for a reason that the simulation knows."""
    found = re.search(rb"(?i)[?&\n]action=([^& \r\n]*)", step.request)
    action = unquote(found[1].decode()).lower() if found else ""
    return action in KNOWN_ACTIONS or not action or b"unknown command" in step.body


def translated(text: str, cookies: dict[str, str]) -> str:
    for real, simulated in cookies.items():
        text = text.replace(real, simulated).replace(real.upper(), simulated.upper())
    return text


def with_key(target: str, headers: tuple[tuple[str, str], ...], pbx: SimulatedPbx) -> str:
    """The MD5 key for the simulated challenge in place of the recorded one; a wrong one stays wrong."""
    cookie = re.search(r"mansession_id=\"?([0-9a-f]+)", str(headers))
    session = pbx.sessions.get(int(cookie[1], 16)) if cookie else None
    if session is None or not session.challenged or "bae60998" in target:
        return target
    return re.sub("Key=[0-9a-f]{32}", f"Key={md5(f'{session.challenge}secret'.encode()).hexdigest()}", target)


def with_channel(target: str, pbx: SimulatedPbx) -> str:
    """A simulated half of a Local channel in place of a recorded one."""
    found = re.search(r"Local%2F1000%40default-\w+(?:%2C|%3B)([12])", target)
    halves = [channel.name for channel in pbx.model.channels if found and channel.name.endswith(found[1])]
    if not found or not halves:
        return target
    return target.replace(found[0], quote(halves[-1 if "%2C" in found[0] else 0], safe=""))


def shapes(body: bytes) -> dict[tuple[str, ...], dict[str, set[str]]]:
    """The kinds of message in a body by their first line and header names, with the kinds of their values."""
    kinds: dict[tuple[str, ...], dict[str, set[str]]] = {}
    for block in re.sub(rb"Asterisk/[^<]*|\d+\.\d{6}", b"", body).decode("utf-8", "surrogateescape").split("\r\n\r\n"):
        lines = block.strip("\r\n").split("\r\n")
        if lines[0].startswith("Response: Follows"):
            lines = [line for line in lines if line.startswith(("Response", "Privilege", "ActionID"))]
        pairs = [line.partition(": ")[::2] if ": " in line else (line.removesuffix(":"), "") for line in lines]
        names = list(dict.fromkeys(name for name, _ in pairs if name))
        if names:
            values = kinds.setdefault((lines[0], *names), defaultdict(set))
            for name, value in pairs:
                values[name].add(kind(value))
    return kinds


KINDS = (
    (r"(yes|no)", "yes"),
    (r"(Yes|No)", "Yes"),
    (r"[YN]", "Y"),
    (r"\(null\)|-none-|<unknown>|<Not set>|\(\w+\)", "nothing"),
    (r"-?\d+", "number"),
    (r"\d+\.\d+", "decimal"),
    (r"-?\d+ \w+", "number with unit"),
    (r"\w+ \(\d+ ms\)", "status"),
)


def kind(value: str) -> str:
    return next((name for pattern, name in KINDS if re.fullmatch(pattern, value)), "text" if value else "")


def differences(step: Step, response: HttpResponse) -> list[str]:
    found = []
    if step.status != response.status:
        found.append(f"status {response.status}, not {step.status}")
    if [name for name, _ in step.headers] != [name for name, _ in response.headers]:
        found.append(f"headers {response.headers}, not {step.headers}")
    cookies = [
        re.sub("[0-9a-f]{8}", "N", dict(headers).get("Set-Cookie", "")) for headers in (step.headers, response.headers)
    ]
    if cookies[0] != cookies[1]:
        found.append(f"cookie {cookies[1]}, not {cookies[0]}")
    assert isinstance(response.body, bytes)
    real, simulated = shapes(step.body), shapes(response.body)
    real = {shape: kinds for shape, kinds in real.items() if not EVENTS_NOT_SIMULATED.fullmatch(shape[0])}
    if real.keys() != simulated.keys():
        found.append(f"messages {simulated.keys() - real.keys()}, not {real.keys() - simulated.keys()}")
    for shape in real.keys() & simulated.keys():
        for name, kinds in real[shape].items():
            if not kinds & simulated[shape][name] and "" not in kinds | simulated[shape][name]:
                found.append(f"{name} of {shape[0]}: {simulated[shape][name]}, not {kinds}")
    return found


def explained(server: str, step: Step) -> str | None:
    rows = (row for row in DIFFERENCES if server in row[0] and re.fullmatch(row[1], step.name))
    return next((why for _, _, why in rows), None)


@pytest.mark.parametrize("server", SERVERS)
def test_a_recorded_conversation_gets_the_same_answers_but_for_the_table(server: str) -> None:
    compared = 0
    unexplained = {}
    for step, response in replay(server):
        compared += 1
        found = differences(step, response)
        if found and not explained(server, step):
            unexplained[step.name] = found
    assert not unexplained
    assert compared > 200


def test_every_row_of_the_table_explains_a_difference() -> None:
    used = set()
    for server in SERVERS:
        for step, response in replay(server):
            if differences(step, response):
                used.add(explained(server, step))
    assert used == {why for _, _, why in DIFFERENCES}


WORDS_THAT_DIFFER = re.compile(rb"(?:[0-9a-f]*\d[0-9a-f]*)+|(Timeout|Request Sent)|\w+ seconds?")
"""What differs between two recordings of one step: numbers, and the state of a registration that is never answered."""

RECORDED_UNDER_OTHER_CONDITIONS = re.compile(
    # events came in between, a call was in another state, uninitialised memory, or no body at all
    r"waitevent-.*|.*-waitevent|originate-.*|hangup.*|status-.*|.*coreshowchannels.*|(command|cmd)-core-show-.*"
    r"|readonly-(status|sippeers)|userevent-crlfcrlf-value|iaxpeers-noid|iaxnetstats|ajaxdest|(method-)?head|digest-.*"
    r"|ping-ajaxdest-odd|sippeers-ajaxdest|(queuestatus|confbridgelist|parkedcalls).*|timeout-session-(status|ping)|post-query-and-body"
    r"|cmd-sip-show-peers.*"
)


@pytest.mark.parametrize("body_format", ["mxml", "html"])
@pytest.mark.parametrize("server", SERVERS)
def test_a_recorded_raw_stream_renders_to_the_recorded_body(server: str, body_format: str) -> None:
    release = Release(SERVERS[server])
    raw = {step.name: step.body for step in steps(server, "rawman") if ("Content-type", "text/plain") in step.headers}
    compared = 0
    for step in filter(is_answered, steps(server, body_format)):
        if step.name not in raw or step.status != 200 or RECORDED_UNDER_OTHER_CONDITIONS.fullmatch(step.name):
            continue
        body = render(raw[step.name].decode("utf-8", "surrogateescape"), FOLDERS[body_format], release)
        assert WORDS_THAT_DIFFER.sub(b"", body) == WORDS_THAT_DIFFER.sub(b"", step.body), step.name
        compared += 1
    assert compared > 180
