"""Amounts are exact or refused, and rounding happens in integers, in the direction asked for."""

from decimal import ROUND_DOWN, Context, Decimal, Inexact, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaminan.errors import AmountError, ValidationError
from jaminan.money import EXACT, Rounding, divide, round_amount, to_amount, to_rounding


class Countable:
    """An integer-like number, as NumPy has them."""

    def __init__(self, number: int) -> None:
        """Keep the number."""
        self.number = number

    def __index__(self) -> int:
        """Return the number."""
        return self.number


class Money(Decimal):
    """A subclass, as some payroll systems have."""


HALF_UP, HALF_EVEN, DOWN, UP = Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.DOWN, Rounding.UP

# to_amount


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        pytest.param(0, 0, id="zero"),
        pytest.param(10**30 + 1, 10**30 + 1, id="no-upper-limit"),
        pytest.param(Decimal("2066006.64"), Decimal("2066006.64"), id="sen"),
        pytest.param(Decimal("0E+7"), Decimal(0), id="zero-with-an-exponent"),
        pytest.param(Decimal("1E-1000"), Decimal("1E-1000"), id="last-digit-after-the-point"),
        pytest.param(Decimal("1E+999"), Decimal("1E+999"), id="last-digit-before-the-point"),
        pytest.param(Decimal("0E-99999"), Decimal(0), id="a-zero-is-never-too-wide"),
        pytest.param(Countable(7), 7, id="integer-like"),
        pytest.param(Money("1.5"), Decimal("1.5"), id="subclass-of-decimal"),
    ],
)
def test_exact_numbers_are_amounts(value: object, amount: object) -> None:
    """Integers, decimals and whatever counts like an integer come through without loss."""
    assert to_amount(value, "wage") == amount


def test_amounts_are_of_the_two_plain_types() -> None:
    """No foreign type gets into a result."""
    assert type(to_amount(Countable(7), "wage")) is int
    assert type(to_amount(Money(7), "wage")) is Decimal


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(1.0, id="float"),
        pytest.param(float("nan"), id="float-nan"),
        pytest.param(float("inf"), id="float-infinity"),
        pytest.param(True, id="bool"),
        pytest.param("5000000", id="text"),
        pytest.param(None, id="none"),
        pytest.param(1j, id="complex"),
        pytest.param([1], id="list"),
        pytest.param(Decimal("NaN"), id="nan"),
        pytest.param(Decimal("sNaN"), id="signalling-nan"),
        pytest.param(Decimal("Infinity"), id="infinity"),
        pytest.param(Decimal("-Infinity"), id="minus-infinity"),
        pytest.param(-1, id="minus-one"),
        pytest.param(Countable(-1), id="integer-like-minus-one"),
        pytest.param(Decimal("-0.01"), id="minus-one-sen"),
        pytest.param(Decimal("1E+1000"), id="too-wide-before-the-point"),
        pytest.param(Decimal("1E-1001"), id="too-wide-after-the-point"),
        pytest.param(Decimal("1E+999999999"), id="fills-the-memory"),
    ],
)
def test_everything_else_is_refused(value: object) -> None:
    """The error keeps field, value and source."""
    with pytest.raises(AmountError) as caught:
        to_amount(value, "bonus", source="PP 44/2015, article 19(1)")
    assert caught.value.field == "bonus"
    assert caught.value.value is value
    assert caught.value.source == "PP 44/2015, article 19(1)"
    assert str(caught.value).startswith("bonus must be ")


def test_a_float_is_told_why() -> None:
    """The sentence says what would work."""
    with pytest.raises(AmountError, match="a float is not exact, use Decimal or int"):
        to_amount(5_000_000.0, "wage")


def test_text_is_refused_and_pointed_to_what_reads_it() -> None:
    """Amounts as people write them go through `parse_rupiah` first."""
    with pytest.raises(AmountError, match=r"wage must be an int.*read text with parse_rupiah, got '5\.000\.000'"):
        to_amount("5.000.000", "wage")


# divide and round_amount


@pytest.mark.parametrize(
    ("numerator", "half_up", "half_even", "down", "up"),
    [
        pytest.param(0, 0, 0, 0, 0, id="0"),
        pytest.param(1, 0, 0, 0, 1, id="0.25"),
        pytest.param(2, 1, 0, 0, 1, id="0.5"),
        pytest.param(3, 1, 1, 0, 1, id="0.75"),
        pytest.param(4, 1, 1, 1, 1, id="1"),
        pytest.param(6, 2, 2, 1, 2, id="1.5"),
        pytest.param(10, 3, 2, 2, 3, id="2.5"),
        pytest.param(-2, -1, 0, 0, -1, id="-0.5"),
        pytest.param(-6, -2, -2, -1, -2, id="-1.5"),
        pytest.param(-1, 0, 0, 0, -1, id="-0.25"),
    ],
)
def test_each_direction_rounds_quarters(numerator: int, half_up: int, half_even: int, down: int, up: int) -> None:
    """Quarters of one show every direction; below zero they are those of the absolute value."""
    assert divide(numerator, 4) == half_up
    assert divide(numerator, 4, HALF_UP) == half_up
    assert divide(numerator, 4, HALF_EVEN) == half_even
    assert divide(numerator, 4, DOWN) == down
    assert divide(numerator, 4, UP) == up


@pytest.mark.parametrize(
    ("amount", "rounding", "step", "rounded"),
    [
        pytest.param(8_094_067, DOWN, 100, 8_094_000, id="ceiling-2018"),
        pytest.param(Decimal("11086372.14"), DOWN, 100, 11_086_300, id="ceiling-2026"),
        pytest.param(Decimal("11086372.14"), HALF_UP, 100, 11_086_400, id="nearest-hundred"),
        pytest.param(50, HALF_UP, 100, 100, id="half-a-hundred"),
        pytest.param(Decimal("0.5"), HALF_UP, 1, 1, id="half"),
        pytest.param(Decimal("0.4999999999999999999999999999999999"), HALF_UP, 1, 0, id="just-under-half"),
        pytest.param(10**30 + 1, HALF_UP, 1, 10**30 + 1, id="whole"),
    ],
)
def test_amounts_are_rounded_to_a_step(amount: int | Decimal, rounding: Rounding, step: int, rounded: int) -> None:
    """The ceiling falls to the full hundred; other amounts go to the Rupiah."""
    assert round_amount(amount, rounding, step=step) == rounded


def test_the_default_is_half_up_to_the_rupiah() -> None:
    """Practice: three published bills exclude down and up."""
    assert round_amount(Decimal("6843.69")) == 6844
    assert round_amount(Decimal("6843.5")) == 6844
    assert round_amount(Decimal("6843.49")) == 6843


def test_a_callers_context_changes_nothing() -> None:
    """Neither few digits nor traps nor another direction of the context reach a result."""
    with localcontext(Context(prec=2, rounding=ROUND_DOWN, traps=[Inexact])):
        assert round_amount(Decimal("123456789012345.5")) == 123456789012346
        assert to_amount(Decimal("2066006.64"), "wage") == Decimal("2066006.64")
        assert EXACT.multiply(Decimal("123456789.25"), Decimal("0.0024")) == Decimal("296296.2942")


@given(st.integers(-(10**40), 10**40), st.integers(1, 10**12))
def test_directions_stay_within_one(numerator: int, denominator: int) -> None:
    """Every direction is the quotient or a neighbour, and half up is the nearest."""
    down, up = divide(numerator, denominator, DOWN), divide(numerator, denominator, UP)
    nearest, even = divide(numerator, denominator), divide(numerator, denominator, HALF_EVEN)
    assert abs(up) - abs(down) in {0, 1}
    assert {nearest, even} <= {down, up}
    assert 2 * abs(nearest * denominator - numerator) <= denominator
    assert 2 * abs(even * denominator - numerator) <= denominator


# to_rounding


@pytest.mark.parametrize("rounding", list(Rounding))
def test_a_direction_is_a_member_or_its_value(rounding: Rounding) -> None:
    """Both forms are taken."""
    assert to_rounding(rounding) is rounding
    assert to_rounding(rounding.value) is rounding


@pytest.mark.parametrize("value", ["ROUND_HALF_UP", "HALF_UP", "", None, 1, True])
def test_no_other_direction_is_taken(value: object) -> None:
    """The choices are listed."""
    with pytest.raises(ValidationError, match="rounding must be one of half_up, half_even, down, up"):
        to_rounding(value)


@pytest.mark.parametrize("rounding", Rounding)
def test_whole_amounts_stay_whole_in_every_direction(rounding: Rounding) -> None:
    """There is nothing to round, up or down."""
    assert [round_amount(amount, rounding) for amount in (0, 5, Decimal("7.00"))] == [0, 5, 7]
    assert round_amount(300, rounding, step=100) == 300


@pytest.mark.parametrize(("numerator", "expected"), [(1, 0), (3, 2), (5, 2), (7, 4), (9, 4), (11, 6), (13, 6)])
def test_halves_go_to_the_even_neighbour(numerator: int, expected: int) -> None:
    """0.5, 1.5, 2.5 and so on."""
    assert divide(numerator, 2, HALF_EVEN) == expected


def test_the_exact_context_keeps_every_digit() -> None:
    """Whatever the caller's context is: 41 and 82 digits."""
    assert EXACT.add(Decimal(10**40), Decimal("0.1")) == Decimal("1" + "0" * 40 + ".1")
    nines = Decimal("9" * 41)
    assert EXACT.multiply(nines, nines) == Decimal("9" * 40 + "8" + "0" * 40 + "1")


def test_each_direction_has_a_label_in_both_languages() -> None:
    """As results say it."""
    assert [(each.value, each.label(), each.label("en")) for each in Rounding] == [
        ("half_up", "ke rupiah terdekat, setengah ke atas", "to the nearest Rupiah, halves up"),
        ("half_even", "ke rupiah terdekat, setengah ke genap", "to the nearest Rupiah, halves to even"),
        ("down", "ke bawah", "down"),
        ("up", "ke atas", "up"),
    ]


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param(1.5, ": a float is not exact, use Decimal or int", id="float"),
        pytest.param("5", ": read text with parse_rupiah", id="text"),
    ],
)
def test_what_is_no_amount_hears_what_is(value: object, hint: str) -> None:
    """The limit, and the way from there."""
    with pytest.raises(AmountError) as caught:
        to_amount(value, "wage")
    assert caught.value.limit == f"an int, a Decimal or an integer-like number of Rupiah, 0 or more{hint}"
