"""Voicemail, and how many messages wait."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import NO_PORT, ListEnd, Record, header
from ajam_core.records.snapshots import ChannelSnapshot
from ajam_core.values import Seconds, parse_port

__all__ = [
    "MWIGet",
    "MWIGetComplete",
    "MailboxCountReply",
    "MailboxStatusReply",
    "MessageWaiting",
    "MiniVoiceMail",
    "VoicemailBoxDetail",
    "VoicemailBoxDetailComplete",
    "VoicemailPasswordChange",
    "VoicemailUser",
    "VoicemailUserDetail",
    "VoicemailUserDetailComplete",
    "VoicemailUserEntry",
    "VoicemailUserEntryComplete",
]


@attrs.frozen
class MailboxCountReply(Record):
    """How many messages a mailbox holds: the answer to MailboxCount."""

    response: str = header("Response", default="")
    message: str | None = header("Message")
    mailbox: str = header("Mailbox", default="")
    urg_messages: int | None = header("UrgMessages")
    """New ones that are marked urgent. Asterisk 1.8 and later."""

    new_messages: int | None = header("NewMessages")
    """Without the urgent ones."""

    old_messages: int | None = header("OldMessages")


@attrs.frozen
class MailboxStatusReply(Record):
    """Whether a mailbox holds new messages: the answer to MailboxStatus."""

    response: str = header("Response", default="")
    message: str | None = header("Message")
    mailbox: str = header("Mailbox", default="")
    waiting: bool | None = header("Waiting")


@attrs.frozen
class MessageWaiting(ChannelSnapshot):
    """The number of messages in a mailbox has changed, or somebody has listened to it.

    All versions; class call.

    The fields of a channel tell the one that did it (13 and later); `channel` is "" where none did.
    """

    mailbox: str = header("Mailbox", default="")
    """`101@default`."""

    waiting: bool | None = header("Waiting")
    new: int | None = header("New")
    """How many new messages; None: not told."""

    old: int | None = header("Old")
    """How many old messages; None: not told."""


@attrs.frozen
class MiniVoiceMail(ChannelSnapshot):
    """The application MinivmNotify has told a user of a message.

    Asterisk 1.8 and later; class call.
    """

    action: str | None = header("Action")
    """Always `SentNotification`."""

    mailbox: str = header("Mailbox", default="")
    """`user@domain`."""

    counter: str | None = header("Counter")
    """The channel variable MVM_COUNTER."""


@attrs.frozen
class MWIGet(Record):
    """The counts of a mailbox that another system keeps: an item of MWIGet.

    Asterisk 13 and later; class reporting.
    """

    mailbox: str = header("Mailbox", default="")
    old_messages: int | None = header("OldMessages")
    new_messages: int | None = header("NewMessages")


@attrs.frozen
class MWIGetComplete(ListEnd):
    """The end of the list of mailboxes.

    Asterisk 13 and later; class reporting.
    """


@attrs.frozen
class VoicemailBoxDetail(Record):
    """A message in a mailbox: an item of VoicemailBoxSummary.

    Asterisk 18 and later.
    """

    folder: str | None = header("Folder")
    caller_id: str | None = header("CallerID")
    """As `"Name" <number>`."""

    date: str | None = header("Date")
    """When the message was left, in the words of the server's language."""

    duration: Seconds | None = header("Duration")
    flag: str | None = header("Flag")
    """`Urgent`, or empty."""

    id: str = header("ID", default="")


@attrs.frozen
class VoicemailBoxDetailComplete(ListEnd):
    """The end of the list of messages.

    Asterisk 18 and later.
    """


@attrs.frozen
class VoicemailPasswordChange(Record):
    """The password of a mailbox was changed; `new_password` is in no repr.

    Asterisk 18 and later; class system, user.
    """

    context: str = header("Context", default="")
    mailbox: str = header("Mailbox", default="")
    new_password: str | None = header("NewPassword", secret=True)


@attrs.frozen
class VoicemailUser(Record):
    """A mailbox with its settings and counts, which VoicemailUsersList and VoicemailUserStatus tell.

    Asterisk 1.6 and later.
    """

    vm_context: str = header("VMContext", default="")
    voice_mailbox: str = header("VoiceMailbox", default="")
    full_name: str | None = header("Fullname")
    email: str | None = header("Email", null=("(null)",))
    pager: str | None = header("Pager")
    """An address for short notices."""

    server_email: str | None = header("ServerEmail")
    """Whom notices come from."""

    from_string: str | None = header("FromString")
    """Asterisk 13 and later."""

    mail_command: str | None = header("MailCommand")
    language: str | None = header("Language")
    time_zone: str | None = header("TimeZone")
    """A section of voicemail.conf."""

    callback: str | None = header("Callback")
    """The context for calling back whoever left a message."""

    dial_out: str | None = header("Dialout")
    """The context for calls out of the mailbox."""

    unique_id: str | None = header("UniqueID")
    """Of a mailbox in a database."""

    exit_context: str | None = header("ExitContext")
    """The context to leave to, by `*` or `0`."""

    say_duration_minimum: int | None = header("SayDurationMinimum")
    """Minutes from which on the length of a message is said."""

    say_envelope: bool | None = header("SayEnvelope")
    """Whether the time of a message is said."""

    say_cid: bool | None = header("SayCID")
    """Whether the number of the caller is said."""

    attach_message: bool | None = header("AttachMessage")
    """Whether notices hold the recording."""

    attachment_format: str | None = header("AttachmentFormat")
    delete_message: bool | None = header("DeleteMessage")
    """Whether a message is deleted once it was mailed."""

    volume_gain: float | None = header("VolumeGain")
    """Decibels, of recordings in notices."""

    can_review: bool | None = header("CanReview")
    """Whether callers may listen to their message before they leave it."""

    can_mark_urgent: bool | None = header("CanMarkUrgent")
    """Asterisk 18 and later."""

    call_operator: bool | None = header("CallOperator")
    """Whether callers may reach an operator by `0`."""

    max_message_count: int | None = header("MaxMessageCount")
    """In a folder."""

    max_message_length: Seconds | None = header("MaxMessageLength")
    """0: no limit."""

    new_message_count: int | None = header("NewMessageCount")
    old_message_count: int | None = header("OldMessageCount")
    imap_user: str | None = header("IMAPUser")
    """This and the next three: only of app_voicemail_imap."""

    imap_server: str | None = header("IMAPServer")
    """Asterisk 11 and later."""

    imap_port: int | None = header("IMAPPort", null=NO_PORT, parse=parse_port)
    """Asterisk 11 and later."""

    imap_flags: str | None = header("IMAPFlags")
    """Asterisk 11 and later."""


@attrs.frozen
class VoicemailUserDetailComplete(ListEnd):
    """The end of the answer to VoicemailUserStatus.

    Asterisk 16 and later.
    """


@attrs.frozen
class VoicemailUserEntryComplete(ListEnd):
    """The end of the list of mailboxes.

    Asterisk 1.6 and later.
    """


@attrs.frozen
class VoicemailUserDetail(VoicemailUser):
    """A mailbox: the item of VoicemailUserStatus.

    Asterisk 16 and later.
    """


@attrs.frozen
class VoicemailUserEntry(VoicemailUser):
    """A mailbox: an item of VoicemailUsersList.

    Asterisk 1.6 and later.
    """
