"""The one hierarchy of errors.

- AjamError
    - LocalProtocolError: the caller asked for something that cannot be sent; nothing was sent
    - RemoteProtocolError: the server, or something between, answered against the protocol
        - DecodeError: the body is no AJAM answer, or ends before its end
        - HttpStatusError: an HTTP status other than 200
        - IncompleteListing: a list whose end mark is missing; what did arrive is in it
    - ActionFailed: the server carried the answer `Response: Error`
        - PermissionDenied, AuthenticationFailed, UnknownAction, NotFound
    - TransportError: no answer came; `phase` says whether the server may have acted
        - TransportTimeout
    - OutcomeUnknown: an action that must not be sent twice may or may not have been carried out
    - PluginError: a codec, transport or record plugin is missing, broken or named twice

Attributes carry the facts; `str()` makes the sentence and says what to do next. No text of an error holds a secret,
an MD5 key, a cookie or an Authorization value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs

if TYPE_CHECKING:
    from ajam_core.actions.base import BaseAction
    from ajam_core.listing import Listing
    from ajam_core.reply import Reply

__all__ = [
    "ActionFailed",
    "AjamError",
    "AuthenticationFailed",
    "DecodeError",
    "HttpStatusError",
    "IncompleteListing",
    "LocalProtocolError",
    "NotFound",
    "OutcomeUnknown",
    "PermissionDenied",
    "Phase",
    "PluginError",
    "RemoteProtocolError",
    "TransportClosed",
    "TransportError",
    "TransportTimeout",
    "UnknownAction",
]

Phase = Literal["connect", "sent"]


def tag(action_id: str | None) -> str:
    return f" (ActionID {action_id})" if action_id else ""


class AjamError(Exception):
    """The base of every error that ajam raises on purpose."""


@attrs.define(slots=False)
class LocalProtocolError(AjamError):
    """The caller broke a rule of the protocol. Nothing was sent.

    `reason` is one sentence that names the argument and what is wrong with it.
    """

    reason: str

    def __str__(self) -> str:
        return self.reason


class RemoteProtocolError(AjamError):
    """The other side broke a rule of the protocol."""


@attrs.define(slots=False)
class DecodeError(RemoteProtocolError):
    """A body is no AJAM answer, ends too early, or is over a bound.

    `codec` is the codec's name, `offset` the byte at which decoding stopped, `excerpt` up to 80 characters from there
    with secret values masked. `truncated` is true where more bytes could have made the body whole.
    """

    reason: str
    codec: str
    offset: int
    excerpt: str = ""
    truncated: bool = False

    def __str__(self) -> str:
        at = f" at byte {self.offset}, near {self.excerpt!r}" if self.excerpt else f" at byte {self.offset}"
        return f"the {self.codec} body cannot be decoded: {self.reason}{at}"


@attrs.define(slots=False)
class HttpStatusError(RemoteProtocolError):
    """The server, or a proxy before it, answered with an HTTP status other than 200.

    `status` is the code that the answer means: Asterisk 1.4 and 1.6 send some error pages under a 200 status line, and
    the code in the page's title counts then. `path` is the URL's path, without its query. `acted` is false where the
    status shows that the server did not carry the action out.
    """

    status: int
    path: str
    acted: bool = False

    def __str__(self) -> str:
        advice = {
            302: "the server redirects; use the address that it points to",
            401: "the HTTP server asks for credentials of its own",
            403: "the server or a proxy refuses this address, path or method: check its access rules; if it is older "
            "than 1.8 and its Server header is hidden, pass version=",
            404: "AJAM is off there or the path is wrong: check `enabled` in http.conf, `webenabled` in manager.conf, "
            "and the prefix at the end of the URL ('/asterisk', or nothing)",
            413: "the request is larger than the server takes",
            501: "the server does not take this method; before 1.8 Asterisk takes GET only: if its Server header is "
            "hidden, pass version=",
            502: "a proxy could not reach the server",
            503: "the server is shutting down or a proxy has no server to hand",
            504: "a proxy gave up waiting for the server",
        }.get(self.status, "look at the server's log")
        outcome = "the action may have been carried out" if self.acted else "the action was not carried out"
        return f"HTTP status {self.status} from {self.path}: {advice}; {outcome}"


@attrs.define(slots=False)
class IncompleteListing(RemoteProtocolError):
    """A list arrived without the end mark that this server version sends.

    `partial` is the Listing of what did arrive; `end` is the name of the missing event. Ask again.
    """

    action: str
    action_id: str | None
    end: str
    partial: Listing[Any] = attrs.field(repr=False)

    def __str__(self) -> str:
        return (
            f"the list of {self.action}{tag(self.action_id)} stopped after {len(self.partial)} items without "
            f"{self.end}; what arrived is in .partial: ask again for the whole list"
        )


@attrs.define(slots=False)
class ActionFailed(AjamError):
    """The server answered `Response: Error`.

    `action` is the action's name, `action_id` the ActionID that it carried (None: it carried none), `message` the
    server's text, `reply` the whole Reply.
    """

    action: str
    action_id: str | None
    message: str
    reply: Reply = attrs.field(repr=False)

    advice = ""

    def __str__(self) -> str:
        sentence = f"{self.action} failed: {self.message or 'the server gave no reason'}{tag(self.action_id)}"
        return f"{sentence}; {self.advice}" if self.advice else sentence


class PermissionDenied(ActionFailed):
    """The session is logged in and the user may not do this."""

    advice = "give the user the action's class in `write=` of manager.conf"


class AuthenticationFailed(ActionFailed):
    """The server refused the login: user name, secret, or the address that the user may log in from."""

    advice = "check the user name, the secret and the permit and deny lines in manager.conf"


class UnknownAction(ActionFailed):
    """The server does not know the action: the version has none of that name, or its module is not loaded."""

    advice = "this server has no such action: another version, or a module that is not loaded"


class NotFound(ActionFailed):
    """The object that the action names does not exist."""


@attrs.define(slots=False)
class TransportError(AjamError):
    """No answer came. The only error that a transport reports; the original is its `__cause__`.

    `phase` is "connect" where the server cannot have seen the request, "sent" where it may have acted.
    """

    reason: str
    phase: Phase = "sent"

    def __str__(self) -> str:
        if self.phase == "connect":
            return f"{self.reason} (the request was not sent)"
        return f"{self.reason} (the server may have acted on the request)"


class TransportTimeout(TransportError):
    """No answer came in time."""


class TransportClosed(TransportError):
    """The transport is closed for good. Nothing is asked of it again, whatever the policy of repeats says."""


@attrs.define(slots=False)
class OutcomeUnknown(AjamError):
    """An action that must not be sent twice was sent, and no whole answer came. ajam does not repeat it.

    `action` and `action_id` (None: it carried none) say what was sent, `sent` is the action itself (None: made by
    hand); the `__cause__` says what went wrong. `advice` says how to find out whether it was carried out.
    """

    action: str
    action_id: str | None
    advice: str = "list the objects it acts on"
    sent: BaseAction[Any] | None = attrs.field(default=None, repr=False)

    def __str__(self) -> str:
        why = f": {self.__cause__}" if self.__cause__ else ""
        return (
            f"{self.action}{tag(self.action_id)} may or may not have been carried out{why}; it was not repeated; "
            f"before sending it again {self.advice}"
        )


@attrs.define(slots=False)
class PluginError(AjamError):
    """A plugin is missing, broken, named twice, or made for another version of the contract."""

    reason: str

    def __str__(self) -> str:
        return self.reason
