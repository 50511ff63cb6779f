"""What closing a gap costs under each route, and the wage at which the routes cost the same."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law
from jaminan.models.categories import WorkerCategory
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import Program, RiskClass
from jaminan.models.regions import Region
from jaminan.models.segments import EmployerKind, Funding, Segment
from jaminan.money import EXACT, HALF_UP, Rounding, divide
from jaminan.periods import Month, to_month
from jaminan.planning.affordable import cost_per_head, question
from jaminan.planning.coverage import Coverage
from jaminan.planning.doubts import Doubts
from jaminan.planning.enrolments import EnrolAs, Enrolment
from jaminan.planning.months import Months
from jaminan.rules.contributions.calculate import bill_quietly
from jaminan.rules.enrolment import enrolment_routes
from jaminan.shown import Shown

__all__ = ["GapCost", "GapCosts", "break_even_wage", "calculate_gap_costs"]


@attrs.frozen(kw_only=True)
class GapCost:
    """What closing a gap costs under one route.

    Attributes:
        segment: The segment that the people are registered in.
        enrolment: What they are enrolled as.
        per_head: What one person costs in all months, in whole Rupiah.
        cost: What all of them cost, in whole Rupiah.
        evidence: The weakest mark of the bills.
    """

    segment: Segment
    enrolment: Enrolment
    per_head: int
    cost: int
    evidence: Evidence


@attrs.frozen(kw_only=True)
class GapCosts(Shown):
    """What closing a gap costs under each route, in the order of the routes.

    Attributes:
        people: How many further people are protected.
        routes: The routes.
        law_version: The version of the law.
        provisional: The figures carried past the last day that they are known for.
    """

    people: int
    routes: tuple[GapCost, ...]
    law_version: str
    provisional: tuple[str, ...] = ()

    @property
    def cheapest(self) -> GapCost:
        """The route that costs least; of equal ones the first."""
        return min(self.routes, key=lambda route: route.cost)

    @property
    def is_provisional(self) -> bool:
        """Whether a figure was carried past the last day that it is known for."""
        return bool(self.provisional)

    @property
    def evidence(self) -> Evidence:
        """The weakest mark of all routes."""
        return Evidence.weakest(*(route.evidence for route in self.routes))


def _segment_of(enrolment: Enrolment, region: Region | None) -> Segment:
    if not isinstance(enrolment, EnrolAs):
        return enrolment.segment
    if enrolment.segment is not None:
        return enrolment.segment
    where = enrolment.region or region
    return enrolment_routes(enrolment.category, None if where is None else where.code)[0].segment


def calculate_gap_costs(
    coverage: Coverage,
    *,
    months: Months,
    routes: WorkerCategory | str | Iterable[Enrolment],
    region: str | Region | None = None,
    target_ratio: Decimal | int = 1,
    funding: Funding | str | None = None,
    law: Law = LAW,
    rounding: Rounding | str = HALF_UP,
    relief: bool = True,
) -> GapCosts:
    """Calculate what it costs to close a gap under each route.

    Args:
        coverage: The coverage now.
        months: The months to pay for, rising; a single month will do.
        routes: A group of local government enrolment, for all its routes; or participants and recipes to compare.
        region: The region whose minimum wage recipes take.
        target_ratio: The share of the eligible to reach, a `Decimal` from 0 to 1; all of them unless said otherwise.
        funding: Who pays; left out, who usually does on each route.
        law: The law to compute by.
        rounding: Another direction of rounding.
        relief: Whether temporary reliefs are looked at.

    Returns:
        The people and the cost of each route.

    Raises:
        ValidationError: If there is no route, or a part is out of its range.
        NotInForceError: If a month has no law or no known minimum wage.

    Warns:
        ProvisionalLawWarning: Once, if a figure is carried past the last day that it is known for.

    Source:
        As of `calculate_contributions`; no budget bears the state's share of JKP: PP 37/2021, article 11(4).

    Examples:
        >>> from jaminan import WorkerCategory
        >>> from jaminan.planning import Coverage, calculate_gap_costs
        >>> heads = Coverage(protected=600, eligible=1222)
        >>> costs = calculate_gap_costs(heads, months="2025-09", routes=WorkerCategory.RT_HEAD, region="Kota Magelang")
        >>> [(str(route.segment), route.per_head, route.cost) for route in costs.routes]
        [('PU', 12319, 7662418), ('BPU', 16800, 10449600)]
    """
    if not isinstance(coverage, Coverage):
        raise ValidationError("coverage", coverage, "a Coverage")
    asked = question(months, region, funding, None, law, rounding, relief=relief)
    enrolments = _enrolments(routes, asked.region)
    people = coverage.needed_for(target_ratio)
    all_doubts = Doubts()
    costs = []
    for enrolment in enrolments:
        doubts = Doubts()
        per_head = cost_per_head(enrolment, asked, doubts)
        all_doubts.add(doubts)
        costs.append(
            GapCost(
                segment=_segment_of(enrolment, asked.region),
                enrolment=enrolment,
                per_head=per_head,
                cost=people * per_head,
                evidence=doubts.evidence,
            )
        )
    all_doubts.warn("cost of the gap", law)
    return GapCosts(people=people, routes=tuple(costs), law_version=law.version, provisional=all_doubts.provisional)


def _enrolments(routes: WorkerCategory | str | Iterable[Enrolment], region: Region | None) -> tuple[Enrolment, ...]:
    if isinstance(routes, str):
        recipes = enrolment_routes(routes, None if region is None else region.code)
        enrolments: tuple[Enrolment, ...] = tuple(EnrolAs(category=routes, segment=each.segment) for each in recipes)
    else:
        enrolments = tuple(routes)
    if not enrolments:
        raise ValidationError("routes", routes, "at least one route")
    return enrolments


def break_even_wage(
    *,
    month: Month | date | str,
    risk_class: RiskClass | int = RiskClass.I,
    funding: Funding | str = Funding.APBD,
    law: Law = LAW,
    relief: bool = True,
) -> int:
    """Return the wage up to which JKK and JKM cost no more for a wage worker than for a non-wage worker.

    It is the lowest amount of a non-wage worker by the rates of a state body's wage worker, cut down to whole Rupiah:
    on a minimum wage below it, the wage workers' route is cheaper.

    Args:
        month: The month whose law counts.
        risk_class: The JKK class of the wage workers; government services are in class I.
        funding: Who pays for the non-wage worker; the relief of PP 50/2025 is denied where the state does.
        law: The law to compute by.
        relief: Whether temporary reliefs are looked at.

    Returns:
        Whole Rupiah a month.

    Raises:
        NotInForceError: If the month has no law.
        ValidationError: If the class or funding is none.

    Warns:
        ProvisionalLawWarning: If a figure is carried past the last day that it is known for.

    Source:
        PP 44/2015, articles 16(1) and 18(1), against article 20 and annex II.

    Examples:
        >>> from jaminan.planning import break_even_wage
        >>> break_even_wage(month="2025-01")
        3111111
    """
    asked = to_month(month)
    programs = {Program.JKK, Program.JKM}
    employer = Employer(kind=EmployerKind.STATE, risk_class=risk_class)
    worker = WageWorker(wage=1_000_000, employer=employer, programs=programs)
    other = NonWageWorker(funding=funding, programs=programs)
    by_wage = bill_quietly(worker, asked, law, HALF_UP, relief=relief)
    nominal = bill_quietly(other, asked, law, HALF_UP, relief=relief)
    doubts = Doubts()
    doubts.note(by_wage)
    doubts.note(nominal)
    doubts.warn("wage", law)
    rate = Decimal(0)
    for line in by_wage.lines:
        rate = EXACT.add(rate, line.rate or Decimal(0))
    numerator, denominator = rate.as_integer_ratio()
    if numerator == 0:
        raise ValidationError("month", str(asked), "one in which wage workers are charged for JKK and JKM")
    return divide(nominal.total * denominator, numerator, Rounding.DOWN)
