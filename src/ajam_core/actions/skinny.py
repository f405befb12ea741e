"""Devices and lines of Cisco's SCCP (chan_skinny), which 21 and later do not have."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

from ajam_core.special.skinny import SKINNYdevices, SKINNYlines, SKINNYshowdevice, SKINNYshowline

__all__ = ["SKINNYdevices", "SKINNYlines", "SKINNYshowdevice", "SKINNYshowline"]
