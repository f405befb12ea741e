"""What configuration files hold."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from ajam_core.special.config_replies import ConfigCategory, ConfigLine, GetConfigReply, ListCategoriesReply

__all__ = ["ConfigCategory", "ConfigLine", "GetConfigReply", "ListCategoriesReply"]
