"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, header

__all__ = ["DBGetComplete", "DBGetResponse", "DBGetTreeComplete", "DBGetTreeResponse"]


@attrs.frozen
class DBGetComplete(ListEnd):
    """TODO

    Asterisk 1.8 and later.
    """


@attrs.frozen
class DBGetResponse(Record):
    """TODO

    All versions.
    """

    family: str | None = header("Family")

    key: str | None = header("Key")

    val: str | None = header("Val")


@attrs.frozen
class DBGetTreeComplete(ListEnd):
    """TODO

    Asterisk 16 and later.
    """


@attrs.frozen
class DBGetTreeResponse(Record):
    """TODO

    Asterisk 16 and later.
    """

    key: str | None = header("Key")

    val: str | None = header("Val")
