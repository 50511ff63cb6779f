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
from jaminan.texts.words import either, say_met, say_program, say_rupiah, say_sources

__all__ = ["WRITERS", "line_text"]


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


def line_text(line: ContributionLine, locale: Locale) -> str:
    """Return one line of a bill as text."""
    program = say_program(line.program, line.terms.phase, locale)
    rate = "" if line.rate is None else f"{format_percent(line.rate, locale=locale)} × "
    amount = format_rupiah(line.amount, locale=locale)
    return f"{program} {line.payer.label(locale)}: {rate}{say_rupiah(line.base, locale)} → {amount}"


def _caption(bill: Contributions, locale: Locale) -> str:
    provisional = f", {either(locale, 'sementara', 'provisional')}" if bill.is_provisional else ""
    participant = bill.participant
    subject = (
        f"{participant.contract_months} {either(locale, 'bulan kontrak', 'contract months')}"
        if isinstance(participant, MigrantWorker)
        else say_rupiah(participant.wage_base, locale)
    )
    return f"{participant.segment} {bill.month}: {subject} ({bill.evidence.label(locale)}{provisional})"


def _bill(bill: Contributions, locale: Locale) -> Table:
    """Return the table of a bill, with the source of each line."""
    head = either(
        locale, "Program|Penanggung|Dasar|Besaran|Iuran|Sumber", "Program|Payer|Base|Rate|Amount|Source"
    ).split("|")
    rows = [
        (
            say_program(line.program, line.terms.phase, locale),
            line.payer.label(locale),
            say_rupiah(line.base, locale),
            "" if line.rate is None else format_percent(line.rate, locale=locale),
            format_rupiah(line.amount, locale=locale),
            say_sources(line.citations, locale),
        )
        for line in bill.lines
    ]
    rows.append((either(locale, "Jumlah", "Total"), "", "", "", format_rupiah(bill.total, locale=locale), ""))
    return Table(_caption(bill, locale), head, rows, frozenset({2, 3, 4}), sums=1)


WRITERS: Final[Mapping[type, Callable[[Any, Locale], Written]]] = {Contributions: _bill, Membership: _membership}
"""What writes each class."""
