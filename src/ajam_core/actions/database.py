"""The server's own database: values by family and key."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.database import DBGetResponse, DBGetTreeResponse

__all__ = ["DBDel", "DBDelTree", "DBGet", "DBGetTree", "DBPut"]


@attrs.frozen
class DBDel(ResponseAction):
    """Removes one entry of the server's database.

    Asterisk 1.6 and later; class system.

    An error where there is none.
    """

    family: str = param("Family")
    key: str = param("Key")


@attrs.frozen
class DBDelTree(ResponseAction):
    """Removes all entries of a family, or those whose key is `key` or begins with `key/`.

    Asterisk 1.6 and later; class system.

    Raises NotFound where there is none.
    """

    family: str = param("Family")
    key: str | None = param("Key", default=None)


@attrs.frozen
class DBGet(ListAction[DBGetResponse]):
    """Reads one entry of the server's database: a listing of one item.

    All versions; class system or reporting.

    An absent entry is an empty listing, as for a look-up in a mapping, and no error. 1.4 needs class system, and
    up to 1.6 no end mark follows.
    """

    items = ("DBGetResponse",)
    end = "DBGetComplete"
    empty = frozenset({"database entry not found"})

    family: str = param("Family")
    key: str = param("Key")


@attrs.frozen
class DBGetTree(ListAction[DBGetTreeResponse]):
    """Lists entries of the server's database: those of a family, below a key, or all.

    Asterisk 16 and later; class system or reporting.

    From 16.28, 18.14, 19.6 and 20 on. `key` without `family`: that key in every family.
    """

    items = ("DBGetTreeResponse",)
    end = "DBGetTreeComplete"

    family: str | None = param("Family", default=None)
    key: str | None = param("Key", default=None)


@attrs.frozen
class DBPut(ResponseAction):
    """Writes one entry of the server's database, over one that is there.

    All versions; class system.
    """

    family: str = param("Family")
    key: str = param("Key")
    val: str = param("Val")
    """The server drops blanks at its beginning (1.8 and later)."""
