"""Rupiah, numbers, percentages and dates as text, in Indonesian and English.

Babel's CLDR data is the authority for separators, signs, month names and unit words, and this is the only module that
imports Babel. It does so on first use and reads the data of a language once: Babel's own formatting looks them up
anew on every call, and rounds half to even. Nothing here rounds unless it is told to.
"""

from datetime import date
from decimal import Decimal
from sys import get_int_max_str_digits
from typing import Final, Literal, SupportsIndex

import attrs

from jaminan.errors import AmountError, ValidationError
from jaminan.labels import Labelled, Locale, to_locale
from jaminan.money import EXACT, Rounding, divide, to_rounding
from jaminan.periods import to_day
from jaminan.rupiah import to_number

__all__ = ["format_date", "format_label", "format_number", "format_percent", "format_rupiah"]

_MOST_DECIMALS: Final = 20

_SHORT_WAY: Final = 10**18
"""The size under which whole Rupiah take the short way in `format_rupiah`."""

_POWERS: Final = (3, 6, 9, 12)
"""The powers of ten of the compact units: ribu, juta, miliar (an English billion), triliun (an English trillion)."""

_THOUSAND: Final = 1000


@attrs.frozen(kw_only=True)
class _Texts:
    """What CLDR says about one language."""

    rupiah: str
    minus_rupiah: str
    minus: str
    group: str
    decimal: str
    percent: str
    words: tuple[str, ...]
    abbreviations: tuple[str, ...]
    months: tuple[str, ...]


_texts_read: Final[dict[str, _Texts]] = {}
"""The texts by language. Any thread may fill it, always with an equal value."""


def _read_texts(locale: Locale) -> _Texts:
    """Read the texts of a language from CLDR, with plain spaces for its no-break spaces."""
    from babel import Locale as BabelLocale
    from babel.numbers import get_currency_symbol, get_decimal_symbol, get_group_symbol, get_minus_sign_symbol

    data = BabelLocale.parse(locale.value)
    symbol = get_currency_symbol("IDR", data)
    gap = " " if symbol == "IDR" else ""  # a sign touches the number (EYD), a currency code stands apart
    minus = get_minus_sign_symbol(data)
    positive, negative = data.currency_formats["standard"].prefix
    units = {
        width: tuple(
            str(data.compact_decimal_formats[width]["other"][str(10**power)].suffix[0]).replace("\u00a0", " ")
            for power in _POWERS
        )
        for width in ("long", "short")
    }
    return _Texts(
        rupiah=positive.replace("¤", symbol + gap),
        minus_rupiah=negative.replace("-", minus).replace("¤", symbol + gap),
        minus=minus,
        group=get_group_symbol(data),
        decimal=get_decimal_symbol(data),
        percent=data.percent_formats[None].suffix[0],
        words=("", *units["long"]),
        abbreviations=("", *units["short"]),
        months=tuple(data.months["format"]["wide"][month] for month in range(1, 13)),
    )


def _texts(locale: Locale | str) -> _Texts:
    try:
        return _texts_read[locale]
    except (KeyError, TypeError):  # not read yet, or no locale at all
        language = to_locale(locale)
        texts = _texts_read[language] = _read_texts(language)
        return texts


def _check_decimals(decimals: object) -> int:
    if type(decimals) is not int or not 0 <= decimals <= _MOST_DECIMALS:
        raise ValidationError("decimals", decimals, f"a whole number from 0 to {_MOST_DECIMALS}")
    return decimals


def _decimals_of(number: int | Decimal) -> int:
    """Return how many digits the number has after its decimal point."""
    return len(f"{number:f}".partition(".")[2]) if isinstance(number, Decimal) else 0


def _scale(number: int | Decimal, decimals: int, rounding: Rounding | None, field: str) -> int:
    """Return the absolute value in units of ``10**-decimals``; refuse what is no whole number of them, or round it."""
    numerator, denominator = number.as_integer_ratio()
    scaled = abs(numerator) * 10**decimals
    if rounding is None and scaled % denominator:
        raise AmountError(field, number, f"exact at decimals={decimals} (ask for more, or give rounding=)")
    return divide(scaled, denominator, rounding or Rounding.DOWN)


def _write(units: int, decimals: int, texts: _Texts, field: str, number: int | Decimal) -> str:
    """Write the absolute value of a number, which is given in units of ``10**-decimals``."""
    whole, rest = divmod(units, 10**decimals)
    try:
        text = f"{whole:,}".replace(",", texts.group)
    except ValueError:  # of Python itself, to stay fast
        limit = f"a number of at most {get_int_max_str_digits()} digits, the most that Python writes"
        raise AmountError(field, number, limit) from None
    return f"{text}{texts.decimal}{rest:0{decimals}}" if decimals else text


def _write_compact(number: int | Decimal, texts: _Texts, units: tuple[str, ...], rounding: Rounding) -> tuple[int, str]:
    """Return the absolute value in tenths of the unit that fits, and as text with the unit."""
    numerator, denominator = number.as_integer_ratio()
    numerator = abs(numerator) * 10
    level = 0
    tenths = divide(numerator, denominator, rounding)
    while tenths >= _THOUSAND * 10 and level < len(units) - 1:  # after rounding: 999.95 thousand is a million
        level += 1
        tenths = divide(numerator, denominator * _THOUSAND**level, rounding)
    whole, tenth = divmod(tenths, 10)
    kept, decimals = (tenths, 1) if tenth else (whole, 0)
    return tenths, _write(kept, decimals, texts, "amount", number) + units[level]


def format_rupiah(
    amount: Decimal | SupportsIndex,
    *,
    decimals: int = 0,
    compact: bool | Literal["short"] = False,
    locale: Locale | str = "id",
    rounding: Rounding | str | None = None,
) -> str:
    """Write an amount of Rupiah.

    Indonesian follows EYD, without a space: ``Rp11.156``. English writes the currency's code and a plain space:
    ``IDR 11,156``. The minus sign comes first, and what is or becomes zero has none.

    Args:
        amount: The amount in Rupiah, of any sign: an ``int``, a finite ``Decimal`` or anything with ``__index__``.
        decimals: How many decimals to write, from 0 to 20 inclusive; always that many.
        compact: ``True`` to write the largest unit that fits, as a word (ribu, juta, miliar, triliun; thousand,
            million, billion, trillion), ``"short"`` for its abbreviation (rb, jt, M, T; K, M, B, T). At most one
            decimal of the unit is kept, and below 1000 of the Rupiah, rounded half up unless *rounding* says
            otherwise; what rounds to 1000 of a unit is 1 of the next.
        locale: ``"id"`` or ``"en"``.
        rounding: How to round an amount that has more decimals than are written. Without it such an amount is refused,
            unless *compact* is asked for.

    Returns:
        The text, with plain spaces.

    Raises:
        AmountError: If the amount has more decimals than are written and no rounding is given, is a float, a bool,
            text, NaN or infinite, or has more digits than Python writes (4300).
        ValidationError: If an option is none of the above, or *decimals* is given with *compact*.

    Examples:
        >>> from jaminan import format_rupiah
        >>> format_rupiah(11156)
        'Rp11.156'
        >>> format_rupiah(37500, decimals=2)
        'Rp37.500,00'
        >>> format_rupiah(11156, locale="en")
        'IDR 11,156'
        >>> format_rupiah(1_500_000_000, compact=True)
        'Rp1,5 miliar'
        >>> from decimal import Decimal
        >>> format_rupiah(Decimal("4958.415936"), rounding="half_up")
        'Rp4.958'
    """
    texts = _texts(locale)
    if (
        type(amount) is int
        and -_SHORT_WAY < amount < _SHORT_WAY
        and type(decimals) is int
        and decimals == 0
        and compact is False
        and rounding is None
    ):
        if amount < 0:
            return f"{texts.minus_rupiah}{-amount:,}".replace(",", texts.group)
        return f"{texts.rupiah}{amount:,}".replace(",", texts.group)
    number = to_number(amount, "amount")
    kept = _check_decimals(decimals)
    direction = None if rounding is None else to_rounding(rounding)
    if compact is False:
        units = _scale(number, kept, direction, "amount")
        text = _write(units, kept, texts, "amount", number)
    elif compact is True or compact == "short":
        if kept:
            raise ValidationError("decimals", decimals, "left out where compact= is given, which keeps one of its unit")
        names = texts.words if compact is True else texts.abbreviations
        units, text = _write_compact(number, texts, names, direction or Rounding.HALF_UP)
    else:
        raise ValidationError("compact", compact, 'True, False or "short"')
    return f"{texts.minus_rupiah if number < 0 and units else texts.rupiah}{text}"


def format_number(number: Decimal | SupportsIndex, *, locale: Locale | str = "id") -> str:
    """Write a number with all of its digits, grouped as the language does.

    Args:
        number: An ``int``, a finite ``Decimal`` or anything with ``__index__``, of any sign and unit.
        locale: ``"id"`` or ``"en"``.

    Returns:
        The text; trailing zeros of a ``Decimal`` are kept, and minus zero has no sign.

    Raises:
        AmountError: If it is a float, a bool, text, NaN or infinite, or has more digits than Python writes (4300).
        ValidationError: If the locale is another.

    Examples:
        >>> from decimal import Decimal
        >>> from jaminan.formatting import format_number
        >>> format_number(Decimal("4958.415936"))
        '4.958,415936'
    """
    texts = _texts(locale)
    exact = to_number(number, "number")
    decimals = _decimals_of(exact)
    text = _write(_scale(exact, decimals, None, "number"), decimals, texts, "number", exact)
    return f"{texts.minus}{text}" if exact < 0 else text


def format_percent(
    share: Decimal | SupportsIndex,
    *,
    decimals: int | None = None,
    locale: Locale | str = "id",
    rounding: Rounding | str | None = None,
) -> str:
    """Write a share of 1 as a percentage.

    Args:
        share: The share, of any sign: ``Decimal("0.0054")`` is 0.54 %. An ``int``, a finite ``Decimal`` or anything
            with ``__index__``.
        decimals: How many decimals of the percentage to write, from 0 to 20 inclusive; ``None`` for all that it has,
            without trailing zeros.
        locale: ``"id"`` or ``"en"``.
        rounding: How to round to *decimals*. Without it a share that has more is refused.

    Returns:
        The text; what is or becomes zero has no minus sign.

    Raises:
        AmountError: If the share has more decimals than are written and no rounding is given, is a float, a bool,
            text, NaN or infinite, or has more digits than Python writes (4300).
        ValidationError: If an option is none of the above, or *rounding* is given without *decimals*.

    Examples:
        >>> from decimal import Decimal
        >>> from jaminan import format_percent
        >>> format_percent(Decimal("0.0054"))
        '0,54%'
        >>> format_percent(Decimal("0.0054"), decimals=1, locale="en", rounding="half_up")
        '0.5%'
    """
    texts = _texts(locale)
    exact = to_number(share, "share")
    direction = None if rounding is None else to_rounding(rounding)
    percentage = exact.scaleb(2, EXACT).normalize(EXACT) if isinstance(exact, Decimal) else exact * 100
    if decimals is not None:
        kept = _check_decimals(decimals)
    elif direction is None:
        kept = _decimals_of(percentage)
    else:
        raise ValidationError(
            "decimals", decimals, f"a whole number from 0 to {_MOST_DECIMALS} where rounding= is given"
        )
    units = _scale(percentage, kept, direction, "share")
    sign = texts.minus if exact < 0 and units else ""
    return f"{sign}{_write(units, kept, texts, 'share', exact)}{texts.percent}"


def format_date(day: date | str, *, locale: Locale | str = "id") -> str:
    """Write a day as day, month and year, in both languages in this order.

    Args:
        day: A date, a datetime (its date counts), or ISO text.
        locale: ``"id"`` or ``"en"``.

    Raises:
        ValidationError: If it is no day, or the locale is another.

    Examples:
        >>> from datetime import date
        >>> from jaminan import format_date
        >>> format_date(date(2024, 10, 22))
        '22 Oktober 2024'
        >>> format_date("2024-10-22", locale="en")
        '22 October 2024'
    """
    texts = _texts(locale)
    exact = to_day(day, "day")
    return f"{exact.day} {texts.months[exact.month - 1]} {exact.year}"


def format_label(code: Labelled, limit: object, locale: Locale | str = "id") -> str:
    """Write the label of a requirement or reason with its limit: a day in words, a share as a percentage.

    Args:
        code: What is asked for or said; ``{limit}`` in its label stands for the limit.
        limit: The limit that the act prints, or `None`.
        locale: ``"id"`` or ``"en"``.

    Raises:
        ValidationError: If the locale is another.

    Examples:
        >>> from datetime import date
        >>> from jaminan import RequirementCode
        >>> from jaminan.formatting import format_label
        >>> format_label(RequirementCode.ENOUGH_WORKERS, 50, "en")
        'at least 50 actively registered workers'
    """
    if isinstance(limit, date):
        said = format_date(limit, locale=locale)
    else:
        said = format_percent(limit, locale=locale) if isinstance(limit, Decimal) else str(limit)
    return code.label(locale).replace("{limit}", said)
