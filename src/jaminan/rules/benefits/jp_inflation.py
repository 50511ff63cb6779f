"""JP: inflation brings wages to the value of the pension's first year, and the pension to each later one."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, Reading
from jaminan.models.benefit_results import Benefit, FactorKind
from jaminan.models.benefits import BenefitKind
from jaminan.models.programs import Program
from jaminan.money import EXACT, HALF_UP, Amount, Rounding, to_amount
from jaminan.periods import Month
from jaminan.rules.benefits.jht import to_rate
from jaminan.rules.benefits.reckoning import Account, warn_provisional, whole
from jaminan.sources import Citation

__all__ = ["adjust_jp_pension", "jp_indexed_wage"]

_YEAR: Final = 12
_INDEXATION: Final = Citation("PP 45/2015", article="17", paragraph="5")


def jp_indexed_wage(
    wage: Amount,
    *,
    year: int,
    pension_year: int,
    inflation: Mapping[int, Decimal] | None = None,
    law: Law = LAW,
) -> Decimal:
    """Bring a monthly wage to the value of the year in which the pension begins.

    The wage, at most the ceiling of its year, is multiplied by one plus the general inflation of its own year and of
    every year up to the one before the pension begins.

    Args:
        wage: The monthly wage in Rupiah that contributions were charged on.
        year: The year that it was earned in, 2015 or later.
        pension_year: The year in which the pension begins, *year* or later.
        inflation: The general inflation of the years, as shares of one, of the statistics agency BPS (December on
            December); left out, the rates that the law holds since 2015.
        law: The law to read.

    Returns:
        The indexed monthly wage, exact.

    Raises:
        AmountError: If the wage is negative or not exact.
        NotInForceError: If the year lies before 2015.
        ValidationError: If the years are exchanged, or a year's inflation is missing or no share.

    Warns:
        ProvisionalLawWarning: If the ceiling of that year is not announced yet.

    Source:
        PP 45/2015, article 17(3) and (5) with elucidation, 29; which years count: one published calculation.

    Examples:
        >>> from decimal import Decimal
        >>> from jaminan import jp_indexed_wage
        >>> jp_indexed_wage(4_000_000, year=2023, pension_year=2025, inflation={2023: Decimal("0.03"), 2024: Decimal("0.02")})
        Decimal('4202400.0000')
    """
    amount = to_amount(wage, "wage")
    first = whole(year, "year", "a year")
    last = whole(pension_year, "pension_year", f"a year, {first} or later", least=first)
    facts = Reading(law, _last_day(first, "year"))
    ceiling = facts["jp.wage_ceiling"].value
    indexed = Decimal(min(amount, ceiling))
    for each in range(first, last):
        indexed = EXACT.multiply(indexed, EXACT.add(Decimal(1), _inflation_of(each, inflation, law)))
    warn_provisional(facts.provisional, law, stacklevel=2)
    return indexed


def _last_day(year: int, field: str) -> date:
    try:
        return date(year, _YEAR, 31)
    except ValueError:
        raise ValidationError(field, year, "a year of the calendar") from None


def _inflation_of(year: int, given: object, law: Law) -> Decimal:
    """Return the inflation of a year: the caller's, or that of the law.

    Raises:
        ValidationError: If neither knows it, or it is no share.
    """
    if given is not None:
        if not isinstance(given, Mapping):
            raise ValidationError("inflation", given, "a mapping from years to shares of one, or None")
        rates: dict[Any, object] = dict(given)
        if year not in rates:
            raise ValidationError(f"inflation[{year}]", None, "given: the indexation needs each year")
        return _rate(rates[year], f"inflation[{year}]")
    known = law["jp.general_inflation"]
    day = _last_day(year + 1, "pension_year")
    if not known.entries or not known.is_known_on(day):
        raise ValidationError(f"inflation[{year}]", None, "given: the law holds no inflation of this year")
    rate: Decimal = known.on(day).value
    return rate


def _rate(value: object, field: str) -> Decimal:
    """Return an inflation, which may be negative."""
    if isinstance(value, int | Decimal) and Decimal(value).is_finite() and -1 < value < 0:
        return to_rate(Decimal(value).copy_negate(), field).copy_negate()
    return to_rate(value, field)


def adjust_jp_pension(
    pension: Amount,
    *,
    year: int,
    inflation: Mapping[int, Decimal] | None = None,
    rounding: Rounding | str = HALF_UP,
    law: Law = LAW,
) -> Benefit:
    """Adjust a pension in payment to the general inflation of the year before.

    Args:
        pension: The monthly pension of the year before, in Rupiah.
        year: The year that the adjusted pension is for.
        inflation: The general inflation of the years, as shares of one; left out, that of the law.
        rounding: Another direction of rounding.
        law: The law to read.

    Returns:
        One line, in whole Rupiah a month. The minimum and maximum of the year are not applied again: the act states them
        beside the adjustment and does not say how the two meet.

    Raises:
        AmountError: If the pension is negative or not exact.
        ValidationError: If the inflation of the year before is not known.

    Source:
        PP 45/2015, article 17(1) b, (4) and (5).

    Examples:
        >>> from jaminan import adjust_jp_pension
        >>> adjust_jp_pension(1_000_000, year=2026).total
        1029200
    """
    amount = to_amount(pension, "pension")
    asked = whole(year, "year", "a year after 2015", least=2016)
    account = Account(law, Month(asked, 1).first_day, rounding)
    rate = _inflation_of(asked - 1, inflation, law)
    mark = Evidence.STATUTE if inflation is not None else account.fact("jp.general_inflation").evidence
    account.line(
        BenefitKind.PENSION,
        ((FactorKind.PENSION, amount), (FactorKind.INFLATION, EXACT.add(Decimal(1), rate))),
        (Citation("PP 45/2015", article="17", paragraph="1", letter="b"), _INDEXATION),
        (mark,),
        year=asked,
    )
    return account.result(Program.JP)
