"""Claims on JKK: whether a right exists, until when it can be claimed, and against whom."""

from datetime import date
from typing import Final

from jaminan.errors import NotInForceError, ValidationError
from jaminan.evidence import Evidence
from jaminan.law import LAW, Law
from jaminan.models.claims import ClaimNote, ClaimPayer, ClaimRequirementCode, JkkClaim
from jaminan.models.people import to_flag
from jaminan.models.programs import Program
from jaminan.models.segments import Segment, to_member
from jaminan.periods import add_days, add_years, to_day
from jaminan.rules.claims.requirements import (
    Case,
    arrears_payer,
    optional_day,
    optional_flag,
    optional_whole,
    requirement,
)
from jaminan.sources import Citation

__all__ = ["check_jkk_claim"]

_ACCIDENT: Final = Citation("PP 44/2015", article="1", paragraph="6")


def check_jkk_claim(
    *,
    event_on: date | str,
    on: date | str,
    segment: Segment | str = Segment.PU,
    is_work_related: bool | None = None,
    is_disease: bool = False,
    arose_on: date | str | None = None,
    employment_ended_on: date | str | None = None,
    is_enrolled: bool | None = None,
    arrears_months: int | None = None,
    reported_on: date | str | None = None,
    is_suspected: bool = False,
    law: Law = LAW,
) -> JkkClaim:
    """Decide whether there is a right to JKK, and whether it can still be claimed. What is left out is assumed.

    Two clocks run apart: an occupational disease must arise within 3 years of the end of employment, and the right lapses
    2 years (events to 2019-12-01) or 5 years after the accident or the diagnosis.

    Args:
        event_on: The day of the accident, or of the diagnosis of the disease; it picks the law.
        on: The day of the claim.
        segment: The segment. Of migrant workers (PMI) only the limit of the claim is known: *employment_ended_on*,
            *arrears_months*, *reported_on* and *is_suspected* are then left out.
        is_work_related: Whether work caused it, the way to and from work included; since 2025-02-24 violence and rape at the
            workplace too, proved by police letter and medical report (Permenaker 1/2025).
        is_disease: Whether it is an occupational disease.
        arose_on: The day on which the disease arose, *event_on* or earlier; left out, *event_on*.
        employment_ended_on: The day on which employment ended, if it has.
        is_enrolled: Whether the participant was enrolled; if not, the employer owes the benefits.
        arrears_months: The months in a row that were not paid at the event.
        reported_on: The day of the first report to the agency; since 2025-02-24 the employer bears what he reports later than
            2 times 24 hours (one source).
        is_suspected: Whether it is not settled yet that work caused it. Since 2023-10-06 care is guaranteed until then, for at
            most 30 days after the first report; *is_work_related* is left out.
        law: The law to read.

    Returns:
        The decision, with the payer, the last day to claim, and the day by which the status of a suspected case is fixed.

    Raises:
        NotInForceError: If the event lies before 2015-07-01; of a migrant worker before 2018-12-10 or since 2026-08-28, whose
            limits were not read.
        ValidationError: If a field is out of its range, or the days contradict each other.

    Source:
        PP 44/2015, articles 1(6), 25A, 25B (PP 49/2023), 26, 27(1), 38, 39, 43, 44 and 48; PP 82/2019, article 26;
        Permenaker 1/2025; migrant workers: Permenaker 18/2018 and 4/2023, through the press. PP 82/2019 has no
        transitional rule on the limit: the event's day picks it; of events whose 2 years had not run out on 2019-12-02
        another reading gives 5 years, so that decision says so and is marked as unconfirmed where the readings differ.

    Examples:
        >>> from jaminan import check_jkk_claim
        >>> claim = check_jkk_claim(event_on="2020-01-10", on="2025-01-10")
        >>> claim.is_met, claim.last_on.isoformat()
        (True, '2025-01-10')
        >>> check_jkk_claim(event_on="2020-01-10", on="2025-01-11").is_met
        False
    """
    case = Case(law, to_day(event_on, "event_on"), to_day(on, "on"))
    group = to_member(Segment, segment, "segment")
    ill, is_open = to_flag(is_disease, "is_disease"), to_flag(is_suspected, "is_suspected")
    related = optional_flag(is_work_related, "is_work_related")
    arose, ended = optional_day(arose_on, "arose_on"), optional_day(employment_ended_on, "employment_ended_on")
    reported = optional_day(reported_on, "reported_on")
    unpaid = optional_whole(arrears_months, "arrears_months")
    if is_open and related is not None:
        raise ValidationError("is_work_related", related, "left out: of a suspected case it is not settled yet")
    _check_days(case, arose, reported, is_disease=ill)
    is_migrant = group is Segment.PMI
    if is_migrant:
        _refuse_unread(
            employment_ended_on=ended, arrears_months=unpaid, reported_on=reported, is_suspected=is_open or None
        )
    years = case.fact("pmi.claim.years" if is_migrant else "jkk.claim.years")
    if years.value is None:
        raise NotInForceError(
            "pmi.claim.years", case.event_on, f"{years.citation} rules since {years.since}, and its limit was not read."
        )
    last = add_years(case.event_on, years.value)
    cause = years.citation if is_migrant else _ACCIDENT
    case.wait(ClaimRequirementCode.EVENT_HAPPENED, case.event_on, cause)
    case.ask(ClaimRequirementCode.WORK_RELATED, related, cause)
    _ask_employment(case, ended, arose or case.event_on, is_disease=ill)
    case.ask(ClaimRequirementCode.CLAIMED_IN_TIME, case.on <= last, years.citation, last)
    enrolled = optional_flag(is_enrolled, "is_enrolled")
    if is_migrant:
        case.ask(ClaimRequirementCode.IS_PARTICIPANT, enrolled, years.citation)
        return JkkClaim(program=Program.JKK, segment=group, last_on=last, **case.facts_of_claim(ClaimPayer.AGENCY))
    if case.on > last and _would_be_longer(case, years.value):
        case.marks.append(Evidence.UNCONFIRMED)
        case.notes.append(ClaimNote.LONGER_LIMIT)
    payer = arrears_payer(case, "jkk", group, is_enrolled=enrolled, arrears_months=unpaid)
    if payer is ClaimPayer.AGENCY_LATER and case.is_met:
        case.notes.append(ClaimNote.CASH_AFTER_RECOVERY)
    if group is not Segment.BPU and _is_late(case, reported):
        payer = ClaimPayer.EMPLOYER
    status_due = _status_due_on(case, reported) if is_open else None
    return JkkClaim(
        program=Program.JKK, segment=group, last_on=last, status_due_on=status_due, **case.facts_of_claim(payer)
    )


def _check_days(case: Case, arose: date | None, reported: date | None, *, is_disease: bool) -> None:
    """Refuse days that contradict each other.

    Raises:
        ValidationError: If a disease arose after its diagnosis, an accident is said to have arisen, or the report lies before
            the event or after the claim.
    """
    if arose is not None and (not is_disease or arose > case.event_on):
        limit = (
            f"{case.event_on.isoformat()} or earlier, the day of the diagnosis"
            if is_disease
            else "left out: it is no disease"
        )
        raise ValidationError("arose_on", arose.isoformat(), limit)
    if reported is not None and reported < case.event_on:
        raise ValidationError("reported_on", reported.isoformat(), f"{case.event_on.isoformat()} or later, the event")
    if reported is not None and reported > case.on:
        raise ValidationError(
            "reported_on", reported.isoformat(), f"{case.on.isoformat()} or earlier, the day of the claim"
        )


def _refuse_unread(**facts: object) -> None:
    """Refuse facts that no rule of migrant workers, of those that were read, turns on.

    Raises:
        ValidationError: If one of them is given.
    """
    for name, value in facts.items():
        if value is not None:
            said = value.isoformat() if isinstance(value, date) else value
            raise ValidationError(name, said, "left out: no rule of migrant workers on it was read")


def _status_due_on(case: Case, reported: date | None) -> date | None:
    """Return the last day to fix the status of a suspected case, where care is guaranteed until then."""
    try:
        days = case.fact("jkk.claim.status_days")
    except NotInForceError:
        return None
    case.notes.append(ClaimNote.STATUS_OPEN)
    return None if reported is None else add_days(reported, days.value)


def _ask_employment(case: Case, ended: date | None, arose: date, *, is_disease: bool) -> None:
    """Ask whether the event lies inside employment, or the disease close enough to its end."""
    if ended is None:
        return
    if not is_disease:
        case.ask(ClaimRequirementCode.EMPLOYED_AT_ACCIDENT, case.event_on <= ended, _ACCIDENT)
        return
    tail = case.fact("jkk.claim.disease_tail_years")
    latest = add_years(ended, tail.value)
    case.ask(ClaimRequirementCode.DISEASE_IN_TIME, arose <= latest, tail.citation, latest)


def _would_be_longer(case: Case, years: int) -> bool:
    """Tell whether a right that has lapsed, but had not when the limit changed, would still hold by the new limit."""
    lapsed = add_years(case.event_on, years)
    return any(
        case.event_on < entry.since <= lapsed and case.on <= add_years(case.event_on, entry.value)
        for entry in case.law["jkk.claim.years"].entries
    )


def _is_late(case: Case, reported: date | None) -> bool:
    """Tell whether the employer bears the benefit for a late report."""
    try:
        days = case.facts["jkk.claim.late_report_days"]
    except NotInForceError:
        return False
    if reported is None:
        return False
    latest = add_days(case.event_on, days.value)
    case.marks.append(days.evidence)
    case.by_payer(requirement(ClaimRequirementCode.REPORTED_IN_TIME, reported <= latest, days.citation, latest))
    return reported > latest
