"""The steps of an explanation of a benefit, a tax or a claim as sentences, in Indonesian and English."""

from collections.abc import Callable
from typing import Final

from jaminan.explanations import Fact, Step
from jaminan.explanations.benefits import BenefitStepKind
from jaminan.formatting import format_percent, format_rupiah
from jaminan.labels import Labelled, Locale
from jaminan.models.benefit_results import FactorKind
from jaminan.models.jkk_results import JkkLimit
from jaminan.texts.factors import formula, line_name
from jaminan.texts.words import (
    amount_of,
    capitalised,
    either,
    say_code,
    say_day,
    say_evidence,
    say_label,
    say_met,
    say_number,
    say_provisional,
    say_rupiah,
)

__all__ = ["SENTENCES", "TIMES", "say_most"]


def _event(step: Step, locale: Locale) -> str:
    program = "" if step["program"] is None else f"{step['program']}: "
    day = step["day"]
    on = next((fact for name, fact in step.facts if name == "on"), None)
    said = either(locale, "tanpa tahun", "no year named") if day is None else say_day(day, locale)
    asked = (
        "" if on is None else either(locale, f", diajukan {say_day(on, locale)}", f", claimed {say_day(on, locale)}")
    )
    law = either(locale, "hukum pada hari itu", "the law of that day")
    version = f"{either(locale, 'versi', 'version')} {step['law_version']}"
    text = f"{either(locale, 'kejadian', 'event')} {said}{asked}; {law} ({version})."
    return f"{program}{text if program else capitalised(text)}"


def _condition(step: Step, locale: Locale) -> str:
    text = say_code(step, locale)
    return f"{capitalised(text)}: {say_met(step['is_met'], locale)}."


def _line(step: Step, locale: Locale) -> str:
    factors = [
        (FactorKind(name.split(".", 2)[2]), amount_of(fact))  # type: ignore[call-arg]  # because a member is looked up, not made
        for name, fact in step.facts
        if name.startswith("factor.")
    ]
    name = line_name((step[each] for each in ("line", "child", "level", "part", "side", "payee", "year")), locale)
    amount = format_rupiah(int(amount_of(step["amount"])), locale=locale)
    most = f"{either(locale, 'paling banyak', 'at most')} " if step["is_maximum"] else ""
    if len(factors) == 1:
        return f"{name}: {most}{amount}"
    bound = ""
    if step["bound"] is not None:
        bound = f", {say_label(step['bound'], locale)} {say_rupiah(amount_of(step['limit']), locale)}"
    elif step["exact"] != step["amount"]:
        bound = f" = {say_number(amount_of(step['exact']), locale)}"
    reckoning = f"{formula(factors, locale)}{bound} → " if factors else ""
    return f"{name}: {reckoning}{most}{amount}"


def _note(step: Step, locale: Locale) -> str:
    return say_label(step["note"], locale)


def _total(step: Step, locale: Locale) -> str:
    total = format_rupiah(int(amount_of(step["total"])), locale=locale)
    facts = dict(step.facts)
    if "net" not in facts:
        most = f"{either(locale, 'paling banyak', 'at most')} " if facts["is_maximum"] else ""
        return f"{either(locale, 'Jumlah', 'Total')} {most}{total}."
    extra = ""
    if amount_of(facts["surcharge"]):
        share = format_percent(amount_of(facts["surcharge"]), locale=locale)
        extra = either(
            locale, f", termasuk tambahan {share} karena tanpa NPWP", f", with {share} on top for want of a tax number"
        )
    net = say_rupiah(amount_of(facts["net"]), locale)
    return either(locale, f"Pajak {total}{extra}; diterima {net}.", f"Tax {total}{extra}; paid out {net}.")


def _tax(step: Step, locale: Locale) -> str:
    gross, day = say_rupiah(amount_of(step["gross"]), locale), say_day(step["day"], locale)
    if step["is_final"]:
        kind = either(
            locale, "pajak final, dibayar dalam dua tahun kalender", "final tax, paid within two calendar years"
        )
    else:
        kind = either(
            locale,
            "tarif Pasal 17, sejak tahun kalender ketiga; dapat dikreditkan",
            "rates of article 17, from the third calendar year on; a credit in the annual return",
        )
    return f"JHT {gross}, {day}: {kind}."


def _tax_slice(step: Step, locale: Locale) -> str:
    above = say_rupiah(amount_of(step["above"]), locale)
    rate, part = format_percent(amount_of(step["rate"]), locale=locale), say_rupiah(amount_of(step["part"]), locale)
    exact = say_number(amount_of(step["exact"]), locale)
    return f"{either(locale, 'di atas', 'above')} {above}: {rate} × {part} = {exact}"


def say_most(limit: Fact, amount: Fact, locale: Locale) -> str:
    """Return a maximum in words: a sum, a share on top, or that it is not covered."""
    if amount is None:
        return either(locale, "belum ditanggung", "not covered yet")
    if limit is JkkLimit.PROSTHESIS_MARKUP:
        return f"+{format_percent(amount_of(amount), locale=locale)}"
    return f"{either(locale, 'paling banyak', 'at most')} {say_rupiah(amount_of(amount), locale)}"


def _limit_step(step: Step, locale: Locale) -> str:
    mark = "" if step["evidence"] is None else f" ({say_label(step['evidence'], locale)})"
    return f"{capitalised(say_label(step['limit'], locale))}: {say_most(step['limit'], step['amount'], locale)}{mark}"


def _wage_step(step: Step, locale: Locale) -> str:
    name = either(locale, "Upah sebulan yang menjadi dasar", "Monthly wage that the benefit is taken of")
    return f"{name} ({say_label(step['group'], locale)}): {say_rupiah(amount_of(step['amount']), locale)}"


def _decision(step: Step, locale: Locale) -> str:
    text = either(locale, "Berhak", "Entitled") if step["is_met"] else either(locale, "TIDAK berhak", "NOT entitled")
    if step["share"] is not None:
        text += f": {format_percent(amount_of(step['share']), locale=locale)} {either(locale, 'dari saldo', 'of the balance')}"
    if step["form"] is not None:
        text += f": {say_label(step['form'], locale)}"
    return f"{text}."


def _payer(step: Step, locale: Locale) -> str:
    return f"{either(locale, 'Dibayar oleh', 'Paid by')}: {say_label(step['payer'], locale)}."


TIMES: Final[dict[str, tuple[str, str]]] = {
    "earliest_on": ("Paling cepat terpenuhi", "Met at the earliest"),
    "last_on": ("Hari terakhir mengajukan", "Last day to claim"),
    "starts_on": ("Pensiun dimulai", "The pension begins"),
    "ends_on": ("Pensiun berakhir karena umur", "The pension ends by age"),
    "status_due_on": ("Status ditetapkan paling lambat", "The status is fixed by"),
    "funeral_now": ("Biaya pemakaman dibayar segera, sejak", "The funeral benefit is due at once, since"),
}


def _time(step: Step, locale: Locale) -> str:
    return f"{TIMES[str(step['what'])][locale is Locale.EN]}: {say_day(step['day'], locale)}."


def _provisional(step: Step, locale: Locale) -> str:
    return say_provisional(step["names"], locale)


def _evidence(step: Step, locale: Locale) -> str:
    if step.depth:
        return f"{capitalised(say_label(step['line'], locale))}: {say_label(step['evidence'], locale)}"
    return say_evidence(step["evidence"], locale)


SENTENCES: Final[dict[Labelled, Callable[[Step, Locale], str]]] = {
    BenefitStepKind.EVENT: _event,
    BenefitStepKind.CONDITION: _condition,
    BenefitStepKind.LINE: _line,
    BenefitStepKind.NOTE: _note,
    BenefitStepKind.TOTAL: _total,
    BenefitStepKind.TAX: _tax,
    BenefitStepKind.TAX_SLICE: _tax_slice,
    BenefitStepKind.LIMIT: _limit_step,
    BenefitStepKind.WAGE: _wage_step,
    BenefitStepKind.DECISION: _decision,
    BenefitStepKind.PAYER: _payer,
    BenefitStepKind.TIME: _time,
    BenefitStepKind.PROVISIONAL: _provisional,
    BenefitStepKind.EVIDENCE: _evidence,
}
"""The sentence of each kind of step."""
