"""Claims on JHT: whether the balance or a part of it is paid, and since when."""

from datetime import date
from decimal import Decimal
from typing import Final

from jaminan.errors import NotInForceError, ValidationError
from jaminan.law import LAW, Law
from jaminan.models.benefit_tables import JhtRule
from jaminan.models.benefits import JhtReason
from jaminan.models.claims import ClaimNote, ClaimPayer, ClaimRequirementCode, JhtClaim
from jaminan.models.programs import Program
from jaminan.models.segments import to_member
from jaminan.periods import add_months, add_years, to_day
from jaminan.rules.benefits.reckoning import whole
from jaminan.rules.claims.birthdays import birthday
from jaminan.rules.claims.requirements import Case, optional_day, optional_flag, requirement
from jaminan.sources import Citation

__all__ = ["check_jht_claim"]

_TEN_YEARS: Final = Citation("PP 46/2015", article="22", paragraph="4")
_ONCE: Final = Citation("PP 46/2015", article="22", paragraph="6")
_UNENROLLED: Final = Citation("PP 46/2015", article="28")


def check_jht_claim(
    *,
    reason: JhtReason | str,
    event_on: date | str,
    on: date | str,
    joined_on: date | str,
    born_on: date | str | None = None,
    first_partial_on: date | str | None = None,
    company_pension_age: int | None = None,
    is_enrolled: bool | None = None,
    has_heirs: bool | None = None,
    law: Law = LAW,
) -> JhtClaim:
    """Decide whether JHT is paid for a reason, and which share of it. What is left out is assumed and counts as met.

    The balance never lapses. A partial payment is made once, for housing or to prepare for retirement, not both.

    Args:
        reason: The reason.
        event_on: The day of the event, which picks the law: the letter of resignation, the dismissal, the birthday, the
            day on which a part is asked for.
        on: The day of the claim; it may lie before the event.
        joined_on: The day on which membership began.
        born_on: The day of birth; reasons that ask for an age take it as reached on the day of the event where it is left
            out.
        first_partial_on: The day of an earlier partial payment, if there was one.
        company_pension_age: The pension age of contract, company rule or collective agreement, in years; it counts since
            2022-04-26, beside 56.
        is_enrolled: Whether the worker was enrolled; if not, the employer owes the JHT.
        has_heirs: Whether somebody inherits, by law or by will; asked for at death only.
        law: The law to read.

    Returns:
        The decision, with the share of the balance (0 where a requirement fails), and the first day on which waiting alone
        helps.

    Raises:
        NotInForceError: If the event lies before 2015-07-01, or no rule was found for the reason on that day: resignation
            and dismissal from 2015-08-12 to 2015-08-31; the end of a contract before 2022-04-26.
        ValidationError: If the days contradict each other.

    Source:
        PP 46/2015, articles 22(1), (4) to (6), 23, 26 and 28; PP 60/2015, article 26; Permenaker 19/2015; Permenaker
        4/2022, articles 6 and 8.

    Examples:
        >>> from jaminan import check_jht_claim
        >>> claim = check_jht_claim(reason="resignation", event_on="2025-03-10", on="2025-04-09", joined_on="2018-01-02")
        >>> claim.is_met, claim.share, claim.earliest_on.isoformat()
        (False, Decimal('0'), '2025-04-10')
        >>> check_jht_claim(reason="partial_housing", event_on="2025-03-10", on="2025-03-10", joined_on="2015-03-10").share
        Decimal('0.30')
    """
    asked = to_member(JhtReason, reason, "reason")
    case = Case(law, to_day(event_on, "event_on"), to_day(on, "on"))
    joined, born = to_day(joined_on, "joined_on"), optional_day(born_on, "born_on")
    first = optional_day(first_partial_on, "first_partial_on")
    company = None if company_pension_age is None else whole(company_pension_age, "company_pension_age", least=1)
    enrolled, inherits = optional_flag(is_enrolled, "is_enrolled"), optional_flag(has_heirs, "has_heirs")
    if inherits is False and asked is not JhtReason.DEATH:
        raise ValidationError(
            "has_heirs", inherits, "True or left out: heirs are asked for at death only", "PP 46/2015, article 23"
        )
    _check_order(case, joined, born, first)
    rule = _rule_of(asked, case)
    case.marks.append(rule.evidence)
    if rule.is_event_needed or (rule.needs_age and born is None):
        case.wait(ClaimRequirementCode.EVENT_HAPPENED, case.event_on, rule.citation)
    if asked is JhtReason.LEFT_INDONESIA:
        case.ask(ClaimRequirementCode.LEAVING_FOR_GOOD, None, rule.citation)
    if rule.wait_months:
        until = add_months(case.event_on, rule.wait_months)
        case.wait(ClaimRequirementCode.WAITED_MONTHS, until, rule.citation)
    if rule.needs_age:
        years, citation = case.fact("jht.claim.age").value, rule.citation
        if company is not None and rule.company_age is not None and company < years:
            years, citation = company, rule.company_age
            case.marks.append(rule.company_age_evidence or rule.evidence)
        case.wait(ClaimRequirementCode.REACHED_AGE, None if born is None else birthday(born, years), citation, years)
    if rule.membership_years:
        case.wait(
            ClaimRequirementCode.MEMBER_FOR_YEARS,
            add_years(joined, rule.membership_years),
            _TEN_YEARS,
            rule.membership_years,
        )
        case.ask(ClaimRequirementCode.FIRST_PARTIAL, None if first is None else False, _ONCE)
    if inherits is False:
        case.notes.append(ClaimNote.ESTATE_CHAMBER)
    case.by_payer(requirement(ClaimRequirementCode.IS_PARTICIPANT, enrolled, _UNENROLLED))
    return JhtClaim(
        program=Program.JHT,
        reason=asked,
        share=rule.share if case.is_met else Decimal(0),
        **case.facts_of_claim(ClaimPayer.EMPLOYER if enrolled is False else ClaimPayer.AGENCY),
    )


def _check_order(case: Case, joined: date, born: date | None, first: date | None) -> None:
    """Refuse days that contradict each other."""
    if joined > case.event_on:
        raise ValidationError("joined_on", joined.isoformat(), f"{case.event_on.isoformat()} or earlier, the event")
    if born is not None and born >= joined:
        raise ValidationError("born_on", born.isoformat(), f"before {joined.isoformat()}, the beginning of membership")
    if first is not None and not joined <= first <= case.on:
        raise ValidationError(
            "first_partial_on", first.isoformat(), f"from {joined.isoformat()}, joined_on, to {case.on.isoformat()}, on"
        )


def _rule_of(reason: JhtReason, case: Case) -> JhtRule:
    """Return the rule of a reason on the event's day.

    Raises:
        NotInForceError: If none was found.
    """
    table = case.facts["jht.claim.reasons"]
    rules: tuple[JhtRule, ...] = table.value
    for rule in rules:
        if rule.reason is reason:
            return rule
    raise NotInForceError(
        f"jht.claim.{reason}", case.event_on, f"no rule for this reason was found under {table.citation}. {table.note}"
    )
