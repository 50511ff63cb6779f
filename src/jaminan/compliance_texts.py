"""Deadlines, penalties, sanctions and violations as text, in Indonesian and English."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, cast

from jaminan.compliance_explanations import ComplianceStep
from jaminan.explanations import Fact, Step
from jaminan.formatting import format_date, format_number, format_percent
from jaminan.labels import Labelled, Locale, to_locale
from jaminan.models.compliance.deadlines import Deadline, Duty, DutyMonth
from jaminan.models.compliance.penalties import (
    AdministrativeFine,
    Arrears,
    Penalty,
    PenaltyLine,
    Reason,
    ReasonCode,
    SetOff,
)
from jaminan.models.compliance.sanctions import Remedy, SanctionCondition, Sanctions, SanctionStep
from jaminan.models.compliance.violations import Violation, ViolationKind
from jaminan.models.programs import Program
from jaminan.money import Amount
from jaminan.sources import Citation
from jaminan.texts import format_table, format_value
from jaminan.timeline import Unit

__all__ = [
    "SENTENCES",
    "deadline_text",
    "duties_text",
    "duty_table",
    "fine_text",
    "limit_text",
    "penalty_text",
    "reasons_text",
    "sanctions_text",
    "set_off_text",
    "step_text",
    "violation_text",
]


def _rupiah(amount: Amount, locale: Locale) -> str:
    return format_value(amount, Unit.RUPIAH, locale)


def _sources(citations: Iterable[Citation], locale: Locale) -> str:
    return "; ".join(dict.fromkeys(citation.label(locale) for citation in citations))


def limit_text(limit: object, locale: Locale) -> str:
    """Return the limit of a reason: a day, a share or a number."""
    if isinstance(limit, date):
        return format_date(limit, locale=locale)
    return format_percent(limit, locale=locale) if isinstance(limit, Decimal) else str(limit)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# -------------------------------------------------------------------------------------------------------- deadlines


def deadline_text(deadline: Deadline, locale: Locale | str = "id") -> str:
    """Return who has to do what until when, with the article."""
    language = to_locale(locale)
    programs = f" ({', '.join(deadline.programs)})" if deadline.programs else ""
    until, term = format_date(deadline.due_on, locale=language), deadline.term.label(language)
    actor, duty = deadline.actor.label(language), deadline.duty.label(language)
    source = deadline.citation.label(language)
    words = ("setelah", "after") if deadline.duty is Duty.REGISTER_ITSELF else ("paling lambat", "by")
    word = words[language is Locale.EN]
    return f"{_capital(actor)}: {duty}{programs} {word} {until} ({term}) [{source}]"


# -------------------------------------------------------------------------------------------------------- penalties


_PENALTY_COLUMNS: Final = (
    ("Bulan", "Month"),
    ("Program", "Program"),
    ("Iuran", "Contribution"),
    ("Jatuh tempo", "Due"),
    ("Dibayar", "Paid"),
    ("Bulan terlambat", "Months late"),
    ("Denda", "Penalty"),
)
_PENALTY_NUMBERS: Final = frozenset({2, 5, 6})


def _head(columns: Sequence[tuple[str, str]], locale: Locale) -> tuple[str, ...]:
    return tuple(names[locale is Locale.EN] for names in columns)


def _penalty_row(line: PenaltyLine, locale: Locale) -> tuple[str, ...]:
    return (
        str(line.month),
        str(line.program or ""),
        _rupiah(line.base, locale),
        "" if line.due_on is None else line.due_on.isoformat(),
        line.paid_on.isoformat(),
        "" if line.months_late is None else str(line.months_late),
        _rupiah(line.amount, locale),
    )


def _penalty_rows(penalty: Penalty | Arrears, locale: Locale) -> list[tuple[str, ...]]:
    rows = [_penalty_row(line, locale) for line in penalty.lines]
    total = "Total" if locale is Locale.EN else "Jumlah"
    return [*rows, (total, "", "", "", "", "", _rupiah(penalty.total, locale))]


def _due(penalty: Penalty | Arrears, locale: Locale) -> str:
    amount = _rupiah(penalty.total_due, locale)
    return f"To be paid in all: {amount}" if locale is Locale.EN else f"Seluruhnya harus dibayar: {amount}"


def reasons_text(reasons: Iterable[Reason], locale: Locale | str = "id") -> list[str]:
    """Return reasons as sentences, each once, with all its sources."""
    language = to_locale(locale)
    merged: dict[str, list[Citation]] = {}
    for reason in reasons:
        merged.setdefault(_capital(reason.label(language)), []).append(reason.citation)
    return [f"{said} [{_sources(citations, language)}]" for said, citations in merged.items()]


def _said(penalty: Penalty | Arrears, locale: Locale) -> list[str]:
    reasons = [reason for line in penalty.lines for reason in line.reasons]
    return reasons_text((*reasons, *penalty.reasons), locale)


def penalty_text(penalty: Penalty | Arrears, locale: Locale | str = "id") -> str:
    """Return a penalty, or a schedule of them, as an aligned table with its reasons below."""
    language = to_locale(locale)
    table = format_table(_head(_PENALTY_COLUMNS, language), _penalty_rows(penalty, language), _PENALTY_NUMBERS)
    return "\n".join([table, _due(penalty, language), *_said(penalty, language)])


def fine_text(fine: AdministrativeFine, locale: Locale | str = "id") -> str:
    """Return an administrative fine with its reasons below."""
    language = to_locale(locale)
    line = fine.line
    rate, base = format_percent(line.rate, locale=language), _rupiah(line.base, language)
    amount, sources = _rupiah(fine.fine, language), _sources(line.citations, language)
    if language is Locale.EN:
        said = f"Administrative fine: {rate} × {base} → {amount} ({line.days_counted} of {line.days} days) [{sources}]"
    else:
        said = (
            f"Denda administratif: {rate} × {base} → {amount} ({line.days_counted} dari {line.days} hari) [{sources}]"
        )
    return "\n".join([said, *reasons_text(fine.reasons, language)])


def set_off_text(settled: SetOff, locale: Locale | str = "id") -> str:
    """Return a set-off with its reasons and the agency's notice below."""
    language = to_locale(locale)
    subject = f"{settled.program} {settled.month}" if settled.program else str(settled.month)
    said = f"{subject}: {_difference(settled.difference, settled.payable, settled.carried, language)}"
    notice = [] if settled.notice is None else [settled.notice.label(language)]
    return "\n".join([said, *reasons_text(settled.reasons, language), *notice])


def _difference(difference: Amount, payable: Amount, carried: Amount, locale: Locale) -> str:
    paid, left = _rupiah(payable, locale), _rupiah(carried, locale)
    size = _rupiah(difference if difference > 0 else -difference, locale)
    if locale is Locale.EN:
        said = "paid exactly" if not difference else f"{'overpaid' if difference > 0 else 'underpaid'} by {size}"
        return f"{said}: next month {paid}, carried on {left}"
    said = "dibayar pas" if not difference else f"{'lebih' if difference > 0 else 'kurang'} bayar {size}"
    return f"{said}: bulan berikutnya {paid}, sisa {left}"


# ----------------------------------------------------------------------------------------------------------- duties


_DUTY_COLUMNS: Final = (
    ("Program", "Program"),
    ("Kewajiban", "Duty"),
    ("Hari terakhir", "Last day"),
    ("Jumlah", "Amount"),
    ("Sumber", "Source"),
)


def duty_table(duties: DutyMonth, locale: Locale) -> tuple[str, tuple[str, ...], list[tuple[str, ...]]]:
    """Return title, head and rows of the table of a month's duties; its fourth column holds amounts."""
    rows: list[tuple[str, ...]] = [
        (
            str(line.program),
            line.duty.label(locale),
            line.due_on.isoformat(),
            "" if line.amount is None else _rupiah(line.amount, locale),
            _sources(line.citations, locale),
        )
        for line in duties.lines
    ]
    if any(line.amount is not None for line in duties.lines):
        total = "Total" if locale is Locale.EN else "Jumlah"
        rows.append((total, "", "", _rupiah(duties.total, locale), ""))
    title = f"{'Duties of' if locale is Locale.EN else 'Kewajiban bulan'} {duties.month}"
    return title, _head(_DUTY_COLUMNS, locale), rows


def duties_text(duties: DutyMonth, locale: Locale | str = "id") -> str:
    """Return the duties of a month as an aligned table with the source of each."""
    title, head, rows = duty_table(duties, to_locale(locale))
    return f"{title}\n{format_table(head, rows, frozenset({3}))}"


# -------------------------------------------------------------------------------------------------------- sanctions


def step_text(step: SanctionStep, locale: Locale | str = "id") -> str:
    """Return a step of a ladder as one line: what, for how long, what is denied, and what lifts it."""
    language = to_locale(locale)
    is_english = language is Locale.EN
    said = [_capital(step.kind.label(language))]
    if step.programs:
        said[0] += f" ({', '.join(step.programs)})"
    said.append(("by " if is_english else "oleh ") + step.imposed_by.label(language))
    if step.condition is not None:
        said.append(f"{'if' if is_english else 'bila'} {step.condition.label(language)}")
    if step.terms:
        either = " or " if is_english else " atau "
        said.append(either.join(reading.term.label(language) for reading in step.terms))
    if step.rate is not None:
        rate = format_percent(step.rate, locale=language)
        most = f"at most {step.most_days} days" if is_english else f"paling lama {step.most_days} hari"
        said.append(f"{rate} {'a month' if is_english else 'setiap bulan'}, {most}")
    if step.most_years is not None and step.most_rupiah is not None:
        fine = _rupiah(step.most_rupiah, language)
        said.append(
            f"up to {step.most_years} years of prison or {fine}"
            if is_english
            else f"paling lama {step.most_years} tahun penjara atau paling banyak {fine}"
        )
    if step.denied:
        said.append(", ".join(service.label(language) for service in step.denied))
    if step.lifted_by:
        lifted = (" or " if is_english else " atau ").join(remedy.label(language) for remedy in step.lifted_by)
        said.append(f"{'ends when' if is_english else 'berakhir bila'}: {lifted}")
    return f"{'; '.join(said)} [{_sources(step.citations, language)}]"


def _ladder_head(ladder: Sanctions, locale: Locale) -> str:
    return f"{_capital(ladder.subject.label(locale))}, {format_date(ladder.on, locale=locale)}"


def sanctions_text(ladder: Sanctions, locale: Locale | str = "id") -> str:
    """Return a ladder of sanctions as text, a line a step; or why there is none."""
    language = to_locale(locale)
    lines = [f"{place}. {step_text(step, language)}" for place, step in enumerate(ladder.steps, start=1)]
    return "\n".join([_ladder_head(ladder, language), *lines, *reasons_text(ladder.reasons, language)])


# ------------------------------------------------------------------------------------------------------- violations


_WRONG: Final[dict[ViolationKind, tuple[str, str]]] = {
    ViolationKind.WRONG_RISK_CLASS: (
        "{found} adalah iuran tingkat risiko {risk_class}, seharusnya {expected}",
        "{found} is the contribution of risk class {risk_class}, it should be {expected}",
    ),
    ViolationKind.JP_PAST_CEILING: (
        "dipotong {found} menurut batas upah sejak {ceiling_since}, seharusnya {expected}",
        "{found} is taken by the ceiling since {ceiling_since}, it should be {expected}",
    ),
    ViolationKind.JP_FUTURE_CEILING: (
        "dipotong {found} menurut batas upah yang baru berlaku {ceiling_since}, seharusnya {expected}",
        "{found} is taken by the ceiling that begins on {ceiling_since}, it should be {expected}",
    ),
    ViolationKind.MISSING_PROGRAM: ("tidak ada, seharusnya {expected}", "none is there, it should be {expected}"),
    ViolationKind.WAGE_UNDER_MINIMUM: (
        "upah {found}, upah minimum {region} {expected}",
        "wage {found}, minimum wage of {region} {expected}",
    ),
}
_MISSING_OF_EMPLOYER: Final = (
    "pekerja tidak diikutkan; iurannya ditanggung pemberi kerja",
    "the worker is not in it; the employer alone pays for it",
)
_WRONG_ELSE: Final = ("dipotong {found}, seharusnya {expected}", "{found} is taken, it should be {expected}")


def _wrong(facts: Callable[[str], Fact], locale: Locale) -> str:
    """Return the sentence of a violation from its facts."""
    kind, program = facts("kind"), facts("program")
    pattern = _WRONG.get(kind, _WRONG_ELSE) if isinstance(kind, ViolationKind) else _WRONG_ELSE
    if kind is ViolationKind.MISSING_PROGRAM and not facts("expected"):
        pattern = _MISSING_OF_EMPLOYER
    since = facts("ceiling_since")
    said = pattern[locale is Locale.EN].format(
        found=_rupiah(_amount(facts("found")), locale),
        expected=_rupiah(_amount(facts("expected")), locale),
        risk_class=facts("risk_class"),
        ceiling_since=format_date(since, locale=locale) if isinstance(since, date) else "",
        region=facts("region"),
    )
    name = "" if program is None else f"{program}: "
    return f"{name}{_capital(_label(kind, locale))}. {_capital(said)} ({_label(facts('severity'), locale)})"


def _violation_facts(violation: Violation) -> dict[str, Fact]:
    return {
        "kind": violation.kind,
        "program": violation.program,
        "expected": violation.expected,
        "found": violation.found,
        "severity": violation.severity,
        "ceiling_since": violation.ceiling_since,
        "risk_class": None if violation.risk_class is None else violation.risk_class.name,
        "region": violation.region,
    }


def violation_text(violation: Violation, locale: Locale | str = "id") -> str:
    """Return a violation as a sentence with its amounts and its article."""
    language = to_locale(locale)
    facts = _violation_facts(violation)
    return f"{_wrong(facts.__getitem__, language)} [{violation.citation.label(language)}]"


# ---------------------------------------------------------------------------------------------- steps of explanations


def _amount(fact: Fact) -> Amount:
    return fact if isinstance(fact, int | Decimal) else 0


def _label(fact: Fact, locale: Locale) -> str:
    return fact.label(locale) if isinstance(fact, Labelled) else str(fact)


def _contribution_step(step: Step, locale: Locale) -> str:
    program, month, due_on, months = step["program"], step["month"], step["due_on"], step["months_late"]
    subject = f"{program} {month}" if isinstance(program, Program) else str(month)
    base, amount = _rupiah(_amount(step["base"]), locale), _rupiah(_amount(step["amount"]), locale)
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
    percent = format_percent(rate, locale=locale) if isinstance(rate, Decimal) else str(rate)
    product = "" if exact == step["amount"] else f" = {_number(exact, locale)}"
    return f"{subject}, {head}: {percent} × {count} × {base}{product} → {amount}"


def _number(exact: Fact, locale: Locale) -> str:
    return format_number(exact.normalize(), locale=locale) if isinstance(exact, Decimal) else str(exact)


def _reason_step(step: Step, locale: Locale) -> str:
    code, limit = step["code"], step["limit"]
    text = code.label(locale) if isinstance(code, ReasonCode) else str(code)
    return _capital(text.replace("{limit}", limit_text(limit, locale)))


def _total_step(step: Step, locale: Locale) -> str:
    contributions, penalty, total = (
        _rupiah(_amount(step[name]), locale) for name in ("contributions", "penalty", "total_due")
    )
    if locale is Locale.EN:
        return f"Contributions {contributions}, penalty {penalty}: {total} in all."
    return f"Iuran {contributions}, denda {penalty}: seluruhnya {total}."


def _fine_step(step: Step, locale: Locale) -> str:
    rate = step["rate"]
    percent = format_percent(rate, locale=locale) if isinstance(rate, Decimal) else str(rate)
    base, amount = _rupiah(_amount(step["base"]), locale), _rupiah(_amount(step["amount"]), locale)
    if locale is Locale.EN:
        return f"{step['days_counted']} of {step['days']} days count: {percent} × {base} → {amount}"
    return f"{step['days_counted']} dari {step['days']} hari diperhitungkan: {percent} × {base} → {amount}"


def _set_off_step(step: Step, locale: Locale) -> str:
    difference, payable, carried = (_amount(step[name]) for name in ("difference", "payable", "carried"))
    return _capital(_difference(difference, payable, carried, locale))


def _deadline_step(step: Step, locale: Locale) -> str:
    programs = f" ({step['programs']})" if step["programs"] else ""
    since, until = (format_date(_day(step[name]), locale=locale) for name in ("since", "due_on"))
    event, duty = _label(step["event"], locale), _label(step["duty"], locale)
    term = f"{step['count']} {_label(step['unit'], locale)}"
    said = f"{_capital(event)}, {since}; {_label(step['actor'], locale)}: {duty}{programs}, {term}"
    return f"{said}, {'last day' if locale is Locale.EN else 'hari terakhir'} {until}"


def _duty_step(step: Step, locale: Locale) -> str:
    until = format_date(_day(step["due_on"]), locale=locale)
    amount = "" if step["amount"] is None else f" → {_rupiah(_amount(step['amount']), locale)}"
    word = "by" if locale is Locale.EN else "paling lambat"
    return f"{step['program']}: {_label(step['duty'], locale)} {word} {until}{amount}"


def _duties_step(step: Step, locale: Locale) -> str:
    total = _rupiah(_amount(step["total"]), locale)
    if locale is Locale.EN:
        return f"To be paid for {step['month']}, both shares: {total}."
    return f"Harus dibayar untuk {step['month']}, kedua bagian: {total}."


def _day(fact: Fact) -> date:
    return cast("date", fact)


def _sanction_step(step: Step, locale: Locale) -> str:
    by = "by" if locale is Locale.EN else "oleh"
    programs = f" ({step['programs']})" if step["programs"] else ""
    return f"{_capital(_label(step['kind'], locale))}{programs}, {by} {_label(step['imposed_by'], locale)}"


def _detail_step(step: Step, locale: Locale) -> str:
    detail = step["detail"]
    is_english = locale is Locale.EN
    if isinstance(detail, SanctionCondition):
        return f"{'If' if is_english else 'Bila'} {detail.label(locale)}"
    if isinstance(detail, Remedy):
        return f"{'Ends when' if is_english else 'Berakhir bila'}: {detail.label(locale)}"
    if isinstance(detail, Labelled):
        return _capital(detail.label(locale))
    most = ("at most " if is_english else "paling banyak ") if step["is_most"] else ""
    if step["is_money"]:
        return _capital(f"{most}{_rupiah(_amount(detail), locale)}")
    if isinstance(detail, Decimal):
        return f"{format_percent(detail, locale=locale)} {'a month' if is_english else 'setiap bulan'}"
    return _capital(f"{most}{detail} {_label(step['unit'], locale)}")


def _violation_step(step: Step, locale: Locale) -> str:
    return _wrong(step.__getitem__, locale)


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
