"""Amounts, numbers, percentages and dates are written as CLDR and EYD say, exactly or not at all."""

import subprocess
import sys
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Any

import pytest
from babel import Locale as BabelLocale
from babel.dates import format_date as babel_date
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from jaminan.errors import AmountError, ValidationError
from jaminan.formatting import format_date, format_number, format_percent, format_rupiah
from jaminan.labels import Locale
from jaminan.money import Rounding


class Countable:
    """An integer-like number, as NumPy has them."""

    def __index__(self) -> int:
        """Return a number."""
        return 11156


BAD_NUMBERS = [1.0, float("inf"), True, "5", None, [1], Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity")]


# Rupiah


@pytest.mark.parametrize(
    ("amount", "options", "text"),
    [
        pytest.param(11156, {}, "Rp11.156", id="eyd"),
        pytest.param(0, {}, "Rp0", id="zero"),
        pytest.param(999, {}, "Rp999", id="no-group"),
        pytest.param(1000, {}, "Rp1.000", id="first-group"),
        pytest.param(-5000, {}, "-Rp5.000", id="negative"),
        pytest.param(-1, {}, "-Rp1", id="minus-one"),
        pytest.param(50_000_001, {}, "Rp50.000.001", id="every-rupiah"),
        pytest.param(10**15, {}, "Rp1.000.000.000.000.000", id="10**15"),
        pytest.param(10**18 - 1, {}, "Rp999.999.999.999.999.999", id="last-of-the-short-way"),
        pytest.param(10**18, {}, "Rp1.000.000.000.000.000.000", id="first-of-the-long-way"),
        pytest.param(-(10**18), {}, "-Rp1.000.000.000.000.000.000", id="first-of-the-long-way-negative"),
        pytest.param(10**40 + 1, {}, "Rp10" + ".000" * 12 + ".001", id="10**40+1"),
        pytest.param(Countable(), {}, "Rp11.156", id="integer-like"),
        pytest.param(Decimal(11156), {}, "Rp11.156", id="whole-decimal"),
        pytest.param(Decimal("11156.00"), {}, "Rp11.156", id="decimal-of-zero-sen"),
        pytest.param(Decimal("1E+6"), {}, "Rp1.000.000", id="exponent"),
        pytest.param(Decimal("-0"), {}, "Rp0", id="minus-zero"),
        pytest.param(Decimal("-0.00"), {"decimals": 2}, "Rp0,00", id="minus-zero-sen"),
        pytest.param(37500, {"decimals": 2}, "Rp37.500,00", id="sen-of-an-int"),
        pytest.param(Decimal("2066006.64"), {"decimals": 2}, "Rp2.066.006,64", id="umk-magelang-2023"),
        pytest.param(Decimal("-0.05"), {"decimals": 2}, "-Rp0,05", id="negative-sen"),
        pytest.param(Decimal("1.5"), {"decimals": 1}, "Rp1,5", id="one-decimal"),
        pytest.param(1, {"decimals": 20}, "Rp1,00000000000000000000", id="most-decimals"),
        pytest.param(Decimal("4958.415936"), {"rounding": "half_up"}, "Rp4.958", id="rounded-by-value"),
        pytest.param(Decimal("0.5"), {"rounding": Rounding.HALF_UP}, "Rp1", id="half-up"),
        pytest.param(Decimal("-0.5"), {"rounding": Rounding.HALF_UP}, "-Rp1", id="half-up-negative"),
        pytest.param(Decimal("0.5"), {"rounding": Rounding.HALF_EVEN}, "Rp0", id="half-even"),
        pytest.param(Decimal("-0.5"), {"rounding": Rounding.HALF_EVEN}, "Rp0", id="negative-that-rounds-to-zero"),
        pytest.param(Decimal("-0.004"), {"decimals": 2, "rounding": "down"}, "Rp0,00", id="negative-sen-to-zero"),
        pytest.param(Decimal("1.001"), {"decimals": 2, "rounding": "up"}, "Rp1,01", id="up-to-the-sen"),
        pytest.param(5, {"rounding": "up"}, "Rp5", id="rounding-of-a-whole-amount"),
        pytest.param(11156, {"locale": "en"}, "IDR 11,156", id="en"),
        pytest.param(11156, {"locale": Locale.EN}, "IDR 11,156", id="en-member"),
        pytest.param(-5000, {"locale": "en"}, "-IDR 5,000", id="en-negative"),
        pytest.param(Decimal("1234.5"), {"locale": "en", "decimals": 2}, "IDR 1,234.50", id="en-sen"),
        pytest.param(11156, {"locale": Locale.ID}, "Rp11.156", id="id-member"),
    ],
)
def test_amounts_are_written_exactly(amount: Any, options: dict[str, Any], text: str) -> None:
    """Signs, separators and digits follow the language."""
    assert format_rupiah(amount, **options) == text


@pytest.mark.parametrize(
    ("amount", "words", "short"),
    [
        pytest.param(0, "Rp0", "Rp0", id="zero"),
        pytest.param(7, "Rp7", "Rp7", id="one-digit"),
        pytest.param(999, "Rp999", "Rp999", id="below-units"),
        pytest.param(1000, "Rp1 ribu", "Rp1 rb", id="first-unit"),
        pytest.param(1049, "Rp1 ribu", "Rp1 rb", id="just-under-half"),
        pytest.param(1050, "Rp1,1 ribu", "Rp1,1 rb", id="half-up"),
        pytest.param(1250, "Rp1,3 ribu", "Rp1,3 rb", id="half-up-not-even"),
        pytest.param(-1250, "-Rp1,3 ribu", "-Rp1,3 rb", id="negative-half-up"),
        pytest.param(151_000, "Rp151 ribu", "Rp151 rb", id="press"),
        pytest.param(999_949, "Rp999,9 ribu", "Rp999,9 rb", id="under-the-next-unit"),
        pytest.param(999_950, "Rp1 juta", "Rp1 jt", id="rounds-into-the-next-unit"),
        pytest.param(999_999, "Rp1 juta", "Rp1 jt", id="contract"),
        pytest.param(-999_999, "-Rp1 juta", "-Rp1 jt", id="contract-negative"),
        pytest.param(1_000_000, "Rp1 juta", "Rp1 jt", id="juta"),
        pytest.param(2_300_000, "Rp2,3 juta", "Rp2,3 jt", id="press-decimal"),
        pytest.param(999_950_000, "Rp1 miliar", "Rp1 M", id="into-miliar"),
        pytest.param(1_500_000_000, "Rp1,5 miliar", "Rp1,5 M", id="miliar"),
        pytest.param(999_950_000_000, "Rp1 triliun", "Rp1 T", id="into-triliun"),
        pytest.param(1_500_000_000_000, "Rp1,5 triliun", "Rp1,5 T", id="triliun"),
        pytest.param(10**15, "Rp1.000 triliun", "Rp1.000 T", id="last-unit-is-grouped"),
        pytest.param(12_345 * 10**14, "Rp1.234.500 triliun", "Rp1.234.500 T", id="last-unit-in-the-millions"),
        pytest.param(Decimal("1234.56"), "Rp1,2 ribu", "Rp1,2 rb", id="decimal"),
        pytest.param(Decimal("999.50"), "Rp999,5", "Rp999,5", id="decimal-below-units"),
        pytest.param(Decimal("12.25"), "Rp12,3", "Rp12,3", id="decimal-below-units-half-up"),
        pytest.param(Decimal("999.95"), "Rp1 ribu", "Rp1 rb", id="decimal-into-ribu"),
        pytest.param(Decimal("-0.04"), "Rp0", "Rp0", id="negative-that-rounds-to-zero"),
    ],
)
def test_compact_amounts_keep_one_decimal_of_their_unit(amount: int | Decimal, words: str, short: str) -> None:
    """Rounded half up; what rounds to 1000 of a unit is 1 of the next, except in the last."""
    assert format_rupiah(amount, compact=True) == words
    assert format_rupiah(amount, compact="short") == short


@pytest.mark.parametrize(
    ("amount", "words", "short"),
    [
        pytest.param(999, "IDR 999", "IDR 999", id="below-units"),
        pytest.param(1500, "IDR 1.5 thousand", "IDR 1.5K", id="thousand"),
        pytest.param(999_999, "IDR 1 million", "IDR 1M", id="million"),
        pytest.param(1_500_000_000, "IDR 1.5 billion", "IDR 1.5B", id="billion"),
        pytest.param(-1_500_000_000_000, "-IDR 1.5 trillion", "-IDR 1.5T", id="trillion"),
        pytest.param(10**15, "IDR 1,000 trillion", "IDR 1,000T", id="last-unit-is-grouped"),
    ],
)
def test_compact_amounts_in_english(amount: int, words: str, short: str) -> None:
    """The units are those of CLDR."""
    assert format_rupiah(amount, compact=True, locale="en") == words
    assert format_rupiah(amount, compact="short", locale="en") == short


@pytest.mark.parametrize(
    ("rounding", "text"),
    [
        pytest.param(Rounding.HALF_UP, "Rp1,3 rb", id="half-up"),
        pytest.param(Rounding.HALF_EVEN, "Rp1,2 rb", id="half-even"),
        pytest.param("down", "Rp1,2 rb", id="down"),
        pytest.param("up", "Rp1,3 rb", id="up"),
    ],
)
def test_compact_rounding_can_be_chosen(rounding: Rounding | str, text: str) -> None:
    """Half up is the default, not a must."""
    assert format_rupiah(1250, compact="short", rounding=rounding) == text


def test_compact_rounding_down_stays_in_its_unit() -> None:
    """The next unit is reached by rounding only."""
    assert format_rupiah(999_999, compact="short", rounding="down") == "Rp999,9 rb"


@pytest.mark.parametrize(
    ("amount", "decimals"),
    [
        pytest.param(Decimal("0.5"), 0, id="sen-in-whole-rupiah"),
        pytest.param(Decimal("4958.415936"), 2, id="six-decimals-in-two"),
        pytest.param(Decimal("-1E-1000"), 20, id="thousand-decimals"),
    ],
)
def test_what_does_not_fit_is_refused(amount: Decimal, decimals: int) -> None:
    """Nothing is rounded silently, and the message says both ways out."""
    with pytest.raises(
        AmountError,
        match=rf"^amount must be exact at decimals={decimals} \(ask for more, or give rounding=\), got Decimal",
    ) as caught:
        format_rupiah(amount, decimals=decimals)
    assert (caught.value.field, caught.value.value) == ("amount", amount)


@pytest.mark.parametrize("amount", BAD_NUMBERS, ids=repr)
def test_inexact_amounts_are_refused(amount: Any) -> None:
    """Also where the text would be compact."""
    for compact in (False, True):
        with pytest.raises(AmountError, match=r"^amount must be "):
            format_rupiah(amount, compact=compact)


@pytest.mark.parametrize(
    ("options", "field"),
    [
        pytest.param({"decimals": -1}, "decimals", id="negative-decimals"),
        pytest.param({"decimals": 21}, "decimals", id="too-many-decimals"),
        pytest.param({"decimals": True}, "decimals", id="bool-decimals"),
        pytest.param({"decimals": False}, "decimals", id="bool-decimals-zero"),
        pytest.param({"decimals": 0.0}, "decimals", id="float-decimals"),
        pytest.param({"decimals": "2"}, "decimals", id="text-decimals"),
        pytest.param({"decimals": None}, "decimals", id="no-decimals"),
        pytest.param({"decimals": 2, "compact": True}, "decimals", id="decimals-of-compact"),
        pytest.param({"decimals": 2, "compact": "short"}, "decimals", id="decimals-of-short"),
        pytest.param({"compact": "long"}, "compact", id="unknown-compact"),
        pytest.param({"compact": None}, "compact", id="no-compact"),
        pytest.param({"compact": 1}, "compact", id="compact-one"),
        pytest.param({"compact": 0}, "compact", id="compact-zero"),
        pytest.param({"rounding": "half"}, "rounding", id="unknown-rounding"),
        pytest.param({"rounding": True}, "rounding", id="bool-rounding"),
        pytest.param({"rounding": ROUND_HALF_UP}, "rounding", id="rounding-of-decimal"),
        pytest.param({"locale": "fr"}, "locale", id="unknown-locale"),
        pytest.param({"locale": "id_ID"}, "locale", id="locale-with-region"),
        pytest.param({"locale": None}, "locale", id="no-locale"),
        pytest.param({"locale": ["id"]}, "locale", id="unhashable-locale"),
    ],
)
def test_unknown_options_are_refused(options: dict[str, Any], field: str) -> None:
    """An option that means nothing is an error, for an int too."""
    for amount in (5, Decimal("5.00")):
        with pytest.raises(ValidationError) as caught:
            format_rupiah(amount, **options)
        assert caught.value.field == field


@pytest.mark.parametrize("compact", [False, True, "short"])
@pytest.mark.parametrize("sign", [1, -1])
def test_more_digits_than_python_writes_are_refused(compact: Any, sign: int) -> None:
    """The limit is Python's and an error of ours."""
    with pytest.raises(
        AmountError, match=r"^amount must be a number of at most 4300 digits, .* got a int that"
    ) as caught:
        format_rupiah(sign * 10**5000, compact=compact)
    assert caught.value.value == sign * 10**5000


def test_the_most_digits_that_python_writes_are_written() -> None:
    """4300 digits, in groups of three."""
    assert format_rupiah(10**4299) == "Rp1" + ".000" * 1433


@given(st.integers(-(10**27), 10**27))
def test_whole_amounts_have_the_digits_of_babel(amount: int) -> None:
    """Within the 28 digits that Babel keeps; in English but for the space after the code."""
    expected = {
        locale: format_currency(amount, "IDR", "¤#,##0", locale=locale, currency_digits=False)
        for locale in ("id", "en")
    }
    assert format_rupiah(amount) == expected["id"]
    assert format_rupiah(amount, locale="en") == expected["en"].replace("IDR", "IDR ")


@given(st.decimals(-(10**20), 10**20, places=2))
def test_sen_have_the_digits_of_babel(amount: Decimal) -> None:
    """With the pattern given: left alone, Babel 2.19 writes the Rupiah without decimals, and 2.18 with two."""
    expected = format_currency(amount + 0, "IDR", "¤#,##0.00", locale="id", currency_digits=False)
    assert format_rupiah(amount, decimals=2) == expected


@given(
    st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False),
    st.integers(0, 20),
    st.sampled_from(Rounding),
)
def test_rounded_text_is_the_nearest_in_its_direction(amount: Decimal, decimals: int, rounding: Rounding) -> None:
    """The standard library's rounding agrees."""
    with localcontext() as context:
        context.prec = 2100
        exact = amount.quantize(Decimal(1).scaleb(-decimals), rounding=f"ROUND_{rounding.value.upper()}")
        expected = f"{abs(exact):,f}".translate(str.maketrans(",.", ".,"))
    sign = "-" if exact < 0 else ""
    assert format_rupiah(amount, decimals=decimals, rounding=rounding) == f"{sign}Rp{expected}"


def test_writing_ignores_the_context_of_decimals() -> None:
    """A caller's precision changes nothing."""
    with localcontext() as context:
        context.prec = 3
        assert format_rupiah(Decimal("1234567.89"), decimals=2) == "Rp1.234.567,89"
        assert format_rupiah(10**40 + 1) == "Rp10" + ".000" * 12 + ".001"
        assert format_rupiah(Decimal("-1234567.5"), rounding="half_up") == "-Rp1.234.568"
        assert format_rupiah(Decimal(1_234_567), compact=True) == "Rp1,2 juta"
        assert format_number(Decimal("4958.415936")) == "4.958,415936"
        assert format_percent(Decimal("0.00123456789")) == "0,123456789%"


# Numbers


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        pytest.param(0, "0", "0", id="zero"),
        pytest.param(1234567, "1.234.567", "1,234,567", id="int"),
        pytest.param(-1234, "-1.234", "-1,234", id="negative"),
        pytest.param(Decimal("4958.415936"), "4.958,415936", "4,958.415936", id="six-decimals"),
        pytest.param(Decimal("17.50"), "17,50", "17.50", id="trailing-zero"),
        pytest.param(Decimal("-0.5"), "-0,5", "-0.5", id="negative-half"),
        pytest.param(Decimal("-0.00"), "0,00", "0.00", id="minus-zero"),
        pytest.param(Decimal("1E+4"), "10.000", "10,000", id="exponent"),
        pytest.param(Decimal("1E-7"), "0,0000001", "0.0000001", id="small"),
        pytest.param(Decimal("1234.0001234"), "1.234,0001234", "1,234.0001234", id="decimals-are-not-grouped"),
        pytest.param(Countable(), "11.156", "11,156", id="integer-like"),
    ],
)
def test_numbers_keep_all_digits(number: Any, indonesian: str, english: str) -> None:
    """Only the separators are the language's."""
    assert format_number(number) == indonesian
    assert format_number(number, locale="en") == english


@given(st.decimals(-(10**20), 10**20, places=6), st.sampled_from(["id", "en"]))
def test_numbers_have_the_digits_of_babel(number: Decimal, locale: str) -> None:
    """Babel agrees within the 28 digits that it keeps; it drops trailing zeros."""
    trimmed = format_number(number, locale=locale).rstrip("0").rstrip(".,")
    assert (trimmed or "0") == format_decimal(number + 0, locale=locale, decimal_quantization=False)


@pytest.mark.parametrize("number", BAD_NUMBERS, ids=repr)
def test_inexact_numbers_are_refused(number: Any) -> None:
    """By the name of the argument."""
    with pytest.raises(AmountError, match=r"^number must be "):
        format_number(number)


def test_numbers_refuse_what_is_too_long_or_another_locale() -> None:
    """Errors of ours, not of Python."""
    with pytest.raises(AmountError, match=r"^number must be a number of at most 4300 digits"):
        format_number(10**5000)
    with pytest.raises(ValidationError, match="locale"):
        format_number(5, locale="fr")


# Percentages


@pytest.mark.parametrize(
    ("share", "options", "text"),
    [
        pytest.param(Decimal("0.0054"), {}, "0,54%", id="contract"),
        pytest.param(Decimal("0.0054"), {"locale": "en"}, "0.54%", id="en"),
        pytest.param(Decimal("0.0370"), {}, "3,7%", id="trailing-zero"),
        pytest.param(Decimal("0.02"), {}, "2%", id="whole-percent"),
        pytest.param(Decimal("0.1"), {}, "10%", id="ten-percent"),
        pytest.param(Decimal("1.00"), {}, "100%", id="all"),
        pytest.param(1, {}, "100%", id="int"),
        pytest.param(-1, {}, "-100%", id="negative-int"),
        pytest.param(Countable(), {}, "1.115.600%", id="integer-like"),
        pytest.param(Decimal("12.5"), {}, "1.250%", id="grouped"),
        pytest.param(0, {}, "0%", id="zero"),
        pytest.param(Decimal("-0.00"), {}, "0%", id="minus-zero"),
        pytest.param(Decimal("-0.0014"), {}, "-0,14%", id="negative"),
        pytest.param(Decimal("0.000024"), {}, "0,0024%", id="small"),
        pytest.param(Decimal("1E+1"), {}, "1.000%", id="exponent"),
        pytest.param(Decimal("0.005"), {"decimals": 2}, "0,50%", id="decimals"),
        pytest.param(1, {"decimals": 0}, "100%", id="no-decimals"),
        pytest.param(Decimal("0.00545"), {"decimals": 2, "rounding": "half_up"}, "0,55%", id="half-up"),
        pytest.param(Decimal("0.00545"), {"decimals": 2, "rounding": "half_even"}, "0,54%", id="half-even"),
        pytest.param(Decimal("-0.00001"), {"decimals": 2, "rounding": "half_up"}, "0,00%", id="rounds-to-zero"),
        pytest.param(Decimal(1) / Decimal(3), {"decimals": 1, "rounding": Rounding.DOWN}, "33,3%", id="third"),
    ],
)
def test_shares_are_written_as_percentages(share: Any, options: dict[str, Any], text: str) -> None:
    """Exactly, unless decimals and rounding are asked for."""
    assert format_percent(share, **options) == text


def test_a_share_that_does_not_fit_is_refused() -> None:
    """Nothing is rounded silently."""
    with pytest.raises(AmountError, match=r"^share must be exact at decimals=1 \(ask for more, or give rounding=\)"):
        format_percent(Decimal("0.0054"), decimals=1)


@pytest.mark.parametrize("share", BAD_NUMBERS, ids=repr)
def test_inexact_shares_are_refused(share: Any) -> None:
    """A float is no rate."""
    with pytest.raises(AmountError, match=r"^share must be "):
        format_percent(share)


@pytest.mark.parametrize(
    ("options", "field"),
    [
        pytest.param({"decimals": -1}, "decimals", id="negative-decimals"),
        pytest.param({"decimals": 21}, "decimals", id="too-many-decimals"),
        pytest.param({"decimals": True}, "decimals", id="bool-decimals"),
        pytest.param({"rounding": "half_up"}, "decimals", id="rounding-to-nothing"),
        pytest.param({"decimals": 1, "rounding": "half"}, "rounding", id="unknown-rounding"),
        pytest.param({"locale": "fr"}, "locale", id="unknown-locale"),
    ],
)
def test_unknown_options_of_percentages_are_refused(options: dict[str, Any], field: str) -> None:
    """An option that means nothing is an error."""
    with pytest.raises(ValidationError) as caught:
        format_percent(Decimal("0.0054"), **options)
    assert caught.value.field == field


def test_a_share_of_too_many_digits_is_refused() -> None:
    """An error of ours, not of Python."""
    with pytest.raises(AmountError, match=r"^share must be a number of at most 4300 digits"):
        format_percent(10**5000)


@given(st.decimals(-1000, 1000, places=9), st.sampled_from(["id", "en"]))
def test_percentages_say_their_share(share: Decimal, locale: str) -> None:
    """Reading the text back gives the share."""
    text = format_percent(share, locale=locale)
    group, decimal = (".", ",") if locale == "id" else (",", ".")
    assert text.endswith("%")
    assert Decimal(text[:-1].replace(group, "").replace(decimal, ".")) / 100 == share
    assert not (decimal in text and text.endswith("0%"))


# Dates


@pytest.mark.parametrize(
    ("day", "indonesian", "english"),
    [
        pytest.param(date(2024, 10, 22), "22 Oktober 2024", "22 October 2024", id="contract"),
        pytest.param(date(2025, 1, 1), "1 Januari 2025", "1 January 2025", id="one-digit"),
        pytest.param("2015-07-01", "1 Juli 2015", "1 July 2015", id="iso-text"),
        pytest.param(datetime(2026, 8, 17, 23, 59), "17 Agustus 2026", "17 August 2026", id="datetime"),  # noqa: DTZ001 - naive is meant
        pytest.param(date(2024, 2, 29), "29 Februari 2024", "29 February 2024", id="leap-day"),
        pytest.param(date.min, "1 Januari 1", "1 January 1", id="first"),
        pytest.param(date.max, "31 Desember 9999", "31 December 9999", id="last"),
    ],
)
def test_days_are_written_in_words(day: date | str, indonesian: str, english: str) -> None:
    """Day, month, year in both languages."""
    assert format_date(day) == indonesian
    assert format_date(day, locale="en") == english


@given(st.dates())
def test_days_equal_those_of_babel(day: date) -> None:
    """CLDR's long date in Indonesian, and the British order in English."""
    assert format_date(day) == babel_date(day, "long", locale="id")
    assert format_date(day, locale="en") == babel_date(day, "d MMMM y", locale="en")


@pytest.mark.parametrize("day", ["", "22 Oktober 2024", "2024-13-01", 20241022.5, None, 0], ids=repr)
def test_what_is_no_day_is_refused(day: Any) -> None:
    """By the name of the argument."""
    with pytest.raises(ValidationError, match=r"^day must be "):
        format_date(day)


def test_days_refuse_another_locale() -> None:
    """Two languages are written."""
    with pytest.raises(ValidationError, match="locale"):
        format_date(date(2024, 10, 22), locale="jv")


# Babel


@pytest.mark.parametrize("locale", ["id", "en"])
def test_cldr_still_says_what_the_short_way_relies_on(locale: str) -> None:
    """Groups of three, the currency in front, the percent sign behind, European digits."""
    data = BabelLocale.parse(locale)
    assert data.currency_formats["standard"].grouping == (3, 3)
    assert data.currency_formats["standard"].suffix == ("", "")
    assert data.percent_formats[None].prefix == ("", "-")
    assert data.default_numbering_system == "latn"


def test_babel_waits_for_first_use() -> None:
    """Importing the module and reading Rupiah load no Babel; writing does."""
    script = (
        "import sys, jaminan.formatting as f, jaminan.rupiah as r;"
        "r.parse_rupiah('Rp5'); r.spell_rupiah(5); early = 'babel' in sys.modules;"
        "f.format_rupiah(5); print(early, 'babel' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert shown.split() == ["False", "True"]
