"""Unpacks an Asterisk of Debian into a folder, ready for chroot. Nothing is installed on the host.

apt works on a private state (its own lists, cache and an empty list of installed packages), so that it resolves and
downloads the whole set of packages, libc included, and checks each against the keys of the Debian archive. dpkg-deb
unpacks them; no maintainer script runs. The mirror is the one that the host's own apt sources name.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

__all__ = ["RELEASES", "CannotRun", "Installed", "Release", "install", "reason_not_to_run"]

KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
TOOLS = ("apt-config", "apt-get", "chroot", "dpkg-deb")
DEVICES = {"null": (1, 3), "zero": (1, 5), "random": (1, 8), "urandom": (1, 9)}

USER_ID = 59088
"""The user and group in the chroot. Its number belongs to nobody on a Debian host: the passwords of the servers are
known to everyone, and one who logs in may run programs, so they must not run as root."""


class CannotRun(Exception):
    """This machine, or the mirror, cannot give a live server; the text says why."""


@dataclass(frozen=True)
class Release:
    """One Asterisk that the tests run against.

    `technology` is the channel driver of its phones; `suites` are the Debian suites that may carry it, best first.
    """

    major: str
    technology: Literal["SIP", "PJSIP"]
    suites: tuple[str, ...]
    packages: tuple[str, ...] = ("asterisk",)


RELEASES = {
    # The last Debian release with chan_sip. Voicemail was a package of its own then.
    "16": Release("16", "SIP", ("bullseye",), ("asterisk", "asterisk-voicemail")),
    # Debian's testing, and unstable for the days in which testing has dropped the package.
    "22": Release("22", "PJSIP", ("forky", "sid")),
}


@dataclass(frozen=True)
class Installed:
    """What a finished folder holds."""

    suite: str
    version: str
    recipe: str


def reason_not_to_run() -> str | None:
    """Why this machine cannot run live servers at all; None where it can try."""
    if platform.system() != "Linux":
        return f"live servers need Linux, this is {platform.system()}"
    if os.geteuid() != 0:
        return "live servers need root, for chroot and mknod"
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        return f"live servers need Debian's {', '.join(missing)}, not found on PATH"
    if not KEYRING.exists():
        return f"live servers need {KEYRING}, of Debian's package debian-archive-keyring"
    return None


def install(release: Release, folder: Path) -> Installed:
    """Make `folder`/root a chroot with `release` in it, unless it is there already.

    Raises CannotRun when no suite carries the package or the machine forbids a step.
    """
    stamp = folder / "installed.json"
    if stamp.exists():
        found = Installed(**json.loads(stamp.read_text()))
        if found.recipe == recipe():
            return found
    shutil.rmtree(folder, ignore_errors=True)
    root = folder / "root"
    root.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="ajam-apt-") as state:
        suite, archives = download(release, Path(state))
        unpack(archives, root)
    finish(root)
    found = Installed(suite, package_version(archives), recipe())
    stamp.write_text(json.dumps(asdict(found)))
    return found


def recipe() -> str:
    """A name for this recipe: folders that another one made are made again."""
    return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:16]


def download(release: Release, state: Path) -> tuple[str, list[Path]]:
    """Fetch the packages from the first suite that has them; gives the suite and the archives."""
    mirror = debian_mirror(state / "host")
    refusals = []
    for suite in release.suites:
        apt = Apt(state / suite, [f"deb [signed-by={KEYRING}] {mirror} {suite} main"])
        try:
            apt.run("update", "--error-on=any")
            apt.run("install", "--yes", "--download-only", *release.packages)
        except CannotRun as refusal:
            refusals.append(f"{suite}: {refusal}")
            continue
        archives = sorted(apt.archives.glob("*.deb"))
        if package_version(archives).startswith(f"{release.major}."):
            return suite, archives
        refusals.append(f"{suite}: carries Asterisk {package_version(archives)}")
    raise CannotRun(f"no Asterisk {release.major} to be had from Debian ({'; '.join(refusals)})")


def package_version(archives: Iterable[Path]) -> str:
    """The upstream and Debian version of the asterisk package among `archives`, without its epoch."""
    [name] = [archive.name for archive in archives if archive.name.startswith("asterisk_")]
    return name.split("_")[1].split("%3a")[-1]


def debian_mirror(state: Path) -> str:
    """The address of the Debian archive in the host's own apt sources."""
    query = ("indextargets", "--format", "$(LABEL) $(REPO_URI)")
    listing = subprocess.run(["apt-get", *query], capture_output=True, text=True, check=False).stdout
    if not listing.strip():  # the host never ran `apt-get update`: look at its sources from a state of our own
        apt = Apt(state, None)
        apt.run("update")
        listing = apt.run(*query)
    for line in listing.splitlines():
        label, _, address = line.partition(" ")
        if label == "Debian":
            return address
    raise CannotRun("the apt sources of this machine name no Debian archive")


class Apt:
    """apt-get on a private state folder, with `sources` for its list of sources (None: those of the host)."""

    def __init__(self, state: Path, sources: list[str] | None) -> None:
        self.archives = state / "cache/archives"
        for folder in (state / "lists/partial", self.archives / "partial"):
            folder.mkdir(parents=True)
        (state / "status").touch()
        settings = {
            "Dir::State": state,
            "Dir::State::status": state / "status",
            "Dir::Cache": state / "cache",
            # Leave out the host's own settings: pins, hooks that run after an update, further indexes.
            "Dir::Etc::main": "/dev/null",
            "Dir::Etc::parts": "/dev/null",
            "Dir::Etc::preferences": "/dev/null",
            "Dir::Etc::preferencesparts": "/dev/null",
            "APT::Install-Recommends": "false",
            "APT::Sandbox::User": "root",
            "Acquire::Languages": "none",
            "Acquire::Retries": "3",
            # A suite past its support is signed, but the signature's date has passed.
            "Acquire::Check-Valid-Until": "false",
        }
        if sources is not None:
            (state / "sources.list").write_text("\n".join(sources) + "\n")
            settings |= {"Dir::Etc::sourcelist": state / "sources.list", "Dir::Etc::sourceparts": "/dev/null"}
        lines = [*proxy_settings(), *(f'{name} "{value}";' for name, value in settings.items())]
        (state / "apt.conf").write_text("\n".join(lines) + "\n")
        self.environment = os.environ | {"APT_CONFIG": str(state / "apt.conf"), "LC_ALL": "C"}

    def run(self, *arguments: str) -> str:
        """The output of one apt-get command. Raises CannotRun with apt's own last words."""
        done = subprocess.run(
            ["apt-get", *arguments], env=self.environment, capture_output=True, text=True, check=False, timeout=600
        )
        if done.returncode:
            errors = [line for line in done.stderr.splitlines() if line.startswith("E:")]
            raise CannotRun(f"apt-get {arguments[0]} failed: {' '.join(errors) or done.stderr.strip()}")
        return done.stdout


def proxy_settings() -> list[str]:
    """The lines of the host's apt settings that say how the network is reached."""
    dump = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=True).stdout
    return [line for line in dump.splitlines() if line.lower().startswith(("acquire::http::", "acquire::https::"))]


def unpack(archives: list[Path], root: Path) -> None:
    """Unpack every archive into `root`."""

    def unpack_one(archive: Path) -> None:
        subprocess.run(["dpkg-deb", "--extract", archive, root], check=True)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(unpack_one, archives))


def finish(root: Path) -> None:
    """Do what the maintainer scripts would have done, as far as Asterisk needs it."""
    for name in ("bin", "lib", "lib64", "sbin"):  # newer suites ship these below /usr only
        if not (root / name).exists() and (root / "usr" / name).exists():
            (root / name).symlink_to(f"usr/{name}")
    try:
        (root / "dev").mkdir(exist_ok=True)
        for name, (major, minor) in DEVICES.items():
            device = root / "dev" / name
            os.mknod(device, 0o020666, os.makedev(major, minor))
            device.chmod(0o666)
        os.close(os.open(root / "dev/null", os.O_RDWR))
    except OSError as error:
        raise CannotRun(f"device nodes cannot be made or opened below {root}: {error.strerror}") from error
    etc = root / "etc"
    (etc / "passwd").write_text(f"asterisk:x:{USER_ID}:{USER_ID}::/var/lib/asterisk:/bin/false\n")
    (etc / "group").write_text(f"asterisk:x:{USER_ID}:\n")
    (etc / "hosts").write_text(f"127.0.0.1 localhost {platform.node()}\n")
    (etc / "resolv.conf").write_text("")
    (etc / "nsswitch.conf").write_text("hosts: files\n")
    shutil.rmtree(etc / "asterisk")  # the samples
    for name in ("etc", "var/cache", "var/lib", "var/log", "var/run", "var/spool"):
        own = root / name / "asterisk"
        own.mkdir(parents=True, exist_ok=True)
        subprocess.run(["chown", "-R", f"{USER_ID}:{USER_ID}", own], check=True)
    (root / "tmp").mkdir(exist_ok=True)
    (root / "tmp").chmod(0o1777)
    subprocess.run(["chmod", "-R", "a+rX", etc, root / "dev", root / "var"], check=True)  # whatever our own umask is
