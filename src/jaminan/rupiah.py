"""Rupiah between text and numbers: reading amounts that people write, and spelling numbers in Indonesian words.

Nothing is guessed. A text that can be read in two ways is refused, because ``1,234`` is one Rupiah and a bit to an
Indonesian reader and more than a thousand to an English one.
"""

import re
from decimal import Decimal
from functools import cache
from operator import index
from typing import Final, SupportsIndex

from jaminan.errors import AmountError, RupiahParseError
from jaminan.labels import Locale, to_locale

__all__ = ["parse_rupiah", "spell_number", "spell_rupiah", "to_number"]

_WIDEST: Final = 1000
"""Digits before or after the decimal point past which a `Decimal` is refused, as in `jaminan.money`."""

_NUMBER: Final = "an int, a finite Decimal or an integer-like number"

_LONGEST: Final = 200
"""Characters past which a text is refused unread."""

_SEPARATORS: Final = {Locale.ID: (".", ","), Locale.EN: (",", ".")}
"""The sign between thousands and the sign before the decimals."""

_UNITS: Final = {
    Locale.ID: {
        "rb": 3,
        "ribu": 3,
        "jt": 6,
        "juta": 6,
        "m": 9,
        "mlr": 9,
        "miliar": 9,
        "milyar": 9,
        "t": 12,
        "triliun": 12,
        "trilyun": 12,
    },
    Locale.EN: {
        "k": 3,
        "thousand": 3,
        "m": 6,
        "mn": 6,
        "million": 6,
        "b": 9,
        "bn": 9,
        "billion": 9,
        "t": 12,
        "tn": 12,
        "trillion": 12,
    },
}
"""The power of ten of each unit, in lower case."""

_READABLE: Final = {
    Locale.ID: "an amount of Rupiah in Indonesian writing: points between all thousands or none, a comma before one or "
    'two decimals, at most one minus sign and one unit, like "Rp1.500.000,50" or "2,5 juta" (for English writing give '
    'locale="en")',
    Locale.EN: "an amount of Rupiah in English writing: commas between all thousands or none, a point before one or "
    'two decimals, at most one minus sign and one unit, like "IDR 1,500,000.50" or "2.5 million" (for Indonesian '
    'writing give locale="id")',
}

_LARGEST_SPELT: Final = 10**18

_ONES: Final = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES: Final = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))


def to_number(value: object, field: str) -> int | Decimal:
    """Return *value* as an exact number of any sign.

    Args:
        value: An ``int``, a finite ``Decimal``, or anything with ``__index__``.
        field: The name to say when it is refused.

    Raises:
        AmountError: If it is a float, a bool, text, NaN, infinite, or a decimal of more than 1000 digits before or
            after the point.
    """
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        if isinstance(exponent, str):  # NaN and the infinities
            raise AmountError(field, value, "a finite number")
        if value.adjusted() < _WIDEST and exponent >= -_WIDEST:
            return value if type(value) is Decimal else Decimal(value)
        if value:
            raise AmountError(field, value, f"a decimal of at most {_WIDEST} digits before and after the point")
        return 0
    if isinstance(value, bool):
        raise AmountError(field, value, _NUMBER)
    try:
        return index(value)  # type: ignore[arg-type]  # because any object may come in; a wrong one is refused
    except TypeError:
        hint = f"{_NUMBER}: a float is not exact, use Decimal or int" if isinstance(value, float) else _NUMBER
        raise AmountError(field, value, hint) from None


@cache
def _grammar(locale: Locale) -> re.Pattern[str]:
    """Return the pattern of an amount without brackets, whose white space is single spaces."""
    group, decimal = (re.escape(separator) for separator in _SEPARATORS[locale])
    return re.compile(
        rf"""
        (?P<minus>[-\u2212]?) [ ]?
        (?:rp\.?|idr)?        [ ]?
        (?P<inner>[-\u2212]?) [ ]?              # the minus sign may follow the currency
        (?P<whole>0|[1-9][0-9]*|[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})+)
        (?:
            {decimal}[-\u2013\u2014\u2212]      # "Rp37.500,-": no sen
        |
            (?:{decimal}(?P<fraction>[0-9]{{1,2}}))?
            (?:[ ]?(?P<unit>{"|".join(_UNITS[locale])}))?
        )
        """,
        re.VERBOSE | re.IGNORECASE | re.ASCII,  # ASCII: no other script's digits, and no letters that fold into k or s
    )


def parse_rupiah(text: str, *, locale: Locale | str = "id") -> Decimal:
    """Read an amount of Rupiah from text, or refuse the text where it can be read in more than one way.

    Read are, in upper or lower case: the currency ``Rp``, ``Rp.`` or ``IDR`` in front, or none; a minus sign (``-`` or
    U+2212) before or after it, or brackets around the whole (``(Rp5.000)`` is minus 5000); thousands in groups of
    three or without any; one or two decimals, or the ``,-`` of letters; and one unit behind: ``rb``, ``ribu``, ``jt``,
    ``juta``, ``M``, ``mlr``, ``miliar``, ``milyar``, ``T``, ``triliun``, ``trilyun``. ``M`` is *miliar*, 10**9, in
    Indonesian. In English the separators change places, ``M`` is a million, and the units are ``K``, ``thousand``,
    ``M``, ``mn``, ``million``, ``B``, ``bn``, ``billion``, ``T``, ``tn``, ``trillion``. White space of any kind may
    stand around the parts, never within a number.

    Refused are, among others, three or more decimals, also before a unit (``1,234`` and ``1,234 juta`` may be meant
    as English thousands); a point before other than three digits (``1.23``); leading zeros (``007``, ``01.234``: a
    code, not an amount); a second unit or minus sign; a plus sign; exponents; and the digits of other scripts.

    Args:
        text: The amount, at most 200 characters.
        locale: The writing to expect, ``"id"`` or ``"en"``.

    Returns:
        The amount in Rupiah, exact, with the decimals as written; minus zero is zero.

    Raises:
        RupiahParseError: If the text is no amount in that writing, is ambiguous, too long, or no text at all.
        ValidationError: If the locale is another.

    Examples:
        >>> from jaminan import parse_rupiah
        >>> parse_rupiah("Rp11.156")
        Decimal('11156')
        >>> parse_rupiah("- Rp 1.500.000,50")
        Decimal('-1500000.50')
        >>> parse_rupiah("1,5jt")
        Decimal('1500000')
        >>> parse_rupiah("IDR 1,234.50", locale="en")
        Decimal('1234.50')
    """
    expected = to_locale(locale)
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # because callers need not type-check
        raise RupiahParseError("text", text, _READABLE[expected])
    if len(text) > _LONGEST:
        raise RupiahParseError("text", text, f"an amount of Rupiah of at most {_LONGEST} characters")
    written = " ".join(text.split())
    has_brackets = written.startswith("(") and written.endswith(")")
    if has_brackets:
        written = written[1:-1].strip()
    match = _grammar(expected).fullmatch(written)
    if match is None:
        raise RupiahParseError("text", text, _READABLE[expected])
    minus_signs = has_brackets + len(match["minus"]) + len(match["inner"])
    if minus_signs > 1:
        raise RupiahParseError("text", text, _READABLE[expected])
    whole = match["whole"].replace(_SEPARATORS[expected][0], "")
    fraction = match["fraction"] or ""
    if match["unit"]:
        power = _UNITS[expected][match["unit"].lower()]
        amount = Decimal(whole + fraction.ljust(power, "0"))
    else:
        amount = Decimal(f"{whole}.{fraction}")
    return amount.copy_negate() if minus_signs and amount else amount


def _spell_below_hundred(number: int) -> list[str]:
    tens, ones = divmod(number, 10)
    if number < 10:  # noqa: PLR2004 - one digit
        return [_ONES[number]] if number else []
    if number == 10:  # noqa: PLR2004 - "sepuluh", not "satu puluh"
        return ["sepuluh"]
    if number == 11:  # noqa: PLR2004 - "sebelas", not "satu belas"
        return ["sebelas"]
    if tens == 1:
        return [_ONES[ones], "belas"]
    return [_ONES[tens], "puluh", *_spell_below_hundred(ones)]


def _spell_whole(number: int) -> list[str]:
    """Return the words of a whole number, 1 or more; of 0, none."""
    words: list[str] = []
    rest = number
    for size, scale in _SCALES:
        count, rest = divmod(rest, size)
        if count == 1 and scale == "ribu":
            words.append("seribu")
        elif count:
            words += [*_spell_whole(count), scale]
    hundreds, rest = divmod(rest, 100)
    if hundreds == 1:
        words.append("seratus")
    elif hundreds:
        words += [_ONES[hundreds], "ratus"]
    return words + _spell_below_hundred(rest)


def _spell(number: int | Decimal, field: str) -> str:
    if not -_LARGEST_SPELT <= number <= _LARGEST_SPELT:
        raise AmountError(field, number, "from -10**18 to 10**18 to be spelt in words")
    words = ["minus"] if number < 0 else []
    words += _spell_whole(abs(int(number))) or [_ONES[0]]
    decimals = f"{number:f}".partition(".")[2].rstrip("0") if isinstance(number, Decimal) else ""
    if decimals:
        words += ["koma", *(_ONES[int(digit)] for digit in decimals)]
    return " ".join(words)


def spell_number(number: Decimal | SupportsIndex) -> str:
    """Spell a number in Indonesian words; there is no other language.

    The decimals follow "koma" digit by digit, without trailing zeros: ``Decimal("17.50")`` reads like 17.5.
    *Se-* stands for one only in *sepuluh, sebelas, seratus* and in a lone thousand: 1000 is "seribu", 101000 "seratus
    satu ribu", 1001000 "satu juta seribu". Past *triliun* there is no further word: 10**15 is "seribu triliun".

    Args:
        number: An ``int``, a finite ``Decimal`` or anything with ``__index__``, from -10**18 to 10**18 inclusive.

    Returns:
        The words in lower case; a negative number begins with "minus", and minus zero is "nol".

    Raises:
        AmountError: If it is past 10**18 on either side, a float, a bool, text, NaN or infinite.

    Examples:
        >>> from jaminan import spell_number
        >>> spell_number(1_001_000)
        'satu juta seribu'
        >>> from decimal import Decimal
        >>> spell_number(Decimal("17.5"))
        'tujuh belas koma lima'
    """
    return _spell(to_number(number, "number"), "number")


def spell_rupiah(amount: Decimal | SupportsIndex) -> str:
    """Spell an amount in Indonesian words with its currency, as receipts and decrees do; there is no other language.

    Sen are read as decimals of the Rupiah: "koma lima rupiah", not "lima puluh sen". The words are those of
    `spell_number`.

    Args:
        amount: The amount in Rupiah: an ``int``, a finite ``Decimal`` or anything with ``__index__``, from -10**18 to
            10**18 inclusive.

    Returns:
        The words in lower case.

    Raises:
        AmountError: If it is past 10**18 on either side, a float, a bool, text, NaN or infinite.

    Examples:
        >>> from jaminan import spell_rupiah
        >>> spell_rupiah(11156)
        'sebelas ribu seratus lima puluh enam rupiah'
    """
    return f"{_spell(to_number(amount, 'amount'), 'amount')} rupiah"
