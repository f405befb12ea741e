"""Placing calls."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from ajam_core.actions.base import ResponseAction, param
from ajam_core.errors import LocalProtocolError
from ajam_core.versions import Rules

__all__ = ["Originate"]

DEFAULT_TIMEOUT_MS = 30_000


@attrs.frozen(kw_only=True)
class Originate(ResponseAction):
    """Places a call: rings `channel` and connects it to an extension or an application.

    All versions; class originate, in 1.4 call.

    Name either `context`, `exten` and `priority`, or `application` and `data`. `timeout_ms`: how long to ring, in
    milliseconds (None: 30,000). Without `async_` the server answers only when the call is answered or has failed, and
    ajam waits that long; with it the server answers at once and tells the outcome in the event OriginateResponse.
    `variables` are set on the new channel, values verbatim. `codecs` (1.6 and later) are names between commas;
    `channel_id` and `other_channel_id` (12 and later), `early_media` (11 and later), `pre_dial_go_sub` (13 and later).

    It is never sent twice: where no answer comes, `OutcomeUnknown` names the ActionID to look for.
    """

    channel: str = param("channel")
    context: str | None = param("context", default=None)
    exten: str | None = param("exten", default=None)
    priority: int | str | None = param("priority", default=None)
    application: str | None = param("application", default=None)
    data: str | None = param("data", default=None)
    timeout_ms: int | None = param("timeout", default=None, low=1)
    caller_id: str | None = param("callerid", default=None)
    variables: Mapping[str, str] | None = param("variable", default=None)
    account: str | None = param("account", default=None)
    early_media: bool | None = param("earlymedia", default=None)
    async_: bool | None = param("async", default=None)
    codecs: str | None = param("codecs", default=None)
    channel_id: str | None = param("channelid", default=None)
    other_channel_id: str | None = param("otherchannelid", default=None)
    pre_dial_go_sub: str | None = param("predialgosub", default=None)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.application is None and (self.context is None or self.exten is None):
            raise LocalProtocolError("Originate needs `context` and `exten`, or `application`")
        if self.application is not None and (self.context is not None or self.exten is not None):
            raise LocalProtocolError("Originate takes `context` and `exten`, or `application`, not both")

    def params(self, rules: Rules) -> list[tuple[str, str]]:
        pairs = super().params(rules)
        if self.exten is not None and self.priority is None:
            pairs.append(("priority", "1"))
        return pairs

    def held_s(self, session_s: int | None) -> float:
        return 0.0 if self.async_ else (self.timeout_ms or DEFAULT_TIMEOUT_MS) / 1000
