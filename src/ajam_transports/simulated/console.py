"""The Command action and the few CLI commands that the simulated console knows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from ajam_transports.simulated.model import Peer, SipPeer
from ajam_transports.simulated.peers import iax_table
from ajam_transports.simulated.request import ActionRequest, Answer

__all__ = ["COMMANDS", "command"]

REFUSED = ("module load", "module unload", "restart gracefully")
MEMBER_STATES = {1: "Not in use", 2: "In use", 5: "Unavailable", 6: "Ringing"}


def command(request: ActionRequest) -> Answer:
    """The lines of a CLI command, in the form of the release; an unknown command fails from 14 on only."""
    words = request.get("Command").split()
    if not words:
        return request.error("No command provided")
    asked = " ".join(words).lower()
    if asked.startswith(REFUSED):
        return request.error("Command blacklisted")
    known = COMMANDS.get(asked)
    lines = known(request) if known else no_such_command(request, words)
    if request.release.command_follows:
        head = (("Response", "Follows"), ("Privilege", "Command"), *request.action_id)
        text = "".join(f"{name}: {value}\r\n" for name, value in head) + "".join(f"{line}\n" for line in lines)
        return [f"{text}--END COMMAND--\r\n\r\n"]
    output = (("Output", line) for line in lines)
    return request.reply("Success" if known else "Error", ("Message", "Command output follows"), *output)


def no_such_command(request: ActionRequest, words: list[str]) -> list[str]:
    known = words if request.release.since("13") else words[:-1]
    help_command = "core show help" if request.release.since("1.6") else "help"
    hint = f"{help_command} {' '.join(known)}"
    text = f"No such command '{request.get('Command')}' (type '{hint}' for other possible commands)"
    return text.split("\n")


def core_show_version(request: ActionRequest) -> list[str]:
    version = request.release.version
    return [f"Asterisk {version} built by ajam @ simulated on a x86_64 running Linux on 2024-05-14 09:30:00 UTC"]


def core_show_uptime(request: ActionRequest) -> list[str]:
    lines = [f"System uptime: {duration(request.now - request.model.started)} "]
    if request.release.since("1.6"):
        lines.append(f"Last reload: {duration(request.now - request.model.reloaded)} ")
    return lines


def duration(seconds: float) -> str:
    """`1 day, 2 hours, 5 seconds`."""
    gone = timedelta(seconds=int(seconds))
    counts = {
        "week": gone.days // 7,
        "day": gone.days % 7,
        "hour": gone.seconds // 3600,
        "minute": gone.seconds // 60 % 60,
        "second": gone.seconds % 60,
    }
    return ", ".join(plural(count, unit) for unit, count in counts.items() if count) or "0 seconds"


def plural(count: int, unit: str) -> str:
    return f"{count} {unit}{'' if count == 1 else 's'}"


def core_show_channels(request: ActionRequest) -> list[str]:
    lines = [f"{'Channel':20s} {'Location':20s} {'State':7s} {'Application(Data)':30s}"]
    for channel in request.model.channels:
        place = f"{channel.exten}@{channel.context}:{channel.priority}" if channel.in_dialplan else "(None)"
        application = f"{channel.application}({channel.data})"
        lines.append(f"{channel.name:20.20s} {place:20.20s} {channel.state_text:7.7s} {application:30.30s}")
    calls = len({channel.linkedid for channel in request.model.channels})
    lines += [plural(len(request.model.channels), "active channel"), plural(calls, "active call")]
    return [*lines, plural(request.model.calls, "call") + " processed"] if request.release.since("1.6") else lines


def sip_show_peers(request: ActionRequest) -> list[str]:
    if request.release.since("10"):
        titles = f"{'Forcerport':10s} {'Comedia':10s} {'ACL':3s} {'Port':8s} {'Status':11s} {'Description':32s} "
        lines = [f"{'Name/username':25s} {'Host':39s} {'Dyn':3s} {titles}"]
    elif request.release.since("1.8"):
        titles = f"{'Forcerport':10s} {'ACL':3s} {'Port':8s} {'Status':10s} "
        lines = [f"{'Name/username':25s} {'Host':39s} {'Dyn':3s} {titles}"]
    else:
        titles = f"{'Nat':3s} {'ACL':3s} {'Port':8s} {'Status':10s} {'':10s}"
        lines = [f"{'Name/username':25s}  {'Host':15s} {'Dyn':3s} {titles}"]
    lines += [sip_line(request, peer) for peer in request.model.sip_peers]
    return [*lines, f"{len(request.model.sip_peers)} sip peers [{totals(request.model.sip_peers)}]"]


def sip_line(request: ActionRequest, peer: SipPeer) -> str:
    name = f"{peer.name}/{peer.name}" if peer.contact and not request.release.since("10") else peer.name
    host, port = peer.address or "(Unspecified)", str(peer.port)
    dynamic, acl = " D " if peer.dynamic else "   ", " A " if peer.acl else "   "
    if request.release.since("10"):
        nat = f"{'Yes' if peer.nat else 'Auto (No)':10s} {'No':10s}"
        end = f"{port:8s} {peer.status:11s} {peer.description:32.32s} "
        return f"{name:25.25s} {host:39.39s} {dynamic} {nat} {acl} {end}"
    nat = " N " if peer.nat else "   "
    if request.release.since("1.8"):
        return f"{name:25.25s} {host:39.39s} {dynamic} {nat:10s} {acl} {port:8s} {peer.status:10s} "
    return f"{name:25.25s}  {host:15.15s} {dynamic} {nat} {acl} {port:8s} {peer.status:10s} {'':10s}"


def totals(peers: list[SipPeer]) -> str:
    monitored = [peer for peer in peers if peer.state != "Unmonitored"]
    unmonitored = [peer for peer in peers if peer.state == "Unmonitored"]
    counts = [online(monitored), len(monitored), online(unmonitored), len(unmonitored)]
    return (
        f"Monitored: {counts[0]} online, {counts[1] - counts[0]} offline "
        f"Unmonitored: {counts[2]} online, {counts[3] - counts[2]} offline"
    )


def online(peers: list[SipPeer]) -> int:
    return sum(map(reached, peers))


def reached(peer: Peer) -> bool:
    return peer.state in ("OK", "LAGGED") if peer.state != "Unmonitored" else peer.address is not None


def pjsip_show_contacts(request: ActionRequest) -> list[str]:
    words = {"Reachable": "Avail", "Unreachable": "Unavail", "NonQualified": "NonQual", "Unknown": "Unknown"}
    lines = [
        "",
        "  Contact:  <Aor/ContactUri..............................> <Hash....> <Status> <RTT(ms)..>",
        "=" * 90,
        "",
    ]
    contacts = [(endpoint, contact) for endpoint in request.model.endpoints for contact in endpoint.contacts]
    for at, (endpoint, contact) in enumerate(contacts):
        place, found = f"{endpoint.name}/{contact.uri}", words[contact.status]
        time = "nan" if contact.rtt_us is None else f"{contact.rtt_us / 1000:.3f}"
        lines.append(f"  Contact:  {place:46.46s} {at + 0xA3F1C09B5E:010x} {found:8s} {time:>10s}")
    return [*lines, "", f"Objects found: {len(contacts)}", ""]


def queue_show(request: ActionRequest) -> list[str]:
    lines = []
    for queue in request.model.queues:
        times = f"{queue.hold_time_s}s holdtime"
        if request.release.since("1.8"):
            times += f", {queue.talk_time_s}s talktime"
        level = 100.0 if queue.completed else 0.0
        lines += [
            f"{queue.name:12s} has {len(queue.entries)} calls (max {queue.maximum or 'unlimited'}) in "
            f"'{queue.strategy}' strategy ({times}), W:{queue.weight}, C:{queue.completed}, A:{queue.abandoned}, "
            f"SL:{level:.1f}% within {queue.service_level_s}s",
            "   Members: " if queue.members else "   No Members",
        ]
        for member in queue.members:
            penalty = f" with penalty {member.penalty}" if member.penalty else ""
            paused = " (paused)" if member.paused else ""
            taken = f"has taken {member.calls_taken} calls" if member.calls_taken else "has taken no calls yet"
            state = MEMBER_STATES[member.status]
            lines.append(f"      {member.name} ({member.location}){penalty}{paused} ({state}) {taken}")
        lines.append("   Callers: " if queue.entries else "   No Callers")
        for at, entry in enumerate(queue.entries, 1):
            waited = int(request.now - entry.since)
            lines.append(f"      {at}. {entry.channel} (wait: {waited // 60}:{waited % 60:02d}, prio: 0)")
        lines.append("")
    return lines


COMMANDS: dict[str, Callable[[ActionRequest], list[str]]] = {
    "core show channels": core_show_channels,
    "core show uptime": core_show_uptime,
    "core show version": core_show_version,
    "iax2 show peers": iax_table,
    "pjsip show contacts": pjsip_show_contacts,
    "queue show": queue_show,
    "sip show peers": sip_show_peers,
}
"""The commands, in lower case."""
