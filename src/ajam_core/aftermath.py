"""How to find out whether an action was carried out, where no answer to it came."""

from __future__ import annotations

import re

__all__ = ["how_to_find_out"]

ADVICE: tuple[tuple[str, str], ...] = (
    (
        "originate",
        "look for its ActionID in the event OriginateResponse, which follows an Originate with async_, and for its "
        "channel with Status or CoreShowChannels",
    ),
    ("userevent", "look for the event UserEvent, which the session gets too if it reads the class user"),
    ("waitevent|events", "list anew what you keep: events in the lost answer are lost"),
    ("setvar|getvar", "ask for the variable with Getvar"),
    ("db.*", "ask for the key with DBGet"),
    ("queue.*", "look at the queue with QueueStatus"),
    ("confbridge.*", "look at the conference with ConfbridgeList"),
    ("meetme.*", "look at the conference with MeetmeList"),
    ("(update|create)config", "read the file with GetConfig"),
    ("dialplanextension.*", "look at the context with ShowDialPlan"),
    ("pjsip(un)?register", "look at the registration with PJSIPShowRegistrationsOutbound"),
    ("voicemail.*|mwi.*", "look at the mailbox with MailboxCount"),
    ("agent.*", "look at the agent with Agents"),
    ("park", "look at the parking lot with ParkedCalls"),
    ("bridge(destroy|kick|technology.*)", "look at the bridges with BridgeList"),
    ("reload|moduleload", "look at the time of the last reload with CoreStatus"),
    ("command", "run a CLI command that shows what this one changes"),
    (
        "(pjsip)?hangup|redirect|.*xfer|blindtransfer|bridge|absolutetimeout|play.*|send(text|flash)|agi|.*monitor.*"
        "|muteaudio|controlplayback|localoptimizeaway|aocmessage|setcdruserfield|dahdi.*|zap.*",
        "look at the channel with Status or CoreShowChannels",
    ),
)
"""Names of actions in lower case, as a pattern, and what to do; the first that fits counts."""

OTHERWISE = "list the objects it acts on"


def how_to_find_out(action: str) -> str:
    """What to do after an action of that name, as a clause that begins with a verb."""
    name = action.lower()
    return next((advice for pattern, advice in ADVICE if re.fullmatch(pattern, name)), OTHERWISE)
