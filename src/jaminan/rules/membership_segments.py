"""Who must join which program among non-wage workers, construction projects, migrant workers and special groups."""

from collections.abc import Callable
from datetime import date
from typing import Final

import attrs

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import Law
from jaminan.models.categories import WorkerCategory
from jaminan.models.construction import ConstructionProject
from jaminan.models.decisions import MembershipDecision, MembershipStatus, Requirement, RequirementCode
from jaminan.models.migrant_workers import MigrantWorker
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import Program
from jaminan.models.segments import EmployerKind, Segment, to_member
from jaminan.parameters.enrolment import CARRIERS, NO_DEFAULT, ROUTES
from jaminan.periods import age_on
from jaminan.rules.births import check_birth
from jaminan.sources import Citation

__all__ = ["decide_for_others"]

_MANDATORY: Final = MembershipStatus.MANDATORY
_VOLUNTARY: Final = MembershipStatus.VOLUNTARY
_NOT_COVERED: Final = MembershipStatus.NOT_COVERED

_NON_WAGE: Final = Citation("PP 44/2015", article="4", paragraph="2")
_JHT_FREE: Final = Citation("PP 46/2015", article="13", paragraph="1")
_JHT_OWNER: Final = Citation("PP 46/2015", article="2", paragraph="1")
_JP_MEMBERS: Final = Citation("PP 45/2015", article="2")
_JKP_MEMBERS: Final = Citation("PP 37/2021", article="4", paragraph="2", letter="c")
_PROJECT: Final = Citation("PP 44/2015", article="53")
_PROJECT_PROGRAMS: Final = Citation("Perpres 109/2013", article="6", paragraph="4")
_CIVIL_SERVICE: Final = Citation("PP 44/2015", article="2", paragraph="2")
_LIKE_EMPLOYED: Final = Citation("PP 44/2015", article="28", paragraph="1")
_DOMESTIC: Final = Citation("UU 2/2026", article="15", paragraph="1", letter="h")
_DOMESTIC_SINCE: Final = date(2026, 4, 30)

Decisions = tuple[MembershipDecision, ...]
"""One decision a program."""

_LEARNERS: Final = frozenset({WorkerCategory.APPRENTICE, WorkerCategory.STUDENT_INTERN, WorkerCategory.WORKING_INMATE})


def decide_for_others(
    participant: object, day: date, law: Law, of_wage_worker: Callable[[WageWorker, date, Law], Decisions]
) -> Decisions:
    """Decide for everybody but wage workers; groups whose usual route is employment ask *of_wage_worker*.

    Raises:
        NotInForceError: If the day lies before the segment's first rule.
        ValidationError: If the participant is of no kind that is known, or born after the day.
    """
    if isinstance(participant, NonWageWorker):
        return _non_wage(participant, day, law)
    if isinstance(participant, ConstructionProject):
        return _project(day, law)
    if isinstance(participant, MigrantWorker):
        return _migrant(day, law)
    try:
        group = to_member(WorkerCategory, participant, "participant")
    except ValidationError as error:
        limit = "a participant or a WorkerCategory"
        raise ValidationError("participant", participant, limit, near=error.near) from None
    return _group(group, day, law, of_wage_worker)


def _decide(
    program: Program, status: MembershipStatus, evidence: Evidence, *requirements: Requirement
) -> MembershipDecision:
    return MembershipDecision(program=program, status=status, requirements=requirements, evidence=evidence)


def _requires(
    code: RequirementCode, citation: Citation, *, is_met: bool | None, limit: int | str | None = None
) -> Requirement:
    return Requirement(code=code, is_met=is_met, citation=citation, limit=limit)


def _wage_workers_only() -> tuple[MembershipDecision, ...]:
    """Return that JP and JKP are not open to those without an employer."""
    code = RequirementCode.EMPLOYED_BY_ENTERPRISE
    return (
        _decide(Program.JP, _NOT_COVERED, Evidence.STATUTE, _requires(code, _JP_MEMBERS, is_met=False)),
        _decide(Program.JKP, _NOT_COVERED, Evidence.STATUTE, _requires(code, _JKP_MEMBERS, is_met=False)),
    )


def _non_wage(worker: NonWageWorker, day: date, law: Law) -> Decisions:
    law["bpu.jkk.brackets"].on(day)
    check_birth(worker.born_on, day)
    requirements = [_requires(RequirementCode.WORKS_WITHOUT_EMPLOYMENT, _NON_WAGE, is_met=True)]
    marks = [Evidence.STATUTE]
    age = law["bpu.entry_age"]
    is_open = True
    registered = day if worker.registered_on is None else min(day, worker.registered_on)
    if age.entries and registered >= age.entries[0].since:
        limit = age.on(registered)
        born_on = worker.born_on
        met = None if born_on is None else age_on(born_on, max(registered, born_on)) < limit.value
        requirements.append(_requires(RequirementCode.UNDER_ENTRY_AGE, limit.citation, is_met=met, limit=limit.value))
        if met is not None:
            marks.append(limit.evidence)
        is_open = met is not False
    evidence = Evidence.weakest(*marks)
    pair = _MANDATORY if is_open else _NOT_COVERED
    owner = _requires(RequirementCode.EMPLOYS_OTHERS, _JHT_OWNER, is_met=worker.is_business_owner)
    savings = _MANDATORY if worker.is_business_owner else _VOLUNTARY
    savings_evidence = Evidence.weakest(evidence, Evidence.SINGLE) if worker.is_business_owner else evidence
    return (
        _decide(Program.JKK, pair, evidence, *requirements),
        _decide(Program.JKM, pair, evidence, *requirements),
        _decide(Program.JHT, savings if is_open else _NOT_COVERED, savings_evidence, *requirements, owner),
        *_wage_workers_only(),
    )


def _project(day: date, law: Law) -> Decisions:
    law["jakon.jkk.rate"].on(day)
    duty = _requires(RequirementCode.CONSTRUCTION_PROJECT, _PROJECT, is_met=True)
    staged = _requires(RequirementCode.SCALE_REQUIRES_PROGRAM, _PROJECT_PROGRAMS, is_met=False)
    return tuple(
        _decide(program, _MANDATORY, Evidence.STATUTE, duty)
        if program in {Program.JKK, Program.JKM}
        else _decide(program, _NOT_COVERED, Evidence.CORROBORATED, staged)
        for program in Program
    )


def _migrant(day: date, law: Law) -> Decisions:
    packages = law["pmi.packages"].on(day)
    duty = _requires(RequirementCode.MIGRANT_WORKER, packages.citation, is_met=True)
    return (
        _decide(Program.JKK, _MANDATORY, Evidence.CORROBORATED, duty),
        _decide(Program.JKM, _MANDATORY, Evidence.CORROBORATED, duty),
        _decide(Program.JHT, _VOLUNTARY, Evidence.CORROBORATED, duty),
        *_wage_workers_only(),
    )


def _group(
    group: WorkerCategory, day: date, law: Law, of_wage_worker: Callable[[WageWorker, date, Law], Decisions]
) -> Decisions:
    """Decide for a group: by its own rule, or by that of its usual route.

    Raises:
        NotInForceError: If the day lies before the programs of today.
    """
    law["jkm.rate"].on(day)
    if group in CARRIERS or group in NO_DEFAULT:
        return _civil_service(group)
    if group in _LEARNERS:
        return _learners()
    if group is WorkerCategory.DOMESTIC_WORKER:
        return _domestic(day)
    route = ROUTES[group][0]
    if route.segment is Segment.PU:
        staff = WageWorker(wage=0, employer=Employer(kind=EmployerKind.STATE))
        return _by_route(of_wage_worker(staff, day, law), route.evidence)
    if route.segment is Segment.BPU:
        return _by_route(_non_wage(NonWageWorker(), day, law), route.evidence)
    return _project(day, law)


def _by_route(decisions: Decisions, evidence: Evidence) -> Decisions:
    """Return the decisions of a route, no better attested than that the group is enrolled by it."""
    return tuple(
        attrs.evolve(decision, evidence=Evidence.weakest(decision.evidence, evidence)) for decision in decisions
    )


def _civil_service(group: WorkerCategory) -> Decisions:
    """Decide for civil servants, soldiers and police, whom another body insures; part-time PPPK are not settled."""
    is_settled = group in CARRIERS
    requirement = _requires(
        RequirementCode.OUTSIDE_CIVIL_SERVICE,
        _CIVIL_SERVICE,
        is_met=False if is_settled else None,
        limit=CARRIERS.get(group, "BPJS Ketenagakerjaan / PT Taspen"),
    )
    evidence = Evidence.STATUTE if is_settled else Evidence.UNCONFIRMED
    open_to = frozenset[Program]() if is_settled else frozenset({Program.JKK, Program.JKM, Program.JHT})
    return tuple(
        _decide(program, _VOLUNTARY if program in open_to else _NOT_COVERED, evidence, requirement)
        for program in Program
    )


def _learners() -> Decisions:
    """Decide for apprentices, students in work practice and prisoners in assimilation."""
    like_employed = _requires(RequirementCode.WORKS_LIKE_EMPLOYED, _LIKE_EMPLOYED, is_met=True)
    free = _requires(RequirementCode.EMPLOYS_OTHERS, _JHT_FREE, is_met=False)
    return (
        _decide(Program.JKK, _MANDATORY, Evidence.STATUTE, like_employed),
        _decide(Program.JKM, _VOLUNTARY, Evidence.UNCONFIRMED, like_employed),
        _decide(Program.JHT, _NOT_COVERED, Evidence.UNCONFIRMED, free),
        *_wage_workers_only(),
    )


def _domestic(day: date) -> Decisions:
    """Decide for domestic workers: a right since UU 2/2026, with rates still to come."""
    evidence = Evidence.STATUTE if day >= _DOMESTIC_SINCE else Evidence.UNCONFIRMED
    right = _requires(RequirementCode.DOMESTIC_WORKER, _DOMESTIC, is_met=day >= _DOMESTIC_SINCE)
    return (
        *(_decide(each, _VOLUNTARY, evidence, right) for each in (Program.JKK, Program.JKM, Program.JHT)),
        *_wage_workers_only(),
    )
