"""Advice of charge, whose headers are paths: `main/aoc.c` wrote them by hand up to 11, and from 12 on flattens JSON."""

from __future__ import annotations

import pytest

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
from ajam_core.records import AOC_D, AOC_E, AOC_S, AOCCharge, AOCRate, AOCUnit, Record
from ajam_core.structure import to_record
from tests.core.blocks import message

OLD_CHANNEL = ("Privilege: aoc,all", "Channel: DAHDI/1-1", "UniqueID: 17.1")
CHANNEL = ("Privilege: aoc,all", "Channel: DAHDI/1-1", "Uniqueid: 17.1")
MONEY = AOCCharge(
    type=AOCChargeType.CURRENCY,
    billing_id=AOCBillingId.NORMAL,
    total_type=AOCTotalType.SUBTOTAL,
    currency="EUR",
    cost=12,
    multiplier=AOCMultiplier.ONE_HUNDREDTH,
)
UNITS = AOCCharge(
    type=AOCChargeType.UNITS,
    billing_id=AOCBillingId.NOT_AVAILABLE,
    units=(AOCUnit(number_of=3), AOCUnit(number_of=4, type_of=2)),
)
PER_MINUTE = AOCRate(
    chargeable=AOCChargedItem.BASIC_COMMUNICATION,
    currency="EUR",
    cost=2,
    multiplier=AOCMultiplier.ONE_TENTH,
    charging_type=AOCChargingType.STEP_FUNCTION,
    time=1,
    time_scale=AOCTimeScale.MINUTE,
)


@pytest.mark.parametrize(
    ("headers", "record"),
    [
        pytest.param(
            (
                *("Event: AOC-D", *OLD_CHANNEL, "Type: Currency", "BillingID: Normal", "TypeOfCharging: SubTotal"),
                *("Currency: EUR", "Currency/Amount/Cost: 12", "Currency/Amount/Multiplier: 1/100"),
            ),
            AOC_D(channel="DAHDI/1-1", unique_id="17.1", charge=MONEY),
            id="AOC-D in money, up to 11",
        ),
        pytest.param(
            (
                *("Event: AOC-D", *CHANNEL, "Charge/Type: Currency", "Charge/BillingID: Normal"),
                *("Charge/TotalType: SubTotal", "Charge/Currency/Name: EUR", "Charge/Currency/Cost: 12"),
                "Charge/Currency/Multiplier: 1/100",
            ),
            AOC_D(channel="DAHDI/1-1", unique_id="17.1", charge=MONEY),
            id="AOC-D in money, 12 and later",
        ),
        pytest.param(
            (
                *(
                    "Event: AOC-E",
                    *OLD_CHANNEL,
                    "ChargingAssociation/Number: 101",
                    "ChargingAssociation/Number/Plan: 1",
                ),
                *("Type: Units", "BillingID: NotAvailable", "Units/NumberItems: 2", "Units/Item(0)/NumberOf: 3"),
                *("Units/Item(1)/NumberOf: 4", "Units/Item(1)/TypeOf: 2"),
            ),
            AOC_E(
                channel="DAHDI/1-1",
                unique_id="17.1",
                charging_association_number="101",
                charging_association_plan=1,
                charge=AOCCharge(type=UNITS.type, billing_id=UNITS.billing_id, units=UNITS.units, number_items=2),
            ),
            id="AOC-E in units, up to 11",
        ),
        pytest.param(
            (
                *("Event: AOC-E", *CHANNEL, "ChargingAssociation: ", "Charge/Type: Units"),
                *("Charge/BillingID: NotAvailable", "Charge/Units(0)/NumberOf: 3", "Charge/Units(1)/NumberOf: 4"),
                "Charge/Units(1)/TypeOf: 2",
            ),
            AOC_E(channel="DAHDI/1-1", unique_id="17.1", charge=UNITS),
            id="AOC-E in units, 12 and later",
        ),
        pytest.param(
            (
                *("Event: AOC-S", *OLD_CHANNEL, "NumberRates: 3", "Rate(0)/Chargeable: NotAvailable"),
                *("Rate(1)/Chargeable: BasicCommunication", "Rate(1)/Type: Duration", "Rate(1)/Duration/Currency: EUR"),
                *("Rate(1)/Duration/Amount/Cost: 2", "Rate(1)/Duration/Amount/Multiplier: 1/10"),
                *("Rate(1)/Duration/ChargingType: StepFunction", "Rate(1)/Duration/Time/Length: 1"),
                *("Rate(1)/Duration/Time/Scale: Minute", "Rate(1)/Duration/Granularity/Length: 10"),
                *("Rate(1)/Duration/Granularity/Scale: Second", "Rate(2)/Chargeable: UserUserInfo"),
                *("Rate(2)/Type: SpecialCode", "Rate(2)/SpecialCode: 7"),
            ),
            AOC_S(
                channel="DAHDI/1-1",
                unique_id="17.1",
                number_rates=3,
                rates=(
                    AOCRate(chargeable=AOCChargedItem.NOT_AVAILABLE),
                    AOCRate(
                        chargeable=PER_MINUTE.chargeable,
                        type=AOCRateType.DURATION,
                        currency="EUR",
                        cost=2,
                        multiplier=PER_MINUTE.multiplier,
                        charging_type=PER_MINUTE.charging_type,
                        time=1,
                        time_scale=AOCTimeScale.MINUTE,
                        granularity=10,
                        granularity_scale=AOCTimeScale.SECOND,
                    ),
                    AOCRate(chargeable=AOCChargedItem.USER_USER_INFO, type=AOCRateType.SPECIAL_CODE, special_code=7),
                ),
            ),
            id="AOC-S up to 11",
        ),
        pytest.param(
            (
                *("Event: AOC-S", *CHANNEL, "(null)(0)/Chargeable: BasicCommunication"),
                *("(null)(0)/Duration/Currency/Name: EUR", "(null)(0)/Duration/Currency/Cost: 2"),
                *("(null)(0)/Duration/Currency/Multiplier: 1/10", "(null)(0)/Duration/ChargingType: StepFunction"),
                *("(null)(0)/Duration/Time/Length: 1", "(null)(0)/Duration/Time/Scale: Minute"),
                *("(null)(0)/Duration/Granularity: ", "(null)(1)/Chargeable: CallSetup"),
                *("(null)(1)/Volume/Unit: Octet", "(null)(1)/Volume/Currency/Name: EUR"),
                *("(null)(1)/Volume/Currency/Cost: 5", "(null)(1)/Volume/Currency/Multiplier: 1"),
                *("(null)(2)/Chargeable: CallAttempt", "(null)(2)/SpecialCode/SpecialCode: 7"),
            ),
            AOC_S(
                channel="DAHDI/1-1",
                unique_id="17.1",
                rates=(
                    PER_MINUTE,
                    AOCRate(
                        chargeable=AOCChargedItem.CALL_SETUP,
                        currency="EUR",
                        cost=5,
                        multiplier=AOCMultiplier.ONE,
                        volume_unit=AOCVolumeUnit.OCTET,
                    ),
                    AOCRate(chargeable=AOCChargedItem.CALL_ATTEMPT, special_code=7),
                ),
            ),
            id="AOC-S 12 and later",
        ),
    ],
)
def test_what_a_call_costs_is_read_in_each_version(headers: tuple[str, ...], record: Record) -> None:
    assert to_record(message(*headers)) == record
