"""Deadlines, penalties, sanctions and violations as text and as tables, in Indonesian and English."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from jaminan.evidence import Evidence
from jaminan.explanations import Fact
from jaminan.formatting import format_date, format_percent
from jaminan.labels import Locale
from jaminan.models.compliance.deadlines import Deadline, Duty, DutyMonth
from jaminan.models.compliance.penalties import AdministrativeFine, Arrears, Penalty, PenaltyLine, SetOff
from jaminan.models.compliance.sanctions import Sanctions, SanctionStep
from jaminan.models.compliance.violations import Violation
from jaminan.texts.compliance_words import say_difference, say_reasons, say_violation
from jaminan.texts.tables import Said, Table, Written, format_table
from jaminan.texts.words import capitalised, either, say_columns, say_rupiah, say_sources

__all__ = ["WRITERS"]

_SOURCE: Final = ("Sumber", "Source")


def _marked(text: str, evidence: Evidence, locale: Locale) -> str:
    return f"{text} ({evidence.label(locale)})"


# -------------------------------------------------------------------------------------------------------- deadlines


_DEADLINE: Final = (
    ("Siapa", "Who"),
    ("Apa", "What"),
    ("Program", "Program"),
    ("Tenggat", "Term"),
    ("Hari terakhir", "Last day"),
    _SOURCE,
)


def _deadline(deadline: Deadline, locale: Locale) -> Said:
    """Return who has to do what until when, with the article."""
    programs = f" ({', '.join(deadline.programs)})" if deadline.programs else ""
    until, term = format_date(deadline.due_on, locale=locale), deadline.term.label(locale)
    actor, duty = capitalised(deadline.actor.label(locale)), deadline.duty.label(locale)
    source = deadline.citation.label(locale)
    words = ("setelah", "after") if deadline.duty is Duty.REGISTER_ITSELF else ("paling lambat", "by")
    said = f"{actor}: {duty}{programs} {either(locale, *words)} {until} ({term}) [{source}]"
    since = f"{capitalised(deadline.event.label(locale))}, {format_date(deadline.since, locale=locale)}"
    row = (actor, duty, ", ".join(deadline.programs), term, deadline.due_on.isoformat(), source)
    return Said([said], Table(_marked(since, deadline.evidence, locale), say_columns(_DEADLINE, locale), [row]))


# -------------------------------------------------------------------------------------------------------- penalties


_PENALTY: Final = (
    ("Bulan", "Month"),
    ("Program", "Program"),
    ("Iuran", "Contribution"),
    ("Jatuh tempo", "Due"),
    ("Dibayar", "Paid"),
    ("Bulan terlambat", "Months late"),
    ("Besaran sebulan", "Rate a month"),
    ("Denda", "Penalty"),
    _SOURCE,
)
_SHORT_PENALTY: Final = (0, 1, 2, 3, 4, 5, 7)
"""The columns that a penalty has as text; the others stand in its reasons."""


def _penalty_row(line: PenaltyLine, locale: Locale) -> tuple[str, ...]:
    return (
        str(line.month),
        str(line.program or ""),
        say_rupiah(line.base, locale),
        "" if line.due_on is None else line.due_on.isoformat(),
        line.paid_on.isoformat(),
        "" if line.months_late is None else str(line.months_late),
        format_percent(line.rate, locale=locale),
        say_rupiah(line.amount, locale),
        say_sources(line.citations, locale),
    )


def _penalty(penalty: Penalty | Arrears, locale: Locale) -> Said:
    """Return a penalty, or a schedule of them, with the reasons below; as HTML with rates and sources too."""
    head, rows = say_columns(_PENALTY, locale), [_penalty_row(line, locale) for line in penalty.lines]
    total = say_rupiah(penalty.total, locale)
    rows.append((either(locale, "Jumlah", "Total"), "", "", "", "", "", "", total, ""))
    due = f"{either(locale, 'Seluruhnya harus dibayar', 'To be paid in all')}: {say_rupiah(penalty.total_due, locale)}"
    reasons = say_reasons([*(reason for line in penalty.lines for reason in line.reasons), *penalty.reasons], locale)
    short = format_table(
        [head[place] for place in _SHORT_PENALTY],
        [[row[place] for place in _SHORT_PENALTY] for row in rows],
        frozenset({2, 5, 6}),
    )
    table = Table(_marked(due, penalty.evidence, locale), head, rows, frozenset({2, 5, 6, 7}), 1, reasons)
    return Said([short, due, *reasons], table)


_FINE: Final = (
    ("Iuran", "Contributions"),
    ("Besaran sebulan", "Rate a month"),
    ("Hari", "Days"),
    ("Diperhitungkan", "Counted"),
    ("Denda", "Fine"),
    _SOURCE,
)


def _fine(fine: AdministrativeFine, locale: Locale) -> Said:
    """Return an administrative fine with its reasons below."""
    line, name = fine.line, either(locale, "Denda administratif", "Administrative fine")
    rate, base = format_percent(line.rate, locale=locale), say_rupiah(line.base, locale)
    amount, sources = say_rupiah(fine.fine, locale), say_sources(line.citations, locale)
    days = either(locale, f"{line.days_counted} dari {line.days} hari", f"{line.days_counted} of {line.days} days")
    reasons = say_reasons(fine.reasons, locale)
    row = (base, rate, str(line.days), str(line.days_counted), amount, sources)
    caption = _marked(name, fine.evidence, locale)
    table = Table(caption, say_columns(_FINE, locale), [row], frozenset(range(5)), notes=reasons)
    return Said([f"{name}: {rate} × {base} → {amount} ({days}) [{sources}]", *reasons], table)


_SET_OFF: Final = (
    ("Bulan", "Month"),
    ("Program", "Program"),
    ("Lebih bayar", "Overpaid"),
    ("Tagihan berikutnya", "Next bill"),
    ("Dibayar", "Payable"),
    ("Sisa", "Carried on"),
)


def _set_off(settled: SetOff, locale: Locale) -> Said:
    """Return a set-off with its reasons and the agency's notice below."""
    subject = f"{settled.program} {settled.month}" if settled.program else str(settled.month)
    said = f"{subject}: {say_difference(settled.difference, settled.payable, settled.carried, locale)}"
    notice = [] if settled.notice is None else [settled.notice.label(locale)]
    below = [*say_reasons(settled.reasons, locale), *notice]
    amounts = (settled.difference, settled.next_bill, settled.payable, settled.carried)
    row = (str(settled.month), str(settled.program or ""), *(say_rupiah(amount, locale) for amount in amounts))
    name = either(locale, "Perhitungan dengan bulan berikutnya", "Set-off with the next month")
    caption = _marked(name, settled.evidence, locale)
    table = Table(caption, say_columns(_SET_OFF, locale), [row], frozenset(range(2, 6)), notes=below)
    return Said([said, *below], table)


# ----------------------------------------------------------------------------------------------------------- duties


_DUTIES: Final = (
    ("Program", "Program"),
    ("Kewajiban", "Duty"),
    ("Hari terakhir", "Last day"),
    ("Jumlah", "Amount"),
    _SOURCE,
)


def _duties(duties: DutyMonth, locale: Locale) -> Table:
    """Return the table of a month's duties, with the source of each."""
    rows: list[tuple[str, ...]] = [
        (
            str(line.program),
            line.duty.label(locale),
            line.due_on.isoformat(),
            "" if line.amount is None else say_rupiah(line.amount, locale),
            say_sources(line.citations, locale),
        )
        for line in duties.lines
    ]
    if any(line.amount is not None for line in duties.lines):
        rows.append((either(locale, "Jumlah", "Total"), "", "", say_rupiah(duties.total, locale), ""))
    caption = f"{either(locale, 'Kewajiban bulan', 'Duties of')} {duties.month}"
    return Table(caption, say_columns(_DUTIES, locale), rows, frozenset({3}))


# -------------------------------------------------------------------------------------------------------- sanctions


def _step_text(step: SanctionStep, locale: Locale) -> str:
    """Return a step of a ladder as one line: what, for how long, what is denied, and what lifts it."""
    is_english = locale is Locale.EN
    said = [capitalised(step.kind.label(locale))]
    if step.programs:
        said[0] += f" ({', '.join(step.programs)})"
    said.append(f"{either(locale, 'oleh', 'by')} {step.imposed_by.label(locale)}")
    if step.condition is not None:
        said.append(f"{either(locale, 'bila', 'if')} {step.condition.label(locale)}")
    if step.terms:
        said.append(either(locale, " atau ", " or ").join(reading.term.label(locale) for reading in step.terms))
    if step.rate is not None:
        rate = format_percent(step.rate, locale=locale)
        most = f"at most {step.most_days} days" if is_english else f"paling lama {step.most_days} hari"
        said.append(f"{rate} {either(locale, 'setiap bulan', 'a month')}, {most}")
    if step.most_years is not None and step.most_rupiah is not None:
        fine = say_rupiah(step.most_rupiah, locale)
        said.append(
            f"up to {step.most_years} years of prison or {fine}"
            if is_english
            else f"paling lama {step.most_years} tahun penjara atau paling banyak {fine}"
        )
    if step.denied:
        said.append(", ".join(service.label(locale) for service in step.denied))
    if step.lifted_by:
        lifted = either(locale, " atau ", " or ").join(remedy.label(locale) for remedy in step.lifted_by)
        said.append(f"{either(locale, 'berakhir bila', 'ends when')}: {lifted}")
    return f"{'; '.join(said)} [{say_sources(step.citations, locale)}]"


def _step(step: SanctionStep, locale: Locale) -> Said:
    """Return a step of a ladder by itself."""
    said = _step_text(step, locale)
    return Said(
        [said],
        Table(
            "", say_columns((("Tahap", "Step"), ("Bukti", "Evidence")), locale), [(said, step.evidence.label(locale))]
        ),
    )


def _sanctions(ladder: Sanctions, locale: Locale) -> Said:
    """Return a ladder of sanctions, a line a step; or why there is none."""
    head = f"{capitalised(ladder.subject.label(locale))}, {format_date(ladder.on, locale=locale)}"
    rows = [(str(place), _step_text(step, locale)) for place, step in enumerate(ladder.steps, start=1)]
    reasons = say_reasons(ladder.reasons, locale)
    table = Table(head, ("", either(locale, "Tahap", "Step")), rows, frozenset({0}), notes=reasons)
    return Said([head, *(f"{place}. {said}" for place, said in rows), *reasons], table)


# ------------------------------------------------------------------------------------------------------- violations


_VIOLATION: Final = (
    ("Program", "Program"),
    ("Pelanggaran", "Violation"),
    ("Ditemukan", "Found"),
    ("Seharusnya", "Expected"),
    ("Selisih", "Difference"),
    ("Bobot", "Severity"),
    _SOURCE,
)


def _violation(violation: Violation, locale: Locale) -> Said:
    """Return a violation: a sentence with its amounts and its article, below the table too."""
    facts: dict[str, Fact] = {
        "kind": violation.kind,
        "program": violation.program,
        "expected": violation.expected,
        "found": violation.found,
        "severity": violation.severity,
        "ceiling_since": violation.ceiling_since,
        "risk_class": None if violation.risk_class is None else violation.risk_class.name,
        "region": violation.region,
    }
    source = violation.citation.label(locale)
    said = f"{say_violation(facts.__getitem__, locale)} [{source}]"
    row = (
        str(violation.program or ""),
        violation.kind.label(locale),
        *(say_rupiah(amount, locale) for amount in (violation.found, violation.expected, violation.difference)),
        violation.severity.label(locale),
        source,
    )
    caption = _marked(str(violation.month), violation.evidence, locale)
    table = Table(caption, say_columns(_VIOLATION, locale), [row], frozenset({2, 3, 4}), notes=[said])
    return Said([said], table)


WRITERS: Final[Mapping[type, Callable[[Any, Locale], Written]]] = {
    AdministrativeFine: _fine,
    Arrears: _penalty,
    Deadline: _deadline,
    DutyMonth: _duties,
    Penalty: _penalty,
    Sanctions: _sanctions,
    SanctionStep: _step,
    SetOff: _set_off,
    Violation: _violation,
}
"""What writes each class."""
