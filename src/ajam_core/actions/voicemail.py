"""Voicemail, and how many messages wait."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, RecordAction, ResponseAction, param
from ajam_core.records.voicemail import (
    MailboxCountReply,
    MailboxStatusReply,
    VoicemailBoxDetail,
    VoicemailUserDetail,
    VoicemailUserEntry,
)
from ajam_core.records.voicemail import MWIGet as MWIGetRecord

__all__ = [
    "MWIDelete",
    "MWIGet",
    "MWIUpdate",
    "MailboxCount",
    "MailboxStatus",
    "VoicemailBoxSummary",
    "VoicemailForward",
    "VoicemailMove",
    "VoicemailRefresh",
    "VoicemailRemove",
    "VoicemailUserStatus",
    "VoicemailUsersList",
]


@attrs.frozen
class MailboxCount(RecordAction[MailboxCountReply]):
    """How many messages a mailbox holds; zeros where there is no such mailbox.

    All versions; class call or reporting.

    In 1.4 it needs class call.
    """

    record = MailboxCountReply

    mailbox: str = param("Mailbox")
    """`101@default`; several between commas. Without a context: `default`."""


@attrs.frozen
class MailboxStatus(RecordAction[MailboxStatusReply]):
    """Whether a mailbox holds new messages; False where there is no such mailbox.

    All versions; class call or reporting.

    In 1.4 it needs class call.
    """

    record = MailboxStatusReply

    mailbox: str = param("Mailbox")
    """`101@default`; several between commas. Without a context: `default`."""


@attrs.frozen
class MWIDelete(ResponseAction):
    """Forgets the counts of a mailbox that another system keeps.

    Asterisk 13 and later; class call.

    Only where the module res_mwi_external_ami is loaded, which excludes app_voicemail.
    """

    mailbox: str = param("Mailbox")
    """`101@default`, or `/regex/`."""


@attrs.frozen
class MWIGet(ListAction[MWIGetRecord]):
    """The counts of mailboxes that another system keeps.

    Asterisk 13 and later; class call or reporting.

    Only where the module res_mwi_external_ami is loaded, which excludes app_voicemail.
    """

    items = ("MWIGet",)
    end = "MWIGetComplete"

    mailbox: str = param("Mailbox")
    """`101@default`, or `/regex/`."""


@attrs.frozen
class MWIUpdate(ResponseAction):
    """Tells the server how many messages a mailbox holds that another system keeps.

    Asterisk 13 and later; class call.

    Only where the module res_mwi_external_ami is loaded, which excludes app_voicemail.
    """

    mailbox: str = param("Mailbox")
    """`101@default`."""

    old_messages: int | None = param("OldMessages", default=None, low=0)
    """None: 0."""

    new_messages: int | None = param("NewMessages", default=None, low=0)
    """None: 0."""


@attrs.frozen
class VoicemailBoxSummary(ListAction[VoicemailBoxDetail]):
    """The messages in a mailbox.

    Asterisk 18 and later; class call or reporting.

    From 18.20, 20.5 and 21 on. Empty without an end mark where there is no such mailbox, which the server calls
    a Success: then `complete` is None.
    """

    items = ("VoicemailBoxDetail",)
    end = "VoicemailBoxDetailComplete"
    empty = frozenset({"there is no voicemail user matching the given user"})

    context: str = param("Context")
    mailbox: str = param("Mailbox")


@attrs.frozen
class VoicemailForward(ResponseAction):
    """Copies a message to another mailbox, or to another folder of the same.

    Asterisk 18 and later; class user.

    From 18.20, 20.5 and 21 on. The server says Success even where it fails: look at `message`, which then ends
    in `failed`.
    """

    context: str = param("Context")
    mailbox: str = param("Mailbox")
    folder: str = param("Folder")
    """As VoicemailBoxSummary tells it."""

    id: str = param("ID")
    """As VoicemailBoxSummary tells it."""

    to_context: str = param("ToContext")
    to_mailbox: str = param("ToMailbox")
    to_folder: str = param("ToFolder")


@attrs.frozen
class VoicemailMove(ResponseAction):
    """Moves a message to another folder of its mailbox.

    Asterisk 18 and later; class user.

    From 18.20, 20.5 and 21 on. The server says Success even where it fails: look at `message`, which then ends
    in `failed`.
    """

    context: str = param("Context")
    mailbox: str = param("Mailbox")
    folder: str = param("Folder")
    """As VoicemailBoxSummary tells it."""

    id: str = param("ID")
    """As VoicemailBoxSummary tells it."""

    to_folder: str = param("ToFolder")


@attrs.frozen
class VoicemailRefresh(ResponseAction):
    """Tells the server that somebody else has changed mailboxes; it counts their messages again and tells of
    changes.

    Asterisk 13 and later; class user.

    Only for mailboxes that something on the server watches.
    """

    context: str | None = param("Context", default=None)
    """None: all mailboxes."""

    mailbox: str | None = param("Mailbox", default=None)
    """None: all of the context."""


@attrs.frozen
class VoicemailRemove(ResponseAction):
    """Deletes a message.

    Asterisk 18 and later; class user.

    From 18.20, 20.5 and 21 on. The server says Success even where it fails: look at `message`, which then ends
    in `failed`.
    """

    context: str = param("Context")
    mailbox: str = param("Mailbox")
    folder: str = param("Folder")
    """As VoicemailBoxSummary tells it."""

    id: str = param("ID")
    """As VoicemailBoxSummary tells it."""


@attrs.frozen
class VoicemailUsersList(ListAction[VoicemailUserEntry]):
    """Every mailbox with its settings; without any, the list has no end mark: `complete` is None.

    Asterisk 1.6 and later; class call or reporting.
    """

    items = ("VoicemailUserEntry",)
    end = "VoicemailUserEntryComplete"
    empty = frozenset({"there are no voicemail users currently defined"})


@attrs.frozen
class VoicemailUserStatus(ListAction[VoicemailUserDetail]):
    """One mailbox with its settings.

    Asterisk 16 and later; class call or reporting.

    Empty without an end mark where there is no such mailbox, which the server calls a Success: then `complete`
    is None.
    """

    items = ("VoicemailUserDetail",)
    end = "VoicemailUserDetailComplete"
    empty = frozenset(
        {"there are no voicemail users currently defined", "there is no voicemail user of the given info"}
    )

    context: str = param("Context")
    mailbox: str = param("Mailbox")
