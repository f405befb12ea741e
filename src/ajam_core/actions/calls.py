"""Placing calls."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from ajam_core.special.calls import Originate

__all__ = ["Originate"]
