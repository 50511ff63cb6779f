"""What a line of a benefit is called, and the product that its amount comes from, in Indonesian and English."""

from collections.abc import Iterable
from typing import Final

from jaminan.explanations import Fact
from jaminan.formatting import format_percent
from jaminan.labels import Locale
from jaminan.models.benefit_results import FactorKind
from jaminan.money import Amount
from jaminan.texts.words import capitalised, either, say_label, say_number, say_rupiah

__all__ = ["formula", "line_name"]

_MONEY: Final = frozenset(
    {
        FactorKind.WAGE,
        FactorKind.WAGE_CEILING,
        FactorKind.AMOUNT,
        FactorKind.YEARLY,
        FactorKind.AVERAGE_WAGE,
        FactorKind.PENSION,
    }
)
_PERCENT: Final = frozenset(
    {FactorKind.SHARE, FactorKind.TABLE_SHARE, FactorKind.FUNCTION_LOST, FactorKind.RETURN_RATE}
)
_NAMED: Final = frozenset(
    {FactorKind.MONTHS, FactorKind.DAYS, FactorKind.YEARS, FactorKind.PAID_MONTHS, FactorKind.AMOUNT_MONTHS}
)
_COUNTED: Final = frozenset({FactorKind.MONTHS, FactorKind.DAYS, FactorKind.YEARS, FactorKind.PAID_MONTHS})


def _factor(kind: FactorKind, value: Amount, locale: Locale) -> str:
    """Return a factor by its kind: an amount, a percentage, or a number with what it counts."""
    if kind in _MONEY:
        capped = f" ({either(locale, 'batas upah', 'wage ceiling')})" if kind is FactorKind.WAGE_CEILING else ""
        return f"{say_rupiah(value, locale)}{capped}"
    if kind in _PERCENT:
        return format_percent(value, locale=locale)
    number = say_number(value, locale)
    if kind not in _NAMED:
        return number
    label = kind.label(locale)
    if value == 1 and locale is Locale.EN and kind in _COUNTED:
        return f"{number} {label.replace('months', 'month').removesuffix('s')}"
    return f"{number} {label}"


def formula(factors: Iterable[tuple[FactorKind, Amount]], locale: Locale) -> str:
    """Return factors as a product; those that divide stand after a sign of division."""
    text = ""
    for kind, value in factors:
        sign = "" if not text else " ÷ " if kind.divides else " × "
        text += sign + _factor(kind, value, locale)
    return text


def line_name(names: Iterable[Fact], locale: Locale) -> str:
    """Return what a line is for: its kind, child, level, part, side, payee and year, in this order."""
    kind, child, level, part, side, payee, year = names
    name = capitalised(say_label(kind, locale))
    details = [f"{either(locale, 'anak', 'child')} {child}"] if child is not None else []
    details += [say_label(each, locale) for each in (level, part, side) if each is not None]
    details += [f"{either(locale, 'untuk', 'to')} {say_label(payee, locale)}"] if payee is not None else []
    details += [f"{either(locale, 'tahun', 'year')} {year}"] if year is not None else []
    return f"{name} ({', '.join(details)})" if details else name
