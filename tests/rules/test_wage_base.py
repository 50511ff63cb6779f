"""The monthly wage of daily pay and of piece rates."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaminan.errors import AmountError, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW
from jaminan.parameters.wage_base import DAILY_FACTOR, PIECE_RATE_MONTHS, TIMELINES, WEATHER_PIECE_RATE_MONTHS
from jaminan.rules.wage_base import monthly_wage
from jaminan.timeline import Unit

AMOUNTS = st.integers(0, 10**18) | st.decimals(0, 10**15, places=2)


@pytest.mark.parametrize(
    ("daily", "monthly"),
    [
        pytest.param(0, "0", id="nothing"),
        pytest.param(1, "25", id="one-Rupiah"),
        pytest.param(150_000, "3750000", id="whole"),
        pytest.param(Decimal("100000.50"), "2500012.5", id="sen"),
        pytest.param(Decimal("100000.04"), "2500001", id="sen-that-add-up"),
        pytest.param(Decimal("0.01"), "0.25", id="one-sen"),
        pytest.param(10**30, "25" + "0" * 30, id="very-large"),
    ],
)
def test_daily_pay_counts_25_times(daily: int | Decimal, monthly: str) -> None:
    """PP 44/2015, article 19(3)."""
    wage = monthly_wage(daily=daily)
    assert wage == Decimal(monthly)
    assert type(wage) is (Decimal if "." in monthly else int)


@pytest.mark.parametrize(
    ("piece_rates", "weather_dependent", "monthly"),
    [
        pytest.param([3_000_000] * 3, False, "3000000", id="even"),
        pytest.param([3_000_000, 2_500_000, 3_500_000], False, "3000000", id="whole-mean"),
        pytest.param([3_000_000, 2_500_000, 3_500_001], False, "3000000.33", id="third-rounds-down-to-the-sen"),
        pytest.param([3_000_000, 2_500_000, 3_500_002], False, "3000000.67", id="two-thirds-round-up-to-the-sen"),
        pytest.param([0, 0, Decimal("0.03")], False, "0.01", id="sen-that-end"),
        pytest.param([0, 0, Decimal("0.015")], False, "0.005", id="exact-below-the-sen"),
        pytest.param([0, 0, 0], False, "0", id="nothing"),
        pytest.param([1_000_000] * 11 + [4_000_000], True, "1250000", id="twelve-months"),
        pytest.param([0] * 11 + [3], True, "0.25", id="quarter"),
        pytest.param([0] * 11 + [1], True, "0.08", id="twelfth-rounds-to-the-sen"),
        pytest.param([0] * 11 + [Decimal("0.06")], True, "0.005", id="half-a-sen-is-exact"),
    ],
)
def test_piece_rates_give_their_mean(piece_rates: list[int | Decimal], weather_dependent: bool, monthly: str) -> None:
    """PP 44/2015, article 19(4) and (5): 3 months, or 12 where the weather decides."""
    wage = monthly_wage(piece_rates=piece_rates, weather_dependent=weather_dependent)
    assert wage == Decimal(monthly)
    assert type(wage) is (Decimal if "." in monthly else int)


def test_a_mean_has_as_many_decimals_as_it_needs() -> None:
    """No zero behind them; and too few months are refused by name."""
    assert str(monthly_wage(piece_rates=(1, 2, Decimal("1.5")))) == "1.5"
    assert str(monthly_wage(piece_rates=(Decimal("0.25"), Decimal("0.25"), Decimal("0.25")))) == "0.25"
    with pytest.raises(ValidationError) as caught:
        monthly_wage(piece_rates=(1, 2))
    assert caught.value.field == "piece_rates"


def test_any_iterable_of_months_will_do() -> None:
    """Tuples and generators too."""

    def pay() -> Iterator[int]:
        yield from (1, 2, 3)

    assert monthly_wage(piece_rates=(1, 2, 3)) == monthly_wage(piece_rates=pay()) == 2


def test_decimal_context_of_the_caller_changes_nothing() -> None:
    """Sums and products are exact whatever its precision."""
    with localcontext(prec=3):
        assert monthly_wage(daily=Decimal("123456.78")) == Decimal("3086419.5")
        mean = monthly_wage(piece_rates=[10**20, 1, Decimal("0.5")])
    assert mean == Decimal("33333333333333333333.83")


@given(AMOUNTS)
def test_daily_pay_is_exact(daily: int | Decimal) -> None:
    """Nothing is rounded."""
    assert Fraction(monthly_wage(daily=daily)) == Fraction(daily) * 25


@given(st.lists(AMOUNTS, min_size=3, max_size=3) | st.lists(AMOUNTS, min_size=12, max_size=12))
def test_mean_is_exact_or_within_half_a_sen(piece_rates: list[int | Decimal]) -> None:
    """And lies between the lowest and the highest month, to the sen."""
    wage = Fraction(monthly_wage(piece_rates=piece_rates, weather_dependent=len(piece_rates) == 12))
    mean = sum(map(Fraction, piece_rates), Fraction()) / len(piece_rates)
    assert abs(wage - mean) <= Fraction(1, 200)
    assert wage == mean or mean.denominator % 3 == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param({}, "daily must be given, or piece_rates", id="neither"),
        pytest.param({"weather_dependent": True}, "daily must be given", id="weather-alone"),
        pytest.param({"daily": 1, "piece_rates": [1, 1, 1]}, "piece_rates must be left out", id="both"),
        pytest.param({"daily": 1, "weather_dependent": True}, "weather_dependent must be left out", id="daily-weather"),
        pytest.param({"daily": 1, "weather_dependent": 1}, "weather_dependent must be True or False", id="no-bool"),
        pytest.param({"piece_rates": []}, r"last 3 months, not of 0 \(PP 44/2015, article 19\(4\)\)", id="none"),
        pytest.param({"piece_rates": [1, 1]}, "last 3 months, not of 2", id="two-months"),
        pytest.param({"piece_rates": [1] * 4}, "last 3 months, not of 4", id="four-months"),
        pytest.param({"piece_rates": [1] * 12}, "last 3 months, not of 12", id="twelve-without-weather"),
        pytest.param(
            {"piece_rates": [1] * 3, "weather_dependent": True},
            r"last 12 months, not of 3 \(PP 44/2015, article 19\(5\)\)",
            id="three-with-weather",
        ),
        pytest.param({"piece_rates": [1] * 11, "weather_dependent": True}, "not of 11", id="eleven"),
        pytest.param({"piece_rates": [1] * 13, "weather_dependent": True}, "not of 13", id="thirteen"),
        pytest.param({"piece_rates": "123"}, "piece_rates must be the pay of each", id="text"),
        pytest.param({"piece_rates": b"123"}, "piece_rates must be the pay of each", id="bytes"),
        pytest.param({"piece_rates": 3_000_000}, "piece_rates must be the pay of each", id="one-amount"),
    ],
)
def test_wrong_choice_or_count_is_refused(arguments: dict[str, object], words: str) -> None:
    """The error names the field and the limit."""
    with pytest.raises(ValidationError, match=words):
        monthly_wage(**arguments)  # type: ignore[arg-type]  # because wrong types are what is tested


@pytest.mark.parametrize("amount", [-1, Decimal("-0.01"), 1.0, True, "1", Decimal("NaN"), Decimal("Infinity")])
def test_wrong_amount_is_refused(amount: object) -> None:
    """The error names the field, of piece rates with the position."""
    with pytest.raises(AmountError, match="daily must be"):
        monthly_wage(daily=amount)  # type: ignore[arg-type]  # because wrong types are what is tested
    with pytest.raises(AmountError, match=r"piece_rates\[2\] must be"):
        monthly_wage(piece_rates=[1, 1, amount])  # type: ignore[list-item]  # because wrong types are what is tested


@pytest.mark.parametrize(
    ("timeline", "name", "unit", "value", "citation"),
    [
        (DAILY_FACTOR, "wage_base.daily_factor", Unit.FACTOR, 25, "PP 44/2015, article 19(3)"),
        (PIECE_RATE_MONTHS, "wage_base.piece_rate_months", Unit.MONTHS, 3, "PP 44/2015, article 19(4)"),
        (
            WEATHER_PIECE_RATE_MONTHS,
            "wage_base.weather_piece_rate_months",
            Unit.MONTHS,
            12,
            "PP 44/2015, article 19(5)",
        ),
    ],
    ids=["daily", "piece", "weather"],
)
def test_numbers_are_those_of_the_law(timeline: object, name: str, unit: Unit, value: int, citation: str) -> None:
    """In force since 1 July 2015, read in the text."""
    [found] = [each for each in TIMELINES if each is timeline]
    entry = found.on("2015-07-01")
    assert (found.name, found.unit, entry.value, str(entry.citation)) == (name, unit, value, citation)
    assert (entry.evidence, entry.checked_on, entry.until) == (Evidence.STATUTE, date(2026, 11, 23), None)
    with pytest.raises(LookupError):
        found.on("2015-06-30")


def test_another_law_has_other_factors() -> None:
    """150,000 a day times 26 is 3,900,000; the mean of two months of 3,000,000 and 2,000,000 is 2,500,000."""
    law = LAW.amend("wage_base.daily_factor", since="2027-01-01", value=26, citation="PP 1/2027")
    assert monthly_wage(daily=150_000, law=law) == 3_900_000
    assert monthly_wage(daily=150_000) == 3_750_000
    law = LAW.amend("wage_base.piece_rate_months", since="2027-01-01", value=2, citation="PP 1/2027")
    assert monthly_wage(piece_rates=[3_000_000, 2_000_000], law=law) == 2_500_000
    with pytest.raises(ValidationError, match="last 2 months"):
        monthly_wage(piece_rates=[1, 2, 3], law=law)
