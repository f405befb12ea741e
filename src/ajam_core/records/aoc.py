"""Advice of charge: what a call costs."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.enums import (
    AOCBillingId,
    AOCChargedItem,
    AOCChargeType,
    AOCChargingType,
    AOCMultiplier,
    AOCRateType,
    AOCTimeScale,
    AOCTotalType,
    AOCVolumeUnit,
)
from ajam_core.records.base import Record, group, header
from ajam_core.records.snapshots import ChannelSnapshot

__all__ = ["AOCCharge", "AOCRate", "AOCUnit", "AOC_D", "AOC_E", "AOC_S"]


@attrs.frozen
class AOC_D(ChannelSnapshot):
    """What a call has cost so far.

    Asterisk 1.8 and later; class aoc.
    """

    charge: AOCCharge | None = group("Charge/", "")


@attrs.frozen
class AOC_E(ChannelSnapshot):
    """What a call cost, told at its end.

    Asterisk 1.8 and later; class aoc.

    The fields `charging_association_` say which call it was, where the charge is for another one.
    """

    charging_association_number: str | None = header("ChargingAssociation/Number", "ChargingAssociation", null=("",))
    charging_association_plan: int | None = header("ChargingAssociation/Plan", "ChargingAssociation/Number/Plan")
    """Type of number and numbering plan, as in Q.931."""

    charging_association_id: int | None = header("ChargingAssociation/ID")
    charge: AOCCharge | None = group("Charge/", "")


@attrs.frozen
class AOC_S(ChannelSnapshot):
    """What a call is going to cost, told at its beginning.

    Asterisk 1.8 and later; class aoc.

    From 12 on the type of a rate is not told, but for what its other fields say.
    """

    rates: tuple[AOCRate, ...] = group("(null)({n})/", "Rate({n})/")
    number_rates: int | None = header("NumberRates")
    """How many `rates` there are. Asterisk up to 11."""


@attrs.frozen
class AOCCharge(Record):
    """What a call has cost: an amount of money, or units.

    Asterisk 1.8 and later.
    """

    type: AOCChargeType | None = header("Type")
    billing_id: AOCBillingId | None = header("BillingID")
    total_type: AOCTotalType | None = header("TotalType", "TypeOfCharging")
    currency: str | None = header("Currency/Name", "Currency")
    """The name of the currency."""

    cost: int | None = header("Currency/Cost", "Currency/Amount/Cost")
    """The amount, to be taken times `multiplier`."""

    multiplier: AOCMultiplier | None = header("Currency/Multiplier", "Currency/Amount/Multiplier")
    units: tuple[AOCUnit, ...] = group("Units({n})/", "Units/Item({n})/")
    number_items: int | None = header("Units/NumberItems")
    """How many `units` there are. Asterisk up to 11."""


@attrs.frozen
class AOCRate(Record):
    """What one part of a call costs.

    Asterisk 1.8 and later.

    The fields of money, time and volume are told as the type of the rate needs them.
    """

    chargeable: AOCChargedItem | None = header("Chargeable")
    type: AOCRateType | None = header("Type")
    """Asterisk up to 11."""

    currency: str | None = header(
        "Duration/Currency/Name",
        "Duration/Currency",
        "Flat/Currency/Name",
        "Flat/Currency",
        "Volume/Currency/Name",
        "Volume/Currency",
    )
    """The name of the currency."""

    cost: int | None = header(
        "Duration/Currency/Cost",
        "Duration/Amount/Cost",
        "Flat/Currency/Cost",
        "Flat/Amount/Cost",
        "Volume/Currency/Cost",
        "Volume/Amount/Cost",
    )
    """The amount, to be taken times `multiplier`."""

    multiplier: AOCMultiplier | None = header(
        "Duration/Currency/Multiplier",
        "Duration/Amount/Multiplier",
        "Flat/Currency/Multiplier",
        "Flat/Amount/Multiplier",
        "Volume/Currency/Multiplier",
        "Volume/Amount/Multiplier",
    )
    charging_type: AOCChargingType | None = header("Duration/ChargingType")
    time: int | None = header("Duration/Time/Length")
    """The time that one `cost` pays for."""

    time_scale: AOCTimeScale | None = header("Duration/Time/Scale")
    """The unit of `time`."""

    granularity: int | None = header("Duration/Granularity/Length", "Duration/Granularity")
    """The step in which time is charged."""

    granularity_scale: AOCTimeScale | None = header("Duration/Granularity/Scale")
    """The unit of `granularity`."""

    volume_unit: AOCVolumeUnit | None = header("Volume/Unit")
    """What one `cost` pays for."""

    special_code: int | None = header("SpecialCode/SpecialCode", "SpecialCode")


@attrs.frozen
class AOCUnit(Record):
    """Units of one kind that a call has cost.

    Asterisk 1.8 and later.
    """

    number_of: int | None = header("NumberOf")
    type_of: int | None = header("TypeOf")
    """The kind, 1 to 16."""
