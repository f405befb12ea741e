"""Reading and changing configuration files."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction, param
from ajam_core.special.config_files import GetConfig, GetConfigJSON, ListCategories
from ajam_core.special.config_updates import UpdateConfig

__all__ = ["CreateConfig", "GetConfig", "GetConfigJSON", "ListCategories", "UpdateConfig"]


@attrs.frozen
class CreateConfig(ResponseAction):
    """Makes an empty file in the configuration directory, for UpdateConfig to fill.

    Asterisk 1.6 and later; class config.

    It fails where the file exists, and UpdateConfig makes none. Servers of 2024 and later refuse a file outside
    the directory, unless `live_dangerously` is set in asterisk.conf.
    """

    filename: str = param("Filename")
