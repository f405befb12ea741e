"""The phones of the live servers: in chan_sip and chan_skinny on Asterisk 16, in PJSIP on 22, and IAX peers on both."""

from __future__ import annotations

__all__ = ["PEER_NAMES", "iax_conf", "pjsip_conf", "sip_conf", "skinny_conf"]

PEER_NAMES = (*map(str, range(101, 111)), "zoë", "trunk")
"""The phones of either server. 106 and trunk are the server's own address, so they answer a qualify with `OK (n ms)`;
102 is an address where nothing answers, so it is UNREACHABLE."""

SILENT_PORT = 9
"""Where phones and registrars are that never answer: the port of the discard service, which no host has on."""


def iax_conf(port: int) -> str:
    return f"""
[general]
bindaddr = 127.0.0.1:{port}
register = iaxuser:pw@127.0.0.1:{SILENT_PORT}

[iax1]
type = peer
host = dynamic
secret = x
qualify = yes

[iax2]
type = friend
host = 127.0.0.1
port = {SILENT_PORT}
trunk = yes
encryption = aes128
description = Trunk "é" <b> & c

[iax3]
type = peer
host = dynamic
auth = md5
secret = y
"""


def skinny_conf(port: int) -> str:
    return f"""
[general]
bindaddr = 127.0.0.1
bindport = {port}

[lines]
[line101]
type = line
callerid = "Zoë <x>" <101>
mailbox = 101
[line102]
type = line

[devices]
[desk]
type = device
device = SEP00070E36555C
line = line101
line = line102
speeddial = 1000,Wait
speeddial = 1001,Echo
addon = 7914
serviceurl = http://127.0.0.1:{SILENT_PORT}/menu,Menu
[hall]
type = device
device = SEP00070E36555D
"""


def sip_conf(port: int, extra_peers: int) -> str:
    text = f"""
[general]
udpbindaddr = 127.0.0.1:{port}
context = default
disallow = all
allow = ulaw,alaw
allowguest = no
qualifyfreq = 5
register = 2345:password@127.0.0.1:{SILENT_PORT}/1234
register = acc%C3%A9nt:pw@127.0.0.1:{SILENT_PORT}

[phone](!)
type = friend
secret = s3cret
host = dynamic

[101](phone)
description = Éric "le <boss>" & co; l'été
callerid = "Éric <x>" <101>
qualify = yes
mailbox = 101@default

[102](phone)
host = 127.0.0.1
port = {SILENT_PORT}
qualify = yes

[103](phone)
nat = force_rport,comedia

[104](phone)
deny = 0.0.0.0/0.0.0.0
permit = 127.0.0.1/255.255.255.255
description = guarded by an access list

[105](phone)
host = ::1
port = {SILENT_PORT}
description = static at an IPv6 address, without qualify

[106](phone)
host = 127.0.0.1
port = {port}
qualify = yes
qualifyfreq = 2
insecure = port,invite

[107]
type = peer
host = dynamic
defaultip = 127.0.0.7
setvar = FOO=b&<r>

[108](phone)
transport = tcp,udp
encryption = yes

[109](phone)
callgroup = 1,3-5
pickupgroup = 2
namedcallgroup = équipe,b

[110](phone)
description = latin é ü ñ 日本 😀

[zoë](phone)
description = an accent in the name

[trunk]
type = peer
host = 127.0.0.1
port = {port}
qualify = yes
qualifyfreq = 2
description = the server itself
"""
    for number in range(extra_peers):
        host = "dynamic" if number % 2 else "127.0.0.1"
        text += f"[{20000 + number}](phone)\nhost = {host}\ndescription = Phone {number}\n"
    return text


def pjsip_conf(port: int, extra_peers: int) -> str:
    text = f"""
[udp]
type = transport
protocol = udp
bind = 127.0.0.1:{port}

[phone](!)
type = endpoint
context = default
disallow = all
allow = ulaw,alaw
transport = udp

[login](!)
type = auth
auth_type = userpass
password = s3cret

[address](!)
type = aor
max_contacts = 2

[trunk](phone)
aors = trunk
outbound_auth = trunk-login

[trunk](address)
contact = sip:127.0.0.1:{port}
qualify_frequency = 2

[trunk-login](login)
username = 2345

[trunk-match]
type = identify
endpoint = trunk
match = 127.0.0.1

[registration-é]
type = registration
outbound_auth = trunk-login
server_uri = sip:127.0.0.1:{SILENT_PORT}
client_uri = sip:2345@127.0.0.1:{SILENT_PORT}
contact_user = 1234
retry_interval = 10
"""
    endpoint_options = {
        "101": 'callerid = "Éric <x>" <101>\nmailboxes = 101@default\naccountcode = compté & "x"\n',
        "103": "force_rport = yes\nrewrite_contact = yes\nrtp_symmetric = yes\n",
        "104": "deny = 0.0.0.0/0\npermit = 127.0.0.1/32\n",
        "107": "set_var = FOO=b&<r>\n",
        "109": "call_group = 1,3-5\npickup_group = 2\nnamed_call_group = équipe,b\n",
    }
    contacts = {
        "102": f"contact = sip:102@127.0.0.1:{SILENT_PORT}\nqualify_frequency = 5\n",
        "105": f"contact = sip:105@[::1]:{SILENT_PORT}\n",
        "106": f"contact = sip:106@127.0.0.1:{port}\nqualify_frequency = 2\n",
        "zoë": f"contact = sip:zo%C3%AB@127.0.0.1:{port};ob\n",
    }
    for name in PEER_NAMES:
        if name != "trunk":
            text += pjsip_phone(name, endpoint_options.get(name, ""), contacts.get(name, ""))
    for number in range(extra_peers):
        name = str(20000 + number)
        text += pjsip_phone(name, "", "" if number % 2 else f"contact = sip:{name}@127.0.0.1:{SILENT_PORT}\n")
    return text


def pjsip_phone(name: str, options: str, contact: str) -> str:
    return (
        f"\n[{name}](phone)\nauth = {name}\naors = {name}\n{options}"
        f"[{name}](login)\nusername = {name}\n"
        f"[{name}](address)\n{contact}"
    )
