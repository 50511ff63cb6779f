"""Bills whose lines do not come from a wage: nominal amounts, tiers of a contract, packages."""

from decimal import Decimal

from jaminan.evidence import Evidence
from jaminan.law import Reading
from jaminan.models.decisions import Membership
from jaminan.models.programs import Program
from jaminan.models.results import LineTerms, Terms
from jaminan.money import EXACT, Rounding, round_amount
from jaminan.rules.contributions.reliefs import Applied

__all__ = ["fixed_amounts", "fixed_terms", "relieved"]


def fixed_terms(
    lines: tuple[LineTerms, ...], facts: Reading, applied: Applied, membership: Membership | None, law_version: str
) -> Terms:
    """Return the terms of a bill whose lines carry their own amounts."""
    programs = {line.program for line in lines}
    marks = [line.evidence for line in lines] + list(applied.evidence)
    if membership is not None:
        marks += [each.evidence for each in membership.decisions if each.program in programs or not lines]
    return Terms(
        lines=lines,
        reliefs=applied.outcomes,
        reliefs_passed_over=applied.passed_over,
        membership=membership,
        provisional=facts.provisional,
        evidence=Evidence.weakest(*marks),
        law_version=law_version,
        is_by_wage=False,
    )


def relieved(amount: Decimal, program: Program, applied: Applied) -> Decimal:
    """Return what is charged of an amount after the relief on its program, exact."""
    relief = applied.on(program)
    return amount if relief is None else EXACT.multiply(amount, relief.value.charged)


def fixed_amounts(terms: Terms, rounding: Rounding) -> tuple[int, ...]:
    """Return the amount of each line, rounded once, in whole Rupiah."""
    return tuple(round_amount(line.exact_of(line.base or 0), rounding) for line in terms.lines)
