"""Claims on the scholarship: whether a child gets it for a year of school."""

from datetime import date
from typing import Final

from jaminan.errors import NotInForceError, ValidationError
from jaminan.law import LAW, Law, Reading
from jaminan.models.claims import ClaimPayer, ClaimRequirementCode, ScholarshipClaim
from jaminan.models.programs import Program
from jaminan.models.segments import to_member
from jaminan.periods import to_day
from jaminan.rules.claims.birthdays import birthday
from jaminan.rules.claims.requirements import Case, optional_day, optional_flag, optional_whole

__all__ = ["check_scholarship_claim"]

_PROGRAMS: Final = (Program.JKK, Program.JKM)


def check_scholarship_claim(
    *,
    program: Program | str,
    event_on: date | str,
    on: date | str,
    contribution_months: int | None = None,
    born_on: date | str | None = None,
    is_at_school: bool | None = None,
    is_married: bool | None = None,
    is_working: bool | None = None,
    worked_months: int | None = None,
    law: Law = LAW,
) -> ScholarshipClaim:
    """Decide whether a child has a right to the scholarship. What is left out is assumed and counts as met.

    Args:
        program: JKK (death or total disability by work) or JKM.
        event_on: The day of death or of the accident, which picks the law.
        on: The day of the claim; the child's age and the rules on work are those of this day.
        contribution_months: The participant's contribution months: JKM asks for 60, since 2019-12-02 for 36; JKK for none.
        born_on: The child's day of birth.
        is_at_school: Whether the child is at school.
        is_married: Whether the child is married.
        is_working: Whether the child works. Work as a participant of the BPU segment and an internship do not count
            since 2025-02-24.
        worked_months: The months in a row of work as a registered wage earner, of a child that still studies: at most 6 of
            them do not exclude it since 2025-02-24.
        law: The law to read.

    Returns:
        The decision; whether the scholarship is yearly.

    Raises:
        NotInForceError: If the event lies before 2015-07-01.
        ValidationError: If a field is out of its range.

    Source:
        PP 44/2015, articles 25(3), 34(1) d and (2); PP 82/2019, articles 25(3), 34(1) d and (3); Permenaker 5/2021, article
        103(2); Permenaker 1/2025, article 103(3a).

    Examples:
        >>> from jaminan import check_scholarship_claim
        >>> child = dict(program="JKM", event_on="2024-05-01", contribution_months=36, born_on="2003-08-17")
        >>> check_scholarship_claim(on="2026-08-16", **child).is_met, check_scholarship_claim(on="2026-08-17", **child).is_met
        (True, False)
    """
    asked = to_member(Program, program, "program")
    if asked not in _PROGRAMS:
        raise ValidationError(
            "program", asked.value, "JKK or JKM, which pay a scholarship", "PP 44/2015, articles 25 and 34"
        )
    case = Case(law, to_day(event_on, "event_on"), to_day(on, "on"))
    born, months = optional_day(born_on, "born_on"), optional_whole(contribution_months, "contribution_months")
    if born is not None and born > case.on:
        raise ValidationError("born_on", born.isoformat(), f"{case.on.isoformat()} or earlier, the day of the claim")
    worked = optional_whole(worked_months, "worked_months")
    working, married = optional_flag(is_working, "is_working"), optional_flag(is_married, "is_married")
    once = case.fact(f"{asked.value.lower()}.scholarship.once")
    is_yearly = once.value is None
    if asked is Program.JKM:
        needed = case.fact("jkm.scholarship.contribution_months")
        met = None if months is None else months >= needed.value
        case.ask(ClaimRequirementCode.PAID_MONTHS, met, needed.citation, needed.value)
    case.wait(ClaimRequirementCode.EVENT_HAPPENED, case.event_on, once.citation)
    case.ask(ClaimRequirementCode.AT_SCHOOL, optional_flag(is_at_school, "is_at_school"), once.citation)
    if is_yearly:
        _ask_child(case, born, worked, is_married=married, is_working=working)
    return ScholarshipClaim(program=asked, is_yearly=is_yearly, **case.facts_of_claim(ClaimPayer.AGENCY))


def _ask_child(
    case: Case, born: date | None, worked: int | None, *, is_married: bool | None, is_working: bool | None
) -> None:
    """Ask for age, marriage and work by the rules of the day of the claim, once the minister has set them."""
    today = Reading(case.law, case.on)
    try:
        age = today["jkk.scholarship.age"]
    except NotInForceError:
        return
    case.marks.append(age.evidence)
    ends = None if born is None else birthday(born, age.value)
    case.ask(ClaimRequirementCode.UNDER_AGE, None if ends is None else case.on < ends, age.citation, age.value)
    case.ask(ClaimRequirementCode.MARRIED_NEVER, None if is_married is None else not is_married, age.citation)
    if worked is not None:
        try:
            most = today["jkk.scholarship.work_months"]
        except NotInForceError:
            is_working = worked > 0 or is_working is True
        else:
            case.marks.append(most.evidence)
            case.ask(ClaimRequirementCode.WORKED_AT_MOST, worked <= most.value, most.citation, most.value)
            return
    case.ask(ClaimRequirementCode.NOT_WORKING, None if is_working is None else not is_working, age.citation)
