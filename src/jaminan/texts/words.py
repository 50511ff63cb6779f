"""The words that all texts are made of: amounts, days, labels, sources and answers, in both languages."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final, cast

from jaminan.explanations import Fact, Step
from jaminan.formatting import format_date, format_label, format_number, format_rupiah
from jaminan.labels import Labelled, LabelledInt, Locale
from jaminan.money import EXACT, Amount
from jaminan.sources import Citation

__all__ = [
    "amount_of",
    "capitalised",
    "decimal_of",
    "either",
    "say_code",
    "say_columns",
    "say_day",
    "say_evidence",
    "say_head",
    "say_label",
    "say_met",
    "say_number",
    "say_program",
    "say_provisional",
    "say_rupiah",
    "say_sources",
]

_MOST_DECIMALS: Final = 20


def either(locale: Locale, indonesian: str, english: str) -> str:
    """Return the one of two texts that is in the language."""
    return english if locale is Locale.EN else indonesian


def say_columns(columns: Iterable[tuple[str, str]], locale: Locale) -> list[str]:
    """Return the names of columns, which are given in pairs of the two languages."""
    return [either(locale, *words) for words in columns]


def say_head(locale: Locale, indonesian: str, english: str) -> list[str]:
    """Return the names of columns, which are given a text a language with bars between them."""
    return either(locale, indonesian, english).split("|")


def capitalised(text: str) -> str:
    """Return a text with its first letter in capitals, and the rest as it is."""
    return text[:1].upper() + text[1:]


def say_rupiah(amount: Amount, locale: Locale) -> str:
    """Return an amount with all its sen, two at least where it has any."""
    if amount == int(amount):
        return format_rupiah(int(amount), locale=locale)
    exponent = Decimal(amount).normalize(EXACT).as_tuple().exponent
    decimals = max(2, -exponent) if isinstance(exponent, int) else 2
    if decimals > _MOST_DECIMALS:
        return f"{either(locale, 'Rp', 'IDR ')}{say_number(amount, locale)}"
    return format_rupiah(amount, decimals=decimals, locale=locale)


def say_number(number: Amount, locale: Locale) -> str:
    """Return an exact number without the zeros at its end."""
    short = Decimal(number).normalize(EXACT)
    exponent = short.as_tuple().exponent
    is_whole = isinstance(exponent, int) and exponent > 0
    return format_number(short.quantize(Decimal(1), context=EXACT) if is_whole else short, locale=locale)


def say_code(step: Step, locale: Locale) -> str:
    """Return what a step asks for or says, with its limit; a code without a label as it is."""
    code = step["code"]
    return format_label(code, step["limit"], locale) if isinstance(code, Labelled) else str(code)


def say_day(fact: Fact, locale: Locale) -> str:
    """Return a day in words; anything else as it is."""
    return format_date(fact, locale=locale) if isinstance(fact, date) else str(fact)


def say_label(fact: Fact, locale: Locale) -> str:
    """Return a word of the vocabulary by its label; anything else as it is."""
    return fact.label(locale) if isinstance(fact, Labelled | LabelledInt) else str(fact)


def say_program(program: Fact, phase: Fact, locale: Locale) -> str:
    """Return a program's acronym; a sum for JKK and JKM says the phase that it pays for, where it has one."""
    if program is not None:
        return str(program)
    return "JKK + JKM" if phase is None else f"JKK + JKM, {say_label(phase, locale)}"


def say_sources(citations: Iterable[Citation], locale: Locale) -> str:
    """Return citations as people write them, each once."""
    return "; ".join(dict.fromkeys(citation.label(locale) for citation in citations))


def say_met(is_met: object, locale: Locale) -> str:
    """Return whether a requirement is met, or assumed to be."""
    if is_met is None:
        return either(locale, "dianggap terpenuhi (tidak disebutkan)", "assumed (not stated)")
    return either(locale, "terpenuhi", "met") if is_met else either(locale, "TIDAK terpenuhi", "NOT met")


def say_provisional(names: Fact, locale: Locale) -> str:
    """Return the warning that figures are carried past what is known."""
    return either(
        locale,
        f"SEMENTARA: nilai terbaru {names} dipakai melewati hari terakhir kepastiannya.",
        f"PROVISIONAL: the newest value of {names} is carried past the last day that it is known for.",
    )


def say_evidence(evidence: Fact, locale: Locale) -> str:
    """Return the weakest mark as a sentence."""
    mark = say_label(evidence, locale)
    return either(locale, f"Bukti terlemah yang dipakai: {mark}.", f"Weakest evidence used: {mark}.")


def amount_of(fact: Fact) -> Amount:
    """Return a fact that is an amount; what each step holds is set where it is made."""
    return cast("Amount", fact)


def decimal_of(fact: Fact) -> Decimal:
    """Return a fact that is a decimal number."""
    return cast("Decimal", fact)
