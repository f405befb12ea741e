"""Advice of charge: telling a phone what its call costs."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction, param
from ajam_core.enums import AOCChargingType, AOCTimeScale, AOCTotalType, AOCVolumeUnit

__all__ = ["AOCMessage"]


@attrs.frozen
class AOCMessage(ResponseAction):
    """Tells a channel what its call costs: AOC-S at the beginning, AOC-D during the call, AOC-E at the end.

    Asterisk 1.8 and later; class aoc.

    Name `channel` or `channel_prefix`. Which other parameters are needed follows from `charge_type` (of AOC-D
    and AOC-E) and `rate_type` (of AOC-S, 18 and later). More than one unit or charged item go by
    `Action("AOCMessage", …)`.
    """

    msg_type: str = param("MsgType")
    """`S`, `D` or `E`."""

    channel: str | None = param("Channel", default=None)
    channel_prefix: str | None = param("ChannelPrefix", default=None)
    """The first channel whose name begins so."""

    charge_type: str | None = param("ChargeType", default=None)
    """`NA`, `FREE`, `Currency` or `Unit`."""

    unit_amount: int | None = param("UnitAmount(0)", default=None, low=0)
    unit_type: int | None = param("UnitType(0)", default=None, low=0)
    """1 to 16 by the standard."""

    currency_name: str | None = param("CurrencyName", default=None)
    """At most 10 characters count."""

    currency_amount: int | None = param("CurrencyAmount", default=None, low=0)
    currency_multiplier: str | None = param("CurrencyMultiplier", default=None)
    """`OneThousandth`, `OneHundredth`, `OneTenth`, `One`, `Ten`, `Hundred` or `Thousand`."""

    total_type: AOCTotalType | None = param("TotalType", default=None)
    """None: TOTAL."""

    aoc_billing_id: str | None = param("AOCBillingId", default=None)
    """`Normal`, `ReverseCharge`, `CreditCard`, and for AOC-E `CallFwdUnconditional`, `CallFwdBusy`,
    `CallFwdNoReply`, `CallDeflection` or `CallTransfer`."""

    charging_association_id: int | None = param("ChargingAssociationId", default=None, low=-32768, high=32767)
    charging_association_number: str | None = param("ChargingAssociationNumber", default=None)
    charging_association_plan: int | None = param("ChargingAssociationPlan", default=None)
    """Type of number and numbering plan, as in Q.931."""

    charged_item: str | None = param("ChargedItem", default=None)
    """`NA`, or a word of AOCChargedItem. Asterisk 18 and later."""

    rate_type: str | None = param("RateType", default=None)
    """`NA`, or a word of AOCRateType. Asterisk 18 and later."""

    time: int | None = param("Time", default=None, low=0)
    """The time that one `currency_amount` pays for. Asterisk 18 and later."""

    time_scale: AOCTimeScale | None = param("TimeScale", default=None)
    """The unit of `time`. Asterisk 18 and later."""

    granularity: int | None = param("Granularity", default=None, low=0)
    """The step in which time is charged. Asterisk 18 and later."""

    granularity_time_scale: AOCTimeScale | None = param("GranularityTimeScale", default=None)
    """The unit of `granularity`. Asterisk 18 and later."""

    charging_type: AOCChargingType | None = param("ChargingType", default=None)
    """Asterisk 18 and later."""

    volume_unit: AOCVolumeUnit | None = param("VolumeUnit", default=None)
    """Asterisk 18 and later."""

    code: int | None = param("Code", default=None, low=1, high=10)
    """Asterisk 18 and later."""
