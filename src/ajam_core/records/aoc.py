"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.records.base import header
from ajam_core.records.snapshots import ChannelSnapshot

__all__ = ["AOC_D", "AOC_E", "AOC_S"]


@attrs.frozen
class AOC_D(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class aoc.
    """

    charge: str | None = header("Charge")
    """Asterisk 13 and later."""

    type: str | None = header("Type")
    """ENUM NotAvailable/Free/Currency/Units. Asterisk 13 and later."""

    billing_id: str | None = header("BillingID")
    """ENUM
    Normal/Reverse/CreditCard/CallForwardingUnconditional/CallForwardingBusy/CallForwardingNoReply/CallDeflection/CallTransfer/NotAvailable.
    Asterisk 13 and later."""

    total_type: str | None = header("TotalType")
    """ENUM SubTotal/Total. Asterisk 13 and later."""

    currency: str | None = header("Currency")
    """Asterisk 13 and later."""

    name: str | None = header("Name")
    """Asterisk 13 and later."""

    cost: int | None = header("Cost")
    """Asterisk 13 and later."""

    multiplier: str | None = header("Multiplier")
    """ENUM 1/1000/1/100/1/10/1/10/100/1000. Asterisk 13 and later."""

    units: str | None = header("Units")
    """Asterisk 13 and later."""

    number_of: str | None = header("NumberOf")
    """Asterisk 13 and later."""

    type_of: str | None = header("TypeOf")
    """Asterisk 13 and later."""


@attrs.frozen
class AOC_E(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class aoc.
    """

    charging_association: str | None = header("ChargingAssociation")
    """Asterisk 13 and later."""

    number: str | None = header("Number")
    """Asterisk 13 and later."""

    plan: int | None = header("Plan")
    """Asterisk 13 and later."""

    id: int | None = header("ID")
    """Asterisk 13 and later."""

    charge: str | None = header("Charge")
    """Asterisk 13 and later."""

    type: str | None = header("Type")
    """ENUM NotAvailable/Free/Currency/Units. Asterisk 13 and later."""

    billing_id: str | None = header("BillingID")
    """ENUM
    Normal/Reverse/CreditCard/CallForwardingUnconditional/CallForwardingBusy/CallForwardingNoReply/CallDeflection/CallTransfer/NotAvailable.
    Asterisk 13 and later."""

    total_type: str | None = header("TotalType")
    """ENUM SubTotal/Total. Asterisk 13 and later."""

    currency: str | None = header("Currency")
    """Asterisk 13 and later."""

    name: str | None = header("Name")
    """Asterisk 13 and later."""

    cost: int | None = header("Cost")
    """Asterisk 13 and later."""

    multiplier: str | None = header("Multiplier")
    """ENUM 1/1000/1/100/1/10/1/10/100/1000. Asterisk 13 and later."""

    units: str | None = header("Units")
    """Asterisk 13 and later."""

    number_of: str | None = header("NumberOf")
    """Asterisk 13 and later."""

    type_of: str | None = header("TypeOf")
    """Asterisk 13 and later."""


@attrs.frozen
class AOC_S(ChannelSnapshot):
    """TODO

    Asterisk 1.8 and later; class aoc.
    """

    chargeable: str | None = header("Chargeable")
    """ENUM
    NotAvailable/SpecialArrangement/BasicCommunication/CallAttempt/CallSetup/UserUserInfo/SupplementaryService.
    Asterisk 13 and later."""

    rate_type: str | None = header("RateType")
    """ENUM NotAvailable/Free/FreeFromBeginning/Duration/Flag/Volume/SpecialCode. Asterisk 13 and later."""

    currency: str | None = header("Currency")
    """Asterisk 13 and later."""

    name: str | None = header("Name")
    """Asterisk 13 and later."""

    cost: int | None = header("Cost")
    """Asterisk 13 and later."""

    multiplier: str | None = header("Multiplier")
    """ENUM 1/1000/1/100/1/10/1/10/100/1000. Asterisk 13 and later."""

    charging_type: str | None = header("ChargingType")
    """ENUM StepFunction/ContinuousCharging. Asterisk 13 and later."""

    step_function: str | None = header("StepFunction")
    """Asterisk 13 and later."""

    granularity: str | None = header("Granularity")
    """Asterisk 13 and later."""

    length: int | None = header("Length")
    """Asterisk 13 and later."""

    scale: int | None = header("Scale")
    """Asterisk 13 and later."""

    unit: str | None = header("Unit")
    """ENUM Octet/Segment/Message/Octect. Asterisk 13 and later."""

    special_code: int | None = header("SpecialCode")
    """Asterisk 13 and later."""
