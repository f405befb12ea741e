"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ListAction, ResponseAction, param
from ajam_core.records.database import DBGetResponse, DBGetTreeResponse

__all__ = ["DBDel", "DBDelTree", "DBGet", "DBGetTree", "DBPut"]


@attrs.frozen
class DBDel(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class system.
    """

    family: str = param("Family")

    key: str = param("Key")


@attrs.frozen
class DBDelTree(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class system.
    """

    family: str = param("Family")

    key: str | None = param("Key", default=None)


@attrs.frozen
class DBGet(ListAction[DBGetResponse]):
    """TODO

    All versions; class system or reporting.
    """

    items = ("DBGetResponse",)
    end = "DBGetComplete"

    family: str = param("Family")

    key: str = param("Key")


@attrs.frozen
class DBGetTree(ListAction[DBGetTreeResponse]):
    """TODO

    Asterisk 16 and later; class system or reporting.
    """

    items = ("DBGetTreeResponse",)
    end = "DBGetTreeComplete"

    family: str | None = param("Family", default=None)

    key: str | None = param("Key", default=None)


@attrs.frozen
class DBPut(ResponseAction):
    """TODO

    All versions; class system.
    """

    family: str = param("Family")

    key: str = param("Key")

    val: str | None = param("Val", default=None)
