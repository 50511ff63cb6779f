"""Benefits, taxes, claims, maxima and wage bases as tables, in Indonesian and English."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from jaminan.formatting import format_date, format_percent, format_rupiah
from jaminan.labels import Locale
from jaminan.models.benefit_results import Benefit, BenefitLine, JhtTax
from jaminan.models.claims import Claim, JhtClaim, JkkClaim, JkmClaim, JpClaim
from jaminan.models.decisions import Requirement
from jaminan.models.jkk_results import BenefitWage, JkkLimit, JkkLimits
from jaminan.texts.benefit_steps import TIMES, say_most
from jaminan.texts.factors import formula, line_name
from jaminan.texts.tables import Table, Written
from jaminan.texts.words import capitalised, either, say_head, say_met, say_rupiah, say_sources

__all__ = ["WRITERS"]


# ------------------------------------------------------------------------------------------------------ benefits


def _line_row(line: BenefitLine, locale: Locale) -> tuple[str, ...]:
    reckoning = (
        "" if len(line.factors) == 1 else formula(((factor.kind, factor.value) for factor in line.factors), locale)
    )
    if line.bound is not None:
        reckoning += f", {line.bound.kind.label(locale)} {say_rupiah(line.bound.value, locale)}"
    return (
        line_name((line.kind, line.child, line.level, line.part, line.side, line.payee, line.year), locale),
        reckoning,
        _at_most(format_rupiah(line.amount, locale=locale), is_maximum=line.is_maximum, locale=locale),
        line.evidence.label(locale),
        say_sources(line.citations, locale),
    )


def _at_most(amount: str, *, is_maximum: bool, locale: Locale) -> str:
    return f"{either(locale, 'paling banyak', 'at most')} {amount}" if is_maximum else amount


def _benefit(benefit: Benefit, locale: Locale) -> Table:
    """Return the table of a benefit, a line each, with its notes below."""
    program = "" if benefit.program is None else str(benefit.program)
    day = "" if benefit.event_on is None else format_date(benefit.event_on, locale=locale)
    provisional = f", {either(locale, 'sementara', 'provisional')}" if benefit.is_provisional else ""
    mark = f"({benefit.evidence.label(locale)}{provisional})"
    is_maximum = any(line.is_maximum for line in benefit.lines)
    total = _at_most(format_rupiah(benefit.total, locale=locale), is_maximum=is_maximum, locale=locale)
    return Table(
        caption=" ".join(part for part in (program, day, mark) if part),
        head=say_head(locale, "Manfaat|Perhitungan|Jumlah|Bukti|Sumber", "Benefit|Reckoning|Amount|Evidence|Source"),
        rows=[
            *(_line_row(line, locale) for line in benefit.lines),
            (either(locale, "Jumlah", "Total"), "", total, "", ""),
        ],
        numbers=frozenset({2}),
        sums=1,
        notes=[note.label(locale) for note in benefit.notes],
    )


# ----------------------------------------------------------------------------------------------------------- taxes


def _tax(tax: JhtTax, locale: Locale) -> Table:
    """Return the table of a tax, a bracket each, with its sources below."""
    rows: list[tuple[str, ...]] = [
        (
            say_rupiah(each.bracket.above, locale),
            format_percent(each.bracket.rate, locale=locale),
            say_rupiah(each.part, locale),
            say_rupiah(each.exact, locale),
        )
        for each in tax.lines
    ]
    if tax.surcharge:
        without = either(locale, "tanpa NPWP", "no tax number")
        rows.append((without, f"+{format_percent(tax.surcharge, locale=locale)}", "", ""))
    rows.append((either(locale, "Pajak", "Tax"), "", "", format_rupiah(tax.tax, locale=locale)))
    rows.append((either(locale, "Diterima", "Paid out"), "", "", say_rupiah(tax.net, locale)))
    kind = "final" if tax.is_final else either(locale, "Pasal 17", "article 17")
    day = format_date(tax.paid_on, locale=locale)
    return Table(
        caption=f"JHT {say_rupiah(tax.gross, locale)}, {day} ({kind}, {tax.evidence.label(locale)})",
        head=say_head(locale, "Lapisan di atas|Tarif|Bagian|Pajak", "Bracket above|Rate|Part|Tax"),
        rows=rows,
        numbers=frozenset(range(4)),
        sums=2,
        notes=[say_sources(tax.citations, locale)],
    )


# ---------------------------------------------------------------------------------------------------------- claims


def _requirement_row(asked: Requirement, locale: Locale) -> tuple[str, ...]:
    return capitalised(asked.label(locale)), say_met(asked.is_met, locale), asked.citation.label(locale)


def _claim(claim: Claim, locale: Locale) -> Table:
    """Return the table of a claim: its requirements, who pays, and its days."""
    beside = (claim.scholarship,) if isinstance(claim, JkmClaim) else ()
    rows = [_requirement_row(asked, locale) for asked in (*claim.requirements, *claim.payer_conditions, *beside)]
    rows.append((either(locale, "Dibayar oleh", "Paid by"), claim.payer.label(locale), ""))
    times = [("earliest_on", claim.earliest_on), ("last_on", claim.last_on)]
    if isinstance(claim, JkkClaim):
        times.append(("status_due_on", claim.status_due_on))
    if isinstance(claim, JkmClaim) and claim.is_funeral_due_now:
        times.append(("funeral_now", claim.event_on))
    if isinstance(claim, JpClaim):
        times += [("starts_on", claim.starts_on), ("ends_on", claim.ends_on)]
        rows.append((either(locale, "Bentuk", "Form"), claim.form.label(locale), ""))
    if isinstance(claim, JhtClaim):
        share = format_percent(claim.share, locale=locale)
        rows.append((either(locale, "Bagian saldo", "Share of the balance"), share, ""))
    rows += [(either(locale, *TIMES[name]), format_date(day, locale=locale), "") for name, day in times if day]
    answer = either(locale, "berhak", "entitled") if claim.is_met else either(locale, "TIDAK berhak", "NOT entitled")
    day = format_date(claim.event_on, locale=locale)
    return Table(
        caption=f"{claim.program} {day}: {answer} ({claim.evidence.label(locale)})",
        head=say_head(locale, "Syarat|Jawaban|Sumber", "Requirement|Answer|Source"),
        rows=rows,
        notes=[note.label(locale) for note in claim.notes],
    )


# --------------------------------------------------------------------------------------------------- maxima, wages


def _limits(limits: JkkLimits, locale: Locale) -> Table:
    """Return the table of the maxima of JKK."""
    marks = dict(limits.marks)
    rows: list[tuple[str, ...]] = []
    for limit in JkkLimit:
        amount, mark = getattr(limits, limit.value), marks.get(limit.value)
        said = format_rupiah(amount, locale=locale) if isinstance(amount, int) else say_most(limit, amount, locale)
        rows.append((capitalised(limit.label(locale)), said, "" if mark is None else mark.label(locale)))
    return Table(
        caption=f"JKK {format_date(limits.on, locale=locale)} ({say_sources(limits.citations, locale)})",
        head=say_head(locale, "Penggantian|Paling banyak|Bukti", "Refund|At most|Evidence"),
        rows=rows,
        numbers=frozenset({1}),
    )


def _wage(wage: BenefitWage, locale: Locale) -> Table:
    """Return the table of the wage that a benefit is taken of."""
    row = (
        capitalised(wage.group.label(locale)),
        say_rupiah(wage.amount, locale),
        wage.evidence.label(locale),
        say_sources(wage.citations, locale),
    )
    return Table(
        caption=f"JKK {format_date(wage.event_on, locale=locale)}",
        head=say_head(locale, "Golongan|Upah sebulan|Bukti|Sumber", "Group|Monthly wage|Evidence|Source"),
        rows=[row],
        numbers=frozenset({1}),
    )


WRITERS: Final[Mapping[type, Callable[[Any, Locale], Written]]] = {
    Benefit: _benefit,
    BenefitWage: _wage,
    Claim: _claim,
    JhtTax: _tax,
    JkkLimits: _limits,
}
"""What writes each class."""
