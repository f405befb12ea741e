"""ajam_core: decides what to ask an Asterisk server over HTTP (AJAM) and what its answers mean.

It never touches a socket, a clock, a thread or a file: sessions give flows, which a driver runs with whatever I/O the
application has (`ajam_transports` has three drivers and the built-in transports).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ajam_core.errors import (
    ActionFailed,
    AjamError,
    AuthenticationFailed,
    DecodeError,
    HttpStatusError,
    IncompleteListing,
    LocalProtocolError,
    NotFound,
    OutcomeUnknown,
    PermissionDenied,
    PluginError,
    RemoteProtocolError,
    TransportClosed,
    TransportError,
    TransportTimeout,
    UnknownAction,
)
from ajam_core.lazy import lazy_names

if TYPE_CHECKING:
    from ajam_core import actions, records
    from ajam_core.actions.base import Action, BaseAction
    from ajam_core.contracts import BlockingTransport, Codec, Decoder, Handle, Transport
    from ajam_core.effects import Answer, Deliver, Effect, Fetch, Flow, Read, Sleep
    from ajam_core.event_classes import event_record
    from ajam_core.events import EventBatch
    from ajam_core.http import HttpRequest, HttpResponse
    from ajam_core.limits import Limits
    from ajam_core.listening import Listener, Listeners
    from ajam_core.listing import Listing
    from ajam_core.messages import Message, Shape, fold
    from ajam_core.plugins import Plugins, get_codec, get_transport, hookimpl
    from ajam_core.records.base import Event, Record, Response, group, header
    from ajam_core.reply import Reply
    from ajam_core.requests import encode_action
    from ajam_core.retry import backoff
    from ajam_core.server import ServerInfo
    from ajam_core.session import NEW_ID, Session
    from ajam_core.snapshot import SessionSnapshot
    from ajam_core.structure import to_dict, to_record
    from ajam_core.versions import Version

__all__ = [
    "NEW_ID",
    "Action",
    "ActionFailed",
    "AjamError",
    "Answer",
    "AuthenticationFailed",
    "BaseAction",
    "BlockingTransport",
    "Codec",
    "DecodeError",
    "Decoder",
    "Deliver",
    "Effect",
    "Event",
    "EventBatch",
    "Fetch",
    "Flow",
    "Handle",
    "HttpRequest",
    "HttpResponse",
    "HttpStatusError",
    "IncompleteListing",
    "Limits",
    "Listener",
    "Listeners",
    "Listing",
    "LocalProtocolError",
    "Message",
    "NotFound",
    "OutcomeUnknown",
    "PermissionDenied",
    "PluginError",
    "Plugins",
    "Read",
    "Record",
    "RemoteProtocolError",
    "Reply",
    "Response",
    "ServerInfo",
    "Session",
    "SessionSnapshot",
    "Shape",
    "Sleep",
    "Transport",
    "TransportClosed",
    "TransportError",
    "TransportTimeout",
    "UnknownAction",
    "Version",
    "actions",
    "backoff",
    "encode_action",
    "event_record",
    "fold",
    "get_codec",
    "get_transport",
    "group",
    "header",
    "hookimpl",
    "records",
    "to_dict",
    "to_record",
]

HOMES = {
    "": ("actions", "records"),
    "actions.base": ("Action", "BaseAction"),
    "contracts": ("BlockingTransport", "Codec", "Decoder", "Handle", "Transport"),
    "event_classes": ("event_record",),
    "effects": ("Answer", "Deliver", "Effect", "Fetch", "Flow", "Read", "Sleep"),
    "events": ("EventBatch",),
    "http": ("HttpRequest", "HttpResponse"),
    "limits": ("Limits",),
    "listening": ("Listener", "Listeners"),
    "listing": ("Listing",),
    "messages": ("Message", "Shape", "fold"),
    "plugins": ("Plugins", "get_codec", "get_transport", "hookimpl"),
    "records.base": ("Event", "Record", "Response", "group", "header"),
    "reply": ("Reply",),
    "requests": ("encode_action",),
    "retry": ("backoff",),
    "server": ("ServerInfo",),
    "session": ("NEW_ID", "Session"),
    "snapshot": ("SessionSnapshot",),
    "structure": ("to_dict", "to_record"),
    "versions": ("Version",),
}
"""Where the public names live. Their modules are imported when a name is first asked for."""

MODULES = {name: home for home, names in HOMES.items() for name in names}

__getattr__ = lazy_names(__name__, MODULES)


def __dir__() -> list[str]:
    return __all__
