"""Contributions of wage workers (PU): the terms of a month, and the amounts of one wage."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from math import lcm
from typing import Final, NamedTuple

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import Law, Reading, has_value, to_law
from jaminan.models.people import WageWorker
from jaminan.models.programs import Payer, Program, RiskClass
from jaminan.models.results import Deferral, LineTerms, Slice, Terms, share_of
from jaminan.money import EXACT, HALF_UP, Amount, Rounding
from jaminan.periods import Month
from jaminan.rules.births import check_birth
from jaminan.rules.contributions.reliefs import Applied, reliefs_asked
from jaminan.rules.membership import check_membership
from jaminan.sources import Citation

__all__ = ["CHARGES", "Charge", "Plan", "amounts_of", "plan_for"]


_STILL_PRINTED: Final = Citation("PP 44/2015", article="18A", paragraph="1")
"""Prints that JKM gives to JKP, and was not repealed when PP 6/2025 named JKK as the only source."""


class Charge(NamedTuple):
    """One line of every bill: who is charged for which program, and what the figures are called.

    Attributes:
        program: The program.
        payer: Whom the law charges.
        rate: The name of the rate; ``{risk_class}`` stands for the number of the class.
        ceiling: The name of the wage ceiling, or empty where there is none.
    """

    program: Program
    payer: Payer
    rate: str
    ceiling: str = ""


CHARGES: Final = (
    Charge(program=Program.JKK, payer=Payer.EMPLOYER, rate="jkk.rate.class_{risk_class}"),
    Charge(program=Program.JKM, payer=Payer.EMPLOYER, rate="jkm.rate"),
    Charge(program=Program.JHT, payer=Payer.EMPLOYER, rate="jht.rate.employer"),
    Charge(program=Program.JHT, payer=Payer.WORKER, rate="jht.rate.worker"),
    Charge(program=Program.JP, payer=Payer.EMPLOYER, rate="jp.rate.employer", ceiling="jp.wage_ceiling"),
    Charge(program=Program.JP, payer=Payer.WORKER, rate="jp.rate.worker", ceiling="jp.wage_ceiling"),
    Charge(program=Program.JKP, payer=Payer.GOVERNMENT, rate="jkp.rate.government", ceiling="jkp.wage_ceiling"),
)
"""The lines of a wage worker's bill, in its order."""


class Plan(NamedTuple):
    """The terms of a month as whole numbers, ready to be multiplied with wages.

    Attributes:
        terms: The terms; the lines without a ceiling come first.
        rates: The rate of each line.
        uncapped: The numerator of the rate of each line without a ceiling.
        capped: The numerator of the rate and the ceiling of each line with one.
        denominator: The common denominator of all rates; even, so that its half is whole.
        half: Half of it.
    """

    terms: Terms
    rates: tuple[Decimal, ...]
    uncapped: tuple[int, ...]
    capped: tuple[tuple[int, int], ...]
    denominator: int
    half: int


def amounts_of(plan: Plan, wage: Amount, rounding: Rounding) -> tuple[int, ...]:
    """Return the amount of each line for a wage, in whole Rupiah, rounded once a line."""
    if type(wage) is not int or rounding is not HALF_UP:
        return tuple(
            [
                share_of(line.base_of(wage), rate, rounding)
                for line, rate in zip(plan.terms.lines, plan.rates, strict=True)
            ]
        )
    _, _, uncapped, capped, denominator, half = plan
    amounts: list[int] = []
    for numerator in uncapped:
        amounts.append((wage * numerator + half) // denominator)  # noqa: PERF401 - the loop is faster for four lines
    for numerator, ceiling in capped:
        amounts.append(((wage if wage < ceiling else ceiling) * numerator + half) // denominator)
    return tuple(amounts)


def plan_for(worker: WageWorker, month: Month, law: Law, *, relief: bool) -> Plan:
    """Return the plan for everybody with the same facts but the wage: made once, then kept on the law.

    Raises:
        NotInForceError: If a program has no contributions in that month.
        ValidationError: If a JKK line is due and the employer has no risk class, or the worker is born later.
    """
    key = (worker.employer.profile, month.ordinal, relief, worker.programs, worker.born_on, worker.is_indonesian)
    try:
        plan: Plan | None = law.plans.get(key)
    except AttributeError:
        plan = to_law(law).plans.get(key)  # which is refused: only a law has plans
    if plan is None:
        plan = _planned(_terms(worker, month, law, relief=relief))
        law.keep_plan(key, plan)
    return plan


def _planned(terms: Terms) -> Plan:
    """Bring all rates to one even denominator."""
    rates = tuple(line.rate for line in terms.lines if line.rate is not None)
    ratios = [rate.as_integer_ratio() for rate in rates]
    denominator = lcm(2, *(each for _, each in ratios))
    factors = [
        (numerator * (denominator // each), line.ceiling)
        for line, (numerator, each) in zip(terms.lines, ratios, strict=True)
    ]
    return Plan(
        terms=terms,
        rates=rates,
        uncapped=tuple(numerator for numerator, ceiling in factors if ceiling is None),
        capped=tuple((numerator, ceiling) for numerator, ceiling in factors if ceiling is not None),
        denominator=denominator,
        half=denominator // 2,
    )


def _terms(worker: WageWorker, month: Month, law: Law, *, relief: bool) -> Terms:
    """Return what the law says about a worker's bill of a month."""
    day = month.last_day
    law["jkm.rate"].on(day)  # the programs of today begin together: say so by the plainest of their figures
    check_birth(worker.born_on, day)
    if worker.programs is None:
        membership = check_membership(worker, on=day, law=law)
        programs = _levied(membership.mandatory, law, day)
        marks = [membership[program].evidence for program in programs]
    else:
        membership, programs, marks = None, worker.programs, []
    applied = reliefs_asked(worker, month, law, programs, relief=relief)
    facts = Reading(law, day)
    charges = [charge for charge in CHARGES if charge.program in programs]
    return Terms(
        lines=tuple(_line(charge, worker, facts, applied) for charge in charges),
        slices=tuple(_slices(worker, programs, facts, applied)),
        deferrals=tuple(_deferrals(charges, facts, applied)),
        reliefs=applied.outcomes,
        reliefs_passed_over=applied.passed_over,
        membership=membership,
        provisional=facts.provisional,
        evidence=Evidence.weakest(*facts.evidence, *applied.evidence, *marks),
        law_version=law.version,
    )


def _levied(programs: frozenset[Program], law: Law, day: date) -> frozenset[Program]:
    """Return the programs whose contributions have begun by a day and have not ceased."""
    ceased = {
        charge.program
        for charge in CHARGES
        if charge.program is not Program.JKK and not has_value(law[charge.rate], day)
    }
    return programs - ceased


def _rate_name(charge: Charge, worker: WageWorker) -> str:
    """Return the name of a charge's rate; JKK has one a risk class.

    Raises:
        ValidationError: If the class is needed and the employer has none: it is assigned, never guessed.
    """
    if charge.program is not Program.JKK:
        return charge.rate
    if worker.employer.risk_class is None:
        raise ValidationError(
            "employer.risk_class",
            None,
            f"a risk class from 1 to {len(RiskClass)}, as BPJS Ketenagakerjaan assigned it",
            "PP 44/2015, article 16(2)",
        )
    return charge.rate.format(risk_class=int(worker.employer.risk_class))


def _line(charge: Charge, worker: WageWorker, facts: Reading, applied: Applied) -> LineTerms:
    """Return the terms of one line: its rate, its ceiling, and the relief that applies to it."""
    rate = facts.in_force(_rate_name(charge, worker))
    ceiling = facts.in_force(charge.ceiling) if charge.ceiling else None
    relief = applied.on(charge.program)
    citations = [rate.citation]
    marks = [rate.evidence]
    if ceiling:
        citations.append(ceiling.citation)
        marks.append(ceiling.evidence)
    if relief:
        citations.append(relief.citation)
        marks.append(relief.evidence)
    return LineTerms(
        program=charge.program,
        payer=charge.payer,
        rate=EXACT.multiply(rate.value, relief.value.charged) if relief else rate.value,
        ceiling=ceiling.value if ceiling else None,
        citations=tuple(citations),
        relief=relief.citation if relief else None,
        evidence=Evidence.weakest(*marks),
    )


def _slices(worker: WageWorker, programs: frozenset[Program], facts: Reading, applied: Applied) -> Iterator[Slice]:
    """Yield what the contributions of JKK and JKM give to JKP."""
    if Program.JKP not in programs:
        return
    ceiling = facts["jkp.wage_ceiling"].value
    for program in (Program.JKK, Program.JKM):
        if program not in programs:
            continue
        given = facts[f"jkp.recomposition.{program.lower()}"]
        rate, citation = given.value, given.citation
        relief = applied.on(program)
        if relief and relief.value.recomposition and worker.employer.risk_class is not None:
            rate = relief.value.recomposition.shares[worker.employer.risk_class - 1]
            citation = relief.value.recomposition.citation
        if rate is None:
            yield Slice(program, Decimal(0), ceiling, citation, against=_STILL_PRINTED)
        else:
            yield Slice(program, rate, ceiling, citation)


def _deferrals(charges: list[Charge], facts: Reading, applied: Applied) -> Iterator[Deferral]:
    """Yield the contributions whose larger part is put off."""
    for charge in charges:
        relief = applied.on(charge.program)
        if relief and relief.value.is_deferral:
            yield Deferral(
                program=charge.program,
                payer=charge.payer,
                rate=facts[charge.rate].value,
                ceiling=facts[charge.ceiling].value if charge.ceiling else None,
                citation=relief.citation,
            )
