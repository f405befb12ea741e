"""The table of actions, and the answers of those about the session and the core."""

from __future__ import annotations

from datetime import datetime, timezone
from hashlib import md5

import attrs

from ajam_transports.simulated import calls, console, peers
from ajam_transports.simulated.bodies import Block
from ajam_transports.simulated.model import ALL
from ajam_transports.simulated.originate import originate
from ajam_transports.simulated.queues import queue_status
from ajam_transports.simulated.request import ActionRequest, Answer, Handler
from ajam_transports.simulated.session import PbxEvent, event_mask
from ajam_transports.simulated.versions import Release

__all__ = ["ACTIONS", "Action", "find", "perform"]


def perform(request: ActionRequest) -> Answer:
    """Carries the action out as far as the release, the session and the user's permission allow."""
    release, session, name = request.release, request.session, request.action
    if not name:
        return request.error("Missing action in request")
    action = find(release, name)
    if session.user is None and name.lower() not in ("login", "logoff", "challenge"):
        return request.error(release.not_logged_in)
    if not release.since("1.6"):
        if session.user is None and name.lower() == "logoff":
            session.over = True
            return request.success("See ya")
        if session.user is None or name.lower() == "login":
            return {"login": login, "challenge": challenge}[name.lower()](request)
    if action is None:
        return request.error(release.unknown_action(name))
    granted = session.user.write if session.user else frozenset()
    if not action.allowed(release, granted):
        return request.error("Permission denied")
    return action.handler(request)


def challenge(request: ActionRequest) -> Answer:
    """The same number for the whole session; the Login that uses it must come on the same one."""
    if request.get("AuthType").lower() != "md5":
        return request.error("Must specify AuthType")
    request.session.challenged = True
    return request.reply("Success", ("Challenge", request.session.challenge))


def login(request: ActionRequest) -> Answer:
    """A wrong secret ends the session. From 1.8.5 on a session that asks for system events is told that all is up."""
    session = request.session
    if session.user is not None:
        return request.success(request.release.already_logged_in)
    name = request.get("Username")
    user = next((user for user in request.users if user.name.lower() == name.lower()), None)
    if user is None or not proves(request, user.secret):
        session.over = True
        return request.error("Authentication failed")
    session.user = user
    mask = event_mask(request.get("Events"))
    session.mask = session.mask if mask is None else mask
    answer = request.success("Authentication accepted")
    if request.release.since("1.8.5") and "system" in session.mask & user.read:
        answer.append(fully_booted(request))
    return answer


def proves(request: ActionRequest, secret: str) -> bool:
    """Whether the Login shows that its sender knows the secret."""
    if request.get("AuthType").lower() != "md5":
        return bool(secret) and request.get("Secret") == secret
    whole = (request.session.challenge + secret).encode("utf-8", "surrogateescape")
    return request.session.challenged and request.get("Key") == md5(whole).hexdigest()


def fully_booted(request: ActionRequest) -> Block:
    model = request.model
    times = (("Uptime", f"{request.now - model.started:.0f}"), ("LastReload", f"{request.now - model.reloaded:.0f}"))
    return (
        ("Event", "FullyBooted"),
        ("Privilege", "system,all"),
        *(times if request.release.since("14") else ()),
        ("Status", "Fully Booted"),
    )


def logoff(request: ActionRequest) -> Answer:
    request.session.over = True
    return request.reply("Goodbye", ("Message", "Thanks for all the fish."))


def ping(request: ActionRequest) -> Answer:
    if not request.release.since("1.6"):
        return request.reply("Pong")
    timestamp = (("Timestamp", f"{request.now:.6f}"),) if request.release.since("1.8") else ()
    return request.reply("Success", ("Ping", "Pong"), *timestamp)


def events(request: ActionRequest) -> Answer:
    """Sets the mask. 1.4 answers nothing where the mask is all or missing."""
    mask = event_mask(request.get("EventMask"))
    if mask is not None:
        request.session.mask = mask
    if request.release.since("1.6"):
        if mask is None:
            return request.error("Invalid event mask")
        return request.reply("Success", ("Events", "On" if mask else "Off"))
    if mask is None or mask == ALL:
        return []
    return request.reply("Events On" if mask else "Events Off")


def wait_event(request: ActionRequest) -> Answer:
    """What waits for the session. How long the server would have held the request is `SimulatedPbx.hold`."""
    session = request.session
    session.mask = session.mask or ALL
    message = "Waiting for Event completed." if request.release.since("1.6") else "Waiting for Event..."
    return [*request.success(message), *session.deliver(), (("Event", "WaitEventComplete"), *request.action_id)]


def list_commands(request: ActionRequest) -> Answer:
    """The actions that the user may send; 1.6 and 1.8 in the order of registration, others sorted."""
    release, granted = request.release, request.session.user.write if request.session.user else frozenset()
    actions = [action for action in ACTIONS if action.exists(release) and action.allowed(release, granted)]
    if not release.since("1.6") or release.since("10"):
        actions.sort(key=lambda action: action.name.lower())
    return request.reply("Success", *((action.name, action.synopsis(release)) for action in actions))


def core_settings(request: ActionRequest) -> Answer:
    release = request.release
    settings = [
        ("AMIversion", release.ami_version),
        ("AsteriskVersion", release.version),
        ("SystemName", request.model.system_name),
        ("CoreMaxCalls", "0"),
        ("CoreMaxLoadAvg", "0.000000"),
        ("CoreRunUser", ""),
        ("CoreRunGroup", ""),
        ("CoreMaxFilehandles", "0"),
        ("CoreRealTimeEnabled", "No"),
        ("CoreCDRenabled", "No"),
        ("CoreHTTPenabled", "Yes"),
    ]
    if release.since("18"):
        settings.append(("SoundsSearchCustomDir", "No"))
    return request.reply("Success", *settings)


def core_status(request: ActionRequest) -> Answer:
    model = request.model
    started, reloaded = (datetime.fromtimestamp(at, timezone.utc) for at in (model.started, model.reloaded))
    status = [
        ("CoreStartupDate", f"{started:%Y-%m-%d}"),
        ("CoreStartupTime", f"{started:%H:%M:%S}"),
        ("CoreReloadDate", f"{reloaded:%Y-%m-%d}"),
        ("CoreReloadTime", f"{reloaded:%H:%M:%S}"),
        ("CoreCurrentCalls", str(len({channel.linkedid for channel in model.channels}))),
    ]
    if request.release.since("20"):
        status.append(("CoreProcessedCalls", str(model.calls)))
    return request.reply("Success", *status)


def user_event(request: ActionRequest) -> Answer:
    """Broadcasts the parameters, in 1.4 the session's cookie among them; 1.4.26 has no other answer than the event."""
    skipped = {"userevent", "action"} if request.release.since("13") else {"userevent"}
    rest = (pair for pair in request.parameters if pair[0].lower() not in skipped)
    request.emit(PbxEvent("UserEvent", "user", (("UserEvent", request.get("UserEvent")), *rest)))
    return request.success("Event Sent") if request.release.since("1.4.28") else []


@attrs.frozen
class Action:
    """One action: who may send it, what ListCommands says of it, and which releases have it.

    `classes` are the classes of permission, separated by commas; "" lets everybody in who is logged in. `old` are the
    classes and the words of 1.4 where that has the action. `until` is the first release without it.
    """

    name: str
    handler: Handler
    words: str
    classes: str = ""
    old: tuple[str, str] | None = None
    since: str = "1.6"
    until: str = "99"

    def exists(self, release: Release) -> bool:
        if not release.since("1.6"):
            return self.old is not None
        return release.since(self.since) and not release.since(self.until)

    def needed(self, release: Release) -> str:
        return self.classes if release.since("1.6") or self.old is None else self.old[0]

    def allowed(self, release: Release, granted: frozenset[str]) -> bool:
        """1.4 asks for all of the classes, later releases for any one."""
        needed = frozenset(filter(None, self.needed(release).split(",")))
        return not needed or (bool(needed & granted) if release.since("1.6") else needed <= granted)

    def synopsis(self, release: Release) -> str:
        words = f"{self.words}  " if release.since("1.6") or self.old is None else f"{self.old[1]} "
        needed = self.needed(release)
        return f"{words}(Priv: {f'{needed},all' if needed else '<none>'})"


LOOK = "system,reporting"
ACTIONS = (
    Action("WaitEvent", wait_event, "Wait for an event to occur.", old=("", "Wait for an event to occur")),
    Action("QueueStatus", queue_status, "Show queue status.", old=("", "Queue Status")),
    Action("IAXregistry", peers.iax_registry, "Show IAX registrations.", LOOK),
    Action("IAXpeerlist", peers.iax_peer_list, "List IAX Peers.", LOOK),
    Action("IAXpeers", peers.iax_peers, "List IAX peers.", LOOK, ("", "List IAX Peers")),
    Action("SIPshowregistry", peers.sip_registry, "Show SIP registrations (text format).", LOOK, until="21"),
    Action(
        "SIPshowpeer",
        peers.sip_peer,
        "show SIP peer (text format).",
        LOOK,
        ("system", "Show SIP peer (text format)"),
        until="21",
    ),
    Action(
        "SIPpeers",
        peers.sip_peers,
        "List SIP peers (text format).",
        LOOK,
        ("system", "List SIP peers (text format)"),
        until="21",
    ),
    Action("PJSIPShowAors", peers.pjsip_addresses, "Lists PJSIP AORs.", "system", since="16"),
    Action("PJSIPShowContacts", peers.pjsip_contacts, "Lists PJSIP Contacts.", "system", since="16"),
    Action("PJSIPShowEndpoints", peers.pjsip_endpoints, "Lists PJSIP endpoints.", "system", since="12"),
    Action("CoreShowChannels", calls.core_show_channels, "List currently active channels.", LOOK),
    Action("CoreStatus", core_status, "Show PBX core status variables.", LOOK),
    Action("CoreSettings", core_settings, "Show PBX core settings (version etc).", LOOK),
    Action("UserEvent", user_event, "Send an arbitrary event.", "user", ("user", "Send an arbitrary event")),
    Action(
        "ListCommands", list_commands, "List available manager commands.", old=("", "List available manager commands")
    ),
    Action(
        "Command",
        console.command,
        "Execute Asterisk CLI Command.",
        "command",
        ("command", "Execute Asterisk CLI Command"),
    ),
    Action("Originate", originate, "Originate a call.", "originate", ("call", "Originate Call")),
    Action("Status", calls.status, "List channel status.", "system,call,reporting", ("call", "Lists channel status")),
    Action(
        "Getvar",
        calls.getvar,
        "Gets a channel variable or function value.",
        "call,reporting",
        ("call", "Gets a Channel Variable"),
    ),
    Action(
        "Setvar", calls.setvar, "Sets a channel variable or function value.", "call", ("call", "Set Channel Variable")
    ),
    Action("Ping", ping, "Keepalive command.", old=("", "Keepalive command")),
    Action("Hangup", calls.hangup, "Hangup channel.", "system,call", ("call", "Hangup Channel")),
    Action("Challenge", challenge, "Generate Challenge for MD5 Auth."),
    Action("Login", login, "Login Manager."),
    Action("Logoff", logoff, "Logoff Manager.", old=("", "Logoff Manager")),
    Action("Events", events, "Control Event Flow.", old=("", "Control Event Flow")),
)
"""In the order in which 1.8 lists them."""

BY_NAME = {action.name.lower(): action for action in ACTIONS}


def find(release: Release, name: str) -> Action | None:
    """The action of that name, in any case; None where the release has none."""
    action = BY_NAME.get(name.lower())
    return action if action is not None and action.exists(release) else None
