"""Values of figures as text: percentages, amounts, counts with their units, and tables on a line."""

from decimal import Decimal
from typing import Any, Final

import attrs

from jaminan.formatting import format_percent
from jaminan.labels import Locale, to_locale
from jaminan.sources import Citation
from jaminan.texts.words import either, say_rupiah
from jaminan.timeline import Unit

__all__ = ["format_value"]

_SHARES: Final = frozenset({Unit.SHARE_OF_WAGE, Unit.SHARE})
_MONEY: Final = frozenset({Unit.RUPIAH, Unit.RUPIAH_A_MONTH, Unit.RUPIAH_A_YEAR})


def format_value(value: Any, unit: Unit, locale: Locale | str = "id") -> str:
    """Return the value of a figure as text: a percentage, an amount, or a number with its unit."""
    language = to_locale(locale)
    if value is None:
        return either(language, "tidak berlaku lagi", "ceased")
    if unit in _SHARES:
        return format_percent(value, locale=language)
    if unit in _MONEY:
        return say_rupiah(value, language)
    if isinstance(value, tuple):
        return ", ".join(_item(item, language) for item in value)
    if attrs.has(type(value)):
        return _item(value, language)
    label = either(language, "kali", "times") if unit is Unit.FACTOR else unit.label(language)
    is_one = value == 1 and unit is not Unit.FACTOR and language is Locale.EN
    return f"{value} {label.removesuffix('s') if is_one else label}"


def _item(item: Any, locale: Locale) -> str:
    """Return an item of a table as text: its fields where it has any, a citation as people write it."""
    if isinstance(item, Citation):
        return item.label(locale)
    if isinstance(item, tuple):
        return " / ".join(_item(each, locale) for each in item)
    if attrs.has(type(item)):
        fields = ((field.name, getattr(item, field.name)) for field in attrs.fields(type(item)))
        return " ".join(f"{name}={_item(each, locale)}" for name, each in fields if each is not None)
    return format_percent(item, locale=locale) if isinstance(item, Decimal) else str(item)
