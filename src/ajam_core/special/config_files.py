"""Reading configuration files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ajam_core.actions.base import BaseAction, param
from ajam_core.special.config_replies import (
    GetConfigReply,
    ListCategoriesReply,
    read_config,
    read_json_config,
    read_names,
)

if TYPE_CHECKING:
    from ajam_core.reply import Reply

__all__ = ["GetConfig", "GetConfigJSON", "ListCategories"]


@attrs.frozen
class GetConfig(BaseAction[GetConfigReply]):
    """The categories of a configuration file with their lines.

    All versions; class system or config, in 1.4 config.

    `filename` is taken from the configuration directory. `category`: only those of that name (None: all; 1.4 sends the
    whole file, of which ajam keeps them). `filter` (13 and later): expressions `name=value`, between commas, both
    regular expressions; only categories with lines that match them all are sent. `TEMPLATES=include` among them sends
    templates too, `TEMPLATES=restrict` nothing else; without either, templates are left out.

    Raises NotFound where there is no such file; a category that is not there is an empty reply.
    """

    repeatable = True

    filename: str = param("Filename")
    category: str | None = param("Category", default=None)
    filter: str | None = param("Filter", default=None)

    def result(self, reply: Reply) -> GetConfigReply:
        config = read_config(reply.messages[0])
        return config if self.category is None else attrs.evolve(config, categories=config.getall(self.category))


@attrs.frozen
class GetConfigJSON(BaseAction[GetConfigReply]):
    """What GetConfig gives, from an answer that is one header.

    Asterisk 1.6 and later; class system or config.

    Its text is no JSON that a parser takes: names come twice. `category` and `filter` are as in GetConfig, but from 13
    on; before, the whole file is sent, of which ajam keeps the category. One byte that is no UTF-8 makes the whole file
    be read as Latin-1, where GetConfig reads line by line.
    """

    repeatable = True

    filename: str = param("Filename")
    category: str | None = param("Category", default=None)
    filter: str | None = param("Filter", default=None)

    def result(self, reply: Reply) -> GetConfigReply:
        config = read_json_config(reply.messages[0])
        return config if self.category is None else attrs.evolve(config, categories=config.getall(self.category))


@attrs.frozen
class ListCategories(BaseAction[ListCategoriesReply]):
    """The names of the categories of a configuration file.

    Asterisk 1.6 and later; class config.

    `match` (13 and later) is what `filter` is in GetConfig.
    """

    repeatable = True

    filename: str = param("Filename")
    match: str | None = param("Match", default=None)

    def result(self, reply: Reply) -> ListCategoriesReply:
        return read_names(reply.messages[0])
