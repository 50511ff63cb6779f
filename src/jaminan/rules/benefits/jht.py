"""JHT: the balance of the savings with its yearly returns."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import MAXYEAR, date
from decimal import Decimal
from operator import itemgetter
from typing import Any, Final

import attrs

from jaminan.errors import NotInForceError, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law
from jaminan.models.benefit_results import Benefit, FactorKind
from jaminan.models.benefits import BenefitKind
from jaminan.models.programs import Program
from jaminan.money import EXACT, HALF_UP, Amount, Rounding, to_amount
from jaminan.periods import Month, to_month
from jaminan.rules.benefits.reckoning import Account, whole
from jaminan.sources import Citation

__all__ = ["calculate_jht_balance", "to_rate"]

_YEAR: Final = 12
_PAID_IN: Final = Citation("PP 46/2015", article="22", paragraph="2")
_RETURNS: Final = Citation("PP 46/2015", article="27", paragraph="1")
_OLDEST: Final = Month(2015, 7)
_RATE_LIMIT: Final = 'a Decimal from 0 to below 1: a share of one, such as Decimal("0.0559") for 5.59 %'


def to_rate(value: object, field: str) -> Decimal:
    """Return a yearly rate as a share of one, 0 or more.

    Raises:
        ValidationError: If it is a float, negative, 1 or more, or has more than 1000 decimals.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        raise ValidationError(field, value, _RATE_LIMIT)
    rate = Decimal(value)
    if not 0 <= rate < 1:
        raise ValidationError(field, value, _RATE_LIMIT)
    return Decimal(to_amount(rate, field))


def calculate_jht_balance(
    contributions: Iterable[Amount] | Mapping[Month, Amount] | Mapping[date, Amount] | Mapping[str, Amount],
    *,
    annual_return: Decimal | Mapping[int, Decimal],
    opening: Amount = 0,
    year: int | None = None,
    rounding: Rounding | str = HALF_UP,
    law: Law = LAW,
) -> Benefit:
    """Calculate a JHT balance at the end of the last year that contributions are given for.

    Inside a year interest is simple: a contribution paid on the first day of month m earns (13 - m) / 12 of the year's
    return, the balance carried over earns all of it. The return is credited at the end of each year, in whole Rupiah,
    and the next year runs on the enlarged balance. No rates are shipped: the sources conflict, and those of the last
    years were not found (D19). The yield of the fund in the press is not the rate that participants get.

    Args:
        contributions: The contributions of both payers together, in Rupiah: a sequence, which begins with a January
            and goes on month by month (of 2015: six zeros first); or a mapping from months to amounts, each month once,
            which may begin and pause anywhere.
        annual_return: The yearly return as a share of one; or a mapping from years to it.
        opening: The balance carried over into the first year, in Rupiah.
        year: The year that a sequence begins in; needed only where *annual_return* is a mapping.
        rounding: Another direction of rounding the returns.
        law: The law, for its version: the rule has no figures of its own.

    Returns:
        Lines for the opening balance and for each year's contributions and return; the total is the balance.

    Raises:
        AmountError: If an amount is negative or not exact.
        NotInForceError: If something was paid for a month before 2015-07.
        ValidationError: If a month is given twice, or a rate is missing or out of its range.

    Source:
        PP 46/2015, articles 22(2) and 27. Crediting by year, and simple interest inside it: one source each.

    Examples:
        >>> from decimal import Decimal
        >>> from jaminan import calculate_jht_balance
        >>> balance = calculate_jht_balance([100_000] * 12, annual_return=Decimal("0.06"), opening=1_000_000)
        >>> balance.amount("savings"), balance.amount("return"), balance.total
        (1200000, 99000, 2299000)
    """
    begun = to_amount(opening, "opening")
    years, is_named = _by_year(contributions, year)
    rate_of = _rates(annual_return, is_named=is_named)
    span: Sequence[int] = range(min(years), max(years) + 1) if years else ()
    day = date(span[-1], _YEAR, 31) if is_named and span else _OLDEST.first_day
    account = Account(law, day, rounding)
    if begun:
        account.line(BenefitKind.OPENING, ((FactorKind.AMOUNT, begun),), (_PAID_IN,), (Evidence.STATUTE,))
    carried = Decimal(begun)
    for each in span:
        paid = years.get(each, {})
        weighted, savings = EXACT.multiply(carried, Decimal(_YEAR)), Decimal(0)
        for month, amount in paid.items():
            savings = EXACT.add(savings, Decimal(amount))
            weighted = EXACT.add(weighted, EXACT.multiply(Decimal(amount), Decimal(_YEAR + 1 - month)))
        if paid:
            account.line(
                BenefitKind.SAVINGS,
                ((FactorKind.AMOUNT, savings),),
                (_PAID_IN,),
                (Evidence.STATUTE,),
                months=len(paid),
                year=each,
            )
        account.line(
            BenefitKind.RETURN,
            (
                (FactorKind.AMOUNT_MONTHS, weighted),
                (FactorKind.YEAR_MONTHS, _YEAR),
                (FactorKind.RETURN_RATE, rate_of(each)),
            ),
            (_RETURNS,),
            (Evidence.SINGLE,),
            months=_YEAR,
            year=each,
        )
        carried = EXACT.add(EXACT.add(carried, savings), Decimal(account.lines[-1].amount))
    account.rests_on(Evidence.SINGLE)
    benefit = account.result(Program.JHT)
    return benefit if is_named and span else attrs.evolve(benefit, event_on=None)


def _by_year(contributions: object, first: int | None) -> tuple[dict[int, dict[int, Amount]], bool]:
    """Return the amounts by year and month, and whether the years are those of the calendar."""
    limit = "a sequence of monthly amounts, or a mapping from months to amounts"
    years: dict[int, dict[int, Amount]] = {}
    if isinstance(contributions, Mapping):
        if first is not None:
            raise ValidationError("year", first, "left out where the contributions are given by month")
        given: dict[object, object] = dict(contributions)
        for month, value in sorted(
            ((to_month(key, "contributions"), value) for key, value in given.items()), key=itemgetter(0)
        ):
            _check_month(month)
            amounts = years.setdefault(month.year, {})
            if month.month in amounts:
                raise ValidationError(f"contributions[{month}]", value, "each month once: it is given twice")
            amounts[month.month] = to_amount(value, f"contributions[{month}]")
        return years, True
    if isinstance(contributions, str | bytes) or not isinstance(contributions, Iterable):
        raise ValidationError("contributions", contributions, limit)
    begins = 1 if first is None else whole(first, "year", "a year, 2015 or later", least=_OLDEST.year)
    listed: list[Any] = list(contributions)
    last = begins + (len(listed) - 1) // _YEAR
    if last > MAXYEAR:
        raise ValidationError("year", begins, f"early enough to end by {MAXYEAR}")
    for place, value in enumerate(listed):
        passed, before = divmod(place, _YEAR)
        amount = to_amount(value, f"contributions[{place}]")
        if first is not None and amount:
            _check_month(Month(begins + passed, before + 1))
        years.setdefault(begins + passed, {})[before + 1] = amount
    return years, first is not None


def _check_month(month: Month) -> None:
    if month < _OLDEST:
        raise NotInForceError(
            "jht.balance",
            month.first_day,
            f"JHT as reckoned here starts on {_OLDEST.first_day} ({_PAID_IN.regulation_id}). Give what was saved before "
            "as opening=.",
        )


def _rates(annual_return: object, *, is_named: bool) -> "_RateOf":
    """Return what looks the rate of a year up."""
    if not isinstance(annual_return, Mapping):
        rate = to_rate(annual_return, "annual_return")
        return _RateOf(fixed=rate, by_year={})
    if not is_named:
        raise ValidationError("year", None, "given where annual_return is given by year")
    given: dict[Any, object] = dict(annual_return)
    return _RateOf(fixed=None, by_year={key: to_rate(value, f"annual_return[{key}]") for key, value in given.items()})


class _RateOf:
    """Looks up the rate of a year."""

    def __init__(self, *, fixed: Decimal | None, by_year: dict[int, Decimal]) -> None:
        self._fixed = fixed
        self._by_year = by_year

    def __call__(self, year: int) -> Decimal:
        """Return the rate of a year.

        Raises:
            ValidationError: If none is given for it.
        """
        if self._fixed is not None:
            return self._fixed
        if year not in self._by_year:
            raise ValidationError(f"annual_return[{year}]", None, _RATE_LIMIT)
        return self._by_year[year]
