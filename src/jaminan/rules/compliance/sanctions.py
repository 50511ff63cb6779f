"""The ladder of sanctions for employers and for persons, and what lifts them."""

from datetime import date
from typing import Any, Final

from jaminan.errors import ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law, Reading, has_value
from jaminan.models.compliance.deadlines import Actor, Term, TermUnit
from jaminan.models.compliance.penalties import Reason, ReasonCode
from jaminan.models.compliance.sanctions import (
    Breach,
    Remedy,
    SanctionCondition,
    SanctionKind,
    Sanctions,
    SanctionStep,
    SanctionSubject,
    WarningTerm,
)
from jaminan.models.construction import ConstructionProject
from jaminan.models.non_wage_workers import NonWageWorker
from jaminan.models.people import Employer, WageWorker
from jaminan.models.programs import Program
from jaminan.models.segments import EmployerKind, to_member
from jaminan.periods import to_day
from jaminan.sources import Citation

__all__ = ["sanctions"]

_BOTH: Final = (Breach.NOT_REGISTERED, Breach.DATA_NOT_TRUE)
_EXCEPTED: Final = {
    SanctionSubject.STATE_EMPLOYER: (ReasonCode.STATE_EXCEPTED, Citation("UU 24/2011", "17", "1")),
    SanctionSubject.WORKER: (ReasonCode.WORKERS_EXCEPTED, Citation("PP 86/2013")),
    SanctionSubject.AID_RECIPIENT: (ReasonCode.AID_RECIPIENTS_EXCEPTED, Citation("PP 86/2013")),
}
"""Whom no administrative sanction reaches, and the act that says so, in an article or in its title."""
_PP_44_INSPECTION: Final = Citation("PP 44/2015", "61")
_PP_45_INSPECTION: Final = Citation("PP 45/2015", "36")
_PP_46_INSPECTION: Final = Citation("PP 46/2015", "35")
_JKP_WARNING: Final = Citation("PP 37/2021", "46")
_JKP_DENIAL: Final = Citation("PP 37/2021", "47")
_CRIME_DUTY: Final = Citation("UU 24/2011", "19")


def sanctions(
    subject: SanctionSubject | Employer | WageWorker | NonWageWorker | ConstructionProject | str,
    *,
    on: date | str,
    breach: Breach | str | None = None,
    law: Law = LAW,
) -> Sanctions:
    """Return the ladder of sanctions of an employer or a person.

    Employers other than the state: two written warnings, a fine, and the denial of public services at the request of the
    agency, for not registering and for data that are not full and true. How long a warning runs is ambiguous: the act
    prints working days in article 6 and days in article 10, and both readings are given. Beside it stand the steps of JKP
    (no fine), the report to the labour inspector, and the criminal provision, which is named and not computed.

    Persons other than employers, workers and aid recipients: denial at once for not registering, after two warnings for
    missing data; no fine.

    Args:
        subject: An employer, a construction project, a non-wage worker (one who employs others counts as an employer), a
            wage worker, or a `SanctionSubject`, such as ``"aid_recipient"``: who receives contribution aid by law is the
            caller's to say.
        on: The day whose law is asked for.
        breach: Only the steps that this breach leads to.
        law: The law to read.

    Returns:
        The steps in their order; none, with the reason, for state employers, workers and recipients of aid.

    Raises:
        NotInForceError: If the day lies before 2013-12-24.
        ValidationError: If the subject or the breach is none of the above.

    Source:
        UU 24/2011, articles 17 and 55; PP 86/2013, articles 3 and 6 to 12; PP 37/2021, articles 46 and 47; PP 44/2015,
        articles 59 to 62; PP 45/2015, articles 34, 36 and 37; PP 46/2015, articles 33 to 35.

    Examples:
        >>> from jaminan import Employer, sanctions
        >>> for step in sanctions(Employer(), on="2026-01-31", breach="not_registered"):
        ...     print(step.kind, "/".join(str(reading.term.label("en")) for reading in step.terms))
        first_warning 10 working days/10 days
        second_warning 10 working days/10 days
        fine
        service_denial
        warning
        service_denial
        inspection_report
        >>> sanctions(Employer(kind="state"), on="2026-01-31").is_excepted
        True
    """
    who = _subject(subject)
    day = to_day(on, "on")
    what = None if breach is None else to_member(Breach, breach, "breach")
    facts = Reading(law, day)
    steps: tuple[SanctionStep, ...] = ()
    reasons: tuple[Reason, ...] = ()
    facts.in_force("compliance.fine.rate")
    if who is SanctionSubject.EMPLOYER:
        steps = (*_of_employer(facts), *_of_jkp(law, day), *_of_inspection(law, day), _crime(facts))
    elif who is SanctionSubject.PERSON:
        steps = _of_person(facts)
    else:
        code, citation = _EXCEPTED[who]
        reasons = (Reason(code=code, citation=citation, evidence=Evidence.STATUTE),)
    return Sanctions(
        subject=who,
        on=day,
        steps=tuple(step for step in steps if what is None or what in step.breaches),
        reasons=reasons,
        law_version=law.version,
    )


def _subject(subject: object) -> SanctionSubject:
    if isinstance(subject, Employer):
        is_state = subject.kind is EmployerKind.STATE
        return SanctionSubject.STATE_EMPLOYER if is_state else SanctionSubject.EMPLOYER
    if isinstance(subject, ConstructionProject):
        return SanctionSubject.EMPLOYER
    if isinstance(subject, NonWageWorker):
        return SanctionSubject.EMPLOYER if subject.is_business_owner else SanctionSubject.PERSON
    if isinstance(subject, WageWorker):
        return SanctionSubject.WORKER
    try:
        return to_member(SanctionSubject, subject, "subject")
    except ValidationError:
        limit = (
            f"an Employer, a ConstructionProject, a NonWageWorker, a WageWorker, or one of {', '.join(SanctionSubject)}"
        )
        raise ValidationError("subject", subject, limit) from None


def _warning(facts: Reading, name: str) -> dict[str, Any]:
    """Return the two readings of how long a warning runs, with their articles and their weakest mark."""
    working, days = facts.in_force(f"{name}.working_days"), facts.in_force(f"{name}.days")
    return {
        "terms": (
            WarningTerm(term=Term(count=working.value, unit=TermUnit.WORKING_DAYS), citation=working.citation),
            WarningTerm(term=Term(count=days.value, unit=TermUnit.DAYS), citation=days.citation),
        ),
        "citations": tuple(dict.fromkeys((working.citation, days.citation))),
        "evidence": Evidence.weakest(working.evidence, days.evidence),
    }


def _of_employer(facts: Reading) -> tuple[SanctionStep, ...]:
    rate, most = facts.in_force("compliance.fine.rate"), facts.in_force("compliance.fine.most_days")
    denied = facts.in_force("compliance.denied_services.employer")
    return (
        SanctionStep(
            kind=SanctionKind.FIRST_WARNING,
            breaches=_BOTH,
            imposed_by=Actor.AGENCY,
            lifted_by=(Remedy.COMPLY,),
            **_warning(facts, "compliance.warning_1"),
        ),
        SanctionStep(
            kind=SanctionKind.SECOND_WARNING,
            breaches=_BOTH,
            imposed_by=Actor.AGENCY,
            condition=SanctionCondition.NOT_CURED,
            lifted_by=(Remedy.COMPLY,),
            **_warning(facts, "compliance.warning_2"),
        ),
        SanctionStep(
            kind=SanctionKind.FINE,
            breaches=_BOTH,
            imposed_by=Actor.AGENCY,
            condition=SanctionCondition.AFTER_SECOND_WARNING,
            rate=rate.value,
            most_days=most.value,
            lifted_by=(Remedy.PAY_FINE,),
            citations=(rate.citation, most.citation, Citation("PP 86/2013", "10", "3")),
            evidence=Evidence.weakest(rate.evidence, most.evidence),
        ),
        SanctionStep(
            kind=SanctionKind.SERVICE_DENIAL,
            breaches=_BOTH,
            imposed_by=Actor.GOVERNMENT,
            condition=SanctionCondition.FINE_NOT_PAID,
            denied=denied.value,
            lifted_by=(Remedy.PAY_FINE_AND_REGISTER, Remedy.COMPLETE_DATA),
            citations=(
                Citation("PP 86/2013", "8"),
                denied.citation,
                Citation("PP 86/2013", "10", "6"),
                Citation("PP 86/2013", "10", "7"),
            ),
            evidence=denied.evidence,
        ),
    )


def _of_jkp(law: Law, day: date) -> tuple[SanctionStep, ...]:
    """Return the steps that the act on JKP sets for its own breaches: no fine."""
    if not has_value(law["jkp.rate.government"], day):
        return ()
    return (
        SanctionStep(
            kind=SanctionKind.WARNING,
            breaches=_BOTH,
            programs=(Program.JKP,),
            imposed_by=Actor.MINISTER_GOVERNOR_REGENT,
            condition=SanctionCondition.AFTER_INSPECTION,
            citations=(_JKP_WARNING, _JKP_DENIAL),
            evidence=Evidence.STATUTE,
        ),
        SanctionStep(
            kind=SanctionKind.SERVICE_DENIAL,
            breaches=_BOTH,
            programs=(Program.JKP,),
            imposed_by=Actor.MINISTER_GOVERNOR_REGENT,
            condition=SanctionCondition.AFTER_INSPECTION,
            citations=(_JKP_WARNING, _JKP_DENIAL),
            evidence=Evidence.STATUTE,
        ),
    )


def _of_inspection(law: Law, day: date) -> tuple[SanctionStep, ...]:
    """Return the report of those who still do not comply; the inspector may also act on his own."""
    if not has_value(law["compliance.due.pu.jkk"], day):
        return ()
    return (
        SanctionStep(
            kind=SanctionKind.INSPECTION_REPORT,
            breaches=_BOTH,
            imposed_by=Actor.AGENCY,
            condition=SanctionCondition.STILL_NOT_COMPLYING,
            citations=(_PP_44_INSPECTION, _PP_45_INSPECTION, _PP_46_INSPECTION),
            evidence=Evidence.STATUTE,
        ),
    )


def _crime(facts: Reading) -> SanctionStep:
    years, rupiah = facts.in_force("compliance.crime.most_years"), facts.in_force("compliance.crime.most_rupiah")
    return SanctionStep(
        kind=SanctionKind.CRIMINAL_PROVISION,
        breaches=(Breach.NOT_PAID_OVER,),
        imposed_by=Actor.COURT,
        most_years=years.value,
        most_rupiah=rupiah.value,
        citations=(years.citation, _CRIME_DUTY),
        evidence=Evidence.weakest(years.evidence, rupiah.evidence),
    )


def _of_person(facts: Reading) -> tuple[SanctionStep, ...]:
    denied = facts.in_force("compliance.denied_services.person")
    warnings = [
        SanctionStep(
            kind=kind,
            breaches=(Breach.DATA_NOT_TRUE,),
            imposed_by=Actor.AGENCY,
            condition=condition,
            lifted_by=(Remedy.COMPLETE_DATA,),
            **_warning(facts, "compliance.person_warning"),
        )
        for kind, condition in (
            (SanctionKind.FIRST_WARNING, None),
            (SanctionKind.SECOND_WARNING, SanctionCondition.NOT_CURED),
        )
    ]
    return (
        SanctionStep(
            kind=SanctionKind.SERVICE_DENIAL,
            breaches=(Breach.NOT_REGISTERED,),
            imposed_by=Actor.GOVERNMENT,
            denied=denied.value,
            lifted_by=(Remedy.SHOW_MEMBERSHIP,),
            citations=(Citation("PP 86/2013", "11"), denied.citation),
            evidence=denied.evidence,
        ),
        *warnings,
        SanctionStep(
            kind=SanctionKind.SERVICE_DENIAL,
            breaches=(Breach.DATA_NOT_TRUE,),
            imposed_by=Actor.GOVERNMENT,
            condition=SanctionCondition.AFTER_SECOND_WARNING,
            denied=denied.value,
            lifted_by=(Remedy.COMPLETE_DATA,),
            citations=(Citation("PP 86/2013", "12"), denied.citation),
            evidence=denied.evidence,
        ),
    )
