"""Migrant workers: the amounts that the facts hold; what they do not hold is refused by name."""

from collections.abc import Iterable
from datetime import date

import attrs

from jaminan.errors import NotInForceError, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law
from jaminan.models.benefit_results import Benefit, BenefitNote, FactorKind
from jaminan.models.benefit_tables import PmiAmount
from jaminan.models.benefits import BenefitKind, Child, PmiPhase
from jaminan.models.programs import Program
from jaminan.models.segments import to_member
from jaminan.money import HALF_UP
from jaminan.periods import to_day
from jaminan.rules.benefits.reckoning import Account, instances
from jaminan.rules.benefits.scholarship import add_scholarship
from jaminan.timeline import Dated

__all__ = ["calculate_pmi_benefit"]


def calculate_pmi_benefit(
    *,
    kind: BenefitKind | str,
    on: date | str,
    phase: PmiPhase | str = PmiPhase.DURING,
    children: Iterable[Child] = (),
    law: Law = LAW,
) -> Benefit:
    """Return what a migrant worker, or his heirs, get for an event.

    Args:
        kind: The event, as a kind of benefit.
        on: The day of the event.
        phase: The phase of the migration that it falls in; left out, that of work.
        children: For the scholarship, the children. That its yearly amounts are those of PP 82/2019 is memory only: the result
            is unconfirmed, and without children there is none.
        law: The law to read.

    Returns:
        The amount, or the most that is refunded (`BenefitLine.is_maximum`). Death in the phase of work is one sum for the
        death, periodic and funeral benefits: asking for one of them alone raises `UnsplitAmountError`.

    Raises:
        NotInForceError: If the facts hold no amount: before 2023-02-22 (Permenaker 18/2018 and older), since 2026-08-28
            (P2MI 9/2026, whose annex was not read), and for the kinds and phases whose amounts were not seen.
        ValidationError: If the kind is none that migrant workers have, or not in that phase, or *children* are given for
            another kind.

    Source:
        Permenaker 4/2023, articles 27 and 34 and annex, through the press.

    Examples:
        >>> from jaminan import calculate_pmi_benefit
        >>> calculate_pmi_benefit(kind="death", on="2024-05-01").total
        85000000
        >>> benefit = calculate_pmi_benefit(kind="wrong_placement", on="2024-05-01")
        >>> [(line.kind.value, line.amount, line.is_maximum) for line in benefit.lines]
        [('wrong_placement', 25000000, False), ('transport', 15000000, True)]
    """
    asked, where = to_member(BenefitKind, kind, "kind"), to_member(PmiPhase, phase, "phase")
    account = Account(law, to_day(on, "on"), HALF_UP)
    row, table = _row_of(asked, where, account)
    heirs = instances(children, Child, "children")
    if heirs and asked is not BenefitKind.SCHOLARSHIP:
        raise ValidationError("children", asked.value, "left out: only the scholarship is paid by child")
    if heirs:
        add_scholarship(account, heirs, Program.JKK)
        account.lines = [
            attrs.evolve(line, citations=(table.citation, *line.citations), evidence=Evidence.UNCONFIRMED)
            for line in account.lines
        ]
        account.rests_on(Evidence.UNCONFIRMED)
        account.note(BenefitNote.LEVELS_ASSUMED)
        return account.result(None)
    if row.amount is None:
        raise NotInForceError(
            f"pmi.benefit.{asked}",
            account.day,
            f"the benefit exists in the phase {where.label('en')} ({table.citation}), but its amount was not seen.",
        )
    account.line(
        asked,
        ((FactorKind.AMOUNT, row.amount),),
        (table.citation,),
        (row.evidence,),
        is_maximum=row.is_maximum,
        covers=row.covers,
    )
    if row.transport is not None:
        account.line(
            BenefitKind.TRANSPORT,
            ((FactorKind.AMOUNT, row.transport),),
            (table.citation,),
            (row.evidence,),
            is_maximum=True,
        )
    if any(line.is_maximum for line in account.lines):
        account.note(BenefitNote.MAXIMUM_ONLY)
    if row.covers:
        account.note(BenefitNote.NOT_SPLIT)
    return account.result(None)


def _row_of(asked: BenefitKind, where: PmiPhase, account: Account) -> tuple[PmiAmount, Dated[tuple[PmiAmount, ...]]]:
    """Return the row of an event and a phase."""
    name = f"pmi.benefit.{asked}"
    try:
        table: Dated[tuple[PmiAmount, ...]] = account.fact("pmi.benefit.amounts")
    except NotInForceError:
        raise NotInForceError(
            name,
            account.day,
            "the amounts before Permenaker 4/2023 (in force 2023-02-22) were not seen. Ask for a later day.",
        ) from None
    if not table.value:
        raise NotInForceError(
            name, account.day, f"{table.citation} rules since {table.since}, and its annex was not read."
        )
    rows = [row for row in table.value if row.kind is asked]
    if not rows:
        known = ", ".join(dict.fromkeys(row.kind.value for row in table.value))
        raise ValidationError("kind", asked.value, f"one of {known}", str(table.citation))
    for row in rows:
        if where in row.phases:
            return row, table
    phases = ", ".join(phase.value for row in rows for phase in row.phases)
    raise ValidationError("phase", where.value, f"{phases}, where this benefit is paid", str(table.citation))
