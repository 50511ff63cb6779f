"""How a local government enrols a group: its routes, and a participant ready for a bill."""

from datetime import date
from typing import Final

from jaminan.errors import NotInForceError, ValidationError
from jaminan.evidence import Evidence
from jaminan.models.categories import WorkerCategory
from jaminan.models.construction import ConstructionProject
from jaminan.models.enrolment import Route, WageBase
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Employer, Participant, WageWorker
from jaminan.models.programs import RiskClass, to_risk_class
from jaminan.models.segments import EmployerKind, EnterpriseScale, Funding, Sector, Segment, to_member
from jaminan.money import Amount
from jaminan.parameters.enrolment import CARRIERS, NO_DEFAULT, ROUTES, USUAL_IN_PROVINCE
from jaminan.periods import Month, to_month
from jaminan.rules.minimum_wage import minimum_wage_on
from jaminan.rules.regions import find_region

__all__ = ["enrolment_routes", "participant_for"]

_TRANSPORT: Final = frozenset({WorkerCategory.OJEK_DRIVER})
_LEARNERS: Final = frozenset({WorkerCategory.APPRENTICE, WorkerCategory.STUDENT_INTERN, WorkerCategory.WORKING_INMATE})


def enrolment_routes(category: WorkerCategory | str, region: str | None = None) -> tuple[Route, ...]:
    """Return the ways to enrol a group, the usual one first.

    Args:
        category: The group.
        region: Code or name of the region; the usual route differs where the facts say so.

    Returns:
        The routes; none for civil servants, soldiers and police, whom other bodies insure.

    Raises:
        ValidationError: If the group is unknown.
        UnknownRegionError: If the region is unknown or ambiguous.

    Source:
        As each `Route.citations` says.

    Examples:
        >>> from jaminan import WorkerCategory, enrolment_routes
        >>> [str(route.segment) for route in enrolment_routes(WorkerCategory.RT_HEAD, region="Kota Magelang")]
        ['PU', 'BPU']
        >>> [str(route.segment) for route in enrolment_routes(WorkerCategory.RT_HEAD, region="DKI Jakarta")]
        ['BPU', 'PU']
    """
    group = to_member(WorkerCategory, category, "category")
    routes = ROUTES[group]
    usual = None if region is None else USUAL_IN_PROVINCE.get((find_region(region).province_code, group))
    return routes if usual is None else tuple(sorted(routes, key=lambda route: route.segment is not usual))


def participant_for(
    category: WorkerCategory | str,
    *,
    month: Month | date | str,
    region: str | None = None,
    wage: Amount | None = None,
    segment: Segment | str | None = None,
    funding: Funding | str | None = None,
    risk_class: RiskClass | int | None = None,
) -> Participant:
    """Return a participant of a group, ready for `calculate_contributions`.

    Wage workers of a government group are in class I, government services, unless *risk_class* says otherwise;
    for other employers it must be given, for the agency assigns it.

    Args:
        category: The group.
        month: The month of the bill.
        region: Code or name of the region; its minimum wage is the base where *wage* is left out.
        wage: The monthly wage in Rupiah, or the income of a non-wage worker.
        segment: Another route than the usual one.
        funding: Who pays for a non-wage worker; left out, who usually does.
        risk_class: The class that the agency assigned.

    Returns:
        The participant: wages of wage workers are the region's minimum wage on the month's last day where not given.

    Raises:
        ValidationError: If the group has no such route, or a wage or class is needed and cannot be known.
        NotInForceError: If the minimum wage of that day is not known, or the route begins later.
        UnknownRegionError: If the region is unknown or ambiguous.

    Source:
        Class I: PP 44/2015, annex I, row I.11 of the annex of PP 82/2019.

    Examples:
        >>> from jaminan import WorkerCategory, calculate_contributions, participant_for
        >>> head = participant_for(WorkerCategory.RT_HEAD, region="Kota Magelang", month="2023-09")
        >>> calculate_contributions(head, month="2023-09").total
        11156
    """
    group = to_member(WorkerCategory, category, "category")
    asked = to_month(month)
    payer = None if funding is None else to_member(Funding, funding, "funding")
    assigned = None if risk_class is None else to_risk_class(risk_class, "risk_class")
    route = _route(group, region, segment)
    if route.since is not None and asked.last_day < route.since:
        raise NotInForceError(f"the {route.segment} route of {group}", asked.last_day, f"it starts on {route.since}.")
    if route.segment is Segment.BPU:
        return NonWageWorker(
            income=1_000_000 if wage is None else wage,
            sector=Sector.TRANSPORT if group in _TRANSPORT else Sector.OTHER,
            funding=route.funding if payer is None else payer,
            is_independent=group not in _LEARNERS,
            evidence=route.evidence,
            category=group,
        )
    base, base_evidence = _wage(route, asked, region, wage)
    evidence = Evidence.weakest(route.evidence, base_evidence)
    if route.segment is Segment.JAKON:
        return ConstructionProject(monthly_wages=base, evidence=evidence, category=group)
    return _wage_worker(group, route, base, assigned, evidence)


def _route(group: WorkerCategory, region: str | None, segment: Segment | str | None) -> Route:
    routes = enrolment_routes(group, region)
    open_to = ", ".join(route.segment for route in routes)
    if not routes:
        raise ValidationError("category", group, f"a group of BPJS Ketenagakerjaan: {CARRIERS[group]} insures this one")
    if segment is None:
        if group in NO_DEFAULT:
            limit = f"named ({open_to}): the sources conflict on who insures this group"
            raise ValidationError("segment", None, limit)
        return routes[0]
    wanted = to_member(Segment, segment, "segment")
    for route in routes:
        if route.segment is wanted:
            return route
    raise ValidationError("segment", wanted, f"a route of this group: {open_to}")


def _wage(route: Route, month: Month, region: str | None, wage: Amount | None) -> tuple[Amount, Evidence]:
    """Return the wage and how well it is attested; what the caller says needs no source."""
    if wage is not None:
        return wage, Evidence.STATUTE
    if route.wage_base is WageBase.COMPARABLE_WAGE:
        raise ValidationError("wage", None, "the lowest wage of a comparable worker", str(route.citations[0]))
    if region is None:
        raise ValidationError("wage", None, "given, or the region whose minimum wage stands for it")
    minimum = minimum_wage_on(region, month.last_day)
    amount = minimum.amount
    return int(amount) if amount == amount.to_integral_value() else amount, minimum.evidence


def _wage_worker(
    group: WorkerCategory, route: Route, wage: Amount, risk_class: RiskClass | None, evidence: Evidence
) -> WageWorker:
    assigned = route.risk_class if risk_class is None else risk_class
    if assigned is None:
        raise ValidationError(
            "risk_class", None, f"given for {group}: the agency assigned it", "PP 44/2015, article 16(2)"
        )
    if route.funding in {Funding.APBD, Funding.VILLAGE}:
        employer = Employer(kind=EmployerKind.STATE, risk_class=assigned)
        return WageWorker(wage=wage, employer=employer, evidence=evidence, category=group)
    employer = Employer(scale=EnterpriseScale.MICRO, risk_class=assigned)
    return WageWorker(wage=wage, employer=employer, programs=route.programs, evidence=evidence, category=group)
