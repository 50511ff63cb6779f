"""Whose wage a benefit of JKK is taken of, and what the employer owes who reported too little."""

from datetime import date
from typing import Final

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, Reading
from jaminan.models.benefit_results import Benefit
from jaminan.models.benefit_tables import BenefitWageRule, WageGroup
from jaminan.models.categories import WorkerCategory
from jaminan.models.jkk_results import BenefitWage
from jaminan.models.segments import Segment, to_member
from jaminan.money import EXACT, Amount, to_amount
from jaminan.periods import to_day
from jaminan.rules.benefits.reckoning import check_benefit
from jaminan.sources import Citation

__all__ = ["employer_shortfall", "jkk_benefit_wage"]

_LEARNERS = frozenset({WorkerCategory.APPRENTICE, WorkerCategory.STUDENT_INTERN, WorkerCategory.WORKING_INMATE})


def jkk_benefit_wage(
    segment: Segment | str,
    *,
    event_on: date | str,
    wage: Amount | None = None,
    income: Amount | None = None,
    minimum_wage: Amount | None = None,
    comparable_wage: Amount | None = None,
    category: WorkerCategory | str | None = None,
    law: Law = LAW,
) -> BenefitWage:
    """Return the monthly wage that a benefit of JKK is taken of.

    Args:
        segment: The segment: PU, BPU or JAKON; migrant workers have fixed amounts.
        event_on: The day of the accident or diagnosis.
        wage: The last monthly wage as reported, in Rupiah: of wage workers, and of construction workers where it is
            known.
        income: The declared income of a non-wage worker, in Rupiah a month: it picks the contribution step, whose base
            counts.
        minimum_wage: The minimum wage of the place, in Rupiah a month: of construction workers whose wage is not known.
        comparable_wage: The lowest monthly wage, in Rupiah, of a worker who does the same work at that employer: of
            learners.
        category: APPRENTICE, STUDENT_INTERN or WORKING_INMATE for a learner, whatever the segment; else `None`.
        law: The law to read.

    Returns:
        The wage with its articles and evidence.

    Raises:
        AmountError: If an amount is negative or not exact.
        NotInForceError: If the event lies before 2015-07-01.
        ValidationError: If the amount that the rule asks for is missing, another is given beside it, or the segment has no
            wage base.

    Source:
        PP 44/2015, articles 32(1) with 19(1) to (5), 28(2), 56(2) and annex II.

    Examples:
        >>> from jaminan import jkk_benefit_wage
        >>> jkk_benefit_wage("BPU", event_on="2025-03-01", income=2_000_000).amount
        2000000
        >>> jkk_benefit_wage("BPU", event_on="2025-03-01", income=3_000_000).amount
        2950000
        >>> jkk_benefit_wage("PU", event_on="2025-03-01", comparable_wage=2_400_000, category="apprentice").amount
        2400000
    """
    day, group = to_day(event_on, "event_on"), to_member(Segment, segment, "segment")
    facts = Reading(law, day)
    rules: dict[WageGroup, BenefitWageRule] = {rule.group: rule for rule in facts["jkk.benefit.wage_base"].value}
    given = {"wage": wage, "income": income, "minimum_wage": minimum_wage, "comparable_wage": comparable_wage}
    if category is not None and to_member(WorkerCategory, category, "category") not in _LEARNERS:
        raise ValidationError(
            "category", category, f"one of {', '.join(sorted(_LEARNERS))}, or None", "PP 44/2015, article 28"
        )
    rule = rules[_group_of(group, is_learner=category is not None)]
    field = _FIELDS[rule.group]
    if rule.group is WageGroup.CONSTRUCTION and wage is None:
        field = "minimum_wage"
    amount = _asked_for(rule, given, field)
    citations, marks = [rule.citation], [rule.evidence]
    if rule.group is WageGroup.NON_WAGE_WORKER:
        table = facts["bpu.jkk.brackets"]
        row = next(each for each in reversed(table.value) if each.income_from <= amount)
        amount = row.base
        citations.append(table.citation)
        marks.append(row.evidence)
    return BenefitWage(
        group=rule.group,
        event_on=day,
        amount=amount,
        citations=tuple(citations),
        evidence=Evidence.weakest(*marks),
        law_version=law.version,
    )


_GROUPS: Final = {
    Segment.PU: WageGroup.WAGE_WORKER,
    Segment.BPU: WageGroup.NON_WAGE_WORKER,
    Segment.JAKON: WageGroup.CONSTRUCTION,
}
_FIELDS: Final = {
    WageGroup.WAGE_WORKER: "wage",
    WageGroup.NON_WAGE_WORKER: "income",
    WageGroup.CONSTRUCTION: "wage",
    WageGroup.LEARNER: "comparable_wage",
}


def _group_of(segment: Segment, *, is_learner: bool) -> WageGroup:
    """Return whose rule holds.

    Raises:
        ValidationError: If the segment has no wage base.
    """
    if is_learner:
        return WageGroup.LEARNER
    if segment not in _GROUPS:
        raise ValidationError(
            "segment", segment.value, "PU, BPU or JAKON: migrant workers have fixed amounts, not a wage base"
        )
    return _GROUPS[segment]


def _asked_for(rule: BenefitWageRule, given: dict[str, Amount | None], field: str) -> Amount:
    """Return the amount that a rule asks for; another one beside it is a misunderstanding.

    Raises:
        AmountError: If it is negative or not exact.
        ValidationError: If it is missing, or another is given that the rule has no use for.
    """
    amount = given[field]
    if amount is None:
        raise ValidationError(field, None, "given: the benefit is taken of it", str(rule.citation))
    usable = {field, "minimum_wage"} if rule.group is WageGroup.CONSTRUCTION else {field}
    for name, other in given.items():
        if other is not None and name not in usable:
            raise ValidationError(
                name,
                other,
                f"left out: the benefit of a {rule.group.label('en')} is taken of {field}",
                str(rule.citation),
            )
    return to_amount(amount, field)


_OWED: dict[str, Citation] = {
    "JKK": Citation("PP 44/2015", article="32", paragraph="2"),
    "JHT": Citation("PP 46/2015", article="24"),
    "JKP": Citation("PP 37/2021", article="23"),
}


def employer_shortfall(*, by_report: Benefit, by_wage: Benefit) -> Benefit:
    """Return what an employer owes who reported a lower wage: the agency pays by the report, he pays the rest.

    Args:
        by_report: The benefit of the wage that was reported.
        by_wage: The benefit of the real wage, of the same event.

    Returns:
        The lines whose amounts differ, with the difference.

    Raises:
        ValidationError: If the two are not of the same program, day and lines, the real one is the lower, or the
            program has no such rule: JP is silent on it, JKM does not turn on the wage.

    Source:
        JKK: PP 44/2015, article 32(2) with elucidation; JHT: PP 46/2015, article 24; JKP: PP 37/2021, article 23.

    Examples:
        >>> from jaminan import calculate_jkk_death_benefit
        >>> from jaminan import employer_shortfall
        >>> reported, real = (calculate_jkk_death_benefit(wage, event_on="2025-03-01") for wage in (3_000_000, 5_000_000))
        >>> employer_shortfall(by_report=reported, by_wage=real).total
        96000000
    """
    for name, value in (("by_report", by_report), ("by_wage", by_wage)):
        check_benefit(value, name)
    if by_report.program != by_wage.program or by_report.event_on != by_wage.event_on:
        raise ValidationError("by_wage", str(by_wage.program), "of the same program and event as by_report")
    citation = _OWED.get(str(by_report.program))
    if citation is None:
        raise ValidationError("by_report", str(by_report.program), f"of {', '.join(_OWED)}, whose acts have this rule")
    if [_place(line) for line in by_report.lines] != [_place(line) for line in by_wage.lines]:
        raise ValidationError("by_wage", len(by_wage.lines), "of the same lines as by_report")
    pairs = list(zip(by_report.lines, by_wage.lines, strict=True))
    if any(real.amount < paid.amount for paid, real in pairs):
        raise ValidationError("by_wage", by_wage.total, f"{by_report.total} or more, the benefit of the reported wage")
    lines = tuple(
        attrs.evolve(
            real,
            amount=real.amount - paid.amount,
            exact=EXACT.subtract(real.exact, paid.exact),
            factors=(),
            bound=None,
            citations=(citation, *real.citations),
        )
        for paid, real in pairs
        if real.amount != paid.amount
    )
    return attrs.evolve(by_wage, lines=lines)


def _place(line: object) -> tuple[object, ...]:
    names = ("kind", "months", "days", "child", "level", "part", "side", "payee", "year")
    return tuple(getattr(line, name) for name in names)
