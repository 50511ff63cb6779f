"""Penalties, fines, set-offs, ladders, deadlines, duties and violations as HTML tables for notebooks."""

from collections.abc import Iterable, Sequence
from typing import Final

from jaminan.compliance_texts import duty_table, reasons_text, step_text, violation_text
from jaminan.formatting import format_date, format_percent
from jaminan.html_tables import html_table
from jaminan.labels import Labelled, Locale, to_locale
from jaminan.models.compliance.deadlines import Deadline, DutyMonth
from jaminan.models.compliance.penalties import AdministrativeFine, Arrears, Penalty, SetOff
from jaminan.models.compliance.sanctions import Sanctions
from jaminan.models.compliance.violations import Violation
from jaminan.money import Amount
from jaminan.sources import Citation
from jaminan.texts import format_value
from jaminan.timeline import Unit

__all__ = [
    "deadline_html",
    "duties_html",
    "fine_html",
    "penalty_html",
    "sanctions_html",
    "set_off_html",
    "violation_html",
]

_Words = Sequence[tuple[str, str]]

_SOURCE: Final = ("Sumber", "Source")
_TOTAL: Final = ("Jumlah", "Total")
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
_FINE: Final = (
    ("Iuran", "Contributions"),
    ("Besaran sebulan", "Rate a month"),
    ("Hari", "Days"),
    ("Diperhitungkan", "Counted"),
    ("Denda", "Fine"),
    _SOURCE,
)
_SET_OFF: Final = (
    ("Bulan", "Month"),
    ("Program", "Program"),
    ("Lebih bayar", "Overpaid"),
    ("Tagihan berikutnya", "Next bill"),
    ("Dibayar", "Payable"),
    ("Sisa", "Carried on"),
)
_DEADLINE: Final = (
    ("Siapa", "Who"),
    ("Apa", "What"),
    ("Program", "Program"),
    ("Tenggat", "Term"),
    ("Hari terakhir", "Last day"),
    _SOURCE,
)
_VIOLATION: Final = (
    ("Program", "Program"),
    ("Pelanggaran", "Violation"),
    ("Ditemukan", "Found"),
    ("Seharusnya", "Expected"),
    ("Selisih", "Difference"),
    ("Bobot", "Severity"),
    _SOURCE,
)


def _said(words: tuple[str, str], locale: Locale) -> str:
    return words[locale is Locale.EN]


def _head(columns: _Words, locale: Locale) -> tuple[str, ...]:
    return tuple(_said(words, locale) for words in columns)


def _rupiah(amount: Amount, locale: Locale) -> str:
    return format_value(amount, Unit.RUPIAH, locale)


def _sources(citations: Iterable[Citation], locale: Locale) -> str:
    return "; ".join(dict.fromkeys(citation.label(locale) for citation in citations))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _marked(text: str, evidence: Labelled, locale: Locale) -> str:
    return f"{text} ({evidence.label(locale)})"


def penalty_html(penalty: Penalty | Arrears, locale: Locale | str = "id") -> str:
    """Return a penalty, or a schedule of them, as an HTML table with the source of each line and the reasons below."""
    language = to_locale(locale)
    rows = [
        (
            str(line.month),
            str(line.program or ""),
            _rupiah(line.base, language),
            "" if line.due_on is None else line.due_on.isoformat(),
            line.paid_on.isoformat(),
            "" if line.months_late is None else str(line.months_late),
            format_percent(line.rate, locale=language),
            _rupiah(line.amount, language),
            _sources(line.citations, language),
        )
        for line in penalty.lines
    ]
    rows.append((_said(_TOTAL, language), "", "", "", "", "", "", _rupiah(penalty.total, language), ""))
    due = _rupiah(penalty.total_due, language)
    caption = _said((f"Seluruhnya harus dibayar: {due}", f"To be paid in all: {due}"), language)
    return html_table(
        _head(_PENALTY, language),
        rows,
        frozenset({2, 5, 6, 7}),
        _marked(caption, penalty.evidence, language),
        reasons_text((*(reason for line in penalty.lines for reason in line.reasons), *penalty.reasons), language),
        sums=1,
    )


def fine_html(fine: AdministrativeFine, locale: Locale | str = "id") -> str:
    """Return an administrative fine as an HTML table with its reasons below."""
    language = to_locale(locale)
    line = fine.line
    row = (
        _rupiah(line.base, language),
        format_percent(line.rate, locale=language),
        str(line.days),
        str(line.days_counted),
        _rupiah(line.amount, language),
        _sources(line.citations, language),
    )
    return html_table(
        _head(_FINE, language),
        [row],
        frozenset(range(5)),
        _marked(_said(("Denda administratif", "Administrative fine"), language), fine.evidence, language),
        reasons_text(fine.reasons, language),
    )


def set_off_html(settled: SetOff, locale: Locale | str = "id") -> str:
    """Return a set-off as an HTML table with its reasons and the agency's notice below."""
    language = to_locale(locale)
    amounts = (settled.difference, settled.next_bill, settled.payable, settled.carried)
    row = (str(settled.month), str(settled.program or ""), *(_rupiah(amount, language) for amount in amounts))
    notice = [] if settled.notice is None else [settled.notice.label(language)]
    caption = _said(("Perhitungan dengan bulan berikutnya", "Set-off with the next month"), language)
    return html_table(
        _head(_SET_OFF, language),
        [row],
        frozenset(range(2, 6)),
        _marked(caption, settled.evidence, language),
        (*reasons_text(settled.reasons, language), *notice),
    )


def sanctions_html(ladder: Sanctions, locale: Locale | str = "id") -> str:
    """Return a ladder of sanctions as an HTML table."""
    language = to_locale(locale)
    rows = [(str(place), step_text(step, language)) for place, step in enumerate(ladder.steps, start=1)]
    head = ("", _said(("Tahap", "Step"), language))
    caption = f"{_capital(ladder.subject.label(language))}, {format_date(ladder.on, locale=language)}"
    return html_table(head, rows, frozenset({0}), caption, reasons_text(ladder.reasons, language))


def deadline_html(deadline: Deadline, locale: Locale | str = "id") -> str:
    """Return a deadline as an HTML table."""
    language = to_locale(locale)
    row = (
        _capital(deadline.actor.label(language)),
        deadline.duty.label(language),
        ", ".join(deadline.programs),
        deadline.term.label(language),
        deadline.due_on.isoformat(),
        deadline.citation.label(language),
    )
    since = f"{_capital(deadline.event.label(language))}, {format_date(deadline.since, locale=language)}"
    return html_table(_head(_DEADLINE, language), [row], frozenset(), _marked(since, deadline.evidence, language))


def duties_html(duties: DutyMonth, locale: Locale | str = "id") -> str:
    """Return the duties of a month as an HTML table with the source of each."""
    title, head, rows = duty_table(duties, to_locale(locale))
    return html_table(head, rows, frozenset({3}), title)


def violation_html(violation: Violation, locale: Locale | str = "id") -> str:
    """Return a violation as an HTML table, with the sentence about it below."""
    language = to_locale(locale)
    row = (
        str(violation.program or ""),
        violation.kind.label(language),
        *(_rupiah(amount, language) for amount in (violation.found, violation.expected, violation.difference)),
        violation.severity.label(language),
        violation.citation.label(language),
    )
    return html_table(
        _head(_VIOLATION, language),
        [row],
        frozenset({2, 3, 4}),
        _marked(str(violation.month), violation.evidence, language),
        [violation_text(violation, language)],
    )
