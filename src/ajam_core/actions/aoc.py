"""TODO."""

# Written by tools/generate.py from tools/catalog.toml: change that, and run `make catalog`.

from __future__ import annotations

import attrs

from ajam_core.actions.base import ResponseAction, param

__all__ = ["AOCMessage"]


@attrs.frozen
class AOCMessage(ResponseAction):
    """TODO

    Asterisk 1.8 and later; class aoc.
    """

    msg_type: str = param("MsgType")
    """ENUM S/D/E."""

    channel: str | None = param("Channel", default=None)

    channel_prefix: str | None = param("ChannelPrefix", default=None)

    charge_type: str | None = param("ChargeType", default=None)
    """ENUM NA/FREE/Currency/Unit."""

    unit_amount_0: str | None = param("UnitAmount(0)", default=None)

    unit_type_0: str | None = param("UnitType(0)", default=None)

    currency_name: str | None = param("CurrencyName", default=None)

    currency_amount: int | None = param("CurrencyAmount", default=None)

    currency_multiplier: str | None = param("CurrencyMultiplier", default=None)
    """ENUM OneThousandth/OneHundredth/OneTenth/One/Ten/Hundred/Thousand."""

    total_type: str | None = param("TotalType", default=None)
    """ENUM Total/SubTotal DEFAULT Total."""

    aoc_billing_id: str | None = param("AOCBillingId", default=None)
    """ENUM
    Normal/ReverseCharge/CreditCard/CallFwdUnconditional/CallFwdBusy/CallFwdNoReply/CallDeflection/CallTransfer."""

    charging_association_id: int | None = param("ChargingAssociationId", default=None)

    charging_association_number: str | None = param("ChargingAssociationNumber", default=None)

    charging_association_plan: int | None = param("ChargingAssociationPlan", default=None)

    charged_item: str | None = param("ChargedItem", default=None)
    """ENUM NA/SpecialArrangement/BasicCommunication/CallAttempt/CallSetup/UserUserInfo/SupplementaryService.
    Asterisk 18 and later."""

    rate_type: str | None = param("RateType", default=None)
    """ENUM NA/Free/FreeFromBeginning/Duration/Flat/Volume/SpecialCode. Asterisk 18 and later."""

    time: int | None = param("Time", default=None)
    """Asterisk 18 and later."""

    time_scale: str | None = param("TimeScale", default=None)
    """ENUM OneHundredthSecond/OneTenthSecond/Second/TenSeconds/Minute/Hour/Day. Asterisk 18 and later."""

    granularity: str | None = param("Granularity", default=None)
    """Asterisk 18 and later."""

    granularity_time_scale: str | None = param("GranularityTimeScale", default=None)
    """ENUM OneHundredthSecond/OneTenthSecond/Second/TenSeconds/Minute/Hour/Day. Asterisk 18 and later."""

    charging_type: str | None = param("ChargingType", default=None)
    """ENUM ContinuousCharging/StepFunction. Asterisk 18 and later."""

    volume_unit: str | None = param("VolumeUnit", default=None)
    """ENUM Octet/Segment/Message. Asterisk 18 and later."""

    code: int | None = param("Code", default=None)
    """Asterisk 18 and later."""
