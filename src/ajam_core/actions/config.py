"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import RecordAction, ResponseAction, param
from ajam_core.records.config import GetConfigJSONReply, ListCategoriesReply

__all__ = ["CreateConfig", "GetConfig", "GetConfigJSON", "ListCategories", "UpdateConfig"]


@attrs.frozen
class CreateConfig(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class config.
    """

    file_name: str = param("Filename")


@attrs.frozen
class GetConfig(ResponseAction):
    """TODO

    All versions; class system or config.
    """

    file_name: str = param("Filename")

    category: str | None = param("Category", default=None)
    """Asterisk 1.8 and later."""

    filter: str | None = param("Filter", default=None)
    """Asterisk 13 and later."""


@attrs.frozen
class GetConfigJSON(RecordAction[GetConfigJSONReply]):
    """TODO

    Asterisk 1.8 and later; class system or config.
    """

    repeatable = False
    record = GetConfigJSONReply

    file_name: str = param("Filename")

    category: str | None = param("Category", default=None)
    """Asterisk 13 and later."""

    filter: str | None = param("Filter", default=None)
    """Asterisk 13 and later."""


@attrs.frozen
class ListCategories(RecordAction[ListCategoriesReply]):
    """TODO

    Asterisk 1.8 and later; class config.
    """

    repeatable = False
    record = ListCategoriesReply

    file_name: str = param("Filename")

    match: str | None = param("Match", default=None)
    """Asterisk 13 and later."""


@attrs.frozen
class UpdateConfig(ResponseAction):
    """TODO

    All versions; class config.
    """

    src_file_name: str = param("SrcFilename")

    dst_file_name: str = param("DstFilename")

    reload: bool | None = param("Reload", default=None)

    preserve_effective_context: bool | None = param("PreserveEffectiveContext", default=None)
    """Asterisk 13 and later."""

    action_000000: str | None = param("Action-000000", default=None)
    """ENUM NewCat/RenameCat/DelCat/EmptyCat/Update/Delete/Append/Insert. Asterisk 13 and later."""

    cat_000000: str | None = param("Cat-000000", default=None)
    """Asterisk 13 and later."""

    var_000000: str | None = param("Var-000000", default=None)
    """Asterisk 13 and later."""

    value_000000: str | None = param("Value-000000", default=None)
    """Asterisk 13 and later."""

    match_000000: str | None = param("Match-000000", default=None)
    """Asterisk 13 and later."""

    line_000000: str | None = param("Line-000000", default=None)
    """Asterisk 13 and later."""

    options_000000: str | None = param("Options-000000", default=None)
    """ENUM NewCat/RenameCat/DelCat/EmptyCat/Update/Delete/Append/Insert. Asterisk 13 and later."""

    action_xxxxxx: str | None = param("Action-XXXXXX", default=None)
    """ENUM NewCat/RenameCat/DelCat/EmptyCat/Update/Delete/Append/Insert. Asterisk 1.8 to 11."""

    cat_xxxxxx: str | None = param("Cat-XXXXXX", default=None)
    """Asterisk 1.8 to 11."""

    var_xxxxxx: str | None = param("Var-XXXXXX", default=None)
    """Asterisk 1.8 to 11."""

    value_xxxxxx: str | None = param("Value-XXXXXX", default=None)
    """Asterisk 1.8 to 11."""

    match_xxxxxx: str | None = param("Match-XXXXXX", default=None)
    """Asterisk 1.8 to 11."""

    line_xxxxxx: str | None = param("Line-XXXXXX", default=None)
    """Asterisk 1.8 to 11."""
