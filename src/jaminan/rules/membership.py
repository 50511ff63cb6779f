"""Who must join which program, and why."""

from datetime import date
from typing import Final

from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, to_law
from jaminan.models.categories import WorkerCategory
from jaminan.models.decisions import Membership, MembershipDecision, MembershipStatus, Requirement, RequirementCode
from jaminan.models.people import Participant, WageWorker
from jaminan.models.programs import Program
from jaminan.models.segments import EmployerKind, EnterpriseScale
from jaminan.periods import age_on, to_day
from jaminan.rules.births import check_birth
from jaminan.sources import Citation
from jaminan.timeline import Dated

__all__ = ["check_membership"]

_SIX_MONTHS: Final = Citation("UU 24/2011", article="14")
_CITIZEN: Final = Citation("PP 37/2021", article="4", paragraph="2", letter="a")
_JKP_BEGINS: Final = Citation("PP 37/2021", article="50")
_ENTERPRISE: Final = Citation("PP 37/2021", article="4", paragraph="2", letter="c")
_JP_MEMBERS: Final = Citation("PP 45/2015", article="2", paragraph="1", letter="b")

_MANDATORY: Final = MembershipStatus.MANDATORY
_VOLUNTARY: Final = MembershipStatus.VOLUNTARY
_NOT_COVERED: Final = MembershipStatus.NOT_COVERED


def check_membership(participant: Participant | WorkerCategory | str, *, on: date | str, law: Law = LAW) -> Membership:
    """Decide which programs a participant must, may or cannot join on a day.

    What the caller left out is assumed and counts as met; each decision lists every requirement with its article.

    Args:
        participant: The participant; programs that a wage worker names count as joined. Or a `WorkerCategory`.
        on: The day.
        law: The law to read.

    Returns:
        A decision for each program.

    Raises:
        NotInForceError: If the day lies before 2015-07-01.
        ValidationError: If the participant is born after the day.

    Source:
        UU 24/2011, articles 14 and 15; Perpres 109/2013, article 6(3); PP 44/2015, article 5; PP 45/2015, article 15;
        PP 37/2021, article 4.

    Examples:
        >>> from jaminan import Employer, WageWorker, check_membership
        >>> worker = WageWorker(wage=3_000_000, employer=Employer(scale="micro"))
        >>> sorted(check_membership(worker, on="2025-11-30").mandatory)
        [<Program.JKK: 'JKK'>, <Program.JKM: 'JKM'>]
    """
    day, known = to_day(on, "on"), to_law(law)
    if isinstance(participant, WageWorker):
        decisions = _of_wage_worker(participant, day, known)
    else:
        from jaminan.rules.membership_segments import decide_for_others

        decisions = decide_for_others(participant, day, known, _of_wage_worker)
    return Membership(decisions=decisions, law_version=known.version)


def _of_wage_worker(worker: WageWorker, day: date, law: Law) -> tuple[MembershipDecision, ...]:
    check_birth(worker.born_on, day)
    staged = _staged(worker, day, law)
    decisions = [_by_staging(program, worker, staged) for program in (Program.JKK, Program.JKM, Program.JHT)]
    decisions.append(_jp(worker, staged, day, law))
    joined = {each.program for each in decisions if each.status is _MANDATORY} | (worker.programs or frozenset())
    decisions.append(_jkp(worker, frozenset(joined), day, law))
    return tuple(decisions)


def _staged(worker: WageWorker, day: date, law: Law) -> Dated[tuple[Program, ...]]:
    """Return the programs that the employer must join."""
    group = "state" if worker.employer.kind is EmployerKind.STATE else worker.employer.scale
    return law[f"membership.programs.{group}"].on(day)


def _duty(worker: WageWorker, program: Program, staged: Dated[tuple[Program, ...]]) -> tuple[Requirement, ...]:
    """Return what makes a program mandatory for the employer, and the worker part of it."""
    is_state = worker.employer.kind is EmployerKind.STATE
    code = RequirementCode.STATE_EMPLOYER_REQUIRES_PROGRAM if is_state else RequirementCode.SCALE_REQUIRES_PROGRAM
    duty = Requirement(code=code, is_met=program in staged.value, citation=staged.citation)
    if worker.is_indonesian:
        return (duty,)
    return (duty, Requirement(code=RequirementCode.WORKS_SIX_MONTHS, is_met=None, citation=_SIX_MONTHS))


def _by_staging(program: Program, worker: WageWorker, staged: Dated[tuple[Program, ...]]) -> MembershipDecision:
    requirements = _duty(worker, program, staged)
    is_duty = program in staged.value
    is_open_question = worker.employer.kind is EmployerKind.STATE and not is_duty
    return MembershipDecision(
        program=program,
        status=_MANDATORY if is_duty else _VOLUNTARY,
        requirements=requirements,
        evidence=Evidence.UNCONFIRMED if is_open_question else staged.evidence,
    )


def _jp(worker: WageWorker, staged: Dated[tuple[Program, ...]], day: date, law: Law) -> MembershipDecision:
    """Decide on JP: up to the pension age; foreigners by practice only when the caller names it."""
    retirement = law["jp.retirement_age"].on(day)
    age = None if worker.born_on is None else age_on(worker.born_on, day)
    requirements = [
        *_duty(worker, Program.JP, staged),
        Requirement(
            code=RequirementCode.UNDER_PENSION_AGE,
            is_met=None if age is None else age < retirement.value,
            citation=retirement.citation,
            limit=retirement.value,
        ),
    ]
    if not worker.is_indonesian:
        requirements.append(
            Requirement(code=RequirementCode.INDONESIAN_BY_PRACTICE, is_met=False, citation=_JP_MEMBERS)
        )
    latest = retirement.value + law["jp.retirement_deferral"].on(day).value
    if all(requirement.is_met is not False for requirement in requirements):
        status = _MANDATORY
    else:
        status = _NOT_COVERED if age is not None and age >= latest else _VOLUNTARY
    evidence = staged.evidence if worker.is_indonesian else Evidence.weakest(staged.evidence, Evidence.CORROBORATED)
    return MembershipDecision(program=Program.JP, status=status, requirements=tuple(requirements), evidence=evidence)


def _jkp(worker: WageWorker, joined: frozenset[Program], day: date, law: Law) -> MembershipDecision:
    """Decide on JKP: automatic where its conditions hold."""
    government = law["jkp.rate.government"]
    if not government.entries or day < government.entries[0].since:
        start = Requirement(code=RequirementCode.PROGRAM_IN_FORCE, is_met=False, citation=_JKP_BEGINS)
        return MembershipDecision(
            program=Program.JKP, status=_NOT_COVERED, requirements=(start,), evidence=Evidence.STATUTE
        )
    employer = worker.employer
    is_small = employer.scale in {EnterpriseScale.MICRO, EnterpriseScale.SMALL}
    needed = law[f"jkp.programs.{'micro_small' if is_small else 'medium_large'}"].on(day)
    requirements = (
        Requirement(code=RequirementCode.INDONESIAN_CITIZEN, is_met=worker.is_indonesian, citation=_CITIZEN),
        _entry_age(worker, day, law),
        Requirement(
            code=RequirementCode.EMPLOYED_BY_ENTERPRISE,
            is_met=employer.kind is EmployerKind.PRIVATE,
            citation=_ENTERPRISE,
        ),
        Requirement(
            code=RequirementCode.IN_REQUIRED_PROGRAMS,
            is_met=joined.issuperset(needed.value),
            citation=needed.citation,
            limit=", ".join(needed.value),
        ),
        Requirement(code=RequirementCode.IN_HEALTH_INSURANCE, is_met=None, citation=needed.citation),
    )
    is_in = all(requirement.is_met is not False for requirement in requirements)
    return MembershipDecision(
        program=Program.JKP,
        status=_MANDATORY if is_in else _NOT_COVERED,
        requirements=requirements,
        evidence=needed.evidence,
    )


def _entry_age(worker: WageWorker, day: date, law: Law) -> Requirement:
    """Hold the worker's age when registered against the limit.

    The employer's day of registration stands for the worker's where it is known, but not before JKP began. Where it is
    not, who was under the limit when JKP began is assumed to have met it.
    """
    limit = law["jkp.entry_age"].on(day)
    known, born_on = worker.employer.registered_on, worker.born_on
    met: bool | None = None
    if born_on is not None:
        began = law["jkp.rate.government"].entries[0].since
        registered = min(day, max(known or began, began, born_on))
        was_under = age_on(born_on, registered) < limit.value
        is_assumed = known is None and was_under and age_on(born_on, day) >= limit.value
        met = None if is_assumed else was_under
    return Requirement(code=RequirementCode.UNDER_ENTRY_AGE, is_met=met, citation=limit.citation, limit=limit.value)
