"""The steps of a bill's and of a membership's explanation as sentences, in Indonesian and English."""

from collections.abc import Callable
from typing import Final

from jaminan.explanations import Fact, Step, StepKind
from jaminan.formatting import format_percent
from jaminan.labels import Labelled, Locale
from jaminan.texts.words import (
    amount_of,
    decimal_of,
    either,
    say_code,
    say_day,
    say_evidence,
    say_label,
    say_met,
    say_number,
    say_program,
    say_provisional,
    say_rupiah,
)

__all__ = ["SENTENCES"]


_SUBJECT_FACTS: Final[dict[str, tuple[str, str]]] = {
    "wage": ("upah", "wage"),
    "income": ("penghasilan", "income"),
    "funding": ("dibayar oleh", "paid by"),
    "contract_months": ("bulan kontrak", "contract months"),
    "route": ("jalur", "route"),
    "monthly_wages": ("upah sebulan", "monthly wages"),
    "contract_value": ("nilai kontrak tanpa PPN", "contract value without VAT"),
    "vat": ("PPN yang dikeluarkan", "VAT taken out"),
}


def _subject(step: Step, locale: Locale) -> str:
    is_english = locale is Locale.EN
    said = [
        f"{_SUBJECT_FACTS[name][is_english]} {_subject_value(name, fact, locale)}"
        for name, fact in step.facts
        if name in _SUBJECT_FACTS and fact is not None
    ]
    segment, month, day, version = step["segment"], step["month"], say_day(step["law_day"], locale), step["law_version"]
    head = f"{say_label(segment, locale)} ({segment}), {', '.join(said)}"
    if is_english:
        return f"{head}, month {month}; law in force on {day} (version {version})."
    return f"{head}, bulan {month}; hukum yang berlaku pada {day} (versi {version})."


def _subject_value(name: str, fact: Fact, locale: Locale) -> str:
    if name in {"funding", "route"}:
        return say_label(fact, locale)
    return str(fact) if name == "contract_months" else say_rupiah(amount_of(fact), locale)


def _category(step: Step, locale: Locale) -> str:
    return f"{either(locale, 'Didaftarkan sebagai', 'Enrolled as')}: {say_label(step['category'], locale)}."


def _route(step: Step, locale: Locale) -> str:
    """Return a route that is open to a group, and whether it was taken."""
    taken = (
        either(locale, "jalur ini", "this route") if step["is_taken"] else either(locale, "jalur lain", "another route")
    )
    since = "" if step["since"] is None else f", {either(locale, 'sejak', 'since')} {say_day(step['since'], locale)}"
    base, mark = say_label(step["wage_base"], locale), say_label(step["evidence"], locale)
    return f"{taken}: {say_label(step['segment'], locale)} ({step['segment']}), {base}{since} ({mark})"


def _membership(step: Step, locale: Locale) -> str:
    return f"{step['program']}: {say_label(step['status'], locale)}."


def _programs_named(step: Step, locale: Locale) -> str:
    if locale is Locale.EN:
        return f"Programs as the caller named them: {step['programs']}."
    return f"Program sebagaimana disebut pemanggil: {step['programs']}."


def _requirement(step: Step, locale: Locale) -> str:
    return f"{say_code(step, locale)}: {say_met(step['is_met'], locale)}"


def _kind(step: Step, locale: Locale) -> str:
    """Return whether a measure waives or puts off."""
    return either(locale, "penundaan", "deferral") if step["is_deferral"] else either(locale, "keringanan", "relief")


def _relief(step: Step, locale: Locale) -> str:
    kind = _kind(step, locale)
    outcome = (
        either(locale, "diterapkan", "applied")
        if step["is_applied"]
        else either(locale, "tidak diterapkan", "not applied")
    )
    return f"{kind.capitalize()} {step['programs']}: {outcome}."


def _relief_passed_over(step: Step, locale: Locale) -> str:
    kind = _kind(step, locale)
    if locale is Locale.EN:
        said = "passed over at the caller's wish; its conditions are met or assumed"
    else:
        said = "dikesampingkan atas permintaan pemanggil; syaratnya terpenuhi atau dianggap terpenuhi"
    return f"{kind.capitalize()} {step['programs']}: {said}."


def _lowest_base(step: Step, locale: Locale) -> str:
    income, base = say_rupiah(amount_of(step["income"]), locale), say_rupiah(amount_of(step["base"]), locale)
    if locale is Locale.EN:
        return f"An income of {income} counts as {base}, the lowest base of the table."
    return f"Penghasilan {income} dihitung pada {base}, dasar terendah dalam tabel."


def _line(step: Step, locale: Locale) -> str:
    amount = say_rupiah(amount_of(step["amount"]), locale)
    relief = "" if step["relief"] is None else f" [{_kind(step, locale)} {step['relief']}]"
    program = say_program(step["program"], step["phase"], locale)
    return f"{program}, {say_label(step['payer'], locale)}: {_reckoning(step, locale)}{amount}{relief}"


def _reckoning(step: Step, locale: Locale) -> str:
    """Return how the amount of a line comes about, with its arrow; nothing for a printed amount that is the base."""
    base, exact = amount_of(step["base"]), decimal_of(step["exact"])
    result = "" if exact == amount_of(step["amount"]) else f" = {say_number(exact, locale)}"
    if step["rate"] is None:
        if base == amount_of(step["amount"]):
            return ""
        name = "base" if locale is Locale.EN else "dasar"
        return f"{name} {say_rupiah(base, locale)}{result} → "
    capped = ""
    if step["ceiling"] is not None and base == step["ceiling"]:
        capped = " (batas upah)" if locale is Locale.ID else " (wage ceiling)"
    return f"{format_percent(decimal_of(step['rate']), locale=locale)} × {say_rupiah(base, locale)}{capped}{result} → "


def _tier(step: Step, locale: Locale) -> str:
    part, rate, exact = amount_of(step["part"]), decimal_of(step["rate"]), decimal_of(step["exact"])
    above = say_rupiah(amount_of(step["above"]), locale)
    word = "above" if locale is Locale.EN else "di atas"
    return f"{word} {above}: {format_percent(rate, locale=locale)} × {say_rupiah(part, locale)} = {say_number(exact, locale)}"


def _package(step: Step, locale: Locale) -> str:
    """Return how a contract's price comes from the packages, and a longer one that costs no more."""
    is_english = locale is Locale.EN
    word, month = ("package of", "months") if is_english else ("paket", "bulan")
    text = f"{word} {step['months']} {month}: {say_rupiah(amount_of(step['amount']), locale)}"
    if step["extra_months"]:
        text += f" + {step['extra_months']} × {say_rupiah(amount_of(step['extra_month']), locale)}"
    if step["longer_months"] is not None:
        longer = say_rupiah(amount_of(step["longer_amount"]), locale)
        text += (
            f"; the package of {step['longer_months']} months costs no more: {longer}"
            if is_english
            else f"; paket {step['longer_months']} bulan tidak lebih mahal: {longer}"
        )
    return text


def _slice(step: Step, locale: Locale) -> str:
    if step["is_reading"]:
        if locale is Locale.EN:
            return f"Of {step['program']}, nothing goes to the JKP fund: a reading of the first text; the second still prints one"
        return f"Dari {step['program']}, tidak ada yang masuk dana JKP: tafsir naskah pertama; naskah kedua masih mencantumkannya"
    amount = say_rupiah(amount_of(step["amount"]), locale)
    rate = format_percent(decimal_of(step["rate"]), locale=locale)
    if locale is Locale.EN:
        return f"Of {step['program']}, {rate} or {amount} goes to the JKP fund; the bill does not change"
    return f"Dari {step['program']}, {rate} atau {amount} masuk dana JKP; tagihan tidak berubah"


def _deferred(step: Step, locale: Locale) -> str:
    amount = say_rupiah(amount_of(step["amount"]), locale)
    if locale is Locale.EN:
        return f"Put off and owed later: {amount}; the employer still withholds the worker's whole share"
    return f"Ditunda dan terutang kemudian: {amount}; pemberi kerja tetap memungut seluruh bagian pekerja"


def _total(step: Step, locale: Locale) -> str:
    employer, worker, government, billed, total = (
        say_rupiah(amount_of(step[name]), locale) for name in ("employer", "worker", "government", "billed", "total")
    )
    if locale is Locale.EN:
        return f"Employer {employer}, worker {worker}: billed {billed}. Government {government}. Total {total}."
    return f"Pemberi kerja {employer}, pekerja {worker}: ditagih {billed}. Pemerintah {government}. Jumlah {total}."


def _rounding(step: Step, locale: Locale) -> str:
    direction = say_label(step["rounding"], locale)
    if locale is Locale.EN:
        return f"Each line is rounded once, {direction}: practice, no act prints a rule."
    return f"Setiap baris dibulatkan sekali, {direction}: praktik, tidak ada peraturan yang mengaturnya."


def _provisional(step: Step, locale: Locale) -> str:
    return say_provisional(step["names"], locale)


def _evidence(step: Step, locale: Locale) -> str:
    if not step.depth:
        return say_evidence(step["evidence"], locale)
    evidence = say_label(step["evidence"], locale)
    if "program" in dict(step.facts):
        program = say_program(step["program"], step["phase"], locale)
        return f"{program}, {say_label(step['payer'], locale)}: {evidence}"
    return f"{either(locale, 'jalur dan dasar', 'route and base')}: {evidence}"


SENTENCES: Final[dict[Labelled, Callable[[Step, Locale], str]]] = {
    StepKind.SUBJECT: _subject,
    StepKind.CATEGORY: _category,
    StepKind.ROUTE: _route,
    StepKind.MEMBERSHIP: _membership,
    StepKind.PROGRAMS_NAMED: _programs_named,
    StepKind.REQUIREMENT: _requirement,
    StepKind.RELIEF: _relief,
    StepKind.RELIEF_PASSED_OVER: _relief_passed_over,
    StepKind.LOWEST_BASE: _lowest_base,
    StepKind.LINE: _line,
    StepKind.TIER: _tier,
    StepKind.PACKAGE: _package,
    StepKind.SLICE: _slice,
    StepKind.DEFERRED: _deferred,
    StepKind.TOTAL: _total,
    StepKind.ROUNDING: _rounding,
    StepKind.PROVISIONAL: _provisional,
    StepKind.EVIDENCE: _evidence,
}
"""The sentence of each kind of step."""
