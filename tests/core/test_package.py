"""The names of the package itself."""

from __future__ import annotations

import importlib

import pytest

import ajam_core


@pytest.mark.parametrize("name", ajam_core.__all__)
def test_a_public_name_is_loaded_when_it_is_asked_for(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(vars(ajam_core), name, raising=False)
    if ajam_core.MODULES.get(name):
        home = importlib.import_module(f"ajam_core.{ajam_core.MODULES[name]}")
        assert getattr(ajam_core, name) is getattr(home, name)
        assert name in vars(ajam_core)
    elif name in ("actions", "records"):
        assert getattr(ajam_core, name) is importlib.import_module(f"ajam_core.{name}")
    else:
        assert name in importlib.import_module("ajam_core.errors").__all__


def test_a_name_that_it_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'ajam_core' has no attribute 'NoSuchName'"):
        ajam_core.NoSuchName  # noqa: B018


def test_it_lists_its_names() -> None:
    assert dir(ajam_core) == sorted(ajam_core.__all__)
