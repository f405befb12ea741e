"""The releases that the simulated PBX can be, and the rules that tell one from another.

A rule is a property here or a `Column` in a table of headers; nothing else in the package compares version numbers.
The facts were read in the sources of each release and, for 1.4.26.2, 1.8.32.3, 16 and 22, seen on running servers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import attrs

__all__ = ["DEFAULT_VERSION", "VERSIONS", "Column", "Pairs", "Release", "yes_no"]

Pairs = tuple[tuple[str, str], ...]

VERSIONS = {
    "1.4.26.2": "1.0",
    "1.8.32.3": "1.1",
    "13.38.3": "2.10.6",
    "16.28.0": "5.0.4",
    "18.26.4": "7.0.3",
    "20.20.1": "9.0.0",
    "22.10.1": "11.0.0",
    "23.4.1": "12.0.0",
}
"""Each release with its AMI protocol version."""

DEFAULT_VERSION = "18.26.4"
"""A release that has the SIP, the IAX2 and the PJSIP channel driver."""


def number(text: str) -> tuple[int, ...]:
    """`"1.4.26.2"` as a tuple that compares."""
    return tuple(map(int, text.split(".")))


@attrs.frozen
class Column:
    """One header of a message and the releases that send it.

    `value` is a template (`"{0.name}"`), or a function of the thing that the message tells of; None from it leaves the
    header out. `since` is the first release that sends it, `until` the first that no longer does.
    """

    name: str
    value: str | Callable[[Any], str | None]
    since: tuple[int, ...] = attrs.field(default="1.4", converter=number)
    until: tuple[int, ...] = attrs.field(default="99", converter=number)


def yes_no(attribute: str, yes: str = "yes", no: str = "no") -> Callable[[Any], str]:
    """The value of a column that says whether `attribute` is true."""
    return lambda thing: yes if getattr(thing, attribute) else no


@attrs.frozen
class Release:
    """One Asterisk release. Raises ValueError for one that is not in VERSIONS."""

    version: str = attrs.field(default=DEFAULT_VERSION, validator=attrs.validators.in_(VERSIONS))

    def since(self, version: str) -> bool:
        """Whether this release is `version` or a later one."""
        return number(self.version) >= number(version)

    def headers(self, columns: Iterable[Column], thing: object) -> Pairs:
        """The headers of a message about `thing`, in the order of the table."""
        own = number(self.version)
        pairs = []
        for column in columns:
            if column.since <= own < column.until:
                value = column.value.format(thing) if isinstance(column.value, str) else column.value(thing)
                if value is not None:
                    pairs.append((column.name, value))
        return tuple(pairs)

    @property
    def ami_version(self) -> str:
        return VERSIONS[self.version]

    @property
    def default_prefix(self) -> str:
        """`prefix` of http.conf where it is not set."""
        return "" if self.since("1.6") else "/asterisk"

    @property
    def server(self) -> str:
        """The Server header."""
        return f"Asterisk/{self.version}"

    @property
    def page_address(self) -> str:
        """Who signs an error page."""
        return self.server if self.since("13") else "Asterisk Server"

    @property
    def takes_post(self) -> bool:
        """Before 1.8 an action comes by GET only."""
        return self.since("1.8")

    @property
    def post_limit(self) -> int:
        """The largest form body, in bytes."""
        if self.since("16.3"):
            return 40_960
        return 4_096 if self.since("13") else 1_024

    @property
    def keeps_alive(self) -> bool:
        """From 12.4 on a connection stays open, and the Content-Length comes last."""
        return self.since("13")

    @property
    def plus_is_space(self) -> bool:
        return self.since("1.6")

    @property
    def uniform_lists(self) -> bool:
        """From 13.2 on every list begins and ends in one way."""
        return self.since("13.2")

    @property
    def has_sip(self) -> bool:
        """chan_sip left with 21."""
        return not self.since("21")

    @property
    def has_pjsip(self) -> bool:
        return self.since("12")

    @property
    def command_follows(self) -> bool:
        """Before 14 the output of a CLI command is bare text between `Response: Follows` and `--END COMMAND--`."""
        return not self.since("14")

    @property
    def appends_events(self) -> bool:
        """1.4 sends what is queued for a session after any answer."""
        return not self.since("1.6")

    @property
    def deadline_at_start(self) -> bool:
        """1.4 sets a session's deadline when a request begins, before its login counts."""
        return not self.since("1.6")

    @property
    def not_logged_in(self) -> str:
        return "Permission denied" if self.since("1.6") else "Authentication Required"

    @property
    def already_logged_in(self) -> str:
        return "Already authenticated" if self.since("1.8") else "Already logged in"

    def unknown_action(self, name: str) -> str:
        if not self.since("1.6"):
            return "Invalid/unknown command"
        return f"Invalid/unknown command: {name}. Use Action: ListCommands to show available commands."

    def cookie(self, session_id: int, max_age_s: int) -> str:
        """The Set-Cookie header."""
        version = "1" if self.since("1.8") else '"1"'
        return f'mansession_id="{session_id:08x}"; Version={version}; Max-Age={max_age_s}'
