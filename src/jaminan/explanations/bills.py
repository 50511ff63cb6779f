"""Explanations of bills and of memberships, as ordered steps without a language.

Importing it teaches `explain` bills.
"""

from collections.abc import Iterator
from decimal import Decimal

from jaminan.evidence import Evidence
from jaminan.explanations import Explanation, Fact, Step, StepKind, explain, make_step
from jaminan.models.categories import WorkerCategory
from jaminan.models.construction import ConstructionProject
from jaminan.models.decisions import Membership, ReliefOutcome, Requirement
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Participant, WageWorker
from jaminan.models.results import ContributionLine, Contributions, share_of
from jaminan.models.segments import Segment
from jaminan.money import EXACT
from jaminan.parameters.enrolment import ROUTES

__all__ = ["membership_steps"]


@explain.register
def _contributions(result: Contributions) -> Explanation:
    return Explanation(steps=tuple(_contribution_steps(result)))


@explain.register
def _membership(result: Membership) -> Explanation:
    evidence = Evidence.weakest(*(decision.evidence for decision in result.decisions))
    return Explanation(steps=(*membership_steps(result), make_step(StepKind.EVIDENCE, evidence=evidence)))


def _contribution_steps(bill: Contributions) -> Iterator[Step]:
    participant = bill.participant
    facts: dict[str, Fact] = {
        "segment": participant.segment,
        **_subject_facts(participant),
        "month": bill.month,
        "law_day": bill.month.last_day,
        "law_version": bill.law_version,
    }
    yield Step(kind=StepKind.SUBJECT, facts=tuple(facts.items()))
    if participant.category is not None:
        yield from _route_steps(participant.category, participant.segment)
    if bill.terms.membership is None:
        yield make_step(
            StepKind.PROGRAMS_NAMED, programs=", ".join(dict.fromkeys(str(line.program) for line in bill.terms.lines))
        )
    else:
        yield from membership_steps(bill.terms.membership)
    for outcome in bill.reliefs:
        yield from _relief_steps(outcome)
    for outcome in bill.terms.reliefs_passed_over:
        yield make_step(
            StepKind.RELIEF_PASSED_OVER,
            outcome.citation,
            programs=", ".join(outcome.programs),
            is_deferral=outcome.is_deferral,
        )
    lowest = next((line.terms.lowest_base for line in bill.lines if line.terms.lowest_base is not None), None)
    if lowest is not None and participant.wage_base < lowest:
        yield make_step(StepKind.LOWEST_BASE, income=participant.wage_base, base=lowest)
    for line in bill.lines:
        yield from _line_steps(line, is_deferral=any(line.program is each.program for each in bill.terms.deferrals))
    for part in bill.terms.slices:
        yield make_step(
            StepKind.SLICE,
            *(each for each in (part.citation, part.against) if each is not None),
            program=part.program,
            rate=part.rate,
            ceiling=part.ceiling,
            is_reading=part.against is not None,
            amount=share_of(min(participant.wage_base, part.ceiling), part.rate, bill.rounding),
        )
    if bill.terms.deferrals:
        citations = dict.fromkeys(each.citation for each in bill.terms.deferrals)
        yield make_step(StepKind.DEFERRED, *citations, amount=bill.deferred)
    yield make_step(
        StepKind.TOTAL,
        employer=bill.employer,
        worker=bill.worker,
        government=bill.government,
        billed=bill.billed,
        total=bill.total,
    )
    yield make_step(StepKind.ROUNDING, rounding=bill.rounding)
    if bill.is_provisional:
        yield make_step(StepKind.PROVISIONAL, names=", ".join(bill.terms.provisional))
    yield from _evidence_steps(bill)


def _route_steps(category: WorkerCategory, taken: Segment) -> Iterator[Step]:
    """Yield the group of a participant and all routes that are open to it, the one that was taken among them."""
    yield make_step(StepKind.CATEGORY, category=category)
    for route in ROUTES[category]:
        yield make_step(
            StepKind.ROUTE,
            *route.citations,
            depth=1,
            segment=route.segment,
            wage_base=route.wage_base,
            since=route.since,
            is_taken=route.segment is taken,
            evidence=route.evidence,
        )


def _subject_facts(participant: Participant) -> dict[str, Fact]:
    """Return what a bill starts from: wage, income, contract value or length of contract."""
    if isinstance(participant, WageWorker):
        return {"wage": participant.wage}
    if isinstance(participant, NonWageWorker):
        return {"income": participant.income, "funding": participant.funding}
    if isinstance(participant, MigrantWorker):
        return {"contract_months": participant.contract_months, "route": participant.route}
    if isinstance(participant, ConstructionProject) and participant.contract_value is not None:
        return {"contract_value": participant.wage_base, "vat": participant.vat}
    return {"monthly_wages": participant.wage_base}


def membership_steps(membership: Membership) -> Iterator[Step]:
    """Yield the decisions on all programs, each followed by its requirements."""
    for decision in membership.decisions:
        yield make_step(StepKind.MEMBERSHIP, program=decision.program, status=decision.status)
        yield from _requirement_steps(decision.requirements)


def _relief_steps(outcome: ReliefOutcome) -> Iterator[Step]:
    yield make_step(
        StepKind.RELIEF,
        outcome.citation,
        programs=", ".join(outcome.programs),
        is_applied=outcome.is_applied,
        is_deferral=outcome.is_deferral,
    )
    yield from _requirement_steps(outcome.requirements)


def _requirement_steps(requirements: tuple[Requirement, ...]) -> Iterator[Step]:
    for requirement in requirements:
        yield make_step(
            StepKind.REQUIREMENT,
            requirement.citation,
            depth=1,
            code=requirement.code,
            limit=requirement.limit,
            is_met=requirement.is_met,
        )


def _line_steps(line: ContributionLine, *, is_deferral: bool) -> Iterator[Step]:
    yield make_step(
        StepKind.LINE,
        *line.citations,
        program=line.program,
        payer=line.payer,
        base=line.base,
        ceiling=line.terms.ceiling,
        rate=line.rate,
        exact=line.exact,
        amount=line.amount,
        phase=line.terms.phase,
        relief=None if line.relief is None else line.relief.regulation_id,
        is_deferral=is_deferral,
    )
    for tier in line.terms.tiers:
        yield make_step(
            StepKind.TIER,
            depth=1,
            above=tier.above,
            part=tier.part,
            rate=tier.rate,
            exact=EXACT.multiply(Decimal(tier.part), tier.rate),
        )
    if line.terms.package is not None:
        yield make_step(StepKind.PACKAGE, depth=1, **line.terms.package._asdict())


def _evidence_steps(bill: Contributions) -> Iterator[Step]:
    weaker = [line for line in bill.lines if line.evidence in {Evidence.SINGLE, Evidence.UNCONFIRMED}]
    yield make_step(StepKind.EVIDENCE, evidence=bill.evidence)
    for line in weaker:
        yield make_step(
            StepKind.EVIDENCE,
            *line.citations,
            depth=1,
            program=line.program,
            phase=line.terms.phase,
            payer=line.payer,
            evidence=line.evidence,
        )
    given = bill.participant.evidence
    if given is not None:
        yield make_step(StepKind.EVIDENCE, depth=1, segment=bill.participant.segment, evidence=given)
