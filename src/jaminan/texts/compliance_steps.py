"""The steps of an explanation about compliance as sentences, in Indonesian and English."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final

from jaminan.explanations import Step
from jaminan.explanations.compliance import ComplianceStep
from jaminan.formatting import format_date, format_percent
from jaminan.labels import Labelled, Locale
from jaminan.models.compliance.sanctions import Remedy, SanctionCondition
from jaminan.models.programs import Program
from jaminan.texts.compliance_words import say_difference, say_violation
from jaminan.texts.words import amount_of, capitalised, decimal_of, say_code, say_day, say_label, say_number, say_rupiah

__all__ = ["SENTENCES"]


def _contribution_step(step: Step, locale: Locale) -> str:
    program, month, due_on, months = step["program"], step["month"], step["due_on"], step["months_late"]
    subject = f"{program} {month}" if isinstance(program, Program) else str(month)
    base, amount = say_rupiah(amount_of(step["base"]), locale), say_rupiah(amount_of(step["amount"]), locale)
    exact, rate = step["exact"], step["rate"]
    is_english = locale is Locale.EN
    if not isinstance(due_on, date):
        return f"{subject}, {base}: {amount}"
    due = format_date(due_on, locale=locale)
    if not months:
        head = f"due on {due}, paid in time" if is_english else f"jatuh tempo {due}, tepat waktu"
        return f"{subject}, {base}: {head} → {amount}"
    head = f"due on {due}" if is_english else f"jatuh tempo {due}"
    word = "month" if months == 1 else "months"
    count = f"{months} {word}" if is_english else f"{months} bulan"
    percent = format_percent(decimal_of(rate), locale=locale)
    product = "" if exact == step["amount"] else f" = {say_number(amount_of(exact), locale)}"
    return f"{subject}, {head}: {percent} × {count} × {base}{product} → {amount}"


def _reason_step(step: Step, locale: Locale) -> str:
    return capitalised(say_code(step, locale))


def _total_step(step: Step, locale: Locale) -> str:
    contributions, penalty, total = (
        say_rupiah(amount_of(step[name]), locale) for name in ("contributions", "penalty", "total_due")
    )
    if locale is Locale.EN:
        return f"Contributions {contributions}, penalty {penalty}: {total} in all."
    return f"Iuran {contributions}, denda {penalty}: seluruhnya {total}."


def _fine_step(step: Step, locale: Locale) -> str:
    rate = step["rate"]
    percent = format_percent(decimal_of(rate), locale=locale)
    base, amount = say_rupiah(amount_of(step["base"]), locale), say_rupiah(amount_of(step["amount"]), locale)
    if locale is Locale.EN:
        return f"{step['days_counted']} of {step['days']} days count: {percent} × {base} → {amount}"
    return f"{step['days_counted']} dari {step['days']} hari diperhitungkan: {percent} × {base} → {amount}"


def _set_off_step(step: Step, locale: Locale) -> str:
    difference, payable, carried = (amount_of(step[name]) for name in ("difference", "payable", "carried"))
    return capitalised(say_difference(difference, payable, carried, locale))


def _deadline_step(step: Step, locale: Locale) -> str:
    programs = f" ({step['programs']})" if step["programs"] else ""
    since, until = (say_day(step[name], locale) for name in ("since", "due_on"))
    event, duty = say_label(step["event"], locale), say_label(step["duty"], locale)
    term = f"{step['count']} {say_label(step['unit'], locale)}"
    said = f"{capitalised(event)}, {since}; {say_label(step['actor'], locale)}: {duty}{programs}, {term}"
    return f"{said}, {'last day' if locale is Locale.EN else 'hari terakhir'} {until}"


def _duty_step(step: Step, locale: Locale) -> str:
    until = say_day(step["due_on"], locale)
    amount = "" if step["amount"] is None else f" → {say_rupiah(amount_of(step['amount']), locale)}"
    word = "by" if locale is Locale.EN else "paling lambat"
    return f"{step['program']}: {say_label(step['duty'], locale)} {word} {until}{amount}"


def _duties_step(step: Step, locale: Locale) -> str:
    total = say_rupiah(amount_of(step["total"]), locale)
    if locale is Locale.EN:
        return f"To be paid for {step['month']}, both shares: {total}."
    return f"Harus dibayar untuk {step['month']}, kedua bagian: {total}."


def _sanction_step(step: Step, locale: Locale) -> str:
    by = "by" if locale is Locale.EN else "oleh"
    programs = f" ({step['programs']})" if step["programs"] else ""
    return f"{capitalised(say_label(step['kind'], locale))}{programs}, {by} {say_label(step['imposed_by'], locale)}"


def _detail_step(step: Step, locale: Locale) -> str:
    detail = step["detail"]
    is_english = locale is Locale.EN
    if isinstance(detail, SanctionCondition):
        return f"{'If' if is_english else 'Bila'} {detail.label(locale)}"
    if isinstance(detail, Remedy):
        return f"{'Ends when' if is_english else 'Berakhir bila'}: {detail.label(locale)}"
    if isinstance(detail, Labelled):
        return capitalised(detail.label(locale))
    most = ("at most " if is_english else "paling banyak ") if step["is_most"] else ""
    if step["is_money"]:
        return capitalised(f"{most}{say_rupiah(amount_of(detail), locale)}")
    if isinstance(detail, Decimal):
        return f"{format_percent(detail, locale=locale)} {'a month' if is_english else 'setiap bulan'}"
    return capitalised(f"{most}{detail} {say_label(step['unit'], locale)}")


def _violation_step(step: Step, locale: Locale) -> str:
    return say_violation(step.__getitem__, locale)


def _run_step(step: Step, locale: Locale) -> str:
    if locale is Locale.EN:
        return f"Longest run of months in arrears: {step['months']}."
    return f"Tunggakan berturut-turut terlama: {step['months']} bulan."


SENTENCES: Final[dict[str, Callable[[Step, Locale], str]]] = {
    ComplianceStep.CONTRIBUTION: _contribution_step,
    ComplianceStep.REASON: _reason_step,
    ComplianceStep.DUE_TOTAL: _total_step,
    ComplianceStep.RUN: _run_step,
    ComplianceStep.FINE: _fine_step,
    ComplianceStep.SET_OFF: _set_off_step,
    ComplianceStep.DEADLINE: _deadline_step,
    ComplianceStep.DUTY: _duty_step,
    ComplianceStep.DUTIES: _duties_step,
    ComplianceStep.SANCTION: _sanction_step,
    ComplianceStep.SANCTION_DETAIL: _detail_step,
    ComplianceStep.VIOLATION: _violation_step,
}
"""The sentence of each step of an explanation about compliance."""
