"""The monthly wage of workers who are paid by the day or by the piece."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from jaminan.errors import ValidationError
from jaminan.law import LAW, Law, to_law
from jaminan.money import EXACT, Amount, divide, to_amount
from jaminan.parameters.wage_base import DAILY_FACTOR, PIECE_RATE_MONTHS, WEATHER_PIECE_RATE_MONTHS
from jaminan.timeline import Timeline

__all__ = ["monthly_wage"]

_SEN_PLACES: Final = 2


def monthly_wage(
    *,
    daily: Amount | None = None,
    piece_rates: Iterable[Amount] | None = None,
    weather_dependent: bool = False,
    law: Law = LAW,
) -> int | Decimal:
    """Return the monthly wage that contributions are charged on, of daily pay or of piece rates.

    The wage of a month is the basic pay with the fixed allowances (*upah pokok dan tunjangan tetap*): what is paid
    whether or not the worker was present. Variable allowances, such as meals and transport by the day present,
    overtime and bonuses, do not belong to it: leave them out of what you pass here, and of the wage of a worker paid by
    the month.

    The rule is that of JKK, JKM and JHT. JP and JKP have none of their own for daily pay and piece rates; to use
    this one there is an analogy.

    Args:
        daily: The pay of one day in Rupiah, 0 or more. Give this or *piece_rates*.
        piece_rates: The pay of each of the last 3 months in Rupiah, 12 where the work depends on the weather; all of
            them, also months of 0.
        weather_dependent: Whether the piece work depends on the weather; only with *piece_rates*.
        law: The law, whose newest factor and counts of months are used.

    Returns:
        Rupiah a month: an `int` where it is whole, else the exact `Decimal`. A mean that has no end in decimals (a
        third of a Rupiah) is rounded half up to the sen: the law says no rounding, and this is the finest money has.

    Raises:
        AmountError: If an amount is negative, a float, or no number.
        ValidationError: If both or neither of the two is given, or the count of months is another.

    Source:
        PP 44/2015, article 19(1), (2) (basic pay and fixed allowances), (3) (daily pay x 25), (4) (mean of 3 months),
        (5) (mean of 12 months); PP 46/2015, article 17(1) to (5). Rounding to the sen: this library's.

    Examples:
        >>> from jaminan import monthly_wage
        >>> monthly_wage(daily=150_000)
        3750000
        >>> monthly_wage(piece_rates=[3_000_000, 2_500_000, 3_500_001])
        Decimal('3000000.33')
    """
    if type(weather_dependent) is not bool:
        raise ValidationError("weather_dependent", weather_dependent, "True or False")
    if daily is not None:
        if piece_rates is not None:
            raise ValidationError("piece_rates", piece_rates, "left out where daily is given: one of the two")
        if weather_dependent:
            raise ValidationError("weather_dependent", weather_dependent, "left out where daily is given")
        return _money(Fraction(to_amount(daily, "daily")) * to_law(law)[DAILY_FACTOR.name].entries[-1].value)
    if piece_rates is None:
        raise ValidationError("daily", daily, "given, or piece_rates: one of the two")
    return _mean(piece_rates, law[(WEATHER_PIECE_RATE_MONTHS if weather_dependent else PIECE_RATE_MONTHS).name])


def _mean(piece_rates: Iterable[Amount], timeline: Timeline[int]) -> int | Decimal:
    rule = timeline.entries[-1]
    limit = f"the pay of each of the last {rule.value} months"
    if isinstance(piece_rates, str | bytes) or not hasattr(piece_rates, "__iter__"):
        raise ValidationError("piece_rates", piece_rates, limit, str(rule.citation))
    given = tuple(piece_rates)
    if len(given) != rule.value:
        raise ValidationError("piece_rates", given, f"{limit}, not of {len(given)}", str(rule.citation))
    months = [Fraction(to_amount(pay, f"piece_rates[{position}]")) for position, pay in enumerate(given)]
    return _money(sum(months, Fraction()) / rule.value)


def _money(amount: Fraction) -> int | Decimal:
    """Return an amount as an integer or exact decimal; one without end in decimals, rounded half up to the sen."""
    if amount.denominator == 1:
        return amount.numerator
    rest, twos = _without(amount.denominator, 2)
    rest, fives = _without(rest, 5)
    places = max(twos, fives) if rest == 1 else _SEN_PLACES
    return Decimal(divide(amount.numerator * 10**places, amount.denominator)).scaleb(-places, EXACT)


def _without(number: int, prime: int) -> tuple[int, int]:
    """Return a number without the powers of a prime, and how many there were."""
    count = 0
    while number % prime == 0:
        number, count = number // prime, count + 1
    return number, count
