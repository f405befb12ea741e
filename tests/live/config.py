"""The configuration of the live servers: what is in /etc/asterisk of each.

Both have the same users, dialplan, queues and mailboxes. Values are chosen to hurt: accents, quotes, angle brackets,
ampersands. phones.py has the phones.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.live.packages import USER_ID, Release
from tests.live.phones import iax_conf, pjsip_conf, sip_conf, skinny_conf
from tests.live.tour_config import tour_files

__all__ = ["USERS", "Ports", "Settings", "User", "write_config"]


@dataclass(frozen=True)
class User:
    """An account in manager.conf. `only_from` is the one address it may log in from; None: any."""

    name: str
    secret: str
    read: str = "all"
    write: str = "all"
    only_from: str | None = None


USERS = {
    user.name: user
    for user in (
        User("admin", "secret"),
        User("readonly", "readonly", write="reporting"),
        User("noread", "noread", read=""),
        User("punctuated", 'pässwörd✓&<"x">'),
        User("spaced", "two words+plus%41"),
        User("Zoë", "secret"),
        User("denied", "denied", only_from="10.9.9.9"),
    )
}


@dataclass(frozen=True)
class Ports:
    """The ports of one server, all on 127.0.0.1."""

    http: int
    https: int
    manager: int
    sip: int
    iax: int
    skinny: int


@dataclass(frozen=True)
class Settings:
    """What a test may want otherwise."""

    httptimeout: int = 60
    """Seconds that an idle manager session lives (manager.conf)."""
    extra_peers: int = 0
    """Further phones, named 20000 and on; every second one is registered statically."""
    prefix: str = "asterisk"
    """The first part of the path of every URL (http.conf)."""
    tour: bool = False
    """Whether there is what a tour of all events needs (tour_config.py)."""


def write_config(root: Path, release: Release, ports: Ports, settings: Settings) -> None:
    """Write every file of /etc/asterisk of the chroot `root`."""
    files = {
        "asterisk.conf": f"[options]\nverbose = 1\nnocolor = yes\nsystemname = live{release.major}\n",
        "modules.conf": modules_conf(root, release),
        "logger.conf": "[general]\ndateformat = %F %T\n[logfiles]\nfull => notice,warning,error,verbose,security\n",
        "http.conf": http_conf(ports, settings),
        "manager.conf": manager_conf(ports, settings),
        "extensions.conf": EXTENSIONS,
        "queues.conf": QUEUES.replace("TECHNOLOGY", release.technology),
        "queuerules.conf": QUEUE_RULES,
        "agents.conf": AGENTS,
        "voicemail.conf": VOICEMAIL,
        "res_parking.conf": PARKING,
        "confbridge.conf": CONFBRIDGE,
        "iax.conf": iax_conf(ports.iax),
        "cdr_manager.conf": CDR_MANAGER,
        "cel.conf": CEL,
    }
    if release.technology == "SIP":
        files["sip.conf"] = sip_conf(ports.sip, settings.extra_peers)
        files["skinny.conf"] = skinny_conf(ports.skinny)
    else:
        files["pjsip.conf"] = pjsip_conf(ports.sip, settings.extra_peers)
        files["pjsip_notify.conf"] = "[reboot]\nEvent => check-sync\n"
    for name, text in tour_files(ports.iax).items() if settings.tour else ():
        files[name] = files.get(name, "") + text
    for name, text in files.items():
        path = root / "etc/asterisk" / name
        path.write_text(text.lstrip("\n"), encoding="utf-8")
        shutil.chown(path, USER_ID, USER_ID)


def modules_conf(root: Path, release: Release) -> str:
    """Load every module but these. Those without a configuration of theirs decline by themselves, and log it."""
    unwanted = ["app_voicemail_imap.so", "app_voicemail_odbc.so"]  # they take the names of app_voicemail's actions
    if release.technology == "SIP":
        unwanted += sorted(module.name for module in root.glob("usr/lib/**/asterisk/modules/*pjsip*.so"))
    return "[modules]\nautoload = yes\n" + "".join(f"noload = {name}\n" for name in unwanted)


def http_conf(ports: Ports, settings: Settings) -> str:
    return f"""
[general]
enabled = yes
bindaddr = 127.0.0.1
bindport = {ports.http}
prefix = {settings.prefix}
enable_static = yes
enable_status = yes
tlsenable = yes
tlsbindaddr = 127.0.0.1:{ports.https}
tlscertfile = /etc/asterisk/http.pem
"""


def manager_conf(ports: Ports, settings: Settings) -> str:
    general = f"""
[general]
enabled = yes
webenabled = yes
bindaddr = 127.0.0.1
port = {ports.manager}
httptimeout = {settings.httptimeout}
allowmultiplelogin = yes
timestampevents = yes
channelvars = CHANNEL(language),FOO
"""
    return general + "".join(manager_user(user) for user in USERS.values())


def manager_user(user: User) -> str:
    text = f"\n[{user.name}]\nsecret = {user.secret}\nread = {user.read}\nwrite = {user.write}\n"
    if user.only_from is not None:
        text += f"deny = 0.0.0.0/0.0.0.0\npermit = {user.only_from}/255.255.255.255\n"
    return text


EXTENSIONS = """
[globals]
FOO = bar

[default]
; 1000 waits, 1001 echoes, 1002 sends an event, 1003 is busy, 1004 hangs up with cause 34 (no circuit)
exten = 1000,1,Answer()
 same = n,Wait(30)
exten = 1001,1,Answer()
 same = n,Echo()
exten = 1002,1,Answer()
 same = n,UserEvent(Live,Text: hello,Unique: ${UNIQUEID})
 same = n,Wait(2)
exten = 1003,1,Busy(2)
exten = 1004,1,Hangup(34)
exten = 2000,1,Answer()
 same = n,Queue(support,t,,,60)
exten = 3000,1,Answer()
 same = n,ConfBridge(9000)
exten = 3001,1,Answer()
 same = n,ConfBridge(été & <co>)
exten = 4000,1,Answer()
 same = n,Park()
exten = 5000,1,Answer()
 same = n,VoiceMail(101@default,u)
; 2001 is another queue, 5001 takes a message at once
exten = 2001,1,Queue(sales,,,,60)
exten = 5001,1,Answer()
 same = n,VoiceMail(101@default,s)
; 6000 logs an agent in, 6001 calls that agent until it is ready, 6002 only rings
exten = 6000,1,AgentLogin(1001)
exten = 6001,1,AgentRequest(1001)
 same = n,Wait(1)
 same = n,Goto(1)
exten = 6002,1,Ringing()
 same = n,Wait(60)
exten = 102,hint,Custom:lamp

[chaos]
; each call writes its number to the log: chaos.py counts them there
exten = _X.,1,Log(NOTICE,chaos ${EXTEN})
 same = n,Hangup()
"""

QUEUES = """
[general]
persistentmembers = no

[support]
strategy = rrmemory
timeout = 15
member = TECHNOLOGY/101,1,Éric "le <boss>" & co
member = TECHNOLOGY/102
member = Local/1000@default,2,Local Guy

[sales]
strategy = ringall
weight = 5
member = TECHNOLOGY/103
"""

QUEUE_RULES = """
[general]

[patience]
penaltychange = 30,+3
penaltychange = 60,10,5
penaltychange = 90,,-2

[none]
"""

AGENTS = """
[general]

[1001]
fullname = Agnès "le <chef>"
ackcall = no

[1002]
fullname = Bob
"""

VOICEMAIL = """
[general]
format = wav

[default]
101 = 1234,André O'Neil <x> & "Q",andre@example.org,,attach=yes
102 = 4321,Bob
"""

PARKING = """
[general]

[default]
parkext = 700
parkpos = 701-720
context = parkedcalls

[annexe]
parkext = 800
parkpos = 801-805
context = parkedcalls-annexe
"""

CDR_MANAGER = """
[general]
enabled = yes
"""

CEL = """
[general]
enable = yes
events = CHAN_START,CHAN_END

[manager]
enabled = yes
"""

CONFBRIDGE = """
[general]

[default_user]
type = user
quiet = yes

[default_bridge]
type = bridge
"""
