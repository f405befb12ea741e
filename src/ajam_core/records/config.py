"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import Record, header

__all__ = ["GetConfigJSONReply", "ListCategoriesReply"]


@attrs.frozen
class GetConfigJSONReply(Record):
    """TODO"""

    response: str = header("Response", default="")

    json: str | None = header("JSON")
    """ENUM {."""


@attrs.frozen
class ListCategoriesReply(Record):
    """TODO"""

    response: str = header("Response", default="")

    error: str | None = header("Error")
    """ENUM no categories found."""
