"""The simulated PBX's answers where they depend on its model."""

from __future__ import annotations

import re

import pytest

from ajam_transports.simulated import VERSIONS, Channel, Model, PjsipEndpoint, SimulatedPbx, SipPeer
from tests.transports.callers import Caller, caller


def values(answer: str, header: str) -> list[str]:
    return re.findall(f"^{re.escape(header)}: ?(.*?)\r?$", answer, re.MULTILINE)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("endpoint", ["rawman", "mxml", "manager"])
def test_every_action_of_every_release_answers_in_every_format(version: str, endpoint: str) -> None:
    listed = caller(version).send("ListCommands", ActionID="x")
    names = [name for name in re.findall("^([A-Za-z0-9]+): ", listed, re.MULTILINE)[2:] if name != "Logoff"]
    assert len(names) > 10
    for name in names:
        somebody = Caller(SimulatedPbx(version), endpoint)
        somebody.login()
        answer = somebody.send(name, ActionID="abc", Variable="V", Peer="101", AuthType="MD5")
        assert "abc" in answer or "500 Internal Error" in answer, name


@pytest.mark.parametrize("version", [version for version in VERSIONS if version < "2" or version == "20.20.1"])
def test_the_office_has_peers_in_every_state(version: str) -> None:
    answer = caller(version).send("SIPpeers")
    found = {re.sub(r"\d+", "N", status) for status in values(answer, "Status")}
    assert found == {"OK (N ms)", "LAGGED (N ms)", "UNREACHABLE", "UNKNOWN", "Unmonitored"}
    assert "-none-" in values(answer, "IPaddress")


def test_a_peer_is_shown_whatever_the_case_of_its_name() -> None:
    somebody = caller(model=Model(sip_peers=[SipPeer("Zoé")]))
    assert values(somebody.send("SIPshowpeer", Peer="zoé"), "ObjectName") == ["Zoé"]
    assert "Message: Peer nobody not found." in somebody.send("SIPshowpeer", Peer="nobody")
    assert "Message: Peer: <name> missing." in somebody.send("SIPshowpeer")


def test_lists_without_an_endpoint_or_contact_are_errors_that_end_in_an_extra_line_break() -> None:
    somebody = caller(model=Model())
    assert somebody.send("PJSIPShowEndpoints") == "Response: Error\r\nMessage: No endpoints found\n\r\n\r\n"
    assert somebody.send("PJSIPShowContacts") == "Response: Error\r\nMessage: No Contacts found\n\r\n\r\n"


def test_an_endpoint_names_its_contacts_and_a_call_makes_it_busy() -> None:
    somebody = caller("22.10.1")
    answer = somebody.send("PJSIPShowEndpoints")
    assert values(answer, "DeviceState")[:3] == ["In use", "In use", "Unavailable"]
    assert values(answer, "Contacts")[3].count(",") == 2
    contacts = somebody.send("PJSIPShowContacts")
    assert values(contacts, "RoundtripUsec") == ["8412", "21903", "N/A", "5120", "N/A", "N/A"]


@pytest.mark.parametrize(("queue", "items"), [("", 6), ("support", 5), ("SUPPORT", 5), ("nobody", 0)])
def test_queue_status_chooses_a_queue_by_name(queue: str, items: int) -> None:
    answer = caller().send("QueueStatus", Queue=queue)
    assert values(answer, "ListItems") == [str(items)]


def test_queue_status_chooses_a_member_by_location() -> None:
    assert values(caller().send("QueueStatus", Member="SIP/102"), "Location") == ["SIP/102"]


# Calls


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({}, "Channel not specified"),
        ({"Channel": "SIP"}, "Invalid channel"),
        ({"Channel": "SIP/101", "Exten": "1000", "Context": "default", "Priority": "zz"}, "Invalid priority"),
        ({"Channel": "SIP/101", "Timeout": "zz"}, "Invalid timeout"),
        ({"Channel": "SIP/101", "Exten": "1000"}, "Originate with 'Exten' requires 'Context' and 'Priority'"),
        ({"Channel": "SIP/101", "Exten": "9", "Context": "default"}, "Extension does not exist."),
        ({"Channel": "SIP/104", "Application": "Echo"}, "Originate failed"),
        ({"Channel": "SIP/nobody", "Application": "Echo"}, "Originate failed"),
        ({"Channel": "Foo/1", "Application": "Echo"}, "Originate failed"),
        ({"Channel": "Local/9@default", "Application": "Echo"}, "Originate failed"),
        ({"Channel": "PJSIP/203", "Application": "Echo"}, "Originate failed"),
        ({"Channel": "PJSIP/204", "Application": "Echo"}, "Originate successfully queued"),
        ({"Channel": "IAX2/branch-lyon/55", "Application": "Echo"}, "Originate successfully queued"),
        ({"Channel": "SIP/101", "Exten": "1000", "Context": "default"}, "Originate successfully queued"),
    ],
)
def test_originate_answers_by_what_is_wrong_or_reachable(parameters: dict[str, str], message: str) -> None:
    assert values(caller().send("Originate", **parameters), "Message") == [message]


def test_a_call_that_was_placed_is_seen_and_can_be_ended() -> None:
    somebody = caller("22.10.1", model=Model(endpoints=[PjsipEndpoint("201", contacts=[])]))
    somebody.pbx.model.dialplan["default", "1000"] = ("Wait", "30")
    call = {
        "Channel": "Local/1000@default",
        "Application": "Echo",
        "CallerID": '"Zoé ""x""" <103>',
        "Variable": "A=1,B=2",
    }
    somebody.send("Originate", Async="true", ActionID="o1", **call)
    events = somebody.send("WaitEvent")
    assert values(events, "Event") == [*["Newchannel", "Newstate"] * 2, "OriginateResponse", "WaitEventComplete"]
    assert "ActionID: o1\r\nResponse: Success\r\nChannel: Local/1000@default-00000001;1\r\n" in events
    shown = somebody.send("CoreShowChannels")
    assert values(shown, "Application") == ["Echo", "Wait"]
    assert values(shown, "CallerIDName") == ['Zoé \\"\\"x\\"\\"'] * 2
    first = values(shown, "Channel")[0]
    assert values(somebody.send("Getvar", Channel=first, Variable="B"), "Value") == ["2"]
    assert values(somebody.send("Getvar", Channel=first, Variable="CHANNEL(state)"), "Value") == ["Up"]
    somebody.send("Setvar", Channel=first, Variable="C", Value="3")
    status = somebody.send("Status", Channel=first, Variables="C,NONE", AllVariables="yes")
    assert values(status, "Variable") == ["C=3", "NONE=", "A=1", "B=2"]
    assert "Channel Hungup" in somebody.send("Hangup", Channel=first, Cause="16")
    assert values(somebody.send("WaitEvent"), "Cause-txt") == ["Normal Clearing"] * 2
    assert somebody.pbx.model.channels == []


def test_a_call_that_fails_tells_so_later() -> None:
    somebody = caller()
    assert "successfully queued" in somebody.send("Originate", Channel="SIP/104", Application="Echo", Async="1")
    events = somebody.send("WaitEvent")
    assert "Response: Failure\r\nChannel: SIP/104\r\nApplication: Echo\r\nData: \r\nReason: 0\r\n" in events


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [("", None, None), ("103", "103", None), ("Zoé", None, "Zoé"), ("Zoé <103>", "103", "Zoé"), ("<>", None, None)],
)
def test_a_caller_id_is_a_name_and_a_number(text: str, number: str | None, name: str | None) -> None:
    somebody = caller(model=Model(sip_peers=[SipPeer("1", address="192.0.2.1", state="OK")]))
    somebody.send("Originate", Channel="SIP/1", Application="Echo", CallerID=text)
    channel = somebody.pbx.model.channels[0]
    assert (channel.number, channel.caller_name) == (number, name)


def test_1_4_tells_of_a_call_with_the_next_answer_not_with_that_of_the_originate() -> None:
    somebody = caller("1.4.26.2")
    somebody.send("WaitEvent")
    assert "Newchannel" not in somebody.send("Originate", Channel="SIP/101", Application="Echo", Async="yes")
    assert "Event: OriginateResponse" in somebody.send("Ping")


def test_hangup_ends_all_that_a_pattern_matches_from_11_on() -> None:
    somebody = caller()
    answer = somebody.send("Hangup", Channel="/^SIP/", ActionID="h")
    assert values(answer, "Event") == ["ChannelHungup", "ChannelHungup", "ChannelsHungupListComplete"]
    assert "Regex compile error" in somebody.send("Hangup", Channel="/(/")
    assert "No such channel" in caller("1.8.32.3").send("Hangup", Channel="/^SIP/")
    assert "No such channel" in somebody.send("Hangup", Channel="SIP/none")
    assert "No channel specified" in somebody.send("Hangup")


@pytest.mark.parametrize("action", ["Status", "Getvar", "Setvar"])
def test_a_channel_that_does_not_exist_is_an_error(action: str) -> None:
    assert "No such channel" in caller().send(action, Channel="SIP/none", Variable="A")


@pytest.mark.parametrize("action", ["Getvar", "Setvar"])
def test_a_variable_must_be_named(action: str) -> None:
    assert "No variable specified" in caller().send(action)


@pytest.mark.parametrize(("version", "unset"), [("1.4.26.2", "(null)"), ("1.8.32.3", "")])
def test_a_global_variable_is_kept(version: str, unset: str) -> None:
    somebody = caller(version)
    assert values(somebody.send("Getvar", Variable="G"), "Value") == [unset]
    somebody.send("Setvar", Variable="G", Value="é|,")
    assert values(somebody.send("Getvar", Variable="G"), "Value") == ["é|,"]


def test_variables_that_the_configuration_asks_for_go_with_every_channel() -> None:
    somebody = caller(
        model=Model(channel_variables=("CHANNEL(language)", "FOO"), system_name="pbx", timestamp_events=True)
    )
    somebody.pbx.model.channels.append(
        Channel(name="SIP/1-1", uniqueid="1", linkedid="1", created=0, variables={"FOO": "b"})
    )
    assert values(somebody.send("CoreShowChannels"), "ChanVariable") == ["CHANNEL(language)=en", "FOO=b"]
    somebody.send("Hangup", Channel="SIP/1-1")
    assert "Privilege: call,all\r\nTimestamp: 1700000000.000000\r\nSystemName: pbx\r\n" in somebody.send("WaitEvent")


# The console


@pytest.mark.parametrize("version", VERSIONS)
def test_every_console_command_has_lines_in_the_form_of_the_release(version: str) -> None:
    from ajam_transports.simulated.console import COMMANDS

    for command in COMMANDS:
        answer = caller(version).send("Command", Command=command, ActionID="c")
        if version in ("1.4.26.2", "1.8.32.3", "13.38.3"):
            assert answer.startswith("Response: Follows\r\nPrivilege: Command\r\nActionID: c\r\n")
            assert answer.endswith("\n--END COMMAND--\r\n\r\n")
        else:
            assert answer.startswith("Response: Success\r\nActionID: c\r\nMessage: Command output follows\r\nOutput: ")


@pytest.mark.parametrize(
    ("version", "answer"),
    [
        ("1.4.26.2", "No such command 'ring the  bell' (type 'help ring the' for other possible commands)\n--END"),
        ("1.8.32.3", "No such command 'ring the  bell' (type 'core show help ring the' for other possible"),
        (
            "22.10.1",
            "Response: Error\r\nMessage: Command output follows\r\nOutput: No such command 'ring the  bell' (type",
        ),
    ],
)
def test_an_unknown_console_command_is_told_by_text_and_from_14_by_error(version: str, answer: str) -> None:
    assert answer in caller(version).send("Command", Command="ring the  bell")


@pytest.mark.parametrize(
    ("command", "message"), [("", "No command provided"), ("module  unload chan_sip", "Command blacklisted")]
)
def test_a_missing_or_forbidden_console_command_is_an_error(command: str, message: str) -> None:
    assert f"Response: Error\r\nMessage: {message}\r\n" in caller().send("Command", Command=command)


def test_the_console_says_which_version_it_is_and_how_long_it_is_up() -> None:
    somebody = caller()
    assert values(somebody.send("Command", Command="core show version"), "Output")[0].startswith(
        "Asterisk 18.26.4 built"
    )
    assert values(somebody.send("Command", Command="core show uptime"), "Output") == [
        "System uptime: 1 day ",
        "Last reload: 1 hour ",
    ]
