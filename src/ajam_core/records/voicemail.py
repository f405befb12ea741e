"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, header
from ajam_core.records.snapshots import ChannelSnapshot

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
    "VoicemailUserDetail",
    "VoicemailUserDetailComplete",
    "VoicemailUserEntry",
    "VoicemailUserEntryComplete",
]


@attrs.frozen
class MailboxCountReply(Record):
    """TODO"""

    response: str = header("Response", default="")

    mailbox: str | None = header("Mailbox")

    urg_messages: int | None = header("UrgMessages")
    """Asterisk 1.8 and later."""

    new_messages: int | None = header("NewMessages")

    old_messages: int | None = header("OldMessages")


@attrs.frozen
class MailboxStatusReply(Record):
    """TODO"""

    response: str = header("Response", default="")

    mailbox: str | None = header("Mailbox")

    waiting: int | None = header("Waiting")


@attrs.frozen
class MessageWaiting(ChannelSnapshot):
    """TODO

    All versions; class call.
    """

    mailbox: str | None = header("Mailbox")

    waiting: bool | None = header("Waiting")

    new: int | None = header("New")

    old: int | None = header("Old")


@attrs.frozen
class MiniVoiceMail(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class call.
    """

    action: str | None = header("Action")
    """ENUM SentNotification/SentNotification n."""

    mailbox: str | None = header("Mailbox")

    counter: str | None = header("Counter")


@attrs.frozen
class MWIGet(Record):
    """TODO

    Asterisk 13 and later; class reporting.
    """

    mailbox: str | None = header("Mailbox")

    old_messages: int | None = header("OldMessages")

    new_messages: int | None = header("NewMessages")


@attrs.frozen
class MWIGetComplete(ListEnd):
    """TODO

    Asterisk 13 and later; class reporting.
    """


@attrs.frozen
class VoicemailBoxDetail(Record):
    """TODO

    Asterisk 18 and later.
    """

    folder: str | None = header("Folder")

    caller_id: str | None = header("CallerID")

    date: str | None = header("Date")

    duration: str | None = header("Duration")

    flag: str | None = header("Flag")

    id: str | None = header("ID")


@attrs.frozen
class VoicemailBoxDetailComplete(ListEnd):
    """TODO

    Asterisk 18 and later.
    """


@attrs.frozen
class VoicemailPasswordChange(Record):
    """TODO

    Asterisk 18 and later; class system, user.
    """

    context: str | None = header("Context", null=("default",))

    mailbox: str | None = header("Mailbox")

    new_password: str | None = header("NewPassword")


@attrs.frozen
class VoicemailUserDetail(Record):
    """TODO

    Asterisk 16 and later.
    """

    vm_context: str | None = header("VMContext")

    voice_mailbox: str | None = header("VoiceMailbox")

    fullname: str | None = header("Fullname")

    email: str | None = header("Email")

    pager: str | None = header("Pager")

    server_email: str | None = header("ServerEmail")

    from_string: str | None = header("FromString")

    mail_command: str | None = header("MailCommand")

    language: str | None = header("Language")

    time_zone: str | None = header("TimeZone")

    callback: str | None = header("Callback")

    dialout: str | None = header("Dialout")

    unique_id: str | None = header("UniqueID")

    exit_context: str | None = header("ExitContext")

    say_duration_minimum: int | None = header("SayDurationMinimum")

    say_envelope: bool | None = header("SayEnvelope")

    say_cid: bool | None = header("SayCID")

    attach_message: bool | None = header("AttachMessage")

    attachment_format: str | None = header("AttachmentFormat")

    delete_message: bool | None = header("DeleteMessage")

    volume_gain: float | None = header("VolumeGain")

    can_review: bool | None = header("CanReview")

    can_mark_urgent: bool | None = header("CanMarkUrgent")
    """Asterisk 18 and later."""

    call_operator: bool | None = header("CallOperator")

    max_message_count: int | None = header("MaxMessageCount")

    max_message_length: int | None = header("MaxMessageLength")

    new_message_count: int | None = header("NewMessageCount")

    old_message_count: int | None = header("OldMessageCount")

    imap_user: str | None = header("IMAPUser")

    imap_server: str | None = header("IMAPServer")

    imap_port: str | None = header("IMAPPort")

    imap_flags: str | None = header("IMAPFlags")


@attrs.frozen
class VoicemailUserDetailComplete(ListEnd):
    """TODO

    Asterisk 16 and later.
    """


@attrs.frozen
class VoicemailUserEntry(Record):
    """TODO

    Asterisk 1.8 and later.
    """

    vm_context: str | None = header("VMContext")

    voice_mailbox: str | None = header("VoiceMailbox")

    fullname: str | None = header("Fullname")

    email: str | None = header("Email")

    pager: str | None = header("Pager")

    server_email: str | None = header("ServerEmail")

    from_string: str | None = header("FromString")
    """Asterisk 13 and later."""

    mail_command: str | None = header("MailCommand")

    language: str | None = header("Language")

    time_zone: str | None = header("TimeZone")

    callback: str | None = header("Callback")

    dialout: str | None = header("Dialout")

    unique_id: str | None = header("UniqueID")

    exit_context: str | None = header("ExitContext")

    say_duration_minimum: int | None = header("SayDurationMinimum")

    say_envelope: bool | None = header("SayEnvelope")

    say_cid: bool | None = header("SayCID")

    attach_message: bool | None = header("AttachMessage")

    attachment_format: str | None = header("AttachmentFormat")

    delete_message: bool | None = header("DeleteMessage")

    volume_gain: float | None = header("VolumeGain")

    can_review: bool | None = header("CanReview")

    can_mark_urgent: bool | None = header("CanMarkUrgent")
    """Asterisk 18 and later."""

    call_operator: bool | None = header("CallOperator")

    max_message_count: int | None = header("MaxMessageCount")

    max_message_length: int | None = header("MaxMessageLength")

    new_message_count: int | None = header("NewMessageCount")

    old_message_count: int | None = header("OldMessageCount")

    imap_user: str | None = header("IMAPUser")

    imap_server: str | None = header("IMAPServer")
    """Asterisk 11 and later."""

    imap_port: str | None = header("IMAPPort")
    """Asterisk 11 and later."""

    imap_flags: str | None = header("IMAPFlags")
    """Asterisk 11 and later."""


@attrs.frozen
class VoicemailUserEntryComplete(ListEnd):
    """TODO

    Asterisk 1.8 and later.
    """
