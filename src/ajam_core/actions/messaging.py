"""Text messages."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction, param
from ajam_core.values import Variables

__all__ = ["JabberSend", "MessageSend", "SendText"]


@attrs.frozen
class JabberSend(ResponseAction):
    """Sends a message over XMPP.

    All versions; class system.
    """

    jabber: str = param("Jabber")
    """The client of xmpp.conf (up to 1.8 jabber.conf) that sends it."""

    message: str = param("Message")
    jid: str | None = param("JID", default=None)
    """Whom to send it to; needed there. Asterisk 1.8 and later."""

    screen_name: str | None = param("ScreenName", default=None)
    """Whom to send it to; needed there. Asterisk 1.4."""


@attrs.frozen
class MessageSend(ResponseAction):
    """Sends a message outside of any call.

    Asterisk 11 and later; class message.

    Name `destination`, `to` or both; before 16 there is `to` only. `base64_body` counts before `body`, and is
    needed for a text of several lines.
    """

    destination: str | None = param("Destination", default=None)
    """Where it goes, as `pjsip:alice` or `sip:alice@example.com`. Asterisk 16 and later."""

    to: str | None = param("To", default=None)
    """The To header, and where it goes if there is no `destination`."""

    from_: str | None = param("From", default=None)
    body: str | None = param("Body", default=None)
    base64_body: str | None = param("Base64Body", default=None)
    variables: Variables | None = param("Variable", default=None)
    """Of the message; some become headers of it."""


@attrs.frozen
class SendText(ResponseAction):
    """Sends a text to a channel during its call.

    Asterisk 1.6 and later; class call.
    """

    channel: str = param("Channel")
    message: str = param("Message")
    content_type: str | None = param("Content-Type", default=None)
    """None: that of the channel's technology. Asterisk 13 and later."""
