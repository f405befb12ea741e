"""Runs the unpacked servers: start, stop, restart, kill, reconfigure, ask.

A server runs in its chroot as an ordinary user, in a process group of its own, on loopback ports that were free when
it was first started. It is found again by its chroot, not by a pid file, so a server that an interrupted run left
behind is always found and never mistaken for another.
"""

from __future__ import annotations

import fcntl
import http.client
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import fields
from itertools import count, islice
from pathlib import Path

import trustme

from tests.live.config import USERS, Ports, Settings, User, write_config
from tests.live.packages import RELEASES, USER_ID, CannotRun, Installed, Release, install

__all__ = ["FOLDER", "Server", "alone", "prepare", "stop_processes"]

FOLDER = Path(__file__).resolve().parents[2] / ".live"
"""Where everything of the live servers is; git ignores it. Removing it is always safe while none runs."""

BOOT_S = 120.0
STOP_S = 5.0
QUALIFY_S = 30.0
CLI_S = 60.0


class Server:
    """One Asterisk that tests may start, stop and change as they like."""

    def __init__(self, release: Release, folder: Path, installed: Installed, ports: Ports) -> None:
        self.release = release
        """Its major version, and the technology of its phones."""
        self.folder = folder
        self.root = folder / "root"
        self.version = installed.version
        """As Debian names it, such as 16.28.0~dfsg-0+deb11u4."""
        self.suite = installed.suite
        """The Debian suite it was taken from."""
        self.ports = ports
        self.settings = Settings()
        self.process: subprocess.Popen[bytes] | None = None

    def __repr__(self) -> str:
        return f"<Asterisk {self.version} at {self.url}>"

    @property
    def url(self) -> str:
        """What `connect()` takes."""
        return f"http://127.0.0.1:{self.ports.http}/{self.settings.prefix}"

    @property
    def tls_url(self) -> str:
        """The same over TLS; `ca_file` signs for it."""
        return f"https://localhost:{self.ports.https}/{self.settings.prefix}"

    @property
    def ca_file(self) -> Path:
        """The certificate, in PEM, of the authority that signed the server's own."""
        return self.folder / "ca.pem"

    def user(self, name: str = "admin") -> User:
        """An account of manager.conf."""
        return USERS[name]

    def start(self) -> None:
        """Start with the present settings; returns once it is fully booted and answers HTTP.

        Raises RuntimeError, with the end of the log, when it dies or takes too long.
        """
        write_config(self.root, self.release, self.ports, self.settings)
        self.make_certificate()
        for leftover in (self.root / "var/run/asterisk").glob("asterisk.*"):  # of a killed server
            leftover.unlink()
        with (self.folder / "console.log").open("ab") as console:
            self.process = subprocess.Popen(
                ["chroot", f"--userspec={USER_ID}:{USER_ID}", "--groups=", self.root, "/usr/sbin/asterisk", "-f"],
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=console,
                start_new_session=True,
            )
        self.wait_until(self.booted, BOOT_S, "boot")

    def stop(self, kill: bool = False) -> None:
        """Stop it, by SIGKILL if `kill` is true. Does nothing where it does not run."""
        stop_processes(self.root, kill)
        if self.process is not None:
            self.process.wait(STOP_S)
            self.process = None

    def restart(self, kill: bool = False) -> None:
        """Stop and start; every session and every connection is gone, the address stays."""
        self.stop(kill)
        self.start()

    def configure(self, settings: Settings) -> None:
        """Run with `settings` from now on; restarts the server where they differ from the present ones."""
        if settings != self.settings:
            self.settings = settings
            self.restart()

    @contextmanager
    def configured(self, settings: Settings) -> Iterator[None]:
        """Run with `settings` for the length of a `with` block."""
        before = self.settings
        try:
            self.configure(settings)
            yield
        finally:
            self.configure(before)

    def cli(self, command: str) -> str:
        """What a command of Asterisk's own console prints."""
        return self.console(command).stdout

    def console(self, command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["chroot", self.root, "/usr/sbin/asterisk", "-rx", command],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=CLI_S,
            check=False,
        )

    def wait_until_qualified(self) -> None:
        """Wait until every phone that is qualified has answered or failed to: from then on only latencies change."""
        command, failed = {"SIP": ("sip show peers", "UNREACHABL"), "PJSIP": ("pjsip show contacts", "Unavail")}[
            self.release.technology
        ]
        self.wait_until(lambda: failed in self.cli(command), QUALIFY_S, "qualify")

    def log(self) -> str:
        """What the server printed and logged, all runs since it was prepared."""
        files = (self.root / "var/log/asterisk/full", self.folder / "console.log")
        return "".join(file.read_text(encoding="utf-8", errors="replace") for file in files if file.exists())

    def booted(self) -> bool:
        if self.process is not None and self.process.poll() is not None:
            raise RuntimeError(f"Asterisk {self.version} ended with {self.process.returncode}\n{self.end_of_log()}")
        try:
            if self.console("core waitfullybooted").returncode:
                return False
        except subprocess.TimeoutExpired:
            return False
        connection = http.client.HTTPConnection("127.0.0.1", self.ports.http, timeout=5)
        try:
            connection.request("GET", f"/{self.settings.prefix}/rawman?action=ping")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def wait_until(self, condition: Callable[[], bool], limit_s: float, what: str) -> None:
        """Look at `condition` until it holds. Raises RuntimeError, with the end of the log, after `limit_s` seconds."""
        deadline = time.monotonic() + limit_s
        while not condition():
            if time.monotonic() > deadline:
                raise RuntimeError(f"{what}: not within {limit_s:.0f} s on {self}\n{self.end_of_log()}")
            time.sleep(0.05)

    def end_of_log(self) -> str:
        return "\n".join(self.log().splitlines()[-40:])

    def make_certificate(self) -> None:
        """Put a certificate for localhost where http.conf wants it, unless there is one."""
        certificate = self.root / "etc/asterisk/http.pem"
        if not certificate.exists():
            authority = trustme.CA()
            authority.cert_pem.write_to_path(str(self.ca_file))
            authority.issue_cert("localhost", "127.0.0.1").private_key_and_cert_chain_pem.write_to_path(
                str(certificate)
            )
            shutil.chown(certificate, USER_ID, USER_ID)


def processes_in(root: Path) -> list[int]:
    """The processes whose chroot is `root`."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError):  # it ended meanwhile, or is a zombie
                if (entry / "root").readlink() == root:
                    found.append(int(entry.name))
    return found


def stop_processes(root: Path, kill: bool = False) -> None:
    """End every process whose chroot is `root`: asked first, killed after `STOP_S`; or killed at once."""
    for signal_number in (signal.SIGKILL,) if kill else (signal.SIGTERM, signal.SIGKILL):
        for pid in processes_in(root):
            with suppress(ProcessLookupError):
                os.kill(pid, signal_number)
        deadline = time.monotonic() + STOP_S
        while processes_in(root) and time.monotonic() < deadline:
            time.sleep(0.02)


def prepare(major: str) -> Server:
    """Unpack what is not unpacked yet; gives the server, not started. What an earlier run left running is stopped.

    Raises CannotRun when the packages cannot be had.
    """
    folder = FOLDER / major
    stop_processes(folder / "root", kill=True)
    installed = install(RELEASES[major], folder)
    server = Server(RELEASES[major], folder, installed, free_ports())
    for old in (folder / "console.log", server.root / "var/log/asterisk/full"):
        old.unlink(missing_ok=True)
    return server


@contextmanager
def alone() -> Iterator[None]:
    """Hold the folder for this process. Raises CannotRun when another one holds it."""
    FOLDER.mkdir(exist_ok=True)
    with (FOLDER / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotRun(f"another run uses the live servers in {FOLDER}") from None
        yield


def free_ports() -> Ports:
    """Ports of 127.0.0.1 that nothing uses, counted from AJAM_LIVE_PORT (20000).

    They lie below the range from which the kernel serves outgoing connections: out of that range, a client could be
    given the very port of a server that is being restarted.
    """
    free = filter(is_free, count(int(os.environ.get("AJAM_LIVE_PORT", "20000"))))
    return Ports(*islice(free, len(fields(Ports))))


def is_free(port: int) -> bool:
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        with socket.socket(socket.AF_INET, kind) as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                return False
    return True
