"""What differs between Asterisk versions, in one table, and how a server's version is read.

An unknown version is no error: its rules are those that the most servers keep, and nothing is refused for it.
"""

from __future__ import annotations

import re

import attrs

__all__ = ["Rules", "Version", "rules_for"]

NUMBERS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})+")
BRANCH = re.compile(r"(?:GIT|SVN-branch)-([0-9]{1,9}(?:\.[0-9]{1,9})*)(?=-|$)")
TRUNK = re.compile("GIT-master|SVN-trunk")
OWN_NAMES = ("Asterisk/", "certified", "GIT-", "SVN-")
"""What the version in a Server header or in CoreSettings begins with, unless that is a digit."""

GET_LIMIT = 4000
"""The longest request target, in bytes. The server's line buffer holds 4,096 bytes in all versions, and up to 12 a
longer line is cut without a word."""

PARAMETER_LIMIT = 128
"""Parameters beyond this number are dropped by every version without a word."""


@attrs.frozen(order=True)
class Version:
    """An Asterisk version, comparable: `Version.parse("Asterisk/16.28.0~dfsg-0") >= Version((16, 3))`."""

    numbers: tuple[int, ...]

    @classmethod
    def parse(cls, text: str | None) -> Version | None:
        """Reads a `Server` header, or the version of CoreSettings; None where it names no version.

        Forms: `Asterisk/1.8.32.3`, `certified/13.21-cert6`, `13.38.3~dfsg-1`, `GIT-18-abc`, `SVN-branch-1.4-r123M`,
        `GIT-master-1a2b3c4` (none), `SVN-trunk-r5` (none), `UNKNOWN__…` (none). `servername` in http.conf (13.2 and
        later) may put anything there.
        """
        if not text or not (text.startswith(OWN_NAMES) or text[0].isdigit()):
            return None
        if TRUNK.search(text):  # what follows is a hash, or the last tag, which tells nothing about what came since
            return None
        found = BRANCH.search(text) or NUMBERS.search(text)
        return cls(tuple(map(int, found[found.lastindex or 0].split(".")))) if found else None

    def __str__(self) -> str:
        return ".".join(map(str, self.numbers))


TEXT = frozenset({"iaxnetstats", "skinnyshowdevice", "skinnyshowline"})
"""What answers with bare text in every version, and with none at all where there is nothing to say."""
SILENT = TEXT | {"events", "waitevent"}


@attrs.frozen(kw_only=True)
class Rules:
    """How to talk to servers of one range of versions.

    `post_limit`: the largest form body that the server takes, in bytes; None: it takes no POST. `has_digest`: it has
    the digest URLs. `login_ends_with_ping`: a session lives five seconds unless a request follows its login.
    `item_separator`: what stands between the items of one `Variable`. `appends_events`: events that wait for the
    session come at the end of the answer to any action. The sets hold names of actions in lower case. `unmarked`: lists
    whose items carry no ActionID though one was sent. `endless`: lists without an end mark, of those that ajam has.
    `silent`: actions that may answer with nothing. `headless`: actions that answer with an event alone, without a
    Response. `text_replies`: actions that answer with bare text. `lossy`: actions whose answer mxml and html cannot
    carry.
    """

    post_limit: int | None
    has_digest: bool = True
    login_ends_with_ping: bool = False
    appends_events: bool = False
    item_separator: str = ","
    unmarked: frozenset[str] = frozenset({"iaxpeers"})
    endless: frozenset[str] = frozenset()
    silent: frozenset[str] = SILENT
    headless: frozenset[str] = frozenset({"dataget"})
    text_replies: frozenset[str] = TEXT
    lossy: frozenset[str] = TEXT


BARE_TEXT = TEXT | {"queues"}
LOSSY = BARE_TEXT | {"command"}

TABLE: tuple[tuple[tuple[int, ...], Rules], ...] = (
    (
        (1, 4),
        Rules(
            post_limit=None,
            has_digest=False,
            login_ends_with_ping=True,
            appends_events=True,
            item_separator="|",
            endless=frozenset({"dbget"}),
            silent=SILENT | {"userevent"},
            text_replies=BARE_TEXT | {"iaxpeers"},
            lossy=LOSSY | {"iaxpeers"},
        ),
    ),
    (
        (1, 6),
        Rules(
            post_limit=None,
            has_digest=False,
            endless=frozenset({"dbget", "iaxpeers", "showdialplan"}),
            text_replies=BARE_TEXT,
            lossy=LOSSY,
        ),
    ),
    ((1, 8), Rules(post_limit=1024, text_replies=BARE_TEXT, lossy=LOSSY)),
    (
        (11,),
        Rules(
            post_limit=1024,
            unmarked=frozenset({"iaxpeers", "parkinglots"}),
            text_replies=BARE_TEXT,
            lossy=LOSSY,
        ),
    ),
    ((12,), Rules(post_limit=1024, text_replies=BARE_TEXT, lossy=LOSSY)),
    ((13,), Rules(post_limit=4096, text_replies=BARE_TEXT, lossy=LOSSY)),
    ((14,), Rules(post_limit=4096, text_replies=BARE_TEXT, lossy=BARE_TEXT)),
    ((15,), Rules(post_limit=4096)),
    ((16, 3), Rules(post_limit=40960)),
)
"""Each row holds from its version on, up to the next row's."""

UNKNOWN = Rules(
    post_limit=1024,
    unmarked=frozenset({"iaxpeers", "parkinglots"}),
    endless=frozenset({"dbget", "iaxpeers", "showdialplan"}),
    text_replies=BARE_TEXT | {"iaxpeers"},
    lossy=LOSSY | {"iaxpeers"},
)


def rules_for(version: Version | None) -> Rules:
    """The rules of a version; None stands for an unknown one."""
    if version is None:
        return UNKNOWN
    rows = [rules for since, rules in TABLE if version.numbers >= since]
    return rows[-1] if rows else TABLE[0][1]
