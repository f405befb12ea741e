"""Entries of the server's own database."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import ListEnd, Record, header

__all__ = ["DBGetComplete", "DBGetResponse", "DBGetTreeComplete", "DBGetTreeResponse"]


@attrs.frozen
class DBGetComplete(ListEnd):
    """The end mark of DBGet.

    Asterisk 1.8 and later.
    """


@attrs.frozen
class DBGetResponse(Record):
    """An entry of the server's database, in the answer to DBGet.

    All versions.
    """

    family: str = header("Family", default="")
    key: str = header("Key", default="")
    val: str = header("Val", default="")
    """Verbatim."""


@attrs.frozen
class DBGetTreeComplete(ListEnd):
    """The end mark of DBGetTree.

    Asterisk 16 and later.
    """


@attrs.frozen
class DBGetTreeResponse(Record):
    """An entry of the server's database, in the answer to DBGetTree.

    Asterisk 16 and later.
    """

    key: str = header("Key", default="")
    """With its family: `/family/key`."""

    val: str = header("Val", default="")
    """Verbatim."""
