"""Amounts of Rupiah and their rounding: the only place that rounds.

Amounts are exact everywhere: integers, or decimals where a minimum wage has sen. Products are computed in
integers, so that neither a caller's decimal context nor the size of a number can change a result.
"""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from operator import index
from typing import Final

from jaminan.errors import AmountError, ValidationError
from jaminan.labels import Labelled, near_values

__all__ = ["EXACT", "HALF_UP", "Amount", "Rounding", "divide", "round_amount", "to_amount", "to_rounding"]

type_error: Final = "an int, a Decimal or an integer-like number of Rupiah, 0 or more"

Amount = int | Decimal
"""An amount of Rupiah as it comes in: whole, or with sen."""

EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
"""A decimal context in which sums and products of finite decimals lose nothing."""

_WIDEST: Final = 1000
"""Digits before or after the decimal point past which a `Decimal` is refused: a guard against exponents that fill the memory."""


class Rounding(Labelled):
    """How an exact amount becomes whole Rupiah."""

    HALF_UP = "half_up", "ke rupiah terdekat, setengah ke atas", "to the nearest Rupiah, halves up"
    HALF_EVEN = "half_even", "ke rupiah terdekat, setengah ke genap", "to the nearest Rupiah, halves to even"
    DOWN = "down", "ke bawah", "down"
    UP = "up", "ke atas", "up"


HALF_UP: Final = Rounding.HALF_UP
"""The default direction, by name: looking a member up on its class takes longer than the division."""


def to_rounding(value: object) -> Rounding:
    """Return *value* as a `Rounding`.

    Raises:
        ValidationError: If it is none.
    """
    if isinstance(value, Rounding):
        return value
    for rounding in Rounding:
        if type(value) is str and rounding.value == value:
            return rounding
    raise ValidationError("rounding", value, f"one of {', '.join(Rounding)}", near=near_values(Rounding, value))


def to_amount(value: object, field: str, *, source: str = "") -> Amount:
    """Return *value* as an exact amount of Rupiah.

    Args:
        value: An ``int``, a finite ``Decimal``, or anything with ``__index__``; 0 or more.
        field: The name to say when it is refused.
        source: The act that sets the limit, if one does.

    Raises:
        AmountError: If it is a float, a bool, text, NaN, infinite, negative, or a decimal of more than 1000 digits
            before or after the point.
    """
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise AmountError(field, value, "a finite amount of Rupiah, 0 or more", source)
        if value and (value.adjusted() >= _WIDEST or _exponent(value) < -_WIDEST):
            raise AmountError(field, value, f"a decimal of at most {_WIDEST} digits before and after the point", source)
        amount: Amount = value if type(value) is Decimal else Decimal(value)
    elif isinstance(value, bool):
        raise AmountError(field, value, type_error, source)
    else:
        try:
            amount = index(value)  # type: ignore[arg-type]  # because any object may come in; a wrong one is refused
        except TypeError:
            hint = type_error
            if isinstance(value, float):
                hint += ": a float is not exact, use Decimal or int"
            elif isinstance(value, str):
                hint += ": read text with parse_rupiah"
            raise AmountError(field, value, hint, source) from None
    if amount < 0:
        raise AmountError(field, value, "0 or more Rupiah", source)
    return amount


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def divide(numerator: int, denominator: int, rounding: Rounding = HALF_UP) -> int:
    """Divide two integers and round the quotient to an integer.

    Args:
        numerator: 0 or more, or negative: the directions are then those of the absolute value.
        denominator: 1 or more.
        rounding: The direction.

    Returns:
        The rounded quotient, with the sign of the numerator.
    """
    whole, rest = divmod(abs(numerator), denominator)
    if rounding is HALF_UP:
        step = 2 * rest >= denominator
    elif rounding is Rounding.HALF_EVEN:
        step = 2 * rest > denominator or (2 * rest == denominator and whole % 2 == 1)
    elif rounding is Rounding.UP:
        step = rest > 0
    else:
        step = False
    result = whole + step
    return -result if numerator < 0 else result


def round_amount(amount: Amount, rounding: Rounding = HALF_UP, *, step: int = 1) -> int:
    """Round an exact amount to a whole multiple of *step* Rupiah.

    Args:
        amount: The exact amount in Rupiah.
        rounding: The direction.
        step: The multiple in Rupiah, 1 or more: the JP wage ceiling falls to the full hundred.

    Returns:
        Whole Rupiah.
    """
    numerator, denominator = amount.as_integer_ratio()
    return divide(numerator, denominator * step, rounding) * step
