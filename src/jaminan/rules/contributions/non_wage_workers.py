"""Contributions of non-wage workers (BPU): nominal amounts by the bracket of the month's income."""

from bisect import bisect_right
from datetime import date
from decimal import Decimal
from typing import Final

from jaminan.evidence import Evidence
from jaminan.law import Law, Reading
from jaminan.models.brackets import Bracket
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.programs import Payer, Program
from jaminan.models.results import LineTerms, Terms
from jaminan.money import HALF_UP, Amount, Rounding
from jaminan.periods import Month
from jaminan.rules.births import check_birth
from jaminan.rules.contributions.fixed import fixed_amounts, fixed_terms, relieved
from jaminan.rules.contributions.reliefs import Applied, reliefs_asked
from jaminan.rules.membership import check_membership
from jaminan.timeline import Dated

__all__ = ["bill_non_wage_worker"]

_ORDER: Final = (Program.JKK, Program.JKM, Program.JHT)


def bill_non_wage_worker(
    worker: NonWageWorker, month: Month, law: Law, rounding: Rounding, *, relief: bool
) -> tuple[Terms, tuple[int, ...]]:
    """Return the terms of a worker's bill and the amount of each line; planned once for each bracket.

    Raises:
        NotInForceError: If the month lies before 2015-07.
        ValidationError: If the worker is born after the month.
    """
    limits_key = ("bpu", month.ordinal)
    limits = law.plans.get(limits_key)
    if limits is None:
        limits = _limits(law, month.last_day)
        law.keep_plan(limits_key, limits)
    key = (worker.profile, bisect_right(limits, worker.income), month.ordinal, relief)
    plan: tuple[Terms, tuple[int, ...]] | None = law.plans.get(key)
    if plan is None:
        terms = _terms(worker, month, law, relief=relief)
        plan = terms, fixed_amounts(terms, HALF_UP)
        law.keep_plan(key, plan)
    return plan if rounding is HALF_UP else (plan[0], fixed_amounts(plan[0], rounding))


def _limits(law: Law, day: date) -> list[int]:
    """Return every income at which a bracket of JKK or JHT begins."""
    brackets = (*law["bpu.jkk.brackets"].on(day).value, *law["bpu.jht.brackets"].on(day).value)
    return sorted({bracket.income_from for bracket in brackets})


def _terms(worker: NonWageWorker, month: Month, law: Law, *, relief: bool) -> Terms:
    day = month.last_day
    check_birth(worker.born_on, day)
    membership = check_membership(worker, on=day, law=law) if worker.programs is None else None
    programs = (worker.programs or frozenset()) if membership is None else membership.mandatory
    applied = reliefs_asked(worker, month, law, programs, relief=relief)
    facts = Reading(law, day)
    lines = tuple(_line(program, worker.income, facts, applied) for program in _ORDER if program in programs)
    return fixed_terms(lines, facts, applied, membership, law.version)


def _bracket(table: Dated[tuple[Bracket, ...]], income: Amount) -> Bracket:
    """Return the last bracket that begins at or below an income; incomes between two rows belong to the lower one."""
    return next(bracket for bracket in reversed(table.value) if bracket.income_from <= income)


def _line(program: Program, income: Amount, facts: Reading, applied: Applied) -> LineTerms:
    """Return the terms of one line: the amount of the income's bracket, or the flat one of JKM."""
    table = facts["bpu.jht.brackets" if program is Program.JHT else "bpu.jkk.brackets"]
    bracket = _bracket(table, income)
    if program is Program.JKM:
        fact = facts["bpu.jkm.amount"]
        amount, evidence = fact.value, fact.evidence
    else:
        fact = facts[f"bpu.{program.lower()}.brackets"]
        amount, evidence = bracket.amount, bracket.evidence
    relief = applied.on(program)
    return LineTerms(
        program=program,
        payer=Payer.WORKER,
        rate=None,
        base=bracket.base,
        lowest_base=table.value[0].base,
        nominal=relieved(Decimal(amount), program, applied),
        citations=(fact.citation, relief.citation) if relief else (fact.citation,),
        relief=relief.citation if relief else None,
        evidence=Evidence.weakest(evidence, relief.evidence) if relief else evidence,
    )
