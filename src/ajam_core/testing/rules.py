"""How a check fails."""

from __future__ import annotations

__all__ = ["ContractBroken", "require"]


class ContractBroken(AssertionError):
    """A codec or a transport does not keep its contract; the text says which rule, and what came instead."""


def require(kept: bool, rule: str, came: object) -> None:
    """Raises ContractBroken unless the rule is kept."""
    if not kept:
        raise ContractBroken(f"{rule}; what came is {came!r:.500}")
