"""SIP NOTIFY, whose headers and lines of text are the sender's own and may come more than once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import attrs

from ajam_core.actions.base import ResponseAction, check_key, escape_item, pairs_of, param
from ajam_core.errors import LocalProtocolError
from ajam_core.versions import Rules

__all__ = ["PJSIPNotify", "SIPnotify"]

Pairs: TypeAlias = tuple[tuple[str, str], ...]


def headers_of(given: Mapping[str, str] | Iterable[tuple[str, str]] | None) -> Pairs:
    """The headers in order, as pairs. Raises LocalProtocolError where they are no pairs of texts."""
    return pairs_of("NOTIFY", given)


def write_pairs(pairs: Pairs, rules: Rules) -> list[tuple[str, str]]:
    """Each pair is one `Variable`."""
    return [("Variable", f"{check_key(name)}={escape_item(value, rules)}") for name, value in pairs]


@attrs.frozen(kw_only=True)
class SIPnotify(ResponseAction):
    """Sends a SIP NOTIFY to a peer.

    Asterisk 1.8 to 20; class system.

    `channel` is the peer. `variable` holds headers by name, or pairs of name and value where one comes more than once:
    each `Content` is a line of the body. `call_id`: the dialog that it belongs to (13 and later), None: none.
    """

    channel: str = param("Channel")
    variable: Pairs = attrs.field(converter=headers_of)
    call_id: str | None = param("Call-ID", default=None)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not self.variable:
            raise LocalProtocolError("SIPnotify needs at least one header in `variable`")

    def params(self, rules: Rules) -> list[tuple[str, str]]:
        return [*super().params(rules), *write_pairs(self.variable, rules)]


@attrs.frozen(kw_only=True)
class PJSIPNotify(ResponseAction):
    """Sends a SIP NOTIFY to an endpoint, to a URI, or within the dialog of a channel.

    Asterisk 13 and later; class system. The server has the action where pjsip_notify.conf is there.

    Name one of `endpoint`, `uri` and `channel` (16 and later), and either `option`, a section of pjsip_notify.conf
    (18 and later), or `variable`. That holds headers by name, or pairs of name and value where one comes more than
    once: each `Content` is a line of the body.
    """

    endpoint: str | None = param("Endpoint", default=None)
    uri: str | None = param("URI", default=None)
    channel: str | None = param("Channel", default=None)
    option: str | None = param("Option", default=None)
    variable: Pairs = attrs.field(default=None, converter=headers_of)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if sum(target is not None for target in (self.endpoint, self.uri, self.channel)) != 1:
            raise LocalProtocolError("PJSIPNotify needs one of `endpoint`, `uri` and `channel`")
        if (self.option is None) is not bool(self.variable):
            raise LocalProtocolError("PJSIPNotify needs either `option` or `variable`")

    def params(self, rules: Rules) -> list[tuple[str, str]]:
        return [*super().params(rules), *write_pairs(self.variable, rules)]
