"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction, param

__all__ = ["JabberSend", "MessageSend", "SendText"]


@attrs.frozen
class JabberSend(ResponseAction):
    """TODO

    All versions; class system.
    """

    jabber: str = param("Jabber")

    jid: str = param("JID")
    """Asterisk 1.8 and later."""

    message: str = param("Message")

    screen_name: str = param("ScreenName")


@attrs.frozen
class MessageSend(ResponseAction):
    """TODO

    Asterisk 11 and later; class message.
    """

    destination: str | None = param("Destination", default=None)
    """Asterisk 16 and later."""

    to: str | None = param("To", default=None)

    from_: str | None = param("From", default=None)

    body: str | None = param("Body", default=None)

    base64_body: str | None = param("Base64Body", default=None)

    variable: tuple[str, ...] | None = param("Variable", default=None)


@attrs.frozen
class SendText(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    channel: str = param("Channel")

    message: str = param("Message")

    content_type: str | None = param("Content-Type", default=None)
    """Asterisk 13 and later."""
