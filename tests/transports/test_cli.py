"""The command line: what it prints, where, and with which exit status."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("click")
pytest.importorskip("rich")

from ajam_core.plugins import plugins
from ajam_core.records import PeerEntry
from ajam_transports import __main__ as script
from ajam_transports import cli, simulated
from ajam_transports.simulated import ManagerUser, Model, SimulatedPbx, SimulatedTransport, SipPeer

Run = Callable[..., tuple[int, str, str]]
KEYS = [
    *("object_name", "channel_type", "chan_object_type", "object_username", "ip_address", "ip_port", "mask", "dynamic"),
    *("nat_support", "auto_force_rport", "force_rport", "auto_comedia", "comedia", "video_support", "text_support"),
    *("acl", "trunk", "encryption", "status", "latency_ms", "realtime_device", "description", "account_code"),
]


@pytest.fixture
def pbx(monkeypatch: pytest.MonkeyPatch) -> SimulatedPbx:
    """The PBX behind every `simulated://` of the test."""
    found = SimulatedPbx(prefix="")
    monkeypatch.setitem(plugins().transports, "simulated", lambda url, **options: SimulatedTransport(found))
    return found


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line; returns the exit status, standard output and standard error."""
    for name in ("AJAM_URL", "AJAM_USERNAME", "AJAM_SECRET"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        status = cli.main(arguments)
        return status, *capsys.readouterr()

    return run


def in_terminal(*arguments: str, columns: int = 80, typed: bytes = b"", **environment: str) -> tuple[int, str]:
    """Runs the command line on a terminal of its own; returns the exit status and what the terminal got.

    `typed` answers each prompt.
    """
    leader, follower = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("AJAM_")}
    clean |= {"COLUMNS": str(columns), "TERM": "xterm-256color", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "ajam_transports", *arguments]
    ends = {"stdin": follower, "stdout": follower, "stderr": follower, "start_new_session": True}
    with subprocess.Popen(command, env=clean | environment, **ends) as process:  # type: ignore[call-overload]
        os.close(follower)
        shown = b""
        while chunk := read_terminal(leader):
            shown += chunk
            if shown.endswith(b": "):
                os.write(leader, typed)
    os.close(leader)
    return process.returncode, re.sub(r"\x1b\[[0-9;]*m", "", shown.decode()).replace("\r\n", "\n")


def read_terminal(leader: int) -> bytes:
    try:
        return os.read(leader, 65536)
    except OSError:  # Linux says so when the last process has left the terminal
        return b""


# peers


def test_peers_prints_one_aligned_line_a_peer_sorted_by_number(run: Run, pbx: SimulatedPbx) -> None:
    pbx.model = Model(
        sip_peers=[SipPeer(name, address="192.0.2.1", port=5060) for name in ("10", "9", "b2", "A10", "b")]
    )
    pbx.model.sip_peers[0].state, pbx.model.sip_peers[0].latency_ms = "OK", 7
    status, out, err = run("peers", "--url", "simulated://")
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "Name  Tech  Address         Status       Latency  Description",
        "9     SIP   192.0.2.1:5060  Unmonitored",
        "10    SIP   192.0.2.1:5060  OK           7 ms",
        "A10   SIP   192.0.2.1:5060  Unmonitored",
        "b     SIP   192.0.2.1:5060  Unmonitored",
        "b2    SIP   192.0.2.1:5060  Unmonitored",
    ]


def test_peers_shows_every_technology_state_and_accent(run: Run) -> None:
    status, out, _ = run("peers", "--url", "simulated://")
    assert status == 0
    for text in ("IAX2", "PJSIP", "zoë", "2140 ms", "UNREACHABLE", "UNKNOWN", "[2001:db8::21]:5060", "Zoé l'Été"):
        assert text in out


@pytest.mark.parametrize("codec", ["rawman", "mxml", "html"])
@pytest.mark.parametrize("url", ["simulated://", "simulated://1.8.32.3", "simulated://22.10.1/asterisk"])
def test_peers_are_the_same_in_every_format(run: Run, codec: str, url: str) -> None:
    expected = json.loads(run("peers", "--url", url, "--json")[1])
    status, out, _ = run("peers", "--url", url, "--json", "--codec", codec)
    assert status == 0
    assert [peer["object_name"] for peer in json.loads(out)] == [peer["object_name"] for peer in expected]


def test_json_has_the_same_keys_for_every_peer_and_typed_values(run: Run) -> None:
    status, out, _ = run("peers", "--url", "simulated://", "--json")
    found = json.loads(out)
    assert status == 0
    assert all(list(peer) == KEYS for peer in found)
    by_name = {peer["object_name"]: peer for peer in found}
    assert by_name["101"] | {"status": "OK", "latency_ms": 13, "ip_port": 5060, "dynamic": True} == by_name["101"]
    assert by_name["fax"]["ip_address"] is None
    assert by_name["zoë"]["channel_type"] == "PJSIP"
    assert "zoë" in out


def test_a_name_from_the_server_cannot_drive_the_terminal(run: Run, pbx: SimulatedPbx) -> None:
    pbx.model = Model(sip_peers=[SipPeer("101", description="\x1b[31mred\x07 \u202egnp")])
    assert "\\x1b[31mred\\x07 \\x202egnp" in run("peers", "--url", "simulated://")[1]


def test_a_table_for_80_columns_fits_and_tells_the_totals() -> None:
    status, shown = in_terminal("peers", "--url", "simulated://", columns=80)
    assert status == 0
    assert max(map(len, shown.splitlines())) <= 80
    assert len(shown.strip().splitlines()) == 18 + 3
    assert "18 peers: 8 OK, " in shown
    assert "Meeting roo…" in shown


def test_a_table_for_120_columns_has_one_line_a_peer() -> None:
    _, shown = in_terminal("peers", "--url", "simulated://", columns=120)
    assert "Meeting room, never registered" in shown
    assert len(shown.strip().splitlines()) == 18 + 3


# command


def test_command_prints_the_lines_exactly(run: Run, pbx: SimulatedPbx) -> None:
    pbx.model = Model(sip_peers=[SipPeer("101", description="a\x1b  b")])
    status, out, err = run("command", "--url", "simulated://", "sip show peers")
    assert (status, err) == (0, "")
    line = "101                       (Unspecified)                            D  Auto (No)  No             0        "
    assert out.splitlines()[1].startswith(line)
    assert "a\x1b  b" in out


def test_command_gives_its_lines_as_a_json_array(run: Run) -> None:
    status, out, _ = run("command", "--json", "--url", "simulated://1.4.26.2", "core show version")
    assert status == 0
    assert json.loads(out) == [
        "Asterisk 1.4.26.2 built by ajam @ simulated on a x86_64 running Linux on 2024-05-14 09:30:00 UTC"
    ]


def test_a_command_that_the_server_refuses_is_one_line_on_standard_error(run: Run) -> None:
    status, out, err = run("command", "--url", "simulated://", "ring the bell")
    assert (status, out) == (1, "")
    assert err.startswith("ajam: the server refuses the command: No such command 'ring the bell'")
    assert err.count("\n") == 1


def test_control_characters_of_a_command_are_made_visible_on_a_terminal(
    run: Run, pbx: SimulatedPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    pbx.model = Model(sip_peers=[SipPeer("101", description="a\x1b\tb")])
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "a\\x1b\tb" in run("command", "--url", "simulated://", "sip show peers")[1]


# Who is asked, and for which secret


@pytest.fixture
def guarded(pbx: SimulatedPbx) -> SimulatedPbx:
    pbx.users = (ManagerUser("foo", "bar ß"),)
    return pbx


def test_the_secret_comes_from_the_environment(
    run: Run, guarded: SimulatedPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"URL": "simulated://", "USERNAME": "foo", "SECRET": "bar ß"}.items():
        monkeypatch.setenv(f"AJAM_{name}", value)
    assert run("peers")[0] == 0
    assert guarded.count("Login") == 1


@pytest.mark.parametrize("auth", ["md5", "plain"])
def test_the_secret_comes_from_an_option(run: Run, guarded: SimulatedPbx, auth: str) -> None:
    status, _, _ = run("peers", "--url", "simulated://", "--username", "foo", "--secret", "bar ß", "--auth", auth)
    assert status == 0
    assert guarded.count("Challenge") == (auth == "md5")
    assert guarded.count("Logoff") == 1


def test_the_secret_comes_from_the_first_line_of_a_file(run: Run, guarded: SimulatedPbx, tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("bar ß\nnot this\n", encoding="utf-8")
    assert run("peers", "--url", "simulated://", "--username", "foo", "--secret-file", str(file))[0] == 0


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe"])
def test_a_file_without_a_secret_is_refused(run: Run, guarded: SimulatedPbx, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "secret"
    file.write_bytes(content)
    status, _, err = run("peers", "--url", "simulated://", "--username", "foo", "--secret-file", str(file))
    assert status == 2
    assert "is no secret" in err


def test_the_secret_is_asked_for_on_a_terminal_and_not_shown() -> None:
    status, shown = in_terminal("peers", "--url", "simulated://", "--username", "demo", typed=b"demo\n")
    assert status == 0
    assert "Secret of demo: \n" in shown
    assert "18 peers" in shown


def test_a_wrong_secret_is_told_in_one_line_that_does_not_hold_it(run: Run, guarded: SimulatedPbx) -> None:
    status, out, err = run("peers", "--url", "simulated://", "--username", "foo", "--secret", "hunter2")
    assert (status, out) == (1, "")
    assert err.startswith("ajam: ")
    assert "Authentication failed" in err
    assert "hunter2" not in err
    assert err.count("\n") == 1


# What is wrong with the command line


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing command"),
        (["peers"], "Missing option '--url'"),
        (["peers", "--url", "http://127.0.0.1:1"], "Missing option '--username'"),
        (["peers", "--url", "http://127.0.0.1:1", "--username", "a"], "No secret"),
        (["peers", "--url", "nonsense", "--username", "a", "--secret", "b"], "needs a scheme and a host"),
        (["peers", "--url", "localhost:8088/asterisk"], "needs a scheme and a host"),
        (["peers", "--url", ""], "needs a scheme and a host"),
        (["peers", "--url", "simulated://", "--codec", "morse"], "'morse'"),
        (["peers", "--url", "simulated://", "--timeout", "0"], "--timeout"),
        (["peers", "--url", "simulated://7"], "cannot be '7'"),
        (["peers", "--url", "simulated://", "--ca-bundle", "x"], "has no option ca_bundle"),
        (["command", "--url", "simulated://"], "Missing argument 'LINE'"),
        (["dance"], "No such command 'dance'"),
    ],
)
def test_a_wrong_command_line_is_told_in_one_line(run: Run, arguments: list[str], message: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("ajam: ")
    assert message in err
    assert err.count("\n") == 1


def test_a_server_that_is_not_there_is_told_in_one_line(run: Run) -> None:
    status, _, err = run("peers", "--url", "http://127.0.0.1:1", "--username", "a", "--secret", "b", "--timeout", "2")
    assert status == 1
    assert err.count("\n") == 1
    assert "not sent" in err


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_are_no_errors(run: Run, option: str) -> None:
    status, out, err = run(option)
    assert (status, err) == (0, "")
    assert "ajam" in out


def test_an_interrupt_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "connect", interrupt)
    status, out, err = run("peers", "--url", "simulated://")
    assert (status, out, err.strip()) == (130, "", "ajam: interrupted")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    command = f"{sys.executable} -m ajam_transports peers --url simulated:// | true"
    found = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert found.stderr == ""


# The script


def test_the_module_runs_as_a_script() -> None:
    command = [sys.executable, "-m", "ajam_transports", "command", "--url", "simulated://", "core show version"]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    assert found.stdout.startswith("Asterisk 18.26.4 built by")


def test_without_the_extra_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "click", None)
    monkeypatch.delitem(sys.modules, "ajam_transports.cli")
    monkeypatch.delattr("ajam_transports.cli")
    assert script.main() == 2
    assert capsys.readouterr().err == (
        "ajam: the command line needs more packages; install them with: pip install 'ajam[cli]'\n"
    )


def test_a_missing_module_of_ajams_own_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ajam_transports.client", None)
    monkeypatch.delitem(sys.modules, "ajam_transports.cli")
    monkeypatch.delattr("ajam_transports.cli")
    with pytest.raises(ModuleNotFoundError):
        script.main()


def test_rows_sort_numbers_by_value() -> None:
    names = ["b", "a10", "A9", "10", "9", "10b", ""]
    entries = sorted((PeerEntry(object_name=name) for name in names), key=cli.in_order)
    assert [entry.object_name for entry in entries] == ["", "9", "10", "10b", "A9", "a10", "b"]


def test_the_simulated_transport_is_the_one_that_is_registered() -> None:
    assert plugins().get_transport("simulated") is simulated.simulated_transport
