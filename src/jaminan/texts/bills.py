"""Bills, their lines and memberships as text and as tables, in Indonesian and English."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from jaminan.explanations.bills import membership_steps
from jaminan.formatting import format_percent, format_rupiah
from jaminan.labels import Locale
from jaminan.models.decisions import Membership
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.results import ContributionLine, Contributions
from jaminan.texts.explanations import steps_text
from jaminan.texts.tables import Said, Table, Written
from jaminan.texts.words import either, say_columns, say_met, say_program, say_rupiah, say_sources

__all__ = ["WRITERS"]


def _membership(membership: Membership, locale: Locale) -> Said:
    """Return the decisions on all programs: sentences with their requirements, or a row a requirement."""
    rows = [
        (
            str(decision.program),
            decision.status.label(locale),
            requirement.label(locale),
            say_met(requirement.is_met, locale),
            requirement.citation.label(locale),
        )
        for decision in membership.decisions
        for requirement in decision.requirements
    ]
    head = ("Program", "Status", either(locale, "Syarat", "Requirement"), "", either(locale, "Sumber", "Source"))
    table = Table(either(locale, "Kepesertaan", "Membership"), head, rows)
    return Said([steps_text(membership_steps(membership), locale)], table)


_COLUMNS: Final = (
    ("Program", "Program"),
    ("Penanggung", "Payer"),
    ("Dasar", "Base"),
    ("Besaran", "Rate"),
    ("Iuran", "Amount"),
    ("Sumber", "Source"),
)
_NUMBERS: Final = frozenset({2, 3, 4})


def _row(line: ContributionLine, locale: Locale) -> tuple[str, ...]:
    return (
        say_program(line.program, line.terms.phase, locale),
        line.payer.label(locale),
        say_rupiah(line.base, locale),
        "" if line.rate is None else format_percent(line.rate, locale=locale),
        format_rupiah(line.amount, locale=locale),
        say_sources(line.citations, locale),
    )


def _line(line: ContributionLine, locale: Locale) -> Said:
    """Return one line of a bill."""
    program, payer, base, rate, amount, _ = row = _row(line, locale)
    said = f"{program} {payer}: {rate} × {base} → {amount}" if rate else f"{program} {payer}: {base} → {amount}"
    head = say_columns(_COLUMNS, locale)
    caption = f"{either(locale, 'Satu baris tagihan', 'A line of a bill')} ({line.evidence.label(locale)})"
    return Said([said], Table(caption, head, [row], _NUMBERS))


def _bill(bill: Contributions, locale: Locale) -> Table:
    """Return the table of a bill, with the source of each line."""
    provisional = f", {either(locale, 'sementara', 'provisional')}" if bill.is_provisional else ""
    participant = bill.participant
    subject = (
        f"{participant.contract_months} {either(locale, 'bulan kontrak', 'contract months')}"
        if isinstance(participant, MigrantWorker)
        else say_rupiah(participant.wage_base, locale)
    )
    total = (either(locale, "Jumlah", "Total"), "", "", "", format_rupiah(bill.total, locale=locale), "")
    return Table(
        caption=f"{participant.segment} {bill.month}: {subject} ({bill.evidence.label(locale)}{provisional})",
        head=say_columns(_COLUMNS, locale),
        rows=[*(_row(line, locale) for line in bill.lines), total],
        numbers=_NUMBERS,
        sums=1,
    )


WRITERS: Final[Mapping[type, Callable[[Any, Locale], Written]]] = {
    ContributionLine: _line,
    Contributions: _bill,
    Membership: _membership,
}
"""What writes each class."""
