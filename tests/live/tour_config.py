"""What a tour of the live servers needs beyond config.py: more dialplan, agents, CDR and CEL events, a loop of IAX2."""

from __future__ import annotations

__all__ = ["tour_files"]

EXTENSIONS = """
[tour]
exten = tone,1,Answer()
 same = n,Milliwatt()
exten = echo,1,Answer()
 same = n,Echo()
exten = wait,1,Answer()
 same = n,Wait(60)
exten = 55,1,Answer()
 same = n,Wait(60)
exten = dial,1,Answer()
 same = n,Dial(Local/echo@tour/n,20,Tt)
exten = chain,1,Answer()
 same = n,Dial(Local/link@tour,20)
exten = link,1,Dial(Local/echo@tour,20)
exten = busy,1,Dial(Local/1003@default,5)
exten = queue,1,Answer()
 same = n,Queue(tour,,,,30)
exten = member,1,Answer()
 same = n,Wait(3)
exten = park,1,Answer()
 same = n,Park()
exten = agent,1,Answer()
 same = n,AgentLogin(1001,s)
exten = agentcall,1,Answer()
 same = n,AgentRequest(1001)
exten = conference,1,Answer()
 same = n,ConfBridge(tour)
exten = agi,1,Answer()
 same = n,AGI(agi:async)
exten = voicemail,1,Answer()
 same = n,VoiceMail(101@default,s)
exten = spy,1,Answer()
 same = n,ChanSpy(${SPIED},q)
exten = pickup,1,Answer()
 same = n,Pickup(ringing@tour)
exten = ringing,1,Ringing()
 same = n,Wait(20)
exten = handled,1,Set(CHANNEL(hangup_handler_push)=tour,handler,1)
 same = n,Set(CHANNEL(hangup_handler_push)=tour,handler,1)
 same = n,Set(CHANNEL(hangup_handler_pop)=)
 same = n,Answer()
 same = n,Set(TALK_DETECT(set)=)
 same = n,Wait(30)
exten = handler,1,Return()
exten = user,1,UserEvent(Tour,Step: one,Empty:)
 same = n,Wait(1)
exten = hold,1,Answer()
 same = n,StartMusicOnHold()
 same = n,Wait(1)
 same = n,StopMusicOnHold()
"""

QUEUES = """
[general]

[tour]
strategy = ringall
timeout = 4
wrapuptime = 1
ringinuse = no
eventwhencalled = yes
eventmemberstatus = yes
"""

AGENTS = """
[general]

[agent](!)
autologoff = 15
wrapuptime = 100

[1001](agent)
fullname = Tour Agent
"""

CDR_MANAGER = """
[general]
enabled = yes
"""

CEL = """
[general]
enable = yes
apps = all
events = ALL

[manager]
enabled = yes
"""

IAX_LOOP = """
[loop]
type = friend
host = 127.0.0.1
port = {port}
context = tour
secret = loop
username = loop
"""


FEATURES = """
[featuremap]
atxfer = *2
blindxfer = #1
"""

MUSIC = """
[default]
mode = files
directory = /usr/share/asterisk/sounds/en_US_f_Allison
"""


def tour_files(iax_port: int) -> dict[str, str]:
    """Text to put at the end of each file of /etc/asterisk; files that config.py does not write are new."""
    return {
        "extensions.conf": EXTENSIONS,
        "queues.conf": QUEUES.replace("[general]\n", ""),
        "agents.conf": AGENTS,
        "features.conf": FEATURES,
        "musiconhold.conf": MUSIC,
        "cdr.conf": "[general]\nenable = yes\n",
        "cdr_manager.conf": CDR_MANAGER,
        "cel.conf": CEL,
        "iax.conf": IAX_LOOP.format(port=iax_port),
    }
