"""Amounts that people write are read exactly or refused, and numbers are spelt as Indonesian does."""

import time
from contextlib import suppress
from decimal import Decimal, localcontext
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jaminan.errors import AmountError, RupiahParseError, ValidationError
from jaminan.formatting import format_rupiah
from jaminan.rupiah import parse_rupiah, spell_number, spell_rupiah, to_number


class Countable:
    """An integer-like number, as NumPy has them."""

    def __init__(self, number: int) -> None:
        """Keep the number."""
        self.number = number

    def __index__(self) -> int:
        """Return the number."""
        return self.number


# Reading


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        pytest.param("Rp11.156", "11156", id="eyd"),
        pytest.param("Rp 11.156", "11156", id="press-space"),
        pytest.param("Rp. 11.156", "11156", id="letter-point"),
        pytest.param("Rp.11.156", "11156", id="letter-point-without-space"),
        pytest.param("RP11.156", "11156", id="upper-case"),
        pytest.param("rp11.156", "11156", id="lower-case"),
        pytest.param("IDR 1.500.000", "1500000", id="code"),
        pytest.param("idr1.500.000", "1500000", id="code-lower-case-without-space"),
        pytest.param("11.156", "11156", id="no-currency"),
        pytest.param("1.234", "1234", id="point-groups"),
        pytest.param("10000000", "10000000", id="plain-digits"),
        pytest.param("0", "0", id="zero"),
        pytest.param("Rp0", "0", id="zero-with-currency"),
        pytest.param("100000000000000000000000000000000000000001", f"{10**41 + 1}", id="more-digits-than-a-context"),
        pytest.param("Rp 1.500.000,50", "1500000.50", id="sen"),
        pytest.param("2.066.006,64", "2066006.64", id="umk-magelang-2023"),
        pytest.param("1,5", "1.5", id="one-decimal"),
        pytest.param("1,50", "1.50", id="two-decimals"),
        pytest.param("0,05", "0.05", id="only-sen"),
        pytest.param("1500000,5", "1500000.5", id="plain-digits-with-sen"),
        pytest.param("Rp37.500,-", "37500", id="letter-dash"),
        pytest.param("Rp37.500,–", "37500", id="letter-en-dash"),
        pytest.param("37500,-", "37500", id="letter-dash-plain-digits"),
        pytest.param("Rp37.500,00", "37500.00", id="decree"),
        pytest.param("- Rp5.000", "-5000", id="minus-space-currency"),
        pytest.param("-Rp5.000", "-5000", id="minus-currency"),
        pytest.param("Rp-5.000", "-5000", id="minus-after-currency"),
        pytest.param("Rp - 5.000", "-5000", id="minus-after-currency-with-spaces"),
        pytest.param("−Rp5.000", "-5000", id="unicode-minus"),
        pytest.param("Rp −5.000", "-5000", id="unicode-minus-after-currency"),
        pytest.param("-5.000", "-5000", id="minus-without-currency"),
        pytest.param("-Rp5.000,-", "-5000", id="minus-and-letter-dash"),
        pytest.param("(Rp5.000)", "-5000", id="brackets"),
        pytest.param("( Rp 5.000 )", "-5000", id="brackets-with-spaces"),
        pytest.param("(5.000,50)", "-5000.50", id="brackets-without-currency"),
        pytest.param("(Rp5 juta)", "-5000000", id="brackets-with-unit"),
        pytest.param("-0", "0", id="minus-zero"),
        pytest.param("(Rp0,00)", "0.00", id="zero-in-brackets"),
        pytest.param("Rp\u00a011.156", "11156", id="no-break-space"),
        pytest.param("Rp\u202f11.156", "11156", id="narrow-no-break-space"),
        pytest.param("Rp\u200911.156", "11156", id="thin-space"),
        pytest.param("  \tRp   11.156\r\n", "11156", id="surrounding-white-space"),
        pytest.param("151 rb", "151000", id="rb"),
        pytest.param("Rp151 ribu", "151000", id="ribu"),
        pytest.param("1,5jt", "1500000", id="jt-without-space"),
        pytest.param("1,5\u00a0jt", "1500000", id="jt-no-break-space"),
        pytest.param("2,5 juta", "2500000", id="juta"),
        pytest.param("2,25 JUTA", "2250000", id="juta-upper-case"),
        pytest.param("Rp1,5 M", "1500000000", id="M-is-miliar"),
        pytest.param("3 mlr", "3000000000", id="mlr"),
        pytest.param("Rp1,5 miliar", "1500000000", id="miliar"),
        pytest.param("1,5 milyar", "1500000000", id="milyar-old-spelling"),
        pytest.param("1,5 T", "1500000000000", id="T"),
        pytest.param("1,5 triliun", "1500000000000", id="triliun"),
        pytest.param("1,5 trilyun", "1500000000000", id="trilyun-old-spelling"),
        pytest.param("Rp1.000 triliun", "1000000000000000", id="grouped-before-unit"),
        pytest.param("1500 juta", "1500000000", id="plain-digits-before-unit"),
        pytest.param("-0,5 juta", "-500000", id="minus-half-a-unit"),
        pytest.param("0 juta", "0", id="zero-units"),
    ],
)
def test_indonesian_writing_is_read_exactly(text: str, amount: str) -> None:
    """Each way of writing has one value, with the decimals and the sign as written."""
    read = parse_rupiah(text)
    assert type(read) is Decimal
    assert str(read) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        pytest.param("IDR 11,156", "11156", id="code"),
        pytest.param("Rp11,156", "11156", id="symbol"),
        pytest.param("1,234.50", "1234.50", id="sen"),
        pytest.param("1,234", "1234", id="comma-groups"),
        pytest.param("1.5", "1.5", id="one-decimal"),
        pytest.param("-IDR 5,000", "-5000", id="minus"),
        pytest.param("(IDR 5,000.25)", "-5000.25", id="brackets"),
        pytest.param("IDR 37,500.-", "37500", id="letter-dash"),
        pytest.param("1.5K", "1500", id="K"),
        pytest.param("1.5 thousand", "1500", id="thousand"),
        pytest.param("IDR 1.5M", "1500000", id="M-is-million"),
        pytest.param("1.5mn", "1500000", id="mn"),
        pytest.param("1.5 Million", "1500000", id="million"),
        pytest.param("IDR 1.5B", "1500000000", id="B"),
        pytest.param("1.5bn", "1500000000", id="bn"),
        pytest.param("1.5 billion", "1500000000", id="billion"),
        pytest.param("IDR 1.5T", "1500000000000", id="T"),
        pytest.param("1.5tn", "1500000000000", id="tn"),
        pytest.param("IDR 1,000 trillion", "1000000000000000", id="trillion"),
    ],
)
def test_english_writing_is_read_exactly(text: str, amount: str) -> None:
    """English is the mirror image, with units of its own."""
    assert str(parse_rupiah(text, locale="en")) == amount


REFUSED_ALWAYS = [
    pytest.param("", id="empty"),
    pytest.param(" ", id="space"),
    pytest.param("Rp", id="only-currency"),
    pytest.param("Rp.", id="only-currency-point"),
    pytest.param("-", id="only-minus"),
    pytest.param("()", id="only-brackets"),
    pytest.param("(", id="one-bracket"),
    pytest.param("(Rp5", id="open-bracket"),
    pytest.param("Rp5)", id="close-bracket"),
    pytest.param("((5))", id="two-brackets"),
    pytest.param("Rp(5)", id="brackets-after-currency"),
    pytest.param("abc", id="letters"),
    pytest.param("juta", id="only-unit"),
    pytest.param("1e5", id="exponent"),
    pytest.param("1E5", id="exponent-upper-case"),
    pytest.param("NaN", id="nan"),
    pytest.param("Infinity", id="infinity"),
    pytest.param("inf", id="inf"),
    pytest.param("1_000", id="underscore"),
    pytest.param("0x10", id="hexadecimal"),
    pytest.param("+5", id="plus"),
    pytest.param("5+", id="plus-behind"),
    pytest.param("5-", id="minus-behind"),
    pytest.param("--5", id="two-minus-signs"),
    pytest.param("- -5", id="two-minus-signs-apart"),
    pytest.param("-Rp-5", id="minus-before-and-after-currency"),
    pytest.param("-−5", id="two-kinds-of-minus"),
    pytest.param("(-5)", id="minus-in-brackets"),
    pytest.param("-(5)", id="minus-before-brackets"),
    pytest.param("–5", id="en-dash-as-minus"),
    pytest.param("1 000", id="space-groups"),
    pytest.param("1'000", id="apostrophe-groups"),
    pytest.param("1\n000", id="two-lines"),
    pytest.param("1;2", id="two-fields"),
    pytest.param("Rp 5 Rp 6", id="two-amounts"),
    pytest.param("5 - 6", id="range"),
    pytest.param("Rp IDR 5", id="two-currencies"),
    pytest.param("USD 5", id="other-currency"),
    pytest.param("5 Rp", id="currency-behind"),
    pytest.param("Rp..5", id="two-points-after-currency"),
    pytest.param("007", id="leading-zeros"),
    pytest.param("00", id="two-zeros"),
    pytest.param("01.234", id="leading-zero-before-point"),
    pytest.param("01,234", id="leading-zero-before-comma"),
    pytest.param("0.123", id="zero-group-point"),
    pytest.param("0,123", id="zero-group-comma"),
    pytest.param("00.5", id="leading-zero-point-decimal"),
    pytest.param("00,5", id="leading-zero-comma-decimal"),
    pytest.param("1.2345", id="four-digits-after-point"),
    pytest.param("1,2345", id="four-digits-after-comma"),
    pytest.param("12.34.567", id="misplaced-points"),
    pytest.param("12,34,567", id="misplaced-commas"),
    pytest.param("1234.567.890", id="first-group-too-long-point"),
    pytest.param("1234,567,890", id="first-group-too-long-comma"),
    pytest.param("1.2,3.4", id="mixed-separators"),
    pytest.param("1.234,567", id="three-decimals-after-comma"),
    pytest.param("1,234.567", id="three-decimals-after-point"),
    pytest.param(".5", id="nothing-before-point"),
    pytest.param(",5", id="nothing-before-comma"),
    pytest.param("5.", id="nothing-after-point"),
    pytest.param("5,", id="nothing-after-comma"),
    pytest.param("1..234", id="two-points"),
    pytest.param("1,,5", id="two-commas"),
    pytest.param("5 juta juta", id="unit-twice"),
    pytest.param("5 rb jt", id="two-units"),
    pytest.param("1 juta 500 ribu", id="two-numbers-with-units"),
    pytest.param("5,- juta", id="dash-before-unit"),
    pytest.param("5 juta,-", id="dash-behind-unit"),
    pytest.param("5 jt.", id="point-behind-unit"),
    pytest.param("5 kg", id="no-unit-of-money"),
    pytest.param("٥", id="arabic-digit"),
    pytest.param("５", id="full-width-digit"),
    pytest.param("Rp1²", id="superscript"),
    pytest.param("5\u212a", id="kelvin-sign-is-no-k"),
    pytest.param("\u200b5", id="zero-width-space"),
    pytest.param("\ufeff5", id="byte-order-mark"),
    pytest.param("5\x00", id="null"),
]


@pytest.mark.parametrize("locale", ["id", "en"])
@pytest.mark.parametrize("text", REFUSED_ALWAYS)
def test_what_is_no_amount_is_refused(text: str, locale: str) -> None:
    """The error names the field, keeps the text, and says what would work."""
    with pytest.raises(RupiahParseError, match=r"text must be an amount of Rupiah in .* writing: .* like ") as caught:
        parse_rupiah(text, locale=locale)
    assert (caught.value.field, caught.value.value, caught.value.source) == ("text", text, "")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1.23", id="english-decimals"),
        pytest.param("1,234", id="english-thousand-or-three-decimals"),
        pytest.param("1,234.50", id="english"),
        pytest.param("1,234 juta", id="three-decimals-of-a-unit"),
        pytest.param("1,5 million", id="english-unit"),
        pytest.param("1,5k", id="english-abbreviation"),
    ],
)
def test_english_writing_is_refused_in_indonesian(text: str) -> None:
    """Nothing is guessed, and the way out is named."""
    with pytest.raises(RupiahParseError, match='for English writing give locale="en"'):
        parse_rupiah(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1,23", id="indonesian-decimals"),
        pytest.param("1.234", id="indonesian-thousand-or-three-decimals"),
        pytest.param("1.234,50", id="indonesian"),
        pytest.param("1.234 million", id="three-decimals-of-a-unit"),
        pytest.param("1.5 juta", id="indonesian-unit"),
        pytest.param("1.5jt", id="indonesian-abbreviation"),
    ],
)
def test_indonesian_writing_is_refused_in_english(text: str) -> None:
    """The mirror image."""
    with pytest.raises(RupiahParseError, match='for Indonesian writing give locale="id"'):
        parse_rupiah(text, locale="en")


@pytest.mark.parametrize("text", [None, 5, 1.5, b"5", Decimal(5), ["5"]], ids=repr)
def test_what_is_no_text_is_refused(text: object) -> None:
    """An amount that is a number already is no text to read."""
    with pytest.raises(RupiahParseError) as caught:
        parse_rupiah(text)  # type: ignore[arg-type]  # because wrong types come in at run time
    assert caught.value.value == text


@pytest.mark.parametrize("locale", ["fr", "ID", "", None, 1, ["id"]], ids=repr)
def test_reading_refuses_another_locale(locale: object) -> None:
    """Only two ways of writing are known."""
    with pytest.raises(ValidationError, match="locale"):
        parse_rupiah("5", locale=locale)  # type: ignore[arg-type]  # because wrong types come in at run time


def test_the_longest_text_is_read_and_one_more_is_refused() -> None:
    """200 characters are the limit, and the message says so."""
    assert parse_rupiah("9" * 200) == Decimal("9" * 200)
    with pytest.raises(RupiahParseError, match="at most 200 characters"):
        parse_rupiah("9" * 201)
    with pytest.raises(RupiahParseError, match="at most 200 characters"):
        parse_rupiah(" " * 201)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 199 + "x",
        "1" + ".234" * 49 + "x",
        "1" + ".234" * 49 + ",",
        " " * 199 + "x",
        "- " * 100,
        "(" * 100 + ")" * 100,
        "Rp" * 100,
        "jt" * 100,
        "1,5 " * 50,
        "0" * 200,
        "9" * 10_000_000,
        "- Rp - " + "1" * 180 + ",",
    ],
    ids=lambda text: f"{text[:8]}…",
)
def test_hostile_text_is_refused_at_once(text: str) -> None:
    """Refusing never takes longer than a moment, whatever the text."""
    begin = time.perf_counter()
    for _ in range(10):
        with pytest.raises(RupiahParseError):
            parse_rupiah(text)
    assert time.perf_counter() - begin < 1


@given(
    st.text(max_size=250) | st.text("0123456789.,-−()Rrp IDRjutbMT \u00a0", max_size=30), st.sampled_from(["id", "en"])
)
def test_any_text_is_read_or_refused(text: str, locale: str) -> None:
    """No text ends in another error, and what is read is finite."""
    with suppress(RupiahParseError):
        assert parse_rupiah(text, locale=locale).is_finite()


@given(
    st.integers(-(10**100), 10**100),
    st.sampled_from(["id", "en"]),
    st.sampled_from([("-", "\u2212"), ("-", "- "), ("Rp", "Rp "), ("Rp", "rP."), ("Rp", "IDR\u00a0")]),
)
def test_ways_of_writing_agree(amount: int, locale: str, change: tuple[str, str]) -> None:
    """Signs, spaces and the currency's names change nothing."""
    assert parse_rupiah(format_rupiah(amount, locale=locale).replace(*change), locale=locale) == amount


@given(st.integers(-(10**100), 10**100), st.sampled_from(["id", "en"]))
def test_whole_amounts_survive_being_written(amount: int, locale: str) -> None:
    """parse(format(x)) == x."""
    assert parse_rupiah(format_rupiah(amount, locale=locale), locale=locale) == amount


@given(st.decimals(-(10**30), 10**30, places=2), st.sampled_from(["id", "en"]))
def test_sen_survive_being_written(amount: Decimal, locale: str) -> None:
    """parse(format(x)) == x, to the sen."""
    assert parse_rupiah(format_rupiah(amount, decimals=2, locale=locale), locale=locale) == amount


@given(
    st.integers(-9999, 9999),
    st.sampled_from([10**2, 10**5, 10**8, 10**11]),
    st.sampled_from([True, "short"]),
    st.sampled_from(["id", "en"]),
)
def test_exact_compact_amounts_survive_being_written(tenths: int, tenth: int, compact: bool | str, locale: str) -> None:
    """What has at most one decimal of its unit is written without loss; below the unit it may have none."""
    amount = tenths * tenth if abs(tenths) >= 10 else tenths * tenth * 10
    text = format_rupiah(amount, compact=compact, locale=locale)  # type: ignore[arg-type]  # because a list loses literals
    assert parse_rupiah(text, locale=locale) == amount


def test_reading_ignores_the_context_of_decimals() -> None:
    """A caller's precision changes nothing."""
    with localcontext() as context:
        context.prec = 3
        assert str(parse_rupiah("-Rp1.234.567,89")) == "-1234567.89"
        assert str(parse_rupiah("1.234.567,89 juta")) == "1234567890000"


# Spelling


@pytest.mark.parametrize(
    ("number", "words"),
    [
        pytest.param(0, "nol", id="0"),
        pytest.param(1, "satu", id="1"),
        pytest.param(9, "sembilan", id="9"),
        pytest.param(10, "sepuluh", id="10"),
        pytest.param(11, "sebelas", id="11"),
        pytest.param(12, "dua belas", id="12"),
        pytest.param(19, "sembilan belas", id="19"),
        pytest.param(20, "dua puluh", id="20"),
        pytest.param(21, "dua puluh satu", id="21"),
        pytest.param(99, "sembilan puluh sembilan", id="99"),
        pytest.param(100, "seratus", id="100"),
        pytest.param(101, "seratus satu", id="101"),
        pytest.param(110, "seratus sepuluh", id="110"),
        pytest.param(111, "seratus sebelas", id="111"),
        pytest.param(200, "dua ratus", id="200"),
        pytest.param(999, "sembilan ratus sembilan puluh sembilan", id="999"),
        pytest.param(1000, "seribu", id="1000"),
        pytest.param(1001, "seribu satu", id="1001"),
        pytest.param(1100, "seribu seratus", id="1100"),
        pytest.param(2000, "dua ribu", id="2000"),
        pytest.param(10_000, "sepuluh ribu", id="10000"),
        pytest.param(11_000, "sebelas ribu", id="11000"),
        pytest.param(21_000, "dua puluh satu ribu", id="21000"),
        pytest.param(100_000, "seratus ribu", id="100000"),
        pytest.param(101_000, "seratus satu ribu", id="101000"),
        pytest.param(101_001, "seratus satu ribu satu", id="101001"),
        pytest.param(1_000_000, "satu juta", id="10**6"),
        pytest.param(1_001_000, "satu juta seribu", id="1001000"),
        pytest.param(1_000_001, "satu juta satu", id="1000001"),
        pytest.param(10**9, "satu miliar", id="10**9"),
        pytest.param(10**12, "satu triliun", id="10**12"),
        pytest.param(1001 * 10**9, "satu triliun satu miliar", id="1001*10**9"),
        pytest.param(10**15, "seribu triliun", id="10**15"),
        pytest.param(101 * 10**15, "seratus satu ribu triliun", id="101*10**15"),
        pytest.param(10**18, "satu juta triliun", id="10**18"),
        pytest.param(-(10**18), "minus satu juta triliun", id="-10**18"),
        pytest.param(-5, "minus lima", id="-5"),
        pytest.param(Decimal("17.5"), "tujuh belas koma lima", id="17.5"),
        pytest.param(Decimal("17.50"), "tujuh belas koma lima", id="17.50"),
        pytest.param(Decimal("0.05"), "nol koma nol lima", id="0.05"),
        pytest.param(Decimal("3.14159"), "tiga koma satu empat satu lima sembilan", id="3.14159"),
        pytest.param(Decimal("10.203"), "sepuluh koma dua nol tiga", id="10.203"),
        pytest.param(Decimal("11156.00"), "sebelas ribu seratus lima puluh enam", id="11156.00"),
        pytest.param(Decimal("1E+3"), "seribu", id="1E+3"),
        pytest.param(Decimal("1E-7"), "nol koma nol nol nol nol nol nol satu", id="1E-7"),
        pytest.param(Decimal("-0.5"), "minus nol koma lima", id="-0.5"),
        pytest.param(Decimal("-0.00"), "nol", id="-0.00"),
        pytest.param(Decimal("0E+999999"), "nol", id="0E+999999"),
        pytest.param(
            999_999_999_999_999_999,
            "sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan triliun "
            "sembilan ratus sembilan puluh sembilan miliar "
            "sembilan ratus sembilan puluh sembilan juta "
            "sembilan ratus sembilan puluh sembilan ribu "
            "sembilan ratus sembilan puluh sembilan",
            id="10**18-1",
        ),
    ],
)
def test_numbers_are_spelt_in_indonesian(number: int | Decimal, words: str) -> None:
    """The words follow EYD; with the currency they only gain it."""
    assert spell_number(number) == words
    assert spell_rupiah(number) == f"{words} rupiah"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        pytest.param(11156, "sebelas ribu seratus lima puluh enam rupiah", id="kota-magelang"),
        pytest.param(Decimal("11156.50"), "sebelas ribu seratus lima puluh enam koma lima rupiah", id="sen"),
        pytest.param(Decimal("-0.5"), "minus nol koma lima rupiah", id="minus-half"),
        pytest.param(Countable(1000), "seribu rupiah", id="integer-like"),
    ],
)
def test_amounts_are_spelt_with_their_currency(amount: int | Decimal | Countable, words: str) -> None:
    """As on receipts and in decrees."""
    assert spell_rupiah(amount) == words


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    "number",
    [10**18 + 1, Decimal(10**18) + Decimal("0.01"), Decimal("1E+999"), 10**5000],
    ids=["one-more", "one-sen-more", "large-decimal", "more-digits-than-python-writes"],
)
def test_spelling_ends_at_the_limit(number: int | Decimal, sign: int) -> None:
    """Past 10**18 there are no words, and the message says the limit."""
    with pytest.raises(AmountError, match=r"amount must be from -10\*\*18 to 10\*\*18 to be spelt") as caught:
        spell_rupiah(sign * number)
    assert caught.value.field == "amount"
    with pytest.raises(AmountError, match=r"^number must be from -10\*\*18 to 10\*\*18"):
        spell_number(sign * number)


def value_of(words: str) -> Decimal:
    """Read Indonesian number words: an independent check of the spelling, right to left by place."""
    ones = dict(
        zip(
            ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"],
            range(10),
            strict=True,
        )
    )
    whole, _, decimals = words.removeprefix("minus ").partition(" koma ")
    for short, long in (
        ("seribu", "satu ribu"),
        ("seratus", "satu ratus"),
        ("sepuluh", "satu puluh"),
        ("sebelas", "satu belas"),
    ):
        whole = whole.replace(short, long)
    total = group = digit = 0
    for word in whole.split():
        if word in ones:
            digit = ones[word]
        elif word == "belas":
            group, digit = group + 10 + digit, 0
        elif word in ("puluh", "ratus"):
            group, digit = group + digit * (10 if word == "puluh" else 100), 0
        else:
            scale = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}[word]
            below = total % scale + group + digit
            total = total - total % scale + below * scale
            group = digit = 0
    text = str(total + group + digit) + (
        "." + "".join(str(ones[word]) for word in decimals.split()) if decimals else ""
    )
    return -Decimal(text) if words.startswith("minus ") else Decimal(text)


@given(
    st.integers(-(10**18), 10**18)
    | st.integers(-2000, 2_000_000)
    | st.decimals(-(10**9), 10**9, places=6, allow_nan=False, allow_infinity=False)
)
def test_words_say_the_number(number: int | Decimal) -> None:
    """Reading the words back by other means gives the number."""
    words = spell_number(number)
    assert value_of(words) == number
    assert "  " not in words
    assert words == words.strip()
    assert not {"satu puluh", "satu ratus", "satu belas"} & {" ".join(pair) for pair in pairs(words)}


def pairs(words: str) -> list[tuple[str, str]]:
    """Return each word with the next."""
    listed = words.split()
    return list(pairwise(listed))


def test_spelling_ignores_the_context_of_decimals() -> None:
    """A caller's precision changes nothing."""
    with localcontext() as context:
        context.prec = 3
        assert spell_number(Decimal("1001.25")) == "seribu satu koma dua lima"
        assert spell_number(10**18) == "satu juta triliun"


# What counts as a number


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        float("nan"),
        True,
        "5",
        None,
        [1],
        1j,
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("Infinity"),
        Decimal("-Infinity"),
    ],
    ids=repr,
)
def test_inexact_numbers_are_refused(value: object) -> None:
    """Floats, bools, text and what is not finite are refused by name."""
    with pytest.raises(AmountError, match=r"^wage must be ") as caught:
        to_number(value, "wage")
    assert caught.value.field == "wage"


def test_a_float_is_refused_with_the_remedy() -> None:
    """The message says what to use instead."""
    with pytest.raises(AmountError, match="a float is not exact, use Decimal or int"):
        spell_rupiah(1.5)  # type: ignore[arg-type]  # because wrong types come in at run time


@pytest.mark.parametrize(
    ("text", "is_taken"),
    [
        pytest.param("1E+999", True, id="1000-digits-before"),
        pytest.param("1E+1000", False, id="1001-digits-before"),
        pytest.param("1E-1000", True, id="1000-digits-after"),
        pytest.param("1E-1001", False, id="1001-digits-after"),
        pytest.param("-1E+1000000", False, id="fills-the-memory"),
        pytest.param("0E-1000000", True, id="zero-of-many-decimals"),
        pytest.param("-0E+1000000", True, id="zero-of-many-digits"),
    ],
)
def test_decimals_have_a_widest(text: str, is_taken: bool) -> None:
    """Exponents that would fill the memory are refused, unless they are of zero."""
    if is_taken:
        assert to_number(Decimal(text), "wage") == Decimal(text)
    else:
        with pytest.raises(AmountError, match="at most 1000 digits before and after the point"):
            to_number(Decimal(text), "wage")


def test_subclasses_come_out_plain() -> None:
    """What computes on is an int or a Decimal, whatever came in."""

    class Price(Decimal):
        """A decimal of someone else's."""

    assert type(to_number(Price("1.50"), "wage")) is Decimal
    assert str(to_number(Price("1.50"), "wage")) == "1.50"
    assert type(to_number(Countable(5), "wage")) is int


@pytest.mark.parametrize("text", ["(Rp55", "55)", "(Rp5.000) ,", 5, "1" * 201])
def test_a_refused_text_is_named(text: Any) -> None:
    """One bracket is none; the argument is called text."""
    with pytest.raises(RupiahParseError) as caught:
        parse_rupiah(text)
    assert (caught.value.field, caught.value.value) == ("text", text)


def test_a_number_that_cannot_be_spelt_is_named() -> None:
    """The arguments are called number and amount."""
    for call, field in ((spell_number, "number"), (spell_rupiah, "amount")):
        for wrong in (1.5, 10**18 + 1):
            with pytest.raises(AmountError) as caught:
                call(wrong)  # type: ignore[arg-type]  # a float on purpose
            assert caught.value.field == field
