"""TODO."""

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
    """TODO

    All versions; class call or reporting.
    """

    repeatable = False
    record = MailboxCountReply

    mailbox: str = param("Mailbox")


@attrs.frozen
class MailboxStatus(RecordAction[MailboxStatusReply]):
    """TODO

    All versions; class call or reporting.
    """

    repeatable = False
    record = MailboxStatusReply

    mailbox: str = param("Mailbox")


@attrs.frozen
class MWIDelete(ResponseAction):
    """TODO

    Asterisk 13 and later; class call.
    """

    mailbox: str = param("Mailbox")


@attrs.frozen
class MWIGet(ListAction[MWIGetRecord]):
    """TODO

    Asterisk 13 and later; class call or reporting.
    """

    items = ("MWIGet",)
    end = "MWIGetComplete"

    mailbox: str = param("Mailbox")


@attrs.frozen
class MWIUpdate(ResponseAction):
    """TODO

    Asterisk 13 and later; class call.
    """

    mailbox: str = param("Mailbox")

    old_messages: int | None = param("OldMessages", default=None)

    new_messages: int | None = param("NewMessages", default=None)


@attrs.frozen
class VoicemailBoxSummary(ListAction[VoicemailBoxDetail]):
    """TODO

    Asterisk 18 and later; class call or reporting.
    """

    items = ("VoicemailBoxDetail",)
    end = "VoicemailBoxDetailComplete"

    context: str = param("Context")

    mailbox: str = param("Mailbox")


@attrs.frozen
class VoicemailForward(ResponseAction):
    """TODO

    Asterisk 18 and later; class user.
    """

    context: str = param("Context")

    mailbox: str = param("Mailbox")

    folder: str = param("Folder")

    id: str = param("ID")

    to_context: str = param("ToContext")

    to_mailbox: str = param("ToMailbox")

    to_folder: str = param("ToFolder")


@attrs.frozen
class VoicemailMove(ResponseAction):
    """TODO

    Asterisk 18 and later; class user.
    """

    context: str = param("Context")

    mailbox: str = param("Mailbox")

    folder: str = param("Folder")

    id: str = param("ID")

    to_folder: str = param("ToFolder")


@attrs.frozen
class VoicemailRefresh(ResponseAction):
    """TODO

    Asterisk 13 and later; class user.
    """

    context: str | None = param("Context", default=None)

    mailbox: str | None = param("Mailbox", default=None)


@attrs.frozen
class VoicemailRemove(ResponseAction):
    """TODO

    Asterisk 18 and later; class user.
    """

    context: str = param("Context")

    mailbox: str = param("Mailbox")

    folder: str = param("Folder")

    id: str = param("ID")


@attrs.frozen
class VoicemailUsersList(ListAction[VoicemailUserDetail | VoicemailUserEntry]):
    """TODO

    Asterisk 1.8 and later; class call or reporting.
    """

    items = ("VoicemailUserDetail", "VoicemailUserEntry")
    end = "VoicemailUserEntryComplete"


@attrs.frozen
class VoicemailUserStatus(ListAction[VoicemailUserDetail | VoicemailUserEntry]):
    """TODO

    Asterisk 16 and later; class call or reporting.
    """

    items = ("VoicemailUserDetail", "VoicemailUserEntry")
    end = "VoicemailUserDetailComplete"

    context: str = param("Context")

    mailbox: str = param("Mailbox")
