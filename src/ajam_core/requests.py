"""From an action to one HTTP request that the server takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ajam_core.actions.base import BaseAction, check_pairs
from ajam_core.errors import LocalProtocolError
from ajam_core.http import Endpoint, HttpRequest, SessionCookie, encode_form
from ajam_core.versions import GET_LIMIT, PARAMETER_LIMIT, UNKNOWN, Rules

__all__ = ["build_request", "encode_action"]

ACTION_ID = re.compile(r"[A-Za-z0-9._-]{1,60}")
LARGEST_BODY = 40960
FORM = (("Content-Type", "application/x-www-form-urlencoded"),)
"""Exactly this: up to 12 the server reads no parameters under any other spelling, such as one with a charset."""


def encode_action(
    action: BaseAction[Any], action_id: str | None, *, rules: Rules = UNKNOWN, encoding: str = "utf-8"
) -> str:
    """The action as a form: `action`, then `actionid` (None: none), then the parameters in their order.

    Raises LocalProtocolError where a name or value holds a control character, which some version would echo as a forged
    line; where an ActionID is not one to 60 characters of `[A-Za-z0-9._-]`, which every version carries whole; or where
    the parameters are more than a server reads.
    """
    if action_id is not None and not (isinstance(action_id, str) and ACTION_ID.fullmatch(action_id)):
        raise LocalProtocolError(f"{action.name}: the ActionID must be 1 to 60 characters of A-Z a-z 0-9 . _ -")
    pairs: Sequence[tuple[str, str]] = [("action", action.name), *action.params(rules)]
    if action_id is not None:
        pairs = [pairs[0], ("actionid", action_id), *pairs[1:]]
    check_pairs(action.name, pairs)
    limit = PARAMETER_LIMIT - (rules.post_limit is None)  # up to 1.6 the cookie counts as one
    if len(pairs) > limit:
        raise LocalProtocolError(f"{action.name}: {len(pairs)} parameters; a server drops those beyond {limit}")
    form = encode_form(pairs, encoding)
    if len(form) > LARGEST_BODY:
        raise LocalProtocolError(
            f"{action.name}: {len(form)} bytes of parameters; no server takes more than {LARGEST_BODY}"
        )
    return form


def build_request(
    endpoint: Endpoint,
    leaf: str,
    form: str,
    *,
    rules: Rules = UNKNOWN,
    cookie: SessionCookie | None = None,
    get: bool = False,
    secret: bool = False,
) -> HttpRequest:
    """The request that carries `form` to the URL that ends in `leaf`: POST where the body fits, else GET.

    `get`: no POST, because the server is not known yet. `secret`: the form proves a secret and so is never put into the
    URL of a server that takes POST. Raises LocalProtocolError where neither method can carry the form whole.
    """
    path = f"{endpoint.prefix}/{leaf}"
    headers = (cookie.header(),) if cookie else ()
    if rules.post_limit is not None and len(form) <= rules.post_limit and not get:
        return HttpRequest("POST", endpoint.origin, path, (*headers, *FORM), form.encode("ascii"))
    target = f"{path}?{form}"
    if secret and rules.post_limit is not None:
        raise LocalProtocolError(
            f"the login is {len(form)} bytes long; this server takes {rules.post_limit}, "
            "and a secret does not go into a URL"
        )
    if len(target) > GET_LIMIT:
        hint = " (its version is hidden: pass version= if it is 16.3 or later)" if rules is UNKNOWN else ""
        limit = f"a POST of {rules.post_limit} bytes" if rules.post_limit is not None else "no POST"
        raise LocalProtocolError(
            f"the request is {len(form)} bytes long; this server takes {limit} and a URL of {GET_LIMIT} bytes{hint}"
        )
    return HttpRequest("GET", endpoint.origin, target, headers)
